# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Only marked passages: what stays in sight, what folds, and that nothing is lost or doubled."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisreader.core.folding import stretches
from kennisreader.core.letter import Block, BlockKind, Footnote, Letter, Metadata, Passage
from kennisreader.core.library_values import ThemeSpan

KINDS = {
    "#": (BlockKind.HEADING, 1),
    "=": (BlockKind.HEADING, 2),
    "?": (BlockKind.QUESTION_LABEL, 0),
    "!": (BlockKind.ANSWER_LABEL, 0),
    "n": (BlockKind.FOOTNOTE, 0),
}
WIDTH = 10
"""Code points of a block, its line end included."""


def letter(signs, notes=()):
    """One block a sign; see KINDS.  All other signs are paragraphs, and a passage each; neighbours
    with the same sign are one.  ``notes`` has for each note the block it is referred to from.
    """
    blocks: list[Block] = []
    passages: list[Passage] = []
    for place, sign in enumerate(signs):
        kind, level = KINDS.get(sign, (BlockKind.PARAGRAPH, 0))
        start, end = place * WIDTH, place * WIDTH + WIDTH - 1
        blocks.append(Block(kind, start, end, level))
        if sign in KINDS:
            continue
        if place and signs[place - 1] == sign:
            passages[-1] = passages[-1]._replace(end=end)
        else:
            passages.append(Passage(len(passages), start, end, "paragraph"))
    first = signs.find("n")
    footnotes = tuple(
        Footnote(str(at), anchor * WIDTH + 3, start, start + WIDTH - 1)
        for at, anchor in enumerate(notes)
        for start in [(first + at) * WIDTH]
    )
    text = "\n".join("x" * (WIDTH - 1) for _ in signs)
    return Letter(
        *("b", "b.txt", text, Metadata("b")),
        blocks=tuple(blocks),
        footnotes=footnotes,
        passages=tuple(passages),
    )


def spans(**places):
    """Theme by theme the blocks in which it marks something."""
    found = [
        ThemeSpan(theme, place * WIDTH + 2, place * WIDTH + 5)
        for theme, blocks in places.items()
        for place in blocks
    ]
    return sorted(found, key=lambda span: span.start)


def shown(made, found):
    """One sign a block: ``.`` for what is folded, ``|`` where a stretch begins."""
    signs = ["x"] * len(made.blocks)
    for stretch in found:
        signs[stretch.first : stretch.last] = ["|", *"." * (stretch.last - stretch.first - 1)]
    return "".join(signs)


@pytest.mark.parametrize(
    ("signs", "marks", "notes", "expected"),
    [
        pytest.param("abcd", {"t": [1]}, (), "|x|.", id="one passage"),
        pytest.param("abbc", {"t": [1]}, (), "|xx|", id="the whole passage stays"),
        pytest.param("#a=bc", {"t": [3]}, (), "x|xx|", id="the headings above it stay"),
        pytest.param("#a#b=c", {"t": [5]}, (), "|.x|xx", id="those of another chapter do not"),
        pytest.param("=a=b", {"t": [3]}, (), "|.xx", id="nor those of the same rank"),
        pytest.param("#=a=b", {"t": [0]}, (), "x|...", id="a marked heading stays by itself"),
        pytest.param("?a!b?c!d", {"t": [3]}, (), "|.xx|...", id="the label of an answer stays"),
        pytest.param("?a!bc", {"t": [4]}, (), "|.x|x", id="also above its second part"),
        pytest.param("abnn", {"t": [1]}, (0, 1), "|x|x", id="its footnote stays"),
        pytest.param("abn", {"t": [0]}, (1,), "x||", id="text and notes fold apart"),
        pytest.param("ab", {"u": [0]}, (), "|.", id="another theme marks nothing"),
        pytest.param("ab", {}, (), "|.", id="without a passage all folds"),
        pytest.param("ab", {"t": [0, 1]}, (), "xx", id="nothing to fold"),
        pytest.param("", {}, (), "", id="an empty letter"),
    ],
)
def test_what_stays_and_what_folds(signs, marks, notes, expected):
    made = letter(signs, notes)
    assert shown(made, stretches(made, spans(**marks), {"t"}, every=False)) == expected


@pytest.mark.parametrize(
    ("every", "expected"),
    [pytest.param(False, "xx|x", id="one of them"), pytest.param(True, "|..x", id="each of them")],
)
def test_one_theme_or_each(every, expected):
    made = letter("abcd")
    found = stretches(made, spans(t=[0, 3], u=[1, 3]), {"t", "u"}, every=every)
    assert shown(made, found) == expected


def test_without_themes_everything_folds():
    made = letter("ab")
    for every in (True, False):
        assert shown(made, stretches(made, spans(t=[0]), (), every=every)) == "|."


def test_headings_are_not_counted():
    [stretch] = stretches(letter("#a=b?c"), (), {"t"}, every=False)
    assert (stretch.first, stretch.last, stretch.paragraphs) == (0, 6, 3)


@given(st.data())
def test_each_block_is_shown_or_folded_once_and_marked_passages_are_shown(data):
    body = data.draw(st.text("#=?!abc", max_size=20))
    tail = data.draw(st.integers(0, 3))
    made = letter(body + "n" * tail)
    count = len(made.blocks)
    places = st.lists(st.integers(0, count - 1), max_size=4) if count else st.just([])
    marks = spans(t=data.draw(places), u=data.draw(places))
    every = data.draw(st.booleans())
    found = stretches(made, marks, {"t", "u"}, every=every)
    folded = [index for stretch in found for index in range(stretch.first, stretch.last)]
    assert folded == sorted(set(folded))
    assert all(stretch.first < stretch.last for stretch in found)
    for stretch in found:
        kinds = {block.kind for block in made.blocks[stretch.first : stretch.last]}
        assert stretch.notes == (BlockKind.FOOTNOTE in kinds)
        assert len(kinds & {BlockKind.FOOTNOTE}) * len(kinds - {BlockKind.FOOTNOTE}) == 0
        assert stretch.paragraphs >= 1
    if not every:
        assert not {span.start // WIDTH for span in marks} & set(folded)
    else:
        assert set(folded) >= {
            index
            for stretch in stretches(made, marks, {"t", "u"}, every=False)
            for index in range(stretch.first, stretch.last)
        }
