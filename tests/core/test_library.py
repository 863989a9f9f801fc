# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The library keeps what it is given, and tells letters apart as its users do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kennisreader.core.letter import (
    Asker,
    Block,
    BlockKind,
    Citation,
    DateBasis,
    Letter,
    Metadata,
    Passage,
    Person,
    References,
)
from kennisreader.core.library import Library
from kennisreader.core.library_values import (
    AddStatus,
    AmbiguousLetter,
    Position,
    StoredAnnotation,
    UnknownLetter,
)


def make(name: str = "brief", text: str = "Geachte voorzitter,\nEen zin.", **data) -> Letter:
    """A small letter: one passage a line."""
    blocks, passages, at = [], [], 0
    for index, line in enumerate(text.split("\n")):
        blocks.append(Block(BlockKind.PARAGRAPH, at, at + len(line)))
        passages.append(Passage(index, at, at + len(line), "paragraph"))
        at += len(line) + 1
    file = data.pop("file", f"{name}.txt")
    metadata = Metadata(**{"title": f"Titel van {name}", **data})
    return Letter(name, file, text, metadata, blocks=tuple(blocks), passages=tuple(passages))


@pytest.fixture
def library(tmp_path: Path):
    with Library.open(tmp_path / "library") as opened:
        yield opened


def test_a_letter_comes_back_as_it_went_in(library: Library):
    letter = make(
        date="2024-12-20",
        date_basis=DateBasis.STATED,
        senders=(Person("A. Jansen", "Minister", "OCW"),),
        references=References(kamerstuk_dossier="30573", kamerstuk_number="222"),
    )
    library.add(letter, b"raw")
    assert library.letter("brief") == letter
    assert library.original("brief").read_bytes() == b"raw"


def test_everything_is_there_after_opening_again(tmp_path: Path):
    with Library.open(tmp_path) as first:
        first.add(make(), b"raw", revision="r1", spans=[("talent", 0, 7)])
        first.put_annotation(StoredAnnotation("n1", ("brief",), "{}"))
        first.set_position("brief", Position(12, "page", 1.5))
        first.set_value("k", "v")
    with Library.open(tmp_path, create=False) as again:
        assert again.letter("brief") == make()
        assert again.theme_spans("brief") == (("talent", 0, 7),)
        assert again.annotations() == (StoredAnnotation("n1", ("brief",), "{}"),)
        assert again.position("brief") == (12, "page", 1.5)
        assert again.get_value("k") == "v"


def test_summaries_stand_in_date_order_with_undated_letters_last(library: Library):
    for name, date in [("c", None), ("b", "2024-12-20"), ("a", "2020"), ("d", "2020-07")]:
        library.add(make(name, text=name, date=date), name.encode())
    assert [row.id for row in library.summaries()] == ["a", "d", "b", "c"]


def test_a_summary_says_what_the_panel_shows(library: Library):
    letter = make(
        text="één zin",
        senders=(Person("A. Jansen", "Minister", "OCW"), Person(None, "Staatssecretaris", "OCW")),
        question_count=3,
        references=References(aanhangsel="824", vergaderjaar="2024-2025"),
    )
    library.add(letter, b"x", revision="r", spans=[("talent", 0, 3), ("talent", 4, 7)])
    (row,) = library.summaries()
    assert (row.senders, row.ministries) == ("A. Jansen, Staatssecretaris", "OCW")
    assert (row.question_count, row.aanhangsel, row.characters) == (3, "824", 7)
    assert row.theme_counts == {"talent": 2}


FIRST = make("kst-30573-222", text="eerste tekst")


@pytest.mark.parametrize(
    ("second", "data", "status", "name"),
    [
        pytest.param(FIRST, b"1", AddStatus.DUPLICATE, "kst-30573-222", id="same file"),
        pytest.param(
            replace(FIRST, file="kopie.txt"), b"1", AddStatus.DUPLICATE, FIRST.id, id="copied file"
        ),
        pytest.param(
            make("andere-id", text="beter gelezen", file=FIRST.file),
            *(b"1", AddStatus.UPDATED, FIRST.id),
            id="same file read better keeps its id",
        ),
        pytest.param(
            make(FIRST.id, text="nieuwe tekst"),
            b"2",
            AddStatus.UPDATED,
            FIRST.id,
            id="file changed",
        ),
        pytest.param(
            replace(FIRST, file="brief.md"), b"2", AddStatus.DUPLICATE, FIRST.id, id="same text"
        ),
        pytest.param(
            make(FIRST.id, text="bijlage", file="bijlage.txt"),
            *(b"2", AddStatus.ADDED, "kst-30573-222-2"),
            id="another letter with the same id",
        ),
        pytest.param(
            replace(FIRST, file="brief.pdf"),
            *(b"2", AddStatus.ADDED, "kst-30573-222-2"),
            id="same text with its pages",
        ),
        pytest.param(make("b", text="b"), b"2", AddStatus.ADDED, "b", id="another letter"),
    ],
)
def test_what_a_second_letter_is(library: Library, second, data, status, name):
    library.add(FIRST, b"1")
    assert library.add(second, data)[:2] == (status, name)
    changed = second if status is not AddStatus.DUPLICATE else FIRST
    kept = {row.path for row in library.originals()}
    assert set((library.folder / "originals").iterdir()) == kept, "no file is left over or missing"
    assert library.letter(name).text == changed.text


