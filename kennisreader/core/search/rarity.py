# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How rare a word is, in the library and in letters of government as such.

Five letters about one thing have it in every passage, and words that every letter has by chance in
one: counted in them alone, *talent* would be common and *houden* rare.

A power of the count, not its logarithm: how often words stand follows a power law, so that letters
that come later leave in proportion what two passages have in common.
"""

from __future__ import annotations

_BACKGROUND, _GROWTH = 40, 0.25
"""How many passages on other matters a library is thought to have besides its own: one of 160, 140;
one of 2,500, 280.  They grow with it, but slowly: words of all letters come to stand in more, those
of one subject do not."""
USUAL, OF_THEME, OF_GENERAL = 0.01, 0.05, 0.1
"""Share of those that have any word, a theme, and a word that letters on all subjects have."""
_POWER = -0.3


def rarity(count: float, total: int, usual: float = USUAL) -> float:
    """What something counts that so many of all passages have, between 0 and 1.

    ``usual`` is its share of the background.  Only the proportions mean something.
    """
    background = _BACKGROUND * max(1, total) ** _GROWTH
    return float((max(1.0, count) + usual * background) ** _POWER)
