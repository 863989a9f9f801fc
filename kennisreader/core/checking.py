# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The library against itself: is everything there, whole, and where it says it is?"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from kennisreader.core import library_originals, rereading
from kennisreader.core.annotation_w3c import values_of
from kennisreader.core.library_values import LibraryError

if TYPE_CHECKING:
    from kennisreader.core.intake import Intake
    from kennisreader.core.letter import Letter
    from kennisreader.core.library import Library


class Problem(NamedTuple):
    """Something that is not as it should be; ``messages`` has the words."""

    code: str
    details: Mapping[str, str]
    repair: Callable[[], object] | None = None
    """Puts it right, where that is possible without its user; raises what it runs into."""


def check(
    library: Library, intake: Intake, read_again: Callable[[str], object]
) -> Iterator[Problem]:
    """Look at everything; the problems come as they are found.

    ``read_again`` reads a letter anew from its original.  With a damaged file the rest may raise
    ``LibraryError``.
    """
    for fault in library.faults():
        yield Problem("fault", {"reason": fault})
    yield from _originals(library)
    letters: dict[str, Letter] = {}
    for summary in library.summaries():
        try:
            letter = library.letter(summary.id)
            reason = "" if is_whole(letter) else "offsets"
        except (LibraryError, ValueError) as error:
            reason = str(error)
        if reason:
            details = {"letter": summary.id, "reason": reason}
            yield Problem("letter_broken", details, partial(read_again, summary.id))
        else:
            letters[letter.id] = letter
    for name in rereading.due(library):
        if name in letters:
            yield Problem("reader_older", {"letter": name}, partial(read_again, name))
    for name in library.letters_with_stale_themes(intake.revision):
        if name in letters:
            repair = _find_themes(library, intake, letters[name])
            yield Problem("themes_stale", {"letter": name}, repair)
    yield from _notes(library, letters)


def _originals(library: Library) -> Iterator[Problem]:
    """Whether every letter has the file it was read from, unchanged, and no file is left over."""
    known = {original.path: original for original in library.originals()}
    for path, original in known.items():
        details = {"letter": original.letter, "file": path.name}
        if not path.exists():
            yield Problem("original_missing", details)
        elif library_originals.digest(path.read_bytes()) != original.sha256:
            yield Problem("original_changed", details)
    for path in library_originals.kept(library.folder):
        if path not in known:
            yield Problem("original_stray", {"file": path.name}, path.unlink)


def is_whole(letter: Letter) -> bool:
    """Whether every span of a letter lies in its text."""
    spans = [
        (part.start, part.end)
        for parts in (
            *(letter.blocks, letter.emphases, letter.footnotes),
            *(letter.citations, letter.commitments, letter.passages),
        )
        for part in parts
    ]
    return all(0 <= start <= end <= len(letter.text) for start, end in spans)


def _find_themes(library: Library, intake: Intake, letter: Letter) -> Callable[[], object]:
    return lambda: library.set_themes(letter.id, *intake.marks(letter))


def _notes(library: Library, letters: Mapping[str, Letter]) -> Iterator[Problem]:
    """Whether the notes stand at the words they quote (W3C Web Annotation, selectors)."""
    for note in library.annotations():
        try:
            misplaced = list(_misplaced(json.loads(note.body), letters))
        except (ValueError, TypeError, AttributeError):
            yield Problem("note_unreadable", {"note": note.id})
            continue
        for letter, quote in misplaced:
            yield Problem("note_misplaced", {"note": note.id, "letter": letter, "quote": quote})


def _misplaced(annotation: Any, letters: Mapping[str, Letter]) -> Iterator[tuple[str, str]]:
    """Letter and quote of each target whose position shows other words than its quote."""
    for target in values_of(annotation.get("target")):
        if not isinstance(target, dict):
            continue  # a whole document, by its address alone
        name = str(target.get("source", "")).partition("?")[0].rpartition("/")[2]
        by_type = {each.get("type"): each for each in values_of(target.get("selector"))}
        quote = by_type.get("TextQuoteSelector", {}).get("exact")
        place = by_type.get("TextPositionSelector")
        if name in letters and quote is not None and place is not None:
            shown = letters[name].quote(int(place.get("start", 0)), int(place.get("end", 0)))
            if shown != quote:
                yield name, str(quote)
