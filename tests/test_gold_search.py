# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Search and relations against judged passages (tests/gold/README.md says what is measured).

The sample is small: these floors catch a mistake, they are nothing to tune to.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from kennisreader.core.intake import Intake, seed
from kennisreader.core.library import Library
from kennisreader.core.search.desk import SearchDesk
from tests.conftest import ROOT

GOLD = ROOT / "tests" / "gold"


def write(path: Path, rows: Iterable[Mapping[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return measure(tmp_path_factory.mktemp("gold"))


def measure(folder: Path) -> dict[str, Any]:
    """What the judges' scorer says; the library and what it is given are made in a folder."""
    intake = Intake([ROOT / "resources" / "themes"])
    queries = json.loads((GOLD / "search.json").read_text(encoding="utf-8"))["queries"]
    with Library.open(folder / "library") as library:
        seed(library, ROOT / "seeds", intake)
        with SearchDesk(library, folder / "index", intake.themes) as desk:
            searched = [
                {
                    "query": row["query"],
                    "results": [
                        {"file": r.file, "quote": r.quote}
                        for r in desk.search(row["query"], limit=10).results
                    ],
                }
                for row in queries
            ]
            related = [
                {
                    "source_file": letter.file,
                    "source_quote": letter.text[p.start : p.end],
                    "results": [
                        {"file": r.file, "quote": r.quote} for r in desk.related(letter.id, p.index)
                    ],
                }
                for summary in library.summaries()
                for letter in [library.letter(summary.id)]
                for p in letter.passages
            ]
    command = [
        *(sys.executable, str(GOLD / "score.py")),
        *("--seeds", str(ROOT / "seeds"), "--gold", str(GOLD), "--json"),
        *("--search", str(write(folder / "search.jsonl", searched))),
        *("--related", str(write(folder / "related.jsonl", related))),
    ]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    result: dict[str, Any] = json.loads(done.stdout)
    for name in ("related", "search"):
        shown = ("ndcg5", "p3", "mrr", "null_returned5", "zero_result_queries")
        row = {key: round(result[name][key], 3) for key in shown if key in result[name]}
        print(f"{name}: {row}")
    return result


def test_related_passages_are_those_the_judges_would_go_to(scores: dict[str, Any]):
    assert scores["related"]["ndcg5"] >= 0.7
    assert not scores["related"]["missing"]


def test_where_nothing_is_related_little_is_shown(scores: dict[str, Any]):
    assert scores["related"]["null_returned5"] <= 0.6


def test_searches_find_what_the_judges_found(scores: dict[str, Any]):
    assert scores["search"]["ndcg5"] >= 0.85
    assert scores["search"]["zero_result_queries"] <= 1
