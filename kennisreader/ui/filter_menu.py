# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The choices of a filter of letters in a menu, and what is chosen in words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from kennisreader.ui.letter_words import type_text
from kennisreader.ui.library_filter import Choices, LetterFilter

if TYPE_CHECKING:
    from collections.abc import Iterable


class FilterMenu(QObject):
    """Fills a menu with years, ministries and kinds of letters.

    Signals:
        chosen(LetterFilter): the filter that a choice leads to.
    """

    chosen = Signal(object)

    def fill(
        self, menu: QMenu, found: Choices, current: LetterFilter, *, only_years: bool = False
    ) -> None:
        """Add the choices behind what the menu holds; words are left as they are."""
        self._add_years(menu, self.tr("From year"), found.years, current, "first_year")
        self._add_years(menu, self.tr("Up to year"), found.years, current, "last_year")
        if not only_years:
            self._add_kinds(menu, found, current)
        if not current.is_empty():
            menu.addSeparator()
            clear = menu.addAction(self.tr("Show all letters"))
            clear.triggered.connect(lambda: self.chosen.emit(LetterFilter()))

    def _add_kinds(self, menu: QMenu, found: Choices, current: LetterFilter) -> None:
        names = menu.addMenu(self.tr("Ministry"))
        for name, count in found.ministries:
            text = f"{name}\t{count}".replace("&", "&&")
            other = replace(current, ministries=current.ministries ^ {name})
            self._add(names, text, other, on=name in current.ministries)
        names.setEnabled(bool(found.ministries))
        types = menu.addMenu(self.tr("Kind of letter"))
        for name, count in found.types:
            other = replace(current, types=current.types ^ {name})
            self._add(types, f"{type_text(name)}\t{count}", other, on=name in current.types)
        types.setEnabled(bool(found.types))

    def parts(self, current: LetterFilter) -> Iterable[tuple[str, LetterFilter]]:
        """Each choice in words, and the filter without it."""
        first, last = current.first_year, current.last_year
        if first is not None or last is not None:
            if first is None:
                text = self.tr("up to {0}").format(last)
            elif last is None:
                text = self.tr("from {0}").format(first)
            else:
                text = str(first) if first == last else f"{first}-{last}"
            yield text, replace(current, first_year=None, last_year=None)
        for name in sorted(current.ministries):
            yield name, replace(current, ministries=current.ministries - {name})
        for name in sorted(current.types):
            yield type_text(name), replace(current, types=current.types - {name})

    def _add_years(
        self, parent: QMenu, text: str, years: tuple[int, ...], current: LetterFilter, field: str
    ) -> None:
        menu = parent.addMenu(text)
        group = QActionGroup(menu)
        for year in (None, *years):
            words = self.tr("Any year") if year is None else str(year)
            on = year == getattr(current, field)
            group.addAction(self._add(menu, words, _with_year(current, field, year), on=on))
        menu.setEnabled(bool(years))

    def _add(self, menu: QMenu, text: str, leads_to: LetterFilter, *, on: bool) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(on)
        action.triggered.connect(lambda: self.chosen.emit(leads_to))
        return action


def _with_year(current: LetterFilter, field: str, year: int | None) -> LetterFilter:
    """Take a year; the other end of the range follows if it would be behind it."""
    first = year if field == "first_year" else current.first_year
    last = year if field == "last_year" else current.last_year
    if first is not None and last is not None and first > last:
        first = last = year
    return replace(current, first_year=first, last_year=last)
