# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Changes to notes that can be undone, and what they are called in the menu."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from kennisreader.core.annotation import now, tags_beside, with_tags
from kennisreader.ui.commands import LibraryCommand

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from PySide6.QtGui import QUndoCommand

    from kennisreader.core.annotation import Note, Target
    from kennisreader.ui.session import Session

WRITING = 1
"""Number of the kind of command that grows with what is typed; Qt merges equal numbers only."""


class ChangeNotes(LibraryCommand):
    """Notes become others, come or go; None stands for a note that is not there."""

    def __init__(
        self,
        session: Session,
        text: str,
        before: Mapping[str, Note | None],
        after: Mapping[str, Note | None],
    ) -> None:
        super().__init__(session, text)
        self._before = dict(before)
        self._after = dict(after)

    def make(self) -> None:
        """Write the notes as they are to be."""
        self._write(self._after)

    def take_back(self) -> None:
        """Write the notes as they were."""
        self._write(self._before)

    def after_failure(self) -> None:
        """Leave everything as it is: nothing was stored, and somebody may be writing a note."""

    def _write(self, notes: Mapping[str, Note | None]) -> None:
        self._session.notebook.write({name: self._placed(note) for name, note in notes.items()})

    def _placed(self, note: Note | None) -> Note | None:
        """A note where it is now: its letter may have been read anew since, and it moved along."""
        if note is None:
            return None
        before, after = self._before[note.id], self._after[note.id]
        current = self._session.notebook.note(note.id)
        targets = note.targets
        if before and after and current and before.targets == after.targets:
            targets = current.targets
        targets = tuple(map(self._at_its_words, targets))
        return note if targets == note.targets else replace(note, targets=targets)

    def _at_its_words(self, target: Target) -> Target:
        """A target where its words are in the present text, if its letter is in the library."""
        if not target.exact or self._session.summary(target.letter) is None:
            return target
        letter = self._session.letter(target.letter)
        if letter.text[max(0, target.start) : max(0, target.end)] == target.exact:
            return target
        from kennisreader.core.annotation_anchor import reanchor

        return reanchor(letter, target)[0]


