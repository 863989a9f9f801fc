# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The chips that refine a search: a click puts a filter into the query, another takes it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QCheckBox, QMenu, QSizePolicy, QWidget

from kennisreader.ui.labels import plain_label, plain_tip
from kennisreader.ui.letter_words import short_type_text
from kennisreader.ui.query_values import FIELDS, Facet
from kennisreader.ui.query_words import has_filter
from kennisreader.ui.style import small_font

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from kennisreader.ui.session import Session

GAP = 6
BETWEEN = 16
"""Pixels between two kinds of filter."""
MARGIN, EDGE = 16, 8
"""Free space at the sides, and above and below the chips, in pixels."""

MOST = {"with": 1, "year": 8, "type": 4, "from": 5, "theme": 6}
"""Chips of one kind, the largest counts first; what is left stands in the menu."""


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
        self.setAccessibleName(f"{name} {self.count()}")
        self.update()

    def count(self) -> str:
        """The passages that it would leave, as they are shown."""
        return str(self.facet.passages)

    def sizeHint(self) -> QSize:
        """As wide as the name and the count."""
        return chip_size(self, self._name, self.count())

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
        painter.drawText(self.rect().adjusted(0, 0, -x, 0), _RIGHT, self.count())

    def _hovered(self) -> bool:
        return self.underMouse() and not self.isChecked()


class MoreChip(RefineChip):
    """Stands for the filters that there is no room for; pressing it offers them in a menu."""

    def count(self) -> str:
        """Nothing: how many filters there are is its name."""
        return ""

    def show_rest(self, filters: int) -> None:
        """Say how many there are."""
        self.show_facet(Facet("", "", 0), f"+ {filters}", on=False)
        self.setAccessibleName(self.tr("%n more filter(s)", "", filters))
        self.setToolTip(plain_tip(self.accessibleName()))

    def nextCheckState(self) -> None:
        """Stay off."""


class RefineBar(QWidget):
    """Own notes, years, kinds, ministries and themes of what was found; one line.

    Every kind keeps room for what would leave most passages; what does not fit stands in a menu
    behind the last chip.  One Tab stop and that: arrow keys go from chip to chip.

    Attributes:
        chips: what is shown, from left to right, with the one for the menu.

    Signals:
        toggled(field, value): put this filter into the query, or take it out.
    """

    toggled = Signal(str, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.chips: list[RefineChip] = []
        self._offered: list[tuple[Facet, bool]] = []
        self._made: list[RefineChip] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._label = plain_label(self, wrap=False)
        self._label.setObjectName("secondary")
        self._label.setFont(small_font(self.font()))
        self._more = MoreChip(session, self)
        self._more.clicked.connect(self._offer_rest)
        self._more.stepped.connect(lambda steps: self._step(self._more, steps))
        self._more.hide()

    def sizeHint(self) -> QSize:
        """One line of chips."""
        return QSize(100, self._label.fontMetrics().height() + 8 + 2 * EDGE)

    def show_facets(self, facets: Sequence[Facet], query: str, total: int) -> None:
        """Show what a query that found ``total`` passages has, and what would leave fewer."""
        focused = next((chip.facet[:2] for chip in self.chips if chip.hasFocus()), None)
        self._label.setText(self.tr("Refine"))
        shown = set(FIELDS.values()) & MOST.keys()
        told = ((each, has_filter(query, *each[:2])) for each in facets if each.field in shown)
        self._offered = [(each, on) for each, on in told if on or each.passages < total]
        self.setVisible(bool(self._offered))
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
        shown = self._chosen(self.width() - x - EDGE)
        self.chips = [self._chip(number) for number in range(len(shown))]
        before = ""
        for chip, (facet, on) in zip(self.chips, shown, strict=True):
            x += BETWEEN - GAP if before not in ("", facet.field) else 0
            before = facet.field
            chip.show_facet(facet, self._name(facet), on=on)
            x += self._place(chip, x)
        for spare in self._made[len(shown) :]:
            spare.hide()
        rest = len(self._offered) - len(shown)
        self._more.setVisible(rest > 0)
        if rest:
            self._more.show_rest(rest)
            self._place(self._more, x)
            self.chips.append(self._more)

    def _place(self, chip: RefineChip, x: int) -> int:
        """Put a chip there; the width that it takes, with what is free behind it."""
        chip.resize(chip.sizeHint())
        chip.move(x, (self.height() - chip.height()) // 2)
        chip.show()
        return chip.width() + GAP

    def _chosen(self, room: int) -> list[tuple[Facet, bool]]:
        """The facets that fit: those the query has, then of each kind the largest in turn."""
        places: dict[str, int] = {}
        ranked = []
        for each in sorted(self._offered, key=lambda each: (not each[1], -each[0].passages)):
            place = places[each[0].field] = places.get(each[0].field, -1) + 1
            if each[1] or place < MOST[each[0].field]:
                ranked.append((not each[1], place, each))
        ranked.sort(key=lambda each: each[:2])
        whole = self._widths(each for _, _, each in ranked)
        if len(ranked) < len(self._offered) or whole > room:
            room -= chip_size(self._more, f"+ {len(self._offered)}", "").width()
        kept: list[tuple[Facet, bool]] = []
        full: set[str] = set()  # where a larger one had no room, a smaller one has none either
        for _, _, each in ranked:
            if each[0].field not in full and self._widths([*kept, each]) <= room:
                kept.append(each)
            else:
                full.add(each[0].field)
        return [each for each in self._offered if each in kept]

    def _widths(self, chosen: Iterable[tuple[Facet, bool]]) -> int:
        """The room that chips take, with what is free between them."""
        facets = [facet for facet, _ in chosen]
        kinds = len({facet.field for facet in facets})
        widths = (
            chip_size(self._more, self._name(each), str(each.passages)).width() for each in facets
        )
        return sum(width + GAP for width in widths) + (BETWEEN - GAP) * max(0, kinds - 1)

    def _offer_rest(self) -> None:
        """Offer the filters that there was no room for, kind by kind."""
        shown = {chip.facet[:2] for chip in self.chips}
        menu = QMenu(self)
        menu.setFont(self.font())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        before = ""
        for facet, _ in self._offered:
            if facet[:2] in shown:
                continue
            if before not in ("", facet.field):
                menu.addSeparator()
            before = facet.field
            words = f"{self._name(facet)}\t{facet.passages}".replace("&", "&&")
            action = menu.addAction(words)
            action.triggered.connect(
                lambda _on=False, facet=facet: self.toggled.emit(facet.field, facet.value)
            )
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _step(self, chip: RefineChip, steps: int) -> None:
        at = self.chips.index(chip) + steps
        self.chips[at % len(self.chips)].setFocus(Qt.FocusReason.TabFocusReason)


def chip_size(chip: QWidget, name: str, count: str) -> QSize:
    """How large a chip is with this name and count."""
    metrics = chip.fontMetrics()
    words = f"{name}  {count}" if count else name
    return QSize(metrics.horizontalAdvance(words) + metrics.height(), metrics.height() + 8)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
