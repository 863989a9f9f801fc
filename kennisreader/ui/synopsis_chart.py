# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The course over time: for each letter, at its true date, how much it says on each theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from kennisreader.ui import theme_mark
from kennisreader.ui.accessible_items import Item
from kennisreader.ui.dates import LOCALES
from kennisreader.ui.gestures import pointer, with_control
from kennisreader.ui.labels import plain_tip
from kennisreader.ui.style import mixed, small_font, zoomed_font
from kennisreader.ui.synopsis_axis import CourseAxis, Group
from kennisreader.ui.synopsis_grid import MARGIN
from kennisreader.ui.text_wrap import TextWrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from kennisreader.core.synopsis_course import Point
    from kennisreader.ui.session import Session
    from kennisreader.ui.synopsis_model import SynopsisModel
    from kennisreader.ui.synopsis_words import SynopsisWords

LEAST_LINED = 4
"""Width in pixels from which a bar shows the line of its theme inside, if it is high enough."""

MOST_LINES = 6
"""Of the words at the left."""

REACH = 14
"""Pixels within which the pointer means a letter."""


class SynopsisChart(QWidget):
    """Bars on a time axis, in the colour and line of their theme, with their numbers on hover.

    Signals:
        letterRequested(letter id, beside): the bars of a letter were clicked or entered.
    """

    letterRequested = Signal(str, bool)

    def __init__(
        self,
        session: Session,
        model: SynopsisModel,
        words: SynopsisWords,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._model = model
        self._words = words
        self._left = 0.0
        self._courses: dict[str, tuple[Point, ...]] = {}
        self._axis = CourseAxis({}, QRectF())
        self._current = 0
        self._hovered = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        session.schemeChanged.connect(self.update)
        session.settings.changed.connect(self._on_setting)

    def set_left(self, width: float) -> None:
        """Let the axis begin where the columns of the table do."""
        self._left = width
        self._fit()

    def draw_unseen(self, width: int) -> None:
        """Take a size and a place for the bars while nobody looks: for a picture."""
        self.resize(width, self.sizeHint().height())
        self._arrange()

    def _on_setting(self, name: str) -> None:
        if name == "reading_size":
            self._fit()

    def _fit(self) -> None:
        """Take the height that the words need, and the width that there is."""
        self.updateGeometry()
        self._arrange()

    @property
    def _font(self) -> QFont:
        """Of the words: as large as what stands above them."""
        return zoomed_font(self.font(), self._session.settings.reading_size)

    def refresh(self) -> None:
        """Take the courses anew."""
        rows = self._model.synopsis.rows
        self._courses = {row.theme: self._model.course(i) for i, row in enumerate(rows)}
        self._current, self._hovered = 0, -1
        self._fit()
        self._describe()

    def _describe(self) -> None:
        self.setAccessibleName(self._title())
        self.setAccessibleDescription(
            self.tr("Left and right go from letter to letter and tell the numbers; Enter opens.")
        )

    @property
    def groups(self) -> Sequence[Group]:
        """The letters of the axis, in order of time."""
        return self._axis.groups

    def sizeHint(self) -> QSize:
        """As high as some lines of text, and as the words at the left of it."""
        words = sum(len(lines) * wrap.pitch + 2 for wrap, lines, _ in self._word_lines())
        least = QFontMetricsF(self._font).height() * 5.6
        return QSize(400, round(max(least, words + 2 * MARGIN)))

    def minimumSizeHint(self) -> QSize:
        """Any width will do, and room for the bars: a window must not outgrow its screen for words."""
        return QSize(0, round(QFontMetricsF(self._font).height() * 4))

    def _arrange(self) -> None:
        """Let the axis fill the room behind the column of the themes."""
        area = QRectF(self.rect())
        area.setLeft(self._left + MARGIN)
        area.setRight(area.right() - MARGIN)
        line = QFontMetricsF(self._font).height()
        area.setTop(line * 0.95 + 4)
        area.setBottom(self.height() - line * 1.35)
        self._axis = CourseAxis(self._courses, area)
        self.update()

    # Words

    def spoken(self, index: int) -> str:
        """The numbers of one letter in a sentence."""
        return ", ".join(self._lines(index))

    def _lines(self, index: int) -> list[str]:
        group, language = self._axis.groups[index], self._session.language
        summary = self._session.summary(group.letter)
        lines = []
        if summary is not None:
            lines = [summary.title, self._words.byline(summary, language)]
        for theme_id, point in group.points:
            theme = self._session.theme(theme_id)
            name = theme_id if theme is None else theme.name(language)
            lines.append(f"{name}: {self._words.rate(point, language)}")
        return lines if group.points else [*lines, self.tr("none of these themes")]

    def _title(self) -> str:
        first, last = self._axis.years
        if not self._axis.groups:
            return self.tr("Course over time")
        years = str(first) if last - first == 1 else f"{first}–{last - 1}"
        return self.tr("Course {0}").format(years)

    # Read aloud

    def accessible_role(self) -> QAccessible.Role:
        """A chart."""
        return QAccessible.Role.Chart

    def accessible_items(self) -> list[Item]:
        """One item a letter, with its numbers."""
        return [
            Item(QAccessible.Role.Graphic, self.spoken(index), self._axis.place(group).toRect())
            for index, group in enumerate(self._axis.groups)
        ]

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chart, and what is meant."""
        self.paint(QPainter(self), meant=True)

    def paint(self, painter: QPainter, *, meant: bool = False) -> None:
        """Draw title, axis and bars; with ``meant`` a ring around the letter that is meant."""
        scheme = self._session.scheme
        painter.fillRect(self.rect(), QColor(scheme.paper))
        painter.fillRect(QRectF(0, 0, self._left, self.height()), QColor(scheme.chrome))
        painter.fillRect(QRectF(self._left - 1, 0, 1, self.height()), QColor(scheme.line))
        painter.fillRect(QRectF(0, 0, self.width(), 1), QColor(scheme.line))
        self._paint_words(painter)
        if not self._axis.groups:
            painter.setFont(small_font(self._font))
            painter.setPen(QColor(scheme.secondary))
            words = self.tr("None of these letters has a date, so there is no course to draw.")
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self._axis.area, int(flags), words)
        else:
            self._paint_axis(painter)
            for index, group in enumerate(self._axis.groups):
                self._paint_group(painter, group)
                if meant and (
                    index == self._hovered or (self.hasFocus() and index == self._current)
                ):
                    self._paint_ring(painter, group)

    def _paint_words(self, painter: QPainter) -> None:
        room, y = self._left - 2 * MARGIN, float(MARGIN)
        for wrap, lines, colour in self._word_lines():
            painter.setFont(wrap.font)
            painter.setPen(QColor(colour))
            for line in lines:
                painter.drawText(QPointF(MARGIN, y + wrap.ascent), wrap.fitted(line, room))
                y += wrap.pitch
            y += 2

    def _word_lines(self) -> list[tuple[TextWrap, tuple[str, ...], str]]:
        """The lines of the title and of what is counted, how they are broken, and their colour."""
        scheme, room = self._session.scheme, max(60.0, self._left - 2 * MARGIN)
        title = TextWrap(small_font(self._font, 1.0, bold=True))
        small = TextWrap(small_font(self._font))
        return [
            (title, title.lines(self._title(), room, MOST_LINES), scheme.ink),
            (small, small.lines(self._unit(), room, MOST_LINES), scheme.secondary),
        ]

    def _unit(self) -> str:
        thousand = QLocale(LOCALES[self._session.language]).toString(1000)
        undated = len(self._model.synopsis.letters) - len(self._axis.groups)
        text = self.tr("passages per {0} words").format(thousand)
        if self._axis.groups and undated:
            return f"{text}; " + self.tr("%n letter(s) left out, without date or text", "", undated)
        return text

    def _paint_axis(self, painter: QPainter) -> None:
        scheme = self._session.scheme
        base = round(self._axis.area.bottom())
        painter.fillRect(
            QRectF(self._left + MARGIN, base, self.width() - self._left - 2 * MARGIN, 1),
            QColor(scheme.line),
        )
        painter.setFont(small_font(self._font, 0.88))
        metrics = painter.fontMetrics()
        first, last = self._axis.years
        apart = self._axis.start(first + 1) - self._axis.start(first)
        every = max(1, -(-metrics.horizontalAdvance("20000 ") // max(1, int(apart))))
        for year in range(first, last + 1):
            x = self._axis.start(year)
            painter.fillRect(QRectF(x, base - 3, 1, 7), QColor(scheme.secondary))
            if year < last and (year - first) % every == 0:
                painter.setPen(QColor(scheme.secondary))
                painter.drawText(QPointF(x + 4, base + metrics.ascent() + 3), str(year))
        if self._axis.most:
            number = QLocale(LOCALES[self._session.language]).toString(self._axis.most, "f", 1)
            y = self._axis.area.top()
            painter.fillRect(
                QRectF(self._left + MARGIN, y, self.width() - self._left - 2 * MARGIN, 1),
                mixed(scheme.line, scheme.paper, 0.5),
            )
            painter.drawText(QPointF(self._left + MARGIN, y - 3), number)

    def _paint_group(self, painter: QPainter, group: Group) -> None:
        scheme = self._session.scheme
        base = self._axis.area.bottom()
        if group.last - group.first > 6:
            colour = mixed(scheme.secondary, scheme.paper, 0.35)
            painter.fillRect(QRectF(group.first, base + 3, group.last - group.first, 1), colour)
            for end in (group.first, group.last):
                painter.fillRect(QRectF(end, base + 1, 1, 5), colour)
        if not group.points:
            painter.fillRect(QRectF(group.x - 1, base - 2, 3, 5), QColor(scheme.secondary))
        for (theme_id, _), bar in zip(group.points, group.bars, strict=True):
            theme = self._session.theme(theme_id)
            if theme is None:
                continue
            line, _ = theme_mark.colours(theme, scheme)
            painter.fillRect(bar, line)
            lined = LEAST_LINED <= bar.width() <= bar.height() / 2
            if theme.line != "solid" and lined:
                _draw_line_inside(painter, theme.line, QColor(scheme.paper), bar)

    def _paint_ring(self, painter: QPainter, group: Group) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._session.scheme.focus), 2))
        painter.drawRoundedRect(self._axis.place(group).adjusted(-4, -4, 4, 4), 4, 4)

    # Events

    def event(self, event: QEvent) -> bool:
        """Show the numbers as a tip."""
        if event.type() == QEvent.Type.ToolTip:
            self._tell(self._hovered)
            return True
        return super().event(event)

    def _tell(self, index: int) -> None:
        if index < 0:
            QToolTip.hideText()
            return
        at = self._axis.place(self._axis.groups[index]).topRight().toPoint()
        place = self.mapToGlobal(at + QPoint(4, 0))
        QToolTip.showText(place, plain_tip("\n".join(self._lines(index))), self)

    def _at(self, x: float) -> int:
        near = [(abs(group.x - x), index) for index, group in enumerate(self._axis.groups)]
        distance, index = min(near, default=(REACH + 1, -1))
        return index if distance <= REACH else -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which letter is meant, and its numbers at once."""
        index = self._at(event.position().x())
        if index != self._hovered:
            self._hovered = index
            self.setCursor(pointer(index >= 0))
            self._tell(index)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """No letter is meant any more."""
        self._hovered = -1
        self.update()
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens the letter; with Ctrl beside what is open."""
        index = self._at(event.position().x())
        if index >= 0 and event.button() == Qt.MouseButton.LeftButton:
            control = with_control(event)
            self.letterRequested.emit(self._axis.groups[index].letter, control)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go from letter to letter, Enter opens one."""
        steps = {
            Qt.Key.Key_Left: self._current - 1,
            Qt.Key.Key_Right: self._current + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self._axis.groups) - 1,
        }
        key = Qt.Key(event.key())
        if not self._axis.groups or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        elif key in steps:
            self._go_to(min(len(self._axis.groups) - 1, max(0, steps[key])))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            control = with_control(event)
            self.letterRequested.emit(self._axis.groups[self._current].letter, control)
        else:
            event.ignore()

    def _go_to(self, index: int) -> None:
        from kennisreader.ui.accessibility import announce

        self._current = index
        self._tell(index)
        announce(self, self.spoken(index))
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys are."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keys are elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Stretch the axis."""
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self._fit()
            self._describe()


def _draw_line_inside(painter: QPainter, line: str, colour: QColor, bar: QRectF) -> None:
    """Draw a theme's line upwards in a bar, so that the bars differ by more than colour."""
    scale = bar.width() * 0.45 / theme_mark.line_height(line)
    painter.save()
    painter.setClipRect(bar)
    painter.translate(bar.left(), bar.bottom())
    painter.rotate(-90)
    theme_mark.draw_line(painter, line, colour, 0, bar.height(), bar.width() * 0.275, scale)
    painter.restore()
