# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whole letters: the seeds, letters of other kinds, and what holds for every text."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kennisreader.core import letter_json
from kennisreader.core.importing import read_letter
from kennisreader.core.importing.errors import UnreadableFile
from kennisreader.core.letter import BlockKind, Letter, Part
from tests.proportion import grows_in_proportion

SEEDS = sorted((Path(__file__).resolve().parents[3] / "seeds").glob("*.txt"))


def _seed(number: str) -> Letter:
    path = next(path for path in SEEDS if path.name.startswith(number))
    return read_letter(path.read_bytes(), path.name)


def _texts(letter: Letter, kind: BlockKind) -> list[str]:
    return [letter.quote(b.start, b.end) for b in letter.blocks if b.kind is kind]


def _check(letter: Letter) -> None:
    """Check what every letter promises to everybody who builds on it."""
    lines = letter.text.split("\n") if letter.text else []
    assert [letter.quote(b.start, b.end) for b in letter.blocks] == lines
    size = len(letter.text)
    for note in letter.footnotes:
        assert -1 <= note.anchor <= size
    for spans in (letter.citations, letter.commitments, letter.passages, letter.emphases):
        assert all(0 <= span.start < span.end <= size for span in spans)
    assert [p.index for p in letter.passages] == list(range(len(letter.passages)))
    assert all(a.end <= b.start for a, b in pairwise(letter.passages))
    assert [p.offset for p in letter.pages] == sorted(p.offset for p in letter.pages)
    kinds = [b.kind is BlockKind.FOOTNOTE for b in letter.blocks]
    assert kinds == sorted(kinds)
    assert letter_json.loads(letter_json.dumps(letter)) == letter


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_a_seed_keeps_every_promise(path: Path) -> None:
    letter = read_letter(path.read_bytes(), path.name)
    _check(letter)
    assert letter.id.isascii()
    assert len(letter.id) <= 60
    assert all(note.anchor >= 0 for note in letter.footnotes)
    assert max(p.end - p.start for p in letter.passages) < 2500


@pytest.mark.parametrize(
    ("number", "headings", "footnotes", "questions", "pages"),
    [
        ("000", 12, 11, 0, None),
        ("001", 3, 3, 0, None),
        ("002", 0, 7, 10, None),
        ("003", 0, 6, 7, None),
        ("004", 24, 25, 0, 14),
    ],
)
def test_the_seeds_have_their_parts(
    number: str, headings: int, footnotes: int, questions: int, pages: int | None
) -> None:
    letter = _seed(number)
    assert len(_texts(letter, BlockKind.HEADING)) == headings
    assert len(letter.footnotes) == footnotes
    assert letter.metadata.question_count == questions
    assert letter.metadata.pages == pages


def test_pages_have_numbers_only_where_they_are_stated() -> None:
    assert [page.number for page in _seed("004").pages if page.number] == [2, 6]
    assert [page.number for page in _seed("002").pages if page.number] == [3]
    assert not [page.number for page in _seed("001").pages if page.number]


KAMERBRIEF = """Ministerie van Volksgezondheid,
Welzijn en Sport

> Retouradres Postbus 20350 2500 EJ  Den Haag

De Voorzitter van de Tweede Kamer
der Staten-Generaal
Postbus 20018
2500 EA  DEN HAAG

Datum 9 april 2026
Betreft Voortgang van het zorgakkoord

Kenmerk
4367005-1095964-PDIZA

Geachte voorzitter,

Met deze brief informeer ik uw Kamer, mede namens de minister van Defensie, over de
voortgang van het zorgakkoord (Kamerstuk 31 765, nr. 957).

Hoogachtend,

de minister van Volksgezondheid,
Welzijn en Sport,

Sophie Hermans
"""

MOTIE = """Tweede Kamer der Staten-Generaal 2
Vergaderjaar 2020–2021
32 545
Wet- en regelgeving financiële markten
Nr. 143
MOTIE VAN DE LEDEN INGE VAN DIJK EN GRINWIS
Voorgesteld 6 juli 2021

De Kamer,

gehoord de beraadslaging,

verzoekt de regering om een grensspaarsaldo te definiëren,

en gaat over tot de orde van de dag.
"""

AANHANGSEL = """Tweede Kamer der Staten-Generaal
2
Vergaderjaar 2020–2021
Aanhangsel van de Handelingen
Vragen gesteld door de leden der Kamer, met de daarop door de
regering gegeven antwoorden
3235
Vragen van het lid Kat (D66) aan de Minister van Financiën over de TOZO
(ingezonden 3 juni 2021).
Antwoord van Minister Hoekstra (Financiën) (ontvangen 21 juni 2021).
Vraag 1 en 2
Klopt dit?
En dit?
Antwoord 1 en 2
Ja, dat klopt allebei zoals in de brief al is uitgelegd aan de Kamer.
Mededeling
Meer volgt later.
"""


BRIEF_MET_ANTWOORDEN = """Den Haag, 3 mei 2023

Geachte voorzitter,

Hierbij zend ik u de antwoorden op de vragen van het lid Grinwis (ChristenUnie) over het bericht
‘Treinen rijden minder’ (ingezonden 2 april 2023, kenmerk 2023Z05555).

Hoogachtend,

DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT,

Mark Harbers

2023Z05555

1
Bent u bekend met het bericht ‘Treinen rijden minder’?

Antwoord op vraag 1
Ja.

2
Klopt het dat er minder treinen rijden?

Antwoord op vraag 2
Ja, dat klopt. Er zijn 2 redenen voor.
"""


