# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Themes by letters: what a cell shows, why it shows nothing, and what is new in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisreader.core.letter import DateBasis, Letter, Metadata
from kennisreader.core.library import Library
from kennisreader.core.library_values import LetterSummary
from kennisreader.core.synopsis import MENTION, PRIMARY, Absence, Appearance, Bearing, build
from kennisreader.core.synopsis_course import course


def summary(name, day="2020-07-02", basis="stated", earliest=None, latest=None, characters=900):
    known = (name, f"{name}.txt", f"Brief {name}", "kamerbrief", day, basis, earliest, latest)
    return LetterSummary(*known, "", "", 0, None, None, None, None, characters, "{}")


def letters(text):
    """One letter a sign: ``u`` has no date, ``-`` no text, ``~`` and ``S`` some scanned pages."""
    return [
        summary(
            str(place),
            None if sign == "u" else f"20{place + 10}-01-01",
            characters=0 if sign == "-" else 900,
        )._replace(scans="partly" if sign in "~S" else "")
        for place, sign in enumerate(text)
    ]


def passages(text):
    """Capitals are about the theme, small letters name it; a point does neither."""
    levels = {"P": PRIMARY, "m": MENTION, "u": PRIMARY, "S": PRIMARY}
    return [(str(place), 0, levels[sign]) for place, sign in enumerate(text) if sign in levels]


NONE, FIRST, RETURN = Appearance
SIGNS = {NONE: ".", FIRST: "1", RETURN: "r"}


@pytest.mark.parametrize(
    ("course", "expected"),
    [
        ("", ""),
        ("..", ".."),
        ("P", "."),
        ("u", "."),
        ("PP", "1."),
        (".P.", ".1."),
        ("P.P", "1.r"),
        ("P..P.P", "1..r.r"),
        ("m.P", "1.r"),
        (".mP", ".1."),
        ("P-P", "1.."),
        ("P~P", "1.."),
        (".S.P", ".1.r"),
        ("-P", ".."),
        ("-.P", "..1"),
        ("P.u", "1.."),
        (".Pu", ".1."),
    ],
    ids=[
        "no letter",
        "never",
        "one letter tells nothing new",
        "one letter without a date",
        "from the beginning",
        "begins later",
        "back after one letter",
        "back twice",
        "a mention is an appearance",
        "a mention comes first",
        "a scan is no absence",
        "a letter that is partly a scan is no absence",
        "what a letter that is partly a scan says counts",
        "a scan leaves one letter to tell",
        "a scan before the first",
        "no return in a letter without a date",
        "no end before a letter without a date",
    ],
)
@pytest.mark.parametrize("mentions", [False, True])
def test_what_is_new_in_a_letter(course, expected, mentions):
    made = build(letters(course), ["t"], lambda _: passages(course), mentions=mentions)
    assert "".join(SIGNS[cell.appearance] for cell in made.rows[0].cells) == expected


def test_a_return_says_after_how_many_letters_without_the_theme():
    course = "P..Pm.-m.P"
    made = build(letters(course), ["t"], lambda _: passages(course))
    returns = [cell.without for cell in made.rows[0].cells]
    assert returns == [0, 0, 0, 2, 0, 0, 0, 1, 0, 1], "a scan and a mention are no absence"


@pytest.mark.parametrize(
    ("levels", "mentions", "shown", "absence"),
    [
        ([], False, [], Absence.NOT_MENTIONED),
        ([(4, MENTION), (2, MENTION)], False, [], Absence.IN_PASSING),
        ([(4, MENTION), (2, MENTION)], True, [2, 4], Absence.NONE),
        ([(1, MENTION), (7, PRIMARY), (3, PRIMARY)], False, [3, 7], Absence.NONE),
        ([(1, MENTION), (7, PRIMARY), (3, PRIMARY)], True, [3, 7, 1], Absence.NONE),
    ],
    ids=["nothing", "mentions hidden", "mentions shown", "core only", "core before mentions"],
)
def test_what_a_cell_shows(levels, mentions, shown, absence):
    found = [("a", passage, level) for passage, level in levels]
    row = build([summary("a")], ["t"], lambda _: found, mentions=mentions).rows[0]
    cell = row.cells[0]
    assert [each.passage for each in cell.passages] == shown
    assert cell.absence is absence
    assert cell.mentions == sum(level == MENTION for _, level in levels)
    assert (row.passages, row.letters) == (len(shown), int(bool(shown)))


def test_a_letter_without_text_is_not_called_silent():
    partly = summary("scan")._replace(scans="partly")
    made = build([partly], ["t"], lambda _: ())
    assert made.rows[0].cells[0].absence is Absence.PARTLY_READABLE
    made = build([partly], ["t"], lambda _: [("scan", 0, MENTION)])
    assert made.rows[0].cells[0].absence is Absence.IN_PASSING
    made = build([summary("scan", characters=0)], ["t"], lambda _: ())
    assert made.rows[0].cells[0].absence is Absence.UNREADABLE


def test_letters_outside_the_selection_do_not_count():
    found = [("elsewhere", 0, PRIMARY), ("b", 3, PRIMARY)]
    row = build([summary("a"), summary("b", "2021-01-01")], ["t"], lambda _: found).rows[0]
    assert [cell.passages for cell in row.cells] == [(), (Bearing(3, PRIMARY),)]
    assert row.cells[1].appearance is FIRST
    assert row.passages == 1


def test_rows_stand_in_the_order_asked_for():
    made = build([summary("a")], ["z", "a"], lambda _: ())
    assert [row.theme for row in made.rows] == ["z", "a"]


@given(st.text("P.m-u", max_size=12), st.booleans())
def test_every_cell_shows_something_or_says_why_not(text, mentions):
    row = build(letters(text), ["t"], lambda _: passages(text), mentions=mentions).rows[0]
    assert len(row.cells) == len(text)
    for cell in row.cells:
        assert bool(cell.passages) != bool(cell.absence)
    assert sum(cell.appearance is FIRST for cell in row.cells) <= 1


# The course over time


def test_the_course_counts_passages_per_thousand_words():
    columns = (summary("a"), summary("undated", None), summary("b", "2021-01-01"), summary("empty"))
    found = [("a", 0, PRIMARY), ("a", 1, PRIMARY), ("undated", 0, PRIMARY), ("empty", 0, PRIMARY)]
    row = build(columns, ["t"], lambda _: found).rows[0]
    points = course(row, columns, {"a": 500, "undated": 10, "b": 100, "empty": 0})
    assert [(point.letter, point.rate) for point in points] == [("a", 4.0), ("b", 0.0)]


@pytest.mark.parametrize("text", ["", "een", "een twee\ndrie", "een twee\ndrie\n", "a\nb\nc d e"])
def test_the_library_counts_the_words_of_its_letters(tmp_path, text):
    with Library.open(tmp_path) as library:
        metadata = Metadata("T", date="2020-01-01", date_basis=DateBasis.STATED)
        library.add(Letter("a", "a.txt", text, metadata), b"a")
        assert library.word_counts(["a", "none"]) == {"a": len(text.split())}
