# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Letters that come into a library and leave it, with the files from which they were read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from kennisreader.core import letter_json, library_notes, library_originals, library_write
from kennisreader.core.library_store import Store
from kennisreader.core.library_values import (
    AddResult,
    AddStatus,
    CorrectionValue,
    Original,
    Removal,
    StoredAnnotation,
    UnknownLetter,
    known_errors,
)

if TYPE_CHECKING:
    from kennisreader.core.letter import Letter

Corrections = Mapping[str, CorrectionValue | None]
"""New values by field; None takes a correction away."""


class Shelf(Store):
    """The part of :class:`~kennisreader.core.library.Library` by which letters come and go."""

    def add(
        self,
        letter: Letter,
        original: bytes,
        *,
        revision: str = "",
        spans: Iterable[tuple[str, int, int]] = (),
        levels: Iterable[tuple[int, str, str]] = (),
        importer: str = "",
    ) -> AddResult:
        """Take up a letter as read from the file ``original``, with its themes; see :meth:`take`."""
        sha256 = library_originals.digest(original)
        with known_errors(library_originals.path_of(self.folder, sha256, letter.file)):
            library_originals.lay_ready(self.folder, sha256, letter.file, original)
        return self.take(
            letter, sha256, revision=revision, spans=spans, levels=levels, importer=importer
        )

    def take(
        self,
        letter: Letter,
        sha256: str,
        *,
        revision: str = "",
        spans: Iterable[tuple[str, int, int]] = (),
        levels: Iterable[tuple[int, str, str]] = (),
        importer: str = "",
        of: str = "",
    ) -> AddResult:
        """Take up a letter whose original was laid ready (``library_originals.lay_ready``).

        The same file again is a duplicate if it was read the same way, and an update otherwise;
        what was recognised of it is not given up for a reading without. A changed file of the same
        name with the same id takes the place of the former one, which `exchange` puts back; a damaged
        file, of which pages could not be read, does not. Another
        file with the same text is a duplicate, unless one of the two is a PDF; any other letter that
        would get an id in use gets ``-2`` behind it. A letter that had been removed comes back under
        its id; another file gets the id of a removed letter, which waits under a name of its own to
        be restored. Corrections and reading position stay.

        ``importer`` is the revision of the reader; ``revision`` that of the themes.  If the letter
        is not taken up, its original is dropped; a known one that was missing or changed is put
        right.  ``of`` names the letter whose own file was read anew: raises ``unknown_letter`` if
        that letter is gone, or has another version, by now.
        """
        letter = letter_json.without_zeros(letter)
        waiting = library_originals.path_of(self.folder, sha256, letter.file)
        known = bool(self._rows("SELECT 1 FROM letters WHERE sha256 = ?", (sha256,)))
        former: Removal | None = None
        leftover: list[Path] = [library_originals.unfinished(waiting)]
        try:
            with self._writing() as db:
                if of and not library_write.is_read_from(db, of, sha256):
                    raise UnknownLetter(of)
                place = library_write.place(db, letter, sha256, importer)
                wanted = known or place.status is not AddStatus.DUPLICATE
                if wanted:
                    final = library_originals.path_of(self.folder, sha256, place.file)
                    with known_errors(final):
                        if _settle(leftover[0], final) and not known:
                            leftover.append(final)
                if place.status is not AddStatus.DUPLICATE:
                    if place.former is not None:
                        former = library_write.step_aside(db, place.former, place.id)
                    if place.removed is not None:
                        library_write.give_up_name(db, place.removed, place.id)
                    named = replace(letter, id=place.id, file=place.file)
                    row = library_write.store(db, place, named, sha256, importer)
                    library_write.store_themes(db, row, revision, spans, levels)
                    if place.former is not None:
                        library_write.hand_over(db, place.former, row)
                elif known:
                    library_write.note_importer(db, sha256, importer)
            leftover = leftover[:1]
        finally:
            library_originals.drop(leftover)
        return AddResult(place.status, place.id, former)

    def take_read(self, answer: Mapping[str, Any], of: str = "") -> tuple[Letter, AddResult]:
        """Take up what the worker read (its answer to ``read_file``); see :meth:`take`."""
        letter = letter_json.loads(answer["letter"])
        others = {name: value for name, value in answer.items() if name != "letter"}
        return letter, self.take(letter, **others, of=of)

    def was_given(self, original: bytes) -> bool:
        """Whether this very file is or was in the library; a purge forgets it."""
        sha256 = library_originals.digest(original)
        return bool(self._rows("SELECT 1 FROM letters WHERE sha256 = ?", (sha256,)))

    def letters_read_before(self, revision: int) -> tuple[tuple[str, str], ...]:
        """Letters that an older reader read, with what was kept of it, in date order."""
        rows = self._rows(
            "SELECT id, importer FROM letters WHERE CAST(importer AS INTEGER) < ?"
            " AND removed IS NULL ORDER BY sort_date, id",
            (revision,),
        )
        return tuple((letter, importer) for letter, importer in rows)

    def importer(self, letter: str) -> str:
        """By which reader a letter was read last, as it was handed to :meth:`take`."""
        row = self._row_of(letter)
        return str(self._rows("SELECT importer FROM letters WHERE row = ?", (row,))[0][0])

    def original(self, letter: str) -> Path:
        """Where the file lies from which a letter was read."""
        row = self._row_of(letter)
        sha256, file = self._rows("SELECT sha256, file FROM letters WHERE row = ?", (row,))[0]
        return library_originals.path_of(self.folder, sha256, file)

    def originals(self) -> tuple[Original, ...]:
        """Where all files lie that were given, those of removed letters included."""
        rows = self._rows("SELECT id, file, sha256 FROM letters ORDER BY sort_date, id")
        return tuple(
            Original(name, library_originals.path_of(self.folder, sha256, file), sha256)
            for name, file, sha256 in rows
        )

    def remove(self, letter: str) -> Removal:
        """Take a letter off the shelf; its notes stay. :meth:`restore` undoes it exactly."""
        row = self._row_of(letter)
        removal = Removal(letter, library_write.now())
        with self._writing() as db:
            db.execute("UPDATE letters SET removed = ? WHERE row = ?", (removal.moment, row))
        return removal

    def restore(self, removal: Removal) -> str:
        """Put a removed letter back and say under which id: another one, if its own is given away.

        It stays as it is if it has come back by itself.
        """
        with self._writing() as db:
            found = library_write.removed_row(db, removal)
            if found is None:
                return removal.id
            library_write.take_name(db, *found)
            return found[1]

    def exchange(
        self, letter: str, former: Removal, notes: Iterable[StoredAnnotation] = ()
    ) -> None:
        """Put the version that a letter had before in its place; the present one steps aside.

        The same once more undoes it.  Corrections and reading position stay with the letter; its
        notes are to be placed again, unless they are kept with it: ``notes``.  Raises
        ``unknown_letter`` if one of the two is gone.
        """
        row, other = self._row_of(letter), self._former_row(former)
        with self._writing() as db:
            library_write.exchange(db, row, other)
            library_notes.put(db, *notes)

    def renew(
        self,
        letter: str,
        by: str,
        corrections: Corrections = MappingProxyType({}),
        notes: Iterable[StoredAnnotation] = (),
    ) -> Removal:
        """Let another letter, a version of it, take the place of a letter; it has no other then.

        ``corrections`` and ``notes`` are kept in the same transaction: what goes over to the letter
        with its version.  :meth:`part` undoes it with the answer.
        """
        row, other = self._row_of(letter), self._row_of(by)
        with self._writing() as db:
            removal = library_write.step_aside(db, row, letter)
            library_write.take_name(db, other, letter)
            library_write.hand_over(db, row, other)
            library_write.correct(db, other, corrections)
            library_notes.put(db, *notes)
        return removal

    def part(
        self,
        letter: str,
        former: Removal,
        by: str,
        corrections: Corrections = MappingProxyType({}),
        notes: Iterable[StoredAnnotation] = (),
    ) -> None:
        """Make two letters again of a letter and the version that it had before `renew`.

        The other is called ``by``, which is to be a `free_name`; ``corrections`` of the letter are
        taken back, and ``notes`` kept, in the same transaction.
        """
        row, other = self._row_of(letter), self._former_row(former)
        with self._writing() as db:
            library_write.correct(db, row, corrections)
            library_write.exchange(db, row, other)
            library_write.take_name(db, row, by)
            library_notes.put(db, *notes)

    def free_name(self, letter: str) -> str:
        """The id itself, or with a number behind it if a letter has it, removed ones included."""
        with self._watched():
            return library_write.free_name(self._db, letter)

    def _former_row(self, former: Removal) -> int:
        with self._watched():
            found = library_write.removed_row(self._db, former)
        if found is None:
            raise UnknownLetter(former.id)
        return found[0]

    def purge_removed(self) -> int:
        """Delete for good what was removed, originals too, and say how many letters it was.

        Notes about them stay.  For a moment at which nothing can be undone: the start of a session.
        """
        with self._writing() as db:
            gone = db.execute(
                "SELECT sha256, file FROM letters WHERE removed IS NOT NULL"
            ).fetchall()
            db.execute("DELETE FROM letters WHERE removed IS NOT NULL")
        library_originals.drop(
            [library_originals.path_of(self.folder, sha256, file) for sha256, file in gone]
        )
        return len(gone)


def _settle(waiting: Path, final: Path) -> bool:
    """Move an original to its place; False if it lies there already.  Raises :class:`OSError`."""
    if not waiting.exists() and final.exists():
        return False
    waiting.replace(final)
    return True
