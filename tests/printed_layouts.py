# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The layouts of real letters, as measured on them, for the typesetter of the tests.

A is the rijkshuisstijl of the ministries, B the Kamerstuk and C the Aanhangsel of
officielebekendmakingen.nl, D the BNC-fiche, F letters from Word, G two columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tests.typesetting import BOLD, ITALIC, ROMAN, Layout, Print


def _ministry(number: int, pages: int) -> Sequence[Print]:
    """Letterhead, column at the right and number of the page of the rijkshuisstijl."""
    small = 6.5
    foot = [Print(467, 810, f"Pagina {number} van {pages}", small)]
    if number > 1:
        return [
            *foot,
            Print(467, 160, "Ons kenmerk", small, BOLD),
            Print(467, 169, "4367005-1095964-PDIZA", small),
        ]
    return [
        *foot,
        Print(79.8, 134, "> Retouradres Postbus 20350 2500 EJ Den Haag", small),
        Print(79.8, 164, "De Voorzitter van de Tweede Kamer der Staten-Generaal", 9),
        Print(79.8, 176, "Postbus 20018", 9),
        Print(79.8, 188, "2500 EA DEN HAAG", 9),
        Print(79.8, 296, "Datum", 9),
        Print(131, 296, "9 april 2026", 9),
        Print(79.8, 308, "Betreft", 9),
        Print(131, 308, "Voortgang van het onderzoek naar de kaders en de", 9),
        Print(131, 320, "regeling van de middelen", 9),
        Print(467, 164, "Bezoekadres", small, BOLD),
        Print(467, 173, "Parnassusplein 5", small),
        Print(467, 182, "2511 VX Den Haag", small),
        Print(467, 191, "www.rijksoverheid.nl", small),
        Print(467, 209, "Ons kenmerk", small, BOLD),
        Print(467, 218, "4367005-1095964-PDIZA", small),
        Print(467, 236, "Bijlage(n)", small, BOLD),
        Print(467, 245, "2", small),
        Print(467, 263, "Correspondentie uitsluitend", small, ITALIC),
        Print(467, 272, "richten aan het retouradres", small, ITALIC),
    ]


def _paper(number: int, _: int) -> Sequence[Print]:
    """Head, margin column and foot of a Kamerstuk."""
    foot = [
        Print(202.7, 739, "Tweede Kamer, vergaderjaar 2020–2021, 32 545, nr. 143", 9.1),
        Print(514, 739, str(number), 9.1),
    ]
    if number > 1:
        return foot
    return [
        *foot,
        Print(36.9, 725, "kst-32545-143", 5.9),
        Print(36.9, 732, "ISSN 0921 - 7371", 5.9),
        Print(36.9, 739, "’s-Gravenhage 2021", 5.9),
        Print(36.9, 49, "Tweede Kamer der Staten-Generaal", 18),
        Print(487, 70, "2", 51),
        Print(36.9, 103, "Vergaderjaar 2020–2021", 9.6),
        Print(36.9, 156, "32 545", 12.3, BOLD),
        Print(202.7, 156, "Wet- en regelgeving financiële markten", 12.3, BOLD),
        Print(36.9, 250, "Nr. 143", 9.1, BOLD),
        Print(202.7, 250, "BRIEF VAN DE MINISTER VAN FINANCIËN", 9.1, BOLD),
        Print(202.7, 271, "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal", 9.1),
        Print(202.7, 292, "Den Haag, 6 juli 2021", 9.1),
    ]


def _appendix(number: int, _: int) -> Sequence[Print]:
    """Head and foot of an Aanhangsel van de Handelingen."""
    foot = [
        Print(202.7, 739, "Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel", 8.5),
        Print(514, 739, str(number), 8.5),
    ]
    if number > 1:
        return foot
    return [
        *foot,
        Print(36.9, 732, "ah-tk-20232024-2271", 5.9),
        Print(36.9, 739, "’s-Gravenhage 2024", 5.9),
        Print(36.9, 49, "Tweede Kamer der Staten-Generaal", 18),
        Print(487, 70, "2", 51),
        Print(36.9, 103, "Vergaderjaar 2023–2024", 9.6),
        Print(202.7, 156, "Aanhangsel van de Handelingen", 10, BOLD),
        Print(202.7, 171, "Vragen gesteld door de leden der Kamer, met de daarop door de", 8.5),
        Print(202.7, 181, "regering gegeven antwoorden", 8.5),
        Print(202.7, 259, "2271", 12.8, BOLD),
    ]


