# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What becomes of a hyphen at a line end: it goes, it stays, or it stays with a space.

Sources of the rules: the Dutch spelling (Woordenlijst, Leidraad chapter 6: hyphens in compounds with
abbreviations, digits, single letters and proper names of several words; between equal adjectives,
and in ranks as ``procureur-generaal``; where vowels clash; after ``niet``, ``non``, ``ex`` and ``oud``; the suspended hyphen before ``en``
and ``of``), and above all the letter itself: the word as it stands elsewhere in it decides, and a
letter that divides no words at all ends its lines with no other hyphens than those of spelling.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kennisreader.core.late_pattern import late

SOFT_HYPHEN = "\xad"
"""A hyphen that a program put at the end of a line: it is never part of the word."""

_WORD = late(r"[^\W_]+(?:[-'’][^\W_]+)*")
_FIRST_WORD = late(r"[^\W_]+")
_SUSPENDED = frozenset({"en", "of", "dan", "tot", "als", "noch", "maar", "versus", "resp", "c"})
_FREE_PREFIXES = frozenset({"niet", "non", "bijna", "e", "co2"})
_ABBREVIATIONS = frozenset(
    {"hbo", "mbo", "vmbo", "havo", "otc", "ict", "cao", "ngo", "zbo", "dna", "rna"}
)
"""Abbreviations in small letters that have a vowel, and could be a syllable by that."""
_VOWELS = frozenset("aeiouyáéíóúàèëïöüêâôû")
_SUSPENDS = late(r"(?:\b(?:en|of|c\.q\.)|,) [-–]$")
"""The hyphen of a word whose beginning is left out: "en -|producten"."""
_SYLLABLES = frozenset({"pro", "ex", "oud"})
"""Prefixes that are oftener a syllable (pro-|ject, ex-|tra, oud-|ers): what follows must be a word."""
_WHOLE = frozenset({"niettemin", "niettegenstaande"})
"""Words that begin like a prefix and are none of its compounds."""
_SHORT = 4
"""Letters.  The end of an adjective (ondenkbeel-|dig) is shorter than an adjective."""
_MOST_HYPHENS = 8
"""Of a word that another can begin like; one with more is an address or a list of codes."""
_ENGLISH_TAILS = frozenset({"up", "ups", "out", "off", "in", "line", "to"})
_ENGLISH_LINKS = frozenset({"to", "and", "by", "in", "up", "of", "the", "on"})
_ADJECTIVE_HEAD = late(r"(?:eel|isch|lijk|aal|ief|air|eus|iek|aat)$")
_ADJECTIVE_TAIL = late(
    r"(?:isch|lijk|[eaio]el|aal|ief|air|eus|ig|aam|baar|eerd|end)e?$|[^e]le$|ieve$"
)
_CLASHES = frozenset("aa ae ai au ee ei eu ie ii ij oe oi oo ou ui uu ée éé".split())
_RANK = late(
    r"(?:secretaris|directeur|directoraat|procureur|advocaat|inspecteur|gouverneur|consul|commissaris|auditeur)$"
)
_OPENS = frozenset(
    {"de", "het", "een", "in", "op", "te", "ten", "ter", "van", "om", "aan", "uit", "bij"}
)
"""Small words that are syllables as well: what is "De" at a line end is no name.  None is the
second half of what a suspended hyphen begins."""
_BEHIND_NAMES = tuple(
    "affaire akkoord arrest beginsel beleid commissie conferentie conventie corridor debat deal"
    " doelstelling dossier formule fonds gebied groep instrument kabinet kader lening lijn methode"
    " missie model motie norm overeenkomst overleg pact plan prijs procedure programma project"
    " protocol rapport regeling regio richtlijn route studie toets traject verdrag verordening"
    " wet zaak".split()
)
"""What laws, plans and papers are called by a name of several words: Sklodowska-Curie-|programma.
Other words behind such a name, with a hyphen at the line end, are oftener the rest of it."""
_FULL = 50
"""Characters of a line that the width of its page can have ended; in narrow columns it says little."""
_DIVIDING = 0.05
"""Part of the full lines that end with a hyphen where words are divided: 0.06 to 0.4 measured on
letters that do, up to 0.047 on letters that do not."""
_URL = late(r"(?:https?://|www\.)\S*$")
_SLUG = late(r"[a-z0-9]+(?:-[a-z0-9]+)+[.,;:)]*")
"""Words with hyphens between, as in the last part of an address; it can be cut anywhere in a word."""
_URL_TAIL = late(r"\S*[/_=~&%]\S*|\S+\.(?:html?|pdf|aspx?|php)\b")


