# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The words of the theme overview: counts, absences, what is new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from kennisreader.core.date_words import date_text
from kennisreader.core.place import place_text
from kennisreader.core.synopsis import MENTION, Absence, Appearance
from kennisreader.ui.dates import LOCALES
from kennisreader.ui.letter_words import SEPARATOR, ministry_text, number_text
from kennisreader.ui.scan_words import scan_mark

if TYPE_CHECKING:
    from kennisreader.core.library_values import LetterSummary
    from kennisreader.core.synopsis import Cell, Row
    from kennisreader.core.synopsis_course import Point
    from kennisreader.core.synopsis_quotes import Quote


class SynopsisWords(QObject):
    """Words the parts of the overview, in the language in force."""

    def count(self, row: Row) -> str:
        """How much a row shows: "67 passages in 5 letters"."""
        passages = self.tr("%n passage(s)", "", row.passages)
        letters = self.tr("%n letter(s)", "", row.letters)
        return self.tr("{0} in {1}").format(passages, letters)

    def absence(self, cell: Cell) -> str:
        """Why a cell shows no passage; empty if it shows some."""
        if cell.absence is Absence.NOT_MENTIONED:
            return self.tr("not mentioned")
        if cell.absence is Absence.IN_PASSING:
            return self.tr("mentioned in passing only ({0})").format(cell.mentions)
        if cell.absence is Absence.PARTLY_READABLE:
            return self.tr("not mentioned in what can be read")
        if cell.absence is Absence.UNREADABLE:
            return self.tr("no readable text")
        return ""

    def appearance(self, cell: Cell, *, selection: bool) -> str:
        """What is new in a cell; ``selection`` says that letters are left out by the filter."""
        if cell.appearance is Appearance.FIRST:
            return self.tr("first in this selection") if selection else self.tr("first mention")
        if cell.appearance is Appearance.RETURN:
            if selection:
                return self.tr("again after %n letter(s) of this selection", "", cell.without)
            return self.tr("mentioned again after %n letter(s)", "", cell.without)
        return ""

    def more(self, number: int) -> str:
        """What opens a row."""
        return self.tr("%n more passage(s)", "", number)

    def write(self) -> str:
        """What offers to write the reader's own sentence."""
        return self.tr("+ your own sentence")

    def sentence(self, text: str) -> str:
        """The reader's own sentence, as it is read aloud."""
        return self.tr("your own sentence: {0}").format(text)

    def fewer(self) -> str:
        """What closes a row."""
        return self.tr("show fewer")

    def place(self, quote: Quote, language: str) -> str:
        """Where a quote stands, and whether it is a mention only."""
        place = place_text(quote.place, language)
        if quote.level == MENTION:
            return self.tr("{0}, in passing").format(place)
        return place

    def byline(self, letter: LetterSummary, language: str) -> str:
        """The line under the title of a column."""
        numbers = number_text(letter.dossier, letter.number)
        parts = (
            date_text(letter, language),
            ministry_text(letter),
            numbers,
            scan_mark(letter.scans),
        )
        return SEPARATOR.join(part for part in parts if part)

    def rate(self, point: Point, language: str) -> str:
        """A point of the course: "8.1 per 1,000 words (20 passages)"."""
        locale = QLocale(LOCALES[language])
        rate = locale.toString(point.rate, "f", 1)
        passages = self.tr("%n passage(s)", "", point.passages)
        return self.tr("{0} per {1} words ({2})").format(rate, locale.toString(1000), passages)
