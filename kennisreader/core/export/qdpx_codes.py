# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The code book of a REFI-QDA project: tags, colours and themes as codes.

Each has a GUID that is made from its name, so that a second export has the same, and an import knows
what was a colour.  Names are told apart over the whole book, because QualCoder wants that.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kennisreader.core.annotation import COLOURS
from kennisreader.core.export.xml_writing import Element
from kennisreader.core.wording import Wording, one_line

SHADES: Mapping[str, str] = {
    "yellow": "#FFD54A",
    "green": "#8FD17F",
    "pink": "#F58FB8",
    "blue": "#7FB2F0",
}
"""The colours of marks as other programs paint them, on white, with black words readable on them."""

_NAMES = {
    "tags": Wording("Tags", "Tags"),
    "colours": Wording("Kleuren", "Colours"),
    "themes": Wording("Thema's", "Themes"),
    "yellow": Wording("Geel", "Yellow"),
    "green": Wording("Groen", "Green"),
    "pink": Wording("Roze", "Pink"),
    "blue": Wording("Blauw", "Blue"),
}


class CodeTheme(NamedTuple):
    """A theme as a code."""

    id: str
    name: str
    colour: str
    """``#RRGGBB``."""


def guid(kind: str, name: str) -> str:
    """The lasting GUID of something that has none of its own; case does not tell names apart."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"urn:kennisreader:{kind}:{name.casefold()}"))


def colour_of(code: str) -> str:
    """The colour for which a code of ours stands; empty for all other codes."""
    return next((name for name in COLOURS if guid("colour", name) == code), "")


GROUPS = tuple(guid("group", name) for name in ("tags", "colours", "themes"))
"""The GUIDs of what our codes stand under."""


def code_book(tags: Iterable[str], themes: Iterable[CodeTheme], language: str) -> Element:
    """The code book with all colours, and these tags and themes."""
    taken: set[str] = set()
    # Tags first: they keep their names, by which an import makes them tags again.
    tag_codes = [_code("tag", tag, _free(tag, taken)) for tag in tags]
    colours = [
        _code("colour", name, _free(_word(name, language), taken), SHADES[name]) for name in COLOURS
    ]
    theme_codes = [
        _code("theme", theme.id, _free(one_line(theme.name), taken), theme.colour, theme.id)
        for theme in themes
    ]
    groups = [
        Element(
            "Code",
            {
                "guid": guid("group", name),
                "name": _free(_word(name, language), taken),
                "isCodable": "false",
            },
            tuple(codes),
        )
        for name, codes in (("tags", tag_codes), ("colours", colours), ("themes", theme_codes))
        if codes
    ]
    return Element("CodeBook", {}, (Element("Codes", {}, tuple(groups)),))


def _code(kind: str, key: str, name: str, colour: str = "", description: str = "") -> Element:
    attributes = {"guid": guid(kind, key), "name": name, "isCodable": "true", "color": colour}
    described = (Element("Description", {}, text=description),) if description else ()
    return Element("Code", attributes, described)


def _free(name: str, taken: set[str]) -> str:
    """A name that no other code has."""
    free, number = name, 2
    while free.casefold() in taken:
        free, number = f"{name} ({number})", number + 1
    taken.add(free.casefold())
    return free


def _word(name: str, language: str) -> str:
    wording = _NAMES[name]
    return wording.en if language.startswith("en") else wording.nl
