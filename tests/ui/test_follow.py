# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Links from other programs lead to the letter, the passage, or a sentence that says why not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kennisreader.core.annotation import Note, Target
from kennisreader.core.letter import Letter, Metadata, Span
from kennisreader.ui.follow import follow
from tests.ui.fake_library import session_in


class Seen:
    """Stands in for the navigator."""

    def __init__(self) -> None:
        self.steps: list[object] = []

    def open(self, letter_id: str) -> None:
        self.steps.append(letter_id)

    def show(self, span: Span) -> None:
        self.steps.append(span)

    def show_note(self, note: Note) -> None:
        self.steps.append(note.text)


@pytest.fixture
def session(qapp, tmp_path):
    session = session_in(tmp_path)
    letter = Letter("kst-1", "a.txt", "De brede aanpak van talent.", Metadata("Aanpak"))
    session.library.add(letter, b"a")
    session.library.add(replace(letter, id="ah-1", file="b.txt"), b"b")
    for name, about in (("n-1", "kst-1"), ("n-2", "kst-9")):
        target = Target(about, "brede aanpak", start=3, end=15)
        session.notebook.write({name: Note(name, (target,), text=f"note {name}")})
    yield session
    session.library.close()


@pytest.mark.parametrize(
    ("link", "step", "told"),
    [
        pytest.param("kennisreader://letter/kst-1", "kst-1", "", id="letter"),
        pytest.param(
            "kennisreader://letter/kst-1?quote=brede%20aanpak",
            Span("kst-1", 3, 15),
            "",
            id="passage",
        ),
        pytest.param(
            "kennisreader://letter/kst-1?quote=smalle%20aanpak",
            "kst-1",
            "The words of the link are not in this letter: smalle aanpak",
            id="words that are gone",
        ),
        pytest.param("kennisreader://note/n-1", "note n-1", "", id="note"),
        pytest.param("kennisreader://note/n-3", None, "no such note", id="unknown note"),
        pytest.param("kennisreader://note/n-2", None, "not in the library", id="note of no letter"),
        pytest.param(
            "kennisreader://letter/kst-2",
            None,
            "There is no such letter (any more): kst-2",
            id="unknown letter",
        ),
        pytest.param(
            "kennisreader://letter/txt", None, "fits several letters: txt", id="several letters"
        ),
        pytest.param("kennisreader://thing/kst-1", None, "cannot be followed", id="foreign link"),
    ],
)
def test_follows(session, link, step, told):
    seen = Seen()
    sentences: list[str] = []
    follow(session, seen, seen, sentences.append, link)
    assert seen.steps == ([] if step is None else [step])
    assert len(sentences) == bool(told)
    assert not told or told in sentences[0]
