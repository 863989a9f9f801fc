# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Commitments: sentences that promise the Kamer something, or announce it with a term.

Five kinds count: that the writer promises in so many words; that the Kamer will be informed; that
something announced has a term or comes back every year; that this letter keeps an earlier promise;
and that the government says it will do, or is doing, something.  A refusal, what others promised,
what usually happens, and what the letter says about itself ("In deze brief ga ik in op") and mere intentions
("streeft ernaar") without a term do not.
"""

from __future__ import annotations

import re
from datetime import date

from kennisreader.core.importing.lines import BAR
from kennisreader.core.importing.sentences import sentences
from kennisreader.core.importing.terms import Term, terms
from kennisreader.core.late_pattern import late
from kennisreader.core.letter import Block, BlockKind, Commitment, Part

_GOVERNMENT = r"(?:ik|we|wij|het kabinet|de regering|mijn (?:ministerie|departement)|(?:de )?(?:minister|staatssecretaris)\b[^.;]{0,60}?)"
_GUIDE_OPENS = late(
    r"(?:In|Met|Via|Bij|Door middel van) (?:deze brief|dit schrijven|deze)\b|Hierbij\b"
    r"|(?:In )?(?:§|[Pp]aragraaf|[Hh]oofdstuk|[Bb]ijlage) ?\d|De verwachting is"
    r"|(?:Vervolgens|Tot slot|Daarna|Hieronder|Hierna|Allereerst|Eerst) (?:schets|ga|beschrijf|bespreek|licht) "
)
_GUIDE = late(
    r"\b(?:deze brief|dit schrijven)\b.{0,40}\b(?:bevat|schets|ga ik|beschrijf|presenteert)"
)
_DOUBTS = ("wellicht", "gaat niet", "speculeren", "gewoonlijk", "doorgaans", "normaliter")
"""Words of a sentence that promises nothing, whatever else it says."""
_PROMISED = late(
    r"\b(?:toegezegd|toezegging|heb(?:ben)? (?:u|uw Kamer) (?:eerder )?beloofd|(?:geef|geeft|gaf|geven) ik? ?(?:hiermee )?invulling aan|uitvoering (?:te geven )?aan de motie)\b"
)
_PROMISES = ("zegging", "gezegd", "beloofd", "invulling", "uitvoering")
"""Without one of these `_PROMISED` need not be looked for."""
_OTHERS = late(
    r"\b(?:voorganger|ambtsvoorganger|voormalig|toenmalig|vorige? (?:minister|staatssecretaris|kabinet))|\bhad(?:den)?\b"
)
"""Who promised before this writer did."""
_KEEPS = late(r"\b(?:[Hh]ier(?:bij|mee)|deze brief|dit schrijven|invulling|gestand|uitvoering)\b")
_OPENING = 5
"""Paragraphs at the start of a letter, in which it says which promise it keeps; further down a
promise that was made is only told of."""
_REPORTED = late(
    r"\b(?:heb|hebben|heeft|had|hadden)\b.{0,120}\btoegezegd\b|\btoegezegd (?:heb|hebben|heeft|had)\b"
)
_SELF = r"(?:ik|we|wij|het kabinet|de regering)"
_YOU = r"(?:u|uw (?:Tweede |Eerste )?Kamer|de (?:Tweede |Eerste )?Kamer|beide Kamers)"
_VOW = late(
    rf"\b(?:zeg(?:t|gen)? {_SELF}\b.{{0,60}}\btoe\b|{_SELF} zeg(?:t|gen)?\b.{{0,60}}\btoe\b"
    rf"|(?:{_SELF} )?(?:kan|wil)(?: {_SELF})?\b.{{0,60}}\btoezeggen\b"
    rf"|(?:ben|zijn|is) {_SELF} (?:(?!niet\b)\w+ )?bereid\b|{_SELF} (?:ben|zijn|is) (?:(?!niet\b)\w+ )?bereid\b)",
    re.IGNORECASE,
)
_RETURN = late(
    rf"\b(?:{_SELF} (?:\w+ .{{0,80}}? en )?kom(?:t|en)?|kom(?:t|en)? {_SELF})\b.{{0,120}}\bterug\b",
    re.IGNORECASE,
)
_HERE = late(
    r"\b(?:verderop|hieronder|hierna|hieruit|antwoord|paragraaf|hoofdstuk|bijlage|deze brief)\b|§",
    re.IGNORECASE,
)
"""Where a letter comes back to something itself."""
_SEND = late(
    rf"\b(?:stuur|zend|sturen|zenden|informeer|informeren|bericht|rapporteer|ontvang|krijg)(?:t)? {_SELF}?\b.{{0,100}}\b{_YOU}\b"
    rf"|\b{_SELF} (?:stuur|zend|sturen|zenden|informeer|informeren|bericht|rapporteer)t?\b.{{0,140}}\b{_YOU}\b"
    rf"|\b{_YOU} (?:ontvangt|krijgt)\b",
    re.IGNORECASE,
)
_MEMBERS = late(
    r"^(?:De|Deze|Genoemde|Diezelfde|Voornoemde) leden\b.{0,80}?\b(?:vragen|verzoeken|willen|horen|vernemen|lezen)\b"
)
"""What the members of a party ask in a written consultation, in the words of the report."""
_TOLD_YOU = late(
    r"\b(?:u (?:wordt|zult)|(?:wordt|zult) u)\b.{0,120}\b(?:geïnformeerd|bericht)\b",
    re.IGNORECASE,
)
_ONCE = late(r"\b(?:zodra|nadat|na (?:afronding|ommekomst|ontvangst|oplevering))\b", re.IGNORECASE)
_REFUSAL = late(
    r"\b(?:zal|zullen|ga|gaat|gaan|kom|komt|komen|onderzoek(?:t|en)?)\b(?:(?!\b(?:over|of|dat(?! niet)|die|waar\w*|wie|wat|hoe|indien|als|om)\b)[^,;:]){0,60}?"
    r"\b(?:niet|geen)\b(?! (?:alleen|eerder|later|langer dan|minder|meer dan))",
)
_AMOUNTS = late(
    r"\bjaarlijkse? (?:\w+ )?(?:kosten|lasten|uitgaven|opbrengst\w*|baten|bedrag\w*|bijdrage\w*|budget\w*|omzet|besparing\w*|groei|productie)\b"
    r"|\d[.,]*(?: \w+){0,3} (?:per|elk|ieder) (?:half)?jaar\b"
)
_CUSTOM = late(r"\b(?:wordt|worden) (?:\w+ )?(?:\w*jaarlijks|periodiek|per kwartaal)\b")
"""What is done every year, promised or not."""
_FORECAST = late(
    rf"^(?!.*\b(?i:{_SELF} (?:zal|zullen)|(?:zal|zullen) {_SELF})\b).*\blaa?t(?:en)? zien dat\b"
    r"|\bdreig(?:t|en)\b|\b(?:zal|zullen) (?:de (?:Europese )?Commissie|volgens)\b"
    r"|^(?:De|Het) (?!kabinet|regering|minister|staatssecretaris)\w+ verwacht(?:en)? dat\b"
    r"|\b(?:[Vv]erwacht wordt|[Ww]ordt verwacht) dat\b|\b[A-Z]\w*(?<!Ik)(?<!Wij)(?<!kabinet) verwacht(?:en)? dat\b"
    r"|\bbedra(?:gen|agt)\b|\b(?:is|zijn|was) (?:er )?(?:circa |ruim )?(?:€ ?)?[\d.,]+ (?:miljoen|miljard)\b"
    r"|\bloopt van\b|^(?!(?:Ik|Wij|Het kabinet)\b)[^,]{0,60}\bkunnen\b.{0,100}\b(?:aanvra\w+|indienen|aanmelden|ontvangen)\b"
)
"""What others expect, cost or may do: no promise, though a year stands in it."""
_OPINION = late(
    rf"\b(?:(?:vind|acht)(?:t|en)? {_SELF}|{_SELF} (?:vind|acht)(?:t|en)?|het is)\b[^.;]{{0,60}}?\b(?:belangrijk|belang|wenselijk|essentieel|cruciaal|goed|noodzakelijk)\b[^.;]{{0,20}}?\bdat\b",
    re.IGNORECASE,
)
_INFORM = late(
    r"\b(?:[Uu]w |[Dd]e |aan de )(?:Tweede |Eerste )?[Kk]amer\b.{0,160}\b(?:geïnformeerd|informeren|bericht(?:en)?|ontvangen|ontvangt|toegestuurd|toegezonden|toekomen|aangeboden|gestuurd)\b"
    r"|\b(?:informeer|informeren|bericht|zend|stuur|ontvangt|kom)\b.{0,60}\b[Uu]w Kamer\b"
)
_PRESENT_REPORT = late(r"^(?:Ook|Tevens|Daarnaast|Verder) (?:informeer|bericht) ik\b")
_FUTURE = late(
    r"\b(?:zal|zullen|wordt|worden|komt|komen|treedt|treden|volgt|volgen|verschijnt|ontvangt|vindt|start|starten|gaat|gaan|verwacht\w*|aangekondigd|(?:is|zijn)\b[^,;]{0,80}?\b(?:gereed|klaar)|voornemens|op gericht|informeer|stuur|zend|streef|streeft|streven)\b"
)
_PAST = late(
    r"\b(?:werd|werden|was|waren|had|hadden|is|zijn|heeft|hebben)\b.{0,80}\b(?:ge\w+|ver\w+d|be\w+d|ont\w+en|opge\w+|aange\w+|uitge\w+)\b"
)
_DONE = late(
    r"\b(?:is|zijn)\b(?! naar verwachting)[^,;]{0,80}\b(?:(?:(?:af|op|aan|uit|in|over|door|toe|vast|voor|om|na|mee)?ge|ver|be|ont|her)\w+[dt]"
    r"|(?:(?:af|op|aan|uit|in|over|door|toe|vast|voor|om|na|mee)ge\w|ge(?:nom|slot|gev|kom|kreg|koz))\w*en)[.;]?$"
)
"""A sentence that says what has been done or is so, with a day or not."""
_ACTS = late(
    r"\b(?:[Ii]k|[Ww]ij|[Ww]e|[Hh]et kabinet|[Dd]e (?:regering|minister|staatssecretaris|bewindspersonen)|[Mm]ijn (?:ministerie|departement)|afgesproken)\b"
)
_RECURRING = late(
    r"(?:half|twee|\(half\))?jaarlijks\w*|(?:per|elk|ieder) (?:half)?jaar\b|periodiek\b|op regelmatige basis|per kwartaal"
)
_RECURRING_WORDS = ("jaar", "periodiek", "regelmatige", "kwartaal")
"""Without one of these there is nothing to look for; so with `_VERBS`."""
_DOES = r"(?:zal|zullen|onderzoek(?:t|en)?|verken(?:t|nen)?|bekijkt|beziet|start(?:en)?)"
_CARRIED = r"\b.{0,120}\buit\b"
_WORKED = r"\b.{0,120}\b(?:aan|uit)\b"
_TALKED = r"\b.{0,120}\b(?:in gesprek|in overleg|onderzoeken|verkennen|bezien|bekijken|bespreken|uitwerken|starten)\b"
_HAD = r"\b.{0,80}\b(?:onderzoek|onderzoeken|uitvoeren|verkennen|uitwerken|uitzoeken|evalueren)\b"
_WILL = late(
    rf"\b{_GOVERNMENT} (?:{_DOES}\b|werk(?:t|en)?{_WORKED}|voer(?:t|en)?{_CARRIED}|ga(?:at|an)?{_TALKED}|laat{_HAD})"
    rf"|\b(?:{_DOES} {_GOVERNMENT}\b|werk(?:t|en)? {_GOVERNMENT}{_WORKED}|voer(?:t|en)? {_GOVERNMENT}{_CARRIED}|ga(?:at|an)? {_GOVERNMENT}{_TALKED}|laat {_GOVERNMENT}{_HAD})"
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
    "ga ",
    "gaat ",
    "gaan ",
    "laat ",
)
_TEXT = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_SPACES = 3
"""Fewer have lines such as "December 2025" on a cover."""


def find(text: str, blocks: tuple[Block, ...], written: str | None) -> tuple[Commitment, ...]:
    """Find the commitments in what the government writes; questions are left out.

    ``written`` is the ISO date of the letter, or the earliest it can have: it says which autumn "in
    het najaar" is, and what lies ahead.
    """
    found = []
    day = date.fromisoformat(written) if written else None
    place = 0
    for block in blocks:
        if block.kind not in _TEXT or block.part is Part.QUESTION:
            continue
        place += 1
        for start, end in sentences(text, block.start, block.end):
            due = [t for t in terms(text, start, end, day) if _relevant(t, day)]
            ahead = any(_ahead(t, day) for t in due)
            sentence = text[start:end]
            if _is_kept(sentence, place) or _is_commitment(sentence, bool(due), ahead):
                found.append(_make(text, start, end, due))
    return tuple(found)


def _relevant(term: Term, written: date | None) -> bool:
    """Leave out past days and past years; a term of this year may be kept by this very letter."""
    if written is None:
        return True
    if not term.latest:
        return term.earliest > written.isoformat()
    if term.earliest == term.latest:
        return term.latest >= written.isoformat()
    return int(term.latest[:4]) >= written.year


def _ahead(term: Term, written: date | None) -> bool:
    """Tell whether a term with a year of its own ends after the letter is written.

    The year in which it is written is as much behind it as ahead.
    """
    if written is None or not term.stated_year:
        return False
    running = (f"{written.year}-01-01", f"{written.year}-12-31")
    return term.latest > written.isoformat() and (term.earliest, term.latest) != running


def _is_kept(sentence: str, place: int) -> bool:
    """Tell whether a sentence names the promise that the letter keeps; ``place`` counts paragraphs."""
    if BAR in sentence or sentence.endswith("?"):
        return False
    if not any(word in sentence for word in _PROMISES):
        return False
    if not _PROMISED.search(sentence) or _OTHERS.search(sentence):
        return False
    return place <= _OPENING or _KEEPS.search(sentence) is not None


def _is_commitment(sentence: str, dated: bool, ahead: bool) -> bool:
    if sentence.endswith("?") or sentence.count(" ") < _SPACES:
        return False
    if ("toe" in sentence or "bereid" in sentence) and _VOW.search(sentence):
        return _REFUSAL.search(sentence) is None
    guided = "deze brief" in sentence or "dit schrijven" in sentence
    if _GUIDE_OPENS.match(sentence) or (guided and _GUIDE.search(sentence)):
        return False
    lower = sentence.lower()
    if any(word in lower for word in _DOUBTS) or _told(lower) or _MEMBERS.match(sentence):
        return False
    if ("niet" in lower or "geen" in lower) and _REFUSAL.search(sentence):
        return False
    if "terug" in lower and _RETURN.search(sentence) and not _HERE.search(sentence):
        return True
    if (
        ("geïnformeerd" in lower or "bericht" in lower)
        and _TOLD_YOU.search(sentence)
        and not _PAST.search(sentence)
    ):
        return True
    promised = (dated or _ONCE.search(sentence)) and _SEND.search(sentence)
    if promised and not _PAST.search(sentence) and not _KEEPS.search(sentence):
        return True
    future = _FUTURE.search(sentence)
    if future and "amer" in sentence and _INFORM.search(sentence):
        return dated or (not _PAST.search(sentence) and not _PRESENT_REPORT.search(sentence))
    if BAR in sentence:
        return False  # what a table says of something is no sentence of the writer
    # A day ahead by itself is that of a fact: somebody must act, or something must come about.
    acts = ahead and not _PAST.search(sentence) and _ACTS.search(sentence)
    announced = (acts or (future and (dated or _comes_back(sentence)))) and not _DONE.search(
        sentence
    )
    if not (announced or (any(verb in lower for verb in _VERBS) and _WILL.search(sentence))):
        return False
    return not (_FORECAST.search(sentence) or _OPINION.search(sentence))


def _told(lower: str) -> bool:
    """Tell whether a sentence, in small letters, only tells what was promised before."""
    return "toegezegd" in lower and _REPORTED.search(lower) is not None


def _make(text: str, start: int, end: int, due: list[Term]) -> Commitment:
    if due:
        # A bare year ("de inzet in 2027") says when of its noun; a season or a day says by when.
        term = next((t for t in due if not text[t.start : t.end][-5:].strip().isdigit()), due[0])
        return Commitment(start, end, text[term.start : term.end], term.earliest, term.latest)
    return Commitment(start, end, _recurring(text[start:end]))


def _comes_back(sentence: str) -> bool:
    """Tell whether something that comes back is announced, and no amount or custom described."""
    return bool(_recurring(sentence)) and not (
        _AMOUNTS.search(sentence) or _CUSTOM.search(sentence)
    )


def _recurring(sentence: str) -> str:
    """Give the words that say that something comes back; empty if none do."""
    if not any(word in sentence for word in _RECURRING_WORDS):
        return ""
    found = _RECURRING.search(sentence)
    return found.group() if found else ""
