# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The words of a text as search and relations compare them: form, stem, parts, and their place.

On top of the analyzer this knows what one text cannot tell: which words are compounds.  A verb that
stands apart from its particle is read as one (``aan te trekken`` is *aantrekken*), and a suspended
compound is written out (``kennis- en technologieoverdracht``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from kennisreader.core.search.amounts import with_units
from kennisreader.core.search.analysis import (
    Token,
    fold,
    is_stop_word,
    parts,
    resumed,
    stem,
    suspended,
    tokens,
    words_of,
)
from kennisreader.core.search.compounds import Splitter

REVISION = 7
"""Raise it with every change of how words are read: an index of another revision is built anew."""

PARTICLES = frozenset(
    """
    aan achter af bij binnen door in mee na neer om onder op over samen tegen terug toe uit vast
    voor voort vrij weg
    """.split()
)
"""What a separable verb begins with (ANS 12.2.2)."""
_PREFIXES = ("be", "her", "ont", "ver")
_SHORTEST_REST = 4
_MOST_KNOWN = 300_000
"""Written forms whose analysis is kept in memory."""


class Form(NamedTuple):
    """What is known of a written word, wherever it stands."""

    form: str
    """Folded."""
    stem: str
    parts: tuple[str, ...]
    """Folded words inside it: of a compound, and between its hyphens."""
    part_stems: tuple[str, ...]
    """Stems of the parts, each once, without its own stem."""
    stop: bool
    """Whether it is a function word or a bare hyphen."""

    @property
    def telling_parts(self) -> list[str]:
        """The stems of the parts that are words: *19* alone is no *COVID-19*."""
        return [part for part in self.part_stems if any(sign.isalpha() for sign in part)]


ReadInto = tuple[int, int, str]
"""A word that is read into a text: the numbers of its first and last words, and how it is written."""


class Word(NamedTuple):
    """One word of a text: code points of the text, half-open."""

    start: int
    end: int
    known: Form


class Reader:
    """Reads words with one splitter; keeps the analysis of every written form."""

    def __init__(self, splitter: Splitter) -> None:
        self.splitter = splitter
        self._forms: dict[str, Form] = {}

    def words(self, text: str, found: Sequence[Token] | None = None) -> list[Word]:
        """The words of a text in reading order, stop words among them, and those read into it.

        A word that is read into the text (``kennisoverdracht``, ``aantrekken``) comes after the
        token it starts with; its span reaches over all that it was read from.  ``found`` are the
        tokens of the text, for whoever has them already.
        """
        found = tokens(text) if found is None else found
        known, form = self._forms.get, self.form
        words = [Word(start, end, known(written) or form(written)) for start, end, written in found]
        extra = self.read_into(text, [token.text for token in found])
        if extra:
            words += [Word(found[i].start, found[j].end, form(written)) for i, j, written in extra]
            words.sort(key=lambda word: (word.start, word.end))
        return words

    def counted(self, text: str, found: Sequence[str]) -> list[tuple[Form, int]]:
        """The words of a text that are no stop words, each once with how often, in no order.

        ``found`` are its words as written, in order.
        """
        counts = Counter(found)
        counts.update([written for *_, written in self.read_into(text, found)])
        known, form = self._forms.get, self.form
        read = [(known(written) or form(written), count) for written, count in counts.items()]
        return [each for each in read if not each[0].stop]

    def read_into(self, text: str, found: Sequence[str]) -> list[ReadInto]:
        """The words that are read into a text; ``found`` are its words as written, in order."""
        verbs = _joined_verbs(found) if "te" in found else []
        return [*verbs, *with_units(found), *self._written_out(found, text)]

    def form(self, written: str) -> Form:
        """The analysis of one word as written."""
        known = self._forms.get(written)
        if known is None:
            if len(self._forms) >= _MOST_KNOWN:
                self._forms.clear()
            known = self._forms[written] = self._analyse(written)
        return known

    def _analyse(self, written: str) -> Form:
        if "://" in written or written.startswith("www."):
            folded = written.lower().rstrip("/.,;:)")
            return Form(folded, folded, (), (), stop=False)
        folded = fold(written).strip("-_'’")
        own = stem(folded)
        inner: dict[str, None] = {}
        pieces = [fold(part.text) for part in parts(Token(0, len(written), written))]
        for piece in pieces or [folded]:
            if pieces and not is_stop_word(piece):
                inner[piece] = None
            for part in self.splitter.parts(piece):
                inner[part] = None
        if len(pieces) > 1 and folded.replace("-", "").isalpha() and not written.isupper():
            inner[folded.replace("-", "")] = None
        stems = dict.fromkeys(stem(part) for part in inner)
        stems.pop(own, None)
        stop = not folded or is_stop_word(folded)
        return Form(folded, own, tuple(inner), tuple(stems), stop)

    def _written_out(self, found: Sequence[str], text: str) -> Iterable[ReadInto]:
        """Suspended compounds with their other half, as far as that is a known part."""
        for each in suspended(found, text):
            last = fold(found[each.last])
            heads = self.splitter.parts(last)
            stump = fold(found[each.first])[:-1]
            whole = next(
                (f for f in each.forms if f[len(stump) :].lstrip("-") in heads),
                _other_particle(stump, last),
            )
            if whole:
                yield each.first, each.last, whole
        for first, second in resumed(found, text):
            carrier = fold(found[first])
            shared = [part for part in self.splitter.parts(carrier) if carrier.endswith(part)]
            if shared:
                yield first, second, carrier.removesuffix(shared[-1]) + fold(found[second])


def _joined_verbs(found: Sequence[str]) -> list[ReadInto]:
    """Verbs with *te* between particle and infinitive: ``aan te trekken`` (ANS 2.3.6.1)."""
    verbs = []
    for i in [i for i, word in enumerate(found[1:-1]) if word == "te"]:
        particle, verb = found[i], found[i + 2]
        if particle in PARTICLES and len(verb) > 3 and verb.endswith("n") and verb.islower():
            verbs.append((i, i + 2, particle + verb))
    return verbs


def _other_particle(stump: str, whole: str) -> str | None:
    """A verb's noun with its particle exchanged: ``om- en herscholing`` is *omscholing*.

    Particles and prefixes are no words that a splitter knows, and change places freely
    (``op- en overslag``, ``aan- en verkoop``, ``voor- en nadelen``).
    """
    if stump not in PARTICLES:
        return None
    known = (each for each in (*PARTICLES, *_PREFIXES) if whole.startswith(each))
    taken = max(known, key=len, default="")
    rest = whole[len(taken) :]
    return stump + rest if taken and len(rest) >= _SHORTEST_REST else None


class LetterCounts:
    """In how many letters each word stands: folded words, and their pieces between hyphens."""

    def __init__(self, counts: Mapping[str, int] | None = None) -> None:
        self.counts: Counter[str] = Counter(counts)
        self._pieces = cache(_pieces)

    def add(self, text: str) -> None:
        """Count the words of one more letter."""
        written = set(words_of(text))
        self.counts.update(set(chain.from_iterable(map(self._pieces, written))))


def _pieces(written: str) -> list[str]:
    token = Token(0, len(written), written)
    folded = [fold(piece.text).strip("-_'") for piece in (token, *parts(token))]
    return [word for word in folded if word and "://" not in word]
