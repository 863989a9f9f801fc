# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What passages are compared by, found when a letter is indexed and kept beside the index.

To find it in a text takes two milliseconds a passage, to read it back a twentieth: a question about
one passage of a large library needs it of a hundred others.
"""

from __future__ import annotations

import json
import re
import struct
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from kennisreader.core.search.analysis import fold
from kennisreader.core.search.documents import Context, Document, contexts, document
from kennisreader.core.search.offices import office_spans

if TYPE_CHECKING:
    from kennisreader.core.letter import Letter
    from kennisreader.core.search.concepts import ConceptFinder
    from kennisreader.core.search.passage_words import Reader

REVISION = 2
"""Raise it with every change of what tells and what does not: older indexes are built anew."""

PLACES = "tellings.json"
"""Says in which file, and where in it, the passages of a letter start."""

_STOCK = re.compile(
    r"""hierbij\s(?:informeer|stuur|bied|zend|ontvangt|doe)\b[^.:;]{0,60}
      | mede\snamens\s(?:de|mijn)\s(?:minister|staatssecretaris|ambtgeno)\w*
      | namens\s(?:de|mijn)\s(?:minister|staatssecretaris|ambtgeno)\w*
      | informe(?:er|ren)\s(?:ik\s)?(?:u|uw\skamer)\b
      | ge[iï]nformeerd\s(?:ik\s)?(?:u|uw\skamer)\b
      | u(?<!\wu)w\skamer\b
      | bent\su\s(?:bekend|op\sde\shoogte|ervan\sbewust)\b
      | deelt\su\s(?:de\s(?:mening|opvatting|analyse)\s)?(?:dat)?
      | erkent\su\s(?:de\s(?:mening|opvatting|analyse)\s)?(?:dat)?
      | bent\su\s(?:bereid|het\s(?:ermee|eens))\b
      | zo\s(?:ja|nee|niet),?\s(?:waarom|hoe|wanneer|op\swelke)\w*(?:\sniet)?
      | kunt\su\s(?:toelichten|aangeven|dit\stoelichten|een\soverzicht\sgeven)
      | hoe\s(?:kijkt|beoordeelt|verhoudt)\su\s(?:aan\s)?(?:tegen|naar)?
      | zoals\s(?:hierboven\s|eerder\s)?(?:aangegeven|toegezegd|vermeld|gemeld|genoemd)\b
      | in\santwoord\sop\svra(?:ag|gen)\s\d+
      | antwoord\sop\svra(?:ag|gen)\s\d+
      | geachte\svoorzitter | hoogachtend | met\svriendelijke\sgroet
      | gehoord\sde\sberaadslaging | en\sgaat\sover\stot\sde\sorde\svan\sde\sdag
      | (?<!\w)(?:constaterende|overwegende|van\s(?:mening|oordeel))(?:,?\sdat\b)
      | verzoekt\sde\s(?:regering|kamer|minister|voorzitter|staatssecretaris)\b(?:\stevens)?
      | spreekt\s(?:als\shaar\smening\s)?uit,?\sdat\b
      | vragen\svan\s(?:het\slid|de\sleden)\b[^()]{0,80}\([^()]{0,40}\)\saan\b
      | (?:ingezonden|ontvangen)\s(?:op\s|d\.d\.\s)?\d+\s\w+\s\d{4}
      | zie\sook\saanhangsel\shandelingen,?\svergaderjaar\s[\d–-]+,\snr\.\s\d+
      | met\skenmerk\s\w+
      | het\sadvies\svan\sde\safdeling\sis\sovergenomen
      | de\safdeling\sadviseert\b[^.]{0,60}(?:in\ste\sgaan|aan\ste\s(?:passen|vullen))\b
      | (?:gelet\sop|in\shet\slicht\svan)\shet\s(?:voorgaande|bovenstaande)
      | (?:in|met)\sdeze\sbrief\s(?:informeer|ga|geef|reageer|schets|stuur)\sik\b
      | ik\sverwijs\s(?:u\s|de\skamer\s)?(?:hiervoor\s)?naar\b
      | (?:voor|na)\sde\szomer\b | de\skomende\s(?:jaren|periode|tijd)\b
    """,
    re.VERBOSE,
)
"""What stands in letters of all kinds and never makes two passages related; in small letters.

