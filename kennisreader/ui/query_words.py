# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Filters as words of a query: written in the reader's language, put in and taken out."""

from __future__ import annotations

import re

_FIELDS = {
    "nl": {"year": "jaar", "type": "soort", "from": "van", "theme": "thema", "letter": "brief"},
    "en": {"year": "year", "type": "type", "from": "from", "theme": "theme", "letter": "letter"},
}
_WORD = re.compile(r'(?:[^\s"]*"[^"]*"?)|\S+')


def filter_word(field: str, value: str, language: str) -> str:
    """A filter as it is written: ``jaar:2020``, ``theme:"knowledge security"``."""
    name = _FIELDS["en" if language.startswith("en") else "nl"][field]
    return f'{name}:"{value}"' if " " in value else f"{name}:{value}"


def spellings(field: str, value: str) -> frozenset[str]:
    """The ways to write a filter, in lower case."""
    return frozenset(filter_word(field, value, language).lower() for language in _FIELDS)


def has_filter(query: str, field: str, value: str) -> bool:
    """Whether a query holds a filter, in either language."""
    known = spellings(field, value)
    return any(word.lower() in known for word in _WORD.findall(query))


def toggled(query: str, field: str, value: str, language: str) -> str:
    """A query with a filter that it had not, or without one that it had."""
    known = spellings(field, value)
    words = [word for word in _WORD.findall(query) if word.lower() not in known]
    if not has_filter(query, field, value):
        words.append(filter_word(field, value, language))
    return " ".join(words)
