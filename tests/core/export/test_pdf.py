# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Copies of PDFs with notes in them: the marks lie on their words, and nobody else's are touched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pymupdf
import pytest

from kennisreader.core.annotation import Note, Target
from kennisreader.core.annotation_anchor import describe
from kennisreader.core.export import pdf_copies
from kennisreader.core.export.errors import ExportError
from kennisreader.core.export.pdf import write_copies
from kennisreader.core.export.pdf_copies import OURS, Copies, plan_copies
from kennisreader.core.letter import Letter, Metadata, PageLine
from tests.core.made_notes import MOMENT, numbered

FIRST, SECOND = "De minister bouwt kamers voor", "studenten in alle grote steden."
TEXT = f"{FIRST} {SECOND}"
TOPS = (100.0, 116.0)


class Shelf:
    """A library of one printed letter and one that is plain text."""

    def __init__(self, letter: Letter, original: Path) -> None:
        plain = replace(letter, id="kaal", lines=())
        self._letters = {letter.id: letter, plain.id: plain}
        self._originals = {letter.id: original, "kaal": original.with_suffix(".txt")}

    def summaries(self) -> list[Letter]:
        return list(self._letters.values())

    def letter(self, name: str) -> Letter:
        return self._letters[name]

    def original(self, name: str) -> Path:
        return self._originals[name]


@pytest.fixture
def printed(tmp_path: Path) -> Callable[..., Shelf]:
    """Prints the letter on a page that is turned or cropped, and says where its lines are."""

    def print_it(rotation: int = 0, crop: tuple[float, ...] = (), **options: object) -> Shelf:
        document = pymupdf.open()
        page = document.new_page(width=400, height=300)
        found = []
        if rotation:
            page.set_rotation(rotation)
        if crop:
            page.set_cropbox(pymupdf.Rect(crop))
        for top, words in zip(TOPS, (FIRST, SECOND), strict=True):
            base = pymupdf.Point(60, top + 12) * page.derotation_matrix
            page.insert_text(base, words, fontsize=12, rotate=rotation)
            width = pymupdf.get_text_length(words, fontsize=12)
            found.append((60.0, top, 60.0 + width, top + 16))
        file = tmp_path / "original.pdf"
        document.save(file, **options)
        (tmp_path / "original.txt").write_text(TEXT)
        cut = len(FIRST) + 1
        lines = (PageLine(0, cut - 1, 0, *found[0]), PageLine(cut, len(TEXT), 0, *found[1]))
        letter = Letter("brief", "brief.pdf", TEXT, Metadata("Een brief"), lines=lines)
        return Shelf(letter, file)

    return print_it


def note_on(letter: Letter, words: str, number: int = 1, **fields: object) -> Note:
    start = letter.text.index(words)
    target = describe(letter, start, start + len(words))
    made = Note(numbered(number), (target,), created=MOMENT, modified=MOMENT)
    return replace(made, **fields)  # type: ignore[arg-type]


def export(shelf: Shelf, notes: list[Note], out: Path) -> Copies:
    plan = plan_copies(shelf, notes, out, "nl")  # type: ignore[arg-type]
    assert write_copies(plan.copies) == []
    return plan


def marks(file: Path) -> dict[str, tuple[str, str, str]]:
    """Name, kind, words and author of every annotation."""
    with pymupdf.open(file) as document:
        return {
            each.info["id"]: (each.type[1], each.info["content"], each.info["title"])
            for page in document
            for each in page.annots()
        }


def marked_words(file: Path) -> str:
    """The words that lie within the highlights, as a reader of PDFs finds them."""
    with pymupdf.open(file) as document:
        page = document[0]
        (mark,) = page.annots()
        points = [pymupdf.Point(point) for point in mark.vertices]
        boxes = [pymupdf.Quad(points[at : at + 4]).rect for at in range(0, len(points), 4)]
        signs = [
            sign
            for block in page.get_text("rawdict")["blocks"]
            for line in block["lines"]
            for span in line["spans"]
            for sign in span["chars"]
        ]

    return "".join(
        sign["c"] for sign in signs if any(_middle(sign["bbox"]) in box for box in boxes)
    )


