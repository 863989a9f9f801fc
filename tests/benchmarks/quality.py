# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How good search and relations are, on the judged examples of ``tests/gold`` and ``tests/gold_own``.

The words of SQLite's FTS5 (any of them, by its rank) are asked of the same passages beside it.
"""

from __future__ import annotations

import json
import math
import sqlite3
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from statistics import mean
from typing import Any, NamedTuple

from kennisreader import paths
from kennisreader.core.importing.errors import UnreadableFile
from kennisreader.core.intake import Intake, seed
from kennisreader.core.library import Library
from kennisreader.core.link_strength import CLEAR, STRONG
from kennisreader.core.search.desk import SearchDesk
from tests import test_gold_search, test_gold_themes
from tests.benchmarks.search_speed import asked, fts
from tests.conftest import ROOT
from tests.gold.score import squash

OWN = ROOT / "tests" / "gold_own"
GOLD = ROOT / "tests" / "gold"
LETTERS = ROOT / "tests" / "letters"


class Place(NamedTuple):
    """A passage that was found."""

    file: str
    text: str
    """Its letters and digits."""


Judged = Mapping[str, Any]
"""File, the opening of the text, grade."""


def run(_rounds: int) -> None:
    """Print nDCG@5, precision at 3 and the reciprocal rank of both sets."""
    intake = Intake([ROOT / "resources" / "themes"])
    with tempfile.TemporaryDirectory() as folder:
        _first_letters(Path(folder), intake)
        _all_letters(Path(folder), intake)


def _first_letters(folder: Path, intake: Intake) -> None:
    """The judges' own scorer (tests/gold/score.py), which prints what it finds; FTS5 beside it."""
    print("quality on tests/gold: the five first letters, by the judges' scorer")
    (folder / "gold").mkdir()
    test_gold_search.measure(folder / "gold")
    test_gold_themes.measure(folder / "gold")
    judged = {each["id"]: each for each in _read(GOLD / "passages.json")["passages"]}
    queries = [
        (q["query"], [_named(judged[row["passage"]], row["grade"]) for row in q["relevant"]])
        for q in _read(GOLD / "search.json")["queries"]
    ]
    with Library.open(folder / "first") as library:
        seed(library, paths.seeds_folder(), intake)
        _score(library, folder / "first-index", intake, queries, [])


def _named(passage: Judged, grade: int) -> Judged:
    return {"file": passage["file"], "quote": passage["first60"], "grade": grade}


def _all_letters(folder: Path, intake: Intake) -> None:
    print("quality on tests/gold_own: these, and the letters of tests/letters")
    queries = [(q["query"], q["relevant"]) for q in _read(OWN / "search.json")["queries"]]
    sources = [
        (s["file"], s["quote"], s["relevant"]) for s in _read(OWN / "related.json")["sources"]
    ]
    with Library.open(folder / "all") as library:
        seed(library, paths.seeds_folder(), intake)
        for path in sorted(LETTERS.iterdir()):
            if path.suffix in {".pdf", ".docx"}:
                try:
                    intake.add(library, path.read_bytes(), path.name)
                except UnreadableFile:
                    continue
        _score(library, folder / "all-index", intake, queries, sources)


def _score(
    library: Library,
    index: Path,
    intake: Intake,
    queries: Sequence[tuple[str, Sequence[Judged]]],
    sources: Sequence[tuple[str, str, Sequence[Judged]]],
) -> None:
    letters = [library.letter(each.id) for each in library.summaries()]
    passages = {
        (x.file, p.index): squash(x.quote(p.start, p.end))[0] for x in letters for p in x.passages
    }
    order = list(passages)
    with SearchDesk(library, index, intake.themes) as desk, closing(_fts_of(index, letters)) as db:

        def ours(query: str) -> list[Place]:
            found = desk.search(query, limit=10).results
            return [Place(r.file, squash(r.quote)[0]) for r in found]

        def theirs(query: str) -> list[Place]:
            rows = asked(db, query, "rowid")[:10]
            return [Place(order[n - 1][0], passages[order[n - 1]]) for (n,) in rows]

        _print("search", [_measures(ours(q), rows) for q, rows in queries])
        _print("search, FTS5", [_measures(theirs(q), rows) for q, rows in queries])
        related, filled = [], []
        right: dict[str, list[bool]] = {"strong": [], "clear": [], "weak": []}
        ids = {x.file: x.id for x in letters}
        for file, quote, rows in sources:
            start = squash(quote)[0]
            number = next(
                (n for (f, n), text in passages.items() if f == file and _same(text, start)), None
            )
            found = [] if number is None else desk.related(ids[file], number)
            places = [Place(r.file, squash(r.quote)[0]) for r in found]
            for each, place in zip(found, places, strict=True):
                right[_called(each.score)].append(any(_is_judged(place, row) for row in rows))
            if rows:
                related.append(_measures(places, rows))
            else:
                filled.append(min(5, len(places)) / 5)
        if related:
            _print("related", related)
        if filled:
            print(f"  {'places filled where nothing is':40}{mean(filled):12.2f}")
        for called, those in right.items() if sources else ():
            share = f"{mean(those):.0%} of {len(those)}" if those else "none"
            print(f"  {f'of what is called {called}, related':40}{share:>12}")


def _called(strength: float) -> str:
    return "strong" if strength >= STRONG else "clear" if strength >= CLEAR else "weak"


def _is_judged(place: Place, row: Judged) -> bool:
    return place.file == row["file"] and _same(place.text, squash(row["quote"])[0])


def _measures(found: Sequence[Place], judged: Sequence[Judged]) -> tuple[float, float, float]:
    """nDCG@5 with gain 2^grade-1, precision at 3, reciprocal rank; a passage counts once."""
    left = [(row["file"], squash(row["quote"])[0], row["grade"]) for row in judged]
    grades = []
    for place in found:
        hit = next(
            (row for row in left if row[0] == place.file and _same(place.text, row[1])), None
        )
        grades.append(hit[2] if hit else 0)
        if hit:
            left.remove(hit)
    best = sorted((row["grade"] for row in judged), reverse=True)

    def gain(row: Sequence[int]) -> float:
        return math.fsum((2.0**grade - 1) / math.log2(n) for n, grade in enumerate(row[:5], 2))

    first = next((n for n, grade in enumerate(grades, 1) if grade), 0)
    most = gain(best)
    return (
        gain(grades) / most if most else 0.0,
        sum(grade > 0 for grade in grades[:3]) / 3,
        1 / first if first else 0.0,
    )


def _same(text: str, opening: str) -> bool:
    """Whether a passage is the judged one, or holds its opening."""
    return opening[:40] in text


def _read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _fts_of(index: Path, letters: Sequence[Any]) -> sqlite3.Connection:
    texts = [x.quote(p.start, p.end) for x in letters for p in x.passages]
    return fts(index.with_suffix(".sqlite"), texts)


def _print(label: str, rows: Sequence[tuple[float, float, float]]) -> None:
    ndcg, precision, rank = (mean(column) for column in zip(*rows, strict=True))
    print(f"  {label:40}nDCG@5 {ndcg:.3f}  P@3 {precision:.3f}  MRR {rank:.3f}  ({len(rows)})")
