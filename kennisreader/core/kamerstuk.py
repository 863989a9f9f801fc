# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Parliamentary documents in every notation: find them, normalise them, write them, address them.

A Kamerstuk is a number within a dossier (``30 573, nr. 222``); a dossier can have a chapter
(``35 300 VIII``) or a part (``21501-34``).  Documents of the Tweede Kamer have a number of their own
(``2020Z23069``), answers to questions one in the Aanhangsel of the Handelingen.  Identifiers are
those of officielebekendmakingen.nl.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from kennisreader.core.date_words import MONTHS
from kennisreader.core.late_pattern import late
from kennisreader.core.letter import Citation, DateBasis, Letter, Metadata, Person

_DIGITS = 5
"""A kenmerk has so many at least; fewer are a year or a page."""
_OFFICIAL = "https://zoek.officielebekendmakingen.nl/"
_HOUSE = "https://www.tweedekamer.nl/kamerstukken/detail?id="

_YEARS = r"(?:\d{4}\s?[-–/]\s?\d{2,4})"
_ROMAN = r"(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})"
_THIN = "\u00a0\u2009\u202f"
"""Spaces within a number that do not break."""
_DOSSIER = rf"\d{{2}}[ .{_THIN}]?\d{{3}}(?:[- ]\(?{_ROMAN}\)?(?![\w])|[ -][A-M](?=,? nr)|(?: \(|-\(?)R\d{{4}}\)?|-\d{{2}}(?=-\d|,? nr))?"
"""With its chapter: a Roman number, or the letter of a fund ("35 570 B" is the Gemeentefonds)."""
_NUMBER = r"(?:\d{1,4}|[A-Z]{1,2})"
_MORE_DOSSIERS = rf"(?:(?:\s*[,/]\s*|\s+en\s+|\s*&\s*){_DOSSIER})*"
_NUMBERED = rf"(?P<dossier>{_DOSSIER}){_MORE_DOSSIERS}"
_NR = r"(?:,?\s*(?:nrs?|nummers?|no)\b\.?\s*)"

