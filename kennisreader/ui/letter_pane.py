# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One pane of the stage: a header that says which letter, the find bar, the text, the ruler."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kennisreader.core import date_words, ministries, place
from kennisreader.core.library_values import LibraryError
from kennisreader.ui import note_colours, theme_mark
from kennisreader.ui.letter_forms import LetterForms
from kennisreader.ui.overview_ruler import OverviewRuler, Tick
from kennisreader.ui.pane_header import PaneHeader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from kennisreader.core.finding import Finder
    from kennisreader.ui.find_bar import FindBar
    from kennisreader.ui.reading_view import ReadingView
    from kennisreader.ui.scan_bar import ScanBar
    from kennisreader.ui.session import Session


class LetterPane(QWidget):
    """A letter on the stage.

    Attributes:
        letter_id: id of the letter that is shown, or None.
        forms: the letter as text and as its original pages.
        view: the reading view that commands act on.
        coming: whether a letter is being put into it, so that its views move by themselves.
        header: the words above it.
        find_bar: made when first asked for.

    Signals:
        closeRequested(), swapRequested(): the buttons of the header.
        activated(): the reader works in this pane now.
        formChanged(): the letter is shown in another form, or its pages in another size.
        viewMade(view): the letter has a second view, its pages.
    """

    closeRequested = Signal()
    swapRequested = Signal()
    activated = Signal()
    formChanged = Signal()
    viewMade = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.letter_id: str | None = None
        self.coming = False
        self._hits: list[tuple[int, int]] = []
        self._found: tuple[Sequence[tuple[int, int]], int | None] = ((), None)
        self._current: int | None = None
        self._finder: Finder | None = None
        self.find_bar: FindBar | None = None
        self._scans: ScanBar | None = None
        self.forms = LetterForms(session, self)
        self.ruler = OverviewRuler(session, self._ticks, self._sight)
        self._build()
        self._adopt(self.forms.text)
        self.forms.viewMade.connect(self._adopt)
        self.forms.viewMade.connect(self.viewMade)
        self.forms.changed.connect(self._on_form)
        self.ruler.scrollRequested.connect(self._scroll_to_share)
        self.ruler.placeRequested.connect(self._jump)
        session.notebook.changed.connect(self._on_notes)
        self.retranslate()
        self.recolour()

    # What is shown

    def show_letter(self, letter_id: str | None) -> None:
        """Show a letter of the library, at its kept reading position, or nothing."""
        # What cannot be read leaves the pane as it is.
        letter = None if letter_id is None else self._session.letter(letter_id)
        spans = () if letter_id is None else self._session.spans(letter_id)
        self.keep_position()
        self.letter_id = letter_id
        self._hits, self._current, self._finder = [], None, None
        self.coming = self.forms.text.settling = True
        try:
            self.forms.show_letter(letter_id, letter, spans)
        finally:
            self.coming = self.forms.text.settling = False
        self._show_scans()

    def _show_scans(self) -> None:
        """Say which pages of the letter are scans, if some are."""
        letter = self.view.letter
        if self._scans is None and letter is not None and letter.scans:
            from kennisreader.ui.scan_bar import ScanBar

            self._scans = ScanBar(self._session)
            self._column.insertWidget(1, self._scans)
        if self._scans is not None:
            self._scans.show_letter(letter)

    def renew(self) -> None:
        """The letter was read again: show it anew, unless its words stand where they stood."""
        shown, stored = self.view.letter, self._session.letter(self.letter_id or "")
        if shown is not None and (shown.text, shown.lines) == (stored.text, stored.lines):
            self.refresh_header()
            self.refresh_marks()
        else:
            self.show_letter(self.letter_id)

    @property
    def view(self) -> ReadingView:
        """The view that commands act on: the text, or the pages where they stand alone."""
        return self.forms.lead

    def zoom(self, steps: int) -> None:
        """Show what the keyboard is on larger or smaller; 0 steps: as large as usual."""
        self.forms.active.zoom(steps)

    @property
    def passage(self) -> int | None:
        """Index of the passage that is being read."""
        return self.view.reading_passage()

    def keep_position(self) -> None:
        """Store where the reader is in this letter."""
        if self.letter_id is not None and self._session.summary(self.letter_id) is not None:
            try:
                self._session.library.set_position(self.letter_id, self.forms.position())
            except LibraryError as error:  # a full disk must not keep anybody from reading on
                from kennisreader.core import messages

                words = messages.sentence(error.code, self._session.language, **error.details)
                self._session.failed.emit(words)

    def refresh_marks(self) -> None:
        """The active themes or their marks are others."""
        if self.letter_id is not None:
            self.forms.set_theme_spans(self._session.spans(self.letter_id))
        self.ruler.refresh()

    def refresh_header(self) -> None:
        """Word title and line below it anew."""
        summary = None if self.letter_id is None else self._session.summary(self.letter_id)
        if summary is None:
            self.header.set_words("", "")
            return
        parts = [date_words.date_text(summary, self._session.language)]
        parts.append(", ".join(ministries.abbreviations(summary.ministries)))
        parts.append(self._place())
        self.header.set_words(summary.title, " · ".join(part for part in parts if part))
        for view in self.forms.views:
            view.setAccessibleName(summary.title)

    def set_alone(self, *, alone: bool) -> None:
        """Only pane on the stage: nothing to swap with, and nothing left if it were closed."""
        self.header.set_alone(alone=alone)

    # Finding in the letter

    def open_find(self) -> None:
        """Open the find bar with the selected words, or the last ones."""
        if self.find_bar is None:
            from kennisreader.ui.find_bar import FindBar

            self.find_bar = FindBar(self._session)
            self.find_bar.changed.connect(self._find)
            self.find_bar.stepped.connect(self.step_hit)
            self.find_bar.closed.connect(self.close_find)
            self._column.insertWidget(1, self.find_bar)
        span = self.view.selection.span
        words = "" if span is None or self.view.letter is None else self.view.letter.quote(*span)
        self.find_bar.open(words if len(words) <= 80 and "\n" not in words else "")
        self._find(self.find_bar.field.text())

    def close_find(self) -> None:
        """Close the find bar and take its marks away."""
        if self.find_bar is not None:
            self.find_bar.hide()
        self._hits, self._current = [], None
        self._show_found()
        self.view.setFocus()

    def step_hit(self, steps: int) -> bool:
        """Go to a following (or earlier) hit, round the end; False if there is none."""
        if not self._hits:
            return False
        at = -1 if self._current is None else self._current
        self._current = (at + steps) % len(self._hits)
        self._show_hit()
        return True

    @property
    def finding(self) -> bool:
        """Whether the find bar is open: its hits are shown and walked, not those of a search."""
        return self.find_bar is not None and not self.find_bar.isHidden()

    def show_found(self, hits: Sequence[tuple[int, int]], current: int | None) -> None:
        """Mark what a search of the library found; ``current`` is the hit the reader is at."""
        self._found = (hits, current)
        if not self.finding:
            self._show_found()

    def _show_found(self) -> None:
        self.forms.set_hits(*self._found)
        self.ruler.refresh()

    def _find(self, words: str) -> None:
        letter = self.view.letter
        if self._finder is None and letter is not None:
            from kennisreader.core.finding import Finder

            self._finder = Finder(letter.text)
        self._hits = [] if self._finder is None else self._finder.find(words)
        start = self.view.top_offset()
        self._current = next(
            (i for i, hit in enumerate(self._hits) if hit[0] >= start), 0 if self._hits else None
        )
        self._show_hit()
        self.ruler.refresh()

    def _show_hit(self) -> None:
        self.forms.set_hits(self._hits, self._current)
        if self._current is not None:
            start = self._hits[self._current][0]
            if not self.view.in_sight(start):
                self.view.go_to(start)
        if self.find_bar is not None:
            self.find_bar.show_count(self._current, len(self._hits))

    # Inside

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.header = PaneHeader(
            self._session, lambda: self._session.date_reasons(self.letter_id or "")
        )
        self.header.closeRequested.connect(self.closeRequested)
        self.header.swapRequested.connect(self.swapRequested)
        self.header.formRequested.connect(self.forms.choose)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addLayout(self.forms.row, 1)
        body.addWidget(self.ruler)
        self._column.addWidget(self.header)
        self._column.addLayout(body, 1)
        self.setFocusProxy(self.forms.text)

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        self.header.retranslate()
        if self.find_bar is not None:
            self.find_bar.retranslate()
        self.forms.refresh()
        self.refresh_header()

    def recolour(self) -> None:
        """Take the colours of the scheme in force."""
        self.header.recolour()
        if self.find_bar is not None:
            self.find_bar.recolour()
        self.forms.refresh()
        self.ruler.refresh()
        self.update()

    def _adopt(self, view: ReadingView) -> None:
        view.scrolled.connect(self._on_scroll)
        view.geometryChanged.connect(self.ruler.refresh)
        view.activated.connect(self.activated)

    def _on_form(self) -> None:
        """The letter is shown in another form, or is another letter."""
        self.setFocusProxy(self.view)
        form = self.forms.form if self.forms.has_pages else None
        self.header.show_forms(form, room=self.forms.room_for_both)
        self.refresh_header()
        self.ruler.refresh()
        self.formChanged.emit()

    def _on_scroll(self) -> None:
        self.ruler.update()
        self.refresh_header()

    def _place(self) -> str:
        letter = self.view.letter
        if letter is None or not letter.blocks:
            return ""
        found = place.place_of(letter, self.view.top_offset())
        return place.place_text(found, self._session.language)

    def _ticks(self) -> list[Tick]:
        """The marks of the ruler: themes, notes, what was found."""
        scheme, language = self._session.scheme, self._session.language
        themes = {
            theme.id: (theme_mark.colours(theme, scheme)[0].name(), theme.name(language))
            for theme in self._session.themes
        }
        marks = [
            (span.start, *themes[span.theme])
            for span in (self._session.spans(self.letter_id) if self.letter_id else ())
            if span.theme in themes
        ]
        marked = self.tr("Marked: {}")
        notes: dict[str, tuple[str, str]] = {}
        for note, _, _ in self.view.notes.marks:
            if note.colour not in notes:
                name = marked.format(note_colours.name(note.colour).lower())
                notes[note.colour] = note_colours.shades(note.colour, scheme).edge, name
            marks.append((note.start, *notes[note.colour]))
        found = self.tr("Found")
        hits = self._hits if self.finding else self._found[0]
        marks += [(start, scheme.current_hit, found) for start, _ in hits]
        shares = self.view.shares_near(start for start, _, _ in marks)
        return [
            Tick(share, colour, name, start)
            for share, (start, colour, name) in zip(shares, marks, strict=True)
        ]

    def _on_notes(self, letters: frozenset[str]) -> None:
        if self.letter_id in letters:
            for view in self.forms.views:
                view.show_notes()
            self.ruler.refresh()

    # Which view is meant may be another one each time.

    def _sight(self) -> tuple[float, float]:
        return self.view.sight()

    def _jump(self, offset: int) -> None:
        self.view.jump(offset)

    def _scroll_to_share(self, share: float) -> None:
        bar = self.view.verticalScrollBar()
        whole = bar.maximum() + bar.pageStep()
        bar.setValue(round(share * whole - bar.pageStep() / 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There may be room for text and pages beside each other now, or not any more."""
        super().resizeEvent(event)
        self.forms.set_width(self.width() - self.ruler.width())
        if self.forms.has_pages:
            self.header.show_forms(self.forms.form, room=self.forms.room_for_both)

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
