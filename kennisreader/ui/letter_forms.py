# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The forms of a letter in one pane: its text, its original pages, or both beside each other."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from kennisreader.core import alignment
from kennisreader.core.library_values import LibraryError, Position
from kennisreader.ui.letter_view import LetterView
from kennisreader.ui.level_chain import LevelChain, bring_share, share_in_sight

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kennisreader.core.letter import Letter
    from kennisreader.core.library_values import ThemeSpan
    from kennisreader.ui.no_text import NoText
    from kennisreader.ui.page_view import PageView
    from kennisreader.ui.reading_view import ReadingView
    from kennisreader.ui.session import Session

LEAST_CHARACTERS = 40
"""Under this many characters a line there is no room for text and pages beside each other."""


class Form(StrEnum):
    """How a letter is shown."""

    TEXT = "text"
    PAGE = "page"
    BOTH = "both"


class LetterForms(QObject):
    """The views of one letter; what is selected, noted and read in one holds for the other.

    The pages are made when they are first asked for.

    Attributes:
        text: the letter as text.
        pages: its original pages, or None as long as nobody has asked for them.
        row: the layout with the views.
        chosen: the form that the reader chose for this letter.

    Signals:
        changed(): another form is shown, or another size of the pages.
        viewMade(view): there is a second view.
    """

    changed = Signal()
    viewMade = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.text = LetterView(session)
        self.text.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pages: PageView | None = None
        self.row = QHBoxLayout()
        self.row.setSpacing(1)
        self.row.addWidget(self.text, 1)
        self.chosen = Form.TEXT
        self._width = 0
        self._letter_id: str | None = None
        self._notice: NoText | None = None
        self._spans: Sequence[ThemeSpan] = ()
        self._following = False
        self._chain: LevelChain | None = None

    # What is there

    @property
    def views(self) -> tuple[ReadingView, ...]:
        """Every view that was made."""
        return (self.text,) if self.pages is None else (self.text, self.pages)

    @property
    def shown(self) -> tuple[ReadingView, ...]:
        """The views of the form in force, from left to right."""
        if self.pages is None or self.form is Form.TEXT:
            return (self.text,)
        return (self.pages,) if self.form is Form.PAGE else (self.text, self.pages)

    @property
    def lead(self) -> ReadingView:
        """The view that commands act on; beside the pages that is the text."""
        return self.shown[0]

    @property
    def active(self) -> ReadingView:
        """The view that the keyboard is on, or else the leading one."""
        return next((view for view in self.shown if view.hasFocus()), self.lead)

    @property
    def form(self) -> Form:
        """The form in force: without room for both it is the text."""
        if not self.has_pages or (self.chosen is Form.BOTH and not self.room_for_both):
            return Form.TEXT
        return self.chosen

    @property
    def has_pages(self) -> bool:
        """Whether the letter came as a PDF."""
        summary = None if self._letter_id is None else self._session.summary(self._letter_id)
        return summary is not None and summary.file.lower().endswith(".pdf")

    @property
    def room_for_both(self) -> bool:
        """Whether text and pages would be readable beside each other."""
        half = self._width / 2
        return self.text.characters_in(half) >= LEAST_CHARACTERS

    @property
    def zoom_of_pages(self) -> float:
        """How large the pages are; at 1 they are as wide as the pane."""
        return 1.0 if self.pages is None else self.pages.zoom_factor

    # What is shown

    def show_letter(
        self, letter_id: str | None, letter: Letter | None, spans: Sequence[ThemeSpan]
    ) -> None:
        """Show a letter in the form, and at the place, in which it was read last."""
        self._letter_id, self._spans = letter_id, spans
        if self._chain is not None:
            self._chain.forget()
        kept = None if letter_id is None else self._session.library.position(letter_id)
        usual = Form.PAGE if letter is not None and not letter.blocks else Form.TEXT
        self.chosen = Form(kept.form) if kept is not None and kept.form in set(Form) else usual
        self.text.show_letter(letter, spans)
        if self.pages is not None:
            self.pages.show_letter(None, ())
        self._offer_pages(letter)
        if self.form is not Form.TEXT:
            self._show_pages(1.0 if kept is None else kept.zoom)
        self._arrange()
        if kept is not None and kept.start:
            self.lead.go_to(kept.start, level=0)
        self.changed.emit()

    def choose(self, form: Form) -> None:
        """Show the letter in another form, at the same place."""
        if form == self.chosen or not self.has_pages:
            return
        self.chosen = form
        self._change()

    def set_width(self, width: int) -> None:
        """Hear how wide the pane is: text and pages may or may not fit beside each other."""
        before, self._width = self.form, width
        if self.form is not before:
            self._change()

    def set_theme_spans(self, spans: Sequence[ThemeSpan]) -> None:
        """Other theme marks."""
        self._spans = spans
        for view in self.views:
            view.set_theme_spans(spans)

    def set_hits(self, hits: Sequence[tuple[int, int]], current: int | None) -> None:
        """Mark what a search found."""
        for view in self.views:
            view.set_hits(hits, current)

    def refresh(self) -> None:
        """Take font, colours and words anew."""
        for view in self.views:
            view.refresh()

    def position(self) -> Position:
        """Where the reader is, to be kept."""
        return Position(self.lead.top_offset(), str(self.chosen), self.zoom_of_pages)

    def _change(self) -> None:
        """Another form: it takes over the place and whatever is marked."""
        before = next((view for view in self.views if view.isVisible()), self.text)
        place, had_focus = before.top_offset(), any(view.hasFocus() for view in self.views)
        if self.form is not Form.TEXT:
            self._show_pages(None)
        self._arrange()
        for view in self.shown:
            if view is not before:
                view.take_over(before)
                view.go_to(place, level=0)
        if had_focus:
            self.lead.setFocus()
        self.changed.emit()

    def _show_pages(self, zoom: float | None) -> None:
        """Have the pages of the letter; ``zoom`` None: as large as they were."""
        if self._letter_id is None:
            return
        pages = self.pages or self._make_pages()
        letter = self._session.letter(self._letter_id)
        try:
            path = str(self._session.library.original(self._letter_id))
        except LibraryError:
            path = ""  # it was removed meanwhile
        if pages.letter is not letter or pages.path != path:
            pages.set_file(path, pages.zoom_factor if zoom is None else zoom)
            pages.show_letter(letter, self._spans)

    def _offer_pages(self, letter: Letter | None) -> None:
        """In the place of the text of a scan say that there is none."""
        scan = letter is not None and not letter.blocks and self.has_pages
        if scan and self._notice is None:
            from kennisreader.ui.no_text import NoText

            self._notice = NoText(self.text)
            self._notice.pagesRequested.connect(lambda: self.choose(Form.PAGE))
        if self._notice is not None:
            self._notice.setVisible(scan)

    def _make_pages(self) -> PageView:
        from kennisreader.ui.page_view import PageView

        self.pages = pages = PageView(self._session)
        pages.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        pages.setAccessibleName(self.text.accessibleName())
        self.row.addWidget(pages, 1)
        pages.zoomed.connect(self.changed)
        self._chain = LevelChain(self.text, pages, self._find_chain, self)
        for one, other in ((self.text, pages), (pages, self.text)):
            self._tie(one, other)
        self.viewMade.emit(pages)
        return pages

    def _arrange(self) -> None:
        for view in self.views:
            view.setVisible(view in self.shown)

    # Beside each other

    def _tie(self, one: ReadingView, other: ReadingView) -> None:
        """What happens in one view happens in the other one, while both are shown."""
        one.scrolled.connect(lambda: self._follow(one, other))
        one.placeChanged.connect(lambda offset: self._go_along(other, offset))
        one.selectionChanged.connect(lambda: self._select_along(one, other))

    def _both(self) -> bool:
        return len(self.shown) > 1 and not self._following

    def _follow(self, one: ReadingView, other: ReadingView) -> None:
        """Scroll a view to where it is level with the other one, line by line."""
        if self._chain is None or not self._both() or one.settling:
            return
        self._following = True
        share = self._chain.across(share_in_sight(one), from_one=one is self.text)
        bring_share(other, share)
        self._following = False

    def _find_chain(self) -> list[alignment.Tie]:
        """Which height of the text is level with which of the pages: the tops of the lines.

        Footnotes stand at the foot of each page but at the end of the text, so they are passed.
        """
        chain = [alignment.Tie(0.0, 0.0, 1.0)]
        letter = self.text.letter
        if letter is not None and self.pages is not None:
            for line in letter.lines:
                tie = alignment.Tie(
                    self.text.share_of(line.start), self.pages.share_of(line.start), 1.0
                )
                if tie.left > chain[-1].left and tie.right > chain[-1].right:
                    chain.append(tie)
        return [*chain, alignment.Tie(1.0, 1.0, 1.0)]

    def _go_along(self, other: ReadingView, offset: int) -> None:
        if not self._both():
            return
        self._following = True
        other.paint_place(offset)
        if not other.in_sight(offset):
            other.go_to(offset)
        self._following = False

    def _select_along(self, one: ReadingView, other: ReadingView) -> None:
        if not self._both():
            return
        self._following = True
        other.selection.take_over(one.selection)
        other.show_selection()
        self._following = False
