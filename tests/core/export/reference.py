# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Comparing an export with the file that says what it must be (tests/reference/README.md)."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "reference"


def check(name: str, made: str | bytes) -> None:
    """Fail where the export differs from its reference file."""
    data = made.encode() if isinstance(made, str) else made
    path = FOLDER / name
    if os.environ.get("KENNISREADER_WRITE_REFERENCE"):
        path.write_bytes(data)
    assert data.decode() == path.read_bytes().decode()
