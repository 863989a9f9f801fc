# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A small library of made-up letters, for what the side panels show."""

from __future__ import annotations

from pathlib import Path

from kennisreader.core.letter import (
    Asker,
    Block,
    BlockKind,
    Citation,
    DateBasis,
    DateEvidence,
    Letter,
    Metadata,
    Person,
    References,
)
from kennisreader.core.library import Library
from kennisreader.core.themes import Colours, Theme
from kennisreader.ui.session import Session
from kennisreader.ui.settings import Settings

OCW = "Ministerie van Onderwijs, Cultuur en Wetenschap"
EZK = "Ministerie van Economische Zaken en Klimaat"

TALENT = Theme("talent", "talent", "talent", ("talent",), on=True)
HOUSING = Theme(
    "huisvesting",
    "huisvesting",
    "housing",
    ("woning",),
    line="dotted",
    light=Colours("#4F7A28", "#E4EED8"),
    on=True,
)

STRATEGY = Metadata(
    "Talent & onderzoek <b>wereldwijd</b>",
    "strategiebrief",
    "2020-12",
    DateBasis.INFERRED,
    "2020-11-27",
    "2020-12-31",
    (
        DateEvidence("cites", "earliest", "2020-11-27", "Kamerstukken II, 2020/21, 2020Z23069"),
        DateEvidence("something_new", "latest", "2020-12-31", "begin 2021 zullen"),
    ),
    senders=(Person("I.K. van Engelshoven", "Minister van OCW", OCW),),
    co_senders=(Person(None, "Staatssecretaris van EZK", EZK),),
    addressee="de Voorzitter van de Tweede Kamer",
)
ANSWERS = Metadata(
    "Antwoorden op vragen over kunstmatige intelligentie",
    "antwoord-op-kamervragen",
    "2024-01-28",
    DateBasis.STATED,
    senders=(Person("D.S. Beljaarts", "Minister van Economische Zaken", EZK),),
    references=References(kenmerk_vragen="2023Z20001"),
    askers=(Asker("Sneller", "D66"), Asker("Podt", "D66")),
    question_count=7,
)
PAPER = Metadata(
    "Vestigingskeuze van kennismigranten",
    "kamerstuk-brief",
    "2020-07-02",
    DateBasis.STATED,
    senders=(Person(None, "Minister van OCW", OCW),),
    references=References(kamerstuk_dossier="30573", kamerstuk_number="222"),
)
UNKNOWN = Metadata("Notitie zonder datum")

TEXT = (
    "Zie Kamerstuk 30 573, nr. 222 en nogmaals nr. 222.\n"
    "Ook https://example.org/rapport en het rapport Kennis op de Maat.\n"
)


def _citation(words: str, key: str | None, kind: str, address: str | None, nth: int = 0):
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    dossier, number = ("30573", "222") if kind == "kamerstuk" else (None, None)
    return Citation(start, start + len(words), dossier, number, kind, key, address)


CITATIONS = (
    _citation("Kamerstuk 30 573, nr. 222", "kst-30573-222", "kamerstuk", None),
    _citation("nr. 222", "kst-30573-222", "kamerstuk", None, nth=1),
    _citation("https://example.org/rapport", None, "url", "https://example.org/rapport"),
    _citation("Kennis op de Maat", None, "work", None),
)


def letter(letter_id: str, metadata: Metadata, text: str = TEXT, citations=()) -> Letter:
    """A letter of two lines."""
    ends = [place for place, sign in enumerate(text) if sign == "\n"]
    starts = [0, *(end + 1 for end in ends[:-1])]
    blocks = tuple(Block(BlockKind.PARAGRAPH, *span) for span in zip(starts, ends, strict=True))
    return Letter(letter_id, f"{letter_id}.txt", text, metadata, blocks, citations=citations)


LETTERS = (
    letter("strategie", STRATEGY, citations=CITATIONS),
    letter("antwoorden", ANSWERS, "Talent en woning, talent.\n"),
    letter("kst-30573-222", PAPER, "Een brief over talent.\n"),
    letter("notitie", UNKNOWN, "Zonder meer.\n"),
)
SPANS = {
    "strategie": [],
    "antwoorden": [("talent", 0, 6), ("huisvesting", 10, 16), ("talent", 18, 24)],
    "kst-30573-222": [("talent", 16, 22)],
}


def open_session(folder: Path, letters=LETTERS, themes=(TALENT, HOUSING)) -> Session:
    """A session on a new library of these letters, in English."""
    library = Library.open(folder / "library")
    for each in letters:
        library.add(each, each.text.encode())
        library.set_themes(each.id, "1", SPANS.get(each.id, []), [])
    settings = Settings(folder / "settings.ini")
    settings.choose("language", "en")
    return Session(library, settings, themes)
