# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A new library is filled with the rows of a damaged one: notes first, then letters."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from kennisreader.core import (
    letter_json,
    library_notes,
    library_originals,
    library_write,
    salvage_notes,
    salvage_report,
)
from kennisreader.core.annotation_anchor import reanchor
from kennisreader.core.annotation_w3c import NotAnAnnotation, from_stored, to_stored
from kennisreader.core.letter import LETTER_TYPES, DateBasis, Letter, Metadata
from kennisreader.core.library_damage import DATABASE
from kennisreader.core.library_rows import correction_from_json
from kennisreader.core.library_store import Store
from kennisreader.core.library_values import READ_AGAIN, RECOGNISED, SALVAGED, SEEDED, AddStatus
from kennisreader.core.salvage_report import Again, Salvaged
from kennisreader.core.salvage_rows import Found
from kennisreader.core.sqlite_pages import Value

if TYPE_CHECKING:
    from kennisreader.core.annotation import Target

NO_DIGEST = "0" * 64
"""Of a letter whose original is not there; ``check`` says so."""


class _Letter(NamedTuple):
    """A letter as it goes into the new library."""

    letter: Letter
    sha256: str
    columns: dict[str, Value]
    """Of its row in the old one, as far as there was one."""
    whole: bool
    source: Path | None
    """The file from which it can be read again."""


class _Letters(NamedTuple):
    """What became of the letters."""

    number: int
    """Letters in the new library, and those that will be when they are read again."""
    again: list[Again]
    """What is to be read again."""
    lost: list[str]
    """Titles."""


class Filling(Store):
    """The new library while it is filled."""

    def fill(self, found: Found, old: Path, spare: Sequence[Path], stem: str) -> str:
        """Take over everything in one transaction; ``old`` is the folder of the damaged library.

        The answer is what is left of notes that are none any more, for a file beside the library.
        """
        self._old = old
        self._originals = salvage_report.originals(old)
        self._spare = {library_originals.digest(path.read_bytes()): path for path in spare}
        columns = self._rows("SELECT name FROM pragma_table_info('letters') ORDER BY cid")
        self._columns = [str(name) for (name,) in columns]
        with self._writing() as db:
            fragments, cut = _take_notes(db, found)
            letters = self._take_letters(db, found)
            _place_notes(db)
            _take_settings(db, found, has_letters=bool(letters.number))
            report = Salvaged(
                file=f"{stem}.sqlite" if (old / DATABASE).exists() else "",
                notes=db.execute("SELECT count(*) FROM annotations").fetchone()[0],
                letters=letters.number,
                again=len(letters.again),
                cut=cut,
                lost_notes=len(found.listed - found.notes.keys()),
                lost_letters=tuple(letters.lost),
                fragments=f"{stem}-notes.txt" if fragments else "",
            )
            self._keep(db, SALVAGED, report._asdict())
            if letters.again:
                stored_path = salvage_report.stored_path
                waiting = [(stored_path(path), *rest) for path, *rest in letters.again]
                self._keep(db, READ_AGAIN, waiting)
        return fragments

    @staticmethod
    def _keep(db: sqlite3.Connection, key: str, value: Any) -> None:
        stored = json.dumps(value, ensure_ascii=False)
        db.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (key, stored))

    # Letters

    def _take_letters(self, db: sqlite3.Connection, found: Found) -> _Letters:
        """Letters with what was corrected in them and where they were read, in their old order."""
        rows = set(found.letters)
        if not found.has_all_letters:
            rows |= found.contents.keys() | found.digests.keys()
        again: list[Again] = []
        lost: list[str] = []
        used: set[str] = set()
        taken: set[str] = set()
        for row in sorted(rows):
            each = self._letter(found, row)
            if each is None or {each.letter.id, each.sha256} & used:
                continue
            is_removed = each.columns.get("removed") is not None
            if not each.whole and each.source is None:
                lost += [] if is_removed else [each.letter.metadata.title]
                continue
            self._store(db, found, row, each)
            used |= {each.letter.id, each.sha256} - {NO_DIGEST}
            taken.add(each.sha256[:16])
            # By which reader a letter was read stands in its row.
            is_known = each.whole and each.columns.get("importer")
            if not is_known and each.source is not None and not is_removed:
                recognise = str(each.columns.get("importer") or "").endswith(RECOGNISED)
                again.append(Again(each.source, each.letter.file, recognise))
        count = db.execute("SELECT count(*) FROM letters WHERE removed IS NULL").fetchone()[0]
        if not found.has_all_letters:
            left = [path for start, path in self._originals.items() if start not in taken]
            again += [Again(path, path.name[17:]) for path in left]
            count += len(left)
        return _Letters(count, again, lost)

    def _letter(self, found: Found, row: int) -> _Letter | None:
        """One letter, whole or to be read again; None where nothing names it."""
        columns = dict(zip(self._columns, found.letters.get(row, ()), strict=False))
        whole = _whole(found.contents.get(row), columns)
        sha256 = str(columns.get("sha256") or found.digests.get(row) or "")
        original = self._originals.get(sha256[:16]) if sha256 else None
        name = str(columns.get("id") or (whole.id if whole else found.ids.get(row, "")))
        file = str(columns.get("file") or (whole.file if whole else ""))
        if not file and original is not None:
            file = original.name[17:]
        if not (name and file):
            return None  # its original, if it has one, is read as that of a new letter
        if not sha256:
            sha256 = self._digest_by_name(file)
            original = self._originals.get(sha256[:16])
        source = original or self._spare.get(sha256)
        if whole is not None:
            named = replace(whole, id=name, file=file)
            return _Letter(named, sha256, columns, whole=True, source=source)
        stub = Letter(name, file, "", _known(columns, file))
        return _Letter(stub, sha256, columns, whole=False, source=source)

    def _digest_by_name(self, file: str) -> str:
        """The digest of the original of that name, if there is one only."""
        short = library_originals.path_of(self._old, NO_DIGEST, file).name[16:]
        paths = [path for path in self._originals.values() if path.name[16:] == short]
        return library_originals.digest(paths[0].read_bytes()) if len(paths) == 1 else NO_DIGEST

    def _store(self, db: sqlite3.Connection, found: Found, old_row: int, each: _Letter) -> None:
        letter, columns = each.letter, each.columns
        importer = str(columns.get("importer") or "") if each.whole else ""
        place = library_write.Place(AddStatus.ADDED, letter.id, letter.file, None, None)
        row = library_write.store(db, place, letter, each.sha256, importer)
        for name in ("added", "removed"):
            if columns.get(name) is not None:
                statement = f"UPDATE letters SET {name} = ? WHERE row = ?"  # noqa: S608 - our own
                db.execute(statement, (columns[name], row))
        for (of, name), value in found.corrections.items():
            if of == old_row and _is_correction(name, value):
                db.execute("INSERT INTO corrections VALUES (?, ?, ?)", (row, name, value))
        if old_row in found.positions:
            position = found.positions[old_row]
            db.execute("INSERT INTO positions VALUES (?, ?, ?, ?)", (row, *position))
        library_write.refresh(db, row)


