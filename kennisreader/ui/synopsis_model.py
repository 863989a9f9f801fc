# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the theme overview shows: which themes, which letters, which passages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from kennisreader.core.library_values import LibraryError
from kennisreader.core.messages import sentence
from kennisreader.core.synopsis import Synopsis, build_row
from kennisreader.core.synopsis_course import Point, course
from kennisreader.core.synopsis_quotes import Quote, by_theme, quotes_of
from kennisreader.core.synopsis_sentences import sentences_of
from kennisreader.ui.library_filter import LetterFilter, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kennisreader.core.annotation import Note
    from kennisreader.core.themes import Theme
    from kennisreader.ui.session import Session

REST = 250
"""Least milliseconds between two readings while an import adds letter after letter."""

WOKEN = 10
"""Milliseconds between being seen and reading: by then the view has its size, and lays out once."""

TURN = 15
"""Milliseconds of reading between two turns of the event loop."""

LETTERS_A_STEP = 50
"""Letters whose words are counted at once: 5 ms."""

LETTERS_KEPT = 12
"""Letters whose marks are held in memory: what a wide screen shows."""

CELLS_KEPT = 3000
"""Cells whose quotes are held in memory: some screens around what is seen."""


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
        sentencesChanged(): the reader's own sentences are others.
    """

    changed = Signal()
    expansionChanged = Signal()
    sentencesChanged = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.synopsis = Synopsis()
        self.filter = LetterFilter()
        self.mentions = False
        self.every = False
        self.expanded: frozenset[str] = frozenset()
        self._quotes: dict[tuple[str, str, int | None], tuple[Quote, ...]] = {}
        self._spans: dict[str, Mapping[str, Sequence[tuple[int, int]]]] = {}
        # With the length of the text that was counted: another one is another text.
        self._words: dict[str, tuple[int, int]] = {}
        self._sentences: dict[tuple[str, str], Note] | None = None
        self._steps: Iterator[None] = iter(())
        self._since = QElapsedTimer()
        self._awake = False
        self._stale = True
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._read_late)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._go_on)
        for signal in (session.activeThemesChanged, session.themesChanged):
            signal.connect(self._read)
        session.lettersChanged.connect(self._on_letters)
        session.letterChanged.connect(self._on_letter)
        session.notebook.changed.connect(self._on_notes)

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

    def quotes(self, column: int, row: int, most: int | None) -> tuple[Quote, ...]:
        """What the passages of a cell say, or the ``most`` telling of them, in their order.

        Nothing of a letter that left the library: the overview is about to be read anew.
        """
        letter_id, made = self.synopsis.letters[column].id, self.synopsis.rows[row]
        bearings = made.cells[column].passages
        if not bearings or self._session.summary(letter_id) is None:
            return ()
        key = (letter_id, made.theme, most)
        known = self._quotes.get(key)
        if known is None:
            if len(self._quotes) >= CELLS_KEPT:
                del self._quotes[next(iter(self._quotes))]
            letter = self._session.letter(letter_id)
            spans = self._spans_of(letter_id).get(made.theme, ())
            known = self._quotes[key] = quotes_of(letter, bearings, spans, most)
        return known

    def _spans_of(self, letter_id: str) -> Mapping[str, Sequence[tuple[int, int]]]:
        """The marks of a letter by theme; those of the last letters are kept."""
        spans = self._spans.pop(letter_id, None)
        if spans is None:
            spans = by_theme(self._session.library.theme_spans(letter_id))
        self._spans[letter_id] = spans
        while len(self._spans) > LETTERS_KEPT:
            del self._spans[next(iter(self._spans))]
        return spans

    @property
    def sentences(self) -> Mapping[tuple[str, str], Note]:
        """The reader's own sentences, by letter and theme; also those of cells that are not shown."""
        if self._sentences is None:
            self._sentences = {}
            try:
                self._sentences = sentences_of(self._session.notebook.on_themes())
            except LibraryError as error:
                self._tell(error)
        return self._sentences

    def sentence(self, column: int, row: int) -> Note | None:
        """The reader's own sentence in a cell."""
        cell = self.synopsis.letters[column].id, self.synopsis.rows[row].theme
        return self.sentences.get(cell)

    def find(self, letter: str, theme: str) -> tuple[int, int] | None:
        """The row and column of a cell, -1 for what is named by nothing; None if it is not shown."""
        rows = {"": -1} | {row.theme: number for number, row in enumerate(self.synopsis.rows)}
        columns = {"": -1} | {each.id: number for number, each in enumerate(self.synopsis.letters)}
        if theme not in rows or letter not in columns:
            return None
        return rows[theme], columns[letter]

    def course(self, row: int) -> tuple[Point, ...]:
        """The course of a row's theme over time."""
        words = {letter: count for letter, (_, count) in self._words.items()}
        return course(self.synopsis.rows[row], self.synopsis.letters, words)

    @property
    def settled(self) -> bool:
        """Whether what is shown is what the library says."""
        return not self._stale and not self._later.isActive()

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
            self._rest.start(WOKEN)

    def sleep(self) -> None:
        """The overview is not seen: let changes wait."""
        self._awake = False

    def _on_letters(self) -> None:
        """What is being read is read to its end first, or letters that keep coming would be seen
        only when the last one is there.
        """
        self._stale = True
        if self._awake and not self._rest.isActive() and not self._later.isActive():
            self._read()

    def _on_letter(self, letter: str) -> None:
        self._words.pop(letter, None)
        self._on_letters()

    def _on_notes(self) -> None:
        before, self._sentences = self._sentences, None
        if before is not None and self.sentences != before:
            self.sentencesChanged.emit()

    def _read_late(self) -> None:
        if self._awake and self._stale:
            self._read()

    def _read(self) -> None:
        """Begin to read anew; what is shown stays until all is read."""
        self._stale = True
        if self._awake:
            self._stale = False
            self._since.start()
            self._steps = self._reading()
            self._go_on()

    def _reading(self) -> Iterator[None]:
        """Read in steps that are short enough for the window, then show what was read."""
        letters = tuple(shown(self._session.summaries(), self.filter))
        new = [each.id for each in letters if self._words.get(each.id, (-1,))[0] != each.characters]
        sizes = {each.id: each.characters for each in letters}
        for start in range(0, len(new), LETTERS_A_STEP):
            counts = self._session.library.word_counts(new[start : start + LETTERS_A_STEP])
            self._words |= {name: (sizes[name], count) for name, count in counts.items()}
            yield
        rows = []
        for theme in self.themes:
            found = self._session.library.passages_on(theme.id)
            rows.append(build_row(letters, theme.id, found, mentions=self.mentions))
            yield
        self._quotes.clear()
        self._spans.clear()
        self.synopsis = Synopsis(letters, tuple(rows))
        self.changed.emit()

    def _go_on(self) -> None:
        """Read on for a turn; what cannot be read is told, and is read when somebody looks again."""
        clock = QElapsedTimer()
        clock.start()
        try:
            for _ in self._steps:
                if clock.elapsed() > TURN:
                    self._later.start()
                    return
        except LibraryError as error:
            self._stale = True
            self._tell(error)
            return
        self._rest.start(max(REST, 3 * self._since.elapsed()))

    def _tell(self, error: LibraryError) -> None:
        self._session.failed.emit(sentence(error.code, self._session.language, **error.details))
