# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which notes are found, and in what order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kennisreader.core.annotation import NoteKind
from kennisreader.core.annotation_query import NoteFilter, in_order, select, tag_counts
from kennisreader.core.library_values import LetterSummary, ThemeSpan
from tests.core.made_notes import COMMENT, HIGHLIGHT, HOUSING, LINK, NOTES, TALENT, numbered


def summary(letter: str, date: str | None) -> LetterSummary:
    return LetterSummary(
        *(letter, "", "", "kamerbrief", date, "stated", None, None, "", "", 0),
        *(None, None, None, None, 0, "{}"),
    )


SUMMARIES = {
    HOUSING.id: summary(HOUSING.id, "2025-03-04"),
    TALENT.id: summary(TALENT.id, "2020-07-02"),
}
SPANS = {HOUSING.id: [ThemeSpan("wonen", 19, 25)], TALENT.id: [ThemeSpan("talent", 20, 26)]}


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        pytest.param(NoteFilter(), (COMMENT, LINK, HIGHLIGHT), id="all, by date and place"),
        pytest.param(NoteFilter("KÁMERS"), (LINK, HIGHLIGHT), id="words of a quote, folded"),
        pytest.param(NoteFilter("kamers weinig"), (LINK,), id="every word"),
        pytest.param(NoteFilter("tabel"), (COMMENT,), id="words of the text"),
        pytest.param(NoteFilter("#bron"), (COMMENT,), id="a tag among the words"),
        pytest.param(
            NoteFilter(letters=frozenset({TALENT.id})), (COMMENT, LINK), id="letter of either end"
        ),
        pytest.param(NoteFilter(first_year=2021), (LINK, HIGHLIGHT), id="from a year"),
        pytest.param(NoteFilter(last_year=2020), (COMMENT, LINK), id="until a year, included"),
        pytest.param(NoteFilter(tags=frozenset({"TALENT", "bron"})), (COMMENT,), id="all tags"),
        pytest.param(NoteFilter(tags=frozenset({"tal"})), (), id="a tag is whole"),
        pytest.param(NoteFilter(colours=frozenset({"green", "blue"})), (LINK, HIGHLIGHT), id="hue"),
        pytest.param(NoteFilter(kinds=frozenset({NoteKind.NOTE})), (COMMENT,), id="kind"),
        pytest.param(NoteFilter(themes=frozenset({"wonen"})), (LINK,), id="theme within the words"),
        pytest.param(NoteFilter(needs_check=True), (), id="to be checked"),
        pytest.param(NoteFilter(without_letter=False), (COMMENT, LINK, HIGHLIGHT), id="at home"),
    ],
)
def test_what_is_wanted_is_found(wanted: NoteFilter, found: tuple[object, ...]):
    assert select(NOTES, wanted, SUMMARIES, SPANS) == found


def test_notes_without_a_letter_come_last_and_can_be_asked_for():
    known = {TALENT.id: SUMMARIES[TALENT.id]}
    assert in_order(NOTES, known) == (COMMENT, LINK, HIGHLIGHT)
    assert select(NOTES, NoteFilter(without_letter=True), known) == (LINK, HIGHLIGHT)
    assert select(NOTES, NoteFilter(first_year=1900), {}) == ()


def test_tags_are_counted_with_their_usual_case():
    notes = [
        replace(COMMENT, id=numbered(n), text="", tags=(tag, "los"))
        for n, tag in enumerate(["wonen", "Wonen", "wonen"])
    ]
    assert tag_counts([*notes, COMMENT]) == (
        ("los", 3),
        ("wonen", 3),
        ("bron", 1),
        ("kennis/werker", 1),
        ("talent", 1),
    )