_TO = r"(?:\s*t/m\s*|\s+tot\s+en\s+met\s+|\s?[–-]\s?)"
_MORE = late(rf"(?P<to>{_TO})?(?:nrs?\.?\s*)?(?P<number>\d+)")
_SERIES = ("kamerstuk", "aanhangsel")
_LONGEST_RANGE = 25
"""Papers that "nrs. 12 t/m 14" stands for at most; more is a slip of the pen."""
_KAMERSTUK = late(
    r"(?P<prefix>(?:\b(?:Kamerstuk(?:ken)?|kamerstuk(?:ken)?|[Kk]st\.)(?:nummer|dossier|\s+nr\.?)?"
    r"(?:\s+(?P<chamber>I{1,2}|TK|EK)\b)?|\b(?P<house>TK|EK))[,:]?\s+"
    rf"(?:(?:vergaderjaar\s+)?(?P<years>{_YEARS}),?\s+)?)?"
    rf"(?:(?P<document>\b20\d\d[ZDP]\d{{4,6}}\b)|(?<![\d.,/-]){_NUMBERED}"
    rf"(?:{_NR}(?P<number>{_NUMBER})\b(?P<more>(?:(?:\s*,\s*|\s+en\s+|{_TO})(?:nrs?\.?\s*)?\d{{1,4}}\b(?![ .]\d{{3}}))*)"
    rf"|\s?[-–]\s?(?P<short>\d{{1,4}})\b(?!-\d)|,\s(?P<letter>[A-Z]{{1,2}})\b(?![\w’'])"
    r"|(?P<plain>,\s(?!(?:19|20)\d\d)\d{1,4})\b(?![ .]\d{3}|-\d)|\b(?P<bare>)))"
)
_AANHANGSEL = late(
    r"\bAanh(?:angsel|\.)(?:\s+(?:van\s+de\s+|der\s+|bij\s+de\s+)?Hand(?:elingen|\.))?"
    r"(?:\s+(?:der|van\s+de)\s+(?:Tweede\s+Kamer|Staten-Generaal))?(?:\s+(?:I{1,2}|TK)\b)?,?\s+"
    rf"(?:(?:vergaderjaar\s+)?(?P<years>{_YEARS}),?\s+(?:(?:nrs?|nummers?)\b\.?\s*)?(?P<number>\d{{1,4}})\b"
    rf"(?P<more>(?:(?:\s*,\s*|\s+en\s+|{_TO})(?:nrs?\.?\s*)?\d{{1,4}}\b)*)"
    rf"|(?:nr\.?\s*)?(?P<first>\d{{1,4}}),?\s+vergaderjaar\s+(?P<later>{_YEARS}))"
)
_HANDELINGEN = late(
    r"(?<!Aanhangsel )(?<!Aanh\. )(?<!van de )\bHand(?:elingen|\.)(?:\s+(?P<chamber>I{1,2}|TK|EK))?,?\s+(?:vergaderjaar\s+)?"
    rf"(?P<years>{_YEARS}),?\s+(?:nr\.?\s*)?(?P<number>\d{{1,3}})\b(?:[,-]\s*(?:item\s+|nr\.?\s*)?(?P<item>\d{{1,3}})\b(?!-))?"
)
_IDENTIFIER = late(
    r"\b(?:(?P<kst>kst-(?P<dossier>\d{5}(?:-(?:[IVX]+|\d{2}(?=-\d)|\(R\d+\)))?)-(?P<number>\w{1,4}))"
    r"|ah-tk-(?P<ah>\d{8})-(?P<question>\d{1,4})|h-tk-(?P<h>\d{8}-\d+-\d+)|(?P<blg>blg-\d+))\b"
)
_AGAIN = late(r"\b(?:[Ii]dem|[Ii]bid(?:em)?\.?|[Aa]ldaar),?\s+nr\.?\s*(?P<number>\d{1,4})\b")
"""Another number in the dossier that was cited last."""
_NEAR = 150
"""Code points between a citation and an "idem" that means its dossier."""
_PUBLISHED = late(
    r"\b(?P<paper>Staatsblad|Staatscourant|Stb\.|Stcrt\.|Trb\.|Tractatenblad)\s+(?P<year>(?:19|20)\d\d)(?:,?\s+|/)(?:nr\.?\s*)?"
    r"(?P<number>\d{1,2}[ .]\d{3}|\d{1,5})\b"
)
_PAPERS = {
    "Staatsblad": "stb",
    "Stb.": "stb",
    "Staatscourant": "stcrt",
    "Stcrt.": "stcrt",
    "Trb.": "trb",
    "Tractatenblad": "trb",
}
"""Their names in identifiers of officielebekendmakingen.nl."""
_URL = late(r"(?:https?://|\bwww\.)[^\s<>«»\"“”]+")
_URL_END = ".,;:!?)]}'’"


def find(text: str) -> list[Citation]:
    """Find every citation of a numbered document and every address in a text, in order.

    Offsets are code points of ``text``.  Citations never overlap, but for the papers that "t/m"
    alone stands for; a number inside an address is part of the address.
    """
    found = _urls(text)
    if "Aanh" in text:
        for match in _AANHANGSEL.finditer(text):
            found += _aanhangsel(match)
    if "Hand" in text:
        found += [_handelingen(match) for match in _HANDELINGEN.finditer(text)]
    if "St" in text or "Trb" in text:
        found += [_published(match) for match in _PUBLISHED.finditer(text)]
    found += [_identifier(match) for match in _IDENTIFIER.finditer(text)]
    for match in _KAMERSTUK.finditer(text):
        found += _kamerstuk(match)
    if "dem" in text or "bid" in text or "ldaar" in text:
        found += list(_again(text, found))
    return _apart(found)


