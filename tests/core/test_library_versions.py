# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Two versions of one letter: the newer takes the place of the former, and all of it can be undone."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from kennisreader.core import schema
from kennisreader.core.letter import Asker, Letter, Metadata, Passage, References, Scan
from kennisreader.core.library import Library
from kennisreader.core.library_values import (
    RECOGNISED,
    AddStatus,
    LibraryError,
    Position,
    Removal,
    StoredAnnotation,
    UnknownLetter,
)
from kennisreader.core.versions import loss

OLD = Letter(
    "kst-30573-222",
    "brief.txt",
    "Het kabinet zal dit doen.",
    Metadata("Oude titel", references=References("30573", "222")),
    passages=(Passage(0, 0, 25, "paragraph"),),
)
NEW = replace(OLD, text="Het kabinet onderzoekt dit.", metadata=Metadata("Nieuwe titel"))


@pytest.fixture
def library(tmp_path: Path):
    with Library.open(tmp_path / "library") as opened:
        yield opened


def everything(library: Library) -> object:
    """What a reader can see of a library, and the corrections beside it."""
    letters = [library.letter(row.id) for row in library.summaries()]
    return (
        *(library.summaries(), letters, library.fingerprints()),
        [
            (library.corrections(x.id), library.position(x.id), library.original(x.id))
            for x in letters
        ],
    )


def marked(library: Library) -> None:
    """Everything a reader can leave at the old letter."""
    library.correct_all(
        OLD.id, {"title": "Mijn titel", "askers": (Asker("C", "D66"),), "ons_kenmerk": "K-1"}
    )
    library.set_position(OLD.id, Position(4))


def test_a_changed_file_of_the_same_name_can_be_taken_back_and_given_again(library: Library):
    library.add(OLD, b"1")
    marked(library)
    before = everything(library)
    status, name, former = library.add(NEW, b"2")
    assert (status, name) == (AddStatus.UPDATED, OLD.id)
    assert former is not None
    after = everything(library)
    assert library.letter(OLD.id).text == NEW.text
    library.exchange(OLD.id, former)
    assert everything(library) == before
    library.exchange(OLD.id, former)
    assert everything(library) == after


def test_corrections_and_place_survive_a_new_file(library: Library):
    library.add(OLD, b"1")
    marked(library)
    library.add(NEW, b"2")
    data = library.letter(OLD.id).metadata
    assert data.title == "Mijn titel"
    assert data.askers == (("C", "D66"),)
    assert data.references.ons_kenmerk == "K-1"
    assert library.summaries()[0].title == "Mijn titel"
    assert library.position(OLD.id) == Position(4)


def test_a_letter_takes_the_file_of_its_version_and_gives_it_back(library: Library):
    library.add(OLD, b"1")
    marked(library)
    other = library.add(replace(NEW, file="ander.pdf"), b"2").id
    library.correct(other, "addressee", "De Voorzitter")
    before = everything(library)
    former = library.renew(OLD.id, other)
    assert [row.id for row in library.summaries()] == [OLD.id]
    assert library.letter(OLD.id).text == NEW.text
    assert library.letter(OLD.id).file == "ander.pdf"
    assert library.letter(OLD.id).metadata.title == "Mijn titel"
    library.part(OLD.id, former, library.free_name(other))
    assert everything(library) == before


def test_a_former_version_is_not_overwritten_by_a_file_of_the_other_letter(library: Library):
    library.add(OLD, b"1")
    marked(library)
    other = replace(NEW, id="2020-07-02-brief", file="ander.pdf")
    library.add(other, b"2")
    former = library.renew(OLD.id, other.id)
    assert library.add(replace(other, text="Derde.", file="derde.pdf"), b"3").id == other.id
    assert library.free_name(other.id) == f"{other.id}-2"
    library.part(OLD.id, former, f"{other.id}-2")
    assert library.letter(OLD.id).text == OLD.text
    assert library.letter(f"{other.id}-2").text == NEW.text
    assert library.letter(other.id).text == "Derde."
    files = {path.read_bytes() for path in (library.folder / "originals").iterdir()}
    assert files == {b"1", b"2", b"3"}


def test_notes_stay_with_the_id(library: Library):
    library.add(OLD, b"1")
    note = StoredAnnotation("n", (OLD.id,), "{}")
    library.put_annotation(note)
    library.add(NEW, b"2")
    assert library.annotations(OLD.id) == (note,)


