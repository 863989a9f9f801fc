# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the query process answers, as the window's parts see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kennisreader.ui.excerpt import Marks


class Footnote(NamedTuple):
    """A footnote that a found passage cites, or another text around it, with what was matched."""

    number: str
    """Empty for another text."""
    quote: str
    marks: Marks
    label: str = ""
    """What another text is, in the language of the window."""
    start: int | None = None
    """Where the quote starts in the letter's canonical text; None if it is no part of that."""


class Hit(NamedTuple):
    """A passage that a search found, or a note of the reader's."""

    letter: str
    passage: int
    """Its index in the letter."""
    start: int
    """Code points of the canonical text."""
    end: int
    place: str
    """What a reader calls it, in the language of the window."""
    quote: str
    marks: Marks
    """What was matched, in ``quote``."""
    note: str = ""
    """Id of the note; ``quote`` then holds its words as well."""
    footnote: Footnote | None = None
    """Where the words stand, if the passage itself has none of them."""
    theme: str = ""
    """Id of the theme, for the reader's own sentence on one in the theme overview."""
    beside: Marks = ()
    """What was matched in the footnotes, the heading and the question of the passage: code points
    of the letter's canonical text; an empty span is a footnote's marker."""

    @property
    def places(self) -> Marks:
        """What was matched, in code points of the letter's canonical text; the passage comes first."""
        if self.note:
            return ((self.start, self.end),)
        return (*((self.start + a, self.start + b) for a, b in self.marks), *self.beside)


class Facet(NamedTuple):
    """A way to refine a search, with what it would leave."""

    field: str
    """``with``, ``year``, ``type``, ``from``, ``theme`` or ``letter``."""
    value: str
    """As the query language takes it."""
    passages: int
    """How many there are."""


class FoundNote(NamedTuple):
    """A note of the reader's that a search found."""

    id: str
    quote: str
    """Its words and tags, and what it is on."""
    marks: Marks
    """What was matched, in ``quote``."""


class Answer(NamedTuple):
    """The answer to a search."""

    query: str
    understood: str
    """How it was read, a sentence in the language of the window."""
    suggestion: str
    """The query as it may have been meant; empty if there is nothing to suggest."""
    total: int
    """Passages found; ``hits`` has the best of them."""
    letters: int
    """In how many letters."""
    hits: tuple[Hit, ...]
    facets: tuple[Facet, ...]
    milliseconds: int
    """From the question to the answer."""
    asked: bool = True
    """Whether there was anything to look for; if not, ``understood`` says why."""
    notes: tuple[FoundNote, ...] = ()


class Related(NamedTuple):
    """A passage of another letter that is related to one that is being read."""

    letter: str
    passage: int
    start: int
    end: int
    place: str
    quote: str
    strength: float
    """From 0 to 1; means the same for every passage."""
    weak: bool
    terms: tuple[str, ...]
    """What both share, as written, the most telling first."""
    citation: str
    """What both cite; empty if nothing."""
    kind: str
    """``same-citation``, ``nearly-the-same`` or ``shared-terms``."""
    marks: Marks = ()
    """Where the terms stand in the quote: its code points, half-open."""


class PassageLink(NamedTuple):
    """A passage of one letter that is related to one of its neighbour."""

    left: int
    """Index of the passage in the left letter."""
    right: int
    strength: float
    """From 0 to 1."""
    terms: tuple[str, ...]
    citation: str
    kind: str


FIELDS = {
    "notes": "with",
    "years": "year",
    "types": "type",
    "ministries": "from",
    "themes": "theme",
    "letters": "letter",
}
"""The groups of facets, in the order in which they are shown, and their fields in a query."""


def answer(told: Mapping[str, Any], milliseconds: int) -> Answer:
    """Read the worker's answer to ``search``."""
    groups: Mapping[str, Mapping[str, int]] = told.get("facets") or {}
    facets = tuple(
        Facet(field, value, count)
        for group, field in FIELDS.items()
        for value, count in groups.get(group, {}).items()
    )
    return Answer(
        str(told["query"]),
        str(told["understood"]),
        str(told["suggestion"] or ""),
        int(told["total"]),
        len(groups.get("letters", {})),
        tuple(map(_hit, told["results"])),
        facets,
        milliseconds,
        bool(told.get("asked", True)),
        tuple(
            FoundNote(note["note"], note["quote"], _spans(note["marks"]))
            for note in told.get("notes", ())
        ),
    )


def related(told: Iterable[Mapping[str, Any]]) -> tuple[Related, ...]:
    """Read the worker's answer to ``related``."""
    return tuple(
        Related(
            each["letter"],
            each["passage"],
            each["start"],
            each["start"] + len(each["quote"]),
            each["place"],
            each["quote"],
            each["score"],
            each["weak"],
            tuple(each["reason"]["terms"]),
            each["reason"]["citation"] or "",
            each["reason"]["kind"],
            _spans(each["marks"]),
        )
        for each in told
    )


def links(told: Iterable[Mapping[str, Any]]) -> tuple[PassageLink, ...]:
    """Read the worker's answer to ``links_between``."""
    return tuple(
        PassageLink(
            each["left"],
            each["right"],
            each["strength"],
            tuple(each["reason"]["terms"]),
            each["reason"]["citation"] or "",
            each["reason"]["kind"],
        )
        for each in told
    )


def _hit(told: Mapping[str, Any]) -> Hit:
    quote, note = str(told["quote"]), told.get("footnote") or told.get("around")
    return Hit(
        told["letter"],
        told["passage"],
        told["start"],
        told["start"] + len(quote),
        told["place"],
        quote,
        _spans(told["marks"]),
        footnote=_around(note) if note else None,
        beside=_spans(told.get("beside", ())),
    )


def _around(told: Mapping[str, Any]) -> Footnote:
    number, label = told.get("number", ""), told.get("label", "")
    return Footnote(number, told["quote"], _spans(told["marks"]), label, told.get("start"))


def _spans(told: Iterable[Iterable[int]]) -> Marks:
    return tuple((start, end) for start, end in told)
