# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which letter of the library a citation means, and who cites a letter.

Nothing here is stored: a letter that is added later resolves the citations of older ones.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from typing import NamedTuple

from kennisreader.core import kamerstuk
from kennisreader.core.late_pattern import late
from kennisreader.core.letter import Citation, Letter, Span

_YEARS = late(r"(?<!\d)((?:19|20)\d\d)\s?[-/–]\s?((?:\d\d)?\d\d)(?!\d)")


class _Cited(NamedTuple):
    """A citation of a Kamerstuk, with what its letter says about the time of what it cites."""

    key: str
    number: str | None
    year: str
    """The vergaderjaar it names; see :func:`named_year`."""
    citing: str
    """Id of the letter that cites."""
    written: str
    """The latest date at which that letter can have been written; empty if unknown."""


class _Candidate(NamedTuple):
    """A letter that states a number and no dossier."""

    row: int
    id: str
    earliest: str
    latest: str


def resolve(db: sqlite3.Connection, citation: Citation, citing: Letter | None) -> str | None:
    """The id of the letter that a citation means, if the library holds it.

    A letter may state its ondernummer without its dossier (``Nr. 222`` over a letter that was cut
    out of the printed series).  It is taken for ``kst-30573-222`` only if

    * it is the only letter in the library with that number and without a dossier,
    * no letter of the library states the cited dossier and number in full,
    * it was written before the citing letter, in the vergaderjaar that the citation names, or,
      where it names none, in the citing letter's own or the one before: letters cite an
      ondernummer without a year while it is recent,
    * no letter cites the same number in another dossier that would fit it as well, and
    * it does not cite that number itself, as nothing cites itself.

    That is safe: ondernummers of different dossiers meet in one year only by chance, the library
    would then show either a second citation or a second letter, and each of them stops the guess.
    """
    if not citation.key:
        return None
    if citing is None:
        return _stated(db, citation.key, "")
    data = citing.metadata
    year = named_year(citing.quote(citation.start, citation.end))
    written = data.date_latest or data.date or ""
    cited = _Cited(citation.key, citation.number, year, citing.id, written)
    return _stated(db, cited.key, citing.id) or _fitting(db, cited)


def cited_by(db: sqlite3.Connection, key: str) -> tuple[Span, ...]:
    """The places in the library that cite this normal form, in date order of their letters."""
    rows = db.execute(
        "SELECT id, start, end FROM citations JOIN letters ON letter = row"
        " WHERE key = ? AND removed IS NULL ORDER BY sort_date, id, start",
        (key,),
    )
    return tuple(map(Span._make, rows))


def citations_of(db: sqlite3.Connection, row: int, letter: str) -> tuple[Span, ...]:
    """The places in other letters that :func:`resolve` takes for this letter, in date order."""
    rows = db.execute(
        "SELECT key, citations.number, year, id, coalesce(date_latest, date, ''), start, end"
        " FROM citations JOIN letters ON letter = row"
        " WHERE removed IS NULL AND id <> :id AND ("
        "  key IN (SELECT key FROM own_keys WHERE letter = :row)"
        "  OR citations.number = (SELECT number FROM letters WHERE row = :row AND dossier IS NULL))"
        " ORDER BY sort_date, id, start",
        {"id": letter, "row": row},
    ).fetchall()
    found = []
    for *columns, start, end in rows:
        cited = _Cited._make(columns)
        if letter == (_stated(db, cited.key, cited.citing) or _fitting(db, cited)):
            found.append(Span(cited.citing, start, end))
    return tuple(found)


def dossier_of(db: sqlite3.Connection, row: int, letter: str) -> str | None:
    """The dossier of a letter that states its number alone, from the letters that cite it in full.

    The rules are those of :func:`resolve`.
    """
    rows = db.execute(
        "SELECT key, citations.number, year, id, coalesce(date_latest, date, '')"
        " FROM citations JOIN letters ON letter = row"
        " WHERE removed IS NULL AND id <> :id AND citations.number ="
        "  (SELECT number FROM letters WHERE row = :row AND dossier IS NULL)",
        {"id": letter, "row": row},
    ).fetchall()
    for cited in map(_Cited._make, rows):
        if _fitting(db, cited) == letter and not _stated(db, cited.key, cited.citing):
            series = cited.key.removeprefix("kst-").removesuffix(f"-{cited.number}")
            return kamerstuk.normal_dossier(series)
    return None


