# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Keeps the index in step with the library: builds it, adds and removes letters, opens it.

The index is a cache.  Whatever is wrong with it, the answer is to build it anew from the library.
One process at a time writes it, under a lock in its folder; readers never wait for one another.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kennisreader.core.checking import Problem
from kennisreader.core.library_lock import LibraryLock
from kennisreader.core.library_values import LibraryError
from kennisreader.core.search import (
    compounds,
    concepts,
    documents,
    index,
    passage_words,
)
from kennisreader.core.search.compounds import Splitter
from kennisreader.core.search.concepts import ConceptFinder
from kennisreader.core.search.documents import Document
from kennisreader.core.search.index import Index
from kennisreader.core.search.index_files import STAMP, IndexFiles, NotOurs, Stamp
from kennisreader.core.search.lexicon import Lexicon
from kennisreader.core.search.passage_words import LetterCounts, Reader

if TYPE_CHECKING:
    from kennisreader.core.letter import Letter
    from kennisreader.core.library import Library

FORMAT = "-".join(
    str(revision)
    for revision in (
        index.FORMAT,
        documents.REVISION,
        passage_words.REVISION,
        compounds.REVISION,
        concepts.REVISION,
    )
)
"""What an index must have been made with to be used."""

_LEXICON = "lexicon.json"
_NAMES = "names.json"
_MOST_CHANGED = 0.5
"""Letters that came, went or changed since all was built, as a part of those there were then, after
which all is built anew: compounds that were not known are then found in the older letters too, and
what is left of the letters that went is gone."""
_FEW_CHANGED = 4
"""Fewer never are a reason, in a small library either."""
_PATIENCE = 180.0
"""Seconds to wait for another process that is writing the index."""


class Tools(NamedTuple):
    """What is needed to read words as the index does."""

    reader: Reader
    concepts: ConceptFinder
    lexicon: Lexicon


@dataclass(frozen=True, slots=True)
class Opened:
    """An index, and the tools that fit it."""

    index: Index
    tools: Tools

    def close(self) -> None:
        """Let go of the files."""
        self.index.close()


class Facts(NamedTuple):
    """What an index tells whoever changes it."""

    built: int
    """Letters when all was built."""
    changed: int
    """Letters that came, went or changed since."""
    later: list[list[str]]
    """Letters of the segments that came since, by id."""


class Change(NamedTuple):
    """What bringing up to date did."""

    rebuilt: bool
    added: int
    """Letters that are new or were read anew."""
    removed: int


Progress = Callable[[int, int], object]
"""Called with letters done and letters to do."""


def unheard(done: int, total: int) -> None:
    """Progress that nobody wants to know."""


def is_current(folder: Path, library: Library) -> bool:
    """Whether the index is ours, whole, and has exactly the letters of the library."""
    try:
        stamp, _ = _present(folder)
    except NotOurs:
        return False
    return dict(stamp.letters) == library.fingerprints()


def problems(folder: Path, library: Library) -> Iterator[Problem]:
    """Whether there is an index that is not what the library needs; none at all is no problem.

    A folder in which nothing can be written is one: nothing can be searched then.
    """
    try:
        with LibraryLock(folder):
            pass
    except LibraryError as error:
        if error.code != "in_use":  # where it is, somebody is writing
            code = "index_unwritable" if error.code == "cannot_write" else error.code
            yield Problem(code, {"file": str(folder)})
            return
    if (folder / STAMP).exists() and not is_current(folder, library):
        yield Problem("index_stale", {}, lambda: bring_up_to_date(folder, library))


def bring_up_to_date(
    folder: Path,
    library: Library,
    changed: Iterable[str] = (),
    progress: Progress = unheard,
) -> Change:
    """Put into the index what the library has, and take out what it has not.

    ``changed`` are letters to read again although nothing seems to have changed.  Raises
    LibraryError, ``in_use`` if another process keeps writing.
    """
    with _alone(folder):
        wanted = library.fingerprints()
        try:
            base, facts = _present(folder)
        except NotOurs:
            return _rebuild(folder, library, wanted, progress)
        again = set(changed)
        stale = {
            letter
            for letter in wanted
            if letter in again or base.letters.get(letter) != wanted[letter]
        }
        gone = {letter for letter in base.letters if letter not in wanted}
        if not stale and not gone:
            return Change(rebuilt=False, added=0, removed=0)
        facts = facts._replace(changed=facts.changed + len(stale) + len(gone))
        if facts.changed > max(_FEW_CHANGED, _MOST_CHANGED * facts.built):
            return _rebuild(folder, library, wanted, progress)
        try:
            return _add(folder, library, base, facts, wanted, stale, gone, progress)
        except LibraryError:
            raise
        except Exception:  # noqa: BLE001 - a cache that resists is made anew
            return _rebuild(folder, library, wanted, progress)


def rebuild(folder: Path, library: Library, progress: Progress = unheard) -> Change:
    """Drop the index and build it anew.  Raises LibraryError."""
    with _alone(folder):
        IndexFiles(folder).drop()
        return _rebuild(folder, library, library.fingerprints(), progress)


