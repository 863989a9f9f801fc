# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One related passage: where it is, how strong the relation is, its words, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QPainter, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kennisreader.ui.excerpt import excerpt
from kennisreader.ui.flow_layout import FlowLayout
from kennisreader.ui.labels import plain_label, plain_tip
from kennisreader.ui.marked_label import MarkedLabel
from kennisreader.ui.passage_words import reason_text, title_of, year_text
from kennisreader.ui.search_results import excerpt_font, fitted_heading
from kennisreader.ui.style import RADIUS, mixed, small_font

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from kennisreader.ui.query_values import Related
    from kennisreader.ui.session import Session

LINES = 5
ROOM = 190
"""Code points of an excerpt of so many lines in a panel of the usual width."""
BAR = (38, 5)
"""Size of the bar of strength, in pixels."""


class RelatedCard(QFrame):
    """A card that the keys can be on.

    Signals:
        opened(beside): show the passage.
        stepped(steps): an arrow key asks for a neighbour.
    """

    opened = Signal(bool)
    stepped = Signal(int)

    def __init__(self, session: Session, found: Related, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._pressed = False
        self.found = found
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        column = QVBoxLayout(self)
        column.setContentsMargins(11, 9, 11, 10)
        column.setSpacing(5)
        column.addLayout(self._head())
        column.addWidget(self._words())
        reason = self._reason()
        if reason is not None:
            column.addWidget(reason)
        if found.terms:
            column.addWidget(self._tags())
        self._describe()

    def accessible_role(self) -> QAccessible.Role:
        """A link to another letter."""
        return QAccessible.Role.Link

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens beside, with Ctrl in the same pane; arrow keys go to other cards."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(not event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press puts the keys here."""
        self._pressed = event.button() == Qt.MouseButton.LeftButton
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens beside, with Ctrl in the same pane."""
        pressed, self._pressed = self._pressed, False
        if pressed and self.rect().contains(event.position().toPoint()):
            self.opened.emit(not event.modifiers() & Qt.KeyboardModifier.ControlModifier)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The first click has opened it already."""
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the frame of the focus."""
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card; the one with the keys has a frame in the accent colour."""
        scheme = self._session.scheme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2 if self.hasFocus() else 1
        painter.setPen(QPen(QColor(scheme.focus if self.hasFocus() else scheme.line), width))
        painter.setBrush(QColor(scheme.card))
        edge = width / 2
        rect = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        painter.drawRoundedRect(rect, RADIUS, RADIUS)

    # Building

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        year = plain_label(self, year_text(self._session, self.found.letter), wrap=False)
        year.setFont(small_font(self.font(), bold=True))
        if year.text():
            row.addWidget(year)
        row.addWidget(_Where(self._session, self.found, self), 1)
        row.addWidget(StrengthBar(self._session, self.found.strength, self))
        return row

    def _words(self) -> QWidget:
        words = excerpt(self.found.quote, self.found.marks, ROOM)
        return MarkedLabel(words, excerpt_font(self._session, self.font()), LINES, self)

    def _reason(self) -> QWidget | None:
        """A line for what tags do not say: a shared citation, nearly the same words."""
        text = reason_text(self.found, 0)
        if not text:
            return None
        label = plain_label(self, text, name="secondary")
        label.setFont(small_font(self.font()))
        return label

    def _tags(self) -> QWidget:
        line = QWidget(self)
        flow = FlowLayout(line, 4, 4)
        for term in self.found.terms:
            flow.addWidget(_Tag(self._session, term, line))
        return line

    def _describe(self) -> None:
        found = self.found
        title = " · ".join(filter(None, (title_of(self._session, found.letter), found.place)))
        year = year_text(self._session, found.letter)
        strength = self.tr("strength {0} %").format(round(found.strength * 100))
        parts = (f"{year} {title}", found.quote, reason_text(found), strength)
        self.setAccessibleName(". ".join(filter(None, parts)))
        self.setAccessibleDescription(
            self.tr("Enter opens it beside this letter, Ctrl+Enter in its place.")
        )
        opens = self.tr("Click: beside this letter · Ctrl+click: in its place")
        self.setToolTip(plain_tip("\n".join(filter(None, (title, reason_text(found), opens)))))


class StrengthBar(QWidget):
    """How strong a relation is, from empty to full."""

    def __init__(self, session: Session, strength: float, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._strength = strength
        self.setFixedSize(*BAR)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar."""
        scheme = self._session.scheme
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(scheme.line))
        full = QRectF(0, 0, self.width() * self._strength, self.height())
        painter.fillRect(full, QColor(scheme.accent))


class _Tag(QLabel):
    """A shared term; a long one is cut short where the panel is narrow."""

    def __init__(self, session: Session, term: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(term)
        self.setFont(small_font(parent.font(), 0.88))

    def sizeHint(self) -> QSize:
        """The words with some room around them."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 15, metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        """As narrow as it must be."""
        return QSize(20, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and what fits of the words."""
        scheme = self._session.scheme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(scheme.card, scheme.ink, 0.1))
        painter.drawRoundedRect(self.rect(), 4, 4)
        painter.setPen(QColor(scheme.ink))
        inner = self.rect().adjusted(6, 0, -6, 0)
        mode = Qt.TextElideMode.ElideRight
        words = self.fontMetrics().elidedText(self.text(), mode, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, words)


class _Where(QLabel):
    """Letter and place on one line; the title gives way before the place does."""

    def __init__(self, session: Session, found: Related, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = title_of(session, found.letter)
        self._place = found.place
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName("secondary")
        self.setFont(small_font(parent.font()))

    def minimumSizeHint(self) -> QSize:
        """As narrow as it must be."""
        return QSize(20, self.fontMetrics().height())

    def sizeHint(self) -> QSize:
        """The width is what the others leave."""
        return self.minimumSizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        words = fitted_heading(self._title, self._place, self.fontMetrics(), self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, words)
