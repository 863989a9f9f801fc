# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The terminal keeps its promises: JSON lines, exit codes, one sentence for what goes wrong."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kennisreader import cli, paths
from kennisreader.cli_commands import COMMANDS
from kennisreader.core import schema
from kennisreader.core.intake import Intake, seed
from kennisreader.core.library import Library
from kennisreader.core.library_lock import LibraryLock
from kennisreader.core.library_values import StoredAnnotation

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the five letters; to be copied, not changed."""
    folder = tmp_path_factory.mktemp("seeded")
    with Library.open(folder) as library:
        assert seed(library, paths.seeds_folder(), Intake(paths.theme_folders())) == 5
    return folder


@pytest.fixture
def folder(seeded: Path, tmp_path: Path) -> Path:
    """A library of one's own with the five letters."""
    import shutil

    return Path(shutil.copytree(seeded, tmp_path / "library"))


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):
    """Run a command line; exit code, standard output, standard error."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")

    def run_(*words: str | Path, library: Path = folder) -> tuple[int, str, str]:
        code = cli.main(["--library", str(library), *map(str, words)])
        return code, *capsys.readouterr()

    return run_


def records(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


# What the commands promise


def test_a_new_library_starts_with_the_five_letters(run, tmp_path: Path):
    code, out, err = run("letters", "--json", library=tmp_path / "new")
    rows = records(out)
    assert (code, len(rows)) == (0, 5)
    assert {row["file"][:4] for row in rows} == {"000_", "001_", "002_", "003_", "004_"}
    assert [row["date"] for row in rows] == sorted(row["date"] for row in rows)
    assert "New library" in err
    assert run("letters", library=tmp_path / "new")[2] == "", "it is new once"


def test_letters_that_were_removed_do_not_come_back(run, folder: Path):
    assert run("remove", "002_")[0] == 0
    assert len(records(run("letters", "--json")[1])) == 4


def test_letters_are_listed_in_aligned_columns(run):
    lines = run("letters")[1].splitlines()
    assert len(lines) == 5
    starts = {line.index("2020-07-02-kamerbrief") for line in lines if "2020-07-02-k" in line}
    assert starts == {lines[-1].index("2025-01-28-antwoord")}


def test_show_gives_the_promised_object(run):
    code, out, _ = run("show", "001_", "--json")
    (letter,) = records(out)
    assert code == 0
    assert letter.keys() == {
        *("id", "file", "text", "metadata", "headings", "footnotes", "paragraphs"),
        *("lists", "citations", "qa", "commitments", "scans"),
    }
    assert letter["metadata"]["date"] == "2024-12-20"


def test_show_resolves_citations_in_the_library(run):
    """'Kamerstuk 30 573, nr 222' is the letter that states 'Nr. 222' and no dossier."""
    (letter,) = records(run("show", "002_", "--json")[1])
    (own,) = records(run("show", "001_", "--json")[1])
    resolved = {each["number"]: each["resolves_to"] for each in letter["citations"]}
    assert resolved["222"] == own["id"]


def test_show_without_json_is_for_reading(run):
    out = run("show", "001_")[1]
    assert "kennismigranten" in out.splitlines()[0]
    assert not out.startswith("{")


def test_themes_give_exact_places(run):
    (letter,) = records(run("show", "000_", "--json")[1])
    rows = records(run("themes", "000_", "--json")[1])
    assert {row["letter"] for row in rows} == {letter["id"]}
    talent = next(row for row in rows if row["theme"] == "talent")
    assert talent["spans"]
    for span in talent["spans"]:
        assert letter["text"][span["start"] : span["end"]] == span["quote"]
        assert letter["text"][: span["start"]].endswith(span["prefix"])
        assert len(span["prefix"]) == min(30, span["start"])
    assert {each["level"] for each in talent["passages"]} <= {"primary", "mention"}
    assert all(each["quote"] in letter["text"] for each in talent["passages"])


def test_themes_say_too_where_a_theme_is_absent(run):
    rows = records(run("themes", "--json")[1])
    themes = {row["theme"] for row in rows}
    assert len(rows) == 5 * len(themes)
    assert any(not row["spans"] and not row["passages"] for row in rows)


def test_themes_of_older_lexicons_are_found_anew(run, folder: Path):
    before = run("themes", "--json")[1]
    with Library.open(folder) as library:
        for row in library.summaries():
            library.set_themes(row.id, "older", [], [])
    assert run("themes", "--json")[1] == before


def test_themes_without_json_count(run):
    lines = run("themes", "000_")[1].splitlines()
    assert lines[0].split()[0] == "letter"
    assert len(lines) > 3


# Import


LETTER = "Geachte Voorzitter,\n\nHierbij informeer ik uw Kamer over {}.\n\nHoogachtend,\n"


def test_import_reports_every_file(run, tmp_path: Path):
    box = tmp_path / "box"
    (box / "sub").mkdir(parents=True)
    (box / ".hidden").mkdir()
    (box / "a.txt").write_text(LETTER.format("molens"))
    (box / "sub" / "b.md").write_text(LETTER.format("dijken"))
    (box / ".hidden" / "c.txt").write_text(LETTER.format("niets"))
    (box / "picture.png").write_bytes(b"\x89PNG")
    (box / "leeg.txt").touch()
    code, out, err = run(
        "import", box, box / "a.txt", box / "picture.png", tmp_path / "weg", "--json"
    )
    found = {row["file"]: row for row in records(out)}
    assert {name: row["status"] for name, row in found.items()} == {
        "a.txt": "added",
        "b.md": "added",
        "leeg.txt": "failed",
        "picture.png": "failed",
        "weg": "failed",
    }
    assert code == 1
    assert err == (
        f"Files in {box} that Kennisreader does not read and passes over: 1 (picture.png).\n"
    )
    for row in found.values():
        assert row.keys() >= {"file", "status", "letter", "reason", "warnings"}
        assert (row["letter"] is None) == (row["status"] == "failed") == bool(row["reason"])
        if row["reason"]:
            assert row["file"] in row["reason"]
            assert "…" not in row["reason"]


def test_import_again_is_a_duplicate_and_a_changed_file_an_update(run, tmp_path: Path):
    file = tmp_path / "brief.txt"
    file.write_text(LETTER.format("molens"))
    statuses = []
    for text in (LETTER.format("molens"), LETTER.format("molens") + "\nBijlage: geen.\n"):
        file.write_text(text)
        for _ in range(2):
            code, out, _ = run("import", file, "--json")
            statuses.append(records(out)[0]["status"])
            assert code == 0
    assert statuses == ["added", "duplicate", "updated", "duplicate"]


def test_import_for_a_reader_says_what_failed_on_standard_error(run, tmp_path: Path):
    (tmp_path / "a.txt").write_text(LETTER.format("molens"))
    code, out, err = run("import", tmp_path / "a.txt", tmp_path / "b.txt")
    assert (code, len(out.splitlines()), len(err.splitlines())) == (1, 1, 1)
    assert "a.txt: added as" in out
    assert "b.txt does not exist" in err


def test_what_is_passed_over_in_a_folder_is_said(run, tmp_path: Path):
    box = tmp_path / "box"
    box.mkdir()
    (box / "a.txt").write_text(LETTER.format("molens"))
    for number in range(7):
        (box / f"foto{number}.png").touch()
    code, out, err = run("import", box, "--json")
    assert code == 0
    assert [row["file"] for row in records(out)] == ["a.txt"]
    assert err.endswith("over: 7 (foto0.png, foto1.png, foto2.png, foto3.png, foto4.png, …).\n")
    (box / os.fsdecode(b"foto\xff.gif")).touch()
    assert "(foto0.png" in run("import", box)[2]


def test_a_link_to_a_file_that_is_gone_is_said(run, tmp_path: Path):
    box = tmp_path / "box"
    box.mkdir()
    (box / "brief.txt").symlink_to(tmp_path / "weg.txt")
    (box / "rond.txt").symlink_to(box / "rond.txt")
    code, _, err = run("import", box)
    assert code == 1
    lines = err.splitlines()
    assert "brief.txt is a link to a file that is not there any more" in lines[0]
    assert "rond.txt" in lines[1]
    assert len(lines) == 2


def test_a_folder_that_cannot_be_opened_is_said(run, tmp_path: Path, monkeypatch):
    box = tmp_path / "box"
    (box / "dicht").mkdir(parents=True)
    (box / "a.txt").write_text(LETTER.format("molens"))
    real = os.scandir

    def scandir(path):
        if Path(path).name == "dicht":
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    code, out, err = run("import", box)
    assert code == 1
    assert "a.txt: added as" in out
    (line,) = err.splitlines()
    assert f"The folder {box / 'dicht'} cannot be opened: Permission denied." in line


def test_an_empty_folder_is_said(run, tmp_path: Path):
    (tmp_path / "empty").mkdir()
    code, _, err = run("import", tmp_path / "empty")
    assert code == 1
    assert "holds no file" in err
    assert ".txt" in err


# Remove, check


def test_remove_keeps_the_notes(run, folder: Path):
    with Library.open(folder) as library:
        name = library.find("001_")
        library.put_annotation(StoredAnnotation("n", (name,), "{}"))
    code, out, _ = run("remove", "001_")
    assert (code, name in out) == (0, True)
    with Library.open(folder) as library:
        assert len(library.annotations()) == 1
        assert len(library.summaries()) == 4
        assert len(list((folder / "originals").iterdir())) == 4


def test_check_finds_and_repairs(run, folder: Path):
    assert run("check")[0] == 0
    with Library.open(folder) as library:
        library.set_themes(library.find("001_"), "older", [], [])
        library.originals()[0].path.unlink()
    code, out, _ = run("check")
    assert (code, len(out.splitlines())) == (1, 2)
    code, out, _ = run("check", "--repair")
    assert code == 1, "what is gone stays gone"
    assert "Repaired" in out
    assert len(run("check")[1].splitlines()) == 1


# Wrong use, errors


WRONG_USE = {
    "no command": [],
    "no such command": ["dance"],
    "no such option": ["--loud", "letters"],
    "option without its folder": ["--library"],
    "no letter": ["show"],
    "too much": ["letters", "extra"],
    "unknown option of a command": ["letters", "--xml"],
    "nothing to import": ["import"],
}


@pytest.mark.parametrize("words", WRONG_USE.values(), ids=WRONG_USE)
@pytest.mark.parametrize("language", ["nl_NL", "en_GB"])
def test_wrong_use_is_said_and_ends_with_2(words, language, capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", language)
    assert cli.main(words) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "Traceback" not in err
    assert ("ebruik" in err or "opdracht" in err or "map" in err) == (language == "nl_NL")


@pytest.mark.parametrize(
    "words", [["show", "bestaat niet"], ["remove", "2020"], ["themes", "x y z"]]
)
def test_a_letter_that_is_not_one_ends_with_1(run, words):
    code, out, err = run(*words)
    assert (code, out, len(err.splitlines())) == (1, "", 1)


def test_a_writing_command_does_not_disturb_a_window(run, folder: Path):
    with LibraryLock(folder):
        code, out, err = run("remove", "001_")
        assert (code, out) == (1, "")
        assert "in use" in err
        assert len(err.splitlines()) == 1
        assert run("letters")[0] == 0, "reading goes on"


def test_a_library_that_cannot_be_made(run, tmp_path: Path):
    (tmp_path / "file").touch()
    code, _, err = run("letters", library=tmp_path / "file")
    assert code == 1
    assert str(tmp_path / "file") in err


@pytest.mark.parametrize("error", [KeyboardInterrupt(), ZeroDivisionError("oops")])
def test_nothing_ends_in_a_traceback(run, monkeypatch, error):
    def fail(*_arguments: object) -> None:
        raise error

    monkeypatch.setattr(Library, "summaries", fail)
    code, _, err = run("letters")
    assert (code, len(err.splitlines())) == (1, 1)


@pytest.mark.parametrize("words", [["--help"], ["show", "--help"], ["--version"]])
def test_help_and_version_end_with_0(words, capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    assert cli.main(words) == 0
    assert capsys.readouterr().out


def test_help_names_every_command_and_no_other(capsys):
    cli.main(["--help"])
    out = capsys.readouterr().out
    assert all(f"  {name} " in out for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_its_function(name: str):
    assert callable(cli._function(COMMANDS[name]))


# The real program


def program(folder: Path, *words: str, **environment: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "kennisreader", "--library", str(folder), *words],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_output_is_utf_8_whatever_the_locale(folder: Path):
    with program(folder, "show", "004_", LC_ALL="C", PYTHONIOENCODING="latin-1") as running:
        out, err = running.communicate(timeout=60)
    assert err == b""
    assert "georiënteerd" in out.decode("utf-8")


def test_a_reader_that_stops_early_is_no_error(folder: Path):
    with program(folder, "themes", "--json") as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.read(100)
        running.stdout.close()
        assert running.wait(timeout=60) == 0
        assert running.stderr.read() == b""


def test_a_name_that_is_no_utf_8_can_be_imported(folder: Path, tmp_path: Path):
    name = os.fsdecode(b"brief-\xff.txt")
    try:
        (tmp_path / name).write_text(LETTER.format("molens"))
    except OSError:
        pytest.skip("this file system takes no such name")
    with program(folder, "import", str(tmp_path / name), "--json") as running:
        out, err = running.communicate(timeout=60)
    assert err == b""
    assert json.loads(out)["file"] == "brief-\ufffd.txt"


def test_an_older_library_is_upgraded_by_a_command_unless_somebody_has_it(run, folder, monkeypatch):
    def add_colour(db):
        db.execute("ALTER TABLE settings ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue'")

    newer = ((*schema.UPGRADES, add_colour),)
    monkeypatch.setattr(schema.upgrade, "__defaults__", newer)
    monkeypatch.setattr(schema.refuse_older, "__defaults__", newer)
    with LibraryLock(folder):
        code, _out, err = run("letters")
        assert code != 0
        assert "in use" in err
    assert not list(folder.glob("*.schema*"))
    assert run("letters")[0] == 0
    assert list(folder.glob("*.schema*"))
