# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""XML as it is written here: elements, attributes and text, the same bytes for the same content."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML document can hold, not even escaped (XML 1.0, 2.2)."""


class Element(NamedTuple):
    """An element with text or with other elements, never both."""

    tag: str
    attributes: Mapping[str, str]
    children: tuple[Element, ...] = ()
    text: str = ""


def document(root: Element) -> bytes:
    """Write a whole document in UTF-8, an element a line."""
    return ('<?xml version="1.0" encoding="utf-8"?>\n' + "".join(_lines(root, 0))).encode()


def can_be_written(text: str) -> bool:
    """Whether XML has every sign of a text."""
    return _FORBIDDEN.search(text) is None


def _lines(element: Element, depth: int) -> Iterator[str]:
    indent = "  " * depth
    attributes = "".join(
        f' {name}="{_escape(value, attribute=True)}"'
        for name, value in element.attributes.items()
        if value
    )
    if element.children:
        yield f"{indent}<{element.tag}{attributes}>\n"
        for child in element.children:
            yield from _lines(child, depth + 1)
        yield f"{indent}</{element.tag}>\n"
    elif element.text:
        yield f"{indent}<{element.tag}{attributes}>{_escape(element.text)}</{element.tag}>\n"
    else:
        yield f"{indent}<{element.tag}{attributes}/>\n"


def _escape(text: str, *, attribute: bool = False) -> str:
    """Text that every parser gives back as it is; what XML cannot hold becomes a replacement sign."""
    clean = _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
    clean = clean.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    clean = clean.replace("\r", "&#13;")
    if attribute:
        clean = clean.replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
    return clean
