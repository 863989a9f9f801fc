# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How blocks are cut into passages, and how the judges cut the seeds."""

from __future__ import annotations

import json
import re
from pathlib import Path

from kennisreader.core.importing import read_letter
from kennisreader.core.letter import Letter

ROOT = Path(__file__).resolve().parents[3]

ANSWER = """Vraag 1
Klopt dit bericht over het aantal studenten?

Antwoord 1
Ja.

Vraag 2
Wat doet u eraan in de komende jaren?

Antwoord 2
Eerste alinea van het antwoord, lang genoeg om iets te zeggen.

Tweede alinea van het antwoord, ook lang genoeg om iets te zeggen.
"""


def _cut(letter: Letter) -> list[tuple[str, str, str]]:
    return [(p.kind, p.number, letter.quote(p.start, p.end)[:14]) for p in letter.passages]


def test_answers_are_cut_by_the_paragraph_and_short_ones_give_none() -> None:
    letter = read_letter(ANSWER.encode(), "x.txt")
    assert _cut(letter) == [
        ("question", "1", "Klopt dit beri"),
        ("question", "2", "Wat doet u era"),
        ("answer", "2", "Eerste alinea "),
        ("answer", "2", "Tweede alinea "),
    ]


def test_a_list_reads_with_the_sentence_that_opens_it() -> None:
    text = "Er zijn deze doelen voor de komende jaren:\n\n• kennis en kunde;\n• meer talent.\n\nDaarna volgt gewone tekst van de brief.\n"
    letter = read_letter(text.encode(), "x.txt")
    assert [kind for kind, _, _ in _cut(letter)] == ["list", "paragraph"]
    first = letter.passages[0]
    assert letter.quote(first.start, first.end).endswith("meer talent.")


def test_a_passage_knows_its_heading_and_notes() -> None:
    text = "1. Inleiding\n\nEen zin met een noot1 over het aantal studenten.\n\n1 Kamerstuk 30 573, nr. 2\n\f2. Slot\n\nEen zin zonder noot over iets anders.\n"
    letter = read_letter(text.encode(), "x.txt")
    assert [(p.heading, p.notes) for p in letter.passages] == [
        ("1. Inleiding", ("1",)),
        ("2. Slot", ()),
    ]


def _flat(text: str) -> str:
    return re.sub(r"[^\w]", "", text).lower()


def test_every_judged_passage_is_covered_by_one_of_ours() -> None:
    gold = json.loads((ROOT / "tests" / "gold" / "passages.json").read_text())["passages"]
    ours = {
        path.name: [_flat(x.quote(p.start, p.end)) for p in x.passages]
        for path in (ROOT / "seeds").glob("*.txt")
        for x in [read_letter(path.read_bytes(), path.name)]
    }
    missed = [
        row["id"]
        for row in gold
        if not any(_flat(row["first60"])[4:34] in text for text in ours[row["file"]])
    ]
    assert missed == []
