# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which passages are about a theme, and which only name it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from kennisreader.core.letter import Block, BlockKind, Letter, Metadata, Passage
from kennisreader.core.theme_matcher import ThemeMatcher
from kennisreader.core.themes import RULES_REVISION, Theme

THEME = Theme(
    "housing",
    "Huisvesting",
    "Housing",
    ("*huisvesting*", "woning*"),
    hints=("huur", "kamer", "wonen"),
)
FILLER = "Dit is een zin die over iets anders gaat en die verder niets wil zeggen. "


def build(*lines: tuple[str, str]) -> Letter:
    """A letter of lines; the kind of a line is that of its passage, or ``heading``."""
    text = ""
    blocks: list[Block] = []
    passages: list[Passage] = []
    for kind, line in lines:
        start, end = len(text), len(text) + len(line)
        block = BlockKind.HEADING if kind == "heading" else BlockKind.PARAGRAPH
        blocks.append(Block(block, start, end))
        if kind != "heading":
            name, _, number = kind.partition(" ")
            passages.append(Passage(len(passages), start, end, name, number=number))
        text += line + "\n"
    return Letter("a", "a.txt", text, Metadata("A"), tuple(blocks), passages=tuple(passages))


def level(letter: Letter, passage: int) -> str:
    """``primary``, ``mention`` or nothing."""
    matcher = ThemeMatcher([THEME])
    levels = matcher.levels(letter, matcher.spans(letter))
    return next((x.level for x in levels if x.passage == passage), "")


OTHERS = (("paragraph", FILLER),) * 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Is er huisvesting voor hen?", "primary", id="one-word-in-a-question"),
        pytest.param(FILLER * 10 + "huisvesting", "mention", id="one-word-in-a-long-paragraph"),
        pytest.param(
            FILLER * 10 + "huisvesting, woningmarkt", "primary", id="two-words-in-a-long-paragraph"
        ),
        pytest.param(FILLER * 20 + "huisvesting " * 9, "primary", id="repeated"),
        pytest.param(FILLER * 40 + "huisvesting " * 9, "mention", id="repetition-has-an-end"),
        pytest.param("De huur stijgt.", "", id="one-hint-is-nothing"),
        pytest.param("Wonen: huur van een kamer.", "primary", id="three-hints-in-a-sentence"),
        pytest.param(FILLER, "", id="nothing"),
    ],
)
def test_words_against_length(text: str, expected: str) -> None:
    assert level(build(("paragraph", text), *OTHERS), 0) == expected


def test_a_heading_helps_only_a_passage_with_a_word_of_its_own() -> None:
    long = FILLER * 6
    under = build(
        ("heading", "Huisvesting"), ("paragraph", long + "woningen"), ("paragraph", long), *OTHERS
    )
    assert level(under, 0) == "primary"
    assert level(under, 1) == ""
    assert (
        level(build(("heading", "Anders"), ("paragraph", long + "woningen"), *OTHERS), 0)
        == "mention"
    )


@pytest.mark.parametrize("number", ["1", "1, 2"], ids=["own-answer", "answer-to-several"])
def test_an_answer_is_helped_by_its_question(number: str) -> None:
    asked = ("question 1", "Hoe staat het met de huisvesting?")
    answer = (f"answer {number}", FILLER * 6 + "woningen")
    assert level(build(asked, answer, *OTHERS, *OTHERS), 1) == "primary"
    assert level(build(("question 1", "Hoe staat het?"), answer, *OTHERS, *OTHERS), 1) == "mention"


def test_in_a_letter_about_the_theme_one_word_says_more() -> None:
    line = ("paragraph", FILLER * 6 + "woningen")
    assert level(build(line, *OTHERS), 0) == "mention"
    assert level(build(line, line, line), 0) == "primary"


def test_levels_come_by_passage_and_only_once_per_theme() -> None:
    letter = build(*[("paragraph", "huisvesting en woningen")] * 3)
    matcher = ThemeMatcher([THEME])
    levels = matcher.levels(letter, matcher.spans(letter))
    assert [(x.passage, x.theme) for x in levels] == [(i, "housing") for i in range(3)]


def test_a_span_outside_every_passage_gives_no_level() -> None:
    letter = build(("heading", "Huisvesting"), ("paragraph", FILLER))
    matcher = ThemeMatcher([THEME])
    assert len(matcher.spans(letter)) == 1
    assert matcher.levels(letter, matcher.spans(letter)) == []


def test_a_change_of_the_rules_raises_their_revision(seeds: Path) -> None:
    """Stored spans and levels are only found anew if the revision says so.

    Where this fails and the change is meant, raise RULES_REVISION and write the new digest here.
    """
    terms = ("*onderzoek*", "kennis*", "internationale student", "samenwerking .. land", "AI")
    theme = Theme("t", "T", "T", terms, ("beleid", "bijscholing"), ("het onderzoek",))
    matcher, seen = ThemeMatcher([theme]), hashlib.sha256()
    for path in sorted(seeds.glob("*.txt")):
        lines = path.read_text(encoding="utf-8").split("\n")
        letter = build(*(("paragraph", line) for line in lines if line))
        spans = matcher.spans(letter)
        seen.update(repr((spans, matcher.levels(letter, spans))).encode())
    assert {RULES_REVISION: seen.hexdigest()[:12]} == {5: "d5e0487f429a"}
