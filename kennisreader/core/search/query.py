# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The query language of the reader (for users: docs/search.md), read by hand.

Whatever is typed is a query: what cannot be read as the language is searched as words, and
``remarks`` says so.  Offsets count code points of the query.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from kennisreader.core.search import amounts
from kennisreader.core.search.analysis import fold, is_stop_word, tokens
from kennisreader.core.search.passage_words import PARTICLES
from kennisreader.core.search.query_numbers import Number, numbers


class Kind(Enum):
    """What one unit of a query asks for."""

    WORD = "word"
    """A word in any of its forms."""
    PHRASE = "phrase"
    """These words in a row, as they are."""
    PATTERN = "pattern"
    """A word with stars."""
    NUMBER = "number"
    """A parliamentary document or a dossier, by its normal form."""


class Unit(NamedTuple):
    """One thing that is looked for."""

    kind: Kind
    text: str
    """As typed, without quotation marks; of a pattern folded."""
    key: str = ""
    """NUMBER: the normal form."""
    group: int = 0
    """Units of one group are alternatives (``of``); each group is one wish."""
    last: bool = False
    """Whether it is the last word and the reader may still be typing it."""


class Filter(NamedTuple):
    """A condition on the letter or the passage."""

    field: str
    """``theme``, ``year``, ``from``, ``type``, ``dossier``, ``letter``, ``tag`` or ``with``."""
    value: str
    negative: bool = False


class Remark(NamedTuple):
    """Something in the query that could not be read as meant; the words are in ``query_wording``."""

    code: str
    text: str
    instead: str = ""
    """What there is instead, with commas."""


class Query(NamedTuple):
    """A query as it was read."""

    text: str
    units: tuple[Unit, ...] = ()
    excluded: tuple[Unit, ...] = ()
    filters: tuple[Filter, ...] = ()
    remarks: tuple[Remark, ...] = ()
    required: frozenset[int] = frozenset()
    """Groups that EN stands beside: a passage must meet them."""

    @property
    def groups(self) -> tuple[tuple[Unit, ...], ...]:
        """The wishes, each with its alternatives, in order."""
        by_group: dict[int, list[Unit]] = {}
        for unit in self.units:
            by_group.setdefault(unit.group, []).append(unit)
        return tuple(map(tuple, by_group.values()))


FIELDS = {
    **dict.fromkeys(("thema", "theme"), "theme"),
    **dict.fromkeys(("jaar", "year"), "year"),
    **dict.fromkeys(("van", "from", "ministerie", "ministry"), "from"),
    **dict.fromkeys(("soort", "type"), "type"),
    "dossier": "dossier",
    **dict.fromkeys(("brief", "letter", "titel", "title"), "letter"),
    **dict.fromkeys(("tag", "label"), "tag"),
    **dict.fromkeys(("met", "with"), "with"),
}
"""Names of the filters in both languages."""

