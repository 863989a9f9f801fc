# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Search and relations beside SQLite's FTS5 on the same passages, in one process, in turn.

The letters are the five first ones, and made ones: sentences of those, mixed by a fixed seed, with
some words made new so that the vocabulary grows.  What is compared differs: FTS5 matches words by
their beginning and ranks by BM25; Kennisreader reads the query, weighs compounds, names and context,
marks, and cuts snippets.  Times are processor milliseconds of this process.
"""

from __future__ import annotations

import random
import re
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

from kennisreader import paths
from kennisreader.core.importing import read_letter
from kennisreader.core.intake import Intake
from kennisreader.core.letter import Letter, Metadata, Passage
from kennisreader.core.library import Library
from kennisreader.core.search import documents, keeping
from kennisreader.core.search.desk import SearchDesk

SIZES = (5, 100)
LARGE = 1000
"""Letters of a library that takes six minutes to make and to ask."""
SEED = 20201121
QUERIES = (
    *("talent", "internationale studenten", "kennisveiligheid", "huisvesting kennismigranten"),
    *("krapte op de arbeidsmarkt", "30%-regeling", "kunstmatige intelligentie onderwijs"),
    *("verblijfsvergunning zoekjaar", "samenwerking met bedrijven", "onderzoek universiteiten"),
)


def run(rounds: int) -> None:
    """Print one table for each size of library."""
    _tables(SIZES, rounds)


def run_large(rounds: int) -> None:
    """Print the same of a thousand letters."""
    _tables((LARGE,), min(rounds, 2))


def _tables(sizes: Sequence[int], rounds: int) -> None:
    seeds = [
        read_letter(path.read_bytes(), path.name)
        for path in sorted(paths.seeds_folder().glob("*.txt"))
    ]
    for size in sizes:
        letters = seeds if size == len(seeds) else [*seeds, *made(seeds, size - len(seeds))]
        with tempfile.TemporaryDirectory() as folder:
            _measure(Path(folder), letters, rounds)


def made(seeds: Sequence[Letter], count: int) -> Iterator[Letter]:
    """Letters of twenty to forty paragraphs made of sentences of the given ones."""
    chance = random.Random(SEED)
    sentences = [
        sentence
        for letter in seeds
        for p in letter.passages
        for sentence in re.split(r"(?<=[.?!])\s", letter.text[p.start : p.end])
    ]
    for n in range(count):
        paragraphs = [
            " ".join(_varied(s, chance) for s in chance.choices(sentences, k=chance.randint(3, 8)))
            for _ in range(chance.randint(20, 40))
        ]
        passages, at = [], 0
        for i, paragraph in enumerate(paragraphs):
            passages.append(Passage(i, at, at + len(paragraph), "paragraph"))
            at += len(paragraph) + 1
        date = f"{2020 + n % 6}-{1 + n % 12:02}-01"
        known = Metadata(title=f"Gemaakte brief {n}", type="kamerbrief", date=date)
        name = f"gemaakt-{n:05}"
        text = "\n".join(paragraphs)
        yield Letter(name, f"{name}.txt", text, known, passages=tuple(passages))


def _varied(sentence: str, chance: random.Random) -> str:
    """A sentence with one word in thirty changed into one that may not exist yet."""
    return " ".join(
        word
        + chance.choice(("beleid", "kracht", "plan", "en", "vraag"))
        + str(chance.randint(1, 99))
        if chance.random() < 1 / 30
        else word
        for word in sentence.split(" ")
    )


def _measure(folder: Path, letters: Sequence[Letter], rounds: int) -> None:
    intake = Intake(paths.theme_folders())
    with Library.open(folder / "library") as library:
        for letter in letters:
            marks = intake.marks(letter)._asdict()
            library.add(letter, letter.text.encode() + letter.id.encode(), **marks)
        texts = [
            t.text for x in letters for t in library.passages([(x.id, p.index) for p in x.passages])
        ]
        characters = sum(map(len, texts))
        print(f"{len(letters)} letters, {len(texts)} passages, {characters / 1e6:.2f} MB")
        db = fts(folder / "fts.sqlite", texts)
        index = folder / "index"
        built = _once(lambda: keeping.rebuild(index, library))
        fts_built = _once(lambda: fts(folder / "again.sqlite", texts).close())
        size = sum(file.stat().st_size for file in index.rglob("*") if file.is_file())
        _line("index built", built, fts_built)
        _line(
            "the same, FTS5 given the same words", built, _once(lambda: _stemmed(folder, library))
        )
        print(f"  index : text {size / characters:.1f}")
        replaced = _once(lambda: keeping.bring_up_to_date(index, library, [letters[0].id]))
        _line("one letter replaced", replaced)
        with SearchDesk(library, index, intake.themes) as desk:
            first = letters[0].id
            _line("first related passage, nothing ready", _once(lambda: desk.related(first, 0)))
        with SearchDesk(library, index, intake.themes) as desk:
            slices = _made_ready(desk)
            _spread("made ready in idle time, a slice", slices)
            _line("all slices", sum(slices))
            _questions(desk, db, letters, rounds)
        db.close()


def _stemmed(folder: Path, library: Library) -> None:
    """An FTS5 index of the stems, parts and names that ours has, as they are read by us."""
    with closing(keeping.open_index(folder / "index", library)) as opened:
        reader, concepts = opened.tools.reader, opened.tools.concepts
        texts = [
            " ".join(passage.stems)
            for letter in map(library.letter, library.fingerprints())
            for passage in documents.documents(letter, reader, concepts)
        ]
    fts(folder / "stems.sqlite", texts).close()


def _made_ready(desk: SearchDesk) -> list[float]:
    """What the slices of making ready take, milliseconds."""
    slices, more = [], True
    while more:
        start = time.process_time()
        more = desk.warm()
        slices.append((time.process_time() - start) * 1000)
    return slices


def _questions(
    desk: SearchDesk, db: sqlite3.Connection, letters: Sequence[Letter], rounds: int
) -> None:
    keys = [query[:n] for query in QUERIES for n in range(2, len(query) + 1)]
    desk.search("talent")
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(rounds):
        ours += [_once(partial(desk.search, key, limit=20, typing=True)) for key in keys]
        theirs += [_once(partial(asked, db, key)) for key in keys]
    _spread("as you type, 20 results with marks", ours, theirs)
    ours = [_once(partial(desk.search, q, limit=20)) for _ in range(rounds) for q in QUERIES]
    theirs = [_once(partial(asked, db, q)) for _ in range(rounds) for q in QUERIES]
    _spread("finished query, with facets", ours, theirs)
    chosen = [
        (x.id, p.index) for x in letters[:: max(1, len(letters) // 10)] for p in x.passages[:10]
    ]
    _spread("related to a passage", [_once(partial(desk.related, *place)) for place in chosen])
    _spread("the same, asked again", [_once(partial(desk.related, *place)) for place in chosen])
    whole = [_once(partial(_all_related, desk, letter)) for letter in letters[:5]]
    _spread("all related passages of a letter", whole)
    left, right = letters[0].id, letters[2].id
    _line("links between two letters", _once(lambda: desk.links_between(left, right)))


def _all_related(desk: SearchDesk, letter: Letter) -> None:
    for passage in letter.passages:
        desk.related(letter.id, passage.index)


def fts(path: Path, texts: Sequence[str]) -> sqlite3.Connection:
    """A full-text index of these texts, with prefixes, as SQLite makes it."""
    path.unlink(missing_ok=True)
    db = sqlite3.connect(path)
    db.execute(
        "CREATE VIRTUAL TABLE passages USING fts5(text, prefix='3 4',"
        " tokenize='unicode61 remove_diacritics 2')"
    )
    db.executemany("INSERT INTO passages VALUES (?)", [(text,) for text in texts])
    db.commit()
    return db


def asked(
    db: sqlite3.Connection,
    query: str,
    wanted: str = "text, snippet(passages, 0, '<', '>', '…', 30)",
) -> list[tuple[Any, ...]]:
    """The best twenty passages by FTS5's rank: those with any of the words."""
    words = [f'"{word}"' for word in re.findall(r"\w+", query)]
    match = " OR ".join([*words[:-1], f"{words[-1]}*"]) if words else '""'
    statement = f"SELECT {wanted} FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT 20"
    return db.execute(statement, (match,)).fetchall()


def _once(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def _line(label: str, ours: float, theirs: float | None = None) -> None:
    beside = f"{theirs:12.1f}{ours / max(theirs, 0.001):12.2f}" if theirs is not None else ""
    print(f"  {label:40}{ours:12.1f}{beside}")


def _spread(label: str, ours: Sequence[float], theirs: Sequence[float] = ()) -> None:
    print(f"  {label:40}{_percentiles(ours)}{'   FTS5 ' + _percentiles(theirs) if theirs else ''}")


def _percentiles(times: Sequence[float]) -> str:
    ordered = sorted(times)
    p95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return f"p50 {statistics.median(ordered):8.2f}  p95 {p95:8.2f}  max {ordered[-1]:8.2f}"
