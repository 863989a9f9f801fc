# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A PDF becomes pages: the words that stand on each, in which type and where."""

from __future__ import annotations

import functools
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import islice
from typing import Any, NamedTuple

import pymupdf

from kennisreader.core.importing import (
    page_cuts,
    page_rules,
    page_scans,
    page_turns,
    page_underlines,
    recognition,
)
from kennisreader.core.importing.errors import UnreadableFile
from kennisreader.core.importing.page_rows import Box, Cell, Page, Run, cell
from kennisreader.core.late_pattern import late
from kennisreader.core.letter import Scan

_FLAGS = pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_MEDIABOX_CLIP
"""Spaces as they stand, ligatures as letters, no images, nothing beside the page."""
_DRAWN = pymupdf.TEXT_COLLECT_VECTORS
"""And what is drawn, which costs no second look at the page."""
_LARGEST_TABLE = 300_000
"""Bytes of a page's contents as its file holds them: a page of text and tables has 50,000 at most."""
_LARGEST_UNPACKED = 5_000_000
"""Bytes of a part of a page, as it is read: ten times what text and tables come to."""
_DRAWS = late(rb"\s(?:re|l|c)\s")
_CALLS = late(rb"/([^\s/()<>\[\]]+)\s+Do\b")
_ESCAPED = late(rb"#([0-9A-Fa-f]{2})")
_PAGE = 0
"""The page itself, among the numbers of its forms in the file."""
_MOST_DRAWN = 10_000
"""Boxes, lines and curves on one page.  More is a map or a graph; MuPDF compares each with the others."""
_BOLD_WORDS = ("bold", "black", "heavy", "semibold", "demi")
_ITALIC_WORDS = ("italic", "oblique", "kursiv")
_SYMBOL_WORDS = ("symbol", "wingding", "dingbat", "webding")
_PI_FONT, _PI_SIGNS = "XyvisionPi", str.maketrans("{", "…")
"""The font of signs of the typesetter of official papers, which tells no program what they are."""
_ITALIC_FLAG, _BOLD_FLAG = 2, 16
_FIRST = 40
"""Lines of a page by which its text is told to be unseen; most pages are all of one kind."""
_LITTLE = 400
"""Characters.  A page with more has text of its own, whatever pictures it carries."""
_DOTS = 300
"""An inch: what Tesseract is trained for."""
_MOST_DOTS = 40_000_000
"""On one page that is recognised: an A2 has 35 million.  A larger one is recognised more coarsely,
because Tesseract takes some ten bytes for each."""
_LOST = late(r"non-page object|zlib error|premature end|treating as end of file")
_CUT_SHORT = late(r"page may not be correct|zlib error|premature end|treating as end of file")
"""What MuPDF says when it finds no page, or only the beginning of one."""
MOST_PAGES = 3000
"""A document with more is no letter; reading it would take minutes."""


class Document(NamedTuple):
    """The words of a PDF."""

    pages: list[Page]
    scans: tuple[Scan, ...]
    """The pages whose text is missing, poor, recognised or damaged."""
    repaired: bool = False
    """The file is damaged: its table of contents had to be made anew from what is in it."""


Tell = Callable[[int, int], object]
"""Hears how many pages have been read, of how many."""


def read(
    data: bytes, password: str = "", trained_data: str = "", tell: Tell | None = None
) -> Document:
    """Read the words of a PDF, page by page.

    ``trained_data`` is the folder of Tesseract's data (`recognition.trained_data`) with which pages
    without good text are recognised, at one to five seconds a page; empty for not doing so.
    ``tell`` is called after each page.

    Raises UnreadableFile: ``file_damaged``, ``encrypted``, ``too_many_pages``, and ``blank_pages``
    where there is neither text nor a picture of it; and MemoryError.
    """
    pymupdf.TOOLS.mupdf_display_errors(False)
    pymupdf.TOOLS.mupdf_display_warnings(False)
    try:
        document = pymupdf.open(stream=data, filetype="pdf")
    except Exception as error:
        if _lacks_memory(error):
            raise MemoryError from error
        raise UnreadableFile("file_damaged") from error
    with document:
        if document.needs_pass and not document.authenticate(password):
            raise UnreadableFile("encrypted")
        count = len(document)
        if not count:
            raise UnreadableFile("file_damaged")
        if count > MOST_PAGES:
            raise UnreadableFile("too_many_pages", pages=str(count), limit=str(MOST_PAGES))
        pages, scans = [], []
        for ordinal in range(count):
            pymupdf.TOOLS.reset_mupdf_warnings()
            try:
                again = functools.partial(tell, ordinal, count) if tell else _silent
                page, state = _page(document[ordinal], ordinal, trained_data, again)
            except Exception as error:
                if _lacks_memory(error):
                    raise MemoryError from error
                page, state = Page(ordinal, 0.0, 0.0, ()), "damaged"
            if not state and _is_damaged(page, repaired=document.is_repaired):
                state = "damaged"
            pages.append(page)
            if state:
                scans.append(Scan(ordinal, state))
            if tell is not None:
                tell(ordinal + 1, count)
        repaired = bool(document.is_repaired)
    if not any(page.cells for page in pages) and all(scan.state == "damaged" for scan in scans):
        raise UnreadableFile("file_damaged" if scans else "blank_pages")
    return Document(page_scans.settled(pages), tuple(scans), repaired)


