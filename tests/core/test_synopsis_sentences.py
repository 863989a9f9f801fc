# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The reader's own sentences in the theme overview are notes like any other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kennisreader.core.annotation import Note, NoteKind
from kennisreader.core.annotation_query import NoteFilter, select
from kennisreader.core.export.flavours import Flavour
from kennisreader.core.export.markdown import fields
from kennisreader.core.export.sources import source_of
from kennisreader.core.export.synopsis_tables import write_csv, write_markdown
from kennisreader.core.export.template import read_template
from kennisreader.core.library_values import ThemeSpan
from kennisreader.core.synopsis import build
from kennisreader.core.synopsis_sentences import is_sentence, new_sentence, sentences_of
from kennisreader.paths import resources_folder
from tests.core.made_notes import COMMENT, HIGHLIGHT, HOUSING, LETTERS, LINK, SENTENCE, on
from tests.core.test_synopsis import summary

SOURCES = {name: source_of(letter) for name, letter in LETTERS.items()}


def test_a_new_sentence_is_a_note_on_a_letter_and_a_theme():
    note = new_sentence("brief", "talent", "Talent is schaars.")
    assert is_sentence(note)
    assert (note.kind, note.letters, note.theme) == (NoteKind.NOTE, ("brief",), "talent")
    assert sentences_of([note]) == {("brief", "talent"): note}


@pytest.mark.parametrize(
    "note",
    [
        pytest.param(COMMENT, id="a note on words"),
        pytest.param(HIGHLIGHT, id="a mark"),
        pytest.param(LINK, id="a tie"),
        pytest.param(replace(SENTENCE, theme=""), id="a note on a letter without a theme"),
        pytest.param(replace(SENTENCE, targets=(on(HOUSING, "kamers"),)), id="words with a theme"),
        pytest.param(replace(SENTENCE, text=" \n"), id="an empty one"),
    ],
)
def test_other_notes_are_no_sentences(note: Note):
    assert sentences_of([note]) == {}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z"),
        ("2026-01-01T01:30:00+02:00", "2026-01-01T00:00:00Z"),
        ("2026-01-01T00:00:00Z", "2026-01-01T00:00:00.5Z"),
        ("gisteren", "2026-01-01T00:00:00Z"),
    ],
    ids=["year", "zone", "fraction", "no moment"],
)
def test_of_two_sentences_the_later_one_counts(first: str, second: str):
    earlier = replace(SENTENCE, modified=first)
    later = replace(SENTENCE, id="b", text="Nieuw", modified=second)
    for notes in ([earlier, later], [later, earlier]):
        assert sentences_of(notes) == {(HOUSING.id, "huisvesting"): later}


def test_a_sentence_belongs_to_its_own_theme_only():
    spans = {HOUSING.id: [ThemeSpan("talent", 0, 5), ThemeSpan("huisvesting", 6, 9)]}
    for theme, found in (("talent", ()), ("huisvesting", (SENTENCE,))):
        wanted = NoteFilter(themes=frozenset({theme}))
        assert select([SENTENCE], wanted, {}, spans) == found


@pytest.mark.parametrize("flavour", Flavour)
def test_an_exported_sentence_names_its_theme_and_letter(flavour: Flavour):
    template = read_template(flavour, [resources_folder() / "templates"])
    text = template.fill(fields(SENTENCE, SOURCES, flavour, "nl"))
    assert "> **huisvesting**" in text
    assert SENTENCE.text in text
    assert "$" not in text


def made():
    return build([summary("a"), summary("b")], ["talent"], lambda _theme: [])


def test_the_table_shows_the_sentence_in_its_cell():
    own = {
        ("b", "talent"): "Niets\nover | talent \\| hier \\\\| x",
        ("b", "ander"): "x",
        ("c", "talent"): "y",
    }
    last = write_markdown(made(), [[()], [()]], {"talent": "Talent"}, "nl", own).splitlines()[-1]
    assert last.endswith(
        "| *niet genoemd* | **Niets over \\| talent \\| hier \\\\\\| x**<br>*niet genoemd* |"
    )


def test_the_list_has_the_sentence_in_a_column():
    lines = write_csv(made(), [[()], [()]], "nl", {("b", "talent"): "Niets"}).splitlines()
    assert [line.rsplit(",", 1)[1] for line in lines] == ["sentence", "", "Niets"]
    run = write_csv(made(), [[()], [()]], "nl", {("b", "talent"): "=1+1"})
    assert run.splitlines()[-1].endswith(",'=1+1")