def bearing(db: sqlite3.Connection, key: str) -> set[str]:
    """The letters that have a number as their own, or are documents of the dossier that it is.

    ``key`` is a normal form in capitals or small letters.  A letter has a number if it states it,
    or if :func:`resolve` takes citations of it for the letter.
    """
    kind, _, rest = key.partition("-")
    key = f"{kind.lower()}-{rest.upper()}"
    within = (key, f"{key}-", f"{key}.")  # a full stop is what comes next after a hyphen
    found = {
        str(name)
        for (name,) in db.execute(
            "SELECT id FROM letters LEFT JOIN own_keys ON letter = row WHERE removed IS NULL AND"
            " (key = :key OR (key > :first AND key < :end)"
            " OR (:kind = 'kst' AND (replace(dossier, ' ', '-') = :rest"
            " OR replace(dossier, ' ', '-') LIKE :rest || '-%')))",
            {"key": key, "first": within[1], "end": within[2], "kind": kind.lower(), "rest": rest},
        )
    }
    rows = db.execute(
        "SELECT DISTINCT key, citations.number, year, id, coalesce(date_latest, date, '')"
        " FROM citations JOIN letters ON letter = row"
        " WHERE (key = ? OR (key > ? AND key < ?)) AND removed IS NULL",
        within,
    ).fetchall()
    for cited in map(_Cited._make, rows):
        found.add(_stated(db, cited.key, cited.citing) or _fitting(db, cited) or "")
    return found - {""}


def _stated(db: sqlite3.Connection, key: str, citing: str) -> str | None:
    """The letter, other than the citing one, that states the cited number as its own."""
    row = db.execute(
        "SELECT id FROM letters JOIN own_keys ON letter = row"
        " WHERE key = ? AND removed IS NULL AND id <> ? ORDER BY id LIMIT 1",
        (key, citing),
    ).fetchone()
    return None if row is None else str(row[0])


def _fitting(db: sqlite3.Connection, cited: _Cited) -> str | None:
    """The letter that states the number without a dossier, if nothing speaks against it."""
    if not cited.number or not cited.key.startswith("kst-"):
        return None
    rows = db.execute(
        "SELECT row, id, coalesce(date_earliest, date, ''), coalesce(date_latest, date, '')"
        " FROM letters WHERE number = ? AND dossier IS NULL AND removed IS NULL LIMIT 2",
        (cited.number,),
    ).fetchall()
    if len(rows) != 1:
        return None
    candidate = _Candidate._make(rows[0])
    if candidate.id == cited.citing or not _fits(candidate, cited):
        return None
    return None if _contradicted(db, candidate, cited) else candidate.id


def _fits(candidate: _Candidate, cited: _Cited) -> bool:
    """Whether the dates allow that the citation means the candidate; both ends must be known."""
    if not (candidate.earliest and candidate.latest) or candidate.earliest > cited.written:
        return False
    years = {year_of(candidate.earliest), year_of(candidate.latest)}
    if cited.year:
        return cited.year in years
    last = int(year_of(cited.written)[:4])
    return bool(years & {f"{year}-{year + 1}" for year in (last - 1, last)})


def _contradicted(db: sqlite3.Connection, candidate: _Candidate, cited: _Cited) -> bool:
    """Whether another reading of the number is at least as good."""
    rows = db.execute(
        "SELECT key, citations.number, year, id, coalesce(date_latest, date, '')"
        " FROM citations JOIN letters ON letter = row"
        " WHERE citations.number = ? AND key LIKE 'kst-%' AND removed IS NULL",
        (cited.number,),
    )
    for other in map(_Cited._make, rows):
        if other.citing == candidate.id:
            return True
        if other.key != cited.key and _fits(candidate, other):
            return True
    return False


def named_year(text: str) -> str:
    """The vergaderjaar that a citation names, as ``2024-2025``; empty if it names none."""
    for first, second in _YEARS.findall(text):
        if int(second[-2:]) == (int(first) + 1) % 100:
            return kamerstuk.normal_years(first)
    return ""


def year_of(day: str) -> str:
    """The vergaderjaar of an ISO date, as ``2024-2025``.

    A date without month or day counts as its first day.
    """
    return kamerstuk.vergaderjaar(dt.date(*([int(part) for part in day.split("-")] + [1, 1])[:3]))
