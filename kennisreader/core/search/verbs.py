# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The forms of verbs: ``onderzocht`` is one of *onderzoeken*, ``betaalt`` of *betalen*.

Past tense and participle of strong verbs have another stem (ANS 2.3.3), so that only a table joins
them; those of regular verbs follow from the spelling, and the words in use tell which there are.  A
verb with a prefix is conjugated as the verb in it; the participle has *ge* behind a separable prefix
(``aangetrokken``) and none behind an inseparable one (``betrokken``).
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from kennisreader.core.search.stemming import stem
from kennisreader.core.search.stopwords import STOP_WORDS


class Forms(NamedTuple):
    """The forms of one verb, folded."""

    infinitive: str
    others: tuple[str, ...]
    """Past tense and participles, those with *-e* as well; some of them nobody writes."""
    plural: str = ""
    """The plural of the past of a strong verb: mostly a noun's as well (*afspraken*, *uitgaven*)."""


_STRONG = """
bakken bakte bakten gebakken / bewegen bewoog bewogen bewogen
bidden bad baden gebeden / bieden bood boden geboden / bijten beet beten gebeten
binden bond bonden gebonden / blijken bleek bleken gebleken / blijven bleef bleven gebleven
breken brak braken gebroken / brengen bracht brachten gebracht / buigen boog bogen gebogen
denken dacht dachten gedacht / doen deed deden gedaan / dragen droeg droegen gedragen
drijven dreef dreven gedreven / dringen drong drongen gedrongen / drinken dronk dronken gedronken
duiken dook doken gedoken / dwingen dwong dwongen gedwongen / eten at aten gegeten
gaan ging gingen gegaan / gelijken geleek geleken geleken / genieten genoot genoten genoten
geven gaf gaven gegeven / ginnen gon gonnen gonnen / glijden gleed gleden gegleden
graven groef groeven gegraven / grijpen greep grepen gegrepen / hangen hing hingen gehangen
heffen hief hieven geheven / helpen hielp hielpen geholpen / houden hield hielden gehouden
kiezen koos kozen gekozen / kijken keek keken gekeken / klimmen klom klommen geklommen
klinken klonk klonken geklonken / komen kwam kwamen gekomen / kopen kocht kochten gekocht
krijgen kreeg kregen gekregen / krimpen kromp krompen gekrompen / laden laadde laadden geladen
laten liet lieten gelaten / lezen las lazen gelezen / liegen loog logen gelogen
liezen loor loren loren / liggen lag lagen gelegen / lijden leed leden geleden
lijken leek leken geleken / lopen liep liepen gelopen / meten mat maten gemeten
mijden meed meden gemeden / moeten moest moesten gemoeten / nemen nam namen genomen
prijzen prees prezen geprezen / raden ried rieden geraden / rijden reed reden gereden
rijzen rees rezen gerezen / roepen riep riepen geroepen / scheiden scheidde scheidden gescheiden
schenken schonk schonken geschonken / scheppen schiep schiepen geschapen
schieten schoot schoten geschoten / schijnen scheen schenen geschenen
schrijden schreed schreden geschreden / schrijven schreef schreven geschreven
schrikken schrok schrokken geschrokken / schuiven schoof schoven geschoven
slaan sloeg sloegen geslagen / slapen sliep sliepen geslapen / slijten sleet sleten gesleten
sluiten sloot sloten gesloten / smelten smolt smolten gesmolten / snijden sneed sneden gesneden
spreken sprak spraken gesproken / springen sprong sprongen gesprongen
spuiten spoot spoten gespoten / staan stond stonden gestaan / steken stak staken gestoken
stelen stal stalen gestolen / sterven stierf stierven gestorven / stijgen steeg stegen gestegen
strijden streed streden gestreden / strijken streek streken gestreken / treden trad traden getreden
treffen trof troffen getroffen / trekken trok trokken getrokken / vallen viel vielen gevallen
vangen ving vingen gevangen / varen voer voeren gevaren / vechten vocht vochten gevochten
vinden vond vonden gevonden / vliegen vloog vlogen gevlogen / vouwen vouwde vouwden gevouwen
vragen vroeg vroegen gevraagd / vriezen vroor vroren gevroren
wegen woog wogen gewogen / werpen wierp wierpen geworpen
werven wierf wierven geworven / weten wist wisten geweten / wijken week weken geweken
wijten weet weten geweten / wijzen wees wezen gewezen / winden wond wonden gewonden
winnen won wonnen gewonnen / wrijven wreef wreven gewreven / zeggen zei zeiden gezegd
zenden zond zonden gezonden / zien zag zagen gezien / zingen zong zongen gezongen
zinken zonk zonken gezonken / zitten zat zaten gezeten / zoeken zocht zochten gezocht
zuigen zoog zogen gezogen / zwemmen zwom zwommen gezwommen / zweren zwoer zwoeren gezworen
zwijgen zweeg zwegen gezwegen / delven dolf dolven gedolven
durven dorst dorsten gedurfd
kruipen kroop kropen gekropen / plegen placht plachten gepleegd
ruiken rook roken geroken / schelden schold scholden gescholden / schenden schond schonden geschonden
slinken slonk slonken geslonken / sluipen sloop slopen geslopen / spijten speet speten gespeten
stinken stonk stonken gestonken / stuiven stoof stoven gestoven
bevelen beval bevalen bevolen / dwijnen dween dwenen dwenen / genezen genas genazen genezen
gieten goot goten gegoten / heten heette heetten geheten / hijsen hees hesen gehesen
jagen joeg joegen gejaagd / knijpen kneep knepen geknepen / kwijten kweet kweten gekweten
splijten spleet spleten gespleten / spannen spande spanden gespannen / stoten stootte stootten gestoten
vergeten vergat vergaten vergeten / wringen wrong wrongen gewrongen
vlechten vlocht vlochten gevlochten / wreken wreekte wreekten gewroken / zwellen zwol zwollen gezwollen
"""
"""Infinitive, past tense in singular and plural, participle."""

