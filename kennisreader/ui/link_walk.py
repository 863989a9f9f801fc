# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Walking along the links of the open letters: which is next, and from where there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from kennisreader.ui.link_gutter import LinkGutter


def next_link(
    gutters: Sequence[LinkGutter], among: Collection[int], focused: int, place: int, steps: int
) -> tuple[int, int] | None:
    """The next or previous link of a pane, as the numbers of its gutter and of its band.

    ``among`` are the gutters it may be of.  From the link that is lit, else from a place in the
    focused letter; round the end.  None if there are no links.
    """
    ordered = sorted(
        ((band.left if number == focused else band.right)[0], number, index)
        for number in among
        for index, band in enumerate(gutters[number].bands)
    )
    if not ordered:
        return None
    keys = [(number, index) for _, number, index in ordered]
    lit = [(number, each.lit) for number, each in enumerate(gutters) if each.lit is not None]
    if lit and lit[0] in keys:
        at = keys.index(lit[0]) + steps
    else:
        later = [number for number, (start, _, _) in enumerate(ordered) if start > place]
        first = later[0] if later else len(ordered)
        at = first if steps > 0 else first - 1
    return keys[at % len(keys)]


def nearest_pane(gutters: Sequence[LinkGutter], focused: int) -> int | None:
    """The pane from which a link can be gone along: the focused one, or that nearest to it.

    None if there are no links.  For a gutter out of sight it is the pane behind it: there is room for
    two at least, so that the one before it comes into sight with it.
    """
    found: list[tuple[int, bool, int]] = []
    for number, gutter in enumerate(gutters):
        if gutter.bands:
            far, near = (number, number + 1) if number < focused else (number + 1, number)
            hidden = gutter.isHidden()
            found.append((abs(near - focused), hidden, far if hidden else near))
    return min(found)[2] if found else None
