# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Says in a sentence how a query was read, and what in it could not be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from kennisreader.core.messages import Wording
from kennisreader.core.search.query import Kind, Query, Remark, Unit, names_dossier, years

_PARTS = {
    "all": Wording("alle passages", "all passages"),
    "both": Wording(
        "passages met {} en {}, of een van beide", "passages with {} and {}, or one of the two"
    ),
    "both_needed": Wording("passages met zowel {} als {}", "passages with both {} and {}"),
    "needed": Wording("altijd met {}", "always with {}"),
    "more": Wording("{} en nog {} andere", "{} and {} others"),
    "words": Wording(
        "passages met zo veel mogelijk van {}", "passages with as many as possible of {}"
    ),
    "word": Wording("passages met {}", "passages with {}"),
    "exact": Wording("precies ‘{}’", "exactly ‘{}’"),
    "starts": Wording("woorden als {}", "words like {}"),
    "number": Wording("een verwijzing naar {}", "a citation of {}"),
    "itself": Wording(
        "passages die naar {} verwijzen, en het stuk zelf",
        "passages that cite {}, and the document itself",
    ),
    "of_dossier": Wording(
        "passages die naar {} verwijzen, en de brieven eruit",
        "passages that cite {}, and the letters in it",
    ),
    "document": Wording("Kamerstuk {}", "Kamerstuk {}"),
    "or": Wording(" of ", " or "),
    "and": Wording(" en ", " and "),
    "without": Wording("zonder {}", "without {}"),
    "theme": Wording("thema {}", "theme {}"),
    "year": Wording("jaar {}", "year {}"),
    "from": Wording("van {}", "from {}"),
    "type": Wording("soort {}", "type {}"),
    "dossier": Wording("dossier {}", "dossier {}"),
    "letter": Wording("brief {}", "letter {}"),
    "tag": Wording("label #{}", "tag #{}"),
    "with": Wording("met eigen notities", "with notes of your own"),
    "not": Wording("niet: {}", "not: {}"),
    "since": Wording("vanaf {}", "since {}"),
    "until": Wording("tot en met {}", "up to {}"),
}

_REMARKS = {
    "open_quote": Wording(
        "het aanhalingsteken voor ‘{}’ is niet gesloten; gezocht is tot het eind",
        "the quotation mark before ‘{}’ is not closed; searched up to the end",
    ),
    "or_filter": Wording(
        "een filter geldt altijd, ook naast ‘{}’", "a filter always holds, beside ‘{}’ too"
    ),
    "empty_filter": Wording("achter ‘{}’ staat niets", "there is nothing behind ‘{}’"),
    "not_a_year": Wording(
        "‘{}’ is geen jaar (schrijf 2024 of 2020..2025); gezocht als woord",
        "‘{}’ is not a year (write 2024 or 2020..2025); searched as a word",
    ),
    "unknown_theme": Wording(
        "er is niet één thema dat ‘{}’ heet; niet gebruikt",
        "no single theme is called ‘{}’; not used",
    ),
    "unknown_type": Wording(
        "geen soort heet ‘{}’; niet gebruikt", "no type is called ‘{}’; not used"
    ),
    "published": Wording(
        "de brieven die als Kamerstuk zijn gepubliceerd ({}) vindt u met soort:kamerstuk-brief",
        "the letters published as a Kamerstuk ({}) are found with type:kamerstuk-brief",
    ),
    "short_star": Wording(
        "‘{}’ is te kort voor een sterretje; gezocht als woord",
        "‘{}’ is too short for a star; searched as a word",
    ),
    "unknown_ministry": Wording(
        "geen brief komt van ‘{}’; niet gebruikt", "no letter comes from ‘{}’; not used"
    ),
    "unknown_letter": Wording(
        "geen brief heet ‘{}’; niet gebruikt", "no letter is called ‘{}’; not used"
    ),
    "unknown_with": Wording(
        "passages hebben geen ‘{}’, wel notities (schrijf met:notities); niet gebruikt",
        "passages have no ‘{}’, but notes (write with:notes); not used",
    ),
    "instead": Wording("{}; er zijn wel: {}", "{}; there are: {}"),
    "common_word": Wording(
        "{} is een te gewoon woord en wordt niet gezocht; tussen aanhalingstekens wel",
        "{} is too common a word and is not searched; in quotation marks it is",
    ),
    "common_words": Wording(
        "{} zijn te gewone woorden en worden niet gezocht; tussen aanhalingstekens wel",
        "{} are too common words and are not searched; in quotation marks they are",
    ),
    "nothing": Wording("Er is niets om naar te zoeken", "There is nothing to search for"),
    "empty_library": Wording("Uw bibliotheek is leeg", "Your library is empty"),
    "by_kenmerk": Wording("ook de brief met kenmerk {}", "the letter with reference {} too"),
    "similar": Wording("‘{}’ staat nergens; lijkt op {}", "‘{}’ is nowhere; looks like {}"),
    "partly": Wording(
        "‘{}’ staat nergens; passages met een deel ervan: {}",
        "‘{}’ is nowhere; passages with a part of it: {}",
    ),
    "unknown_words": Wording("niet gevonden: {}", "not found: {}"),
    "by_theme": Wording("daarna passages over {}", "then passages about {}"),
}


