# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A letter: one canonical text, and everything that is known about places in it.

The canonical text is NFC, has ``\\n`` as its only line end and holds exactly one block a line: the
running text first, the footnotes after it.  Furniture, letterheads, line-end hyphens, footnote
markers and list markers are not in it.  Every ``start`` and ``end`` below counts code points of
that text and is half-open.

The small values are named tuples and not dataclasses: a letter of 45 KB has about a thousand of
them, they are read from the store before the first paint, and ``Block(*row)`` costs a third.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class BlockKind(StrEnum):
    """What a line of the canonical text is to its reader."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUESTION_LABEL = "question_label"
    """The line "Vraag 5" above a question."""
    ANSWER_LABEL = "answer_label"
    """The line "Antwoord 5" above an answer."""
    SALUTATION = "salutation"
    """"Geachte voorzitter," and its kin."""
    SIGNATURE = "signature"
    """"Hoogachtend,", the role and the name at the end, one block each line."""
    FOOTNOTE = "footnote"


class Part(StrEnum):
    """The side of an exchange of questions and answers that a block stands on."""

    NONE = ""
    QUESTION = "question"
    ANSWER = "answer"


class Span(NamedTuple):
    """A place in one letter: code points of its canonical text, half-open."""

    letter: str
    start: int
    end: int


class Block(NamedTuple):
    """One line of the canonical text."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    """Heading: 1 is the highest.  List item: depth of nesting, 0 is the outermost."""
    label: str = ""
    """What the source puts before the text: a bullet, ``1)``, ``I):``, a footnote's number."""
    part: Part = Part.NONE
    number: str = ""
    """The question this block belongs to ("5"; "7, 8, 9" where one answer serves several)."""


class Emphasis(NamedTuple):
    """Words that the source sets in italic or bold."""

    start: int
    end: int
    style: str
    """``italic`` or ``bold``."""


class Footnote(NamedTuple):
    """A note and the place of its marker in the running text."""

    number: str
    anchor: int
    """Offset in the canonical text behind which the marker stood; -1 if none was found."""
    start: int
    """Where the note's own text starts in the canonical text (its FOOTNOTE block)."""
    end: int


class PageStart(NamedTuple):
    """Where a page of the original begins."""

    offset: int
    number: int | None
    """Only where the source states it; never counted or estimated."""


class PageLine(NamedTuple):
    """A line as it stands on a page of the original, and the words of it that the text kept.

    What was taken out (a note's marker, a bullet, a hyphen at the end) is in the box and not in
    the text; the lines of furniture are not here at all.
    """

    start: int
    end: int
    page: int
    """Index of the page in the original file, from 0: not the number that is printed on it."""
    x0: float
    """The box in points from the upper left corner of the page as it is shown, y downwards."""
    y0: float
    x1: float
    y1: float


class Scan(NamedTuple):
    """A page of the original whose text is not, or not surely, what is printed on it."""

    page: int
    """Index of the page in the original file, from 0."""
    state: str
    """``unread``: nothing of it is in the text; ``poor``: what its text layer says is, with many
    errors; ``recognised``: read by optical character recognition (OCR); ``damaged``: the file is
    damaged, and the text lacks this page or a part of it."""


class Citation(NamedTuple):
    """A reference in the text to another document, one per occurrence."""

    start: int
    end: int
    dossier: str | None
    """``30573`` or ``35300 VIII``: digits without the printed space."""
    number: str | None
    """Ondernummer, document number (``2020Z23069``) or number of the Aanhangsel."""
    kind: str
    """``kamerstuk``, ``document``, ``aanhangsel``, ``handelingen``, ``url`` or ``work``."""
    key: str | None
    """The normal form that says whether two citations mean the same: ``kst-30573-222``,
    ``doc-2020Z23069``, ``ah-20242025-824``; None for a work known by its title alone."""
    address: str | None
    """The official address, or the link the source prints."""


class Commitment(NamedTuple):
    """A sentence that promises something, and by when."""

    start: int
    end: int
    due_text: str = ""
    due_from: str = ""
    """ISO date, or empty."""
    due_to: str = ""


