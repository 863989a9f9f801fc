# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The command that writes notes, and the letters they are about, for other programs."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from kennisreader import paths
from kennisreader.cli_notes import summaries_of
from kennisreader.cli_terminal import Terminal
from kennisreader.core.annotation import Note
from kennisreader.core.annotation_query import NoteFilter, select
from kennisreader.core.annotation_w3c import notes_of
from kennisreader.core.export.sources import source_of
from kennisreader.core.library_values import ThemeSpan

if TYPE_CHECKING:
    from kennisreader.core.export.merging import Plan
    from kennisreader.core.export.sources import Source
    from kennisreader.core.library import Library


def export(terminal: Terminal, arguments: Namespace) -> int:
    """Write notes, or the letters they are about, to a file or to standard output."""
    if arguments.format in ("qdpx", "pdf") and not arguments.output:
        terminal.say("export_needs_file")
        return 2
    with terminal.reading() as library:
        wanted, title = _wanted(terminal, library, arguments)
        summaries = summaries_of(library)
        spans = _theme_spans(terminal, library, wanted)
        found = select(notes_of(library.annotations()), wanted, summaries, spans)
        if arguments.format in ("bibtex", "csl-json"):
            names = list(wanted.letters or summaries)
            if wanted.themes or wanted.tags:
                names = [name for note in found for name in note.letters]
            order = [name for name in summaries if name in set(names)]
            return _put(terminal, arguments, _references(library, order, arguments.format))
        if arguments.format == "qdpx" and found:
            return _project(terminal, arguments, library, found, title)
        if arguments.format == "pdf" and found:
            return _copies(terminal, arguments, library, found, sorted(wanted.letters))
        sources = _sources(library, found)
    if not found:
        terminal.say("notes_none")
        if arguments.format in ("qdpx", "pdf"):
            return 0  # nothing to write, and no empty file
    if arguments.format == "markdown":
        return _markdown(terminal, arguments, found, sources, title)
    if arguments.format == "csv":
        from kennisreader.core.export.tables import write_csv

        # The mark tells spreadsheets that it is UTF-8; a program that reads a pipe needs none.
        mark = "\ufeff" if arguments.output else ""
        return _put(terminal, arguments, mark + write_csv(found, sources, terminal.language))
    from kennisreader.core.export.webannotation import write_page

    return _put(terminal, arguments, write_page(found))


def _wanted(terminal: Terminal, library: Library, arguments: Namespace) -> tuple[NoteFilter, str]:
    """Which notes are asked for, and what a file with them is called."""
    letters = [library.find(name) for name in arguments.letter or ()]
    themes = [terminal.theme(name) for name in arguments.theme or ()]
    title = ""
    if len(letters) == 1 and not themes:
        title = summaries_of(library)[letters[0]].title
    elif len(themes) == 1 and not letters:
        title = next(
            theme.name(terminal.language) for theme in terminal.intake.themes if theme.id in themes
        )
    tags = frozenset(tag.lstrip("#") for tag in arguments.tag or ())
    return NoteFilter(letters=frozenset(letters), themes=frozenset(themes), tags=tags), title


def _theme_spans(
    terminal: Terminal, library: Library, wanted: NoteFilter
) -> dict[str, list[ThemeSpan]]:
    """What the themes mark in the letters that have notes; nothing if no theme is asked for."""
    if not wanted.themes:
        return {}
    stale = set(library.letters_with_stale_themes(terminal.intake.revision))
    about = {name for stored in library.annotations() for name in stored.letters}
    spans = {}
    for name in about & summaries_of(library).keys():
        if name in stale:
            found = terminal.intake.marks(library.letter(name)).spans
            spans[name] = [ThemeSpan(*span) for span in found]
        else:
            spans[name] = list(library.theme_spans(name))
    return spans


def _sources(library: Library, found: tuple[Note, ...]) -> dict[str, Source]:
    """How the letters of these notes are cited; one that is not in the library is left out."""
    about = {name for note in found for name in note.letters}
    return {
        summary.id: source_of(library.letter_to_cite(summary.id))
        for summary in library.summaries()
        if summary.id in about
    }


def _references(library: Library, names: list[str], form: str) -> str:
    from kennisreader.core.export.bibliography import write_bibtex, write_csl_json

    letters = map(library.letter_to_cite, names)
    return write_bibtex(letters) if form == "bibtex" else write_csl_json(letters)


