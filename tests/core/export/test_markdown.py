# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Notes as Markdown: the four flavours, the templates, and what goes wrong with them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisreader.core.annotation import Note
from kennisreader.core.export.blocks import Block, parse
from kennisreader.core.export.errors import ExportError
from kennisreader.core.export.flavours import Flavour
from kennisreader.core.export.markdown import fields, header, plan_markdown
from kennisreader.core.export.sources import source_of
from kennisreader.core.export.template import FIELDS, NoteTemplate, read_template
from kennisreader.core.messages import SENTENCES
from tests.core.export import reference
from tests.core.made_notes import COMMENT, HIGHLIGHT, LETTERS, LINK, numbered, on

BUNDLED = Path(__file__).resolve().parents[3] / "resources" / "templates"
SOURCES = {name: source_of(letter) for name, letter in LETTERS.items()}
STRAY = replace(
    COMMENT,
    id=numbered(9),
    targets=(replace(COMMENT.targets[0], letter="kst-99999-1"),),
    text="- [ ] nog lezen\n\n```python\nopen('zonder einde')",
    tags=("twee woorden",),
)
NOTES = (COMMENT, LINK, HIGHLIGHT, STRAY)


def export(
    existing: bytes | None, *notes: Note, flavour: Flavour = Flavour.GFM, **options: object
) -> bytes:
    template = read_template(flavour, [BUNDLED])
    made = plan_markdown(existing, notes, SOURCES, template, flavour=flavour, **options)  # type: ignore[arg-type]  # those of plan_markdown
    return made.new


@pytest.mark.parametrize("flavour", Flavour)
def test_a_flavour_looks_like_its_reference(flavour: Flavour):
    reference.check(f"notes-{flavour}.md", export(None, *NOTES, flavour=flavour, title="Wonen"))


@pytest.mark.parametrize("flavour", Flavour)
def test_exporting_again_changes_nothing(flavour: Flavour):
    first = export(None, *NOTES, flavour=flavour)
    assert export(first, *NOTES, flavour=flavour) == first


def test_the_citation_is_the_official_one_with_the_page_that_is_stated():
    values = fields(HIGHLIGHT, SOURCES, Flavour.GFM, "nl")
    assert values["citation"] == "Kamerstukken II 2024/25, 30573, nr. 222, p. 2"
    assert fields(COMMENT, SOURCES, Flavour.GFM, "nl")["citation"].endswith("(kenmerk DG / 2017)")


def test_pandoc_cites_by_the_letters_id():
    assert fields(HIGHLIGHT, SOURCES, Flavour.PANDOC, "nl")["cite"] == "[@kst-30573-222, p. 2]"


def test_words_are_in_the_language_asked_for():
    assert fields(LINK, SOURCES, Flavour.GFM, "en")["relation"] == "follows on"
    assert fields(LINK, SOURCES, Flavour.GFM, "nl")["relation"] == "vervolg op"
    assert "# Notes\n" in header("", NOTES, SOURCES, Flavour.GFM, "en")


def test_every_field_has_a_value_and_every_value_a_field():
    assert set(fields(LINK, SOURCES, Flavour.GFM, "nl")) == set(FIELDS)


@pytest.mark.parametrize("flavour", Flavour)
def test_notes_of_one_letter_stand_together_in_the_order_given(flavour: Flavour):
    text = export(None, HIGHLIGHT, COMMENT, LINK, flavour=flavour).decode()
    places = [text.index(f"kennisreader:note {note.id}") for note in (HIGHLIGHT, LINK, COMMENT)]
    assert places == sorted(places)


# Templates


def filled(template: str, **values: str) -> str:
    return NoteTemplate(template).fill(dict.fromkeys(FIELDS, "") | values)


