# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Lines become blocks: what is joined, what is kept apart, and what each block is."""

from __future__ import annotations

import pytest

from kennisreader.core.importing import (
    footnotes,
    furniture,
    letterhead,
    paragraphs,
    plaintext,
    read_letter,
)
from kennisreader.core.importing.blocks import Draft
from kennisreader.core.importing.hyphens import Vocabulary
from kennisreader.core.importing.lines import BOLD, ITALIC, PLACE, Line, Mark, Place

FULL = "Een volle regel van de brief, zo lang als de kolom van de bladzijde breed is en nog"
LAST = "Zo eindigt een zin die precies tot aan het einde van de kolom van de bladzijde loop."


def _drafts(text: str) -> list[Draft]:
    lines = plaintext.lines(text)
    vocabulary = Vocabulary(line.text for line in lines)
    lines, _ = furniture.strip(lines)
    lines, _ = footnotes.extract(lines)
    _, body = letterhead.split(lines)
    return paragraphs.settle_levels(paragraphs.drafts(body, vocabulary, wrapped=True))


def _lined(text: str) -> list[Draft]:
    lines = [
        Line(each.removeprefix("# "), gap=1, ended=True, heading=int(each.startswith("#")))
        for each in text.split("\n")
        if each
    ]
    return paragraphs.drafts(lines, Vocabulary([]), wrapped=False, told=True)


def _shape(text: str) -> list[tuple[str, str]]:
    return [(draft.kind.value, draft.text) for draft in _drafts(text)]


COLUMN = f"{FULL}\n{FULL}\n{FULL}\nhet einde.\n\n"


@pytest.mark.parametrize(
    "between",
    [
        pytest.param("\n", id="line end"),
        pytest.param("\n\n", id="blank line inside a sentence"),
        pytest.param("\n\f", id="page break"),
        pytest.param("\n\n1 Kamerstuk 30 573.\n\f", id="footnotes and a page break"),
        pytest.param("\n\nPagina 2 van 3\n\n", id="page number"),
    ],
)
def test_a_sentence_is_rejoined(between: str) -> None:
    shape = _shape(f"{COLUMN}{FULL}{between}dan het vervolg van deze zin.")
    assert shape[1:] == [("paragraph", f"{FULL} dan het vervolg van deze zin.")]


@pytest.mark.parametrize(
    ("first", "between", "second"),
    [
        pytest.param("Kort slot.", "\n\n", "Nieuwe alinea.", id="blank line"),
        pytest.param("Kort slot.", "\n", "Nieuwe alinea.", id="last line stops short"),
        pytest.param("Kort slot.", "\n\f", "Nieuwe alinea.", id="short before a page break"),
        pytest.param(LAST, "\n\n", "Nieuwe alinea.", id="full line and a blank one"),
    ],
)
def test_paragraphs_are_kept_apart(first: str, between: str, second: str) -> None:
    shape = _shape(f"{COLUMN}{FULL}\n{first}{between}{second}")
    assert [text for _, text in shape[1:]] == [f"{FULL} {first}", second]


def test_a_full_line_that_ends_a_sentence_ends_no_paragraph() -> None:
    shape = _shape(f"{COLUMN}{FULL}\n{LAST}\nDaarna volgt meer.")
    assert len(shape) == 2


def test_an_abbreviation_ends_nothing() -> None:
    shape = _shape(f"{COLUMN}Het rapport d.d.\n21 augustus 2020 is verschenen.")
    assert shape[1:] == [("paragraph", "Het rapport d.d. 21 augustus 2020 is verschenen.")]


@pytest.mark.parametrize(
    ("lines", "heading"),
    [
        pytest.param(
            "1. De waarde van samenwerking", "1. De waarde van samenwerking", id="numbered"
        ),
        pytest.param("§2. Conclusie", "§2. Conclusie", id="section sign"),
        pytest.param("2.3 Verdere stappen", "2.3 Verdere stappen", id="two levels"),
        pytest.param(
            "1. De waarde van samenwerking in het onderwijs en de\nwetenschap",
            "1. De waarde van samenwerking in het onderwijs en de wetenschap",
            id="two lines",
        ),
        pytest.param("Kennisdiplomatie", "Kennisdiplomatie", id="a word"),
    ],
)
def test_a_heading_stands_by_itself(lines: str, heading: str) -> None:
    shape = _shape(f"{COLUMN}{lines}\n\n{FULL}\ntot slot.\n")
    assert shape[1:] == [("heading", heading), ("paragraph", f"{FULL} tot slot.")]


