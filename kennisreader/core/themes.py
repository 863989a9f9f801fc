# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A theme: a named, coloured lexicon (for users: docs/themes.md)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

RULES_REVISION = 5
"""Raise it with every change of the rules by which terms are found and passages are judged: stored
theme spans of an older revision are found anew."""

LINE_STYLES = (
    *("solid", "dashed", "dotted", "double", "wavy", "dash-dot", "thick", "long-dashes"),
    *("wide-dots", "double-dashed", "dash-dot-dot", "thin"),
)
"""The underlines that tell themes apart without colour, one for each of the twelve themes."""


class Colours(NamedTuple):
    """The two colours of a theme on light or on dark paper, ``#RRGGBB``."""

    line: str
    tint: str


_GREY_LIGHT = Colours("#4B5563", "#E6E8EC")
_GREY_DARK = Colours("#AEB6C2", "#2C323B")


@dataclass(frozen=True, slots=True)
class Theme:
    """A subject that marks words in letters."""

    id: str
    """Small letters, digits and hyphens; the name of the theme for scripts."""
    name_nl: str
    name_en: str
    terms: tuple[str, ...]
    """What the theme is called: marked in the text, and counted in full."""
    hints: tuple[str, ...] = ()
    """What goes with the theme: not marked, counted less when a passage is judged."""
    excluded: tuple[str, ...] = ()
    """Inside these words nothing is found."""
    line: str = "solid"
    """One of LINE_STYLES."""
    light: Colours = _GREY_LIGHT
    dark: Colours = _GREY_DARK
    on: bool = False
    """Whether it is switched on in a new library."""

    def name(self, language: str) -> str:
        """The name to show; Dutch for every language but English (``en``)."""
        return self.name_en if language.startswith("en") else self.name_nl


def revision(themes: Iterable[Theme]) -> str:
    """A short hash that changes when a lexicon or the rules change, and not with a colour."""
    import hashlib  # costs 4 ms, and the first paint does not ask

    lexicons = [(t.id, t.terms, t.hints, t.excluded) for t in themes]
    text = repr((RULES_REVISION, lexicons))
    return hashlib.sha256(text.encode()).hexdigest()[:16]
