# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Projects of the REFI-QDA standard: what we write fits its schema, and comes back as it was."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisreader.core.annotation import Note, Target
from kennisreader.core.export.qdpx import NAMESPACE, Project, write_qdpx
from kennisreader.core.export.qdpx_codes import SHADES, CodeTheme, guid
from kennisreader.core.export.qdpx_letters import letter_with
from kennisreader.core.export.qdpx_reading import read_qdpx
from kennisreader.core.importing.errors import UnreadableFile
from kennisreader.core.library_values import ThemeSpan
from tests.core.export import reference
from tests.core.made_notes import (
    COMMENT,
    HIGHLIGHT,
    HOUSING,
    LETTERS,
    LINK,
    MOMENT,
    NOTES,
    SENTENCE,
    TALENT,
    letter_of,
    numbered,
    on,
)

ALL = (*NOTES, SENTENCE)
THEMES = (CodeTheme("huisvesting", "Huisvesting", "#B45309"), CodeTheme("talent", "Talent", "#111"))
MOMENTS = ("creationDateTime", "modifiedDateTime")
_CHANGES = "creatingUser creationDateTime modifyingUser modifiedDateTime"
_TEXT = f"guid! name plainTextPath richTextPath {_CHANGES}"
# Project.xsd of 18 March 2019, as far as we write it: the children of an element in their order, with
# how often (1, ?, * or +), and its attributes, with "!" where they are required.
SCHEMA = {
    "Project": (
        "Users? CodeBook? Variables? Cases? Sources? Notes? Links? Sets? Graphs? Description? NoteRef*",
        "name! origin creatingUserGUID creationDateTime modifyingUserGUID modifiedDateTime basePath",
    ),
    "Users": ("User+", ""),
    "User": ("", "guid! name id"),
    "CodeBook": ("Codes", ""),
    "Codes": ("Code+", ""),
    "Code": ("Description? NoteRef* Code*", "guid! name! isCodable! color"),
    "Sources": ("TextSource+", ""),
    "TextSource": (
        "Description? PlainTextContent? PlainTextSelection* Coding* NoteRef* VariableValue*",
        _TEXT,
    ),
    "Note": (
        "Description? PlainTextContent? PlainTextSelection* Coding* NoteRef* VariableValue*",
        _TEXT,
    ),
    "PlainTextSelection": (
        "Description? Coding* NoteRef*",
        f"guid! name startPosition! endPosition! {_CHANGES}",
    ),
    "Coding": ("CodeRef NoteRef*", "guid! creatingUser creationDateTime"),
    "CodeRef": ("", "targetGUID!"),
    "NoteRef": ("", "targetGUID!"),
    "Notes": ("Note+", ""),
    "Links": ("Link+", ""),
    "Link": ("NoteRef*", "guid! name direction color originGUID targetGUID"),
    "Description": ("", ""),
}
_GUID = r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
FORMS = {
    "isCodable": "true|false",
    "color": "#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})",
    "direction": "Associative|OneWay|Bidirectional",
    "startPosition": r"\d+",
    "endPosition": r"\d+",
    **dict.fromkeys(MOMENTS, r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"),
    **dict.fromkeys(
        ("guid", "targetGUID", "originGUID", "creatingUser", "creatingUserGUID"), _GUID
    ),
}


def written(*notes: Note, **more: object) -> Project:
    return write_qdpx(notes, LETTERS, themes=THEMES, **more)  # type: ignore[arg-type]


def unpacked(data: bytes) -> tuple[ET.Element, dict[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    return ET.fromstring(files.pop("project.qde")), files


def short(element: ET.Element) -> str:
    assert element.tag.startswith(f"{{{NAMESPACE}}}")
    return element.tag.partition("}")[2]


def faults(element: ET.Element) -> list[str]:
    """What the schema has against an element and all in it."""
    tag = short(element)
    children, attributes = SCHEMA[tag]
    pattern = " ".join(children.split())
    pattern = re.sub(r"(\w+)([?*+]?) ?", r"(?:\1 )\2", pattern)
    found = "".join(f"{short(child)} " for child in element)
    wrong = [] if re.fullmatch(pattern, found) else [f"{tag}: {found}"]
    known = {name.rstrip("!") for name in attributes.split()}
    required = {name[:-1] for name in attributes.split() if name.endswith("!")}
    wrong += [f"{tag}@{name}" for name in element.attrib.keys() - known]
    wrong += [f"{tag} without {name}" for name in required - element.attrib.keys()]
    wrong += [
        f"{tag}@{name}={value}"
        for name, value in element.attrib.items()
        if not re.fullmatch(FORMS.get(name, "(?s).*"), value)
    ]
    return wrong + [fault for child in element for fault in faults(child)]


def check(data: bytes) -> tuple[ET.Element, dict[str, bytes]]:
    """The rules of the schema, and those that it states in words only."""
    root, files = unpacked(data)
    assert faults(root) == []
    named = [each.get("guid", "") for each in root.iter() if each.get("guid")]
    assert len(named) == len(set(named))
    referred = {each.get(name) for each in root.iter() for name in ("targetGUID", "originGUID")}
    assert referred - {None} <= set(named)
    paths = {each.get("plainTextPath") for each in root.iter()} - {None}
    assert {f"internal://{name.removeprefix('Sources/')}" for name in files} == paths
    names = [each.get("name", "").casefold() for each in root.iter(f"{{{NAMESPACE}}}Code")]
    assert len(names) == len(set(names))
    for source in root.iter(f"{{{NAMESPACE}}}TextSource"):
        data = files[f"Sources/{source.get('guid')}.txt"]
        assert b"\r" not in data
        assert not data.startswith(b"\xef\xbb\xbf")
        for each in source.iter(f"{{{NAMESPACE}}}PlainTextSelection"):
            start, end = (int(each.get(name, "")) for name in ("startPosition", "endPosition"))
            assert 0 <= start < end <= len(data.decode())
    return root, files


def library(_: str, text: str) -> str:
    """A letter of the library, by its words."""
    known = {each.text: each.id for each in LETTERS.values()}
    return known.get(text.replace("\r\n", "\n"), "")


def bare(note: Note) -> Note:
    """A note without what is found again in its letter."""
    targets = (
        Target(each.letter, each.exact, each.prefix, each.suffix, each.start, each.end)
        for each in note.targets
    )
    return replace(note, targets=tuple(targets), tags=tuple(sorted(note.tags)))


# What we write


def test_a_project_fits_the_schema():
    root, files = check(written(*ALL, spans={TALENT.id: [ThemeSpan("talent", 20, 26)]}).data)
    assert files[f"Sources/{guid('letter', HOUSING.id)}.txt"].decode() == HOUSING.text
    codes = {each.get("name"): each for each in root.iter(f"{{{NAMESPACE}}}Code")}
    # "talent" is a tag here; the theme of that name gives way, because names are unique in QualCoder.
    assert {"Tags", "Kleuren", "Thema's", "talent", "Talent (2)", "kennis/werker", "bron"} <= set(
        codes
    )
    assert codes["Groen"].get("color") == SHADES["green"]
    marked = {
        each.get("name"): each.findtext(f"{{{NAMESPACE}}}Description")
        for each in root.iter(f"{{{NAMESPACE}}}PlainTextSelection")
    }
    assert marked["Talent trekt weg."] == COMMENT.text
    (link,) = root.iter(f"{{{NAMESPACE}}}Link")
    assert (link.get("name"), link.get("direction")) == ("vervolg op", "OneWay")


def test_the_same_notes_give_the_same_bytes():
    assert written(*ALL).data == written(*ALL).data
    with zipfile.ZipFile(io.BytesIO(written(*ALL).data)) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
        assert archive.namelist()[0] == "project.qde"


def test_places_are_code_points_of_the_text():
    """An emoji counts one, where UTF-16 counts two."""
    letter = letter_of("😀 Er is een tekort.", "blij")
    note = Note(numbered(9), (on(letter, "tekort"),), created="gisteren", modified=MOMENT)
    project = write_qdpx([note], {letter.id: letter})
    root, _ = check(project.data)
    (found,) = root.iter(f"{{{NAMESPACE}}}PlainTextSelection")
    assert found.get("startPosition") == str(letter.text.index("tekort"))
    assert found.get("creationDateTime") is None  # which no program could read
    assert ("qdpx_wide", {"letters": "blij"}) in project.report


def test_what_has_no_place_becomes_a_memo_and_is_told():
    stray = replace(COMMENT, id=numbered(8), targets=(Target("weg", "Woorden van toen"),))
    project = written(HIGHLIGHT, stray)
    root, files = check(project.data)
    (memo,) = root.findall(f"{{{NAMESPACE}}}NoteRef")
    text = files[f"Sources/{memo.get('targetGUID')}.txt"].decode()
    assert "Woorden van toen" in text
    assert "Klopt dit?" in text
    assert "#talent" in text
    assert ("qdpx_memos", {"count": "1"}) in project.report
    assert project.report[-1][0] == "qdpx_never"


@given(st.text(max_size=40), st.text(max_size=20))
def test_any_text_fits_and_comes_back(text: str, tag: str):
    note = replace(HIGHLIGHT, text=text, tags=(tag.strip() or "x", f"{tag} x", f"{tag}  X"))
    root, _ = check(write_qdpx([note], LETTERS).data)
    described = root.findtext(f".//{{{NAMESPACE}}}PlainTextSelection/{{{NAMESPACE}}}Description")
    kept = re.sub(
        "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\N{REPLACEMENT CHARACTER}", text
    )
    kept = kept.replace("\r\n", "\n").replace("\r", "\n").strip() if text.strip() else ""
    assert (described or "").strip() == kept


# And back


def test_a_project_looks_like_its_reference():
    """The packing may differ with the version of zlib, the content not."""
    spans = {TALENT.id: [ThemeSpan("talent", 20, 26)]}
    with zipfile.ZipFile(io.BytesIO(written(*ALL, spans=spans).data)) as archive:
        reference.check("project.qde", archive.read("project.qde"))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_our_own_project_comes_back_as_it_was(language: str):
    read = read_qdpx(written(*ALL, language=language).data, library)
    assert {note.id: bare(note) for note in read.notes} == {note.id: bare(note) for note in ALL}
    assert (read.unknown, read.unplaced, read.not_taken) == ((), 0, {})


STRANGE = """<?xml version="1.0"?><Project xmlns="urn:QDA-XML:project:1.0" name="Onderzoek" origin="X">
<CodeBook><Codes><Code guid="{{11111111-1111-4111-8111-111111111111}}" name="Beleid" isCodable="false">
 <Code guid="11111111-1111-4111-8111-111111111112" name="wonen" isCodable="true">
  <Description>Alles over kamers</Description></Code></Code></Codes></CodeBook>
<Variables><Variable guid="11111111-1111-4111-8111-111111111113" name="v" typeOfVariable="Text"/></Variables>
<Sources>
 <TextSource guid="22222222-2222-4222-8222-222222222222" name="Brief" plainTextPath="internal://b.txt">
  <PlainTextSelection guid="33333333-3333-4333-8333-333333333333" startPosition="{start}" endPosition="{end}">
   <Description>Zie ook </Description>
   <Coding guid="33333333-3333-4333-8333-333333333334">
    <CodeRef targetGUID="11111111-1111-4111-8111-111111111112"/></Coding>
   <NoteRef targetGUID="44444444-4444-4444-8444-444444444444"/></PlainTextSelection></TextSource>
 <PDFSource guid="55555555-5555-4555-8555-555555555555" name="a/b.pdf" path="internal://x.pdf">
  <PDFSelection guid="55555555-5555-4555-8555-555555555556" page="2" firstX="1" firstY="1" secondX="2"
   secondY="2"><Description>Kader</Description></PDFSelection></PDFSource></Sources>
<Notes><Note guid="44444444-4444-4444-8444-444444444444"><PlainTextContent>de motie</PlainTextContent></Note>
 <Note guid="44444444-4444-4444-8444-444444444445"><PlainTextContent>Los</PlainTextContent></Note></Notes>
</Project>"""


def strange(text: bytes, start: int, end: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("project.qde", STRANGE.format(start=start, end=end))
        archive.writestr("sources/B.txt", text)
    return out.getvalue()


QUOTE = "5.000 kamers_bouwen"
PLACE = HOUSING.text.index(QUOTE)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        (HOUSING.text.encode(), PLACE),
        (b"\xef\xbb\xbf" + HOUSING.text.encode(), PLACE),
        (HOUSING.text.encode("utf-16"), PLACE),
        (HOUSING.text.replace("\n", "\r\n").encode(), PLACE + 1),
        (HOUSING.text.replace("\n", "\r\n").encode(), PLACE),
    ],
    ids=["code points", "mark", "UTF-16 file", "CR LF is two", "CR LF is one"],
)
def test_a_project_of_another_program(text: bytes, start: int):
    read = read_qdpx(strange(text, start, start + len(QUOTE)), library)
    notes = {note.id: note for note in read.notes}
    coded = notes["33333333-3333-4333-8333-333333333333"]
    assert (coded.targets[0].letter, coded.targets[0].exact) == (HOUSING.id, QUOTE)
    assert (coded.text, coded.tags) == ("Zie ook\n\nde motie", ("Beleid/wonen",))
    frame = notes["55555555-5555-4555-8555-555555555556"]
    assert frame.targets == (Target("qdpx://a-b.pdf"),)
    assert frame.text == "p. 3\n\nKader"
    assert {note.text for note in read.notes} >= {"Los", "Alles over kamers"}  # nothing is lost
    assert (read.unknown, read.unplaced, read.not_taken) == (("a/b.pdf",), 1, {"Variable": 1})


def test_positions_in_utf_16_are_seen_from_the_words():
    letter = "😀😀😀 Er zijn te weinig kamers."
    start = letter.index("weinig") + 3
    read = read_qdpx(strange(letter.encode(), start, start + len("weinig")), lambda _, __: "brief")
    assert read.notes[0].targets[0].exact == "weinig"


BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><Project>&b;</Project>'


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"project.qde": BOMB}, "unsafe"),
        (
            {"project.qde": b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'},
            "unsafe",
        ),
        ({"project.qde": b" " * 9_000_000}, "too_large"),
        ({"project.qde": b"<Project"}, "file_damaged"),
        ({"project.qde": b"<Boek/>"}, "not_qdpx"),
        ({"word/document.xml": b"<x/>"}, "not_qdpx"),
    ],
    ids=["entities", "outside", "bomb", "broken", "other XML", "other zip"],
)
def test_what_is_no_project_or_a_trap_is_refused(files: dict[str, bytes], code: str):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    with pytest.raises(UnreadableFile) as refused:
        read_qdpx(out.getvalue(), library)
    assert refused.value.code == code


def test_a_source_is_known_by_its_words():
    class Shelf:
        def texts(self, shortest: int, longest: int):
            return [(each.id, each.text) for each in LETTERS.values()]

    spaced = HOUSING.text.replace("\n", "\r\n\r\n").replace(" kamers", "  kamers", 1)
    assert letter_with(Shelf(), spaced) == HOUSING.id  # type: ignore[arg-type]
    assert letter_with(Shelf(), f"Kop\n{HOUSING.text} Voet") == HOUSING.id  # type: ignore[arg-type]
    assert letter_with(Shelf(), "Heel andere woorden over iets anders") == ""  # type: ignore[arg-type]


def test_links_of_letters_and_words_come_back():
    note = replace(LINK, targets=(LINK.targets[0], Target(TALENT.id)), text="Hierover")
    read = read_qdpx(written(note).data, library)
    assert [bare(each) for each in read.notes] == [bare(note)]
