# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The filters of a query: which letters and passages are left, and what they can be refined by.

All of it comes from the library and not from the index, so that a corrected date or a changed theme
counts at once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from kennisreader.core import kamerstuk, ministries
from kennisreader.core.letter import LETTER_TYPES
from kennisreader.core.name_match import all_named, the_one_named, theme_named
from kennisreader.core.search.analysis import fold
from kennisreader.core.search.own_notes import OwnNotes, Place
from kennisreader.core.search.query import Filter, Remark, years

if TYPE_CHECKING:
    from kennisreader.core.letter import Letter
    from kennisreader.core.library import Library
    from kennisreader.core.library_values import LetterSummary
    from kennisreader.core.themes import Theme

_TYPES = ", ".join(LETTER_TYPES)
_LETTER, _PUBLISHED = "kamerbrief", "kamerstuk-brief"
"""A letter to the House, and one that was published as a Kamerstuk."""
_OWN_NOTES = {"notes": ("notities", "notes", "eigen notities", "own notes", "notitie")}
"""The one thing that a passage can be asked to have, and what it is called."""


_BY_PASSAGE = frozenset({"theme", "tag", "with"})
"""Filters that tell passages apart; the others tell letters apart."""


class Facets(NamedTuple):
    """What results can be refined by, with the number of passages for each value."""

    notes: dict[str, int]
    """``notes``: the passages with a note of the reader's."""
    years: dict[str, int]
    types: dict[str, int]
    ministries: dict[str, int]
    """By abbreviation."""
    themes: dict[str, int]
    """By id."""
    letters: dict[str, int]
    """By id."""


class Allowed(NamedTuple):
    """What the filters of a query leave; None where they say nothing."""

    letters: frozenset[str] | None = None
    places: frozenset[Place] | None = None
    not_places: frozenset[Place] = frozenset()
    read_as: tuple[tuple[str, str, bool], ...] = ()
    """Field, value and whether negative, as understood."""
    remarks: tuple[Remark, ...] = ()

    def admits(self, place: Place) -> bool:
        """Whether a passage is left."""
        if self.letters is not None and place[0] not in self.letters:
            return False
        if self.places is not None and place not in self.places:
            return False
        return place not in self.not_places


