# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The stage: one letter to read, or two to four side by side with the links between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kennisreader.ui.letter_pane import LetterPane
from kennisreader.ui.pane_dropping import PaneDropping
from kennisreader.ui.pane_row import PaneRow
from kennisreader.ui.pane_tabs import PaneTabs
from kennisreader.ui.stage_links import StageLinks
from kennisreader.ui.stage_upkeep import StageUpkeep

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from kennisreader.ui.reading_view import ReadingView
    from kennisreader.ui.session import Session

MOST_PANES = 4


class Comparison(QWidget):
    """One to four panes with gutters between them.

    Attributes:
        panes: the open panes from left to right.
        row: where the panes stand; those that there is no room for are tabs.
        linked: whether the panes scroll together.
        links: the links between neighbouring panes.
        upkeep: keeps the panes up to date.
        dropping: takes letters that are dragged here.

    Signals:
        focusChanged(): commands act on another pane now.
        paneAdded(pane): there is one pane more.
        openChanged(): other letters are open, or in another order.
        placeChanged(): the reader is at another place of the focused letter.
        jumping(): the reader is about to jump; Back should lead to where they are now.
        menuRequested(global position): a context menu for the focused pane.
        linkActivated(letter id, citation index): a citation in the text was followed.
        linkedChanged(): the panes scroll together now, or each alone.
        formChanged(): a letter is shown in another form.
        told(text): something for the status bar and the screen reader.
        addRequested(): a letter is missing, and is to be added.
        libraryRequested(): a letter is to be chosen from the library.
    """

    focusChanged = Signal()
    paneAdded = Signal(object)
    openChanged = Signal()
    placeChanged = Signal()
    jumping = Signal()
    menuRequested = Signal(QPoint)
    linkActivated = Signal(str, int)
    linkedChanged = Signal()
    formChanged = Signal()
    told = Signal(str)
    addRequested = Signal()
    libraryRequested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.panes: list[LetterPane] = []
        self.links = StageLinks(session, self)
        self._focused = 0
        self._comparing = False
        self._arranging = False
        self.linked = True
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._tabs = PaneTabs()
        self._tabs.chosen.connect(self.focus_pane)
        self.row = PaneRow()
        column.addWidget(self._tabs)
        column.addWidget(self.row, 1)
        self.links.found.connect(self.placeChanged)
        self.links.jumping.connect(self.jumping)
        self.links.told.connect(self.told)
        self.links.linkedRequested.connect(lambda: self.set_linked(linked=not self.linked))
        self.links.paneRequested.connect(self.focus_pane)
        self.upkeep = StageUpkeep(session, self)
        self.dropping = PaneDropping(session, self, MOST_PANES)

    # What is open

    @property
    def pane(self) -> LetterPane | None:
        """The pane that commands act on."""
        return self.panes[self._focused] if self.panes else None

    @property
    def letters(self) -> tuple[str, ...]:
        """Ids of the open letters, from left to right."""
        return tuple(pane.letter_id for pane in self.panes if pane.letter_id is not None)

    @property
    def comparing(self) -> bool:
        """Whether the panes stand side by side; otherwise only the focused one is seen."""
        return self._comparing

    def open(self, letter_id: str) -> None:
        """Show a letter: go to its pane if it is open, otherwise in the focused pane."""
        if letter_id in self.letters:
            self.focus_pane(self.letters.index(letter_id))
        elif not self.panes:
            self._add_pane(letter_id)
        else:
            self.panes[self._focused].show_letter(letter_id)
            self._changed()

    def open_beside(self, letter_id: str) -> None:
        """Show a letter next to the focused one; beyond four panes it takes a neighbour's place."""
        if letter_id in self.letters and self._comparing:
            self.focus_pane(self.letters.index(letter_id))
            return
        self._comparing = True
        if letter_id in self.letters:
            self.focus_pane(self.letters.index(letter_id))
        elif len(self.panes) < MOST_PANES:
            self._add_pane(letter_id, self._focused + 1 if self.panes else 0)
            return
        else:
            beside = self._focused + 1 if self._focused + 1 < len(self.panes) else 0
            self.panes[beside].show_letter(letter_id)
            self.focus_pane(beside)
        self._changed()

    def show_letters(self, letters: tuple[str, ...], focused: int, *, comparing: bool) -> None:
        """Show exactly these letters, as a restored session or a step back asks."""
        while len(self.panes) > len(letters):
            self._drop_pane(len(self.panes) - 1)
        for index, letter_id in enumerate(letters):
            if index >= len(self.panes):
                self._add_pane(letter_id, index, focus=False)
            elif self.panes[index].letter_id != letter_id:
                self.panes[index].show_letter(letter_id)
        self._comparing = comparing
        self._focused = min(max(0, focused), max(0, len(self.panes) - 1))
        self._changed()
        self.focusChanged.emit()

    def set_comparing(self, *, comparing: bool) -> None:
        """Side by side, or the focused letter alone."""
        if comparing != self._comparing:
            self._comparing = comparing
            self._changed()

    def close_pane(self, index: int | None = None) -> None:
        """Close a pane, the focused one by default; the last one stays.  Back opens it again."""
        index = self._focused if index is None else index
        if len(self.panes) < 2:
            return
        self.jumping.emit()
        self._drop_pane(index)
        self._focused = max(0, self._focused - (index <= self._focused))
        self._changed()
        self.focus_pane(self._focused)

    def close_letter(self, letter_id: str) -> None:
        """A letter left the library: close its pane, or empty the last one."""
        if letter_id not in self.letters:
            return
        index = self.letters.index(letter_id)
        if len(self.panes) > 1:
            self.close_pane(index)
        else:
            self._drop_pane(0)
            self._changed()

    def swap(self, index: int | None = None) -> None:
        """Let a pane change places with its right neighbour (the last one with its left)."""
        index = self._focused if index is None else index
        self.exchange(index, index + 1 if index + 1 < len(self.panes) else index - 1)

    def exchange(self, index: int, other: int) -> None:
        """Let two panes change places; what is read, selected and found in them stays."""
        order = list(self.panes)
        if index != other and min(index, other) >= 0:
            order[index], order[other] = order[other], order[index]
            self._reorder(order)

    def shift(self, index: int, to: int) -> None:
        """Put a pane at another place in the row."""
        order = list(self.panes)
        order.insert(to, order.pop(index))
        self._reorder(order)

    def move_focused(self, steps: int) -> None:
        """Put the focused pane further to the right, or to the left."""
        to = min(max(0, self._focused + steps), len(self.panes) - 1)
        if self.panes and to != self._focused:
            self.shift(self._focused, to)

    def insert(self, letter_id: str, index: int) -> None:
        """Open a letter at a place in the row."""
        self._comparing = True
        self._add_pane(letter_id, index)
        self.focus_pane(index)

    def replace(self, index: int, letter_id: str) -> None:
        """Show a letter in the place of the one in a pane."""
        self.panes[index].show_letter(letter_id)
        self._changed()
        self.focus_pane(index)

    def _reorder(self, order: list[LetterPane]) -> None:
        focused = self.pane
        self.panes = order
        self._focused = 0 if focused is None else order.index(focused)
        self._changed()
        self.focusChanged.emit()
        self.focus_pane(self._focused)

    def focus_pane(self, index: int) -> None:
        """Give the keyboard to a pane."""
        if not self.panes:
            return
        changed = index != self._focused
        self._focused = index % len(self.panes)
        if changed:
            self.arrange()
            self.focusChanged.emit()
        self.panes[self._focused].view.setFocus()

    def other_pane(self) -> None:
        """Go to the next pane, round the end."""
        self.focus_pane((self._focused + 1) % max(1, len(self.panes)))

    def keep_positions(self) -> None:
        """Store where the reader is in each open letter."""
        for pane in self.panes:
            pane.keep_position()

    # Links

    def level(self) -> None:
        """Bring the other panes level with the place the reader is at, by the nearest link."""
        pane = self.pane
        if pane is None or not self.links.level(self._focused, pane.view.reading_place()):
            self._follow_all(self._focused)

    def set_linked(self, *, linked: bool) -> None:
        """Scroll the panes together, or each alone."""
        self.linked = linked
        self.links.show_linked(on=linked)
        if linked and self._side_by_side:
            self._follow_all(self._focused)
        self.linkedChanged.emit()

    def step_link(self, steps: int) -> None:
        """Go to the next or previous link of the focused letter and level its other end."""
        if not self._side_by_side:
            self.told.emit(self.tr("No links in sight: open a letter beside this one"))
        elif (near := self.links.nearest(self._focused)) is None:
            self.told.emit(self.tr("No links between these letters"))
        else:
            self.focus_pane(near)
            self.links.step(near, self.panes[near].view.place_or_top(), steps)

    def links_in_sight(self) -> tuple[int, int]:
        """How many links have both ends in sight, and how many there are."""
        return self.links.count() if self._side_by_side else (0, 0)

    def _follow_all(self, source: int, pushed: int = 0) -> None:
        views = [pane.view for pane in self.panes]
        for target in self.row.shown:
            if target != source:
                self.links.follow(views, source, target, pushed)

    # Inside

    def _add_pane(self, letter_id: str, index: int = 0, *, focus: bool = True) -> None:
        pane = LetterPane(self._session)
        pane.activated.connect(lambda: self._on_activated(pane))
        pane.closeRequested.connect(lambda: self._close_button(pane))
        pane.swapRequested.connect(lambda: self.swap(self.panes.index(pane)))
        pane.formChanged.connect(lambda: self._on_form(pane))
        pane.viewMade.connect(lambda view: self._adopt(pane, view))
        self._adopt(pane, pane.view)
        self.dropping.adopt(pane)
        self.panes.insert(index, pane)
        self.paneAdded.emit(pane)
        pane.show_letter(letter_id)
        if focus:
            self._focused = index
            self._changed()
            self.focusChanged.emit()

    def _adopt(self, pane: LetterPane, view: ReadingView) -> None:
        view.placeChanged.connect(lambda _offset: self.placeChanged.emit())
        view.jumping.connect(self.jumping)
        view.scrolled.connect(lambda: self._on_scrolled(pane, view))
        view.pushed.connect(lambda pixels: self._on_scrolled(pane, view, pixels))
        view.menuRequested.connect(self.menuRequested)
        view.linkActivated.connect(
            lambda citation: self.linkActivated.emit(pane.letter_id or "", citation)
        )

    def _drop_pane(self, index: int) -> None:
        pane = self.panes.pop(index)
        pane.keep_position()
        pane.hide()
        pane.setParent(None)
        pane.deleteLater()

    def _close_button(self, pane: LetterPane) -> None:
        if self._comparing or len(self.panes) > 1:
            self.close_pane(self.panes.index(pane))

    def _on_activated(self, pane: LetterPane) -> None:
        index = self.panes.index(pane) if pane in self.panes else self._focused
        if index != self._focused and not self._arranging:
            self._focused = index
            self._mark_focused()
            self.focusChanged.emit()

    def _on_form(self, pane: LetterPane) -> None:
        """A pane shows its letter in another form: the bands end at what is seen now."""
        if pane in self.panes and self.isVisible():
            sizes = self.row.sizes()
            self._place_gutters()
            self.row.setSizes(sizes)  # a new gutter leaves the panes where they are
            self.arrange()
            self.formChanged.emit()

    def _on_scrolled(self, pane: LetterPane, view: ReadingView, pushed: int = 0) -> None:
        if view is not pane.view or view.settling or pane.coming or pane not in self.panes:
            return
        if self.linked and self._side_by_side:
            self._follow_all(self.panes.index(pane), pushed)

    def _changed(self) -> None:
        """Other panes or letters: put gutters between them, arrange, find the links."""
        self._place_gutters()
        self.arrange()
        self.row.share_out()
        self.openChanged.emit()

    def _place_gutters(self) -> None:
        self.links.stand_between([(pane.view, pane.forms.shown[-1]) for pane in self.panes])
        self.row.place(self.panes, self.links.gutters)

    @property
    def _side_by_side(self) -> bool:
        return len(self.row.shown) > 1

    def arrange(self) -> None:
        """Decide what is seen: the panes that fit, with tabs if some do not, or one."""
        before = self.row.shown
        self._arranging = True  # a pane that goes gives the keyboard to whatever comes next
        self.row.arrange(self.panes, self._focused, together=self._comparing)
        self._arranging = False
        if self.row.shown != before:
            self.placeChanged.emit()
        for pane in self.panes:
            pane.set_alone(alone=len(self.panes) < 2 or not self._comparing)
        self._fill_tabs()
        self._mark_focused()
        self.upkeep.say_what_is_missing()

    def fits(self, width: int) -> bool:
        """Whether what is open could stand beside each other in a width."""
        number = len(self.panes) if self._comparing else min(1, len(self.panes))
        return self.row.fits(self.panes, number, width)

    def _fill_tabs(self) -> None:
        found = [self._session.summary(letter) for letter in self.letters]
        self._tabs.fill(["" if each is None else each.title for each in found], self._focused)
        self._tabs.setVisible(self._comparing and len(self.row.shown) < len(self.panes))

    def _mark_focused(self) -> None:
        """Show which of the panes beside each other commands act on."""
        self._tabs.point_at(self._focused)
        for index, pane in enumerate(self.panes):
            pane.header.set_current(on=self._side_by_side and index == self._focused)

    def showEvent(self, event: QShowEvent) -> None:
        """Say what is missing."""
        super().showEvent(event)
        self.upkeep.say_what_is_missing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the new width."""
        super().resizeEvent(event)
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Word the links anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.links.retranslate()
        super().changeEvent(event)
