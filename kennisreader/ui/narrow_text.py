# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A title in a few short lines: its telling part, with long words parted between syllables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetricsF

_VOWELS = "aeiouyáéíóúàèëïöü"
_TOGETHER = (
    "bl",
    "br",
    "ch",
    "dr",
    "fl",
    "fr",
    "gl",
    "gr",
    "kl",
    "kr",
    "pl",
    "pr",
    "th",
    "tr",
    "vr",
)
"""Consonants that are spoken together: no word is parted between them."""
_ONSET = re.compile(f"(?:{'|'.join(_TOGETHER)}|[^\\W\\d_{_VOWELS}])[{_VOWELS}]")
_OPENING = (
    r"(?:\w*reactie|antwoord(?:en)?|beantwoording|(?:kamer)?brief|aanbieding\w*|lijst van vragen)"
)
_ABOUT = r"\s+(?:over|inzake|betreffende|met betrekking tot)\s+"


def telling_part(title: str) -> str:
    """A title without the opening that says what kind of letter it is: "Antwoorden op vragen over
    het wegtrekken van talent" becomes "wegtrekken van talent".
    """
    opening = re.match(rf"{_OPENING}\b", title, re.IGNORECASE)
    if opening is None:
        return title
    about = re.search(_ABOUT, title) or re.match(rf"{_OPENING}\s+op\s+", title, re.IGNORECASE)
    rest = "" if about is None else re.sub(r"^(?:het|de|een)\s+", "", title[about.end() :])
    return rest or title


def narrow_lines(text: str, metrics: QFontMetricsF, room: float, most: int) -> tuple[str, ...]:
    """A text in at most so many lines of a width in pixels, cut short at the end of the last."""
    lines: list[str] = []
    while len(lines) < most - 1 and metrics.horizontalAdvance(text) > room:
        line, text = _first_line(text, metrics, room)
        lines.append(line)
    return *lines, metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)


def _first_line(text: str, metrics: QFontMetricsF, room: float) -> tuple[str, str]:
    """What fits on a line, and the rest."""
    spaces = [at for at, sign in enumerate(text) if sign == " "]
    for at in reversed(spaces):
        if metrics.horizontalAdvance(text[:at]) <= room:
            return text[:at], text[at + 1 :]
    word = text.split(" ", 1)[0]
    for at in range(len(word) - 2, 1, -1):
        part = word[:at] if word[at - 1] == "-" else f"{word[:at]}-"
        if _parts(word, at) and metrics.horizontalAdvance(part) <= room:
            return part, text[at:]
    at = len(word)
    while at > 1 and metrics.horizontalAdvance(text[:at]) > room:
        at -= 1
    return text[:at], text[at:].lstrip()


def _parts(word: str, at: int) -> bool:
    """Whether a Dutch word may be parted before a letter: a syllable begins with one consonant, or
    two that are spoken together, and a vowel.  After a hyphen it may in any case.
    """
    if word[at - 1] == "-":
        return True
    low = word.lower()
    begins = _ONSET.match(low, at) is not None and low[at - 1 : at + 1] not in _TOGETHER
    return begins and any(sign in _VOWELS for sign in low[:at])