def vergaderjaar(day: date) -> str:
    """Name the parliamentary year of a day, as in ``2024-2025``.

    It begins on the third Tuesday of September (Grondwet, article 65).
    """
    first = date(day.year, 9, 1)
    opening = date(day.year, 9, 15 + (1 - first.weekday()) % 7)
    start = day.year if day >= opening else day.year - 1
    return f"{start}-{start + 1}"


def opening_day(start: int) -> date:
    """Give the day on which the parliamentary year that begins in a calendar year begins."""
    return date(start, 9, 15 + (1 - date(start, 9, 1).weekday()) % 7)


def normal_years(years: str) -> str:
    """Write a parliamentary year in full: ``2024/25``, ``2024–2025`` and ``20242025`` are ``2024-2025``."""
    start = int(years[:4])
    return f"{start}-{start + 1}"


def normal_dossier(dossier: str) -> str:
    """Write a dossier without printed spaces: ``30 573`` is ``30573``, ``35300-VIII`` ``35300 VIII``."""
    spaced = not dossier[2:3].isdigit()
    digits = dossier[:2] + dossier[3:6] if spaced else dossier[:5]
    rest = dossier[6:] if spaced else dossier[5:]
    if re.fullmatch(r"-\d{2}", rest):
        return digits + rest
    chapter = rest.strip(" -()")
    return f"{digits} {chapter}" if chapter else digits


def key(dossier: str, number: str | None) -> str:
    """Make the identifier of a Kamerstuk (``kst-35300-VIII-83``), or of a dossier alone."""
    base = "kst-" + dossier.replace(" ", "-")
    return f"{base}-{number}" if number else base


def reference_key(kenmerk: str) -> str | None:
    """Make the normal form of a kenmerk (``DGBI-DE / 20173561``); None for what is too short to be one.

    Capitals, spaces, hyphens and slashes make no difference.
    """
    signs = "".join(sign for sign in kenmerk.upper() if sign.isalnum())
    return f"ref-{signs}" if sum(sign.isdigit() for sign in signs) >= _DIGITS else None


def address(key: str | None) -> str | None:
    """Give the official address of a normal key; None for a work without a number."""
    if key is None:
        return None
    if key.startswith("doc-"):
        return _HOUSE + key[4:]
    if key.startswith("ah-"):
        return f"{_OFFICIAL}ah-tk-{key[3:]}.html"
    if re.fullmatch(r"kst-\d{5}(?:-[IVX]+)?", key):
        return f"{_OFFICIAL}dossier/{key[4:]}"
    return f"{_OFFICIAL}{key}.html"


def cite(letter: Letter) -> str:
    """Write the official citation of a letter, without a page.

    The form is that of the Leidraad voor juridische auteurs: ``Kamerstukken II 2024/25, 30573,
    nr. 222``; a letter of the Eerste Kamer's numbering has no ``nr.``.  A letter without an official
    number is named by its kind, sender, date, subject and reference.
    """
    own = letter.metadata.references
    years = own.vergaderjaar
    stated = letter.metadata.date or ""
    if years is None and re.fullmatch(r"\d{4}-\d\d-\d\d", stated):
        years = vergaderjaar(date.fromisoformat(stated))
    session = f" {years[:4]}/{normal_years(years)[-2:]}" if years else ""
    if own.kamerstuk_dossier and own.kamerstuk_number:
        dossier = own.kamerstuk_dossier
        if own.kamerstuk_number.isalpha():
            return f"Kamerstukken I{session}, {dossier}, {own.kamerstuk_number}"
        return f"Kamerstukken II{session}, {dossier}, nr. {own.kamerstuk_number}"
    if own.aanhangsel:
        return f"Aanhangsel Handelingen II{session}, nr. {own.aanhangsel}"
    return _by_sender(letter)


