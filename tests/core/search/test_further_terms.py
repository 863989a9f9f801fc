# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Words that are suggested for a theme set its passages apart, and are not in it yet."""

from __future__ import annotations

import pytest

from kennisreader.core.themes import Theme

OTHERS = [f"De minister schrijft over {name} in deze brief." for name in ("zorg", "loon")] * 6


def about(words: str, letter: str, times: int = 4) -> list[str]:
    """Passages about dikes with some words, none like another."""
    said = (f"Dit is {number} in {letter}." for number in range(times))
    return [f"De dijk {words}. {each}" for each in said]


@pytest.fixture
def desk(make):
    rivers = [f"langs de {name} wordt verzwaard door het waterschap" for name in ("Maas", "Waal")]
    letters = {name: [*OTHERS, *(p for r in rivers for p in about(r, name))] for name in "ab"}
    return make(letters)


def suggested(desk, *terms: str, hints: tuple[str, ...] = ()) -> list[str]:
    return [each.word for each in desk.further_terms(Theme("water", "", "", terms, hints))]


def test_words_of_the_themes_passages_come_as_they_are_written(desk):
    found = suggested(desk, "dijk")
    assert {"waterschap", "Maas", "Waal"} <= set(found)
    assert not {"minister", "brief", "wordt"} & set(found)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("is internationaal een belangrijke factor", set(), id="general"),
        pytest.param("van het Deltares Instituut", {"Deltares Instituut"}, id="name"),
        pytest.param("van de Unie van Waterschappen", {"Unie van Waterschappen"}, id="long name"),
        pytest.param("volgens het regeerprogramma", set(), id="procedure"),
    ],
)
def test_only_what_names_something_is_suggested_and_names_whole(make, words, found):
    desk = make({name: [*OTHERS, *about(words, name)] for name in "ab"})
    assert set(suggested(desk, "dijk")) == found


@pytest.mark.parametrize(
    ("word", "times", "letters", "elsewhere", "is_enough"),
    [
        pytest.param("kwel", 3, 2, 0, True, id="plain"),
        pytest.param("kwel", 2, 2, 0, False, id="plain, in few passages"),
        pytest.param("kwel", 8, 1, 0, False, id="plain, of one letter"),
        pytest.param("kwel", 3, 2, 3, False, id="plain, elsewhere too"),
        pytest.param("Rijn", 2, 2, 0, True, id="name"),
        pytest.param("Rijn", 1, 2, 0, False, id="name, in few passages"),
        pytest.param("Rijn", 4, 1, 0, False, id="name, of one letter"),
        pytest.param("Rijn", 5, 1, 0, True, id="name, much in one letter"),
        pytest.param("Rijn", 3, 2, 3, True, id="name, elsewhere too"),
        pytest.param("Rijn", 3, 2, 6, False, id="name, elsewhere as often"),
    ],
)
def test_a_word_stands_in_enough_passages_about_the_theme(
    make, word, times, letters, elsewhere, is_enough
):
    texts = {name: [*OTHERS] for name in "ab"}
    for name in "ab"[:letters]:
        texts[name] += about(f"bij {word}", name, times)
    texts["a"] += [f"Over {word} schrijft hij {number} maal." for number in range(elsewhere)]
    assert (word in suggested(make(texts), "dijk")) is is_enough


def test_what_letters_repeat_counts_once(make):
    desk = make({name: [*OTHERS, *about("langs de Rijn", "een", 2)] for name in "abcd"})
    assert suggested(desk, "dijk") == []


def test_members_and_institutions_are_not_what_a_theme_is_about(make):
    said = (
        "langs de Waal, volgens de motie Jansen en De Vries en de leden Bakker en Visser",
        "langs de Waal: de Raad van State ziet mensen stil staan",
        "van het lid Jansen, zegt de heer Visser",
    )
    desk = make({n: [*OTHERS, *(p for words in said for p in about(words, n))] for n in "ab"})
    assert set(suggested(desk, "dijk")) == {"Waal"}


def test_words_that_the_theme_has_in_any_form_are_left_out(desk):
    found = suggested(desk, "dijken", "water*", hints=("Maas",))
    assert "Waal" in found
    assert not {"dijk", "waterschap", "Maas"} & set(found)


def test_a_term_that_is_being_written_is_no_error(desk):
    assert "dijk" not in suggested(desk, "dijk", "*", "..", "wa*ter")


def test_a_theme_of_which_there_is_little_has_no_suggestions(desk):
    assert suggested(desk, "kernenergie") == []


def test_the_stored_marks_tell_where_the_theme_is(seeded, tmp_path):
    from kennisreader.core.intake import Intake
    from kennisreader.core.search.desk import SearchDesk
    from tests.core.search.conftest import THEMES

    themes = Intake([THEMES]).themes
    with SearchDesk(seeded, tmp_path, themes) as desk:
        (talent,) = [theme for theme in themes if theme.id == "talent"]
        found = {each.word: each for each in desk.further_terms(talent)}
        assert {"Rathenau Instituut", "werkgevers"} <= found.keys(), "names are whole"
        assert all(each.passages >= 3 and each.share >= 0.6 for each in found.values())
        assert not [word for word in found if "talent" in word.lower()]
        assert not {"Rathenau", "Instituut", "jonge", "overwegingen"} & found.keys()
