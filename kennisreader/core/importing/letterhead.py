# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where the letterhead ends and the letter begins.

With a salutation the letter begins there.  Without one (Kamerstukken, answers, drafts) the head is
what the rijkshuisstijl and the house style of the Staten-Generaal put on top: the document's
number and kind, the addressee, place and date, labelled references.
"""

from __future__ import annotations

from itertools import pairwise

from kennisreader.core.importing import patterns
from kennisreader.core.importing.lines import Line, cut
from kennisreader.core.late_pattern import late

SALUTATION = late(
    r"(?:Zeer )?(?:Geachte|Hooggeachte|Waarde|Beste) (?:[a-z]+ )?"
    r"(?:[Vv]oorzitter|[Ll]eden|heer|mevrouw|[Kk]amer|collega)\b.{0,60}|(?:Mijnheer|Mevrouw) de [Vv]oorzitter\b.{0,20}"
)
NOTA = late(
    r"\((?:ter|voor) (?:beslissing|besluitvorming|informatie|ondertekening|bespreking|advisering|kennisname"
    r"|kennisneming|parafering|instemming)\b[^)]*\)\s*(?P<title>.*)"
)
"""What a ministry's internal nota is for, with its subject behind it."""
SUBJECT_LABEL = r"(?i:Betreft|Onderwerp)(?![a-zà-ÿ])\s*:?\s*"
SUBJECT = late(SUBJECT_LABEL)
"""The label of the subject; its value can stand so near that no space shows."""
_TITLES = 3
"""Headings above a letterhead are fewer."""
_NOTA_REACH = 30
"""Lines of its head at most."""
_REACH = 150
"""Lines.  A salutation below this belongs to something that is enclosed."""
_HEAD = late(
    r"Nr\.? ?\d+\b|\d{2} ?\d{3}\b(?! \w+ [a-z])|Aan de |Aan het |De [Vv]oorzitter van de (?:Tweede|Eerste) Kamer"
    r"|der Staten-Generaal|Tweede Kamer der|Eerste Kamer der|Binnenhof \d|Postbus \d|> ?Retouradres|Retouradres"
    r"|\d{4} ?[A-Z]{2} |Datum\b|Betreft\b|Betreft:|Onderwerp\b|Ons kenmerk|Onze referentie|Kenmerk\b|Uw kenmerk"
    r"|Uw referentie|Uw brief|Bijlage|Contactpersoon|Inlichtingen|Bezoekadres|Postadres|Telefoon|T \d|F \d"
    r"|Ministerie van|Directie |Directoraat|Vergaderjaar \d|BRIEF VAN|MOTIE VAN|LIJST VAN|VERSLAG VAN|GEWIJZIGDE MOTIE"
    r"|AH \d+|Aanhangsel van de Handelingen|\d{4}[ZD]\d{5}\b|Vragen gesteld door de leden der Kamer"
    r"|Overheidsidentificatie|www\.rijks|Voorgesteld \d|Ter vervanging van |Vastgesteld \d|Ontvangen \d|Ter griffie"
    r"|(?:[A-Z][\w-]+|[’']s-Gravenhage|Den Haag|Den Bosch), (?:\d{1,2} )?[a-z]+ \d{4}\.?$"
)
LABEL = late(r"(?:Datum|Betreft|Onderwerp|Ons kenmerk|Onze referentie|Kenmerk|Bijlage\(n\))\s*:?")
_FIELD = late(
    r"(?:Datum|Betreft|Onderwerp|Ons kenmerk|Onze referentie|Kenmerk|Uw kenmerk|Uw referentie|Uw brief|Bijlage\(n\)|Bijlagen?(?=\s*:?\s*\d*$))"
    r"(?P<value>\s*:?(?:\s*$|\s+[\d\W]?[\dA-Z].*))"
)
"""A label with its value behind it, or alone; no sentence that begins with the same word."""
_VALUED = ("Datum", "Betreft", "Onderwerp")
"""Labels that always have a value: if not behind them, then below."""
_FIELDS = 2
"""Labels that tell of a letterhead: running text can begin with one of their words."""
_FIELDS_REACH = 60
"""Lines of a head with both addresses of a ministry."""
_FULL_LINE = 60
"""Characters.  Two lines below each other that are longer are running text: the lines of a head are
short, but for a subject."""
MEMO = 1000
"""Characters of running text above a salutation with which it is that of something enclosed; the
longest title of a dossier and a subject have 900."""
_SENTENCES = 50
"""Characters with a full stop behind them that are text: the addresses of a letterhead have none."""
_IN_ANSWER = late(r"\bkenmerk\b.*\bvermeld|\bvermeld\w*\b.*\bkenmerk\b")
"""What a letterhead asks of who answers."""
_SUBJECT_LINES = 4
DOSSIER = r"\d{2} ?\d{3}(?:-\d{2}|[ -]\(?[IVX]+\)?| ?\(R\d{4}\))?"
"""A dossier's number as printed, with its chapter or its part."""
_DOSSIER = late(DOSSIER)
_TITLED = late(rf"(?P<number>{DOSSIER})\s+(?![IVX]+$)(?=[A-Z])")
"""A dossier's number with its title on the same line; "Nr." stands below it."""
_NAMED = late(r"(?P<number>Nr\.? ?(?:\d{1,4}|[A-Z]{1,2}(?=\s)))\s*(?=[A-Z]{3})")
"""The number within the dossier with what the paper is, from which it can stand a narrow tab apart."""
_NUMBER = late(r"Nr\.? ?(?:\w{1,4}\b|\d{1,4}(?=[A-Z]))|[A-Z]{1,2}(?: BRIEF VAN\b.*)?$")
"""The number within the dossier; in the Eerste Kamer it is a letter."""
_TITLE_LINES = 8
"""Lines that a dossier's title can have."""
_KIND = late(r"[A-Z]{3}")
"""What a parliamentary paper is, in capitals, below its number: MEMORIE VAN TOELICHTING."""
_HEAD_LINES = 25
"""Lines in which the head of a parliamentary paper gives its numbers."""
_DATED = late(r"(?:Ontvangen|Voorgesteld|Vastgesteld) \d")
"""With what the head of a parliamentary paper ends; below it are words of the law, with its numbers."""
_CONTINUED = 80
"""Characters.  The rest of a line of the head is shorter than a line of running text."""
_LONGEST = 160
"""Characters.  A line of a head is shorter; what is longer is running text."""


