# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Questions and answers, in every layout in which ministries print them."""

from __future__ import annotations

import pytest

from kennisreader.core.importing import read_letter
from kennisreader.core.importing.exchange import numbers
from kennisreader.core.letter import BlockKind, Letter

HEAD = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Datum 3 maart 2025
Betreft {subject}

Geachte Voorzitter,

{opening}

De minister van Onderwijs, Cultuur en Wetenschap,

Eppo Bruins

"""
ANSWERS = HEAD.format(
    subject="Beantwoording Kamervragen over kamers",
    opening="Hierbij stuur ik u de antwoorden op de vragen van het lid Bikker (ChristenUnie).",
)
OTHER = HEAD.format(subject="Wonen", opening="Met deze brief licht ik het beleid voor wonen toe.")
LABELS = (BlockKind.QUESTION_LABEL, BlockKind.ANSWER_LABEL)


def _read(text: str, name: str = "brief.txt") -> Letter:
    return read_letter(text.encode(), name)


def _sides(letter: Letter) -> list[tuple[str, str, str]]:
    return [
        (block.part.value, block.number, letter.quote(block.start, block.end))
        for block in letter.blocks
        if block.part and block.kind not in LABELS
    ]


@pytest.mark.parametrize(
    ("first", "answer", "second", "other"),
    [
        pytest.param("Vraag 1\n", "Antwoord vraag 1\n", "Vraag 2\n", "Antwoord vraag 2\n", id="of"),
        pytest.param("Vraag 1: ", "Antwoord: ", "Vraag 2: ", "Antwoord: ", id="with a colon"),
        pytest.param("Vraag 1. ", "Antwoord 1. ", "Vraag 2. ", "Antwoord 2. ", id="with a stop"),
        pytest.param("1. ", "Antwoord 1: ", "2. ", "Antwoord 2: ", id="as a section, on the line"),
        pytest.param("1.\n", "Antwoord:\n", "2.\n", "Antwoord:\n", id="as a section, above"),
        pytest.param("1\n", "Antwoord\n", "2\n", "Antwoord\n", id="a bare number"),
        pytest.param("Vraag (1)\n", "Antwoord (1)\n", "Vraag (2)\n", "Antwoord (2)\n", id="()"),
        pytest.param("Vraag 1\n", "Reactie\n", "Vraag 2\n", "Reactie\n", id="a reaction"),
        pytest.param("VRAAG 1\n", "ANTWOORD OP VRAAG 1\n", "VRAAG 2\n", "ANTWOORD 2\n", id="caps"),
        pytest.param("V1. ", "A1. ", "V2. ", "A2. ", id="letters for the words"),
        pytest.param("V1\n", "A1\n", "V2\n", "A2\n", id="letters for the words, above"),
        pytest.param("V: ", "A: ", "V: ", "A: ", id="letters alone"),
        pytest.param("Vraag:\n", "Antwoord:\n", "Vraag:\n", "Antwoord:\n", id="no numbers"),
        pytest.param("Vraag: ", "Antwoord: ", "Vraag: ", "Antwoord: ", id="none, on the line"),
        pytest.param("Vraag nr. 1\n", "Antwoord\n", "Vraag nr. 2\n", "Antwoord\n", id="nr."),
        pytest.param("Vraag 1 – ", "Antwoord 1 – ", "Vraag 2 – ", "Antwoord 2 – ", id="a dash"),
        pytest.param("(1) ", "Antwoord\n", "(2) ", "Antwoord\n", id="a number in brackets"),
        pytest.param(
            "Vraag 1\n",
            "Antwoord van de minister:\n",
            "Vraag 2\n",
            "Antwoord van de minister:\n",
            id="whose answer",
        ),
        pytest.param("Vraag 1\n", "Antwoord 1\n", "Vraag 2\n", "", id="one answer has no label"),
        pytest.param("1\n", "", "2\n", "", id="numbers alone, answers without a label"),
        pytest.param("1.\n\n", "", "2.\n\n", "", id="numbers apart, answers without a label"),
        pytest.param("1 | ", "", "2 | ", "", id="numbers in cells before the questions"),
        pytest.param("1. ", "", "2. ", "", id="numbers on the line, answers without a label"),
        pytest.param("1     ", "", "2     ", "", id="numbers that hang left of their questions"),
    ],
)
def test_questions_and_answers_are_paired(first: str, answer: str, second: str, other: str) -> None:
    letter = _read(
        f"{ANSWERS}{first}Bent u bekend met dit bericht over kamers?\n\n{answer}Ja, dat ken ik.\n\n"
        f"{second}Wat gaat u daaraan doen?\n\n{other}Ik ga meer bouwen.\n"
    )
    assert _sides(letter) == [
        ("question", "1", "Bent u bekend met dit bericht over kamers?"),
        ("answer", "1", "Ja, dat ken ik."),
        ("question", "2", "Wat gaat u daaraan doen?"),
        ("answer", "2", "Ik ga meer bouwen."),
    ]
    assert letter.metadata.type == "antwoord-op-kamervragen"
    assert letter.metadata.question_count == 2
    assert [asker.name for asker in letter.metadata.askers] == ["Bikker"]
    assert [sender.name for sender in letter.metadata.senders] == ["Eppo Bruins"]


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param("Antwoord:\n", id="labelled"),
        pytest.param("Antwoord\n", id="label without a sign"),
        pytest.param("", id="not labelled"),
    ],
)
@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_question_may_order(place: int, answer: str) -> None:
    asked = ["Kent u dit bericht?", "Hoeveel woningen zijn er?", "Wat gaat u daaraan doen?"]
    asked[place] = "Kent u ‘Geen huis?’ van de NOS? Graag een toelichting."
    letter = _read(
        ANSWERS + "".join(f"{at}. {each}\n\n{answer}Ja.\n\n" for at, each in enumerate(asked, 1))
    )
    if answer or place == 1:  # without labels, only between two that ask
        assert [text for side, _, text in _sides(letter) if side == "question"] == asked


@pytest.mark.parametrize("number", ["{}\n\n", "{}. "], ids=["above", "on the line"])
def test_what_is_set_off_below_a_number_is_asked(number: str) -> None:
    asked = ["Hoeveel banen zijn er in:", "Ik vraag u om een overzicht.", "Kan dit? Graag snel."]
    text = "".join(
        f"{number.format(at)}*{each}*\n\nEen antwoord.\n\n" for at, each in enumerate(asked, 1)
    )
    text = text.replace("in:*\n", "in:*\n\n*Limburg?*\n")
    found = [
        text for side, _, text in _sides(_read(ANSWERS + text, "brief.md")) if side == "question"
    ]
    assert [each for each in found if each != "Limburg?"] == asked
    headed = "".join(
        f"{at}. *{each}*\n\nTekst.\n\n" for at, each in enumerate(["Inleiding", "Slot"], 1)
    )
    assert not _sides(_read(ANSWERS + headed, "brief.md"))


@pytest.mark.parametrize(
    "answers",
    [
        pytest.param("Antwoord op vraag 1\nJa.\n\nAntwoord op vraag 2\nNu.\n", id="with labels"),
        pytest.param("1. Ja.\n\n2. Nu.\n", id="with numbers"),
    ],
)
def test_all_questions_can_come_before_all_answers(answers: str) -> None:
    letter = _read(
        f"{ANSWERS}Vragen\n\n1. Bent u bekend met dit bericht?\n\n2. Wanneer?\n\nAntwoorden\n\n{answers}"
    )
    assert _sides(letter) == [
        ("question", "1", "Bent u bekend met dit bericht?"),
        ("question", "2", "Wanneer?"),
        ("answer", "1", "Ja."),
        ("answer", "2", "Nu."),
    ]
    heads = [b for b in letter.blocks if b.kind is BlockKind.HEADING]
    assert [(letter.quote(b.start, b.end), b.part) for b in heads] == [
        ("Vragen", ""),
        ("Antwoorden", ""),
    ]


def test_several_questions_that_order_have_one_answer() -> None:
    letter = _read(
        f"{ANSWERS}1. Kunt u dit delen.\n\n2. Geef een overzicht.\n\nAntwoord:\nJa.\n\n3. Wanneer?\n\n"
        "Antwoord:\nNu.\n"
    )
    assert [number for side, number, _ in _sides(letter) if side == "answer"] == ["1, 2", "3"]


def test_one_answer_without_a_label_serves_the_questions_above_it() -> None:
    letter = _read(
        f"{ANSWERS}**1**\n\n**Bent u bekend met dit bericht?**\n\nJa.\n\n**2**\n\n**Hoeveel zijn er?**"
        "\n\n**3**\n\n**Wat doet u?**\n\nHet tekort is groot. Wat doen wij?\n\nWij bouwen er de komende jaren met de gemeenten veel bij.\n",
        "brief.md",
    )
    assert _sides(letter)[-4:] == [
        ("question", "2", "Hoeveel zijn er?"),
        ("question", "3", "Wat doet u?"),
        ("answer", "2, 3", "Het tekort is groot. Wat doen wij?"),
        ("answer", "2, 3", "Wij bouwen er de komende jaren met de gemeenten veel bij."),
    ]
    kinds = [p.kind for p in letter.passages if "Wij bouwen" in letter.quote(p.start, p.end)]
    assert kinds == ["answer"]


def test_a_label_in_bold_is_one_on_the_line_of_its_question() -> None:
    letter = _read(
        f"{ANSWERS}**Vraag 1** Bent u bekend met het bericht?\n\n**Antwoord 1** Ja.\n", "brief.md"
    )
    assert _sides(letter) == [
        ("question", "1", "Bent u bekend met het bericht?"),
        ("answer", "1", "Ja."),
    ]


def test_layouts_can_be_mixed() -> None:
    letter = _read(
        f"{ANSWERS}Vraag 1\nKent u het bericht?\n\nAntwoord op vraag 1\nJa.\n\n2\nHoeveel zijn er?\n\n3\n"
        "Wat doet u?\n\nAntwoord 2 en 3\nWij bouwen:\n\n1. kamers;\n\n2. huizen.\n"
    )
    assert [number for side, number, _ in _sides(letter) if side == "question"] == ["1", "2", "3"]
    assert ("answer", "2, 3", "Wij bouwen:") in _sides(letter)


def test_a_list_of_questions_within_a_question_or_an_answer_has_no_labels() -> None:
    letter = _read(
        f"{ANSWERS}Vraag 1\nKlopt het:\n\n1. dat dit zo is?\n\n2. dat dat zo is?\n\nAntwoord 1\nJa. Ik vraag:"
        "\n\n2. klopt dat?\n\nVraag 2\nWanneer?\n\nAntwoord 2\nNu.\n"
    )
    assert letter.metadata.question_count == 2
    labels = [b for b in letter.blocks if b.kind is BlockKind.QUESTION_LABEL]
    assert [letter.quote(b.start, b.end) for b in labels] == ["Vraag 1", "Vraag 2"]


def test_a_list_within_an_answer_is_no_question() -> None:
    letter = _read(
        f"{ANSWERS}1. Wat gaat u doen?\n\nAntwoord 1:\nIk doe drie dingen:\n\n1. bouwen;\n\n2. kopen;"
        "\n\n3. huren.\n\n2. Wanneer?\n\nAntwoord 2: Nu.\n"
    )
    assert letter.metadata.question_count == 2
    assert ("question", "2", "Wanneer?") in _sides(letter)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "1. Wat willen we?\n\nWij bouwen.\n\n2. Hoe doen we dat?\n\nSnel.", id="sections"
        ),
        pytest.param(
            "Vraag 1: hoe groot is het tekort?\n\nVraag 2: wie bouwt?\n\nSlot.", id="research"
        ),
        pytest.param("Vraag en antwoord horen bij elkaar.\n\nAntwoord: dat is het.", id="words"),
        pytest.param("Bent u tevreden? Dat vraag ik mij af.\n\n1. ja;\n\n2. nee.", id="list"),
    ],
)
def test_other_letters_have_no_questions(text: str) -> None:
    letter = _read(f"{OTHER}{text}\n")
    assert letter.metadata.question_count == 0
    assert letter.metadata.type == "kamerbrief"
    assert not [block for block in letter.blocks if block.kind is BlockKind.QUESTION_LABEL]


def test_questions_whose_answers_are_late_have_none() -> None:
    letter = _read(
        f"{ANSWERS}1\nBent u bekend met het bericht?\n\n2\nWat doet u?\n\n3\nWanneer?\n\n"
        "Mededeling\n\nDeze vragen kunnen niet binnen de termijn worden beantwoord.\n"
    )
    assert not [side for side, _, _ in _sides(letter) if side == "answer"]


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Antwoord 7, 8 en 9", ["7", "8", "9"]),
        ("Antwoord op de vragen 1 tot en met 3 en 5", ["1", "2", "3", "5"]),
        ("Vragen 2 t/m 4", ["2", "3", "4"]),
        ("Antwoord (3)", ["3"]),
        ("Antwoord", []),
        ("Vraag 900-1", ["900", "1"]),
    ],
)
def test_the_numbers_of_a_label(label: str, expected: list[str]) -> None:
    assert numbers(label) == expected


def test_parts_of_a_question_have_numbers_with_letters() -> None:
    text = "Vraag 1a\nKlopt dit?\n\nAntwoord 1a\nJa.\n\nVraag 1b\nEn dit?\n\nAntwoord 1b\nNee.\n"
    letter = _read(ANSWERS + text)
    assert [number for _, number, _ in _sides(letter)] == ["1a", "1a", "1b", "1b"]
    assert letter.metadata.question_count == 2


@pytest.mark.parametrize(
    ("subject", "kind"),
    [
        pytest.param(
            "Beantwoording Kamervragen over kamers", "antwoord-op-kamervragen", id="on what"
        ),
        pytest.param(
            "Antwoorden op schriftelijke vragen van het lid Bikker",
            "antwoord-op-kamervragen",
            id="whose",
        ),
        pytest.param("Uitstel beantwoording Kamervragen over kamers", "kamerbrief", id="later"),
        pytest.param("Antwoord op vragen over kamers uit het overleg", "kamerbrief", id="others"),
    ],
)
def test_the_subject_tells_that_questions_are_answered(subject: str, kind: str) -> None:
    letter = _read(
        f"Betreft: {subject}\n\nGeachte voorzitter,\n\nIn de bijlage staan de antwoorden op de vragen van het lid "
        "Bikker (ChristenUnie) over kamers.\n"
    )
    assert letter.metadata.type == kind
    answers = kind == "antwoord-op-kamervragen"
    assert [asker.name for asker in letter.metadata.askers] == (["Bikker"] if answers else [])


def test_a_road_is_no_answer() -> None:
    text = (
        ANSWERS
        + "Vraag 1\nHoe is het?\n\nAntwoord 1\nSlecht.\n\nA1 en A2 zijn wegen die vol staan.\n"
    )
    assert _sides(_read(text))[-1] == ("answer", "1", "A1 en A2 zijn wegen die vol staan.")


def test_what_questions_supplement_stands_below_the_last_answer() -> None:
    text = (
        "Vraag 1\nKlopt dit?\n\nAntwoord 1\nJa.\n\nToelichting:\n\n"
        "Deze vragen dienen ter aanvulling op eerdere vragen ter zake van het lid Kat (D66).\n"
    )
    assert [said for _, _, said in _sides(_read(ANSWERS + text))] == ["Klopt dit?", "Ja."]


def test_bullets_of_an_answer_need_no_full_stop() -> None:
    text = "Vraag 1\nWat?\n\nAntwoord 1\nDit:\n- punt een\n- punt twee\n"
    assert [said for _, _, said in _sides(_read(ANSWERS + text))][2:] == ["punt een", "punt twee"]


def test_notes_with_brackets_leave_the_answer() -> None:
    text = (
        "Vraag 1\nKent u het bericht? [1]\n\nAntwoord 1\nJa, ook dat van Trouw.[2]\n\n"
        "[1] NOS, 3 maart 2025, ‘Kamers zijn duur’\n\n[2] Trouw, 2 maart 2025, ‘Kamers’\n"
    )
    letter = _read(ANSWERS + text)
    assert [said for _, _, said in _sides(letter)] == [
        "Kent u het bericht?",
        "Ja, ook dat van Trouw.",
    ]
    assert [
        letter.text[: note.anchor].endswith(end)
        for note, end in zip(letter.footnotes, ("bericht?", "Trouw."), strict=True)
    ] == [True, True]
