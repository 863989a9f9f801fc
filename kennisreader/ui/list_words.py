# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The list of words: which ones the letters use more, or less, than they did."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QLocale

from kennisreader.core.vocabulary import Trend, Vocabulary, YearOfWord
from kennisreader.ui.dates import LOCALES
from kennisreader.ui.library_filter import folded
from kennisreader.ui.list_kind import ListKind, Wanted
from kennisreader.ui.list_rows import ListRow, Piece

if TYPE_CHECKING:
    from kennisreader.core.export.lists import Table

RISEN, FALLEN = "risen", "fallen"

MOST_BARS = 12
"""Years of which a row shows a bar: the last ones."""


class Direction(NamedTuple):
    """The heading over the words that rose, or fell."""

    rising: bool
    words: int


class Words(ListKind):
    """Words with their course over the years."""

    function = "vocabulary"
    by_letter = False

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self._known = Vocabulary((), 0, (0, 0), 0, ())

    def name(self) -> str:
        """What it is called."""
        return self.tr("Word use")

    def about(self) -> str:
        """What it shows, in a sentence or two, with what is compared."""
        words = self.tr(
            "Words that letters use at least twice as much, or half as much, as before, per {0}"
            " words; only where chance is unlikely and two letters have the word."
        ).format(self._locale().toString(1000))
        if not self._known.turn:
            return words
        first = [year for year in self._known.years if year < self._known.turn]
        last = [year for year in self._known.years if year >= self._known.turn]
        earlier, later = self._known.letters
        compared = self.tr("Compared: {0} ({1}) with {2} ({3}).").format(
            _range(first), self._letters(earlier), _range(last), self._letters(later)
        )
        return f"{words} {compared}"

    def read(self, told: Mapping[str, Any]) -> list[Trend]:
        """The words of the last answer of the worker; the others have none."""
        if told["vocabulary"] is None:
            return []
        known = told["vocabulary"]
        trends = tuple(
            Trend._make((*each[:6], tuple(map(YearOfWord._make, each[6]))))
            for each in known["trends"]
        )
        first, last = known["letters"]
        self._known = Vocabulary(
            tuple(known["years"]), known["turn"], (first, last), known["undated"], trends
        )
        return list(trends)

    def letters_of(self, item: Any) -> tuple[str, ...]:  # noqa: ARG002 - words are of all
        """None: a word is of all letters."""
        return ()

    def themes_of(self, item: Any) -> Sequence[str]:  # noqa: ARG002
        """None."""
        return ()

    def words_of(self, item: Trend) -> str:
        """The word."""
        return item.word

    def states(self) -> tuple[tuple[str, str], ...]:
        """By direction."""
        return (self.tr("Rising"), RISEN), (self.tr("Falling"), FALLEN)

    def arranged(self, items: Iterable[Trend], wanted: Wanted) -> list[Trend | Direction]:
        """Those that rise and those that fall, each under a heading."""
        words = folded(wanted.words).split()
        found = [each for each in items if not words or self._has_words(each, words)]
        result: list[Trend | Direction] = []
        for rising, state in ((True, RISEN), (False, FALLEN)):
            some = [each for each in found if (each.later > each.earlier) is rising]
            if some and wanted.state in ("", state):
                result += [Direction(rising, len(some)), *some]
        return result

    def row(self, item: Trend | Direction) -> ListRow:
        """A heading, or a word with its course."""
        if isinstance(item, Direction):
            words = self.tr("Rising") if item.rising else self.tr("Falling")
            return ListRow(title=f"{words}  {item.words}", heading=True)
        known = self._known.letters
        per_thousand = self.tr("{0} → {1} per {2} words").format(
            self._rate(item.earlier), self._rate(item.later), self._locale().toString(1000)
        )
        spread = self.tr("in {0} of {1} → {2} of {3} letters").format(
            item.earlier_letters, known[0], item.later_letters, known[1]
        )
        return ListRow(
            pieces=(Piece("", item.word),),
            lines=(per_thousand, spread),
            bars=tuple((f"’{each.year % 100:02}", each.rate) for each in item.years[-MOST_BARS:]),
            search=item.word,
        )

    def count(self, items: Sequence[Any]) -> str:
        """How many words."""
        words = sum(isinstance(item, Trend) for item in items)
        text = self.tr("%n word(s)", "", words)
        if self._known.undated:
            undated = self.tr("%n letter(s) without a date left out", "", self._known.undated)
            return f"{text} · {undated}"
        return text

    def nothing(self, items: Sequence[Any]) -> str:  # noqa: ARG002 - there are none
        """Why there is none."""
        if len(self._known.years) < 2:
            return self.tr(
                "A course over time needs dated letters of at least two years. Your library, as far"
                " as the filter of years lets it through, has fewer."
            )
        return self.tr(
            "No word rose or fell so much that it is unlikely to be chance: with few letters that"
            " is to be expected. More letters tell more."
        )

    def table(self, items: Sequence[Any]) -> Table:
        """Words to be taken along, with a column a year."""
        from kennisreader.core.export.lists import Column, Table

        columns = (
            Column("word", self.tr("Word")),
            Column("earlier_per_1000", self.tr("Earlier")),
            Column("later_per_1000", self.tr("Later")),
            Column("earlier_letters", ""),
            Column("later_letters", ""),
            Column("log_likelihood", ""),
            *(Column(f"times_{year}", "") for year in self._known.years),
            *(Column(f"per_1000_{year}", str(year)) for year in self._known.years),
        )
        rows = tuple(
            (
                item.word,
                f"{item.earlier:.2f}",
                f"{item.later:.2f}",
                str(item.earlier_letters),
                str(item.later_letters),
                f"{item.likelihood:.1f}",
                *(str(year.times) for year in item.years),
                *(f"{year.rate:.2f}" for year in item.years),
            )
            for item in items
            if isinstance(item, Trend)
        )
        return Table(columns, rows)

    def _letters(self, number: int) -> str:
        return self.tr("%n letter(s)", "", number)

    def _locale(self) -> QLocale:
        return QLocale(LOCALES[self.session.language])

    def _rate(self, rate: float) -> str:
        return self._locale().toString(rate, "f", 1)


def _range(years: Sequence[int]) -> str:
    return str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"
