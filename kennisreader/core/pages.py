# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pages of a PDF as it was given: their sizes, their pictures, and where the letters stand.

Measures are points of the page as it is shown (cropped and turned), y downwards.  Everything comes
from MuPDF's display list, because MuPDF's own text answers in the page before it was turned.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pymupdf

from kennisreader.core.importing.errors import UnreadableFile
from kennisreader.core.page_glyphs import Edges, Glyph, LineBox, edges_of

DOCUMENTS_KEPT = 4
"""Open files: as many letters as can stand side by side."""

LISTS_KEPT = 8
"""Pages that are held ready to be drawn again, in another size or another part of them."""

MOST_PIXELS = 16_000_000
"""Of one picture: 48 MB.  A larger one is drawn smaller."""

PICTURES_A_STORE = 8
"""After so many pictures MuPDF's store of decoded images is emptied.  Its own limit is 256 MB and
cannot be set: leafing through 60 scanned pages the process grew to 350 MB, and so to 130 MB."""

LARGEST_SIDE = 14_400.0
"""Points: the largest page that a PDF may have (ISO 32000-1, annex C)."""

A4 = (595.0, 842.0)

FAILURES = (pymupdf.mupdf.FzErrorBase, RuntimeError, ValueError, IndexError, MemoryError)
"""What MuPDF and its binding raise for what a file holds; all else is a mistake of ours."""

_FLAGS = pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_MEDIABOX_CLIP


class Picture(NamedTuple):
    """A drawn page, or a part of one: rows of red, green and blue, a byte each, without padding."""

    width: int
    height: int


class Pages:
    """The files that were opened lately, with some of their pages held ready."""

    def __init__(self) -> None:
        self._documents: OrderedDict[tuple[str, int, int], pymupdf.Document] = OrderedDict()
        self._lists: OrderedDict[tuple[pymupdf.Document, int], pymupdf.DisplayList] = OrderedDict()
        self._drawn = 0
        pymupdf.TOOLS.mupdf_display_errors(False)
        pymupdf.TOOLS.mupdf_display_warnings(False)

    def sizes(self, path: Path, password: str = "") -> list[tuple[float, float]]:
        """Width and height of every page; A4 for a page that is too damaged to have one.

        Raises UnreadableFile ``file_damaged`` or ``encrypted``, and OSError.
        """
        document = self._document(path, password)
        return [_size(document, index) for index in range(len(document))]

    def draw(
        self,
        path: Path,
        page: int,
        scale: float,
        target: Path,
        clip: Sequence[float] | None = None,
        password: str = "",
    ) -> Picture:
        """Draw a page on white into a file of raw samples.

        ``scale`` is pixels a point; ``clip`` the part that is wanted, in points.

        Raises UnreadableFile ``file_damaged``, ``encrypted`` or ``page_damaged``, and OSError.
        """
        ready = self._ready(path, page, password)
        area = pymupdf.Rect(clip) if clip is not None else ready.rect
        area = area & ready.rect
        if area.is_empty or area.is_infinite:
            raise UnreadableFile("page_damaged", page=str(page + 1))
        pixels = area.width * area.height * scale * scale
        scale *= min(1.0, math.sqrt(MOST_PIXELS / max(1.0, pixels)))
        try:
            drawn = ready.get_pixmap(
                matrix=pymupdf.Matrix(scale, scale),
                colorspace=pymupdf.csRGB,
                alpha=0,
                clip=None if clip is None else area,
            )
        except FAILURES as error:
            raise UnreadableFile("page_damaged", page=str(page + 1)) from error
        target.write_bytes(drawn.samples_mv)
        picture = Picture(drawn.width, drawn.height)
        del drawn
        self._drawn += 1
        if self._drawn % PICTURES_A_STORE == 0:
            pymupdf.TOOLS.store_shrink(100)
        return picture

    def letters(
        self, path: Path, page: int, lines: Sequence[LineBox], password: str = ""
    ) -> list[Edges]:
        """Where the characters of each line of a page start and end.

        Raises UnreadableFile ``file_damaged``, ``encrypted`` or ``page_damaged``, and OSError.
        """
        ready = self._ready(path, page, password)
        try:
            return edges_of(lines, list(_glyphs(ready)))
        except FAILURES as error:
            raise UnreadableFile("page_damaged", page=str(page + 1)) from error

    def close(self) -> None:
        """Let go of all files."""
        self._lists.clear()
        while self._documents:
            self._documents.popitem()[1].close()

    def _document(self, path: Path, password: str) -> pymupdf.Document:
        state = path.stat()
        key = (str(path), state.st_mtime_ns, state.st_size)
        found = self._documents.pop(key, None)
        if found is None:
            found = _opened(path)
        # Not `needs_pass`: to find out, MuPDF tries the empty password, and forgets the right one.
        if found.is_encrypted and not found.authenticate(password):
            raise UnreadableFile("encrypted", file=path.name)
        self._documents[key] = found
        while len(self._documents) > DOCUMENTS_KEPT:
            _, old = self._documents.popitem(last=False)
            for each in [each for each in self._lists if each[0] is old]:
                del self._lists[each]
            old.close()
        return found

    def _ready(self, path: Path, page: int, password: str) -> pymupdf.DisplayList:
        document = self._document(path, password)
        key = (document, page)
        ready = self._lists.pop(key, None)
        if ready is None:
            try:
                ready = document[page].get_displaylist()
            except FAILURES as error:
                raise UnreadableFile("page_damaged", page=str(page + 1)) from error
        self._lists[key] = ready
        while len(self._lists) > LISTS_KEPT:
            self._lists.popitem(last=False)
        return ready


def _opened(path: Path) -> pymupdf.Document:
    try:
        found = pymupdf.open(path, filetype="pdf")
    except FAILURES as error:
        raise UnreadableFile("file_damaged", file=path.name) from error
    if not found.is_pdf or not (found.needs_pass or len(found)):
        found.close()  # MuPDF makes something of a picture, too
        raise UnreadableFile("file_damaged", file=path.name)
    return found


def _size(document: pymupdf.Document, index: int) -> tuple[float, float]:
    try:
        box = document[index].rect
    except FAILURES:
        return A4  # the other pages are good
    sides = (float(box.width), float(box.height))
    if not all(math.isfinite(side) and side >= 1 for side in sides):
        return A4
    return min(sides[0], LARGEST_SIDE), min(sides[1], LARGEST_SIDE)


def _glyphs(ready: pymupdf.DisplayList) -> Iterator[Glyph]:
    """Every sign of a page that stands upright or nearly so."""
    text = pymupdf.TextPage(ready.get_textpage(_FLAGS)).extractRAWDICT()
    for block in text["blocks"]:
        for line in block.get("lines", ()):
            if line["dir"][0] <= 0:
                continue
            for span in line["spans"]:
                for sign in span["chars"]:
                    yield Glyph(sign["c"], *sign["bbox"])
