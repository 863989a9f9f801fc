# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Help: how it works on one page, all keys on the next, and what this program is."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

import kennisreader
from kennisreader import paths
from kennisreader.ui import actions
from kennisreader.ui.labels import plain_label
from kennisreader.ui.style import small_font

if TYPE_CHECKING:
    from kennisreader.ui.session import Session

PAGES = ("help", "keys", "about")


class HelpDialog(QDialog):
    """Three pages; `page` is the one of `PAGES` to begin with."""

    def __init__(self, session: Session, parent: QWidget | None, page: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self.tabs = QTabWidget()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 12)
        layout.addWidget(self.tabs)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 0, 20, 0)
        foot.addWidget(buttons)
        layout.addLayout(foot)
        self._fill(PAGES.index(page))
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * 84, metrics.height() * 34)

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill(self.tabs.currentIndex())

    def _fill(self, page: int) -> None:
        self.setWindowTitle(self.tr("Help"))
        while self.tabs.count():
            widget = self.tabs.widget(0)
            self.tabs.removeTab(0)
            if widget is not None:
                widget.deleteLater()
        self.tabs.addTab(self._guide(), self.tr("How it works"))
        self.tabs.addTab(self._keys(), self.tr("Keys"))
        self.tabs.addTab(self._about(), self.tr("About"))
        self.tabs.setCurrentIndex(page)

    def _guide(self) -> QWidget:
        sections = (
            (
                self.tr("Put letters side by side"),
                self.tr(
                    "Click a letter at the left to read it, and Ctrl-click another to open it"
                    " beside. Bands between the panes join passages about the same thing; a click"
                    " on a band brings its other end level. F6 goes to the other pane, Ctrl+L puts"
                    " the panes level at the place you are reading."
                ),
            ),
            (
                self.tr("Follow a theme"),
                self.tr(
                    "The chips above the letters switch themes on and off everywhere at once. Each"
                    " theme has its own colour and its own kind of line. F4 goes to the next"
                    " passage of the themes that are on, Shift+F4 to the one before."
                ),
            ),
            (
                self.tr("See what is related"),
                self.tr(
                    "Click in the text: the tab Related at the right shows which passages of other"
                    " letters are about the same, and why. A click on one opens it beside, level"
                    " with the place you are reading."
                ),
            ),
            (
                self.tr("Search all letters"),
                self.tr(
                    "Ctrl+K searches every letter and your notes: words in any inflection, names,"
                    " numbers of parliamentary papers. Enter opens, Ctrl+Enter opens beside; F3 and"
                    " Shift+F3 go through what was found, over all letters."
                ),
            ),
            (
                self.tr("Find a word in a letter"),
                self.tr(
                    "Ctrl+F finds in the letter that has the focus; F3 and Shift+F3 go through"
                    " what was found."
                ),
            ),
            (
                self.tr("Add letters of your own"),
                self.tr(
                    "Drop files or folders on the window, or press Ctrl+O. You can go on reading"
                    " meanwhile. A file that cannot be read does not stop the others; afterwards"
                    " you see what became of each."
                ),
            ),
            (
                self.tr("Mark and note"),
                self.tr(
                    "Ctrl+1 to Ctrl+4 mark the selected words or, without any, the current"
                    " passage; Ctrl+M lets you write with it, and # begins a tag. Ctrl+T ties a"
                    " passage to one in another letter. Everything is stored at once, and Ctrl+Z"
                    " undoes it. Lists (Alt+4) shows all notes together."
                ),
            ),
            (
                self.tr("Take it along"),
                self.tr(
                    "Ctrl+E exports notes, as Markdown for instance. Export to the same file again:"
                    " only its notes are renewed, and what you wrote around them stays."
                ),
            ),
            (
                self.tr("Cite"),
                self.tr(
                    "Select words and press Ctrl+Shift+C: the words are copied with their official"
                    " citation. If the author, date or number of a letter is wrong, correct it"
                    " with File › Correct details."
                ),
            ),
            (
                self.tr("Find your way"),
                self.tr(
                    "Alt+Left and Alt+Right go back and forward as in a browser. Ctrl+Shift+P"
                    " lists everything the program can do; type a few letters of what you want."
                ),
            ),
        )
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(4)
        for title, text in sections:
            head = _label(title)
            head.setFont(small_font(self.font(), 1.0, bold=True))
            column.addWidget(head)
            column.addWidget(_label(text))
            column.addSpacing(10)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(page)
        return area

    def _keys(self) -> QWidget:
        tree = QTreeWidget()
        tree.setObjectName("keys")
        tree.setColumnCount(2)
        tree.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(False)
        tree.setIndentation(14)
        tree.setFrameShape(QTreeWidget.Shape.NoFrame)
        tree.setAccessibleName(self.tr("Keys"))
        for key in actions.MENUS:
            rows = [row for row in actions.ROWS if row.menu == key and row.keys]
            if not rows:
                continue
            group = QTreeWidgetItem(tree, [actions.plain(actions.menu_title(key))])
            group.setFont(0, small_font(self.font(), 1.0, bold=True))
            for row in rows:
                name = actions.plain(actions.text(row)).removesuffix("…")
                QTreeWidgetItem(group, [name, keys_in_words(row)])
        tree.expandAll()
        tree.setColumnWidth(0, self.fontMetrics().averageCharWidth() * 44)
        tree.setStyleSheet(
            "QTreeView { background: transparent; } QTreeView::item { padding: 3px 0; }"
        )
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(20, 8, 20, 8)
        column.addWidget(tree)
        return page

    def _about(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        icon = plain_label(None, wrap=False)
        icon.setPixmap(self.windowIcon().pixmap(64, 64))
        column.addWidget(icon)
        name = _label(f"Kennisreader {kennisreader.__version__}")
        name.setFont(small_font(self.font(), 1.3, bold=True))
        column.addWidget(name)
        for text in (
            self.tr("Reads Dutch policy letters side by side, with the themes they share."),
            self.tr(
                "Everything stays on this computer: nothing is sent anywhere, and nothing is"
                " fetched."
            ),
            self.tr(
                "Free software under the GNU Affero General Public License, version 3 or later:"
                " you may use, study, share and change it."
            ),
            self._source(),
            self.tr(
                "Made with Qt for Python (LGPL), PyMuPDF (AGPL), Whoosh (BSD), appdirs (MIT) and"
                " the Noto Serif typeface (OFL)."
            ),
        ):
            column.addWidget(_label(text))
        licence = paths.data_root() / "LICENSE"
        if licence.exists():
            button = QPushButton(self.tr("Read the licence"))
            button.setAutoDefault(False)
            button.clicked.connect(
                lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(licence)))
            )
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return page

    def _source(self) -> str:
        if getattr(sys, "frozen", False):
            return self.tr("You can ask for its source code where you got this program.")
        folder = Path(kennisreader.__file__).parent
        return self.tr("Its source code is in {}.").format(folder)


def keys_in_words(row: actions.Row) -> str:
    """Write all keys of an action as this system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return "   ".join(QKeySequence(each).toString(native) for each in row.keys)


def _label(text: str) -> QLabel:
    label = plain_label(None, text, wrap=False)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
