# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a term of a theme finds in a text, and where its mark begins and ends."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kennisreader.core.letter import Letter, Metadata
from kennisreader.core.theme_matcher import ThemeMatcher
from kennisreader.core.theme_terms import TermError, patterns
from kennisreader.core.themes import Theme


def letter(text: str) -> Letter:
    return Letter("a-letter", "a.txt", text, Metadata("A letter"))


def marked(terms: str | list[str], text: str, *, excluded: tuple[str, ...] = ()) -> list[str]:
    """The words of the text that a theme of these terms marks."""
    listed = (terms,) if isinstance(terms, str) else tuple(terms)
    theme = Theme("t", "T", "T", listed, excluded=excluded)
    return [text[s.start : s.end] for s in ThemeMatcher([theme]).spans(letter(text))]


@pytest.mark.parametrize(
    ("term", "text", "found"),
    [
        pytest.param("brief", "De brieven, één Brief.", ["brieven", "Brief"], id="inflection"),
        pytest.param("talent", "toptalent en talent", ["talent"], id="word-is-no-part"),
        pytest.param("talent", "het AI-talent", ["AI-talent"], id="part-between-hyphens"),
        pytest.param("talent*", "talentvol toptalent", ["talentvol"], id="starts"),
        pytest.param("*talent", "toptalenten talentvol", ["toptalenten"], id="ends-inflected"),
        pytest.param("*talent*", "getalenteerd", ["getalenteerd"], id="inside"),
        pytest.param("AI", "AI, ai, AI's, AI-lab", ["AI", "AI's", "AI-lab"], id="capitals"),
        pytest.param("Wob", "de wob", ["wob"], id="one-capital-is-a-word"),
        pytest.param("oriëntatiejaar", "orientatiejaar", ["orientatiejaar"], id="diacritics"),
        pytest.param(
            "internationale student",
            "een internationaal student, internationale studenten",
            ["internationaal student", "internationale studenten"],
            id="phrase-inflects",
        ),
        pytest.param(
            "brain drain",
            "brain drain, brain-drain, braindrain-land",
            ["brain drain", "brain-drain", "braindrain-land"],
            id="phrase-apart-hyphened-joined",
        ),
        pytest.param(
            "30-procent-regeling",
            "de 30 procent regeling of 30 procent-regeling",
            ["30 procent regeling", "30 procent-regeling"],
            id="hyphens-come-and-go",
        ),
        pytest.param("30%-regeling", "30%-regelingen", ["30%-regelingen"], id="percent"),
        pytest.param("war on talent", "een war on talent", ["war on talent"], id="english"),
        pytest.param("blauwe kaart", "blauwe. Kaart", [], id="not-over-a-sentence"),
        pytest.param("blauwe kaart", "Blauwe\nKaart", [], id="not-over-blocks"),
        pytest.param("blauwe kaart", "«Blauwe» Kaart", ["Blauwe» Kaart"], id="over-quotes"),
        pytest.param(
            "internationale student",
            "de (internationale) studenten",
            ["(internationale) studenten"],
            id="bracket-that-closes-within-opens-within",
        ),
        pytest.param(
            "tekort .. personeel",
            "een tekort aan goed personeel",
            ["tekort aan goed personeel"],
            id="gap",
        ),
        pytest.param("tekort .. personeel", "tekort a b c d personeel", [], id="gap-of-three"),
        pytest.param("tekort .. personeel", "tekort. Het personeel", [], id="gap-in-a-sentence"),
        pytest.param("talent", "zie https://x.nl/talent-agenda", [], id="not-in-an-address"),
    ],
)
def test_a_term_finds(term: str, text: str, found: list[str]) -> None:
    assert marked(term, text) == found


