# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a query's words are worth in each passage.

Every wish of a query (a word, a phrase, a number, or alternatives) is looked up in all the ways in
which it may stand in a passage, each with its weight; the weighted counts are judged as BM25F does
(Robertson and Zaragoza 2009, 3.6): saturating, and against the length of the passage.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import lru_cache, partial
from math import log

from kennisreader.core.search import amounts
from kennisreader.core.search.analysis import fold, is_stop_word, stem, tokens
from kennisreader.core.search.compounds import outermost
from kennisreader.core.search.documents import unpack
from kennisreader.core.search.general_words import GENERAL, GENERAL_VERBS
from kennisreader.core.search.keeping import Opened
from kennisreader.core.search.passage_words import Form
from kennisreader.core.search.phrases import phrase_spans
from kennisreader.core.search.postings import (
    AROUND,
    CONTEXT,
    EXACT,
    INFLECTED,
    NAMED_OTHERWISE,
    PART,
    Postings,
)
from kennisreader.core.search.query import Kind, Unit
from kennisreader.core.search.slips import is_sure, slips
from kennisreader.core.search.verbs import Ways, strong_forms, ways
from kennisreader.core.search.wishes import NO_EXTRA, Counts, Extra, Gathered, Wish

HEAD = 1 / 3
"""What the last part of a compound says of its subject; what is left, the first parts say."""
SLIP = 0.6
"""A word that is one slip of the keyboard away, where the word itself is unknown."""
FAMILY = 0.4
"""A word with the same root (*werving* for *werven*)."""

_K = 1.2
_B = 0.4
"""Passages are alike in length by themselves; the usual .75 puts one-sentence questions first."""
_KEPT_WORDS = 200
_COMPLETIONS = 24
_INSIDE = 5
"""Letters of a word that is looked for inside others where it does not stand by itself: a compound
with a part that nobody uses alone cannot be split."""
_INSIDE_LOOKED_AT = 200
_STARRED = 200
_TWICE_WRONG = 10
"""Letters of a word that two slips make another word of."""
_NEVER_RARE = 5
"""One in so many passages has a verb like *houden*, though a small library may have it seldom."""
_TELLING = 10
"""One in so many passages at most has a first part that tells something without the head."""
_RELATIVES = 12


