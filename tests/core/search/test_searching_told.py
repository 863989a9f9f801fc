# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Search: letters by their own numbers, and what is said of a query that cannot be met as typed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kennisreader.core.letter import (
    Block,
    BlockKind,
    Footnote,
    Letter,
    Metadata,
    Passage,
    References,
)
from kennisreader.core.library import Library
from kennisreader.core.search.desk import SearchDesk
from tests.core.search.conftest import letter_of, put
from tests.core.search.test_searching import FILLER, Make


@pytest.mark.parametrize("query", ["26214618", "kenmerk 26214618"])
def test_a_letter_is_found_by_its_kenmerk(desk: SearchDesk, query: str):
    answer = desk.search(query)
    assert (
        answer.results[0].letter == "2020-12-strategiebrief-internationale-kennis-talentstrategie"
    )
    assert "met kenmerk 26214618" in answer.understood
    around = answer.results[0].around
    assert around is not None
    assert around.quote[slice(*around.marks[0])] == "26214618"


@pytest.mark.parametrize("query", ["DGBI-DE / 20173561", "dgbi-de/20173561", "20173561"])
def test_a_kenmerk_of_several_words_is_found_in_any_notation(desk: SearchDesk, query: str):
    assert [r.letter for r in desk.search(query).results] == ["2020-07-02-kamerbrief-ai-talent"]


def test_a_letter_that_many_cite_is_among_the_first(make: Make):
    cited = [f"Zie Kamerstuk 31 288, nr. 4 en ook punt {i} van deze lange zin." for i in range(30)]
    with_library = make({"stuk": ["Over het visum.", "Meer."], "b": cited})
    library = with_library._library
    library.correct("stuk", "kamerstuk_dossier", "31288")
    library.correct("stuk", "kamerstuk_number", "4")
    found = [r.letter for r in with_library.search("31288 4").results]
    assert found.index("stuk") == 1


UNKNOWN = {
    "theme": ("thema:bestaatniet", "Huisvesting"),
    "type": ("soort:bestaatniet", "strategiebrief"),
    "ministry": ("van:bestaatniet", "OCW"),
    "letter": ("brief:bestaatniet", "geen brief heet"),
}


@pytest.mark.parametrize(("query", "said"), UNKNOWN.values(), ids=UNKNOWN)
def test_an_unknown_value_alone_finds_nothing_and_says_what_there_is(desk, query: str, said: str):
    answer = desk.search(query)
    assert answer.total == 0
    assert said in answer.understood
    assert "alle passages" not in answer.understood


SAID = {
    "signs": ("!!! ???", "Er is niets om naar te zoeken", False),
    "only a word that joins": ("OF", "Er is niets om naar te zoeken", False),
    "one quotation mark": ('"', "Er is niets om naar te zoeken", False),
    "blank": ("  ", "Er is niets om naar te zoeken", False),
    "a filter without a value": ("thema:", "achter ‘thema:’ staat niets", False),
    "two years": ("jaar:2020 OF jaar:2024", "alle passages; jaar 2020 of 2024", True),
    "two years left out": ("-jaar:2020 -jaar:2024", "alle passages; niet: jaar 2020 of 2024", True),
}


@pytest.mark.parametrize(("query", "said", "asked"), SAID.values(), ids=SAID)
def test_what_is_told_is_what_was_done(desk: SearchDesk, query: str, said: str, asked: bool):
    answer = desk.search(query)
    assert (answer.understood, answer.asked) == (said, asked)


def test_what_is_left_out_beside_function_words_leaves_all_others(desk: SearchDesk):
    assert desk.search("de -visum").total == desk.search("-visum").total > 0


def test_a_filter_beside_function_words_holds(desk: SearchDesk):
    assert desk.search("de jaar:2025").total == desk.search("jaar:2025").total > 0


def test_who_only_leaves_words_out_gets_all_others(desk: SearchDesk):
    assert 0 < desk.search("-talent").total < desk.search("jaar:..2030").total


@pytest.mark.parametrize("sign", ["talent ", "bestaatniet ", "a", "-zonder ", '"in een rij" '])
def test_what_is_told_of_a_long_text_is_short(desk: SearchDesk, sign: str):
    pasted = "".join(f"{sign.strip()}{i} " if " " in sign else sign for i in range(3000))[:3000]
    assert 0 < len(desk.search(pasted).understood) < 900


def test_what_is_only_like_the_word_is_said(make: Make):
    desk = make({"a": ["De huisvesting knelt."], **FILLER})
    assert "lijkt op huisvesting" in desk.search("huisvestnig").understood
    assert "lijkt op" not in desk.search("huisvesting").understood


def test_a_word_that_is_typed_twice_is_told_once(desk: SearchDesk):
    assert desk.search("talent visum talent").understood == desk.search("talent visum").understood


