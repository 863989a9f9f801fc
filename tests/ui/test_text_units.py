# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Code points to Qt's units and back, with footnote markers put in between."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kennisreader.ui.text_units import DisplayText

texts = st.text(st.sampled_from("ab é€😀𝔸\u0301"), max_size=30)


@st.composite
def blocks(draw):
    text = draw(texts)
    places = draw(st.lists(st.integers(0, len(text)), max_size=4))
    return text, [(place, str(number + 1)) for number, place in enumerate(sorted(places))]


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(blocks())
def test_there_and_back_is_the_same_place(block):
    text, notes = block
    shown = DisplayText(text, notes)
    for offset in range(len(text) + 1):
        assert shown.from_qt(shown.to_qt(offset)) == offset
        assert shown.from_qt(shown.to_qt(offset, before=True)) == offset


@given(blocks())
def test_qt_shows_the_words_with_the_markers_in_their_places(block):
    text, notes = block
    shown = DisplayText(text, notes)
    encoded = shown.text.encode("utf-16-le")
    for (start, length), (_, number) in zip(shown.inserted, notes, strict=True):
        assert encoded[start * 2 : (start + length) * 2].decode("utf-16-le") == number
    for start in range(len(text)):
        first, last = shown.to_qt(start), shown.to_qt(start + 1, before=True)
        assert encoded[first * 2 : last * 2].decode("utf-16-le") == text[start]


@given(blocks(), st.integers(0, 200))
def test_any_position_of_qts_is_a_place_in_the_text(block, position):
    text, notes = block
    shown = DisplayText(text, notes)
    assert 0 <= shown.from_qt(min(position, utf16(shown.text))) <= len(text)


def test_the_end_of_a_span_leaves_out_the_marker_behind_it():
    shown = DisplayText("doelmatig is.", [(12, "1")])
    assert shown.text == "doelmatig is1."
    assert shown.to_qt(12, before=True) == 12
    assert shown.to_qt(12) == 13
    assert shown.insertion_at(12) == 0
    assert shown.insertion_at(13) is None
