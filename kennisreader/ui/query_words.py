# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Filters as words of a query: written in the reader's language, put in and taken out."""

from __future__ import annotations

import re

_FIELDS = {
    "nl": {
        "with": "met",
        "year": "jaar",
        "type": "soort",
        "from": "van",
        "theme": "thema",
        "letter": "brief",
    },
    "en": {
        "with": "with",
        "year": "year",
        "type": "type",
        "from": "from",
        "theme": "theme",
        "letter": "letter",
    },
}
_WORDED = {("nl", "with", "notes"): "notities"}
"""Values that are written otherwise in a language."""
_WORD = re.compile(r'(?:[^\s"]*"[^"]*"?)|\S+')


def filter_word(field: str, value: str, language: str) -> str:
    """A filter as it is written: ``jaar:2020``, ``theme:"knowledge security"``."""
    language = "en" if language.startswith("en") else "nl"
    name, value = _FIELDS[language][field], _WORDED.get((language, field, value), value)
    return f'{name}:"{value}"' if " " in value else f"{name}:{value}"


def has_filter(query: str, field: str, value: str) -> bool:
    """Whether a query holds a filter, in either language."""
    known = {filter_word(field, value, language).lower() for language in _FIELDS}
    return any(word.lower() in known for word in _WORD.findall(query))


def toggled(query: str, field: str, value: str, language: str) -> str:
    """A query with a filter that it had not, or without one that it had.

    The filter takes the place of others on the same field: these are alternatives, and a click on
    what would leave fewer passages must not bring more.
    """
    names = tuple(f"{names[field]}:" for names in _FIELDS.values())
    words = [word for word in _WORD.findall(query) if not word.lower().startswith(names)]
    if not has_filter(query, field, value):
        words.append(filter_word(field, value, language))
    return " ".join(words)
