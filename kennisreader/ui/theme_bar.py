# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The bar of theme chips: what is marked, how much of it there is, and a click to switch it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QCheckBox, QMenu, QSizePolicy, QToolButton, QWidget

from kennisreader.ui import theme_mark
from kennisreader.ui.labels import plain_label, plain_tip
from kennisreader.ui.style import mixed
from kennisreader.ui.themes_menu import add_switches, theme_actions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import (
        QFocusEvent,
        QKeyEvent,
        QPaintEvent,
        QResizeEvent,
        QShowEvent,
    )

    from kennisreader.core.themes import Theme
    from kennisreader.ui.session import Session

MARGIN = 14
"""Free space left and right of the chips, in pixels; it lines up with the panels below."""

GAP = 8
"""Between chips."""


class ThemeChip(QCheckBox):
    """One theme as a chip; to a screen reader a check box.

    Signals:
        moved(steps): an arrow key asks for a neighbour; a large number for the first or last.
        focused(): the chip got the focus.
        editRequested(theme id): its words or colours are to be changed.
    """

    moved = Signal(int)
    focused = Signal()
    editRequested = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._session = session
        self._count: int | None = None
        self.setObjectName(f"chip {theme.id}")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._offer_menu)
        self.clicked.connect(lambda on: session.switch_theme(theme.id, on=on))

    def set_count(self, count: int | None) -> None:
        """Show a number of passages; None for none known."""
        self._count = count
        self.retranslate()

    def retranslate(self) -> None:
        """Take the theme's name and the words about it in the language in force."""
        name = self.theme.name(self._session.language)
        self.setAccessibleName(name)
        found = "" if self._count is None else self.tr("%n passage(s)", "", self._count)
        self.setAccessibleDescription(found)
        hint = self.tr("Click or Space switches this theme on or off everywhere.")
        self.setToolTip(plain_tip("\n".join(filter(None, (name, found, hint)))))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as swatch, name and count."""
        metrics = self.fontMetrics()
        height = metrics.height() + 10
        gap = self._gap()
        width = height // 2 + self._swatch_width() + gap + metrics.horizontalAdvance(self._name())
        if self._count is not None:
            width += gap + metrics.horizontalAdvance(self._number())
        return QSize(width + height // 2, height)

    def minimumSizeHint(self) -> QSize:
        """A chip is shown whole or not at all."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """The whole chip, not only where a check box has its box."""
        return self.rect().contains(position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys, Home and End go to other chips; Space switches."""
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Home: -1000,
            Qt.Key.Key_End: 1000,
        }.get(Qt.Key(event.key()))
        if steps is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(steps)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the bar, which keeps one Tab stop."""
        super().focusInEvent(event)
        self.focused.emit()

    def _offer_menu(self, position: QPoint) -> None:
        """Offer what switches several themes at once."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        add_switches(self._session, menu, only=self.theme.id)
        menu.addSeparator()
        edit = menu.addAction(self.tr("&Edit this theme…"))
        edit.triggered.connect(lambda: self.editRequested.emit(self.theme.id))
        menu.popup(self.mapToGlobal(position))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip; a theme that is off has an empty swatch."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_body(painter)
        scheme = self._session.scheme
        line, tint = theme_mark.colours(self.theme, scheme)
        width, height = self._swatch_width(), self._swatch_height()
        x = self.height() // 2
        swatch = QRectF(x, (self.height() - height) / 2, width, height)
        if self.isChecked():
            theme_mark.draw_swatch(painter, swatch, self.theme.line, line, tint)
        else:
            painter.setPen(QPen(mixed(scheme.secondary, scheme.chip_off, 0.4), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(swatch.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        x += width + self._gap()
        whole = self.rect()
        painter.setPen(QColor(scheme.ink if self.isChecked() else scheme.secondary))
        painter.drawText(whole.adjusted(x, 0, 0, 0), _LEFT, self._name())
        if self._count is not None:
            x += self.fontMetrics().horizontalAdvance(self._name()) + self._gap()
            painter.setPen(QColor(scheme.secondary))
            painter.drawText(whole.adjusted(x, 0, 0, 0), _LEFT, self._number())

    def _paint_body(self, painter: QPainter) -> None:
        scheme = self._session.scheme
        ground = scheme.card if self.isChecked() else scheme.chip_off
        painter.setBrush(QColor(scheme.hover if self.underMouse() else ground))
        pen = QPen(QColor(scheme.focus), 2) if self.hasFocus() else QPen(QColor(scheme.line), 1)
        painter.setPen(pen)
        half = pen.widthF() / 2
        body = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(body, body.height() / 2, body.height() / 2)

    def _name(self) -> str:
        return self.theme.name(self._session.language)

    def _number(self) -> str:
        return QLocale().toString(self._count or 0)

    def _gap(self) -> int:
        return self.fontMetrics().height() // 2

    def _swatch_height(self) -> int:
        return round(self.fontMetrics().height() * 0.7)

    def _swatch_width(self) -> int:
        return round(self._swatch_height() * 1.45)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ThemeBar(QWidget):
    """The chips of all themes in their order; those that do not fit are in a menu at the end.

    What is off goes there first, so that the bar tells what the marks in a letter mean.

    One Tab stop: arrow keys go from chip to chip, Space switches.

    Signals:
        editRequested(theme id): its words or colours are to be changed.
    """

    editRequested = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("themeBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._session = session
        self._letters: tuple[str, ...] = ()
        self._counts: dict[str, Counter[str]] = {}
        self._chips: list[ThemeChip] = []
        self._arranged = False
        self._more = QToolButton(self)
        self._more.setObjectName("moreThemes")
        self._more.clicked.connect(self._show_more)
        self._hint = plain_label(self, wrap=False)
        self._hint.setObjectName("secondary")
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        session.themesChanged.connect(self._build)
        session.activeThemesChanged.connect(self._show_active)
        session.schemeChanged.connect(self.update)
        session.letterChanged.connect(self._recount)
        self._build()

    @property
    def chips(self) -> Sequence[ThemeChip]:
        """All chips, also those that do not fit, in the order of the bar."""
        return self._chips

    def set_letters(self, letters: Sequence[str]) -> None:
        """Count in these letters: the ones that are open."""
        if tuple(letters) != self._letters:
            self._letters = tuple(letters)
            self._show_counts()

    def sizeHint(self) -> QSize:
        """One row of chips, whatever their number."""
        return QSize(400, self.fontMetrics().height() + 10 + 2 * GAP)

    def minimumSizeHint(self) -> QSize:
        """Any width will do: chips that do not fit go into the menu."""
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the chips for the new width."""
        super().resizeEvent(event)
        self._place_chips()

    def showEvent(self, event: QShowEvent) -> None:
        """Arrange what came while nobody saw it."""
        super().showEvent(event)
        if not self._arranged:
            self._place_chips()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the size of the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self._chips:
            self.updateGeometry()
            self._arrange()

    def _build(self) -> None:
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [ThemeChip(self._session, theme, self) for theme in self._session.themes]
        for chip in self._chips:
            chip.setFont(self.font())
            chip.moved.connect(lambda steps, chip=chip: self._move_focus(chip, steps))
            chip.editRequested.connect(self.editRequested)
            chip.focused.connect(lambda chip=chip: self._take_tab_stop(chip))
        if self._chips:
            self._chips[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._counts.clear()
        self._show_active()
        self._show_counts()
        self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Themes"))
        self._hint.setText(self.tr("F4 next · Shift+F4 previous theme passage"))
        for chip in self._chips:
            chip.retranslate()
        self._arrange()

    def _show_active(self) -> None:
        for chip in self._chips:
            chip.setChecked(chip.theme.id in self._session.active_themes)
        self._arrange()

    def _recount(self, letter: str) -> None:
        self._counts.pop(letter, None)
        if letter in self._letters:
            self._show_counts()

    def _show_counts(self) -> None:
        total: Counter[str] = Counter()
        for letter in dict.fromkeys(self._letters):
            if letter not in self._counts:
                levels = self._session.library.theme_levels(letter)
                self._counts[letter] = Counter(level.theme for level in levels)
            total += self._counts[letter]
        for chip in self._chips:
            chip.set_count(total[chip.theme.id] if self._letters else None)
        self._arrange()

    def _arrange(self) -> None:
        """Arrange the chips anew, once the bar is seen: while it is made its width is not known."""
        self._arranged = False
        if self.isVisible():
            self._place_chips()

    def _place_chips(self) -> None:
        """Put the chips side by side; the rest goes behind the button at the end."""
        self._arranged = True
        widths = [chip.sizeHint().width() for chip in self._chips]
        room = self.width() - 2 * MARGIN
        first = sorted(range(len(widths)), key=lambda n: not self._chips[n].isChecked())
        fitting = _fitting([widths[n] for n in first], room, self._more_width())
        shown = set(first[:fitting])
        x = MARGIN
        for index, chip in enumerate(self._chips):
            chip.setVisible(index in shown)
            if index in shown:
                height = chip.sizeHint().height()
                chip.setGeometry(x, (self.height() - height) // 2, widths[index], height)
                x += widths[index] + GAP
        hidden = len(self._chips) - len(shown)
        self._more.setVisible(hidden > 0)
        if hidden:
            self._arrange_more(x, hidden)
        hint = self._hint.sizeHint()
        fits = not hidden and x + 2 * GAP + hint.width() <= self.width() - MARGIN
        self._hint.setVisible(fits)
        self._hint.setGeometry(
            self.width() - MARGIN - hint.width(), 0, hint.width(), self.height() - 1
        )

    def _arrange_more(self, x: int, hidden: int) -> None:
        self._more.setText(self.tr("+ %n", "number of themes that do not fit", hidden))
        self._more.setAccessibleName(self.tr("%n more theme(s)", "", hidden))
        self._more.setToolTip(plain_tip(self._more.accessibleName()))
        size = self._more.sizeHint()
        self._more.setGeometry(x, (self.height() - size.height()) // 2, size.width(), size.height())

    def _more_width(self) -> int:
        return QFontMetrics(self._more.font()).horizontalAdvance("+ 00") + 4 * GAP

    def _show_more(self) -> None:
        hidden = [chip.theme for chip in self._chips if chip.isHidden()]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(theme_actions(self._session, hidden, menu))
        menu.addSeparator()
        add_switches(self._session, menu)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _move_focus(self, chip: ThemeChip, steps: int) -> None:
        shown: list[QWidget] = [each for each in self._chips if not each.isHidden()]
        if not self._more.isHidden():
            shown.append(self._more)
        index = shown.index(chip) + steps
        target = shown[min(len(shown) - 1, max(0, index))]
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_tab_stop(self, chip: ThemeChip) -> None:
        """Let Tab come back to the chip that was used last."""
        for each in self._chips:
            policy = Qt.FocusPolicy.StrongFocus if each is chip else Qt.FocusPolicy.ClickFocus
            each.setFocusPolicy(policy)


def _fitting(widths: Sequence[int], room: int, more: int) -> int:
    """How many chips fit into the room, leaving ``more`` for the button if not all do."""
    if sum(widths) + GAP * (len(widths) - 1) <= room:
        return len(widths)
    used, count = 0, 0
    for width in widths:
        if used + width + GAP + more > room:
            break
        used += width + GAP
        count += 1
    return count
