# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is known about a letter as a document: title, kind, date, people, its own numbers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from kennisreader.core.importing import (
    capitals,
    dating,
    enclosed,
    exchange,
    headings,
    kinds,
    letterhead,
    people,
    roles,
    signatures,
    submitters,
    titles,
)
from kennisreader.core.importing.blocks import Draft
from kennisreader.core.importing.furniture import Furniture
from kennisreader.core.importing.hyphens import Vocabulary, seam
from kennisreader.core.importing.lines import Line
from kennisreader.core.importing.stated import Stated
from kennisreader.core.kamerstuk import normal_dossier, normal_years
from kennisreader.core.late_pattern import late
from kennisreader.core.letter import BlockKind, Metadata, Part, Person, References

_SUBJECT = late(rf"{letterhead.SUBJECT_LABEL}(.*)")
_OWN = late(r"(?:Ons kenmerk|Onze referentie|Kenmerk)\b\s*:?\s*(.*)", re.IGNORECASE)
_THEIRS = late(
    r"(?:Uw kenmerk|Uw referentie|Uw brief(?: van)?(?: \(kenmerk\))?)\b\s*:?\s*(.*)", re.IGNORECASE
)
_LABEL = late(
    r"(?:Datum|Betreft|Onderwerp|Ons kenmerk|Onze referentie|Kenmerk|Uw|Bijlage|Contactpersoon|Bezoekadres|Postadres)\b",
    re.IGNORECASE,
)
_QUESTIONS_NUMBER = late(r"\b20\d\dZ\d{4,6}\b")
_NUMBER = late(r"(?:Nr\.?\s*(?=\w)|(?=[A-Z]{1,2}(?:$| BRIEF VAN)))(\d{1,4}|[A-Z]{1,2})\b")
_DOSSIER = late(rf"({letterhead.DOSSIER})(?:\s+[A-Z].*)?")
_FULL = late(r"(?:Kamerstuk(?:ken)?(?: II)?,? )?(\d{2} ?\d{3}(?:[ -][IVX]+)?),? nr\.? ?(\d+)")
_SESSION = late(r"[Vv]ergaderjaar\s+(\d{4}\s?[-–/]\s?\d{2,4})")
_AANHANGSEL = late(
    r"\bAH\s+(\d{1,4})\b|^(?:Vergaderjaar \S+ )?Aanhangsel van de Handelingen(?:\s[^\n]*)?\n(?:\D[^\n]*\n){0,3}(\d{1,4})\n"
    r"|^ah-tk-\d{8}-(\d{1,4})$",
    re.MULTILINE,
)
_CHAMBER = late(
    r"[Vv]oorzitter(?:s)? van de (?P<chamber>Tweede|Eerste) Kamer(?: der Staten-Generaal)?"
)
_TO = late(r"(?:Aan|AAN):?\s+(?:de |het )?(.{4,120}?)(?:\s+Deadline\b.*)?")
_MINISTRY = late(r"Ministerie van (?P<name>[A-Z][^|]{3,70}?)(?: \| \d+)?")
"""In a foot the number of the page can stand behind it."""
_CUT_MINISTRY = late(r"Ministerie van(?: .*(?:,| en))?")
"""The first line of a name that runs on."""
_BY = late(r"\bbrief van (?=de (?:minister|staatssecretaris))", re.IGNORECASE)
_PRINTED_TITLE = late(
    r"(?:(?:(?:TWEEDE |DERDE )?NADER )?GEWIJZIGDE? )?(?:MOTIE|(?:SUB)?AMENDEMENT|VERSLAG|LIJST|ADVIES|NOTA|MEMORIE)\b"
)
_NO_SUBJECT = late(
    r"(?i)(?:nader )?verslag(?: van een (?:(?:nader |schriftelijk |nota|commissie|wetgevings|rondetafel)+(?:overleg|debat|gesprek)))?|(?:verslag houdende (?:een )?)?lijst van vragen(?: en antwoorden)?|memorie van (?:toelichting|antwoord)"
    r"|nota naar aanleiding van het (?:nader )?verslag|advies .*raad van state.*"
)
"""Printed titles that say what a paper is, and not what it is about."""
_CITED = late(r"\(([A-Z][^()]{8,100})\)$")
_OPENING = late(
    r"(?:(?:\d{1,2}|[IVX]{1,4})\.? )?(?:Inleiding|Algemeen|Algemene inleiding|Aanleiding|Vooraf|Achtergrond)",
    re.IGNORECASE,
)
"""Headings with which any letter can open."""
_SLUG_LENGTH = 60
_STOP_WORDS = frozenset("de het een van op over uit in naar en voor met aan bij te t s".split())
_SHORT_TYPES = {
    "antwoord-op-kamervragen": "antwoord",
    "kamerstuk-brief": "kamerbrief",
    "overig": "",
}
_ANSWERS = late(
    r"^Antwoord(?:en)? op (?:de )?(?:schriftelijke )?(?:Kamer)?vragen (?:over|inzake)?(?: het bericht)?"
)


