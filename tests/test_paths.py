# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Folders in every kind of install, and what the user may choose."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kennisreader import paths


def test_the_library_is_the_users_unless_chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    assert paths.library_folder() == paths.data_folder()
    monkeypatch.setenv("KENNISREADER_LIBRARY", str(tmp_path / "environment"))
    assert paths.library_folder() == tmp_path / "environment"
    assert paths.library_folder(tmp_path / "option") == tmp_path / "option"


def test_a_relative_folder_is_the_same_for_a_child_process(monkeypatch, tmp_path: Path):
    monkeypatch.chdir(tmp_path)
    assert paths.library_folder("mine") == tmp_path / "mine"
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert paths.library_folder("~/mine") == tmp_path / "home" / "mine"


def test_every_library_has_an_index_of_its_own_in_the_cache(tmp_path: Path):
    one, two = (paths.index_folder(tmp_path / name) for name in ("one", "two"))
    assert one != two
    assert one == paths.index_folder(tmp_path / "one")
    assert one.parent == paths.cache_folder()


def test_the_checkout_brings_its_own_files():
    assert (paths.seeds_folder() / "000_a42c75b2ee6a92a6.txt").is_file()
    assert paths.theme_folders()[0].is_dir()


def test_a_wheel_carries_them_in_the_package(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    (tmp_path / "kennisreader" / "_data").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "kennisreader" / "paths.py"))
    assert paths.data_root() == tmp_path / "kennisreader" / "_data"


def test_a_frozen_program_unpacks_them(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.data_root() == tmp_path / "kennisreader" / "_data"


def test_asking_for_a_folder_makes_none():
    for folder in (
        *(paths.data_folder(), paths.config_folder(), paths.cache_folder()),
        *(paths.log_folder(), paths.user_themes_folder()),
    ):
        assert not folder.exists()
