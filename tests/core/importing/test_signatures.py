# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Signatures of all ministries: as texts of a page, and as the lines of a block."""

from __future__ import annotations

import pytest

from kennisreader.core.importing import read_letter, roles, signatures
from kennisreader.core.importing.lines import Line, Turn
from kennisreader.core.letter import BlockKind

OPENING = """Geachte voorzitter,

Met deze brief informeer ik uw Kamer over de voortgang van het programma en van wat daarbij hoort.

"""
BHOS = "Buitenlandse Handel en Ontwikkelingssamenwerking"
BZK = "Binnenlandse Zaken en Koninkrijksrelaties"
ELI = "Economische Zaken, Landbouw en Innovatie"
EZK = "Economische Zaken en Klimaat"
JENV = "Justitie en Veiligheid"
LNV = "Landbouw, Natuur en Voedselkwaliteit"
SZW = "Sociale Zaken en Werkgelegenheid"
VWS = "Volksgezondheid, Welzijn en Sport"
IENW = "Infrastructuur en Waterstaat"

PRINTED = {
    "title, white, name": (
        "De minister van Financiën,\n\n\n\ndrs. W.B. Hoekstra\n",
        [("drs. W.B. Hoekstra", "Minister van Financiën")],
    ),
    "first name with initials": (
        "De Minister voor Buitenlandse Handel\nen Ontwikkelingssamenwerking,\n\n\nSigrid A.M. Kaag\n",
        [("Sigrid A.M. Kaag", f"Minister voor {BHOS}")],
    ),
    "letters of other languages": (
        "De Minister van Justitie en Veiligheid,\n\n\nD. Yeşilgöz-Zegerius\n",
        [("D. Yeşilgöz-Zegerius", f"Minister van {JENV}")],
    ),
    "a part of a ministry": (
        "De staatssecretaris van Financiën - Fiscaliteit en Belastingdienst,\n\n\nMarnix L.A. van Rij\n",
        [
            (
                "Marnix L.A. van Rij",
                "Staatssecretaris van Financiën – Fiscaliteit en Belastingdienst",
            )
        ],
    ),
    "a part on a line of its own": (
        f"De staatssecretaris van {BZK}\nDigitalisering en Koninkrijksrelaties\n\n\nAlexandra C. van Huffelen\n",
        [
            (
                "Alexandra C. van Huffelen",
                f"Staatssecretaris van {BZK} – Digitalisering en Koninkrijksrelaties",
            )
        ],
    ),
    "a part that is not known": (
        f"De Staatssecretaris van {BZK} –\nHerstel Groningen en Koninkrijksrelaties,\n\n\ndrs. E. van Marum\n",
        [
            (
                "drs. E. van Marum",
                f"Staatssecretaris van {BZK} – Herstel Groningen en Koninkrijksrelaties",
            )
        ],
    ),
    "an official for a minister": (
        f"DE MINISTER VAN {IENW.upper()},\nnamens deze,\nde directeur-generaal Water en Bodem,\n\n\ndr. J.H. van der Waals-ten Brink\n",
        [("dr. J.H. van der Waals-ten Brink", f"Minister van {IENW}")],
    ),
    "a part in capitals": (
        "DE STAATSSECRETARIS VAN INFRASTRUCTUUR EN WATERSTAAT - OPENBAAR VERVOER EN MILIEU,\n\n\nC.A. Jansen\n",
        [("C.A. Jansen", f"Staatssecretaris van {IENW} – Openbaar Vervoer en Milieu")],
    ),
    "no preposition": (
        "Hoogachtend,\n\nde staatssecretaris Langdurige\nen Maatschappelijke Zorg,\n\n\nVicky Maeijer\n",
        [("Vicky Maeijer", "Staatssecretaris Langdurige en Maatschappelijke Zorg")],
    ),
    "surname alone": (
        "Hoogachtend,\n\nde staatssecretaris Jeugd,\nPreventie en Sport,\n\n\nKarremans\n",
        [("Karremans", "Staatssecretaris Jeugd, Preventie en Sport")],
    ),
    "small article without a closing": (
        "de Minister van Sociale Zaken\nen Werkgelegenheid,\n\n\n\nW. Koolmees\n",
        [("W. Koolmees", f"Minister van {SZW}")],
    ),
    "name above the title": (
        "Piet Adema\nMinister van Landbouw, Natuur en Voedselkwaliteit\n",
        [("Piet Adema", f"Minister van {LNV}")],
    ),
    "signed, name above the title": (
        "(w.g.) dr. Henk Bleker\nStaatssecretaris van Economische Zaken, Landbouw en Innovatie\n",
        [("dr. Henk Bleker", f"Staatssecretaris van {ELI}")],
    ),
    "signed, on a line of its own": (
        "De minister van Financiën,\n\n\n(w.g.)\n\nEelco Heinen\n",
        [("Eelco Heinen", "Minister van Financiën")],
    ),
    "two below each other": (
        "De Minister van Buitenlandse Zaken,\n\n\nHanke Bruins Slot\n\n\nDe Minister van Defensie,\n\n\nKajsa Ollongren\n",
        [
            ("Hanke Bruins Slot", "Minister van Buitenlandse Zaken"),
            ("Kajsa Ollongren", "Minister van Defensie"),
        ],
    ),
    "two side by side": (
        """De Minister van Sociale Zaken        De Staatssecretaris van Sociale Zaken
en Werkgelegenheid,                  en Werkgelegenheid,


L.F. Asscher                         Jetta Klijnsma
""",
        [
            ("L.F. Asscher", f"Minister van {SZW}"),
            ("Jetta Klijnsma", f"Staatssecretaris van {SZW}"),
        ],
    ),
    "two side by side under a closing": (
        """Hoogachtend,

DE MINISTER VAN DEFENSIE          DE STAATSSECRETARIS VAN DEFENSIE


Ruben Brekelmans                  Gijs Tuinman
""",
        [
            ("Ruben Brekelmans", "Minister van Defensie"),
            ("Gijs Tuinman", "Staatssecretaris van Defensie"),
        ],
    ),
    "prime minister": (
        "DE MINISTER-PRESIDENT,\nMinister van Algemene Zaken,\n\n\n\nMark Rutte\n",
        [("Mark Rutte", "Minister-president")],
    ),
    "prime minister alone": (
        "DE MINISTER-PRESIDENT,\n\n\n\nDick Schoof\n",
        [("Dick Schoof", "Minister-president")],
    ),
    "caretaker": (
        "Hoogachtend,\n\nde demissionair minister van Financiën,\n\n\nS.P.R.A. van Weyenberg\n",
        [("S.P.R.A. van Weyenberg", "Minister van Financiën")],
    ),
    "ad interim": (
        "De Minister van Asiel en Migratie a.i.,\n\n\nD.M. van Weel\n",
        [("D.M. van Weel", "Minister van Asiel en Migratie")],
    ),
    "an official for the minister": (
        "De Minister van Asiel en Migratie,\nnamens deze,\n\n\n\nA. de Vries\nDirecteur-Generaal Migratie\n",
        [("A. de Vries", "Minister van Asiel en Migratie")],
    ),
    "a portfolio nobody had before": (
        "De minister van Werk, Wonen en Water,\n\n\nJan Jansen\n",
        [("Jan Jansen", "Minister van Werk, Wonen en Water")],
    ),
    "a committee": (
        "De voorzitter van de commissie,\nMichon-Derkzen\n\nAdjunct-griffier van de commissie,\nDe Kler\n",
        [
            ("Michon-Derkzen", "Voorzitter van de commissie"),
            ("De Kler", "Adjunct-griffier van de commissie"),
        ],
    ),
    "nobody": (
        "Hoogachtend,\n\nde minister van Volksgezondheid,\nWelzijn en Sport,\n\n\n",
        [(None, f"Minister van {VWS}")],
    ),
}


