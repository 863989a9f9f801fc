# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Searches the reader's own notes: every word of the query, read as in passages, and its filters.

They are not in the index: there are few, and what was written a moment ago is found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from kennisreader.core.annotation_query import in_order
from kennisreader.core.search.analysis import fold
from kennisreader.core.search.answers import MetNote
from kennisreader.core.search.filtering import Allowed, Shelf
from kennisreader.core.search.lexicon import Lexicon
from kennisreader.core.search.marking import Marker, Readable, Span
from kennisreader.core.search.own_notes import Place
from kennisreader.core.search.query import Kind, Query, Unit
from kennisreader.core.search.verbs import ways
from kennisreader.core.search.wishes import Gathered, Wish

if TYPE_CHECKING:
    from kennisreader.core.annotation import Note
    from kennisreader.core.search.keeping import Tools

_MOST = 20
_COMPLETIONS = 200


class NoteSearch:
    """Searches the notes of one state of the library; ``read`` takes a text apart."""

    def __init__(self, shelf: Shelf, tools: Tools, read: Callable[[str], Readable]) -> None:
        self._shelf = shelf
        self._tools = tools
        self._read = read
        self._notes: Sequence[tuple[Note, frozenset[Place]]] = ()
        self._words = Lexicon({})

    def found(
        self, query: Query, groups: Sequence[Sequence[Unit]], allowed: Allowed
    ) -> list[MetNote]:
        """The notes that meet a query, by date of their letter.

        ``groups`` are its wishes that count; of a query without any, only tags find notes.
        """
        if not groups and not any(f.field == "tag" and not f.negative for f in query.filters):
            return []
        self._look_again()
        if not self._notes:
            return []
        wanted = [Marker([self._wish(unit) for unit in g], self._tools.reader) for g in groups]
        unwanted = [
            (unit, Marker([self._wish(unit)], self._tools.reader)) for unit in query.excluded
        ]
        met = {}
        for note, places in self._notes:
            if not ((note.text or note.tags) and self._admitted(note, places, allowed)):
                continue
            text = _text(note)
            read = self._read(text)
            spans = [marker.marks(read) for marker in wanted]
            if all(spans) and not any(
                _stands(u, marker.marks(read), text) for u, marker in unwanted
            ):
                met[note] = MetNote(note.id, text, _apart(sorted({s for g in spans for s in g})))
        return [met[note] for note in in_order(met, self._shelf.summaries)[:_MOST]]

    def _look_again(self) -> None:
        """Learn the words of the notes, if they are others: what is typed may become one of them."""
        notes, words = self._shelf.notes.notes, self._tools.reader.words
        if notes is not self._notes:
            self._notes = notes
            told = chain.from_iterable(words(_text(note)) for note, _ in notes)
            self._words = Lexicon(Counter(word.known.form for word in told))

    def _admitted(self, note: Note, places: frozenset[Place], allowed: Allowed) -> bool:
        """Whether the filters leave a note: those of letters its letter, the others itself."""
        if allowed.letters is not None and allowed.letters.isdisjoint(note.letters):
            return False
        fits: dict[tuple[str, bool], bool] = {}
        for field, value, negative in allowed.read_as:
            if field == "tag":
                has = fold(value) in map(fold, note.all_tags)
            elif field == "theme":
                has = note.theme == value or not places.isdisjoint(self._shelf.on_theme(value))
            else:  # of letters, or that there is a note
                has = field == "with" or not negative
            fits[field, negative] = fits.get((field, negative), False) or has
        return all(has != negative for (_, negative), has in fits.items())

    def _wish(self, unit: Unit) -> Wish:
        """What marks a unit in a text: words in all their forms, names by all they go by."""
        into = Gathered()
        if unit.kind is Kind.PHRASE:
            into.phrases.append(unit.text)
        elif unit.kind is Kind.NUMBER:
            into.keys.add(unit.key)
        elif unit.kind is Kind.PATTERN:
            into.forms.update(self._words.matching(unit.text, _COMPLETIONS))
        else:
            form = self._tools.reader.form(unit.text)
            written = ways(form.form, form.stem, self._tools.lexicon, written=unit.text)
            into.stems.update({written.stem} - {""})
            into.forms.update(written.forms)
            names = self._tools.concepts.find(unit.text)
            into.concepts |= {f.term for f in names if f.end - f.start == len(unit.text)}
            if unit.last:
                into.forms.update(self._words.starting(form.form, _COMPLETIONS))
        return into.wish(1.0)


def _text(note: Note) -> str:
    """What is read of a note: its own words, tags that are not in them, and what it is on."""
    tags = " ".join(f"#{tag}" for tag in note.tags if f"#{tag}" not in note.text)
    exact = (f"“{target.exact}”" for target in note.targets if target.exact)
    return "\n".join(filter(None, (note.text, tags, *exact)))


def _stands(unit: Unit, spans: Sequence[Span], text: str) -> bool:
    """Whether an excluded unit stands in a text: of a word not the inside of others."""
    return any(
        unit.kind is not Kind.WORD
        or not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())
        for start, end in spans
    )


def _apart(spans: Sequence[Span]) -> list[Span]:
    """Without those that begin in another."""
    kept: list[Span] = []
    for start, end in spans:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
