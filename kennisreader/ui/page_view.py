# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The original pages of a letter under each other, with everything that is marked in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from kennisreader.ui.page_layout import A4
from kennisreader.ui.page_painter import PagePainter, Words
from kennisreader.ui.page_pictures import PagePictures
from kennisreader.ui.page_sheet import ZOOMS, PageSheet

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QAccessible, QHideEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from kennisreader.ui.accessible_items import Item
    from kennisreader.ui.page_layout import Size
    from kennisreader.ui.session import Session


class PageView(PageSheet):
    """Shows one letter as its original pages.

    Attributes:
        path: the PDF.
        trouble: why there are no pages, worded for the reader; empty while there are.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.path = ""
        self.trouble = ""
        self._pictures: PagePictures | None = None
        self._forget: list[Callable[[], None]] = []
        self._reading = -1
        session.settings.changed.connect(self._on_setting)
        session.originals.passwordGiven.connect(self._on_password)

    # What is shown

    def set_file(self, path: str, zoom: float = 1.0) -> None:
        """Say where the PDF of the letter lies that is shown next, and how large it is shown."""
        self.path = path
        self.zoom_factor = min(ZOOMS[-1], max(ZOOMS[0], zoom))

    def _on_password(self, path: str) -> None:
        """The file that wanted a password may open now."""
        if path == self.path and self.trouble:
            self._shown()

    def _shown(self) -> None:
        for forget in self._forget:
            forget()
        self._forget.clear()
        if self._pictures is not None:
            self._pictures.forget()
            self._pictures.deleteLater()
        self._pictures = self.sheet = self._painter = None
        self._reading, self.trouble = -1, ""
        letter = self.letter
        if letter is None or not self.path:
            self._sizes = []
            return
        count = letter.metadata.pages or 1 + max((line.page for line in letter.lines), default=0)
        self._sizes, self._sizes_known = [A4] * count, False
        self._pictures = PagePictures(self.session.pages, self.path, self)
        self._pictures.changed.connect(self.viewport().update)
        self._pictures.idle.connect(self._read_letters)
        self._ask_sizes()
        self._make_sheet()

    # Accessibility

    def accessible_role(self) -> QAccessible.Role:
        """A document."""
        from kennisreader.ui import letter_items

        return letter_items.PAGE_ROLE

    def accessible_items(self) -> list[Item]:
        """Each page with its name, and then what stands on it, block by block."""
        from kennisreader.ui import letter_items

        return letter_items.items_of_pages(self, self.tr("Page {0} of {1}"))

    # Events

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pages in sight, or why there are none."""
        painter = QPainter(self.viewport())
        scheme = self.session.scheme
        painter.fillRect(self.viewport().rect(), QColor(scheme.chrome))
        if self.trouble:
            painter.setPen(QColor(scheme.secondary))
            room = QRectF(self.viewport().rect()).adjusted(24, 24, -24, -24)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, flags, self.trouble)
        elif self._painter is not None:
            x, y = self._origin()
            self._painter.caret = self.selection.caret
            self._painter.paint(painter, y, y + self._height(), -x)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody sees the pages: want none."""
        if self._pictures is not None:
            self._pictures.forget()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)

    # Inside

    def _ask_sizes(self) -> None:
        """Ask how large the pages are; then they can be drawn."""

        def answered(sizes: list[Size]) -> None:
            self._sizes_known = True
            same, self._sizes = sizes == self._sizes, sizes
            if not same or self._pending_offset is not None:
                self._make_sheet()
            self._want()

        def refused(code: str, details: Mapping[str, str]) -> None:
            from kennisreader.core import messages

            self.trouble = messages.sentence(code, self.session.language, **details)
            if code == "encrypted" and self.isVisible():
                self.session.originals.passwordWanted.emit(self.path)
            self._sizes = []
            self._painter = self.sheet = None
            self.viewport().update()
            self.geometryChanged.emit()

        self._forget.append(self.session.pages.sizes(self, self.path, answered, refused))

    def _laid_out(self) -> None:
        if self.sheet is None:
            return
        words = Words(
            page=self.tr("{0} / {1}", "page of pages"),
            failed=self.tr("This page is damaged and cannot be shown."),
        )
        settings, scheme = self.session.settings, self.session.scheme
        painter = PagePainter(
            self.sheet, self._pictures, scheme, self.font(), words, self.session.theme
        )
        painter.dimmed = scheme.dark and settings.dim_paper
        self._mark(painter)

    def _make_sheet(self) -> None:
        super()._make_sheet()
        self._want()

    def _on_scroll(self) -> None:
        super()._on_scroll()
        self._want()

    def _want(self) -> None:
        """Have drawn what is in sight; before the sizes are known it would be drawn twice."""
        if self._pictures is None or self.sheet is None or not self._sizes_known:
            return
        if self.settling or not self.isVisible():
            return
        x, y = self._origin()
        view = self.viewport()
        sight = QRectF(x, y, view.width(), view.height())
        self._pictures.want(self.sheet, sight, view.devicePixelRatioF())

    def _read_letters(self) -> None:
        """Ask where the characters of the pages in sight stand, one page after the other."""
        sheet, letter = self.sheet, self.letter
        if sheet is None or letter is None or self._reading >= 0 or self._pictures is None:
            return
        y = self._value()
        page = next(
            (
                each
                for each in sheet.visible(y, y + self._height())
                if not sheet.edges_known(each) and each not in self._pictures.failed
            ),
            None,
        )
        if page is None:
            return
        self._reading = page

        def answered(edges: list[tuple[list[float], list[float]]]) -> None:
            self._reading = -1
            if self.sheet is not None and self.letter is letter:
                self.sheet.set_edges(page, edges)
                if self._painter is not None:
                    self._painter.forget_boxes()
                self.viewport().update()
                self._read_letters()

        def refused(_code: str, _details: Mapping[str, str]) -> None:
            self._reading = -1
            # Even shares stay; asking again would end the same way.
            if self.sheet is not None and self.letter is letter:
                self.sheet.set_edges(page, [((), ()) for _ in self.sheet.words_on(page)])

        words: Sequence[Sequence[object]] = sheet.words_on(page)
        self._forget.append(
            self.session.pages.letters(self, self.path, page, words, answered, refused)
        )

    def _on_setting(self, name: str) -> None:
        if name == "dim_paper":
            self.refresh()