@pytest.mark.parametrize(("printed", "expected"), PRINTED.values(), ids=PRINTED)
def test_a_printed_signature(printed: str, expected: list[tuple[str | None, str]]) -> None:
    letter = read_letter((OPENING + printed).encode(), "brief.txt")
    assert [(who.name, who.role) for who in letter.metadata.senders] == expected
    kinds = {block.kind for block in letter.blocks[2:]}
    assert kinds == {BlockKind.SIGNATURE}, "nothing of it is running text"


NOT_SIGNED = {
    "a sentence about a minister": "De minister van Financiën heeft dit eerder gemeld.\n",
    "a colleague's title in a list": "De minister van Financiën\nDe begroting wordt daarop aangepast in het voorjaar.\n",
    "an annex below the name": "Bijlage Cijfers\n\nIn deze bijlage staan de cijfers over het jaar.\n",
}


@pytest.mark.parametrize("text", NOT_SIGNED.values(), ids=NOT_SIGNED)
def test_what_is_no_signature(text: str) -> None:
    signed = "De minister van Defensie,\n\nKajsa Ollongren\n\n"
    letter = read_letter((OPENING + signed + text).encode(), "brief.txt")
    found = [letter.quote(b.start, b.end) for b in letter.blocks if b.kind is BlockKind.SIGNATURE]
    assert found == ["De minister van Defensie,", "Kajsa Ollongren"]


