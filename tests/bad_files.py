# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files that are damaged, endless or made to do harm, made when a test needs them."""

from __future__ import annotations

import itertools
import os
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pymupdf

LETTERS = Path(__file__).resolve().parent / "letters"
WHOLE = LETTERS / "kst-32545-143.pdf"
MIB = 1 << 20
AES_256 = 5
"""PDF_ENCRYPT_AES_256 of PyMuPDF, which has no types."""


def raw_pdf(contents: bytes, *more: bytes, resources: bytes = b"") -> bytes:
    """A PDF of one page, written by hand; ``more`` are objects from number 5 on."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<%s>>>>"
        % resources,
        contents,
        *more,
    ]
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)
    return bytes(out)


def stream(packed: bytes, extra: bytes = b"") -> bytes:
    return b"<</Length %d/Filter/FlateDecode%s>>stream\n%s\nendstream" % (
        *(len(packed), extra),
        packed,
    )


def gigabyte_of_zeros() -> bytes:
    """A gigabyte, packed into one megabyte."""
    packer, piece = zlib.compressobj(9), bytes(16 * MIB)
    return b"".join(packer.compress(piece) for _ in range(64)) + packer.flush()


def made_of_pages(pages: int, width: float = 595, height: float = 842) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        with pymupdf.open() as document:
            for _ in range(pages):
                page = document.new_page(width=width, height=height)
                if pages == 1:
                    page.insert_text((100, 100), "Geachte voorzitter, een grote bladzijde.")
            document.save(path)

    return make


def packed_form(name: int) -> bytes:
    """A form that draws the next one ten times."""
    return stream(
        zlib.compress(b"/I Do " * 10),
        b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</I %d 0 R>>>>" % name,
    )


def forms_in_forms(path: Path) -> None:
    """Two kilobytes that draw a thousand million million lines."""
    forms = [packed_form(6 + depth) for depth in range(15)]
    last = stream(zlib.compress(b"0 0 m 1 1 l S"), b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]")
    use = b"/XObject<</I 5 0 R>>"
    path.write_bytes(raw_pdf(stream(zlib.compress(b"/I Do")), *forms, last, resources=use))


def zip_bomb(path: Path) -> None:
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w", force_zip64=True) as part,
    ):
        part.write(b"<w:document>")
        for _ in range(256):
            part.write(b" " * MIB)


def entity_bomb(path: Path) -> None:
    """Nine entities, each ten of the one before: a thousand million laughs."""
    names = "abcdefghij"
    nested = "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in itertools.pairwise(names)
    )
    path.write_text(
        f'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "lol">{nested}]><kamerwrk>&j;</kamerwrk>'
    )


def protected(path: Path, password: str = "geheim") -> None:
    with pymupdf.open(WHOLE) as document:
        document.save(path, encryption=AES_256, owner_pw="eigenaar", user_pw=password)


def office_locked(path: Path) -> None:
    """The head of a Word file with a password ([MS-OFFCRYPTO])."""
    name = "EncryptedPackage".encode("utf-16-le")
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + name + bytes(500))


def linked(target: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(target)


MADE: dict[str, tuple[Callable[[Path], object], set[str]]] = {
    "afgekapt.pdf": (lambda p: p.write_bytes(WHOLE.read_bytes()[:12_000]), {"file_damaged"}),
    "ruis.pdf": (lambda p: p.write_bytes(b"%PDF-1.7\n" + os.urandom(5000)), {"file_damaged"}),
    "dicht.pdf": (protected, {"encrypted"}),
    "dicht.docx": (office_locked, {"encrypted_document"}),
    "lang.pdf": (made_of_pages(3001), {"too_many_pages"}),
    "leeg.pdf": (Path.touch, {"empty"}),
    "foto.pdf": (lambda p: p.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99)), {"wrong_extension"}),
    "wit.pdf": (made_of_pages(2), {"blank_pages"}),
    "stroom.pdf": (
        lambda p: p.write_bytes(raw_pdf(stream(gigabyte_of_zeros()))),
        {"no_text", "reading_timed_out"},
    ),
    "formulieren.pdf": (forms_in_forms, {"reading_timed_out"}),
    "bom.docx": (zip_bomb, {"too_large"}),
    "entiteit.xml": (entity_bomb, {"unsafe"}),
    "buis.txt": (os.mkfifo, {"not_a_file"}),
    "nul.txt": (linked("/dev/zero"), {"not_a_file"}),
    "rond.txt": (linked("rond.txt"), {"file_refused"}),
    "weg.txt": (linked("nergens"), {"file_missing"}),
}
"""How each is made, and the codes of what may be said of it."""

HARMLESS: dict[str, tuple[Callable[[Path], object], str]] = {
    "groot.pdf": (made_of_pages(1, 14_400, 14_400), "een grote bladzijde"),
    "diep.html": (
        lambda p: p.write_text(f"<html><body>{'<div>' * 50_000}<p>tekst</p>{'</div>' * 50_000}"),
        "tekst",
    ),
    "pdf-als.txt": (lambda p: p.write_bytes(WHOLE.read_bytes()), "De Kamer"),
}
"""Strange files that are read all the same, with words that are in them."""
