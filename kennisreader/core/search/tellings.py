# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What passages are compared by: their words, names and citations, without stock phrases."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kennisreader.core.search.analysis import fold
from kennisreader.core.search.documents import Context, contexts, document, reading
from kennisreader.core.search.offices import official_spans

if TYPE_CHECKING:
    from kennisreader.core.letter import Letter
    from kennisreader.core.search.keeping import Tools

_LETTERS_KEPT = 32

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
      | vragen\svan\s+aan\b
      | (?:ingezonden|ontvangen)\s(?:op\s|d\.d\.\s)?\d+\s\w+\s\d{4}
      | zie\sook\saanhangsel\shandelingen,?\svergaderjaar\s[\d–-]+,\snr\.\s\d+
      | met\skenmerk\s\w+
      | het\sadvies\svan\sde\safdeling\sis\sovergenomen
      | de\safdeling\sadviseert\b[^.]{0,60}(?:in\ste\sgaan|aan\ste\s(?:passen|vullen))\b
      | (?:gelet\sop|in\shet\slicht\svan)\shet\s(?:voorgaande|bovenstaande)
      | (?:in|met)\sdeze\sbrief\s(?:informeer|ga|geef|reageer|schets|stuur)\sik\b
      | ik\sverwijs\s(?:u\s|de\skamer\s)?(?:hiervoor\s)?naar\b
      | interdepartementa(?:al|le)\sbeleidsonderzoek(?:en)?\b | ibo(?<!\wibo)(?!\w)
      | maatschappelijke\skosten-(?:\sen\s)?batenanalyses?\b | mkba(?<!\wmkba)(?!\w)
      | impact\sassessments?\b | effectbeoordeling(?<!\weffectbeoordeling)(?:en)?\b
      | (?:voor|na)\sde\szomer\b | de\skomende\s(?:jaren|periode|tijd)\b
    """,
    re.VERBOSE,
)
"""What stands in letters of all kinds and never makes two passages related; in small letters.

Every alternative begins with a letter as it is: then Python passes over the other letters quickly.
"""
_NO_WORD = re.compile(r"[^\w%]+")


class Telling(NamedTuple):
    """A passage and what stands around it, without stock phrases."""

    stems: Mapping[str, int]
    """As in :class:`Document`."""
    keys: Sequence[str]
    plain: str
    """All of it folded, words and percentages with one space between them."""


class Tellings:
    """Finds what passages are compared by; keeps what it read of the latest letters."""

    def __init__(self, letter: Callable[[str], Letter], tools: Tools) -> None:
        self._letter = lru_cache(_LETTERS_KEPT)(lambda name: _Bare(letter(name), tools))

    def get(self, letter: str, passage: int) -> Telling:
        """What one passage of a letter is compared by."""
        return self._letter(letter).telling(passage)


class _Bare:
    """A letter without stock phrases and the names of offices and institutions."""

    def __init__(self, letter: Letter, tools: Tools) -> None:
        self._letter = letter
        # What is loose makes a passage findable, and is not what it is about.
        self._contexts = [context._replace(loose="") for context in contexts(letter)]
        self._reads = reading(tools.reader, tools.concepts)
        self._blank = cache(_blank)  # a heading stands above many passages

    def telling(self, number: int) -> Telling:
        passage = self._letter.passages[number]
        around = Context._make(map(self._blank, self._contexts[number]))
        bare = self._blank(self._letter.text[passage.start : passage.end])
        known = document(self._letter, passage, around, self._reads, bare)
        whole = " ".join((bare, *around))
        plain = f" {_NO_WORD.sub(' ', fold(whole)).strip()} "
        return Telling(known.stems, known.keys, plain)


def follows(letter: Letter, passage: int) -> bool:
    """Whether a passage goes on under the heading, or with the question, of the one before it."""
    if not passage:
        return False
    before, this = letter.passages[passage - 1 : passage + 1]
    return (before.heading, before.number) == (this.heading, this.number)


def _blank(text: str) -> str:
    """A text with its stock phrases and the names of offices as spaces; every offset stays."""
    for start, end in official_spans(text):
        text = text[:start] + " " * (end - start) + text[end:]
    small = text.lower()
    if len(small) != len(text):  # of all letters only the Turkish İ is two in small
        small = text.replace("İ", "I").lower()
    for match in _STOCK.finditer(small):
        start, end = match.span()
        text = text[:start] + " " * (end - start) + text[end:]
    return text
