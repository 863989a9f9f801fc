# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Related passages: other letters only, with reasons that are true, and nothing where nothing is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kennisreader.core.library import Library
from kennisreader.core.search import keeping, related
from kennisreader.core.search.analysis import fold
from kennisreader.core.search.desk import SearchDesk
from kennisreader.core.search.rarity import rarity
from tests.core.search.conftest import letter_of, put
from tests.proportion import grows_in_proportion

Make = Callable[[dict[str, list[str]]], SearchDesk]

SAME = (
    "De kennismigrantenregeling trekt hoogopgeleide onderzoekers aan, die bijdragen aan het"
    " innovatievermogen van bedrijven in de halfgeleiderindustrie."
)
NEARLY = SAME.replace("trekt", "haalt").replace("bedrijven", "ondernemingen")
TOPIC = "Hoogopgeleide onderzoekers kiezen voor de halfgeleiderindustrie als die goed betaalt."
OTHER = [
    "De dijken langs de rivier worden verhoogd voordat het water in de winter stijgt.",
    "Op scholen wordt meer gelezen sinds de bibliotheek boeken uitleent aan kleuters.",
    "De trein naar het noorden rijdt vaker, maar het spoor is op veel plaatsen versleten.",
    "Boeren krijgen een vergoeding wanneer zij hun land later maaien voor de grutto.",
]
NEWS = "cdefgh"
STOCK = "Hierbij informeer ik uw Kamer, mede namens de minister, zoals eerder toegezegd."


def test_the_same_comes_before_the_same_subject_and_nothing_else_comes(make: Make):
    desk = make({"a": [SAME, *OTHER[:2]], "b": [TOPIC, NEARLY, OTHER[2]], "c": [OTHER[3]]})
    found = desk.related("a", 0)
    assert [(r.letter, r.quote) for r in found[:2]] == [("b", NEARLY), ("b", TOPIC)]
    assert found[0].reason.kind == "nearly-the-same"
    assert found[0].reason.similarity > 0.5
    assert found[1].reason.kind == "shared-terms"
    assert not any(r.letter == "a" for r in found)


def test_a_shared_citation_is_a_reason(make: Make, monkeypatch: pytest.MonkeyPatch):
    desk = make(
        {
            "a": ["Zie voor de dijken Kamerstuk 31 228, nr. 795, en de bijlage daarbij.", *OTHER],
            "b": ["De uitleen van boeken is begroot in Kamerstuk 31 228, nr. 795.", TOPIC],
        }
    )
    monkeypatch.setattr(related, "NOTHING", 0.0)
    first = desk.related("a", 0)[0]
    assert "boeken" in first.quote


BEST = {
    "few passages": ([0.12] * 9, 0.125),
    "all alike": ([0.11] * 10, 0.125),
    "three of ten stand out": ([0.12, 0.11, 0.1, *[0.05] * 7], 0.09),
    "never what is hardly alike": ([0.08, *[0.01] * 9], 0.085),
}


@pytest.mark.parametrize(("best", "least"), BEST.values(), ids=BEST)
def test_what_stands_out_is_listed_with_a_lower_cosine(best: list[float], least: float):
    assert related.listed_from(best) == pytest.approx(least)


RARE = {
    "a compound of unknown parts": ("administratietijd", 2, True),
    "an abbreviation": ("COA", 2, True),
    "in more passages": ("administratietijd", 7, False),
    "one word": ("verkenner", 2, False),
    "a plural that makes a word long": ("onderzoekers", 2, False),
    "a long derivation": ("gelijkwaardigheid", 2, False),
    "a long word that names nothing": ("tegelijkertijd", 2, False),
}


@pytest.mark.parametrize(("word", "count", "listed"), RARE.values(), ids=RARE)
def test_what_few_passages_name_is_listed_where_hardly_anything_is(
    make: Make, monkeypatch: pytest.MonkeyPatch, word: str, count: int, listed: bool
):
    monkeypatch.setattr(related, "NOTHING", 1.0)
    monkeypatch.setattr(related, "_UNLIKE", 0.0)
    texts = [f"{text} Zo is het met {word}." for text in (OTHER * 2)[:count]]
    desk = make({"a": [texts[0]], "b": [texts[1]], "c": texts[2:] + OTHER[2:]})
    found = [each for each in desk.related("a", 0) if each.letter == "b"]
    assert [each.reason.terms for each in found] == [(word,)] * listed


COPIED = {
    "a sentence": (TOPIC, {"b", "c"}),
    "a few words": ("Onderzoekers, halfgeleiderindustrie.", {"b"}),
}


