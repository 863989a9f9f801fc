# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A library of the five first letters, and small libraries of sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from kennisreader.core import kamerstuk
from kennisreader.core.intake import Intake, seed
from kennisreader.core.letter import Letter, Metadata, Passage
from kennisreader.core.library import Library
from kennisreader.core.search.desk import SearchDesk
from tests.conftest import ROOT

THEMES = ROOT / "resources" / "themes"


def letter_of(name: str, *paragraphs: str, **metadata: object) -> Letter:
    """A letter of paragraphs, each a passage of its own."""
    passages, at = [], 0
    for i, paragraph in enumerate(paragraphs):
        passages.append(Passage(i, at, at + len(paragraph), "paragraph"))
        at += len(paragraph) + 1
    known = Metadata(**{"title": name, **metadata})  # type: ignore[arg-type]  # fields of a test
    text = "\n".join(paragraphs)
    return Letter(
        name,
        f"{name}.txt",
        text,
        known,
        citations=tuple(kamerstuk.find(text)),
        passages=tuple(passages),
    )


def put(library: Library, letter: Letter) -> None:
    library.add(letter, letter.text.encode() + letter.id.encode())


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Callable[[Mapping[str, list[str]]], SearchDesk]]:
    """Make a desk over a library of letters, given as their paragraphs by name."""
    opened: list[Library] = []
    desks: list[SearchDesk] = []

    def desk(letters: Mapping[str, list[str]]) -> SearchDesk:
        library = Library.open(tmp_path / f"library{len(opened)}")
        opened.append(library)
        for name, paragraphs in letters.items():
            put(library, letter_of(name, *paragraphs))
        desks.append(SearchDesk(library, tmp_path / f"index{len(opened)}", ()))
        return desks[-1]

    yield desk
    for each in desks:
        each.close()
    for library in opened:
        library.close()


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The library that every user starts with; do not write into it."""
    with Library.open(tmp_path_factory.mktemp("seeded")) as library:
        seed(library, ROOT / "seeds", Intake([THEMES]))
        yield library


@pytest.fixture(scope="session")
def desk(seeded: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchDesk]:
    """Questions about the five first letters."""
    themes = Intake([THEMES]).themes
    with SearchDesk(seeded, tmp_path_factory.mktemp("index"), themes) as opened:
        yield opened
