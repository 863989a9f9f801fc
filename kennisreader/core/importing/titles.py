# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a reader would call a letter in a list, in at most about 110 characters."""

from __future__ import annotations

import re

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
_PRESENTS = late(
    r"\b(?:[Ii]n deze brief presente(?:ert|er|ren) (?:het kabinet|ik|wij|we)|[Hh]ierbij (?:bied|zend|stuur|doe) ik (?:u|uw Kamer)|"
    r"[Mm]et deze brief (?:bied|zend|stuur|presenteer) ik (?:u|uw Kamer)?|bied(?:en)? (?:ik|wij) (?:u|uw Kamer)(?: hierbij)?|"
    r"(?:stuur|zend) ik (?:u|uw Kamer)(?: hierbij)?)"
    r",?(?: (?:daarom|hierbij|mede namens [^,]+,|nu|hiermee))* (?P<what>(?:de|het|een|mijn|onze) .+?)(?= (?:aan|toe)\b|,|\.(?:\s|$)|$)"
)
_INFORMS = late(
    r"\binformeer(?: ik)? (?:u|uw Kamer)(?:,? (?:hierbij|hiermee|mede namens [^,]+,))* over (?P<what>.+?)(?=,? (?:zoals|conform|en ga|waar|mede namens)\b|\.(?:\s|$)|$)"
)
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
        match = _PRESENTS.search(text)
        if match:
            return clip(_capital(_reaction(match["what"], text) or _bare(match["what"])))
        match = _INFORMS.search(text)
        if match:
            return clip(_capital(_bare(match["what"])))
    return None


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
    report = _REPORT.search(text)
    if report is None:
        return match["kind"]
    article = report.group().split(" ", 1)[0]
    return f"{match['kind']} op {article} {report['what']}"


def _bare(what: str) -> str:
    return re.sub(r"^(?:de|het|een) ", "", what)


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
