# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Places are described and found again, or honestly not."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kennisreader.core.annotation import CONTEXT, NOWHERE, Note, Target
from kennisreader.core.annotation_anchor import (
    Anchored,
    How,
    Lost,
    anchor,
    describe,
    reanchor,
    reanchor_all,
)
from kennisreader.core.annotation_similar import distance, find_similar
from tests.core.made_notes import letter_of, numbered

TEXT = (
    "Geachte voorzitter,\n"
    "Het kabinet zal de internationale positie van Nederland als kennisland versterken.\n"
    "Zie verder het antwoord op vraag 3.\n"
    "Daarom onderzoekt het kabinet of er voldoende huisvesting is voor jonge onderzoekers.\n"
    "Zie verder het antwoord op vraag 3.\n"
    "De gemeenten krijgen hiervoor meer ruimte en middelen."
)
LETTER = letter_of(TEXT)


def target(words: str, nth: int = 0) -> Target:
    at = -1
    for _ in range(nth + 1):
        at = TEXT.index(words, at + 1)
    return describe(LETTER, at, at + len(words))


def placed(text: str, of: Target) -> tuple[str, How] | None:
    """The words an anchor has in another text, and how."""
    found = anchor(letter_of(text), of)
    return None if isinstance(found, Lost) else (text[found.start : found.end], found.how)


def test_describe_leaves_out_white_space_at_the_ends():
    at = TEXT.index("\nHet kabinet")
    described = describe(LETTER, at, at + len("\nHet kabinet "))
    assert (described.exact, described.start) == ("Het kabinet", at + 1)
    assert described.prefix == "Geachte voorzitter,\n"
    assert len(described.suffix) == CONTEXT


@pytest.mark.parametrize(("start", "end"), [(3, 3), (7, 8), (900, 950), (5, 2)])
def test_describe_refuses_a_place_without_words(start: int, end: int):
    with pytest.raises(ValueError, match="no words"):
        describe(LETTER, start, end)


HOUSE = "voldoende huisvesting is voor jonge onderzoekers"


@pytest.mark.parametrize(
    ("old", "new", "words", "expected"),
    [
        pytest.param("", "", HOUSE, (HOUSE, How.EXACT), id="nothing changed"),
        pytest.param("Geachte", "Zeer geachte", HOUSE, (HOUSE, How.MOVED), id="text before it"),
        pytest.param("of er", "dat er", HOUSE, (HOUSE, How.MOVED), id="right before it"),
        pytest.param("middelen", "geld", HOUSE, (HOUSE, How.EXACT), id="text after it"),
        pytest.param(
            "huisvesting is",
            "huisvesting\nis",
            HOUSE,
            (HOUSE.replace(" is", "\nis"), How.EXACT),
            id="another line end is the same words",
        ),
        pytest.param(
            "huisvesting is",
            "huisvesting \n is",
            HOUSE,
            (HOUSE.replace(" is", " \n is"), How.MOVED),
            id="other white space is the same words",
        ),
        pytest.param(
            "jonge onder",
            "jonge, goede onder",
            HOUSE,
            (HOUSE.replace("jonge", "jonge, goede"), How.FUZZY),
            id="a word more",
        ),
        pytest.param("zal de", "kan de", "zal", None, id="a short word replaced"),
        pytest.param(
            "kennisland", "Kennisland", "kennisland", ("Kennisland", How.FUZZY), id="a capital"
        ),
        pytest.param(TEXT[103:], "", HOUSE, None, id="the rest of the letter is gone"),
    ],
)
def test_a_changed_letter(old: str, new: str, words: str, expected: tuple[str, How] | None):
    assert placed(TEXT.replace(old, new, 1) if old else TEXT, target(words)) == expected


def test_a_short_word_that_was_replaced_is_offered_by_its_surroundings():
    text = TEXT.replace("zal de", "onderzoekt of de")
    found = anchor(letter_of(text), target("zal"))
    assert isinstance(found, Lost)
    assert [text[start:end] for start, end in found.candidates] == ["onderzoekt of"]


def test_a_short_word_in_strange_surroundings_is_only_a_candidate():
    found = anchor(letter_of("Wij verblijven, met ruimte voor twijfel."), target("ruimte"))
    assert found == Lost(((20, 26),))


@pytest.mark.parametrize("nth", [0, 1])
def test_equal_quotes_are_told_apart_by_what_stands_around_them(nth: int):
    of = target("Zie verder het antwoord op vraag 3.", nth)
    shifted = "Een heel nieuwe eerste alinea.\n" + TEXT
    found = anchor(letter_of(shifted), of)
    assert found == Anchored(of.start + 31, of.end + 31, How.MOVED)