def _is_damaged(page: Page, *, repaired: bool) -> bool:
    """Tell whether a page that was just read is lost, or cut short in a file that is damaged.

    Programs that write pages with faults are many, so that words are believed in a sound file.
    """
    if page.cells and not repaired:
        return False
    complaints = pymupdf.TOOLS.mupdf_warnings()
    return bool((_CUT_SHORT if page.cells else _LOST).search(complaints))


def _lacks_memory(error: Exception) -> bool:
    """Whether MuPDF was refused memory, which it says in words alone."""
    return isinstance(error, MemoryError) or any(
        word in str(error) for word in ("alloc (", "alloc of ", "MemoryError", "out of memory")
    )


def _silent() -> None:
    """Tell nobody that a page is still being read."""


def _page(
    source: pymupdf.Page, ordinal: int, trained_data: str, again: Callable[[], object]
) -> tuple[Page, str]:
    """Read a page and say what its text is worth, see `page_scans.state`."""
    text = _text(source)
    size = (text["width"], text["height"])
    links = _links(source)
    turns = page_turns.turns_of(text)
    shown = page_turns.Shown(*size, turns)
    if turns:
        page_turns.turn(text, shown)
        links = [(shown.turned(box), uri) for box, uri in links]
    drawn = page_rules.edges(text, shown.size)
    if page_cuts.crossed(text, drawn):
        text = _text(source, form="rawdict")
        if turns:
            page_turns.turn(text, shown)
        page_cuts.cut(text, drawn)
    cells = tuple(page_underlines.told(_cells(text, links), drawn))
    page = Page(ordinal, *shown.size, cells, turns, drawn=drawn)
    words = "\n".join(each.text for each in page.cells)
    hidden = _is_unseen(text)
    pictures = 0.0
    if hidden or len(words) < _LITTLE:
        images = [image["bbox"] for image in source.get_image_info()]
        pictures = page_scans.covered(size, images)
    state = page_scans.state(words, pictures, hidden=hidden)
    if state in ("unread", "poor") and trained_data:
        return _recognised(source, page, trained_data, again), "recognised"
    if hidden and state in ("poor", "recognised"):
        page = page._replace(cells=page_scans.glued(page.cells), recognised=True)
    return page, state


def _recognised(
    source: pymupdf.Page, page: Page, trained_data: str, again: Callable[[], object]
) -> Page:
    """Have a page recognised; one of which that makes no words is turned until it does.

    A page that went into the scanner on its side is a picture on its side.  ``again`` is called
    before each turn, because recognising takes seconds; a page with no sign on it is not turned.
    """
    rotation, found = source.rotation, page
    try:
        for turns in (
            page_turns.UPRIGHT,
            page_turns.UPWARDS,
            page_turns.DOWNWARDS,
            page_turns.OVER,
        ):
            source.set_rotation((rotation + 90 * turns) % 360)
            layer = source.get_textpage_ocr(
                flags=_FLAGS,
                language=recognition.LANGUAGE,
                dpi=_dots((page.width, page.height)),
                full=True,
                tessdata=trained_data,
            )
            text = _text(source, layer)
            cells = tuple(_cells(text, []))
            read = Page(page.ordinal, text["width"], text["height"], cells, turns, recognised=True)
            words = "\n".join(each.text for each in cells)
            if page_scans.state(words, pictures=1.0) not in ("unread", "poor"):
                return read
            found = read if turns == page_turns.UPRIGHT else found
            if not cells:
                break
            again()
    finally:
        source.set_rotation(rotation)
    return found


def _text(
    source: pymupdf.Page, layer: pymupdf.TextPage | None = None, form: str = "dict"
) -> dict[str, Any]:
    """Read the text of a page, or a layer of it, with places on the page as it is shown.

    MuPDF answers in the page before its file turns it.
    """
    flags = _FLAGS | (0 if _is_drawing(source) else _DRAWN)
    text: dict[str, Any] = source.get_text(form, flags=flags, textpage=layer)
    if turns := source.rotation // 90 % 4:
        shown = page_turns.Shown(text["width"], text["height"], turns)
        page_turns.turn(text, shown)
        text["width"], text["height"] = shown.size
    return text