def _take_notes(db: sqlite3.Connection, found: Found) -> tuple[str, int]:
    """Notes in the order in which they were made; what is left of others, and how many are cut."""
    fragments, cut = [], 0
    for name, note in sorted(found.notes.items(), key=lambda each: each[1].row):
        places = found.about.get(name, {})
        about = [places[position] for position in sorted(places)]
        stored = salvage_notes.as_it_was(name, note, about)
        if stored is None:
            stored = salvage_notes.what_is_left(name, note, about)
            cut += stored is not None
        if stored is None:
            fragments.append(f"{name} ({', '.join(about)})\n{note.body}\n")
        else:
            library_notes.put(db, stored)
    return "\n".join(fragments), cut


def _place_notes(db: sqlite3.Connection) -> None:
    """Find the words of notes that are not where the note says, because one of the two was cut."""
    for stored in library_notes.read(db, None):
        try:
            note = from_stored(stored)
        except NotAnAnnotation:
            continue
        targets = tuple(_placed(db, target) for target in note.targets)
        if targets != note.targets:
            library_notes.put(db, to_stored(replace(note, targets=targets)))


def _placed(db: sqlite3.Connection, target: Target) -> Target:
    """A target where its words are; in a letter that is still to be read it stays as it is."""
    if target.start < 0:
        return target
    tables = "FROM letters JOIN contents ON letter = row WHERE id = ? AND text <> ''"
    length = target.end - target.start
    shown = db.execute(
        f"SELECT substr(text, ?, ?) {tables}",
        (target.start + 1, length, target.letter),
    ).fetchone()
    if shown is None or shown[0] == target.exact:
        return target
    text, structure = db.execute(
        f"SELECT text, structure {tables}",
        (target.letter,),
    ).fetchone()
    letter = replace(letter_json.loads(structure), id=target.letter, text=text)
    return reanchor(letter, target)[0]


def _take_settings(db: sqlite3.Connection, found: Found, *, has_letters: bool) -> None:
    """The values of the library; one that had letters was given its first ones."""
    values = {
        key: value for key, value in found.settings.items() if key not in (SALVAGED, READ_AGAIN)
    }
    if has_letters:
        values.setdefault(SEEDED, "yes")
    db.executemany("INSERT OR REPLACE INTO settings VALUES (?, ?)", values.items())


def _whole(content: tuple[str, str] | None, columns: dict[str, Value]) -> Letter | None:
    """The letter of a row of contents, if all of it is there."""
    from kennisreader.core.checking import is_whole

    if content is None or "\0" in content[0]:
        return None
    try:
        letter = replace(letter_json.loads(content[1]), text=content[0])
    except (ValueError, TypeError, AttributeError):
        return None
    expected = columns.get("characters", len(letter.text))
    return letter if expected == len(letter.text) and is_whole(letter) else None


def _known(columns: dict[str, Value], file: str) -> Metadata:
    """What is shown of a letter until it is read again."""

    def text(name: str) -> str | None:
        value = columns.get(name)
        return value if isinstance(value, str) else None

    basis, kind = text("date_basis"), text("type")
    known = Metadata(text("title") or file)
    if kind in LETTER_TYPES:
        known = replace(known, type=kind)
    if basis not in list(DateBasis):
        return known
    return replace(
        known,
        date_basis=DateBasis(basis),
        date=text("date"),
        date_earliest=text("date_earliest"),
        date_latest=text("date_latest"),
    )


def _is_correction(name: str, value: str) -> bool:
    """Whether a stored correction can be read."""
    try:
        correction_from_json(name, value)
    except (ValueError, TypeError):
        return False
    return True
