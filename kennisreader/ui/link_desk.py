# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the reader does with links: pin a suggested one, break it, say what it is, put it back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from kennisreader.core.rejected_links import RejectedLink, rejected
from kennisreader.ui import broken_links, note_words
from kennisreader.ui.note_changes import NoteChanges

if TYPE_CHECKING:
    from collections.abc import Callable

    from kennisreader.core.annotation import Note
    from kennisreader.core.letter import Letter
    from kennisreader.ui.band_places import Band
    from kennisreader.ui.link_gutter import LinkGutter
    from kennisreader.ui.session import Session
    from kennisreader.ui.stage_links import StageLinks


class LinkDesk(QObject):
    """Carries out commands on the links between neighbouring letters.

    Signals:
        told(text): what was done, for the status bar and the screen reader.
        noteRequested(note id, write): show the note of a link; ``write``: its reader is about to.
    """

    told = Signal(str)
    noteRequested = Signal(str, bool)

    def __init__(self, session: Session, links: StageLinks, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._links = links
        self._window = window
        self._changes = NoteChanges(session, self)
        session.rejected.changed.connect(links.refresh)

    def pin(self) -> None:
        """Make the link that is meant one of the reader's own."""
        found = self._meant()
        if found is not None:
            self.make(*found)

    def reject(self) -> None:
        """Break the link that is meant."""
        found = self._meant()
        if found is not None:
            self.break_link(*found)

    def make(
        self, gutter: LinkGutter, band: Band, relation: str | None = None, *, write: bool = True
    ) -> None:
        """Tie the two passages of a link, the newer one first; its note is shown to be written in.

        "follows on", "answers" are said of the newer letter; None: of what kind it is stays.
        """
        from kennisreader.core.annotation import new_note
        from kennisreader.core.annotation_anchor import describe

        known = self._session.notebook.note(band.note) if band.note else None
        if known is not None:
            self._changes.relate(known, known.relation if relation is None else relation)
            self.noteRequested.emit(known.id, write)
            return
        ends = [(letter, span) for letter, span in _ends(gutter, band) if letter is not None]
        targets = self._changes.newest_first(describe(letter, *span) for letter, span in ends)
        note = new_note(targets, colour="blue", relation=relation or "")
        if self._changes.link(note):
            self.told.emit(self.tr("The link is yours now; Ctrl+Z undoes it"))
            self.noteRequested.emit(note.id, write)

    def break_link(self, gutter: LinkGutter, band: Band) -> None:
        """Suggest a link no more; one of the reader's own is undone."""
        known = self._session.notebook.note(band.note) if band.note else None
        if known is not None:
            self._untie(known)
            return
        if not band.strength:
            self.told.emit(self.tr("A citation stands in the letter: it cannot be broken"))
            return
        if self._session.rejected.reject(_key(gutter, band)):
            self.told.emit(self.tr("This link is suggested no more; Ctrl+Z puts it back"))

    def put_back(self) -> None:
        """Suggest the link between neighbouring letters again that the reader broke; of several, ask
        which.
        """
        broken = frozenset[RejectedLink]().union(*map(self._broken, self._links.gutters))
        if not broken:
            self.told.emit(self.tr("No link between these letters was broken"))
        elif len(broken) == 1:
            self._suggest_again(broken)
        else:
            menu = QMenu(self._window)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            broken_links.fill(menu, self._session, broken, self._suggest_again)
            gutter = next(each for each in self._links.gutters if self._broken(each))
            menu.popup(gutter.mapToGlobal(gutter.rect().center()))
            menu.setActiveAction(menu.actions()[0])

    def offer(self, gutter: LinkGutter, index: int, at: QPoint) -> None:
        """Show the menu of a link; with an index of -1 that of all links of a gutter."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if 0 <= index < len(gutter.bands):
            self._fill(menu, gutter, gutter.bands[index])
        broken = self._broken(gutter)
        if broken:
            words = self.tr("Put %n broken link(s) back", "", len(broken))
            broken_links.fill(menu.addMenu(words), self._session, broken, self._suggest_again)
        if menu.isEmpty():
            menu.addAction(self.tr("Click on a link first")).setEnabled(False)
        menu.popup(at)

    # Inside

    def _suggest_again(self, broken: frozenset[RejectedLink]) -> None:
        if self._session.rejected.put_back(broken):
            self.told.emit(self.tr("%n link(s) suggested again; Ctrl+Z undoes it", "", len(broken)))

    def _fill(self, menu: QMenu, gutter: LinkGutter, band: Band) -> None:
        note = self._session.notebook.note(band.note) if band.note else None
        if note is None:
            pin = menu.addAction(self.tr("Pin this link"))
            pin.triggered.connect(_while_there(gutter, lambda: self.make(gutter, band)))
        else:
            show = menu.addAction(self.tr("Write a note on this link"))
            show.triggered.connect(lambda: self.noteRequested.emit(band.note, True))
        kinds = menu.addMenu(self.tr("The newer passage to the older"))
        for relation, words in note_words.relations().items():
            kind = kinds.addAction(words)
            kind.setCheckable(True)
            kind.setChecked(note is not None and note.relation == relation)
            make = partial(self.make, gutter, band, relation, write=False)
            kind.triggered.connect(_while_there(gutter, make))
        own = kinds.addAction(self.tr("Own words …"))
        own.triggered.connect(_while_there(gutter, lambda: self._ask_relation(gutter, band)))
        if note is not None:
            undo = menu.addAction(self.tr("Undo this link"))
            undo.triggered.connect(lambda: self.break_link(gutter, band))
        elif band.strength:
            away = menu.addAction(self.tr("Not related: suggest it no more"))
            away.triggered.connect(_while_there(gutter, lambda: self.break_link(gutter, band)))
        menu.addSeparator()

    def _ask_relation(self, gutter: LinkGutter, band: Band) -> None:
        note = self._session.notebook.note(band.note) if band.note else None
        letters = _letters(gutter)
        words, chosen = QInputDialog.getText(
            self._window,
            self.tr("Kind of link"),
            self.tr("What is the newer passage to the older?"),
            text="" if note is None else note_words.relation_text(note.relation),
        )
        if chosen and _letters(gutter) == letters:
            self.make(gutter, band, " ".join(words.split()), write=False)

    def _untie(self, note: Note) -> None:
        """What the reader wrote stays, at the first passage; a bare link goes."""
        written = note.text.strip() or note.tags
        if self._changes.untie(note) if written else self._changes.delete([note]):
            self.told.emit(self.tr("The link is undone; Ctrl+Z brings it back"))

    def _broken(self, gutter: LinkGutter) -> frozenset[RejectedLink]:
        left, right = gutter.left.letter, gutter.right.letter
        if left is None or right is None:
            return frozenset()
        return self._session.rejected.between(left.id, right.id)

    def _meant(self) -> tuple[LinkGutter, Band] | None:
        """The link that is lit: the mouse is on it, or a key walked to it."""
        for gutter in self._links.gutters:
            if gutter.lit is not None and gutter.lit < len(gutter.bands):
                return gutter, gutter.bands[gutter.lit]
        self.told.emit(
            self.tr("Walk to a link with F8 first, or click on its band with the right button")
        )
        return None


def _letters(gutter: LinkGutter) -> tuple[Letter | None, Letter | None]:
    return gutter.left.letter, gutter.right.letter


def _ends(gutter: LinkGutter, band: Band) -> list[tuple[Letter | None, tuple[int, int]]]:
    return [(gutter.left.letter, band.left), (gutter.right.letter, band.right)]


def _while_there(gutter: LinkGutter, do: Callable[[], None]) -> Callable[..., None]:
    """What a menu does with a link, unless other letters stand there by the time it is chosen."""
    letters = _letters(gutter)

    def act(*_checked: bool) -> None:
        if _letters(gutter) == letters:
            do()

    return act


def _key(gutter: LinkGutter, band: Band) -> RejectedLink:
    parts: list[str] = []
    for letter, span in _ends(gutter, band):
        parts += ["", ""] if letter is None else [letter.id, letter.quote(*span)]
    return rejected(*parts)
