# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The dialog in which themes are made, changed, coloured, taken over from a file and given away."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kennisreader.core.letter import Letter
from kennisreader.core.theme_files import ThemeProblem, parse_theme
from kennisreader.core.theme_store import free_id, new_look
from kennisreader.core.theme_writing import theme_text
from kennisreader.core.themes import Theme
from kennisreader.ui.fault_list import FaultList
from kennisreader.ui.flow_layout import FlowLayout
from kennisreader.ui.labels import plain_label, plain_tip
from kennisreader.ui.style import small_font
from kennisreader.ui.theme_form import ThemeForm, look_icon

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kennisreader.core.theme_store import Files, ThemeStore
    from kennisreader.ui.session import Session

WAIT = 400
"""Milliseconds after the last key before the words are looked for in the letter."""
NAMED = 6
"""Words that are named of those that are found."""


class ThemesDialog(QDialog):
    """All themes at the left, the chosen one at the right; nothing changes before Save.

    ``letter`` is the one that is being read: it shows what the words mark.
    """

    def __init__(
        self, session: Session, store: ThemeStore, letter: Letter | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._store, self._letter = session, store, letter
        read = store.read()
        self._before = {theme.id: theme for theme in read.themes}
        self._drafts = dict(self._before)
        self._texts: dict[str, str] = {}
        """Of themes that were taken over from a file: the text of it."""
        self._list = QListWidget(self)
        self._form = ThemeForm(session, self)
        self._found = plain_label(self, name="secondary")
        self._problem = plain_label(self, name="warning")
        self._faulty = read.problems
        self._faults = FaultList(self.tr("Faults in theme files"), self)
        self._suggested = QWidget(self)
        self._suggestions = FlowLayout(self._suggested, 6)
        self._nothing = plain_label(self, name="secondary")
        self._drop = QPushButton(self)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._asked = 0
        self._later = QTimer(self, singleShot=True, interval=WAIT)
        self.setWindowTitle(self.tr("Themes"))
        self._lay_out()
        self._wire()
        self._fill()
        self._tell_file_problems()

    def show_theme(self, theme_id: str) -> None:
        """Choose a theme in the list."""
        for row in range(self._list.count()):
            if self._list.item(row).data(Qt.ItemDataRole.UserRole) == theme_id:
                self._list.setCurrentRow(row)

    def make_theme(self, term: str = "") -> None:
        """Begin a new theme, with a word if there is one, and let its name be typed."""
        light, dark, line = new_look(
            tuple(self._drafts.values()), {*self._session.active_themes, *self.new_ids()}
        )
        name = term or self.tr("New theme")
        theme_id = free_id(name, self._drafts)
        terms = (term,) if term else ()
        self._add(Theme(theme_id, name, name, terms, line=line, light=light, dark=dark, on=True))
        self._form.name_nl.setFocus()
        self._form.name_nl.selectAll()

    def add_term(self, word: str) -> None:
        """Add a word to the chosen theme."""
        self._form.add_term(word)

    def changes(self) -> Files:
        """What becomes of the user's theme files: empty if nothing changed."""
        files: dict[str, str | None] = {}
        for theme_id, theme in self._drafts.items():
            if theme != self._before.get(theme_id) or theme_id in self._texts:
                files |= self._store.saving(theme, self._texts.get(theme_id))
        for theme_id in self._before.keys() - self._drafts.keys():
            files |= self._store.dropping(theme_id)
        return files

    def new_ids(self) -> list[str]:
        """The themes that were not there before: they are switched on."""
        return [theme_id for theme_id in self._drafts if theme_id not in self._before]

    def accept(self) -> None:
        """Close if every theme can be kept; otherwise show the one that cannot."""
        for theme_id in self._drafts:
            if self._drafts[theme_id] != self._before.get(theme_id):
                self.show_theme(theme_id)
                if self._form.problem():
                    return
        self._call_new_ones_by_name()
        if self.changes():
            super().accept()
        else:
            self.reject()

    def _call_new_ones_by_name(self) -> None:
        """Give new themes the id, and so the file, that goes with the name they have got."""
        for theme_id in self.new_ids():
            if theme_id not in self._texts:
                theme = self._drafts.pop(theme_id)
                named = free_id(theme.name_nl, self._drafts)
                self._drafts[named] = replace(theme, id=named)

    # Making it

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        self._list.setObjectName("card")
        self._list.setSpacing(2)
        self._list.setUniformItemSizes(True)
        self._list.setIconSize(QSize(round(em * 1.4), em))
        self._list.setAccessibleName(self.tr("Themes"))
        self._list.setFixedWidth(em * 15)
        left = QVBoxLayout()
        left.addWidget(self._list, 1)
        self._new = self._button(self.tr("&New theme"))
        self._import = self._button(self.tr("&Import…"))
        self._export = self._button(self.tr("E&xport…"))
        left.addWidget(self._new)
        pair = QHBoxLayout()
        pair.addWidget(self._import)
        pair.addWidget(self._export)
        left.addLayout(pair)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self._form, 1)
        right.addWidget(self._found)
        head = plain_label(self, self.tr("Words that go with it in your letters:"), wrap=False)
        right.addWidget(head)
        self._nothing.setFont(small_font(self.font()))
        right.addWidget(self._suggested)
        right.addWidget(self._nothing)
        right.addWidget(self._problem)
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addLayout(left)
        both.addLayout(right, 1)
        foot = QHBoxLayout()
        self._drop.setAutoDefault(False)
        foot.addWidget(self._drop)
        foot.addStretch(1)
        foot.addWidget(self._buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 14)
        whole.setSpacing(12)
        whole.addLayout(both, 1)
        whole.addWidget(self._faults)
        whole.addLayout(foot)
        room = self.screen().availableSize()
        self.resize(min(em * 58, room.width() - 40), min(em * 40, room.height() - 60))

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        return button

    def _wire(self) -> None:
        self._list.currentItemChanged.connect(lambda item, _before: self._choose(item))
        self._form.changed.connect(self._on_changed)
        self._later.timeout.connect(self._look)
        self._new.clicked.connect(lambda _on: self.make_theme())
        self._import.clicked.connect(self._choose_import)
        self._export.clicked.connect(self._choose_export)
        self._drop.clicked.connect(self._drop_theme)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _fill(self) -> None:
        for theme in self._drafts.values():
            self._list.addItem(self._item(theme))
        if self._list.count():
            self._list.setCurrentRow(0)

    def _item(self, theme: Theme) -> QListWidgetItem:
        item = QListWidgetItem()
        item.setData(Qt.ItemDataRole.UserRole, theme.id)
        self._dress(item, theme)
        return item

    def _dress(self, item: QListWidgetItem, theme: Theme) -> None:
        name = theme.name(self._session.language)
        changed = theme != self._before.get(theme.id)
        item.setText(f"{name} •" if changed else name)
        item.setIcon(look_icon(theme, self._session, self._list.iconSize()))

    # One theme

    @property
    def _chosen(self) -> str:
        item = self._list.currentItem()
        return "" if item is None else str(item.data(Qt.ItemDataRole.UserRole))

    def _add(self, theme: Theme) -> None:
        known = theme.id in self._drafts
        self._drafts[theme.id] = theme
        if not known:
            self._list.addItem(self._item(theme))
        self.show_theme(theme.id)
        self._choose(self._list.currentItem())

    def _choose(self, item: QListWidgetItem | None) -> None:
        theme = self._drafts.get(self._chosen)
        self._form.setEnabled(theme is not None)
        self._export.setEnabled(theme is not None)
        if item is None or theme is None:
            return
        self._form.set_theme(theme)
        self._dress(item, theme)
        own = self._store.origin(theme.id) if theme.id in self._before else "own"
        self._drop.setText(
            self.tr("&Remove this theme") if own == "own" else self.tr("&Back to the original")
        )
        differs = own != "bundled" or theme != self._before.get(theme.id)
        self._drop.setEnabled(differs)
        self._show_problem()
        self._look()

    def _on_changed(self) -> None:
        theme_id = self._chosen
        self._drafts[theme_id] = self._form.theme()
        self._dress(self._list.currentItem(), self._drafts[theme_id])
        self._drop.setEnabled(True)
        self._show_problem()
        self._later.start()

    def _show_problem(self) -> None:
        problem = self._form.problem()
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self._buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(not problem)

    def _drop_theme(self) -> None:
        """Leave a theme out, or take what the program came with in its place."""
        theme_id = self._chosen
        self._texts.pop(theme_id, None)
        origin = self._store.origin(theme_id)
        if origin == "own":
            self._drafts.pop(theme_id, None)
            self._list.takeItem(self._list.currentRow())
            return
        original = self._store.original(theme_id)
        if original is not None:
            self._drafts[theme_id] = original
            self._choose(self._list.currentItem())

    # What its words mean

    def _look(self) -> None:
        """Say what the words mark in the letter that is open, and ask for further ones."""
        theme = self._drafts.get(self._chosen)
        self._asked += 1  # what is answered for another theme, or other words, comes too late
        self._show_suggestions(())
        if theme is None or self._form.problem():
            self._found.setText("")
            return
        self._found.setText(self._marked(theme))
        asked = self._asked

        def answered(answer: Sequence[Sequence[Any]]) -> None:
            if asked == self._asked:
                self._show_suggestions([(str(row[0]), int(row[1])) for row in answer])

        arguments = {"theme": theme_text(theme)}
        query = self._session.query
        query.ask(self, "further_terms", arguments, answered, lambda _code, _details: None)

    def _marked(self, theme: Theme) -> str:
        if self._letter is None:
            return ""
        from kennisreader.core.theme_matcher import ThemeMatcher

        spans = ThemeMatcher([theme]).spans(self._letter)
        words = dict.fromkeys(self._letter.quote(s.start, s.end).lower() for s in spans)
        if not spans:
            return self.tr("Marks nothing in the letter that is open.")
        named = ", ".join(list(words)[:NAMED]) + ("…" if len(words) > NAMED else "")
        found = self.tr("%n place(s) in the letter that is open: {}", "", len(spans))
        return found.format(named)

    def _show_suggestions(self, words: Iterable[tuple[str, int]]) -> None:
        while (item := self._suggestions.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for word, passages in words:
            button = QPushButton(f"+ {word}".replace("&", "&&"), self._suggested)
            button.setAutoDefault(False)
            button.setFont(small_font(self.font()))
            button.setAccessibleName(self.tr("Add “{}”").format(word))
            button.setToolTip(plain_tip(self.tr("In %n passage(s) about the theme", "", passages)))
            button.clicked.connect(lambda _on, word=word: self._take(word))
            self._suggestions.addWidget(button)
            button.show()
        none = self._suggestions.count() == 0
        self._suggested.setVisible(not none)
        self._nothing.setText(self.tr("None that stand out.") if none else "")
        self._nothing.setVisible(none)

    def _take(self, word: str) -> None:
        self._form.add_term(word)

    # Files

    def _choose_import(self) -> None:
        from kennisreader.ui.file_choice import choose_theme

        file = choose_theme(self, self._session.settings)
        if file is not None:
            self.import_file(file)

    def _choose_export(self) -> None:
        from kennisreader.ui.file_choice import choose_theme_target

        file = choose_theme_target(self, self._session.settings, f"{self._chosen}.toml")
        if file is not None:
            self.export_file(file)

    def import_file(self, file: Path) -> None:
        """Take a theme over from a file, whole; what is wrong with it is said with its line."""
        try:
            text = file.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            self._tell_file_problems([ThemeProblem(file.name, 0, "unreadable", str(error))])
            return
        theme, problems = parse_theme(text, file.name)
        if theme is not None:
            self._texts[theme.id] = text
            self._add(theme)
        self._tell_file_problems(problems)

    def export_file(self, file: Path) -> None:
        """Save the chosen theme as a file that another reader can take over."""
        theme = self._drafts[self._chosen]
        before = self._texts.get(theme.id, self._store.text(theme.id))
        try:
            file.write_text(theme_text(theme, before, file.name), encoding="utf-8")
        except OSError:
            from kennisreader.core.messages import sentence

            words = sentence("cannot_write", self._session.language, file=str(file.parent))
            self._problem.setText(words)
            self._problem.show()

    def _tell_file_problems(self, imported: Sequence[ThemeProblem] = ()) -> None:
        """Name all faults: of the file that is taken over, and of those in use."""
        problems = (*imported, *self._faulty)
        self._faults.tell(each.sentence(self._session.language) for each in problems)
