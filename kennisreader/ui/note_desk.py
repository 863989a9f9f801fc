# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the reader does with notes on the stage: mark, write, tie two passages together, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kennisreader.ui import note_colours
from kennisreader.ui.meant import Meant, meant, whole_words

if TYPE_CHECKING:
    from kennisreader.core.annotation import Note, Target
    from kennisreader.ui.comparison import Comparison
    from kennisreader.ui.letter_pane import LetterPane
    from kennisreader.ui.note_changes import NoteChanges
    from kennisreader.ui.reading_view import ReadingView
    from kennisreader.ui.session import Session


class NoteDesk(QObject):
    """Carries out commands on notes in the open letters.

    Attributes:
        tying: id of the note that waits for its second passage; empty while none does.
        relation: what the newer of the two passages will be to the older.

    Signals:
        told(text): what was done, for the status bar and the screen reader.
        noteRequested(note id, write): show a note beside the letter; ``write``: its reader is
            about to write in it.  An empty id: no note is meant any more.
        tyingChanged(): ``tying`` is another one.
        wordsSelected(view): the mouse selected words in a view.
    """

    told = Signal(str)
    noteRequested = Signal(str, bool)
    tyingChanged = Signal()
    wordsSelected = Signal(object)

    def __init__(self, session: Session, stage: Comparison, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stage = stage
        self._made_changes: NoteChanges | None = None
        self._colour = "yellow"
        self.tying = ""
        self.relation = ""
        self._tied_letter = ""
        self._made_for_tie = 0
        stage.paneAdded.connect(self._adopt)
        for pane in stage.panes:
            self._adopt(pane)
        session.notebook.changed.connect(self._on_changed)

    # Marking

    def mark(self, colour: str) -> None:
        """Mark what is meant (see `meant`), or give the note that is meant another colour."""
        self._colour = colour
        note = self._mark(colour)
        if note is not None:
            self.select(note)
            words = self.tr("Marked in {}; Ctrl+Z undoes it")
            self.told.emit(words.format(note_colours.name(colour).lower()))

    def write(self) -> None:
        """Write in the note that is meant, or in a new one on the words that are."""
        note = self._mark(None)
        if note is not None:
            self.select(note)
            self.noteRequested.emit(note, True)

    def delete(self) -> None:
        """Delete the note that is meant, or else the one at the current place."""
        found, view = self._meant(), self._view()
        name = "" if found is None else found.note
        if not name and view is not None and view.selection.placed:
            name = next(iter(view.notes.at(view.selection.place)), "")
        note = self._session.notebook.note(name) if name else None
        if note is None:
            self.told.emit(self.tr("Click on a marked place first"))
            return
        if self._changes.delete([note]):
            self.told.emit(self.tr("Note deleted; Ctrl+Z brings it back"))

    def select(self, note_id: str) -> None:
        """Show in all open letters which note is meant; an empty id: none."""
        for pane in self._stage.panes:
            for view in pane.forms.views:
                view.show_notes(note_id)

    def _mark(self, colour: str | None) -> str | None:
        """Mark what is meant and return the note's id.  Words that a note marks already keep that
        one, and get the colour.
        """
        from kennisreader.core.annotation import new_note
        from kennisreader.core.annotation_anchor import describe

        view, found = self._view(), self._meant()
        if view is None or view.letter is None or found is None:
            return None
        if found.note:
            return self._recoloured(found.note, colour)
        span = found.start, found.end
        if view.selection.span is not None:
            span = whole_words(view.letter.text, *span)
        try:
            target = describe(view.letter, *span)
        except ValueError:
            self.told.emit(self.tr("Select some words first"))
            return None
        selected = view.selection.span
        if selected is not None:
            view.selection.drop()
            view.set_place(span[0])  # what comes next starts from here
        for note in self._session.notebook.about(view.letter.id):
            first = note.targets[0]
            if (first.letter, first.start, first.end) == (target.letter, target.start, target.end):
                return self._recoloured(note.id, colour)
        note = new_note([target], colour=colour or self._colour)
        self._changes.add(note)
        if self._session.notebook.note(note.id) is not None:
            return note.id
        if selected is not None:
            view.selection.select(*selected)  # it could not be stored: the same key tries again
        return None

    def _recoloured(self, note_id: str, colour: str | None) -> str:
        note = self._session.notebook.note(note_id)
        if note is not None and colour is not None:
            self._changes.recolour([note], colour)
        return note_id

    # Tying two passages together

    def begin_tie(self, note_id: str = "", letter: str = "") -> None:
        """Wait for the second passage of a note: this one, the one that is meant, or a new one.

        ``letter`` is where the passage is that stays; empty: the note's first.
        """
        if self.tying:
            self.end_tie()
            return
        current = note_id
        if not current:
            before = self._session.undo.index()
            current = self._mark_to_tie() or ""
            if self._session.undo.index() > before:
                self._made_for_tie = self._session.undo.index()
        if current:
            self.tying, self._tied_letter = current, letter
            note = self._session.notebook.note(current)
            self.relation = "" if note is None else note.relation
            self.select(current)
            self._pick()

    def _mark_to_tie(self) -> str | None:
        """Mark what is meant; a passage that is tied already gets a note of its own for this tie."""
        from kennisreader.core.annotation import new_note

        view, meant_words, found = self._view(), self._meant(), self._mark(None)
        note = None if found is None else self._session.notebook.note(found)
        if note is None or view is None or view.letter is None or len(note.targets) < 2:
            return found
        place = view.selection.place if meant_words is None else meant_words.start
        here = [each for each in note.targets if each.letter == view.letter.id]
        here.sort(key=lambda each: not each.start <= place < each.end)
        other = new_note(here[:1], colour=note.colour)
        self._changes.add(other)
        return other.id if self._session.notebook.note(other.id) is not None else None

    def end_tie(self, *, tied: bool = False) -> None:
        """Wait no longer; a mark that was only made to be tied goes again if it was not."""
        made, self._made_for_tie = self._made_for_tie, 0
        self.tying = ""
        self._pick()
        if made and not tied and self._session.undo.index() == made:
            self._session.undo.undo()

    def tied_note(self) -> Note | None:
        """The note that waits for its second passage, or None."""
        return self._session.notebook.note(self.tying) if self.tying else None

    def tied_passage(self) -> Target | None:
        """The passage that waits for its second one, or None."""
        note = self.tied_note()
        return None if note is None else note.target_in(self._tied_letter)

    def set_relation(self, relation: str) -> None:
        """Say what the newer of the two passages will be to the older."""
        self.relation = relation

    def _pick(self) -> None:
        for pane in self._stage.panes:
            for view in pane.forms.views:
                view.picking = bool(self.tying)
        self.tyingChanged.emit()

    def _on_picked(self, view: ReadingView, start: int, end: int) -> None:
        """A passage was chosen: the note ties to it, unless it is the note's own."""
        from kennisreader.core.annotation_anchor import describe

        note, first = self.tied_note(), self.tied_passage()
        if note is None or first is None or view.letter is None:
            self.end_tie()
            return
        if first.letter == view.letter.id and first.start < end and start < first.end:
            self.told.emit(self.tr("That is the passage itself; choose another one"))
            return
        try:
            other = describe(view.letter, *whole_words(view.letter.text, start, end))
        except ValueError:
            return
        known = self._tie_between(first, other)
        if known is not None:
            self.end_tie()
            self._on_clicked(known.id)
            self.told.emit(self.tr("These two passages are tied already"))
            return
        if self._made_for_tie and self._session.undo.index() == self._made_for_tie:
            self._made_for_tie, self.tying = 0, ""
            tied = self._changes.link_marked(note, other, self.relation)
        else:
            tied = self._changes.tie(note, other, self.relation, first.letter)
        self.end_tie(tied=True)
        view.selection.drop()
        self.select(note.id)
        self.noteRequested.emit(note.id, False)
        if tied:
            self.told.emit(self.tr("The two passages are tied; Ctrl+Z undoes it"))

    def _tie_between(self, one: Target, other: Target) -> Note | None:
        """The note that ties two passages, if there is one, whichever of them it names first."""
        wanted = {(each.letter, each.start, each.end) for each in (one, other)}
        for note in self._session.notebook.about(one.letter):
            if {(each.letter, each.start, each.end) for each in note.targets} == wanted:
                return note
        return None

    # Inside

    @property
    def _changes(self) -> NoteChanges:
        """Made at the first note: the first paint does not wait for it."""
        if self._made_changes is None:
            from kennisreader.ui.note_changes import NoteChanges

            self._made_changes = NoteChanges(self._session, self)
        return self._made_changes

    def _adopt(self, pane: LetterPane) -> None:
        for view in pane.forms.views:
            self._adopt_view(view)
        pane.viewMade.connect(self._adopt_view)

    def _adopt_view(self, view: ReadingView) -> None:
        view.picking = bool(self.tying)
        view.noteClicked.connect(self._on_clicked)
        view.placeChanged.connect(lambda offset: self._on_step(view, offset))
        view.selectionChanged.connect(lambda: self._on_selected(view))
        view.wordsSelected.connect(lambda: self.wordsSelected.emit(view))
        view.picked.connect(lambda start, end: self._on_picked(view, start, end))

    def _on_clicked(self, note_id: str) -> None:
        self.select(note_id)
        self.noteRequested.emit(note_id, False)

    def _on_step(self, view: ReadingView, offset: int) -> None:
        """The reader went to a place: a note that is not there is not meant any more."""
        current = view.notes.current
        if current and not self.tying and current not in view.notes.at(offset):
            self._on_clicked("")

    def _on_selected(self, view: ReadingView) -> None:
        """Words were selected: they are meant, and no note."""
        if view.selection.span is not None and view.notes.current and not self.tying:
            self._on_clicked("")

    def _on_changed(self, _letters: frozenset[str]) -> None:
        if self.tying and self._session.notebook.note(self.tying) is None:
            self.end_tie()

    def _view(self) -> ReadingView | None:
        pane = self._stage.pane
        return None if pane is None else pane.view

    def _meant(self) -> Meant | None:
        view = self._view()
        return None if view is None else meant(view)
