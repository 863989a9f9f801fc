# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Real damage to a real file: what can be read is saved, and the old file is kept."""

from __future__ import annotations

import os
import random
import re
import shutil
import sqlite3
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kennisreader.core import library_damage, salvage_report, schema
from kennisreader.core.annotation import Note
from kennisreader.core.annotation_anchor import describe
from kennisreader.core.annotation_w3c import from_stored, to_stored
from kennisreader.core.checking import check
from kennisreader.core.intake import Intake, seed, seed_files
from kennisreader.core.library import Library
from kennisreader.core.library_values import LibraryError, Position, StoredAnnotation
from kennisreader.core.salvage import salvage
from kennisreader.core.salvage_rows import COMPUTED, TAKEN
from kennisreader.core.sqlite_pages import LEAF_TABLE, Pages

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "seeds"
PAGE = 4096
NOTES = 120


@pytest.fixture(scope="module")
def intake() -> Intake:
    return Intake([])


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory, intake: Intake) -> Path:
    """A library with five letters, notes short and long, corrections, places, values."""
    folder = tmp_path_factory.mktemp("sound")
    with Library.open(folder) as library:
        seed(library, SEEDS, intake)
        letters = [row.id for row in library.summaries()]
        for number in range(NOTES):
            library.put_annotation(to_stored(made_note(library, letters[number % 5], number)))
        library.correct(letters[0], "title", "Een betere titel")
        library.set_position(letters[1], Position(120, "text", 1.5))
        library.set_value("saved_searches", '["talent"]')
        library.remove(letters[4])
    return folder


def made_note(library: Library, letter: str, number: int) -> Note:
    """A note on the words at a place of its own; every tenth is longer than a page."""
    whole = library.letter(letter)
    words = [match.span() for match in re.finditer(r"\w+ \w+ \w+", whole.text)]
    target = describe(whole, *words[number % len(words)])
    long = 'lang \\ "verhaal" é ' * 600 if number % 10 == 3 else ""
    return Note(made_id(number), (target,), text=f"Nr {number} {long}")


def made_id(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012d}"


@pytest.fixture
def folder(sound: Path, tmp_path: Path) -> Path:
    shutil.copytree(sound, tmp_path / "library")
    return tmp_path / "library"


def database(folder: Path) -> Path:
    return folder / "library.sqlite"


def overwrite(folder: Path, start: int, data: bytes) -> None:
    with database(folder).open("r+b") as file:
        file.seek(start)
        file.write(data)


def read_again(library: Library, intake: Intake) -> list[str]:
    """Read what is to be read again, in this process."""

    def read(again: salvage_report.Again) -> str:
        data = again.path.read_bytes()
        return intake.add(library, data, again.name, recognise=again.recognise).id

    return salvage_report.read_again(library, intake, read)


def saved(folder: Path, intake: Intake) -> salvage_report.Salvaged:
    """Salvage, read again what must be, and see that all is well."""
    before = database(folder).read_bytes() if database(folder).exists() else b""
    library_damage.mark(folder)
    salvage(folder, seed_files(SEEDS))
    with Library.open(folder) as library:
        report = salvage_report.untold(library)
        assert report is not None
        assert read_again(library, intake) == []
        library.purge_removed()
        assert list(check(library, intake, pytest.fail)) == []
    assert not report.file or (folder / report.file).read_bytes() == before
    assert not (folder / "salvage.part").exists()
    assert not library_damage.is_marked(folder)
    return report


def contents(folder: Path) -> dict[str, Any]:
    """Everything that a reader would miss."""
    with Library.open(folder) as library:
        return {
            "notes": {each.id: each for each in library.annotations()},
            "letters": {row.id: library.letter(row.id) for row in library.summaries()},
            "corrections": {
                row.id: dict(library.corrections(row.id)) for row in library.summaries()
            },
            "positions": {row.id: library.position(row.id) for row in library.summaries()},
            "searches": library.get_value("saved_searches"),
        }


