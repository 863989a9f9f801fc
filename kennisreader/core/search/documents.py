# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the index knows of a passage: its words, what it cites, and the words around it.

The words around it (the heading above, the question that an answer answers, the footnotes it cites,
lines too short to be a passage) make it findable and count less; so do the names of ministers: *de
minister voor Klimaat* is not about the climate.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import takewhile
from typing import NamedTuple

from kennisreader.core import kamerstuk
from kennisreader.core.letter import Block, BlockKind, Footnote, Letter, Passage
from kennisreader.core.search.analysis import words_of
from kennisreader.core.search.concepts import ConceptFinder
from kennisreader.core.search.offices import office_spans
from kennisreader.core.search.passage_words import Reader

REVISION = 5
"""Raise it with every change of what is taken from a passage: older indexes are built anew."""

MOST = 63
"""The largest count of a kind that one posting keeps: six bits, and nobody needs more."""
_PART, _CONTEXT = 64, 4096
_TEXT = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


class Counts(NamedTuple):
    """How often a stem stands in a passage, by the way it stands there."""

    whole: int
    """As a word of its own."""
    part: int
    """Inside a compound."""
    context: int
    """In the words around it, in either way."""


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
    forms: Mapping[str, int]
    """Folded words as written, of the passage alone."""
    stems: Mapping[str, int]
    """Stems and concepts, with packed :class:`Counts`."""
    keys: tuple[str, ...]
    """What it cites: normal forms of documents, and of their dossiers."""


class Context(NamedTuple):
    """The words around a passage."""

    heading: str
    question: str
    notes: str
    loose: str
    """Of the blocks beside it that are in no passage."""


def contexts(letter: Letter) -> list[Context]:
    """What stands around each passage of a letter, in order."""
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
        cited = [letter.text[note.start : note.end] for note in cited_notes(letter, p)]
        loose = [letter.text[block.start : block.end] for block in loose_blocks(letter, p)]
        found.append(Context(p.heading, *map("\n".join, (asked, cited, loose))))
    return found


def cited_notes(letter: Letter, passage: Passage) -> Iterator[Footnote]:
    """The footnotes whose markers stand in a passage, or above it where no passage is: in a heading.

    Their numbers do not tell, for they may begin anew in an annex.
    """
    passages, index = letter.passages, passage.index
    low = passages[index - 1].end if index else -1
    high = passage.end if index + 1 < len(passages) else len(letter.text)
    return (note for note in letter.footnotes if low < note.anchor <= high)


def loose_blocks(letter: Letter, passage: Passage) -> Iterator[Block]:
    """The blocks beside a passage that nobody would find otherwise, in order.

    Those are headings above its own, and what is too short to be a passage: a short answer, the rows
    of a table.  That goes with the passage before it.
    """
    passages, index = letter.passages, passage.index
    first, last = index == 0, index == len(passages) - 1
    low = 0 if first else passages[index - 1].end
    high = len(letter.text) if last else passages[index + 1].start
    at = bisect_left(letter.blocks, low, key=lambda block: block.start)
    for block in takewhile(lambda block: block.start < high, letter.blocks[at:]):
        above = block.end <= passage.start
        if block.kind is BlockKind.FOOTNOTE:
            return
        if block.kind is BlockKind.HEADING:
            own = letter.text[block.start : block.end] == passage.heading
            if (above and not own) or (last and block.start >= passage.end):
                yield block
        elif block.kind in _TEXT and (block.start >= passage.end or (above and first)):
            yield block


class Read(NamedTuple):
    """What is read in a text, each with how often."""

    forms: Mapping[str, int]
    """Folded words that are no stop words."""
    whole: Mapping[str, int]
    """Their stems."""
    part: Mapping[str, int]
    """Stems inside its words."""
    concepts: Mapping[str, int]
    """Things that are named."""


def read(text: str, reader: Reader, concepts: ConceptFinder) -> Read:
    """Read a text."""
    found = words_of(text)
    forms: dict[str, int] = {}
    whole: dict[str, int] = {}
    part: dict[str, int] = {}
    for known, count in reader.counted(text, found):
        forms[known.form] = forms.get(known.form, 0) + count
        whole[known.stem] = whole.get(known.stem, 0) + count
        for each in known.part_stems:
            part[each] = part.get(each, 0) + count
    return Read(forms, whole, part, Counter(concepts.terms(found)))


Reading = Callable[[str], Read]
"""Reads a text, and keeps what it read: a heading stands above many passages."""


def reading(reader: Reader, concepts: ConceptFinder) -> Reading:
    """What reads the texts of one letter."""
    return cache(partial(read, reader=reader, concepts=concepts))


def documents(letter: Letter, reader: Reader, concepts: ConceptFinder) -> list[Document]:
    """A letter's passages as the index takes them."""
    reads = reading(reader, concepts)
    return [
        document(letter, passage, context, reads)
        for passage, context in zip(letter.passages, contexts(letter), strict=True)
    ]


def document(
    letter: Letter, passage: Passage, context: Context, reads: Reading, text: str | None = None
) -> Document:
    """One passage as the index takes it; ``text`` stands in for its own, for whoever changed it."""
    text = letter.text[passage.start : passage.end] if text is None else text
    own = bare = reads(text)
    nearby: Counter[str] = Counter()
    for around in map(reads, context):
        for counts in (around.whole, around.part, around.concepts):
            nearby.update(counts)
    offices = office_spans(text)
    if offices:
        bare = reads(_without(text, offices))
        for named in (reads(text[start:end]) for start, end in offices):
            nearby.update(named.whole)
            nearby.update(named.part)
    return Document(
        letter.id,
        passage.index,
        sum(own.forms.values()),
        own.forms,
        _packed({**bare.whole, **own.concepts}, bare.part, nearby),
        _cited(letter, passage),
    )


def _without(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """A text without some places; what stands before and behind them does not meet."""
    for start, end in reversed(spans):
        text = f"{text[:start]}. {text[end:]}"
    return text


def _packed(
    whole: Mapping[str, int], part: Mapping[str, int], nearby: Mapping[str, int]
) -> dict[str, int]:
    """The three counts of each stem as :func:`pack` packs them."""
    stems = {key: min(count, MOST) for key, count in whole.items()}
    for counts, factor in ((part, _PART), (nearby, _CONTEXT)):
        for key, count in counts.items():
            stems[key] = stems.get(key, 0) + factor * min(count, MOST)
    return stems


def key_terms(key: str | None, dossier: str | None) -> tuple[str, ...]:
    """What a citation is found by: its normal form, and the dossier it belongs to."""
    terms = dict.fromkeys(k.lower() for k in (key, dossier and kamerstuk.key(dossier, None)) if k)
    if dossier and "-" in dossier:  # a part of a dossier is found by the dossier too
        terms[kamerstuk.key(dossier.split("-")[0], None)] = None
    return tuple(terms)


def _cited(letter: Letter, passage: Passage) -> tuple[str, ...]:
    """What a passage cites, in its own words and in the footnotes whose markers it has."""
    spans = [(passage.start, passage.end)]
    spans += [(note.start, note.end) for note in cited_notes(letter, passage)]
    terms: dict[str, None] = {}
    for c in letter.citations:
        if c.kind != "work" and any(start <= c.start < end for start, end in spans):
            terms.update(dict.fromkeys(key_terms(c.key, c.dossier)))
    return tuple(terms)
