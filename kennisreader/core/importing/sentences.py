# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Sentences: where one ends, in Dutch official prose with its abbreviations and numbers."""

from __future__ import annotations

import re

from kennisreader.core.late_pattern import late

_END = late(r"[.?!][)\]»”’'\"]*(?=\s+[(«“‘'\"]?[A-Z\dÀ-Ý])")
_ABBREVIATIONS = frozenset(
    [
        "nr",
        "nrs",
        "art",
        "artt",
        "jo",
        "dr",
        "drs",
        "mr",
        "mrs",
        "ir",
        "ing",
        "prof",
        "blz",
        "pag",
        "p",
        "vgl",
        "bijv",
        "resp",
        "ca",
        "incl",
        "excl",
        "evt",
        "zgn",
        "co",
        "wnd",
        "plv",
        "hfst",
        "par",
        "lid",
        "cf",
        "ed",
        "red",
        "no",
        "vol",
        "tel",
        "afd",
    ]
)
_OPENING = frozenset("(«“‘\"'")


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a part of a text into sentences; offsets are code points of ``text``, half-open."""
    found: list[tuple[int, int]] = []
    at = start
    for match in _END.finditer(text, start, end):
        if match.group()[0] == "." and is_abbreviation(
            text[max(start, match.start() - 30) : match.start()]
        ):
            continue
        found.append((at, match.end()))
        at = match.end() + 1
        while at < end and text[at].isspace():
            at += 1
    if at < end:
        found.append((at, end))
    return found


def is_abbreviation(before: str) -> bool:
    """Tell whether the dot behind these characters ends an abbreviation: "d.d", "nr", "M.C.G"."""
    words = before.split()
    token = words[-1] if words and not before[-1].isspace() else ""
    if not _OPENING.isdisjoint(token):
        token = re.split("[(«“‘\"']", token)[-1]
    if len(token) == 1 and token.isalpha():
        return True
    # t.a.v., m.b.t., c.s.: letters with a dot between; a number before a dot ends a sentence.
    if "." in token and len(token) < 8 and token.replace(".", "").isalpha():
        return True
    return token.lower() in _ABBREVIATIONS