def test_equal_quotes_in_equal_surroundings_are_for_the_reader():
    text = ("Ja, dat klopt, zie het antwoord. " * 5).strip()
    described = describe(letter_of(text), 70, 74)
    assert isinstance(anchor(letter_of(text), described), Anchored)
    found = anchor(letter_of("O, " + text), described)
    assert isinstance(found, Lost)
    assert len(found.candidates) == 3


def test_two_places_that_resemble_a_quote_are_for_the_reader():
    one = "De gemeenten krijgen hiervoor meer ruimte en minder middelen."
    other = "De gemeenten krijgen hiertoe meer ruimte en veel middelen."
    found = anchor(
        letter_of(f"{one}\n{other}"),
        target("De gemeenten krijgen hiervoor meer ruimte en middelen."),
    )
    assert isinstance(found, Lost)
    assert len(found.candidates) == 2


def test_a_quote_without_position_or_context_is_found_if_it_is_the_only_one():
    bare = Target("brief", "jonge onderzoekers")
    found = anchor(LETTER, bare)
    assert isinstance(found, Anchored)
    assert found.how is How.MOVED
    twice = Target("brief", "Zie verder")
    assert isinstance(anchor(LETTER, twice), Lost)


def test_reanchor_renews_what_was_found_and_keeps_what_was_not():
    of = target(HOUSE)
    moved, _ = reanchor(letter_of("O.\n" + TEXT), replace(of, needs_check=True))
    assert (moved.start, moved.needs_check) == (of.start + 3, False)
    changed, _ = reanchor(letter_of(TEXT.replace("jonge", "nieuwe")), of)
    assert (changed.exact, changed.needs_check) == (HOUSE, True)
    lost, outcome = reanchor(letter_of("Iets heel anders."), of)
    assert outcome == Lost(())
    assert lost == replace(of, start=NOWHERE, end=NOWHERE, needs_check=True)
    back, _ = reanchor(LETTER, lost)
    assert back == of


def test_reanchor_all_touches_only_the_targets_in_that_letter():
    elsewhere = Target("andere-brief", "zal", start=5, end=8)
    notes = [Note(numbered(1), (elsewhere, target("zal"))), Note(numbered(2), (elsewhere,))]
    one, two = reanchor_all(letter_of("O.\n" + TEXT), notes)
    assert one.outcomes[0] is None
    assert one.note.targets[0] == elsewhere
    assert one.note.targets[1].start == target("zal").start + 3
    assert two.note == notes[1]


def test_the_letter_as_a_whole_is_always_there():
    whole = Target("brief")
    assert reanchor(LETTER, whole)[0] == whole


words = st.text(st.sampled_from("abc é\n😀"), max_size=120)


@given(words, words, words)
def test_describe_then_anchor_is_the_same_place(before: str, quote: str, after: str):
    text = f"{before}a{quote}{after}"
    letter = letter_of(text)
    described = describe(letter, len(before), len(before) + 1 + len(quote))
    assert text[described.start : described.end] == described.exact
    found = anchor(letter, described)
    assert found == Anchored(described.start, described.end, How.EXACT)


@given(
    st.text(st.sampled_from("klm nop\n"), max_size=200),
    st.text(st.sampled_from("klm nop\n"), max_size=200),
    st.integers(0, len(HOUSE) - 1),
)
def test_changes_at_a_distance_leave_a_quote_found(before: str, after: str, length: int):
    of = target(HOUSE[: length + 1].strip(), 0)
    assume(TEXT.count(of.exact) == 1 and of.exact not in before + after)
    around = of.prefix + of.exact + of.suffix
    found = anchor(letter_of(before + around + after), of)
    at = len(before) + len(of.prefix)
    assert isinstance(found, Anchored)
    assert (found.start, found.end) == (at, at + len(of.exact))
    assert found.how is (How.EXACT if at == of.start else How.MOVED)


@given(st.text("abc", max_size=9), st.text("abc", max_size=14))
def test_distances_are_those_of_the_plain_table(one: str, other: str):
    column = list(range(len(one) + 1))
    for char in other:
        row = [column[0] + 1]
        for index, each in enumerate(one):
            row.append(min(column[index] + (each != char), column[index + 1] + 1, row[-1] + 1))
        column = row
    assert distance(one, other) == column[-1]


@given(st.text("abc ", min_size=1, max_size=8), st.text("abc ", max_size=40), st.integers(0, 4))
def test_similar_places_have_the_errors_they_claim(pattern: str, text: str, most: int):
    found = find_similar(pattern, text, most)
    for place in found:
        assert distance(pattern, text[place.start : place.end]) == place.errors <= most
    assert [p.errors for p in found] == sorted(p.errors for p in found)
    spans = sorted((p.start, p.end) for p in found)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    if pattern in text:
        assert found[0].errors == 0
