# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What tells the lists over all letters apart: what they ask for, show, narrow by and take along."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject

from kennisreader.core import date_words
from kennisreader.core.place import Place, place_text
from kennisreader.ui.library_filter import folded

if TYPE_CHECKING:
    from kennisreader.core.export.lists import Column, Table
    from kennisreader.ui.list_rows import ListRow
    from kennisreader.ui.session import Session


class Wanted(NamedTuple):
    """What a list is narrowed by, and its order."""

    letters: frozenset[str] = frozenset()
    """Ids of the letters that the years, ministries and kinds let through."""
    letter: str = ""
    """Id of the one letter that is wanted; empty for all."""
    theme: str = ""
    words: str = ""
    """Each of them must occur."""
    state: str = ""
    """A narrowing that only this list has; empty for none."""
    order: str = ""
    """An order that only this list has; empty for its usual one."""


class ListKind(QObject):
    """One list.  Items are what the worker tells; nothing else looks inside them.

    Attributes:
        function: the worker's.
        by_letter: the worker tells by letter, so that letters and themes can narrow it; otherwise
            years alone can.
        follows: what later letters say about the row that the keys are on is told below the list.
    """

    function = ""
    by_letter = True
    follows = False

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._folded: dict[int, tuple[Any, str]] = {}

    # What each list answers by itself

    def name(self) -> str:
        """What it is called."""
        raise NotImplementedError

    def about(self) -> str:
        """What it shows, in a sentence."""
        raise NotImplementedError

    def read(self, told: Mapping[str, Any]) -> list[Any]:
        """The items of one answer of the worker."""
        raise NotImplementedError

    def letters_of(self, item: Any) -> tuple[str, ...]:
        """Ids of the letters that an item is from."""
        raise NotImplementedError

    def themes_of(self, item: Any) -> Sequence[str]:
        """Ids of the themes of an item."""
        raise NotImplementedError

    def words_of(self, item: Any) -> str:
        """What is searched for words."""
        raise NotImplementedError

    def row(self, item: Any) -> ListRow:
        """An item, worded."""
        raise NotImplementedError

    def count(self, items: Sequence[Any]) -> str:
        """How many are shown, in words."""
        raise NotImplementedError

    def nothing(self, items: Sequence[Any]) -> str:
        """Why nothing is shown, if not for a filter; ``items`` are all there are."""
        raise NotImplementedError

    def table(self, items: Sequence[Any]) -> Table:
        """Items to be taken along."""
        raise NotImplementedError

    # What they share

    def states(self) -> tuple[tuple[str, str], ...]:
        """Narrowings that only this list has: words and value."""
        return ()

    def orders(self) -> tuple[tuple[str, str], ...]:
        """Orders that only this list has: words and value; the first is the usual one."""
        return ()

    def has_state(self, item: Any, state: str) -> bool:  # noqa: ARG002 - for lists that have some
        """Whether an item has a state of `states`."""
        return True

    def ordered(self, items: list[Any], order: str) -> list[Any]:  # noqa: ARG002
        """Items, which come newest letter first, in an order of `orders`."""
        return items

    def arranged(self, items: Iterable[Any], wanted: Wanted) -> list[Any]:
        """The items that are wanted, in their order, with headings if the list has any."""
        words = folded(wanted.words).split()
        return self.ordered(
            [item for item in items if self.is_wanted(item, wanted, words)], wanted.order
        )

    def is_wanted(self, item: Any, wanted: Wanted, words: Sequence[str]) -> bool:
        """Whether an item passes; ``words`` are those of the filter, folded."""
        letters = self.letters_of(item)
        return (
            all(letter in wanted.letters for letter in letters)
            and (not wanted.letter or wanted.letter in letters)
            and (not wanted.theme or wanted.theme in self.themes_of(item))
            and (not wanted.state or self.has_state(item, wanted.state))
            and (not words or self._has_words(item, words))
        )

    def _has_words(self, item: Any, words: Sequence[str]) -> bool:
        known = self._folded.get(id(item))
        if known is None or known[0] is not item:
            known = self._folded[id(item)] = (item, folded(self.words_of(item)))
        return all(word in known[1] for word in words)

    def forget(self) -> None:
        """Other items will come."""
        self._folded.clear()

    def title(self, letter: str) -> str:
        """The title of a letter; its id if it has left the library."""
        summary = self.session.summary(letter)
        return letter if summary is None else summary.title

    def date(self, letter: str) -> str:
        """The date of a letter for a list."""
        summary = self.session.summary(letter)
        return "" if summary is None else date_words.date_text(summary, self.session.language)

    def place(self, place: Sequence[str]) -> str:
        """Where in a letter something is."""
        return place_text(Place(*place), self.session.language)

    def theme_names(self, themes: Iterable[str]) -> list[str]:
        """The names of themes in the language in force."""
        found = (self.session.theme(theme) for theme in themes)
        return [theme.name(self.session.language) for theme in found if theme is not None]


class PassageKind(ListKind):
    """A list of passages: each item has a ``letter``, ``words`` and ``themes``."""

    def letters_of(self, item: Any) -> tuple[str, ...]:
        """The letter it is from."""
        return (item.letter,)

    def themes_of(self, item: Any) -> Sequence[str]:
        """The themes of its words."""
        return tuple(item.themes)

    def columns(self) -> tuple[Column, ...]:
        """What is told of an item itself, between its letter and its themes."""
        raise NotImplementedError

    def cells(self, item: Any) -> tuple[str, ...]:
        """An item in these columns."""
        raise NotImplementedError

    def table(self, items: Sequence[Any]) -> Table:
        """Items to be taken along, each with its letter, its themes and its address."""
        from kennisreader.core.export.lists import Column, Table

        translate = QCoreApplication.translate
        columns = (
            Column("letter", ""),
            Column("title", translate("PassageKind", "Letter")),
            Column("date", translate("PassageKind", "Date")),
            *self.columns(),
            Column("themes", translate("PassageKind", "Themes")),
            Column("link", ""),
        )
        rows = tuple(
            (
                item.letter,
                self.title(item.letter),
                self.date(item.letter),
                *self.cells(item),
                ", ".join(self.theme_names(item.themes)),
                link(item.letter, item.words),
            )
            for item in items
        )
        return Table(columns, rows)


def link(letter: str, words: str) -> str:
    """The address under which the program shows words of a letter."""
    from kennisreader.core.address import Address, write_address

    return write_address(Address("letter", letter, words))