def written_date(value: str | None) -> str:
    """Write an ISO date, month or year as Dutch running text: ``2 juli 2020``."""
    if not value:
        return ""
    year, month, day = ([*value.split("-"), "", ""])[:3]
    name = MONTHS["nl"][int(month) - 1] if month else ""
    return " ".join(part for part in (day.lstrip("0"), name, year) if part)


_KINDS = {
    "antwoord-op-kamervragen": "Antwoord",
    "bnc-fiche": "BNC-fiche",
    "motie": "Motie",
    "advies": "Advies",
    "nota": "Nota",
    "verslag": "Verslag",
}


def _by_sender(letter: Letter) -> str:
    known = letter.metadata
    signed = bool(known.senders) and bool(known.senders[0].role)
    kind = _KINDS.get(known.type, "Document" if known.type == "overig" and not signed else "Brief")
    who = f" van de {_role(known.senders[0])}" if signed else ""
    day = cited_date(known)
    when = f", {day}" if day else ""
    number = known.references.ons_kenmerk or known.references.kenmerk_vragen
    reference = f" (kenmerk {number})" if number else ""
    return f"{kind}{who}{when}, {known.title}{reference}"


def cited_date(known: Metadata) -> str:
    """Write the date of a letter for its citation; between brackets what the letter does not state.

    Where the likely date is a month it is given; otherwise what bounds it is.
    """
    if known.date_basis is not DateBasis.INFERRED:
        return written_date(known.date)
    if known.date and len(known.date) > len("2020"):
        return f"[vermoedelijk {written_date(known.date)}]"
    since, until = written_date(known.date_earliest), written_date(known.date_latest)
    if since and until:
        return f"[tussen {since} en {until}]"
    if since or until:
        return f"[na {since}]" if since else f"[voor {until}]"
    return f"[vermoedelijk {written_date(known.date)}]" if known.date else ""


def _role(sender: Person) -> str:
    role = sender.role.removeprefix("De ").removeprefix("de ")
    return role[:1].lower() + role[1:]


def _kamerstuk(match: re.Match[str]) -> list[Citation]:
    prefix = match["prefix"]
    start = match.start()
    if match["document"]:
        number = match["document"]
        normal = "doc-" + number
        return [Citation(start, match.end(), None, number, "document", normal, address(normal))]
    dossier = normal_dossier(match["dossier"])
    number = match["number"] or match["short"] or match["letter"]
    end = match.end("more") if match["more"] else match.end()
    if match["plain"] and (match["years"] or match["chamber"] or match["house"]):
        number = match["plain"].lstrip(", ")
    elif match["plain"]:
        end = match.start("plain")
    unsure = (prefix is None and not (match["number"] or match["short"])) or (
        match["house"] and not number
    )
    if unsure or (prefix is None and match["short"] and not _plausible(match)):
        return []
    citations = [_make(start, end, dossier, number)]
    if match["more"]:
        offset = match.start("more")
        citations[0] = citations[0]._replace(end=offset)
        for at, to, one in _further(match["more"], number or ""):
            citations.append(_make(offset + at, offset + to, dossier, one))
    return citations


def _again(text: str, found: Iterable[Citation]) -> Iterator[Citation]:
    """Cite numbers in the dossier of the Kamerstuk that is cited right before them."""
    others = sorted(found, key=lambda citation: citation.end, reverse=True)
    last: Citation | None = None
    for match in _AGAIN.finditer(text):
        start, end = match.span()
        while others and others[-1].end <= start:
            last = others.pop()
        if last and last.kind == "kamerstuk" and last.dossier and start - last.end < _NEAR:
            last = _make(start, end, last.dossier, match["number"])
            yield last


def _further(more: str, before: str) -> Iterator[tuple[int, int, str]]:
    """Read the numbers behind the first of several: where they stand, and what they are."""
    for match in _MORE.finditer(more):
        last = int(match["number"])
        if match["to"] and before.isdigit():
            between = range(int(before) + 1, last)
            if last <= int(before) and match["to"].strip() == "-":
                return  # a part, or an item
            if len(between) < _LONGEST_RANGE:
                yield from ((*match.span("to"), str(number)) for number in between)
        yield *match.span("number"), match["number"]
        before = match["number"]


