# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The real letters against what their printed pages say (``tests/letters/gold``)."""

from __future__ import annotations

import functools
import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from kennisreader.core.importing import read_letter
from kennisreader.core.letter import Citation
from kennisreader.core.showing import to_json

TESTS = Path(__file__).resolve().parent
LETTERS = TESTS / "letters"
JUDGED = {
    gold["source_file"]: gold
    for gold in (
        json.loads(path.read_text(encoding="utf-8"))
        for path in sorted((LETTERS / "gold").glob("*.json"))
    )
    if "source_file" in gold
}
LEAST = 0.95
"""F1 of footnotes, and of questions with their answers."""


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "structure_score", TESTS / "gold" / "structure" / "score.py"
    )
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SCORER = _scorer()


@functools.cache
def exported(name: str) -> dict[str, Any]:
    def nowhere(_: Citation) -> None:
        return None

    letter = read_letter((LETTERS / name).read_bytes(), name)
    record = json.loads(json.dumps(to_json(letter, nowhere)))
    record["signatures"] = [
        letter.quote(b.start, b.end) for b in letter.blocks if b.kind == "signature"
    ]
    return record  # type: ignore[no-any-return]


letters = pytest.mark.parametrize("name", sorted(JUDGED))


@letters
def test_the_metadata_are_those_of_the_page(name: str) -> None:
    known, said = JUDGED[name]["metadata"], exported(name)["metadata"]
    for field in (
        *("type", "date_basis", "date_earliest", "senders", "co_senders", "addressee"),
        *("references", "askers", "question_count"),
    ):
        assert said[field] == known[field], field
    if known["date_basis"] == "stated":
        assert said["date"] == known["date"]
    assert said["title"] == known["title"]


@letters
def test_headings_have_their_words_and_levels(name: str) -> None:
    score = SCORER.score_headings(JUDGED[name], exported(name))
    assert score["f1"] == 1
    assert score["level_ok"] in (None, 1)


@letters
def test_footnotes_stand_apart_and_where_they_are_marked(name: str) -> None:
    gold = JUDGED[name]
    score = SCORER.score_footnotes(gold, exported(name))
    marked = [note for note in gold["footnotes"] if note["anchor_before"]]
    assert score["f1"] >= LEAST, score["missing"]
    assert score["anchor_ok"] >= LEAST * len(marked)


@letters
def test_questions_have_their_answers(name: str) -> None:
    score = SCORER.score_qa(JUDGED[name], exported(name))
    if score is not None:
        assert score["f1"] >= LEAST
        assert score["ends_exact"] >= LEAST * score["gold"]


@letters
def test_no_furniture_is_in_the_text(name: str) -> None:
    gold, record = JUDGED[name], exported(name)
    score = SCORER.score_furniture(gold, record)
    assert not score["which"]
    assert not score["marker_glued_in_body"]
    text = "\n".join(record["paragraphs"])
    # Longer beginnings than the scorer's: names of bodies open notes and stand in sentences too.
    assert not [
        n["number"] for n in gold["footnotes"] if len(n["text"]) > 45 and n["text"][:60] in text
    ]


@letters
def test_words_and_paragraphs_go_on_as_printed(name: str) -> None:
    gold, record = JUDGED[name], exported(name)
    hyphens = SCORER.score_hyphenation(gold, record)
    assert not hyphens["failed"]
    assert hyphens["controls_kept"] == hyphens["controls"]
    breaks = SCORER.score_boundaries(gold, record)
    assert not breaks["failed"]
    assert breaks["split_hard_ok"] == breaks["split_hard_gold"] == len(gold["must_split"])


@letters
def test_lists_signatures_and_citations_are_found(name: str) -> None:
    gold, record = JUDGED[name], exported(name)
    listed = SCORER.score_optional(
        {**gold, "commitments": [], "not_commitments": []}, {"lists": record["lists"]}
    )
    assert listed["lists"]["f1"] == 1
    assert record["signatures"] == gold["signatures"]
    assert SCORER.score_citations(gold, record)["occurrences"]["f1"] == 1
