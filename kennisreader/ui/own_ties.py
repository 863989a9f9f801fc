# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The passages that the reader tied together, as bands of a gutter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kennisreader.ui.band_places import Band

if TYPE_CHECKING:
    from kennisreader.core.annotation import Note
    from kennisreader.ui.session import Session

STRENGTH = 1.0
"""A reader is sure: where panes scroll together, their own ties lead."""


def own_ties(session: Session, left: str, right: str) -> list[Band]:
    """The ties between two letters, by their ids, in the order of the left one."""
    bands = []
    for note in session.notebook.about(left):
        ends = {target.letter: (target.start, target.end) for target in note.targets}
        if len(ends) == 2 and right in ends and all(end[0] >= 0 for end in ends.values()):
            reason = _reason(note)
            bands.append(
                Band(
                    *(ends[left], ends[right], session.scheme.ink, reason, STRENGTH),
                    own=True,
                    note=note.id,
                )
            )
    return bands


def _reason(note: Note) -> str:
    from kennisreader.ui.note_words import excerpt, relation_text

    parts = [QCoreApplication.translate("OwnTies", "Tied by you"), relation_text(note.relation)]
    said = ", ".join(part for part in parts if part)
    words = excerpt(note.text, 120)
    return f"{said}: {words}" if words else said