_COVER = 12
"""Blocks within which place and date can have a line for themselves, as on a cover."""


class Known(NamedTuple):
    """What the steps before have found."""

    head: list[Line]
    printed: Furniture
    made: list[Draft]
    notes: list[str]
    stated: Stated = Stated()


def describe(known: Known, name: str) -> Metadata:
    """Gather the metadata of a letter; its file's ``name`` is the last resort for a title."""
    head = _head(known.head, Vocabulary(draft.text for draft in known.made))
    preamble = _preamble(known.made)
    letter = enclosed.before(known.made)
    signature = [d.text for d in letter if d.kind is BlockKind.SIGNATURE]
    numbers = exchange.questions(known.made)
    subject = _value(head, _SUBJECT) or ""
    answers = bool(numbers) or kinds.answers_questions(subject)
    opening = preamble if numbers else preamble[:4]
    senders, co_senders = _people(head, preamble, signature)
    submitted = submitters.names(letter, head)
    if submitted:
        senders = tuple(Person(each, "", "") for each in submitted)
    # Place and date may stand on a cover, or below the text of a letter that nobody signs.
    ends = [d.text for d in known.made if d.kind not in (BlockKind.SIGNATURE, BlockKind.FOOTNOTE)]
    signed = next((at for at, d in enumerate(known.made) if d.kind is BlockKind.SIGNATURE), 0)
    above = [d.text for d in known.made[max(0, signed - 2) : signed] if d.part is Part.NONE]
    cover = [d.text for d in known.made[:_COVER] if dating.is_placed(d.text)]
    closing = [*cover, *signature, *above, *ends[-2:]]
    day = known.stated.day or dating.stated(head, preamble[:4], closing)
    body = "\n".join(d.text for d in known.made if d.part is not Part.QUESTION)
    month = dating.stated_month(head, closing)
    noted = "\n".join(known.notes)
    asked = "\n".join(d.text for d in known.made if d.part is Part.QUESTION)
    dated = dating.dating(day, body, noted, answers=answers, month=month, asked=asked)
    references = _references(head, known, preamble, answers=answers)
    title = _title(head, preamble, known, name, answers=answers)
    return Metadata(
        title=title,
        type=known.stated.kind
        or kinds.of(head, known.made, title, references, answers=answers, labelled=bool(subject)),
        date=dated.value,
        date_basis=dated.basis,
        date_earliest=dated.earliest,
        date_latest=dated.latest,
        date_evidence=dated.evidence,
        senders=senders,
        co_senders=co_senders,
        addressee=_addressee(head),
        references=references,
        askers=people.askers("\n".join([*head, *opening])) if answers else (),
        question_count=len(numbers),
        pages=known.printed.pages,
    )


def identifier(metadata: Metadata) -> str:
    """Make the readable, stable id of a letter from its metadata alone."""
    own = metadata.references
    if own.kamerstuk_dossier and own.kamerstuk_number:
        return f"kst-{own.kamerstuk_dossier.replace(' ', '-')}-{own.kamerstuk_number}"
    if own.aanhangsel and own.vergaderjaar:
        return f"ah-tk-{normal_years(own.vergaderjaar).replace('-', '')}-{own.aanhangsel}"
    title = _ANSWERS.sub("", metadata.title)
    parts = (metadata.date or "", _SHORT_TYPES.get(metadata.type, metadata.type), title)
    return slug(" ".join(part for part in parts if part)) or "brief"


