# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Finds the words of all themes in a letter, in one walk over its words.

Each word of the text is compared once with the steps of all terms, whatever their number; the
answer is kept per written form, so a letter costs its vocabulary and not its length.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from kennisreader.core.letter import Letter
from kennisreader.core.library_values import ThemeLevel, ThemeSpan
from kennisreader.core.search.analysis import Token, fold, stem, suspended, tokens
from kennisreader.core.search.stemming import stem_of_last
from kennisreader.core.theme_levels import Hit, levels
from kennisreader.core.theme_terms import GAP, Kind, Pattern, Step, patterns
from kennisreader.core.themes import Theme

_SENTENCE_ENDS = frozenset(".;:?!\n")
_ANY = -1
"""The step that stands for up to GAP words."""


class _Term(NamedTuple):
    """One way to write one term of one theme."""

    theme: str
    role: str
    """``term``, ``hint`` or ``not``."""
    name: str
    """The term as the theme writes it."""
    steps: tuple[int, ...]
    """Numbers of steps in the vocabulary, or _ANY."""


class ThemeMatcher:
    """The terms of some themes, ready to be looked for in any number of letters.

    Raises TermError for a term that cannot be read; those of theme_files.read_themes all can.
    """

    def __init__(self, themes: Iterable[Theme]) -> None:
        self._vocabulary = _Vocabulary()
        self._by_first: dict[int, list[_Term]] = defaultdict(list)
        self._last: tuple[str, list[_Found]] = ("", [])
        for theme in themes:
            roles = (("term", theme.terms), ("hint", theme.hints), ("not", theme.excluded))
            for role, names in roles:
                for name in names:
                    for pattern in patterns(name):
                        self._add(theme.id, role, name, pattern)

    def spans(self, letter: Letter) -> list[ThemeSpan]:
        """What is marked in a letter: its headings, running text and footnotes.

        Sorted by start, then end, then theme.  Within one theme spans do not overlap: of two that
        do, the one that starts first stays, of two that start together the longer.
        """
        found = [f for f in self._found(letter.text) if f.term.role == "term"]
        return sorted(
            (ThemeSpan(f.term.theme, f.start, f.end) for f in found),
            key=lambda s: (s.start, s.end, s.theme),
        )

    def reasons(self, text: str) -> list[tuple[int, int, str, str]]:
        """Why words of a text are marked: start, end, theme, and the term as the theme writes it."""
        found = [f for f in self._found(text) if f.term.role == "term"]
        return sorted((f.start, f.end, f.term.theme, f.term.name) for f in found)

    def levels(self, letter: Letter, spans: Iterable[ThemeSpan]) -> list[ThemeLevel]:
        """Which passages are about a theme, and which only name it (see theme_levels).

        ``spans`` are the marks of the letter as :meth:`spans` gives them; the hints, which are
        not marked, are looked up here.
        """
        marked = set(spans)
        hits = [
            Hit(f.term.theme, f.start, f.end, f.term.name, f.term.role == "term")
            for f in self._found(letter.text)
            if f.term.role == "hint" or ThemeSpan(f.term.theme, f.start, f.end) in marked
        ]
        return levels(letter, hits)

    def _add(self, theme: str, role: str, name: str, pattern: Pattern) -> None:
        steps = tuple(_ANY if s.kind is Kind.GAP else self._vocabulary.number(s) for s in pattern)
        self._by_first[steps[0]].append(_Term(theme, role, name, steps))

    def _found(self, text: str) -> list[_Found]:
        """Terms and hints in a text; kept for the last text, for spans and levels ask in turn."""
        if self._last[0] is not text:
            self._last = (text, _settle(_Walk(text, self._vocabulary, self._by_first).found()))
        return self._last[1]


class _Found(NamedTuple):
    """A place where a term stands."""

    start: int
    end: int
    term: _Term


def _settle(found: Iterable[_Found]) -> list[_Found]:
    """Keep within each theme what does not overlap: terms before hints, nothing excluded."""
    by_theme: dict[str, dict[str, list[_Found]]] = {}
    for f in found:
        by_theme.setdefault(f.term.theme, {}).setdefault(f.term.role, []).append(f)
    kept: list[_Found] = []
    for roles in by_theme.values():
        excluded = _disjoint(roles.get("not", []))
        starts = [x.start for x in excluded]
        terms, hints = (
            _disjoint(f for f in roles.get(role, ()) if not _inside(f, excluded, starts))
            for role in ("term", "hint")
        )
        starts = [t.start for t in terms]
        kept += terms
        kept += [h for h in hints if not _touches(h, terms, starts)]
    return kept


def _disjoint(found: Iterable[_Found]) -> list[_Found]:
    """Of those that overlap the first, of those that start together the longest; by start."""
    kept: list[_Found] = []
    for f in sorted(found, key=lambda f: (f.start, -f.end)):
        if not kept or f.start >= kept[-1].end:
            kept.append(f)
    return kept


def _inside(f: _Found, others: Sequence[_Found], starts: Sequence[int]) -> bool:
    i = bisect_right(starts, f.start) - 1
    return i >= 0 and f.end <= others[i].end


def _touches(f: _Found, others: Sequence[_Found], starts: Sequence[int]) -> bool:
    i = bisect_left(starts, f.end) - 1
    return i >= 0 and others[i].end > f.start


