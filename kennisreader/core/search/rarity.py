# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How rare a word is, in the library and in letters of government as such.

Five letters about one thing have it in every passage, and words that every letter has by chance in
one: counted in them alone, *talent* would be common and *houden* rare.
"""

from __future__ import annotations

from math import log

BACKGROUND = 300
"""Passages on other matters that every library is thought to have besides its own."""
USUAL, OF_THEME, OF_GENERAL = 0.01, 0.05, 0.1
"""Share of those that have any word, a theme, and a word that letters on all subjects have."""


def rarity(count: int, total: int, usual: float = USUAL) -> float:
    """Inverse document frequency (natural logarithm) of what so many of all passages have.

    ``usual`` is its share of the background.  Always above 0.
    """
    return log((max(1, total) + BACKGROUND) / (max(1, count) + usual * BACKGROUND))