@pytest.mark.parametrize(
    ("term", "text", "found"),
    [
        pytest.param(
            "kennisoverdracht",
            "de kennis- en technologieoverdracht",
            ["kennis- en technologieoverdracht"],
            id="first-part",
        ),
        pytest.param(
            "technologieoverdracht",
            "kennis- en technologieoverdracht",
            ["technologieoverdracht"],
            id="second-part-alone",
        ),
        pytest.param(
            "ongewenste technologieoverdracht",
            "ongewenste kennis- en technologieoverdracht",
            ["ongewenste kennis- en technologieoverdracht"],
            id="phrase-over-the-first-part",
        ),
        pytest.param(
            "omscholing", "om-, bij- en herscholing", ["om-, bij- en herscholing"], id="chain"
        ),
        pytest.param(
            "bijgeschoold", "bij- of omgeschoold", ["bij- of omgeschoold"], id="participle"
        ),
        pytest.param("onderwijs*", "onderwijs- en zorgbeleid", ["onderwijs"], id="stump-itself"),
        pytest.param(
            "brain drain",
            "geen braindrain-, maar een brainexchange-land",
            ["braindrain"],
            id="stump-before-a-comma",
        ),
        pytest.param(
            "hoger onderwijs", "hoger onderwijs‑ en zorgbeleid", ["hoger onderwijs"], id="no-break"
        ),
        pytest.param(
            "*talent*",
            "Kennis- en Talentstrategie",
            ["Talentstrategie"],
            id="no-reach-back-without-need",
        ),
        pytest.param(
            "onderwijs- en onderzoeksbeleid",
            "het onderwijs- en onderzoeksbeleid",
            ["onderwijs- en onderzoeksbeleid"],
            id="suspended-in-the-term",
        ),
    ],
)
def test_a_suspended_compound_is_marked_whole(term: str, text: str, found: list[str]) -> None:
    assert marked(term, text) == found


def test_of_overlapping_terms_the_longest_from_the_left_stays() -> None:
    terms = [
        "overdracht van kennis",
        "ongewenste overdracht .. kennis en technologie",
        "technologie",
    ]
    text = "ongewenste overdracht van kennis en technologie"
    assert marked(terms, text) == [text]


def test_nothing_is_found_within_an_excluded_phrase() -> None:
    text = "de minister van Onderwijs, Cultuur en Wetenschap over onderwijs"
    found = marked("onderwijs", text, excluded=("Onderwijs, Cultuur en Wetenschap",))
    assert found == ["onderwijs"]
    assert marked("*woning", "bewoning van een woning", excluded=("bewoning",)) == ["woning"]


def test_a_term_longer_than_what_is_excluded_stays() -> None:
    assert marked("leven in Nederland", "leven in Nederland", excluded=("in Nederland",)) == [
        "leven in Nederland"
    ]


def test_hints_are_not_marked() -> None:
    theme = Theme("t", "T", "T", ("talent",), hints=("kweekvijver",))
    assert ThemeMatcher([theme]).spans(letter("een kweekvijver")) == []


def test_themes_may_overlap_each_other_and_spans_are_sorted() -> None:
    themes = [Theme("b", "B", "B", ("*visum",)), Theme("a", "A", "A", ("talent*",))]
    spans = ThemeMatcher(themes).spans(letter("een talentvisum en een visum"))
    assert [(s.theme, s.start) for s in spans] == [("a", 4), ("b", 4), ("b", 23)]


@pytest.mark.parametrize(
    ("term", "code"),
    [
        ("", "empty"),
        ("  ,", "empty"),
        ("*", "empty"),
        ("tal*ent", "star_inside"),
        ("ai*", "too_short"),
        (".. talent", "gap_at_end"),
        ("talent ..", "gap_at_end"),
        ("a .. .. b", "gap_at_end"),
    ],
)
def test_a_term_that_cannot_be_read_says_why(term: str, code: str) -> None:
    with pytest.raises(TermError) as error:
        patterns(term)
    assert error.value.code == code


WORDS = st.sampled_from(
    [
        "talent",
        "AI-talent",
        "kennis-",
        "en",
        "technologieoverdracht",
        "(ongewenste)",
        ".",
        ",",
        "\n",
    ]
)


@settings(max_examples=50)
@given(st.lists(WORDS, max_size=25).map(" ".join))
@example("talent kennis- en \n technologieoverdracht")
def test_spans_of_one_theme_never_overlap_and_never_touch_a_line_end(text: str) -> None:
    theme = Theme(
        "t", "T", "T", ("*talent*", "talent .. kennisoverdracht", "ongewenste kennisoverdracht")
    )
    end = 0
    for span in ThemeMatcher([theme]).spans(letter(text)):
        assert end <= span.start < span.end
        assert "\n" not in text[span.start : span.end]
        end = span.end
