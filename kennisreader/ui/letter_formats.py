# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How words inside a block are set: emphasis, links, the markers of footnotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kennisreader.core.letter import Block, Citation, Letter
    from kennisreader.ui.letter_faces import Face
    from kennisreader.ui.style import Scheme
    from kennisreader.ui.text_units import DisplayText


def formats(
    letter: Letter,
    block: Block,
    shown: DisplayText,
    links: Iterable[Citation],
    face: Face,
    scheme: Scheme,
) -> list[QTextLayout.FormatRange]:
    """The formats of one block, in Qt's positions of what is shown of it."""
    result = []
    for emphasis in letter.emphases:
        if emphasis.end <= block.start or emphasis.start >= block.end:
            continue
        text_format = QTextCharFormat()
        if emphasis.style == "bold":
            text_format.setFontWeight(QFont.Weight.Bold)
        else:
            text_format.setFontItalic(not face.font.italic())
        result.append(_within(block, shown, emphasis.start, emphasis.end, text_format))
    for link in links:
        text_format = QTextCharFormat()
        text_format.setForeground(QColor(scheme.accent))
        result.append(_within(block, shown, link.start, link.end, text_format))
    for start, length in shown.inserted:
        text_format = QTextCharFormat()
        text_format.setForeground(QColor(scheme.accent))
        text_format.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        text_format.setFontItalic(False)
        result.append(_range(start, length, text_format))
    return result


def _within(
    block: Block, shown: DisplayText, start: int, end: int, text_format: QTextCharFormat
) -> QTextLayout.FormatRange:
    first = shown.to_qt(max(start, block.start) - block.start)
    last = shown.to_qt(min(end, block.end) - block.start, before=True)
    return _range(first, last - first, text_format)


def _range(start: int, length: int, text_format: QTextCharFormat) -> QTextLayout.FormatRange:
    result = QTextLayout.FormatRange()
    result.start = start
    result.length = length
    result.format = text_format
    return result
