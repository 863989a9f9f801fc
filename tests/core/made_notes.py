# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Letters and notes for tests: small, made up, and always the same."""

from __future__ import annotations

from collections.abc import Iterable

from kennisreader.core.annotation import Note, Target
from kennisreader.core.annotation_anchor import describe
from kennisreader.core.annotation_keeping import TakenNote, keep, placed
from kennisreader.core.letter import (
    Block,
    BlockKind,
    Letter,
    Metadata,
    PageStart,
    Person,
    References,
)
from kennisreader.core.library import Library

MOMENT = "2025-03-05T08:09:10Z"


def letter_of(text: str, name: str = "brief", **metadata: object) -> Letter:
    """A letter of paragraphs."""
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(line)))
        start += len(line) + 1
    known = Metadata(**{"title": "Een brief", **metadata})  # type: ignore[arg-type]  # fields
    return Letter(name, f"{name}.txt", text, known, tuple(blocks))


HOUSING = letter_of(
    "Er zijn te weinig kamers voor internationale studenten.\n"
    "Het kabinet zal dit jaar * 5.000 kamers_bouwen [proef].\n"
    "1. Gemeenten wijzen grond aan.",
    "kst-30573-222",
    title="Kamers voor studenten [vervolg]",
    type="kamerbrief",
    date="2025-03-04",
    senders=(Person("E. Voorbeeld", "De minister van Wonen", "VRO"),),
    references=References(
        kamerstuk_dossier="30573", kamerstuk_number="222", vergaderjaar="2024-2025"
    ),
)
HOUSING = Letter(
    HOUSING.id,
    HOUSING.file,
    HOUSING.text,
    HOUSING.metadata,
    HOUSING.blocks,
    pages=(PageStart(0, 1), PageStart(56, 2)),
)
TALENT = letter_of(
    "Geachte voorzitter,\nTalent trekt weg. Er zijn te weinig kamers.",
    "2020-07-02-kamerbrief-talent",
    title="AI & talent",
    type="kamerbrief",
    date="2020-07-02",
    senders=(Person("A. Naam", "De staatssecretaris van Economie", "EZK"),),
    references=References(ons_kenmerk="DG / 2017"),
)
LETTERS = {letter.id: letter for letter in (HOUSING, TALENT)}


def on(letter: Letter, words: str) -> Target:
    """The target with these words, at their first occurrence."""
    start = letter.text.index(words)
    return describe(letter, start, start + len(words))


def numbered(number: int) -> str:
    """A UUID that is easy to read."""
    return f"00000000-0000-4000-8000-{number:012}"


HIGHLIGHT = Note(
    numbered(1), (on(HOUSING, "5.000 kamers"),), "green", created=MOMENT, modified=MOMENT
)
COMMENT = Note(
    numbered(2),
    (on(TALENT, "Talent trekt weg."),),
    "pink",
    "Klopt dit?  \nZie **tabel 1** en #bron.",
    ("talent", "kennis/werker"),
    created=MOMENT,
    modified=MOMENT,
)
LINK = Note(
    numbered(3),
    (on(HOUSING, "te weinig kamers voor internationale studenten"), on(TALENT, "te weinig kamers")),
    "blue",
    relation="vervolg op",
    created=MOMENT,
    modified=MOMENT,
)
SENTENCE = Note(
    numbered(4),
    (Target(HOUSING.id),),
    "blue",
    "Het tekort aan kamers is *erkend*.",
    created=MOMENT,
    modified=MOMENT,
    theme="huisvesting",
)
"""The reader's own sentence on a theme, from the theme overview."""
NOTES = (HIGHLIGHT, COMMENT, LINK)


def take_up(library: Library, notes: Iterable[Note]) -> tuple[TakenNote, ...]:
    """Bring notes from elsewhere into a library, as an import does."""
    taken = placed(library, notes)
    keep(library, taken)
    return taken
