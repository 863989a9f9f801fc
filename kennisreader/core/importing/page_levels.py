# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The levels of headings: by the depth of their numbers, and by their type where they have none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from kennisreader.core.importing import headings
from kennisreader.core.late_pattern import late

_LETTERS = 9
"""The depth of a lettered section: it stands under numbered ones, however deep those go."""
LETTERED = late(r"(?:\(?[a-z]\)|[a-z]\.) ")
"""The letter of a section or an item."""
ENCLOSED = late(r"(?:Bijlage|BIJLAGE|Annex|Appendix)\b")
"""How what is enclosed opens."""
_CHAPTER = late(r"\d{1,2}\s+[^\W\d_a-zà-ÿ]")
"""The number of a chapter without a stop behind it, as large type allows."""


class Face(NamedTuple):
    """How a whole line is set; sorts from the most prominent to the least."""

    size: float
    """0 for that of the running text, otherwise the points above it, negative."""
    weight: int
    """0 bold, 1 bold italic, 2 capitals, 3 italic, 4 underlined, 5 plain."""


def rank(texts: Mapping[int, str], faces: Mapping[int, Face]) -> dict[int, int]:
    """Number the levels of headings from 1; the keys are their places, in reading order.

    Sections of one depth have one level, though a source may set one of them in another type, and
    deeper ones stand below them.  A heading without a number stands at the level of the numbered
    ones that are as large, or under those that only their weight tells from the text.
    """
    met = headings.as_met(face.weight for _, face in sorted(faces.items()) if not face.size)
    faces = {
        at: face._replace(weight=met.get(face.weight, face.weight)) for at, face in faces.items()
    }
    depths = {at: _depth(text, faces[at]) for at, text in texts.items()}
    usual = _usual(depths, faces)
    first = min((at for at, depth in depths.items() if depth), default=0)
    keys: dict[int, tuple[Face, int]] = {}
    for at, face in faces.items():
        depth = depths[at]
        if depth:
            keys[at] = (usual[depth], depth)
            continue
        own = [depth for depth, other in usual.items() if other == face]
        if not own:
            keys[at] = (face, 0)
            continue
        same = at < first or (face.size and len(own) == 1)
        depth = min(own) if same else min((d for d in usual if d > max(own)), default=0)
        keys[at] = (usual[depth], depth) if depth else (face, max(own) + 1)
    order = {key: level + 1 for level, key in enumerate(sorted(set(keys.values())))}
    return {at: order[key] for at, key in keys.items()}


def _usual(depths: Mapping[int, int], faces: Mapping[int, Face]) -> dict[int, Face]:
    """Find the type of the sections of each depth; none stands out more than what it is under."""
    usual: dict[int, Face] = {}
    above: Face | None = None
    for depth in sorted(set(depths.values()) - {0}):
        count = Counter(face for at, face in faces.items() if depths[at] == depth)
        own = count.most_common(1)[0][0]
        usual[depth] = above = max(above, own) if above else own
    return usual


def _depth(text: str, face: Face) -> int:
    """Tell how deep the number of a section goes: 1 for ``4.``, 2 for ``4.2`` and ``a)``; 0 for none."""
    depth = headings.depth(text)
    if not depth and face.size and _CHAPTER.match(text):
        return 1
    return depth or (_LETTERS if LETTERED.match(text) else 0)