def test_questions_can_be_headed_by_a_number_alone() -> None:
    letter = read_letter(BRIEF_MET_ANTWOORDEN.encode(), "brief.txt")
    _check(letter)
    known = letter.metadata
    assert (known.type, known.question_count, known.date) == (
        "antwoord-op-kamervragen",
        2,
        "2023-05-03",
    )
    assert known.title == "Antwoorden op vragen over het bericht ‘Treinen rijden minder’"
    assert known.senders[0].role == "Minister van Infrastructuur en Waterstaat"
    assert known.references.kenmerk_vragen == "2023Z05555"
    assert [tuple(asker) for asker in known.askers] == [("Grinwis", "ChristenUnie")]
    assert [b.number for b in letter.blocks if b.kind is BlockKind.ANSWER_LABEL] == ["1", "2"]


@pytest.mark.parametrize("encode", ["utf-8", "cp1252", "utf-16"])
def test_a_letter_of_another_ministry(encode: str) -> None:
    letter = read_letter(KAMERBRIEF.replace("\n", "\r\n").encode(encode), "brief.txt")
    _check(letter)
    known = letter.metadata
    assert letter.id == "2026-04-09-kamerbrief-voortgang-zorgakkoord"
    assert (known.title, known.type, known.date) == (
        "Voortgang van het zorgakkoord",
        "kamerbrief",
        "2026-04-09",
    )
    assert known.references.ons_kenmerk == "4367005-1095964-PDIZA"
    assert known.senders[0].role == "Minister van Volksgezondheid, Welzijn en Sport"
    assert known.senders[0].name == "Sophie Hermans"
    assert [p.role for p in known.co_senders] == ["Minister van Defensie"]
    assert [c.key for c in letter.citations] == ["kst-31765-957"]
    assert "Retouradres" not in letter.text


def test_a_motion_has_its_official_number() -> None:
    letter = read_letter(MOTIE.encode(), "motie.txt")
    _check(letter)
    assert (letter.id, letter.metadata.type, letter.metadata.date) == (
        "kst-32545-143",
        "motie",
        "2021-07-06",
    )
    assert letter.metadata.title == "Motie van de leden Inge van Dijk en Grinwis"
    assert letter.text.startswith("De Kamer")


def test_a_letterhead_alone_is_no_letter() -> None:
    head = "Aan de Voorzitter van de Tweede Kamer\nPostbus 20018\nDatum 3 juni 2025\n"
    with pytest.raises(UnreadableFile) as caught:
        read_letter(head.encode(), "brief.txt")
    assert caught.value.code == "no_text"


def test_many_bullets_take_time_in_proportion() -> None:
    def read(count: int) -> None:
        read_letter("".join(f"• punt {at};\n" for at in range(count)).encode(), "brief.txt")

    assert grows_in_proportion(read, 400, 6000)


def test_one_answer_to_two_questions_and_a_postponement() -> None:
    letter = read_letter(AANHANGSEL.encode(), "ah.txt")
    _check(letter)
    assert letter.id == "ah-tk-20202021-3235"
    assert letter.metadata.question_count == 2
    answer = next(b for b in letter.blocks if b.part is Part.ANSWER)
    assert answer.number == "1, 2"
    assert letter.blocks[-1].part is Part.NONE


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Alleen een zin", id="one line"),
        pytest.param("# Kop\n\nTekst van niets.", id="a heading"),
        pytest.param("1 Noot zonder tekst\n2 Nog een", id="only notes"),
        pytest.param("Vraag 1\nVraag 2\nAntwoord", id="only labels"),
        pytest.param("\f\f\fa\f", id="empty pages"),
    ],
)
def test_texts_without_structure_are_read(text: str) -> None:
    _check(read_letter(text.encode(), "x.txt"))


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Vraag 1",
                "Antwoord",
                "Ja.",
                "1 Noot",
                "1. Kop",
                "• punt",
                " zin1 verder",
                "",
                "-",
                "Pagina 2 van 3",
                "\f",
                "zin-",
                "De minister van Defensie,",
                "Jan Jansen",
                "Geachte voorzitter,",
                "**vet**",
                "# Kop",
                "<sup>1</sup> noot",
                "een langere zin die verder loopt1 en",
                "I):",
                "---",
                "2)",
                "a\u0301 ﬁ",
            ]
        ),
        max_size=40,
    )
)
def test_no_order_of_lines_breaks_a_promise(lines: list[str]) -> None:
    text = "\n".join(lines)
    try:
        letter = read_letter(text.encode(), "x.txt")
    except UnreadableFile as error:
        assert error.code in {"empty", "no_text"}
        return
    _check(letter)


@pytest.mark.parametrize("number", ["000", "003", "004"])
def test_half_a_megabyte_takes_time_in_proportion(number: str) -> None:
    path = next(path for path in SEEDS if path.name.startswith(number))
    once = path.read_bytes()
    times = 500_000 // len(once)
    assert grows_in_proportion(lambda count: read_letter(once * count, path.name), 1, times)


def test_place_and_date_below_an_unsigned_letter_are_its_date() -> None:
    text = (
        "Geachte voorzitter,\n\nHierbij informeer ik uw Kamer over de huisvesting van studenten "
        "in universiteitssteden, zoals toegezegd.\n\nDen Haag, 3 maart 2024\n"
    )
    metadata = read_letter(text.encode(), "brief.txt").metadata
    assert (metadata.date, metadata.date_basis) == ("2024-03-03", "stated")