def test_a_changed_file_of_the_second_letter_updates_the_second(library: Library):
    library.add(FIRST, b"1")
    library.add(make(FIRST.id, text="bijlage", file="bijlage.txt"), b"2")
    again = library.add(make(FIRST.id, text="bijlage, herzien", file="bijlage.txt"), b"3")
    assert again[:2] == (AddStatus.UPDATED, "kst-30573-222-2")
    assert library.letter(FIRST.id) == FIRST


def test_an_update_leaves_one_original_when_it_can_no_longer_be_undone(library: Library):
    library.add(FIRST, b"1")
    library.add(make(FIRST.id, text="nieuwe tekst"), b"2")
    assert len(list((library.folder / "originals").iterdir())) == 2
    assert library.purge_removed() == 1
    (kept,) = (library.folder / "originals").iterdir()
    assert kept.read_bytes() == b"2"


@pytest.mark.parametrize("removed", [False, True])
def test_a_copied_file_that_is_read_better_finds_its_original(library: Library, removed: bool):
    library.add(FIRST, b"1")
    if removed:
        library.remove(FIRST.id)
    library.add(make(FIRST.id, text="beter gelezen", file="kopie.txt"), b"1")
    assert library.letter(FIRST.id).text == "beter gelezen"
    assert library.original(FIRST.id).read_bytes() == b"1"


def test_two_originals_of_one_name_are_both_kept(library: Library):
    library.add(make("a", text="a", file="brief.txt"), b"1")
    library.add(make("b", text="b", file="brief.txt"), b"2")
    assert library.original("a").read_bytes() == b"1"
    assert library.original("b").read_bytes() == b"2"


@pytest.mark.parametrize(
    "file", ["a/b:c*?.txt", "x" * 300 + ".txt", "naam zonder punt", "\u00e9\u202e.md"]
)
def test_an_original_can_have_any_name(library: Library, file: str):
    library.add(make(file=file), b"1")
    assert library.original("brief").read_bytes() == b"1"
    assert library.letter("brief").file == file


def test_undoing_a_removal_is_exact(library: Library):
    library.add(
        make(), b"1", revision="r", spans=[("talent", 0, 7)], levels=[(0, "talent", "primary")]
    )
    library.correct("brief", "title", "Beter")
    library.set_position("brief", Position(3))
    before = _everything(library)
    removal = library.remove("brief")
    assert library.summaries() == ()
    library.restore(removal)
    assert _everything(library) == before


def _everything(library: Library):
    return (
        *(library.summaries(), library.letter("brief"), library.theme_spans("brief")),
        *(library.theme_levels("brief"), library.position("brief"), library.corrections("brief")),
    )


def test_notes_outlive_their_letter(library: Library):
    note = StoredAnnotation("n", ("brief", "ander"), '{"a": 1}')
    library.add(make(), b"1")
    library.put_annotation(note)
    library.remove("brief")
    assert library.purge_removed() == 1
    assert library.annotations() == library.annotations("brief") == library.annotations("ander")
    assert library.annotations() == (note,)
    assert list((library.folder / "originals").iterdir()) == []


def test_a_removed_letter_comes_back_under_its_id(library: Library):
    library.add(make(), b"1")
    removal = library.remove("brief")
    assert library.add(make(text="opnieuw"), b"2")[:2] == (AddStatus.ADDED, "brief")
    library.restore(removal)
    assert library.letter("brief").text == "opnieuw"


