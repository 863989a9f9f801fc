# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The levels of headings: by the depth of their numbers, and by their type where they have none."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import accumulate
from typing import NamedTuple

from kennisreader.core.importing import headings, patterns
from kennisreader.core.importing.lines import BOLD, ITALIC, UNDERLINE, Line
from kennisreader.core.late_pattern import late

_LETTERS = 9
"""The depth of a lettered section: it stands under numbered ones, however deep those go."""
LETTERED = late(r"(?:\(?[a-z]\)|[a-z]\.) ")
"""The letter of a section or an item."""
ENCLOSED = late(r"(?:Bijlage|BIJLAGE|Annex|Appendix)\b")
"""How what is enclosed opens."""
_PART, _CAPITAL = -2, -1
"""The depths of Roman parts and of sections with a capital: they stand above numbered ones."""
_CAPITALIZED = late(r"[A-Z]\. +(?=[A-ZÀ-Ý])")
"""The letter of a section that can contain numbered ones."""
_EXPLAINED = late(r"(?i)(?:algemeen|artikelsgewijs)(?: deel|e toelichting)?")
"""The two parts of an explanatory memorandum, whose sections are numbered through."""


_LARGER = 1.08
"""Times the size of the running text (9 against 9.5 is noise of a converter, 10 is not)."""


class Face(NamedTuple):
    """How a whole line is set; sorts from the most prominent to the least."""

    size: float
    """0 for that of the running text, otherwise the points above it, negative."""
    weight: int
    """0 bold, 1 bold italic, 2 capitals, 3 italic, 4 underlined, 5 plain."""


PLAIN = Face(0.0, 5)


def rank(texts: Mapping[int, str], faces: Mapping[int, Face]) -> dict[int, int]:
    """Number the levels of headings from 1; the keys are their places, in reading order.

    Sections of one depth have one level, though a source may set one of them in another type, and
    deeper ones stand below them.  A heading without a number stands at the level of the numbered
    ones that are as large, or under those that only their weight tells from the text and that are
    above it in its part.
    """
    met = headings.as_met(face.weight for _, face in sorted(faces.items()) if not face.size)
    faces = {
        at: face._replace(weight=met.get(face.weight, face.weight)) for at, face in faces.items()
    }
    depths = _depths(texts, faces)
    own = _own(depths, faces)
    usual = _usual(own)
    inverted = usual != own
    first = min((at for at, depth in depths.items() if depth), default=0)
    keys: dict[int, tuple[Face, int]] = {}
    counted = False  # a number stands above, in the same part
    for at, face in faces.items():
        depth = depths[at]
        if depth:
            counted = depth != _PART
            keys[at] = (usual[depth], depth)
            continue
        alike = [depth for depth in usual if face in (usual[depth], own[depth])]
        if not alike:
            below = inverted and at > first and face < max(usual.values())
            keys[at] = (max(usual.values()), max(usual) + 1) if below else (face, 0)
            continue
        opens = not counted and _PART not in alike
        same = opens or at < first or (face.size and len(alike) == 1)
        depth = min(alike) if same else min((d for d in usual if d > max(alike)), default=0)
        keys[at] = (usual[depth], depth) if depth else (face, max(alike) + 1)
    order = {key: level + 1 for level, key in enumerate(sorted(set(keys.values())))}
    return {at: order[key] for at, key in keys.items()}


def _own(depths: Mapping[int, int], faces: Mapping[int, Face]) -> dict[int, Face]:
    """Find the type in which most sections of each depth are set."""
    counts: dict[int, Counter[Face]] = defaultdict(Counter)
    for at, depth in depths.items():
        if depth:
            counts[depth][faces[at]] += 1
    return {depth: counts[depth].most_common(1)[0][0] for depth in sorted(counts)}


def _usual(own: Mapping[int, Face]) -> dict[int, Face]:
    """Find the type for which the sections of each depth count: none stands out more than what it is under."""
    return dict(zip(own, accumulate(own.values(), max), strict=True))


def _depths(texts: Mapping[int, str], faces: Mapping[int, Face]) -> dict[int, int]:
    """Tell how deep the number of each heading goes; 0 for one without.

    Parts and sections with a capital count if they begin with the first, before what they contain.
    """
    depths = {at: _depth(text, faces[at]) for at, text in sorted(texts.items())}
    for depth, pattern in ((_CAPITAL, _CAPITALIZED), (_PART, patterns.ROMAN)):
        places = [at for at, text in sorted(texts.items()) if pattern.match(text)]
        below = next((at for at, found in depths.items() if found and at not in places), None)
        opens = bool(places) and texts[places[0]][:2].strip(" .") in ("I", "A")
        if opens and (below is None or places[0] < below):
            depths |= dict.fromkeys(places, depth)
    parts = [at for at, text in texts.items() if _EXPLAINED.fullmatch(text)]
    if any("artikel" in texts[at].lower() for at in parts):
        depths |= dict.fromkeys(parts, _PART)
    return depths


def _depth(text: str, face: Face) -> int:
    """Tell how deep the number of a section goes: 1 for ``4.``, 2 for ``4.2`` and ``a)``; 0 for none."""
    depth = headings.depth(text)
    if not depth and face < PLAIN and headings.CHAPTER.match(text):
        return 1
    return depth or (_LETTERS if LETTERED.match(text) else 0)


def face(line: Line, usual: float) -> Face:
    """Say how a whole line is set, where the text has the ``usual`` size in points; 0 if unknown."""
    larger = 0 < _LARGER * usual < line.size
    end = len(line.text.rstrip(" :"))
    whole = {m.kind for m in line.marks if m.start == 0 and m.end >= end}
    weight = _weight(whole, capitals=headings.in_capitals(line.text))
    return Face(-round(line.size, 1) if larger else 0.0, weight)


def _weight(kinds: set[str], *, capitals: bool) -> int:
    if BOLD in kinds:
        return 1 if ITALIC in kinds else 0
    if capitals:
        return 2
    if ITALIC in kinds:
        return headings.SLANTED
    return headings.UNDERLINED if UNDERLINE in kinds else PLAIN.weight
