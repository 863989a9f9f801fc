# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Plain texts: form feeds and bullets that became one leading space are told apart."""

from __future__ import annotations

from kennisreader.core.importing import plaintext

FULL = "Een regel van de brief die zo lang is als de kolom van de bladzijde breed is en"


def test_form_feeds_begin_pages() -> None:
    lines = plaintext.lines("een\n\ftwee\n\n\fdrie")
    assert [(line.text, line.page_start, line.gap) for line in lines] == [
        ("een", True, 0),
        ("twee", True, 0),
        ("drie", True, 1),
    ]


def test_a_leading_space_in_running_text_is_a_page() -> None:
    lines = plaintext.lines(f" Eerste\n{FULL}\n{FULL}\n verder op de volgende bladzijde.\n{FULL}")
    assert [line.page_start for line in lines] == [True, False, False, True, False]
    assert not any(line.bullet for line in lines)


def test_a_leading_space_below_a_note_is_a_page() -> None:
    lines = plaintext.lines(f"{FULL}\n\n1 Kamerstuk 30 573\n verder met de zin.\n{FULL}")
    assert lines[2].page_start
    assert not lines[2].bullet


def test_leading_spaces_in_a_list_are_bullets() -> None:
    lines = plaintext.lines(f"{FULL}\ndrie doelen:\n een;\n twee en\n\n drie.\n\n{FULL}")
    assert [line.bullet for line in lines] == ["", "", "•", "•", "•", ""]
    assert [line.page_start for line in lines] == [True, *[False] * 5]


def test_an_indented_text_loses_nothing_to_guesses() -> None:
    lines = plaintext.lines(" een\n    twee\n    drie\n    vier")
    assert [line.bullet for line in lines] == [""] * 4
    assert [line.page_start for line in lines] == [True, False, False, False]


def test_a_bullet_or_number_by_itself_belongs_to_the_next_line() -> None:
    lines = plaintext.lines("•\nEerste punt\n2.\nTweede punt")
    assert [(line.bullet, line.text) for line in lines] == [
        ("•", "Eerste punt"),
        ("", "2. Tweede punt"),
    ]


def test_justified_lines_lose_their_wide_spaces() -> None:
    assert plaintext.lines("Bij  de  inzet   hier")[0].text == "Bij de inzet hier"


def test_a_text_that_was_never_broken_has_a_paragraph_a_line() -> None:
    first = "De provincie verwacht dat de helft van de dossiers is afgerond. " * 4 + "Klaar."
    text = f"{first}\nAanleiding\n{first}\n{first}"
    assert [line.gap for line in plaintext.lines(text)] == [1, 1, 1, 1]
    broken = text.replace(". ", ".\n")
    assert {line.gap for line in plaintext.lines(broken)} == {0}
