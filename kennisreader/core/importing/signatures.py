# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The end of a letter: who signs it, with the title above the name or below it.

A signature is a closing ("Hoogachtend,"), which the letters of some ministries leave out, and one
signer or more: a title that can run over three lines, perhaps "namens deze," and "(w.g.)", and a
name; the ministries of Economic Affairs and Agriculture print the name first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import NamedTuple

from kennisreader.core.importing import patterns, roles, submitters
from kennisreader.core.importing.lines import BAR, Line
from kennisreader.core.late_pattern import late
from kennisreader.core.letter import Person

_ON_BEHALF = late(r"(?:namens|voor) (?:deze|dezen|hem|haar)\s?[,:]?", re.IGNORECASE)
_SIGNED = late(r"\(?(?:w\.\s?g\.|was getekend:?)\)?[,:]?\s*", re.IGNORECASE)
_BOARD = late(
    r"(?:(?:vice-?|plv\. |plaatsvervangend |wnd\. |waarnemend )?(?:president|voorzitter)|secretaris|griffier),?",
    re.IGNORECASE,
)
"""What those are who sign for a college, such as the Algemene Rekenkamer: the word by itself."""
_RANKS = late(r"minister|staatssecretaris", re.IGNORECASE)
_TITLE_LINES = 3
"""Lines that the longest titles have in the narrow column of two signatures side by side."""
_LONGEST_TITLE = 130
"""Characters of a title, on all its lines."""
_FULL_LINE = 80
"""Characters.  What an official is takes 72 at most ("plaatsvervangend directeur-generaal Natuur,
Visserij en Landelijk gebied"); a line of running text that is not its last has more."""
ROWS = 20
"""Lines in which a signature ends: the closing and four signers, each on four or five lines."""


class Signer(NamedTuple):
    """One who signs."""

    role: roles.Role | None
    office: str
    """The office of somebody who is no minister, in whose letters we trust the source's words."""
    name: str | None


class _Read(NamedTuple):
    size: int
    signer: Signer


def count(lines: Sequence[Line], at: int, *, fresh: bool) -> int:
    """Count the lines of the signature that begins here; 0 if none does.

    ``fresh`` tells that a block may begin here.  Two signatures side by side are two columns.
    """
    first = lines[at].text
    closed = patterns.CLOSING.fullmatch(first) is not None
    if not closed and not (fresh and _may_open(lines, at)):
        return 0
    near = lines[at : at + ROWS]
    end = next((n for n in range(1, len(near)) if _stands_below(near, n)), len(near))
    rows = [line.columns or (line.text,) for line in near[:end]]
    return abreast(_columns(rows), last=at + len(rows) == len(lines), closed=closed)


def abreast(columns: Iterable[Sequence[tuple[int, str]]], *, last: bool, closed: bool) -> int:
    """Count the rows of signatures that stand side by side; 0 if one of the columns is none.

    The texts of ``columns`` have the number of the row that they stand in.  ``last`` and
    ``closed`` are as in `read`.
    """
    size = 0
    for column in columns:
        if 0 < size <= column[0][0]:
            continue  # it begins below those who sign
        taken, signers = read([text for _, text in column], last=last, closed=closed)
        if taken:
            size = max(size, column[taken - 1][0] + 1)
        if not (signers or (closed and taken)):
            return 0
    return size


def people(texts: Sequence[str], ministry: str) -> tuple[Person, ...]:
    """Read who signs, in the lines of a signature.

    Others than ministers count only where no minister signs: an advice is quoted in the report on
    it.  ``ministry`` is the ministry of the letterhead, or empty.
    """
    found: list[Signer] = []
    at = 0
    while at < len(texts):
        size, signers = read(texts[at:], last=True, closed=True)
        found += signers
        at += size or 1
    ministers = [signer for signer in found if signer.role]
    own = ministry if len(ministers) == 1 else ""
    if ministers:
        return tuple(signer.role.person(signer.name, own) for signer in ministers if signer.role)
    offices = tuple(Person(s.name, s.office, "") for s in found if s.office)
    return offices or tuple(Person(s.name, "", ministry) for s in found[:1])


def read(texts: Sequence[str], *, last: bool, closed: bool = False) -> tuple[int, list[Signer]]:
    """Read the signers with whom a text begins, and count the lines they take.

    ``last`` tells that nothing stands below ``texts``; ``closed`` that a closing stands above them.
    """
    at = 0
    if texts and patterns.CLOSING.fullmatch(texts[0]):
        at, closed = 1, True
    found: list[Signer] = []
    while at < len(texts):
        ends = closed or bool(found)
        one = _titled(texts[at:], last=last, closed=ends) or _named(texts[at:])
        if one is None and closed and not found and (name := _name(texts[at])):
            one = _Read(1, Signer(None, "", name))
        if one is None:
            break
        found.append(one.signer)
        at += one.size
    return at, found


