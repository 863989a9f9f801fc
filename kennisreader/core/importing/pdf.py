# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A PDF becomes pages: the words that stand on each, in which type and where."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pymupdf

from kennisreader.core.importing.errors import UnreadableFile
from kennisreader.core.importing.page_rows import Cell, Page, Run, cell

_FLAGS = pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_MEDIABOX_CLIP
"""Spaces as they stand, ligatures as letters, no images, nothing beside the page."""
_BOLD_WORDS = ("bold", "black", "heavy", "semibold", "demi")
_ITALIC_WORDS = ("italic", "oblique", "kursiv")
_SYMBOL_WORDS = ("symbol", "wingding", "dingbat", "webding")
_ITALIC_FLAG, _BOLD_FLAG = 2, 16
MOST_PAGES = 3000
"""A document with more is no letter; reading it would take minutes."""


def pages(data: bytes, password: str = "") -> list[Page]:
    """Read the words of a PDF, page by page.

    Raises UnreadableFile: ``file_damaged``, ``encrypted`` or ``too_many_pages``.
    """
    pymupdf.TOOLS.mupdf_display_errors(False)
    pymupdf.TOOLS.mupdf_display_warnings(False)
    try:
        document = pymupdf.open(stream=data, filetype="pdf")
    except Exception as error:
        raise UnreadableFile("file_damaged") from error
    with document:
        if document.needs_pass and not document.authenticate(password):
            raise UnreadableFile("encrypted")
        if not len(document):
            raise UnreadableFile("file_damaged")
        if len(document) > MOST_PAGES:
            raise UnreadableFile("too_many_pages", pages=str(len(document)), limit=str(MOST_PAGES))
        return list(_pages(document))


def _pages(document: pymupdf.Document) -> Iterator[Page]:
    for index in range(len(document)):
        try:
            page = document[index]
            text = page.get_text("dict", flags=_FLAGS)
            links = _links(page)
        except Exception:  # noqa: BLE001 - MuPDF raises its own kinds; one bad page is not the letter
            yield Page(index, 0.0, 0.0, ())
            continue
        yield Page(index, text["width"], text["height"], tuple(_cells(text, links)))


def _links(page: pymupdf.Page) -> list[tuple[Any, str]]:
    found = []
    link = page.first_link
    while link:
        if link.is_external and link.uri.startswith(("http://", "https://")):
            found.append((link.rect, link.uri))
        link = link.next
    return found


def _cells(text: dict[str, Any], links: list[tuple[Any, str]]) -> Iterator[Cell]:
    for block in text["blocks"]:
        for line in block.get("lines", ()):
            if line["dir"][0] < _LEVEL:
                continue  # set on its side: a stamp, the name of a series along the edge
            runs = [_run(span, links) for span in line["spans"] if span["text"]]
            made = cell(runs, line["bbox"])
            if made is not None:
                yield made


_LEVEL = 0.98
"""Cosine of the slope of a line; a scanned page lies up to some degrees askew."""


def _run(span: dict[str, Any], links: list[tuple[Any, str]]) -> Run:
    name = span["font"].lower()
    flags = span["flags"]
    x0, y0, x1, y1 = span["bbox"]
    link = ""
    if links:
        middle = ((x0 + x1) / 2, (y0 + y1) / 2)
        link = next((uri for rect, uri in links if _within(middle, rect)), "")
    return Run(
        span["text"],
        x0,
        x1,
        span["origin"][1],
        span["size"],
        bold=bool(flags & _BOLD_FLAG) or any(word in name for word in _BOLD_WORDS),
        italic=bool(flags & _ITALIC_FLAG) or any(word in name for word in _ITALIC_WORDS),
        symbol=any(word in name for word in _SYMBOL_WORDS),
        link=link,
    )


def _within(point: tuple[float, float], box: Any) -> bool:
    return bool(box.x0 <= point[0] <= box.x1 and box.y0 <= point[1] <= box.y1)
