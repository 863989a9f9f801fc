# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Markdown's marks become emphasis, links, notes, headings and lists."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisreader.core.importing import markdown
from kennisreader.core.importing.lines import BOLD, ITALIC, LINK, NOTE


@pytest.mark.parametrize(
    ("source", "text", "marks"),
    [
        pytest.param(
            "een *braindrain*-land",
            "een braindrain-land",
            [("braindrain", ITALIC, "")],
            id="italic",
        ),
        pytest.param("**Ons kenmerk**", "Ons kenmerk", [("Ons kenmerk", BOLD, "")], id="bold"),
        pytest.param("***x***", "x", [("x", BOLD, ""), ("x", ITALIC, "")], id="both"),
        pytest.param("2 * 3 * 4", "2 * 3 * 4", [], id="asterisks with spaces"),
        pytest.param("een_twee_drie", "een_twee_drie", [], id="underscores in a word"),
        pytest.param("*open", "*open", [], id="never closed"),
        pytest.param(r"a\_b \* c", "a_b * c", [], id="escapes"),
        pytest.param(
            "regeling<sup>10</sup>.", "regeling.", [("", NOTE, "10")], id="superscript note"
        ),
        pytest.param("regeling[^3].", "regeling.", [("", NOTE, "3")], id="reference note"),
        pytest.param("[hier](http://a.nl/b)", "hier", [("hier", LINK, "http://a.nl/b")], id="link"),
        pytest.param(
            "<https://a.nl/b>",
            "https://a.nl/b",
            [("https://a.nl/b", LINK, "https://a.nl/b")],
            id="address",
        ),
        pytest.param(
            r"[https://a.nl/x\_y](https://a.nl/x_y)",
            "https://a.nl/x_y",
            [("https://a.nl/x_y", LINK, "https://a.nl/x_y")],
            id="escaped address",
        ),
        pytest.param("a &amp; b<br>c", "a & b c", [], id="entities and breaks"),
        pytest.param("x < y en z > w", "x < y en z > w", [], id="less than"),
    ],
)
def test_inline_marks_are_resolved(
    source: str, text: str, marks: list[tuple[str, str, str]]
) -> None:
    found = markdown.resolve(source)
    assert found.text == text
    assert [(text[m.start : m.end], m.kind, m.value) for m in found.marks] == marks


@given(st.text(alphabet="ab *_[]()<>\\`#1^", max_size=60))
def test_marks_always_lie_in_the_text(source: str) -> None:
    found = markdown.resolve(source)
    assert all(0 <= m.start <= m.end <= len(found.text) for m in found.marks)


def test_lines_know_headings_lists_notes_and_gaps() -> None:
    lines = markdown.lines(
        "#### *Kop*\n\nTekst\n\n- 1) een\n- twee\n  - drie\n\n<sup>2</sup> Een noot.\n"
    )
    assert [(x.text, x.heading, x.bullet, x.depth, x.note, x.gap) for x in lines] == [
        ("Kop", 4, "", 0, "", 0),
        ("Tekst", 0, "", 0, "", 1),
        ("een", 0, "1)", 0, "", 1),
        ("twee", 0, "-", 0, "", 0),
        ("drie", 0, "-", 1, "", 0),
        ("Een noot.", 0, "", 0, "2", 1),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("# Kop\n\n**vet** en <sup>1</sup>", True, id="marks"),
        pytest.param("Nr. 5 * 3\n1) Het Parool\n> Retouradres", False, id="a plain letter"),
    ],
)
def test_markdown_is_told_by_its_marks(text: str, expected: bool) -> None:
    assert markdown.looks_like_markdown(text) is expected
