# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The commands that use the index: search, related, reindex.

They bring the index in step with the library first, so that what was imported a moment ago is found.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kennisreader import paths
from kennisreader.cli_terminal import Terminal, lines_of
from kennisreader.core.letter import Letter
from kennisreader.core.library import Library
from kennisreader.core.library_values import LibraryError
from kennisreader.core.place import place_of, place_text
from kennisreader.core.search import keeping
from kennisreader.core.search.answers import Answer
from kennisreader.core.search.desk import SearchDesk
from kennisreader.core.search.index_files import NO_ROOM
from kennisreader.core.search.marking import snippet
from kennisreader.core.search.quoting import find_quote
from kennisreader.core.search.related import Related
from kennisreader.core.wording import one_line


def search(terminal: Terminal, arguments: Namespace) -> int:
    """Search all letters, for one query or for each line of a file."""
    if (arguments.query is None) == (arguments.queries is None):
        terminal.say("one_query")
        return 2
    queries = [arguments.query] if arguments.queries is None else lines_of(Path(arguments.queries))
    with terminal.reading() as library, _desk(terminal, library, arguments) as desk:
        for query in queries:
            answer = desk.search(query, limit=arguments.limit, facets=False)
            if arguments.json:
                terminal.record(_answer_record(answer))
            else:
                _show(terminal, answer, empty=not library.summaries())
    return 0


def related(terminal: Terminal, arguments: Namespace) -> int:
    """Show what is related to one passage, or to every passage of the library."""
    one = arguments.letter is not None and arguments.quote is not None
    if one == arguments.all or (arguments.all and arguments.letter is not None):
        terminal.say("one_passage")
        return 2
    with terminal.reading() as library, _desk(terminal, library, arguments) as desk:
        if one:
            letter = library.find(arguments.letter)
            passage = _quoted(terminal, library.letter(letter), arguments.quote)
            if passage is None:
                return 1
            places = [(letter, passage)]
        else:
            names = [summary.id for summary in library.summaries()]
            places = [(name, p.index) for name in names for p in library.letter(name).passages]
        for letter, passage in places:
            found = desk.related(letter, passage, arguments.limit)
            if arguments.json:
                terminal.record(_related_record(library, letter, passage, found))
            else:
                _show_related(terminal, library, letter, passage, found)
    return 0


def _quoted(terminal: Terminal, letter: Letter, quote: str) -> int | None:
    """The passage that a quote is from; says so if it is not the only one, or not quite."""
    found = find_quote(letter, quote)
    if found is None:
        terminal.say("quote_not_found", letter=letter.id, quote=quote)
        return None
    if found.times != 1:
        place = place_text(place_of(letter, found.start), terminal.language)
        code = "quote_several" if found.times else "quote_nearest"
        terminal.say(code, letter=letter.id, count=str(found.times), place=place)
    return found.passage


def reindex(terminal: Terminal, arguments: Namespace) -> int:  # noqa: ARG001 - as all commands
    """Drop the index and build it anew."""
    with terminal.reading() as library:
        change = keeping.rebuild(paths.index_folder(terminal.folder), library)
    terminal.say("reindexed", count=str(change.added))
    return 0


@contextmanager
def _desk(terminal: Terminal, library: Library, arguments: Namespace) -> Iterator[SearchDesk]:
    """The desk that answers: its user in their language, scripts in Dutch, whoever runs them."""
    folder = paths.index_folder(terminal.folder)
    language = "nl" if arguments.json else terminal.language
    terminal.renew_themes(library)
    with SearchDesk(library, folder, terminal.intake.themes, language) as desk:
        try:
            keeping.bring_up_to_date(folder, library)
        except LibraryError as error:
            if error.code not in NO_ROOM:
                raise
            if not keeping.is_current(folder, library):
                desk.keep_index_aside()
        yield desk


def _answer_record(answer: Answer) -> dict[str, Any]:
    """An answer as scripts get it; counting what it could be refined by is left to the window."""
    record = answer._asdict()
    del record["facets"]
    return {
        **record,
        "results": [result.record() for result in answer.results],
        "notes": [note._asdict() for note in answer.notes],
    }


def _related_record(
    library: Library, letter: str, passage: int, found: Sequence[Related]
) -> dict[str, Any]:
    source = library.letter(letter)
    span = source.passages[passage]
    return {
        "source_letter": letter,
        "source_file": source.file,
        "source_quote": source.text[span.start : span.end],
        "results": [{**each._asdict(), "reason": each.reason._asdict()} for each in found],
    }


def _show(terminal: Terminal, answer: Answer, *, empty: bool) -> None:
    counted = answer.asked and not empty
    terminal.line(f"{answer.understood}: {answer.total}" if counted else f"{answer.understood}.")
    if answer.suggestion:
        terminal.line(terminal.words("did_you_mean", query=answer.suggestion))
    for result in answer.results:
        terminal.line(f"\n{result.date or '–'}  {result.letter}, {result.place}")
        note = result.footnote
        if note:
            quote = _excerpt(note.quote, snippet(note.quote, note.marks))
            number = note.number.strip("()[]")
            terminal.line(f"  {terminal.words('in_footnote', number=number, quote=quote)}")
        elif result.around:
            met = result.around
            quote = _excerpt(met.quote, snippet(met.quote, met.marks))
            terminal.line(f"  {met.label}: {quote}")
        else:
            terminal.line(f"  {_excerpt(result.quote, result.snippet)}")


def _excerpt(text: str, part: tuple[int, int]) -> str:
    """A part of a text on one line, with ``…`` where something is left out."""
    start, end = part
    cut = one_line(text[start:end])
    return f"{'…' if text[:start].strip() else ''}{cut}{'…' if text[end:].strip() else ''}"


def _show_related(
    terminal: Terminal, library: Library, letter: str, passage: int, found: Sequence[Related]
) -> None:
    span = library.letter(letter).passages[passage]
    terminal.line(f"{letter}: {one_line(library.letter(letter).text[span.start : span.end])[:100]}")
    if not found:
        terminal.line(f"  {terminal.words('nothing_related')}")
    for each in found:
        why = ", ".join(filter(None, [each.reason.citation, *each.reason.terms]))
        terminal.line(f"  {each.score:.2f}  {each.letter}, {each.place}  ({why})")
        terminal.line(f"        {one_line(each.quote)[:100]}")
