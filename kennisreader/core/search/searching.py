# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Search: from a query to ranked passages, with what they can be refined by.

All words are preferred and none is required: a passage with more of them, and with rarer ones,
comes first (for developers: docs/search.md).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache, partial
from heapq import nlargest
from itertools import chain, pairwise
from typing import TYPE_CHECKING, NamedTuple

from kennisreader.core.dated import UNDATED, sort_date
from kennisreader.core.place import place_of, place_text
from kennisreader.core.search.analysis import HYPHENS, fold, is_stop_word, stem, words_of
from kennisreader.core.search.answers import Answer, Result
from kennisreader.core.search.around import met_around, met_beside, met_footnote
from kennisreader.core.search.by_theme import FEW, ByTheme
from kennisreader.core.search.evaluating import Evaluator
from kennisreader.core.search.filtering import Allowed, Facets, Shelf
from kennisreader.core.search.heads import Heads, leading
from kennisreader.core.search.marking import Marker, Readable, snippet
from kennisreader.core.search.note_search import NoteSearch
from kennisreader.core.search.own_notes import Place
from kennisreader.core.search.query import Kind, Query, Remark, Unit, hyphenated, parse
from kennisreader.core.search.query_wording import ReadFilter, understood
from kennisreader.core.search.scoring import Scoring
from kennisreader.core.search.slips import slips
from kennisreader.core.search.themselves import Themselves
from kennisreader.core.search.wishes import Counts, Extra, Wish

if TYPE_CHECKING:
    from kennisreader.core.library import Library
    from kennisreader.core.search.keeping import Opened
    from kennisreader.core.themes import Theme

LIMIT = 20
_IN_A_ROW = 0.15
"""More for a passage in which neighbours of the query are neighbours too."""
_LOOKED_AT = 60
"""Of so many best passages the text is read to see whether words stand in a row."""
_BY_THEME = 0.5
"""Part of the least score of those that have the word: what follows by theme alone."""
_TOLD = 3
"""Words that are like an unknown one."""
_LETTERS_KEPT = 128
_TEXTS_KEPT = 2048
_TEXTS_WARMED = 600
"""A library of so many passages needs nothing to be read while somebody types."""


class _Ranked(NamedTuple):
    scores: Counts
    wishes: list[Wish]
    remarks: list[Remark]
    suggestion: str | None
    themed: Mapping[int, str]


