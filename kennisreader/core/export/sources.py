# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What an export says of the letter that a quote comes from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from kennisreader.core.annotation import RELATIONS, Target
from kennisreader.core.kamerstuk import address, cite, key
from kennisreader.core.letter import Letter
from kennisreader.core.list_labels import Labels, labels_of, with_labels
from kennisreader.core.place import place_text
from kennisreader.core.wording import Wording

_RECOGNISED = Wording("herkende tekst (OCR)", "recognised text (OCR)")


class Source(NamedTuple):
    """A letter as it is cited."""

    letter: str
    title: str
    citation: str
    """The official citation, without a page."""
    date: str = ""
    """ISO 8601, whole or in part; empty if unknown."""
    file: str = ""
    address: str = ""
    """Where it was published; empty for a letter without an official number."""
    recognised: bool = False
    """Whether words of it were recognised (OCR), and may be wrong."""
    labels: Labels = ()
    """Of its lists."""


Sources = Mapping[str, Source]
"""By the letter's id."""


def source_of(letter: Letter) -> Source:
    """Say how a letter is cited."""
    data = letter.metadata
    return Source(
        *(letter.id, data.title, cite(letter), data.date or "", letter.file),
        official_address(letter),
        recognised=any(scan.state == "recognised" for scan in letter.scans),
        labels=labels_of(letter),
    )


def official_address(letter: Letter) -> str:
    """Where a letter was published, by its own number; empty if it has none."""
    own = letter.metadata.references
    normal = None
    if own.kamerstuk_dossier and own.kamerstuk_number:
        normal = key(own.kamerstuk_dossier, own.kamerstuk_number)
    elif own.aanhangsel and own.vergaderjaar:
        normal = f"ah-{own.vergaderjaar.replace('-', '')}-{own.aanhangsel}"
    return address(normal) or ""


def source_for(letter: str, sources: Sources) -> Source:
    """The source of a letter; one that is not in the library is known by its id alone."""
    return sources.get(letter) or Source(letter, letter, letter)


def citation_of(target: Target, sources: Sources, language: str) -> str:
    """The official citation of a place: a page only where the letter states it.

    Words that were recognised are told of: whoever reads the quote cannot see it.
    """
    source = source_for(target.letter, sources)
    place = place_of_target(target, language)
    parts = [source.citation, place] if place else [source.citation]
    citation = ", ".join(parts)
    if not source.recognised:
        return citation
    return f"{citation}; {_RECOGNISED.nl if language == 'nl' else _RECOGNISED.en}"


def quote_of(target: Target, sources: Sources) -> str:
    """The words of a target as the letter has them: with the numbers and bullets of its lists."""
    return with_labels(target.exact, target.start, source_for(target.letter, sources).labels)


def place_of_target(target: Target, language: str) -> str:
    """Where in its letter a target is, in words; empty for the letter as a whole."""
    if target.place.kind == "letter":
        return ""
    try:
        return place_text(target.place, language)
    except KeyError:  # of an imported note, from a later version
        return target.place.value


_RELATIONS_EN = dict(zip(RELATIONS, ("same", "follows on", "contradicts", "answers"), strict=True))


def relation_text(relation: str, language: str) -> str:
    """What two passages are to each other, in words; the reader's own words as they are."""
    return _RELATIONS_EN.get(relation, relation) if language.startswith("en") else relation


def relation_of(text: str) -> str:
    """What `relation_text` wrote in English becomes the relation again; all else stays as it is."""
    return next((name for name, words in _RELATIONS_EN.items() if words == text), text)
