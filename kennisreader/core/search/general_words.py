# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Words that are too general to be the reason why two passages are related.

They count in a relation by their rarity, as all words do; but nobody goes to another letter because
both say *blijkt* or *waaronder*.  Verbs are given by their infinitive and stand here in all their
forms.  What kind of document something stands in (*Kamerbrief*, *beleidsdoorlichting*) is procedure
too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kennisreader.core.search.stemming import stem
from kennisreader.core.search.verbs import strong_forms, weak_forms

if TYPE_CHECKING:
    from kennisreader.core.search.passage_words import Form

_WORDS = """
gebied gebieden manier wijze vorm vormen doel doelen doelstelling rol inzet voorbeeld voorbeelden
verschillende verschillend verscheidene diverse divers twee drie vier vijf zes zeven acht negen tien
eerste tweede derde vierde aantal deel delen moment periode jaar jaren jaarlijks vraag vragen leden lid
gevolg gebruik mogelijk mogelijkheid mogelijkheden nieuw nieuwe goed goede groot grote belangrijk
belangrijke hoog hoge hoger hogere bepaald bepaalde breed brede algemeen algemene gericht gerichte juist
juiste specifiek specifieke samen gezamenlijk gezamenlijke lijn plek basis punt sprake geval sterk sterke
meest onderdeel onderdelen verder vooral aandacht betrekking kader stap stappen zaken minister ministerie
staatssecretaris kamer brief kabinet beleid nederland nederlands nederlandse land landen betere beter
volgende waarde behoefte the of and for from with
waaronder waarmee waarbij hierbij daarbij daarnaast daarnaar tegelijkertijd tegelijk onlangs recent
recente recentelijk momenteel verband zin krachten kracht beeld belang belangen kans kansen positie
posities niveau bijzonder bijzondere actief actieve keuze keuzes factor factoren effect effecten leven
vermogen verschil verschillen situatie omstandigheid omstandigheden aspect aspecten context perspectief
inzicht inzichten gedachte feit feiten grond gang loop duur eind einde begin start slag mate maat hand
kant kanten zijde oog hoofd woord woorden weg wegen tijd termijn toekomst toekomstig toekomstige huidig
huidige bestaand bestaande gehele geheel volledig volledige volle totaal totale nadrukkelijk expliciet
essentieel essentiele cruciaal cruciale noodzakelijk noodzakelijke nodig noodzaak wenselijk relevant
relevante passend passende geschikt geschikte concreet concrete duidelijk duidelijke eventueel
eventuele extra ander overig overige enorm aanzienlijk aanzienlijke beperkt beperkte voldoende
onvoldoende zoveel mogelijke eigen zelf elkaar onderling onderlinge respectievelijk inclusief exclusief
gelijk gelijke vergelijkbaar vergelijkbare soort soorten type lange lang korte kort klein kleine laag
lage lager snel snelle laatste afgelopen komend komende vorig vorige dagelijks structureel structurele
regelmatig continu permanent tijdelijk onderwerp onderwerpen thema punten bericht antwoord antwoorden
januari februari maart april mei juni juli augustus september oktober november december maand maanden
week weken dag dagen miljoen miljard procent euro artikel artikelen paragraaf bijlage vast plaats mee
gericht gerichter groter grotere eerder eerdere inzake betreffende tijdstip zie nr nummer
voortgang uitwerking stand beschikbaar nader nadere verdere
reactie toelichting mening opvatting oordeel conclusie aanleiding reden redenen oorzaak resultaat
resultaten uitkomst uitkomsten doeleinden middel middelen invulling uitvoering aanwezigheid sfeer
kwartaal kwartalen halfjaar voorjaar najaar zomer winter vandaag gisteren jongstleden heden medio
uiterlijk circa ongeveer bijna ruim minstens maximaal minimaal hooguit gemiddeld periodiek periodieke
voornamelijk grotendeels hoofdzakelijk voorlopig vooralsnog spoedig toe heen terug conform omtrent ten
aanzien opzichte schuil teweeg tegemoet bekend twaalf twintig tientallen honderd honderden duizend
duizenden miljoenen miljarden percentage percentages bedrag bedragen getal getallen cijfers overzicht
commissie commissies motie moties amendement amendementen parlement parlementen parlementair
parlementaire staten-generaal fractie fracties kamerlid kamerleden regering bewindspersoon
bewindspersonen bewindslieden debat debatten toezegging toezeggingen kamerbrief kamerbrieven kamerstuk
kamerstukken handelingen aanhangsel vergaderjaar procedure procedures wijziging wijzigingen verzoek
verzoeken nota notas afdeling voorstel voorstellen aanbeveling aanbevelingen wens wensen europees
europese internationaal internationale economisch economische maatschappelijk maatschappelijke wettelijk
wettelijke hard harde harder
advies adviezen advisering rapport rapporten rapportage rapportages wetsvoorstel wetsvoorstellen memorie
besluit besluiten besluitvorming bepaling bepalingen inwerkingtreding mededeling mededelingen voordracht
missive kabinetsmissive aanbieding toezending kennisgeving overleg overleggen gesprek gesprekken
vergadering vergaderingen beraadslaging opmerking opmerkingen stuk stukken raad raden grondslag
grondslagen rechtsgrondslag rechtsgrondslagen toepassing toepassingen voornemen voornemens regel regels
vraagstelling beantwoording mens mensen persoon personen uitdaging uitdagingen ambitie ambities
verhouding verhoudingen samenhang balans initiatief initiatieven ontwikkeling ontwikkelingen actie
acties succes successen inspanning inspanningen aanpak evaluatie evaluaties uitspraak uitspraken
helft meerderheid
netherlands dutch nagenoeg ver hecht onverminderd vroeg vroege vroegtijdig rekening betrokkenheid
doorlichting doorlichtingen briefing briefings fiche fiches factsheet factsheets quickscan monitor
regeerakkoord coalitieakkoord hoofdlijnenakkoord regeerprogramma miljoenennota startnota verkenning
toets uitvoeringstoets consultatie internetconsultatie
kennisgenomen kennisneming gereed vormgegeven
wet wetten wetgeving wetgever verordening verordeningen richtlijn richtlijnen regelgeving pdf
"""

