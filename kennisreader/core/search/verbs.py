# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Strong and irregular verbs: ``onderzocht`` is a form of *onderzoeken*.

Their past tense and participle have another stem (ANS 2.3.3), so that only a table joins them.  A
verb with a prefix is conjugated as the verb in it; the participle has *ge* behind a separable prefix
(``aangetrokken``) and none behind an inseparable one (``betrokken``).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from kennisreader.core.search.stemming import stem


class Forms(NamedTuple):
    """The forms of one verb, folded."""

    infinitive: str
    others: tuple[str, ...]
    """Past tense and participles, those with *-e* as well; some of them nobody writes."""


_STRONG = """
bakken bakte bakten gebakken / bergen borg borgen geborgen / bewegen bewoog bewogen bewogen
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
vlechten vlocht vlochten gevlochten / wreken wreekte wreekten gewroken / zwellen zwol zwollen gezwollen
"""
"""Infinitive, past tense in singular and plural, participle."""

_SEPARABLE = frozenset(
    """
    aan achter af bij binnen boven deel door dicht heen in klaar kort langs los mede mee mis
    na neer om omhoog omlaag onder op open over plaats rond samen stil tegemoet tegen teloor terug toe
    tot uit vast vol voor voorbij voort vooruit vrij weer weg
    """.split()  # noqa: SIM905 - a list of words reads better so
)
_INSEPARABLE = frozenset(
    "be door er her mis om onder ont over vol voor ver weer heront herver veront aanbe".split()  # noqa: SIM905
)
_PREFIXES = tuple(sorted(_SEPARABLE | _INSEPARABLE, key=lambda prefix: (-len(prefix), prefix)))

_BY_CHANCE = frozenset(
    """
    bad baden bond bonden bod boden brak braken beet beten boog bogen dronken gaf gaven gegeven gevallen
    gedragen gebeden gelegen geleden geladen genoten groeven hieven koos lag lagen las lazen laden leed
    leden leek leken loren loog logen mat maten meten meden namen nam reed reden rees riep rieden rook
    roken schoot schoten slopen sloop slot sloten sloot sneden stal stalen staken stoven stoof streek
    streken trad vast voer voeren vocht vochten vroeg vroegen wassen week weken weet weten wegen
    gewassen gewonden wezen wees wist wond wonden won zag zagen gezien zat zaten zogen waar
    verleden verlagen vermaten bewaren verstoven verstalen verweten overlagen aandacht aandachten
    verdrag verdragen raad raden staat gaat doet ziet slaat
    """.split()  # noqa: SIM905
)
"""Forms that are another word as well, mostly a commoner one: *leden*, *weken*, *gegeven*."""


@lru_cache(1024)
def strong_forms(word: str) -> Forms | None:
    """The other forms of a strong verb, by any folded form of it; None for other words."""
    if len(word) < _SHORTEST or word in _BY_CHANCE:
        return None
    by_form, by_stem = _table()
    for prefix in ("", *filter(word.startswith, _PREFIXES)):
        rest = word[len(prefix) :]
        verb = by_form.get(rest) or by_stem.get(stem(rest))
        if verb is None and prefix in _INSEPARABLE:
            verb = by_form.get(f"ge{rest}")
        if verb:
            others = [form for form in _conjugated(prefix, verb) if form not in _BY_CHANCE]
            return Forms(prefix + verb[0], tuple(dict.fromkeys(others)))
    return None


def weak_forms(infinitive: str) -> tuple[str, ...]:
    """What a regular verb is conjugated to, as far as the stemmer does not join it; some forms too many."""
    forms: list[str] = []
    bare = infinitive.removesuffix("en")
    unstressed = [bare, f"{bare}t"] if bare.endswith(("er", "el", "en", "em")) else []
    for present in (*_present(infinitive), *unstressed):
        forms += [
            present,
            f"{present}t",
            f"{present}de",
            f"{present}te",
            f"ge{present}d",
            f"ge{present}t",
        ]
    return tuple(forms)


_SHORTEST = 4
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
    if infinitive.endswith(_SHORT_VERBS):
        yield f"{infinitive[:-1]}t"
        return
    bare = infinitive.removesuffix("en")
    if bare[-1] == bare[-2]:
        bare = bare[:-1]
    elif bare[-2] in "aeo" and bare[-3:-2] not in tuple("aeiouy") and bare != "kom":
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
            by_form.setdefault(f"{form}e", verb)
    return by_form, by_stem