def open_index(folder: Path, library: Library) -> Opened:
    """Open the index as it is; build it first if there is none that can be used."""
    try:
        return _open(folder)
    except NotOurs:
        bring_up_to_date(folder, library)
    try:
        return _open(folder)
    except NotOurs:
        # Every file is as it was written and still cannot be read.
        rebuild(folder, library)
    try:
        return _open(folder)
    except NotOurs as error:
        raise LibraryError("index_unwritable", file=str(folder)) from error


def _open(folder: Path) -> Opened:
    opened = Index.open(folder, FORMAT)
    lexicon = Lexicon.loads(opened.beside(_LEXICON))
    names = json.loads(opened.beside(_NAMES) or "{}")
    return Opened(opened, _tools(lexicon, names))


def _tools(lexicon: Lexicon, names: Mapping[str, Mapping[str, str]]) -> Tools:
    known = concepts.learn(names[letter] for letter in sorted(names))
    return Tools(Reader(Splitter(lexicon)), ConceptFinder(known), lexicon)


def _present(folder: Path) -> tuple[Stamp, Facts]:
    """The stamp of the index and what it tells, or NotOurs; a stamp that lacks something is none."""
    stamp = IndexFiles(folder).present(FORMAT)
    try:
        built, changed, later = (stamp.facts[name] for name in Facts._fields)
        facts = Facts(int(built), int(changed), [list(map(str, segment)) for segment in later])
    except (KeyError, TypeError, ValueError) as error:
        raise NotOurs(f"an incomplete stamp: {error}") from error
    return stamp, facts


def _rebuild(
    folder: Path, library: Library, wanted: Mapping[str, str], progress: Progress
) -> Change:
    """Two walks over the letters: the first learns the words, the second reads with them."""
    words = LetterCounts()
    names = {}
    for letter in _letters(library, wanted):
        names[letter.id] = concepts.introduced(letter.text)
        words.add(letter.text)
    lexicon = Lexicon(words.counts)
    tools = _tools(lexicon, names)
    stamp = Stamp("", FORMAT, wanted, Facts(len(wanted), 0, [])._asdict(), {})
    index.write(
        folder,
        stamp,
        _documents(_letters(library, wanted), tools, len(wanted), progress),
        beside=_beside(lexicon, names),
    )
    return Change(rebuilt=True, added=len(wanted), removed=0)


def _add(
    folder: Path,
    library: Library,
    base: Stamp,
    facts: Facts,
    wanted: Mapping[str, str],
    stale: set[str],
    gone: set[str],
    progress: Progress,
) -> Change:
    """Put the stale letters into a segment of their own, over the base.

    It takes the letters of later segments along that have no more: so there are few segments, and
    each letter is read a few times at most.
    """
    place = folder / base.generation
    words = LetterCounts(Lexicon.loads((place / _LEXICON).read_text("utf-8")).counts)
    names = json.loads((place / _NAMES).read_text("utf-8"))
    for letter in gone | stale:
        names.pop(letter, None)
    for each in _letters(library, stale):
        names[each.id] = concepts.introduced(each.text)
        words.add(each.text)
    lexicon = Lexicon(words.counts)
    tools = _tools(lexicon, names)
    later = [set(segment) - stale - gone for segment in facts.later]
    segment = set(stale)
    while later and len(later[-1]) <= len(segment):
        segment |= later.pop()
    later.append(segment)
    facts = facts._replace(later=[sorted(each) for each in later if each])
    new = [letter for letter in wanted if letter in segment]
    index.write(
        folder,
        Stamp("", FORMAT, wanted, facts._asdict(), {}),
        _documents(_letters(library, new), tools, len(new), progress),
        base=base,
        gone=(segment | gone) & base.letters.keys(),
        beside=_beside(lexicon, names),
    )
    return Change(rebuilt=False, added=len(stale), removed=len(gone))


def _letters(library: Library, wanted: Iterable[str]) -> Iterator[Letter]:
    for letter in wanted:
        yield library.letter(letter)


def _documents(
    letters: Iterator[Letter], tools: Tools, total: int, progress: Progress
) -> Iterator[Document]:
    """The passages as the index takes them."""
    for done, letter in enumerate(letters, 1):
        yield from documents.documents(letter, tools.reader, tools.concepts)
        progress(done, total)


def _beside(lexicon: Lexicon, names: Mapping[str, Mapping[str, str]]) -> dict[str, bytes]:
    known = json.dumps(names, ensure_ascii=False)
    return {_LEXICON: lexicon.dumps().encode(), _NAMES: known.encode()}


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold the index's own lock; wait for who has it."""
    until = time.monotonic() + _PATIENCE
    IndexFiles(folder).claim()
    lock = LibraryLock(folder)
    while True:
        try:
            lock.acquire()
            break
        except LibraryError as error:
            if error.code == "cannot_write":
                raise LibraryError("index_unwritable", file=str(folder)) from error
            if error.code != "in_use" or time.monotonic() > until:
                raise
            time.sleep(0.1)
    try:
        yield
    finally:
        lock.release()
