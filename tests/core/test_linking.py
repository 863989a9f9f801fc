# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Passages of two letters are linked by the marked words they share."""

from __future__ import annotations

from kennisreader.core.letter import Letter, Metadata, Passage
from kennisreader.core.library_values import ThemeSpan
from kennisreader.core.linking import theme_links

MARKED = {"talent": "talent", "brain drain": "talent", "huisvesting": "huisvesting"}


def letter(name: str, *passages: str) -> tuple[Letter, list[ThemeSpan]]:
    """A letter of these passages, with every word of MARKED marked."""
    text = "\n".join(passages)
    found, start = [], 0
    for index, passage in enumerate(passages):
        found.append(Passage(index, start, start + len(passage), "paragraph"))
        start += len(passage) + 1
    spans = []
    for words, theme in MARKED.items():
        at = text.find(words)
        while at >= 0:
            spans.append(ThemeSpan(theme, at, at + len(words)))
            at = text.find(words, at + 1)
    made = Letter(name, f"{name}.txt", text, Metadata(name), passages=tuple(found))
    return made, sorted(spans, key=lambda span: span.start)


def links(one, other):
    return [(link.left, link.right, link.theme) for link in theme_links(*one, *other)]


def test_passages_without_a_shared_theme_are_not_linked():
    assert links(letter("a", "over talent"), letter("b", "over huisvesting")) == []


def test_the_rare_shared_words_win():
    one = letter("a", "talent en brain drain")
    other = letter("b", "talent alom", "talent weer", "de brain drain van talent")
    assert links(one, other)[-1] == (0, 2, "talent")
    found = theme_links(*one, *other)
    assert max(found, key=lambda link: link.strength).right == 2
    assert found[-1].words[0] == "brain drain"


def test_a_link_names_the_theme_that_weighs_most():
    one = letter("a", "huisvesting en talent", "talent", "talent")
    other = letter("b", "talent", "talent en huisvesting")
    assert (0, 1, "huisvesting") in links(one, other)


def test_one_full_passage_does_not_fan_out_to_every_other():
    full = "talent huisvesting brain drain"
    one = letter("a", full)
    other = letter("b", full, *(f"nog eens talent {number}" for number in range(10)))
    best = max(theme_links(*one, *other), key=lambda link: link.strength)
    assert (best.left, best.right) == (0, 0)
    assert all(0 < link.strength <= 1 for link in theme_links(*one, *other))


def test_a_letter_without_passages_has_no_links():
    assert links(letter("a"), letter("b", "talent")) == []
