# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Reports, letters and plans that a letter names by their titles.

They are recognised by how they are written: a title between quotes behind a word such as "rapport"
or "bericht"; a source note ("ROA (2019). De arbeidsmarkt naar opleiding en beroep tot 2024."); a
compound with a kind of document in it ("Regioplan-rapport van …"); a plan with a proper name
("Strategisch Actieplan voor Artificiële Intelligentie", "Belastingplan 2025").
"""

from __future__ import annotations

import re

from kennisreader.core.late_pattern import late

_TITLE = r"[A-Z][^\n{}]{{7,160}}?"
_QUOTED = late(
    rf"«({_TITLE.format('«»')})»|“({_TITLE.format('“”')})”|‘({_TITLE.format('‘')})’(?!\w)"
    rf"|(?<!\w)'({_TITLE.format('')})'(?!\w)"
)
_DOCUMENT_WORD = late(r"(?:Kamer)?[Bb]rief|Rapport|Advies|Kabinetsreactie|Beleidsreactie|Verslag")
_BEFORE_QUOTE = late(
    r"(?:[Rr]apport|[Ff]actsheet|[Bb]ericht|[Aa]rtikel|[Bb]rief|[Kk]amerbrief|[Oo]nderzoek|[Aa]dvies|[Ss]tudie|[Bb]oek|[Pp]ublicatie"
    r"|[Nn]otitie|[Nn]ota|[Aa]genda|[Ss]trategie|[Pp]lan|[Pp]rogramma|[Vv]erkenning|[Ee]valuatie|[Pp]amflet|[Ee]ssay|[Hh]andreiking|\d{4},|hun gezamenlijke|[A-Z][\w.&/-]+,)\s*$"
)
_NOTE = late(
    r"^(?P<by>(?:Ministerie van [A-Z][\w&]*|[A-Z][\w.&’'-]*(?:(?: (?:&|en|van|de|der|den) | )[A-Z][\w.&’'-]*){0,4}))(?:,| \((?:19|20)\d\d\)\.) (?P<title>[A-Z'‘«“][^\n]{8,200})",
    re.MULTILINE,
)
_OWNER = r"(?:[A-Z][\w&]*(?:-[A-Z]\w*)*\b(?!-)(?: (?:van|voor|en|de) (?=[A-Z]))?\s?)+"
_REPORT = late(
    r"\b(?:[A-Z][\w-]*-(?:rapport|advies|evaluatie|studie)\b(?P<rest>(?: (?:van|over|naar|inzake|het|de|een|[a-z]\w+)){0,12})"
    r"|[Ii]nterdepartementaal [Bb]eleidsonderzoek(?: \([A-Z]+\))?(?: [\w()]+){1,5}?(?= (?:uit|heeft|hebben|is|laat|naar|dat|met|wordt)\b|[.,;])"
    rf"|(?:[Ee]valuatie|[Rr]apport|[Aa]dvies|[Oo]nderzoek) van (?P<article>(?:de |het )?)(?P<owner>{_OWNER}))"
)
_BODY = late(
    r"Afdeling|AP|Raad|Commissie|Kamer|Minister|Staatssecretaris|Autoriteit|Inspectie|Adviesraad|Regering|Kabinet|Gemeente"
)
"""Bodies that a letter means without their names, once it has named them."""
_VERB = late(
    r" (?:is|heeft|hebben|bleek|blijkt|laat|staat|geeft|concludeert|gepubliceerd|uit|verschenen|zijn|wordt|werd|dat|die|met)\b.*"
)
_NO_NAME = (
    "aan|als|bij|dan|dat|de|die|dit|door|een|en|er|heeft|hebben|het|hierop|hierover|houdt|in|is|kan|kent|maakt|mag"
    "|met|moet|mogelijk|naar|niet|nog|of|om|ook|op|over|regelt|strekt|te|ter|tot|uit|van|voldoet|voor|voorziet"
    "|waar|waarin|waarmee|was|wijzigt|wordt|worden|wil|zal|zelf|zijn|zo|zodat|zou|zullen"
)
"""What follows "wetsvoorstel" when the sentence goes on and no name of a bill comes."""
_NAMED = late(
    r"\b(?:[Rr]egeerprogramma|[Rr]egeerakkoord|[Cc]oalitieakkoord|[Hh]oofdlijnenakkoord|Belastingplan \d{4}|Miljoenennota(?: \d{4})?|Voorjaarsnota(?: \d{4})?"
    r"|Klimaatakkoord|Witboek [A-Z][\w-]*|[a-z]*wetenschapsbrief"
    rf"|wetsvoorstel (?!(?:{_NO_NAME})\b)[a-z][\w ]{{3,50}}?(?:(?= \()(?: \([A-Z]+\))|(?=[.,]))"
    r"|(?:(?:Nationale?|Nederlandse?|Strategische?|Europese?|Internationale?|Digitale?|Human Capital|[A-Z]\w+e) )+(?:[A-Z][\w-]*,? )?(?:en )?"
    r"(?:Agenda|Actieplan|Strategie|Akkoord|[A-Z][\w-]*(?:strategie|agenda|actieplan|akkoord))\b"
    r"(?:(?: (?:voor|van) (?:de |het )?)?(?: ?[A-Z][\wë-]*(?: en (?=[A-Z]))?)+)?"
    r"|(?<=[a-z] )(?<!- en )(?:(?:[A-Z][a-zë]+ )?[A-Z][a-zë]+- en )?[A-Z][a-zë]{4,}(?:strategie|agenda|actieplan|convenant|pact|akkoord)\b)"
)


def find(text: str, notes: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Find the titles of works, in order; offsets are code points of ``text``, half-open.

    ``notes`` are the spans of the footnotes: only there does "KNAW, De aantrekkelijkheid …" name a
    work.
    """
    spans: list[tuple[int, int]] = []
    for match in _QUOTED.finditer(text):
        group = match.lastindex or 0
        before = _BEFORE_QUOTE.search(text, max(0, match.start() - 40), match.start())
        if before or _DOCUMENT_WORD.match(match[group]):
            spans.append(match.span(group))
    for start, end in notes:
        note = _NOTE.match(text[start:end])
        if note and not _touches(spans, start, end):
            spans.append(_trimmed(text, start + note.start("title"), start + note.end("title")))
    for match in _REPORT.finditer(text):
        start, end = match.span()
        if match["article"] and _is_known_body(text, match["owner"].strip()):
            continue
        if match["rest"] and (verb := _VERB.search(text, match.start("rest"), end)):
            end = verb.start()
        if not _touches(spans, start, end):
            spans.append(_trimmed(text, start, end))
    spans += [_trimmed(text, *match.span()) for match in _NAMED.finditer(text)]
    return _outermost(spans)


def _is_known_body(text: str, owner: str) -> bool:
    """Tell whether a body is meant that the letter has named: its advice is no title."""
    if _BODY.fullmatch(owner):
        return True
    return any(
        f"({words}{owner})" in text for words in ("", "de ", "hierna ", "hierna: ", "hierna: de ")
    )


def _touches(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(a < end and start < b for a, b in spans)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and text[end - 1] in " .,;:(":
        end -= 1
    return start, end


def _outermost(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if end - start > 4 and (not kept or start >= kept[-1][1]):
            kept.append((start, end))
    return kept
