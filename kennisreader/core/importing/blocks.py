# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A block that is being made: what it is, its text, and the marks on it."""

from __future__ import annotations

from typing import NamedTuple

from kennisreader.core.importing.lines import Mark
from kennisreader.core.importing.page_levels import PLAIN, Face
from kennisreader.core.letter import BlockKind, Part


class Draft(NamedTuple):
    """A block without its place in the letter: offsets of marks count from its own start."""

    kind: BlockKind
    text: str
    marks: tuple[Mark, ...] = ()
    level: int = 0
    label: str = ""
    part: Part = Part.NONE
    """While blocks are made only of the one with which an answer begins that has no label."""
    number: str = ""
    face: Face = PLAIN
    """How a heading is set; settles its level where the source gives none."""
