# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The search over all letters (Ctrl+K): results while typing, each with its preview."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication, QKeyEvent

from kennisreader.core.library_values import LibraryError
from kennisreader.core.messages import sentence
from kennisreader.ui.gestures import with_control
from kennisreader.ui.overlay import TOP, Overlay
from kennisreader.ui.query_words import toggled
from kennisreader.ui.saved_searches import SavedSearches
from kennisreader.ui.search_card import SearchCard
from kennisreader.ui.search_notes import note_hits
from kennisreader.ui.text_units import DisplayText

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from PySide6.QtWidgets import QWidget

    from kennisreader.ui.query_values import Answer, Hit
    from kennisreader.ui.saved_searches import SavedSearch
    from kennisreader.ui.session import Session

PAGE = 4
"""Rows that Page Up and Page Down go."""

PATIENCE = 300
"""Milliseconds without an answer after which it is said that one is awaited."""

WIDE, HIGH = 148, 46
"""Of the card at most: widths of a character, heights of a line."""


class SearchPalette(Overlay):
    """The search over the window: type, choose, Enter.

    Attributes:
        parts: what is shown.
        answer: the answer that is shown, or None.

    Signals:
        chosen(Answer, Hit, beside): go to a passage.
        told(text): something for the status bar and the screen reader.
    """

    chosen = Signal(object, object, bool)
    told = Signal(str)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(session, window)
        self._query = query = session.query
        self._kept = SavedSearches(session.library)
        self.answer: Answer | None = None
        self._asked = False  # a search is on its way
        self._enter: bool | None = None  # Enter came before its answer: whether to open beside
        self._waits = QTimer(self, singleShot=True, interval=PATIENCE)
        self._waits.timeout.connect(self._tell_waiting)
        self.parts = parts = SearchCard(session, self.card)
        self.field = parts.field
        self.contents.addWidget(parts)
        self.field.installEventFilter(self)
        self.field.textEdited.connect(self._on_edited)
        parts.refine.toggled.connect(self._on_refine)
        parts.suggestion.clicked.connect(self._take_suggestion)
        parts.list.selectionModel().currentChanged.connect(
            lambda index: parts.preview.show_hit(parts.results.hit(index))
        )
        for view in (parts.list, parts.start_list):
            view.clicked.connect(lambda index: self._run(index, beside=_control()))
        query.searched.connect(self._show)
        query.searchFailed.connect(self._refuse)
        query.indexingChanged.connect(self._tell_unusual)
        query.indexChanged.connect(self._search_again)
        session.notebook.changed.connect(self._search_again)
        session.schemeChanged.connect(parts.recolour)

    # Opening and closing

    def open(self) -> None:
        """Show the last search, its words selected to be typed over."""
        super().open()
        self._enter = None
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self._tell_unusual()
        self._search(typing=False)

    def shown(self) -> tuple[Answer, Hit] | None:
        """The answer with the passage that is chosen in it, or its first; None without passages."""
        answer = self.answer
        if answer is None or not answer.hits:
            return None
        hit = self.parts.results.hit(self.parts.list.currentIndex())
        return answer, hit if hit in answer.hits else answer.hits[0]

    def arrange(self) -> None:
        """Put the card in the middle above, always of one size: nothing jumps while typing."""
        window, metrics = self.rect(), self.fontMetrics()
        width = min(window.width() - 32, metrics.averageCharWidth() * WIDE)
        height = min(window.height() - 2 * TOP, metrics.height() * HIGH)
        self.place(QRect((window.width() - width) // 2, TOP, width, height))
        self.parts.lay_out(width)

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.parts.retranslate()
        super().changeEvent(event)

    # Searching

    def search(self, words: str) -> None:
        """Put words into the field and search them as they are."""
        self.field.setText(words)
        self._search(typing=False)

    def _on_edited(self, words: str) -> None:
        self._enter = None
        cursor = DisplayText(words).from_qt(self.field.cursorPosition())
        self._search(typing=cursor == len(words))

    def _on_refine(self, field: str, value: str) -> None:
        self.search(toggled(self.field.text(), field, value, self._session.language))

    def _take_suggestion(self) -> None:
        if self.answer is not None:
            self.search(self.answer.suggestion)
            self.field.setFocus()

    def _search_again(self) -> None:
        if self.isVisible():
            self._search(typing=False)

    def _search(self, *, typing: bool) -> None:
        words = self.field.text()
        self._asked = bool(words.strip())
        if self._asked:
            if not self._waits.isActive():
                self._waits.start()
            self._query.search(words, typing=typing)
        else:
            self._show_start()

    def _show(self, answer: Answer) -> None:
        """Show the answer to the latest search."""
        parts, self.answer = self.parts, answer
        self._end_waiting()
        parts.delegate.forget()
        notes = note_hits(self._session, answer.notes)
        new = self._look_at(answer)
        hits = sorted(answer.hits, key=lambda hit: hit.letter not in new)  # the best first in both
        parts.results.show((*notes, *hits), new)
        parts.show_facets(answer.facets, answer.query, answer.total)
        parts.count.setText(self._count_text(answer, len(notes), _passages(answer, new)))
        parts.foot.set_understood(answer.understood if answer.asked else "")
        self._tell_unusual()
        if notes or answer.hits:
            parts.show_found()
            self._choose(0)
        else:
            parts.preview.show_hit(None)
            parts.show_nothing(self._nothing_text(answer))
        self._announce(parts.count.text())
        self._run_awaited()

    def _refuse(self, why: str) -> None:
        """Say why there is no answer."""
        self._empty()
        self.parts.show_nothing(why)
        self._announce(why)

    def _show_start(self) -> None:
        """With nothing to search: what was searched before, and how to ask."""
        self._query.forget_search()
        self._empty()
        saved = self._kept.saved()
        self.parts.searches.show(saved, self._kept.recent())
        for each in saved:
            self._query.search_beside(self, each.query, partial(self._count_new, each), limit=1)
        if self.parts.searches.entries:
            self.parts.show_searches()
            self._choose(0)
        else:
            words = self.tr("Type a word, a name or the number of a document.")
            self.parts.show_nothing(words)

    def _empty(self) -> None:
        parts, self.answer = self.parts, None
        self._end_waiting()
        self._enter = None
        parts.results.show(())
        parts.preview.show_hit(None)
        parts.show_facets((), "", 0)
        parts.count.clear()
        parts.foot.set_understood("")
        self._tell_unusual()

    def _end_waiting(self) -> None:
        self._asked = False
        self._waits.stop()

    def _tell_waiting(self) -> None:
        """Say that the answer is awaited; what was found for other words stays until it comes."""
        words = self.tr("Searching…")
        if self.answer is None:
            self.parts.show_nothing(words)
        self.parts.count.setText(words)
        self._announce(words)

    def _count_new(self, search: SavedSearch, answer: Answer) -> None:
        unseen = set(_letters(answer)) - search.letters
        self.parts.searches.set_new(search.query, _passages(answer, unseen))

    def _look_at(self, answer: Answer) -> Collection[str]:
        """The letters in which a saved search finds what is new; they have been looked at now."""
        search = self._kept.find(answer.query)
        if search is None:
            return ()
        letters = _letters(answer)
        self._keep(lambda: self._kept.note_seen(search, letters))
        return search.newest(letters)

    # Words

    def _count_text(self, answer: Answer, notes: int, new: int) -> str:
        found = self.tr("%n passage(s)", "", answer.total)
        if answer.total:
            found += " " + self.tr("in %n letter(s)", "", answer.letters)
        own = self.tr("%n note(s)", "", notes) if notes else ""
        took = self.tr("{0} ms").format(answer.milliseconds)
        return " · ".join(filter(None, (own, found, self.parts.searches.new_text(new), took)))

    def _nothing_text(self, answer: Answer) -> str:
        if not (answer.asked and self._session.summaries()):
            return f"{answer.understood[:1].upper()}{answer.understood[1:]}."
        lines = [
            self.tr("Nothing found for “{0}”.").format(answer.query),
            self.tr("Searched: {0}.").format(answer.understood),
            self.tr("%n letter(s) were searched.", "", len(self._session.summaries())),
            self.tr("Try fewer or other words, or take a filter out."),
        ]
        return "\n".join(lines)

    def _tell_unusual(self) -> None:
        indexing = self.tr("The search index is being brought up to date; you search the last one.")
        suggestion = "" if self.answer is None else self.answer.suggestion
        self.parts.tell(indexing if self._query.indexing else "", suggestion)

    def _announce(self, words: str) -> None:
        if QAccessible.isActive() and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, words))

    # Choosing

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the keys that walk and run to the list, all others to the field."""
        if (
            watched is self.field
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        view = self.parts.current_list()
        key = event.key()
        control = with_control(event)
        if control and key == Qt.Key.Key_S:
            self._save()
            return True
        if self._asked and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter = control
            return True
        if view is None:
            return False
        row, last = view.currentIndex().row(), view.model().rowCount() - 1
        goals = {
            Qt.Key.Key_Down: row + 1 if row < last else 0,
            Qt.Key.Key_Up: row - 1 if row > 0 else last,
            Qt.Key.Key_PageDown: min(last, row + PAGE),
            Qt.Key.Key_PageUp: max(0, row - PAGE),
        }
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(view.currentIndex(), beside=control)
        elif key in goals:
            self._choose(goals[Qt.Key(key)])
        elif key == Qt.Key.Key_Delete and view is self.parts.start_list:
            self._drop(view.currentIndex())
        else:
            return False
        return True

    def _choose(self, row: int) -> None:
        view = self.parts.current_list()
        if view is None:
            return
        index = view.model().index(row, 0)
        view.setCurrentIndex(index)
        view.scrollTo(index)
        if index.isValid():
            self._announce(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    def _run(self, index: QModelIndex, *, beside: bool) -> None:
        if not index.isValid():
            return
        if self.parts.current_list() is self.parts.start_list:
            self.search(self.parts.searches.entries[index.row()].query)
            return
        hit, answer = self.parts.results.hit(index), self.answer
        if hit is None or answer is None:
            return
        self._keep(lambda: self._kept.note_recent(answer.query))
        self.close()
        self.chosen.emit(answer, hit, beside)

    def _run_awaited(self) -> None:
        """Open the first passage found for someone who pressed Enter before it was there."""
        beside, self._enter = self._enter, None
        if beside is not None and self.isVisible() and self.parts.results.rowCount():
            self._run(self.parts.list.currentIndex(), beside=beside)

    # Searches to do again

    def _save(self) -> None:
        answer = self.answer
        if answer is None:
            return
        if self._keep(lambda: self._kept.save(answer.query, _letters(answer))):
            self.told.emit(self.tr("Saved: {0}").format(answer.query))
            self.parts.tell(self.tr("Saved. It stands in the empty search."), answer.suggestion)

    def _drop(self, index: QModelIndex) -> None:
        if index.isValid():
            query = self.parts.searches.entries[index.row()].query
            self._keep(lambda: self._kept.drop(query))
            self._show_start()

    def _keep(self, write: Callable[[], None]) -> bool:
        """Write to the library; a disk that is full must not end the search."""
        try:
            write()
        except LibraryError as error:
            words = sentence(error.code, self._session.language, **error.details)
            self._session.failed.emit(words)
            return False
        return True


def _letters(answer: Answer) -> list[str]:
    return [facet.value for facet in answer.facets if facet.field == "letter"]


def _passages(answer: Answer, letters: Collection[str]) -> int:
    """How many passages were found in some letters."""
    found = (each for each in answer.facets if each.field == "letter" and each.value in letters)
    return sum(each.passages for each in found)


def _control() -> bool:
    return bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier)
