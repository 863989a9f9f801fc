# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The lists over all letters: complete, in order, a moment at a time, and never out of date."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kennisreader.core.gathering import Gathered, Gatherer
from kennisreader.core.importing import read_letter
from kennisreader.core.letter import Asker
from kennisreader.core.library import Library

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
PROMISE = (
    "De minister zal de Kamer in het voorjaar van 2021 informeren over de voortgang van de aanpak."
)
CHANGED = PROMISE.replace("zal", "wil").replace("voorjaar", "najaar")
OTHER = (
    "Een woord over iets heel anders, dat in geen enkele andere brief van dit kabinet voorkomt, en"
    " dat zo lang doorgaat dat wie het nog eens leest er zeker van is het eerder te hebben gezien,"
    " ook al weet geen mens meer bij welke gelegenheid dat precies was of wie het toen opschreef."
)


def put(library: Library, name: str, date: str, *paragraphs: str) -> str:
    head = f"Datum {date}\nBetreft {name}\n\nGeachte voorzitter,\n\n"
    data = (head + "\n\n".join(paragraphs)).encode()
    return library.add(read_letter(data, f"{name}.txt"), data).id


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def seeded(library: Library) -> Library:
    for file in sorted(SEEDS.glob("00*.txt")):
        data = file.read_bytes()
        library.add(read_letter(data, file.name), data)
    return library


def all_of(gatherer: Gatherer, library: Library, kind: str, budget: float = 0.0) -> list[Any]:
    """What is told from the beginning to the end, at so many seconds a time."""
    found: list[Any] = []
    told = Gathered("", 0, 1, ())
    while told.done < told.total:
        if kind == "rewordings":
            told = gatherer.rewordings(library, told.done, told.mark, budget)
        else:
            told = gatherer.passages(library, kind, told.done, told.mark, budget)
        found += told.found
    return found


@pytest.mark.parametrize("kind", ["promises", "questions", "rewordings"])
def test_moment_by_moment_is_the_same_as_at_once(seeded: Library, kind: str) -> None:
    at_once = all_of(Gatherer(), seeded, kind, 1000.0)
    assert at_once
    assert all_of(Gatherer(), seeded, kind) == at_once


def test_promises_have_their_words_place_and_term(seeded: Library) -> None:
    for promise in all_of(Gatherer(), seeded, "promises"):
        letter = seeded.letter(promise.letter)
        assert letter.quote(promise.start, promise.end) == promise.words
        assert promise.due_text in promise.words


def test_the_newest_letter_comes_first(seeded: Library) -> None:
    order = [each.id for each in seeded.summaries()]
    letters = [order.index(each.letter) for each in all_of(Gatherer(), seeded, "promises")]
    assert letters == sorted(letters, reverse=True)


def test_each_question_comes_with_its_answer(seeded: Library) -> None:
    found = all_of(Gatherer(), seeded, "questions")
    assert len(found) == sum(each.question_count for each in seeded.summaries())
    for question in found:
        letter = seeded.letter(question.letter)
        answer = letter.quote(question.answer_start, question.answer_end)
        assert question.number in question.answers.split(", ")
        assert answer.startswith(question.answer[:20])
        assert letter.quote(question.start, question.end).replace("\n", " ") == question.words


def test_a_corrected_asker_is_told(seeded: Library) -> None:
    gatherer = Gatherer()
    letter = all_of(gatherer, seeded, "questions")[0].letter
    assert gatherer.askers(seeded, letter) == seeded.letter(letter).metadata.askers
    seeded.correct(letter, "askers", (Asker("Jansen", "X"),))
    assert gatherer.askers(seeded, letter) == (Asker("Jansen", "X"),)


