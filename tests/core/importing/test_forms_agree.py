# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One letter in several forms gives one letter: the XML is the measure of all others."""

from __future__ import annotations

import functools
from pathlib import Path

import pytest

from kennisreader.core.importing import read_letter
from kennisreader.core.importing.markup import parse_xml
from kennisreader.core.letter import BlockKind, Letter

LETTERS = Path(__file__).resolve().parents[2] / "letters"
STEMS = ("kst-32545-143", "ah-tk-20202021-3235")
FORMS = (".html", ".odt", ".pdf")


@functools.cache
def letter(name: str) -> Letter:
    return read_letter((LETTERS / name).read_bytes(), name)


def shape(one: Letter) -> list[tuple[str, ...]]:
    """All blocks with what they are: headings, questions, answers, lists, notes, signatures."""
    return [
        (str(b.kind), str(b.level), b.label, str(b.part), b.number, one.quote(b.start, b.end))
        for b in one.blocks
    ]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("stem", STEMS)
def test_every_form_has_the_same_blocks(stem: str, form: str) -> None:
    assert shape(letter(stem + form)) == shape(letter(stem + ".xml"))


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_an_answer_has_the_same_title_and_citations(form: str) -> None:
    one, measure = letter(STEMS[1] + form), letter(STEMS[1] + ".xml")
    assert one.metadata.title == measure.metadata.title == "Antwoorden op vragen over de TOZO"
    assert one.citations == measure.citations
    assert [one.quote(c.start, c.end) for c in one.citations] == ["Staatsblad 2020, 118"]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("stem", STEMS)
def test_every_form_is_the_same_document(stem: str, form: str) -> None:
    one, measure = letter(stem + form), letter(stem + ".xml")
    assert one.id == measure.id == stem
    fields = "type date date_basis date_earliest date_latest senders co_senders askers addressee"
    for field in (*fields.split(), "question_count"):
        assert getattr(one.metadata, field) == getattr(measure.metadata, field), field
    mine, theirs = one.metadata.references, measure.metadata.references
    for field in ("kamerstuk_dossier", "kamerstuk_number", "aanhangsel", "vergaderjaar"):
        assert getattr(mine, field) == getattr(theirs, field), field
    assert one.commitments == measure.commitments


def test_the_questions_of_an_aanhangsel_have_their_answers() -> None:
    one = letter("ah-tk-20202021-3235.xml")
    labels = [b for b in one.blocks if b.kind is BlockKind.QUESTION_LABEL]
    answers = [b for b in one.blocks if b.kind is BlockKind.ANSWER_LABEL]
    numbers = [str(n) for n in range(1, 10)]
    assert [b.number for b in labels] == [b.number for b in answers] == numbers
    assert one.metadata.askers[1] == ("Romke de Jong", "D66")
    assert one.metadata.senders[0].role == "Minister van Sociale Zaken en Werkgelegenheid"


def test_the_metadata_of_the_publication_go_before_guesses() -> None:
    motion = letter("kst-32545-143.odt").metadata
    assert motion.title.endswith(
        "over het definiëren van een grensspaarsaldo voor negatieve spaarrente"
    )
    assert letter("ah-tk-20202021-3235.html").metadata.references.kenmerk_vragen == "2021Z09739"


@pytest.mark.parametrize("stem", STEMS)
def test_the_words_of_the_xml_are_all_there_and_in_order(stem: str) -> None:
    root = parse_xml((LETTERS / f"{stem}.xml").read_bytes())
    nodes = root.all("kamervraagomschrijving", "nr", "al")
    assert letter(f"{stem}.xml").text.split() == [w for node in nodes for w in node.text().split()]


def test_a_motion_in_a_layout_table_has_each_text_once() -> None:
    one = letter("motie-36682-10.docx")
    lines = one.text.split("\n")
    assert (one.id, one.metadata.type, one.metadata.date) == ("kst-36682-10", "motie", "2025-04-22")
    assert one.metadata.references.vergaderjaar == "2024-2025"
    assert lines[:2] == ["De Kamer,", "gehoord de beraadslaging,"]
    assert lines[-2:] == ["en gaat over tot de orde van de dag.", "Claassen"]
    assert len(lines) == len(set(lines)) == 8
