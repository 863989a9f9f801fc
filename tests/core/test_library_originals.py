# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Originals are on the disk before their letters, and never stay behind without one."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from kennisreader.core import library_originals as originals
from kennisreader.core.checking import check
from kennisreader.core.intake import Intake
from kennisreader.core.letter import Letter, Metadata
from kennisreader.core.library import Library
from kennisreader.core.library_values import LibraryError

DATA = b"de brief zoals hij kwam"
SHA = originals.digest(DATA)
LETTER = Letter("brief", "brief.txt", "Een zin.", Metadata("Titel"))


@pytest.fixture
def library(tmp_path: Path):
    with Library.open(tmp_path) as opened:
        yield opened


def files(library: Library) -> list[str]:
    folder = library.folder / originals.FOLDER
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def lay_ready(library: Library, name: str = LETTER.file, data: bytes = DATA) -> None:
    originals.lay_ready(library.folder, originals.digest(data), name, data)


def test_a_letter_takes_the_original_that_was_laid_ready(library: Library):
    lay_ready(library)
    assert files(library) == [f"{SHA[:16]}-brief.txt.part"]
    assert library.take(LETTER, SHA).status == "added"
    assert files(library) == [f"{SHA[:16]}-brief.txt"]
    assert library.original("brief").read_bytes() == DATA


@pytest.mark.parametrize("name", ["brief.txt", "kopie.txt"])
def test_the_same_file_again_leaves_nothing_behind(library: Library, name: str):
    library.add(LETTER, DATA)
    lay_ready(library, name)
    assert library.take(replace(LETTER, file=name), SHA).status == "duplicate"
    assert files(library) == [f"{SHA[:16]}-brief.txt"]


def test_the_same_text_in_another_file_leaves_nothing_behind(library: Library):
    library.add(LETTER, DATA)
    other = replace(LETTER, file="ander.md")
    lay_ready(library, other.file, b"# ander")
    assert library.take(other, originals.digest(b"# ander")).status == "duplicate"
    assert files(library) == [f"{SHA[:16]}-brief.txt"]


def test_a_changed_file_takes_the_place_of_the_old_one(library: Library):
    library.add(LETTER, DATA)
    lay_ready(library, data=b"nieuw")
    new = replace(LETTER, text="Een andere zin.")
    assert library.take(new, originals.digest(b"nieuw")).status == "updated"
    library.purge_removed()
    assert files(library) == [f"{originals.digest(b'nieuw')[:16]}-brief.txt"]


@pytest.mark.parametrize("damage", [Path.unlink, lambda path: path.write_bytes(b"x")])
def test_adding_a_file_again_puts_a_lost_or_changed_original_right(
    library: Library, tmp_path: Path, damage
):
    """It is what ``check`` advises."""
    library.add(LETTER, DATA)
    damage(library.original("brief"))
    intake = Intake([])
    assert [each.code for each in check(library, intake, pytest.fail)][:1] in (
        ["original_missing"],
        ["original_changed"],
    )
    assert library.add(LETTER, DATA).status == "duplicate"
    assert library.original("brief").read_bytes() == DATA


def full(*_arguments, **_more):
    raise OSError(28, "No space left on device")


def test_a_disk_without_room_for_the_original_keeps_no_half(library: Library, monkeypatch):
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        lay_ready(library)
    assert files(library) == []


def test_a_disk_without_room_for_the_letter_keeps_no_original(library: Library):
    lay_ready(library)
    pages = library._db.execute("PRAGMA page_count").fetchone()[0]
    library._db.execute(f"PRAGMA max_page_count = {pages}")
    long = replace(LETTER, text="lang " * 10_000)
    with pytest.raises(LibraryError) as caught:
        library.take(long, SHA)
    assert caught.value.code == "disk_full"
    assert files(library) == []
    assert library.summaries() == ()


def test_a_letter_read_again_that_cannot_be_written_keeps_its_original(library: Library):
    library.add(LETTER, DATA)
    lay_ready(library, "kopie.txt")
    pages = library._db.execute("PRAGMA page_count").fetchone()[0]
    library._db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(LibraryError):
        library.take(replace(LETTER, file="kopie.txt", text="lang " * 10_000), SHA)
    assert files(library) == [f"{SHA[:16]}-brief.txt"]
    assert library.original("brief").read_bytes() == DATA


def test_a_letter_without_its_original_is_refused(library: Library):
    with pytest.raises(LibraryError):
        library.take(LETTER, SHA)
    assert library.summaries() == ()


def test_what_waits_for_a_letter_that_never_came_is_dropped(library: Library):
    library.add(LETTER, DATA)
    lay_ready(library, "half.txt", b"half")
    own = library.folder / originals.FOLDER / "eigen.part"
    own.write_text("somebody's own file")
    stray = library.folder / originals.FOLDER / f"{'0' * 16}-los.txt"
    stray.write_text("of a library that was put back from a copy")
    assert originals.forget_unfinished(library.folder) == 1
    assert len(files(library)) == 3
    assert own.exists()
    assert stray.exists()
    assert originals.forget_unfinished(library.folder / "nowhere") == 0
