# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a reader would call a letter in a list, in at most about 110 characters."""

from __future__ import annotations

import re

from kennisreader.core.importing import people
from kennisreader.core.importing.sentences import sentences
from kennisreader.core.late_pattern import late

LONGEST = 125
"""Characters.  A title is clipped at a clause, or a word, before this."""

_NOISE = late(
    r"^(?:(?:Kamerbrief|Brief|Aanbiedingsbrief|Geleidebrief)\b\s*(?:over|inzake|betreffende|m\.b\.t\.|met betrekking tot|bij|aan de Tweede Kamer)?\s*(?:de |het )?)+",
)
_ASKED = late(
    r"\b[Vv]ra(?:ag|gen) (?:van|door) (?:de leden|het lid|de heer|mevrouw)\b.*?\b(?P<topic>(?:over|inzake|betreffende|naar aanleiding van)\b.+?)"
    r"(?=\s*\((?:ingezonden|kenmerk)|,? (?:ingezonden|met kenmerk)|\.(?:\s|$)|$)",
    re.DOTALL,
)
_SELF = r"(?:[Ii]k|[Ww]ij|[Ww]e|[Hh]et kabinet)"
_YOU = (
    r"(?:aan )?(?:[Uu]|[Uu]w (?:Tweede |Eerste )?Kamer|de (?:Tweede |Eerste )?Kamer|beide Kamers)"
)
_BESIDE = r"(?:hierbij|hiermee|bijgaand|bijgevoegd|daarom|nu|tevens|ook|graag|aan|ter informatie|zoals toegezegd|in de bijlage|bij deze brief|als bijlage|toekomen)"
_WHAT = r"(?P<what>(?:de|het|een|mijn|onze|dit|deze|(?!Uw?\b)[A-Z«‘“„]).+)"
_PRESENTS = late(
    rf"\b(?:presente(?:er|ert|ren) {_SELF}|(?:bied|zend|stuur|doe)(?:en|t)? {_SELF}|sturen {_SELF}"
    rf"|{_SELF} (?:bied|zend|stuur|doe)(?:en|t)?|(?:ontvangt|treft|vindt)(?= u\b| {_YOU}))"
    rf"(?:,? (?:{_YOU}|{_BESIDE})(?![\w-]))*,? {_WHAT}"
)
_INFORMS = late(
    rf"\b(?:informe(?:er|ert|ren)|bericht|breng|stel)\b(?! geïnf).{{0,60}}?\b(?:over|van|omtrent|inzake|dat) {_WHAT}"
)
_SHOWS = late(
    rf"\b(?:ga|gaan|gaat) {_SELF} (?:nader |verder )?in op {_WHAT}|\bschets(?:t|en)? {_SELF} (?:u )?{_WHAT.replace('what', 'sketch')}"
)
_REACTS = late(
    rf"\b(?P<kind>(?:[Bb]eleids|[Kk]abinets)?[Rr]eactie)(?: te geven)? op {_WHAT}|\b(?:reageer|reageert|reageren) {_SELF} op {_WHAT.replace('what', 'topic')}"
)
_TAIL = late(
    r" (?:aan|toe|toekomen|over|aan te bieden|op de hoogte)(?=$|[,.;]| (?:en|alsmede|ter|zoals|waarmee|voor)\b).*"
    r"|,? (?:zoals|conform|en ga|waarmee|waarin|waarover|waarvan|naar aanleiding waarvan|alsmede|ter voorbereiding)\b.*|[,;] (?=[a-z]).*|\.$"
)
"""What follows the name of what a letter brings."""
_POINTS = late(r"(?:dit|deze|dat|die|hier\w*)\b|(?:de|het) (?:verzoek|toezegging|bovenstaande)\b")
"""What only points at something that was named before."""
_REACTION = late(r"^(?:de|het|mijn|onze) (?P<kind>(?:beleids|kabinets)?reactie)\b(?P<rest>.*)")
_REPORT = late(
    r"\b(?:het|de) (?P<what>(?:[\w-]+-)?(?:rapport|onderzoek|advies|evaluatie|verkenning|monitor|onderzoeksrapport|evaluatierapport|adviesrapport)\b.*?)"
    r"(?= (?:gepubliceerd|verschenen|uitgebracht|aangeboden|gepresenteerd|opgeleverd|afgerond|bied|stuur)|[.,](?:\s|$))"
)
_CLAUSES = (" naar aanleiding van ", " waarbij ", " waarin ", ", ", " en ", " in het kader van ")


