# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A check finds what was broken on purpose, and a repair puts it right where it can."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kennisreader.core.checking import check
from kennisreader.core.intake import Intake
from kennisreader.core.library import Library
from kennisreader.core.library_values import StoredAnnotation

TEXT = "Geachte Voorzitter,\n\nHet kabinet wil internationaal talent aantrekken en behouden.\n"


@pytest.fixture
def intake(tmp_path: Path) -> Intake:
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes" / "talent.toml").write_text('name = "Talent"\nterms = ["talent"]\n')
    return Intake([tmp_path / "themes"])


@pytest.fixture
def library(tmp_path: Path, intake: Intake):
    with Library.open(tmp_path / "library") as opened:
        assert intake.add(opened, TEXT.encode(), "brief.txt").status == "added"
        yield opened


def codes(library: Library, intake: Intake) -> list[str]:
    return [problem.code for problem in check(library, intake, pytest.fail)]


def note(library: Library, start_shift: int = 0, source: str = "") -> str:
    """A note on the word 'talent'."""
    (row,) = library.summaries()
    start = library.letter(row.id).text.index("talent")
    selector = [
        {"type": "TextQuoteSelector", "exact": "talent"},
        {
            "type": "TextPositionSelector",
            "start": start + start_shift,
            "end": start + 6 + start_shift,
        },
    ]
    target = {"source": source or f"kennisreader://letter/{row.id}", "selector": selector}
    return json.dumps({"target": target})


def test_a_sound_library_has_no_problems(library: Library, intake: Intake):
    (row,) = library.summaries()
    library.put_annotation(StoredAnnotation("n", (row.id,), note(library)))
    (library.folder / "originals" / "README.txt").write_text("somebody's own file")
    assert codes(library, intake) == []


def break_missing(library: Library) -> None:
    library.originals()[0].path.unlink()


def break_changed(library: Library) -> None:
    library.originals()[0].path.write_bytes(b"x")


def break_stray(library: Library) -> None:
    (library.folder / "originals" / ("0" * 16 + "-brief.txt.part")).touch()


def break_structure(library: Library) -> None:
    library._db.execute("UPDATE contents SET structure = '{}'")


def break_text(library: Library) -> None:
    library._db.execute("UPDATE contents SET text = 'kort'")


def break_contents(library: Library) -> None:
    library._db.execute("DELETE FROM contents")


def break_themes(library: Library) -> None:
    library._db.execute("UPDATE letters SET theme_revision = 'old'")


def break_note_place(library: Library) -> None:
    library.put_annotation(StoredAnnotation("n", ("x",), note(library, start_shift=1)))


def break_note_body(library: Library) -> None:
    library.put_annotation(StoredAnnotation("n", ("x",), '["not a note"]'))


def break_reference(library: Library) -> None:
    library._db.execute("PRAGMA foreign_keys = OFF")
    library._db.execute("INSERT INTO corrections VALUES (99, 'title', '\"x\"')")
    library._db.execute("PRAGMA foreign_keys = ON")


BROKEN = [
    (break_missing, "original_missing", False),
    (break_changed, "original_changed", False),
    (break_stray, "original_stray", True),
    (break_structure, "letter_broken", True),
    (break_text, "letter_broken", True),
    (break_contents, "letter_broken", True),
    (break_themes, "themes_stale", True),
    (break_note_place, "note_misplaced", False),
    (break_note_body, "note_unreadable", False),
    (break_reference, "fault", False),
]


@pytest.mark.parametrize(
    ("damage", "code", "repairable"), BROKEN, ids=[damage.__name__ for damage, _, _ in BROKEN]
)
def test_what_is_broken_is_found(library: Library, intake: Intake, damage, code, repairable):
    before = library.letter(library.summaries()[0].id)
    damage(library)

    def read_again(letter: str) -> None:
        intake.add(library, library.original(letter).read_bytes(), before.file)

    problems = list(check(library, intake, read_again))
    assert [problem.code for problem in problems] == [code]
    assert (problems[0].repair is not None) == repairable
    if problems[0].repair is not None:
        problems[0].repair()
        assert codes(library, intake) == []
        assert library.letter(before.id) == before


def test_a_note_on_a_removed_letter_is_not_wrong(library: Library, intake: Intake):
    (row,) = library.summaries()
    library.put_annotation(StoredAnnotation("n", (row.id,), note(library)))
    library.remove(row.id)
    assert codes(library, intake) == []
