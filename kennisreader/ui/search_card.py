# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The parts of the search and how they stand: field, chips, results, preview, keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kennisreader.ui.icons import icon
from kennisreader.ui.labels import plain_label
from kennisreader.ui.link_button import LinkButton
from kennisreader.ui.search_foot import SearchFoot
from kennisreader.ui.search_preview import SearchPreview
from kennisreader.ui.search_refine import RefineBar
from kennisreader.ui.search_results import ResultDelegate, ResultsModel
from kennisreader.ui.search_start import QueryHints, SearchesDelegate, SearchesModel
from kennisreader.ui.style import icon_size, small_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtWidgets import QStyledItemDelegate

    from kennisreader.ui.query_values import Facet
    from kennisreader.ui.session import Session

LEAST_FOR_PREVIEW = 96
"""Widths of a character under which the preview is left out."""


class SearchCard(QWidget):
    """What the search shows; it decides nothing.

    Attributes:
        field: what is searched.
        count: how much was found.
        refine: the chips.
        told, suggestion: what is unusual, and what may have been meant.
        results, list: what was found.
        searches, start_list: what was searched before.
        nothing: words in the place of either list.
        preview, hints: what stands at the right.
        foot: the keys, and how the query was read.
    """

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._lines: list[QFrame] = []
        self.results = ResultsModel(session, self)
        self.searches = SearchesModel(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(self._line())
        self.refine = RefineBar(session)
        column.addWidget(self.refine)
        column.addWidget(self._notice())
        column.addWidget(self._line())
        column.addLayout(self._body(), 1)
        column.addWidget(self._line())
        self.foot = SearchFoot()
        column.addWidget(self.foot)
        self.retranslate()
        self.recolour()

    # What is seen

    def show_found(self) -> None:
        """Show the results and the preview."""
        self._left.setCurrentWidget(self.list)
        self._right.setCurrentWidget(self.preview)

    def show_facets(self, facets: Sequence[Facet], query: str, total: int) -> None:
        """Show what can refine; Tab goes from the field to it, and on to what is below."""
        self.refine.show_facets(facets, query, total)
        if self.refine.chips:
            QWidget.setTabOrder(self.field, self.refine.chips[0])
            QWidget.setTabOrder(self.refine.chips[0], self.refine.chips[-1])

    def show_searches(self) -> None:
        """Show searches and the hints."""
        self._left.setCurrentWidget(self.start_list)
        self._right.setCurrentWidget(self.hints)

    def show_nothing(self, why: str) -> None:
        """Show words and the hints."""
        self.nothing.setText(why)
        self._left.setCurrentWidget(self.nothing)
        self._right.setCurrentWidget(self.hints)

    def current_list(self) -> QListView | None:
        """The list that arrow keys walk, if one is shown."""
        shown = self._left.currentWidget()
        return shown if isinstance(shown, QListView) else None

    def tell(self, words: str, suggestion: str) -> None:
        """Show what is unusual and what may have been meant; nothing of both hides the line."""
        self.told.setText(words)
        self.told.setVisible(bool(words))
        self.suggestion.set_words(self.tr("Did you mean “{0}”?").format(suggestion))
        self.suggestion.setVisible(bool(suggestion))
        self._bar.setVisible(bool(words or suggestion))

    def lay_out(self, width: int) -> None:
        """Take the width in pixels: the preview needs room."""
        wide = width >= self.fontMetrics().averageCharWidth() * LEAST_FOR_PREVIEW
        self._right.setVisible(wide)
        self._upright.setVisible(wide)
        self.foot.set_wide(wide=wide)
        self.delegate.forget()

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        self.field.setPlaceholderText(self.tr("Search your letters and notes"))
        self.field.setAccessibleName(self.tr("Search your letters and notes"))
        self.list.setAccessibleName(self.tr("Passages found"))
        self.start_list.setAccessibleName(self.tr("Searches"))
        self.hints.retranslate()
        self.preview.refresh()
        self.foot.retranslate()

    def recolour(self) -> None:
        """Take the colours of the scheme in force."""
        scheme = self._session.scheme
        for line in self._lines:
            line.setStyleSheet(f"background: {scheme.line};")
        for view in (self.list, self.start_list):
            # Not transparent: what lies below need not be painted with every row that is chosen.
            view.setStyleSheet(f"QListView {{ background: {scheme.card}; }}")
        self._show_glass()
        self._right.setStyleSheet(
            f"#searchRight {{ background: {scheme.paper}; }}"
            f"#searchPreview {{ background: {scheme.paper}; border: 0; border-radius: 0; }}"
        )
        self.delegate.forget()
        self.preview.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """The symbol is as large as the letters beside it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._show_glass()

    def _show_glass(self) -> None:
        side = icon_size(self.font())
        self._glass.setPixmap(icon("search", self._session.scheme.secondary).pixmap(side, side))

    # Building

    def _head(self) -> QHBoxLayout:
        self._glass = plain_label(None, wrap=False)
        self.field = QLineEdit()
        self.field.setFrame(False)
        self.field.setStyleSheet(
            "QLineEdit, QLineEdit:focus { border: 0; background: transparent; }"
        )
        self.field.setFont(small_font(self.field.font(), 1.25))
        self.count = plain_label(None, name="secondary", wrap=False)
        escape = plain_label(None, "Esc", name="key", wrap=False)
        row = QHBoxLayout()
        row.setContentsMargins(16, 9, 14, 9)
        row.setSpacing(8)
        row.addWidget(self._glass)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        row.addWidget(escape)
        return row

    def _notice(self) -> QFrame:
        self._bar = QFrame()
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(16, 3, 16, 8)
        self.told = plain_label(self._bar, name="secondary", wrap=False)
        self.suggestion = LinkButton("", self._bar)
        row.addWidget(self.told)
        row.addWidget(self.suggestion)
        row.addStretch(1)
        self._bar.hide()
        return self._bar

    def _body(self) -> QHBoxLayout:
        self.preview, self.hints = SearchPreview(self._session), QueryHints()
        self._left, self._right = QStackedWidget(), QStackedWidget()
        self._right.setObjectName("searchRight")
        self.delegate = ResultDelegate(self._session, self)
        self.list = _view(self.results, self.delegate)
        self.start_list = _view(self.searches, SearchesDelegate(self._session, self))
        self.nothing = plain_label(self, name="secondary")
        self.nothing.setMargin(18)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        for each in (self.list, self.start_list, self.nothing):
            self._left.addWidget(each)
        for part in (self.preview, self.hints):
            self._right.addWidget(part)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._left, 56)
        self._upright = self._line()
        self._upright.setFixedSize(1, 1 << 20)
        self._upright.setMinimumHeight(1)
        body.addWidget(self._upright)
        body.addWidget(self._right, 44)
        return body

    def _line(self) -> QFrame:
        line = QFrame()
        line.setFixedHeight(1)
        self._lines.append(line)
        return line


def _view(model: QAbstractItemModel, delegate: QStyledItemDelegate) -> QListView:
    view = QListView()
    view.setModel(model)
    view.setItemDelegate(delegate)
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return view