class Vocabulary:
    """The words of one letter, from its lines, to see how it writes a word elsewhere."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._words: set[str] = set()
        cut = False
        above = ""  # the first half of a word that the line above may have divided
        full = 0
        divided: list[str] = []
        for text in texts:
            words = _WORD.findall(text)
            if above and words and text[:1].islower() and words[0] not in _SUSPENDED:
                divided.append(above + words[0])
            # The two halves of a word that is cut at the line end are no words.
            halves = words[1:] if cut else words
            cut = text.endswith(("-", SOFT_HYPHEN))
            self._words.update(halves[:-1] if cut else halves)
            above = words[-1] if cut and words and words[-1][-1].islower() else ""
            full += len(text) >= _FULL
        self._lower = {word.lower() for word in self._words}
        self._begun: dict[str, list[str]] = defaultdict(list)
        for word in [word for word in self._lower if 0 < word.count("-") <= _MOST_HYPHENS]:
            head = ""
            for part in word.split("-")[:-1]:
                head += f"{part}-"
                self._begun[word[: len(head) + _SHORT]].append(word)
            self._lower.update([part for part in word.split("-")[1:] if len(part) > _SHORT])
        self.divides = not divided or (
            len(divided) >= _DIVIDING * full or any(map(self.knows, divided))
        )
        """Words are divided at its line ends, as far as can be told."""

    def knows(self, word: str) -> bool:
        """Tell whether the letter has this word somewhere, in whatever case."""
        return word.lower() in self._lower

    def writes(self, word: str) -> bool:
        """Tell whether the letter has this word exactly so."""
        return word in self._words

    def hyphenates(self, head: str, tail: str) -> bool:
        """Tell whether the letter writes a hyphen between these, or between ones that begin so.

        "zij-instroom" tells of "zij-instroomroute", and the other way round.
        """
        whole = f"{head}-{tail}".lower()
        begun = self._begun.get(whole[: len(head) + 1 + _SHORT], ())
        return self.knows(whole) or any(
            len(tail) >= _SHORT and (whole.startswith(each) or each.startswith(whole))
            for each in begun
        )


def seam(before: str, after: str, vocabulary: Vocabulary) -> tuple[int, str]:
    """Say how two lines of one paragraph are put together.

    The answer is how many characters go from the end of ``before``, and what is put between.
    """
    if _breaks_url(before, after):
        return 0, ""
    last = before[-1:]
    if last == SOFT_HYPHEN:
        return 1, ""
    if last in "/–" and before[-2:-1].strip() and not before[-2:-1].isspace():
        return (0, "") if last == "/" or after[:1].isdigit() else (0, " ")
    begins = after[:1].islower() or before[-3:-2] != ","
    if last in "-–" and begins and _SUSPENDS.search(before):
        return 0, ""
    if last != "-" or before.endswith((" -", "--")) or not before[:-1]:
        return 0, " "
    first = _FIRST_WORD.match(after)
    if first is None:
        return 0, " "
    word = first.group()
    if (
        word.lower() in _SUSPENDED
        and not word.isupper()
        and not _is_rest(before, after, vocabulary)
    ):
        return 0, " "
    return (0, "") if _stays(before[:-1], word, vocabulary) else (1, "")


def _is_rest(before: str, after: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word that can stand behind a suspended hyphen is a part of the word before it.

    That is so in the middle of a word on three lines (vier-|en-|twintig), and where no compound
    follows, but the word without the hyphen stands elsewhere (partij-|en in).
    """
    word, _, rest = after.partition(" ")
    known = vocabulary.knows(before[:-1].rsplit(" ", 1)[-1] + word)
    return word.endswith("-") or (known and rest.split(" ", 1)[0] in _OPENS)


def _breaks_url(before: str, after: str) -> bool:
    address = _URL.search(before) if "://" in before or "www." in before else None
    if address is None:
        return False
    token = after.split(" ", 1)[0]
    if address.group()[-1] in "-/_=&?%~.":
        return not token[:1].isupper() or "/" in token
    slug = "-" in address.group().rpartition("/")[2] and _SLUG.fullmatch(token)
    return bool(slug or _URL_TAIL.fullmatch(token)) and not token.startswith(("http", "www."))


def _stays(before: str, tail: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the hyphen between a line's end and the next line's first word is spelling."""
    token = before.rsplit(" ", 1)[-1].lstrip("(«“\"'‘’[")
    head = token.rsplit("-", 1)[-1]
    head = head.rsplit("/", 1)[-1]
    if not head or not head[-1].isalpha() or not tail[0].islower():
        return True
    letters = head.replace("IJ", "Ij", 1)  # one letter, and no abbreviation
    if len(head) == 1 or letters.isupper() or any(c.isupper() for c in letters[1:]):
        return True
    if _VOWELS.isdisjoint(head.lower()) or head in _ABBREVIATIONS:
        return True  # btw-, ggz-: no syllable is without a vowel
    if any(map(vocabulary.knows, (token.replace("-", "") + tail, token + tail, head + tail))):
        return False
    if vocabulary.hyphenates(head, tail) or vocabulary.hyphenates(token, tail):
        return True
    if not vocabulary.divides:
        return True
    if head[0].isupper():
        return _after_name(before, token, head, tail, vocabulary)
    return _by_spelling(token, head, tail, vocabulary)


def _after_name(before: str, token: str, head: str, tail: str, vocabulary: Vocabulary) -> bool:
    """A proper name keeps its hyphen; a capital that only opens a sentence does not count."""
    if "-" in token:
        named = tail.startswith(_BEHIND_NAMES) or vocabulary.knows(tail)
        return named or (vocabulary.writes(head) and len(tail) > _SHORT)
    previous = before[: -len(token)].rstrip()
    if not previous or previous[-1] in ".?!:" or head.lower() in _OPENS:
        return False
    several = previous[-1] not in ",;)" and previous.rsplit(" ", 1)[-1][:1].isupper()
    return vocabulary.knows(head) and (several or vocabulary.knows(tail))


def _by_spelling(token: str, head: str, tail: str, vocabulary: Vocabulary) -> bool:
    if head in _SYLLABLES:
        return vocabulary.knows(tail)
    if head in _FREE_PREFIXES:
        return head + tail not in _WHOLE
    if tail.startswith("generaal") and _RANK.search(head):
        return True
    if tail in _ENGLISH_TAILS or ("-" in token and head in _ENGLISH_LINKS):
        return True
    if (
        min(len(head), len(tail)) > _SHORT
        and _ADJECTIVE_HEAD.search(head)
        and _ADJECTIVE_TAIL.search(tail)
    ):
        return True
    clash = head[-1] + tail[0] in _CLASHES
    return clash and (vocabulary.knows(tail) or len(tail) > 6) and len(head) > 2
