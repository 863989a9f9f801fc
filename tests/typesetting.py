# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A small typesetter: it prints letters as PDFs in the layouts of real ones, for tests.

What goes in is known exactly, so what the importer reads can be compared word for word.  Points
throughout, y downwards.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

import pymupdf

from kennisreader.core.letter import BlockKind, Letter

ROMAN, ITALIC, BOLD = "", "i", "b"
_FONTS = {
    "sans": {ROMAN: "helv", ITALIC: "heit", BOLD: "hebo", "bi": "hebi"},
    "serif": {ROMAN: "tiro", ITALIC: "tiit", BOLD: "tibo", "bi": "tibi"},
}
_BREAK = re.compile(r"(?<=[aeiou][bdfgklmnprst])(?=[bdfgklmnprstvz][aeiou])")
"""Where a word may be cut: between two consonants within vowels, as in ver-gun-ning."""


class Piece(NamedTuple):
    """Words in one face; a raised piece is a note's marker."""

    text: str
    face: str = ROMAN
    raised: bool = False


class Element(NamedTuple):
    """One block of a letter."""

    kind: BlockKind
    pieces: tuple[Piece, ...]
    level: int = 0
    label: str = ""
    columns: tuple[str, ...] = ()
    """Texts that stand side by side on one line."""

    @property
    def text(self) -> str:
        """The words that should be read back."""
        return "".join(piece.text for piece in self.pieces if not piece.raised)


class Note(NamedTuple):
    """A footnote."""

    number: str
    text: str


class Print(NamedTuple):
    """Words at a fixed place on a page: a letterhead, a running foot."""

    x: float
    y: float
    text: str
    size: float
    face: str = ROMAN


class Source(NamedTuple):
    """What is printed: blocks and notes."""

    elements: tuple[Element, ...]
    notes: tuple[Note, ...] = ()


Furniture = Callable[[int, int], Sequence[Print]]
"""Gives what stands on a page besides the text: number of the page from 1, number of pages."""


def _nothing(_: int, __: int) -> Sequence[Print]:
    return ()


@dataclass(frozen=True)
class Layout:
    """How a letter is set."""

    width: float = 595.0
    height: float = 842.0
    columns: tuple[tuple[float, float], ...] = ((80.0, 460.0),)
    """Left and right edge of each."""
    first_top: float = 400.0
    top: float = 130.0
    bottom: float = 780.0
    family: str = "sans"
    size: float = 9.0
    leading: float = 12.0
    gap: float = 12.0
    """White between two paragraphs."""
    indent: float = 0.0
    """Of the first line of a paragraph that follows another."""
    justified: bool = False
    hyphen: str = ""
    """What is put where a word is cut: a hyphen, a soft hyphen or nothing: words stay whole."""
    note_size: float = 8.0
    note_leading: float = 9.5
    note_hang: float = 0.0
    marker: float = 0.62
    """Times the size of the text."""
    rise: float = 0.35
    """Of markers above the baseline, times the size of the text."""
    headings: tuple[tuple[float, str], ...] = ((1.0, BOLD), (1.0, ITALIC), (1.0, "bi"))
    """Times the size of the text and face, by level."""
    heading_gap: float = 0.0
    """White between a heading and the text under it."""
    question: str = ROMAN
    """Face of the questions."""
    answer: str = ROMAN
    hang: float = 18.0
    """How far the text of a list item stands in behind its label, each level."""
    apart: bool = True
    """The label of a list item is printed by itself."""
    furniture: Furniture = field(default=_nothing)
    notes_first: bool = False
    """All notes of a page stand under its first column."""


class _Word(NamedTuple):
    text: str
    face: str
    size: float
    rise: float
    glued: bool
    """No space before it."""
    notes: tuple[str, ...] = ()


_KEPT = (BlockKind.HEADING, BlockKind.QUESTION_LABEL, BlockKind.ANSWER_LABEL)
"""What is not parted from what stands below it by the end of a page."""


class _Set(NamedTuple):
    """A line that has been set."""

    words: tuple[tuple[float, _Word], ...]
    """Place from the left of the column, and word."""
    before: float
    """White above it, left out at the top of a column."""
    leading: float
    notes: tuple[str, ...] = ()
    keep: bool = False
    """It stands in the same column as the line after it."""
    full: bool = False
    """It ends its block and is so full that nothing would tell so at the end of a column."""


@cache
def _font(family: str, face: str) -> pymupdf.Font:
    return pymupdf.Font(_FONTS[family][face])


