# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The notes are taken apart while nobody waits."""

from __future__ import annotations

from uuid import uuid4

from kennisreader.core.annotation import Note, Target
from kennisreader.core.annotation_w3c import to_stored
from tests.ui.fake_library import session_in


def test_notes_are_taken_apart_beforehand_and_in_slices(qapp, tmp_path, qtbot):
    session = session_in(tmp_path)
    targets = (Target("brief", "talent", "", "", 0, 6),)
    notes = {name: Note(name, targets) for name in (str(uuid4()) for _ in range(600))}
    session.library.change_annotations(map(to_stored, notes.values()))
    book = session.notebook
    book.warm()
    assert not book._notes
    qtbot.waitUntil(lambda: bool(book._notes))
    assert len(book._notes) < len(notes)
    qtbot.waitUntil(lambda: book._notes == notes)
    assert not book._idle.isActive()
    session.library.close()