class Shelf:
    """The metadata, themes and notes of one state of the library.

    ``letter`` gives a letter by its id.
    """

    def __init__(
        self,
        library: Library,
        themes: Sequence[Theme],
        letter: Callable[[str], Letter],
        language: str = "nl",
    ) -> None:
        self._library = library
        self._language = language
        self._themes = tuple(themes)
        self.summaries: dict[str, LetterSummary] = {s.id: s for s in library.summaries()}
        self.notes = OwnNotes(library, self.summaries, letter)
        self._on_theme: dict[str, dict[Place, str]] = {}

    def allowed(self, filters: Iterable[Filter]) -> Allowed:
        """Read the filters: values of one field are alternatives, fields all hold."""
        by_field: dict[tuple[str, bool], list[str]] = defaultdict(list)
        for each in filters:
            by_field[each.field, each.negative].append(each.value)
        letters: set[str] | None = None
        places: set[Place] | None = None
        excluded: set[Place] = set()
        read_as: list[tuple[str, str, bool]] = []
        remarks: list[Remark] = []
        for (field, negative), values in by_field.items():
            found_letters: set[str] = set()
            found_places: set[Place] = set()
            understood = 0
            for value in values:
                meant = self._meant(field, value)
                if isinstance(meant, Remark):
                    remarks.append(meant)
                    continue
                understood += 1
                for one in meant if isinstance(meant, tuple) else (meant,):
                    read_as.append((field, one, negative))
                    if field in _BY_PASSAGE:
                        found_places.update(self._places(field, one))
                    else:
                        found_letters.update(self._letters(field, one))
                if (field, meant) == ("type", (_LETTER,)) and not negative:
                    remarks += self._published()
            if not understood:
                continue
            if field in _BY_PASSAGE:
                if negative:
                    excluded |= found_places
                else:
                    places = found_places if places is None else places & found_places
            else:
                if negative:
                    found_letters = set(self.summaries) - found_letters
                letters = found_letters if letters is None else letters & found_letters
        return Allowed(
            None if letters is None else frozenset(letters),
            None if places is None else frozenset(places),
            frozenset(excluded),
            tuple(read_as),
            tuple(remarks),
        )

    def facets(self, letters: Counter[str], themes: Mapping[str, int], noted: int) -> Facets:
        """The values by which passages can be refined, from their counts by letter and by theme.

        ``noted`` have a note of the reader's.
        """
        years_: Counter[str] = Counter()
        types: Counter[str] = Counter()
        names: Counter[str] = Counter()
        for letter, count in letters.items():
            year, kind, from_ = self._refined[letter]
            if year:
                years_[year] += count
            types[kind] += count
            for name in from_:
                names[name] += count
        return Facets(
            {"notes": noted} if noted else {},
            dict(sorted(years_.items())),
            dict(types.most_common()),
            dict(names.most_common()),
            {theme.id: themes[theme.id] for theme in self._themes if themes[theme.id]},
            dict(letters.most_common()),
        )

    @cached_property
    def _refined(self) -> Mapping[str, tuple[str, str, tuple[str, ...]]]:
        """Year, type and ministries of each letter."""
        return {
            name: (
                (summary.date or summary.date_earliest or "")[:4],
                summary.type,
                self.abbreviations(name),
            )
            for name, summary in self.summaries.items()
        }

    def abbreviations(self, letter: str) -> tuple[str, ...]:
        """The ministries that sign a letter, by abbreviation."""
        return ministries.abbreviations(self.summaries[letter].ministries)

    def on_theme(self, theme: str) -> dict[Place, str]:
        """The passages that bear on a theme, with ``primary`` or ``mention``."""
        known = self._on_theme.get(theme)
        if known is None:
            rows = self._library.passages_on(theme)
            known = self._on_theme[theme] = {(letter, p): level for letter, p, level in rows}
        return known

    def _published(self) -> Iterator[Remark]:
        """Say that letters were published as a Kamerstuk, which is a type of its own."""
        published = len(list(self._letters("type", _PUBLISHED)))
        if published:
            yield Remark("published", str(published))

    def _meant(self, field: str, value: str) -> str | tuple[str, ...] | Remark:
        """The value of a filter that is meant by what was typed; of types it may be several."""
        wanted = fold(value)
        if field == "year":
            return value
        if field == "theme":
            theme = theme_named(value, self._themes)
            return theme or Remark("unknown_theme", value, self._theme_names())
        if field == "with":
            return the_one_named(wanted, _OWN_NOTES) or Remark("unknown_with", value)
        if field == "type":
            types = {kind: (kind, kind.replace("-", " ")) for kind in LETTER_TYPES}
            return all_named(wanted, types) or Remark("unknown_type", value, _TYPES)
        if field == "dossier":
            return kamerstuk.normal_dossier(" ".join(value.split()))
        if field == "letter":
            fits = [s.id for s in self.summaries.values() if wanted in fold(s.id + s.title)]
            return wanted if fits else Remark("unknown_letter", value)
        if field == "from":
            known = any(self._is_from(letter, wanted) for letter in self.summaries)
            return value if known else Remark("unknown_ministry", value, self._ministries())
        return value

    def _theme_names(self) -> str:
        english = self._language.startswith("en")
        return ", ".join(sorted(t.name_en if english else t.name_nl for t in self._themes))

    def _ministries(self) -> str:
        return ", ".join(
            sorted({name for one in self.summaries for name in self.abbreviations(one)})
        )

    def _places(self, field: str, value: str) -> Iterable[Place]:
        if field == "theme":
            return self.on_theme(value)
        return self.notes.tagged(value) if field == "tag" else self.notes.places

    def _letters(self, field: str, value: str) -> Iterable[str]:
        if field == "dossier":
            yield from self._of_dossier(value)
            return
        for letter, summary in self.summaries.items():
            if field == "year":
                span = years(value)
                low = (summary.date or summary.date_earliest or "")[:4]
                high = (summary.date or summary.date_latest or low)[:4]
                if span and low and span[0] <= int(high) and int(low) <= span[1]:
                    yield letter
            elif field == "type":
                if summary.type == value:
                    yield letter
            elif field == "letter":
                if value in fold(summary.id + summary.title):
                    yield letter
            elif self._is_from(letter, fold(value)):
                yield letter

    def _of_dossier(self, dossier: str) -> set[str]:
        """The letters that belong to a dossier, and those that cite it."""
        key = kamerstuk.key(dossier, None)
        return self._library.letters_bearing(key) | self._library.letters_citing(key)

    def _is_from(self, letter: str, wanted: str) -> bool:
        if wanted in {fold(short) for short in self.abbreviations(letter)}:
            return True
        summary = self.summaries[letter]
        return len(wanted) > 3 and wanted in fold(f"{summary.ministries} {summary.senders}")
