# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The cache of themes gives what the files hold, never what they held."""

from __future__ import annotations

import os

import pytest

from kennisreader import paths
from kennisreader.core import theme_cache
from kennisreader.core.theme_cache import cached_themes
from kennisreader.core.theme_files import read_themes


@pytest.fixture
def bundled():
    return paths.resources_folder() / "themes"


@pytest.fixture
def own(tmp_path):
    folder = tmp_path / "themes"
    folder.mkdir()
    return folder


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache" / "themes.json"


@pytest.fixture
def no_reading(monkeypatch):
    """From here on the theme files themselves must not be read."""

    def forget():
        def fail(_folders):
            pytest.fail("the theme files were read again")

        monkeypatch.setattr("kennisreader.core.theme_files.read_themes", fail)

    return forget


def test_gives_the_same_themes_without_reading_them(bundled, cache, no_reading):
    first = cached_themes([bundled], cache, "1")
    assert first[0] == read_themes([bundled]).themes
    no_reading()
    assert cached_themes([bundled], cache, "1")[0] == first[0]


def test_a_changed_file_is_read(bundled, own, cache):
    source = min(bundled.glob("*.toml"))
    copy = own / source.name
    copy.write_bytes(source.read_bytes())
    (theme,) = cached_themes([own], cache, "1")[0]
    line = f'"{theme.terms[0]}"'
    copy.write_text(copy.read_text().replace(line, '"proefwoord"', 1))
    os.utime(copy, ns=(1, 1))
    assert "proefwoord" in cached_themes([own], cache, "1")[0][0].terms


def test_files_that_come_and_go_are_noticed(bundled, own, cache):
    assert cached_themes([own], cache, "1")[0] == ()
    source = min(bundled.glob("*.toml"))
    (own / source.name).write_bytes(source.read_bytes())
    assert len(cached_themes([own], cache, "1")[0]) == 1
    (own / source.name).unlink()
    assert cached_themes([own], cache, "1")[0] == ()


def test_another_version_of_the_program_reads_anew(bundled, cache, no_reading):
    cached_themes([bundled], cache, "1")
    no_reading()
    with pytest.raises(pytest.fail.Exception):
        cached_themes([bundled], cache, "2")


@pytest.mark.parametrize(
    "content",
    ["", "no JSON", "[]", '{"state": 1}', '{"state": [], "themes": 3}'],
    ids=["empty", "no JSON", "a list", "no themes", "no rows"],
)
def test_a_broken_cache_only_costs_time(bundled, cache, content):
    cache.parent.mkdir()
    cache.write_text(content)
    assert len(cached_themes([bundled], cache, "1")[0]) == 12


def test_a_cache_with_broken_rows_only_costs_time(bundled, cache):
    cached_themes([bundled], cache, "1")
    cache.write_text(cache.read_text().replace('"themes": [[', '"themes": [["extra",'))
    assert len(cached_themes([bundled], cache, "1")[0]) == 12


def test_a_cache_that_cannot_be_written_only_costs_time(bundled, tmp_path):
    (tmp_path / "file").write_text("in the way")
    assert len(cached_themes([bundled], tmp_path / "file" / "themes.json", "1")[0]) == 12


def test_problems_come_with_the_reading(own, cache):
    (own / "stuk.toml").write_text("id = ")
    assert len(cached_themes([own], cache, "1")[1]) == 1
    assert cached_themes([own], cache, "1")[1] == ()


def test_every_field_is_kept():
    assert {"id", "terms", "line", "light"} < set(theme_cache._FIELDS)
