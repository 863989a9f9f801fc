# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the styles of a Word file mean: headings, emphasis, and the numbers before paragraphs.

Source: ECMA-376 part 1, 17.7 (styles) and 17.9 (numbering).
"""

from __future__ import annotations

from typing import NamedTuple

from kennisreader.core.importing import patterns
from kennisreader.core.importing.markup import Node
from kennisreader.core.importing.numerals import number, written
from kennisreader.core.late_pattern import late

_LEVELS = 9
_OFF = ("0", "false", "off", "none")
_SIZE = 10.0
"""Points.  The size of the type where a file says nothing (ECMA-376 part 1, 17.3.2.38)."""
_BODY = 9
"""The outline level that means "no heading"."""
_HEADING_NAME = late(r"(?i)(?:heading|kop|überschrift|titre) ?([1-9])")
_CONTENTS_NAME = late(r"(?i)(?:toc|inhopg|inhoudsopgave)\b.*")
_KINDS = {
    "lowerLetter": "a",
    "upperLetter": "A",
    "lowerRoman": "i",
    "upperRoman": "I",
}
_SYMBOL_FONTS = ("symbol", "wingding", "webding")


class Style(NamedTuple):
    """A style with what it inherits; None where neither it nor what it is based on says."""

    name: str = ""
    outline: int | None = None
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    size: float = 0.0
    """Of the type, in points; 0 where nobody says."""
    list: str | None = None
    depth: int = 0

    @property
    def is_contents(self) -> bool:
        """Whether it is that of a table of contents."""
        return _CONTENTS_NAME.fullmatch(self.name) is not None


def value(node: Node | None, *path: str) -> str | None:
    """Give the ``w:val`` of the element at a path; None if there is no such element."""
    for tag in path:
        node = node.child(tag) if node is not None else None
    return None if node is None else node.get("w:val")


def switch(node: Node | None, tag: str) -> bool | None:
    """Read a property that is on or off; None if it is not there."""
    found = node.child(tag) if node is not None else None
    return None if found is None else found.get("w:val") not in _OFF


def type_size(run: Node | None) -> float:
    """Read the size of the type of a run in points; 0 if it states none."""
    return number(value(run, "w:sz"), 0) / 2


class Styles:
    """The styles of a file by their id."""

    def __init__(self, root: Node | None) -> None:
        usual = root.first("w:rPrDefault") if root else None
        self.size = type_size(usual.child("w:rPr") if usual else None) or _SIZE
        self._nodes = {n.get("w:styleId"): n for n in root.all("w:style")} if root else {}
        self._made: dict[str, Style] = {}
        self.default = next(
            (
                name
                for name, node in self._nodes.items()
                if node.get("w:type") == "paragraph" and node.get("w:default") not in ("", *_OFF)
            ),
            "",
        )

    def of(self, name: str) -> Style:
        """Give a style with what it inherits."""
        if name not in self._made:
            self._made[name] = Style()  # ends a circle of styles that are based on each other
            self._made[name] = self._make(name)
        return self._made[name]

    def _make(self, name: str) -> Style:
        node = self._nodes.get(name)
        if node is None:
            return Style()
        base = self.of(value(node, "w:basedOn") or "")
        paragraph, run = node.child("w:pPr"), node.child("w:rPr")
        own_name = value(node, "w:name") or name
        outline = value(paragraph, "w:outlineLvl")
        numbered = paragraph.child("w:numPr") if paragraph else None
        bold, italic, underline = (switch(run, tag) for tag in ("w:b", "w:i", "w:u"))
        depth = value(numbered, "w:ilvl")
        return Style(
            own_name,
            number(outline, _BODY) if outline else _named(own_name, base.outline),
            base.bold if bold is None else bold,
            base.italic if italic is None else italic,
            base.underline if underline is None else underline,
            type_size(run) or base.size,
            base.list if numbered is None else value(numbered, "w:numId") or base.list,
            number(depth, base.depth),
        )


def _named(name: str, inherited: int | None) -> int | None:
    match = _HEADING_NAME.fullmatch(name)
    if match:
        return int(match[1]) - 1
    return 0 if name.lower() in ("title", "titel") else inherited


def is_heading(outline: int | None) -> bool:
    """Tell whether an outline level is that of a heading."""
    return outline is not None and 0 <= outline < _BODY


class _Level(NamedTuple):
    start: int
    kind: str
    text: str
    symbol: bool
    """It is set in a font of symbols."""


class Numbering:
    """The lists of a file, with how far each has counted."""

    def __init__(self, root: Node | None, styles: Styles) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, str] = {}
        self._overrides: dict[str, dict[int, int]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        if root is None:
            return
        links: dict[str, str] = {}
        for node in root.all("w:abstractNum"):
            name = node.get("w:abstractNumId")
            self._levels[name] = {number(n.get("w:ilvl"), 0): _level(n) for n in node.all("w:lvl")}
            if link := value(node, "w:numStyleLink"):
                links[name] = link
        for node in root.all("w:num"):
            name = node.get("w:numId")
            self._lists[name] = value(node, "w:abstractNumId") or ""
            self._overrides[name] = {
                number(n.get("w:ilvl"), 0): number(value(n, "w:startOverride") or "1", 0)
                for n in node.all("w:lvlOverride")
                if n.child("w:startOverride") is not None
            }
        for name, link in links.items():
            other = self._lists.get(styles.of(link).list or "", "")
            self._levels[name] = self._levels.get(other, {})

    def label(self, name: str, depth: int) -> str:
        """Count a paragraph in a list, and give the label before it; empty if it has none."""
        base = self._lists.get(name)
        levels = self._levels.get(base or "")
        if base is None or not levels or depth not in levels:
            return ""
        counts = self._counts.setdefault(base, {})
        restarts = self._overrides.get(name)
        if restarts:
            for at, start in restarts.items():
                counts[at] = start - 1
            restarts.clear()
        counts[depth] = counts.get(depth, levels[depth].start - 1) + 1
        for deeper in range(depth + 1, _LEVELS):
            counts.pop(deeper, None)
        return self._written(levels, counts, depth)

    @staticmethod
    def _written(levels: dict[int, _Level], counts: dict[int, int], depth: int) -> str:
        level = levels[depth]
        if level.kind == "bullet":
            sign = level.text.strip()
            known = level.symbol or sign[:1] in patterns.BULLETS or sign[:1] >= "\ue000"
            return "•" if known or not sign else sign
        if level.kind == "none":
            return ""
        text = level.text
        for at in range(depth + 1):
            if f"%{at + 1}" in text:
                other = levels.get(at, level)
                number = counts.get(at, other.start)
                text = text.replace(f"%{at + 1}", _shown(number, other.kind))
        return " ".join(text.split())


def _shown(number: int, kind: str) -> str:
    if kind == "decimalZero":
        return f"{number:02}"
    return written(number, _KINDS.get(kind, "1"))


def _level(node: Node) -> _Level:
    fonts = node.first("w:rFonts")
    font = (fonts.get("w:ascii") or fonts.get("w:hAnsi")).lower() if fonts else ""
    return _Level(
        number(value(node, "w:start") or "1", 0),
        value(node, "w:numFmt") or "decimal",
        value(node, "w:lvlText") or "",
        font.startswith(_SYMBOL_FONTS),
    )
