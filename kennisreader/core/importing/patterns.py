# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What lines of a letter look like by themselves: labels, list markers, numbers of sections."""

from __future__ import annotations

from kennisreader.core.importing.sentences import is_abbreviation
from kennisreader.core.late_pattern import late

ASKED_OR_ANSWERED = r"Vraag|Vragen|Antwoord|Antwoorden|VRAAG|VRAGEN|ANTWOORD|ANTWOORDEN"
OF_WHICH = (
    r"(?:(?i:(?: op)?(?: de)? vra(?:ag|gen)\b)?(?i: nrs?\.?| nummers?)?"
    r"| van (?:de |het )?(?:minister|staatssecretaris|kabinet|regering|bewindslieden|bewindspersonen)\b)"
)
NUMBERS = r"\d{1,3}[a-z]?\b(?:\s*(?:,\s*en|,|en|&|t/m|tot en met|-|–|\s)\s*\d{1,3}[a-z]?\b)*"
QUESTION_OR_ANSWER = late(
    rf"(?P<what>{ASKED_OR_ANSWERED}){OF_WHICH}(?:\s+\(?(?P<numbers>{NUMBERS})\)?)?\s*[:.)]?"
)
"""A line that is only a label: "Vraag 5", "Antwoord", "Antwoord op vragen 7, 8 9 en 10:",
"Antwoord vraag (3)".
"""

POSTPONED = late(r"Mededeling(?:\s*[:.])?")
"""The label above a note that the answers are late; there are no answers under it."""

CLOSING = late(
    r"(?:Hoogachtend|Met (?:vriendelijke|hartelijke) groet(?:en)?|Met de meeste hoogachting)\b.{0,12}"
)
ROLE = late(
    r"(?:De|DE|de)?\s*(?:demissionaire? |waarnemend |fungerend |tijdelijk )?"
    r"(?P<rank>[Mm]inister-[Pp]resident|MINISTER-PRESIDENT|[Mm]inister|[Ss]taatssecretaris|MINISTER|STAATSSECRETARIS)"
    r"(?:,? (?P<extra>[Vv]ice-?[Mm]inister-?[Pp]resident|tevens [^,]+))?\b(?P<portfolio>.*)"
)
"""A minister's or state secretary's title at the start of a line."""

OFFICE = late(
    r"(?:De (?:(?:fungerend|waarnemend|plaatsvervangend|plv\.|adjunct-)\s?)?|Adjunct-)"
    r"(?:vice-?president|president|voorzitter|griffier|secretaris(?:-generaal)?|directeur(?:-generaal)?)\b[^.;:]{0,90},"
)
"""The office of somebody else who signs, above a name: of the Raad van State, of a committee."""

CAPITAL = "A-ZÀ-ÖØ-ÞĆČĐİŁŚŠŞŽ"
"""Letters with which names begin."""

NAME = late(
    r"(?:(?:[Mm]r|[Dd]rs|[Dd]r|[Ii]r|[Pp]rof|[Ii]ng|[Mm]w|[Dd]hr)\.?\s+)*"
    rf"(?:(?:[{CAPITAL}][\w’'-]+ )?(?:(?:[{CAPITAL}]|Th|Ch|Chr|Ph|IJ|Joh|Tj|St)\.\s?){{1,6}}"
    rf"|[{CAPITAL}][\w’'-]+ (?:[{CAPITAL}][\w’'-]+ )?)"
    rf"(?:\([{CAPITAL}][\w-]+\) )?(?:(?:van|de|den|der|ten|ter|het|’t|'t|te|el|in|op) ){{0,3}}"
    rf"[{CAPITAL}][\w’'-]+(?:[ -]+(?:(?:van|de|den|der|ten|ter) ){{0,3}}[{CAPITAL}][\w’'-]+){{0,3}}(?: [A-Z]{{2,4}})?"
)
"""A person's name as it stands under a letter."""

NUMBERED = late(
    r"(?P<number>§\s?\d+(?:\.\d+)*\.?|\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}\.)\s+(?=[^\W\d_])"
)
"""The number of a section, or of an item: ``§1.``, ``2.3``, ``4.``"""

ROMAN = late(r"(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})\.?\s+(?=[A-ZÀ-Ý])")
"""The number of a part, above sections: ``II Antwoord van de minister``."""

LETTERED = late(r"(?P<letter>[a-z])[.)]\s+(?=[A-ZÀ-Ý])")
"""The letter of a section within a numbered one, or of an item."""

BULLETS = "•▪▫■●○◦‣∙·➢►▸\uf0b7\uf0a7\uf0d8\uf02d\uffff"
"""Signs that are bullets wherever a line begins with one; those of the private use area are how
symbol fonts come out of a PDF.
"""

LABEL = late(
    rf"(?P<label>[{BULLETS}]|(?:[-–—o]"
    r"|\(?(?:\d{1,2}|[a-z]|[ivx]{1,5}|[IVX]{1,5})\)[:.]?|[a-z]\.|[IVX]{1,5}:)(?=\s))\s*(?=\S)"
)
"""A list marker at the start of a line; symbols in the private use area are lost bullets."""

NO_SECTION = late(
    r"(?:Figuur|Tabel|Kader|Box|Tekstbox|Grafiek|Afbeelding|Foto|Diagram)(?: \d{1,3}(?:\.\d{1,2})?\b|:)"
    r"|(?:(?:Fungerend )?[Vv]oorzitter|(?:Adjunct-)?[Gg]riffier): \S"
)
"""What stands by itself and heads nothing: the name of a picture, a table or a box, and above the
report of a debate who led it and who kept its record."""

_ENDED = late(r"[.?!:;…][)\]»”’'\"]*$")
_DANGLING = late(
    r"(?:,|\b(?:de|het|een|en|of|van|in|op|te|met|voor|door|om|aan|bij|tot|uit|over|naar|dat|die|als|dan"
    r"|is|zijn|wordt|worden|onze|ons|hun|haar|deze|dit|onder|tussen|per|ten|ter|der|mijn|uw|ook|niet))$"
)
_END = 12
"""Characters in which the end of a text shows."""


def ended(text: str) -> bool:
    """Tell whether a text ends as a sentence does, or a part of a list: with a full stop, a colon
    or a semicolon, within closing quotes and brackets or not.
    """
    last = text[-1:]
    if last.isalnum() or (last == "." and is_abbreviation(text[-_END:-1])):
        return False
    return bool(_ENDED.search(text, max(0, len(text) - _END)))


def dangling(text: str) -> bool:
    """Tell whether a text ends with a word, or a comma, that cannot be the end of anything."""
    return bool(_DANGLING.search(text, max(0, len(text) - _END)))