_SINCE = {"voor": (None, -1), "before": (None, -1), "na": (1, None), "after": (1, None)}
"""Fields that name a year as a bound: what is added to it for the first or the last year."""
_BARE_YEARS = re.compile(r"(?:Y?\.\.Y?|Y[-–]Y)".replace("Y", r"(?:(?:19|20)\d\d)"))
_BEFORE_NUMBER = re.compile(
    r"(?<!\S)(?:nr|nummer|no|number|kamerstuk|kst)\s?:\s?(?=\d)"
    r"|(?:^|(?<=[^\W\d_]\s))(?:nr\.?|nummer|no\.|number|kamerstuk(?: nr\.?)?)\s(?=\d{1,4}(?![\d.-]))",
    re.IGNORECASE,
)
"""What only says that a number follows; within a citation it is read with that."""
_ASKING = re.compile(
    r"""\s*(?:
      hoe\s(?:zit|staat|gaat|loopt)\shet\s(?:er\s|nu\s)?(?:precies\s)?(?:voor\s)?(?:met|rond)
    | hoe\s(?:kijk|denk|oordeel)t\s(?P<who>(?:het\s|de\s)?\w+)\s(?:aan\stegen|tegen|naar|over)
    | wat\s(?:zegt|zei|vindt|vond|schrijft|schreef|doet|wil|weet|weten|staat|is|gebeurt)\s
      (?:(?:het\skabinet|de\s(?:minister|staatssecretaris|regering|overheid|kamer|brief)|er|we|men)\s)?
      (?:in\sde\sbrie(?:f|ven)\s|allemaal\s|bekend\s|gezegd\s|geschreven\s)?
      (?:over|van|aan|tegen|met|voor|rond)
    | (?:wat\sis\s)?(?:de\s)?stand\svan\szaken\s(?:van|rond|bij|over|met|m\.b\.t\.)
    | (?:ik\szoek\s)?(?:alles|iets|informatie|passages|brieven|teksten)\sover
    )\s(?=.*\w)""",
    re.IGNORECASE | re.VERBOSE,
)
"""How somebody asks who does not know that words are enough; what comes behind it is meant."""
_MONEY_BEFORE = re.compile(r"[€$]\s?$|\b(?:euro|eur)\s$", re.IGNORECASE)
_MONEY_BEHIND = re.compile(rf"\s?(?:euro|{'|'.join(amounts.UNITS)})(?!\w)", re.IGNORECASE)
"""Beside a number that is money or a share, and no dossier."""
_THOUSANDS = r"(?<![\w.,])\d{1,3}(?:\s000|(?:\s\d{3}){2,})+(?![\w.,-])"
"""A number with spaces between thousands: round, or above a million; others may be two numbers."""
_OR = frozenset({"OF", "OR"})
_AND = frozenset({"EN", "AND"})
_NOT = frozenset({"NIET", "NOT"})
_QUOTES = '"“”„«»‟'
_PIECE = re.compile(
    rf"(?P<minus>(?<!\S)[-−])?"
    rf"(?:(?P<field>[^\W\d_]+):(?P<value>[{_QUOTES}][^{_QUOTES}]*[{_QUOTES}]?|\d{{2}}\s\d{{3}}(?!\S)|[^\s{_QUOTES}]*)"
    rf"|[{_QUOTES}](?P<phrase>[^{_QUOTES}]*)(?P<close>[{_QUOTES}]?)"
    r"|\#(?P<tag>[\w/-]+)"
    rf"|(?:[€$]\s?)?(?:(?P<amount>{amounts.PATTERN})|(?P<spaced>{_THOUSANDS}))"
    rf"|(?P<word>[^\s{_QUOTES}]+))"
)
_MINUS = re.compile(r"(?<!\S)[-−](?=\w)")
_MINUS_BEFORE = re.compile(r"(?<!\S)[-−]$")
"""The minus before a number that is to be left out."""
_YEARS = re.compile(r"(\d{4})(?:(\.\.|-|–)(\d{4})?)?|(?:\.\.|-|–)(\d{4})")


def names_dossier(key: str) -> bool:
    """Whether a normal form names a dossier, perhaps with its chapter, and no document in it."""
    return re.fullmatch(r"kst-\d{5}(?:-[ivx]+)?", key) is not None


def parse(text: str, *, typing: bool = False) -> Query:
    """Read a query; with ``typing`` its last word may be unfinished."""
    builder = _Builder()
    at = 0
    typed_as, text = text, _BEFORE_NUMBER.sub(lambda match: " " * len(match[0]), text)
    asking = _ASKING.match(text)
    if asking:
        text = " " * asking.end() + text[asking.end() :]
    for start, end, key in _numbers(text):
        if _MONEY_BEFORE.search(text[:start]) or _MONEY_BEHIND.match(text, end):
            continue
        builder.pieces(text[at:start])
        named = " ".join(typed_as[start:end].split())
        builder.number(named, key, negative=bool(_MINUS_BEFORE.search(text[:start])))
        at = end
    builder.pieces(text[at:])
    units = _whole_verbs(builder.units)
    if typing and units and text and not text[-1].isspace() and units[-1].kind is Kind.WORD:
        typed = tokens(text)
        if typed and typed[-1].end == len(text):
            units[-1] = units[-1]._replace(last=True)
    return Query(
        typed_as,
        tuple(units),
        tuple(builder.excluded),
        tuple(builder.filters),
        tuple(builder.remarks),
        frozenset(builder.required),
    )


