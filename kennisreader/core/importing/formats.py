# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What kind of file some bytes are: by what is in them, and by the name only where that is open.

Downloads come with wrong names: a PDF called .txt, a web page called .xml.  What can be read is read
for what it is; a wrong name is only an error where nothing can be made of the file.
"""

from __future__ import annotations

from enum import StrEnum

from kennisreader.core.importing.errors import UnreadableFile
from kennisreader.core.late_pattern import late


class Format(StrEnum):
    """A kind of file that an importer reads."""

    TEXT = "text"
    """Plain text, or Markdown where its name or its marks say so."""
    PDF = "pdf"
    XML = "xml"
    """Official XML of officielebekendmakingen.nl, old and new, and any other XML as paragraphs."""
    HTML = "html"
    DOCX = "docx"
    ODT = "odt"


PLAIN = (".txt", ".text", "")
MARKDOWN = (".md", ".markdown", ".mdown")
_HTML = (".html", ".htm", ".xhtml")
READABLE = (".pdf", ".docx", ".odt", ".xml", *_HTML, ".txt", ".text", *MARKDOWN)
"""The suffixes of files that can hold a letter, lower case; folders are searched for these."""

_PDF_MARK, _PDF_WITHIN = b"%PDF-", 1024
"""The mark of a PDF, and the bytes within which readers accept it (ISO 32000, note to 7.5.2)."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
"""The stream in which Office keeps an encrypted document ([MS-OFFCRYPTO] 2.3.4.4)."""
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_ODT_TYPES = (
    "application/vnd.oasis.opendocument.text",
    "application/vnd.oasis.opendocument.text-template",
)
_OTHERS = (
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf", "7z"),
    (b"Rar!", "rar"),
)
_HEAD = 4096
"""Bytes in which the beginning of a web page or of an XML file shows."""
_MARKUP_HTML = late(r"(?is)<(?:!doctype\s+html|html)\b")
_MARKUP_XML = late(r"<(?:\?xml\b|officiele-publicatie\b|kamerwrk\b|owms-metadata\b)")
_PAGE_MARKUP = late(r"(?i)<(?:p|div|br|h[1-6]|body|table|article)\b[^>]*>")


def suffix_of(name: str) -> str:
    """Give the suffix of a file's name, lower case and with its dot; empty if it has none."""
    return name[name.rfind(".") :].lower() if "." in name else ""


def named(name: str, kind: Format) -> str:
    """Give a PDF the suffix of one, and take it from what is none: a letter's pages go by it."""
    suffix = suffix_of(name)
    if (kind is Format.PDF) == (suffix == ".pdf"):
        return name
    bare = name[: len(name) - len(suffix)] if suffix in READABLE else name
    return f"{bare}.{'txt' if kind is Format.TEXT else kind}"


def sniff(data: bytes, name: str) -> Format:
    """Tell what kind of file this is.

    Raises UnreadableFile: ``empty``, ``encrypted_document``, ``file_damaged`` (begins as a zip, and
    is none), ``unknown_format`` (known, but not read here: old Word, RTF, Pages, a suffix of
    something else), ``wrong_extension`` (called a document, and is an image or an archive).
    """
    if not data:
        raise UnreadableFile("empty")
    suffix = suffix_of(name)
    if _PDF_MARK in data[:_PDF_WITHIN]:
        return Format.PDF
    if data.startswith(_ZIP):
        return _zipped(data, suffix)
    if data.startswith(_OLE):
        if _ENCRYPTED_STREAM in data:
            raise UnreadableFile("encrypted_document")
        raise UnreadableFile("unknown_format", suffix=".doc")
    for mark, kind in _OTHERS:
        if data.startswith(mark):
            raise _other(kind, suffix)
    return _written(data, suffix)


def _other(kind: str, suffix: str) -> UnreadableFile:
    """Say that a file is something that is known and not read."""
    if kind == "rtf":
        return UnreadableFile("unknown_format", suffix=".rtf")
    if suffix in PLAIN or suffix in MARKDOWN:
        return UnreadableFile("binary", looks_like=kind)
    if suffix in READABLE:
        return UnreadableFile("wrong_extension", suffix=suffix, looks_like=kind)
    return UnreadableFile("unknown_format", suffix=suffix)


def _zipped(data: bytes, suffix: str) -> Format:
    """Tell a Word file from an OpenDocument text, and both from other archives."""
    import io
    import zipfile  # costs 10 ms, and whoever asks for the suffixes alone does not need it

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            kind = b""
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                kind = archive.read("mimetype")
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, ValueError) as error:
        if suffix in (".docx", ".odt"):
            raise UnreadableFile("file_damaged") from error
        raise UnreadableFile("binary", looks_like="zip") from error
    if "word/document.xml" in names:
        return Format.DOCX
    if kind.decode("ascii", "replace").strip() in _ODT_TYPES:
        return Format.ODT
    if not kind and "content.xml" in names and "META-INF/manifest.xml" in names:
        return Format.ODT
    if any(entry.startswith("word/") for entry in names):
        return Format.DOCX  # the main part may have another name; the importer looks for it
    raise _other("zip", suffix)


def _written(data: bytes, suffix: str) -> Format:
    """Tell the kinds that are written in characters from each other."""
    head = _beginning(data)
    if _MARKUP_HTML.match(head) or (head.startswith("<?xml") and _MARKUP_HTML.search(head)):
        return Format.HTML
    if _MARKUP_XML.match(head):
        return Format.XML
    if suffix in _HTML and _PAGE_MARKUP.search(head):
        return Format.HTML
    if suffix == ".xml" and head.startswith("<"):
        return Format.HTML if _PAGE_MARKUP.match(head) else Format.XML
    if head.startswith("<!--") and _MARKUP_HTML.search(head):
        return Format.HTML
    if suffix in (".pdf", ".docx", ".odt") and b"\x00" in data[:_HEAD]:
        raise UnreadableFile("file_damaged")
    if suffix in PLAIN or suffix in READABLE:
        return Format.TEXT
    raise UnreadableFile("unknown_format", suffix=suffix)


def _beginning(data: bytes) -> str:
    """Give the first characters of a file as far as markup can be told from them."""
    part = data[:_HEAD]
    for mark, encoding in (
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
        (b"<\x00", "utf-16-le"),
        (b"\x00<", "utf-16-be"),
    ):
        if part.startswith(mark):
            return part.decode(encoding, "replace").lstrip("\ufeff \t\r\n")
    return part.decode("latin-1").removeprefix("\xef\xbb\xbf").lstrip()
