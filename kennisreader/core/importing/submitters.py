# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who submits a motion or an amendment: the names that stand under it, each on a line of its own.

Members sign with their surnames alone ("Grinwis", "Inge van Dijk"), so a name by itself says
nothing.  It is one where it closes the text, and the formula that ends a motion stands above it or
the printed title names it ("AMENDEMENT VAN HET LID VAN NISPEN C.S.").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kennisreader.core.importing.blocks import Draft
from kennisreader.core.importing.lines import Line
from kennisreader.core.late_pattern import late
from kennisreader.core.letter import BlockKind

_FORMULA = late(r"en gaat over tot de orde van de dag\s?[.,;]?", re.IGNORECASE)
"""How every motion ends (Reglement van Orde van de Tweede Kamer)."""
_TITLE = late(r"\b(?:MOTIE|(?:SUB)?AMENDEMENT) VAN (?P<who>(?:HET LID|DE LEDEN) .+)", re.IGNORECASE)
_PARTICLE = r"(?:van|de|den|der|het|[’']t|ten|ter|te|in|op|el|al)"
_FIRST = r"(?:Van|De|Den|Der|Het|[’']t|Ten|Ter|Te|In|Op|El|Al)"
_WORD = r"[A-ZÀ-Ý][\w’'-]+"
_NAME = late(
    rf"(?:(?:[A-Z]\. ?)+(?:{_PARTICLE} )*|{_FIRST} (?:{_PARTICLE} )*)?{_WORD}(?:[ -](?:{_PARTICLE} )*{_WORD}){{0,3}}"
)
"""A name at the start of a line: the first particle of a surname has a capital there."""
_LONGEST = 45
"""Characters.  The longest names of members of both chambers have 35."""


def apart(lines: list[Line], head: Sequence[str]) -> list[Line]:
    """End the lines of the names that close a motion or an amendment: they are no running text."""
    at = len(lines)
    while at and is_name(lines[at - 1].text):
        at -= 1
    if at in (0, len(lines)):
        return lines
    texts = [line.text for line in lines[at - 1 :]]
    if not (_FORMULA.fullmatch(texts[0]) or _named(texts[1:], head)):
        return lines
    return [*lines[: at - 1], *(line._replace(ended=True) for line in lines[at - 1 :])]


def sign(made: list[Draft], head: Sequence[str]) -> list[Draft]:
    """Make signatures of the names that close a motion or an amendment."""
    at = len(made)
    while at and made[at - 1].kind is BlockKind.PARAGRAPH and is_name(made[at - 1].text):
        at -= 1
    if at in (0, len(made)) or not (
        _closed(made[at - 1]) or _named([d.text for d in made[at:]], head)
    ):
        return made
    return [*made[:at], *(d._replace(kind=BlockKind.SIGNATURE) for d in made[at:])]


def names(made: Sequence[Draft], head: Sequence[str]) -> tuple[str, ...]:
    """Give the names under a motion or an amendment; none for any other document.

    Below a letter, with its own signature, a motion is enclosed.
    """
    at = len(made)
    while at and made[at - 1].kind is BlockKind.SIGNATURE and is_name(made[at - 1].text):
        at -= 1
    if any(draft.kind is BlockKind.SIGNATURE for draft in made[:at]):
        return ()
    if at in (0, len(made)) or not (
        _closed(made[at - 1]) or _named([d.text for d in made[at:]], head)
    ):
        return ()
    return tuple(draft.text for draft in made[at:])


def is_name(text: str) -> bool:
    """Tell whether a line by itself can be a surname, with or without a first name."""
    return len(text) <= _LONGEST and _NAME.fullmatch(text) is not None


def _closed(draft: Draft) -> bool:
    return _FORMULA.fullmatch(draft.text) is not None


def _named(found: Sequence[str], head: Sequence[str]) -> bool:
    """Tell whether the printed title names the first who signs: the others can be "c.s."."""
    titles = " ".join(match["who"] for line in head if (match := _TITLE.search(line))).casefold()
    return bool(titles) and found[0].casefold() in titles