class WriteNote(ChangeNotes):
    """The words of one note change; what is typed in one go is undone in one go."""

    def __init__(
        self, session: Session, text: str, before: Note | None, after: Note | None, go: int
    ) -> None:
        name = next(note.id for note in (after, before) if note is not None)
        super().__init__(session, text, {name: before}, {name: after})
        self._go = go

    def id(self) -> int:
        """Commands of this kind may be merged."""
        return WRITING

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take over what was typed next into the same note."""
        if not isinstance(other, WriteNote) or other._go != self._go:
            return False
        if other._after.keys() != self._after.keys():
            return False
        self._after = other._after
        if self._after == self._before:  # begun and given up: nothing to undo
            self.setObsolete(True)
        return True


class NoteChanges(QObject):
    """Makes the commands that change notes and puts them on the undo stack.

    Where it matters to who asked, False says that nothing was changed; why not has been told.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def add(self, note: Note) -> None:
        """A new note."""
        self._push(self.tr("mark"), {note.id: None}, {note.id: note})

    def link(self, note: Note) -> bool:
        """A new note that ties two passages together."""
        return self._push(self.tr("tie passages"), {note.id: None}, {note.id: note})

    def begin(self, note: Note, go: int) -> None:
        """A new note that is being written; what is typed next in this ``go`` belongs to it."""
        self._session.undo.push(WriteNote(self._session, self.tr("write note"), None, note, go))

    def give_up(self, note: Note, go: int) -> None:
        """What was written in this ``go`` was deleted again, and the note with it."""
        self._session.undo.push(WriteNote(self._session, self.tr("write note"), note, None, go))

    def delete(self, notes: Iterable[Note]) -> bool:
        """Notes go."""
        before = {note.id: note for note in notes}
        text = self.tr("delete %n note(s)", "", len(before))
        return self._push(text, before, dict.fromkeys(before))

    def recolour(self, notes: Iterable[Note], colour: str) -> None:
        """Notes get a colour, one of ``annotation.COLOURS``."""
        self._change(self.tr("change colour"), notes, lambda _note: {"colour": colour})

    def write(self, note: Note, text: str, go: int) -> None:
        """A note gets these words; ``go`` numbers what is typed without a break."""
        after = with_tags(replace(note, text=text, modified=now()), note.tags)
        if text != note.text:
            self._session.undo.push(
                WriteNote(self._session, self.tr("write note"), note, after, go)
            )

    def retag(self, notes: Iterable[Note], add: Iterable[str], remove: Iterable[str]) -> bool:
        """Notes get and lose tags; a tag in the words of a note goes with the words only."""
        new, old = tuple(add), {tag.casefold() for tag in remove}

        def tagged(note: Note) -> dict[str, tuple[str, ...]]:
            kept = (tag for tag in note.tags if tag.casefold() not in old)
            return {"tags": tags_beside(note.text, (*kept, *new))}

        return self._change(self.tr("change tags"), notes, tagged)

    def relate(self, note: Note, relation: str) -> None:
        """Say what the newer passage of a tie is to the older; empty: nothing in particular."""
        targets = self.newest_first(note.targets) if relation else note.targets
        self._change(
            self.tr("change tie"),
            [note],
            lambda _note: {"targets": targets, "relation": relation},
        )

    def tie(self, note: Note, other: Target, relation: str, letter: str = "") -> bool:
        """A note ties its passage in a letter, or its first, to another in place of an earlier."""
        targets = self._tied(note.target_in(letter), other, relation)
        return self._change(
            self.tr("tie passages"),
            [note],
            lambda _note: {"targets": targets, "relation": relation},
        )

    def link_marked(self, note: Note, other: Target, relation: str) -> bool:
        """What was only just marked is tied to a second passage: one step, to be undone as one."""
        self._session.undo.undo()
        targets = self._tied(note.targets[0], other, relation)
        return self.link(replace(note, targets=targets, relation=relation))

    def newest_first(self, targets: Iterable[Target]) -> tuple[Target, ...]:
        """Targets in the order in which a relation is said of them: the newer letter follows on,
        answers, contradicts the older.
        """
        order = {each.id: number for number, each in enumerate(self._session.summaries())}
        return tuple(sorted(targets, key=lambda each: -order.get(each.letter, 0)))

    def _tied(self, own: Target, other: Target, relation: str) -> tuple[Target, ...]:
        targets = (own, other)
        return self.newest_first(targets) if relation else targets

    def untie(self, note: Note, letter: str = "") -> bool:
        """A note is about its passage in one letter only, or about its first."""
        targets = (note.target_in(letter),)
        return self._change(
            self.tr("untie passages"),
            [note],
            lambda _note: {"targets": targets, "relation": ""},
        )

    def place(self, note: Note, targets: tuple[Target, ...]) -> None:
        """Its reader says where the words of a note are now."""
        self._change(self.tr("place note"), [note], lambda _note: {"targets": targets})

    def _change(
        self, text: str, notes: Iterable[Note], change: Callable[[Note], Mapping[str, Any]]
    ) -> bool:
        """Give notes the fields that ``change`` says, if these are others than before."""
        before, after = {}, {}
        moment = now()
        for note in notes:
            fields = change(note)
            if any(getattr(note, name) != value for name, value in fields.items()):
                before[note.id] = note
                after[note.id] = replace(note, **fields, modified=moment)
        return self._push(text, before, after)

    def _push(
        self, text: str, before: Mapping[str, Note | None], after: Mapping[str, Note | None]
    ) -> bool:
        command = ChangeNotes(self._session, text, before, after)
        return bool(before) and self._session.undo.carry_out(command)