MOST_WISHES = 8
"""Of a text that somebody pastes as a query so many words are told back."""
MOST_SIGNS = 320
"""Of a list in the sentence; of a word or phrase a quarter."""


class ReadFilter(NamedTuple):
    """A filter as it was understood."""

    field: str
    value: str
    negative: bool


def understood(
    query: Query,
    groups: Sequence[Sequence[Unit]],
    filters: Sequence[ReadFilter],
    remarks: Iterable[Remark],
    language: str,
    *,
    empty: bool = False,
) -> str:
    """The sentence; ``groups`` are the wishes that count, ``filters`` those that hold.

    Of an ``empty`` library that is all there is to say.
    """

    def say(code: str, *texts: str) -> str:
        wording = _PARTS.get(code) or _REMARKS[code]
        return (wording.nl if language.startswith("nl") else wording.en).format(*texts)

    def unit(each: Unit) -> str:
        text = _short(each.text)
        if each.kind is Kind.PHRASE:
            return say("exact", text)
        if each.kind is Kind.PATTERN:
            return say("starts", text)
        if each.kind is Kind.NUMBER:
            return say("number", number(each))
        return text

    def number(each: Unit) -> str:
        if names_dossier(each.key):
            return say("dossier", each.text)
        bare = each.key.startswith("kst-") and each.text[:1].isdigit()
        return say("document", each.text) if bare else _short(each.text)

    def all_of(texts: Sequence[str]) -> str:
        """Texts with *and* before the last; of very many the first."""
        if len(texts) > MOST_WISHES + 1:
            return say("more", ", ".join(texts[:MOST_WISHES]), str(len(texts) - MOST_WISHES))
        return ", ".join(texts[:-1]) + say("and") + texts[-1] if len(texts) > 1 else texts[0]

    def tell(remark: Remark) -> str:
        if remark.code in ("similar", "partly"):
            return say(remark.code, _short(remark.text), remark.instead)
        text = say(remark.code, _short(remark.text))
        return say("instead", text, _short(remark.instead, MOST_SIGNS)) if remark.instead else text

    def digits(each: Unit) -> str:
        return re.sub(r"[\s.]", "", each.text)

    def wish(group: Sequence[Unit]) -> str:
        """Alternatives; the bare word that a number of a dossier may be as well goes without saying."""
        numbers = {digits(each) for each in group if each.kind is Kind.NUMBER}
        told = [each for each in group if each.kind is Kind.NUMBER or digits(each) not in numbers]
        return say("or").join(dict.fromkeys(map(unit, told)))

    told = list(map(tell, remarks))
    if empty:
        return say("empty_library")
    if query.units and not groups:
        common = [f"‘{_short(each.text)}’" for each in query.units]
        told.insert(0, say("common_word" if len(common) == 1 else "common_words", all_of(common)))
    if not (groups or query.excluded or filters):
        return "; ".join(told) or say("nothing")
    wishes = list(dict.fromkeys(map(wish, groups)))
    needed = [wish(group) for group in groups if group[0].group in query.required]
    parts = []
    if not wishes:
        parts.append(say("all"))
    elif len(wishes) == 1:
        only = groups[0][0]
        if wishes[0] == unit(only) and only.kind is Kind.NUMBER:
            parts.append(say("of_dossier" if names_dossier(only.key) else "itself", number(only)))
        else:
            parts.append(say("word", wishes[0]))
    elif len(wishes) == 2:
        parts.append(say("both_needed" if needed else "both", *wishes))
    else:
        parts.append(say("words", all_of(wishes)))
        if needed:
            parts.append(say("needed", all_of(needed)))
    if query.excluded:
        parts.append(say("without", _short(say("or").join(map(unit, query.excluded)), MOST_SIGNS)))
    values: dict[tuple[str, bool], list[str]] = {}
    for field, value, negative in filters:
        text = _year(value, say) if field == "year" else _short(value)
        values.setdefault((field, negative), []).append(text)
    for (field, negative), texts in values.items():
        text = say(field, say("or").join(dict.fromkeys(texts)))
        parts.append(say("not", text) if negative else text)
    sentence = "; ".join(parts)
    return f"{sentence} ({'; '.join(told)})" if told else sentence


def _short(text: str, most: int = MOST_SIGNS // 4) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _year(value: str, say: Callable[..., str]) -> str:
    first, last = years(value) or (0, 9999)
    if first == last:
        return str(first)
    if not first:
        return say("until", str(last))
    return say("since", str(first)) if last == 9999 else f"{first}–{last}"
