# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Commitments: sentences that promise the Kamer something, or announce it with a term.

Four kinds count: that the Kamer will be informed; that something announced has a term or comes back
every year; that an earlier promise is kept; and that the government says it will do, or is doing,
something.  What the letter says about itself ("In deze brief ga ik in op") and mere intentions
("streeft ernaar") without a term do not.
"""

from __future__ import annotations

import re
from datetime import date

from kennisreader.core.importing.sentences import sentences
from kennisreader.core.importing.terms import Term, terms
from kennisreader.core.late_pattern import late
from kennisreader.core.letter import Block, BlockKind, Commitment, Part

_GOVERNMENT = r"(?:ik|we|wij|het kabinet|de regering|mijn (?:ministerie|departement)|(?:de )?(?:minister|staatssecretaris)\b[^.;]{0,60}?)"
_GUIDE = late(
    r"^(?:In|Met|Via|Hierbij|Bij|Door middel van)(?: deze brief| dit schrijven| deze)?\b[^.]{0,12}\b(?:deze brief|dit schrijven|Hierbij)"
    r"|^Hierbij\b|^(?:In )?(?:§|[Pp]aragraaf|[Hh]oofdstuk|[Bb]ijlage) ?\d|\b(?:deze brief|dit schrijven)\b.{0,40}\b(?:bevat|schets|ga ik|beschrijf|presenteert)"
    r"|^(?:Vervolgens|Tot slot|Daarna|Hieronder|Hierna|Allereerst|Eerst) (?:schets|ga|beschrijf|bespreek|licht) "
    r"|\bwellicht\b|\bgaat niet\b|\bspeculeren\b|^De verwachting is"
)
_PROMISED = late(
    r"\b(?:toegezegd|toezegging|heb(?:ben)? (?:u|uw Kamer) (?:eerder )?beloofd|(?:geef|geeft|gaf|geven) ik? ?(?:hiermee )?invulling aan|uitvoering (?:te geven )?aan de motie)\b"
)
_INFORM = late(
    r"\b(?:[Uu]w |[Dd]e |aan de )(?:Tweede |Eerste )?[Kk]amer\b.{0,160}\b(?:geïnformeerd|informeren|bericht(?:en)?|ontvangen|ontvangt|toegestuurd|toegezonden|toekomen|aangeboden|gestuurd)\b"
    r"|\b(?:informeer|informeren|bericht|zend|stuur|ontvangt|kom)\b.{0,60}\b[Uu]w Kamer\b"
)
_PRESENT_REPORT = late(r"^(?:Ook|Tevens|Daarnaast|Verder) (?:informeer|bericht) ik\b")
_FUTURE = late(
    r"\b(?:zal|zullen|wordt|worden|komt|komen|treedt|treden|volgt|volgen|verschijnt|ontvangt|vindt|start|starten|gaat|gaan|verwacht\w*|aangekondigd|voornemens|op gericht|informeer|stuur|zend)\b"
)
_PAST = late(
    r"\b(?:werd|werden|was|waren|had|hadden|is|zijn|heeft|hebben)\b.{0,80}\b(?:ge\w+|ver\w+d|be\w+d|ont\w+en|opge\w+|aange\w+|uitge\w+)\b"
)
_RECURRING = late(
    r"\b(?:half)?jaarlijks\w*|\(half\)jaarlijks\w*|\b(?:per|elk|ieder) (?:half)?jaar\b|\bperiodiek\b|\bop regelmatige basis\b|\btweejaarlijks\b|\bper kwartaal\b"
)
_WILL = late(
    rf"\b{_GOVERNMENT} (?:zal|zullen)\b|\b(?:zal|zullen) {_GOVERNMENT}\b"
    rf"|\b{_GOVERNMENT} (?:onderzoekt|onderzoek|onderzoeken|verkent|verken|verkennen|bekijkt|beziet|start|starten)\b"
    rf"|\b(?:onderzoekt|onderzoek|bekijkt|beziet|verkent|verken|start|starten) {_GOVERNMENT}\b"
    rf"|\b(?:{_GOVERNMENT} (?:werkt|werk|werken)|(?:werkt|werk|werken) {_GOVERNMENT})\b.{{0,120}}\b(?:aan|uit)\b"
    rf"|\b(?:{_GOVERNMENT} voer(?:t|en)?|voer(?:t|en)? {_GOVERNMENT})\b.{{0,120}}\buit\b"
    r"|\b(?:zal|zullen)\b.{0,140}\b(?:worden|houden|krijgen|richten|plaatsvinden|bespreken|informeren|verder)\b"
    r"|\bworden (?:nadere|verdere) afspraken gemaakt\b|\b(?:wordt|worden)\b.{0,60}\b(?:nader |verder )(?:uitgewerkt|onderzocht|bezien|bekeken|uitgebreid|vormgegeven)\b"
    r"|\b(?:wordt|worden)\b.{0,50}\b(?:bekeken|onderzocht|doorgelicht|hersteld|voorbereid|verkend)\b",
    re.IGNORECASE,
)
_VERBS = (
    "zal",
    "zullen",
    "onderzoek",
    "verken",
    "bekijk",
    "beziet",
    "start",
    "werk",
    "voer",
    "word",
)
"""Without one of these there is nothing to look for."""
_TEXT = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


def find(text: str, blocks: tuple[Block, ...], written: str | None) -> tuple[Commitment, ...]:
    """Find the commitments in what the government writes; questions are left out.

    ``written`` is the ISO date of the letter, or the earliest it can have: it says which autumn "in
    het najaar" is, and what lies ahead.
    """
    found = []
    day = date.fromisoformat(written) if written else None
    for block in blocks:
        if block.kind not in _TEXT or block.part is Part.QUESTION:
            continue
        for start, end in sentences(text, block.start, block.end):
            due = [t for t in terms(text, start, end, day) if _relevant(t, day)]
            ahead = any(_ahead(t, day) for t in due)
            if _is_commitment(text[start:end], bool(due), ahead):
                found.append(_make(text, start, end, due))
    return tuple(found)


def _relevant(term: Term, written: date | None) -> bool:
    """Leave out past days and past years; a term of this year may be kept by this very letter."""
    if written is None or not term.latest:
        return True
    if term.earliest == term.latest:
        return term.latest >= written.isoformat()
    return int(term.latest[:4]) >= written.year


def _ahead(term: Term, written: date | None) -> bool:
    """Tell whether a term with a year of its own ends after the letter is written."""
    return written is not None and term.stated_year and term.latest > written.isoformat()


def _is_commitment(sentence: str, dated: bool, ahead: bool) -> bool:
    if sentence.endswith("?"):
        return False
    if _PROMISED.search(sentence):
        return True
    if _GUIDE.search(sentence):
        return False
    future = _FUTURE.search(sentence)
    if _INFORM.search(sentence) and future:
        return dated or (not _PAST.search(sentence) and not _PRESENT_REPORT.search(sentence))
    if ahead or (future and (dated or _RECURRING.search(sentence))):
        return True
    lower = sentence.lower()
    return any(verb in lower for verb in _VERBS) and bool(_WILL.search(sentence))


def _make(text: str, start: int, end: int, due: list[Term]) -> Commitment:
    if due:
        term = due[0]
        return Commitment(start, end, text[term.start : term.end], term.earliest, term.latest)
    recurring = _RECURRING.search(text, start, end)
    return Commitment(start, end, recurring.group() if recurring else "")
