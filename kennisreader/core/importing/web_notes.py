# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The notes of a web page: which link is a marker, and which part of the page is its text.

A marker is a link within the page that shows nothing but a number, to a place at which a block with
that number begins.  So do the pages of officielebekendmakingen.nl, of Word and of most programs.
"""

from __future__ import annotations

from typing import NamedTuple

from kennisreader.core.importing.markup import Node, tags
from kennisreader.core.late_pattern import late

_NUMBER = late(r"\s*[\[(]?(\d{1,3}|[a-z]|[ivxl]{1,6}|\*{1,3})[\])]?\s*")
_BLOCK = tags("li div p dd td aside section")
_WHOLE = late(r"(?i)^(?:ftn|edn|fn|footnote|noot|voetnoot|supernote)")
_BACK = late(r"\s*(?:↩\ufe0e?|↑|\^|terug)\s*")


class NoteText(NamedTuple):
    """The text of a note."""

    number: str
    parts: tuple[Node, ...]
    """What is in it, without the number."""


class Notes(NamedTuple):
    """The notes of a page."""

    markers: dict[Node, Node]
    """The block of the note for each link that is a marker."""
    texts: dict[Node, NoteText]
    """The text for each block that is a note, in the order of the page."""


def find(root: Node) -> Notes:
    """Find the notes of a page."""
    parents: dict[Node, Node] = {}
    order: dict[Node, int] = {}
    places: dict[str, Node] = {}
    _survey(root, parents, order, places)
    markers: dict[Node, Node] = {}
    texts: dict[Node, NoteText] = {}
    for node, at in order.items():
        target = node.get("href")
        if node.tag != "a" or not target.startswith("#"):
            continue
        number = _NUMBER.fullmatch(node.text())
        place = places.get(target[1:])
        if number is None or place is None:
            continue
        block = _block(place, parents)
        if block is None or order[block] <= at or block in _above(node, parents):
            continue
        parts = _without(block, number[1])
        if parts is not None:
            markers[node] = block
            texts[block] = NoteText(number[1], parts)
    for node in order:  # notes whose markers are gone
        if "noot" in node.get("class").split() and node not in texts:
            label = next((n for n in node.all("span") if n.get("class") == "nootnum"), None)
            number = _NUMBER.fullmatch(label.text()) if label else None
            parts = _without(node, number[1]) if number else None
            if number and parts is not None:
                texts[node] = NoteText(number[1], parts)
    return Notes(markers, dict(sorted(texts.items(), key=lambda item: order[item[0]])))


def _survey(
    node: Node, parents: dict[Node, Node], order: dict[Node, int], places: dict[str, Node]
) -> None:
    for child in node.elements:
        parents[child] = node
        order[child] = len(order)
        for name in (child.get("id"), child.get("name")):
            if name:
                places.setdefault(name, child)
        _survey(child, parents, order, places)


def _above(node: Node, parents: dict[Node, Node]) -> list[Node]:
    found = []
    while node in parents:
        node = parents[node]
        found.append(node)
    return found


def _block(place: Node, parents: dict[Node, Node]) -> Node | None:
    """Find the block that begins at a place: the nearest, or the one that is named as a note."""
    chain = [place, *_above(place, parents)]
    nearest = next((node for node in chain if node.tag in _BLOCK), None)
    if nearest is None:
        return None
    outer = parents.get(nearest)
    if outer is not None and outer.tag in ("div", "aside") and _WHOLE.match(outer.get("id")):
        return outer
    return nearest


def _without(block: Node, number: str) -> tuple[Node, ...] | None:
    """Give the content of a note without its number and the link back.

    None if it has no words, or begins without the number and is no item of a list, which shows it.
    """
    label = _Label(number)
    copy = label.off(block)
    if not (label.found or block.tag == "li"):
        return None
    return (copy,) if any(letter.isalpha() for letter in copy.text()) else None


class _Label:
    """The number with which a note begins, while it is taken off."""

    def __init__(self, number: str) -> None:
        self.number = number
        self.found = False
        self._begun = False  # words were met

    def off(self, node: Node) -> Node:
        """Copy a node without the number at its beginning, and without links back."""
        copy = Node(node.tag, {k: v for k, v in node.attributes.items() if k != "class"})
        for child in node.children:
            if isinstance(child, str):
                if not self._takes(child):
                    self._begun = self._begun or bool(child.strip())
                    copy.children.append(child)
                continue
            text = child.text()
            if "note-close" in child.get("class").split() or _BACK.fullmatch(text):
                continue
            if child.tag in ("a", "sup", "span", "b") and self._takes(text):
                continue
            copy.children.append(self.off(child))
        return copy

    def _takes(self, text: str) -> bool:
        """Tell whether a text is the number, and nothing but spaces came before it."""
        match = None if self.found or self._begun else _NUMBER.fullmatch(text)
        if match is None or match[1] != self.number:
            return False
        self.found = True
        return True
