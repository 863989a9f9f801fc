# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Notes as Web Annotations: nothing of ours is lost, and nothing of others."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisreader.core.annotation import COLOURS, Note, Target, with_tags
from kennisreader.core.annotation_w3c import (
    NotAnAnnotation,
    from_stored,
    from_w3c,
    notes_of,
    to_stored,
    to_w3c,
)
from kennisreader.core.library_values import StoredAnnotation
from kennisreader.core.place import Place
from tests.core.made_notes import COMMENT, LINK, NOTES, SENTENCE, numbered


@pytest.mark.parametrize("note", [*NOTES, SENTENCE], ids=lambda note: note.theme or note.kind)
def test_there_and_back(note: Note):
    again = from_w3c(json.loads(json.dumps(to_w3c(note))))
    assert again == note
    assert not again.foreign


def test_the_form_is_that_of_the_model():
    written = to_w3c(COMMENT)
    assert written["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert written["id"] == f"urn:uuid:{COMMENT.id}"
    assert written["motivation"] == "commenting"
    assert written["target"]["source"] == "kennisreader://letter/2020-07-02-kamerbrief-talent"
    assert written["target"]["selector"] == [
        {
            "type": "TextQuoteSelector",
            "exact": "Talent trekt weg.",
            "prefix": "Geachte voorzitter,\n",
            "suffix": " Er zijn te weinig kamers.",
        },
        {"type": "TextPositionSelector", "start": 20, "end": 37},
    ]
    assert [body["purpose"] for body in written["body"]] == ["commenting", *["tagging"] * 3]


def test_a_link_has_two_targets_and_says_what_they_are_to_each_other():
    written = to_w3c(LINK)
    assert written["motivation"] == "linking"
    assert len(written["target"]) == 2
    assert written["body"][0]["value"] == "vervolg op"
    assert written["body"][0]["purpose"] == "classifying"


FOREIGN: dict[str, Any] = {
    "@context": ["http://www.w3.org/ns/anno.jsonld", {"x": "http://x.example/"}],
    "id": "https://hypothes.is/a/abc",
    "type": "Annotation",
    "creator": {"id": "acct:iemand", "x:team": 3},
    "motivation": "questioning",
    "x:stars": [1, 2],
    "body": [
        {"type": "TextualBody", "value": "Waarom?", "language": "nl"},
        {"type": "TextualBody", "value": "wonen", "purpose": "tagging", "x:by": "robot"},
        {"type": "Video", "id": "https://x.example/v"},
        "https://x.example/plaatje",
    ],
    "target": {
        "source": "https://zoek.officielebekendmakingen.nl/kst-1-2.html",
        "state": {"type": "TimeState", "cached": "https://x.example/old"},
        "selector": [
            {"type": "XPathSelector", "value": "/html/body/p[2]"},
            {"type": "TextQuoteSelector", "exact": "te weinig", "x:lang": "nl"},
        ],
    },
}


def test_what_another_program_wrote_is_read():
    note = from_w3c(FOREIGN)
    assert note.text == "Waarom?"
    assert note.tags == ("wonen",)
    assert note.targets[0].exact == "te weinig"
    assert note.letters == ("https://zoek.officielebekendmakingen.nl/kst-1-2.html",)
    assert from_w3c(FOREIGN).id == note.id, "it is known again"


def test_what_we_do_not_understand_survives():
    written = to_w3c(from_w3c(FOREIGN))
    again = to_w3c(from_w3c(json.loads(json.dumps(written))))
    assert again == written
    assert written["via"] == FOREIGN["id"]
    assert {"x": "http://x.example/"} in written["@context"]
    for name in ("creator", "motivation", "x:stars", "body"):
        assert written[name] == FOREIGN[name]
    assert written["target"]["state"] == FOREIGN["target"]["state"]
    quote, xpath = written["target"]["selector"]
    assert quote["x:lang"] == "nl"
    assert xpath == FOREIGN["target"]["selector"][0]


def test_what_its_reader_changes_is_changed_in_place():
    note = replace(with_tags(from_w3c(FOREIGN), ["huren"]), text="Daarom.")
    written = to_w3c(note)
    assert written["body"][0] == {"type": "TextualBody", "value": "Daarom.", "language": "nl"}
    assert written["body"][1:3] == FOREIGN["body"][2:]
    assert [body["value"] for body in written["body"][3:]] == ["huren"]
    assert from_w3c(written) == note


def test_a_short_body_is_a_text():
    note = from_w3c({"type": "Annotation", "id": "x:1", "bodyValue": "Kort", "target": "x:doc"})
    assert (note.text, note.letters) == ("Kort", ("x:doc",))
    assert "bodyValue" not in to_w3c(note)


@pytest.mark.parametrize(
    "broken",
    [{}, {"type": "Annotation"}, {"type": "Note", "target": "x:y"}],
    ids=["empty", "about nothing", "something else"],
)
def test_what_is_no_annotation_is_refused(broken: dict[str, Any]):
    with pytest.raises(NotAnAnnotation):
        from_w3c(broken)


@pytest.mark.parametrize("body", ["", "[]", "3", "{", '{"type": "Annotation"}'])
def test_a_broken_row_of_the_store_is_left_out(body: str):
    stored = StoredAnnotation("x", (), body)
    with pytest.raises(NotAnAnnotation):
        from_stored(stored)
    assert notes_of([stored, to_stored(COMMENT)]) == (COMMENT,)


def test_half_a_character_does_not_stop_a_note_from_being_kept():
    stored = to_stored(replace(COMMENT, text="a\ud83db"))
    stored.body.encode()
    assert from_stored(stored).text == "a?b"


texts = st.text(max_size=40)
plain = st.text("abc é", max_size=10)
targets = st.builds(
    lambda letter, exact, prefix, suffix, start, place, check: Target(
        letter,
        exact,
        prefix if exact else "",
        suffix if exact else "",
        start if exact else -1,
        start + len(exact) if exact and start >= 0 else -1,
        place,
        check,
    ),
    st.sampled_from(["kst-1-2", "a b/c?d", "https://x.example/é"]),
    texts,
    texts,
    texts,
    st.integers(-1, 99),
    st.sampled_from([Place("letter"), Place("page", "2"), Place("section", "3 Wat nu")]),
    st.booleans(),
)


@given(
    st.lists(targets, min_size=1, max_size=2),
    st.sampled_from(COLOURS),
    texts,
    st.lists(st.text(max_size=8), max_size=3),
    plain,
)
def test_every_note_comes_back_as_it_was(
    places: list[Target], colour: str, text: str, tags: list[str], relation: str
):
    note = Note(numbered(7), tuple(places), colour, text, (), relation, "2025", "2026")
    note = with_tags(note, tags)
    assert from_stored(to_stored(note)) == note


@pytest.mark.parametrize("note", [*NOTES, SENTENCE], ids=lambda note: note.theme or note.kind)
def test_what_is_kept_is_what_is_exchanged(note: Note):
    """The store writes a note by a shorter way, with its targets remembered."""
    checked = replace(note.targets[0], needs_check=True, place=Place("page", "3"))
    for each in (note, replace(note, targets=(checked, *note.targets[1:]))):
        assert json.loads(to_stored(each).body) == to_w3c(each)
