# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Adding letters on the terminal: versions, scans, and letters of an older reader."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pymupdf
import pytest

from kennisreader import cli
from kennisreader.core import rereading
from kennisreader.core.importing import READER_REVISION
from kennisreader.core.importing.recognition import trained_data
from kennisreader.core.library import Library
from kennisreader.core.library_values import SEEDED
from kennisreader.reader_process import ReaderError

LETTERS = Path(__file__).resolve().parent / "letters"
DISORDERS = "ah-tk-20232024-2271"
ANSWERS = "ah-tk-20202021-3235"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Library.open(tmp_path / "library") as library:
        library.set_value(SEEDED, "yes")
    return tmp_path / "library"


@pytest.fixture
def run(folder: Path, capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")

    def run_(*words: str | Path) -> tuple[int, str, str]:
        code = cli.main(["--library", str(folder), *map(str, words)])
        return code, *capsys.readouterr()

    return run_


def records(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


# Versions


def test_two_forms_of_one_letter_are_told(run):
    run("import", LETTERS / f"{ANSWERS}.xml")
    code, out, _ = run("import", LETTERS / f"{ANSWERS}.pdf", "--json")
    (record,) = records(out)
    assert code == 0
    assert (record["status"], record["version_of"]) == ("added", ANSWERS)
    assert record["letter"] == f"{ANSWERS}-2"
    run("remove", f"{ANSWERS}-2")
    _, out, _ = run("import", LETTERS / f"{ANSWERS}.pdf")
    assert f"another version of {ANSWERS}" in out
    assert "--update" in out


def test_a_letter_takes_its_version_when_asked(run, folder):
    run("import", LETTERS / f"{ANSWERS}.xml")
    _, out, _ = run("import", LETTERS / f"{ANSWERS}.pdf", "--update", "--json")
    (record,) = records(out)
    assert (record["status"], record["letter"]) == ("updated", ANSWERS)
    with Library.open(folder) as library:
        assert [row.file for row in library.summaries()] == [f"{ANSWERS}.pdf"]
        assert library.letter(ANSWERS).lines, "it has its pages now"
        assert library.original(ANSWERS).read_bytes().startswith(b"%PDF")
    assert len(list((folder / "originals").iterdir())) == 1


def test_a_file_that_is_no_letter_is_added_with_a_warning(run, tmp_path):
    file = tmp_path / "lijst.txt"
    file.write_text("Boodschappen: melk, brood en kaas voor de hele week\n")
    _, out, _ = run("import", file, "--json")
    (record,) = records(out)
    assert record["status"] == "added"
    assert [w for w in record["warnings"] if "does not look like a letter" in w]


@pytest.mark.parametrize("lost", ["text", "pages"])
def test_a_letter_takes_no_version_by_which_it_would_lose(run, folder, tmp_path, lost):
    run("import", LETTERS / f"{ANSWERS}.pdf")
    if lost == "text":
        file = tmp_path / "afgekapt.pdf"
        whole = (LETTERS / f"{ANSWERS}.pdf").read_bytes()
        with pymupdf.open(stream=whole) as pages:
            pages.select([0])
            pages.save(file)
    else:
        file = LETTERS / f"{ANSWERS}.xml"
    _, out, _ = run("import", file, "--update", "--json")
    (record,) = records(out)
    assert (record["status"], record["version_of"]) == ("added", ANSWERS)
    assert "stays as it is" in record["warnings"][-1]
    with Library.open(folder) as library:
        assert library.original(ANSWERS).read_bytes().startswith(b"%PDF")
        assert (
            library.letter(ANSWERS).text != library.letter(record["letter"]).text or lost == "pages"
        )


@pytest.mark.parametrize(
    ("keep", "said"),
    [
        pytest.param(0.8, "pages could not be read", id="pages are lost"),
        pytest.param(0.99, "the file is damaged", id="only its table of contents"),
    ],
)
def test_a_damaged_file_is_told_of(run, tmp_path, keep, said):
    whole = (LETTERS / f"{DISORDERS}.pdf").read_bytes()
    file = tmp_path / "stuk.pdf"
    file.write_bytes(whole[: int(keep * len(whole))])
    _, out, _ = run("import", file, "--json")
    (record,) = records(out)
    assert [said in warning for warning in record["warnings"]] == [True]


def test_a_file_that_lacks_pages_is_no_version_of_the_whole_one(run, tmp_path):
    whole = (LETTERS / f"{DISORDERS}.pdf").read_bytes()
    file = tmp_path / "stuk.pdf"
    file.write_bytes(whole[: int(0.8 * len(whole))])
    run("import", LETTERS / f"{DISORDERS}.pdf")
    _, out, _ = run("import", file, "--json")
    (record,) = records(out)
    assert (record["status"], record["version_of"]) == ("added", None)
    assert "stays as it is" in record["warnings"][-1]


def test_a_changed_file_of_the_same_name_is_told_to_have_taken_the_place(run, tmp_path):
    file = tmp_path / "brief.txt"
    for words in ("zal dit doen", "onderzoekt of dit kan"):
        file.write_text(
            "Datum 1 mei 2024\nBetreft Voortgang van het beleid\n\nGeachte voorzitter,\n\n"
            f"Het kabinet {words}.\n"
        )
        code, out, _ = run("import", file)
        assert code == 0
    assert "took the place" in out


# An older reader


def test_check_repairs_letters_of_an_older_reader(run, folder):
    run("import", LETTERS / f"{ANSWERS}.xml", LETTERS / "kst-32545-143.pdf")
    with Library.open(folder) as library:
        library.correct(ANSWERS, "title", "Mijn titel")
        before = library.letter(ANSWERS).text
        library._db.execute("UPDATE letters SET importer = '0'")
        library._db.execute("UPDATE contents SET text = 'ouder'")
        library.original("kst-32545-143").write_bytes(b"%PDF- kapot")
    code, out, _ = run("check", "--json")
    older = [row for row in records(out) if row["code"] == "reader_older"]
    broken = [row for row in records(out) if row["code"] == "letter_broken"]
    assert code == 1
    assert len(older) + len(broken) == 2
    code, out, err = run("check", "--repair", "--json")
    repaired = {row["details"]["letter"]: row["repaired"] for row in records(out)}
    assert repaired[ANSWERS]
    assert not repaired["kst-32545-143"]
    with Library.open(folder) as library:
        assert library.letter(ANSWERS).metadata.title == "Mijn titel"
        assert library.letter(ANSWERS).text == before
        assert library.importer(ANSWERS) == str(READER_REVISION)
    assert "Traceback" not in err


def test_a_letter_is_not_read_anew_from_another_file_than_its_own(run, folder):
    run("import", LETTERS / f"{ANSWERS}.xml")
    with Library.open(folder) as library:
        before = library.letter(ANSWERS).text
        library._db.execute("UPDATE letters SET importer = '0' WHERE id = ?", (ANSWERS,))
        original = library.original(ANSWERS)
        original.write_bytes(original.read_bytes().replace(b"Antwoord", b"Anders"))
    code, out, _ = run("check", "--repair", "--json")
    told = [row["repaired"] for row in records(out) if row["code"] == "reader_older"]
    assert (code, told) == (1, [False])
    with Library.open(folder) as library:
        assert library.letter(ANSWERS).text == before


def test_a_letter_with_a_password_is_not_given_up(run, folder, monkeypatch):
    run("import", LETTERS / f"{ANSWERS}.xml")
    with Library.open(folder) as library:
        library._db.execute("UPDATE letters SET importer = '0' WHERE id = ?", (ANSWERS,))

    def refuse(*_arguments, **_more):
        raise ReaderError("encrypted", {"file": "brief.pdf"})

    monkeypatch.setattr("kennisreader.cli_import.read_into", refuse)
    assert run("check", "--repair")[0] == 1
    with Library.open(folder) as library:
        assert rereading.due(library) == (ANSWERS,)


# Scans

SCAN = LETTERS / "nota-vws-2024-mijding-mondzorg-scan.pdf"


def test_unread_pages_are_told_and_shown(run):
    _, out, _ = run("import", SCAN, "--json")
    (record,) = records(out)
    assert record["status"] == "added"
    assert any("1, 2, 3" in warning and "--ocr" in warning for warning in record["warnings"])
    _, out, _ = run("show", record["letter"], "--json")
    states = [(scan["page"], scan["state"]) for scan in records(out)[0]["scans"]]
    assert states == [(1, "unread"), (2, "unread"), (3, "unread")]


@pytest.mark.skipif(trained_data() is None, reason="Tesseract does not know Dutch here")
def test_scans_are_recognised_when_asked(run, folder, tmp_path):
    import pymupdf

    with pymupdf.open(SCAN) as whole, pymupdf.open() as page:
        page.insert_pdf(whole, from_page=1, to_page=1)
        page.save(tmp_path / "scan.pdf")
    run("import", tmp_path / "scan.pdf")
    code, out, _ = run("import", tmp_path / "scan.pdf", "--ocr", "--json")
    (record,) = records(out)
    assert code == 0
    assert (record["status"], record["warnings"]) == ("updated", [])
    with Library.open(folder) as library:
        assert library.importer(record["letter"]) == f"{READER_REVISION}+ocr"
        assert "mondzorg" in library.letter(record["letter"]).text
    _, out, _ = run("import", tmp_path / "scan.pdf", "--json")
    assert records(out)[0]["status"] == "duplicate", "what was recognised stays"


def test_without_tesseract_the_way_to_it_is_told(run, tmp_path, monkeypatch):
    monkeypatch.setattr("kennisreader.cli_import.trained_data", lambda: None)
    shutil.copyfile(LETTERS / "kst-32545-143.pdf", tmp_path / "brief.pdf")
    code, out, err = run("import", tmp_path / "brief.pdf", "--ocr")
    assert code == 0
    assert "added" in out
    assert "tesseract-ocr-nld" in err
