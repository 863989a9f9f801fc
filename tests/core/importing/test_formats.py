# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which format a file has, and files that mean harm."""

from __future__ import annotations

import io
import tracemalloc
import zipfile

import pytest

from kennisreader.core.importing import office_zip, read_letter
from kennisreader.core.importing.errors import UnreadableFile
from kennisreader.core.importing.formats import READABLE, Format, named, sniff
from kennisreader.core.importing.markup import DEEPEST, parse_html, parse_xml


def archive(**parts: bytes) -> bytes:
    """A zip with parts by name; ``__`` in a name is a slash, ``_`` before a suffix a dot."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return stream.getvalue()


WORD = archive(word__document_xml=b"<w/>")
ODT = archive(mimetype=b"application/vnd.oasis.opendocument.text", content_xml=b"<o/>")
EPUB = archive(mimetype=b"application/epub+zip")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
LOCKED = OLE + "EncryptedPackage".encode("utf-16-le") + bytes(600)


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        pytest.param(b"%PDF-1.7\n", "brief.txt", Format.PDF, id="a PDF called text"),
        pytest.param(b"\r\n\x00junk%PDF-1.4", "x", Format.PDF, id="a PDF with something before it"),
        pytest.param(WORD, "brief.odt", Format.DOCX, id="Word called odt"),
        pytest.param(ODT, "brief.docx", Format.ODT, id="odt called Word"),
        pytest.param(b"<!DOCTYPE html><p>x", "x.xml", Format.HTML, id="a web page called XML"),
        pytest.param(b'<?xml version="1.0"?>\n<html>', "x.xml", Format.HTML, id="XHTML"),
        pytest.param(b"<!-- s --><html>", "x.txt", Format.HTML, id="a page that was saved"),
        pytest.param(b"<p>Een alinea</p>", "x.htm", Format.HTML, id="a piece of a page"),
        pytest.param(
            b"\xef\xbb\xbf<?xml version='1.0'?><a/>", "a", Format.XML, id="XML with a mark"
        ),
        pytest.param(b"<kamerwrk>", "x.txt", Format.XML, id="official XML called text"),
        pytest.param("<?xml?><a/>".encode("utf-16"), "x.xml", Format.XML, id="XML in UTF-16"),
        pytest.param(b"Geachte", "brief.pdf", Format.TEXT, id="text called PDF"),
        pytest.param(b"Geachte", "brief.html", Format.TEXT, id="text called a page"),
        pytest.param(b"# Kop", "brief.MD", Format.TEXT, id="Markdown"),
        pytest.param(b"a < b", "BRIEF", Format.TEXT, id="no suffix"),
    ],
)
def test_content_goes_before_the_name(data: bytes, name: str, expected: Format) -> None:
    assert sniff(data, name) is expected


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        pytest.param(b"", "x.pdf", "empty", id="nothing"),
        pytest.param(OLE, "brief.doc", "unknown_format", id="old Word"),
        pytest.param(LOCKED, "brief.docx", "encrypted_document", id="Word with a password"),
        pytest.param(b"{\\rtf1", "brief.docx", "unknown_format", id="RTF"),
        pytest.param(b"\x89PNG\r\n", "brief.pdf", "wrong_extension", id="an image called PDF"),
        pytest.param(EPUB, "brief.docx", "wrong_extension", id="a book called Word"),
        pytest.param(EPUB, "boek.epub", "unknown_format", id="a book"),
        pytest.param(archive(a=b"x"), "brief.pages", "unknown_format", id="Pages"),
        pytest.param(WORD[:40], "brief.docx", "file_damaged", id="a piece of a Word file"),
        pytest.param(
            b"\x01\x00\x02", "brief.pdf", "file_damaged", id="a PDF without its beginning"
        ),
        pytest.param(b"Geachte", "tabel.csv", "unknown_format", id="something else"),
    ],
)
def test_what_no_importer_reads_is_refused_with_the_reason(
    data: bytes, name: str, code: str
) -> None:
    with pytest.raises(UnreadableFile) as caught:
        sniff(data, name)
    assert caught.value.code == code


def test_every_format_can_be_found_in_a_folder() -> None:
    assert {".pdf", ".docx", ".odt", ".xml", ".html", ".txt", ".md"} <= set(READABLE)


ENTITIES = "".join(
    f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "lol"}">' for n in range(9)
)  # a billion laughs


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(f"<!DOCTYPE a [{ENTITIES}]><a>&l8;</a>", id="a billion laughs"),
        pytest.param('<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>', id="an entity"),
        pytest.param(
            '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><a>&e;</a>', id="a file"
        ),
        pytest.param(
            '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://x.invalid/"> %p;]><a/>', id="the net"
        ),
    ],
)
def test_entities_of_its_own_make_a_file_unsafe(data: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_letter(data.encode(), "x.xml")
    assert caught.value.code == "unsafe"


def test_names_of_characters_are_read_where_the_document_type_is_elsewhere() -> None:
    data = b'<!DOCTYPE kamerwrk SYSTEM "kamerwrk.dtd"><kamerwrk>co&ouml;rdinatie</kamerwrk>'
    assert parse_xml(data).text() == "coördinatie"


def test_what_lies_too_deep_is_lifted_and_not_lost() -> None:
    deep = DEEPEST * 20
    data = b"<a>" * deep + b"tekst" + b"</a>" * deep
    assert parse_xml(data).text() == "tekst"
    assert parse_html("<b>" * deep + "tekst" + "</b>" * deep).text() == "tekst"
    assert read_letter(b"<?xml version='1.0'?>" + data, "x.xml").text == "tekst"


def test_an_archive_that_unpacks_to_a_flood_is_refused_before_it_does() -> None:
    flood = archive(word__document_xml=b"<a>" + b" " * 80_000_000 + b"</a>")
    tracemalloc.start()
    with pytest.raises(UnreadableFile) as caught:
        read_letter(flood, "brief.docx")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert caught.value.code == "too_large"
    assert len(flood) < 200_000 and peak < 10_000_000


def test_an_archive_that_lies_about_its_sizes_is_refused() -> None:
    data = bytearray(archive(word__document_xml=b"<a>" + b"x" * 300_000 + b"</a>"))
    small = (100).to_bytes(4, "little")
    at = data.rfind(b"PK\x01\x02")
    data[at + 24 : at + 28] = small  # the unpacked size in the directory
    with pytest.raises(UnreadableFile) as caught:
        read_letter(bytes(data), "brief.docx")
    assert caught.value.code == "file_damaged"


def test_too_many_parts_are_refused() -> None:
    many = archive(
        **{f"a{n}": b"" for n in range(office_zip.MOST_PARTS)}, word__document_xml=b"<a/>"
    )
    with pytest.raises(UnreadableFile) as caught:
        read_letter(many, "brief.docx")
    assert caught.value.code == "too_large"


def test_an_entry_with_a_password_is_named_so() -> None:
    data = bytearray(WORD)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(mark) + place] |= 1
    with pytest.raises(UnreadableFile) as caught:
        read_letter(bytes(data), "brief.docx")
    assert caught.value.code == "encrypted_document"


@pytest.mark.parametrize(
    ("name", "kind", "as_kept"),
    [
        ("brief.pdf", Format.PDF, "brief.pdf"),
        ("Brief.PDF", Format.PDF, "Brief.PDF"),
        ("brief.docx", Format.PDF, "brief.pdf"),
        ("brief 3.11.2021", Format.PDF, "brief 3.11.2021.pdf"),
        ("brief.pdf", Format.DOCX, "brief.docx"),
        ("brief.pdf", Format.TEXT, "brief.txt"),
        ("brief", Format.TEXT, "brief"),
        ("brief.odt", Format.DOCX, "brief.odt"),
    ],
)
def test_a_name_says_whether_there_are_pages(name: str, kind: Format, as_kept: str) -> None:
    assert named(name, kind) == as_kept
