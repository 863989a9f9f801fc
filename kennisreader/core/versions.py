# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Letters that came and look like another version of one that was there.

The same letter comes as PDF and as text, corrected, or scanned.  That is only proposed: two letters
with one number can still be two letters, so whoever reads them decides.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from kennisreader.core import kamerstuk
from kennisreader.core.iso_dates import first_day, last_day
from kennisreader.core.late_pattern import late

if TYPE_CHECKING:
    from kennisreader.core.letter import Letter
    from kennisreader.core.library import Library
    from kennisreader.core.library_values import LetterSummary

_SHINGLE = 3
"""Words that are compared together."""
_SAME_TEXT = 0.5
"""Part of all groups of words of both letters that both have.  The four forms of one official letter
measured 1.0, different letters up to 0.05; where one word in ten is wrong, as in a recognised scan,
0.55 is left."""
_LIKE_TEXT = 0.3
"""The same where kind, title and date speak for it too: a letter of which much was rewritten."""
_LIKE_TITLE = 0.8
"""Of difflib's ratio, which takes twice the equal characters by all of them."""
_NEAR = dt.timedelta(days=7)
"""Between the dates of two versions: a corrected letter is sent within days."""
_FAR = dt.timedelta(days=31)
"""Between the dates of two letters that are two, however alike their texts: yearly letters."""
_SIZES = (0.6, 1.7)
"""Parts of a text's length between which another can reach `_SAME_TEXT`."""
_AS_LONG = 0.8
"""Part of a letter's text that another version has at least; a correction takes out less."""
_PROBES = 12
"""Strings of a text that are looked for in every other: far cheaper than comparing."""
_PROBE_WORDS = 4
_FOUND = 0.25
"""Part of the probes that is found in a text worth comparing."""

_WORD = late(r"\w+")


def find_versions(library: Library, added: Sequence[str]) -> dict[str, str]:
    """Give, for each letter that was added and has one, the letter that it is a version of.

    One that came before it in ``added`` counts as well.  Ids that the library does not hold are
    passed over.
    """
    rows = {row.id: row for row in library.summaries()}
    found: dict[str, str] = {}
    news = [name for name in added if name in rows]
    for at, name in enumerate(news):
        known = [row for row in rows.values() if row.id not in news[at:]]
        other = _version_of(library, library.letter(name), rows[name], known)
        if other is not None:
            found[name] = found.get(other, other)  # the one that was there first
    return found


def loss(new: LetterSummary, old: LetterSummary) -> str:
    """What a letter would lose if it took the file of this version; empty if nothing.

    ``text``: the version has much less of it, or pages without any, as a damaged file has.
    ``pages``: the original pages; only a PDF has them.
    """
    if new.characters < _AS_LONG * old.characters or _lacks_pages(new, old):
        return "text"
    return "pages" if _is_pdf(old) and not _is_pdf(new) else ""


def is_offered(new: LetterSummary, old: LetterSummary) -> bool:
    """Whether a version may be taken at all: not where the file is damaged and the letter's is not."""
    return new.scans != "damaged" or old.scans == "damaged"


def _lacks_pages(new: LetterSummary, old: LetterSummary) -> bool:
    """Whether pages of a version are missing or without words, and those of the letter are not."""
    return bool(new.scans and not old.scans) or (new.scans == "damaged" and old.scans != new.scans)


def _is_pdf(row: LetterSummary) -> bool:
    return row.file.lower().endswith(".pdf")


def overlap(one: str, other: str) -> float:
    """The part of the groups of words of two texts that both have, 0 to 1."""
    left, right = set(_shingles(one)), set(_shingles(other))
    return len(left & right) / len(left | right) if left and right else 0.0


def _version_of(
    library: Library, letter: Letter, row: LetterSummary, known: Sequence[LetterSummary]
) -> str | None:
    """Look for a number first, then for the sender's own reference, then at the text."""
    own = _number(row)
    possible = [each for each in known if not (own and _number(each)) or own == _number(each)]
    same_number = [each.id for each in possible if own and own == _number(each)]
    if same_number:
        return same_number[0]
    names = {each.id: each for each in possible if not _are_apart(row, each, _FAR)}
    reference = letter.metadata.references.ons_kenmerk
    if reference:
        for name in library.letters_with_reference(reference):
            if name in names:
                return name
    alike = {
        name: _LIKE_TEXT if _is_alike(row, each) else _SAME_TEXT for name, each in names.items()
    }
    shortest, longest = (round(part * len(letter.text)) for part in _SIZES)
    probes = _probes(letter)
    best, most = None, 0.0
    for name, text in library.texts(shortest, longest):
        least = alike.get(name)
        if least is None or not _is_worth_comparing(probes, text):
            continue
        share = overlap(letter.text, text)
        if share >= max(least, most):
            best, most = name, share
    return best


def _number(row: LetterSummary) -> str:
    """The official number of a letter; empty if it has none."""
    if row.dossier and row.number:
        return kamerstuk.key(row.dossier, row.number) or ""
    return f"ah-{row.vergaderjaar}-{row.aanhangsel}" if row.aanhangsel else ""


def _is_alike(row: LetterSummary, other: LetterSummary) -> bool:
    """Whether kind, date and title are nearly those of another letter."""
    if row.type != other.type or _are_apart(row, other, _NEAR):
        return False
    titles = SequenceMatcher(None, row.title.lower(), other.title.lower(), autojunk=False)
    return titles.ratio() >= _LIKE_TITLE


def _are_apart(row: LetterSummary, other: LetterSummary, distance: dt.timedelta) -> bool:
    """Whether the dates of two letters, as far as they are known, are further apart than this."""
    if not (row.date and other.date):
        return False
    return (
        first_day(row.date) - last_day(other.date) > distance
        or first_day(other.date) - last_day(row.date) > distance
    )


def _probes(letter: Letter) -> list[str]:
    """Strings of some words from all over a letter, each from the middle of a line."""
    lines = [words for line in letter.text.split("\n") if len(words := line.split()) > _PROBE_WORDS]
    chosen = lines[:: max(1, len(lines) // _PROBES)]
    starts = [(len(words) - _PROBE_WORDS) // 2 for words in chosen]
    return [
        " ".join(words[start : start + _PROBE_WORDS])
        for words, start in zip(chosen, starts, strict=True)
    ]


def _is_worth_comparing(probes: Sequence[str], text: str) -> bool:
    return bool(probes) and sum(probe in text for probe in probes) >= _FOUND * len(probes)


def _shingles(text: str) -> Iterator[tuple[str, ...]]:
    words = [word.lower() for word in _WORD.findall(text)]
    return zip(*(words[at:] for at in range(_SHINGLE)), strict=False)
