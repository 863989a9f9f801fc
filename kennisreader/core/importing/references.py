# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a letter refers to: numbered documents, addresses, and works known by their titles."""

from __future__ import annotations

from kennisreader.core import kamerstuk
from kennisreader.core.importing import works
from kennisreader.core.letter import Citation, Footnote, Metadata, References


def find(
    text: str,
    links: tuple[tuple[int, int, str], ...],
    notes: tuple[Footnote, ...],
    known: Metadata,
) -> tuple[Citation, ...]:
    """Find all citations in the canonical text, in order.

    The letter's own numbers and its own title are none.
    """
    found = kamerstuk.find(text)
    spans = [(c.start, c.end) for c in found]
    for start, end, target in links:
        if not any(a < end and start < b for a, b in spans) and target.startswith("http"):
            found.append(Citation(start, end, None, None, "url", kamerstuk.url_key(target), target))
    found = [c for c in found if not _is_own(c, known.references)]
    spans = sorted((c.start, c.end) for c in found)
    for start, end in works.find(text, [(note.start, note.end) for note in notes]):
        if text[start:end] == known.title:
            continue
        if not any(a <= start and end <= b for a, b in spans):
            found.append(Citation(start, end, None, None, "work", None, None))
    return tuple(sorted(found, key=lambda c: (c.start, -c.end)))


def _is_own(citation: Citation, own: References) -> bool:
    if citation.number is not None and citation.number == own.kenmerk_vragen:
        return True
    return (
        citation.kind == "kamerstuk"
        and citation.number is not None
        and citation.number == own.kamerstuk_number
        and citation.dossier == own.kamerstuk_dossier
    )
