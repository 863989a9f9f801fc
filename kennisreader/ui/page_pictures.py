# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pictures of the pages in sight: asked for in the right order, painted as they come.

A page is first drawn small, which takes a third of the time of a scan, and then sharp; large ones
are drawn in tiles, of which only those in sight are asked for.  What has left the view is forgotten
before it is drawn.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QPainter

from kennisreader.ui.page_source import Draft

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from kennisreader.ui.page_layout import PageLayout
    from kennisreader.ui.page_source import PageSource

QUICK = 0.4
"""Device pixels a point of the first picture: 240 by 340 for A4, readable in its headings."""

WHOLE = 4_000_000
"""Device pixels up to which a page is drawn in one piece: 16 MB."""

TILE = 1024
"""Side of a tile in device pixels."""

AT_ONCE = 2
"""Questions that are under way: one that is being drawn, and the next."""


class PagePictures(QObject):
    """What one view has and wants of the pages of one original.

    Attributes:
        failed: pages that cannot be drawn.

    Signals:
        changed(): there is a better picture of a page, or it is known that there is none.
        idle(): all pictures that are wanted are there; other things may be asked for.
    """

    changed = Signal()
    idle = Signal()

    def __init__(self, source: PageSource, path: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._path = path
        self._wanted: list[Draft] = []
        self._asked: dict[Draft, Callable[[], None]] = {}
        self._retried: set[int] = set()
        self._asking = False
        self.failed: set[int] = set()

    def want(self, layout: PageLayout, sight: QRectF, ratio: float) -> None:
        """Have the pages in a part of the sheet drawn, and the next one after them.

        ``ratio`` is device pixels a pixel.
        """
        pages = layout.visible(sight.top(), sight.bottom())
        quick, sharp, later = [], [], []
        for page in pages:
            drafts = list(self._drafts(layout, page, sight, ratio))
            missing = [draft for draft in drafts if self._source.picture(draft) is None]
            if missing and self._source.nearest(self._path, page) is None:
                quick.append(Draft(self._path, page, QUICK))
            sharp += missing
        for page in range(pages.stop, min(pages.stop + 1, len(layout.pages))):
            near = layout.pages[page].intersected(sight.translated(0, sight.height()))
            drafts = list(self._drafts(layout, page, near, ratio))
            later += [draft for draft in drafts if self._source.picture(draft) is None]
        self._wanted = [
            draft for draft in (*quick, *sharp, *later) if draft.page not in self.failed
        ]
        for draft in [each for each in self._asked if each not in self._wanted]:
            self._asked.pop(draft)()
        self._ask()

    def forget(self) -> None:
        """Want nothing any more."""
        self._wanted = []
        for forget in self._asked.values():
            forget()
        self._asked.clear()

    def paint(
        self, painter: QPainter, layout: PageLayout, page: int, sight: QRectF, ratio: float
    ) -> None:
        """Paint what there is of a page; the painter's origin is that of the sheet."""
        drafts = list(self._drafts(layout, page, sight, ratio))
        found = [(draft, self._source.picture(draft)) for draft in drafts]
        rect = layout.pages[page]
        if any(picture is None for _, picture in found):
            rough = self._source.nearest(self._path, page)
            if rough is not None:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(rect, rough)
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
        for draft, picture in found:
            if picture is not None:
                left, top = (0.0, 0.0) if draft.clip is None else draft.clip[:2]
                x, y = (
                    rect.left() + left * layout.scale(page),
                    rect.top() + top * layout.scale(page),
                )
                # Pixel on pixel: a picture that lies between pixels is blurred.
                x, y = round(x * ratio) / ratio, round(y * ratio) / ratio
                size = QRectF(x, y, picture.width() / ratio, picture.height() / ratio)
                painter.drawImage(size, picture)

    def _drafts(
        self, layout: PageLayout, page: int, sight: QRectF, ratio: float
    ) -> Iterator[Draft]:
        """The pictures that make the part of a page in sight sharp."""
        rect, scale = layout.pages[page], layout.scale(page) * ratio
        width, height = rect.width() * ratio, rect.height() * ratio
        if width * height <= WHOLE:
            yield Draft(self._path, page, scale)
            return
        seen = rect.intersected(sight).translated(-rect.topLeft())
        if seen.isEmpty():
            return
        side = TILE / scale
        columns = range(int(seen.left() * ratio // TILE), math.ceil(seen.right() * ratio / TILE))
        rows = range(int(seen.top() * ratio // TILE), math.ceil(seen.bottom() * ratio / TILE))
        for row in rows:
            for column in columns:
                clip = (column * side, row * side, (column + 1) * side, (row + 1) * side)
                yield Draft(self._path, page, scale, clip)

    def _ask(self) -> None:
        """Hand over what is wanted next; an answer may come before this returns."""
        if self._asking:
            return
        self._asking = True
        while self._wanted and len(self._asked) < AT_ONCE:
            draft = next((each for each in self._wanted if each not in self._asked), None)
            if draft is None:
                break
            self._ask_for(draft)
        self._asking = False
        if not self._wanted:
            self.idle.emit()

    def _ask_for(self, draft: Draft) -> None:
        done: list[Draft] = []

        def answered() -> None:
            done.append(draft)
            self._end(draft)

        def refused(code: str, _details: Mapping[str, str]) -> None:
            done.append(draft)
            if code == "worker_died" and draft.page not in self._retried:
                self._retried.add(draft.page)
                self._asked.pop(draft, None)
                self._ask()
                return
            self.failed.add(draft.page)
            self._wanted = [each for each in self._wanted if each.page != draft.page]
            self._end(draft)

        forget = self._source.draw(self, draft, answered, refused)
        if not done:
            self._asked[draft] = forget

    def _end(self, draft: Draft) -> None:
        self._asked.pop(draft, None)
        self._wanted = [each for each in self._wanted if each != draft]
        self.changed.emit()
        self._ask()
