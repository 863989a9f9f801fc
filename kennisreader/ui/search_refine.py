# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The chips that refine a search: a click puts a filter into the query, another takes it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from kennisreader.ui.labels import plain_label
from kennisreader.ui.letter_words import short_type_text
from kennisreader.ui.query_values import FIELDS, Facet
from kennisreader.ui.query_words import has_filter
from kennisreader.ui.style import small_font

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from kennisreader.ui.session import Session

GAP = 6
BETWEEN = 16
"""Pixels between two kinds of filter."""
MARGIN, EDGE = 16, 8
"""Free space at the sides, and above and below the chips, in pixels."""

MOST = {"with": 1, "year": 8, "type": 4, "from": 5, "theme": 6}
"""Chips of one kind, the largest counts first; what is left can be typed."""


class RefineChip(QCheckBox):
    """One filter with what it would leave; on while the query has it.

    Signals:
        stepped(steps): an arrow key asks for a neighbour.
    """

    stepped = Signal(int)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.facet = Facet("", "", 0)
        self._name = ""
        self.setFont(small_font(parent.font()))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_facet(self, facet: Facet, name: str, *, on: bool) -> None:
        """Stand for a filter; ``name`` is what the reader calls it."""
        self.facet = facet
        self._name = name
        self.setChecked(on)
        self.setAccessibleName(f"{name} {facet.passages}")
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the name and the count."""
        metrics = self.fontMetrics()
        words = f"{self._name}  {self.facet.passages}"
        return QSize(metrics.horizontalAdvance(words) + metrics.height(), metrics.height() + 8)

    def minimumSizeHint(self) -> QSize:
        """Shown whole or not at all."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """The whole chip, not only where a check box has its box."""
        return self.rect().contains(position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right go to other chips; Enter switches as Space does."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Right else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip; one that is on is filled with the accent colour."""
        scheme = self._session.scheme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = scheme.accent if self.isChecked() else scheme.card
        painter.setBrush(QColor(scheme.hover if self._hovered() else ground))
        pen = QPen(QColor(scheme.focus), 2) if self.hasFocus() else QPen(QColor(scheme.line), 1)
        painter.setPen(pen)
        half = pen.widthF() / 2
        body = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(body, body.height() / 2, body.height() / 2)
        on = self.isChecked()
        ink = QColor(scheme.paper if on else scheme.ink)
        painter.setPen(ink)
        x = self.fontMetrics().height() // 2
        painter.drawText(self.rect().adjusted(x, 0, 0, 0), _LEFT, self._name)
        painter.setPen(ink if on else QColor(scheme.secondary))
        painter.drawText(self.rect().adjusted(0, 0, -x, 0), _RIGHT, str(self.facet.passages))

    def _hovered(self) -> bool:
        return self.underMouse() and not self.isChecked()


class RefineBar(QWidget):
    """Own notes, years, kinds, ministries and themes of what was found; one line, as many as fit.

    One Tab stop: arrow keys go from chip to chip.

    Attributes:
        chips: from left to right.

    Signals:
        toggled(field, value): put this filter into the query, or take it out.
    """

    toggled = Signal(str, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.chips: list[RefineChip] = []
        self._made: list[RefineChip] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._label = plain_label(self, wrap=False)
        self._label.setObjectName("secondary")
        self._label.setFont(small_font(self.font()))

    def sizeHint(self) -> QSize:
        """One line of chips."""
        return QSize(100, self._label.fontMetrics().height() + 8 + 2 * EDGE)

    def show_facets(self, facets: Sequence[Facet], query: str, total: int) -> None:
        """Show what a query that found ``total`` passages has, and what would leave fewer."""
        focused = next((chip.facet[:2] for chip in self.chips if chip.hasFocus()), None)
        self._label.setText(self.tr("Refine"))
        chosen = list(self._chosen(facets, query, total))
        self.setVisible(bool(chosen))
        self.chips = [self._chip(number) for number in range(len(chosen))]
        for chip, facet in zip(self.chips, chosen, strict=True):
            on = has_filter(query, facet.field, facet.value)
            chip.show_facet(facet, self._name(facet), on=on)
        for spare in self._made[len(chosen) :]:
            spare.hide()
        self._fit()
        for chip in self.chips:
            if chip.facet[:2] == focused:
                chip.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many chips as fit."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._label.setFont(small_font(self.font()))

    def _chip(self, number: int) -> RefineChip:
        """A chip by its place: making one takes longer than all else that a key press brings."""
        while len(self._made) <= number:
            chip = RefineChip(self._session, self)
            chip.clicked.connect(
                lambda _on=False, chip=chip: self.toggled.emit(chip.facet.field, chip.facet.value)
            )
            chip.stepped.connect(lambda steps, chip=chip: self._step(chip, steps))
            if self._made:
                chip.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self._made.append(chip)
        return self._made[number]

    @staticmethod
    def _chosen(facets: Sequence[Facet], query: str, total: int) -> Iterator[Facet]:
        """The facets worth a chip: those the query has, and those that would leave fewer."""
        for field in FIELDS.values():
            of_field = [each for each in facets if each.field == field]
            on = [each for each in of_field if has_filter(query, field, each.value)]
            fewer = [each for each in of_field if each.passages < total]
            kept = sorted(fewer, key=lambda each: -each.passages)[: MOST.get(field, 0)]
            yield from (each for each in of_field if each in kept or each in on)

    def _name(self, facet: Facet) -> str:
        if facet.field == "with":
            return self.tr("with my notes")
        if facet.field == "type":
            return short_type_text(facet.value)
        if facet.field == "theme":
            theme = self._session.theme(facet.value)
            return facet.value if theme is None else theme.name(self._session.language)
        return facet.value

    def _fit(self) -> None:
        """Place the chips that there is room for, the kinds a little apart, and hide the others."""
        size = self._label.sizeHint()
        self._label.setGeometry(
            MARGIN, (self.height() - size.height()) // 2, size.width(), size.height()
        )
        x = MARGIN + size.width() + BETWEEN
        before = ""
        for chip in self.chips:
            x += BETWEEN - GAP if before not in ("", chip.facet.field) else 0
            before = chip.facet.field
            chip.resize(chip.sizeHint())
            chip.move(x, (self.height() - chip.height()) // 2)
            x += chip.width() + GAP
            chip.setVisible(x <= self.width())

    def _step(self, chip: RefineChip, steps: int) -> None:
        shown = [each for each in self.chips if not each.isHidden()]
        shown[(shown.index(chip) + steps) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