def _markdown(
    terminal: Terminal,
    arguments: Namespace,
    found: tuple[Note, ...],
    sources: dict[str, Source],
    title: str,
) -> int:
    """Write Markdown; into a file that was exported before, only what is ours."""
    from kennisreader.core.export import writing
    from kennisreader.core.export.flavours import Flavour
    from kennisreader.core.export.markdown import plan_markdown
    from kennisreader.core.export.template import read_template

    flavour = Flavour(arguments.flavour)
    template = read_template(flavour, paths.template_folders())
    path = Path(arguments.output) if arguments.output else None
    plan = plan_markdown(
        writing.read(path) if path else None,
        found,
        sources,
        template,
        flavour=flavour,
        language=terminal.language,
        title=title,
        file=arguments.output or "",
        remove=arguments.remove,
        overwrite=arguments.overwrite or (),
    )
    if path is None:
        sys.stdout.write(plan.new.decode("utf-8", "replace"))
        return 0
    if arguments.dry_run:
        sys.stdout.write(plan.diff(arguments.output))
    elif plan.changes_file:
        writing.write(path, plan.new)
    _report(terminal, arguments, plan)
    return int(bool(plan.conflicts))


def _report(terminal: Terminal, arguments: Namespace, plan: Plan) -> None:
    """Say what was done, or would be, and what was left alone."""
    counts = {
        "added": str(len(plan.added)),
        "changed": str(len(plan.changed)),
        "unchanged": str(len(plan.unchanged) + len(plan.kept)),
    }
    terminal.say("export_report", file=arguments.output, **counts)
    for note in plan.kept:
        terminal.say("export_kept", note=note)
    for note in plan.removed:
        terminal.say("export_removed" if arguments.remove else "export_gone", note=note)
    for note, reason in plan.conflicts:
        terminal.say(f"export_{reason}", note=note)
    if arguments.dry_run:
        terminal.say("export_would", file=arguments.output)


def _project(
    terminal: Terminal,
    arguments: Namespace,
    library: Library,
    found: tuple[Note, ...],
    title: str,
) -> int:
    """Write a REFI-QDA project, and say what it cannot carry."""
    from kennisreader.core.export import writing
    from kennisreader.core.export.previewing import project_of

    themes, language = terminal.intake.themes, terminal.language
    project = project_of(library, found, themes, language=language, title=title)
    for code, details in project.report:
        terminal.say(code, **details)
    if arguments.dry_run:
        terminal.say("export_would", file=arguments.output)
    else:
        writing.write(Path(arguments.output), project.data)
    return 0


def _copies(
    terminal: Terminal,
    arguments: Namespace,
    library: Library,
    found: tuple[Note, ...],
    letters: list[str],
) -> int:
    """Write PDFs with the notes in them; a child process opens them, because they can kill it."""
    from kennisreader.core.export.pdf_copies import plan_copies
    from kennisreader.core.export.previewing import Wanted
    from kennisreader.reader_process import ReaderError, ReaderProcess

    plan = plan_copies(library, found, Path(arguments.output), terminal.language, letters)
    for code, details in plan.report:
        terminal.say(code, **details)
    if arguments.dry_run:
        terminal.say("export_would", file=arguments.output)
    if arguments.dry_run or not plan.copies:
        return int(not plan.copies)
    file = str(Path(arguments.output).absolute())
    wanted = Wanted([note.id for note in found], "pdf", "", file, letters=letters)
    asked = {"library": str(terminal.folder), "wanted": wanted._asdict()}
    with ReaderProcess() as reader:
        try:
            refused = reader.ask("export_pdf", {**asked, "language": terminal.language})
        except ReaderError as error:
            refused = [(error.code, error.details)]
    for code, details in refused:
        terminal.say(code, **details)
    return int(bool(refused))


def _put(terminal: Terminal, arguments: Namespace, text: str) -> int:
    """Write a whole file, or to standard output; ``--dry-run`` shows what would be in it."""
    from kennisreader.core.export import writing

    if not arguments.output or arguments.dry_run:
        sys.stdout.write(text)
    else:
        writing.write(Path(arguments.output), text.encode("utf-8", "replace"))
    if arguments.output and arguments.dry_run:
        terminal.say("export_would", file=arguments.output)
    return 0