def _width(layout: Layout, word: str, face: str, size: float) -> float:
    return float(_font(layout.family, face).text_length(word, size))


def elements_of(letter: Letter) -> Source:
    """Take a letter apart to set it anew."""
    anchors = [(note.anchor, note.number) for note in letter.footnotes if note.anchor >= 0]
    notes = tuple(
        Note(n.number, letter.text[n.start : n.end]) for n in letter.footnotes if n.anchor >= 0
    )
    made = []
    for block in letter.blocks:
        if block.kind is BlockKind.FOOTNOTE:
            continue
        cuts = sorted((a, n) for a, n in anchors if block.start < a <= block.end)
        pieces: list[Piece] = []
        at = block.start
        for anchor, number in cuts:
            if pieces and at == anchor:
                pieces.append(Piece(", ", raised=True))
            pieces += [Piece(letter.text[at:anchor]), Piece(number, raised=True)]
            at = anchor
        pieces.append(Piece(letter.text[at : block.end]))
        kept = tuple(piece for piece in pieces if piece.text)
        made.append(Element(block.kind, kept, block.level, block.label))
    return Source(tuple(made), notes)


def typeset(source: Source, layout: Layout) -> bytes:
    """Print a letter as a PDF."""
    notes = {note.number: _note(note, layout) for note in source.notes}
    pages = _paginate(list(_lines(source, layout)), notes, layout)
    document = pymupdf.open()
    for number, prints in enumerate(pages, 1):
        page = document.new_page(width=layout.width, height=layout.height)
        writer = pymupdf.TextWriter(page.rect)
        for each in [*layout.furniture(number, len(pages)), *prints]:
            writer.append(
                (each.x, each.y), each.text, _font(layout.family, each.face), fontsize=each.size
            )
        writer.write_text(page)
    return bytes(document.tobytes())


def _lines(source: Source, layout: Layout) -> Iterator[_Set]:
    """Set all blocks."""
    before: Element | None = None
    part = ""
    for element in source.elements:
        part = _part(part, element)
        gap = _gap(before, element, layout)
        size, face = _style(element, part, layout)
        left = 0.0
        if element.kind is BlockKind.LIST_ITEM:
            room = _width(layout, element.label, ROMAN, size) + 0.4 * size
            left = layout.hang * element.level + max(layout.hang, room)
        paragraph = BlockKind.PARAGRAPH
        first = layout.indent if before and before.kind is element.kind is paragraph else 0.0
        if element.columns:
            yield _side_by_side(element, gap, layout)
        else:
            words = _words(element.pieces, face, size, layout)
            if element.label and not layout.apart:
                words[0] = words[0]._replace(glued=False)
                words.insert(0, _Word(element.label, face, size, 0.0, glued=False))
            lines = list(_fill(words, left, first, layout))
            for number, line in enumerate(lines):
                placed = line.words
                if number == 0 and element.label and layout.apart:
                    label = _Word(element.label, ROMAN, size, 0.0, glued=False)
                    placed = ((layout.hang * element.level, label), *placed)
                yield line._replace(
                    words=placed,
                    before=0.0 if number else gap,
                    leading=max(layout.leading, 1.2 * size),
                    keep=element.kind in _KEPT,
                    full=number + 1 == len(lines) and _is_full(line, layout),
                )
        before = element


def _is_full(line: _Set, layout: Layout) -> bool:
    x, word = line.words[-1]
    end = x + _width(layout, word.text, word.face, word.size)
    return end > 0.8 * (layout.columns[0][1] - layout.columns[0][0])


def _part(part: str, element: Element) -> str:
    if element.kind is BlockKind.QUESTION_LABEL:
        return "question"
    if element.kind is BlockKind.ANSWER_LABEL:
        return "answer"
    ends = (BlockKind.SALUTATION, BlockKind.SIGNATURE)
    return "" if element.kind in ends else part


def _style(element: Element, part: str, layout: Layout) -> tuple[float, str]:
    if element.kind is BlockKind.HEADING:
        factor, face = layout.headings[min(element.level, len(layout.headings)) - 1]
        return layout.size * factor, face
    face = {"question": layout.question, "answer": layout.answer}.get(part, ROMAN)
    return layout.size, face


def _gap(before: Element | None, element: Element, layout: Layout) -> float:
    if before is None:
        return 0.0
    labels = (BlockKind.QUESTION_LABEL, BlockKind.ANSWER_LABEL)
    if before.kind in labels:
        return 0.0
    if before.kind is BlockKind.HEADING:
        return layout.heading_gap
    if element.kind in (*labels, BlockKind.HEADING, BlockKind.SALUTATION):
        return max(layout.gap, layout.leading)
    if element.kind is BlockKind.SIGNATURE:
        return 4 * layout.leading if before.text.endswith(",") else layout.leading
    if element.kind is before.kind is BlockKind.LIST_ITEM:
        return 0.0
    return layout.gap


