# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pages of PDFs are measured, drawn and read; damaged and strange ones are answered, not crashed on."""

from __future__ import annotations

from pathlib import Path

import pymupdf
import pytest

from kennisreader.core.importing.errors import UnreadableFile
from kennisreader.core.page_glyphs import LineBox
from kennisreader.core.pages import MOST_PIXELS, Pages

AES_256 = 5
"""PDF_ENCRYPT_AES_256 of PyMuPDF, which has no types."""

LETTERS = Path(__file__).resolve().parent.parent / "letters"


@pytest.fixture
def pages():
    made = Pages()
    yield made
    made.close()


@pytest.fixture
def make(tmp_path: Path):
    """Write a PDF of one page with a few words on it, after ``change`` of the page."""

    def made(change=lambda page: None, size=(400, 600), name: str = "brief.pdf", **options) -> Path:
        document = pymupdf.open()
        page = document.new_page(width=size[0], height=size[1])
        page.insert_text((50, 100), "Geachte voorzitter", fontsize=12)
        change(page)
        document.save(tmp_path / name, **options)
        return tmp_path / name

    return made


def ink(target: Path, width: int, box: tuple[int, int, int, int]) -> int:
    """The darkest sample in a part of a picture."""
    data = target.read_bytes()
    x0, y0, x1, y1 = box
    return min(data[(y * width + x) * 3] for y in range(y0, y1) for x in range(x0, x1))


def test_a_page_is_drawn_black_on_white(pages, make, tmp_path):
    picture = pages.draw(make(), 0, 2.0, tmp_path / "out")
    assert picture == (800, 1200)
    assert (tmp_path / "out").stat().st_size == 800 * 1200 * 3
    assert ink(tmp_path / "out", 800, (100, 170, 300, 205)) < 60
    assert ink(tmp_path / "out", 800, (0, 0, 90, 90)) == 255


def test_a_part_of_a_page_is_that_part(pages, make, tmp_path):
    file = make()
    whole = pages.draw(file, 0, 2.0, tmp_path / "whole")
    part = pages.draw(file, 0, 2.0, tmp_path / "part", (40, 80, 200, 120))
    assert part == (320, 80)
    rows = (tmp_path / "whole").read_bytes()
    wanted = b"".join(
        rows[(y * whole.width + 80) * 3 : (y * whole.width + 400) * 3] for y in range(160, 240)
    )
    assert (tmp_path / "part").read_bytes() == wanted


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_is_measured_drawn_and_read_as_it_is_shown(pages, make, tmp_path, turn):
    file = make(lambda page: page.set_rotation(turn))
    expected = (400, 600) if turn == 180 else (600, 400)
    assert pages.sizes(file) == [expected]
    assert pages.draw(file, 0, 1.0, tmp_path / "out") == expected


def test_words_that_are_upright_on_a_turned_page_are_found(pages, make):
    def change(page):
        page.insert_text((300, 50), "Rechtop", fontsize=12, rotate=270)
        page.set_rotation(270)

    # The page is 600 wide as it is shown; what was at x 300, y 50 stands at 50 and 100.
    found = pages.letters(make(change), 0, [LineBox("Rechtop", 40, 85, 120, 105)])
    assert found[0].left[0] == pytest.approx(50, abs=1)
    assert found[0].right[-1] == pytest.approx(95, abs=8)


def test_a_cropped_page_starts_where_it_is_cropped(pages, make, tmp_path):
    file = make(lambda page: page.set_cropbox(pymupdf.Rect(40, 80, 240, 180)))
    assert pages.sizes(file) == [(200, 100)]
    found = pages.letters(file, 0, [LineBox("Geachte voorzitter", 5, 5, 140, 25)])
    assert found[0].left[0] == pytest.approx(10, abs=1)


def test_an_absurd_size_is_drawn_small(pages, make, tmp_path):
    picture = pages.draw(make(size=(14_000, 14_000)), 0, 4.0, tmp_path / "out")
    assert picture.width * picture.height <= MOST_PIXELS * 1.01


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(b"", "file_damaged", id="empty"),
        pytest.param(b"%PDF-1.7 and then nothing", "file_damaged", id="no PDF after its head"),
        pytest.param(b"\x89PNG\r\n\x1a\n", "file_damaged", id="another format"),
    ],
)
def test_what_is_no_pdf_is_said_to_be_damaged(pages, tmp_path, content, code):
    (tmp_path / "brief.pdf").write_bytes(content)
    with pytest.raises(UnreadableFile) as raised:
        pages.sizes(tmp_path / "brief.pdf")
    assert raised.value.code == code


def test_a_page_that_is_not_there_is_damaged(pages, make, tmp_path):
    with pytest.raises(UnreadableFile) as raised:
        pages.draw(make(), 7, 1.0, tmp_path / "out")
    assert (raised.value.code, raised.value.details["page"]) == ("page_damaged", "8")


def test_a_truncated_letter_never_crashes(pages, tmp_path):
    data = (LETTERS / "ah-tk-20202021-3235.pdf").read_bytes()
    for length in range(len(data) // 6, len(data), len(data) // 6):
        file = tmp_path / f"{length}.pdf"
        file.write_bytes(data[:length])
        try:
            for page in range(len(pages.sizes(file))):
                pages.draw(file, page, 0.5, tmp_path / "out")
        except UnreadableFile as error:
            assert error.code in {"file_damaged", "page_damaged"}


def test_a_password_opens(pages, make, tmp_path):
    encrypted = {"encryption": AES_256, "user_pw": "geheim", "owner_pw": "x"}
    file = make(**encrypted)
    for password in ("", "anders"):
        with pytest.raises(UnreadableFile) as raised:
            pages.sizes(file, password)
        assert raised.value.code == "encrypted"
    assert pages.sizes(file, "geheim") == [(400, 600)]


def test_a_protected_page_is_drawn_again_and_again(pages, make, tmp_path):
    file = make(encryption=AES_256, user_pw="geheim", owner_pw="x")
    pages.sizes(file, "geheim")
    for _ in range(2):
        pages.draw(file, 0, 1.0, tmp_path / "page.rgb", None, "geheim")
        assert min((tmp_path / "page.rgb").read_bytes()) < 128, "there are words on it"


def test_a_file_that_changes_is_opened_again(pages, make):
    assert pages.sizes(make()) == [(400, 600)]
    assert pages.sizes(make(size=(500, 700))) == [(500, 700)]


def test_only_a_few_files_stay_open(pages, make, tmp_path):
    for number in range(9):
        pages.draw(make(name=f"{number}.pdf"), 0, 0.2, tmp_path / "out")
    assert len(pages._documents) == 4
    assert {key[0] for key in pages._lists} <= set(pages._documents.values())