def _is_drawing(source: pymupdf.Page) -> bool:
    """Tell whether so much is drawn on a page that the rules of a table cannot be told in it.

    What its contents name is drawn with them; a part that the file lacks draws nothing.
    """
    document, size, boxes = source.parent, 0, 0
    times = Counter({_PAGE: 1})  # that a part is drawn
    calls: dict[int, Counter[bytes]] = defaultdict(Counter)  # by a part: which names how often
    own: dict[int, int] = {}  # boxes, lines and curves of a part
    parts = [(part, None, _PAGE) for part in source.get_contents()]
    for part, name, by in [*parts, *(form[:3] for form in source.get_xobjects())]:
        count = 1 if name is None else times[by] * calls[by][name.encode(errors="surrogateescape")]
        if not count:
            continue
        if part not in own:
            drawn = b""
            with suppress(ValueError, pymupdf.mupdf.FzErrorBase):
                size += len(document.xref_stream_raw(part) or b"")
                if size > _LARGEST_TABLE:
                    return True
                drawn = document.xref_stream(part) or b""
            if len(drawn) > _LARGEST_UNPACKED:
                return True
            own[part] = sum(1 for _ in _DRAWS.finditer(drawn))
            calls[_PAGE if name is None else part].update(_called(drawn))
        times[part] += count
        boxes += count * own[part]
        if boxes > _MOST_DRAWN:
            return True
    return False


def _called(drawn: bytes) -> Iterator[bytes]:
    """Give the names of the forms and pictures that contents draw; ``#20`` in one is a space."""
    for call in _CALLS.finditer(drawn):
        yield _ESCAPED.sub(lambda sign: bytes.fromhex(sign[1].decode()), call[1])


def _dots(size: tuple[float, float]) -> int:
    """The dots of an inch at which a page of this size, in points, is recognised."""
    inches = max(1.0, size[0] * size[1] / 72**2)
    return max(1, min(_DOTS, int((_MOST_DOTS / inches) ** 0.5)))


def _is_unseen(text: dict[str, Any]) -> bool:
    """Tell whether the first words of a page are drawn with nothing, as over the picture of them."""
    lines = (line for block in text["blocks"] for line in block.get("lines", ()))
    spans = [span for line in islice(lines, _FIRST) for span in line["spans"][:1]]
    return bool(spans) and 2 * sum(not span["alpha"] for span in spans) > len(spans)


def _links(page: pymupdf.Page) -> list[tuple[Box, str]]:
    found = []
    link = page.first_link
    while link:
        if link.is_external and link.uri.startswith(("http://", "https://")):
            found.append((tuple(link.rect), link.uri))
        link = link.next
    return found


def _cells(text: dict[str, Any], links: list[tuple[Box, str]]) -> Iterator[Cell]:
    """Give the words of a page; those drawn twice at one place, to be bold or in two layers, once."""
    drawn: set[tuple[object, ...]] = set()
    for block in text["blocks"]:
        for line in block.get("lines", ()):
            if not page_turns.level(line["dir"]):
                continue  # set on its side: a stamp, the name of a series along the edge
            runs = [_run(span, links) for span in line["spans"] if span["text"]]
            made = cell(runs, line["bbox"])
            if made is None:
                continue
            place = (runs[0].text, *map(round, line["bbox"]))
            if place not in drawn:
                drawn.add(place)
                yield made


def _run(span: dict[str, Any], links: list[tuple[Box, str]]) -> Run:
    bold, italic, symbol = _face(span["font"])
    flags = span["flags"]
    x0, y0, x1, y1 = span["bbox"]
    link = ""
    if links:
        middle = ((x0 + x1) / 2, (y0 + y1) / 2)
        link = next((uri for rect, uri in links if _within(middle, rect)), "")
    text = span["text"]
    if _PI_FONT in span["font"]:
        text = text.translate(_PI_SIGNS)
    return Run(
        text,
        x0,
        x1,
        span["origin"][1],
        span["size"],
        bold or bool(flags & _BOLD_FLAG),
        italic or bool(flags & _ITALIC_FLAG),
        symbol,
        link,
    )


@functools.lru_cache(maxsize=256)
def _face(font: str) -> tuple[bool, bool, bool]:
    """Tell by its name whether a font is bold, whether italic, and whether one of signs."""
    name = font.lower()
    bold, italic, symbol = (
        any(word in name for word in words) for words in (_BOLD_WORDS, _ITALIC_WORDS, _SYMBOL_WORDS)
    )
    return bold, italic, symbol


def _within(point: tuple[float, float], box: Box) -> bool:
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]