def split(lines: list[Line], *, rest: bool = False) -> tuple[list[Line], list[Line]]:
    """Part the lines of the letterhead from those of the letter.

    ``rest`` tells that most of the head is known and gone, so that no line above a salutation
    belongs to it without looking so.  A title above the letterhead, as in Markdown, stays above
    the letter.
    """
    lines = _numbers_apart(lines)
    top = (
        0 if rest else next((at for at, line in enumerate(lines[:_TITLES]) if not line.heading), 0)
    )
    if top and not opens(lines[0].text):
        head, body = _split(lines[top:], rest=rest)
        salutation = bool(body) and SALUTATION.fullmatch(body[0].text) is not None
        if head and (salutation or opens(head[0].text)):
            return head, [*lines[:top], *body]
    return _split(lines, rest=rest)


def _numbers_apart(lines: list[Line]) -> list[Line]:
    """Give the numbers of a parliamentary paper lines of their own, as its house style does."""
    result: list[Line] = []
    top = lines[:_HEAD_LINES]
    end = next((at for at, line in enumerate(top) if SALUTATION.fullmatch(line.text)), len(top))
    for at, line in enumerate(lines[:end]):
        below = lines[at + 1 : at + 1 + _TITLE_LINES]
        match = _TITLED.match(line.text)
        if match is None or not any(_is_number(each.text) for each in below):
            match = _NAMED.match(line.text) if _below_dossier(result, len(result)) else None
        if match is None:
            result.append(line)
            continue
        number = cut(line.text, line.marks, len(match["number"]), len(line.text))
        said = cut(line.text, line.marks, 0, match.end())
        result += [
            line._replace(text=number.text, marks=number.marks, ended=True, columns=()),
            Line(said.text, said.marks, ended=line.ended, size=line.size),
        ]
    return [*result, *lines[end:]]


def _is_number(text: str) -> bool:
    """Tell whether a line is the number within the dossier, with what the paper is or without."""
    return _NAMED.match(text) is not None or _NUMBER.fullmatch(text) is not None


def _split(lines: list[Line], *, rest: bool) -> tuple[list[Line], list[Line]]:
    text = 0
    for index, line in enumerate(lines[: 0 if rest else _REACH]):
        if SALUTATION.fullmatch(line.text):
            return _part(*_without_memo(lines[:index]), lines[index:])
        text += len(line.text) if index and _runs_on(lines[index - 1], line) else 0
        if line.heading or text > MEMO or line.text.startswith(("Vraag 1", "Antwoord")):
            break
    end = _nota(lines) or _labelled(lines)
    while end < len(lines) and _is_head(lines, end):
        end += 1
    return _part(lines[:end], [], lines[end:])


def _nota(lines: list[Line]) -> int:
    """Count the lines of the head of a ministry's nota: to its subject, which can run on."""
    for index, line in enumerate(lines[:_NOTA_REACH]):
        if NOTA.fullmatch(line.text):
            end = index + 1
            while end < len(lines) and not (lines[end].gap or lines[end].bullet):
                end += 1
            return end
    return 0


