# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Documents that share one file are told apart by their page labels, and each is read by itself."""

from __future__ import annotations

from pathlib import Path

import pymupdf
import pytest

from kennisreader.core.importing import page_runs
from kennisreader.core.importing.page_rows import Cell
from kennisreader.core.importing.reading import read_letter
from kennisreader.core.letter import BlockKind, Letter
from tests.page_making import FULL, page, words

LETTERS = Path(__file__).resolve().parents[2] / "letters"
LETTER, ANNEX = "kamerbrief-vws-2026-04-09-voortgang-iza-azwa.pdf", "bnc-fiche-5-mifir-2022.pdf"
KST = "Tweede Kamer, vergaderjaar 2019–2020, 35 538, nr. {} {}"


@pytest.mark.parametrize(
    ("labels", "starts"),
    [
        pytest.param(["", "", ""], [0], id="no labels"),
        pytest.param(["Pagina 1 van 3", "Pagina 2 van 3", "Pagina 3 van 3"], [0], id="one letter"),
        pytest.param(["", "Pagina 2 van 3", "", "Pagina 4 van 3"], [0], id="some labels"),
        pytest.param(["Pagina 1 van 2", "Pagina 2 van 2", "", ""], [0, 2], id="annex without labels"),
        pytest.param(["", "", "Pagina 1 van 2", "Pagina 2 van 2"], [0, 2], id="letter without labels"),
        pytest.param(["Pagina 1 van 1", "Pagina 1 van 1"], [0, 1], id="two letters of one page"),
        pytest.param(["", "Pagina 2", "", "Pagina 2"], [0, 2], id="first pages without labels"),
        pytest.param(["", "Pagina 2", "Pagina 5"], [0], id="pages left out"),
        pytest.param(["Pagina 1 van 4", "", "", "", "", "Pagina 2 van 2"], [0, 4], id="other total"),
        pytest.param([KST.format(3, 1), KST.format(3, 2), KST.format(4, 1)], [0, 2], id="two papers"),
        pytest.param(["1/2", "2/2", "1/3", "2/3", "3/3"], [0, 2], id="bare labels"),
        pytest.param(["Pagina 1 van 3", "1/2", "Pagina 3 van 3"], [0], id="a fraction in a table"),
        pytest.param([KST.format(4, 1), KST.format(4, 2)], [0], id="one paper"),
    ],
)  # fmt: skip
def test_where_documents_begin(labels: list[str], starts: list[int]) -> None:
    pages = [
        page(
            words("Tekst.", 100, 300),
            *[words(each, 60, 680) for each in [label] if each],
            ordinal=at,
        )
        for at, label in enumerate(labels)
    ]
    assert page_runs.find(pages) == starts


def together(*names: str) -> Letter:
    with pymupdf.open() as document:
        for name in names:
            with pymupdf.open(LETTERS / name) as source:
                document.insert_pdf(source)
        return read_letter(document.tobytes(), "samen.pdf")


def alone(name: str) -> Letter:
    return read_letter((LETTERS / name).read_bytes(), name)


def test_a_letter_reads_the_same_with_an_annex_behind_it() -> None:
    letter, annex, both = alone(LETTER), alone(ANNEX), together(LETTER, ANNEX)
    running = letter.text[: letter.footnotes[0].start]
    assert both.text.startswith(running)
    assert annex.text[: annex.footnotes[0].start] in both.text
    assert both.metadata.title == letter.metadata.title
    assert both.metadata.pages == 22
    anchors = [note.anchor for note in letter.footnotes]
    anchors += [note.anchor + len(running) for note in annex.footnotes]
    assert [note.anchor for note in both.footnotes] == anchors


def test_notes_that_count_anew_each_have_a_marker_of_their_own() -> None:
    both = together(LETTER, LETTER)
    numbers = [note.number for note in both.footnotes]
    assert numbers == ["1", "2", "3", "4"] * 2
    assert sorted({note.anchor for note in both.footnotes}) == [n.anchor for n in both.footnotes]


def test_an_enclosed_letter_keeps_what_its_head_says() -> None:
    both = together(LETTER, LETTER)
    letter = alone(LETTER)
    headings = [both.quote(b.start, b.end) for b in both.blocks if b.kind is BlockKind.HEADING]
    assert letter.metadata.title in headings
    for said in ("Datum 9 april 2026", "Kenmerk 4367005-1095964-PDIZA"):
        assert said in both.text
        assert said not in letter.text
    assert both.metadata.senders == letter.metadata.senders


MEMO = (
    "Memo",
    "",
    "Bijgaand treft u de brief aan de Tweede Kamer aan, met het verzoek deze voor vrijdag",
    "te ondertekenen. De afstemming met andere ministeries is rond.",
)


def test_a_memo_before_a_letter_is_its_text() -> None:
    with pymupdf.open() as document, pymupdf.open(LETTERS / LETTER) as source:
        memo = document.new_page()
        for at, line in enumerate(MEMO):
            memo.insert_text((72, 90 + 15 * at), line, fontsize=11)
        document.insert_pdf(source)
        both, letter = read_letter(document.tobytes(), "samen.pdf"), alone(LETTER)
    assert both.text == f"{MEMO[0]}\n{MEMO[2]} {MEMO[3]}\n{letter.text}"
    assert both.metadata.title == letter.metadata.title
    assert both.metadata.date == letter.metadata.date
    assert levels(both)[1:] == levels(letter)


def levels(letter: Letter) -> list[int]:
    return [block.level for block in letter.blocks if block.kind is BlockKind.HEADING]


@pytest.mark.parametrize(
    ("cells", "opens"),
    [
        pytest.param([words("Geachte voorzitter,", 100, 60)], True, id="a salutation on top"),
        pytest.param(
            [
                words("> Retouradres Postbus 20350 2500 EJ Den Haag", 100, 120),
                words("Datum 9 april 2026", 100, 250),
                words("Geachte voorzitter,", 100, 300),
            ],
            True,
            id="a letterhead",
        ),
        pytest.param(
            [words(FULL, 100, 250), words("Geachte voorzitter,", 100, 300)], False, id="a quotation"
        ),
        pytest.param(
            [
                words("Tweede Kamer der Staten-Generaal", 40, 50),
                words("Vergaderjaar 2020–2021", 40, 100),
            ],
            True,
            id="a Kamerstuk",
        ),
        pytest.param([words("Vergaderjaar 2020–2021", 40, 100)], False, id="a session alone"),
    ],
)
def test_pages_that_open_a_document(cells: list[Cell], opens: bool) -> None:
    assert page_runs.opens(page(*cells)) is opens


@pytest.mark.parametrize(
    ("numbers", "starts"),
    [
        pytest.param((1, 2, 3, 1, 2), [0, 3], id="beginning anew"),
        pytest.param((1, 2, 1), [0, 2], id="one page behind"),
        pytest.param((1, 2, 3, 4), [0], id="going on"),
        pytest.param((7, 3, 12, 5), [0], id="numbers of something else"),
    ],
)
def test_bare_numbers_at_the_foot(numbers: tuple[int, ...], starts: list[int]) -> None:
    pages = [
        page(words(FULL, 100, 300), words(str(number), 250, 680), ordinal=at)
        for at, number in enumerate(numbers)
    ]
    assert page_runs.find(pages) == starts
