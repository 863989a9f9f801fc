# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the theme overview shows: which themes, which letters, which passages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from kennisreader.core.synopsis import Synopsis, build
from kennisreader.core.synopsis_course import Point, course
from kennisreader.core.synopsis_quotes import Quote, by_theme, quote
from kennisreader.ui.library_filter import LetterFilter, shown

if TYPE_CHECKING:
    from kennisreader.core.themes import Theme
    from kennisreader.ui.session import Session

REST = 250
"""Least milliseconds between two readings while an import adds letter after letter."""

LETTERS_KEPT = 60
"""Letters whose quotes are held in memory: what a wide screen shows, and a few screens around."""


class SynopsisModel(QObject):
    """The values of the overview.  It reads the library only while it is ``awake``.

    Attributes:
        synopsis: rows and columns.
        filter: which letters are columns.
        mentions: whether passages that only name a theme are shown.
        every: whether all themes are rows, or only the active ones.
        expanded: ids of the themes whose rows show all their passages.

    Signals:
        changed(): other rows, columns or passages.
        expansionChanged(): a row was opened or closed.
    """

    changed = Signal()
    expansionChanged = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.synopsis = Synopsis()
        self.filter = LetterFilter()
        self.mentions = False
        self.every = False
        self.expanded: frozenset[str] = frozenset()
        self._quotes: dict[str, dict[str, tuple[Quote, ...]]] = {}
        self._words: dict[str, int] | None = None
        self._awake = False
        self._stale = True
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._read_late)
        for signal in (session.activeThemesChanged, session.themesChanged):
            signal.connect(self._read)
        session.lettersChanged.connect(self._on_letters)
        session.letterChanged.connect(lambda letter: self._quotes.pop(letter, None))

    # What is shown

    @property
    def themes(self) -> tuple[Theme, ...]:
        """The themes of the rows."""
        active = self._session.active_themes
        return tuple(t for t in self._session.themes if self.every or t.id in active)

    @property
    def is_selection(self) -> bool:
        """Whether the filter leaves letters out."""
        return len(self.synopsis.letters) < len(self._session.summaries())

    def quotes(self, column: int, row: int) -> tuple[Quote, ...]:
        """What the passages of a cell say, in their order."""
        letter_id, made = self.synopsis.letters[column].id, self.synopsis.rows[row]
        if not made.cells[column].passages:
            return ()
        known = self._quotes.pop(letter_id, None)
        if known is None:
            known = self._read_quotes(column)
        self._quotes[letter_id] = known
        while len(self._quotes) > LETTERS_KEPT:
            del self._quotes[next(iter(self._quotes))]
        return known[made.theme]

    def course(self, row: int) -> tuple[Point, ...]:
        """The course of a row's theme over time."""
        if self._words is None:
            self._words = self._session.library.word_counts()
        return course(self.synopsis.rows[row], self.synopsis.letters, self._words)

    def _read_quotes(self, column: int) -> dict[str, tuple[Quote, ...]]:
        letter = self._session.letter(self.synopsis.letters[column].id)
        spans = by_theme(self._session.library.theme_spans(letter.id))
        return {
            row.theme: tuple(
                quote(letter, each, spans.get(row.theme, ()), None)
                for each in row.cells[column].passages
                if each.passage < len(letter.passages)
            )
            for row in self.synopsis.rows
        }

    # What the reader chooses

    def set_filter(self, chosen: LetterFilter) -> None:
        """Show other letters."""
        if chosen != self.filter:
            self.filter = chosen
            self._read()

    def set_mentions(self, *, on: bool) -> None:
        """Show the passages that only name a theme too, or only those about it."""
        if on != self.mentions:
            self.mentions = on
            self._read()

    def set_every(self, *, on: bool) -> None:
        """Show a row for every theme, or for the active ones."""
        if on != self.every:
            self.every = on
            self._read()

    def toggle(self, theme: str) -> None:
        """Show all passages of a row, or the first few of each cell."""
        self.expanded ^= {theme}
        self.expansionChanged.emit()

    # Reading

    def wake(self) -> None:
        """The overview is seen: read what has changed since."""
        self._awake = True
        if self._stale:
            self._read()

    def sleep(self) -> None:
        """The overview is not seen: let changes wait."""
        self._awake = False

    def _on_letters(self) -> None:
        self._words = None
        self._stale = True
        if self._awake and not self._rest.isActive():
            self._read()

    def _read_late(self) -> None:
        if self._awake and self._stale:
            self._read()

    def _read(self) -> None:
        if not self._awake:
            self._stale = True
            return
        clock = QElapsedTimer()
        clock.start()
        self._stale = False
        self._quotes.clear()
        letters = shown(self._session.summaries(), self.filter)
        self.synopsis = build(
            letters,
            [theme.id for theme in self.themes],
            self._session.library.passages_on,
            mentions=self.mentions,
        )
        self.changed.emit()
        self._rest.start(max(REST, 10 * clock.elapsed()))
