# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Footnotes leave the text, and their markers become places in it."""

from __future__ import annotations

import pytest

from kennisreader.core.importing import footnotes, furniture, markdown, plaintext
from kennisreader.core.importing.lines import NOTE, Line


def _anchors(lines: list[Line]) -> dict[str, str]:
    return {
        mark.value: line.text[: mark.start]
        for line in lines
        for mark in line.marks
        if mark.kind == NOTE
    }


@pytest.mark.parametrize(
    ("text", "anchor", "left"),
    [
        pytest.param(
            "doeltreffend en doelmatig is1. In",
            "doeltreffend en doelmatig is",
            ". In",
            id="glued to a word",
        ),
        pytest.param(
            "van 17 oktober jl.1 en in 2025",
            "van 17 oktober jl.",
            " en in 2025",
            id="glued to a full stop",
        ),
        pytest.param("of technici?1", "of technici?", "", id="glued to a question mark"),
        pytest.param("in 2018.1 Daarna", "in 2018.", " Daarna", id="behind a year"),
        pytest.param("recent onderzocht. 1", "recent onderzocht.", "", id="apart at the line end"),
        pytest.param(
            "(IBO)1 internationalisering", "(IBO)", " internationalisering", id="behind a bracket"
        ),
        pytest.param(
            "de motie-Bruins¹ vraagt".replace("¹", "1"),
            "de motie-Bruins",
            " vraagt",
            id="behind a name",
        ),
    ],
)
def test_a_marker_becomes_a_place(text: str, anchor: str, left: str) -> None:
    lines, notes = footnotes.extract(
        plaintext.lines(f"{text}\n\n1 Kamerstuk 30 573, nr. 222\n\fVerder.")
    )
    assert [note.number for note in notes] == ["1"]
    assert _anchors(lines) == {"1": anchor}
    assert lines[0].text == anchor + left


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("In §1 en paragraaf 1 staat", id="section"),
        pytest.param("de 1%-regeling en CO1 en artikel 1.1", id="names and numbers"),
        pytest.param("op 1 juli, nr.1 en p.1", id="date and abbreviations"),
        pytest.param("zie https://a.nl/stuk.html1 daar", id="address"),
    ],
)
def test_other_digits_stay(text: str) -> None:
    lines, notes = footnotes.extract(
        plaintext.lines(f"{text}\n\n1 Kamerstuk 30 573, nr. 222\n\fVerder.")
    )
    assert len(notes) == 1
    assert lines[0].text == text
    assert not _anchors(lines)


def test_three_markers_in_a_row_stand_at_one_place() -> None:
    text = "het land te verlaten?1 , 2 , 3\n\n1 Een.\n2 Twee.\n\n3 Drie.\n\fVerder."
    lines, notes = footnotes.extract(plaintext.lines(text))
    assert [note.number for note in notes] == ["1", "2", "3"]
    assert _anchors(lines) == dict.fromkeys(("1", "2", "3"), "het land te verlaten?")


def test_a_note_runs_over_a_blank_line_while_it_is_unfinished() -> None:
    text = "woord1\n\n1 Science, «Assessing the fear and\n\nuncertainty», 2024.\n\fLopende tekst."
    lines, notes = footnotes.extract(plaintext.lines(text))
    assert [[x.text for x in note.lines] for note in notes] == [
        ["Science, «Assessing the fear and", "uncertainty», 2024."]
    ]
    assert lines[-1].text == "Lopende tekst."
    assert lines[-1].broken


def test_the_two_series_of_an_answer_do_not_mix() -> None:
    text = "Bent u bekend? 1)\n\nJa.1\n\n1 Een noot.\n\fVerder\n____\n1) Het Parool.\n"
    lines, notes = footnotes.extract(furniture.strip(plaintext.lines(text))[0])
    assert [note.number for note in notes] == ["1", "1)"]
    assert _anchors(lines) == {"1)": "Bent u bekend?", "1": "Ja."}


def test_numbered_headings_and_items_are_no_notes() -> None:
    text = "Inleiding.\n\n1. De waarde\n\nTekst.\n\n1 januari is een datum\n\nMeer tekst."
    lines, notes = footnotes.extract(plaintext.lines(text))
    assert not notes
    assert len(lines) == 5


def test_markdown_says_itself_what_is_a_note() -> None:
    text = "Tekst<sup>1</sup> hier.\n\n<sup>1</sup> Verslag d.d. 2020.\n\nVerder."
    lines, notes = footnotes.extract(markdown.lines(text))
    assert [note.lines[0].text for note in notes] == ["Verslag d.d. 2020."]
    assert _anchors(lines) == {"1": "Tekst"}


def _texts(*texts: str) -> list[Line]:
    return [Line(text, gap=1, ended=True) for text in texts]


@pytest.mark.parametrize(
    ("first", "second"), [("1) Trouw, 3 maart", "2) NOS, 4 maart"), ("[1] Trouw", "[2] NOS")]
)
def test_notes_that_close_a_text_are_numbered_by_hand(first: str, second: str) -> None:
    marks = ("1)", "2)") if ")" in first else ("[1]", "[2]")
    above = _texts(f"Kent u het bericht? {marks[0]}", f"En dat van de NOS? {marks[1]}")
    kept, notes = footnotes.at_end([*above, *_texts(first, second)])
    assert [line.text for line in kept] == ["Kent u het bericht?", "En dat van de NOS?"]
    assert [[mark.kind for mark in line.marks] for line in kept] == [[NOTE], [NOTE]]
    assert [note.lines[0].text for note in notes] == [
        first.split(" ", 1)[1],
        second.split(" ", 1)[1],
    ]


def test_a_marker_that_had_no_room_on_its_line_stands_behind_its_words() -> None:
    lines = [Line("Kent u het bericht?"), Line("[1]", ended=True), *_texts("Ja.", "[1] Trouw")]
    kept, notes = footnotes.at_end(lines)
    assert [line.text for line in kept] == ["Kent u het bericht?", "Ja."]
    assert [[(mark.kind, mark.value) for mark in line.marks] for line in kept] == [
        [(NOTE, "1")],
        [],
    ]
    assert [note.lines[0].text for note in notes] == ["Trouw"]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["Er zijn twee punten:", "1) kosten", "2) baten"], id="a list"),
        pytest.param(["Wat? 1)", "1) Trouw", "Hoogachtend,"], id="something stands below"),
        pytest.param(["Wat? 1)", "1) Trouw", "3) NOS"], id="a number is missing"),
        pytest.param(["Wat?", "1) Trouw"], id="no marker"),
    ],
)
def test_what_are_no_notes_at_the_end(lines: list[str]) -> None:
    assert footnotes.at_end(_texts(*lines)) == (_texts(*lines), [])
