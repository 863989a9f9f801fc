# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A note: words of one or two letters, marked in a colour, with what the reader thinks of them.

Values only.  ``annotation_anchor`` finds their words in a letter, ``annotation_w3c`` turns them
into W3C Web Annotations and back, ``annotation_query`` chooses among them.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import lru_cache

from kennisreader.core.place import Place

COLOURS = ("yellow", "green", "pink", "blue")
"""The colours of a mark by name, in the order of Ctrl+1 to Ctrl+4; the window has the shades."""

RELATIONS = ("zelfde", "vervolg op", "in tegenspraak met", "antwoord op")
"""What a note that ties two passages together can say of the first; own words will do as well."""

CONTEXT = 32
"""Code points kept before and after a quote.  Enough to tell two equal quotes apart in nearly every
letter; more would often reach into text that a better importer reads differently."""

NOWHERE = -1
"""Start and end of a target whose words were not found when its letter was read again."""


_WHOLE = Place("letter")


class NoteKind(StrEnum):
    """What a note is to its reader."""

    HIGHLIGHT = "highlight"
    """Marked words, no text."""
    NOTE = "note"
    LINK = "link"
    """Two passages tied together."""


@dataclass(frozen=True, slots=True)
class Target:
    """Words of a letter that a note is about.

    ``start`` and ``end`` count code points of the canonical text, half-open; both are ``NOWHERE``
    if the words are not in the letter any more.  A target without words is a letter as a whole.
    """

    letter: str
    """The letter's id; an address (with ``://``) for a document that the library does not know."""
    exact: str = ""
    """The words, as they stood in the canonical text when they were marked."""
    prefix: str = ""
    """Up to ``CONTEXT`` code points before them."""
    suffix: str = ""
    """Up to ``CONTEXT`` code points after them."""
    start: int = NOWHERE
    end: int = NOWHERE
    place: Place = _WHOLE
    """Where in the letter, for citations; see ``place.place_of``."""
    needs_check: bool = False
    """The words changed or were not found when the letter was read again; its reader must look."""


@dataclass(frozen=True, slots=True)
class Note:
    """Marked words with a note, tags and a colour."""

    id: str
    """A UUID in its usual form, small letters."""
    targets: tuple[Target, ...]
    """One; two for a note that ties passages together."""
    colour: str = COLOURS[0]
    """One of ``COLOURS``."""
    text: str = ""
    """What the reader wrote, Markdown."""
    tags: tuple[str, ...] = ()
    """Without ``#``; tags in the text itself are not repeated here, see ``all_tags``."""
    relation: str = ""
    """What the first of two passages is to the second: one of ``RELATIONS``, own words, or empty."""
    created: str = ""
    """ISO 8601, UTC."""
    modified: str = ""
    """ISO 8601, UTC: the last change by its reader; a letter that is read again is no change."""
    theme: str = ""
    """Id of the theme on which it says what the letter as a whole has to say: the reader's own
    sentence in the theme overview.  Empty for all other notes."""
    foreign: str = field(default="", compare=False)
    """The annotation as another program wrote it, JSON; what we do not understand is kept in it."""

    @property
    def kind(self) -> NoteKind:
        """What it is: a link with two targets, else a note with text, else a highlight."""
        if len(self.targets) > 1:
            return NoteKind.LINK
        return NoteKind.NOTE if self.text.strip() else NoteKind.HIGHLIGHT

    @property
    def needs_check(self) -> bool:
        """Whether its reader must look at one of its places."""
        return any(target.needs_check for target in self.targets)

    @property
    def all_tags(self) -> tuple[str, ...]:
        """Its tags and those in its text, each once; case does not tell tags apart."""
        return _once((*self.tags, *tags_in(self.text)))

    @property
    def letters(self) -> tuple[str, ...]:
        """The ids of the letters it is about, each once."""
        return tuple(dict.fromkeys(target.letter for target in self.targets))

    def target_in(self, letter: str) -> Target:
        """Its passage in a letter, the first if it has two there; else the first of all."""
        return next((each for each in self.targets if each.letter == letter), self.targets[0])


def now() -> str:
    """The present moment as a note keeps it: ISO 8601, UTC, seconds, ``Z``."""
    return dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def moment(note: Note) -> float:
    """When a note was changed, in seconds; other programs write other zones, and fractions.

    A time that cannot be read is before all others.
    """
    try:
        found = dt.datetime.fromisoformat(note.modified)
        return (found if found.tzinfo else found.replace(tzinfo=dt.UTC)).timestamp()
    except (ValueError, OverflowError):
        return -math.inf


def new_note(
    targets: Iterable[Target],
    *,
    colour: str = COLOURS[0],
    text: str = "",
    tags: Iterable[str] = (),
    relation: str = "",
    theme: str = "",
) -> Note:
    """Make a note with an id of its own; raises ``ValueError`` without a target or for a colour."""
    import uuid  # 5 ms, and reading notes does not need it

    places = tuple(targets)
    if not places or colour not in COLOURS:
        raise ValueError(colour if places else "targets")
    moment = now()
    note = Note(str(uuid.uuid4()), places, colour, text, (), relation, moment, moment, theme)
    return with_tags(note, tags)


def with_tags(note: Note, tags: Iterable[str]) -> Note:
    """Give a note these tags, next to those in its text; ``modified`` is for the caller to set."""
    return replace(note, tags=tags_beside(note.text, tags))


def tags_beside(text: str, tags: Iterable[str]) -> tuple[str, ...]:
    """Tags as a note with this text keeps them: without ``#``, each once, none that is in it."""
    inside = {tag.casefold() for tag in tags_in(text)}
    clean = (tag.strip().lstrip("#").strip() for tag in tags)
    return tuple(tag for tag in _once(clean) if tag and tag.casefold() not in inside)


@lru_cache(maxsize=4096)
def tags_in(text: str) -> tuple[str, ...]:
    """The tags written in a text with ``#``, without it, in order, each once.

    A tag has a letter in it, so that "punt #5" is none (the rule of Obsidian); ``/`` and ``-`` may
    stand inside.  ``#`` within a word or an address starts none.
    """
    found = re.findall(r"(?<![\w#&/\\])#([\w][\w/-]*)", text) if "#" in text else []
    bare = (tag.rstrip("/-") for tag in found)
    return _once(tag for tag in bare if any(c.isalpha() for c in tag))


def _once(tags: Iterable[str]) -> tuple[str, ...]:
    seen: dict[str, str] = {}
    for tag in tags:
        seen.setdefault(tag.casefold(), tag)
    return tuple(seen.values())
