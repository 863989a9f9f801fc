# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""PDFs are read, or refused with the reason; scanned pages are told and can be recognised."""

from __future__ import annotations

import zlib
from pathlib import Path

import pymupdf
import pytest

from kennisreader.core.importing import pdf, recognition
from kennisreader.core.importing.errors import UnreadableFile
from kennisreader.core.importing.page_rows import Page
from kennisreader.core.importing.reading import read_letter
from kennisreader.core.letter import BlockKind, Scan
from tests.bad_files import raw_pdf, stream

LETTERS = Path(__file__).resolve().parents[2] / "letters"
SCAN = "nota-vws-2024-mijding-mondzorg-scan.pdf"


def printed(*pages: str, **save: object) -> bytes:
    """A PDF with a text on each page."""
    with pymupdf.open() as document:
        for text in pages:
            document.new_page().insert_textbox((72, 72, 500, 700), text, fontsize=11)
        return bytes(document.tobytes(**save))


def photographed(text: str, layer: str = "", face: str = "helv") -> bytes:
    """A PDF of one page that is the picture of a text, with another text unseen over it."""
    with pymupdf.open("pdf", printed(text)) as source, pymupdf.open() as document:
        page = document.new_page()
        page.insert_image(page.rect, stream=source[0].get_pixmap(dpi=150).tobytes("png"))
        if layer:
            page.insert_textbox((72, 72, 500, 700), layer, fontname=face, render_mode=3)
        return bytes(document.tobytes())


def damaged() -> bytes:
    whole = (LETTERS / "kst-32545-143.pdf").read_bytes()
    return whole[:200] + b"\x00" * 400


