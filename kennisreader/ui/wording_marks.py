# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Marks what changed where neighbouring letters say nearly the same, and tells the other wording."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

from kennisreader.core import date_words
from kennisreader.ui import changed_words
from kennisreader.ui.changed_words import ChangedWords
from kennisreader.ui.labels import plain_tip
from kennisreader.ui.list_rewordings import read_pairs
from kennisreader.ui.note_words import excerpt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kennisreader.core.gathering import PairOfLetters, Reworded
    from kennisreader.ui.reading_view import ReadingView
    from kennisreader.ui.session import Session

SETTING = "changed_words"
"""Name of the setting that switches the marks: "1" or "0"."""

LONGEST = 200
"""Characters of another wording in a tip."""

Views = tuple["ReadingView", "ReadingView"]


class WordingMarks(QObject):
    """Keeps the marks of the open letters in step with who stands beside whom."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pairs: Sequence[Views] = ()
        self._known: dict[tuple[str, str], PairOfLetters] = {}
        self._asked: set[tuple[str, str]] = set()
        self._marked: dict[QWidget, tuple[ReadingView, Sequence[ChangedWords]]] = {}
        session.query.indexChanged.connect(self._forget)
        session.settings.changed.connect(self._on_setting)

    def show(self, pairs: Sequence[Views]) -> None:
        """Mark what changed between these neighbours; what is not known yet is asked for."""
        self._pairs = pairs
        found: dict[ReadingView, list[ChangedWords]] = {view: [] for pair in pairs for view in pair}
        if is_on(self._session):
            for pair in pairs:
                self._add(pair, found)
        for view, _ in list(self._marked.values()):
            found.setdefault(view, [])
        for view, changes in found.items():
            self._mark(view, tuple(sorted(changes, key=lambda each: each.start)))

    def _add(self, views: Views, found: dict[ReadingView, list[ChangedWords]]) -> None:
        """The changed words between two neighbours, whichever of them is the older."""
        letters = [view.letter.id for view in views if view.letter is not None]
        if len(letters) < 2 or letters[0] == letters[1]:
            return
        key = (min(letters), max(letters))
        pair = self._known.get(key)
        if pair is None:
            self._ask(key)
            return
        older, newer = views if pair.older == letters[0] else views[::-1]
        texts = [view.letter.text for view in (older, newer) if view.letter is not None]
        dated = [self._date(letter) for letter in (pair.older, pair.newer)]
        for each in pair.reworded:
            if _fits(each, *texts):
                for a, b, c, d in each.changes:
                    left_out, new = texts[0][a:b], texts[1][c:d]
                    found[older].append(ChangedWords(a, b, True, self._other(dated[1], new)))
                    found[newer].append(ChangedWords(c, d, False, self._other(dated[0], left_out)))

    def _other(self, date: str, words: str) -> str:
        if not words:
            return self.tr("{0}: without these words").format(date)
        return self.tr("{0}: “{1}”").format(date, excerpt(words, LONGEST))

    def _date(self, letter: str) -> str:
        summary = self._session.summary(letter)
        return letter if summary is None else date_words.date_text(summary, self._session.language)

    # Asking

    def _ask(self, key: tuple[str, str]) -> None:
        if key in self._asked:
            return
        self._asked.add(key)

        def answered(answer: Any) -> None:
            for pair in read_pairs(answer["found"]):
                self._known[key] = pair
            if key in self._known:
                self.show(self._pairs)

        def failed(_code: str, _details: Any) -> None:
            self._asked.discard(key)  # no answer is no mark, until somebody looks again

        self._session.query.ask(self, "rewordings", {"letters": list(key)}, answered, failed)

    def _forget(self) -> None:
        self._known.clear()
        self._asked.clear()
        self.show(self._pairs)

    def _on_setting(self, name: str) -> None:
        if name == SETTING:
            self.show(self._pairs)

    # Showing

    def _mark(self, view: ReadingView, changes: Sequence[ChangedWords]) -> None:
        viewport = view.viewport()
        if viewport not in self._marked:
            if not changes:
                return
            view.destroyed.connect(lambda: self._marked.pop(viewport, None))
        self._marked[viewport] = (view, changes)
        if changes:
            viewport.installEventFilter(self)
        else:
            viewport.removeEventFilter(self)
        if view.changes != changes:
            view.show_changes(changes)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell the other wording of the words under the pointer."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return False
        if not isinstance(watched, QWidget) or watched not in self._marked:
            return False
        view, changes = self._marked[watched]
        text = changed_words.at(changes, view.offset_at(QPointF(event.pos())))
        if not text:
            return False
        QToolTip.showText(event.globalPos(), plain_tip(text), watched)
        return True


def is_on(session: Session) -> bool:
    """Whether changed words are to be marked."""
    return session.settings.text(SETTING, "1") == "1"


def _fits(found: Reworded, older: str, newer: str) -> bool:
    """Whether the sentences stand where they were found: a letter may have been read anew."""
    return (
        older[found.older_start : found.older_end] == found.older_words
        and newer[found.newer_start : found.newer_end] == found.newer_words
    )
