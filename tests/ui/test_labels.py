# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Words of letters are shown as they are, in labels and in tips."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent, Qt, QTextDocument
from PySide6.QtWidgets import QApplication, QToolTip

from kennisreader.ui.labels import ElidedLabel, plain_tip

EVIL = "<img src='file:///etc/passwd'><b>vet</b> & <a href='http://x'>x</a>"


def read_as_tip(text: str) -> str:
    """What a reader sees of a tip: Qt takes it for HTML if it looks like that."""
    document = QTextDocument()
    if Qt.mightBeRichText(text):
        document.setHtml(text)
    else:
        document.setPlainText(text)
    return document.toPlainText()


def test_a_tip_shows_markup_as_it_is_written(qapp):
    assert read_as_tip(plain_tip(EVIL)) == EVIL
    assert read_as_tip(plain_tip("een\ntwee")) == "een\ntwee"
    assert read_as_tip(plain_tip("R&D &amp; meer")) == "R&D &amp; meer"
    assert plain_tip("Terug (Alt+Left)") == "Terug (Alt+Left)"
    assert plain_tip("woord " * 20).startswith("<p>")  # Qt breaks only such into lines


def test_a_cut_label_gives_all_its_words_as_plain_text(qtbot):
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText(EVIL)
    label.resize(40, 20)
    label.show()
    QApplication.sendEvent(label, QHelpEvent(QEvent.Type.ToolTip, QPoint(2, 2), QPoint(2, 2)))
    assert read_as_tip(QToolTip.text()) == EVIL
    label.resize(2000, 20)
    QApplication.sendEvent(label, QHelpEvent(QEvent.Type.ToolTip, QPoint(2, 2), QPoint(2, 2)))
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
