# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Labels that show the words of letters as they are, and the small titles above them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from kennisreader.ui.style import small_font

TIP_LINE = 80
"""Code points of a tip that stands on one line; Qt breaks only tips with tags."""


def plain_label(
    parent: QWidget | None, text: str = "", *, name: str = "", wrap: bool = True, copy: bool = False
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


def plain_tip(text: str) -> str:
    """A tip that shows words as they are, of a letter or not; tips read them as HTML otherwise.

    No words give no tip.  Short ones without a sign of HTML need no tags: a screen reader says tips
    too, with the tags.
    """
    if len(text) <= TIP_LINE and not set("&<\n") & set(text):
        return text
    for sign, name in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\n", "<br>")):
        text = text.replace(sign, name)
    return f"<p>{text}</p>" if text else ""


class ElidedLabel(QLabel):
    """One line that is cut short where it does not fit; then the tip has all of it.

    Attributes:
        more: gives further lines for the tip, which is then shown in any case.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        name: str = "",
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle,
    ) -> None:
        super().__init__(parent)
        self._mode = mode
        self.more: Callable[[], list[str]] = list
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much of the text as there is room for."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        room = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), self._mode, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def event(self, event: QEvent) -> bool:
        """Give the whole text where it is cut."""
        if isinstance(event, QHelpEvent):
            cut = self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()
            more = self.more()
            text = "\n".join([self.text(), *more]) if cut or more else ""
            QToolTip.showText(event.globalPos(), plain_tip(text), self)
            return True
        return super().event(event)


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
