# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Of a note that lost its end, whatever was read is a note again."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisreader.core.annotation import Note, Target
from kennisreader.core.annotation_w3c import from_stored, to_stored
from kennisreader.core.salvage_notes import _closed, as_it_was, what_is_left
from kennisreader.core.salvage_rows import FoundNote

ID = "11111111-1111-4111-8111-111111111111"
TEXT = 'Dit is "van belang", zie \\ en … '
NOTE = Note(ID, (Target("kst-1", "talent", "", "", 3, 9),), text=TEXT * 5, tags=("ai",))
BODY = to_stored(NOTE).body

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inside: st.lists(inside) | st.dictionaries(st.text(), inside),
)


@given(value=values, ascii_only=st.booleans(), data=st.data())
def test_every_beginning_of_json_can_be_closed_or_says_nothing(value, ascii_only, data):
    text = json.dumps(value, ensure_ascii=ascii_only)
    cut = text[: data.draw(st.integers(0, len(text)))]
    closed = _closed(cut)
    if closed is not None:
        json.loads(closed)
    if isinstance(value, dict | list):
        assert cut == "" or closed is not None
        assert _closed(text) == text


def test_every_beginning_of_a_note_keeps_what_was_written():
    start = BODY.index("Dit is")
    for length in range(1, len(BODY)):
        left = what_is_left(ID, FoundNote(1, BODY[:length], whole=False), ["kst-1"])
        assert left is not None
        note = from_stored(left)
        assert (note.id, note.letters) == (ID, ("kst-1",))
        words = note.text.removesuffix("…")
        # A tag that lost its purpose may pass for words.
        assert NOTE.text.startswith(words) or words.startswith(NOTE.text)
        assert len(words) > 20 or length < start + 80


def test_a_note_that_lost_the_names_of_its_letters_is_no_note():
    assert what_is_left(ID, FoundNote(1, BODY[:200], whole=False), []) is None


def test_zeros_in_place_of_the_end_are_not_taken_for_text():
    cut = FoundNote(1, BODY[:-60] + "\0" * 500, whole=False)
    left = what_is_left(ID, cut, ["kst-1"])
    assert left is not None
    assert "\\u0000" not in left.body


WHOLE = {
    "a note": (BODY, True),
    "no annotation, but JSON": ('["x"]', True),
    "no JSON at all": ("kort", False),
    "JSON with something written over it": (BODY[:100] + "#" * 50 + BODY[150:], False),
}


@pytest.mark.parametrize(("body", "kept"), WHOLE.values(), ids=WHOLE)
def test_what_is_whole_stays_as_it_was(body: str, kept: bool):
    stored = as_it_was(ID, FoundNote(1, body, whole=True), ["kst-1"])
    assert (stored is not None) == kept
    if stored is not None:
        assert stored == (ID, ("kst-1",), body)
    assert as_it_was(ID, FoundNote(1, body, whole=False), ["kst-1"]) is None