def from_subject(subject: str) -> str:
    """Make a title of what the letter itself calls its subject ("Betreft")."""
    bare = _NOISE.sub("", subject).strip(" :.-–")
    return clip(_capital(bare or subject))


def from_questions(preamble: str) -> str | None:
    """Make a title of whose questions about what are answered; None if it is not said."""
    match = _ASKED.search(preamble)
    if match is None:
        return None
    topic = " ".join(match["topic"].split())
    return clip(f"Antwoorden op vragen {topic}")


def from_opening(paragraphs: list[str]) -> str | None:
    """Make a title of the sentence in which the letter says what it brings; None if none does."""
    for text in paragraphs:
        for start, end in sentences(text, 0, len(text)):
            title = _brought(people.without_others(text[start:end]), text)
            if title:
                return clip(_capital(title))
    return None


def _brought(sentence: str, text: str) -> str | None:
    """Read what a sentence brings, answers or tells of; ``text`` is its paragraph."""
    if sentence.endswith("?"):
        return None
    if match := _PRESENTS.search(sentence):
        what = _TAIL.sub("", match["what"])
        return _reaction(what, text) or _named(what, text)
    if match := _REACTS.search(sentence):
        what = _TAIL.sub("", match["what"] or match["topic"])
        on = _report(text) if _POINTS.match(what) else what
        return f"{match['kind'] or 'reactie'} op {on}" if on else None
    if match := _INFORMS.search(sentence):
        return _named(_TAIL.sub("", match["what"]), text)
    if match := _SHOWS.search(sentence):
        return _named(_TAIL.sub("", match["what"] or match["sketch"]), text)
    return None


def _named(what: str, text: str) -> str | None:
    """Name a thing without its article; what only points at a report is that report."""
    if _POINTS.match(what):
        report = _report(text)
        return _bare(report) if report else None
    return _bare(what)


def from_first_words(paragraphs: list[str]) -> str | None:
    """Take the first sentence, where nothing better is known."""
    for text in paragraphs:
        first = sentences(text, 0, len(text))
        if first:
            return clip(text[: first[0][1]].rstrip("."))
    return None


def _reaction(what: str, text: str) -> str | None:
    """Complete "de beleidsreactie" with the report that the letter reacts to."""
    match = _REACTION.match(what)
    if match is None:
        return None
    if match["rest"].strip().startswith(("op", "over")):
        return match["kind"] + match["rest"]
    report = _report(text)
    return f"{match['kind']} op {report}" if report else match["kind"]


def _report(text: str) -> str | None:
    """Find the report that a paragraph names, with its article."""
    match = _REPORT.search(text)
    return f"{match.group().split(' ', 1)[0]} {match['what']}" if match else None


def _bare(what: str) -> str:
    return re.sub(r"^(?:de|het|een|mijn|onze) ", "", what)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def clip(text: str) -> str:
    """Shorten a title at a clause or at a word, with an ellipsis."""
    text = " ".join(text.split())
    if len(text) <= LONGEST:
        return text
    for clause in _CLAUSES:
        at = text.rfind(clause, 40, LONGEST)
        if at > 0:
            return text[:at].rstrip(" ,") + " …"
    return text[: text.rfind(" ", 0, LONGEST - 2)] + " …"
