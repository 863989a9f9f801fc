# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Words that are suggested for a theme set its passages apart, and are not in it yet."""

from __future__ import annotations

import pytest

from kennisreader.core.themes import Theme

ABOUT = [
    f"De dijk langs de {name} wordt verzwaard door het waterschap." for name in ("Maas", "Waal")
] * 2
OTHERS = [f"De minister schrijft over {name} in deze brief." for name in ("zorg", "loon")] * 5


@pytest.fixture
def desk(make):
    return make({"a": [*ABOUT, *OTHERS], "b": [*ABOUT, *OTHERS]})


def suggested(desk, *terms: str, hints: tuple[str, ...] = ()) -> list[str]:
    return [each.word for each in desk.further_terms(Theme("water", "", "", terms, hints))]


def test_words_of_the_themes_passages_come_as_they_are_written(desk):
    found = suggested(desk, "dijk")
    assert {"waterschap", "verzwaard", "Maas"} <= set(found)
    assert not {"minister", "brief", "wordt"} & set(found)


def test_only_what_names_something_particular_is_suggested(make):
    about = ["De dijk langs de Maas is volgens het instituut internationaal een factor."] * 2
    about += ["De dijk van het Deltares Instituut concludeert internationaal een factor."] * 4
    desk = make({"a": [*about, *OTHERS], "b": [*about, *OTHERS]})
    assert set(suggested(desk, "dijk")) == {"Maas", "Deltares"}


def test_members_and_institutions_are_not_what_a_theme_is_about(make):
    said = [
        "De dijk langs de Waal, volgens de motie Jansen en De Vries en de leden Bakker en Visser.",
        "De Raad van State ziet mensen stil staan bij de dijk langs de Waal.",
    ] * 3
    about = [*said, "Het lid Jansen vraagt naar de Waal en de dijk.", "De heer Visser: de dijk!"]
    desk = make({"a": [*about, *OTHERS], "b": [*about, *OTHERS]})
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
        found = desk.further_terms(talent)
        assert len(found) >= 4
        assert all(each.passages >= 3 and each.letters >= 1 and each.share > 0.2 for each in found)
        assert not [each for each in found if "talent" in each.word.lower()]