_SEPARABLE = frozenset(
    """
    aan achter achteruit af bekend bij bijeen binnen boven deel door dicht gelijk goed heen in klaar
    kort langs los mede mee mis na neer om omhoog omlaag onder op open over overeen plaats rond samen
    stil tegemoet tegen
    teloor terug toe tot uit uiteen vast vol voor voorbij voort vooruit vrij weer weg
    """.split()
)
_INSEPARABLE = frozenset(
    "be door er her mis om onder ont over vol voor ver weer heront herover herver veront aanbe".split()
)
_PREFIXES = tuple(sorted(_SEPARABLE | _INSEPARABLE, key=lambda prefix: (len(prefix), prefix)))

_BY_CHANCE = frozenset(
    """
    bad baden bond bonden bod boden brak braken beet beten boog bogen dronken gaven gegeven gevallen
    gedragen gebeden gelegen geleden groeven lagen laden leed goot bevel bevelen
    leden leken loog logen mat maten namen reden rees rook zon zonnen spleet
    roken schoot schoten slopen sloop slot sloten sloot sneden stal stalen staken stoven stoof streek
    name streken vast vocht vochten vroeg vroegen wassen week weken weet weten wegen
    gewassen gewonden wezen wees wond wonden zagen gezien zat waar
    verleden verlagen vermaten bewaren verstoven verstalen verweten overlagen aandacht aandachten
    verdrag verdragen raad raden staat gaat doet ziet slaat
    """.split()
)
"""Forms that are another word as well, mostly a commoner one: *leden*, *weken*, *gegeven*."""
_WEAK_TOO = frozenset({"voer", "voeren", "vaart"})
"""What looks like a form of a strong verb, and behind a prefix nearly always is another word:
*uitvoeren*, *invoer*, *uitvaart*; not *ervoer*, which is no *ervoeren*."""
_NO_VERB = STOP_WORDS | frozenset(
    """
    geld ouder oudere ouderen vierde tiende gemiddeld gemiddelde gemeente buurt buren kunst gerecht gerechten gewicht gezicht
    geheel gelijk gedachte gebied gemeend middelen rechten
    """.split()
)
"""Nouns and numerals that look like a form of a regular verb."""


@lru_cache(1024)
def strong_forms(word: str, *, by_chance: bool = False) -> Forms | None:
    """The other forms of a strong verb, by any folded form of it; None for other words.

    A form that is another word as well (*sloot*, *leden*) is one with ``by_chance`` alone.
    """
    if word in _BY_CHANCE and not by_chance:
        return None
    by_form, by_stem = _table()
    if len(word) < _SHORTEST:
        short = by_form.get(word)
        return _forms_of("", short) if short and word in short[1:] else None
    for prefix in ("", *filter(word.startswith, _PREFIXES)):
        rest = word[len(prefix) :]
        if rest in _WEAK_TOO and prefix != "er":
            continue
        verb = by_form.get(rest) or by_stem.get(stem(rest))
        if verb is None and prefix in _INSEPARABLE:
            verb = by_form.get(f"ge{rest}")
        if verb:
            return _forms_of(prefix, verb)
    return None


def _forms_of(prefix: str, verb: _Verb) -> Forms:
    chance = _BY_CHANCE if prefix == "er" else _BY_CHANCE | {prefix + form for form in _WEAK_TOO}
    others = [form for form in _conjugated(prefix, verb) if form not in chance]
    return Forms(prefix + verb[0], tuple(dict.fromkeys(others)), prefix + verb[2])