@pytest.mark.parametrize(("text", "listed"), COPIED.values(), ids=COPIED)
def test_what_is_listed_is_so_in_each_letter_that_says_it(
    make: Make, monkeypatch: pytest.MonkeyPatch, text: str, listed: set[str]
):
    monkeypatch.setattr(related, "_ALMOST_NONE", 0)
    desk = make({"a": [SAME], "b": [text], "c": [OTHER[0], text, OTHER[1]], "d": OTHER[2:]})
    score = {each.letter: each.score for each in desk.related("a", 0)}
    assert score["b"] > score["c"]
    monkeypatch.setattr(related, "NOTHING", (score["b"] + score["c"]) / 2 * related._FULL)
    assert {each.letter for each in desk.related("a", 0)} == listed


def test_stock_phrases_make_no_relation(make: Make):
    desk = make({"a": [f"{STOCK} {OTHER[0]}", OTHER[1]], "b": [f"{STOCK} {OTHER[2]}", OTHER[3]]})
    assert desk.related("a", 0) == []


MOTION = "Verzoekt de regering {}, en gaat over tot de orde van de dag."


def test_the_formulas_of_motions_make_no_relation(make: Make):
    asked = ("de dijken te verhogen", "boeken aan kleuters uit te lenen")
    one, other = (["Gehoord de beraadslaging,", MOTION.format(each)] for each in asked)
    desk = make({"a": [*one, OTHER[2]], "b": [*other, OTHER[3]]})
    assert desk.related("a", 0) == desk.related("a", 1) == []


OFFICES = "mede namens de ministers van Economische Zaken en van Onderwijs, Cultuur en Wetenschap"


def test_the_offices_of_senders_make_no_relation(make: Make):
    desk = make(
        {
            "a": [f"Ik meld u {OFFICES} dit: {OTHER[0]}", OTHER[1]],
            "b": [f"Antwoord, {OFFICES}: {OTHER[2]}", OTHER[3]],
        }
    )
    assert desk.related("a", 0) == []


ASKED = "Vragen van de leden Bakker (PvdD) en Visser (ChristenUnie) van {} over dit: {}"


def test_members_and_parties_make_no_relation(make: Make):
    desk = make(
        {
            "a": [ASKED.format("2 mei", OTHER[0]), OTHER[1]],
            "b": [ASKED.format("3 mei", OTHER[2]), OTHER[3]],
        }
    )
    assert desk.related("a", 0) == []


