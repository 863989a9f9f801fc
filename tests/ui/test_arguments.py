# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The window's command line."""

from __future__ import annotations

import pytest

from kennisreader.ui.arguments import Arguments, WrongUse, read_arguments

LINK = "kennisreader://letter/kst-1?quote=een%20brief"


@pytest.mark.parametrize(
    ("argv", "expected"),
    [
        pytest.param([], Arguments(), id="nothing"),
        pytest.param(["/a.txt", LINK], Arguments(None, ("/a.txt",), (LINK,)), id="file and link"),
        pytest.param(["--library", "map"], Arguments("map"), id="library"),
        pytest.param(["--library=map"], Arguments("map"), id="library with ="),
        pytest.param(["--", "/--x"], Arguments(None, ("/--x",)), id="file like an option"),
        pytest.param(
            ["file:///een%20map/brief%20%231.txt"],
            Arguments(None, ("/een map/brief #1.txt",)),
            id="URL of a file",
        ),
        pytest.param([""], Arguments(), id="an empty word is not the current folder"),
        pytest.param(["-platform", "xcb"], Arguments(qt=("-platform", "xcb")), id="for Qt"),
    ],
)
def test_reads(argv, expected):
    assert read_arguments(argv) == expected


def test_files_are_made_absolute(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert read_arguments(["brief.txt"]).files == (str(tmp_path / "brief.txt"),)


@pytest.mark.parametrize(
    ("argv", "code", "option"),
    [
        pytest.param(["--libary", "x"], "unknown_option", "--libary", id="mistyped"),
        pytest.param(["a.txt", "-v"], "unknown_option", "-v", id="short"),
        pytest.param(["--library"], "no_value", "--library", id="without its value"),
    ],
)
def test_refuses(argv, code, option):
    with pytest.raises(WrongUse) as refused:
        read_arguments(argv)
    assert (refused.value.code, refused.value.option) == (code, option)