def verb_forms(word: str, known: Container[str]) -> Forms | None:
    """The forms of a strong verb, or those of a regular one that are among the ``known`` words.

    A regular ending proves nothing (*plant* is no form of *plannen*), so that of a word that is
    known itself another form has to say that it is a verb.  A form that is another word as well is
    one of the verb where nobody uses that word; not *leden*, whose own singular may be in use.
    """
    plurals = () if word.startswith("ge") or len(word) < _SHORTEST_STEM else _with_en(word)
    used = word in known or any(plural in known for plural in plurals)
    by_chance = not used and (word.startswith("ge") or not word.endswith("en"))
    return strong_forms(word, by_chance=by_chance) or _regular_forms(word, known)


class Ways(NamedTuple):
    """The ways in which a word may be written, folded."""

    stem: str
    """That of its inflected forms; empty where it is that of another word: *gewonnen*, *gewoon*."""
    forms: tuple[str, ...]
    """The word, and what no stem joins to it: the forms of a verb, the endings of a participle."""
    verb: str
    """The infinitive of what it is a past tense or a participle of; empty for anything else."""


def ways(word: str, own_stem: str, known: Container[str], *, written: str = "") -> Ways:
    """The ways to write a folded word, whose stem is ``own_stem``; ``known`` are the words in use.

    ``written`` is the word as typed: with a capital, and in use by nobody, it is a name and no verb
    (*Schoof* is no past of *schuiven*).
    """
    is_name = written[:1].isupper() and not written.isupper() and word not in known
    verb = None if is_name else verb_forms(word, known)
    if verb is None:
        return Ways(own_stem, (word,), "")
    past = stem(verb.infinitive) != own_stem
    endings = ("e", "en") if past and word.endswith("en") else ()
    forms = (word, verb.infinitive, *verb.others, *(f"{word}{ending}" for ending in endings))
    return Ways(
        "" if past and word != verb.plural else own_stem,
        tuple(dict.fromkeys(forms)),
        verb.infinitive if past else "",
    )


def weak_forms(infinitive: str) -> tuple[str, ...]:
    """What a regular verb is conjugated to: first its stem, then present, past and participles.

    The past has a *t* behind the consonants of *'t kofschip* of the infinitive, else a *d* (ANS
    2.3.2.3).  Where the stress is not known both ways of writing the stem are given.
    """
    bare = infinitive.removesuffix("en")
    if len(bare) < 2:  # gen
        return ()
    dental = "t" if bare.endswith(("t", "k", "f", "s", "ch", "p", "x")) else "d"
    unstressed = [bare] if _ends_unstressed(bare) else []
    forms: list[str] = []
    for present in (next(_present(infinitive)), *unstressed):
        participle = present if present[-1] == dental else present + dental
        forms += [present] if present[-1] == "t" else [present, f"{present}t"]
        forms += [f"{present}{dental}e", f"{present}{dental}en"]
        # omgezet has omgezette as zetten has two, and vergroot has vergrote
        inflected = f"{bare}e" if participle == present else f"{participle}e"
        forms += [*_participles(participle), *_participles(inflected)]
    return tuple(dict.fromkeys(forms))


def _participles(bare: str) -> Iterator[str]:
    """The participle with *ge* in front, behind a separable prefix, or with none."""
    yield f"ge{bare}"
    for prefix in filter(bare.startswith, _PREFIXES):
        if prefix in _INSEPARABLE:
            yield bare
        if prefix in _SEPARABLE:
            yield f"{prefix}ge{bare.removeprefix(prefix)}"


def _regular_forms(word: str, known: Container[str]) -> Forms | None:
    if len(word) < _SHORTEST or not word.isalpha() or word in _BY_CHANCE | _NO_VERB:
        return None
    found = []
    for infinitive in dict.fromkeys(_infinitives(word)):
        forms = (infinitive, *weak_forms(infinitive))
        if word in forms:
            others = tuple(
                each
                for each in forms
                if each in known and each != word and not _is_plural(each, forms, known)
            )
            if word in known:
                fits = _is_verb(word, forms, others, known)
            else:  # a noun may be written as the stem of a verb is: mest is no form of *messen*
                fits = word == infinitive or not {forms[1]}.issuperset(others)
            if others and fits:
                found.append(Forms(infinitive, others))
    return max(found, key=lambda verb: (verb.infinitive in known, len(verb.others)), default=None)


def _is_plural(form: str, forms: Sequence[str], known: Container[str]) -> bool:
    """Whether what looks like a past tense is a noun's plural: *maanden* is none of *manen*."""
    return form.endswith(("den", "ten")) and form[:-2] in known and form[:-2] not in forms


