# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Postings come back from the disk as they were gathered, and Whoosh itself can search them."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whoosh import index as whoosh_index
from whoosh.query import And, Or, Prefix, Term

from kennisreader.core.library import Library
from kennisreader.core.search import index, keeping
from kennisreader.core.search.documents import Document
from kennisreader.core.search.index import Index
from kennisreader.core.search.index_files import Stamp
from tests.core.search.conftest import letter_of, put

terms = st.dictionaries(st.text(), st.integers(1, 2**18), max_size=4)


def document(letter: str, passage: int, stems: Mapping[str, int], key: str) -> Document:
    return Document(letter, passage, 1, dict.fromkeys(stems, 1), stems, (key,))


@given(st.lists(st.tuples(terms, st.text()), min_size=1, max_size=5))
def test_every_posting_comes_back_as_it_was(passages: list[tuple[dict[str, int], str]]):
    with tempfile.TemporaryDirectory() as name:
        stamp = Stamp("", "test", {}, {}, {})
        rows = [document("a", n, stems, key) for n, (stems, key) in enumerate(passages)]
        index.write(Path(name), stamp, rows)
        opened = Index.open(Path(name), "test")
        for term in {term for stems, _ in passages for term in stems}:
            having = [(n, stems[term]) for n, (stems, _) in enumerate(passages) if term in stems]
            assert list(zip(*opened.postings("stem", term), strict=True)) == having
            assert opened.frequency("form", term) == len(having)
            assert list(opened.postings("form", term).weights) == [1] * len(having)
        cited = [set(opened.postings("key", key).numbers) for _, key in passages]
        assert all(number in numbers for number, numbers in enumerate(cited))
        opened.close()


def test_numbers_of_more_than_a_byte_come_back(tmp_path: Path):
    rows = [document("a", n, {"alle": 1, f"een{n}": 70_000}, "x") for n in range(700)]
    index.write(tmp_path, Stamp("", "test", {}, {}, {}), rows)
    opened = Index.open(tmp_path, "test")
    assert list(opened.postings("stem", "alle").numbers) == list(range(700))
    assert list(zip(*opened.postings("stem", "een699"), strict=True)) == [(699, 70_000)]
    opened.close()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Term("stem", "talent"), {("een", 0), ("twee", 0)}),
        (And([Term("stem", "talent"), Term("form", "schaars")]), {("een", 0)}),
        (Or([Term("form", "knelt"), Term("letter", "twee")]), {("een", 1), ("twee", 0)}),
        (Prefix("form", "woning"), {("een", 1)}),
        (Term("stem", "nergens"), set()),
    ],
    ids=["a stem", "two words", "a letter", "a beginning", "nothing"],
)
def test_whoosh_searches_it_by_itself(tmp_path: Path, query, found):
    with Library.open(tmp_path / "library") as library:
        put(library, letter_of("een", "Talent is schaars.", "De woningmarkt knelt."))
        put(library, letter_of("twee", "Talenten komen uit het buitenland."))
        opened = keeping.open_index(tmp_path / "index", library)
        place = tmp_path / "index" / opened.index.stamp.generation
        letters, passages = opened.index.letters, opened.index.passages
        opened.close()
    with whoosh_index.open_dir(place, "MAIN").searcher() as searcher:
        numbers = searcher.docs_for_query(query)
        assert {(letters[n], passages[n]) for n in numbers} == found
        assert {hit.docnum for hit in searcher.search(query)} == set(searcher.docs_for_query(query))
