# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Notes and letters for other programs: Web Annotations, tables, references."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from kennisreader.core import salvage
from kennisreader.core.annotation_w3c import to_w3c
from kennisreader.core.export.bibliography import csl, write_bibtex, write_csl_json
from kennisreader.core.export.sources import official_address, source_of
from kennisreader.core.export.tables import COLUMNS, write_csv
from kennisreader.core.export.webannotation import read_annotations, write_page
from kennisreader.core.letter import DateBasis, Letter, References
from kennisreader.core.library import Library
from tests.core.export import reference
from tests.core.made_notes import COMMENT, HOUSING, LETTERS, NOTES, TALENT, letter_of, take_up

SOURCES = {name: source_of(letter) for name, letter in LETTERS.items()}
ANSWER = letter_of(
    "Ja.",
    "ah-tk-20242025-1234",
    type="antwoord-op-kamervragen",
    date="2025-01",
    date_basis=DateBasis.INFERRED,
    references=References(aanhangsel="1234", vergaderjaar="2024-2025", kenmerk_vragen="2024Z1"),
)
SENATE = letter_of(
    "Geachte voorzitter,",
    "kst-33802-C",
    date="2015-02-03",
    references=References(kamerstuk_dossier="33802", kamerstuk_number="C"),
)


# Web Annotations


@pytest.mark.parametrize(
    ("strange", "kept"),
    [
        ('"x": NaN', 1),
        ('"x": [{"y": -Infinity}]', 1),
        ('"x": 1e999', 1),
        (f'"x": {"[" * 120}{"]" * 120}', 1),
        ('"source": "\\ud800"', 1),
        ('"source": "a\\u0000b"', 2),
    ],
    ids=["NaN", "Infinity", "too large", "too deep", "half a character", "zero"],
)
def test_no_annotation_makes_a_library_look_damaged(tmp_path, strange, kept):
    """What Python takes for JSON, SQLite need not."""
    target = '{"source": "kst-1-2"}' if "source" not in strange else f"{{{strange}}}"
    more = strange if "source" not in strange else '"x": 1'
    item = f'{{"type": "Annotation", "target": {target}, {more}}}'
    data = f"[{item}, {json.dumps(to_w3c(COMMENT))}]".encode()
    read = [note for note in read_annotations(data) if note is not None]
    assert COMMENT in read, "the others are read"
    assert len(read) == kept
    with Library.open(tmp_path) as library:
        take_up(library, read)
        assert not library.is_damaged()
    assert salvage._is_sound(tmp_path)


def test_brackets_without_end_are_no_json():
    with pytest.raises(ValueError, match="brackets"):
        list(read_annotations(b"[" * 200_000))


def test_a_page_of_annotations_looks_like_its_reference():
    reference.check("notes.jsonld", write_page(NOTES))


@pytest.mark.parametrize(
    "form",
    [
        lambda items: {"type": "AnnotationPage", "items": items},
        lambda items: {"type": "AnnotationCollection", "first": {"items": items}},
        lambda items: items,
    ],
    ids=["page", "collection", "list"],
)
def test_containers_of_annotations_are_read(form):
    data = json.dumps(form([to_w3c(note) for note in NOTES])).encode()
    assert tuple(read_annotations(data)) == NOTES


def test_what_was_written_is_read():
    assert tuple(read_annotations(b"\xef\xbb\xbf" + write_page(NOTES).encode())) == NOTES
    assert tuple(read_annotations(json.dumps(to_w3c(COMMENT)).encode())) == (COMMENT,)


def test_one_object_a_line_is_read_as_the_terminal_writes_it():
    lines = "\n".join(json.dumps(to_w3c(note)) for note in NOTES) + "\n"
    assert tuple(read_annotations(lines.encode())) == NOTES


def test_what_is_no_annotation_is_none_and_what_is_no_json_is_an_error():
    assert list(read_annotations(b'[{"a": 1}, 3]')) == [None, None]
    for data in (b"# Notities", b"", b"{}\n{", b"\xff\xfe"):
        with pytest.raises(ValueError, match=r".*"):
            list(read_annotations(data))


# Tables


def test_a_table_of_notes_looks_like_its_reference():
    reference.check("notes.csv", write_csv(NOTES, SOURCES))


def test_any_text_comes_back_from_a_table():
    note = replace(COMMENT, text='a;"b",\r\n=c\n')
    [row] = csv.DictReader(io.StringIO(write_csv([note], SOURCES, "en"), newline=""))
    assert tuple(row) == COLUMNS
    assert row["note"] == note.text
    assert row["tags"] == "talent kennis/werker"


def test_a_spreadsheet_runs_no_words_of_a_letter():
    target = replace(COMMENT.targets[0], exact="=1+1")
    note = replace(COMMENT, targets=(target, *COMMENT.targets[1:]), text="- punt")
    [row] = csv.DictReader(io.StringIO(write_csv([note], SOURCES, "en"), newline=""))
    assert (row["quote"], row["note"]) == ("'=1+1", "'- punt")


# References


ALL = (HOUSING, TALENT, ANSWER, SENATE)


def test_references_look_like_their_reference():
    reference.check("letters.csl.json", write_csl_json(ALL))
    reference.check("letters.bib", write_bibtex(ALL))


def test_a_kamerstuk_is_what_the_style_of_the_leidraad_expects():
    item = csl(HOUSING)
    assert (item["type"], item["container-title"]) == ("bill", "Kamerstukken II")
    assert (item["volume"], item["number"], item["page"]) == ("2024/25", "30573", "222")
    assert not {"note", "author"} & item.keys(), "the style would print them"
    assert "page" not in csl(SENATE)
    assert csl(SENATE)["number"] == "33802, C"


@pytest.mark.parametrize(
    ("letter", "address"),
    [
        (HOUSING, "https://zoek.officielebekendmakingen.nl/kst-30573-222.html"),
        (ANSWER, "https://zoek.officielebekendmakingen.nl/ah-tk-20242025-1234.html"),
        (TALENT, ""),
    ],
    ids=["kamerstuk", "aanhangsel", "no number"],
)
def test_official_addresses(letter: Letter, address: str):
    assert official_address(letter) == address


def test_signs_of_tex_are_escaped():
    odd = letter_of("x", "a & b", references=References(ons_kenmerk="50%_#1{~}^\\"))
    entry = write_bibtex([odd])
    assert entry.startswith("@misc{a---b,")
    assert r"50\%\_\#1\{\textasciitilde{}\}\textasciicircum{}\textbackslash{}" in entry
