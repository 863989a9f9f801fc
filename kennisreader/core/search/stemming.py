# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The stem of a Dutch word: what its inflected forms have in common.

A *light* stemmer: it joins singular and plural, the adjective with and without -e, and the regular
present tense, and leaves derivation alone (``opleiding`` is not ``opleiden``), because a theme
lists words and a reader who looks for *woning* does not mean *wonen*.  It undoes Dutch spelling
(Taalunie, Leidraad, "klinkers en medeklinkers"): a doubled consonant at the end of a stem is
written once (``man, mannen``), a long vowel twice in one syllable (``taal, talen``) and once behind
others, where nobody can tell it from a dull one (``kanaal, kanalen``; ``regel, regelen``), and a
final v and z are written f and s (``brief, brieven``; ``huis, huizen``).

A stem is a key for comparison, not a word.  What counts is that forms of one word meet; that a few
unlike words meet as well (``graf`` and ``graaf``, ``mens`` and ``men``) is the price.
"""

from __future__ import annotations

from kennisreader.core.search.amounts import amount

_VOWELS = frozenset("aeiouy")
_NO_DOUBLE = _VOWELS | frozenset("wx")
"""Before these no vowel is written twice (``ruw, ruwe``)."""
_DOUBLED = frozenset("aeou")
"""The vowels that are written twice where they are long in a closed syllable."""
_LONG_EN = ("ieen", "eeen", "aaien", "oeien", "ooien")
"""Where -en is an ending behind a vowel: ``studiën, ideeën, draaien, groeien, gooien``."""
_LONG_T = ("aait", "oeit", "ooit")

_IRREGULAR = (
    ("kinderen", "kind"),
    ("kinder", "kind"),
    ("eieren", "ei"),
    ("koeien", "koe"),
    ("leden", "lid"),
    ("steden", "stad"),
    ("schepen", "schip"),
    ("redenen", "reden"),
    ("tekenen", "teken"),
    ("studien", "studie"),
    ("cien", "cie"),
    ("visa", "visum"),
    ("centra", "centrum"),
    ("musea", "museum"),
    ("criteria", "criterium"),
    ("gremia", "gremium"),
    ("crises", "crisis"),
    ("ici", "icus"),
    ("vendi", "vendus"),
    ("heden", "heid"),
)
"""Ends of plurals that change the stem.  They hold for compounds (``Kamerleden``) as well."""

_IRREGULAR_ENDS = tuple(ending for ending, _ in _IRREGULAR)
_NOT_IRREGULAR = frozenset({"heden", "verleden", "geleden", "overleden"})
"""Words that end so by chance."""

_SHORT_PLURALS = frozenset({"uren", "ogen", "oren"})
"""Of the words of four letters in *-en* these are plurals."""

_KEEP_S = (
    *("kans", "plaats", "fonds", "grens", "beurs", "koers", "arts", "gids", "balans", "impuls"),
    *(
        "succes",
        "proces",
        "adres",
        "congres",
        "verlies",
        "advies",
        "precies",
        "kies",
        "fries",
        "vies",
    ),
)
"""Ends of words whose s belongs to the stem.  Behind a consonant the list only keeps words apart
(``kans`` and ``kan``): losing the s there does singular and plural alike."""


_WHOLE = frozenset({"ouderen", "geldt"})
"""Words whose stem is that of a commoner one: *ouderen* are no *ouders*, *geldt* is no *geld*."""
_KEEP_T = ("markt", "cept", "script", "strikt", "abrupt")
"""Ends of words whose t belongs to the stem."""

_SHORT_AND_LONG = frozenset(
    """
    bad blad bod dag dak dal gat gen glas god graf grof hof hol kom lof lot pad schot slag slot spel
    staf tred vat weg
    """.split()
)
"""Words of which the vowel is short, and long with an ending (``weg, wegen``; ANS 3.5.2.2)."""


def stem(word: str) -> str:
    """The stem of a folded word (lower case, no diacritics); words under four letters are their own.

    That of a number is the same in all its notations.  Compare stems with stems: a stem is not
    always its own stem.
    """
    last = stem_of_last(word)
    return last[:-1] + last[-2:] if is_long(word, last) else last


def stem_of_last(word: str) -> str:
    """What the stems of the compounds end in that have a folded word as their last part.

    There a long vowel is written once: nobody can tell the syllables of *onderwijsvragen* and
    *huurregelen* apart.
    """
    if word[:1].isdigit() and (number := amount(word)):
        return number
    if len(word) < 4 or not word[-1].isalpha() or word in _WHOLE:
        return word
    if word[-1] == "s" and word[-2] in "'’":
        word = word[:-2]
        if len(word) < 4:
            return word
    word = _without_e(_without_s(_regular(word)))
    return _one_vowel(_without_final_s(_final_consonant(_without_t(word))))


def is_long(word: str, last: str) -> bool:
    """Whether the one vowel of a stem is long in a word: written twice, or opened by an ending."""
    onset, vowel, consonant = last[:-2], last[-2:-1], last[-1:]
    if vowel not in _DOUBLED or consonant in _NO_DOUBLE or not _VOWELS.isdisjoint(onset):
        return False
    if last in _SHORT_AND_LONG or not word.startswith(onset + vowel):
        return False
    behind = word[len(last) - 1 :]
    return behind[:1] == vowel or behind[1:2] in _VOWELS


def _regular(word: str) -> str:
    if not word.endswith(_IRREGULAR_ENDS) or word in _NOT_IRREGULAR:
        return word
    ending, base = next(pair for pair in _IRREGULAR if word.endswith(pair[0]))
    return word[: -len(ending)] + base


def _without_s(word: str) -> str:
    """Take off the plural -s behind -ie, behind the dull -e, and behind a consonant."""
    if len(word) > 3 and word[-1] == "s" and word[-2] == "e" and word[-3] != "e":
        return word if word.endswith(_KEEP_S) else word[:-1]
    return _without_final_s(word)


def _without_final_s(word: str) -> str:
    """Take off -s behind a consonant; once more at the end, for ``Nederlandse`` and ``grenzen``."""
    if len(word) < 4 or word[-1] != "s" or word[-2] in _VOWELS or not word[-2].isalpha():
        return word
    return word if word[-2] in "sj" or word.endswith(_KEEP_S) else word[:-1]


def _without_e(word: str) -> str:
    """Take off -en and -e behind a consonant, and -en behind the vowels of _LONG_EN."""
    if len(word) < 4:
        return word
    if word.endswith("en"):
        behind_consonant = word[-3] not in _VOWELS and (len(word) > 4 or word in _SHORT_PLURALS)
        strip = word.endswith(_LONG_EN) or behind_consonant
        return word[:-2] if strip else word
    return word[:-1] if word[-1] == "e" and word[-2] not in _VOWELS else word


def _without_t(word: str) -> str:
    """Take off the -t of the verb where hardly a noun ends so: dt, gt, kt, mt, pt, ..ft, ..it."""
    if len(word) < 4 or word[-1] != "t":
        return word
    if len(word) > 4 and word.endswith(_LONG_T):
        return word[:-1]
    if word[-2] in "dgkmp" and not word.endswith(_KEEP_T):
        return word[:-1]
    if word[-2] == "f" and word[-4:-2] in {"ee", "ij", "oe", "aa", "ie"}:
        return word[:-1]
    return word


def _final_consonant(word: str) -> str:
    """Write f for a final v, s for a final z, and a double consonant once."""
    last = word[-1]
    if last in "vz":
        return word[:-1] + ("f" if last == "v" else "s")
    doubled = len(word) > 3 and last == word[-2] and last not in _VOWELS
    return word[:-1] if doubled else word


def _one_vowel(word: str) -> str:
    """Write the doubled vowel of a closed final syllable once."""
    doubled = word[-3:-2] == word[-2:-1] and word[-2:-1] in _DOUBLED and word[-1] not in _VOWELS
    return word[:-2] + word[-1] if doubled and word[-4:-3] != word[-2] else word