def _middle(box: tuple[float, float, float, float]) -> pymupdf.Point:
    return pymupdf.Point((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_a_mark_lies_on_its_words_however_the_page_is_turned(printed, tmp_path, rotation: int):
    shelf = printed(rotation)
    before = shelf.original("brief").read_bytes()
    note = note_on(shelf.letter("brief"), "kamers voor studenten in", text="Zie #bron — €")
    export(shelf, [note], tmp_path / "uit.pdf")
    assert marked_words(tmp_path / "uit.pdf").replace(" ", "") == "kamersvoorstudentenin"
    named = marks(tmp_path / "uit.pdf")
    assert named == {f"{OURS}{note.id}": ("Highlight", "Zie #bron — €", "")}
    assert shelf.original("brief").read_bytes() == before


def test_a_mark_lies_on_its_words_on_a_cropped_page(printed, tmp_path):
    shelf = printed(crop=(30, 40, 390, 290))
    export(shelf, [note_on(shelf.letter("brief"), "minister")], tmp_path / "uit.pdf")
    assert marked_words(tmp_path / "uit.pdf") == "minister"


def test_the_page_shows_the_colour(printed, tmp_path):
    shelf = printed()
    export(shelf, [note_on(shelf.letter("brief"), FIRST, colour="green")], tmp_path / "uit.pdf")
    with pymupdf.open(tmp_path / "uit.pdf") as document:
        picture = document[0].get_pixmap()
    red, green, blue = picture.pixel(62, int(TOPS[0]) + 14)
    assert green > red > 100
    assert green > blue
    assert picture.pixel(20, 20) == (255, 255, 255)


def test_exporting_again_renews_our_marks_only(printed, tmp_path):
    shelf, file = printed(), tmp_path / "uit.pdf"
    letter = shelf.letter("brief")
    first, second = note_on(letter, "minister"), note_on(letter, "kamers", 2)
    export(shelf, [first, second], file)
    data = file.read_bytes()
    export(shelf, [first, second], file)
    assert file.read_bytes() == data
    with pymupdf.open(file) as document:
        page = document[0]
        page.add_highlight_annot(pymupdf.Rect(60, 116, 90, 130)).set_info(title="Collega")
        document.saveIncr()
    strange = [name for name in marks(file) if not name.startswith(OURS)]
    assert len(strange) == 1
    export(shelf, [replace(first, text="Nieuw")], file)
    found = marks(file)
    assert found.keys() == {f"{OURS}{first.id}", *strange}
    assert found[f"{OURS}{first.id}"][1] == "Nieuw"


def test_a_file_that_is_no_copy_is_left_alone(printed, tmp_path):
    shelf, file = printed(), tmp_path / "uit.pdf"
    note = note_on(shelf.letter("brief"), "minister")
    plan = plan_copies(shelf, [note], file, "nl")
    for content in (shelf.original("brief").read_bytes(), b"geen pdf"):
        file.write_bytes(content)
        (told,) = write_copies(plan.copies)
        assert told[0] in ("export_not_ours", "file_damaged")
        assert file.read_bytes() == content
    with pytest.raises(ExportError, match="pdf_is_original"):
        plan_copies(shelf, [note], shelf.original("brief"), "nl")


def test_a_folder_takes_all_letters_and_what_is_left_out_is_named(printed, tmp_path):
    shelf = printed()
    letter, plain = shelf.letter("brief"), shelf.letter("kaal")
    notes = [
        note_on(letter, "minister"),
        note_on(plain, "kamers", 2),
        Note(numbered(3), (Target("brief"),), text="Over het geheel", created="?", modified="?"),
        Note(numbered(4), (Target("weg", "woorden"),)),
        note_on(letter, "steden", 5, targets=(Target("brief", "wolken"),)),
        Note(numbered(6), (describe(letter, 0, 11), describe(plain, 3, 11)), relation="zelfde"),
    ]
    plan = export(shelf, notes, tmp_path / "map")
    found = marks(tmp_path / "map" / "brief.pdf")
    assert found[f"{OURS}{numbered(3)}"] == ("Text", "Over het geheel", "")
    assert found[f"{OURS}{numbered(6)}:1"][1].startswith("zelfde: ‘minister’")
    assert len(found) == 3
    assert [code for code, _ in plan.report] == [
        "pdf_marks",
        "pdf_unplaced",
        "pdf_none",
        "pdf_strays",
    ]
    assert plan.report[2][1] == {"letters": "kaal"}


def test_several_letters_do_not_go_into_one_file(printed, tmp_path, monkeypatch):
    shelf = printed()
    monkeypatch.setattr(pdf_copies, "_is_pdf", lambda _: True)
    notes = [note_on(shelf.letter(name), "kamers", at) for at, name in enumerate(("brief", "kaal"))]
    with pytest.raises(ExportError, match="pdf_needs_folder"):
        plan_copies(shelf, notes, tmp_path / "uit.pdf", "nl")
    (copy,) = plan_copies(shelf, notes, tmp_path / "uit.pdf", "nl", ["brief"]).copies
    assert copy.letter.id == "brief"  # a note of it may tie it to another


def test_one_protected_letter_is_named_and_stops_nothing(printed, tmp_path):
    shelf = printed(encryption=5, user_pw="geheim", owner_pw="eigenaar")
    note = note_on(shelf.letter("brief"), "minister")
    plan = plan_copies(shelf, [note], tmp_path / "uit.pdf", "nl")
    assert write_copies(plan.copies) == [("pdf_protected", {"file": "original.pdf"})]
    assert not (tmp_path / "uit.pdf").exists()


def test_a_protected_letter_is_copied_where_its_password_is_known(printed, tmp_path):
    shelf = printed(encryption=5, user_pw="geheim", owner_pw="eigenaar")
    plan = plan_copies(shelf, [note_on(shelf.letter("brief"), "minister")], tmp_path, "nl")
    (copy,) = plan.copies
    passwords = {str(copy.original): "geheim"}
    for _ in range(2):  # the second goes into the first
        assert write_copies(plan.copies, passwords=passwords) == []
        with pymupdf.open(copy.file) as document:
            assert document.needs_pass, "it is as protected as the original"
            assert document.authenticate("geheim")
            assert len(list(document[0].annots())) == 1
    passwords = {str(copy.original): "fout"}
    assert [code for code, _ in write_copies(plan.copies, passwords=passwords)] == ["pdf_protected"]


def test_what_cannot_be_read_or_written_is_told(printed, tmp_path):
    shelf = printed()
    note = note_on(shelf.letter("brief"), "minister")
    plan = plan_copies(shelf, [note], tmp_path / "weg" / "ook", "nl")
    ((code, details),) = write_copies(plan.copies)
    assert (code, details["file"]) == ("export_no_folder", str(tmp_path / "weg" / "ook"))
    shelf.original("brief").unlink()
    assert write_copies(plan.copies)[0][0] == "file_refused"


def scanned(tmp_path: Path, *lines: PageLine) -> Shelf:
    """A letter on a page without a character, as a recognised scan is."""
    document = pymupdf.open()
    document.new_page(width=400, height=300)
    document.save(tmp_path / "original.pdf")
    (tmp_path / "original.txt").write_text(TEXT)
    letter = Letter("brief", "brief.pdf", TEXT, Metadata("Een brief"), lines=lines)
    return Shelf(letter, tmp_path / "original.pdf")


def corners_of(file: Path) -> list[tuple[float, float]]:
    with pymupdf.open(file) as document:
        page = document[0]
        (mark,) = page.annots()
        return [(round(x), round(y)) for x, y in mark.vertices]


def test_a_mark_on_a_recognised_page_takes_its_share_of_the_line(tmp_path):
    shelf = scanned(tmp_path, PageLine(0, len(TEXT), 0, 60, 100, 60 + 4 * len(TEXT), 112))
    export(shelf, [note_on(shelf.letter("brief"), "minister")], tmp_path / "uit.pdf")
    start = 60 + 4 * TEXT.index("minister")
    end = start + 4 * len("minister")
    assert corners_of(tmp_path / "uit.pdf") == [(start, 100), (end, 100), (start, 112), (end, 112)]


def test_a_line_on_its_side_is_marked_as_a_line_and_not_as_a_column(tmp_path):
    shelf = scanned(tmp_path, PageLine(0, len(TEXT), 0, 100, 20, 112, 280))
    export(shelf, [note_on(shelf.letter("brief"), "minister")], tmp_path / "uit.pdf")
    assert corners_of(tmp_path / "uit.pdf") == [(112, 20), (112, 280), (100, 20), (100, 280)]
