# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pages whose text stands on its side: read as a reader would turn them, marked where they stand.

Wide tables are often printed sideways on an upright page.  (A page that is turned by its file, with
``/Rotate``, comes as it is shown and needs none of this.)
"""

from __future__ import annotations

from collections import Counter
from typing import Any, NamedTuple

from kennisreader.core.importing.lines import Line, Place
from kennisreader.core.importing.page_rows import Box

UPRIGHT, UPWARDS, OVER, DOWNWARDS = range(4)
"""Quarter turns with the clock that a reader gives the page: `UPWARDS` is text that runs from the
foot of the page to its head, and is level after one."""
_LEVEL = 0.98
"""Cosine of the slope of a line; a scanned page lies up to some degrees askew."""
_DIRECTIONS = {(0, -1): UPWARDS, (-1, 0): OVER, (0, 1): DOWNWARDS}
_MOST = 0.6
"""Part of the letters of a page.  A stamp or the name of a series along the edge has far fewer; a
page with as many on their sides as upright is none that can be turned."""


class Shown(NamedTuple):
    """The size of a page as it is shown, in points, and how it is turned for reading."""

    width: float
    height: float
    turns: int = UPRIGHT

    @property
    def size(self) -> tuple[float, float]:
        """Width and height when it is turned."""
        upright = self.turns in (UPRIGHT, OVER)
        return (self.width, self.height) if upright else (self.height, self.width)

    @staticmethod
    def of(read: tuple[float, float], turns: int) -> Shown:
        """Give the page as shown of one that is turned, from its width and height as it is read."""
        width, height = read if turns in (UPRIGHT, OVER) else read[::-1]
        return Shown(width, height, turns)

    def turned(self, box: Box) -> Box:
        """Move a box from the page as shown to the page as read."""
        x0, y0, x1, y1 = box
        if self.turns == UPWARDS:
            return self.height - y1, x0, self.height - y0, x1
        if self.turns == OVER:
            return self.width - x1, self.height - y1, self.width - x0, self.height - y0
        if self.turns == DOWNWARDS:
            return y0, self.width - x1, y1, self.width - x0
        return box

    def back(self, box: Box) -> Box:
        """Move a box from the page as read to the page as shown."""
        x0, y0, x1, y1 = box
        if self.turns == UPWARDS:
            return y0, self.height - x1, y1, self.height - x0
        if self.turns == DOWNWARDS:
            return self.width - y1, x0, self.width - y0, x1
        return self.turned(box)  # half a turn is undone by another


def level(direction: tuple[float, float]) -> bool:
    """Tell whether a line with this direction (a unit vector, y downwards) runs from left to right."""
    return direction[0] >= _LEVEL


def turns_of(text: dict[str, Any]) -> int:
    """Tell by how many quarters a page must be turned for most of its text to be level.

    ``text`` is what PyMuPDF's ``get_text("dict")`` gives.
    """
    aside: Counter[int] = Counter()
    letters = 0
    for block in text["blocks"]:
        for line in block.get("lines", ()):
            size = sum([len(span["text"]) for span in line["spans"]])
            letters += size
            if not level(line["dir"]):
                direction = (round(line["dir"][0]), round(line["dir"][1]))
                aside[_DIRECTIONS.get(direction, UPRIGHT)] += size
    del aside[UPRIGHT]
    if not aside:
        return UPRIGHT
    most = max(aside, key=lambda turn: aside[turn])
    return most if aside[most] >= _MOST * letters else UPRIGHT


def turn(text: dict[str, Any], page: Shown) -> None:
    """Turn the boxes, baselines and directions of a page's text and edges, in place."""
    cosine, sine = {UPWARDS: (0, 1), OVER: (-1, 0), DOWNWARDS: (0, -1)}[page.turns]
    for block in text["blocks"]:
        if "lines" not in block:
            block["bbox"] = page.turned(block["bbox"])
        for line in block.get("lines", ()):
            x, y = line["dir"]
            line["dir"] = (cosine * x - sine * y, sine * x + cosine * y)
            line["bbox"] = page.turned(line["bbox"])
            for span in line["spans"]:
                for each in (span, *span.get("chars", ())):
                    each["bbox"] = page.turned(each["bbox"])
                    each["origin"] = page.turned((*each["origin"], *each["origin"]))[:2]


def placed(lines: list[Line], turned: dict[int, Shown]) -> list[Line]:
    """Give lines of turned pages, by index, their places on the pages as they are shown."""
    return [
        line._replace(
            marks=tuple(
                m._replace(place=Place(m.place.page, turned[m.place.page].back(m.place.box)))
                if m.place is not None and m.place.page in turned
                else m
                for m in line.marks
            )
        )
        for line in lines
    ]
