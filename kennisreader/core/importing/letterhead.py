# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where the letterhead ends and the letter begins.

With a salutation the letter begins there.  Without one (Kamerstukken, answers, drafts) the head is
what the rijkshuisstijl and the house style of the Staten-Generaal put on top: the document's
number and kind, the addressee, place and date, labelled references.
"""

from __future__ import annotations

from kennisreader.core.importing.lines import Line
from kennisreader.core.late_pattern import late

SALUTATION = late(
    r"(?:Zeer )?(?:Geachte|Hooggeachte|Waarde|Beste) (?:[a-z]+ )?"
    r"(?:[Vv]oorzitter|[Ll]eden|heer|mevrouw|[Kk]amer|collega)\b.{0,60}|(?:Mijnheer|Mevrouw) de [Vv]oorzitter\b.{0,20}"
)
_REACH = 150
"""Lines.  A salutation below this belongs to something that is enclosed."""
_HEAD = late(
    r"Nr\.? ?\d+\b|\d{2} ?\d{3}\b(?! \w+ [a-z])|Aan de |Aan het |De [Vv]oorzitter van de (?:Tweede|Eerste) Kamer"
    r"|der Staten-Generaal|Tweede Kamer der|Eerste Kamer der|Binnenhof \d|Postbus \d|> ?Retouradres|Retouradres"
    r"|\d{4} ?[A-Z]{2} |Datum\b|Betreft\b|Betreft:|Onderwerp\b|Ons kenmerk|Onze referentie|Kenmerk\b|Uw kenmerk"
    r"|Uw referentie|Uw brief|Bijlage|Contactpersoon|Inlichtingen|Bezoekadres|Postadres|Telefoon|T \d|F \d"
    r"|Ministerie van|Directie |Directoraat|Vergaderjaar \d|BRIEF VAN|MOTIE VAN|LIJST VAN|VERSLAG VAN|GEWIJZIGDE MOTIE"
    r"|AH \d+|Aanhangsel van de Handelingen|\d{4}[ZD]\d{5}\b|Vragen gesteld door de leden der Kamer"
    r"|Overheidsidentificatie|www\.rijks|Voorgesteld \d|Vastgesteld \d|Ontvangen \d|Ter griffie"
    r"|(?:[A-Z][\w-]+|[’']s-Gravenhage|Den Haag|Den Bosch), (?:\d{1,2} )?[a-z]+ \d{4}\.?$"
)
_LONGEST = 160
"""Characters.  A line of a head is shorter; what is longer is running text."""


def split(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """Part the lines of the letterhead from those of the letter."""
    for index, line in enumerate(lines[:_REACH]):
        if SALUTATION.fullmatch(line.text):
            return lines[:index], lines[index:]
        if line.heading or line.text.startswith(("Vraag 1", "Antwoord")):
            break
    end = 0
    while end < len(lines):
        line = lines[end]
        opens = line.gap > 0 or end == 0 or line.page_start or line.broken
        if len(line.text) > _LONGEST or (opens and not _HEAD.match(line.text) and not line.quoted):
            break
        if not opens and line.text[:1].islower() and len(line.text) > 80:
            break
        end += 1
    return lines[:end], lines[end:]