_VERBS = """
maken dragen bijdragen spelen zetten inzetten blijven gebruiken richten lopen komen nemen geven zien
staan brengen denken kijken werken vergroten verhogen versterken stellen betreffen realiseren bevorderen
trekken zoeken vinden leiden blijken lijken leveren opleveren streven nastreven bieden aanbieden krijgen
zorgen bestaan ontstaan ontbreken liggen houden behouden weten zeggen noemen aangeven benadrukken
onderstrepen bevestigen constateren concluderen verwachten verwijzen beschikken betekenen inhouden
voldoen voorzien gelden hebben worden willen kunnen moeten mogen laten doen gaan vormen volgen vragen
beantwoorden reageren toelichten informeren melden vermelden bespreken overwegen bekijken bezien nagaan
onderschrijven delen erkennen herkennen begrijpen vermijden voorkomen beginnen starten eindigen
afronden vervolgen voortzetten doorgaan uitgaan ingaan nader verkrijgen ontvangen sturen verzenden
helpen ondersteunen stimuleren faciliteren mogelijkmaken verbeteren versnellen verminderen verlagen
beperken toenemen afnemen stijgen dalen groeien veranderen wijzigen aanpassen omvatten bevatten behoren
horen passen aansluiten meenemen opnemen ondernemen treffen uitvoeren invullen uitwerken opstellen
vaststellen bepalen beoordelen wegen afwegen dienen presenteren ingezonden publiceren verschijnen
aankondigen vervallen voeren ondervinden ervaren verlengen
letten toezenden machtigen horen adviseren bedragen kennen kloppen veroorzaken
creeren verspreiden vertrekken halen raken plaatsen dreigen hechten
"""

GENERAL_VERBS = frozenset(
    stem(form)
    for verb in _VERBS.split()
    for form in (verb, *weak_forms(verb), *(getattr(strong_forms(verb), "others", ())))
)
"""Stems of verbs alone."""

_OTHERS = frozenset(map(stem, _WORDS.split()))

GENERAL = GENERAL_VERBS | _OTHERS
"""Stems."""

_LINK = 2
"""Letters that may stand between the halves of a compound."""


def is_general(form: Form) -> bool:
    """Whether a word is too general, as itself or by both its halves: *voortgangsrapportage*."""
    whole, halves = form.form, [part for part in form.parts if stem(part) in _OTHERS]
    return form.stem in GENERAL or any(
        whole.startswith(one)
        and whole.endswith(other)
        and 0 <= len(whole) - len(one) - len(other) <= _LINK
        for one in halves
        for other in halves
    )
