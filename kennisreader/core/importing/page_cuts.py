# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Lines of a page that run through an upright rule: MuPDF joins words that stand near each other.

Between the words of two cells of a table there can be less white than in a justified line.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence
from typing import Any

from kennisreader.core.importing.page_rows import Box, around

_OVER = 2.0
"""Points that a line runs over a rule if it goes through it; italics and quotes hang over less."""


def crossed(text: dict[str, Any], drawn: Sequence[Box]) -> bool:
    """Tell whether a line of a page's ``dict`` runs through one of the edges drawn on it."""
    upright = [edge for edge in drawn if edge[0] == edge[2]]
    return bool(upright) and any(
        _through(line["bbox"], upright)
        for block in text["blocks"]
        for line in block.get("lines", ())
    )


def cut(text: dict[str, Any], drawn: Sequence[Box]) -> None:
    """Cut the lines of a page's ``rawdict`` at the edges that they run through.

    It becomes a ``dict``, in place: its characters become texts.
    """
    upright = [edge for edge in drawn if edge[0] == edge[2]]
    for block in text["blocks"]:
        if "lines" in block:
            block["lines"] = [part for line in block["lines"] for part in _cut(line, upright)]


def _through(box: Box, upright: Sequence[Box]) -> list[float]:
    """Where upright edges go through a box, from left to right."""
    middle = (box[1] + box[3]) / 2
    return sorted(
        x
        for x, top, _, foot in upright
        if box[0] + _OVER < x < box[2] - _OVER and top <= middle <= foot
    )


def _cut(line: dict[str, Any], upright: Sequence[Box]) -> Iterator[dict[str, Any]]:
    parts: dict[int, list[dict[str, Any]]] = {}
    edges = _through(line["bbox"], upright)
    for span in line["spans"]:
        held: dict[int, list[dict[str, Any]]] = {}
        for sign in span["chars"]:
            middle = (sign["bbox"][0] + sign["bbox"][2]) / 2
            held.setdefault(bisect(edges, middle), []).append(sign)
        for part, signs in held.items():
            box = around(sign["bbox"] for sign in signs)
            words = "".join(sign["c"] for sign in signs)
            made = {**span, "text": words, "bbox": box, "origin": signs[0]["origin"]}
            parts.setdefault(part, []).append(made)
    for _, spans in sorted(parts.items()):
        yield {**line, "spans": spans, "bbox": around(span["bbox"] for span in spans)}
