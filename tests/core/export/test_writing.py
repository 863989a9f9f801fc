# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The file of an export is there whole, or it is what it was."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from kennisreader.core.export import writing
from kennisreader.core.export.errors import ExportError
from kennisreader.core.messages import SENTENCES


def test_a_file_is_written_and_read(tmp_path: Path):
    path = tmp_path / "notities.md"
    assert writing.read(path) is None
    writing.write(path, b"een")
    writing.write(path, b"twee")
    assert writing.read(path) == b"twee"
    assert [each.name for each in tmp_path.iterdir()] == ["notities.md"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_permissions_stay(tmp_path: Path):
    path = tmp_path / "notities.md"
    path.touch(0o640)
    path.chmod(0o640)
    writing.write(path, b"een")
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_link_stays_a_link(tmp_path: Path):
    (tmp_path / "map").mkdir()
    link = tmp_path / "notities.md"
    link.symlink_to(tmp_path / "map" / "echt.md")
    writing.write(link, b"een")
    assert link.is_symlink()
    assert (tmp_path / "map" / "echt.md").read_bytes() == b"een"


def code_of(path: Path) -> str:
    with pytest.raises(ExportError) as caught:
        writing.write(path, b"een")
    assert caught.value.details["file"] == str(path)
    assert caught.value.code in SENTENCES
    return caught.value.code


def test_a_folder_is_no_file(tmp_path: Path):
    assert code_of(tmp_path) == "export_is_folder"
    with pytest.raises(ExportError, match="export_is_folder"):
        writing.read(tmp_path)


def test_a_missing_folder_is_named(tmp_path: Path):
    assert code_of(tmp_path / "nergens" / "notities.md") == "export_no_folder"


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "export_full"), (errno.EDQUOT, "export_full"), (errno.EIO, "export_refused")],
)
def test_a_disk_that_fails_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
):
    path = tmp_path / "notities.md"
    path.write_bytes(b"oud")

    def fail(_: int) -> None:
        raise OSError(number, "mis")

    monkeypatch.setattr(os, "fsync", fail)
    assert code_of(path) == code
    assert path.read_bytes() == b"oud"
    assert [each.name for each in tmp_path.iterdir()] == ["notities.md"]


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="the superuser may write everything"
)
def test_a_file_that_may_not_be_written_is_not_replaced(tmp_path: Path):
    path = tmp_path / "notities.md"
    path.write_bytes(b"oud")
    path.chmod(0o444)
    assert code_of(path) == "export_refused"
    assert path.read_bytes() == b"oud"
