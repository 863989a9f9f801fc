# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Labels that show the words of letters as they are, and the small titles above them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kennisreader.ui.style import small_font


def plain_label(
    parent: QWidget, text: str = "", *, name: str = "", wrap: bool = True, copy: bool = False
) -> QLabel:
    """A label that never reads its text as HTML.

    ``name`` is its name in the style sheet (``secondary`` …); with ``copy`` its words can be
    selected with the mouse and the keys.
    """
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName(name)
    label.setWordWrap(wrap)
    if wrap:
        # A long word must not make a narrow panel wider.
        label.setMinimumWidth(1)
        policy = label.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        label.setSizePolicy(policy)
    if copy:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setText(text)
    return label


def breakable(address: str) -> str:
    """An address with invisible places to break, for a label that is not there to be copied."""
    return "".join(f"{sign}\N{ZERO WIDTH SPACE}" if sign in "/.-_=&?" else sign for sign in address)


class ElidedLabel(QLabel):
    """One line that is cut short in the middle where it does not fit; the tip has all of it."""

    def __init__(self, parent: QWidget, *, name: str = "") -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw as much of the text as there is room for."""
        painter = QPainter(self)
        mode = Qt.TextElideMode.ElideMiddle
        text = self.fontMetrics().elidedText(self.text(), mode, self.width())
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
            self.palette(),
            self.isEnabled(),
            text,
            self.foregroundRole(),
        )


def section_title(parent: QWidget, text: str = "") -> QLabel:
    """The small title of a section: spaced capitals."""
    label = plain_label(parent, text, name="sectionTitle")
    label.setFont(section_font(parent.font()))
    return label


def section_font(base: QFont) -> QFont:
    """The font of section titles, made from the interface's own."""
    font = small_font(base, 0.88, bold=True)
    font.setCapitalization(QFont.Capitalization.AllUppercase)
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
    return font
