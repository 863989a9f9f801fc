# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Comma-separated values (RFC 4180) that a spreadsheet shows and does not run."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

_RUNS = ("=", "+", "-", "@", "\t", "\r")
"""With these a formula begins (OWASP, "CSV injection")."""


def write_rows(names: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a row of column names and the rows under it, lines ending in CR LF.

    Letters come from anywhere: an apostrophe stands before what would be a formula.
    """
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(names)
    table.writerows([_shown(cell) for cell in row] for row in rows)
    return out.getvalue()


def _shown(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_RUNS) else cell