@pytest.mark.parametrize(
    "printed",
    [
        "Ministerie van Onderwijs, Cultuur en\nWetenschap",
        "Ministerie van Onderwijs, Cultuur\nen Wetenschap",
        "Ministerie van\nOnderwijs, Cultuur en Wetenschap",
    ],
)
def test_the_name_of_a_ministry_can_run_on(printed: str) -> None:
    letter = read_letter(f"{printed}\n\nDatum 3 mei 2021\n\n{OPENING}".encode(), "brief.txt")
    (sender,) = letter.metadata.senders
    assert sender.ministry == "Ministerie van Onderwijs, Cultuur en Wetenschap"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            ["Hoogachtend,", "mr. drs. M.C.G. Keijzer", f"Staatssecretaris van {EZK}"],
            [("mr. drs. M.C.G. Keijzer", f"Staatssecretaris van {EZK}", f"Ministerie van {EZK}")],
            id="name first",
        ),
        pytest.param(
            ["De Minister van Asiel en Migratie,", "M.H.M. Faber-van de Klashorst"],
            [
                (
                    "M.H.M. Faber-van de Klashorst",
                    "Minister van Asiel en Migratie",
                    "Ministerie van Asiel en Migratie",
                )
            ],
            id="role first",
        ),
        pytest.param(
            ["de minister van Volksgezondheid,", "Welzijn en Sport,", "Sophie Hermans"],
            [
                (
                    "Sophie Hermans",
                    "Minister van Volksgezondheid, Welzijn en Sport",
                    "Ministerie van Volksgezondheid, Welzijn en Sport",
                )
            ],
            id="role over two lines",
        ),
        pytest.param(
            [
                "De minister voor Rechtsbescherming,",
                "F.M. Weerwind",
                "De minister van Defensie,",
                "K.H. Ollongren",
            ],
            [
                (
                    "F.M. Weerwind",
                    "Minister voor Rechtsbescherming",
                    "Ministerie van Justitie en Veiligheid",
                ),
                ("K.H. Ollongren", "Minister van Defensie", "Ministerie van Defensie"),
            ],
            id="two signers, one without a ministry of his own",
        ),
        pytest.param(
            ["president", "drs. Ewout Irrgang,", "secretaris", "drs. Cornelis van der Werf,"],
            [
                ("drs. Ewout Irrgang", "President", ""),
                ("drs. Cornelis van der Werf", "Secretaris", ""),
            ],
            id="who sign for a college",
        ),
        pytest.param(
            ["P.J. Duisenberg,", "president", "C. van der Werf,", "secretaris"],
            [("P.J. Duisenberg", "President", ""), ("C. van der Werf", "Secretaris", "")],
            id="who sign for a college, their names first",
        ),
        pytest.param(
            ["De minister-president, minister van Algemene Zaken,", "Mark Rutte"],
            [("Mark Rutte", "Minister-president", "Ministerie van Algemene Zaken")],
            id="prime minister",
        ),
    ],
)
def test_the_lines_of_a_signature(lines: list[str], expected: list[tuple[str, str, str]]) -> None:
    assert [tuple(person) for person in signatures.people(lines, "")] == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("De minister van Financiën,", ("minister", "Financiën", "van")),
        ("de minister voor Langdurige Zorg", ("minister", "Langdurige Zorg", "voor")),
        ("Staatssecretaris Mijnbouw", ("staatssecretaris", "Mijnbouw", "")),
        ("De Minister van OCW", ("minister", "Onderwijs, Cultuur en Wetenschap", "van")),
        ("De minister van Financiën heeft dit gemeld", None),
        ("De minister Jansen", None),
        ("De minister", None),
        ("De ministerraad van Nederland", None),
    ],
)
def test_titles(title: str, expected: tuple[str, str, str] | None) -> None:
    role = roles.read(title)
    assert (tuple(role) if role else None) == expected


