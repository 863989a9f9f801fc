# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The fields of one theme: what it is called, how it looks, and the words that it marks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QWidget,
)

from kennisreader.core.theme_store import PALETTE
from kennisreader.core.theme_terms import TermError, patterns
from kennisreader.core.themes import LINE_STYLES, Theme
from kennisreader.ui import theme_mark
from kennisreader.ui.labels import plain_label
from kennisreader.ui.style import small_font

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kennisreader.ui.session import Session


class ThemeForm(QWidget):
    """One theme in fields that can be changed.

    Signals:
        changed(): a field says something else.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._theme: Theme | None = None
        self._filling = False
        self.name_nl, self.name_en = QLineEdit(self), QLineEdit(self)
        self._colours = [self._colour(n) for n in range(len(PALETTE))]
        self._line = QComboBox(self)
        self.terms = self._words(self.tr("Words that are marked"))
        self.hints = self._words(self.tr("Words that help to recognise it"))
        self.excluded = self._words(self.tr("Nothing is marked within"))
        self._lay_out()
        self._name = ""
        self.name_nl.textChanged.connect(self._follow_name)
        self.name_en.textChanged.connect(self._tell)
        for words in (self.terms, self.hints, self.excluded):
            words.textChanged.connect(self._tell)
        self._group.idClicked.connect(self._recolour)
        self._line.currentIndexChanged.connect(self._tell)

    def set_theme(self, theme: Theme) -> None:
        """Show a theme."""
        self._filling = True
        self._theme = theme
        self.name_nl.setText(theme.name_nl)
        self.name_en.setText(theme.name_en)
        pair = (theme.light, theme.dark)
        self._group.setExclusive(False)
        for n, button in enumerate(self._colours):
            button.setChecked(PALETTE[n] == pair)
        self._group.setExclusive(True)
        for edit, words in (
            (self.terms, theme.terms),
            (self.hints, theme.hints),
            (self.excluded, theme.excluded),
        ):
            edit.setPlainText("\n".join(words))
        self._fill_lines(theme)
        self._filling = False

    def theme(self) -> Theme:
        """The theme as the fields say; its words may be such as cannot be read."""
        assert self._theme is not None  # the form is shown with a theme
        chosen = self._group.checkedId()
        light, dark = PALETTE[chosen] if chosen >= 0 else (self._theme.light, self._theme.dark)
        nl, en = self.name_nl.text().strip(), self.name_en.text().strip()
        return replace(
            self._theme,
            name_nl=nl or en,
            name_en=en or nl,
            terms=_lines(self.terms),
            hints=_lines(self.hints),
            excluded=_lines(self.excluded),
            line=str(self._line.currentData()),
            light=light,
            dark=dark,
        )

    def add_term(self, word: str) -> None:
        """Put a word at the end of those that are marked, and show it."""
        if word not in _lines(self.terms):
            text = self.terms.toPlainText().rstrip()
            self.terms.setPlainText(f"{text}\n{word}" if text else word)
        bar = self.terms.verticalScrollBar()
        bar.setValue(bar.maximum())

    def problem(self) -> str:
        """What stands in the way of keeping the theme, in words; empty if nothing does."""
        theme = self.theme()
        if not theme.name_nl:
            return self.tr("Give the theme a name.")
        for word in (*theme.terms, *theme.hints, *theme.excluded):
            try:
                patterns(word)
            except TermError as error:
                why = QCoreApplication.translate("ThemeForm", str(_WHY[error.code]))
                return f"“{word}”: {why}"
        if not theme.terms:
            return self.tr("List at least one word that is marked.")
        return ""

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._put(grid, 0, 0, self.tr("&Name in Dutch"), self.name_nl)
        self._put(grid, 0, 1, self.tr("Name in &English"), self.name_en)
        colours = QWidget(self)
        row = QHBoxLayout(colours)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        self._group = QButtonGroup(self)
        for n, button in enumerate(self._colours):
            self._group.addButton(button, n)
            row.addWidget(button)
        row.addStretch(1)
        look = QWidget(self)
        line = QHBoxLayout(look)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(14)
        line.addWidget(colours, 1)
        self._line.setAccessibleName(self.tr("Underline"))
        line.addWidget(self._line)
        grid.addWidget(self._label(self.tr("Colour and underline"), None), 2, 0, 1, 2)
        grid.addWidget(look, 3, 0, 1, 2)
        self._put(grid, 4, 0, self.tr("Words that are &marked, one a line"), self.terms, rows=3)
        self._put(grid, 4, 1, self.tr("&Help to recognise it, not marked"), self.hints)
        self._put(grid, 6, 1, self.tr("Nothing is marked &within"), self.excluded)
        grid.setRowStretch(5, 3)
        grid.setRowStretch(7, 1)
        tip = plain_label(
            self,
            self.tr(
                "water: in all its forms. water*: starts so. *water: ends so."
                " shortage .. staff: up to three words between."
            ),
            name="secondary",
        )
        tip.setFont(small_font(self.font()))
        grid.addWidget(tip, 8, 0, 1, 2)

    def _put(
        self, grid: QGridLayout, row: int, column: int, text: str, field: QWidget, rows: int = 1
    ) -> None:
        label = self._label(text, field)
        label.setContentsMargins(0, 8 if row else 0, 0, 0)
        grid.addWidget(label, row, column)
        grid.addWidget(field, row + 1, column, rows, 1)

    def _label(self, text: str, buddy: QWidget | None) -> QWidget:
        label = plain_label(self, text, wrap=False)
        label.setContentsMargins(0, 8, 0, 0)
        if buddy is not None:
            label.setBuddy(buddy)
        return label

    def _words(self, name: str) -> QPlainTextEdit:
        edit = QPlainTextEdit(self)
        edit.setTabChangesFocus(True)
        edit.setAccessibleName(name)
        edit.setMinimumHeight(self.fontMetrics().height() * 3)
        return edit

    def _colour(self, number: int) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        light, dark = PALETTE[number]
        side = self.fontMetrics().height()
        button.setIconSize(QSize(side, side))
        look = Theme("", "", "", (), light=light, dark=dark)
        button.setIcon(look_icon(look, self._session, button.iconSize()))
        button.setAccessibleName(self.tr("Colour {}").format(number + 1))
        return button

    def _fill_lines(self, theme: Theme) -> None:
        """Every style of line in the theme's colour, with its name."""
        size = QSize(self.fontMetrics().height() * 2, self.fontMetrics().height())
        self._line.setIconSize(size)
        self._line.clear()
        for style in LINE_STYLES:
            icon = look_icon(replace(theme, line=style), self._session, size)
            self._line.addItem(icon, line_name(style), style)
        self._line.setMaxVisibleItems(len(LINE_STYLES))
        self._line.setCurrentIndex(LINE_STYLES.index(theme.line))

    def _recolour(self, _number: int) -> None:
        self._filling = True
        self._fill_lines(self.theme())
        self._filling = False
        self._tell()

    def _follow_name(self, name: str) -> None:
        """Let the English name go with the Dutch one as long as they are the same."""
        before, self._name = self._name, name
        if not self._filling and self.name_en.text() == before:
            self.name_en.setText(name)
        self._tell()

    def _tell(self) -> None:
        if not self._filling:
            self.changed.emit()