@pytest.mark.parametrize(
    ("template", "values", "text"),
    [
        pytest.param("$quote!", {"quote": "a"}, "a!", id="a field"),
        pytest.param("${quote}2", {"quote": "a"}, "a2", id="a field with braces"),
        pytest.param("$$5 $quote", {"quote": "a"}, "$5 a", id="a dollar sign"),
        pytest.param("$id\n$tags\nb", {"id": "a"}, "a\nb", id="a line of empty fields"),
        pytest.param("a\n\n> $quote2\n>\n> x\n\nb", {}, "a\n\nb", id="a paragraph of them"),
        pytest.param("$tags en $note", {"note": "n"}, " en n", id="one of two is enough"),
        pytest.param("> $quote", {"quote": "a\n\nb"}, "> a\n>\n> b", id="a quotation goes on"),
        pytest.param("- $note", {"note": "a\nb"}, "- a\n  b", id="a bullet does not"),
        pytest.param("> - $note", {"note": "a\nb"}, "> - a\n>   b", id="one in the other"),
        pytest.param("Tekst: $note", {"note": "a  \nb"}, "Tekst: a  \nb", id="words are not again"),
        pytest.param("a\r\n\r\n$note\r\n", {"note": "b"}, "a\n\nb", id="of Windows"),
        pytest.param("$note", {"note": "$quote ${x} $"}, "$quote ${x} $", id="no field in a field"),
    ],
)
def test_a_template_is_filled(template: str, values: dict[str, str], text: str):
    assert filled(template, **values) == text


@pytest.mark.parametrize(
    ("template", "code", "line"),
    [
        ("$quote\n\n$citaat", "template_field", "3"),
        ("a\n${Quote}", "template_field", "2"),
        ("$quote kost $ 5", "template_sign", "1"),
        ("${quote", "template_sign", "1"),
    ],
)
def test_a_broken_template_is_named_with_its_line(template: str, code: str, line: str):
    with pytest.raises(ExportError) as caught:
        NoteTemplate(template, "mijn.md")
    assert caught.value.code == code
    assert caught.value.details["line"] == line
    assert caught.value.details["file"] == "mijn.md"
    assert code in SENTENCES


def test_the_users_template_goes_before_the_bundled_one(tmp_path: Path):
    (tmp_path / "note.md").write_text("* $quote", encoding="utf-8-sig")
    own = read_template(Flavour.GFM, [BUNDLED, tmp_path])
    assert own.fill(fields(HIGHLIGHT, SOURCES, Flavour.GFM, "nl")) == "* 5.000 kamers"
    read_template(Flavour.OBSIDIAN, [BUNDLED, tmp_path])


def test_a_template_that_is_no_text_is_named(tmp_path: Path):
    (tmp_path / "note.md").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ExportError, match="template_unreadable") as caught:
        read_template(Flavour.GFM, [BUNDLED, tmp_path])
    assert caught.value.details["file"].endswith("note.md")
    with pytest.raises(ExportError, match="template_unreadable"):
        read_template(Flavour.GFM, [])


def test_a_changed_template_changes_the_blocks_of_the_file():
    first = export(None, HIGHLIGHT)
    template = NoteTemplate("**$quote**")
    made = plan_markdown(first, [HIGHLIGHT], SOURCES, template)
    assert made.changed == (HIGHLIGHT.id,)
    assert b"**5.000 kamers**" in made.new


MARKS = st.lists(
    st.sampled_from(
        ["a", " ", "\n", "\r\n", "`", "~~~", "#", ">", "- ", "$", "é", "\ud83d", "\x0b"]
    )
    | st.sampled_from(
        ["<!-- kennisreader:note x 0123456789ab -->", "<!-- /kennisreader:note", "-->"]
    ),
    max_size=12,
).map("".join)


@given(MARKS, MARKS, st.sampled_from(Flavour))
def test_any_words_in_a_note_stay_within_its_block(text: str, quote: str, flavour: Flavour):
    target = replace(HIGHLIGHT.targets[0], exact=quote)
    odd = replace(HIGHLIGHT, text=text, targets=(target,), relation=quote, tags=(text[:9],))
    first = export(None, COMMENT, odd, LINK, flavour=flavour)
    blocks = [piece for piece in parse(first.decode()).pieces if isinstance(piece, Block)]
    assert [b.key.name for b in blocks if b.key.kind == "note"] == [COMMENT.id, odd.id, LINK.id]
    assert not any(block.is_edited for block in blocks)
    assert export(first, COMMENT, odd, LINK, flavour=flavour) == first


def test_a_note_on_a_whole_letter_has_no_quote():
    whole = replace(HIGHLIGHT, targets=(replace(on(LETTERS["kst-30573-222"], "Er"), exact=""),))
    text = export(None, whole).decode()
    assert "> $quote" not in text
    assert "> — Kamerstukken II" in text