def _words(pieces: Sequence[Piece], face: str, size: float, layout: Layout) -> list[_Word]:
    words: list[_Word] = []
    glued = True
    for piece in pieces:
        if piece.raised:
            rise = layout.rise * size
            noted = (piece.text,) if piece.text[0].isdigit() else ()
            words.append(
                _Word(piece.text, face, layout.marker * size, rise, glued=True, notes=noted)
            )
            glued = True
            continue
        own = "".join(sorted({*piece.face, *face}))
        for number, text in enumerate(re.split(r" ", piece.text)):
            if text:
                words.append(_Word(text, own, size, 0.0, glued=glued if number == 0 else False))
        glued = not piece.text.endswith(" ")
    return words


def _fill(words: list[_Word], left: float, first: float, layout: Layout) -> Iterator[_Set]:
    """Break words into lines of the first column's width."""
    width = layout.columns[0][1] - layout.columns[0][0]
    x = left + first
    line: list[tuple[float, _Word]] = []
    waiting = list(words)
    while waiting:
        unit = [waiting.pop(0)]
        while waiting and waiting[0].glued:
            unit.append(waiting.pop(0))
        space = _width(layout, " ", unit[0].face, unit[0].size) if line else 0.0
        needed = sum(_width(layout, w.text, w.face, w.size) for w in unit)
        if x + space + needed > width and line:
            cut = _cut(unit[0], width - x - space, layout)
            if cut:
                line.append((x + space, cut[0]))
                unit[0] = cut[1]
            yield _line(line, width if layout.justified else 0.0, layout)
            line, x, space = [], left, 0.0
        if x + needed > width and len(unit) == 1:
            unit, rest = _broken(unit[0], width - x, layout)
            waiting.insert(0, rest)
        x += space
        for word in unit:
            line.append((x, word))
            x += _width(layout, word.text, word.face, word.size)
    if line:
        yield _line(line, 0.0, layout)


def _cut(word: _Word, room: float, layout: Layout) -> tuple[_Word, _Word] | None:
    """Cut a word so that its first part fits; None if it cannot be cut."""
    if not layout.hyphen or not word.text.islower() or not word.text.strip(".,;:?").isalpha():
        return None
    for match in reversed(list(_BREAK.finditer(word.text))):
        at = match.start()
        head = word.text[:at] + layout.hyphen
        if at > 2 and _width(layout, head, word.face, word.size) <= room:
            return word._replace(text=head), word._replace(text=word.text[at:], glued=False)
    return None


def _broken(word: _Word, room: float, layout: Layout) -> tuple[list[_Word], _Word]:
    """Break what is too long for a line, an address, behind a slash or a hyphen."""
    at = len(word.text) - 1
    while at > 1 and _width(layout, word.text[:at], word.face, word.size) > room:
        at -= 1
    at = max(word.text.rfind("/", 0, at), word.text.rfind("-", 0, at)) + 1 or at
    return [word._replace(text=word.text[:at])], word._replace(text=word.text[at:], glued=False)


def _line(placed: list[tuple[float, _Word]], width: float, layout: Layout) -> _Set:
    notes = tuple(note for _, word in placed for note in word.notes)
    if width:
        last_x, last = placed[-1]
        spare = width - last_x - _width(layout, last.text, last.face, last.size)
        spaces = sum(not word.glued for _, word in placed[1:])
        share = spare / spaces if spaces else 0.0
        seen = 0
        moved = []
        for number, (x, word) in enumerate(placed):
            seen += number > 0 and not word.glued
            moved.append((x + seen * share, word))
        placed = moved
    return _Set(tuple(placed), 0.0, 0.0, notes)


def _side_by_side(element: Element, gap: float, layout: Layout) -> _Set:
    width = layout.columns[0][1] - layout.columns[0][0]
    step = width / len(element.columns)
    words = tuple(
        (number * step, _Word(text, ROMAN, layout.size, 0.0, glued=False))
        for number, text in enumerate(element.columns)
    )
    return _Set(words, gap, layout.leading)


