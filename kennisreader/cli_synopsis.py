# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The command ``synopsis``: themes by letters in date order, as Markdown or as CSV."""

from __future__ import annotations

import sys
from argparse import Namespace

from kennisreader.cli_terminal import Terminal
from kennisreader.core.annotation_w3c import notes_of
from kennisreader.core.export.synopsis_tables import write_csv, write_markdown
from kennisreader.core.intake import Intake, Marks
from kennisreader.core.letter import Letter
from kennisreader.core.library import Library
from kennisreader.core.library_values import ThemeLevel, ThemeSpan
from kennisreader.core.synopsis import build
from kennisreader.core.synopsis_quotes import quotes_by_letter
from kennisreader.core.synopsis_sentences import sentences_of


def synopsis(terminal: Terminal, arguments: Namespace) -> int:
    """Write the theme overview to standard output."""
    themes = terminal.intake.themes
    chosen = [terminal.theme(name) for name in arguments.theme or ()]
    wanted = tuple(dict.fromkeys(chosen)) or tuple(theme.id for theme in themes)
    with terminal.reading() as library:
        texts = _Texts(library, terminal.intake)
        made = build(library.summaries(), wanted, texts.passages_on, mentions=arguments.mentions)
        quotes = list(quotes_by_letter(made, texts))
        notes = sentences_of(notes_of(library.annotations()))
    own = {cell: note.text for cell, note in notes.items()}
    if arguments.format == "csv":
        text = write_csv(made, quotes, terminal.language, own)
    else:
        names = {theme.id: theme.name(terminal.language) for theme in themes}
        text = write_markdown(made, quotes, names, terminal.language, own)
    sys.stdout.write(text)
    return 0


class _Texts:
    """The letters with their themes; those of older lexicons are found anew, and not kept."""

    def __init__(self, library: Library, intake: Intake) -> None:
        self._library = library
        self._letters: dict[str, Letter] = {}
        self._marks: dict[str, Marks] = {}
        for name in library.letters_with_stale_themes(intake.revision):
            letter = library.letter(name)
            self._letters[name] = letter
            self._marks[name] = intake.marks(letter)

    def letter(self, letter: str) -> Letter:
        """One letter by its id."""
        return self._letters.get(letter) or self._library.letter(letter)

    def theme_spans(self, letter: str) -> tuple[ThemeSpan, ...]:
        """The words that the themes mark in it."""
        if letter in self._marks:
            return tuple(ThemeSpan(*span) for span in self._marks[letter].spans)
        return self._library.theme_spans(letter)

    def passages_on(self, theme: str) -> list[tuple[str, int, str]]:
        """Letter, passage and level of all that bears on a theme."""
        found = [row for row in self._library.passages_on(theme) if row[0] not in self._marks]
        for name, marks in self._marks.items():
            levels = (ThemeLevel(*level) for level in marks.levels)
            found += [(name, each.passage, each.level) for each in levels if each.theme == theme]
        return found
