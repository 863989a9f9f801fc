# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which forms of Dutch words meet in one stem, and which words stay apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisreader.core.search.analysis import fold, stem
from kennisreader.core.search.stemming import stem_of_last

ONE_WORD = """
brief brieven
huis huizen
bedrijf bedrijven
prijs prijzen
initiatief initiatieven
grens grenzen
beurs beurzen
kans kansen
plaats plaatsen
mens mensen
man mannen
vak vakken
wet wetten
begrip begrippen
taal talen
taak taken
zaak zaken
uur uren
weg wegen
spel spelen
kanaal kanalen
ruw ruwe
jaar jaren
school scholen
loon lonen
huur huren
dag dagen
talent talenten
student studenten
werknemer werknemers
regel regels
maatregel maatregelen
gemeente gemeenten gemeentes
keuze keuzes keuzen
analyse analyses
studie studies studiën
subsidie subsidies
ministerie ministeries
provincie provincies provinciën
industrie industrieën
idee ideeën
regio regio's
programma programma’s
AI AI's
proces processen
succes successen
adres adressen
advies adviezen
verlies verliezen
mogelijkheid mogelijkheden
overheid overheden
lid leden
Kamerlid Kamerleden
stad steden
kind kinderen
reden redenen
teken tekens tekenen
examen examens
visum visa
talentvisum talentvisa
centrum centra centrums
technicus technici
crisis crises
promovendus promovendi
markt markten
recept recepten
groot grote
hoog hoge
nieuw nieuwe
internationaal internationale
Nederlands Nederlandse
Europees Europese
schaars schaarse
actief actieve
werk werken werkt werkte
geef geven geeft
vraag vragen vraagt
kom komen komt
houd houden houdt
schrijven schrijft
"""


@pytest.mark.parametrize("line", ONE_WORD.split("\n")[1:-1])
def test_forms_of_one_word_share_a_stem(line: str) -> None:
    assert len({stem(fold(word)) for word in line.split()}) == 1


APART = """
tal talen
tak taken
zak zaken
wet weten
mol molen
trek treek
kop kopen
stem stenen
talent taal
opleiding opleiden
woning wonen
student studie
markt merk
kans kan
kamer kam
beleid belg
heden heid
verleden lid
leraar leer
veiligheid veilig
werkgever werken
"""


@pytest.mark.parametrize("line", APART.split("\n")[1:-1])
def test_different_words_keep_different_stems(line: str) -> None:
    one, other = line.split()
    assert stem(one) != stem(other)


@given(st.text(alphabet=st.characters(categories=("Ll", "Lu", "Nd", "Pd")), max_size=20))
def test_a_stem_is_never_longer_than_its_word_by_more_than_a_changed_ending(word: str) -> None:
    folded = fold(word)
    assert len(stem(folded)) <= len(folded) + 2
    assert bool(stem(folded)) == bool(folded)


@given(
    st.sampled_from(["regeling", "kennis", "beleids", "woning"]), st.sampled_from(ONE_WORD.split())
)
def test_a_compound_inflects_like_its_last_part(first: str, last: str) -> None:
    """So that a theme's ``*woning`` finds ``huurwoningen``: the stem of the whole ends alike."""
    whole, part = stem(first + fold(last)), stem_of_last(fold(last))
    if len(fold(last)) > 5:
        assert whole.endswith(part)
