# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The library: one folder with all letters, notes and corrections of one user.

``library.sqlite`` is the truth about everything but the files as given, which lie in ``originals``.
Each method that writes is one transaction that is on the disk when it returns (WAL with
``synchronous=FULL``).  Any process may read; one at a time writes, and holds the
:class:`~kennisreader.core.library_lock.LibraryLock` meanwhile.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kennisreader.core import (
    letter_json,
    library_citations,
    library_find,
    library_notes,
    library_write,
)
from kennisreader.core.letter import Citation, Letter, Metadata, Span
from kennisreader.core.library_rows import corrected
from kennisreader.core.library_shelf import Shelf
from kennisreader.core.library_values import (
    CorrectionValue,
    LetterSummary,
    PassageText,
    Position,
    StoredAnnotation,
    ThemeLevel,
    ThemeSpan,
    UnknownLetter,
)

_FINGERPRINT = "sha256 || ' ' || importer || ' ' || characters"


class Library(Shelf):
    """An open library; a context manager that closes it.

    Every method may raise :class:`LibraryError`; those that take a letter's id raise
    :class:`UnknownLetter` if the library does not hold it (a removed letter is not held).
    """

    # Letters

    def summaries(self) -> tuple[LetterSummary, ...]:
        """All letters in date order, those without a date at the end."""
        columns = ", ".join(LetterSummary._fields).replace("theme_json", "theme_counts")
        with self._watched():
            rows = self._db.execute(
                f"SELECT {columns} FROM letters"  # noqa: S608 - names of our own
                " WHERE removed IS NULL ORDER BY sort_date, id"
            )
            return tuple(map(LetterSummary._make, rows))

    def letter(self, letter: str) -> Letter:
        """One letter, its metadata as corrected."""
        rows = self._rows(
            "SELECT row, file, text, structure FROM letters JOIN contents ON letter = row"
            " WHERE id = ? AND removed IS NULL",
            (letter,),
        )
        if not rows:
            raise UnknownLetter(letter)
        row, file, text, structure = rows[0]
        stored = letter_json.loads(structure)
        metadata = corrected(stored.metadata, library_write.corrections(self._db, row))
        return replace(stored, id=letter, file=file, text=text, metadata=metadata)

    def metadata_as_read(self, letter: str) -> Metadata:
        """What the importer read about a letter, without the corrections that lie over it."""
        statement = "SELECT structure FROM contents WHERE letter = ?"
        structure = self._rows(statement, (self._row_of(letter),))[0][0]
        return letter_json.loads(structure).metadata

    def find(self, text: str) -> str:
        """The id of the letter that is meant by an id, or by a unique part of its id, title or file.

        Raises :class:`UnknownLetter` or :class:`AmbiguousLetter`.
        """
        rows = self._rows("SELECT id, title, file FROM letters WHERE removed IS NULL ORDER BY id")
        return library_find.find([(name, title, file) for name, title, file in rows], text)

    # Corrected metadata

    def correct(self, letter: str, field: str, value: CorrectionValue | None) -> None:
        """Put something over what was read from the file; None takes it away again.

        ``field`` is one of ``library_rows.CORRECTABLE``; a correction survives a new import.
        Raises :class:`ValueError` for another field or a value of the wrong kind.
        """
        self.correct_all(letter, {field: value})

    def correct_all(self, letter: str, changes: Mapping[str, CorrectionValue | None]) -> None:
        """Correct several fields at once, see `correct`: all of it is on the disk, or nothing."""
        row = self._row_of(letter)
        with self._writing() as db:
            library_write.correct(db, row, changes)

    def corrections(self, letter: str) -> Mapping[str, CorrectionValue]:
        """What was corrected in a letter's metadata, by field."""
        row = self._row_of(letter)
        with self._watched():
            return library_write.corrections(self._db, row)

    # Passages and themes

    def passages(self, places: Iterable[tuple[str, int]]) -> tuple[PassageText, ...]:
        """The passages with these letters and indexes, in the order asked for.

        One that is not there any more is left out: an index may lag behind the library.
        """
        found = []
        for place in places:
            found += self._rows(
                "SELECT id, idx, start, end, kind, heading, passages.number,"
                " substr(text, start + 1, end - start)"
                " FROM letters JOIN passages ON passages.letter = row"
                " JOIN contents ON contents.letter = row"
                " WHERE id = ? AND idx = ? AND removed IS NULL",
                place,
            )
        return tuple(map(PassageText._make, found))

    def texts(self, shortest: int, longest: int) -> Iterator[tuple[str, str]]:
        """Ids and canonical texts of the letters that have so many code points, oldest first."""
        rows = self._rows(
            "SELECT id FROM letters WHERE removed IS NULL AND characters BETWEEN ? AND ?"
            " ORDER BY added, id",
            (shortest, longest),
        )
        statement = "SELECT text FROM letters JOIN contents ON letter = row WHERE id = ?"
        for (letter,) in rows:  # one at a time: ten thousand fill the memory
            for (text,) in self._rows(statement, (letter,)):
                yield letter, text

    def letters_with_reference(self, reference: str) -> tuple[str, ...]:
        """The letters whose sender gave them this reference (``ons_kenmerk``), oldest first."""
        stored = f'"ons_kenmerk":{json.dumps(reference, ensure_ascii=False)}'
        rows = self._rows(
            "SELECT id FROM letters JOIN contents ON contents.letter = row LEFT JOIN corrections"
            " ON corrections.letter = row AND field = 'ons_kenmerk'"
            " WHERE removed IS NULL AND CASE WHEN value IS NULL THEN instr(structure, ?) > 0"
            " ELSE value = ? END ORDER BY added, id",
            (stored, json.dumps(reference, ensure_ascii=False)),
        )
        return tuple(letter for (letter,) in rows)

    def set_themes(
        self,
        letter: str,
        revision: str,
        spans: Iterable[tuple[str, int, int]],
        levels: Iterable[tuple[int, str, str]],
    ) -> None:
        """Keep a letter's theme spans and levels, found with the lexicons of this revision."""
        row = self._row_of(letter)
        with self._writing() as db:
            library_write.store_themes(db, row, revision, spans, levels)

    def theme_spans(self, letter: str) -> tuple[ThemeSpan, ...]:
        """The highlighted words of a letter, in order of place."""
        row = self._row_of(letter)
        stored = self._rows("SELECT spans FROM theme_spans WHERE letter = ?", (row,))
        themes = json.loads(stored[0][0]) if stored else {}
        spans = [ThemeSpan(theme, *place) for theme in themes for place in themes[theme]]
        return tuple(sorted(spans, key=lambda span: (span.start, span.end, span.theme)))

    def theme_levels(self, letter: str) -> tuple[ThemeLevel, ...]:
        """Which passages of a letter are about a theme, and which only name it."""
        return tuple(
            ThemeLevel._make(row)
            for row in self._rows(
                "SELECT passage, theme, level FROM theme_levels WHERE letter = ?"
                " ORDER BY passage, theme",
                (self._row_of(letter),),
            )
        )

    def passages_on(self, theme: str) -> tuple[tuple[str, int, str], ...]:
        """Letter, passage and level of all that bears on a theme, in date order of the letters."""
        rows = self._rows(
            "SELECT id, passage, level FROM theme_levels JOIN letters ON letter = row"
            " WHERE theme = ? AND removed IS NULL ORDER BY sort_date, id, passage",
            (theme,),
        )
        return tuple((letter, passage, level) for letter, passage, level in rows)

    def passages_by_theme(self) -> dict[str, int]:
        """How many passages bear on each theme, of those that any bears on."""
        rows = self._rows(
            "SELECT theme, count(*) FROM theme_levels JOIN letters ON letter = row"
            " WHERE removed IS NULL GROUP BY theme"
        )
        return dict(rows)

    def word_counts(self, letters: Sequence[str]) -> dict[str, int]:
        """The number of words of some letters, by id; one space or line end parts two words."""
        rows = self._rows(
            "SELECT id, length(text) - length(replace(replace(text, char(10), ' '), ' ', ''))"
            " + (text <> '') - (substr(text, -1) = char(10))"
            " FROM letters JOIN contents ON letter = row"
            " WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(letters),),
        )
        return dict(rows)

    def letters_with_stale_themes(self, revision: str) -> tuple[str, ...]:
        """The letters whose themes were found with lexicons of another revision."""
        rows = self._rows(
            "SELECT id FROM letters WHERE theme_revision <> ? AND removed IS NULL"
            " ORDER BY sort_date, id",
            (revision,),
        )
        return tuple(letter for (letter,) in rows)

    def theme_revisions(self) -> dict[str, int]:
        """With which lexicons themes were found, and in how many letters."""
        rows = self._rows(
            "SELECT theme_revision, count(*) FROM letters WHERE removed IS NULL GROUP BY 1"
        )
        return dict(rows)

    def fingerprints(self) -> dict[str, str]:
        """What changes when the text or the passages of a letter do, by id: for caches of them."""
        rows = self._rows(
            f"SELECT id, {_FINGERPRINT} FROM letters"  # noqa: S608 - names of our own
            " WHERE removed IS NULL ORDER BY sort_date, id"
        )
        return dict(rows)

    def fingerprint(self, letter: str) -> str:
        """That of one letter: what was found in its text is about it while this is the same.

        Empty for a letter that the library does not hold.
        """
        rows = self._rows(
            f"SELECT {_FINGERPRINT} FROM letters"  # noqa: S608 - names of our own
            " WHERE id = ? AND removed IS NULL",
            (letter,),
        )
        return str(rows[0][0]) if rows else ""

    def state(self) -> int:
        """A number that changes when another connection has written: for what is kept of it."""
        return int(self._rows("PRAGMA data_version")[0][0])

    # Citations

    def letters_citing(self, key: str) -> set[str]:
        """The letters that cite a normal form, or a document of the dossier that it is."""
        rows = self._rows(
            "SELECT DISTINCT id FROM citations JOIN letters ON letter = row"
            " WHERE (key = ? OR key LIKE ? || '-%') AND removed IS NULL",
            (key, key),
        )
        return {letter for (letter,) in rows}

    def letters_bearing(self, key: str) -> set[str]:
        """The letters that have a normal form as their own number, or belong to that dossier."""
        with self._watched():
            return library_citations.bearing(self._db, key)

    def resolve(self, citation: Citation, citing: Letter | None = None) -> str | None:
        """The id of the letter that a citation means; ``library_citations.resolve`` has the rules."""
        with self._watched():
            return library_citations.resolve(self._db, citation, citing)

    def cited_by(self, key: str) -> tuple[Span, ...]:
        """The places that cite a document, by its normal form (:attr:`Citation.key`)."""
        with self._watched():
            return library_citations.cited_by(self._db, key)

    def citations_of(self, letter: str) -> tuple[Span, ...]:
        """The places in other letters that cite this one, however complete its own number is."""
        row = self._row_of(letter)
        with self._watched():
            return library_citations.citations_of(self._db, row, letter)

    def letter_to_cite(self, letter_id: str) -> Letter:
        """A letter, with the dossier that others cite it by if it states its number alone.

        How it is cited needs the whole number; what was read from the letter stays as it is.
        """
        letter = self.letter(letter_id)
        own = letter.metadata.references
        if own.kamerstuk_dossier or not own.kamerstuk_number:
            return letter
        row = self._row_of(letter_id)
        with self._watched():
            dossier = library_citations.dossier_of(self._db, row, letter_id)
        references = replace(own, kamerstuk_dossier=dossier)
        return replace(letter, metadata=replace(letter.metadata, references=references))

    # Reading, settings

    def position(self, letter: str) -> Position | None:
        """Where a letter was last read; None for one that never was."""
        rows = self._rows(
            "SELECT start, form, zoom FROM positions WHERE letter = ?", (self._row_of(letter),)
        )
        return Position._make(rows[0]) if rows else None

    def set_position(self, letter: str, position: Position) -> None:
        """Keep where a letter is being read."""
        row = self._row_of(letter)
        with self._writing() as db:
            db.execute("INSERT OR REPLACE INTO positions VALUES (?, ?, ?, ?)", (row, *position))

    def get_value(self, key: str) -> str | None:
        """A value that belongs to this library, such as a saved search; None if there is none."""
        rows = self._rows("SELECT value FROM settings WHERE key = ?", (key,))
        return str(rows[0][0]) if rows else None

    def set_value(self, key: str, value: str | None) -> None:
        """Keep a value; None deletes it."""
        with self._writing() as db:
            if value is None:
                db.execute("DELETE FROM settings WHERE key = ?", (key,))
            else:
                db.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (key, value))

    # Notes

    def annotations(self, letter: str | None = None) -> tuple[StoredAnnotation, ...]:
        """All notes, or those about one letter, oldest first.

        Notes about a letter that was removed are among them: they outlive it.
        """
        with self._watched():
            return library_notes.read(self._db, letter)

    def put_annotation(self, annotation: StoredAnnotation) -> None:
        """Keep a note, new or changed."""
        with self._writing() as db:
            library_notes.put(db, annotation)

    def delete_annotation(self, annotation: str) -> None:
        """Delete the note with this id; there may be none."""
        with self._writing() as db:
            library_notes.delete(db, annotation)

    def change_annotations(
        self, put: Iterable[StoredAnnotation], delete: Iterable[str] = ()
    ) -> None:
        """Keep and delete several notes at once: all of it is on the disk, or nothing."""
        with self._writing() as db:
            library_notes.put(db, *put)
            for name in delete:
                library_notes.delete(db, name)
