# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From words that somebody copied or remembers to the passage of a letter that they are from."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from kennisreader.core.finding import Finder, fold
from kennisreader.core.search.documents import cited_notes

if TYPE_CHECKING:
    from kennisreader.core.letter import Letter

_ENOUGH = 0.5
"""Share of the words of a quote that its passage must have where they do not stand in a row."""


class Quoted(NamedTuple):
    """The passage that a quote is from."""

    passage: int
    """Its index in the letter."""
    start: int
    """Where the words begin, or the passage if they do not stand there as quoted; code points."""
    times: int
    """How often the words stand in the letter; 0 if they do not, and the passage only has most of
    them."""


def find_quote(letter: Letter, quote: str) -> Quoted | None:
    """The first passage in which a quote stands, or else the one with most of its words.

    Case, accents, white space and the kind of quotation marks and hyphens do not count.  Words of
    a footnote belong to the passage with its marker.  None if no passage has half of the words.
    """
    wanted = _bare(unicodedata.normalize("NFC", quote))
    found = [
        (index, start)
        for start, end in Finder(_bare(letter.text)).find(wanted)
        if (index := _passage_at(letter, start, end)) is not None
    ]
    if found:
        return Quoted(*found[0], len(found))
    words = _words(wanted)
    best, most = None, _ENOUGH * words.total()
    for passage in letter.passages:
        shared = (_words(letter.text[passage.start : passage.end]) & words).total()
        if shared and (shared > most or (best is None and shared == most)):
            best, most = passage, shared
    return Quoted(best.index, best.start, 0) if best else None


def _passage_at(letter: Letter, start: int, end: int) -> int | None:
    """The passage that has a span, or the marker of the footnote that has it."""
    for passage in letter.passages:
        if passage.start < end and start < passage.end:
            return passage.index
    note = next((n for n in letter.footnotes if n.start < end and start < n.end), None)
    if note is None:
        return None
    return next((p.index for p in letter.passages if note in cited_notes(letter, p)), None)


def _bare(text: str) -> str:
    """The text with one kind of quotation marks, of exactly the same length."""
    return fold(text).replace('"', "'")


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", fold(text)))
