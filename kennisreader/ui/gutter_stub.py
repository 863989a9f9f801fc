# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The tag at a passage in the gutter that names a letter which is related and not beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu

from kennisreader.core.letter import Span
from kennisreader.ui import dates, link_words, style
from kennisreader.ui.band_places import Places
from kennisreader.ui.labels import plain_tip
from kennisreader.ui.narrow_text import narrow_lines, telling_part
from kennisreader.ui.passage_words import title_of, year_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from kennisreader.ui.band_places import Band
    from kennisreader.ui.link_gutter import LinkGutter
    from kennisreader.ui.session import Session

GAP = 6
"""Between the tag and the far pane: it hangs on the near one."""
INSET, PAD = 6, 4
"""Of its words, at the sides and above and below, in pixels."""
TITLE_LINES = 3
TOLD = 4
"""Relations that the tip tells of; all of them stand in the menu."""


class Elsewhere(NamedTuple):
    """A relation to a letter that is not beside."""

    letter: str
    """Its id."""
    band: Band
    """At the left the passage here, at the right the passage there."""


class GutterStub(QAbstractButton):
    """Names the letter of the strongest relation; a click goes there, or offers all of them.

    A small one tells only the year: its letter is open, further on.

    Signals:
        placeRequested(Span, beside): show this place.
    """

    placeRequested = Signal(object, bool)

    def __init__(self, session: Session, gutter: LinkGutter, *, small: bool = False) -> None:
        super().__init__(gutter)
        self._small = small
        self._session = session
        self._gutter = gutter
        self._side = 0
        self._found: Sequence[Elsewhere] = ()
        self._heads: list[tuple[str, str]] = []
        self._title: tuple[str, ...] = ()
        self._word()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._choose)
        for view in {gutter.edge, gutter.right}:
            view.scrolled.connect(self.place)
            view.geometryChanged.connect(self.place)
        self.hide()

    def tell(self, side: int, found: Sequence[Elsewhere]) -> None:
        """Stand for these relations of a passage at the left (0) or at the right (1), best first."""
        self._side, self._found = side, found
        self._word()
        names = [self._name(each) for each in found]
        parts: list[str] = []
        for name, each in zip(names[:TOLD], found, strict=False):
            parts += [] if name in parts else [name]
            parts.append(f"{each.band.reason} · {link_words.kind_text(each.band)}")
        if len(found) > TOLD:
            parts.append(self.tr("and %n more", "", len(found) - TOLD))
        level, beside = (
            self.tr("Click: bring both level"),
            self.tr("Click: show beside this letter"),
        )
        parts.append(level if self._small else beside)
        self.setToolTip(plain_tip("\n".join(parts)))
        if found:
            words = self.tr("Related, not beside: {0}").format(names[0])
            more = self.tr("%n relation(s)", "", len(found))
            self.setAccessibleName(f"{words} ({more})" if len(found) > 1 else words)
            self.setAccessibleDescription(found[0].band.reason)
        self.place()
        self.update()

    def place(self) -> None:
        """Stand at the first line in sight of the passage; hide where none is."""
        end = None
        if self._found and self._gutter.isVisible():
            places = Places(self._gutter)
            end = places.end(self._side, self._found[0].band.left)
        if end is None or not places.seen(end):
            self.hide()
            return
        size = self.sizeHint()
        top = max(end[0], places.room.top() + 4)
        left = self._gutter.width() - size.width() if self._side else 0
        top = min(top, self._gutter.height() - size.height() - 4.0)
        self.setGeometry(left, round(top), size.width(), size.height())
        self.show()

    def taken(self) -> QRectF:
        """Where it stands in the gutter; empty while it is not seen."""
        return QRectF() if self.isHidden() else QRectF(self.geometry())

    def sizeHint(self) -> QSize:
        """As high as its lines, and as wide as the gutter lets it be unless it is small."""
        height = self._metrics.lineSpacing() * (len(self._heads) + len(self._title))
        most = self._gutter.width() - GAP
        if not self._small:
            return QSize(most, round(height) + 2 * PAD)
        wide = max(QFontMetricsF(self._bold).horizontalAdvance(year) for year, _ in self._heads)
        return QSize(min(most, round(wide) + 2 * INSET), round(height) + PAD)

    # Inside

    def _word(self) -> None:
        """Break the words into lines, in the size of letters in force but no larger than fits."""
        room = self._gutter.width() - GAP - 2 * INSET
        font = style.small_font(self.font(), 0.8, bold=True)
        larger = QFontMetricsF(font).horizontalAdvance("0000") / room
        self._bold = style.small_font(font, 1 / max(1.0, larger), bold=True)
        self._font = QFont(self._bold)
        self._font.setWeight(self.font().weight())
        self._metrics = QFontMetricsF(self._font)
        letter = self._found[0].letter if self._found else ""
        summary = self._session.summary(letter)
        year = None if summary is None else dates.year_of(summary)
        if self._small:
            words = "…" if year is None else str(year)
            self._heads, self._title = [(f"← {words}" if self._side else f"{words} →", "")], ()
            return
        heads = "" if year is None else str(year), f"+{len(self._found) - 1}"
        if len(self._found) < 2:
            heads = heads[0], ""
        apart = (
            all(heads) and QFontMetricsF(self._bold).horizontalAdvance("".join(heads)) + 4 > room
        )
        self._heads = [(heads[0], ""), ("", heads[1])] if apart else [heads] * any(heads)
        title = telling_part(title_of(self._session, letter))
        self._title = narrow_lines(title, self._metrics, room, TITLE_LINES)

    def _name(self, found: Elsewhere) -> str:
        year = year_text(self._session, found.letter)
        title = title_of(self._session, found.letter)
        return f"{year} · {title}" if year else title

    def _choose(self) -> None:
        if len(self._found) == 1:
            self._go(self._found[0])
        elif self._found:
            self._offer()

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for each in self._found:
            action = menu.addAction(link_words.in_menu(each.band, self._name(each)))
            action.triggered.connect(lambda _=False, each=each: self._go(each))
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _go(self, found: Elsewhere) -> None:
        """Show the passage there level with the one here, which is the one that is read now."""
        here = self._gutter.sides[self._side]
        here.setFocus()
        here.set_place(found.band.left[0])
        self.placeRequested.emit(Span(found.letter, *found.band.right), True)

    # Events

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A tag that hangs on its pane: year and count, and the beginning of the title."""
        if not self._found:
            return
        scheme, band = self._session.scheme, self._found[0].band
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        meant = self.underMouse() or self.hasFocus()
        painter.setPen(QPen(QColor(scheme.focus if meant else scheme.line), 2 if meant else 1))
        painter.setBrush(QColor(scheme.card))
        # Its round corners on the side of the pane lie outside: there it is cut off straight.
        room = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        outside = style.RADIUS + 2.0
        card = room.adjusted(0 if self._side else -outside, 0, outside if self._side else 0, 0)
        path = QPainterPath()
        path.addRoundedRect(card, style.RADIUS, style.RADIUS)
        painter.drawPath(path)
        edge = QColor(band.colour)
        painter.fillRect(self.width() - 3 if self._side else 0, 1, 3, self.height() - 2, edge)
        pitch = self._metrics.lineSpacing()
        line = QRectF(INSET, PAD / 2 if self._small else PAD, self.width() - 2 * INSET, pitch)
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        painter.setFont(self._font)
        for year, count in self._heads:
            painter.setPen(QColor(scheme.secondary))
            painter.drawText(line, right, count)
            painter.setPen(QColor(scheme.ink))
            painter.setFont(self._bold)
            painter.drawText(line, left, year)
            painter.setFont(self._font)
            line.translate(0, pitch)
        for words in self._title:
            painter.drawText(line, left, words)
            line.translate(0, pitch)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what a click does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take another size of letters."""
        if event.type() == QEvent.Type.FontChange:
            self._word()
            self.place()
        super().changeEvent(event)
