# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The bundled themes against the judged letter (tests/gold/README.md says what is measured)."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kennisreader.core.importing import read_letter
from kennisreader.core.letter import Letter
from kennisreader.core.library_values import ThemeLevel, ThemeSpan
from kennisreader.core.theme_files import read_themes
from kennisreader.core.theme_matcher import ThemeMatcher
from tests.conftest import ROOT

GOLD = ROOT / "tests" / "gold"
CONTEXT = 30
"""Characters before a mark that tell the scorer which occurrence is meant."""


def rows(letter: Letter, themes: list[str], spans: list[ThemeSpan], levels: list[ThemeLevel]):
    """What the scorer reads: marks and passages of one letter, one row a theme."""
    for theme in themes:
        marks = [
            {
                "quote": letter.quote(s.start, s.end),
                "prefix": letter.text[max(0, s.start - CONTEXT) : s.start],
            }
            for s in spans
            if s.theme == theme
        ]
        passages = [
            {
                "quote": letter.quote(
                    letter.passages[x.passage].start, letter.passages[x.passage].end
                ),
                "level": x.level,
            }
            for x in levels
            if x.theme == theme
        ]
        yield {"file": letter.file, "theme": theme, "spans": marks, "passages": passages}


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return measure(tmp_path_factory.mktemp("gold"))


def measure(folder: Path) -> dict[str, Any]:
    """What the judges' scorer says of marks and levels; what it is given is made in a folder."""
    themes = read_themes([ROOT / "resources" / "themes"]).themes
    matcher = ThemeMatcher(themes)
    out = folder / "themes.jsonl"
    with out.open("w", encoding="utf-8") as file:
        for path in sorted((ROOT / "seeds").glob("*.txt")):
            letter = read_letter(path.read_bytes(), path.name)
            spans = matcher.spans(letter)
            for row in rows(letter, [t.id for t in themes], spans, matcher.levels(letter, spans)):
                print(json.dumps(row), file=file)
    command = [
        sys.executable,
        str(GOLD / "score.py"),
        "--seeds",
        str(ROOT / "seeds"),
        "--gold",
        str(GOLD),
    ]
    done = subprocess.run(
        [*command, "--themes", str(out), "--json"],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    result: dict[str, Any] = json.loads(done.stdout)["themes"]
    print(f"highlights, strict F1:     {result['macro_span_f1_strict']:.3f}")
    print(f"passage themes, macro F1:  {result['macro_passage_f1_all']:.3f}")
    return result


def test_marks_begin_and_end_where_the_judges_saw_them(scores: dict[str, Any]) -> None:
    assert scores["macro_span_f1_strict"] >= 0.97
    assert all(theme["spans_not_locatable"] == 0 for theme in scores["spans"].values())


def test_passages_are_about_what_the_judges_said(scores: dict[str, Any]) -> None:
    """One letter of 23 passages: the floor leaves room for a passage or two cut otherwise."""
    assert scores["macro_passage_f1_all"] >= 0.85
    assert scores["macro_passage_f1_client"] >= 0.85
