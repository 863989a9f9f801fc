# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Notes and exports on the terminal."""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kennisreader import cli, paths
from kennisreader.core.annotation import Note, Target
from kennisreader.core.annotation_anchor import describe
from kennisreader.core.annotation_w3c import notes_of, to_stored, to_w3c
from kennisreader.core.export.webannotation import write_page
from kennisreader.core.intake import Intake
from kennisreader.core.library import Library
from kennisreader.core.library_values import SEEDED
from kennisreader.reader_process import ReaderProcess
from tests.core.made_notes import MOMENT, numbered

Run = Callable[..., tuple[int, str, str]]

EARLY = """Brief van de minister van Wonen aan de Tweede Kamer

Den Haag, 3 maart 2020
Betreft: Kamers voor studenten

Geachte voorzitter,

Er zijn te weinig kamers voor internationale studenten. De huisvesting van deze groep vraagt aandacht.

Hoogachtend,
"""
LATE = EARLY.replace("3 maart 2020", "4 april 2024").replace(
    "Er zijn te weinig", "Er zijn nog steeds te weinig"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library with two letters and a note on each."""
    home = tmp_path / "library"
    intake = Intake(paths.theme_folders())
    with Library.open(home) as library:
        library.set_value(SEEDED, "yes")
        names = [
            intake.add(library, text.encode(), name).id
            for name, text in (("vroeg.txt", EARLY), ("laat.txt", LATE))
        ]
        for number, (name, words) in enumerate(
            zip(names, ("te weinig kamers", "huisvesting"), strict=True), 1
        ):
            library.put_annotation(to_stored(note_on(library, name, words, number)))
    return home


def note_on(library: Library, name: str, words: str, number: int) -> Note:
    letter = library.letter(name)
    start = letter.text.index(words)
    target = describe(letter, start, start + len(words))
    note = Note(numbered(number), (target,), text=f"notitie {number}", tags=(f"tag{number}",))
    return replace(note, created=MOMENT, modified=MOMENT)


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")

    def run_(*words: str | Path) -> tuple[int, str, str]:
        code = cli.main(["--library", str(folder), *map(str, words)])
        return code, *capsys.readouterr()

    return run_


def records(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def kept(folder: Path) -> dict[str, Note]:
    with Library.open(folder) as library:
        return {note.id: note for note in notes_of(library.annotations())}


ONE, TWO = numbered(1), numbered(2)


# notes


def test_notes_are_web_annotations_in_order_of_their_letters(run: Run, folder: Path):
    code, out, err = run("notes", "--json")
    assert (code, err) == (0, "")
    assert [each["id"] for each in records(out)] == [f"urn:uuid:{ONE}", f"urn:uuid:{TWO}"]
    assert records(out)[0] == to_w3c(kept(folder)[ONE])


def test_a_search_finds_the_notes_as_well(run: Run):
    (answer,) = map(json.loads, run("search", "notitie 2", "--json")[1].splitlines())
    (note, *_) = answer["notes"]
    assert note["note"]
    start, end = note["marks"][0]
    assert note["quote"][start:end] == "notitie"


def test_notes_for_a_reader(run: Run):
    _, out, _ = run("notes")
    first = out.splitlines()[0]
    assert first.startswith(ONE)
    assert "te weinig kamers" in first
    assert "#tag1" in first
    assert "↔" not in out


def test_a_tie_is_listed_with_its_other_end(run: Run, folder: Path):
    with Library.open(folder) as library:
        one, two = notes_of(library.annotations())
        tied = replace(one, targets=(*one.targets, *two.targets), relation="vervolg op")
        library.put_annotation(to_stored(tied))
    other = two.targets[0].letter
    assert f"↔ follows on {other}, " in run("notes")[1]


def test_that_there_are_no_notes_is_said(run: Run):
    run("notes", "delete", ONE, TWO)
    assert run("notes") == (0, "", "There are no notes.\n")
    assert run("notes", "--json") == (0, "", "")


def test_notes_are_imported_once(run: Run, folder: Path, tmp_path: Path):
    file = tmp_path / "notes.jsonld"
    note = kept(folder)[ONE]
    stray = Note(numbered(5), (Target("https://x.example/onbekend", "woorden"),))
    file.write_text(write_page([replace(note, id=numbered(4)), stray]), encoding="utf-8")
    code, out, err = run("notes", "import", file)
    assert (code, out) == (0, f"{file}: 2 added, 0 updated, 0 were there already.\n")
    assert err == "Notes without a letter in the library: 1; they are kept.\n"
    assert kept(folder)[stray.id] == stray
    assert "2 were there already" in run("notes", "import", file)[1]


def test_what_the_terminal_lists_can_be_imported(run: Run, folder: Path, tmp_path: Path):
    file = tmp_path / "lines.json"
    file.write_text(run("notes", "--json")[1], encoding="utf-8")
    before = kept(folder)
    assert "2 were there already" in run("notes", "import", file)[1]
    assert run("notes", "delete", ONE, f"urn:uuid:{TWO}")[0] == 0
    assert kept(folder) == {}
    assert "2 added" in run("notes", "import", file)[1]
    assert kept(folder) == before


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "does not exist"),
        (b"# Notities", "holds no notes"),
        (b"[]", "holds no notes"),
        (b'[{"type": "Note"}]', "holds no notes"),
    ],
)
def test_a_file_without_notes_is_named(run: Run, tmp_path: Path, content: bytes | None, said: str):
    file = tmp_path / "x.json"
    if content is not None:
        file.write_bytes(content)
    code, out, err = run("notes", "import", file)
    assert (code, out) == (1, "")
    assert said in err
    assert str(file) in err


def test_an_unknown_note_is_not_deleted(run: Run, folder: Path):
    code, out, err = run("notes", "delete", "x", ONE)
    assert code == 1
    assert "no note ‘x’" in err
    assert ONE in out
    assert set(kept(folder)) == {TWO}


def test_notes_outlive_their_letter_until_they_are_deleted_by_name(run: Run, folder: Path):
    name = kept(folder)[ONE].letters[0]
    assert run("remove", name)[0] == 0
    assert [each["id"][-1] for each in records(run("notes", "--json")[1])] == ["2", "1"]
    assert name in run("export", "--format", "markdown")[1]
    assert run("notes", "delete", ONE)[0] == 0
    assert set(kept(folder)) == {TWO}


@pytest.mark.parametrize(
    "words", [("notes", "import"), ("notes", "burn", "x"), ("export",), ("export", "--format", "x")]
)
def test_wrong_use_is_two(run: Run, words: tuple[str, ...]):
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert err


def test_notes_go_along_with_a_letter_that_is_imported_again(
    run: Run, folder: Path, tmp_path: Path
):
    before = kept(folder)[ONE].targets[0]
    file = tmp_path / "vroeg.txt"
    file.write_text(EARLY.replace("Er zijn", "Helaas: er zijn"), encoding="utf-8")
    _, out, _ = run("import", "--json", file)
    assert records(out)[0]["status"] == "updated"
    assert records(out)[0]["warnings"] == []
    after = kept(folder)[ONE].targets[0]
    assert (after.exact, after.start) == (before.exact, before.start + len("Helaas: "))
    file.write_text(EARLY.replace("te weinig kamers", "genoeg huizen"), encoding="utf-8")
    _, out, _ = run("import", "--json", file)
    assert records(out)[0]["warnings"] == [
        "Notes that could not be placed with certainty: 1; check them."
    ]
    assert kept(folder)[ONE].needs_check
    assert run("check")[0] == 0


# export


def test_markdown_to_standard_output(run: Run):
    code, out, err = run("export", "--format", "markdown")
    assert (code, err) == (0, "")
    assert out.index(ONE) < out.index(TWO)
    assert "> te weinig kamers\n" in out


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("--letter", "vroeg"), {ONE}),
        (("--letter", "vroeg", "laat"), {ONE, TWO}),
        (("--theme", "huisvest"), {TWO}),
        (("--tag", "#tag2"), {TWO}),
        (("--tag", "tag1", "tag2"), set()),
        (("--letter", "vroeg", "--tag", "tag2"), set()),
    ],
)
def test_a_choice_of_notes(run: Run, words: tuple[str, ...], found: set[str]):
    code, out, err = run("export", "--format", "csv", *words)
    assert code == 0
    rows = list(csv.DictReader(io.StringIO(out, newline="")))
    assert {row["id"] for row in rows} == found
    assert err == ("" if found else "There are no such notes.\n")


def test_an_unknown_theme_or_letter_is_named(run: Run):
    code, out, err = run("export", "--format", "csv", "--theme", "zuivel")
    assert (code, out) == (1, "")
    assert "‘zuivel’" in err
    assert "huisvesting" in err
    assert run("export", "--format", "csv", "--letter", "zuivel")[0] == 1


def test_exporting_again_renews_only_our_blocks(run: Run, folder: Path, tmp_path: Path):
    file = tmp_path / "notities.md"
    code, out, err = run("export", "--format", "markdown", "-o", file)
    assert (code, out) == (0, "")
    assert err == f"{file}: 2 added, 0 changed, 0 unchanged.\n"
    own = file.read_bytes() + b"\nMijn eigen slot.  \r\n"
    file.write_bytes(own)
    assert "2 unchanged" in run("export", "--format", "markdown", "-o", file)[2]
    assert file.read_bytes() == own
    with Library.open(folder) as library:
        note = replace(kept(folder)[ONE], text="anders")
        library.put_annotation(to_stored(note))
    code, out, err = run("export", "--format", "markdown", "-o", file, "--dry-run")
    assert code == 0
    assert "-notitie 1\n+anders\n" in out
    assert "was not written" in err
    assert file.read_bytes() == own
    assert run("export", "--format", "markdown", "-o", file)[0] == 0
    assert b"anders" in file.read_bytes()
    assert file.read_bytes().endswith(b"\nMijn eigen slot.  \r\n")


def test_what_was_changed_on_both_sides_is_told_and_can_be_decided(
    run: Run, folder: Path, tmp_path: Path
):
    file = tmp_path / "notities.md"
    run("export", "--format", "markdown", "-o", file)
    mine = file.read_bytes().replace(b"notitie 1", b"mijn woorden")
    file.write_bytes(mine)
    with Library.open(folder) as library:
        library.put_annotation(to_stored(replace(kept(folder)[ONE], text="anders")))
    code, _, err = run("export", "--format", "markdown", "-o", file)
    assert code == 1
    assert f"Note {ONE}: changed here and in the file" in err
    assert file.read_bytes() == mine
    code, _, _ = run("export", "--format", "markdown", "-o", file, "--overwrite", ONE)
    assert code == 0
    assert b"mijn woorden" not in file.read_bytes()


def test_notes_that_are_gone_leave_the_file_only_when_asked(run: Run, tmp_path: Path):
    file = tmp_path / "notities.md"
    run("export", "--format", "markdown", "-o", file)
    run("notes", "delete", ONE)
    code, _, err = run("export", "--format", "markdown", "-o", file)
    assert (code, ONE in file.read_text("utf-8")) == (0, True)
    assert f"Note {ONE} is in the file" in err
    run("export", "--format", "markdown", "-o", file, "--remove")
    assert ONE not in file.read_text("utf-8")


def test_a_file_of_somebody_else_is_left_alone(run: Run, tmp_path: Path):
    file = tmp_path / "dagboek.md"
    file.write_text("# Dagboek\n", encoding="utf-8")
    code, out, err = run("export", "--format", "markdown", "-o", file)
    assert (code, out) == (1, "")
    assert "was not written by Kennisreader" in err
    assert file.read_text("utf-8") == "# Dagboek\n"


@pytest.mark.parametrize("form", ["markdown", "csv", "webannotation", "bibtex", "csl-json"])
def test_a_place_that_cannot_be_written_is_named(run: Run, tmp_path: Path, form: str):
    assert "is a folder" in run("export", "--format", form, "-o", tmp_path)[2]
    code, _, err = run("export", "--format", form, "-o", tmp_path / "x" / "y")
    assert code == 1
    assert "does not exist" in err


def test_the_users_template_is_used_and_its_mistakes_are_named(run: Run):
    own = paths.config_folder() / "templates" / "note.md"
    own.parent.mkdir(parents=True)
    own.write_text("* $quote *", encoding="utf-8")
    assert "* te weinig kamers *" in run("export", "--format", "markdown")[1]
    own.write_text("* $quote\n\n$citaat", encoding="utf-8")
    code, out, err = run("export", "--format", "markdown")
    assert (code, out) == (1, "")
    assert f"Template {own}, line 3: there is no field $citaat." in err


def test_other_formats(run: Run, tmp_path: Path):
    page = json.loads(run("export", "--format", "webannotation")[1])
    assert [item["id"] for item in page["items"]] == [f"urn:uuid:{ONE}", f"urn:uuid:{TWO}"]
    assert run("export", "--format", "bibtex")[1].count("@misc{") == 2
    items = json.loads(run("export", "--format", "csl-json", "--tag", "tag2")[1])
    assert [item["issued"]["date-parts"][0][0] for item in items] == [2024]
    file = tmp_path / "notes.csv"
    assert run("export", "--format", "csv", "-o", file) == (0, "", "")
    assert file.read_bytes().startswith(b"\xef\xbb\xbfid,"), "spreadsheets see that it is UTF-8"
    assert [each for each in os.listdir(tmp_path) if each.endswith(".part")] == []  # noqa: PTH208 - names are enough


def test_a_project_of_qualitative_research_goes_out_and_comes_back(
    run: Run, folder: Path, tmp_path: Path
):
    file = tmp_path / "notes.qdpx"
    code, out, err = run("export", "--format", "qdpx", "-o", file)
    assert (code, out) == (0, "")
    assert "In the project: notes (2), letters (2) and tags as codes (2)." in err
    assert "Not in this format:" in err
    before = kept(folder)
    assert (
        run("notes", "import", file)[1]
        .strip()
        .endswith("0 added, 0 updated, 2 were there already.")
    )
    run("notes", "delete", ONE, TWO)
    code, out, err = run("notes", "import", file)
    assert (code, err) == (0, "")
    assert kept(folder) == before
    assert run("export", "--format", "qdpx")[0] == 2
    file.write_bytes(b"PK\x03\x04 en dan niets")
    code, _, err = run("notes", "import", file)
    assert code == 1
    assert f"{file} is damaged" in err


def test_pdfs_are_asked_of_a_child_process(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    out = tmp_path / "map"
    code, _, err = run("export", "--format", "pdf", "-o", out)
    assert code == 1  # both letters are plain text
    assert "Without a PDF, and so left out: " in err
    monkeypatch.setattr("kennisreader.core.export.pdf_copies._is_pdf", lambda _: True)
    asked: list[dict[str, Any]] = []

    def ask(_reader: ReaderProcess, function: str, arguments: dict[str, Any]) -> list[Any]:
        assert function == "export_pdf"
        asked.append(arguments)
        return [("encrypted", {"file": "brief.pdf"})]

    monkeypatch.setattr(ReaderProcess, "ask", ask)
    code, _, err = run("export", "--format", "pdf", "-o", out, "--tag", "tag2")
    assert code == 1
    assert "brief.pdf is protected with a password." in err
    assert asked[0]["wanted"]["notes"] == [TWO]
    assert run("export", "--format", "pdf", "-o", out, "--dry-run")[0] == 0
    assert len(asked) == 1


def test_flavours(run: Run):
    out = run("export", "--format", "markdown", "--flavour", "pandoc")[1]
    assert "[@" in out
    assert "lang: en-GB" in out


def test_what_is_missing_is_said_in_the_language_of_the_user(
    run: Run, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    code, _, err = run("notes", "import")
    assert code == 2
    assert "(er ontbreekt: BESTAND). Gebruik: kennisreader notes import BESTAND …" in err
    assert "(er ontbreekt: ID)" in run("notes", "delete")[2]
