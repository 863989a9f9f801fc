# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""``kennisreader synopsis``: the overview of the five letters, byte for byte."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from kennisreader import cli, paths
from kennisreader.core.intake import Intake, seed
from kennisreader.core.library import Library
from tests.core.export import reference


@pytest.fixture(scope="module")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("seeded")
    with Library.open(folder) as library:
        seed(library, paths.seeds_folder(), Intake(paths.theme_folders()))
    return folder


@pytest.fixture
def run(seeded, capsys, monkeypatch):
    def run_(*words: str, language: str = "nl") -> tuple[int, str, str]:
        monkeypatch.setenv("LC_ALL", f"{language}.UTF-8")
        code = cli.main(["--library", str(seeded), "synopsis", *words])
        return code, *capsys.readouterr()

    return run_


def test_markdown_looks_like_its_reference(run):
    code, out, err = run("--theme", "huisvesting", "kennisveiligheid", "--format", "markdown")
    assert (code, err) == (0, "")
    reference.check("synopsis.md", out)


def test_csv_looks_like_its_reference(run):
    code, out, err = run("--theme", "huisvesting", "fiscaal", "--mentions", "--format", "csv")
    assert (code, err) == (0, "")
    reference.check("synopsis.csv", out)


def test_without_themes_all_are_shown(run):
    out = run("--format", "markdown")[1]
    lines = out.splitlines()
    assert len(lines) == 2 + 12
    assert {line.replace("\\|", "").count("|") for line in lines} == {7}


def test_every_cell_without_a_passage_says_why(run):
    rows = list(csv.DictReader(io.StringIO(run("--format", "csv")[1])))
    assert all(bool(row["quote"]) != bool(row["absence"]) for row in rows)
    cells = {(row["theme"], row["letter"]) for row in rows}
    assert len(cells) == 12 * 5


def test_mentions_are_added_on_request(run):
    core = run("--format", "csv", "--theme", "huisvesting")[1]
    both = run("--format", "csv", "--theme", "huisvesting", "--mentions")[1]
    levels = [{row["level"] for row in csv.DictReader(io.StringIO(out))} for out in (core, both)]
    assert levels == [{"", "primary"}, {"", "primary", "mention"}]


def test_the_language_is_that_of_the_terminal(run):
    out = run("--theme", "huisvesting", "--format", "markdown", language="en_GB")[1]
    assert "*not mentioned*" in out
    assert "**Housing**" in out


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--theme", "nergens", "--format", "csv"), 1, "nergens"),
        (("--format", "html"), 2, "html"),
        ((), 2, "--format"),
    ],
    ids=["unknown theme", "unknown format", "no format"],
)
def test_wrong_use_is_told_in_a_sentence(run, words, code, said):
    found, out, err = run(*words)
    assert (found, out) == (code, "")
    assert said in err
    assert "Traceback" not in err


def test_themes_of_older_lexicons_are_found_anew(run, seeded, tmp_path, capsys):
    import shutil

    folder = Path(shutil.copytree(seeded, tmp_path / "old"))
    words = ["synopsis", "--theme", "huisvesting", "--format", "csv"]
    fresh = run(*words[1:])[1]
    with Library.open(folder) as library:
        for each in library.summaries():
            library.set_themes(each.id, "old", [], [])
    assert cli.main(["--library", str(folder), *words]) == 0
    assert capsys.readouterr().out == fresh