def test_a_signature_ends_above_an_annex_with_a_table() -> None:
    signed = [Line("Hoogachtend,"), Line("De Minister van Defensie,"), Line("Ruben Brekelmans")]
    table = [Line("Project | Fase", columns=("Project", "Fase")), Line("M-fregat | Bouw")]
    lines = [*signed, Line("Bijlage 1 Projecten", heading=1), *table]
    assert signatures.count(lines, 0, fresh=True) == 3


@pytest.mark.parametrize(
    "below",
    [
        Line("Bijlage", heading=1),
        Line("1 Klopt dat?", turn=Turn.QUESTION, columns=("1", "Klopt dat?")),
        Line("Nr. | Vraag | Antwoord", columns=("Nr.", "Vraag", "Antwoord")),
    ],
    ids=["a heading", "a question", "a table"],
)
def test_what_stands_below_a_signature_is_no_second_signer(below: Line) -> None:
    signed = [Line("Hoogachtend,"), Line("De minister van Financiën,"), Line("E. Heinen")]
    assert signatures.count([*signed, below], 0, fresh=True) == 3


def test_signers_can_stand_in_a_table() -> None:
    rows = [
        ("De minister van Financiën,", "De minister van Defensie,"),
        ("E. Heinen", "R. Brekelmans"),
    ]
    lines = [Line("Hoogachtend,"), *(Line(" | ".join(row), columns=row) for row in rows)]
    assert signatures.count(lines, 0, fresh=True) == 3


@pytest.mark.parametrize(
    ("signed", "below"),
    [
        pytest.param(
            f"DE MINISTER VAN {IENW.upper()},\nnamens deze,\nde directeur Luchtvaart,\n\n\nJ.C.E. Pals",
            "Binnen zes weken na dit besluit kunt u\nbezwaar maken bij de minister.",
            id="the rank stands above the name",
        ),
        pytest.param(
            "De Minister van Financiën,\nnamens deze,\n\n\nA. de Vries",
            "Binnen zes weken na de dag waarop dit besluit bekend is gemaakt, kunt u een bezwaar-\n"
            "schrift indienen bij de minister.",
            id="no rank",
        ),
    ],
)
def test_the_text_below_an_official_who_signs(signed: str, below: str) -> None:
    letter = read_letter(f"{OPENING}Hoogachtend,\n\n{signed}\n\n{below}\n".encode(), "besluit.txt")
    last = letter.blocks[-1]
    assert last.kind is BlockKind.PARAGRAPH
    assert letter.text[last.start : last.end].startswith("Binnen zes weken")
    assert letter.text[last.start : last.end].endswith("de minister.")
