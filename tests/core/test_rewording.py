# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Changed wordings: what counts as a change, and which sentences are one reworded."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisreader.core.importing import read_letter
from kennisreader.core.letter import Letter
from kennisreader.core.rewording import changes, compare, meeting, traces

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
PLAIN = (
    "De minister zal de Kamer in het voorjaar van 2021 informeren over de voortgang van de aanpak."
)


def letter(*paragraphs: str) -> Letter:
    return read_letter("\n\n".join(paragraphs).encode(), "brief.txt")


def worded(older: str, newer: str) -> list[tuple[str, str]]:
    return [(older[a:b], newer[c:d]) for a, b, c, d in changes(older, newer)]


@pytest.mark.parametrize(
    ("older", "newer", "expected"),
    [
        pytest.param("Hij zal dat doen.", "Hij onderzoekt of dat kan.",
            [("zal", "onderzoekt of"), ("doen", "kan")], id="what did not change in between"),
        pytest.param(PLAIN, PLAIN, [], id="nothing"),
        pytest.param("«Eén» plan", '"Eén" plan', [], id="other quotation marks"),
        pytest.param("Het plan dat komt.", "het plan dat komt;", [], id="a capital and the end"),
        pytest.param("studenten, en ook", "studenten en ook", [(",", "")], id="a comma that went"),
        pytest.param("nemen; een wet", "nemen: een wet", [(";", ":")], id="another sign"),
        pytest.param("het geld is op", "het geld is: op", [("", ":")], id="a sign that came"),
        pytest.param("Van 2,5 naar 2.500", "Van 2,5 naar 2.500", [], id="signs inside numbers"),
        pytest.param("vóór 1 mei", "voor 1 mei", [], id="an accent of stress"),
        pytest.param("de regio’s", "de regio's", [], id="another apostrophe"),
        pytest.param(
            "kennis- en innovatiebeleid", "kennisbeleid", [("kennis- en innovatiebeleid", "kennisbeleid")],
            id="a suspended compound",
        ),
        pytest.param("20 miljoen", "25 miljoen", [("20", "25")], id="an amount"),
        pytest.param("30%-regeling blijft", "27%-regeling blijft", [("30%-regeling", "27%-regeling")], id="a percentage"),
        pytest.param("zal komen", "zal niet komen", [("", "niet")], id="added"),
        pytest.param("zal niet komen", "zal komen", [("niet", "")], id="left out"),
        pytest.param(
            "de inzet van het kabinet", "de ambitie van een coalitie",
            [("inzet", "ambitie"), ("het kabinet", "een coalitie")],
            id="a small word between short changes is not marked",
        ),
        pytest.param(
            "zal in 2024 vijftien plannen", "wil in 2023 twaalf plannen",
            [("zal", "wil"), ("2024 vijftien", "2023 twaalf")],
            id="nor one beside a short change",
        ),
        pytest.param(
            "investeert fors in het onderzoek naar wonden", "stelt geld beschikbaar voor het gebouw van boten",
            [("investeert fors in het onderzoek naar wonden", "stelt geld beschikbaar voor het gebouw van boten")],
            id="one that happens to stand in two rewritten stretches goes along",
        ),
    ],
)  # fmt: skip
def test_what_is_a_change(older: str, newer: str, expected: list[tuple[str, str]]) -> None:
    assert worded(older, newer) == expected


def test_a_sentence_that_came_back_with_other_words_is_found_in_its_place() -> None:
    older = letter("Geachte voorzitter,", PLAIN, "Verder is er niets dat hier ook maar op lijkt.")
    newer = letter(
        "Geachte voorzitter,",
        "Er is veel gebeurd sinds de vorige brief over een ander onderwerp. "
        + PLAIN.replace("zal de Kamer", "onderzoekt of hij de Kamer").replace("2021", "2022"),
    )
    comparison = compare(older, newer)
    assert comparison.same == 0
    (found,) = comparison.reworded
    assert older.text[found.older_start : found.older_end] == PLAIN
    assert newer.text[found.newer_start : found.newer_end].startswith("De minister onderzoekt")
    assert [
        (older.text[c.older_start : c.older_end], newer.text[c.newer_start : c.newer_end])
        for c in found.changes
    ] == [("zal", "onderzoekt of hij"), ("2021", "2022")]


def test_a_sentence_without_a_change_is_counted_and_not_listed() -> None:
    older, newer = letter(PLAIN, "Iets anders dan dit."), letter("Iets heel anders.", PLAIN.upper())
    assert compare(older, newer) == (1, ())


def test_a_sentence_in_which_only_a_sign_changed_is_listed_and_marked_there() -> None:
    other = PLAIN.replace("zal de Kamer in", "zal de Kamer, in")
    (found,) = compare(letter(PLAIN), letter(other)).reworded
    assert found.likeness == 1
    assert [other[c.newer_start : c.newer_end] for c in found.changes] == [","]
    assert compare(letter(PLAIN, other), letter(other)) == (1, ())


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("Zie het antwoord op vraag 3.", id="too short to mean anything"),
        pytest.param(
            "Het rapport wordt in het voorjaar van 2021 gepresenteerd.", id="a phrase in common"
        ),
        pytest.param("De gemeenten zullen over huisvesting overleggen met de regio.", id="another"),
    ],
)
def test_what_is_no_rewording(other: str) -> None:
    older = letter(PLAIN, "Zie het antwoord op vraag 2.")
    assert compare(older, letter(other)).reworded == ()


def test_a_sentence_that_stayed_has_not_become_another_as_well() -> None:
    older, newer = letter(PLAIN), letter(PLAIN, PLAIN.replace("2021", "2022"))
    assert compare(older, newer) == (1, ())


def test_each_sentence_is_paired_once_with_the_most_alike() -> None:
    older = letter(PLAIN, PLAIN.replace("voortgang", "stand").replace("aanpak", "zaken"))
    newer = letter(PLAIN.replace("zal", "wil"))
    (found,) = compare(older, newer).reworded
    assert older.text[found.older_start : found.older_end] == PLAIN


def test_the_founding_letters_hold_sentences_that_came_back() -> None:
    letters = [read_letter(path.read_bytes(), path.name) for path in sorted(SEEDS.glob("00*.txt"))]
    pairs = meeting(map(traces, letters))
    assert (0, 4) in pairs
    (found,) = compare(letters[0], letters[4]).reworded
    words = letters[4].text[found.newer_start : found.newer_end]
    assert "aantrekken van kennismigranten" in words


WORDS = st.lists(st.sampled_from("de het een plan zal niet 2021 kennis- «beleid» , .".split()))


@given(WORDS, WORDS)
def test_the_changes_are_all_that_differs(older: list[str], newer: list[str]) -> None:
    one, two = " ".join(older), " ".join(newer)
    found = changes(one, two)
    at_one = at_two = 0
    for change in found:
        assert not changes(one[at_one : change.older_start], two[at_two : change.newer_start])
        at_one, at_two = change.older_end, change.newer_end
    assert not changes(one[at_one:], two[at_two:])
