# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A sentence in the languages of the interface."""

from __future__ import annotations

from typing import NamedTuple


class Wording(NamedTuple):
    """One sentence in both languages; ``{file}`` and its kin take the details."""

    nl: str
    en: str
