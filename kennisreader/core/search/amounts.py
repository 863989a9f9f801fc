# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Numbers in their several notations: ``3,5 procent`` and ``3.5%``, ``1,2 miljard`` and ``1.200.000.000``.

Dutch writes a comma before decimals and a point between thousands (Taalunie, Leidraad, "getallen");
a point before anything but three digits is taken for a comma that somebody wrote the English way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kennisreader.core.late_pattern import late

_POWERS = {"duizend": 3, "mln": 6, "miljoen": 6, "mld": 9, "miljard": 9, "biljoen": 12}
UNITS = frozenset({"%", "procent", *_POWERS})
"""What can stand behind a number and is part of it; folded."""
_WRITTEN = {written: unit for unit in UNITS for written in (unit, unit.capitalize(), unit.upper())}
_BETWEEN = frozenset({"en", "of", "tot", "naar", "à", "a"})
"""Between two numbers that share what stands behind the second."""
PATTERN = rf"\d[\d.,]*\s?(?i:{'|'.join(sorted(UNITS))})(?![\w*-])"
"""A number with its unit, wherever it stands."""
_AMOUNT = late(
    rf"(?P<whole>\d{{1,3}}(?:\.\d{{3}})+|\d+)(?:(?P<mark>[.,])(?P<part>\d+))?\s?(?P<unit>{'|'.join(UNITS)})?"
)

_MEASURE = late(r"(\d[\d.,]*)([a-z]{1,4})")
"""A number and a unit that are written together."""


def amount(folded: str) -> str:
    """What a number is in every notation: ``1200000``, ``3,5%``; empty for what is none.

    Without a unit, *3.5* may be a section, and is none.
    """
    match = _AMOUNT.fullmatch(folded)
    if match is None:
        return ""
    whole, part, unit = match["whole"].replace(".", ""), match["part"] or "", match["unit"]
    power = _POWERS.get(unit, 0)
    if power:
        shifted = (whole + part).ljust(len(whole) + power, "0")
        return (shifted.lstrip("0") or "0") if len(part) <= power else ""
    if not unit and match["mark"] == ".":
        return ""
    decimals = part.rstrip("0")
    return whole + ("," if decimals else "") + decimals + ("%" if unit else "")


def apart(folded: str) -> str:
    """A number with its unit written apart: ``155 mm`` of *155mm*; empty for anything else."""
    match = _MEASURE.fullmatch(folded)
    return " ".join(match.groups()) if match else ""


def with_units(found: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The numbers with what stands behind them: indices of their first and last words, as one word.

    ``found`` are the words of a text, as written.  Of ``1,2 tot 1,5 miljard`` both are told, the
    first as all of it.
    """
    for i in [i for i, word in enumerate(found) if i and word in _WRITTEN]:
        unit = _WRITTEN[found[i]]
        if amount(f"{found[i - 1]} {unit}"):
            yield i - 1, i, f"{found[i - 1]} {unit}"
            if i > 2 and found[i - 2] in _BETWEEN and amount(f"{found[i - 3]} {unit}"):
                yield i - 3, i, f"{found[i - 3]} {unit}"
