# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The tools above the theme overview: which rows, letters and passages, and taking it along."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import (
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from kennisreader.ui.filter_menu import FilterMenu
from kennisreader.ui.flow_layout import FlowLayout
from kennisreader.ui.icons import icon
from kennisreader.ui.labels import plain_label
from kennisreader.ui.letter_words import SEPARATOR
from kennisreader.ui.library_filter import choices

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kennisreader.ui.session import Session
    from kennisreader.ui.synopsis_model import SynopsisModel


class _Switch(Protocol):
    def __call__(self, *, on: bool) -> None: ...


class SynopsisTools(QWidget):
    """Buttons in a row that wraps where it must.

    Attributes:
        rows, letters, passages: what is shown, each a button with a menu.
        course: hides or shows the course over time.
        copy, more: take it along.

    Signals:
        filterChosen(LetterFilter): other letters are wanted.
        courseToggled(): the course over time is to go, or to come.
        copyRequested(), markdownRequested(), csvRequested(), pictureRequested(),
        pictureCopyRequested(): what the buttons say.
    """

    filterChosen = Signal(object)
    courseToggled = Signal()
    copyRequested = Signal()
    markdownRequested = Signal()
    csvRequested = Signal()
    pictureRequested = Signal()
    pictureCopyRequested = Signal()

    def __init__(
        self, session: Session, model: SynopsisModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._model = model
        self.setObjectName("synopsisTools")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._counts = plain_label(self, name="secondary", wrap=False)
        self.rows, self.letters = QPushButton(self), QPushButton(self)
        self.passages, self.course = QPushButton(self), QPushButton(self)
        self.copy = QPushButton(self)
        self._with_course = True
        self._hint = plain_label(self, name="secondary", wrap=False)
        self.more = QToolButton(self)
        self._filters = FilterMenu(self)
        self._lay_out()
        self._wire()
        self.retranslate()

    def refresh(self) -> None:
        """Show what is chosen."""
        synopsis = self._model.synopsis
        rows = self.tr("%n theme(s)", "", len(synopsis.rows))
        columns = self.tr("%n letter(s)", "", len(synopsis.letters))
        self._counts.setText(SEPARATOR.join((rows, columns)))
        self.rows.setText(self.tr("All themes") if self._model.every else self.tr("Active themes"))
        parts = [text for text, _ in self._filters.parts(self._model.filter)]
        shown = SEPARATOR.join(parts) or self.tr("All letters")
        self.letters.setText(shown.replace("&", "&&"))
        self.letters.setAccessibleName(self.tr("Letters: {0}").format(shown))
        self.passages.setText(
            self.tr("Mentions too") if self._model.mentions else self.tr("Core passages only")
        )
        for button in (self.copy, self.more):
            button.setEnabled(bool(synopsis.rows and synopsis.letters))
        self.updateGeometry()

    def show_course(self, *, shown: bool) -> None:
        """Offer to take the course over time away, or to bring it."""
        self._with_course = shown
        self.course.setText(self.tr("Hide course") if shown else self.tr("Show course"))

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        self.rows.setToolTip(self.tr("Which themes are rows"))
        self.letters.setToolTip(self.tr("Which letters are columns"))
        self.passages.setToolTip(
            self.tr("Core passages are about the theme; mentions only name it in passing")
        )
        self.course.setToolTip(self.tr("How much each letter says on the themes, over time"))
        self.show_course(shown=self._with_course)
        self.copy.setText(self.tr("Copy as Markdown"))
        self.copy.setToolTip(self.tr("Copy the table as it is shown, for a memo or a note"))
        self._hint.setText(
            self.tr("Click: open · Ctrl+click: open beside · Space: your own sentence")
        )
        self.more.setToolTip(self.tr("Save or copy the overview"))
        self.more.setAccessibleName(self.more.toolTip())
        self.recolour()
        self.refresh()

    def recolour(self) -> None:
        """Tint the symbols for the scheme in force."""
        scheme = self._session.scheme
        self.more.setIcon(icon("export", scheme.ink))
        self.more.setIconSize(QSize(1, 1) * max(16, self.fontMetrics().height()))
        for widget in (self._counts, self._hint, self.more):
            widget.setMinimumHeight(self.copy.sizeHint().height())  # to stand on one line with them
        for button in (self.rows, self.letters, self.passages):
            button.setIcon(icon("chevron-down", scheme.secondary))

    def _lay_out(self) -> None:
        flow = FlowLayout(self, spacing=8, leading=6)
        flow.setContentsMargins(14, 7, 14, 7)
        self._counts.setContentsMargins(0, 0, 10, 0)
        first = (self._counts, self.rows, self.letters, self.passages, self.course)
        for widget in (*first, self.copy, self.more, self._hint):
            flow.addWidget(widget)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)
        for button in (self.rows, self.letters, self.passages):
            button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow behind the words
            button.clicked.connect(self._open_menu)

    def _wire(self) -> None:
        self.course.clicked.connect(self.courseToggled)
        self.copy.clicked.connect(self.copyRequested)
        self.more.clicked.connect(self._open_menu)
        self._filters.chosen.connect(self.filterChosen)
        self._model.changed.connect(self.refresh)
        self._session.schemeChanged.connect(self.recolour)

    def _open_menu(self) -> None:
        button = self.sender()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if button is self.letters:
            found = choices(self._session.summaries())
            self._filters.fill(menu, found, self._model.filter)
        elif button is self.rows:
            words = (self.tr("Active themes"), self.tr("All themes"))
            self._fill(menu, words, self._model.every, self._model.set_every)
        elif button is self.passages:
            words = (self.tr("Core passages only"), self.tr("Mentions too"))
            self._fill(menu, words, self._model.mentions, self._model.set_mentions)
        else:
            for text, signal in (
                (self.tr("Save as Markdown…"), self.markdownRequested),
                (self.tr("Save as CSV…"), self.csvRequested),
                (self.tr("Save as a picture…"), self.pictureRequested),
                (self.tr("Copy as a picture"), self.pictureCopyRequested),
            ):
                menu.addAction(text).triggered.connect(signal)
        assert isinstance(button, QWidget)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _fill(self, menu: QMenu, words: tuple[str, str], now: bool, choose: _Switch) -> None:
        """Offer the two sides of a switch."""
        group = QActionGroup(menu)
        for on, text in zip((False, True), words, strict=True):
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(on == now)
            group.addAction(action)
            action.triggered.connect(lambda _=False, on=on: choose(on=on))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the hint out where it would need a line of its own."""
        super().resizeEvent(event)
        parts = (self._counts, self.rows, self.letters, self.passages, self.course, self.copy)
        taken = sum(part.sizeHint().width() + 8 for part in (*parts, self.more, self._hint)) + 28
        self._hint.setVisible(taken <= self.width())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self.recolour()