class Passage(NamedTuple):
    """The unit that is searched, related and themed: a paragraph, a group of list items, a
    question or a part of an answer.  Its text is ``letter.text[start:end]``.
    """

    index: int  # type: ignore[assignment]  # hides tuple.index, which nobody asks of a passage
    """Position in the letter, from 0."""
    start: int
    end: int
    kind: str
    """``paragraph``, ``list``, ``question`` or ``answer``."""
    heading: str = ""
    """The nearest heading above it, as written."""
    number: str = ""
    """The question's number for a question or an answer."""
    notes: tuple[str, ...] = ()
    """Numbers of the footnotes whose markers stand in it."""


class Person(NamedTuple):
    """Somebody who signs a letter, or in whose name it is also sent."""

    name: str | None
    role: str
    ministry: str


class Asker(NamedTuple):
    """A member of parliament who asked the questions."""

    name: str
    party: str


class DateBasis(StrEnum):
    """How the date of a letter is known."""

    STATED = "stated"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class DateEvidence(NamedTuple):
    """One observation that bounds the date of a letter that states none."""

    rule: str
    """Name of the rule, for the interface to word: ``questions_sent``, ``cites``, ``announces`` …"""
    bound: str
    """``earliest`` or ``latest``."""
    date: str
    """ISO date of the bound."""
    quote: str
    """The words it was read from."""


@dataclass(frozen=True, slots=True)
class References:
    """The letter's own numbers, never those it cites; None where it states none."""

    ons_kenmerk: str | None = None
    kenmerk_vragen: str | None = None
    kamerstuk_dossier: str | None = None
    kamerstuk_number: str | None = None
    aanhangsel: str | None = None
    vergaderjaar: str | None = None


LETTER_TYPES = (
    "kamerbrief",
    "antwoord-op-kamervragen",
    "strategiebrief",
    "kamerstuk-brief",
    "motie",
    "advies",
    "bnc-fiche",
    "nota",
    "verslag",
    "overig",
)
"""The types of document, in the words of the command line's JSON."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about a letter as a document."""

    title: str
    type: str = "overig"
    date: str | None = None
    """ISO 8601: ``YYYY-MM-DD``, ``YYYY-MM`` or ``YYYY``; None if unknown.  An inferred date is
    the best single value of the range below, for sorting."""
    date_basis: DateBasis = DateBasis.UNKNOWN
    date_earliest: str | None = None
    date_latest: str | None = None
    date_evidence: tuple[DateEvidence, ...] = ()
    senders: tuple[Person, ...] = ()
    co_senders: tuple[Person, ...] = ()
    addressee: str | None = None
    references: References = field(default_factory=References)
    askers: tuple[Asker, ...] = ()
    question_count: int = 0
    pages: int | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """One document of the library: its canonical text, its structure and its metadata."""

    id: str
    file: str
    """Name of the file it was read from."""
    text: str
    metadata: Metadata
    blocks: tuple[Block, ...] = ()
    emphases: tuple[Emphasis, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    pages: tuple[PageStart, ...] = ()
    lines: tuple[PageLine, ...] = ()
    """Where the text stands on the pages of the original, in the order of the text; empty where
    the original has no pages (XML, Word, plain text)."""
    scans: tuple[Scan, ...] = ()
    """In the order of the pages; empty for a letter whose every page holds its text."""
    repaired: bool = False
    """Its file is damaged, and was read as far as that goes; said when it is added, not kept."""
    citations: tuple[Citation, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    passages: tuple[Passage, ...] = ()

    def quote(self, start: int, end: int) -> str:
        """The words between two offsets of the canonical text."""
        return self.text[start:end]


def looks_like_letter(letter: Letter) -> bool:
    """Tell whether anything marks a text as a letter or a paper of parliament.

    That is its type, a number of its own, a stated date, a sender, an addressee, a salutation or a
    signature.  A scan of which nothing has been read is given the benefit of the doubt.
    """
    known, own = letter.metadata, letter.metadata.references
    if known.type != "overig" or known.senders or known.addressee or known.askers:
        return True
    if known.date_basis is DateBasis.STATED or any(getattr(own, name) for name in own.__slots__):
        return True
    marks = (BlockKind.SALUTATION, BlockKind.SIGNATURE)
    return bool(letter.scans) or any(block.kind in marks for block in letter.blocks)