def test_a_passage_found_by_its_footnote_shows_the_words_there(tmp_path: Path):
    text, note = "Het kabinet werkt daaraan.", "Zie de Monitor Woningbouw van vorig jaar."
    letter = Letter(
        "brief",
        "brief.txt",
        f"{text}\n{note}",
        Metadata("brief"),
        footnotes=(Footnote("3", len(text), len(text) + 1, len(text) + 1 + len(note)),),
        passages=(Passage(0, 0, len(text), "paragraph", notes=("3",)),),
    )
    with Library.open(tmp_path / "library") as library:
        put(library, letter)
        with SearchDesk(library, tmp_path / "index", ()) as desk:
            (found,) = desk.search("woningbouw").results
    assert found.quote == text
    assert found.marks == []
    assert found.footnote is not None
    assert (found.footnote.number, found.footnote.quote) == ("3", note)
    assert [note[a:b] for a, b in found.footnote.marks] == ["Woningbouw"]
    assert found.footnote.start == len(text) + 1
    assert found.record()["footnote"]["number"] == "3"


_HEADING, _OWN, _NONE, _NOTE = (
    "Spreidingswet",
    "De Spreidingswet blijft van kracht.",
    "Het kabinet werkt daaraan.",
    "Zie de nota Spreidingswet van vorig jaar.",
)


@pytest.mark.parametrize(
    ("paragraph", "heading", "noted", "beside"),
    [
        (_OWN, "", False, []),
        (_OWN, _HEADING, False, [_HEADING]),
        (_OWN, "", True, ["", _HEADING]),
        (_NONE, _HEADING, False, [_HEADING]),
        (_NONE, _HEADING, True, ["", _HEADING, _HEADING]),
        (_OWN, "Andere zaken", False, []),
    ],
    ids=["word", "word, heading", "word, note", "heading", "heading, note", "other heading"],
)
def test_what_a_passage_has_beside_its_own_words_is_marked_in_the_letter_too(
    tmp_path: Path, paragraph: str, heading: str, noted: bool, beside: list[str]
):
    text = f"{heading}\n{paragraph}\n{_NOTE}"
    start, end = len(heading) + 1, len(heading) + 1 + len(paragraph)
    letter = Letter(
        "brief",
        "brief.txt",
        text,
        Metadata("brief"),
        blocks=(Block(BlockKind.HEADING, 0, len(heading)),) if heading else (),
        footnotes=(Footnote("3", end, end + 1, len(text)),) if noted else (),
        passages=(Passage(0, start, end, "paragraph", heading, "", ("3",) if noted else ()),),
    )
    with Library.open(tmp_path / "library") as library:
        put(library, letter)
        with SearchDesk(library, tmp_path / "index", ()) as desk:
            (found,) = desk.search("spreidingswet").results
    assert [text[a:b] for a, b in found.beside] == beside
    markers = [a for a, b in found.beside if a == b]
    assert markers == [end] * noted, "an empty span stands where the marker does"


def test_a_letter_found_by_a_number_that_others_give_it_in_full_shows_that_number(tmp_path: Path):
    with Library.open(tmp_path / "library") as library:
        own = letter_of("eigen", "Wij danken de onderzoekers.", date="2024-12-20")
        numbered = replace(own.metadata, references=References(kamerstuk_number="222"))
        put(library, replace(own, metadata=numbered))
        put(library, letter_of("ander", "Zie Kamerstuk 30 573, nr. 222.", date="2025-01-28"))
        with SearchDesk(library, tmp_path / "index", ()) as desk:
            found = desk.search("30573-222").results
    around = next(each.around for each in found if each.letter == "eigen")
    assert around is not None
    assert (around.kind, around.quote, around.start) == ("number", "30 573, nr. 222", None)
    assert around.marks == [(0, 15)]


def test_a_type_is_found_by_a_part_of_its_name(tmp_path: Path):
    kinds = ("kamerbrief", "kamerstuk-brief", "motie", "antwoord-op-kamervragen")
    with Library.open(tmp_path / "library") as library:
        for kind in kinds:
            put(library, letter_of(kind, "Over talent.", type=kind))
        with SearchDesk(library, tmp_path / "index", ()) as desk:

            def found(query: str) -> set[str]:
                return {result.letter for result in desk.search(query).results}

            assert found("soort:brief") == set(kinds[:2])
            assert found("-soort:brief") == set(kinds[2:])
            assert found("soort:antwoord") == {kinds[3]}
            assert found("soort:kamerbrief") == {kinds[0]}
            assert (
                "(1) vindt u met soort:kamerstuk-brief"
                in desk.search("soort:kamerbrief").understood
            )
            assert "kamerbrief of strategiebrief" in desk.search("soort:brief").understood
            assert "te kort voor een sterretje" in desk.search("t*").understood