def _plausible(match: re.Match[str]) -> bool:
    """Tell a bare ``35282-35`` from a range of numbers or a telephone number."""
    written = match["dossier"]
    return written[:1] in "23" and written[:5].isdigit() and int(match["short"]) > 0


def _make(start: int, end: int, dossier: str, number: str | None) -> Citation:
    normal = key(dossier, number)
    return Citation(start, end, dossier, number, "kamerstuk", normal, address(normal))


def _aanhangsel(match: re.Match[str]) -> list[Citation]:
    years = normal_years(match["years"] or match["later"]).replace("-", "")
    first = match["number"] or match["first"]
    offset = match.start("more") if match["more"] else match.end()
    places = [(match.start(), offset, first)]
    for at, to, number in _further(match["more"] or "", first):
        places.append((offset + at, offset + to, number))
    keys = [f"ah-{years}-{number}" for _, _, number in places]
    return [
        Citation(start, end, None, number, "aanhangsel", normal, address(normal))
        for (start, end, number), normal in zip(places, keys, strict=True)
    ]


def _handelingen(match: re.Match[str]) -> Citation:
    years = normal_years(match["years"]).replace("-", "")
    chamber = "ek" if match["chamber"] in ("I", "EK") else "tk"
    number = match["number"] + (f"-{match['item']}" if match["item"] else "")
    normal = f"h-{chamber}-{years}-{number}"
    where = address(normal) if match["item"] else None
    return Citation(match.start(), match.end(), None, number, "handelingen", normal, where)


def _published(match: re.Match[str]) -> Citation:
    """Cite an official journal by its address, as the publications themselves link to it."""
    number = match["number"].replace(" ", "").replace(".", "")
    where = f"{_OFFICIAL}{_PAPERS[match['paper']]}-{match['year']}-{number}.html"
    return Citation(match.start(), match.end(), None, None, "url", url_key(where), where)


def _identifier(match: re.Match[str]) -> Citation:
    start, end = match.span()
    if match["kst"]:
        return _make(start, end, normal_dossier(match["dossier"]), match["number"])
    if match["ah"]:
        normal = f"ah-{match['ah']}-{match['question']}"
        return Citation(start, end, None, match["question"], "aanhangsel", normal, address(normal))
    if match["h"]:
        normal = f"h-tk-{match['h']}"
        number = match["h"].split("-", 1)[1]
        return Citation(start, end, None, number, "handelingen", normal, address(normal))
    normal = match["blg"]
    return Citation(start, end, None, normal, "document", normal, address(normal))


def _urls(text: str) -> list[Citation]:
    found = []
    for match in _URL.finditer(text) if "://" in text or "www." in text else ():
        shown = match.group()
        while shown[-1:] in _URL_END and not (
            shown[-1] == ")" and shown.count("(") >= shown.count(")")
        ):
            shown = shown[:-1]
        full = shown if "://" in shown else "https://" + shown
        found.append(
            Citation(
                match.start(), match.start() + len(shown), None, None, "url", url_key(full), full
            )
        )
    return found


def url_key(url: str) -> str:
    """Normalise an address so that two spellings of it are equal."""
    return re.sub(r"^https?://(?:www\.)?", "", url).rstrip("/").lower()


def _apart(found: list[Citation]) -> list[Citation]:
    kept: list[Citation] = []
    for citation in sorted(found, key=lambda c: (c.start, -c.end)):
        ranged = bool(kept) and citation[:2] == kept[-1][:2] and citation.kind in _SERIES
        if not kept or citation.start >= kept[-1].end or (ranged and kept[-1].key != citation.key):
            kept.append(citation)
    return kept
