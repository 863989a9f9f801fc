# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What whoever adds a file must hear of it beside that it was added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kennisreader.core.letter import looks_like_letter

if TYPE_CHECKING:
    from kennisreader.core.letter import Letter


def remarks(letter: Letter, name: str) -> list[tuple[str, dict[str, str]]]:
    """Give the codes of sentences about a letter that was just read, with what they name.

    ``name`` is the id under which the library has it.
    """
    found: list[tuple[str, dict[str, str]]] = []
    if not looks_like_letter(letter):
        found.append(("no_letter", {"letter": name}))
    damaged = sum(scan.state == "damaged" for scan in letter.scans)
    if damaged:
        counts = {"count": str(damaged), "pages": str(letter.metadata.pages)}
        found.append(("pages_damaged", {"letter": name, **counts}))
    elif letter.repaired:
        found.append(("file_repaired", {"letter": name}))
    return found
