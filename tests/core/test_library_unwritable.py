# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A library is read where nothing can be written beside it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kennisreader.core.letter import Letter, Metadata
from kennisreader.core.library import Library
from kennisreader.core.library_values import LibraryError


@pytest.fixture(params=["all in the file", "the last in the journal"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A library with a letter; SQLite cannot make its index of the journal: it follows no link."""
    made, result = tmp_path / "made", tmp_path / "library"
    with Library.open(made) as library:
        library.add(Letter("brief", "brief.txt", "De tekst.", Metadata("Brief")), b"De tekst.")
        if request.param == "the last in the journal":
            shutil.copytree(made, result)
            (result / "library.sqlite-shm").unlink()
            assert (result / "library.sqlite-wal").stat().st_size
    if not result.exists():
        made.rename(result)
        assert not (result / "library.sqlite-wal").exists()
    (result / "library.sqlite-shm").symlink_to(tmp_path / "nowhere")
    return result


def written(folder: Path) -> dict[Path, bytes]:
    """What stands in the files; SQLite leaves an empty one where it may."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path: data for path in files if (data := path.read_bytes())}


def test_everything_can_be_read_and_nothing_is_written(folder: Path) -> None:
    before = written(folder)
    with Library.open(folder, write=False) as library:
        assert library.letter("brief").text == "De tekst."
        with pytest.raises(LibraryError) as refused:
            library.set_value("a", "b")
    assert refused.value.code == "cannot_write"
    assert written(folder) == before


def test_who_would_write_is_told(folder: Path) -> None:
    with pytest.raises(LibraryError) as refused:
        Library.open(folder)
    assert refused.value.code in ("cannot_read", "cannot_write")