def test_every_table_is_taken_over_or_computed(tmp_path: Path):
    with Library.open(tmp_path) as library:
        tables = library._rows("SELECT name FROM sqlite_master WHERE type = 'table'")
        assert {name for (name,) in tables} == TAKEN | COMPUTED
        columns = library._rows("SELECT count(*) FROM pragma_table_info('letters')")[0][0]
    assert columns >= 24


def test_a_sound_library_is_left_as_it_is(folder: Path):
    before = database(folder).read_bytes()
    library_damage.mark(folder)
    salvage(folder)
    assert not library_damage.is_marked(folder)
    assert database(folder).read_bytes() == before
    with Library.open(folder) as library:
        assert salvage_report.untold(library) is None


HEADS = {
    "header": bytes(100),
    "first page zero": bytes(PAGE),
    "first page noise": random.Random(1).randbytes(PAGE),
    "magic": b"SQLite format 4\0",
}


@pytest.mark.parametrize("data", HEADS.values(), ids=HEADS)
def test_without_its_head_nothing_is_lost(folder: Path, intake: Intake, data: bytes):
    before = contents(folder)
    overwrite(folder, 0, data)
    with pytest.raises(LibraryError) as caught:
        Library.open(folder)
    assert caught.value.code == "damaged"
    report = saved(folder, intake)
    assert contents(folder) == before
    assert (report.notes, report.lost_notes, report.cut) == (NOTES, 0, 0)


FIELDS = {
    "write version": (18, b"\x09"),
    "read version": (19, b"\x09"),
    "page size": (16, b"\x00\x03"),
    "schema format": (44, b"\xff\xff\xff\xff"),
    "encoding": (56, b"\x00\x00\x00\x02"),
    "version": (60, b"\x7f\xff\xff\xff"),
    "no version": (60, bytes(4)),
    "application": (68, bytes(4)),
}


@pytest.mark.parametrize(("start", "data"), FIELDS.values(), ids=FIELDS)
def test_a_wrong_field_in_the_head_is_damage(folder: Path, intake: Intake, start: int, data: bytes):
    before = contents(folder)
    overwrite(folder, start, data)
    with pytest.raises(LibraryError) as caught, Library.open(folder) as library:
        library.set_value("x", "y")
    assert caught.value.code == "damaged"
    saved(folder, intake)
    assert contents(folder) == before


def test_reserved_bytes_that_nobody_reserves_cost_nothing(folder: Path, intake: Intake):
    before = contents(folder)
    overwrite(folder, 20, b"\x20")
    saved(folder, intake)
    assert contents(folder) == before


def whole_notes(folder: Path, damaged: set[int]) -> set[str]:
    """The ids of the notes of which no page is among the damaged ones."""
    found = set()
    with Pages(database(folder)) as pages:
        for number in set(range(1, pages.count + 1)) - damaged:
            if pages.page(number)[100 if number == 1 else 0] == LEAF_TABLE:
                for at, record in zip(pages._places(number), pages.records(number), strict=True):
                    name = record.values[0]
                    is_note = len(record.values) == 2 and isinstance(name, str)
                    if is_note and not chain(pages, number, at) & damaged:
                        found.add(str(name))
    return found


def chain(pages: Pages, number: int, at: int) -> set[int]:
    """The overflow pages of the note at a place, counted by hand: (usable - 4) bytes each."""
    page = pages.page(number)
    length = shift = 0
    while True:
        byte = page[at + shift]
        length, shift = length << 7 | byte & 0x7F, shift + 1
        if byte < 0x80:
            break
    if length <= PAGE - 35:
        return set()
    while page[at + shift] >= 0x80:
        shift += 1
    least = (PAGE - 12) * 32 // 255 - 23
    here = least + (length - least) % (PAGE - 4)
    here = here if here <= PAGE - 35 else least
    at += shift + 1 + here
    following = int.from_bytes(page[at : at + 4], "big")
    found = set()
    while following:
        found.add(following)
        following = int.from_bytes(pages.page(following)[:4], "big")
    return found