def years(value: str) -> tuple[int, int] | None:
    """The years of ``2020``, ``2020..2025``, ``2020..`` or ``..2025``, both included.

    A range the wrong way round is turned.
    """
    match = _YEARS.fullmatch(value)
    if match is None:
        return None
    first, dots, last, until = match.groups()
    if until:
        return 0, int(until)
    if not dots:
        return int(first), int(first)
    ends = int(first), int(last or 9999)
    return min(ends), max(ends)


def _whole_verbs(units: list[Unit]) -> list[Unit]:
    """Read ``aan te trekken`` as *aantrekken*: the bare words say something else."""
    whole: list[Unit] = []
    for unit in units:
        wise = len(whole) > 1 and whole[-1].text == "te" and whole[-2].text in PARTICLES
        words = all(u.kind is Kind.WORD for u in (unit, *whole[-2:]))
        if wise and words and len(unit.text) > 3 and unit.text.endswith("n"):
            del whole[-1]
            whole[-1] = unit._replace(text=whole[-1].text + unit.text)
        else:
            whole.append(unit)
    return whole


def hyphenated(units: Sequence[Unit], known: Container[str]) -> Iterator[Unit]:
    """The units, with a function word written to the next where letters do so: ``zij-instroom``."""
    before = ""
    for unit in units:
        word = unit.kind is Kind.WORD
        joined = f"{before}-{unit.text}"
        yield unit._replace(text=joined) if word and before and fold(joined) in known else unit
        before = unit.text if word and is_stop_word(fold(unit.text)) else ""


def _numbers(text: str) -> list[Number]:
    """Where the query names a document or a dossier, outside quotes and filters."""
    taken = [m.span() for m in _PIECE.finditer(text) if m["phrase"] is not None or m["field"]]
    found = numbers(_MINUS.sub(" ", text))  # of the same length
    return [n for n in found if not any(a < n.end and n.start < b for a, b in taken)]


