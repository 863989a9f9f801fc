# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a note is, and what of it is read from its text."""

from __future__ import annotations

import uuid

import pytest

from kennisreader.core.annotation import Note, NoteKind, Target, new_note, tags_in, with_tags
from tests.core.made_notes import COMMENT, HIGHLIGHT, HOUSING, LINK, on


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        pytest.param("", (), id="nothing"),
        pytest.param("#wonen", ("wonen",), id="alone"),
        pytest.param("Zie #wonen, en #wonen/studenten.", ("wonen", "wonen/studenten"), id="nested"),
        pytest.param("#één #Één", ("één",), id="accents, and case counts once"),
        pytest.param("punt #5", (), id="a number is no tag"),
        pytest.param("#2030-doel", ("2030-doel",), id="a number with letters is"),
        pytest.param("# Kop", (), id="a Markdown heading"),
        pytest.param("C#x en a#b", (), id="within a word"),
        pytest.param("https://x.nl/#deel", (), id="within an address"),
        pytest.param(r"\#geen", (), id="escaped"),
        pytest.param("&#x27;", (), id="an entity"),
        pytest.param("(#zo)", ("zo",), id="in brackets"),
    ],
)
def test_tags_in_a_text(text: str, tags: tuple[str, ...]):
    assert tags_in(text) == tags


def test_all_tags_are_its_own_and_those_in_its_text():
    assert COMMENT.all_tags == ("talent", "kennis/werker", "bron")


def test_tags_are_cleaned_and_those_in_the_text_not_repeated():
    note = with_tags(COMMENT, ["#Nieuw", " nieuw ", "BRON", "", "#"])
    assert note.tags == ("Nieuw",)


@pytest.mark.parametrize(
    ("note", "kind"),
    [(HIGHLIGHT, NoteKind.HIGHLIGHT), (COMMENT, NoteKind.NOTE), (LINK, NoteKind.LINK)],
)
def test_kind_follows_from_what_it_holds(note: Note, kind: NoteKind):
    assert note.kind is kind


def test_a_new_note_has_an_id_and_a_moment():
    note = new_note([on(HOUSING, "kamers")], text="#a", tags=["a", "b"])
    assert uuid.UUID(note.id).version == 4
    assert note.created == note.modified
    assert note.created.endswith("Z")
    assert note.tags == ("b",)
    assert note.letters == (HOUSING.id,)


def test_a_note_is_about_something_and_has_a_known_colour():
    with pytest.raises(ValueError, match="targets"):
        new_note([])
    with pytest.raises(ValueError, match="#ff0"):
        new_note([Target("x")], colour="#ff0")