AES_256 = 5
"""PDF_ENCRYPT_AES_256 of PyMuPDF, which has no types."""
TEXT = "De Kamer heeft gevraagd naar de voortgang van het beleid voor internationaal talent. " * 4
ERRORS = (
    "Oe Karner h3eft g e v raagd n4ar cle v0ortgang v a n h e t b3leid v00r intern4tion44l t " * 4
)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"%PDF-1.7 and then nothing", "file_damaged", id="only its first line"),
        pytest.param(damaged(), "file_damaged", id="cut off and overwritten"),
        pytest.param(
            printed(TEXT, encryption=AES_256, user_pw="geheim", owner_pw="x"),
            "encrypted",
            id="wants a password",
        ),
        pytest.param(printed(""), "blank_pages", id="a blank page"),
    ],
)
def test_a_pdf_that_cannot_be_read_is_refused_with_the_reason(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_letter(data, "brief.pdf")
    assert caught.value.code == code
    assert caught.value.details["file"] == "brief.pdf"


def test_a_document_with_thousands_of_pages_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_PAGES", 2)
    with pytest.raises(UnreadableFile) as caught:
        read_letter(printed(TEXT, TEXT, TEXT), "boek.pdf")
    assert caught.value.code == "too_many_pages"
    assert caught.value.details["pages"] == "3"
    assert caught.value.details["limit"] == "2"


def test_a_password_opens_what_is_encrypted() -> None:
    data = printed(TEXT, encryption=AES_256, user_pw="geheim", owner_pw="x")
    letter = read_letter(data, "brief.pdf", password="geheim")
    assert letter.text.startswith("De Kamer heeft gevraagd")
    with pytest.raises(UnreadableFile, match="encrypted"):
        read_letter(data, "brief.pdf", password="anders")


def test_a_pdf_is_known_by_what_is_in_it_and_not_by_its_name() -> None:
    assert read_letter(printed(TEXT), "brief.txt").text.startswith("De Kamer")


@pytest.mark.parametrize(
    ("data", "states"),
    [
        pytest.param(printed(TEXT), [], id="text"),
        pytest.param(photographed(TEXT), ["unread"], id="a picture"),
        pytest.param(
            photographed(TEXT, "  " * 300), ["unread"], id="a picture with spaces over it"
        ),
        pytest.param(
            photographed(TEXT, TEXT), ["recognised"], id="a picture with good text over it"
        ),
        pytest.param(photographed(TEXT, ERRORS), ["poor"], id="a picture with bad text over it"),
    ],
)
def test_what_a_page_is_worth(data: bytes, states: list[str]) -> None:
    assert [scan.state for scan in read_letter(data, "brief.pdf").scans] == states


def test_a_real_scan_is_a_letter_of_pages_without_text() -> None:
    letter = read_letter((LETTERS / SCAN).read_bytes(), SCAN)
    assert letter.text == ""
    assert letter.metadata.title == SCAN
    assert letter.metadata.pages == 3
    assert letter.scans == (Scan(0, "unread"), Scan(1, "unread"), Scan(2, "unread"))


@pytest.mark.parametrize(
    ("part", "pages"),
    [
        pytest.param(0.5, [0, 1, 2, 3, 4, 6], id="half of it: one page can be read"),
        pytest.param(0.9, [0], id="most of it: a page stops in the middle"),
        pytest.param(1.0, [], id="all of it"),
    ],
)
def test_a_letter_that_was_cut_off_tells_which_pages_are_missing(
    part: float, pages: list[int]
) -> None:
    whole = (LETTERS / "kamerbrief-vws-2026-04-09-voortgang-iza-azwa.pdf").read_bytes()
    letter = read_letter(whole[: int(part * len(whole))], "brief.pdf")
    assert letter.scans == tuple(Scan(page, "damaged") for page in pages)
    assert letter.text


def test_a_damaged_letter_without_a_word_is_refused() -> None:
    data = bytearray((LETTERS / "kamerbrief-vws-2026-04-09-voortgang-iza-azwa.pdf").read_bytes())
    data[1000::600] = bytes(len(data[1000::600]))
    with pytest.raises(UnreadableFile) as caught:
        read_letter(bytes(data), "brief.pdf")
    assert caught.value.code == "file_damaged"


def test_a_scan_between_pages_of_text_is_told_and_the_others_are_read() -> None:
    with pymupdf.open("pdf", printed(TEXT)) as document:
        with pymupdf.open("pdf", photographed(TEXT)) as scan:
            document.insert_pdf(scan)
        with pymupdf.open("pdf", printed("Slot. " + TEXT)) as last:
            document.insert_pdf(last)
        letter = read_letter(document.tobytes(), "brief.pdf")
    assert letter.scans == (Scan(1, "unread"),)
    assert "Slot." in letter.text


def test_what_is_drawn_twice_at_one_place_is_read_once() -> None:
    document = pymupdf.open()
    for number in (1, 2):
        page = document.new_page()
        for _ in range(2):
            page.insert_text(
                (72, 120), f"Dit is de enige zin van bladzijde {number} van deze brief."
            )
            page.insert_text((460, 810), f"Pagina {number} van 2", fontsize=8)
    letter = read_letter(document.tobytes(), "brief.pdf")
    assert letter.text.count("enige zin") == 2
    assert [page.number for page in letter.pages] == [1, 2]


def test_the_sign_font_of_official_papers_is_read() -> None:
    text = read_letter((LETTERS / "kst-35538-4.pdf").read_bytes(), "kst.pdf").text
    assert "«onvoldoende duidelijk […]" in text
    assert "{" not in text


def test_a_subject_on_two_lines_loses_its_hyphen() -> None:
    head = (
        "Datum 5 februari 2025\nBetreft Reactie op het rapport over zij-instromers in het onder-\n"
    )
    letter = read_letter(printed(f"{head}wijs\n\nGeachte voorzitter,\n\n{TEXT}"), "brief.pdf")
    assert letter.metadata.title == "Reactie op het rapport over zij-instromers in het onderwijs"


@pytest.mark.skipif(recognition.trained_data() is None, reason="Tesseract has no Dutch here")
def test_a_real_scan_can_be_recognised() -> None:
    folder = recognition.trained_data()
    letter = read_letter((LETTERS / SCAN).read_bytes(), SCAN, trained_data=str(folder))
    known = letter.metadata
    assert {scan.state for scan in letter.scans} == {"recognised"}
    assert known.title == "Project vermindering mijding van mondzorg om financiële redenen"
    assert (known.type, known.addressee) == ("nota", "MVWS")
    assert known.references.ons_kenmerk == "3879362-1068315-Z"
    headings = [b for b in letter.blocks if b.kind is BlockKind.HEADING]
    assert [letter.quote(b.start, b.end)[:8] for b in headings if b.level == 1] == [
        *("1. Aanle", "2. Geadv", "3. Kernp", "4. Toeli", "5. Infor"),
    ]
    assert [letter.text[b.start] for b in headings if b.level > 1] == list("abcdefgh")
    assert [b.label for b in letter.blocks if b.kind is BlockKind.LIST_ITEM] == [
        *("1.", "2.", "3."),
        *("•" for _ in range(5)),
    ]
    for furniture in ("Pagina", "Directoraat", "Kenmerk", "3879362"):
        assert furniture not in letter.text


def test_the_data_of_tesseract_are_found_where_its_variable_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    (tmp_path / "nld.traineddata").write_bytes(b"")
    assert recognition.trained_data() == tmp_path


def test_a_page_of_absurd_size_is_read_like_any_other() -> None:
    with pymupdf.open() as document:
        page = document.new_page(width=14_400, height=14_400)
        page.insert_textbox((72, 72, 500, 700), TEXT, fontsize=11)
        letter = read_letter(document.tobytes(), "brief.pdf")
    assert letter.text.startswith("De Kamer")


SENTENCE = "de minister heeft het plan voor de zorg van een kind in de stad aan u gestuurd"


class Picture:
    """A page of which the words are only recognised when it is turned so far, in degrees."""

    def __init__(self, upright: int, rotation: int) -> None:
        self.upright, self.rotation, self.asked = upright, rotation, 0

    def set_rotation(self, degrees: int) -> None:
        self.rotation = degrees

    def get_textpage_ocr(self, **_: object) -> None:
        self.asked += 1

    def text(self, *_: object) -> dict[str, object]:
        seen = SENTENCE if self.rotation == self.upright else "RRS d avS SA EEE 5 5 5 at G 3 @ Ez ="
        span = {"text": seen, "bbox": (60, 90, 400, 100), "origin": (60, 98), "size": 9.0}
        span |= {"font": "Verdana", "flags": 0, "alpha": 255}
        line = {"dir": (1.0, 0.0), "bbox": span["bbox"], "spans": [span]}
        sides = (595.0, 842.0) if self.rotation % 180 == 0 else (842.0, 595.0)
        blocks = [{"lines": [line]}] * 5
        return {"width": sides[0], "height": sides[1], "blocks": blocks}


@pytest.mark.parametrize(
    ("upright", "rotation", "turns", "asked"),
    [
        pytest.param(0, 0, 0, 1, id="upright"),
        pytest.param(90, 0, 1, 2, id="on its side"),
        pytest.param(0, 90, 3, 3, id="turned by the file, on its other side"),
        pytest.param(180, 0, 2, 4, id="upside down"),
        pytest.param(45, 0, 0, 4, id="nothing to read at all"),
    ],
)
def test_a_scan_on_its_side_is_turned_until_it_makes_words(
    monkeypatch: pytest.MonkeyPatch, upright: int, rotation: int, turns: int, asked: int
) -> None:
    scan = Picture(upright, rotation)
    monkeypatch.setattr(pdf, "_text", Picture.text)
    page = Page(4, 595.0, 842.0, ())
    told: list[int] = []
    read = pdf._recognised(scan, page, "folder", lambda: told.append(1))  # type: ignore[arg-type]  # a double
    assert len(told) >= asked - 1, "whoever waits hears of it before each turn"
    assert (read.ordinal, read.turns, read.recognised, scan.asked) == (4, turns, True, asked)
    assert scan.rotation == rotation, "the page is shown as it was"
    assert (read.width < read.height) == (upright % 180 == 0 or upright == 45)
    if upright != 45:
        assert read.cells[0].text == SENTENCE


def test_a_picture_without_a_sign_on_it_is_not_turned(monkeypatch: pytest.MonkeyPatch) -> None:
    scan = Picture(0, 0)
    empty = {"width": 595.0, "height": 842.0, "blocks": []}
    monkeypatch.setattr(pdf, "_text", lambda *_: empty)
    pdf._recognised(scan, Page(4, 595.0, 842.0, ()), "folder", lambda: None)  # type: ignore[arg-type]  # a double
    assert scan.asked == 1


@pytest.mark.parametrize(
    ("boxes", "form", "drawn"),
    [
        pytest.param(250, False, True, id="a table"),
        pytest.param(250, True, True, id="a table in a form"),
        pytest.param(12_000, False, False, id="a map"),
        pytest.param(12_000, True, False, id="a map in a form"),
    ],
)
def test_what_is_drawn_on_a_map_is_not_collected(boxes: int, form: bool, drawn: bool) -> None:
    drawing = b"".join(b"%d %d 9 9 re f\n" % (n % 560, n // 40) for n in range(boxes))
    text = b"BT /F1 12 Tf 70 700 Td (De Kamer heeft gevraagd naar het beleid) Tj ET "
    resources = b"/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>/XObject<</Fm0 5 0 R>>"
    inner = stream(zlib.compress(drawing), b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]")
    contents = stream(zlib.compress(text + (b"/Fm0 Do" if form else drawing)))
    with pymupdf.open(stream=raw_pdf(contents, inner, resources=resources)) as document:
        text_of_page, *collected = pdf._text(document[0])["blocks"]
    (line,) = text_of_page["lines"]
    assert line["spans"][0]["text"] == "De Kamer heeft gevraagd naar het beleid"
    assert bool(collected) == drawn


@pytest.mark.parametrize(
    ("name", "calls", "drawing"),
    [
        pytest.param(b"Fm0", b"/Fm0 Do " * 30, False, id="few boxes"),
        pytest.param(b"Fm0", b"/Fm0 Do " * 60, True, id="the symbol of a map"),
        pytest.param(b"Fm#200", b"/Fm#200\nDo " * 60, True, id="its name is written with signs"),
        pytest.param(b"Fm#e9", b"/Fm#E9 Do " * 60, True, id="its name is no UTF-8"),
        pytest.param(b"Fm0", b"/Fm1 Do " * 60, False, id="a form of another page"),
    ],
)
def test_a_form_counts_as_often_as_it_is_drawn(name: bytes, calls: bytes, drawing: bool) -> None:
    inner = stream(zlib.compress(b" 0 0 9 9 re f\n" * 200), b"/Type/XObject/Subtype/Form")
    contents = stream(zlib.compress(calls))
    data = raw_pdf(contents, inner, resources=b"/XObject<</%s 5 0 R>>" % name)
    with pymupdf.open(stream=data) as document:
        assert pdf._is_drawing(document[0]) == drawing


def test_contents_that_unpack_to_millions_of_bytes_are_not_searched() -> None:
    contents = stream(zlib.compress(b" " * 6_000_000))
    with pymupdf.open(stream=raw_pdf(contents)) as document:
        assert pdf._is_drawing(document[0])


def test_a_page_that_lacks_a_part_of_its_contents_is_read() -> None:
    with pymupdf.open(stream=printed(SENTENCE)) as document:
        page = document[0]
        document.xref_set_key(page.xref, "Contents", f"[{page.get_contents()[0]} 0 R 999 0 R]")
        read = pdf.read(document.tobytes())
    assert (read.pages[0].cells[0].text, read.scans) == (SENTENCE, ())