def test_a_correction_of_an_asker_that_is_taken_back_is_told_no_more(seeded: Library) -> None:
    letter = all_of(Gatherer(), seeded, "questions")[0].letter
    as_read = seeded.letter(letter).metadata.askers
    seeded.correct(letter, "askers", (Asker("Jansen", "X"),))
    gatherer = Gatherer()
    all_of(gatherer, seeded, "questions")
    seeded.correct(letter, "askers", None)
    assert gatherer.askers(seeded, letter) == as_read


def test_changed_sentences_of_the_newest_letters_come_first(library: Library) -> None:
    put(library, "een", "1 februari 2020", PROMISE, OTHER)
    put(library, "twee", "1 februari 2021", CHANGED, OTHER)
    put(library, "drie", "1 februari 2022", PROMISE, OTHER)
    pairs = all_of(Gatherer(), library, "rewordings")
    assert [(p.older[:4], p.newer[:4], p.same, len(p.reworded)) for p in pairs] == [
        ("2021", "2022", 1, 1),
        ("2020", "2022", 2, 0),
        ("2020", "2021", 1, 1),
    ]
    (row,) = pairs[2].reworded
    assert (row.older_words, row.newer_words) == (PROMISE, CHANGED)
    changed = [
        (row.older_words[a - row.older_start : b - row.older_start],
         row.newer_words[c - row.newer_start : d - row.newer_start])
        for a, b, c, d in row.changes
    ]  # fmt: skip
    assert changed == [("zal", "wil"), ("voorjaar", "najaar")]


def test_given_letters_are_compared_whether_they_meet_or_not(library: Library) -> None:
    one = put(library, "een", "1 februari 2020", PROMISE)
    two = put(library, "twee", "1 februari 2021", OTHER)
    (pair,) = Gatherer().between(library, [two, one])
    assert (pair.older, pair.newer, pair.same, pair.reworded) == (one, two, 0, ())


def test_a_letter_that_comes_in_between_starts_the_list_anew(library: Library) -> None:
    gatherer = Gatherer()
    put(library, "een", "1 februari 2020", PROMISE)
    put(library, "twee", "1 februari 2021", PROMISE)
    told = gatherer.passages(library, "promises", budget=0.0)
    assert told.done < told.total
    put(library, "drie", "1 februari 2022", PROMISE)
    after = gatherer.passages(library, "promises", told.done, told.mark, budget=1000.0)
    assert after.mark != told.mark
    assert len(after.found) == 3


def test_a_pair_is_compared_once(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    from kennisreader.core import gathering

    put(library, "een", "1 februari 2020", PROMISE, OTHER)
    put(library, "twee", "1 februari 2021", CHANGED, OTHER)
    gatherer = Gatherer()
    before = all_of(gatherer, library, "rewordings")
    assert before
    monkeypatch.setattr(gathering, "compare_sentences", None)
    assert all_of(gatherer, library, "rewordings") == before


def test_another_process_goes_on_where_the_first_one_ended(library: Library) -> None:
    put(library, "een", "1 februari 2020", PROMISE, OTHER)
    put(library, "twee", "1 februari 2021", CHANGED, OTHER)
    first = Gatherer()
    told = first.rewordings(library, budget=0.0)
    while not told.found and told.done < 2:
        told = first.rewordings(library, told.done, told.mark, budget=0.0)
    after = Gatherer().rewordings(library, told.done, told.mark, budget=1000.0)
    assert (after.mark, after.done) == (told.mark, after.total)
    assert len(after.found) == 1


def test_a_removed_letter_is_told_no_more(library: Library) -> None:
    one = put(library, "een", "1 februari 2020", PROMISE, OTHER)
    put(library, "twee", "1 februari 2021", CHANGED, OTHER)
    gatherer = Gatherer()
    assert len(all_of(gatherer, library, "rewordings")) == 1
    library.remove(one)
    assert all_of(gatherer, library, "rewordings") == []
    assert len(all_of(gatherer, library, "promises")) == 1


def test_an_empty_library_has_nothing(library: Library) -> None:
    for kind in ("promises", "questions", "rewordings"):
        assert all_of(Gatherer(), library, kind) == []