Every alternative begins with a letter as it is: then Python passes over the other letters quickly.
"""
_NO_WORD = re.compile(r"[^\w%]+")
_OFFSET = struct.Struct("<I")


class Telling(NamedTuple):
    """A passage and what stands around it, without stock phrases."""

    stems: Mapping[str, int]
    """As in :class:`Document`."""
    keys: Sequence[str]
    plain: str
    """All of it folded, words and percentages with one space between them."""
    follows: bool
    """Whether it goes on under the heading, or with the question, of the passage before it."""


def tellings(
    letter: Letter, found: Iterable[Document], reader: Reader, concepts: ConceptFinder
) -> list[Telling]:
    """What a letter's passages are compared by; ``found`` are they as the index takes them."""
    result = []
    blank = cache(_blank)  # a heading stands above many passages
    above = None
    for passage, context, known in zip(letter.passages, contexts(letter), found, strict=True):
        text = letter.text[passage.start : passage.end]
        bare, around = _blank(text), Context._make(map(blank, context))
        if bare != text or around != context:
            known = document(letter, passage, around, reader, concepts, bare)  # noqa: PLW2901 - the same, barer
        plain = f" {_NO_WORD.sub(' ', fold(f'{bare} {around.text}')).strip()} "
        under = (passage.heading, passage.number)
        result.append(Telling(known.stems, known.keys, plain, under == above))
        above = under
    return result


class Writer:
    """Gathers the tellings of letters that go into one segment of the index."""

    def __init__(self, number: int, base: str = "", gone: Iterable[str] = ()) -> None:
        """``number`` of the segment; ``base`` is the text of ``PLACES`` that it goes over."""
        self._name = f"tellings-{number}.bin"
        self._places: dict[str, tuple[str, int]] = json.loads(base) if base else {}
        for letter in gone:
            self._places.pop(letter, None)
        self._bytes = bytearray()

    def add(self, letter: str, found: Sequence[Telling]) -> None:
        """Take the tellings of one letter."""
        blobs = [zlib.compress(json.dumps(each, ensure_ascii=False).encode(), 1) for each in found]
        self._places[letter] = (self._name, len(self._bytes))
        at = _OFFSET.size * (len(blobs) + 1)
        for blob in (*blobs, b""):
            self._bytes += _OFFSET.pack(at)
            at += len(blob)
        self._bytes += b"".join(blobs)

    def files(self) -> dict[str, bytes]:
        """What is to be kept beside the index, by file name."""
        places = json.dumps(self._places, ensure_ascii=False).encode()
        return {self._name: bytes(self._bytes), PLACES: places}


class Tellings:
    """Reads what a :class:`Writer` has written, a passage at a time."""

    def __init__(self, places: str, open_: Callable[[str], BinaryIO]) -> None:
        """``places`` is the text of ``PLACES``; ``open_`` opens a file that lies beside it."""
        self._places: Mapping[str, tuple[str, int]] = json.loads(places or "{}")
        self._open = open_
        self._files: dict[str, BinaryIO] = {}

    def get(self, letter: str, passage: int) -> Telling:
        """What one passage is compared by; KeyError for a letter that is not in the index."""
        name, start = self._places[letter]
        if name not in self._files:
            self._files[name] = self._open(name)
        file = self._files[name]
        file.seek(start + _OFFSET.size * passage)
        first, last = struct.unpack("<2I", file.read(2 * _OFFSET.size))
        file.seek(start + first)
        return Telling(*json.loads(zlib.decompress(file.read(last - first))))

    def close(self) -> None:
        """Let go of the files."""
        for file in self._files.values():
            file.close()
        self._files.clear()


def _blank(text: str) -> str:
    """A text with its stock phrases and the names of offices as spaces; every offset stays."""
    for start, end in office_spans(text):
        text = text[:start] + " " * (end - start) + text[end:]
    small = text.lower()
    if len(small) != len(text):  # of all letters only the Turkish İ is two in small
        small = text.replace("İ", "I").lower()
    for match in _STOCK.finditer(small):
        start, end = match.span()
        text = text[:start] + " " * (end - start) + text[end:]
    return text
