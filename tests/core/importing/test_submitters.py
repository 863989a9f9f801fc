# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who submits a motion or an amendment, and who else than a minister signs."""

from __future__ import annotations

from pathlib import Path

import pytest

from kennisreader.core.importing import read_letter, signatures, submitters
from kennisreader.core.importing.blocks import Draft
from kennisreader.core.letter import BlockKind, Person

LETTERS = Path(__file__).resolve().parents[2] / "letters"
FORMULA = "en gaat over tot de orde van de dag."
MOTION = ["MOTIE VAN DE LEDEN INGE VAN DIJK EN GRINWIS"]
AMENDMENT = ["GEWIJZIGD AMENDEMENT VAN HET LID VAN NISPEN C.S."]


def drafts(*texts: str) -> list[Draft]:
    return [Draft(BlockKind.PARAGRAPH, text) for text in texts]


@pytest.mark.parametrize(
    ("head", "texts", "names"),
    [
        pytest.param(
            MOTION, [FORMULA, "Inge van Dijk", "Grinwis"], ("Inge van Dijk", "Grinwis"), id="motion"
        ),
        pytest.param([], [FORMULA, "Van der Plas"], ("Van der Plas",), id="by its formula alone"),
        pytest.param(
            AMENDMENT,
            ["Toelichting", "Dit amendement regelt dat.", "Van Nispen", "Ellemeet"],
            ("Van Nispen", "Ellemeet"),
            id="amendment and others",
        ),
        pytest.param(
            AMENDMENT, ["Dit regelt dat.", "Den Haag"], (), id="a name that the title has not"
        ),
        pytest.param(["BRIEF VAN DE MINISTER"], ["Tot zover.", "Grinwis"], (), id="a letter"),
        pytest.param(MOTION, [FORMULA], (), id="nobody"),
        pytest.param(MOTION, [FORMULA, "Dit is een zin over iets anders."], (), id="a sentence"),
        pytest.param([], ["Grinwis"], (), id="a name and nothing else"),
    ],
)
def test_names_under_motions_and_amendments(
    head: list[str], texts: list[str], names: tuple[str, ...]
) -> None:
    signed = submitters.sign(drafts(*texts), head)
    assert tuple(d.text for d in signed if d.kind is BlockKind.SIGNATURE) == names
    assert submitters.names(signed, head) == names


def test_a_letter_is_of_its_minister_whoever_submits_the_motion_enclosed_with_it() -> None:
    minister = [Draft(BlockKind.SIGNATURE, text) for text in ("De minister van X,", "E. Heinen")]
    signed = submitters.sign([*drafts("Tot zover."), *minister, *drafts(FORMULA, "Grinwis")], [])
    assert signed[-1].kind is BlockKind.SIGNATURE
    assert submitters.names(signed, []) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Grinwis", True),
        ("Inge van Dijk", True),
        ("Van der Plas", True),
        ("El Yassini", True),
        ("Karabulut", True),
        ("M. van Nispen", True),
        ("Bontenbal-De Hoop", True),
        ("Ja.", False),
        ("Niet van toepassing", False),
        ("de Kamer", False),
        ("Dit Is Een Veel Te Lange Regel Voor Een Naam Van Iemand", False),
    ],
)
def test_what_can_be_a_surname(text: str, expected: bool) -> None:
    assert submitters.is_name(text) is expected


def test_the_members_of_a_real_motion_are_its_senders() -> None:
    name = "kst-32545-143.pdf"
    letter = read_letter((LETTERS / name).read_bytes(), name)
    assert letter.metadata.senders == (Person("Inge van Dijk", "", ""), Person("Grinwis", "", ""))
    assert [b.kind for b in letter.blocks[-2:]] == [BlockKind.SIGNATURE] * 2


def test_others_than_ministers_are_senders_where_no_minister_signs() -> None:
    council = ["De vicepresident van de Raad van State,", "Th. C. De Graaf"]
    minister = ["De Minister van Financiën,", "E. Heinen"]
    (sender,) = signatures.people([*council, *minister], "")
    assert (sender.name, sender.role) == ("E. Heinen", "Minister van Financiën")
    committee = [
        "De voorzitter van de commissie,",
        "Kuiken",
        "De griffier van de commissie,",
        "Boeve",
    ]
    assert signatures.people(committee, "") == (
        Person("Kuiken", "Voorzitter van de commissie", ""),
        Person("Boeve", "Griffier van de commissie", ""),
    )


AMENDMENT_TEXT = """Tweede Kamer der Staten-Generaal 2

Vergaderjaar 2020-2021

35 538 Tijdelijke bepalingen in verband met de inzet van een app (Tijdelijke wet covid-19)

Nr. 12 GEWIJZIGD AMENDEMENT VAN HET LID VAN NISPEN C.S.

Ontvangen 3 oktober 2020

De ondergetekenden stellen het volgende amendement voor:

Artikel III vervalt.

Toelichting

Dit amendement regelt dat de wet na drie maanden vervalt, zodat de Kamer zich eerder kan uitspreken.

Van Nispen
Ellemeet
"""


def test_an_amendment_as_plain_text() -> None:
    letter = read_letter(AMENDMENT_TEXT.encode(), "amendement.txt")
    known = letter.metadata
    assert [person.name for person in known.senders] == ["Van Nispen", "Ellemeet"]
    assert known.title == "Gewijzigd amendement van het lid Van Nispen c.s."
    assert known.date == "2020-10-03"
    assert letter.id == "kst-35538-12"
    assert letter.text.startswith("De ondergetekenden stellen")
    assert letter.text.endswith("\nVan Nispen\nEllemeet")


REPORT_TEXT = """Tweede Kamer der Staten-Generaal 2

Vergaderjaar 2023-2024

31 288

Hoger Onderwijs-, Onderzoek- en Wetenschapsbeleid

Nr. 1099

VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

Vastgesteld 12 februari 2024

De vaste commissie heeft een aantal vragen en opmerkingen voorgelegd aan de Minister.

De voorzitter van de commissie,
Bromet

De adjunct-griffier van de commissie,
Easton

De leden van de fractie hebben kennisgenomen van de brief en hebben nog enkele vragen.
"""


def test_a_committee_signs_its_report() -> None:
    letter = read_letter(REPORT_TEXT.encode(), "verslag.txt")
    known = letter.metadata
    assert [person.name for person in known.senders] == ["Bromet", "Easton"]
    assert known.title.endswith("overleg: Hoger Onderwijs-, Onderzoek- en Wetenschapsbeleid")
    assert [b.kind for b in letter.blocks].count(BlockKind.SIGNATURE) == 4
