# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Words are found on the pages of real letters, and the pages lie where they should."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pymupdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from kennisreader.core.importing import read_letter
from kennisreader.core.letter import Block, BlockKind, Letter, Metadata, PageLine
from kennisreader.core.page_glyphs import LineBox
from kennisreader.core.pages import Pages
from kennisreader.ui.page_layout import MARGIN, PageLayout

LETTERS = Path(__file__).resolve().parent.parent / "letters"
READ = sorted(file.name for file in LETTERS.glob("*.pdf") if "scan" not in file.name)
GAP = 30.0


def laid_out(file: Path, width: float = 900, zoom: float = 1.0) -> tuple[Letter, PageLayout]:
    """A letter of the tests with its pages, their letters known."""
    letter = read_letter(file.read_bytes(), file.name)
    pages = Pages()
    layout = PageLayout(letter, pages.sizes(file), width, 2.0, zoom, GAP)
    for page in range(len(layout.pages)):
        words = [LineBox(*line) for line in layout.words_on(page)]
        layout.set_edges(page, pages.letters(file, page, words))
    pages.close()
    return letter, layout


def letters_only(text: str) -> str:
    return re.sub(r"[^\w]", "", text)


@pytest.mark.parametrize("name", READ)
def test_the_middle_of_a_word_on_the_page_is_in_that_word_and_the_other_way_round(name):
    """For every third word that MuPDF finds on a page, on a line that the letter kept."""
    letter, layout = laid_out(LETTERS / name)
    missed, found = [], 0
    with pymupdf.open(LETTERS / name) as document:
        for number, page in enumerate(document):
            scale, origin = layout.scale(number), layout.pages[number].topLeft()
            for x0, y0, x1, y1, printed, *_ in page.get_text("words")[::3]:
                word = letters_only(printed)
                at = QPointF((x0 + x1) / 2, (y0 + y1) / 2) * scale + origin
                line = layout.over_line(at.x(), at.y())
                if len(word) < 4 or line is None or not word.isalpha():
                    continue
                offset = layout.offset_at(at.x(), at.y())
                start, end = letter.lines[line].start, letter.lines[line].end
                spans = [m.span() for m in re.finditer(r"\S+", letter.text[start:end])]
                here = [s for s in spans if start + s[0] <= offset <= start + s[1]]
                quoted = [letters_only(letter.text[start + a : start + b]) for a, b in here]
                if not any(word.startswith(q[:4]) or word in q for q in quoted if q):
                    missed.append((number, printed, quoted))
                    continue
                a, b = here[0]
                boxes = [box for _, box in layout.boxes(start + a, start + b)]
                assert any(box.adjusted(-2, -2, 2, 2).contains(at) for box in boxes), printed
                found += 1
    assert found >= 20  # the shortest letter has a page of few words
    assert len(missed) <= found / 200, missed[:10]


def made(lines: Sequence[tuple[int, float, float, float]], notes_from: int = 10**9) -> Letter:
    """A letter of one-word lines; page, left, top and width of each."""
    text, placed, blocks = "", [], []
    for index, (page, x, y, width) in enumerate(lines):
        start = len(text)
        text += f"regel{index:02}\n"
        placed.append(PageLine(start, len(text) - 1, page, x, y, x + width, y + 10))
        kind = BlockKind.FOOTNOTE if index >= notes_from else BlockKind.PARAGRAPH
        blocks.append(Block(kind, start, len(text) - 1))
    return Letter(
        "id", "brief.pdf", text[:-1], Metadata("T"), blocks=tuple(blocks), lines=tuple(placed)
    )


def sheet(letter: Letter, pages: int = 2, **options) -> PageLayout:
    values = {"width": 632.0, "most": 5.0, "zoom": 1.0, "gap": GAP, **options}
    return PageLayout(letter, [(600.0, 800.0)] * pages, **values)


def test_pages_lie_under_each_other_in_the_middle():
    layout = sheet(made([(0, 100, 100, 200)]))
    assert layout.scale(0) == 1.0
    assert [page.left() for page in layout.pages] == [MARGIN, MARGIN]
    assert layout.pages[1].top() == layout.pages[0].bottom() + GAP
    assert [layout.page_at(y) for y in (0, 500, 840, 5000)] == [0, 0, 0, 1]


def test_a_wide_page_is_fitted_into_the_width_of_the_others():
    letter = made([(0, 100, 100, 200)])
    layout = PageLayout(letter, [(600, 800), (1200, 800), (600, 800)], 632, 5.0, 1.0, GAP)
    assert [page.width() for page in layout.pages] == [600, 600, 600]
    assert layout.pages[1].height() == 400


def test_between_two_columns_the_line_beside_the_point_is_meant():
    # The right column stands half a line lower.
    letter = made([(0, 50, y, 200) for y in (100, 112)] + [(0, 350, y, 200) for y in (106, 118)])
    layout = sheet(letter)
    for index, line in enumerate(letter.lines):
        for y in (line.y0 + 1, line.y1 + 0.5):
            at = layout.offset_at(MARGIN + line.x0 + 20, MARGIN + y)
            assert line.start <= at <= line.end, index


def test_footnotes_at_the_foot_of_a_page_are_passed_by_the_reading_place():
    letter = made([(0, 50, 100, 200), (1, 50, 100, 200), (0, 50, 700, 200)], notes_from=2)
    layout = sheet(letter)
    assert layout.top_offset(MARGIN + 300) == letter.lines[1].start
    assert layout.top_offset(MARGIN + 50) == letter.lines[0].start


def test_a_letter_without_lines_answers_nothing_and_breaks_nothing():
    letter = Letter("id", "scan.pdf", "", Metadata("T"))
    layout = sheet(letter)
    assert layout.offset_at(300, 300) == 0
    assert layout.top_offset(100) == 0
    assert layout.extent(0, 0) is None
    assert layout.over_line(300, 300) is None
    assert list(layout.boxes(0, 5)) == []
    assert layout.line_step(0, 1) == 0


@given(
    st.lists(
        st.tuples(
            st.integers(0, 1),
            st.floats(0, 400),
            st.floats(0, 780),
            st.floats(1, 200),
        ),
        min_size=1,
        max_size=12,
    ),
    st.floats(-50, 700),
    st.floats(-50, 2000),
    st.floats(0.5, 4),
)
def test_every_point_has_an_offset_and_every_offset_a_place(lines, x, y, zoom):
    letter = made(lines)
    layout = sheet(letter, zoom=zoom)
    assert 0 <= layout.offset_at(x, y) <= len(letter.text)
    for line in letter.lines:
        assert layout.page_of(line.start) == line.page
        caret = layout.caret(line.end)
        assert caret is not None
        assert layout.pages[line.page].adjusted(-5, -5, 5000, 5000).contains(caret)
