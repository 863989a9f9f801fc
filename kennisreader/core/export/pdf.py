# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Copies of PDFs with notes as the annotations of PDF itself, which every reader of PDFs shows.

A mark is a highlight (ISO 32000-1, 12.5.6.10), a note on a letter as a whole a sticky note on its first
page.  Author and program are not named.  Where a copy is there already, our own annotations are taken
out of it and the present ones put in; what others put into it stays.  The original is only read.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import pymupdf

from kennisreader.core.export import writing
from kennisreader.core.export.errors import ExportError, Told
from kennisreader.core.export.pdf_copies import OURS, Copy, Mark, lines_of
from kennisreader.core.export.qdpx_codes import SHADES
from kennisreader.core.importing.errors import UnreadableFile
from kennisreader.core.letter import PageLine
from kennisreader.core.library_originals import digest
from kennisreader.core.library_values import LibraryError
from kennisreader.core.page_glyphs import Edges, LineBox
from kennisreader.core.pages import FAILURES, Pages

_ORIGIN = "KennisreaderOriginal"
"""The key in a copy's catalogue that holds the digest of the file it was made of."""
_KEEP = 0
"""PDF_ENCRYPT_KEEP of PyMuPDF, which has no types."""
_LOCKED = frozenset({"encrypted", "wrong_password"})
_SHORT, _TALL = 3, 3.0
"""Characters of a word that can be taller than it is wide, and times the width that it never is."""
_ASIDE = 14.0
"""Points between the corner of the first page and a sticky note, and from one to the next."""
_STICKY = 22.0


class Box(NamedTuple):
    """A part of a line that is marked, in points of the page as it is shown."""

    x0: float
    y0: float
    x1: float
    y1: float


def write_copies(
    copies: Iterable[Copy],
    tell: Callable[[int, int], object] = lambda _done, _all: None,
    passwords: Mapping[str, str] | None = None,
) -> list[Told]:
    """Write copies, and tell of each that could not be; the others go on.

    ``passwords`` open protected originals, by their paths; a copy is protected with the same.
    """
    wanted = list(copies)
    report: list[Told] = []
    pages = Pages()
    try:
        for number, copy in enumerate(wanted):
            tell(number, len(wanted))
            try:
                write_copy(copy, pages, (passwords or {}).get(str(copy.original), ""))
            except (LibraryError, UnreadableFile) as error:
                code = "pdf_protected" if error.code in _LOCKED else error.code
                report.append((code, {"file": copy.letter.file, **error.details}))
            except OSError as error:  # of the original
                reason = error.strerror or type(error).__name__
                details = {"file": copy.letter.file, "reason": reason}
                report.append(("file_refused", details))
    finally:
        pages.close()
    return report


def write_copy(copy: Copy, pages: Pages, password: str = "") -> None:
    """Write one copy; raises LibraryError and UnreadableFile, and leaves what is there then."""
    original = copy.original.read_bytes()
    edges: dict[int, dict[int, Edges]] = {}
    boxes = {mark.name: _boxes(copy, mark, pages, edges, password) for mark in copy.marks}
    existing = writing.read(copy.file)
    try:
        document = _open(original if existing is None else existing, copy, password)
        with document:
            if existing is not None:
                _check_ours(document, digest(original), pages.sizes(copy.original, password), copy)
                _take_out(document)
            _put_in(document, copy, boxes)
            catalogue = document.pdf_catalog()
            document.xref_set_key(catalogue, _ORIGIN, f"({digest(original)})")
            data = document.tobytes(garbage=2, deflate=True, encryption=_KEEP, no_new_id=True)
    except FAILURES as error:
        raise UnreadableFile("file_damaged") from error
    if data != existing:
        writing.make_folder(copy.file.parent)
        writing.write(copy.file, data)


def _open(data: bytes, copy: Copy, password: str) -> Any:
    document = pymupdf.open(stream=data, filetype="pdf")
    if document.is_encrypted and not document.authenticate(password):
        document.close()
        raise UnreadableFile("encrypted")
    if not document.is_pdf:
        document.close()
        raise ExportError("export_not_ours", file=str(copy.file))
    return document


