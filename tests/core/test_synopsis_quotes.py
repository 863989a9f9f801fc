# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The piece of a passage that stands in a cell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisreader.core.importing import read_letter
from kennisreader.core.letter import Block, BlockKind, Letter, Metadata, Passage
from kennisreader.core.synopsis import MENTION, PRIMARY, Bearing
from kennisreader.core.synopsis_quotes import ROOM, quote


def letter_of(text: str) -> Letter:
    end = len(text)
    return Letter(
        *("a", "a.txt", text, Metadata("T")),
        blocks=(Block(BlockKind.PARAGRAPH, 0, end),),
        passages=(Passage(0, 0, end, "paragraph"),),
    )


def quoted(text: str, room=ROOM):
    """Quote a text of one passage in which [brackets] stand around the marks."""
    spans, plain = [], ""
    for piece in text.split("]"):
        before, _, marked = piece.partition("[")
        plain += before
        if marked:
            spans.append((len(plain), len(plain) + len(marked)))
            plain += marked
    return quote(letter_of(plain), Bearing(0, PRIMARY), spans, room)


LONG = "Een zin die lang doorgaat over van alles en nog wat zonder dat er iets in staat dat telt, "


@pytest.mark.parametrize(
    ("text", "room", "expected"),
    [
        ("Over [talent] gaat het.", ROOM, "Over [talent] gaat het."),
        ("Eerst iets. Dan [talent] en meer.", ROOM, "Dan [talent] en meer."),
        ("Zie nr. 5 van dr. Bos over [talent].", ROOM, "Zie nr. 5 van dr. Bos over [talent]."),
        (
            f"{LONG}en dan [talent].",
            None,
            "…en nog wat zonder dat er iets in staat dat telt, en dan [talent].",
        ),
        (f"{LONG}en dan [talent].", ROOM, f"{LONG}en dan [talent]."),
        ("Punt een;\nover [talent]\nPunt drie", ROOM, "over [talent] Punt drie"),
        ("[Talent] komt. Het blijft nu. Ook later.", 30, "[Talent] komt. Het blijft nu."),
        ("[Talent] komt en blijft nog lang hier", 20, "[Talent] komt en …"),
        ("[Talent] hier, en [talent] daar.", ROOM, "[Talent] hier, en [talent] daar."),
        ("Zonder eigen woord.", ROOM, "Zonder eigen woord."),
    ],
    ids=[
        "short passage",
        "from the sentence of the mark",
        "abbreviations end no sentence",
        "beginning left out where room is short",
        "whole sentence in a table",
        "an item of a list begins anew",
        "ends with a sentence",
        "ends with a word",
        "every mark",
        "only hints",
    ],
)
def test_a_quote_shows_the_first_mark(text, room, expected):
    found = quoted(text, room)
    shown, at = "", 0
    for start, end in found.marks:
        shown += f"{found.text[at:start]}[{found.text[start:end]}]"
        at = end
    assert shown + found.text[at:] == expected


def test_a_quote_knows_its_passage_and_level():
    text = "Een. Twee over talent."
    found = quote(letter_of(text), Bearing(0, MENTION), [(15, 21)])
    assert (found.start, found.end, found.level) == (0, len(text), MENTION)
    assert found.place.kind == "letter"


@given(st.text("ab .?\n", min_size=1, max_size=500), st.data())
def test_marks_in_a_quote_are_the_words_of_the_letter(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = quote(
        letter_of(text), Bearing(0, PRIMARY), [(start, end)], data.draw(st.integers(20, 300))
    )
    for a, b in found.marks:
        assert found.text[a:b] == text[start:end].replace("\n", " ")


def test_the_quotes_of_real_letters_show_their_mark(seeds, themes_of_seeds):
    seen = 0
    for file in sorted(seeds.glob("*.txt")):
        letter = read_letter(file.read_bytes(), file.name)
        spans, levels = themes_of_seeds(letter)
        for level in levels:
            marks = [(start, end) for theme, start, end in spans if theme == level.theme]
            passage = letter.passages[level.passage]
            found = quote(letter, Bearing(level.passage, level.level), marks)
            if any(passage.start <= start < passage.end for start, _ in marks):
                assert found.marks, found.text
            assert len(found.text) <= ROOM + 3
            seen += 1
    assert seen > 200


@pytest.fixture
def themes_of_seeds():
    from kennisreader import paths
    from kennisreader.core.theme_files import read_themes
    from kennisreader.core.theme_matcher import ThemeMatcher

    matcher = ThemeMatcher(read_themes([paths.resources_folder() / "themes"]).themes)

    def find(letter):
        spans = matcher.spans(letter)
        return spans, matcher.levels(letter, spans)

    return find
