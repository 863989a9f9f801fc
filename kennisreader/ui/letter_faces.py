# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Typography: how headings, questions, lists and notes are set, in proportion to the text size."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF

from kennisreader.core.letter import Block, BlockKind, Part
from kennisreader.ui import style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kennisreader.ui.style import Scheme


class Face(NamedTuple):
    """How blocks of one kind are set."""

    font: QFont
    metrics: QFontMetricsF
    pitch: float
    """Distance between the baselines of two lines."""
    indent: float
    before: float
    after: float
    colour: str


_HEADS = (BlockKind.HEADING, BlockKind.QUESTION_LABEL, BlockKind.ANSWER_LABEL)
"""What belongs to the block below it: the space between is theirs alone."""


class Faces:
    """The faces of one reading font and scheme, each made when it is first needed.

    Parameters: family and pixel size of the reading font, the interface's font for the labels of
    questions and answers, and the colours.
    """

    def __init__(self, family: str, size: float, interface: QFont, scheme: Scheme) -> None:
        self._family = family
        self._size = size
        self._interface = interface
        self._scheme = scheme
        self._faces: dict[tuple[BlockKind, int, Part], Face] = {}

    def of(self, block: Block) -> Face:
        """How a block is set."""
        key = (block.kind, block.level, block.part)
        face = self._faces.get(key)
        if face is None:
            face = self._faces[key] = self._make(*key)
        return face

    def gaps(self, blocks: Sequence[Block]) -> list[float]:
        """The space above each block: the larger of what it and the one before it ask for."""
        result = []
        before: Block | None = None
        for block in blocks:
            face = self.of(block)
            if before is None:
                gap = 0.0
            elif block.kind is BlockKind.FOOTNOTE and before.kind is not BlockKind.FOOTNOTE:
                gap = self._size * 4.5
            elif block.kind is BlockKind.SIGNATURE and before.kind is BlockKind.SIGNATURE:
                gap = 0.0
            elif before.kind in _HEADS:
                gap = self.of(before).after
            else:
                gap = max(face.before, self.of(before).after)
            result.append(gap)
            before = block
        return result

    def fold_height(self) -> float:
        """Height of the line that stands for a folded stretch."""
        return round(QFontMetricsF(self.fold_font()).height() + 10.0)

    def fold_font(self) -> QFont:
        """Of the words on that line."""
        return style.small_font(self._interface, 0.92)

    def _make(self, kind: BlockKind, level: int, part: Part) -> Face:
        size, em = self._size, self._size
        bold = italic = False
        indent = 0.0
        before, after = em * 0.75, em * 0.75
        colour = self._scheme.ink
        if kind is BlockKind.HEADING:
            bold = True
            size = em * (1.22 if level <= 1 else 1.06)
            italic = level > 2
            before, after = em * (1.9 if level <= 1 else 1.4), em * 0.45
        elif kind is BlockKind.LIST_ITEM:
            indent = em * 1.7 * (1 + max(0, level))
            before = after = em * 0.25
        elif kind in (BlockKind.QUESTION_LABEL, BlockKind.ANSWER_LABEL):
            return self._label_face(kind)
        elif kind is BlockKind.SIGNATURE:
            before = em * 1.6
        elif kind is BlockKind.FOOTNOTE:
            size, indent = em * 0.84, em * 1.7
            before = after = em * 0.3
            colour = style.mixed(self._scheme.ink, self._scheme.secondary, 0.5).name()
        if part is Part.QUESTION and kind is not BlockKind.FOOTNOTE:
            italic = True
            colour = style.mixed(self._scheme.ink, self._scheme.secondary, 0.6).name()
        font = style.reading_font(self._family, size)
        font.setBold(bold)
        font.setItalic(italic)
        pitch = round(font.pixelSize() * (1.35 if bold else style.LEADING))
        return Face(font, QFontMetricsF(font), pitch, indent, before, after, colour)

    def _label_face(self, kind: BlockKind) -> Face:
        font = style.small_font(self._interface, 0.92, bold=True)
        font.setPixelSize(max(6, round(self._size * 0.74)))
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 104)
        metrics = QFontMetricsF(font)
        before = self._size * (1.9 if kind is BlockKind.QUESTION_LABEL else 1.0)
        pitch = round(metrics.height() * 1.35)
        return Face(font, metrics, pitch, 0.0, before, self._size * 0.2, self._scheme.secondary)
