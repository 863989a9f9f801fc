# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Relations that were found and that a reader said are none: remembered by the words of both ends.

A letter that is read again has other places but mostly the same words; a passage with other words
is suggested again, for it may say something else now.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import NamedTuple

VALUE = "rejected_links"
"""Name of the library's value that keeps them."""


class RejectedLink(NamedTuple):
    """Two passages that have nothing to do with each other; the letters in the order of their ids."""

    one: str
    """A letter's id."""
    one_words: str
    """What is kept of the words of its passage, see `trace`."""
    other: str
    other_words: str


def rejected(one: str, one_words: str, other: str, other_words: str) -> RejectedLink:
    """What is kept of two passages, given by letter and words, in either order."""
    ends = sorted(((one, trace(one_words)), (other, trace(other_words))))
    return RejectedLink(*ends[0], *ends[1])


def trace(words: str) -> str:
    """A short name for words; white space, case and signs make no difference."""
    bare = "".join(sign for sign in words.casefold() if sign.isalnum())
    return hashlib.blake2b(bare.encode("utf-8", "replace"), digest_size=8).hexdigest()


def dumps(links: Iterable[RejectedLink]) -> str:
    """Write them as the library's value."""
    return json.dumps(sorted(links), ensure_ascii=False, separators=(",", ":"))


def loads(text: str | None) -> frozenset[RejectedLink]:
    """Read the library's value; what is none of ours is left out."""
    try:
        stored = json.loads(text or "[]")
    except ValueError:
        return frozenset()
    rows = stored if isinstance(stored, list) else []
    return frozenset(
        RejectedLink(*row)
        for row in rows
        if isinstance(row, list) and len(row) == 4 and all(isinstance(each, str) for each in row)
    )