def _labelled(lines: list[Line]) -> int:
    """Count the lines of a letterhead of the rijkshuisstijl: to the last label above the text."""
    found: list[int] = []
    for index, line in enumerate(lines[:_FIELDS_REACH]):
        if _FIELD.match(line.text):
            found.append(index)
        elif index and _runs_on(lines[index - 1], line) and index - 1 not in found:
            break
    if len(found) < _FIELDS:
        return 0
    alone = lines[found[-1]].text.rstrip(" :") in _VALUED
    last = end = found[-1] + (2 if alone else 1)
    while end < min(last + _SUBJECT_LINES, len(lines)) and not lines[end].gap:
        end += 1
    return end if end < len(lines) and lines[end].gap else last


def _runs_on(before: Line, line: Line) -> bool:
    """Tell whether a line is running text."""
    if line.heading or line.bullet or len(line.text) > _LONGEST:
        return True
    return not line.gap and min(len(before.text), len(line.text)) > _FULL_LINE


def opens(text: str) -> bool:
    """Tell whether a line by itself looks like one of a letterhead."""
    return bool(_HEAD.match(text) or _DOSSIER.fullmatch(text))


def _part(head: list[Line], memo: list[Line], letter: list[Line]) -> tuple[list[Line], list[Line]]:
    """Part the lines; a page that begins in the head begins with the first line of the letter."""
    body = [*memo, *letter]
    starts = [line for line in head if line.page_start]
    if starts and body and not body[0].page_start:
        body[0] = body[0]._replace(page_start=True, page_number=starts[-1].page_number)
    return head, body


def is_letter(lines: list[Line]) -> bool:
    """Tell whether what goes before a letter is one itself: a memo is short, and has no letterhead."""
    length = sum(len(line.text) for line in lines)
    return length > MEMO or (
        sum(opens(line.text) for line in lines) >= _FIELDS and bool(_without_memo(lines)[1])
    )


def _without_memo(head: list[Line]) -> tuple[list[Line], list[Line]]:
    """Part what stands above a salutation: the letterhead, and a memo that goes before it.

    A memo is known by its sentences; where the letterhead stands below them, all above is memo.
    """
    starts = [at for at, line in enumerate(head) if at == 0 or line.gap or line.page_start]
    prose = [
        (start, end) for start, end in pairwise([*starts, len(head)]) if _is_prose(head, start, end)
    ]
    if not prose:
        return head, []
    first, last = prose[0][0], prose[-1][1]
    if any(opens(line.text) for line in head[last:]):
        first = 0
    memo = [*head[first : last - 1], head[last - 1]._replace(ended=True)]
    return [*head[:first], *head[last:]], memo


def _is_prose(lines: list[Line], start: int, end: int) -> bool:
    """Tell whether lines below each other are sentences, and no field of a letterhead."""
    text = " ".join(line.text for line in lines[start:end])
    label = start > 0 and LABEL.fullmatch(lines[start - 1].text)
    return (
        len(text) > _SENTENCES
        and patterns.ended(text)
        and not (label or opens(text) or _DOSSIER.match(text) or _IN_ANSWER.search(text))
        and not _in_dossier_title(lines, start)
    )


def _is_head(lines: list[Line], at: int) -> bool:
    """Tell whether a line goes on with the head above it, or opens it."""
    line = lines[at]
    text = line.text
    number = _number_above(lines, at)
    if len(text) > _LONGEST or (number is not None and _DATED.match(lines[at - 1].text)):
        return False
    if _HEAD.match(text) or line.quoted or _in_dossier_title(lines, at):
        return True
    if text.isdigit():
        return number is None  # the "2" of the Tweede Kamer, the number of an Aanhangsel
    if len(text) > 3 and text.isupper():
        told = number is not None and any(_KIND.match(each.text) for each in lines[number:at])
        return not (told and line.gap)
    opens = line.gap > 0 or at == 0 or line.page_start or line.broken
    if opens or len(text) > _CONTINUED:
        return False
    before = lines[at - 1].text
    return text[0].islower() or before[-1:] in ":," or LABEL.fullmatch(before) is not None


def _number_above(lines: list[Line], at: int) -> int | None:
    """Find the document's number within its dossier above a line."""
    for place, line in enumerate(lines[:at]):
        if _NUMBER.match(line.text) and (
            line.text.startswith("N") or _in_dossier_title(lines, place)
        ):
            return place
    return None


def _in_dossier_title(lines: list[Line], at: int) -> bool:
    """Tell whether a line stands between a dossier's number and the document's "Nr."."""
    numbered = any(_NUMBER.match(below.text) for below in lines[at : at + _TITLE_LINES])
    return numbered and _below_dossier(lines, at)


def _below_dossier(lines: list[Line], at: int) -> bool:
    """Tell whether a dossier's number stands above a line, and not yet the number within it."""
    for line in reversed(lines[max(0, at - _TITLE_LINES) : at]):
        if _NUMBER.match(line.text):
            return False  # what looks like a number below it is one of the text
        if _DOSSIER.fullmatch(line.text):
            return True
    return False
