# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Says in a sentence how a query was read, and what in it could not be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from kennisreader.core.messages import Wording
from kennisreader.core.search.query import Kind, Query, Remark, Unit, years

_PARTS = {
    "all": Wording("alle passages", "all passages"),
    "both": Wording(
        "passages met {} en {}, of een van beide", "passages with {} and {}, or one of the two"
    ),
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
    "not": Wording("niet: {}", "not: {}"),
    "since": Wording("vanaf {}", "since {}"),
    "until": Wording("tot en met {}", "up to {}"),
}

_REMARKS = {
    "open_quote": Wording(
        "het aanhalingsteken voor ‘{}’ is niet gesloten; gezocht is tot het eind",
        "the quotation mark before ‘{}’ is not closed; searched up to the end",
    ),
    "empty_filter": Wording("achter ‘{}’ staat niets", "there is nothing behind ‘{}’"),
    "not_a_year": Wording(
        "‘{}’ is geen jaar (schrijf 2024 of 2020..2025); gezocht als woord",
        "‘{}’ is not a year (write 2024 or 2020..2025); searched as a word",
    ),
    "unknown_theme": Wording(
        "er is niet één thema dat ‘{}’ heet; overgeslagen",
        "no single theme is called ‘{}’; left out",
    ),
    "unknown_type": Wording(
        "er is niet één soort die ‘{}’ heet; overgeslagen",
        "no single type is called ‘{}’; left out",
    ),
    "unknown_ministry": Wording(
        "geen brief komt van ‘{}’; overgeslagen", "no letter comes from ‘{}’; left out"
    ),
    "unknown_letter": Wording("geen brief heet ‘{}’; overgeslagen", "no letter is called ‘{}’"),
    "common_words": Wording(
        "alleen woorden die overal staan; zoek ze tussen aanhalingstekens",
        "only words that stand everywhere; search for them in quotation marks",
    ),
    "unknown_words": Wording("niet gevonden: {}", "not found: {}"),
    "by_theme": Wording("daarna passages over {}", "then passages about {}"),
}


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
) -> str:
    """The sentence; ``groups`` are the wishes that count, ``filters`` those that hold."""

    def say(code: str, *texts: str) -> str:
        wording = _PARTS.get(code) or _REMARKS[code]
        return (wording.nl if language.startswith("nl") else wording.en).format(*texts)

    def unit(each: Unit) -> str:
        if each.kind is Kind.PHRASE:
            return say("exact", each.text)
        if each.kind is Kind.PATTERN:
            return say("starts", each.text)
        if each.kind is Kind.NUMBER:
            return say("number", number(each))
        return each.text

    def number(each: Unit) -> str:
        if _is_dossier(each.key):
            return say("dossier", each.text)
        bare = each.key.startswith("kst-") and each.text[:1].isdigit()
        return say("document", each.text) if bare else each.text

    def wish(group: Sequence[Unit]) -> str:
        """Alternatives; the bare word that a number of a dossier may be as well goes without saying."""
        numbers = {each.text for each in group if each.kind is Kind.NUMBER}
        told = [each for each in group if each.kind is Kind.NUMBER or each.text not in numbers]
        return say("or").join(dict.fromkeys(map(unit, told)))

    if not (query.units or query.excluded or filters):
        return ""
    wishes = list(map(wish, groups))
    parts = []
    if not wishes:
        parts.append(say("all"))
    elif len(wishes) == 1:
        only = groups[0][0]
        if wishes[0] == unit(only) and only.kind is Kind.NUMBER:
            parts.append(say("of_dossier" if _is_dossier(only.key) else "itself", number(only)))
        else:
            parts.append(say("word", wishes[0]))
    elif len(wishes) == 2:
        parts.append(say("both", *wishes))
    else:
        parts.append(say("words", ", ".join(wishes[:-1]) + say("and") + wishes[-1]))
    if query.excluded:
        parts.append(say("without", say("or").join(map(unit, query.excluded))))
    for each in filters:
        text = say(each.field, _year(each.value, say) if each.field == "year" else each.value)
        parts.append(say("not", text) if each.negative else text)
    sentence = "; ".join(parts)
    told = "; ".join(say(problem.code, problem.text) for problem in remarks)
    return f"{sentence} ({told})" if told else sentence


def _is_dossier(key: str) -> bool:
    """Whether a normal form names a dossier, perhaps with its chapter, and no document in it."""
    return re.fullmatch(r"kst-\d{5}(?:-[ivx]+)?", key) is not None


def _year(value: str, say: Callable[..., str]) -> str:
    first, last = years(value) or (0, 9999)
    if first == last:
        return str(first)
    if not first:
        return say("until", str(last))
    return say("since", str(first)) if last == 9999 else f"{first}–{last}"