class _Vocabulary:
    """The steps of all terms, and which of them a written word meets."""

    def __init__(self) -> None:
        self._numbers: dict[Step, int] = {}
        self._by_kind: dict[Kind, dict[str, int]] = {kind: {} for kind in Kind}
        self._start_lengths: set[int] = set()
        self._known: dict[str, tuple[int, ...]] = {}
        self._by_stump: dict[str, list[tuple[Kind, str]]] = {}

    def number(self, step: Step) -> int:
        """The number of a step; equal steps of different terms share one."""
        number = self._numbers.setdefault(step, len(self._numbers))
        self._by_kind[step.kind][step.key] = number
        if step.kind is Kind.START:
            self._start_lengths.add(len(step.key))
        return number

    def met_by(self, word: str) -> tuple[int, ...]:
        """The steps that a word of a text meets, as a whole or with a part between hyphens."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = tuple(self._compare(word))
        return known

    def met_by_suspended(self, stump: str, forms: Sequence[str]) -> set[int]:
        """The steps that a suspended compound may mean: those that reach over its seam.

        What lies within the stump or within the word that completes it is found there.
        """
        keys = self._by_stump.get(stump)
        if keys is None:
            keys = self._by_stump[stump] = [
                (kind, key)
                for kind in (Kind.WORD, Kind.START)
                for key in self._by_kind[kind]
                if len(key) > len(stump) and key.startswith(stump)
            ]
        met: set[int] = set()
        for kind, key in keys:
            if any((stem(f) == key if kind is Kind.WORD else f.startswith(key)) for f in forms):
                met.add(self._by_kind[kind][key])
        return met

    def _compare(self, word: str) -> set[int]:
        if "://" in word or word.startswith("www."):
            return set()
        folded = fold(word).strip("-")
        met = self._compare_form(folded.replace("-", ""))
        if "-" in folded:
            for part in folded.split("-"):
                met |= self._compare_form(part)
        capitals = self._by_kind[Kind.CAPITALS]
        for part in word.replace("‑", "-").replace("’", "-").replace("'", "-").split("-"):
            if part in capitals:
                met.add(capitals[part])
        return met

    def _compare_form(self, form: str) -> set[int]:
        by_kind = self._by_kind
        key = stem(form)
        met = set()
        if key in by_kind[Kind.WORD]:
            met.add(by_kind[Kind.WORD][key])
        starts = by_kind[Kind.START]
        for length in self._start_lengths:
            if form[:length] in starts:
                met.add(starts[form[:length]])
        last = stem_of_last(form)
        met.update(n for end, n in by_kind[Kind.END].items() if last.endswith(end))
        met.update(n for inside, n in by_kind[Kind.INSIDE].items() if inside in form)
        return met


class _Walk:
    """One walk over the words of one text."""

    def __init__(
        self, text: str, vocabulary: _Vocabulary, by_first: Mapping[int, list[_Term]]
    ) -> None:
        self._text = text
        self._by_first = by_first
        self._words: list[Token] = tokens(text)
        written = [word.text for word in self._words]
        self._met = list(map(vocabulary.met_by, written))
        self._bridges: dict[int, tuple[int, set[int]]] = {}
        """Of a suspended compound: from its first word to its last and the steps it may mean."""
        for s in suspended(written, text):
            if "\n" in text[self._words[s.first].end : self._words[s.last].start]:
                continue
            stump = fold(written[s.first])[:-1]
            met = vocabulary.met_by_suspended(stump, s.forms)
            self._bridges[s.first] = (s.last, met)

    def found(self) -> list[_Found]:
        """Every place where a term, hint or exclusion stands, overlapping as they come."""
        found: list[_Found] = []
        by_first = self._by_first
        for i, met in enumerate(self._met):
            for step in met:
                for term in by_first.get(step, ()):
                    last = self._follow(term.steps, 1, i)
                    if last >= 0:
                        found.append(self._place(i, last, term))
        for i, (last, met_over_seam) in self._bridges.items():
            for step in met_over_seam:
                for term in by_first.get(step, ()):
                    end = self._follow(term.steps, 1, last)
                    if end >= 0:
                        found.append(self._place(i, end, term))
        return found

    def _place(self, first: int, last: int, term: _Term) -> _Found:
        """From the first word to the last, and the bracket before it if it closes within.

        The hyphen at the end of a suspended compound (``braindrain- en kennislanden``) stands for
        what the term does not say, and stays outside.
        """
        start, end = self._words[first].start, self._words[last].end
        end -= len(self._words[last].text) - len(self._words[last].text.rstrip("-‑"))
        if last > first and self._text[start - 1 : start] == "(":
            start -= _closes_more(self._text[start:end])
        return _Found(start, end, term)

    def _follow(self, steps: tuple[int, ...], at: int, last: int) -> int:
        """The last word of a term whose first ``at`` steps end with word ``last``; -1 if none."""
        if at == len(steps):
            return last
        if steps[at] == _ANY:
            return self._over_gap(steps, at + 1, last)
        i = last + 1
        if not self._goes_on(i):
            return -1
        if steps[at] in self._met[i]:
            end = self._follow(steps, at + 1, i)
            if end >= 0:
                return end
        bridge = self._bridges.get(i)
        if bridge and (steps[at] in bridge[1] or steps[at] in self._met[bridge[0]]):
            return self._follow(steps, at + 1, bridge[0])
        return -1

    def _over_gap(self, steps: tuple[int, ...], at: int, last: int) -> int:
        for skip in range(GAP + 1):
            if skip and not self._goes_on(last + skip):
                return -1
            end = self._follow(steps, at, last + skip)
            if end >= 0:
                return end
        return -1

    def _goes_on(self, i: int) -> bool:
        """Whether word ``i`` stands in the same sentence as the word before it."""
        if i >= len(self._words):
            return False
        between = self._text[self._words[i - 1].end : self._words[i].start]
        return between == " " or _SENTENCE_ENDS.isdisjoint(between)


def _closes_more(words: str) -> bool:
    """Whether a bracket closes that was not opened: ``internationale) studenten``."""
    return words.count(")") > words.count("(")