class Searcher:
    """Searches one opened index of one library; made anew when either has changed."""

    def __init__(
        self, library: Library, opened: Opened, themes: Sequence[Theme], language: str = "nl"
    ) -> None:
        self._opened = opened
        self._index = opened.index
        self._themes = {theme.id: theme for theme in themes}
        self._language = language
        self.letter = lru_cache(_LETTERS_KEPT)(library.letter)
        self.shelf = Shelf(library, themes, self.letter, language)
        self._flags_of = lru_cache(1)(self._as_flags)
        self._readable = lru_cache(_TEXTS_KEPT)(self._take_apart)
        self._standing = lru_cache(_TEXTS_KEPT)(self._find_standing)
        self._read_text = lru_cache(_TEXTS_KEPT)(partial(Readable, tools=opened.tools))
        self._notes = NoteSearch(self.shelf, opened.tools, self._read_text)
        self._evaluator = Evaluator(opened, self.text)
        lead = leading(self.shelf.summaries, self._index)
        self._themselves = Themselves(library, self._index, lead)
        self._numbers = lru_cache(_LETTERS_KEPT)(self._themselves.numbers)
        self._heads = Heads(self.shelf.summaries, self._index, lead)
        self._empty = not self.shelf.summaries
        titles = {name: row.title for name, row in self.shelf.summaries.items()}
        self._scoring = Scoring(opened, self._evaluator, titles)
        self._by_theme = ByTheme(library, self.shelf, self.letter, themes)

    def search(
        self, text: str, *, limit: int = LIMIT, typing: bool = False, facets: bool = True
    ) -> Answer:
        """Search; any text is a query.  With ``typing`` the last word may be unfinished."""
        query = self._read(text, typing=typing)
        allowed = self.shelf.allowed(query.filters)
        ranked = self._rank(query, allowed, typing=typing)
        scores = ranked.scores
        marker = Marker(ranked.wishes, self._opened.tools.reader)
        results = [self._result(n, ranked, marker, typing) for n in self._best(scores, limit)]
        filters = [self._named(*row) for row in allowed.read_as]
        remarks = [*query.remarks, *allowed.remarks, *ranked.remarks]
        groups = _telling(query)
        return Answer(
            text,
            understood(query, groups, filters, remarks, self._language, empty=self._empty),
            ranked.suggestion,
            len(scores),
            results,
            self._facets(scores) if facets else None,
            bool(groups or query.excluded or filters),
            self._notes.found(query, groups, allowed),
        )

    def _best(self, scores: Counts, limit: int) -> list[int]:
        """The passages with the highest scores; of equal ones those of newer letters."""
        least = min(nlargest(limit, scores.values()), default=0.0)
        letters, newest = self._index.letters, self._newest
        best = [number for number, score in scores.items() if score >= least]
        best.sort(key=lambda n: (-scores[n], newest[letters[n]], n))
        return best[:limit]

    def places(self, text: str) -> list[tuple[str, int]]:
        """All passages that meet a query, best first: for saved searches and walking the hits."""
        query = self._read(text)
        scores = self._rank(query, self.shelf.allowed(query.filters)).scores
        return [self._place(n) for n in sorted(scores, key=lambda n: (-scores[n], n))]

    def warming(self) -> Iterator[None]:
        """Take passages apart that will be shown, as far as they are kept; one a step."""
        for number in self._index.present[:_TEXTS_WARMED]:
            self._readable(number)
            self._standing(number)
            yield

    def text(self, number: int) -> str:
        """The text of a passage by its number in the index."""
        letter = self.letter(self._index.letters[number])
        passage = letter.passages[self._index.passages[number]]
        return letter.text[passage.start : passage.end]

    def _find_standing(self, number: int) -> str:
        letter = self.letter(self._index.letters[number])
        start = letter.passages[self._index.passages[number]].start
        return place_text(place_of(letter, start), self._language)

    # Ranking

    def _read(self, text: str, *, typing: bool = False) -> Query:
        """Read a query, with what the library knows of its numbers and suspended compounds."""
        words, whole, plain = words_of(text), {}, text
        for first, last, written in self._opened.tools.reader.read_into(text, words):
            if words[first][-1] in HYPHENS:
                whole[words[first]] = written
            else:  # behind a hyphen that is no minus: behandelcentra of -plekken
                plain = plain.replace(f" -{words[last]}", f" {written}")
        parsed = parse(plain, typing=typing)._replace(text=text)
        query = self._themselves.known_dossiers(parsed)
        units = [unit._replace(text=whole.get(unit.text, unit.text)) for unit in query.units]
        return query._replace(units=tuple(hyphenated(units, self._opened.tools.lexicon)))

    def _rank(self, query: Query, allowed: Allowed, *, typing: bool = False) -> _Ranked:
        groups = _telling(query)
        wishes, remarks = self._wishes(groups)
        exactly = bool(query.excluded or query.filters)  # whoever narrows means what is there
        themed = {} if exactly else self._instead(groups, wishes)
        scores = self._scoring.scores(wishes) if wishes else {}
        if not (typing and groups and self._unfinished(groups[-1][-1])):
            self._lift_rows(groups, scores)
        self._themselves.behind_best(groups, scores)
        if not groups:
            everything = allowed.read_as or query.excluded
            scores = dict.fromkeys(self._index.present, 1.0) if everything else {}
        suggestion, unknown, similar = self._suggestion(query, groups, wishes)
        remarks += similar
        for group, wish in zip(groups, wishes, strict=True):
            if group[0].group in query.required:
                scores = {n: score for n, score in scores.items() if n in wish.counts}
        kept = self._admitted(query, allowed, scores)
        if not exactly and len(kept) < FEW:
            themed |= self._themed(groups, kept)
        if unknown and (len(unknown) < len(groups) or themed):
            remarks.append(Remark("unknown_words", ", ".join(unknown)))
        if themed:
            names = dict.fromkeys(self._theme_name(theme) for theme in themed.values())
            remarks.append(Remark("by_theme", ", ".join(names)))
        return _Ranked(kept, wishes, remarks, suggestion, themed)

    def _admitted(self, query: Query, allowed: Allowed, scores: Counts) -> Counts:
        """What filters and excluded words leave, of letters that the library still has."""
        gone: set[int] = set()
        for unit in query.excluded:
            gone |= self._evaluator.having(unit)
        if gone:
            scores = {n: score for n, score in scores.items() if n not in gone}
        if not query.filters and not self._index.first.keys() - self.shelf.summaries.keys():
            return scores
        letters, there = self._index.letters, self.shelf.summaries
        return {
            n: score
            for n, score in scores.items()
            if letters[n] in there and allowed.admits(self._place(n))
        }

    def _wishes(self, groups: Sequence[Sequence[Unit]]) -> tuple[list[Wish], list[Remark]]:
        extras = self._together(groups)
        exact = [chain.from_iterable(map(self._heads.exactly, group)) for group in groups]
        wishes = [self._evaluator.wish(g, e) for g, e in zip(exact, extras, strict=True)]
        return self._themselves.add(groups, self._heads.add(groups, wishes))

    def _lift_rows(self, groups: Sequence[Sequence[Unit]], scores: Counts) -> None:
        """Lift passages in which neighbours of the query are neighbours."""
        words = [[stem(fold(u.text)) for u in g if u.kind is Kind.WORD] for g in groups]
        pairs = {(a, b) for left, right in pairwise(words) for a in left for b in right}
        if not pairs:
            return
        for number in sorted(scores, key=lambda n: -scores[n])[:_LOOKED_AT]:
            met = len(pairs & self._readable(number).neighbours)
            # Between the score and 1, so that no passage is lifted above what is possible.
            scores[number] += (1 - scores[number]) * _IN_A_ROW * met / len(pairs)

    def _unfinished(self, unit: Unit) -> bool:
        return unit.last and fold(unit.text) not in self._opened.tools.lexicon

    def _take_apart(self, number: int) -> Readable:
        return Readable(self.text(number), self._opened.tools)

    def _together(self, groups: Sequence[Sequence[Unit]]) -> list[Extra]:
        """What neighbouring words mean together: a name of something, or one word cut in two."""
        extras = [Extra() for _ in groups]
        words = [g[0].text if len(g) == 1 and g[0].kind is Kind.WORD else "" for g in groups]
        tools = self._opened.tools
        for i in range(len(words)):
            for j in range(i + 2, min(len(words), i + 6) + 1):
                if not all(words[i:j]):
                    break
                phrase = " ".join(words[i:j])
                terms = {
                    f.term for f in tools.concepts.find(phrase) if f.end - f.start == len(phrase)
                }
                stems = _joined(words[i:j], tools.lexicon) if j == i + 2 else ()
                for k in range(i, j):
                    extras[k] = Extra(
                        (*extras[k].stems, *stems), (*extras[k].concepts, *sorted(terms))
                    )
        return extras

    # What is typed wrong, what is rare

    def _suggestion(
        self, query: Query, groups: Sequence[Sequence[Unit]], wishes: Sequence[Wish]
    ) -> tuple[str | None, list[str], list[Remark]]:
        """The query with slips of the keyboard put right; the unknown words, and what is like them."""
        text, changed = query.text, False
        unknown = []
        alike = []
        for group, wish in zip(groups, wishes, strict=True):
            if wish.known:
                continue
            if wish.partly:
                alike.append(Remark("partly", group[0].text, ", ".join(wish.partly[:_TOLD])))
            elif wish.similar:
                alike.append(Remark("similar", group[0].text, ", ".join(wish.similar[:_TOLD])))
            else:
                unknown.append(group[0].text)
            if group[0].kind is Kind.WORD:
                found = slips(fold(group[0].text), self._opened.tools)
                if found:
                    text, changed = text.replace(group[0].text, found[0].form), True
        return (text if changed else None), unknown, alike

    def _instead(self, groups: Sequence[Sequence[Unit]], wishes: list[Wish]) -> dict[int, str]:
        """Add passages about the themes of words that stand nowhere; return their themes."""
        themed: dict[int, str] = {}
        for i, (group, wish) in enumerate(zip(groups, wishes, strict=True)):
            if not (wish.known or wish.similar or len(group) > 1 or group[0].kind is not Kind.WORD):
                wishes[i], themes = self._by_theme.instead(group[0], wish, self._index.number)
                themed |= themes
        return themed

    def _themed(self, groups: Sequence[Sequence[Unit]], scores: Counts) -> dict[int, str]:
        """Add passages about the themes that a single word is a term of; return their themes."""
        words = [u for g in groups for u in g]
        if len(words) != 1 or words[0].kind is not Kind.WORD:
            return {}
        found: dict[int, str] = {}
        least = min(scores.values(), default=_BY_THEME)
        for theme, place in self._by_theme.places(words[0].text):
            number = self._index.number(*place)
            if len(scores) >= FEW:
                break
            if number is not None and number not in scores:
                found[number] = theme
                scores[number] = _BY_THEME * least / len(found)
        return found

    # Results

    def _result(self, number: int, ranked: _Ranked, marker: Marker, typing: bool) -> Result:
        name, index = self._place(number)
        letter = self.letter(name)
        passage = letter.passages[index]
        quote = letter.text[passage.start : passage.end]
        spans = marker.marks(self._readable(number))
        theme = "" if spans else ranked.themed.get(number, "")
        if theme:
            spans = self._by_theme.marks(name, passage, theme)
        note = around = None
        read = self._read_text
        if not spans:
            summary = self.shelf.summaries[name]
            own, said = self._numbers(name), self._language
            note = met_footnote(letter, passage, marker, read)
            if not note:
                around = met_around(letter, passage, summary, own, marker, read, said)
        return Result(
            name,
            letter.file,
            letter.metadata.title,
            self._standing(number),
            letter.metadata.date,
            round(ranked.scores[number], 4),
            quote,
            spans,
            snippet(quote, spans),
            index,
            passage.start,
            theme,
            note,
            around,
            () if typing and spans else met_beside(letter, passage, around, marker, read),
        )

    def _named(self, field: str, value: str, negative: bool) -> ReadFilter:
        return ReadFilter(field, self._theme_name(value) if field == "theme" else value, negative)

    def _theme_name(self, theme: str) -> str:
        return self._themes[theme].name(self._language)

    def _place(self, number: int) -> tuple[str, int]:
        return self._index.letters[number], self._index.passages[number]

    def _facets(self, numbers: Iterable[int]) -> Facets:
        met = self._flags(numbers)
        flags = int.from_bytes(met)
        themes = {theme: (flags & on).bit_count() for theme, on in self._on_themes.items()}
        counts = {
            name: met.count(1, own[0], own[-1] + 1) for name, own in self._index.numbers.items()
        }
        noted = (flags & self._flags_of(self.shelf.notes.places)).bit_count()
        return self.shelf.facets(Counter({n: c for n, c in counts.items() if c}), themes, noted)

    def _flags(self, numbers: Iterable[int]) -> bytearray:
        """A byte for each passage, 1 for these: they are counted faster than any set."""
        flags = bytearray(len(self._index.letters))
        for number in numbers:
            flags[number] = 1
        return flags

    @cached_property
    def _on_themes(self) -> Mapping[str, int]:
        """The flags of the passages that bear on each theme, as one number."""
        on_theme = self.shelf.on_theme
        return {theme: self._as_flags(frozenset(on_theme(theme))) for theme in self._themes}

    def _as_flags(self, places: frozenset[Place]) -> int:
        """The flags of these passages as one number."""
        numbers, nothing = self._index.numbers, ()
        known = ((numbers.get(letter, nothing), passage) for letter, passage in places)
        return int.from_bytes(
            self._flags(own[passage] for own, passage in known if passage < len(own))
        )

    @cached_property
    def _newest(self) -> dict[str, int]:
        """The place of each letter from the newest to the oldest: of equal passages that order."""
        dates = {name: sort_date(row) for name, row in self.shelf.summaries.items()}
        order = sorted(dates, key=lambda name: (dates[name] != UNDATED, dates[name]), reverse=True)
        return {name: rank for rank, name in enumerate(order)}


def _telling(query: Query) -> list[tuple[Unit, ...]]:
    """The wishes without those for function words."""
    return [
        group
        for group in query.groups
        if not all(u.kind is Kind.WORD and is_stop_word(fold(u.text)) and not u.last for u in group)
    ]


def _joined(words: Sequence[str], known: Iterable[str]) -> tuple[str, ...]:
    """The stems of words in use that these two make together (``kennis migranten``)."""
    first, second = (fold(word) for word in words)
    return tuple(
        stem(first + link + second)
        for link in ("", "s", "e", "en")
        if first + link + second in known
    )