def look_icon(theme: Theme, session: Session, size: QSize) -> QIcon:
    """A sample of a theme's colours and line as an icon of this size."""
    pixmap = QPixmap(size * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    line, tint = theme_mark.colours(theme, session.scheme)
    rect = QRectF(0, 0, size.width(), size.height())
    theme_mark.draw_swatch(painter, rect, theme.line, line, tint)
    painter.end()
    return QIcon(pixmap)


def line_name(style: str) -> str:
    """What a style of underline is called in the language in force."""
    return QCoreApplication.translate("ThemeForm", str(_LINES[style]))


def _lines(edit: QPlainTextEdit) -> tuple[str, ...]:
    words: Iterable[str] = (row.strip() for row in edit.toPlainText().splitlines())
    return tuple(dict.fromkeys(word for word in words if word))


_WHY = {
    "empty": QT_TRANSLATE_NOOP("ThemeForm", "there is no word in it"),
    "star_inside": QT_TRANSLATE_NOOP("ThemeForm", "a star stands at the start or the end"),
    "too_short": QT_TRANSLATE_NOOP("ThemeForm", "with a star it takes three letters or more"),
    "gap_at_end": QT_TRANSLATE_NOOP("ThemeForm", "the two dots stand between two words"),
}
_LINES = {
    "solid": QT_TRANSLATE_NOOP("ThemeForm", "solid"),
    "dashed": QT_TRANSLATE_NOOP("ThemeForm", "dashed"),
    "dotted": QT_TRANSLATE_NOOP("ThemeForm", "dotted"),
    "double": QT_TRANSLATE_NOOP("ThemeForm", "double"),
    "wavy": QT_TRANSLATE_NOOP("ThemeForm", "wavy"),
    "dash-dot": QT_TRANSLATE_NOOP("ThemeForm", "dash and dot"),
    "thick": QT_TRANSLATE_NOOP("ThemeForm", "thick"),
    "long-dashes": QT_TRANSLATE_NOOP("ThemeForm", "long dashes"),
    "wide-dots": QT_TRANSLATE_NOOP("ThemeForm", "wide dots"),
    "double-dashed": QT_TRANSLATE_NOOP("ThemeForm", "double dashed"),
    "dash-dot-dot": QT_TRANSLATE_NOOP("ThemeForm", "dash and two dots"),
    "thin": QT_TRANSLATE_NOOP("ThemeForm", "thin"),
}
