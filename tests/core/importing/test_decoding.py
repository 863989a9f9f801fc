# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Bytes become text in canonical characters, whatever wrote them."""

from __future__ import annotations

import pytest

from kennisreader.core.importing import read_letter
from kennisreader.core.importing.decoding import LARGEST, decode
from kennisreader.core.importing.errors import UnreadableFile

SAMPLE = "Geachte voorzitter, het kabinet creëert één plan voor € 3 miljoen."


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(SAMPLE.encode(), id="utf-8"),
        pytest.param(SAMPLE.encode("utf-8-sig"), id="utf-8 with a byte order mark"),
        pytest.param(SAMPLE.encode("utf-16"), id="utf-16 with a byte order mark"),
        pytest.param(SAMPLE.encode("utf-16-le"), id="utf-16 little end first, no mark"),
        pytest.param(SAMPLE.encode("utf-16-be"), id="utf-16 big end first, no mark"),
        pytest.param(SAMPLE.encode("cp1252"), id="windows-1252"),
        pytest.param(SAMPLE.replace("ë", "e\u0308").encode(), id="decomposed accents"),
        pytest.param(SAMPLE.replace(" ", "\u00a0").encode(), id="no-break spaces"),
    ],
)
def test_every_encoding_gives_the_same_text(data: bytes) -> None:
    assert decode(data) == SAMPLE


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("a\r\nb\rc", "a\nb\nc", id="line ends"),
        pytest.param("o\ufb03cieel \ufb01nanci\u00ebn", "officieel financiën", id="ligatures"),
        pytest.param("be\u00adleid", "beleid", id="soft hyphen inside a line"),
        pytest.param("be\u00ad\nleid", "be-\nleid", id="soft hyphen at a line end"),
        pytest.param("kennis\u2011migrant", "kennis-migrant", id="no-break hyphen"),
    ],
)
def test_characters_are_written_in_one_way(written: str, expected: str) -> None:
    assert decode(written.encode()) == expected


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"", "empty", id="nothing"),
        pytest.param(b" \n\n  12 -- \n", "no_text", id="no letter in it"),
        pytest.param(b"%PDF-1.7 abc", "file_damaged", id="a broken PDF under another name"),
        pytest.param(b"PK\x03\x04abc", "binary", id="a zip"),
        pytest.param(b"abc\x00\x01def", "binary", id="zero bytes"),
        pytest.param(SAMPLE.replace("het", "\0").encode("utf-16"), "binary", id="zeros in utf-16"),
        pytest.param(f"{SAMPLE}\0".encode("utf-16-le"), "binary", id="a zero, utf-16 without mark"),
        pytest.param(bytes(range(1, 32)) * 20 + b"\xff\xfe\x81", "binary", id="control characters"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_letter(data, "brief.txt")
    assert caught.value.code == code
    assert caught.value.details["file"] == "brief.txt"


def test_an_unknown_suffix_is_refused() -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_letter(b"Geachte", "brief.wpd")
    assert (caught.value.code, caught.value.details["suffix"]) == ("unknown_format", ".wpd")


def test_a_file_beyond_the_limit_is_refused() -> None:
    with pytest.raises(UnreadableFile) as caught:
        decode(b"a" * (LARGEST + 1))
    assert caught.value.code == "too_large"
    assert caught.value.details["limit"] == str(LARGEST)
