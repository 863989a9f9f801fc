# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What one run of the window works with: library, themes, settings, undo; passed to everybody."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kennisreader.core.library_values import LibraryError
from kennisreader.ui import style
from kennisreader.ui.folding import Folding
from kennisreader.ui.notebook import NoteBook
from kennisreader.ui.originals import Originals
from kennisreader.ui.query import QueryClient
from kennisreader.ui.undo_stack import UndoStack

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from kennisreader.core.letter import Letter
    from kennisreader.core.library import Library
    from kennisreader.core.library_values import LetterSummary, ThemeSpan
    from kennisreader.core.themes import Theme
    from kennisreader.ui.page_source import PageSource
    from kennisreader.ui.rejected_links import RejectedLinks
    from kennisreader.ui.settings import Settings

LETTERS_KEPT = 12
"""Letters held in memory: four panes and the ones just left."""


class Session(QObject):
    """The state that the parts of the window share.  Panels read it and listen to its signals.

    Attributes:
        library: the open library.
        settings: the user's choices.
        undo: every change to the library goes through a command on this stack.
        notebook: the notes.
        folding: whether only the passages of the active themes are shown of the letters.
        query: searches, related passages and links, from a child process.
        scheme: the colours in force.
        originals: where passwords and recognised text are asked for.

    Signals:
        lettersChanged(): a letter came, went or got other metadata.
        letterChanged(letter id): the text, theme marks or metadata of one letter are new.
        letterReplaced(old id, new id): a letter went up in another, which has its text now.
        activeThemesChanged(): a theme was switched on or off.
        themesChanged(): the themes themselves are new (added, edited, removed).
        schemeChanged(): other colours.
        failed(sentence): something went wrong, worded for the user.
    """

    lettersChanged = Signal()
    letterChanged = Signal(str)
    letterReplaced = Signal(str, str)
    activeThemesChanged = Signal()
    themesChanged = Signal()
    schemeChanged = Signal()
    failed = Signal(str)

    def __init__(
        self,
        library: Library,
        settings: Settings,
        themes: Sequence[Theme],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.library = library
        self.settings = settings
        self.undo = UndoStack(self)
        self.notebook = NoteBook(library, self)
        self.folding = Folding(settings, self)
        self.scheme = style.system_scheme(settings.appearance)
        self.query = QueryClient(self)
        self.originals = Originals(self)
        self._pages: PageSource | None = None
        self._rejected: RejectedLinks | None = None
        self._themes = tuple(themes)
        self._active = self._stored_active()
        self._summaries: dict[str, LetterSummary] | None = None
        self._letters: dict[str, Letter] = {}
        self._spans: dict[str, tuple[ThemeSpan, ...]] = {}

    @property
    def language(self) -> str:
        """``nl`` or ``en``."""
        return self.settings.language

    @property
    def pages(self) -> PageSource:
        """The original pages of letters; from the first one on there is a process for them."""
        if self._pages is None:
            from kennisreader.ui.page_source import PageSource

            self._pages = PageSource(self)
        return self._pages

    @property
    def rejected(self) -> RejectedLinks:
        """The suggested links that the reader broke."""
        if self._rejected is None:
            from kennisreader.ui.rejected_links import RejectedLinks

            self._rejected = RejectedLinks(self)
        return self._rejected

    def use_pages(self, source: PageSource) -> None:
        """Have the pages from somewhere else."""
        self._pages = source

    def close(self) -> None:
        """End the processes that answer about letters."""
        self.query.close()
        if self._pages is not None:
            self._pages.close()

    # Letters

    def summaries(self) -> tuple[LetterSummary, ...]:
        """All letters of the library in date order, as the panel lists them."""
        return tuple(self._by_id().values())

    def summary(self, letter_id: str) -> LetterSummary | None:
        """One letter as the panel lists it, or None if the library has it no longer."""
        return self._by_id().get(letter_id)

    def letter(self, letter_id: str) -> Letter:
        """A letter with its text and structure, from memory or the store."""
        letter = self._letters.pop(letter_id, None) or self.library.letter(letter_id)
        self._letters[letter_id] = letter
        while len(self._letters) > LETTERS_KEPT:
            del self._letters[next(iter(self._letters))]
        return letter

    def date_reasons(self, letter_id: str) -> list[str]:
        """Why a letter that states no date is taken to be of its time: a sentence each."""
        summary = self.summary(letter_id)
        if summary is None or summary.date_basis != "inferred":
            return []
        from kennisreader.ui.dates import evidence_text

        evidence = self.letter(letter_id).metadata.date_evidence
        return [evidence_text(each, self.language) for each in evidence]

    def spans(self, letter_id: str) -> tuple[ThemeSpan, ...]:
        """The marks of the active themes in a letter, in order of place."""
        active = set(self._active)
        return tuple(span for span in self.all_spans(letter_id) if span.theme in active)

    def all_spans(self, letter_id: str) -> tuple[ThemeSpan, ...]:
        """The marks of all themes in a letter, in order of place."""
        if letter_id not in self._spans:
            self._spans[letter_id] = tuple(self.library.theme_spans(letter_id))
        return self._spans[letter_id]

    def forget(self, letter_id: str | None = None) -> None:
        """Read a letter (or all) afresh from the store and tell everybody."""
        self._summaries = None
        if letter_id is None:
            self._letters.clear()
            self._spans.clear()
        else:
            self._letters.pop(letter_id, None)
            self._spans.pop(letter_id, None)
            self.letterChanged.emit(letter_id)
        self.lettersChanged.emit()

    def replace(self, letter_id: str, by: str) -> None:
        """Read all afresh after a letter went up in another, which is shown where that one was."""
        self._summaries = None
        self._letters.clear()
        self._spans.clear()
        self.letterReplaced.emit(letter_id, by)
        self.lettersChanged.emit()

    def _by_id(self) -> dict[str, LetterSummary]:
        if self._summaries is None:
            self._summaries = {each.id: each for each in self.library.summaries()}
        return self._summaries

    # Themes

    @property
    def themes(self) -> tuple[Theme, ...]:
        """All themes, in the order of the bar."""
        return self._themes

    @property
    def active_themes(self) -> tuple[str, ...]:
        """Ids of the themes that are switched on, in the order of the bar."""
        return self._active

    def theme(self, theme_id: str) -> Theme | None:
        """A theme by its id."""
        return next((theme for theme in self._themes if theme.id == theme_id), None)

    def set_themes(self, themes: Sequence[Theme]) -> None:
        """Other themes than before; the ones switched on stay so."""
        self._themes = tuple(themes)
        self._active = tuple(t.id for t in themes if t.id in self._active)
        self.themesChanged.emit()

    def switch_theme(self, theme_id: str, *, on: bool) -> None:
        """Switch a theme on or off everywhere at once, and remember it."""
        others = set(self._active) - {theme_id}
        self.switch_themes(others | {theme_id} if on else others)

    def switch_themes(self, chosen: Collection[str]) -> None:
        """Have exactly these themes on, everywhere at once, and remember it."""
        active = tuple(theme.id for theme in self._themes if theme.id in chosen)
        if active == self._active:
            return
        self._active = active
        try:
            self.library.set_value("active_themes", json.dumps(active))
        except LibraryError as error:  # they are on for now; only the next start will not know it
            from kennisreader.core import messages

            self.failed.emit(messages.sentence(error.code, self.language, **error.details))
        self.activeThemesChanged.emit()

    def _stored_active(self) -> tuple[str, ...]:
        stored = self.library.get_value("active_themes")
        known = [theme.id for theme in self._themes]
        if stored is None:
            return tuple(theme.id for theme in self._themes if theme.on)
        chosen = json.loads(stored)
        return tuple(each for each in known if each in chosen)

    # Appearance

    def refresh_scheme(self) -> None:
        """Take the scheme anew from the user's choice and the system."""
        scheme = style.system_scheme(self.settings.appearance)
        if scheme != self.scheme:
            self.scheme = scheme
            self.schemeChanged.emit()
