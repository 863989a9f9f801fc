# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A library gets its first letters once, whatever happens in between."""

from __future__ import annotations

from pathlib import Path

import pytest

from kennisreader.core.importing import READER_REVISION
from kennisreader.core.importing.errors import UnreadableFile
from kennisreader.core.intake import Intake, seed, seed_files
from kennisreader.core.library import Library

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def intake() -> Intake:
    return Intake([ROOT / "resources" / "themes"])


@pytest.fixture
def library(tmp_path: Path):
    with Library.open(tmp_path / "library") as opened:
        yield opened


def test_the_first_letters_come_once(library: Library, intake: Intake, seeds: Path):
    assert seed(library, seeds, intake) == 5
    assert all(row.theme_counts for row in library.summaries())
    readers = {print_.split(" ")[1] for print_ in library.fingerprints().values()}
    assert readers == {str(READER_REVISION)}
    assert library.letters_with_stale_themes(intake.revision) == ()
    library.remove(library.summaries()[0].id)
    library.purge_removed()
    assert seed(library, seeds, intake) == 0
    assert len(library.summaries()) == 4


def test_an_interrupted_start_is_finished(
    library: Library, intake: Intake, seeds: Path, monkeypatch
):
    real, count = Intake.add, iter(range(10))

    def add(self, *arguments):
        if next(count) == 2:
            raise KeyboardInterrupt
        return real(self, *arguments)

    monkeypatch.setattr(Intake, "add", add)
    with pytest.raises(KeyboardInterrupt):
        seed(library, seeds, intake)
    library.remove(library.summaries()[0].id)
    assert seed(library, seeds, intake) == 3
    assert len(library.summaries()) == 4, "what was removed meanwhile stays removed"


def test_the_explanation_beside_the_letters_is_no_letter(seeds: Path):
    assert len(seed_files(seeds)) == 5


def test_a_file_that_cannot_be_read_changes_nothing(library: Library, intake: Intake):
    with pytest.raises(UnreadableFile):
        intake.add(library, b"", "leeg.txt")
    assert library.summaries() == ()


def test_stale_themes_are_refreshed(library: Library, intake: Intake, seeds: Path):
    file = seed_files(seeds)[0]
    letter = intake.add(library, file.read_bytes(), file.name).id
    before = library.theme_spans(letter), library.theme_levels(letter)
    library.set_themes(letter, "older", [], [])
    assert intake.refresh(library) == 1
    assert (library.theme_spans(letter), library.theme_levels(letter)) == before
    assert intake.refresh(library) == 0
