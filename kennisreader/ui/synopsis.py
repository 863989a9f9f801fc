# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The theme overview: themes by letters in date order, with the passages in the cells."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from kennisreader.ui.labels import plain_label
from kennisreader.ui.library_filter import LetterFilter, shown
from kennisreader.ui.synopsis_chart import SynopsisChart
from kennisreader.ui.synopsis_model import SynopsisModel
from kennisreader.ui.synopsis_saving import SynopsisSaving
from kennisreader.ui.synopsis_table import SynopsisTable
from kennisreader.ui.synopsis_tools import SynopsisTools
from kennisreader.ui.synopsis_words import SynopsisWords

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from kennisreader.ui.session import Session

COURSE = "synopsis_course"
"""Name of the setting that keeps whether the course over time is shown: "1", "0", or what fits."""

LEAST_CARDS = 2
"""That a column must have room for, or the course over time makes way for them."""


class SynopsisStage(QWidget):
    """The overview with its tools and the course over time below it.

    Attributes:
        model: what is shown.
        tools, table, chart: the parts, from above.
        saving: takes it along.
        button: does what the message in place of an empty table proposes.

    Signals:
        placeRequested(Span, beside): open a letter at a passage.
        letterRequested(letter id, beside): open a letter where it was last read.
        copyRequested(Span): copy a passage with its citation.
        addRequested(): letters are to be added to an empty library.
        yearsChanged(first or None, last or None): the filter of years is another one.
        told(text): something for the status bar and the screen reader.
    """

    placeRequested = Signal(object, bool)
    letterRequested = Signal(str, bool)
    copyRequested = Signal(object)
    addRequested = Signal()
    yearsChanged = Signal(object, object)
    told = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._meant: tuple[str, str] | None = None
        words = SynopsisWords(self)
        self.model = SynopsisModel(session, self)
        self.tools = SynopsisTools(session, self.model, self)
        self.table = SynopsisTable(session, self.model, words, self)
        self.chart = SynopsisChart(session, self.model, words, self)
        self.saving = SynopsisSaving(session, self.model, self)
        self.button = QPushButton()
        self._message = plain_label(self)
        self._lay_out()
        self._wire()

    def set_years(self, first: int | None, last: int | None) -> None:
        """Show only letters that may be from these years, both included."""
        self._choose(replace(self.model.filter, first_year=first, last_year=last))

    def show_cell(self, letter: str, theme: str) -> None:
        """Put the keys on the reader's own sentence on a theme in a letter, whatever is hidden."""
        self._meant = letter, theme
        if letter not in {each.id for each in shown(self._session.summaries(), self.model.filter)}:
            self._choose(LetterFilter())
        if theme not in {each.id for each in self.model.themes}:
            self.model.set_every(on=True)
        self._go_to_meant()

    def _go_to_meant(self) -> None:
        if self._meant is None or not self.model.settled:
            return
        self.table.writing.go_to(*self._meant)
        self._meant = None

    def flush(self) -> bool:
        """Store the sentence that is being written; False if it could not be."""
        editor = self.table.writing.editor
        return editor is None or editor.cell is None or editor.field.flush()

    def _choose(self, chosen: LetterFilter) -> None:
        before = self.model.filter
        self.model.set_filter(chosen)
        years = (chosen.first_year, chosen.last_year)
        if years != (before.first_year, before.last_year):
            self.yearsChanged.emit(*years)
        self.tools.refresh()

    def _lay_out(self) -> None:
        empty = QWidget()
        inner = QVBoxLayout(empty)
        inner.setContentsMargins(32, 40, 32, 32)
        inner.setSpacing(10)
        inner.addWidget(self._message)
        inner.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addStretch(1)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.chart)
        self._stack = QStackedWidget()
        self._full, self._empty = full, empty
        self._stack.addWidget(full)
        self._stack.addWidget(empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.tools)
        outer.addWidget(self._stack, 1)
        self.setFocusProxy(self.table)

    def _wire(self) -> None:
        self.model.changed.connect(self._show_state)
        self.model.changed.connect(self._go_to_meant)
        self.table.laidOut.connect(self._on_laid_out)
        self.table.placeRequested.connect(self.placeRequested)
        self.table.copyRequested.connect(self.copyRequested)
        for part in (self.table, self.chart):
            part.letterRequested.connect(self.letterRequested)
        self.tools.filterChosen.connect(self._choose)
        self.tools.courseToggled.connect(self._toggle_course)
        self.tools.copyRequested.connect(self.saving.copy_markdown)
        self.tools.markdownRequested.connect(self._save_markdown)
        self.tools.csvRequested.connect(self._save_csv)
        self.tools.pictureCopyRequested.connect(
            lambda: self.saving.copy_picture(self.table, self.chart)
        )
        self.tools.pictureRequested.connect(
            lambda: self.saving.save_picture(self.table, self.chart)
        )
        self.saving.told.connect(self.told)
        self.button.clicked.connect(self._on_button)

    def _on_laid_out(self) -> None:
        self.chart.set_left(self.table.grid.first_width)
        self._fit_course()

    def _toggle_course(self) -> None:
        self._session.settings.keep(COURSE, "0" if self._with_course else "1")
        self._fit_course()

    @property
    def _with_course(self) -> bool:
        """Whether the course over time is shown: as the reader chose, else if there is room."""
        chosen = self._session.settings.text(COURSE)
        if chosen:
            return chosen == "1"
        grid = self.table.grid
        least = grid.header_height + LEAST_CARDS * grid.maker.most_height()
        return self._stack.height() - self.chart.sizeHint().height() >= least

    def _fit_course(self) -> None:
        self.chart.setVisible(self._with_course)
        self.tools.show_course(shown=self._with_course)

    def _save_markdown(self) -> None:
        self.saving.save_markdown()

    def _save_csv(self) -> None:
        self.saving.save_csv()

    def _show_state(self) -> None:
        """The table, or a message that says what to do instead."""
        self.chart.refresh()
        synopsis = self.model.synopsis
        if synopsis.rows and synopsis.letters:
            self._stack.setCurrentWidget(self._full)
            return
        if not self._session.summaries():
            self._message.setText(self.tr("Your library is empty."))
            self.button.setText(self.tr("Add letters…"))
        elif not synopsis.letters:
            self._message.setText(self.tr("No letter matches the filter."))
            self.button.setText(self.tr("Show all letters"))
        else:
            self._message.setText(
                self.tr("No theme is switched on. Switch some on above, or show a row for each.")
            )
            self.button.setText(self.tr("Show all themes"))
        self._stack.setCurrentWidget(self._empty)

    def _on_button(self) -> None:
        if not self._session.summaries():
            self.addRequested.emit()
        elif not self.model.synopsis.letters:
            self._choose(LetterFilter())
        else:
            self.model.set_every(on=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There may be room for the course over time now, or not any more."""
        super().resizeEvent(event)
        self._fit_course()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has changed while nobody looked."""
        self.model.wake()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: changes can wait."""
        self.model.sleep()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show_state()