def test_a_removed_letter_whose_id_was_given_away_can_be_restored(library: Library):
    library.add(make(), b"1", levels=[(0, "talent", "primary")])
    library.correct("brief", "title", "Beter")
    library.set_position("brief", Position(3))
    before = _everything(library)
    removal = library.remove("brief")
    other = make(text="Iets anders.", file="ander.txt")
    assert library.add(other, b"2") == (AddStatus.ADDED, "brief", None)
    assert library.corrections("brief") == {}
    assert library.restore(removal) == "brief-2"
    assert library.letter("brief") == other
    assert library.letter("brief-2").text == before[1].text
    assert library.corrections("brief-2") == {"title": "Beter"}
    assert library.position("brief-2") == Position(3)
    assert library.theme_levels("brief-2") == ((0, "talent", "primary"),)
    originals = [library.original(each).read_bytes() for each in ("brief", "brief-2")]
    assert originals == [b"2", b"1"]


def test_of_a_removed_letter_that_gave_its_id_away_nothing_is_left_over(library: Library):
    library.add(make(), b"1")
    library.remove("brief")
    library.add(make(text="Iets anders.", file="ander.txt"), b"2")
    assert library.purge_removed() == 1
    (kept,) = (library.folder / "originals").iterdir()
    assert kept == library.original("brief")


def test_a_removed_letter_is_unknown_to_every_question(library: Library):
    library.add(make(), b"1", revision="old", levels=[(0, "talent", "mention")])
    library.remove("brief")
    for question in (library.letter, library.find, library.position, library.remove):
        with pytest.raises(UnknownLetter):
            question("brief")
    assert library.passages([("brief", 0)]) == ()
    assert library.passages_on("talent") == ()
    assert library.letters_with_stale_themes("new") == ()


def test_a_note_is_changed_in_its_place(library: Library):
    for name in ("n1", "n2"):
        library.put_annotation(StoredAnnotation(name, ("a",), "1"))
    library.put_annotation(StoredAnnotation("n1", ("b", "a"), "2"))
    assert library.annotations() == (("n1", ("b", "a"), "2"), ("n2", ("a",), "1"))
    library.delete_annotation("n1")
    library.delete_annotation("n1")
    assert library.annotations("b") == ()


CORRECTIONS = [
    ("title", "Nieuwe titel", lambda m: m.title, "Nieuwe titel"),
    ("type", "nota", lambda m: m.type, "nota"),
    ("addressee", "", lambda m: m.addressee, None),
    (
        "date",
        "2021-01",
        lambda m: (m.date, m.date_basis, m.date_earliest),
        ("2021-01", "stated", None),
    ),
    ("date", "", lambda m: (m.date, m.date_basis), (None, "unknown")),
    ("date_latest", "2020-05", lambda m: (m.date, m.date_latest), ("2020", "2020-05")),
    ("askers", (Asker("C", "D66"),), lambda m: m.askers, (("C", "D66"),)),
    ("kamerstuk_number", "83", lambda m: m.references.kamerstuk_number, "83"),
    ("senders", (Person("B", "Minister", "EZ"),), lambda m: m.senders, (("B", "Minister", "EZ"),)),
]


@pytest.mark.parametrize(("field", "value", "read", "expected"), CORRECTIONS)
def test_a_correction_survives_a_new_import_and_can_be_taken_away(
    library: Library, field, value, read, expected
):
    letter = make(
        date="2020",
        date_basis=DateBasis.INFERRED,
        date_earliest="2020-03",
        addressee="De Voorzitter",
        senders=(Person("A", "Minister", "OCW"),),
        references=References(kamerstuk_number="222"),
    )
    library.add(letter, b"1")
    library.correct("brief", field, value)
    library.add(replace(letter, text="Anders gelezen"), b"1")
    assert read(library.letter("brief").metadata) == expected
    assert library.corrections("brief") == {field: value}
    library.correct("brief", field, None)
    assert library.letter("brief").metadata == letter.metadata


def test_a_correction_reaches_the_panel(library: Library):
    library.add(make("a", text="a", date="2020"), b"1")
    library.add(make("b", text="b", date="2021"), b"2")
    library.correct("a", "date", "2022-05-01")
    library.correct("a", "title", "Later")
    assert [(row.id, row.title) for row in library.summaries()][1] == ("a", "Later")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("pages", "3"),
        ("type", "sprookje"),
        ("senders", "Jan"),
        ("title", ()),
        ("date_basis", "guessed"),
    ],
)
def test_what_is_no_correction_is_refused(library: Library, field, value):
    library.add(make(), b"1")
    with pytest.raises(ValueError, match="not a"):
        library.correct("brief", field, value)
    assert library.corrections("brief") == {}