class Evaluator:
    """Evaluates the wishes of queries on one opened index.

    ``read`` gives the text of a passage by its number; phrases are looked for in it.
    """

    def __init__(self, opened: Opened, read: Callable[[int], str]) -> None:
        self._index = opened.index
        self._tools = opened.tools
        self._read = read
        self._postings = Postings(opened.index)
        # While somebody types, all words but the last are the same at every keystroke.
        self._of_words = lru_cache(_KEPT_WORDS)(self._evaluate)
        lengths = self._index.lengths
        mean = (sum(lengths) / len(lengths) if lengths else 1.0) or 1.0
        self._norms = [_K * (1 - _B + _B * length / mean) for length in lengths]

    def wish(self, units: Iterable[Unit], extra: Extra = NO_EXTRA) -> Wish:
        """Evaluate one wish: the best of its alternatives counts in each passage.

        ``extra`` is what the query means by it together with its neighbours.
        """
        group = tuple(units)
        if all(unit.kind is Kind.WORD for unit in group):
            return self._of_words(group, extra)
        return self._evaluate(group, extra)

    def _evaluate(self, units: tuple[Unit, ...], extra: Extra) -> Wish:
        gathered = Gathered()
        for key in extra.stems:
            self._postings.stem(key, gathered)
        for term in extra.concepts:
            self._postings.concept(term, gathered)
        gathered.known = bool(gathered.counts)
        for unit in units:
            self._look_up(unit, gathered)
        met = len([count for count in gathered.counts.values() if count >= PART])
        total = max(1, self._index.count)
        if all(unit.kind is Kind.WORD and stem(fold(unit.text)) in GENERAL_VERBS for unit in units):
            met = max(met, total // _NEVER_RARE)
        return gathered.wish(log(1 + (total - met + 0.5) / (met + 0.5)))

    def shares(self, wish: Wish) -> list[float]:
        """How much of a wish's ``worth`` each passage that meets it has, from 0 to 1, in order."""
        norms = self._norms
        return [count / (count + norms[number]) for number, count in wish.counts.items()]

    def having(self, unit: Unit) -> set[int]:
        """The passages in which a unit itself stands, as a word in any form: to leave them out."""
        if unit.kind is Kind.WORD:
            form = self._tools.reader.form(unit.text)
            written = self._ways(unit, form)
            found = self._index.postings("stem", written.stem)
            whole = zip(found.numbers, found.weights, strict=True)
            numbers = {number for number, weight in whole if unpack(weight).whole}
            for each in written.forms:
                numbers.update(self._index.postings("form", each).numbers)
            return numbers
        gathered = Gathered()
        self._look_up(unit, gathered)
        return set(gathered.counts)

    def _look_up(self, unit: Unit, into: Gathered) -> None:
        by_kind = {Kind.WORD: self._word, Kind.PATTERN: self._pattern, Kind.NUMBER: self._number}
        by_kind.get(unit.kind, self._phrase)(unit, into)

    # Words

    def _ways(self, unit: Unit, form: Form) -> Ways:
        return ways(form.form, form.stem, self._tools.lexicon, written=unit.text)

    def _word(self, unit: Unit, into: Gathered) -> None:
        form = self._tools.reader.form(unit.text)
        before = len(into.counts)
        written = self._ways(unit, form)
        self._itself(unit, form, written, into)
        self._akin(unit, form, written, into)
        known = len(into.counts) > before
        into.known |= known
        mended: Sequence[str] = ()
        # A word that is one slip away is likelier than a compound of which nobody uses a half.
        if not known:
            mended = self._slips(form, into, 1)
            form = self._tools.reader.form(next(iter(mended), form.form))
        if len(form.telling_parts) > 1:
            told = self._parts(form, form.parts, into)
            into.partly += () if mended else told
        two = partial(self._slips, most=2 if len(form.form) > _TWICE_WRONG else 1)
        for mend in (self._halves, two, *(() if written.verb else (self._begun,))):
            if len(into.counts) == before:
                mend(form, into)

    def _itself(self, unit: Unit, form: Form, written: Ways, into: Gathered) -> None:
        """The word in all its forms, and the other names of what it names."""
        if written.stem:
            self._postings.stem(written.stem, into)
        self._postings.typed(form.form, EXACT - INFLECTED if written.stem else EXACT, into)
        for found in self._tools.concepts.find(unit.text):
            if found.end - found.start == len(unit.text):
                self._postings.concept(found.term, into)
        for short in self._abbreviations(unit.text):
            self._postings.concept(short, into)
        for each in written.forms[1:]:
            if stem(each) not in into.stems and each in self._tools.lexicon:
                self._other_form(each, written.forms, into)

    def _akin(self, unit: Unit, form: Form, written: Ways, into: Gathered) -> None:
        """What it may become while it is typed, words with its root, and compounds with it."""
        splitter, lexicon = self._tools.reader.splitter, self._tools.lexicon
        if unit.last:
            self._postings.completed(lexicon.starting(form.form, _COMPLETIONS), into)
        self._relatives(written.verb or form.form, into)
        self._measured(form, into)
        if len(form.form) >= _INSIDE and form.form.isalpha():
            for find in (splitter.headed_by, splitter.begun_by):
                for each in find(form.form, lexicon):
                    if not strong_forms(each):  # there is no *reken* in *uitspreken*
                        self._postings.compound(each, form.form, into)
        nowhere = not (unit.last or lexicon.inflected(form.form))
        if nowhere or all(count in AROUND for count in into.counts.values()):
            self._inside(form, into)

    def _other_form(self, form: str, forms: Collection[str], into: Gathered) -> None:
        """A word by what is written, or by its stem if it stands in footnotes and headings alone."""
        alone = self._tools.lexicon.inflected(form).issubset(forms)
        if alone and not self._index.frequency("form", form):
            self._postings.stem(stem(form), into)
        else:
            self._postings.form(form, INFLECTED, into)

    def _measured(self, form: Form, into: Gathered) -> None:
        """A number is found as a percentage, and *155mm* as *155 mm*."""
        apart = amounts.apart(form.form)
        if apart:
            self._phrase(Unit(Kind.PHRASE, apart), into)
        if form.form[-1:].isdigit():
            self._postings.stem(stem(f"{form.form}%"), into)

    def _halves(self, form: Form, into: Gathered) -> None:
        """A compound of which nobody uses a half, unless two slips there make it one in use."""
        halves = self._tools.reader.splitter.torn(form.form)
        if not halves:
            return
        first, last = halves
        if not self._slips(
            form, into, 2, lambda word: word.startswith(first) or word.endswith(last)
        ):
            halves = tuple(map(self._mended, halves))
            into.partly += self._parts(self._tools.reader.form("".join(halves)), halves, into)

    def _mended(self, half: str) -> str:
        """Half a compound, without the slip in it if it is in use without."""
        if half in self._tools.lexicon:
            return half
        found = (each for each in slips(half, self._tools) if each.slips == 1)
        return next((each.form for each in found if is_sure(half, each.form)), half)

    def _begun(self, form: Form, into: Gathered) -> None:
        """A compound that stands nowhere, of which no more than the beginning is known."""
        first = self._tools.reader.splitter.begins(form.form, self._tools.lexicon)
        found = self._with_part(first, into) if first else {}
        if found:
            share = PART * (1.0 - HEAD) ** 3
            into.raise_to((number, share * value) for number, value in found.items())
            into.stems.add(stem(first))
            into.partly.append(first)

    def _inside(self, form: Form, into: Gathered) -> None:
        """Compounds with a word that nobody uses by itself, so that no splitter knows it."""
        bare = form.form if len(form.form) < _INSIDE + 1 else form.form.removesuffix("s")
        if len(bare) < _INSIDE or not bare.isalpha():
            return
        splitter, lexicon = self._tools.reader.splitter, self._tools.lexicon
        own = stem(bare)
        holding = [  # there is no *roken* in *afgesproken*, and no *toren* in *sectoren*
            word
            for word in lexicon.containing(bare, _INSIDE_LOOKED_AT)
            if splitter.holds(word, bare)
            and not strong_forms(word)
            and stem(word) not in GENERAL
            and all(
                bare in other or own in other
                for each in (word, *splitter.parts(word))
                if bare in each
                for other in lexicon.inflected(each)
            )
        ]
        for each in holding[:_COMPLETIONS]:
            self._postings.compound(each, bare, into)

    def _abbreviations(self, text: str) -> list[str]:
        """A concept whose short name was typed in small letters."""
        term = "=" + fold(text)
        return [term] if self._tools.concepts.names(term) else []

    def _parts(self, form: Form, written: Sequence[str], into: Gathered) -> Sequence[str]:
        """Passages where the parts of a compound stand apart; those that are found, topic first.

        Most where all of them do, then where its topic stands, which its first parts say: an
        *asielaanvraag* is about *asiel* before it is one of many kinds of *aanvraag*.  A first part
        that tells nothing alone needs the head (*Kamervragen* are no *Kamer*), and the head alone
        is what is left where nothing else is found.
        """
        having = {part: self._with_part(part, into) for part in written}
        if into.known:  # a heading above makes no compound that is in use of a word in the text
            having = {
                part: {number: value for number, value in found.items() if value > CONTEXT}
                for part, found in having.items()
            }
        used = [part for part, found in having.items() if found]
        parts = {part: having[part] for part in outermost(having, used, form.form)}
        if len(parts) < 2:
            return ()
        head = next(iter(sorted(filter(form.form.endswith, parts), key=len)), "")
        topic = [part for part in parts if part != head]
        most = max(1, self._index.count // _TELLING)
        telling = [part for part in topic if len(parts[part]) <= most and stem(part) not in GENERAL]
        admitted = set().union(*(parts[part] for part in telling))
        admitted |= set().union(*(parts[part] for part in topic)) & set(parts.get(head, ()))
        if not into.known and not admitted and stem(head) not in GENERAL:
            admitted = set(parts.get(head, ()))
        told = [part for part in (*topic, head) if admitted.intersection(parts.get(part, ()))]
        shares: Counts = defaultdict(float)
        for part, found in parts.items():
            share = HEAD if part == head else (1.0 - HEAD if head else 1.0) / len(topic)
            for number in admitted.intersection(found):
                shares[number] += share * found[number]
        into.raise_to((number, PART * share**3) for number, share in shares.items())
        into.stems.update(map(stem, parts))
        return told

    def _with_part(self, part: str, into: Gathered) -> Counts:
        """How well the passages have a part; one that nobody uses alone may begin any word."""
        values = self._postings.weighed(
            stem(part), lambda each: 1.0 if each.whole or each.part else CONTEXT
        )
        found, lexicon = dict(values), self._tools.lexicon
        splitter = self._tools.reader.splitter
        if found:
            words = splitter.begun_by(part, lexicon)
        else:
            starting = lexicon.starting(part, _COMPLETIONS)
            words = [word for word in starting if splitter.holds(word, part)]
        for each in words if len(part) >= _INSIDE else ():
            found.update(dict.fromkeys(self._index.postings("form", each).numbers, 1.0))
            into.forms.add(each)
        return found

    def _relatives(self, word: str, into: Gathered) -> None:
        """Words with the same root and another stem: *wijze* is no relative of *gewezen*."""
        if len(word) > 4 and word.isalpha():
            own = stem(word)
            for each in self._tools.lexicon.relatives(word, _RELATIVES):
                if stem(each) != own and not is_stop_word(each):
                    self._postings.less(stem(each), FAMILY, into)

    def _slips(
        self,
        form: Form,
        into: Gathered,
        most: int,
        fits: Callable[[str], bool] = lambda _word: True,
    ) -> Sequence[str]:
        """Words that a word may be a slip of; which they are."""
        found = [
            each
            for each in slips(form.form, self._tools)
            if each.slips <= most and fits(each.form) and is_sure(form.form, each.form)
        ]
        for each in found:
            self._postings.less(stem(each.form), SLIP / each.slips, into, CONTEXT)
            into.similar.setdefault(each.form)
        return [each.form for each in found]

    # Patterns, numbers, phrases

    def _pattern(self, unit: Unit, into: Gathered) -> None:
        for form in self._tools.lexicon.matching(unit.text, _STARRED):
            self._postings.typed(form, EXACT, into)
            into.known = True

    def _number(self, unit: Unit, into: Gathered) -> None:
        for number in self._index.postings("key", unit.key).numbers:
            into.counts[number] = max(into.counts.get(number, 0.0), EXACT)
            into.known = True
        into.keys.add(unit.key)

    def _phrase(self, unit: Unit, into: Gathered) -> None:
        """Passages with these words in a row, or written together."""
        words = [fold(t.text).strip("-") for t in tokens(unit.text)]
        telling = [w for w in words if not is_stop_word(w)]
        candidates = self._postings.with_all(telling)
        for number in candidates:
            count = len(phrase_spans(unit.text, self._read(number)))
            if count:
                into.counts[number] = max(into.counts.get(number, 0.0), float(count))
                into.typed.add(number)
                into.known = True
        into.phrases.append(unit.text)
        joined = "".join(words)
        if len(words) > 1 and joined in self._tools.lexicon:
            self._postings.form(joined, NAMED_OTHERWISE, into)
