# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the styles of an OpenDocument text mean: emphasis, and the labels of lists.

Source: OpenDocument 1.3 part 3, 16 (styles) and 16.30 (list styles).
"""

from __future__ import annotations

from typing import NamedTuple

from kennisreader.core.importing import patterns
from kennisreader.core.importing.lines import BOLD, ITALIC, UNDERLINE
from kennisreader.core.importing.markup import Node
from kennisreader.core.importing.numerals import number, written

_MOST_LEVELS = 10


class _Look(NamedTuple):
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    hidden: bool | None = None


class _Level(NamedTuple):
    kind: str
    """As `numerals.written` takes it; empty for a bullet or for no number."""
    prefix: str
    suffix: str
    shown: int
    """Levels whose numbers are shown."""
    start: int
    bullet: str


class Styles:
    """The styles of a document by family and name."""

    def __init__(self, *roots: Node | None) -> None:
        self._nodes: dict[tuple[str, str], Node] = {}
        self._looks: dict[tuple[str, str], _Look] = {}
        self._lists: dict[str, dict[int, _Level]] = {}
        for root in roots:
            for node in root.all("style:style") if root else ():
                self._nodes[node.get("style:family"), node.get("style:name")] = node
            for node in root.all("text:list-style", "text:outline-style") if root else ():
                self._lists[node.get("style:name")] = dict(map(_level, node.elements))

    def emphases(self, family: str, name: str) -> dict[str, bool]:
        """Say what a style, with what it inherits, sets, each on or off: bold, italic, underlined."""
        look = self._look(family, name)
        said = {BOLD: look.bold, ITALIC: look.italic, UNDERLINE: look.underline}
        return {kind: on for kind, on in said.items() if on is not None}

    def hidden(self, name: str) -> bool:
        """Tell whether a style of words hides them."""
        return bool(self._look("text", name).hidden)

    def _look(self, family: str, name: str) -> _Look:
        key = (family, name)
        if key not in self._looks:
            self._looks[key] = _Look()  # ends a circle of parents
            node = self._nodes.get(key)
            if node is not None:
                base = self._look(family, node.get("style:parent-style-name"))
                own = node.child("style:text-properties")
                weight = own.get("fo:font-weight") if own else ""
                slant = own.get("fo:font-style") if own else ""
                line = own.get("style:text-underline-style") if own else ""
                display = own.get("text:display") if own else ""
                self._looks[key] = _Look(
                    weight in ("bold", "600", "700", "800", "900") if weight else base.bold,
                    slant in ("italic", "oblique") if slant else base.italic,
                    line != "none" if line else base.underline,
                    display == "none" if display else base.hidden,
                )
        return self._looks[key]

    def label(self, name: str, counts: list[int]) -> str:
        """Write the label of an item: ``counts`` are the numbers of the levels down to its own."""
        levels = self._lists.get(name, {})
        level = levels.get(len(counts))
        if level is None:
            return "•"
        if not level.kind:
            return level.bullet
        shown = range(max(len(counts) - level.shown, 0), len(counts))
        numbers = [written(counts[at], (levels.get(at + 1) or level).kind or "1") for at in shown]
        return f"{level.prefix}{'.'.join(numbers)}{level.suffix}".strip()

    def start(self, name: str, depth: int) -> int:
        """Give the number with which a level of a list begins; the outermost level is 1."""
        level = self._lists.get(name, {}).get(depth)
        return level.start if level else 1


def _level(node: Node) -> tuple[int, _Level]:
    depth = number(node.get("text:level"), 1)
    bullet = node.get("text:bullet-char")
    if node.tag.endswith("-bullet"):
        sign = bullet if bullet and bullet not in patterns.BULLETS and bullet < "\ue000" else "•"
        return depth, _Level("", "", "", 0, 1, sign)
    return depth, _Level(
        node.get("style:num-format"),
        node.get("style:num-prefix"),
        node.get("style:num-suffix"),
        min(number(node.get("text:display-levels"), 1), _MOST_LEVELS),
        number(node.get("text:start-value"), 1),
        "",
    )