def test_a_version_that_is_gone_cannot_be_put_back(library: Library):
    library.add(OLD, b"1")
    former = library.add(NEW, b"2").former
    assert former is not None
    library.purge_removed()
    with pytest.raises(UnknownLetter):
        library.exchange(OLD.id, former)
    with pytest.raises(UnknownLetter):
        library.part(OLD.id, former, "ander")
    assert library.letter(OLD.id).text == NEW.text


def test_a_former_version_is_not_overwritten_by_the_next(library: Library):
    library.add(OLD, b"1")
    first = library.add(NEW, b"2").former
    second = library.add(replace(NEW, text="Derde."), b"3").former
    third = library.add(replace(NEW, text="Ander.", file="ander.txt"), b"4").id
    assert first is not None
    assert second is not None
    assert len({first.id, second.id, third, OLD.id}) == 4
    library.exchange(OLD.id, second)
    library.exchange(OLD.id, first)
    assert library.letter(OLD.id).text == OLD.text
    assert {path.read_bytes() for path in (library.folder / "originals").iterdir()} == {
        *(b"1", b"2", b"3", b"4")
    }


def test_the_former_file_added_again_is_a_letter_of_its_own(library: Library):
    library.add(OLD, b"1")
    former = library.add(NEW, b"2").former
    assert former is not None
    assert library.add(OLD, b"1")[:2] == (AddStatus.ADDED, former.id)
    with pytest.raises(LibraryError):
        library.exchange(OLD.id, former)


def test_a_removal_of_another_moment_is_not_taken_for_this_one(library: Library):
    library.add(OLD, b"1")
    former = library.add(NEW, b"2").former
    assert former is not None
    with pytest.raises(UnknownLetter):
        library.exchange(OLD.id, Removal(former.id, "2020-01-01"))


def test_what_was_recognised_is_not_given_up_for_a_reading_without(library: Library):
    recognised = replace(OLD, text="Herkende tekst.")
    library.add(replace(OLD, text=""), b"1", importer="2")
    assert library.add(recognised, b"1", importer=f"2{RECOGNISED}").status == "updated"
    assert library.add(replace(OLD, text=""), b"1", importer="3").status == "duplicate"
    assert library.letter(OLD.id).text == "Herkende tekst."
    assert f" 2{RECOGNISED} " in library.fingerprints()[OLD.id]


def test_a_letter_that_is_read_the_same_by_a_newer_reader_knows_it(library: Library):
    library.add(OLD, b"1", importer="1")
    assert library.add(OLD, b"1", importer="2").status == "duplicate"
    assert " 2 " in library.fingerprints()[OLD.id]


@pytest.mark.parametrize(
    ("text", "states", "expected"),
    [
        pytest.param("Woorden.", [], "", id="all words there"),
        pytest.param("", ["unread", "unread"], "unread", id="nothing read"),
        pytest.param("Woorden.", ["unread"], "partly", id="one page unread"),
        pytest.param("Woorden.", ["poor"], "partly", id="one page poor"),
        pytest.param("Woorden.", ["recognised"], "recognised", id="recognised"),
        pytest.param("Woorden.", ["recognised", "unread"], "partly", id="some recognised"),
        pytest.param("Woorden.", ["damaged", "unread"], "damaged", id="pages missing"),
    ],
)
def test_the_panel_knows_of_scans(library: Library, text, states, expected):
    scans = tuple(Scan(page, state) for page, state in enumerate(states))
    library.add(replace(OLD, text=text, passages=(), scans=scans), b"1")
    assert library.summaries()[0].scans == expected
    assert library.letter(OLD.id).scans == scans


def test_a_damaged_file_takes_nobodys_place(library: Library):
    library.add(OLD, b"1")
    damaged = replace(OLD, text="Half", passages=(), blocks=(), scans=(Scan(1, "damaged"),))
    added = library.add(damaged, b"2")
    assert (added.status, added.id, added.former) == ("added", f"{OLD.id}-2", None)
    assert library.letter(OLD.id).text == OLD.text
    rows = {row.id: row for row in library.summaries()}
    assert loss(rows[added.id], rows[OLD.id]) == "text"


def test_a_library_of_the_first_schema_learns_of_scans(tmp_path: Path):
    connection = sqlite3.connect(tmp_path / "library.sqlite", isolation_level=None)
    schema.upgrade(connection, tmp_path / "library.sqlite", schema.UPGRADES[:1])
    connection.close()
    with Library.open(tmp_path) as library:
        library.add(OLD, b"1")
        assert library.summaries()[0].scans == ""
    assert (tmp_path / "library.sqlite.schema1").exists()