FOUND = [
    ("kst-30573-22", "kst-30573-22"),
    ("KST-30573-222", "kst-30573-222"),
    ("talentbrief", "kst-30573-22"),
    ("talentbrief.txt", "kst-30573-22"),
    ("vestiging", "kst-30573-222"),
    ("caf\u00e9", "2020-brief"),
    ("cafe\u0301", "2020-brief"),
]


@pytest.fixture
def three(library: Library) -> Library:
    library.add(make("kst-30573-22", text="1", title="Talent", file="talentbrief.txt"), b"1")
    library.add(make("kst-30573-222", text="2", title="Vestigingskeuze talent", file="x.txt"), b"2")
    library.add(make("2020-brief", text="3", title="Café", file="y.md"), b"3")
    return library


@pytest.mark.parametrize(("text", "name"), FOUND)
def test_a_unique_part_names_a_letter(three: Library, text: str, name: str):
    assert three.find(text) == name


def test_a_part_of_several_letters_names_them(three: Library):
    with pytest.raises(AmbiguousLetter) as caught:
        three.find("30573")
    assert caught.value.details["letters"] == "kst-30573-22, kst-30573-222"


@pytest.mark.parametrize("text", ["", "  ", "bestaat niet"])
def test_no_letter_is_said(three: Library, text: str):
    with pytest.raises(UnknownLetter):
        three.find(text)


def test_passages_come_with_their_words_in_the_order_asked_for(library: Library):
    library.add(make("a", text="Één 🙂 zin.\nTwee."), b"1")
    library.add(make("b", text="Drie."), b"2")
    found = library.passages([("b", 0), ("a", 1), ("a", 7), ("weg", 0), ("a", 0)])
    assert [passage.text for passage in found] == ["Drie.", "Twee.", "Één 🙂 zin."]


@settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1), st.data())
def test_sqlite_counts_code_points_as_python_does(library: Library, text: str, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    letter = Letter("p", "p", text, Metadata("p"), passages=(Passage(0, start, end, "paragraph"),))
    library.add(letter, text.encode())
    name = library.find("p") if len(library.summaries()) == 1 else None
    (passage,) = library.passages([(name or letter.id, 0)])
    assert passage.text == text[start:end]
    library.remove(passage.letter)
    library.purge_removed()


@settings(
    max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(st.text("ab\0\\u", min_size=1), st.text("a\0\\0"), st.integers(0))
def test_no_letter_makes_a_library_damaged(library: Library, text: str, title: str, number: int):
    metadata = Metadata(title, senders=(Person(title, title, ""),))
    added = library.add(Letter("z", "z.txt", text, metadata), f"{number} {text}".encode())
    kept = library.letter(added.id)
    assert kept.text == text.replace("\0", "\N{REPLACEMENT CHARACTER}")
    assert kept.metadata.title == title.replace("\0", "\N{REPLACEMENT CHARACTER}")
    assert not library.is_damaged()
    library.remove(added.id)
    library.purge_removed()


def test_themes_of_another_revision_are_stale(library: Library):
    library.add(make("a", text="a"), b"1", revision="r1")
    library.add(make("b", text="b"), b"2", revision="r2")
    assert library.letters_with_stale_themes("r2") == ("a",)
    library.set_themes("a", "r2", [("ai", 0, 1)], [(0, "ai", "mention")])
    assert library.letters_with_stale_themes("r2") == ()
    assert library.theme_levels("a") == ((0, "ai", "mention"),)
    assert library.passages_on("ai") == (("a", 0, "mention"),)
    assert library.passages_by_theme()["ai"] == 1
    assert library.summaries()[0].theme_counts == {"ai": 1}


def test_values_can_be_deleted(library: Library):
    library.set_value("k", "v")
    library.set_value("k", None)
    assert library.get_value("k") is None


def test_a_citation_without_a_number_is_kept(library: Library):
    work = Citation(0, 3, None, None, "work", None, None)
    letter = replace(make(), citations=(work,))
    library.add(letter, b"1")
    assert library.letter("brief").citations == (work,)


def test_corrections_are_kept_together_or_not_at_all(library: Library):
    library.add(make(), b"1")
    with pytest.raises(ValueError, match="no_field"):
        library.correct_all("brief", {"title": "Beter", "no_field": "x"})
    assert library.corrections("brief") == {}
    library.correct_all("brief", {"title": "Beter", "date": "2022-05-01"})
    assert library.corrections("brief") == {"title": "Beter", "date": "2022-05-01"}
    library.correct_all("brief", {"title": None})
    assert library.corrections("brief") == {"date": "2022-05-01"}