def slug(text: str) -> str:
    """Write a text as lower-case ASCII words with hyphens: at most 60 characters, no small words."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = [word for word in re.findall(r"[a-z0-9]+", plain) if word not in _STOP_WORDS]
    result = ""
    for word in words:
        if len(result) + 1 + len(word) > _SLUG_LENGTH:
            break
        if not result.endswith(word):  # the kind of document often opens its title too
            result += ("-" if result else "") + word
    return result


def _head(lines: list[Line], vocabulary: Vocabulary) -> list[str]:
    """Put lines of the letterhead together that one label or one name runs over."""
    result: list[str] = []
    for line in lines:
        text = _without_margin(line)
        goes_on = result and not line.gap and not _LABEL.match(text)
        if goes_on and (
            text.startswith(("en ", "der Staten", "van ", "voor ", "de "))
            or _SUBJECT.fullmatch(result[-1])
            or letterhead.NOTA.fullmatch(result[-1])
            or _CUT_MINISTRY.fullmatch(result[-1])
        ):
            cut, between = seam(result[-1], text, vocabulary)
            result[-1] = result[-1][: len(result[-1]) - cut] + between + text
        else:
            result.append(text)
    return result


def _without_margin(line: Line) -> str:
    """Leave out of the line of the subject what stands beside it in a text that keeps its columns."""
    if not line.columns or not _SUBJECT.fullmatch(line.text):
        return line.text
    alone = line.columns[0].rstrip(" :") in ("Betreft", "Onderwerp")
    return " ".join(line.columns[: 2 if alone else 1])


def _preamble(made: list[Draft]) -> list[str]:
    """Take the running text that stands outside questions and answers."""
    kinds = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
    return [d.text for d in made if d.part is Part.NONE and d.kind in kinds]


def _people(
    head: list[str], preamble: list[str], signature: list[str]
) -> tuple[tuple[Person, ...], tuple[Person, ...]]:
    ministry = _ministry(head)
    senders = signatures.people(signature, ministry)
    if not senders:
        senders = people.answerers("\n".join([*head, *preamble[:4]]))
    if not senders:
        senders = _from_head(head, ministry)
    own = {sender.role for sender in senders}
    others = tuple(p for p in people.also(preamble) if p.role not in own)
    return senders, others


def _ministry(head: list[str]) -> str:
    for line, below in pairwise([*head, ""]):
        if match := _MINISTRY.fullmatch(line):
            # In a narrow column a name is cut anywhere.
            cut = f"{match['name']} {below}" in roles.PORTFOLIOS
            return f"Ministerie van {match['name']}" + (f" {below}" if cut else "")
    return ""


def _from_head(head: list[str], ministry: str) -> tuple[Person, ...]:
    for line in head:
        if match := _BY.search(line):
            return people.listed(line[match.end() :].lower())
    return (Person(None, "", ministry),) if ministry else ()


def _value(head: list[str], pattern: re.Pattern[str]) -> str | None:
    """Read the value of a label: behind it, or on the line below."""
    for index, line in enumerate(head):
        match = pattern.fullmatch(line)
        if match is None:
            continue
        if match[1]:
            return match[1].strip()
        following = head[index + 1] if index + 1 < len(head) else ""
        if following and not _LABEL.match(following):
            return following.strip()
    return None


def _references(head: list[str], known: Known, preamble: list[str], *, answers: bool) -> References:
    printed, stated = known.printed, known.stated
    own = _value(head, _OWN)
    theirs = _value(head, _THEIRS)
    for label, value in printed.labelled:
        if not any(c.isdigit() for c in value):
            continue  # no number, whatever was read there
        if own is None and _OWN.match(label):
            own = value
        elif theirs is None and _THEIRS.match(label):
            theirs = value
    joined = "\n".join([*head, *(preamble[:4] if answers else [])])
    asked = _QUESTIONS_NUMBER.search(joined)
    if not answers and theirs and not _QUESTIONS_NUMBER.fullmatch(theirs):
        theirs = None  # whose letter it was, and not questions that wait for an answer
    dossier, number = _official(head)
    session = _SESSION.search("\n".join(head))
    years = stated.vergaderjaar or (session[1] if session else printed.vergaderjaar)
    appendix = _AANHANGSEL.search("\n".join([*head, ""]))
    return References(
        ons_kenmerk=own,
        kenmerk_vragen=(stated.asked or (asked.group() if asked else theirs))
        if answers
        else theirs,
        kamerstuk_dossier=stated.dossier or dossier,
        kamerstuk_number=stated.number or number,
        aanhangsel=stated.aanhangsel
        or (next((g for g in appendix.groups() if g), None) if appendix else None),
        vergaderjaar=normal_years(years) if years else None,
    )


def _official(head: list[str]) -> tuple[str | None, str | None]:
    dossier = number = None
    for line in head:
        if match := _FULL.fullmatch(line):
            return normal_dossier(match[1]), match[2]
        if dossier is None and (match := _DOSSIER.fullmatch(line)):
            dossier = normal_dossier(match[1])
        if number is None and (match := _NUMBER.match(line)) and (dossier or line[:2] == "Nr"):
            number = match[1]
    return dossier, number


def _addressee(head: list[str]) -> str | None:
    for line in head:
        if match := _CHAMBER.search(line):
            return f"de Voorzitter van de {match['chamber']} Kamer der Staten-Generaal"
    for line in head:
        if match := _TO.fullmatch(line):
            return match[1].rstrip(" ,")
    return None


def _title(head: list[str], preamble: list[str], known: Known, name: str, *, answers: bool) -> str:
    made = known.made
    named = known.stated.title
    if named:
        # Every form of an answer prints whose questions about what; not every one states a title.
        printed = titles.from_questions("\n".join([*head, *preamble[:4]])) if answers else None
        stated = titles.from_questions(named) if answers else None
        return printed or stated or titles.from_subject(named)
    subject = _value(head, _SUBJECT) or _nota(head)
    if subject:
        return titles.from_subject(subject)
    if answers:
        asked = titles.from_questions("\n".join([*head, *preamble[:4]]))
        if asked:
            return asked
    printed = _printed_title(head)
    if printed:
        about = _short(known.stated.dossier_title or _dossier_title(head))
        about = about if _NO_SUBJECT.fullmatch(printed) else ""
        signed = [d.text for d in made if d.kind is BlockKind.SIGNATURE]
        said = capitals.lowered(printed, [d.text for d in made], signed)
        return titles.clip(f"{said}: {about}" if about else said)
    if _is_titled(made):
        return titles.clip(made[0].text)
    return (
        titles.from_opening(preamble[:6])
        or known.stated.dossier_title
        or titles.clip(_dossier_title(head))
        or titles.from_first_words(preamble[:1])
        or (titles.clip(made[0].text) if made else name)
    )


def _is_titled(made: Sequence[Draft]) -> bool:
    """Tell whether a text begins with its title: no other heading without a number stands beside it."""
    first = made[0] if made else None
    if first is None or first.kind is not BlockKind.HEADING or _OPENING.fullmatch(first.text):
        return False
    beside = (d for d in made[1:] if d.kind is BlockKind.HEADING and d.level <= first.level)
    return all(headings.depth(each.text) for each in beside)


def _printed_title(head: list[str]) -> str:
    """Read the title that a Kamerstuk prints in capitals, on one line or several."""
    first = next((at for at, line in enumerate(head) if _PRINTED_TITLE.match(line)), len(head))
    end = first + 1
    while end < len(head) and head[end].isupper() and len(head[end]) > 3:
        end += 1
    return " ".join(head[first:end])


def _nota(head: list[str]) -> str:
    """Read the subject of a ministry's nota; empty if it is none."""
    found = (letterhead.NOTA.fullmatch(line) for line in head)
    return next((match["title"] for match in found if match), "")


def _dossier_title(head: list[str]) -> str:
    """Read the title of the dossier: what a Kamerstuk prints between its two numbers."""
    first = next((at for at, line in enumerate(head) if _DOSSIER.fullmatch(line)), len(head))
    last = next((at for at in range(first, len(head)) if _NUMBER.match(head[at])), first)
    return " ".join(head[first + 1 : last])


def _short(title: str) -> str:
    """Take the name by which a bill is cited, if its title ends with that between brackets."""
    match = _CITED.search(title)
    return match[1] if match else title
