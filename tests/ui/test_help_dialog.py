# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The help names every key there is, and only those."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QTreeWidget

import kennisreader
from kennisreader.ui import actions
from kennisreader.ui.help_dialog import PAGES, HelpDialog
from tests.ui.fake_library import session_in


@pytest.fixture
def session(qapp, tmp_path):
    session = session_in(tmp_path)
    yield session
    session.library.close()


@pytest.fixture
def open_page(qtbot, session):
    def open_page(page: str) -> HelpDialog:
        dialog = HelpDialog(session, None, page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return open_page


@pytest.mark.parametrize("page", PAGES)
def test_opens_at_the_page(open_page, page):
    assert open_page(page).tabs.currentIndex() == PAGES.index(page)


def test_lists_all_keys(open_page):
    dialog = open_page("keys")
    tree = dialog.findChild(QTreeWidget, "keys")
    shown = {}
    for group in (tree.topLevelItem(index) for index in range(tree.topLevelItemCount())):
        for item in (group.child(index) for index in range(group.childCount())):
            shown[item.text(0)] = item.text(1)
    assert len(shown) == sum(bool(row.keys) for row in actions.ROWS)
    assert shown["Larger text"] == "Ctrl++   Ctrl+="


@pytest.mark.parametrize("words", ["F4", "F6", "F3", "Ctrl+L", "Ctrl+F", "Ctrl+O", "Alt+Left"])
def test_keys_in_the_guide_exist(qapp, words):
    known = {QKeySequence(key) for row in actions.ROWS for key in row.keys}
    assert QKeySequence(words) in known


def test_about_names_version_and_licence(open_page):
    dialog = open_page("about")
    texts = " ".join(each.text() for each in dialog.findChildren(QLabel))
    assert kennisreader.__version__ in texts
    assert "Affero" in texts


def test_escape_closes(open_page, qtbot):
    dialog = open_page("keys")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