def _note(note: Note, layout: Layout) -> list[_Set]:
    size = layout.note_size
    small = _Word(note.number, ROMAN, layout.marker * size, layout.rise * size, glued=False)
    if not layout.rise:
        small = small._replace(size=size)
    words = [_Word(text, ROMAN, size, 0.0, glued=False) for text in note.text.split(" ")]
    lines = list(_fill([small, *words], 0.0, 0.0, layout))
    hung = [
        line._replace(words=tuple((x + layout.note_hang * bool(n), w) for x, w in line.words))
        for n, line in enumerate(lines)
    ]
    return [line._replace(leading=layout.note_leading) for line in hung]


class _Column(NamedTuple):
    """What stands in a column of a page."""

    lines: list[tuple[float, _Set]]
    """Baselines and lines."""
    foot: list[_Set]
    at: int
    """The line with which the next column goes on."""
    left_over: list[_Set]
    """Lines of notes that had no room."""


def _paginate(lines: list[_Set], notes: dict[str, list[_Set]], layout: Layout) -> list[list[Print]]:
    """Put lines and the notes that belong to them on pages, column after column."""
    pages: list[list[Print]] = []
    left_over: list[_Set] = []
    at = 0
    while at < len(lines) or left_over:
        top = layout.first_top if not pages else layout.top
        reserved = 0.0
        while True:
            columns: list[_Column] = []
            here, waiting = at, left_over
            for place in range(len(layout.columns)):
                bottom = layout.bottom - (reserved if place == 0 else 0.0)
                room = bottom - top
                columns.append(_column(lines, here, room, notes, waiting, layout))
                here, waiting = columns[-1].at, columns[-1].left_over
            foot = sum(line.leading for column in columns for line in column.foot)
            if not layout.notes_first or foot <= reserved:
                break
            reserved = foot
        at, left_over = here, waiting
        pages.append(list(_page(columns, top, layout)))
    return pages


def _page(columns: list[_Column], top: float, layout: Layout) -> Iterator[Print]:
    if layout.notes_first:
        feet = [[line for column in columns for line in column.foot]]
    else:
        feet = [column.foot for column in columns]
    for (left, _), column in zip(layout.columns, columns, strict=True):
        for baseline, line in column.lines:
            yield from _printed(layout, left, top + baseline, line)
    for (left, _), foot in zip(layout.columns, feet, strict=False):
        baseline = layout.bottom - sum(line.leading for line in foot)
        for line in foot:
            baseline += line.leading
            yield from _printed(layout, left, baseline, line)


def _column(
    lines: list[_Set],
    at: int,
    room: float,
    notes: dict[str, list[_Set]],
    waiting: list[_Set],
    layout: Layout,
) -> _Column:
    """Fill a column of a page with lines and, unless they stand elsewhere, their notes."""
    own = not layout.notes_first
    foot, left_over = list(waiting), list[_Set]()
    room -= sum(line.leading for line in foot) if own else 0
    y = 0.0
    column: list[tuple[float, _Set]] = []
    while at < len(lines) and not left_over:
        line = lines[at]
        wanted = [each for number in line.notes for each in notes.get(number, [])]
        least = sum(each.leading for each in wanted[:2]) + 10 if own else 0.0
        ahead = at
        while lines[ahead].keep and ahead + 1 < len(lines):
            ahead += 1
            least += lines[ahead].leading
        needed = (line.before if column else 0.0) + line.leading
        if column and y + needed + least > room:
            break
        y += needed
        column.append((y, line))
        for each in wanted:
            if own and (left_over or y + each.leading > room - 10):
                left_over.append(each)
            else:
                foot.append(each)
                room -= each.leading if own else 0
        at += 1
    while len(column) > 2 and column[-1][1].full and not left_over and at < len(lines):
        for number in column.pop()[1].notes:
            foot = foot[: len(foot) - len(notes.get(number, []))]
        at -= 1
    return _Column(column, foot, at, left_over)


def _printed(layout: Layout, left: float, baseline: float, line: _Set) -> Iterator[Print]:
    """Join words of one face to runs, as programs do, so that spaces are written."""
    run: Print | None = None
    end = 0.0
    for x, word in line.words:
        here = Print(left + x, baseline - word.rise, word.text, word.size, word.face)
        space = 0.0 if word.glued else _width(layout, " ", word.face, word.size)
        same = run is not None and (run.y, run.size, run.face) == (here.y, here.size, here.face)
        if run is not None and same and abs(end + space - here.x) < 0.01:
            run = run._replace(text=run.text + (" " if space else "") + word.text)
        else:
            if run is not None:
                yield run._replace(text=run.text + (" " if space else ""))
            run = here
        end = here.x + _width(layout, word.text, word.face, word.size)
    if run is not None:
        yield run
