# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Marks in a passage exactly what a query met, and cuts a snippet around it.

Marks and snippets count code points of the passage's text, half-open.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from kennisreader.core import kamerstuk
from kennisreader.core.search.analysis import fold, stem, tokens
from kennisreader.core.search.documents import key_terms
from kennisreader.core.search.keeping import Tools
from kennisreader.core.search.passage_words import Word
from kennisreader.core.search.phrases import phrase_spans
from kennisreader.core.search.wishes import Wish

Span = tuple[int, int]

SNIPPET = 240
"""Characters of a snippet: two to three lines of a list."""


class Readable:
    """A passage taken apart once, so that every query after it finds its words by looking them up.

    Attributes:
        text: of the passage.
        words: in reading order.

    """

    def __init__(self, text: str, tools: Tools) -> None:
        self.text = text
        found = tokens(text)
        self.words = tools.reader.words(text, found)
        self._tokens = found
        self._concept_finder = tools.concepts
        self._forms: dict[str, list[int]] = defaultdict(list)
        self._stems: dict[str, list[int]] = defaultdict(list)
        for number, word in enumerate(self.words):
            known = word.known
            self._forms[known.form].append(number)
            for each in (known.stem, *known.part_stems):
                self._stems[each].append(number)

    @cached_property
    def concepts(self) -> Mapping[str, Sequence[Span]]:
        """Where the concepts stand that the passage names."""
        places: dict[str, list[Span]] = defaultdict(list)
        for each in self._concept_finder.find(self.text, self._tokens):
            places[each.term].append((each.start, each.end))
        return places

    def having(self, forms: frozenset[str], stems: frozenset[str]) -> Iterable[Word]:
        """The words that have one of these forms, or one of these stems, whole or in a part."""
        met: set[int] = set()
        for form in forms & self._forms.keys():
            met.update(self._forms[form])
        for each in stems & self._stems.keys():
            met.update(self._stems[each])
        return [self.words[number] for number in met]


def marks(passage: Readable, wishes: Iterable[Wish]) -> list[Span]:
    """Where the words of a query stand: whole words, and parts inside compounds."""
    wishes = list(wishes)
    forms = frozenset().union(*(w.forms for w in wishes))
    stems = frozenset().union(*(w.stems for w in wishes))
    terms = frozenset().union(*(w.concepts for w in wishes))
    keys = frozenset().union(*(w.keys for w in wishes))
    inside = frozenset().union(*(w.inside for w in wishes))
    text = passage.text
    found: list[Span] = []
    for word in passage.having(forms, stems):
        found += _in_word(word, text, forms, stems, inside)
    for term in terms & passage.concepts.keys() if terms else ():
        found += passage.concepts[term]
    for wish in wishes:
        for phrase in wish.phrases:
            found += phrase_spans(phrase, text)
    if keys:
        found += [
            (c.start, c.end)
            for c in kamerstuk.find(text)
            if keys.intersection(key_terms(c.key, c.dossier))
        ]
    return _joined(found)


def _in_word(
    word: Word, text: str, forms: frozenset[str], stems: frozenset[str], inside: frozenset[str]
) -> Iterable[Span]:
    known = word.known
    written = fold(text[word.start : word.end])
    for part in inside if known.form in forms and known.form == written else ():
        at = written.find(part)
        if at >= 0:
            yield word.start + at, word.start + at + len(part)
            return
    if known.form in forms or (known.stem in stems and not known.stop):
        yield word.start, word.end
        return
    if len(written) != word.end - word.start:
        yield word.start, word.end
        return
    for part in known.parts:
        if part in forms or stem(part) in stems:
            at = written.find(part)
            if at < 0:  # the part is spelt out of a suspended compound
                yield word.start, word.end
            else:
                yield word.start + at, word.start + at + len(part)


def _joined(found: Iterable[Span]) -> list[Span]:
    """In order, those that overlap or touch as one: ``kennis`` and ``migranten`` in one word."""
    merged: list[Span] = []
    for start, end in sorted(found):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def snippet(text: str, spans: Sequence[Span], width: int = SNIPPET) -> Span:
    """The part of a passage that shows most marks, cut between words."""
    if len(text) <= width:
        return 0, len(text)
    best, most = 0, 0
    for i, (start, _) in enumerate(spans):
        count = sum(1 for _, end in spans[i:] if end <= start + width * 3 // 4)
        if count > most:
            best, most = start, count
    start = max(0, min(best - width // 4, len(text) - width))
    if start:
        sentence = max(text.rfind(mark, start, best) for mark in (". ", "? ", "! ", "\n"))
        space = text.find(" ", start, best)
        cut = sentence + 1 if sentence >= 0 else space
        start = cut + 1 if cut >= 0 else start
    end = min(len(text), start + width)
    if end < len(text):
        space = text.rfind(" ", start, end)
        end = space if space > start else end
    return start, end
