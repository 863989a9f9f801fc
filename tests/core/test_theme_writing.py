# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Theme files: what is written reads back the same, and what a reader wrote by hand stays."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisreader import paths
from kennisreader.core.library_values import LibraryError
from kennisreader.core.theme_files import parse_theme
from kennisreader.core.theme_store import PALETTE, ThemeStore, free_id, new_look
from kennisreader.core.theme_writing import theme_text
from kennisreader.core.themes import LINE_STYLES, Theme

BY_HAND = """\
# Mine.
name = { nl = "Water", en = 'Water' }
made_by = "me"   # kept

terms = [
    # rivers
    "dijk", "rivier*",
    "Deltaprogramma",   # the "plan"
]
line = "wavy" # as waves are
hints = ["peil"]
"""


def read(text: str, file: str = "water.toml") -> Theme:
    """The theme of a text that has one."""
    theme = parse_theme(text, file)[0]
    assert theme is not None
    return theme


WATER = read(BY_HAND)

word = st.text(st.characters(codec="utf-8", categories=("L", "N")), min_size=1, max_size=8)
words = st.lists(word, unique=True, max_size=12).map(tuple)
names = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12).filter(str.strip)


@given(names, names, words.filter(len), words, words, st.sampled_from(LINE_STYLES), st.booleans())
def test_any_theme_reads_back_as_it_was(nl, en, terms, hints, excluded, line, on):
    theme = Theme("a-1", nl, en, terms, hints, excluded, line, *PALETTE[3], on)
    assert parse_theme(theme_text(theme), "x.toml") == (theme, [])


@given(words.filter(len), words, words)
def test_any_change_of_a_file_reads_back(terms, hints, excluded):
    changed = replace(WATER, terms=terms, hints=hints, excluded=excluded)
    text = theme_text(changed, BY_HAND, "water.toml")
    assert parse_theme(text, "water.toml")[0] == changed


@pytest.mark.parametrize("path", sorted((paths.resources_folder() / "themes").glob("*.toml")))
def test_a_word_added_to_a_bundled_theme_and_taken_away_leaves_its_file(path):
    text = path.read_text()
    theme = read(text, path.name)
    more = theme_text(replace(theme, terms=(*theme.terms, "zeewier")), text, path.name)
    comments = [row for row in text.splitlines() if row.lstrip().startswith("#")]
    assert [row for row in more.splitlines() if row.lstrip().startswith("#")] == comments
    assert len(more) - len(text) < 25
    assert theme_text(theme, more, path.name) == text


def test_what_stands_beside_a_change_stays():
    changed = replace(WATER, terms=("dijk", "Deltaprogramma", "gemaal", 'een "woord"'))
    assert theme_text(changed, BY_HAND, "water.toml") == BY_HAND.replace(
        '"dijk", "rivier*",', '"dijk",'
    ).replace('the "plan"\n', 'the "plan"\n    "gemaal", "een \\"woord\\"",\n')


def test_a_line_style_changes_in_its_line():
    text = theme_text(replace(WATER, line="thick"), BY_HAND, "water.toml")
    assert text == BY_HAND.replace('line = "wavy" # as waves are', 'line = "thick"')


def test_a_key_that_was_not_there_comes_at_the_end():
    text = theme_text(replace(WATER, excluded=("waterval",)), BY_HAND, "water.toml")
    assert text.startswith(BY_HAND)
    assert "waterval" in text


def test_a_file_with_tables_is_written_anew_rather_than_wrong():
    tables = 'terms = ["dijk"]\n[name]\nnl = "Water"\n[light]\nline = "#112233"\n'
    theme = read(tables)
    changed = replace(theme, name_nl="Waters", on=True, light=PALETTE[0][0])
    assert parse_theme(theme_text(changed, tables, "water.toml"), "water.toml")[0] == changed


@pytest.fixture
def store(tmp_path):
    bundled = tmp_path / "bundled"
    bundled.mkdir()
    (bundled / "07-water.toml").write_text(BY_HAND)
    return ThemeStore(bundled, tmp_path / "own")


def test_a_changed_theme_takes_the_bundled_ones_place_until_it_is_dropped(store):
    before = store.change(store.saving(replace(WATER, terms=("gemaal",))))
    assert store.origin("water") == "changed"
    assert [t.terms for t in store.read().themes] == [("gemaal",)]
    assert before == {"07-water.toml": None}
    dropped = store.change(store.dropping("water"))
    assert (store.origin("water"), store.read().themes) == ("bundled", (WATER,))
    store.change(dropped)
    assert store.origin("water") == "changed"


def test_a_new_theme_gets_a_file_of_its_own(store):
    store.change({"zee.toml": "id = 'iets'\nterms = ['x']"})
    store.change(store.saving(Theme("zee", "Zee", "Sea", ("zee",))))
    assert {t.id for t in store.read().themes} == {"water", "iets", "zee"}
    assert store.origin("zee") == "own"


def test_a_file_goes_by_the_name_of_its_theme(store):
    store.change(
        {"dijk.toml": '# mine\nname = { nl = "Dijk" }\nterms = ["dijk"]\n', "zee.toml": "x"}
    )
    (dijk,) = [theme for theme in store.read().themes if theme.id == "dijk"]
    before = store.change(store.saving(replace(dijk, name_nl="Zee", name_en="Zee")))
    assert sorted(path.name for path in store.folder.iterdir()) == ["zee-2.toml", "zee.toml"]
    assert store.text("dijk").startswith("# mine\n")
    store.change(before)
    assert sorted(path.name for path in store.folder.iterdir()) == ["dijk.toml", "zee.toml"]


def test_a_folder_that_cannot_be_written_is_told(store):
    store.folder.write_text("a file where the folder should be")
    with pytest.raises(LibraryError) as error:
        store.change({"zee.toml": "terms = ['zee']"})
    assert error.value.code == "cannot_write"


@pytest.mark.parametrize(
    ("name", "taken", "expected"),
    [
        ("Water en bodem", (), "water-en-bodem"),
        ("Élan!", (), "elan"),
        ("Water", ("water", "water-2"), "water-3"),
        ("…", (), "thema"),
    ],
)
def test_an_id_is_made_of_the_name(name, taken, expected):
    assert free_id(name, taken) == expected


def test_a_new_theme_looks_like_no_other():
    four = [replace(WATER, light=light) for light, _ in PALETTE[:4]]
    assert new_look(four) == (*PALETTE[4], LINE_STYLES[4])
    all_ = [replace(WATER, light=light, line="solid") for light, _ in PALETTE]
    assert new_look(all_) == (*PALETTE[0], LINE_STYLES[1])


def test_a_new_theme_takes_the_colours_of_those_that_are_on_last():
    all_ = [replace(WATER, id=f"t{n}", light=light) for n, (light, _) in enumerate(PALETTE)]
    assert new_look(all_, {"t0", "t1", "t3"})[:2] == PALETTE[2]
