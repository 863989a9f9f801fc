# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The parts of the window that are about notes, made when they are needed and wired together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from kennisreader.core.letter import Span
from kennisreader.ui.note_desk import NoteDesk

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from kennisreader.core.annotation import Note
    from kennisreader.ui.comparison import Comparison
    from kennisreader.ui.export_done import ExportDone
    from kennisreader.ui.inspector import Inspector
    from kennisreader.ui.library_panel import LibraryPanel
    from kennisreader.ui.link_desk import LinkDesk
    from kennisreader.ui.link_gutter import LinkGutter
    from kennisreader.ui.list_rows import ListRow
    from kennisreader.ui.lists_stage import ListsStage
    from kennisreader.ui.navigator import Navigator
    from kennisreader.ui.note_bringing import NoteBringing
    from kennisreader.ui.reading_view import ReadingView
    from kennisreader.ui.session import Session
    from kennisreader.ui.tie_banner import TieBanner


class NoteParts(QObject):
    """Desk, bar over selected words, banner, cards, lists and export of notes.

    Attributes:
        desk: what can be done with notes in the open letters.
        writers: who else has notes written, and stores what was typed; False if that failed.

    Signals:
        told(text): something for the status bar and the screen reader.
        bannerMade(widget): to be put over the letters.
        inspectorNeeded(): the reader is about to write beside the letter.
        searchRequested(words): search all letters for them.
    """

    told = Signal(str)
    bannerMade = Signal(object)
    inspectorNeeded = Signal()
    searchRequested = Signal(str)

    def __init__(
        self,
        session: Session,
        stage: Comparison,
        navigator: Navigator,
        actions_by_id: Callable[[], Mapping[str, QAction]],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._stage = stage
        self._navigator = navigator
        self._actions = actions_by_id
        self._window = window
        self.writers: list[Callable[[], bool]] = []
        self._inspector: Inspector | None = None
        self._banner: TieBanner | None = None
        self._done: ExportDone | None = None
        self._bringing: NoteBringing | None = None
        self._warned = False
        self._lists: ListsStage | None = None
        self._link_desk: LinkDesk | None = None
        stage.links.menuRequested.connect(self._offer_links)
        self.desk = NoteDesk(session, stage, self)
        self.desk.told.connect(self.told)
        self.desk.noteRequested.connect(self._show_card)
        self.desk.wordsSelected.connect(self._offer_bar)
        self.desk.tyingChanged.connect(self._on_tying)

    @property
    def link_desk(self) -> LinkDesk:
        """What can be done with links; made when it is first asked for."""
        if self._link_desk is None:
            from kennisreader.ui.link_desk import LinkDesk

            self._link_desk = LinkDesk(self._session, self._stage.links, self._window)
            self._link_desk.told.connect(self.told)
            self._link_desk.noteRequested.connect(self._show_link)
        return self._link_desk

    def wire_inspector(self, inspector: Inspector) -> None:
        """The inspector is there: its cards are about the notes."""
        self._inspector = inspector
        cards = inspector.notes
        cards.placeRequested.connect(
            lambda letter, start, end: self._go_to(letter, start, end, beside=False)
        )
        cards.besideRequested.connect(
            lambda letter, start, end: self._go_to(letter, start, end, beside=True)
        )
        cards.noteChosen.connect(self.desk.select)
        cards.tieRequested.connect(self.desk.begin_tie)
        cards.left.connect(self._focus_letter)

    def make_lists(self, library: LibraryPanel) -> QWidget:
        """The stage of all notes and other lists, from the years that the library shows."""
        from kennisreader.ui.lists_stage import ListsStage

        self._lists = ListsStage(self._session)
        self._lists.placeRequested.connect(
            lambda letter, start, end, beside: self._go_to(letter, start, end, beside=beside)
        )
        self._lists.rowRequested.connect(self._go_to_row)
        self._lists.noteChosen.connect(self._choose)
        self._lists.exportRequested.connect(self.export)
        self._lists.told.connect(self.told)
        self._lists.set_years(*library.years)
        library.yearsChanged.connect(self._lists.set_years)
        self._lists.yearsChanged.connect(library.set_years)
        return self._lists

    def show_note(self, note: Note) -> None:
        """Go to a note: its words are shown and its card is the one that is meant."""
        target = note.targets[0]
        self._go_to(target.letter, max(0, target.start), max(0, target.end), beside=False)
        self._choose(note.id)

    def export(self) -> None:
        """Open the dialog that exports notes."""
        from kennisreader.ui.export_dialog import ExportDialog

        self.flush()
        pane = None if self._stage.isHidden() else self._stage.pane
        lists = self._lists
        chosen = () if lists is None else lists.chosen()
        if lists is not None and lists.isVisible():
            chosen = chosen or lists.shown()
        dialog = ExportDialog(
            self._session, None if pane is None else pane.letter_id, chosen, self._window
        )
        dialog.told.connect(self.told)
        dialog.exported.connect(self._on_exported)
        dialog.open()

    def bring_in(self) -> None:
        """Let the user choose files whose notes are to be brought in."""
        if self._bringing is None:
            from kennisreader.ui.note_bringing import NoteBringing

            self._bringing = NoteBringing(self._session, self._window, self.flush)
            self._bringing.barMade.connect(self.bannerMade)
            self._bringing.told.connect(self.told)
        self._bringing.choose()

    def flush(self) -> bool:
        """Store what was typed and is not stored yet; False if some of it could not be."""
        stored = self._inspector is None or self._inspector.notes.flush()
        for store in self.writers:
            stored &= store()
        self._warned = self._warned and not stored
        return stored

    def may_close(self) -> bool:
        """Whether the window may go: all is stored, or its reader was told once that it is not."""
        if self.flush() or self._warned:
            return True
        from kennisreader.core.messages import sentence

        self._warned = True
        self._session.failed.emit(sentence("note_unstored", self._session.language))
        return False

    # Inside

    def _on_exported(self, path: Path) -> None:
        """Say where the file is; its folder opens only after a click."""
        if self._done is None:
            from kennisreader.ui.export_done import ExportDone

            self._done = ExportDone(self._session)
            self._done.openRequested.connect(
                lambda folder: QDesktopServices.openUrl(QUrl.fromLocalFile(folder))
            )
            self.bannerMade.emit(self._done)
        self._done.tell(path)

    def _go_to(self, letter: str, start: int, end: int, *, beside: bool) -> None:
        self._navigator.show(Span(letter, start, end), beside=beside, select=False)

    def _go_to_row(self, row: ListRow, beside: bool) -> None:
        if row.search:
            self.searchRequested.emit(row.search)
        elif len(row.places) == 2:
            self._navigator.show_pair(*row.places)
        elif row.places:
            self._navigator.show(row.places[0], beside=beside)

    def pin_link(self) -> None:
        """Make the link that is meant the reader's own."""
        self.link_desk.pin()

    def break_link(self) -> None:
        """Break the link that is meant."""
        self.link_desk.reject()

    def put_links_back(self) -> None:
        """Suggest again what was broken between the open letters."""
        self.link_desk.put_back()

    def _offer_links(self, gutter: LinkGutter, index: int, at: QPoint) -> None:
        self.link_desk.offer(gutter, index, at)

    def _show_link(self, note_id: str, write: bool) -> None:
        self.desk.select(note_id)
        self._show_card(note_id, write=write)

    def _choose(self, note_id: str) -> None:
        self.desk.select(note_id)
        self._show_card(note_id, write=False)

    def _show_card(self, note_id: str, write: bool) -> None:
        """A note is meant: show its card, if there is an inspector or the reader wants to write."""
        if write:
            self.inspectorNeeded.emit()
        if self._inspector is not None:
            self._inspector.show_note(note_id, write=write)

    def _on_tying(self) -> None:
        """A second passage is asked for, or not any more."""
        if self._banner is None:
            from kennisreader.ui.tie_banner import TieBanner

            self._banner = TieBanner(self._session)
            self._banner.cancelled.connect(self.desk.end_tie)
            self._banner.relationChanged.connect(self.desk.set_relation)
            self.bannerMade.emit(self._banner)
        self._banner.show_tie(self.desk.tied_passage(), self.desk.relation)
        self._focus_letter()

    def _offer_bar(self, view: ReadingView) -> None:
        from kennisreader.ui.selection_bar import SelectionBar

        bar = view.viewport().findChild(SelectionBar)
        (bar or SelectionBar(self._session, self._actions(), view)).offer()

    def _focus_letter(self) -> None:
        """Put the keys on the letter that commands act on."""
        pane = self._stage.pane
        if pane is not None:
            pane.view.setFocus()