def test_a_heading_runs_into_its_paragraph() -> None:
    shape = _shape(f"{COLUMN}VSNU, VH\n{FULL}\ntot slot.\n")
    assert shape[1:] == [("heading", "VSNU, VH"), ("paragraph", f"{FULL} tot slot.")]


def test_names_of_initials_are_not_set_in_capitals() -> None:
    text = f"{COLUMN}1. Uitvoerders\n\n{FULL}\ntot slot.\n\nVSNU, VH\n\n{FULL}\ntot slot.\n"
    levels = [(draft.text, draft.level) for draft in _drafts(text) if draft.kind.value == "heading"]
    assert levels == [("1. Uitvoerders", 1), ("VSNU, VH", 2)]


@pytest.mark.parametrize("who", ["Voorzitter: Bromet", "Griffier: Arends"])
def test_who_led_a_debate_heads_nothing(who: str) -> None:
    shape = _shape(f"{COLUMN}{who}\n\n{FULL}\ntot slot.\n")
    assert shape[1:] == [("paragraph", who), ("paragraph", f"{FULL} tot slot.")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("§2 geeft een overzicht van de aanbevelingen.", id="a sentence on a section"),
        pytest.param("Ja", id="an answer of one word"),
    ],
)
def test_what_only_looks_like_a_heading_is_none(text: str) -> None:
    shape = _shape(
        f"{COLUMN}Vraag 1\nKlopt dit?\n\nAntwoord 1\n{text}\n\nVraag 2\nEn dit?\n\nAntwoord 2\nNee."
    )
    assert ("heading", text) not in shape
    assert ("paragraph", text) in shape


def test_lists_are_nested_under_numbered_items() -> None:
    text = f"{COLUMN}Dit zijn de doelen:\n\n1. De kwaliteit bevorderen\n dit leidt tot meer;\n\n dit draagt bij.\n\n2. Het stelsel versterken\n dit helpt.\n\n{FULL}\ndit sluit af.\n\n4. Landen\n\n{FULL}\ntot slot."
    found = [(d.kind.value, d.level, d.label, d.text[:18]) for d in _drafts(text)][2:]
    assert found == [
        ("list_item", 0, "1.", "De kwaliteit bevor"),
        ("list_item", 1, "•", "dit leidt tot meer"),
        ("list_item", 1, "•", "dit draagt bij."),
        ("list_item", 0, "2.", "Het stelsel verste"),
        ("list_item", 1, "•", "dit helpt."),
        ("paragraph", 0, "", FULL[:18]),
        ("heading", 1, "", "4. Landen"),
        ("paragraph", 0, "", FULL[:18]),
    ]


def test_a_numbered_list_goes_on_below_the_text_of_an_item_and_not_below_a_heading() -> None:
    text = "Voor het einde.\n\n1. Eerst dit.\n\n{}\n\n2. Dan dat.\n\nEn dat is het.\n"
    items = [
        [draft.label for draft in _lined(text.format(between)) if draft.label]
        for between in ("Daar hoort dit bij.", "# Dan dit")
    ]
    assert items == [["1.", "2."], ["1."]]


@pytest.mark.parametrize(("mark", "kind"), [(ITALIC, "list_item"), (BOLD, "heading")])
def test_a_numbered_question_above_its_answer_is_no_heading_unless_bold(
    mark: str, kind: str
) -> None:
    asked = "1. Wat is de stand van zaken?"
    lines = [
        Line(asked, (Mark(0, len(asked), mark),), gap=1, ended=True),
        Line("Het onderzoek loopt, en is voor de zomer klaar.", gap=1, ended=True),
    ]
    made = paragraphs.drafts(lines, Vocabulary([]), wrapped=False)
    assert made[0].kind.value == kind


@pytest.mark.parametrize("label", ["1)", "a.", "(iii)", "I):", "b)", "•", "\uf0b7", "-"])
def test_list_markers_are_labels_and_no_text(label: str) -> None:
    shape = _drafts(f"{COLUMN}Dit is nodig:\n{label} eerste punt.\n")
    assert [(d.kind.value, d.label, d.text) for d in shape[2:]] == [
        ("list_item", label, "eerste punt.")
    ]


def test_the_letter_that_word_takes_for_a_bullet_is_one() -> None:
    assert _drafts(f"{COLUMN}Dit is nodig:\no eerste punt.\n")[2].label == "•"


def test_a_bullet_needs_no_space_behind_it() -> None:
    assert _drafts(f"{COLUMN}Dit is nodig:\n\uf0b7eerste punt.\n")[2].text == "eerste punt."


