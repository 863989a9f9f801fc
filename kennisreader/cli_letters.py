# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The commands about letters: list, show, themes, remove, check.

Each takes the terminal and its parsed arguments, and returns 0, or 1 if something failed.  What
the JSON means is a promise to scripts: fields are added, never changed.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from itertools import chain
from typing import Any

from kennisreader import paths
from kennisreader.cli_import import read_again
from kennisreader.cli_terminal import Terminal
from kennisreader.core.checking import check as find_problems
from kennisreader.core.intake import Intake, Marks
from kennisreader.core.letter import BlockKind, Letter
from kennisreader.core.library import Library
from kennisreader.core.library_values import LetterSummary
from kennisreader.reader_process import ReaderError, ReaderProcess

PREFIX = 30
"""Characters before a theme's words that tell one place from another."""


def letters(terminal: Terminal, arguments: Namespace) -> int:
    """List the library in date order."""
    with terminal.reading() as library:
        summaries = library.summaries()
    if arguments.json:
        for summary in summaries:
            terminal.record(_summary_record(summary))
    else:
        terminal.table([(_date(row), row.id, row.title) for row in summaries])
    return 0


def _summary_record(summary: LetterSummary) -> dict[str, Any]:
    record = summary._asdict()
    del record["theme_json"]
    return {**record, "themes": summary.theme_counts}


def _date(summary: LetterSummary) -> str:
    """A date for the list: an inferred one is marked, an unknown one is a dash."""
    if summary.date is None:
        return "–"
    return f"±{summary.date}" if summary.date_basis == "inferred" else summary.date


def show(terminal: Terminal, arguments: Namespace) -> int:
    """Show one letter."""
    with terminal.reading() as library:
        letter = library.letter(library.find(arguments.letter))
        if arguments.json:
            from kennisreader.core.showing import to_json

            terminal.record(to_json(letter, partial(library.resolve, citing=letter)))
            return 0
        citable = library.letter_to_cite(letter.id)
    from kennisreader.core.kamerstuk import cite

    data = letter.metadata
    terminal.line(data.title)
    terminal.line(cite(citable))
    terminal.line(f"{letter.id} · {letter.file}")
    for block in letter.blocks:
        words = letter.quote(block.start, block.end)
        label = f"{block.label} " if block.label else ""
        indent = "  " * (block.level + 1) if block.kind is BlockKind.LIST_ITEM else ""
        terminal.line(f"\n{indent}{label}{words}")
    return 0


def themes(terminal: Terminal, arguments: Namespace) -> int:
    """Show what the themes find, in one letter or in all."""
    intake = terminal.intake
    rows: list[tuple[str, ...]] = []
    with terminal.reading() as library:
        stale = set(library.letters_with_stale_themes(intake.revision))
        summaries = library.summaries()
        if arguments.letter is not None:
            wanted = library.find(arguments.letter)
            summaries = tuple(row for row in summaries if row.id == wanted)
        for summary in summaries:
            letter = library.letter(summary.id)
            marks = _marks(library, intake, letter, anew=summary.id in stale)
            for theme in intake.themes:
                record = _theme_record(letter, marks, theme.id)
                if arguments.json:
                    terminal.record(record)
                elif record["spans"] or record["passages"]:
                    primary = sum(each["level"] == "primary" for each in record["passages"])
                    rows.append(
                        (
                            *(letter.id, theme.name(terminal.language)),
                            *(str(len(record["spans"])), str(primary)),
                        )
                    )
    if rows:
        headings = {
            "nl": ("brief", "thema", "plaatsen", "passages erover"),
            "en": ("letter", "theme", "places", "passages about it"),
        }
        terminal.table([headings[terminal.language], *rows])
    return 0


def _marks(library: Library, intake: Intake, letter: Letter, *, anew: bool) -> Marks:
    """The stored marks, or those of the present themes if the stored ones are older."""
    if anew:
        return intake.marks(letter)
    return Marks(intake.revision, library.theme_spans(letter.id), library.theme_levels(letter.id))


def _theme_record(letter: Letter, marks: Marks, theme: str) -> dict[str, Any]:
    """One theme in one letter, also where it is not mentioned: then both lists are empty."""
    spans = [(start, end) for name, start, end in marks.spans if name == theme]
    passages = [(index, level) for index, name, level in marks.levels if name == theme]
    return {
        "letter": letter.id,
        "file": letter.file,
        "theme": theme,
        "spans": [
            {
                "quote": letter.quote(start, end),
                "prefix": letter.quote(max(0, start - PREFIX), start),
                "start": start,
                "end": end,
            }
            for start, end in spans
        ],
        "passages": [
            {"quote": letter.quote(*letter.passages[index][1:3]), "level": level}
            for index, level in passages
        ],
    }


def remove(terminal: Terminal, arguments: Namespace) -> int:
    """Take a letter out of the library; its notes stay."""
    with terminal.writing() as library:
        letter = library.find(arguments.letter)
        library.remove(letter)
        library.purge_removed()
    terminal.line(terminal.words("removed", letter=letter))
    return 0


def check(terminal: Terminal, arguments: Namespace) -> int:
    """Look whether the library is whole; with ``--repair`` put right what needs no decision."""
    from kennisreader.core.search.keeping import problems as index_problems

    wrong = found = 0
    if arguments.repair:
        terminal.look_for_damage()
    with ExitStack() as opened:
        library = opened.enter_context(
            terminal.writing() if arguments.repair else terminal.reading()
        )
        reader = opened.enter_context(ReaderProcess())
        read = partial(read_again, terminal, library, reader)
        of_index = index_problems(paths.index_folder(terminal.folder), library)
        for problem in chain(find_problems(library, terminal.intake, read), of_index):
            found += 1
            text = terminal.words(problem.code, **problem.details)
            repaired, told = False, text
            if arguments.repair and problem.repair is not None:
                repaired, told = _repair(terminal, problem.repair, text)
            wrong += not repaired
            if arguments.json:
                record = {"code": problem.code, "details": dict(problem.details)}
                terminal.record({**record, "message": text, "repaired": repaired})
            else:
                terminal.line(told)
    if not found and not arguments.json:
        terminal.line(terminal.words("all_well"))
    return int(wrong > 0)


def _repair(terminal: Terminal, repair: Callable[[], object], text: str) -> tuple[bool, str]:
    """Put something right; whether that was possible, and what to say."""
    try:
        repair()
    except ReaderError as error:
        reason = terminal.words(error.code, **error.details)
        return False, terminal.words("not_repaired", sentence=text, reason=reason)
    return True, terminal.words("repaired", sentence=text)