class _Builder:
    """Gathers units while the pieces of a query come in."""

    def __init__(self) -> None:
        self.units: list[Unit] = []
        self.excluded: list[Unit] = []
        self.filters: list[Filter] = []
        self.remarks: list[Remark] = []
        self.required: set[int] = set()
        self._group = 0
        self._or = self._and = self._not = False
        self._joined = ""  # the word that was typed for OF, until what stands behind it
        self._before = ""  # the field of what came last, if that was a filter

    def pieces(self, text: str) -> None:
        for match in _PIECE.finditer(text):
            word = match["word"]
            if word in _OR or word in _AND or word in _NOT:
                self._operator(word)
                continue
            negative = match["minus"] is not None or self._not
            self._not = False
            if match["field"] is not None:
                self._field(match["field"], match["value"], negative=negative)
            elif match["tag"] is not None:
                self._filter("tag", match["tag"], negative=negative)
            elif match["phrase"] is not None:
                self._phrase(match["phrase"], match["close"], negative=negative)
            elif match["amount"] is not None:
                self._amount(match["amount"], negative=negative)
            elif match["spaced"] is not None:
                self._spaced(match["spaced"], negative=negative)
            else:
                self._word(word, negative=negative)

    def _amount(self, text: str, *, negative: bool) -> None:
        """A number with its unit, or words that only look so: ``2020, miljoen``."""
        if amounts.amount(fold(text)):
            self._add(Unit(Kind.WORD, text), negative=negative)
            return
        for word in text.split():
            self._word(word, negative=negative)

    def _spaced(self, text: str, *, negative: bool) -> None:
        """A number with spaces between thousands: so written, or in another notation."""
        self._add(Unit(Kind.WORD, re.sub(r"\s", ".", text)), negative=negative)
        self._or = not negative
        self._add(Unit(Kind.PHRASE, text), negative=negative)

    def _operator(self, word: str) -> None:
        """A word in capitals between two others; at the start OF and EN join nothing."""
        if word in _NOT:
            self._not = True
        elif word in _AND:
            self._and = bool(self.units)
        else:
            self._or = bool(self.units)
            self._joined = word if self.units or self.filters else ""

    def number(self, text: str, key: str, *, negative: bool) -> None:
        """A number of a document; one of five digits may also be just a number."""
        negative = negative or self._not
        self._not = False
        self._add(Unit(Kind.NUMBER, text.strip(" -−"), key), negative=negative)
        if not negative and re.fullmatch(r"\d{2}\.?\d{3}", text):
            self._or = True
            self._word(text, negative=False)
        elif not negative and re.fullmatch(r"\d{2}\s\d{3}", text.strip()):
            self._or = True
            self._spaced(text.strip(), negative=False)

    def _field(self, name: str, value: str, *, negative: bool) -> None:
        field = FIELDS.get(name.lower())
        bare = value.strip(_QUOTES).strip()
        bound = _SINCE.get(name.lower())
        if bound and re.fullmatch(r"\d{4}", bare):
            first, last = (each and str(int(bare) + each) for each in bound)
            self._filter("year", f"{first or ''}..{last or ''}", negative=negative)
        elif field is None:
            self._word(f"{name} {value}", negative=negative)
        elif not bare:
            self.remarks.append(Remark("empty_filter", f"{name}:"))
        elif field == "year" and years(bare) is None:
            self.remarks.append(Remark("not_a_year", bare))
            self._word(bare, negative=negative)
        else:
            self._filter(field, bare, negative=negative)

    def _filter(self, field: str, value: str, *, negative: bool) -> None:
        if not negative and self._before != field:  # values of one field are alternatives anyway
            self._tell_joined()
        if field == "year" and not (negative or self._joined):
            value = self._closed(value)
        self.filters.append(Filter(field, value, negative))
        self._or = self._and = False
        self._joined, self._before = "", field

    def _closed(self, value: str) -> str:
        """A range of years that is open at one end, with an earlier one that closes it."""
        for each in self.filters:
            first, last = sorted((each.value, value), reverse=True)
            if each.field == "year" and not each.negative and first[4:] == last[:2] == "..":
                closed = f"{first}{last[2:]}"
                ends = years(closed)
                if ends and closed == f"{ends[0]}..{ends[1]}":
                    self.filters.remove(each)
                    return closed
        return value

    def _tell_joined(self) -> None:
        """Say that OF does nothing between a filter and something else."""
        if self._joined:
            self.remarks.append(Remark("or_filter", self._joined))

    def _phrase(self, text: str, close: str, *, negative: bool) -> None:
        if not tokens(text):
            return
        if not close:
            self.remarks.append(Remark("open_quote", text.strip()))
        self._add(Unit(Kind.PHRASE, text.strip()), negative=negative)

    def _word(self, text: str, *, negative: bool) -> None:
        """A word, or the words that a piece without spaces falls into."""
        if "*" in text and sum(c.isalnum() for c in text) > 1:
            stars = re.sub(r"[^\w*'-]", "", fold(text))
            self._add(Unit(Kind.PATTERN, re.sub(r"\*+", "*", stars)), negative=negative)
            return
        if len(text) > 2 and _BARE_YEARS.fullmatch(text):
            self._filter("year", text, negative=negative)
            return
        if "*" in text and any(c.isalnum() for c in text):
            self.remarks.append(Remark("short_star", text))
        for token in tokens(text):
            if any(c.isalnum() for c in token.text):
                self._add(Unit(Kind.WORD, token.text.strip("_")), negative=negative)

    def _add(self, unit: Unit, *, negative: bool) -> None:
        if self._before:
            self._tell_joined()
        self._joined = self._before = ""
        if negative:
            self.excluded.append(unit)
        else:
            if self._and:
                self.required.add(self._group)
            if not self._or:
                self._group += 1
            if self._and:
                self.required.add(self._group)
            self.units.append(unit._replace(group=self._group))
        self._or = self._and = False