def _fiche(number: int, pages: int) -> Sequence[Print]:
    return [Print(462, 798, f"Pagina {number} van {pages}", 6.5)]


def _word(number: int, _: int) -> Sequence[Print]:
    return [Print(294, 795, str(number), 11)]


def _headed(number: int, _: int) -> Sequence[Print]:
    """A running head that changes sides."""
    x = 71 if number % 2 == 0 else 380
    return [
        Print(x, 60, "Voortgangsrapportage sleuteltechnologieën", 8),
        Print(294, 800, f"- {number} -", 8),
    ]


def _brochure(number: int, _: int) -> Sequence[Print]:
    return [
        Print(58 if number % 2 else 412, 813, "Hoofdlijnenakkoord zorg", 7),
        Print(530, 813, str(number), 7),
    ]


A = Layout(furniture=_ministry)
B = Layout(
    width=558.4,
    height=771,
    columns=((202.7, 521.6),),
    first_top=320,
    top=38,
    bottom=710,
    size=9.1,
    leading=10.65,
    gap=10.65,
    note_size=6.9,
    note_leading=9,
    note_hang=6.2,
    hyphen="-",
    furniture=_paper,
)
C = replace(B, size=8.5, leading=9.58, gap=9.58, first_top=290, furniture=_appendix)
D = Layout(
    columns=((72.0, 523.0),),
    first_top=80,
    top=80,
    bottom=770,
    leading=16.5,
    gap=16.5,
    note_size=7,
    note_leading=10,
    furniture=_fiche,
)
F = Layout(
    columns=((71.0, 525.0),),
    first_top=80,
    top=80,
    bottom=765,
    family="serif",
    size=12,
    leading=16,
    gap=16,
    note_size=10,
    note_leading=12,
    question=ITALIC,
    furniture=_word,
)
G = Layout(
    columns=((58.0, 285.0), (306.0, 534.0)),
    first_top=80,
    top=80,
    bottom=780,
    size=9.2,
    leading=12.4,
    gap=6.2,
    hyphen="\xad",
    note_size=7,
    note_leading=9,
    notes_first=True,
    headings=((1.5, BOLD), (1.0, BOLD)),
    heading_gap=0,
    furniture=_brochure,
)
SPREAD = replace(
    A,
    width=1190,
    columns=((72.0, 523.0), (667.0, 1118.0)),
    first_top=80,
    top=80,
    furniture=lambda n, _: [Print(500, 800, str(2 * n - 1), 8), Print(1095, 800, str(2 * n), 8)],
)
LAYOUTS = {
    "ministry": A,
    "ministry, justified": replace(A, justified=True),
    "ministry, cut words": replace(A, hyphen="-"),
    "ministry, headings set apart": replace(A, heading_gap=12.0),
    "ministry, headings in italics alone": replace(A, headings=((1.0, ITALIC),)),
    "ministry, labels with their text": replace(A, apart=False),
    "Kamerstuk": B,
    "Kamerstuk, justified": replace(B, justified=True),
    "Aanhangsel": C,
    "fiche": D,
    "fiche, notes nearly as large as the text": replace(D, note_size=8.5),
    "Word": F,
    "Word, justified": replace(F, justified=True, hyphen="-"),
    "Word, half a line between paragraphs": replace(F, gap=8.0),
    "Word, answers in bold": replace(F, question=ROMAN, answer=BOLD),
    "Word, markers not raised": replace(F, rise=0.0),
    "Word, markers like the words": replace(F, rise=0.0, marker=1.0),
    "Word, notes in the size of the text": replace(F, note_size=12.0, note_leading=16.0),
    "Word, first lines indented": replace(
        F, gap=0.0, indent=18.0, justified=True, headings=((1.2, BOLD), (1.0, ITALIC))
    ),
    "Word, running heads": replace(F, furniture=_headed),
    "two columns": G,
    "two columns, notes under each": replace(G, notes_first=False, hyphen="-"),
    "two columns, indented": replace(G, gap=0.0, indent=10.0, justified=True),
    "spread": SPREAD,
}
