# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which letter somebody means who types its id, or a part of its id, title or file name."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from kennisreader.core.library_values import AmbiguousLetter, UnknownLetter

_NAMED = 5
"""As many letters are named when a text fits several: a line on the terminal."""


def find(rows: Sequence[tuple[str, str, str]], text: str) -> str:
    """The id of the one letter that ``text`` means, among rows of id, title and file name.

    A whole id, title or file name (with or without its suffix) comes before parts, so that
    ``kst-30573-22`` can be named although ``kst-30573-222`` contains it.

    Raises :class:`UnknownLetter` or :class:`AmbiguousLetter`.
    """
    wanted = _fold(text)
    folded = [(row[0], tuple(_fold(name) for name in row)) for row in rows]
    for whole in (0, 2, 1):
        found = [letter for letter, names in folded if wanted in _forms(names[whole])]
        if len(found) == 1:
            return found[0]
    found = [letter for letter, names in folded if any(wanted in name for name in names)]
    if not wanted or not found:
        raise UnknownLetter(text)
    if len(found) > 1:
        more = ", …" if len(found) > _NAMED else ""
        raise AmbiguousLetter(text, ", ".join(found[:_NAMED]) + more)
    return found[0]


def _forms(name: str) -> tuple[str, str]:
    """A name, and the same without a suffix."""
    return name, name.rpartition(".")[0] or name


def _fold(text: str) -> str:
    """Capitals do not count, nor how a file system spells an accented letter."""
    return unicodedata.normalize("NFC", text).casefold().strip()
