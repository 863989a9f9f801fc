# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Words of all fields of policy: which forms meet, what is taken apart, and what stays whole.

Housing, care, climate, defence, education, asylum, work and income, law, traffic, government itself.
"""

from __future__ import annotations

import pytest

from kennisreader.core.search.analysis import fold, stem
from kennisreader.core.search.compounds import Splitter
from kennisreader.core.search.passage_words import Reader

MEET = """
brief/brieven huis/huizen bedrijf/bedrijven wet/wetten woning/woningen huurder/huurders
verhuurder/verhuurders gemeente/gemeenten gemeente/gemeentes hypotheek/hypotheken
koopprijs/koopprijzen bouwplan/bouwplannen wijk/wijken buurt/buurten vergunning/vergunningen
sloopwoning/sloopwoningen dak/daken eigenaar/eigenaren eigenaar/eigenaars bewoner/bewoners
zorgverlener/zorgverleners patiënt/patiënten ziekenhuis/ziekenhuizen arts/artsen
verpleegkundige/verpleegkundigen wachtlijst/wachtlijsten behandeling/behandelingen
medicijn/medicijnen geneesmiddel/geneesmiddelen therapie/therapieën cliënt/cliënten
kind/kinderen diagnose/diagnoses diagnose/diagnosen indicatie/indicaties
verzekeraar/verzekeraars premie/premies pandemie/pandemieën vaccin/vaccins klinisch/klinische
zorgakkoord/zorgakkoorden klimaatdoel/klimaatdoelen emissie/emissies uitstoot/uitstoot
windmolen/windmolens zonnepaneel/zonnepanelen energiebron/energiebronnen gasveld/gasvelden
kolencentrale/kolencentrales warmtenet/warmtenetten stikstofwet/stikstofwetten rivier/rivieren
dijk/dijken bos/bossen natuurgebied/natuurgebieden soort/soorten fossiel/fossiele
duurzaam/duurzame schoon/schone hernieuwbaar/hernieuwbare schip/schepen fregat/fregatten
militair/militairen soldaat/soldaten wapen/wapens raket/raketten missie/missies
brigade/brigades bondgenoot/bondgenoten oefening/oefeningen kazerne/kazernes
vliegtuig/vliegtuigen dreiging/dreigingen conflict/conflicten oorlog/oorlogen school/scholen
leraar/leraren leerling/leerlingen docent/docenten klas/klassen vak/vakken diploma/diploma's
examen/examens opleiding/opleidingen student/studenten universiteit/universiteiten
hogeschool/hogescholen lerarentekort/lerarentekorten toets/toetsen lesuur/lesuren
studie/studies asielzoeker/asielzoekers vluchteling/vluchtelingen opvanglocatie/opvanglocaties
statushouder/statushouders procedure/procedures grens/grenzen land/landen verdrag/verdragen
beschikking/beschikkingen rechter/rechters visum/visa aanvraag/aanvragen
nareiziger/nareizigers besluit/besluiten lid/leden stad/steden motie/moties
toezegging/toezeggingen kans/kansen maatregel/maatregelen begroting/begrotingen
bezuiniging/bezuinigingen uitgave/uitgaven tekort/tekorten fonds/fondsen subsidie/subsidies
belasting/belastingen tarief/tarieven loon/lonen prijs/prijzen risico/risico's advies/adviezen
commissie/commissies centrum/centra museum/musea criterium/criteria crisis/crises
analyse/analyses idee/ideeën zee/zeeën industrie/industrieën werkt/werken groeit/groeien
leeft/leven blijft/blijven wordt/worden onderzoekt/onderzoeken geeft/geven stijgt/stijgen
maakt/maken neemt/nemen sociale/sociaal economische/economisch nationale/nationaal
lokale/lokaal publieke/publiek groot/grote nieuw/nieuwe hoog/hoge laag/lage oud/oude
goed/goede actief/actieve positief/positieve doof/dove grijs/grijze boos/boze serieus/serieuze
Nederlandse/Nederlands Europese/Europees Oekraïense/Oekraïens
"""

APART = """
wonen/woning bouw/buur arts/art kans/kan dak/dag graan/graf staat/stad student/studie
leraar/leren soldaat/solide klas/klaar missie/mis motie/motief basis/bas land/lang fonds/fond
kamer/kaper minister/ministerie regel/regering recht/rechter bestuur/bestuurder belasting/last
opvang/opvatting vluchteling/vlucht grens/grof klimaat/klimmen energie/energiek leger/leeg
natie/nationaal water/waterstof stem/steen bank/band partij/part markt/mark concept/concert
script/schrift premie/premier crisis/kruis macht/macho licht/lig nacht/nagel kracht/krach
actie/act sanctie/sanctioneren premier/primair pact/pak impact/inpak project/projectie
object/objectief product/productie effect/effectief rapport/rapporteren contract/contractie
akkoord/akker beleid/beleidend grond/gron veld/vel geld/gel mond/mon goud/gouw
"""

KNOWN = """
woning huur huurder markt bouw plan wijk aanpak hypotheek rente eigenaar gemeente ruimte
ordening nood leegstand sloop corporatie prijs starter zorg ouderen jeugd verpleging huis
ziekenhuis arts huisarts patiënt patiënten geneesmiddel geneesmiddelen tekort personeel
verzekering verzekeraar premie akkoord wacht lijst behandeling preventie gezondheid pandemie
vaccinatie graad geestelijk klimaat doel energie transitie wind molen zon paneel gas winning
aardgas stikstof uitstoot reductie water kwaliteit schap veiligheid dijk versterking natuur
herstel bodem daling duurzaam biodiversiteit kern centrale warmte net netwerk landbouw grond
bos kustwacht kust defensie nota materieel militair vliegtuig marine schip onderzeeboot
munitie voorraad inlichtingen dienst cyber aanval dreiging analyse bondgenoot vrede missie
wapen beheersing export vergunning krijgsmacht krijg macht oorlog vredes operatie onderwijs
inspectie leraar leraren school schoolgebouw gebouw basis vaardigheid vaardigheden leerling
leerlingen student studenten studie financiering hogeschool universiteit toets examen kans
gelijkheid kansen asiel zoeker zoekers opvang locatie vluchteling vluchtelingen kamp grens
bewaking vreemdelingen terugkeer beleid migratie pact nareis procedure verblijf status houder
houders spreiding wet belasting toeslag toeslagen affaire inkomen inkomens minimum loon
uitkering pensioen fonds stelsel arbeid arbeids arbeidsmarkt werk werkgever werknemer
werkgelegenheid schuld hulp verlening armoede bestrijding rechter recht rechts staat bestand
rechtspraak politie capaciteit straf strafrecht slachtoffer slachtoffers gevangenis cel drugs
criminaliteit verkeer spoor weg onderhoud openbaar vervoer lucht haven luchtvaart luchthaven
fiets pad kilometer heffing subsidie regeling begroting jaar verslag minister raad
ministerraad kamer brief debat commissie staats secretaris overheid burger burgers gegevens
bescherming digitaal digitalisering informatie systeem toezicht evaluatie kosten baten
maatregel maatregelen pakket uitvoering uitvoerings land stad platteland eiland mens rijk vast
stellen samen werking eigen voor beeld antwoord aan vraag bij drage over leg uit voering weten
stand punt deel gebied tijd lijn hand maken waarde arm oud eind loos heden lijk staan gaan
zien tal men ten der ring ding
"""
"""Words of a library; among them those into which a careless splitter would take words apart."""

COMPOUNDS = """
woningmarkt=woning+markt huurmarkt=huur+markt wijkaanpak=wijk+aanpak
hypotheekrente=hypotheek+rente woningbouwplannen=woning+bouw+plannen
woningcorporatie=woning+corporatie leegstandsaanpak=leegstand+aanpak bouwkosten=bouw+kosten
woningeigenaren=woning+eigenaren gemeentefonds=gemeente+fonds ouderenzorg=ouderen+zorg
jeugdzorg=jeugd+zorg wijkverpleging=wijk+verpleging huisartsenzorg=huisartsen+zorg
geneesmiddelentekort=geneesmiddelen+tekort zorgverzekeraar=zorg+verzekeraar
zorgakkoord=zorg+akkoord wachtlijsten=wacht+lijsten gezondheidszorg=gezondheid+zorg
vaccinatiegraad=vaccinatie+graad patientenzorg=patienten+zorg ziekenhuiszorg=ziekenhuis+zorg
personeelstekort=personeel+tekort klimaatakkoord=klimaat+akkoord
energietransitie=energie+transitie windmolens=wind+molens aardgaswinning=aardgas+winning
stikstofuitstoot=stikstof+uitstoot stikstofreductie=stikstof+reductie
waterkwaliteit=water+kwaliteit waterveiligheid=water+veiligheid
dijkversterking=dijk+versterking natuurherstel=natuur+herstel bodemdaling=bodem+daling
kerncentrales=kern+centrales landbouwgrond=landbouw+grond energiekosten=energie+kosten
klimaatdoelen=klimaat+doelen defensienota=defensie+nota defensiematerieel=defensie+materieel
munitievoorraad=munitie+voorraad inlichtingendiensten=inlichtingen+diensten
cyberaanvallen=cyber+aanvallen dreigingsanalyse=dreiging+analyse vredesmissie=vrede+missie
wapenbeheersing=wapen+beheersing wapenexportvergunning=wapen+export+vergunning
vredesoperaties=vrede+operaties onderwijsinspectie=onderwijs+inspectie
lerarentekort=leraren+tekort schoolgebouwen=school+gebouwen
basisvaardigheden=basis+vaardigheden studiefinanciering=studie+financiering
kansengelijkheid=kansen+gelijkheid leerlingenvervoer=leerlingen+vervoer
onderwijskwaliteit=onderwijs+kwaliteit universiteitsraad=universiteit+raad
asielzoekers=asiel+zoekers asielopvang=asiel+opvang opvanglocaties=opvang+locaties
vluchtelingenkamp=vluchtelingen+kamp grensbewaking=grens+bewaking
vreemdelingenbeleid=vreemdelingen+beleid terugkeerbeleid=terugkeer+beleid
migratiepact=migratie+pact nareisprocedure=nareis+procedure statushouders=status+houders
verblijfsstatus=verblijf+status belastingdienst=belasting+dienst
toeslagenaffaire=toeslagen+affaire inkomensbeleid=inkomen+beleid minimumloon=minimum+loon
pensioenstelsel=pensioen+stelsel pensioenfondsen=pensioen+fondsen
arbeidsmarktbeleid=arbeidsmarkt+beleid werkgelegenheidsbeleid=werkgelegenheid+beleid
schuldhulpverlening=schuld+hulp+verlening armoedebestrijding=armoede+bestrijding
rechtsstaat=recht+staat rechtsbescherming=recht+bescherming
politiecapaciteit=politie+capaciteit slachtofferhulp=slachtoffer+hulp
drugscriminaliteit=drugs+criminaliteit gevangenisstraf=gevangenis+straf
verkeersveiligheid=verkeer+veiligheid spooronderhoud=spoor+onderhoud
luchtvaartnota=luchtvaart+nota kilometerheffing=kilometer+heffing
subsidieregeling=subsidie+regeling begrotingsregels=begroting jaarverslag=jaar+verslag
commissiedebat=commissie+debat gegevensbescherming=gegevens+bescherming
informatiesysteem=informatie+systeem toezichthouder=toezicht+houder
maatregelenpakket=maatregelen+pakket uitvoeringstoets=uitvoering+toets
overheidsdienst=overheid+dienst
"""

WHOLE = """
samenwerking voorbeeld antwoord aanvraag bijdrage overleg uitvoering wetenschap standpunt
voordeel handhaven mogelijkheid waardering belangrijk overheden eigenschap eigendom handeling
verhouding onderdeel voorstel voornemen onderhandeling afspraken bevoegdheid
verantwoordelijkheid onafhankelijk toekomst gevolgen uitgangspunt aandacht verandering
bescherming verbetering inwoners uitstekend onmiddellijk vertegenwoordiging ondersteuning
beschikbaar bestuurders bewindslieden vergadering stelling onderstaande bovengenoemde
achtergrond behandeling betrouwbaar gelegenheid hoeveelheid noodzakelijk omstandigheden
ontwikkeling opdrachtgever opvatting overeenkomst plaatsvinden rechtvaardig regelmatig
samenhang tegenstelling toelichting toenemende uiteindelijk vaststelling verdeling verlenging
vermindering verschillende versterking verwachting volledigheid voldoende voorkomen voortgang
vrijwillig waarborgen werkelijkheid zelfstandig nederland duitsland engeland finland rusland
griekenland oostenrijk frankrijk amsterdam rotterdam groningen statement element moment
parlement departement instrumentarium document experiment regiment fundament argument
minderheid meerderheid eenheid veiligheid gezondheid aanwezigheid openbaarheid leerlingen
onderwerpen bestanden wandelingen mededelingen oordelen verordening richtlijnen verdienen
vermelden herstellen beperken bestrijden verplichten versnellen gemeentelijke landelijke
provinciale bestuurlijke financieel internationaal rationeel nationaal regionaal materieel
ideaal sociale speciale potentieel essentieel structureel ministerie secretaris directeur
inspecteur ambtenaar adviseur september november december februari donderdag
"""

BROKEN = """
wijzigingen ingen ings inge kene kende iere elfde tiende overeen gesteld gelegd gemaakt komst lijn
richt gezet betrok vertrek vijf digitalisering strategie vrij vast
"""
"""What brackets and line ends leave of words, and the halves of verbs: they are in use, and no parts."""


@pytest.mark.parametrize("pair", MEET.split())
def test_forms_of_one_word_meet(pair: str):
    one, other = pair.split("/")
    assert stem(fold(one)) == stem(fold(other))


@pytest.mark.parametrize("pair", APART.split())
def test_unlike_words_stay_apart(pair: str):
    one, other = pair.split("/")
    assert stem(fold(one)) != stem(fold(other))


@pytest.fixture(scope="module")
def splitter() -> Splitter:
    return Splitter(fold(word) for word in KNOWN.split())


@pytest.mark.parametrize("case", COMPOUNDS.split())
def test_a_compound_is_found_by_its_parts(splitter: Splitter, case: str):
    word, parts = case.split("=")
    found = {stem(part) for part in splitter.parts(fold(word))}
    assert {stem(part) for part in parts.split("+")} <= found


@pytest.mark.parametrize("word", WHOLE.split())
def test_a_word_that_is_no_compound_stays_whole(splitter: Splitter, word: str):
    assert splitter.parts(word) == ()


@pytest.mark.parametrize(
    "word",
    (
        *(
            "wijzigingen",
            "betrokkenen",
            "vertrekkende",
            "vijftiende",
            "overeenkomst",
            "vrijgemaakt",
        ),
        *("vastgesteld", "vastgelegd", "ingericht", "richtlijn", "digitaliseringen"),
    ),
)
def test_what_is_left_of_other_words_is_no_part(word: str):
    assert Splitter(BROKEN.split()).parts(word) == ()


def test_a_link_is_no_part():
    parts = Splitter(BROKEN.split()).parts("digitaliseringsstrategie")
    assert parts == ("digitalisering", "strategie")


SUSPENDED = {
    "kennis- en technologieoverdracht": "kennisoverdracht",
    "om-, bij- en herscholing": "bijscholing",
    "woning- en kantoorbouw": "woningbouw",
    "zorg- en welzijnsinstellingen": "zorginstellingen",
    "klimaat- en energiebeleid": "klimaatbeleid",
    "asiel- of migratiebeleid": "asielbeleid",
    "lucht-, water- en bodemkwaliteit": "waterkwaliteit",
    "wapen- en munitievoorraad": "wapenvoorraad",
    "voor- en nadelen": "voordelen",
    "op- en overslag": "opslag",
    "aan- en verkoop van grond": "aankoop",
    "in-, door- en uitstroom": "doorstroom",
    "huur- (en koop)woningen": None,
    "kennis- en innovatie": None,
}


@pytest.mark.parametrize(("text", "word"), SUSPENDED.items(), ids=SUSPENDED)
def test_a_suspended_compound_is_written_out_where_its_second_half_is_known(text, word):
    used = "overdracht scholing bouw instellingen beleid kwaliteit voorraad kantoor energie welzijn"
    reader = Reader(Splitter([*used.split(), "technologie", "migratie", "bodem", "munitie", "her"]))
    read = {each.known.form for each in reader.words(text)}
    if word is None:
        assert not {"huurwoningen", "kennisinnovatie"} & read
    else:
        assert word in read