def _may_open(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a signature without a closing may begin here; most lines are told by a glance."""
    text = lines[at].text
    if len(text) > _LONGEST_TITLE:
        return False
    if text[:3] in ("De ", "DE ", "de "):
        return True
    if at + 1 == len(lines):
        return False
    near = [(line.columns or (line.text,))[0] for line in lines[at : at + 3]]
    if _BOARD.fullmatch(near[0]):
        return _name(near[1]) is not None
    titled = _RANKS.search(lines[at + 1].text) is not None or _names_board(near)
    return titled and _name(near[0]) is not None


def _stands_below(near: Sequence[Line], at: int) -> bool:
    """Tell whether a line is none of a signature that begins above: a heading, a question, a table.

    Their columns are no second signer; signers in a table are so from its first row on.
    """
    line = near[at]
    return bool(line.heading or line.turn) or (BAR in line.text and not near[1].columns)


def _columns(rows: Sequence[tuple[str, ...]]) -> Iterable[list[tuple[int, str]]]:
    """Read rows of cells by columns, each cell with the number of its row."""
    told = [[(at, cell) for cell in row] for at, row in enumerate(rows)]
    end = next((at for at, row in enumerate(rows) if sum(map(len, row)) > _LONGEST_TITLE), None)
    for column in zip_longest(*told[:end]):
        yield [cell for cell in column if cell]


def _titled(texts: Sequence[str], *, last: bool, closed: bool) -> _Read | None:
    """Read a title with the name below it."""
    size, role = _title(texts)
    office = "" if role else _office(texts[0])
    opens = closed or texts[0][:2].lower() == "de" or _BOARD.fullmatch(texts[0])
    if not (role or office) or not opens:
        return None
    at = size or 1
    behalf = ranked = False
    while at < len(texts) and (_ON_BEHALF.fullmatch(texts[at]) or _SIGNED.fullmatch(texts[at])):
        behalf = behalf or bool(_ON_BEHALF.fullmatch(texts[at]))
        at += 1
    name = _name(texts[at], under_title=True) if at < len(texts) else None
    if behalf and not name and at + 1 < len(texts) and len(texts[at]) < _LONGEST_TITLE:
        # What the official is who signs for the minister, above the name.
        name = _name(texts[at + 1], under_title=True)
        ranked = name is not None
        at += ranked
    if name:
        at += 1
        if behalf and not ranked and at < len(texts) and _is_rank(texts[at]):
            at += 1
    elif office or not _unsigned(texts[at - 1], closed=closed, ends=at == len(texts), last=last):
        return None
    return _Read(at, Signer(role, office, name))


def _unsigned(title: str, *, closed: bool, ends: bool, last: bool) -> bool:
    """Tell whether a title without a name below it is a signature: in drafts it is."""
    if title.endswith(","):
        return closed or (ends and last)
    return closed and ends


def _named(texts: Sequence[str]) -> _Read | None:
    """Read a name with the title below it."""
    name = _name(texts[0])
    size, role = _title(texts[1:]) if name else (0, None)
    if role:
        return _Read(1 + size, Signer(role, "", name))
    return _Read(2, Signer(None, _office(texts[1]), name)) if name and _names_board(texts) else None


def _names_board(texts: Sequence[str]) -> bool:
    """Tell whether the second line is what the first is in a college, and not what the third is."""
    if len(texts) < 2 or not _BOARD.fullmatch(texts[1]):
        return False
    return texts[0].endswith(",") or len(texts) == 2 or _name(texts[2]) is None


def _title(texts: Sequence[str]) -> tuple[int, roles.Role | None]:
    """Read the longest title with which a text begins, and count its lines."""
    for size in range(min(_TITLE_LINES, len(texts)), 0, -1):
        title = " ".join(texts[:size])
        if len(title) > _LONGEST_TITLE or not _RANKS.search(texts[0]):
            continue
        role = roles.read(title)
        if role and (size == 1 or role.known or not any(map(_name, texts[1:size]))):
            return size, role
    return 0, None


def _office(text: str) -> str:
    if not (patterns.OFFICE.fullmatch(text) or _BOARD.fullmatch(text)):
        return ""
    bare = text.removeprefix("De ").rstrip(",")
    return bare[0].upper() + bare[1:]


def _name(text: str, *, under_title: bool = False) -> str | None:
    """Read a name that is a line; members of parliament and some others sign without first name."""
    signed = _SIGNED.match(text)
    bare = text[signed.end() if signed else 0 :].strip().rstrip(",")
    if patterns.QUESTION_OR_ANSWER.fullmatch(bare) or roles.read(bare):
        return None
    named = patterns.NAME.fullmatch(bare) or (under_title and submitters.is_name(bare))
    return bare if named else None


def _is_rank(text: str) -> bool:
    """Tell whether a line says what an official is who signs for a minister."""
    return text[:1].isupper() and len(text) < _FULL_LINE and not patterns.ended(text)
