# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Marks in a passage exactly what a query met, and cuts a snippet around it.

Marks and snippets count code points of the passage's text, half-open.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from kennisreader.core import kamerstuk
from kennisreader.core.search.analysis import fold, stem, tokens
from kennisreader.core.search.documents import key_terms
from kennisreader.core.search.keeping import Tools
from kennisreader.core.search.passage_words import Form, Reader
from kennisreader.core.search.phrases import phrase_spans
from kennisreader.core.search.wishes import Wish

Span = tuple[int, int]

SNIPPET = 240
"""Characters of a snippet: two to three lines of a list."""


class Readable:
    """A text taken apart once, so that every query after it finds its words by looking them up."""

    def __init__(self, text: str, tools: Tools) -> None:
        self.text = text
        self._tools = tools
        found = tokens(text)
        self._places: dict[str, list[Span]] = defaultdict(list)
        for start, end, word in found:
            self._places[word].append((start, end))
        for first, last, word in tools.reader.read_into(text, [token.text for token in found]):
            self._places[word].append((found[first].start, found[last].end))
        self._forms: dict[str, list[str]] = defaultdict(list)
        self._stems: dict[str, list[str]] = defaultdict(list)
        for word in self._places:
            known = tools.reader.form(word)
            self._forms[known.form].append(word)
            for key in (known.stem, *known.part_stems):
                self._stems[key].append(word)

    @cached_property
    def neighbours(self) -> frozenset[tuple[str, str]]:
        """The stems of words that stand in a row, stop words left out."""
        words = self._tools.reader.words(self.text)
        return frozenset(pairwise(word.known.stem for word in words if not word.known.stop))

    @cached_property
    def concepts(self) -> Mapping[str, Sequence[Span]]:
        """Where the concepts stand that it names."""
        places: dict[str, list[Span]] = defaultdict(list)
        for each in self._tools.concepts.find(self.text):
            places[each.term].append((each.start, each.end))
        return places

    def having(self, forms: frozenset[str], stems: frozenset[str]) -> list[tuple[str, Span]]:
        """The words that have one of these forms, or one of these stems, whole or in a part.

        As they are read, with where each stands.
        """
        met: set[str] = set()
        for form in forms & self._forms.keys():
            met.update(self._forms[form])
        for key in stems & self._stems.keys():
            met.update(self._stems[key])
        return [(word, place) for word in met for place in self._places[word]]


class Marker:
    """Marks what meets the wishes of one query: whole words, and parts inside compounds."""

    def __init__(self, wishes: Sequence[Wish], reader: Reader) -> None:
        self._reader = reader
        self._forms = frozenset().union(*(w.forms for w in wishes))
        self._stems = frozenset().union(*(w.stems for w in wishes))
        self._terms = frozenset().union(*(w.concepts for w in wishes))
        self._keys = frozenset().union(*(w.keys for w in wishes))
        self._inside = frozenset().union(*(w.inside for w in wishes))
        self._phrases = [phrase for wish in wishes for phrase in wish.phrases]
        self._marked: dict[str, list[Span]] = {}

    def marks(self, read: Readable) -> list[Span]:
        """Where the words of the query stand in a text, in order."""
        known = self._marked.get(read.text)  # many passages have one heading, and one title
        if known is None:
            known = self._marked[read.text] = self._find(read)
        return known

    def _find(self, read: Readable) -> list[Span]:
        text = read.text
        found: list[Span] = []
        for word, place in read.having(self._forms, self._stems):
            found += self._in_word(self._reader.form(word), place, text)
        for term in self._terms & read.concepts.keys() if self._terms else ():
            found += read.concepts[term]
        for phrase in self._phrases:
            found += phrase_spans(phrase, text)
        if self._keys:
            found += [
                (c.start, c.end)
                for c in kamerstuk.find(text)
                if self._keys.intersection(key_terms(c.key, c.dossier))
            ]
        return _joined(found)

    def _in_word(self, known: Form, place: Span, text: str) -> Iterable[Span]:
        start, end = place
        written = fold(text[start:end])
        for part in self._inside if known.form in self._forms and known.form == written else ():
            at = written.find(part)
            if at >= 0:
                yield start + at, start + at + len(part)
                return
        whole = known.form in self._forms or (known.stem in self._stems and not known.stop)
        if whole or len(written) != end - start:
            yield start, end
            return
        for part in known.parts:
            if part in self._forms or stem(part) in self._stems:
                at = written.find(part)
                if at < 0:  # the part is spelt out of a suspended compound
                    yield start, end
                else:
                    yield start + at, start + at + len(part)


def _joined(found: Iterable[Span]) -> list[Span]:
    """In order, those that overlap or touch as one: ``kennis`` and ``migranten`` in one word."""
    merged: list[Span] = []
    for start, end in sorted(found):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


_AGAIN = 0.25
"""What a word that is marked again adds to what a snippet tells."""


def snippet(text: str, spans: Sequence[Span], width: int = SNIPPET) -> Span:
    """The part of a passage that shows most of what is marked, cut between words.

    Whole words tell more than parts of words, and other words more than the same ones again.
    """
    if len(text) <= width:
        return 0, len(text)
    best, most = 0, 0.0
    words = [text[start:end].lower() for start, end in spans]
    shown: dict[str, int] = {}
    told, behind = 0.0, 0
    for first, (start, _) in enumerate(spans):
        while behind < len(spans) and spans[behind][1] <= start + width * 3 // 4:
            times = shown[words[behind]] = shown.get(words[behind], 0) + 1
            told += len(words[behind]) * (_AGAIN if times > 1 else 1)
            behind += 1
        if told > most:
            best, most = start, told
        if behind > first:
            times = shown[words[first]] = shown[words[first]] - 1
            told -= len(words[first]) * (_AGAIN if times else 1)
        else:
            behind = first + 1
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