def _check_ours(document: Any, sha256: str, sizes: list[tuple[float, float]], copy: Copy) -> None:
    """Refuse to write into a file that is no copy of this letter."""
    kind, value = document.xref_get_key(document.pdf_catalog(), _ORIGIN)
    # Some programs drop keys that they do not know when they save; our marks tell then.
    ours = value == sha256 if kind == "string" else any(True for _ in _our_marks(document))
    if not ours or len(document) != len(sizes):
        raise ExportError("export_not_ours", file=str(copy.file))


def _our_marks(document: Any) -> Iterator[tuple[Any, Any]]:
    for page in document:
        for annotation in list(page.annots()):
            if annotation.info.get("id", "").startswith(OURS):
                yield page, annotation


def _take_out(document: Any) -> None:
    for page, annotation in list(_our_marks(document)):
        page.delete_annot(annotation)


def _boxes(
    copy: Copy,
    mark: Mark,
    pages: Pages,
    edges: dict[int, dict[int, Edges]],
    password: str,
) -> dict[int, list[Box]]:
    """Where the words of a mark stand, by page; a line of a page at a time.

    ``edges`` keeps where the characters of a page are, for the next mark on it.
    """
    found: dict[int, list[Box]] = {}
    if mark.start == mark.end:
        return found
    for line in lines_of(copy.letter, mark):
        if _is_aside(line):  # where its characters stand is not known
            found.setdefault(line.page, []).append(Box(line.x0, line.y0, line.x1, line.y1))
            continue
        if line.page not in edges:
            edges[line.page] = _edges(copy, line.page, pages, password)
        left, right = edges[line.page][line.start]
        first = max(mark.start, line.start) - line.start
        last = min(mark.end, line.end) - line.start - 1
        found.setdefault(line.page, []).append(Box(left[first], line.y0, right[last], line.y1))
    return found


def _is_aside(line: PageLine) -> bool:
    """Tell whether a line stands on its side: a page that lies so, in print or in a scan."""
    return line.end - line.start > _SHORT and line.y1 - line.y0 > line.x1 - line.x0


def _quad(box: Box, turned: pymupdf.Matrix) -> Any:
    """Give the corners of a box in the order of its text: readers round those at its two ends."""
    corners = pymupdf.Rect(box).quad
    if box.y1 - box.y0 > _TALL * (box.x1 - box.x0):
        corners = pymupdf.Quad(corners.ur, corners.lr, corners.ul, corners.ll)
    return corners * turned


def _edges(copy: Copy, page: int, pages: Pages, password: str) -> dict[int, Edges]:
    """Where the characters of all lines of a page stand, by the start of the line."""
    lines = [line for line in copy.letter.lines if line.page == page]
    boxes = [
        LineBox(copy.letter.text[each.start : each.end], each.x0, each.y0, each.x1, each.y1)
        for each in lines
    ]
    found = pages.letters(copy.original, page, boxes, password)
    return {line.start: each for line, each in zip(lines, found, strict=True)}


def _put_in(document: Any, copy: Copy, boxes: dict[str, dict[int, list[Box]]]) -> None:
    sticky = 0
    for mark in copy.marks:
        if mark.start == mark.end:
            page = document[0]
            corner = pymupdf.Point(_ASIDE + sticky * _STICKY, _ASIDE) * page.derotation_matrix
            _finish(document, page.add_text_annot(corner, mark.words, icon="Note"), mark)
            sticky += 1
        for number, places in sorted(boxes[mark.name].items()):
            page = document[number]
            quads = [_quad(place, page.derotation_matrix) for place in places]
            _finish(document, page.add_highlight_annot(quads), mark)


def _finish(document: Any, annotation: Any, mark: Mark) -> None:
    shade = SHADES.get(mark.colour, SHADES["yellow"])
    annotation.set_colors(stroke=pymupdf.sRGB_to_pdf(int(shade[1:], 16)))
    annotation.set_info(
        content=mark.words,
        title="",
        subject="",
        creationDate=_date(mark.created),
        modDate=_date(mark.modified),
    )
    annotation.update()
    document.xref_set_key(annotation.xref, "NM", pymupdf.get_pdf_str(mark.name))


def _date(text: str) -> str:
    """A moment as PDF writes it (ISO 32000-1, 7.9.4), in UTC; empty for what is none."""
    try:
        moment = dt.datetime.fromisoformat(text)
        utc = (moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)).astimezone(dt.UTC)
    except (ValueError, OverflowError):
        return ""
    return utc.strftime("D:%Y%m%d%H%M%SZ")
