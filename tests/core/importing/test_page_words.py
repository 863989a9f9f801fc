# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The words of a row: single spaces, emphasis, links, bullets and the markers of notes."""

from __future__ import annotations

import pytest

from kennisreader.core.importing import page_words
from kennisreader.core.importing.lines import BOLD, ITALIC, LINK, NOTE, PLACE
from kennisreader.core.importing.page_markers import Expected
from kennisreader.core.importing.page_rows import Run
from tests.page_making import placed, put, row, run, words

NONE = Expected()


def spoken(*runs: Run, notes: Expected = NONE) -> page_words.Worded:
    return page_words.words(placed(row(put(*runs))), notes)


@pytest.mark.parametrize(
    ("runs", "text", "numbers"),
    [
        pytest.param([run("akkoord.", 0, 20), run("1", 40, 16, 5)], "akkoord.", ["1"], id="high"),
        pytest.param(
            [run("akkoord.", 0, 20), run("1, 2", 40, 16, 5)], "akkoord.", ["1", "2"], id="two"
        ),
        pytest.param(
            [run("akkoord", 0, 20), run("1", 40, 20, 5)], "akkoord", ["1"], id="only small"
        ),
        pytest.param(
            [run("akkoord ", 0, 20), run("1", 40, 16, 5), run(" en", 45, 20)],
            "akkoord en",
            ["1"],
            id="white before it goes",
        ),
        pytest.param(
            [run("akkoord.", 0, 20), run("9", 40, 16, 5)], "akkoord.", [], id="no such note"
        ),
        pytest.param(
            [run("kost 12", 0, 20), run("50", 40, 16, 5)], "kost 12⁵⁰", [], id="an amount"
        ),
        pytest.param([run("Dat is 10", 0, 20), run("6", 40, 16, 5)], "Dat is 10⁶", [], id="power"),
        pytest.param(
            [run("Dat is 10", 0, 20), run("-6", 40, 16, 5)], "Dat is 10⁻⁶", [], id="a small one"
        ),
        pytest.param([run("100 m", 0, 20), run("9", 40, 16, 5)], "100 m9", [], id="a unit"),
        pytest.param([run("Per m", 0, 20), run("2", 40, 16, 5)], "Per m2", [], id="a square"),
        pytest.param([run("blok m", 0, 20), run("3", 40, 16, 5)], "blok m", ["3"], id="no other"),
        pytest.param(
            [run("akkoord.", 0, 20), run("12", 40, 16, 5)], "akkoord.", ["1", "2"], id="glued"
        ),
        pytest.param([run("CH", 0, 20), run("2", 40, 21, 5)], "CH2", [], id="low"),
        pytest.param([run("CO", 0, 20), run("1", 40, 22, 5)], "CO1", [], id="a formula"),
        pytest.param(
            [run("1", 0, 16, 5), run("e kwartaal", 5, 20)], "e kwartaal", ["1"], id="first"
        ),
    ],
)
def test_markers_of_notes(runs: list[Run], text: str, numbers: list[str]) -> None:
    expected = Expected({n: n for n in "123"}, doubtful=frozenset("3"))
    line = spoken(*runs, notes=expected).line
    assert line.text == text
    assert [m.value for m in line.marks if m.kind == NOTE] == numbers


@pytest.mark.parametrize(
    ("runs", "bullet", "text", "indent"),
    [
        pytest.param([run("•", 100, 20), run("De", 118, 20)], "•", "De", 118, id="a bullet"),
        pytest.param(
            [run("n", 100, 20, symbol=True), run("De", 118, 20)],
            "•",
            "De",
            118,
            id="a font of signs",
        ),
        pytest.param([run("a)", 100, 20), run("De", 118, 20)], "a)", "De", 118, id="a letter"),
        pytest.param([run("1.", 100, 20), run("De", 118, 20)], "1.", "De", 118, id="a number"),
        pytest.param(
            [run("1.", 100, 20), run(" De", 110, 20)], "", "1. De", 100, id="near its text"
        ),
        pytest.param([run("• De", 100, 20)], "", "• De", 100, id="in one run: the text says it"),
    ],
)
def test_list_markers(runs: list[Run], bullet: str, text: str, indent: float) -> None:
    worded = spoken(*runs)
    assert (worded.line.bullet, worded.line.text, worded.indent) == (bullet, text, indent)


def test_emphasis_and_links_are_marked() -> None:
    line = spoken(
        run("Zie ", 0, 20),
        run("het ", 20, 20, italic=True),
        run("rapport", 40, 20, italic=True, link="https://example.nl"),
        run(" nu", 80, 20, bold=True),
    ).line
    assert line.text == "Zie het rapport nu"
    assert [m[:4] for m in line.marks if m.kind != PLACE] == [
        (4, 15, ITALIC, ""),
        (8, 15, LINK, "https://example.nl"),
        (16, 18, BOLD, ""),
    ]


@pytest.mark.parametrize(
    "runs",
    [
        pytest.param([run("een   regel ", 100, 20, bold=True)], id="wide white"),
        pytest.param([run("één\u00a0regel", 100, 20)], id="strange signs"),
        pytest.param([run("een regel", 100, 20)], id="plain"),
    ],
)
def test_a_row_of_one_run_is_read_as_any_other(runs: list[Run]) -> None:
    line = spoken(*runs).line
    assert line.text in ("een regel", "één regel")
    (place,) = (m for m in line.marks if m.kind == PLACE)
    assert place[:2] == (0, 9)
    assert place.place is not None
    assert place.place.box == row(put(*runs)).box


def test_two_signatures_on_one_line_are_two_columns() -> None:
    both = row(words("Sophie Hermans", 100, 20), words("Mirjam Sterk", 300, 20))
    assert page_words.words(placed(both), Expected()).line.columns == (
        "Sophie Hermans",
        "Mirjam Sterk",
    )
    spaced = spoken(run("Sophie Hermans      Mirjam Sterk", 100, 20)).line
    assert spaced.columns == ("Sophie Hermans", "Mirjam Sterk")
