# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The commands about notes: list, import, delete."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from kennisreader.cli_terminal import Terminal
from kennisreader.core.annotation_keeping import keep
from kennisreader.core.annotation_query import in_order
from kennisreader.core.annotation_w3c import notes_of, to_w3c
from kennisreader.core.export.sources import place_of_target, relation_text
from kennisreader.core.importing.errors import UnreadableFile
from kennisreader.core.notes_in_files import bring
from kennisreader.core.wording import one_line

if TYPE_CHECKING:
    from kennisreader.core.annotation import Note
    from kennisreader.core.annotation_query import Summaries
    from kennisreader.core.library import Library

_QUOTE = 60
"""Characters of a quote in the list."""


def notes(terminal: Terminal, arguments: Namespace) -> int:
    """List the notes, or import or delete some."""
    if arguments.action and not arguments.what:
        from kennisreader.cli_parser import reworded, value_name

        wanted = value_name("FILE" if arguments.action == "import" else "ID", terminal.language)
        missing = reworded(f"the following arguments are required: {wanted}", terminal.language)
        usage = f"kennisreader notes {arguments.action} {wanted} …"
        terminal.say("wrong_use", reason=missing, usage=usage)
        return 2
    if arguments.action == "import":
        return _import(terminal, arguments.what)
    if arguments.action == "delete":
        return _delete(terminal, arguments.what)
    with terminal.reading() as library:
        found = in_order(notes_of(library.annotations()), summaries_of(library))
    if arguments.json:
        for note in found:
            terminal.record(to_w3c(note))
        return 0
    if not found:
        terminal.say("no_notes")
    terminal.table(
        [
            (
                note.id,
                note.targets[0].letter,
                place_of_target(note.targets[0], terminal.language),
                _short(note.targets[0].exact),
                _tie(note, terminal.language),
                " ".join(f"#{tag}" for tag in note.all_tags),
                _short(note.text),
            )
            for note in found
        ]
    )
    return 0


def _tie(note: Note, language: str) -> str:
    """With which passage a note ties its own together, and how; empty if it does not."""
    places = (
        f"{target.letter}, {place_of_target(target, language)}" for target in note.targets[1:]
    )
    tie = "; ".join(places)
    return f"↔ {relation_text(note.relation, language)} {tie}".replace("  ", " ") if tie else ""


def _short(text: str) -> str:
    words = one_line(text)
    return words if len(words) <= _QUOTE else f"{words[: _QUOTE - 1]}…"


def _import(terminal: Terminal, files: list[str]) -> int:
    """Take up the notes of files; notes about an unknown letter are kept as well."""
    failed = False
    with terminal.writing() as library:
        for file in files:
            try:
                brought = bring(library, Path(file).read_bytes(), file)
            except FileNotFoundError:
                failed = True
                terminal.say("file_missing", file=file)
                continue
            except OSError as error:
                failed = True
                reason = error.strerror or type(error).__name__
                terminal.say("file_refused", file=file, reason=reason)
                continue
            except UnreadableFile as error:
                failed = True
                terminal.say(error.code, **error.details)
                continue
            keep(library, brought.taken)
            (counted, details), *remarks = brought.remarks
            terminal.line(terminal.words(counted, **details))
            for code, named in remarks:
                terminal.say(code, **named)
            failed |= not brought.complete
    return int(failed)


def _delete(terminal: Terminal, names: list[str]) -> int:
    """Delete notes for good, each by its id."""
    failed = False
    with terminal.writing() as library:
        known = {stored.id for stored in library.annotations()}
        for name in names:
            note = name.lower().removeprefix("urn:uuid:").removeprefix("kennisreader://note/")
            if note in known:
                library.delete_annotation(note)
                terminal.line(terminal.words("note_deleted", note=note))
            else:
                failed = True
                terminal.say("unknown_note", note=name)
    return int(failed)


def summaries_of(library: Library) -> Summaries:
    """The letters of a library by id."""
    return {summary.id: summary for summary in library.summaries()}