def _is_verb(word: str, forms: Sequence[str], others: Sequence[str], known: Container[str]) -> bool:
    """Whether a word in use is used as a form of a verb, as far as other words tell."""
    if word.endswith("t") and not word.startswith("ge") and f"{word}en" in known:
        return False  # the plural of a noun: kusten, plannen
    infinitive, present, *_ = forms
    nouns = {present} if word == f"{present}t" else {infinitive, present}
    return any(each not in nouns and f"{each}en" not in known for each in others)


def _infinitives(word: str) -> Iterator[str]:
    """What the infinitive of a form may be, by the spelling alone."""
    if word.endswith("en"):
        yield word
    without_ge = [
        prefix + word[len(prefix) + 2 :]
        for prefix in ("", *filter(word.startswith, _PREFIXES))
        if word.startswith(f"{prefix}ge")
    ]
    for each in (word, *without_ge):
        for ending in ("", "t", "te", "ten", "d", "de", "den", "e"):
            if each.endswith(ending) and len(each) - len(ending) >= _SHORTEST_STEM:
                yield from _with_en(each.removesuffix(ending))


def _with_en(present: str) -> Iterator[str]:
    """The infinitive of a stem: ``betaal, betalen; pas, passen; leef, leven; reken, rekenen``."""
    before, vowel, last = present[-3], present[-2], present[-1]
    if last in _VOWELS or vowel not in _VOWELS:
        spelt = [present]
    elif before == vowel:
        spelt = [present[:-2] + last]
    elif before in _VOWELS:
        spelt = [present]
    else:
        spelt = [present + last, *([present] if _ends_unstressed(present) else [])]
    for each in spelt:
        yield f"{each}en"
        if each[-1] in "fs" and each[-1] != each[-2]:
            yield f"{each[:-1]}{'v' if each[-1] == 'f' else 'z'}en"


def _ends_unstressed(bare: str) -> bool:
    """Whether the last syllable of a stem may be dull: of *regel* it is, of *tel* it is not."""
    return bare.endswith(_UNSTRESSED) and not _VOWELS.isdisjoint(bare[:-2])


_SHORTEST = 4
_SHORTEST_STEM = 3
_VOWELS = frozenset("aeiouy")
_UNSTRESSED = ("er", "el", "en", "em", "ig", "ik")
_SHORT_VERBS = ("aan", "oen", "ien")
"""Verbs of one syllable, which end in no *-en*."""
_Verb = tuple[str, ...]


def _conjugated(prefix: str, verb: _Verb) -> Iterator[str]:
    infinitive, singular, plural, participle = verb
    yield from (prefix + singular, prefix + plural)
    yield from (prefix + present for present in _present(infinitive))
    bare = participle.removeprefix("ge")
    participles = []
    if not prefix or prefix in _SEPARABLE:
        participles.append(prefix + participle)
    if prefix in _INSEPARABLE:
        participles.append(prefix + bare)
    for each in participles:
        yield each
        yield each if each.endswith(("en", "aan")) else each + "e"


def _present(infinitive: str) -> Iterator[str]:
    """The present tense, where the stemmer may not join it: ``bewijst``, ``ontstaat``."""
    if infinitive.endswith(_SHORT_VERBS) and infinitive[-4:-3] not in _VOWELS:
        yield f"{infinitive[:-1]}t"
        return
    bare = infinitive.removesuffix("en")
    if bare[-1] == bare[-2]:
        bare = bare[:-1]
    elif bare[-2] in "aeou" and bare[-3:-2] not in tuple("aeiouy") and bare != "kom":
        bare = bare[:-1] + bare[-2:]
    bare = bare[:-1] + {"v": "f", "z": "s"}.get(bare[-1], bare[-1])
    yield bare
    if bare[-1] != "t":
        yield f"{bare}t"


@cache
def _table() -> tuple[dict[str, _Verb], dict[str, _Verb]]:
    """The verbs by past tense and participle, and by the stem of the infinitive."""
    by_form: dict[str, _Verb] = {}
    by_stem: dict[str, _Verb] = {}
    for row in _STRONG.replace("\n", " / ").split(" / "):
        verb = tuple(row.split())
        if not verb:
            continue
        by_stem.setdefault(stem(verb[0]), verb)
        for form in _present(verb[0]):
            by_form.setdefault(form, verb)
        for form in verb[1:]:
            by_form.setdefault(form, verb)
        by_form.setdefault(f"{verb[-1]}e", verb)
    by_form["name"] = by_form["genomen"]  # of *deelname* and *opname*
    return by_form, by_stem