def test_a_ministry_is_no_reason(make: Make, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(related, "NOTHING", 0.0)
    desk = make(
        {
            "a": [f"OCW betaalt dit. {SAME}", f"Het verzoek van OCW: {OTHER[0]}", *OTHER[1:]],
            "b": [f"Voor OCW telt: {TOPIC}", f"Zo keek OCW ernaar. {OTHER[3]}"],
        }
    )
    better, alone = desk.related("a", 0)[0], desk.related("a", 1)
    assert better.reason.terms
    assert "OCW" not in better.reason.terms
    assert alone == []


def test_words_that_many_passages_have_are_a_reason_where_there_are_no_rarer_ones(
    make: Make, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(related, "NOTHING", 0.0)
    common = "Talent telt. "
    desk = make({"a": [common + OTHER[0], common + OTHER[1]], "b": [common + OTHER[2]]})
    assert [r.reason.terms for r in desk.related("a", 0)] == [("Talent", "telt")]


def test_reasons_are_words_of_both(desk: SearchDesk):
    seen = 0
    for letter in ("2020-07-02-kamerbrief-ai-talent",):
        for passage in range(20):
            for found in desk.related(letter, passage):
                words = [fold(term) for term in found.reason.terms]
                assert len(words) <= 6
                assert len(set(words)) == len(words)
                assert 0 <= found.reason.similarity <= 1
                seen += len(words)
    assert seen > 100


def test_lists_are_in_the_order_of_their_scores(desk: SearchDesk):
    for passage in range(23):
        found = desk.related("2020-07-02-kamerbrief-ai-talent", passage)
        scores = [r.score for r in found]
        assert scores == sorted(scores, reverse=True)
        assert all(0 < score <= 1 for score in scores)
        assert all(r.letter != "2020-07-02-kamerbrief-ai-talent" for r in found)


def test_candidates_find_what_comparing_all_finds(
    desk: SearchDesk, monkeypatch: pytest.MonkeyPatch
):
    """In a large library only the passages that share telling words are compared."""
    letter = "2025-01-28-antwoord-wegtrekken-talent-verenigde-staten"
    full = {p: [(r.letter, r.passage) for r in desk.related(letter, p, 3)] for p in range(20)}
    monkeypatch.setattr(related, "_ALL_TOGETHER", 10)
    few = {p: [(r.letter, r.passage) for r in desk.related(letter, p, 3)] for p in range(20)}
    same = sum(full[p][:1] == few[p][:1] for p in full)
    assert same >= 17


def test_links_are_the_same_from_both_sides(desk: SearchDesk):
    a = "2020-07-02-kamerbrief-ai-talent"
    b = "2020-12-strategiebrief-internationale-kennis-talentstrategie"
    links = desk.links_between(a, b)
    other = desk.links_between(b, a)
    assert {(x.left, x.right) for x in links} == {(x.right, x.left) for x in other}
    strengths = [x.strength for x in links]
    assert strengths == sorted(strengths, reverse=True)
    assert all(0 < s <= 1 for s in strengths)
    assert desk.links_between(a, b, limit=3) == links[:3]


@pytest.mark.parametrize("total", [700, 2500])
def test_letters_on_other_matters_leave_the_proportions_of_what_a_subject_has(total: int):
    def proportion(total: int) -> float:
        return rarity(3, total) / rarity(60, total)

    assert proportion(total) == pytest.approx(proportion(160), rel=0.08)


def test_letters_on_other_matters_leave_a_relation_as_strong(make: Make):
    """One word is as much of a reason where half of the passages have it as where few have."""
    letters = {
        "a": ["Talent is schaars, want talent kiest zelf.", OTHER[0]],
        "b": ["Talent telt: zonder talent gaat het niet.", OTHER[1]],
    }
    others = dict.fromkeys(NEWS, OTHER[2:])
    few, many = (make(each).related("a", 0)[0] for each in (letters, letters | others))
    assert few.reason.terms == many.reason.terms == ("Talent",)
    assert few.score == pytest.approx(many.score, rel=0.03)
    assert not few.weak


def test_unknown_places_have_nothing_related(desk: SearchDesk):
    assert desk.related("geen-brief", 0) == []
    assert desk.related("2020-07-02-kamerbrief-ai-talent", 999) == []


def test_making_ready_ends_and_changes_no_answer(make: Make):
    letters = {"a": [SAME, *OTHER[:2]], "b": [TOPIC, NEARLY, OTHER[2]], "c": [OTHER[3]]}
    cold, warm = make(letters), make(letters)
    slices = 0
    while warm.warm():
        slices += 1
    assert slices
    assert not warm.warm()
    for letter, paragraphs in letters.items():
        for passage in range(len(paragraphs)):
            assert warm.related(letter, passage) == cold.related(letter, passage)
    assert warm.links_between("a", "b") == cold.links_between("a", "b")


def test_a_large_library_is_compared_as_a_small_one_is(make: Make, monkeypatch: pytest.MonkeyPatch):
    letters = {"a": [SAME, *OTHER[:2]], "b": [TOPIC, NEARLY, OTHER[2]], "c": [OTHER[3], SAME]}
    small = make(letters)
    found = {place: small.related(*place) for place in (("a", 0), ("b", 1), ("c", 1))}
    links = small.links_between("a", "c")
    monkeypatch.setattr(related, "_ALL_TOGETHER", 1)
    large = make(letters)
    for place, expected in found.items():
        got = [(r.letter, r.passage, r.reason.similarity) for r in large.related(*place)]
        assert got
        # It leaves out what shares no telling word, and has the rest in the same order.
        assert got == [(r.letter, r.passage, r.reason.similarity) for r in expected][: len(got)]
    assert [(k.left, k.right) for k in large.links_between("a", "c")] == [
        (k.left, k.right) for k in links
    ]


def test_rare_words_that_stand_together_count_more_than_apart(make: Make, monkeypatch):
    monkeypatch.setattr(related, "_FULL", 1.0)
    source = "Het land wil kweekvijver en haven zijn voor jong talent uit de industrie."
    apart = "De haven ligt naast de kweekvijver; het talent speelt in de industrie van toen."
    together = "Het talent speelt in de industrie van toen, als kweekvijver en haven naast ligt."
    one, other = (
        make({"a": [source, *OTHER[:2]], "b": [text], "c": OTHER[2:]}).related("a", 0)[0]
        for text in (apart, together)
    )
    assert other.score > 1.05 * one.score


def test_a_letter_that_was_removed_is_related_to_nothing_though_the_index_has_it(tmp_path: Path):
    letters = {"a": [SAME, OTHER[0]], "b": [NEARLY, OTHER[1]], "c": [NEARLY, OTHER[2]]}
    with Library.open(tmp_path / "l") as library, Library.open(tmp_path / "l") as window:
        for name, words in letters.items():
            put(library, letter_of(name, *words))
        keeping.bring_up_to_date(tmp_path / "index", library)
        with SearchDesk(library, tmp_path / "index", ()) as desk:
            assert {each.letter for each in desk.related("a", 0)} == {"b", "c"}
            window.remove("b")
            assert {each.letter for each in desk.related("a", 0)} == {"c"}
            assert not desk.related("b", 0)
            assert not desk.links_between("a", "b")


def test_a_passage_as_long_as_a_book_costs_in_proportion(make: Make):
    words = "Nationale Raad Instituut Talent kennis beleid Europese commissie talentbeleid Van de"

    def ask(times: int) -> None:
        long = " ".join([words] * times)
        make({"a": [long, "Iets anders."], "b": [long, "Weer iets."]}).related("a", 0)

    assert grows_in_proportion(ask, 20, 300)
