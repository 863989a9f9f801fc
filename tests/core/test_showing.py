# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The JSON of a letter keeps the form that is promised to scripts."""

from __future__ import annotations

import json

import pytest

from kennisreader.core import letter_json
from kennisreader.core.importing import read_letter
from kennisreader.core.letter import Citation
from kennisreader.core.showing import to_json

TEXT = """Vragen van het lid Kat (D66) aan de Minister van Financiën over de TOZO (ingezonden 3 juni 2021).

Vraag 1
Klopt dit bericht?1

Vraag 2
En dit?

Antwoord 1 en 2
Ja, zie Kamerstuk 30 573, nr. 222. Ik zal uw Kamer voor de zomer 2022 informeren over:

a) het eerste punt;
b) het tweede punt.

1 Het Parool, 24 november 2020.
"""


def _resolve(citation: Citation) -> str | None:
    return "kst-30573-222" if citation.key == "kst-30573-222" else None


def test_the_object_has_the_promised_form() -> None:
    letter = read_letter(TEXT.encode(), "brief.txt")
    shown = json.loads(json.dumps(to_json(letter, _resolve)))
    assert set(shown) == {
        "id",
        "file",
        "text",
        "metadata",
        "headings",
        "footnotes",
        "paragraphs",
        "lists",
        "citations",
        "qa",
        "commitments",
        "scans",
    }
    assert set(shown["metadata"]) >= {
        "title",
        "type",
        "date",
        "date_basis",
        "date_earliest",
        "date_latest",
        "senders",
        "co_senders",
        "addressee",
        "references",
        "askers",
        "question_count",
        "pages",
    }
    assert set(shown["metadata"]["references"]) == {
        "ons_kenmerk",
        "kenmerk_vragen",
        "kamerstuk_dossier",
        "kamerstuk_number",
        "aanhangsel",
        "vergaderjaar",
    }
    assert shown["footnotes"] == [
        {
            "number": "1",
            "text": "Het Parool, 24 november 2020.",
            "anchor_before": "Klopt dit bericht?",
        }
    ]
    assert shown["lists"] == [{"items": ["het eerste punt;", "het tweede punt."], "depths": [0, 0]}]
    assert shown["paragraphs"][-2:] == ["a) het eerste punt;", "b) het tweede punt."]
    assert [c["resolves_to"] for c in shown["citations"] if c["number"]] == ["kst-30573-222"]
    assert [(q["number"], q["question"]) for q in shown["qa"]] == [
        ("1", "Klopt dit bericht?"),
        ("2", "En dit?"),
    ]
    assert shown["qa"][0]["answer"] == shown["qa"][1]["answer"]
    assert shown["qa"][0]["answer"].split("\n")[1:] == shown["paragraphs"][-2:]
    assert shown["commitments"][0]["due"]["to"] == "2022-06-30"


def test_items_under_an_item_are_of_its_list() -> None:
    text = (
        "# Plan\n\nWij doen:\n\n- bouwen, te weten:\n  - huizen;\n  - wegen;\n- kopen.\n\nKlaar.\n"
    )
    (shown,) = to_json(read_letter(text.encode(), "brief.md"), _resolve)["lists"]
    assert shown == {
        "items": ["bouwen, te weten:", "huizen;", "wegen;", "kopen."],
        "depths": [0, 1, 1, 0],
    }


def test_an_outermost_item_with_the_number_1_begins_another_list() -> None:
    text = "# Plan\n\n- bouwen;\n- kopen.\n1. versnellen;\n   - huizen;\n2. wachten.\n\nKlaar.\n"
    shown = to_json(read_letter(text.encode(), "brief.md"), _resolve)["lists"]
    assert [each["items"] for each in shown] == [
        ["bouwen;", "kopen."],
        ["versnellen;", "huizen;", "wachten."],
    ]


def test_no_paragraph_holds_a_label_a_note_or_a_marker() -> None:
    letter = read_letter(TEXT.encode(), "brief.txt")
    paragraphs = to_json(letter, _resolve)["paragraphs"]
    assert not any(p.startswith(("Vraag", "Antwoord 1 en 2")) for p in paragraphs)
    assert not any("Parool" in p or "bericht?1" in p for p in paragraphs)


@pytest.mark.parametrize("broken", ["", "{}", '{"form":99}', "[1]", '{"form":1,"id":"x"}'])
def test_what_is_no_letter_is_refused(broken: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        letter_json.loads(broken)
