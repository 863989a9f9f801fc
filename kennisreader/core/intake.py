# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From a file to what the library keeps of it: the letter, its theme spans and their levels."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kennisreader.core.library_values import SEEDED
from kennisreader.core.theme_files import ThemeProblem, read_themes
from kennisreader.core.theme_matcher import ThemeMatcher
from kennisreader.core.themes import Theme, revision

if TYPE_CHECKING:
    from kennisreader.core.letter import Letter
    from kennisreader.core.library import Library
    from kennisreader.core.library_values import AddResult


class Marks(NamedTuple):
    """What the themes find in one letter."""

    revision: str
    """Of the themes, see :func:`~kennisreader.core.themes.revision`."""
    spans: Sequence[tuple[str, int, int]]
    """Theme, start, end."""
    levels: Sequence[tuple[int, str, str]]
    """Index of the passage, theme, level."""


class Intake:
    """Reads files with one set of themes.

    Attributes:
        themes: in the order of their files.
        problems: what could not be used of the theme files.
        revision: of the themes.

    """

    def __init__(self, theme_folders: Sequence[Path]) -> None:
        """Read the themes of these folders; of two with one id the later counts."""
        self.themes: tuple[Theme, ...]
        self.problems: tuple[ThemeProblem, ...]
        self.themes, self.problems = read_themes(theme_folders)
        self.revision = revision(self.themes)
        self._matcher = ThemeMatcher(self.themes)

    def read(
        self,
        data: bytes,
        name: str,
        *,
        password: str = "",
        recognise: bool = False,
        tell: Callable[[int, int], object] | None = None,
    ) -> Letter:
        """Read one file, see ``importing.reading.read_letter``; raises ``UnreadableFile``.

        ``recognise`` has scanned pages recognised if Tesseract knows Dutch here; otherwise they
        stay unread.
        """
        from kennisreader.core.importing import read_letter  # heavy, and not every use reads
        from kennisreader.core.importing.recognition import trained_data

        data_folder = str(trained_data() or "") if recognise else ""
        return read_letter(data, name, password=password, trained_data=data_folder, tell=tell)

    def marks(self, letter: Letter) -> Marks:
        """Find the themes in a letter."""
        spans = self._matcher.spans(letter)
        return Marks(self.revision, spans, self._matcher.levels(letter, spans))

    def add(
        self, library: Library, data: bytes, name: str, *, recognise: bool = False
    ) -> AddResult:
        """Read one file into a library, see `read`; raises ``UnreadableFile`` or ``LibraryError``."""
        from kennisreader.core.importing import importer_of

        letter = self.read(data, name, recognise=recognise)
        marks = self.marks(letter)
        return library.add(letter, data, importer=importer_of(letter), **marks._asdict())

    def refresh(self, library: Library) -> int:
        """Find the themes anew in letters that have those of other lexicons; say in how many."""
        stale = library.letters_with_stale_themes(self.revision)
        for name in stale:
            library.set_themes(name, *self.marks(library.letter(name)))
        return len(stale)


def seed_files(folder: Path) -> tuple[Path, ...]:
    """The letters a new library starts with, in the order of their names."""
    return tuple(
        path
        for path in sorted(folder.iterdir())
        if path.suffix in (".txt", ".md") and path.stem != "README"
    )


def seed(library: Library, folder: Path, intake: Intake) -> int:
    """Give a new library its first letters, each in a transaction; say how many came.

    A library that was given them before keeps what its user made of it.  One that was interrupted
    gets the rest.
    """
    if library.get_value(SEEDED):
        return 0
    added = 0
    for path in seed_files(folder):
        data = path.read_bytes()
        if not library.was_given(data):
            intake.add(library, data, path.name)
            added += 1
    library.set_value(SEEDED, "yes")
    return added
