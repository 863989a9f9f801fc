# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A sentence in the languages of the interface, and words on one line."""

from __future__ import annotations

from typing import NamedTuple


class Wording(NamedTuple):
    """One sentence in both languages; ``{file}`` and its kin take the details."""

    nl: str
    en: str

    def text(self, language: str) -> str:
        """The sentence in a language; Dutch for one that is not known."""
        return self.en if language.startswith("en") else self.nl


def one_line(text: str) -> str:
    """Words with one space between them, whatever stood there: ends of lines, tabs, more spaces."""
    return " ".join(text.split())
