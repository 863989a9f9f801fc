# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the index knows of a passage: its words, what it cites, and the words around it.

The words around it (the heading above, the question that an answer answers, the footnotes it cites)
make it findable and count less.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kennisreader.core import kamerstuk
from kennisreader.core.letter import Letter, Passage
from kennisreader.core.search.analysis import tokens
from kennisreader.core.search.concepts import ConceptFinder
from kennisreader.core.search.passage_words import Reader, Word

REVISION = 2
"""Raise it with every change of what is taken from a passage: older indexes are built anew."""

MOST = 63
"""The largest count of a kind that one posting keeps: six bits, and nobody needs more."""
_PART, _CONTEXT = 64, 4096


class Counts(NamedTuple):
    """How often a stem stands in a passage, by the way it stands there."""

    whole: int
    """As a word of its own."""
    part: int
    """Inside a compound."""
    context: int
    """In the heading, the question or a cited footnote, in either way."""


def pack(counts: Counts) -> int:
    """The counts as one whole number that a posting's weight holds exactly (18 bits)."""
    whole, part, context = (min(count, MOST) for count in counts)
    return whole + _PART * part + _CONTEXT * context


def unpack(weight: float) -> Counts:
    """The opposite of :func:`pack`."""
    number = int(weight)
    return Counts(number % _PART, number // _PART % _PART, number // _CONTEXT)


class Document(NamedTuple):
    """A passage as the index takes it: terms with their counts."""

    letter: str
    passage: int
    length: int
    """Words that are no stop words, in the passage itself."""
    forms: dict[str, int]
    """Folded words as written, of the passage alone."""
    stems: dict[str, int]
    """Stems and concepts, with packed :class:`Counts`."""
    keys: tuple[str, ...]
    """What it cites: normal forms of documents, and of their dossiers."""


class Context(NamedTuple):
    """The words around a passage."""

    heading: str
    question: str
    notes: str

    @property
    def text(self) -> str:
        """All of it, a line each."""
        return "\n".join(part for part in self if part)


def contexts(letter: Letter) -> list[Context]:
    """What stands around each passage of a letter, in order."""
    notes = defaultdict(list)
    for note in letter.footnotes:
        notes[note.number].append(letter.text[note.start : note.end])
    questions: dict[str, list[str]] = defaultdict(list)
    for p in letter.passages:
        if p.kind == "question":
            questions[p.number].append(letter.text[p.start : p.end])
    found = []
    for p in letter.passages:
        asked: list[str] = []
        if p.kind == "answer":
            for number in p.number.split(", "):
                asked += questions.get(number, ())
        cited = [text for number in p.notes for text in notes.get(number, ())]
        found.append(Context(p.heading, "\n".join(asked), "\n".join(cited)))
    return found


def documents(letter: Letter, reader: Reader, concepts: ConceptFinder) -> list[Document]:
    """A letter's passages as the index takes them."""
    around = contexts(letter)
    return [
        document(letter, passage, context, reader, concepts)
        for passage, context in zip(letter.passages, around, strict=True)
    ]


def document(
    letter: Letter,
    passage: Passage,
    context: Context,
    reader: Reader,
    concepts: ConceptFinder,
    text: str | None = None,
) -> Document:
    """One passage as the index takes it; ``text`` stands in for its own, for whoever changed it."""
    text = letter.text[passage.start : passage.end] if text is None else text
    found = tokens(text)
    words = [word for word in reader.words(text, found) if not word.known.stop]
    forms: Counter[str] = Counter([word.known.form for word in words])
    whole, part = count_stems(words)
    whole.update(each.term for each in concepts.find(text, found))
    around = context.text
    found = tokens(around)
    nearby, nearby_parts = count_stems(w for w in reader.words(around, found) if not w.known.stop)
    nearby.update(nearby_parts)
    nearby.update(each.term for each in concepts.find(around, found))
    stems = _packed(whole, part, nearby)
    return Document(
        letter.id,
        passage.index,
        len(words),
        dict(forms),
        stems,
        _cited(letter, passage),
    )


def _packed(
    whole: Mapping[str, int], part: Mapping[str, int], nearby: Mapping[str, int]
) -> dict[str, int]:
    """The three counts of each stem as :func:`pack` packs them."""
    stems = {key: min(count, MOST) for key, count in whole.items()}
    for counts, factor in ((part, _PART), (nearby, _CONTEXT)):
        for key, count in counts.items():
            stems[key] = stems.get(key, 0) + factor * min(count, MOST)
    return stems


def count_stems(words: Iterable[Word]) -> tuple[Counter[str], Counter[str]]:
    """How often each stem stands as a word, and inside a word."""
    known = [word.known for word in words]
    return (
        Counter([each.stem for each in known]),
        Counter([stem for each in known for stem in each.part_stems]),
    )


def key_terms(key: str | None, dossier: str | None) -> tuple[str, ...]:
    """What a citation is found by: its normal form, and the dossier it belongs to."""
    terms = dict.fromkeys(k.lower() for k in (key, dossier and kamerstuk.key(dossier, None)) if k)
    if dossier and "-" in dossier:  # a part of a dossier is found by the dossier too
        terms[kamerstuk.key(dossier.split("-")[0], None)] = None
    return tuple(terms)


def _cited(letter: Letter, passage: Passage) -> tuple[str, ...]:
    """What a passage cites, in its own words and in the footnotes whose markers it has."""
    spans = [(passage.start, passage.end)]
    spans += [(n.start, n.end) for n in letter.footnotes if n.number in passage.notes]
    terms: dict[str, None] = {}
    for c in letter.citations:
        if c.kind != "work" and any(start <= c.start < end for start, end in spans):
            terms.update(dict.fromkeys(key_terms(c.key, c.dossier)))
    return tuple(terms)
