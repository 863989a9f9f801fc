# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Hyphens at line ends: the letter's own spelling decides, then the rules of Dutch spelling."""

from __future__ import annotations

import pytest

from kennisreader.core.importing.hyphens import Vocabulary, seam

LETTER = """De cultureel-maatschappelijke factoren en het Techniekpact met partners wegen mee.
De Netherlands branding en een campagne; een eigenaar van een bedrijf."""


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        pytest.param("het Documenta-", "tiecentrum", "het Documentatiecentrum", id="syllable"),
        pytest.param("het arbeids-", "migratiebeleid", "het arbeidsmigratiebeleid", id="compound"),
        pytest.param(
            "de cultureel-", "maatschappelijke", "de cultureel-maatschappelijke", id="as elsewhere"
        ),
        pytest.param("de sociaal-", "economische", "de sociaal-economische", id="equal adjectives"),
        pytest.param("de speciaal-", "zaak", "de speciaalzaak", id="adjective and noun"),
        pytest.param("op EU-", "niveau", "op EU-niveau", id="abbreviation"),
        pytest.param("de 30%-", "regeling", "de 30%-regeling", id="sign"),
        pytest.param("de COVID-19-", "maatregel", "de COVID-19-maatregel", id="number"),
        pytest.param("per e-", "mail", "per e-mail", id="single letter"),
        pytest.param("het btw-", "tarief", "het btw-tarief", id="no vowel: no syllable"),
        pytest.param(
            "de otc-", "derivaten", "de otc-derivaten", id="abbreviation in small letters"
        ),
        pytest.param(
            "diensten en -", "producten", "diensten en -producten", id="beginning left out"
        ),
        pytest.param("een niet-", "professionele", "een niet-professionele", id="niet-"),
        pytest.param("de Staten-", "Generaal", "de Staten-Generaal", id="capital follows"),
        pytest.param("2020-", "2021", "2020-2021", id="digits"),
        pytest.param("kennis-", "en innovatie", "kennis- en innovatie", id="suspended before en"),
        pytest.param(
            "om- of bij-", "of herscholing", "om- of bij- of herscholing", id="suspended before of"
        ),
        pytest.param(
            "het Sklodowska-Curie-", "programma", "het Sklodowska-Curie-programma", id="name of two"
        ),
        pytest.param(
            "met Techniekpact-", "partners", "met Techniekpact-partners", id="name and word"
        ),
        pytest.param(
            "een Netherlands Branding-",
            "campagne",
            "een Netherlands Branding-campagne",
            id="name of two words",
        ),
        pytest.param("people-to-", "people", "people-to-people", id="English link"),
        pytest.param("een start-", "up", "een start-up", id="English tail"),
        pytest.param("de mede-", "eigenaar", "de mede-eigenaar", id="vowels clash"),
        pytest.param("dit is - ook", "hier", "dit is - ook hier", id="a dash inside"),
        pytest.param("toptalent –", "dat", "toptalent – dat", id="a dash at the end"),
        pytest.param("een en/", "of keuze", "een en/of keuze", id="a stroke at the end"),
        pytest.param(
            "https://a.nl/op-",
            "achterstand/",
            "https://a.nl/op-achterstand/",
            id="address at a hyphen",
        ),
        pytest.param(
            "zie https://a.nl/docu",
            "menten/x.html",
            "zie https://a.nl/documenten/x.html",
            id="address inside a word",
        ),
        pytest.param(
            "zie https://a.nl",
            "voor meer",
            "zie https://a.nl voor meer",
            id="address that has ended",
        ),
    ],
)
def test_two_lines_are_joined_as_the_word_is_spelled(before: str, after: str, joined: str) -> None:
    taken, glue = seam(before, after, Vocabulary(LETTER.split("\n")))
    assert before[: len(before) - taken] + glue + after == joined


def test_the_halves_of_a_cut_word_are_no_words() -> None:
    vocabulary = Vocabulary(["het Documenta-", "tiecentrum en meer"])
    assert not vocabulary.knows("Documenta")
    assert not vocabulary.knows("tiecentrum")
    assert vocabulary.knows("MEER")
