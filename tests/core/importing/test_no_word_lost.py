# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""No word of a page disappears: what is no known furniture stands in the text, the head or a note."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from kennisreader.core.importing import paged
from kennisreader.core.importing.page_rows import Cell, Page
from tests.page_making import STYLE, page, put, run, words

TOP, NOTES, FOOT = 60.0, 600.0, 670.0
_WORD = re.compile(r"[^\W\d_]+|\b[4-8]\d\b")
Block = tuple[str, list[str], str, int, bool]
_FULL = (
    "Kunt u toelichten hoe de middelen van artikel {n} verdeeld",
    "Met deze brief informeer ik uw Kamer over de stand van zaken",
    "De staatssecretaris antwoordt dat in {n} regio’s is begonnen",
)
_LAST = ("worden?", "en daarmee is het overleg van {n} mei afgerond.", "Dat is niet zo.")
_SOURCES = ("Kamerstuk over het beleid van vroeger.", "{n} procent in {n} gemeenten.")
_OPENING = ("", "{n}", "Vraag {n}", "Antwoord", "Inleiding")

paragraphs = st.tuples(
    st.sampled_from(_OPENING),
    st.lists(st.sampled_from(_FULL), min_size=1, max_size=3),
    st.sampled_from(_LAST),
    st.integers(40, 80),
    st.booleans(),
)
papers = st.lists(st.lists(paragraphs, min_size=1, max_size=5), min_size=1, max_size=4)


def page_of(ordinal: int, count: int, blocks: Sequence[Block]) -> Page:
    """Set paragraphs, with notes at the foot of their page and its number below them."""
    text: list[Cell] = []
    notes: list[Cell] = []
    y = TOP
    for opening, full, last, number, noted in blocks:
        for line in filter(None, (opening, *full)):
            text.append(words(line.format(n=number), 100, y))
            y += STYLE.leading
        runs = [run(last.format(n=number), 100, y)]
        if noted:
            marker = str(len(notes) + 1)
            height = NOTES + 9 * len(notes)
            runs.append(run(marker, runs[0].x1, y - 4, 6.0))
            words_of_it = _SOURCES[number % 2].format(n=number)
            source = run(f" {words_of_it}", 106, height, 7.5)
            notes.append(put(run(marker, 100, height - 2.5, 5.0), source))
        text.append(put(*runs))
        y += 2.2 * STYLE.leading
    return page(
        *text, *notes, words(f"Pagina {ordinal + 1} van {count}", 200, FOOT), ordinal=ordinal
    )


def words_of(texts: Iterable[str]) -> Counter[str]:
    """Count words, and numbers that are none of a note or a page."""
    return Counter(word for text in texts for word in _WORD.findall(text))


@settings(max_examples=60, deadline=None)
@given(papers)
def test_every_word_of_a_page_is_kept(paper: list[list[Block]]) -> None:
    pages = [page_of(at, len(paper), blocks) for at, blocks in enumerate(paper)]
    stand = words_of(each.text for made in pages for each in made.cells[:-1])
    parts = paged.parts(pages)
    lines = [*parts.head, *parts.body, *(line for note in parts.notes for line in note.lines)]
    assert not stand - words_of(f"{line.bullet} {line.text}" for line in lines)


ADDRESS = (
    "> Retouradres Postbus 20350 2500 EJ Den Haag",
    "De Voorzitter van de Tweede Kamer der Staten-Generaal",
    "Postbus 20018",
)
blocks = st.lists(paragraphs, min_size=1, max_size=3)
fields = st.lists(
    st.sampled_from(
        ("Datum 9 april 2026", "Ons kenmerk 4367005", "Betreft Voortgang van het beleid",
         "Bijlage(n) 45", "Ter inzage gelegd", "Gewijzigd exemplaar")
    ),
    unique=True,
)  # fmt: skip


def addressed(ordinal: int, said: Sequence[str], blocks: Sequence[Block]) -> Page:
    """Set a letterhead over the salutation of a letter, and the letter below it."""
    made = page_of(ordinal, 1, blocks)
    head = [words(line, 100, 60 + 12 * at) for at, line in enumerate((*ADDRESS, *said))]
    lower = [
        each._replace(
            box=(each.box[0], each.box[1] + 200, each.box[2], each.box[3] + 200),
            baseline=each.baseline + 200,
        )
        for each in made.cells
        if each.baseline < 400
    ]
    return page(*head, words("Geachte voorzitter,", 100, 220), *lower, ordinal=ordinal)


@settings(max_examples=40, deadline=None)
@given(blocks, fields, blocks)
def test_what_the_head_of_an_enclosed_letter_says_is_text(
    first: list[Block], said: list[str], letter: list[Block]
) -> None:
    parts = paged.parts([addressed(0, ["Betreft Begin"], first), addressed(1, said, letter)])
    lines = [*parts.body, *(line for note in parts.notes for line in note.lines)]
    label = words_of(["Betreft"])
    assert not words_of(said) - label - words_of(line.text for line in lines)


KAMERSTUK = (
    "Tweede Kamer der Staten-Generaal",
    "Vergaderjaar 2025–2026",
    "36 512",
    "Wijziging van de Wet op de huurtoeslag",
)
KINDS = (
    ("Nr. 19", "AMENDEMENT VAN HET LID FLACH", "Ontvangen 4 november 2025"),
    ("Nr. 7", "NOTA VAN WIJZIGING", "Ontvangen 4 november 2025"),
    ("Nr. 3", "MEMORIE VAN TOELICHTING"),
    ("B", "MEMORIE VAN ANTWOORD", "Ontvangen 4 november 2025"),
)
numbers = st.sampled_from(("I", "II", "IIIa", "A", "1", "2", "47", "ARTIKEL I", "ALGEMEEN DEEL"))
OFFICIAL = (
    "De ondergetekende stelt het volgende voor:",
    "In artikel {n} wordt „{n}” vervangen door „{n}”.",
    "Na artikel {n} wordt een artikel ingevoegd, luidende:",
)
law = st.lists(
    st.one_of(numbers, st.builds(str.format, st.sampled_from(OFFICIAL), n=st.integers(40, 80))),
    min_size=1,
    max_size=12,
)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(KINDS), law)
def test_the_numbers_of_a_law_are_no_head(kind: Sequence[str], said: list[str]) -> None:
    head = [words(line, 100, 40 + 12 * at) for at, line in enumerate(KAMERSTUK)]
    head += [words(line, 100, 130 + 12 * at) for at, line in enumerate(kind)]
    text = [words(line, 100, 190 + 24 * at) for at, line in enumerate(said)]
    parts = paged.parts([page(*head, words("2", 300, 40, 46.0), *text)])
    lines = (f"{line.bullet} {line.text}".split() for line in parts.body)
    assert [word for line in lines for word in line] == " ".join(said).split()