def read(stored: StoredAnnotation) -> tuple[object, ...]:
    """What a note says, and about which words; a letter that is read again has it placed again."""
    note = from_stored(stored)
    places = [(each.letter, each.exact, each.start, each.end) for each in note.targets]
    return note.id, note.text, places


def page_count(folder: Path) -> int:
    return database(folder).stat().st_size // PAGE


KINDS = st.sampled_from(["zero", "ones", "noise", "head of a page", "another page"])


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_notes_on_pages_without_damage_are_all_there(
    sound: Path, intake: Intake, tmp_path_factory, data
):
    folder = tmp_path_factory.mktemp("hurt") / "library"
    shutil.copytree(sound, folder)
    count = page_count(folder)
    numbers = st.integers(1, count)
    damaged = data.draw(st.sets(numbers, min_size=1, max_size=count // 2), label="pages")
    kind = data.draw(KINDS, label="kind")
    kept = whole_notes(folder, damaged)
    before = contents(folder)
    pages = database(folder).read_bytes()
    for number in damaged:
        other = data.draw(numbers) if kind == "another page" else 1
        filling = {
            "zero": bytes(PAGE),
            "ones": b"\xff" * PAGE,
            "noise": random.Random(number).randbytes(PAGE),
            "head of a page": bytes([13, 0, 0, 0, 9, 0, 200]) + bytes(PAGE - 7),
            "another page": pages[(other - 1) * PAGE : other * PAGE],
        }[kind]
        overwrite(folder, (number - 1) * PAGE, filling)
    library_damage.mark(folder)
    salvage(folder, seed_files(SEEDS))
    if not list(folder.glob("library-damaged-*")):
        return  # what was written over the pages was what stood there
    with Library.open(folder) as library:
        read_again(library, intake)
        library.purge_removed()
        assert list(check(library, intake, pytest.fail)) == []
        notes = {each.id: each for each in library.annotations()}
    assert kept <= notes.keys()
    for name in kept:
        assert read(notes[name]) == read(before["notes"][name])
    assert contents(folder)["letters"].keys() >= before["letters"].keys()


@pytest.mark.parametrize("part", [0.5, 0.25, 0.9])
def test_of_a_file_that_lost_its_end_the_beginning_is_saved(
    folder: Path, intake: Intake, part: float
):
    count = page_count(folder)
    left = int(count * part)
    kept = whole_notes(folder, set(range(left + 1, count + 1)))
    before = contents(folder)
    os.truncate(database(folder), int(count * part * PAGE))
    with pytest.raises(LibraryError):
        Library.open(folder)
    saved(folder, intake)
    after = contents(folder)
    assert kept <= after["notes"].keys()
    assert after["letters"].keys() >= before["letters"].keys()


LOST = {
    "empty": lambda file: file.write_bytes(b""),
    "missing": Path.unlink,
    "garbage": lambda file: file.write_bytes(random.Random(2).randbytes(50_000)),
    "a text": lambda file: file.write_text("Dit is geen bibliotheek. " * 1000),
}


@pytest.mark.parametrize("damage", LOST.values(), ids=LOST)
def test_a_file_of_which_nothing_is_left_has_its_letters_read_again(
    folder: Path, intake: Intake, damage
):
    before = contents(folder)["letters"]
    damage(database(folder))
    with pytest.raises(LibraryError) as caught:
        Library.open(folder)
    assert caught.value.code == "damaged"
    report = saved(folder, intake)
    assert report.notes == 0
    after = contents(folder)["letters"]
    assert {name: each.text for name, each in before.items()}.items() <= {
        name: each.text for name, each in after.items()
    }.items()


def test_a_new_folder_is_no_lost_library(tmp_path: Path, intake: Intake):
    Library.open(tmp_path / "new").close()
    (tmp_path / "files" / "originals").mkdir(parents=True)
    (tmp_path / "files" / "originals" / "README.txt").write_text("somebody's own file")
    Library.open(tmp_path / "files").close()


def test_what_stands_in_the_log_only_is_saved(sound: Path, tmp_path: Path, intake: Intake):
    """A program that was killed leaves its last changes there; the file may be damaged by then."""
    folder = tmp_path / "library"
    shutil.copytree(sound, folder)
    with Library.open(folder) as library:
        letter = library.summaries()[0].id
        late = made_note(library, letter, 999)
        library.put_annotation(to_stored(late))
        library.set_value("saved_searches", '["later"]')
        shutil.copytree(folder, tmp_path / "killed")
    killed = tmp_path / "killed"
    assert (killed / "library.sqlite-wal").stat().st_size
    overwrite(killed, 0, bytes(PAGE * 3))
    log = (killed / "library.sqlite-wal").read_bytes()
    report = saved(killed, intake)
    after = contents(killed)
    assert after["notes"][late.id] == to_stored(late)
    assert after["searches"] == '["later"]'
    assert (killed / f"{report.file}-wal").read_bytes() == log


def test_a_log_that_is_cut_off_counts_up_to_there(sound: Path, tmp_path: Path, intake: Intake):
    folder = tmp_path / "library"
    shutil.copytree(sound, folder)
    with Library.open(folder) as library:
        letter = library.summaries()[0].id
        for number in (997, 998):
            library.put_annotation(to_stored(made_note(library, letter, number)))
        shutil.copytree(folder, tmp_path / "killed")
    killed = tmp_path / "killed"
    log = killed / "library.sqlite-wal"
    os.truncate(log, log.stat().st_size - 100)
    overwrite(killed, 0, bytes(100))
    saved(killed, intake)
    names = contents(killed)["notes"].keys()
    assert made_id(997) in names
    assert made_id(998) not in names


@pytest.mark.parametrize("where", ["middle", "end"])
def test_a_note_that_lost_its_end_keeps_its_beginning(folder: Path, intake: Intake, where: str):
    with Pages(database(folder)) as pages:
        ends = {
            name: chain(pages, number, at)
            for number in range(2, pages.count + 1)
            if pages.page(number)[0] == LEAF_TABLE
            for at, record in zip(pages._places(number), pages.records(number), strict=True)
            if len(record.values) == 2 and isinstance(name := record.values[0], str)
        }
    name = made_id(3)
    number = (min if where == "middle" else max)(ends[name])
    before = from_stored(contents(folder)["notes"][name]).text
    overwrite(folder, (number - 1) * PAGE, bytes(PAGE))
    with Library.open(folder, write=False) as library:
        assert library.is_damaged()
    report = saved(folder, intake)
    assert (report.notes, report.cut) == (NOTES, 1)
    after = from_stored(contents(folder)["notes"][name])
    assert after.text.endswith("…")
    assert len(after.text) > 300
    assert before.startswith(after.text[:-1])


def test_deleted_notes_do_not_come_back(folder: Path, intake: Intake):
    with Library.open(folder) as library:
        library._db.execute("PRAGMA secure_delete = OFF")
        for number in range(0, NOTES, 2):
            library.delete_annotation(made_id(number))
        left = {each.id for each in library.annotations()}
    overwrite(folder, 32, bytes(8))  # the list of free pages
    saved(folder, intake)
    assert contents(folder)["notes"].keys() == left


def test_a_letter_of_which_nothing_is_left_is_named(folder: Path, intake: Intake):
    with Library.open(folder) as library:
        intake_letter = intake.add(
            library, b"Geachte Voorzitter,\n\nEen eigen brief.\n", "eigen.txt"
        )
        title = next(row.title for row in library.summaries() if row.id == intake_letter.id)
        library.original(intake_letter.id).unlink()
        library._db.execute("DELETE FROM contents WHERE letter = 6")
    overwrite(folder, 24, b"\xff")
    library_damage.mark(folder)
    with sqlite3.connect(database(folder)) as db:
        db.execute("CREATE TABLE more (x)")  # it has to be seen as damaged
        db.execute("PRAGMA writable_schema = ON")
        db.execute("UPDATE sqlite_master SET rootpage = 9999 WHERE name = 'more'")
    db.close()
    salvage(folder, seed_files(SEEDS))
    with Library.open(folder) as library:
        report = salvage_report.untold(library)
        assert report is not None
        assert report.lost_letters == (title,)
        assert read_again(library, intake) == []
        assert list(check(library, intake, pytest.fail)) == []


def test_notes_that_are_lost_are_counted(folder: Path, intake: Intake):
    with Pages(database(folder)) as pages:
        numbers = [
            number
            for number in range(2, pages.count + 1)
            if pages.page(number)[0] == LEAF_TABLE
            and any(record.values[0] == made_id(60) for record in pages.records(number))
        ]
    (number,) = numbers
    kept = whole_notes(folder, {number})
    overwrite(folder, (number - 1) * PAGE, bytes(PAGE))
    report = saved(folder, intake)
    assert 0 < report.lost_notes == NOTES - len(kept)
    assert report.notes == len(kept)


def test_a_letter_that_is_read_again_keeps_what_is_its_own(folder: Path, intake: Intake):
    """Id, corrections, position and notes, also where only the program has the file still."""
    before = contents(folder)
    with Library.open(folder) as library:
        library._db.execute("UPDATE contents SET structure = '{'")
        for original in library.originals()[:2]:
            original.path.unlink()
    overwrite(folder, 0, bytes(100))
    report = saved(folder, intake)
    assert (report.letters, report.again, report.lost_letters) == (4, 4, ())
    assert contents(folder) == before


def test_a_note_whose_words_were_written_over_is_placed_by_what_is_left(folder, intake):
    """Here a place and its quote part; the reader is asked, and the check finds nothing wrong."""
    name = made_id(5)
    note = from_stored(contents(folder)["notes"][name])
    (target,) = note.targets
    moved = replace(target, start=target.start + 1, end=target.end + 1)
    with Library.open(folder) as library:
        library.put_annotation(to_stored(replace(note, targets=(moved,))))
    overwrite(folder, 0, bytes(100))
    saved(folder, intake)
    assert from_stored(contents(folder)["notes"][name]).targets == (target,)


def test_a_note_whose_row_lost_its_name_is_known_by_its_own(folder: Path, intake: Intake):
    name = made_id(7)
    with Library.open(folder) as library:
        library._db.execute("PRAGMA foreign_keys = OFF")
        row = (f"{name[:20]}{chr(0) * 16}", name)
        library._db.execute("UPDATE annotations SET id = ? WHERE id = ?", row)
    overwrite(folder, 0, bytes(100))
    saved(folder, intake)
    assert name in contents(folder)["notes"]


def test_names_in_the_schema_that_are_no_text_are_damage(folder: Path, intake: Intake):
    data = database(folder).read_bytes()
    at = data.index(b"CREATE TABLE annotations")
    overwrite(folder, at - 20, b"\xff" * 30)
    library_damage.mark(folder)
    saved(folder, intake)
    assert len(contents(folder)["notes"]) == NOTES


def test_pages_that_were_recognised_are_recognised_again(folder: Path):
    with Library.open(folder) as library:
        library._db.execute("UPDATE contents SET structure = '{' WHERE letter = 1")
        library._db.execute("UPDATE letters SET importer = '1+ocr' WHERE row = 1")
    overwrite(folder, 0, bytes(100))
    salvage(folder)
    with Library.open(folder) as library:
        (again,) = salvage_report.to_read_again(library)
        assert again.recognise
        assert again.path.is_file()


def test_a_second_start_does_not_do_it_again(folder: Path, intake: Intake):
    overwrite(folder, 0, bytes(100))
    saved(folder, intake)
    assert len(list(folder.glob("library-damaged-*.sqlite"))) == 1
    with Library.open(folder) as library:
        salvage_report.forget(library)
        assert salvage_report.untold(library) is None
    overwrite(folder, 0, bytes(100))
    saved(folder, intake)
    names = sorted(path.name for path in folder.glob("library-damaged-*.sqlite"))
    assert len(names) == 2
    assert names[0].endswith("-2.sqlite") or names[1].endswith("-2.sqlite")


# Nothing is lost on the way


def listing(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != library_damage.MARK
    }


def test_a_full_disk_leaves_everything_where_it_was(folder: Path, monkeypatch):
    overwrite(folder, 0, bytes(PAGE))
    before = listing(folder)

    def full(*_arguments):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr("os.fsync", full)
        with pytest.raises(LibraryError) as caught:
            salvage(folder)
    assert caught.value.code == "disk_full"
    assert listing(folder) == before


def test_a_database_that_finds_no_room_leaves_everything_where_it_was(folder: Path, monkeypatch):
    overwrite(folder, 0, bytes(PAGE))
    before = listing(folder)
    real = schema.upgrade

    def small(connection: sqlite3.Connection, file: Path) -> None:
        real(connection, file)
        connection.execute("PRAGMA max_page_count = 40")

    monkeypatch.setattr("kennisreader.core.library_store.upgrade", small)
    with pytest.raises(LibraryError) as caught:
        salvage(folder)
    assert caught.value.code == "disk_full"
    assert caught.value.details["file"] == str(folder)
    assert listing(folder) == before


@pytest.mark.parametrize("broken_off_at", range(12))
def test_whoever_is_broken_off_goes_on_at_the_next_start(
    folder: Path, intake: Intake, monkeypatch, broken_off_at: int
):
    before = contents(folder)
    with Library.open(folder) as library:  # so that there is a log too
        library.set_value("x", "y")
        shutil.copytree(folder, folder.with_name("killed"))
    killed = folder.with_name("killed")
    overwrite(killed, 0, bytes(PAGE))
    damaged = database(killed).read_bytes()
    calls = 0
    real_replace, real_unlink = Path.replace, Path.unlink

    def step(real):
        def counted(path, *arguments, **more):
            nonlocal calls
            calls += 1
            if calls > broken_off_at:
                raise KeyboardInterrupt
            return real(path, *arguments, **more)

        return counted

    library_damage.mark(killed)
    with monkeypatch.context() as power:
        power.setattr(Path, "replace", step(real_replace))
        power.setattr(Path, "unlink", step(real_unlink))
        with suppress(KeyboardInterrupt):
            salvage(killed)
    if library_damage.is_marked(killed):
        with pytest.raises(LibraryError):
            Library.open(killed)
        salvage(killed)
    with Library.open(killed) as library:
        read_again(library, intake)
    assert contents(killed) == before
    (aside,) = killed.glob("library-damaged-*.sqlite")
    assert aside.read_bytes() == damaged


# While it is open


def test_damage_that_is_found_while_reading_refuses_writing(folder: Path):
    with Library.open(folder) as library:
        count = page_count(folder)
        for number in range(30, count + 1):
            overwrite(folder, (number - 1) * PAGE, b"\xff" * PAGE)
        with pytest.raises(LibraryError) as caught:
            for _ in range(3):
                library.annotations()
                [library.letter(row.id) for row in library.summaries()]
        assert caught.value.code == "damaged"
        with pytest.raises(LibraryError) as caught:
            library.set_value("x", "y")
        assert caught.value.code == "damaged"
    with pytest.raises(LibraryError):
        Library.open(folder)
    Library.open(folder, write=False).close()


def test_a_look_through_the_file_finds_damage_that_nobody_met(folder: Path):
    with Library.open(folder, write=False) as library:
        assert not library.is_damaged()
    assert not library_damage.is_marked(folder)
    overwrite(folder, (page_count(folder) - 1) * PAGE, b"\xff" * PAGE)
    with Library.open(folder, write=False) as library:
        assert library.is_damaged()
    assert library_damage.is_marked(folder)


def test_text_that_is_none_is_damage(folder: Path):
    with Library.open(folder) as library:
        library._db.execute("UPDATE settings SET value = CAST(x'ff' AS TEXT)")
        with pytest.raises(LibraryError) as caught:
            library.get_value("saved_searches")
    assert caught.value.code == "damaged"
