# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Hyphens at line ends: the letter's own spelling decides, then the rules of Dutch spelling."""

from __future__ import annotations

import pytest

from kennisreader.core.importing.hyphens import Vocabulary, seam
from tests.proportion import grows_in_proportion

LETTER = """De cultureel-maatschappelijke factoren en het Techniekpact met partners wegen mee.
De zij-instroom en de Netherlands branding en een campagne; een eigenaar van een bedrijf; de partijen."""


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
        pytest.param("in China, In-", "dia", "in China, India", id="a comma parts two names"),
        pytest.param("Zeeuws-Vlaande-", "ren", "Zeeuws-Vlaanderen", id="syllable of a name of two"),
        pytest.param("in Noord-Hol-", "land", "in Noord-Holland", id="end of a name of two"),
        pytest.param(
            "te Hoogezand-Sap-", "pemeer", "te Hoogezand-Sappemeer", id="a long end of it"
        ),
        pytest.param("’s-Herto-", "genbosch", "’s-Hertogenbosch", id="a name with an article"),
        pytest.param("Van den Broek-Al-", "tenburg", "Van den Broek-Altenburg", id="a surname"),
        pytest.param("aan den IJs-", "sel", "aan den IJssel", id="the letter IJ"),
        pytest.param(
            "een zij-", "instroomroute", "een zij-instroomroute", id="begins as elsewhere"
        ),
        pytest.param("de vier-", "en-", "de vieren-", id="the middle of a word on three lines"),
        pytest.param("met partij-", "en in het land", "met partijen in het land", id="-en"),
        pytest.param("een partij-", "en kabinetsplan", "een partij- en kabinetsplan", id="- en"),
        pytest.param("de in-", "en uitvoer", "de in- en uitvoer", id="suspended, not divided"),
        pytest.param("het Punt De-", "tentie", "het Punt Detentie", id="a small word is no name"),
        pytest.param("de procureur-", "generaal", "de procureur-generaal", id="rank"),
        pytest.param("poppodia en -", "Festivals", "poppodia en -Festivals", id="then a capital"),
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
            "https://a.nl/voortgang-ui",
            "tvoeringsagenda-21.",
            "https://a.nl/voortgang-uitvoeringsagenda-21.",
            id="address inside a word with hyphens about it",
        ),
        pytest.param(
            "op www.rijksoverheid.nl",
            "zij-instromers",
            "op www.rijksoverheid.nl zij-instromers",
            id="a hyphen behind an address without one",
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


@pytest.mark.parametrize(
    ("lines", "divides"),
    [
        pytest.param(["een kosten-", "batenanalyse volgt"], True, id="too little to tell"),
        pytest.param(
            ["Nu is het dan ook zo ver dat wij dit nader onder-", "zoeken"], True, id="many"
        ),
        pytest.param([*["x" * 60] * 40, "een kosten-", "batenanalyse volgt"], False, id="hardly"),
        pytest.param(
            [*["x" * 60] * 40, "wij onder-", "zoeken dit", "wij onderzoeken"],
            True,
            id="as elsewhere",
        ),
        pytest.param(["x" * 60] * 40, True, id="no hyphens at all"),
    ],
)
def test_a_letter_that_divides_no_words_has_hyphens_of_spelling(
    lines: list[str], divides: bool
) -> None:
    vocabulary = Vocabulary(lines)
    assert vocabulary.divides == divides
    assert seam("de woon-", "werkafstand", vocabulary) == ((1, "") if divides else (0, ""))


def test_the_halves_of_a_cut_word_are_no_words() -> None:
    vocabulary = Vocabulary(["het Documenta-", "tiecentrum en meer"])
    assert not vocabulary.knows("Documenta")
    assert not vocabulary.knows("tiecentrum")
    assert vocabulary.knows("MEER")


def test_a_word_of_many_hyphens_costs_in_proportion() -> None:
    def make(hyphens: int) -> None:
        Vocabulary(["ab-" * hyphens + "ab"])

    assert grows_in_proportion(make, 500, 20_000)
