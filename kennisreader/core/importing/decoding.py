# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Bytes become text: UTF-8, UTF-16 or Windows-1252, in canonical characters."""

from __future__ import annotations

import codecs
import unicodedata

from kennisreader.core.importing.errors import UnreadableFile

LARGEST = 50_000_000
"""Bytes.  The longest Kamerstukken have 2 MB of text; beyond this it is no letter."""

_MAGIC = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"\xd0\xcf\x11\xe0", "doc"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
)

# What Windows-1252 leaves undefined; Python refuses these, files hold them all the same.
_CHARACTERS = {
    0x00A0: " ",
    0x2007: " ",
    0x2009: " ",
    0x200A: " ",
    0x202F: " ",
    0x00AD: None,
    0x200B: None,
    0x200C: None,
    0x200D: None,
    0x2060: None,
    0xFEFF: None,
    0x2010: "-",
    0x2011: "-",
    0x0132: "IJ",
    0x0133: "ij",
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
}
_SOFT_HYPHEN_BREAK = "\u00ad\n"


def decode(data: bytes) -> str:
    """Turn the bytes of a text file into text with ``\\n`` line ends, in canonical characters.

    Raises UnreadableFile with the codes ``empty``, ``too_large``, ``binary`` and ``no_text``.
    """
    if not data:
        raise UnreadableFile("empty")
    if len(data) > LARGEST:
        raise UnreadableFile("too_large", size=str(len(data)), limit=str(LARGEST))
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise UnreadableFile("binary", looks_like=kind)
    text = _characters(data)
    if "\0" in text:
        raise UnreadableFile("binary", looks_like="unknown")
    text = canonical_characters(text)
    if not any(character.isalpha() for character in text):
        raise UnreadableFile("no_text")
    return text


def canonical_characters(text: str) -> str:
    """Write every character in its canonical form: NFC, ligatures resolved, plain spaces.

    A soft hyphen at a line end becomes a hyphen, so that the line is joined as any other.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace(_SOFT_HYPHEN_BREAK, "-\n").translate(_CHARACTERS)
    return unicodedata.normalize("NFC", text)


def _characters(data: bytes) -> str:
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    wide = _utf16_without_mark(data)
    if wide:
        return data.decode(wide, errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    text = data.decode("cp1252", errors="replace")
    odd = sum(1 for c in text[:4000] if c == "\ufffd" or (c < " " and c not in "\t\n\r\f\v"))
    if odd > len(text[:4000]) // 50:
        raise UnreadableFile("binary", looks_like="unknown")
    return text


def _utf16_without_mark(data: bytes) -> str | None:
    """Tell UTF-16 by the zero bytes that every second place holds in Dutch text."""
    sample = data[:2000]
    if len(sample) < 4 or len(data) % 2:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > half * 0.8 and even < half * 0.1:
        return "utf-16-le"
    if even > half * 0.8 and odd < half * 0.1:
        return "utf-16-be"
    return None
