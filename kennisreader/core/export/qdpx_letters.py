# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which letter of a library the source of another program is, by its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kennisreader.core.export.qdpx_codes import guid
from kennisreader.core.versions import overlap

if TYPE_CHECKING:
    from kennisreader.core.export.qdpx_reading import LetterOf
    from kennisreader.core.library import Library

_SAME = 0.5
"""Part of the groups of words that two readings of one letter have in common; see ``versions``."""
_SIZES = (0.4, 2.5)
"""How much shorter or longer the other reading may be: some keep every running head."""
_PROBES = 12
_PROBE_WORDS = 4
"""Some words that are looked for before texts are compared, which takes far longer."""


def letter_of(library: Library) -> LetterOf:
    """What finds the letter of a source: ours by its GUID, others by their words."""
    known = {guid("letter", row.id): row.id for row in library.summaries()}

    def find(name: str, text: str) -> str:
        return known.get(name) or (letter_with(library, text) if text.strip() else "")

    return find


def letter_with(library: Library, text: str) -> str:
    """The letter with this text, whatever its white space; else the most alike; else empty."""
    words = text.split()
    plain = " ".join(words)
    step = max(1, len(words) // _PROBES)
    probes = [" ".join(words[at : at + _PROBE_WORDS]) for at in range(0, len(words), step)]
    shortest, longest = (round(part * len(text)) for part in _SIZES)
    best, most = "", 0.0
    for name, own in library.texts(shortest, max(longest, 1)):
        other = " ".join(own.split())
        if other == plain:
            return name
        if any(probe in other for probe in probes):
            share = overlap(text, own)
            if share >= _SAME and share > most:
                best, most = name, share
    return best