def test_a_dash_inside_a_sentence_opens_no_item() -> None:
    shape = _shape(f"{COLUMN}{FULL} een\n- ook private - partner.")
    assert len(shape) == 2


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(
            "Hoogachtend,\n\nmr. drs. M.C.G. Keijzer\nStaatssecretaris van Economische Zaken",
            id="name first",
        ),
        pytest.param(
            "De Minister van Asiel en Migratie,\nM.H.M. Faber-van de Klashorst", id="role first"
        ),
        pytest.param(
            "Hoogachtend,\n\nde minister van Volksgezondheid,\nWelzijn en Sport,\n\nSophie Hermans",
            id="role over two lines",
        ),
    ],
)
def test_a_signature_is_told_from_text(lines: str) -> None:
    shape = _shape(f"{COLUMN}{lines}\n")
    assert [text for kind, text in shape if kind == "signature"] == [
        x for x in lines.split("\n") if x
    ]


def test_two_signatures_side_by_side_come_in_turn() -> None:
    text = f"{COLUMN}Hoogachtend,\n\nde minister van Defensie,      de minister van Financiën,\n\nJan Jansen           Piet de Vries\n"
    assert [t for kind, t in _shape(text) if kind == "signature"] == [
        "Hoogachtend,",
        "de minister van Defensie,",
        "Jan Jansen",
        "de minister van Financiën,",
        "Piet de Vries",
    ]


def test_a_line_ends_before_the_hyphen_that_goes_with_it() -> None:
    lines = [
        Line("de uitvoe-", (Mark(0, 10, PLACE, place=Place(0, (0, 0, 1, 1))),)),
        Line("ring van", (Mark(0, 8, PLACE, place=Place(0, (0, 1, 1, 2))),)),
    ]
    joined = paragraphs.join(lines, Vocabulary([]))
    assert joined.text == "de uitvoering van"
    assert [joined.text[m.start : m.end] for m in joined.marks] == ["de uitvoe", "ring van"]


LETTERED = """{above}
a. Doel van de verwerking
De gegevens worden alleen verwerkt om mensen te waarschuwen die langer dan een kwartier dicht bij
iemand zijn geweest die later besmet bleek te zijn, en voor niets anders.
b. Wie verantwoordelijk is voor de gegevens die worden verwerkt, en voor hun
beveiliging
De minister is verantwoordelijk. Hij wijst de beheerder aan die voor de beveiliging van het geheel
zorgt en daarover elk jaar verslag doet aan de Kamer.
c. Adres
https://www.example.nl/
"""


@pytest.mark.parametrize(
    "above",
    [pytest.param("3. Bescherming", id="right below"), pytest.param("§3 Wet\n\n", id="gap")],
)
def test_headings_with_letters_stand_under_one_with_a_number(above: str) -> None:
    letter = read_letter(LETTERED.format(above=above).encode(), "x.txt")
    found = [(b.level, letter.quote(b.start, b.end)) for b in letter.blocks if b.kind == "heading"]
    assert [level for level, _ in found] == [1, 2, 2, 2]
    assert [text[:6] for _, text in found[1:]] == ["a. Doe", "b. Wie", "c. Adr"]
    assert found[2][1].endswith("hun beveiliging")


@pytest.mark.parametrize(
    "text",
    [
        "1. Kosten en baten\na. Kosten\nb. Baten\nc. Overig\n\nNa de lijst volgt gewone tekst.\n",
        "Er zijn drie punten:\na. Kosten\nDat is wat het kost voor iedereen die het gebruikt.\n",
        "2. Lijst\na. een punt dat klein begint\nEn dan tekst die daarop volgt en verder gaat.\n",
    ],
)
def test_items_with_letters_are_no_headings(text: str) -> None:
    letter = read_letter(text.encode(), "x.txt")
    found = [letter.quote(b.start, b.end) for b in letter.blocks if b.kind == "heading"]
    assert not [heading for heading in found if heading[1] == "." and heading[0] in "abc"]


def test_parts_with_roman_numbers_stand_above_what_they_hold() -> None:
    text = """I Vragen en opmerkingen vanuit de fracties

Vragen en opmerkingen van de leden van de VVD-fractie

De leden van de VVD-fractie hebben met interesse kennisgenomen van de brief.

II Antwoord van de Minister

Met interesse heb ik kennisgenomen van de vragen en opmerkingen van de leden.
"""
    letter = read_letter(text.encode(), "x.txt")
    found = [(b.level, letter.quote(b.start, b.end)[:2]) for b in letter.blocks if b.level]
    assert found == [(1, "I "), (2, "Vr"), (1, "II")]
