# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Dutch words that say nothing about what a passage is about.

Function words only (articles, pronouns, prepositions, conjunctions, auxiliary verbs, the commonest
adverbs), chosen for letters to parliament.  A word with a meaning of its own is not in the list,
however often it occurs: *Kamer*, *kabinet* and *brief* are left to the weighing of the index.
English words are not in it either: *on* and *of* would break "war on talent".
"""

from __future__ import annotations

_WORDS = """
de het een der des den te ten ter 't 'n
ik je jij jou jouw u uw hij hem zij ze haar wij we ons onze jullie hun hen zich zichzelf
mij me mijn men iemand niemand iets niets elkaar elkaars
dit dat deze die wie wat welk welke wiens hetgeen degene degenen datgene zo'n zulk zulke
ieder iedere iedereen elk elke alle alles allen beide beiden enkele enige sommige ander andere
anderen zelf zelfde dezelfde hetzelfde
er hier daar waar ervan ervoor erop erin eraan erom ermee ertoe eruit erover hiervan hiervoor
hierop hierin hieraan hierom hiermee hiertoe hierover hierbij hieruit hierna daarvan daarvoor
daarop daarin daaraan daarom daarmee daartoe daarover daarbij daaruit daarna daarnaast daardoor
daarvandaan waarvan waarvoor waarop waarin waaraan waarom waarmee waartoe waarover waarbij waaruit
waarna waarnaast waardoor
aan achter af behalve beneden bij binnen boven buiten door gedurende in jegens langs met middels
na naar naast namens nabij om omtrent onder op over per rond rondom sinds tegen tijdens tot
tussen uit van vanaf vanuit vanwege via volgens voor voorbij wegens zonder ten aanzien
en of maar want dus noch omdat doordat zodat opdat terwijl toen wanneer als indien tenzij mits
hoewel ofschoon alhoewel alsof alsook alsmede evenals voordat nadat totdat zodra zolang zowel
ben bent is was waren zijn geweest wees heb hebt heeft had hadden hebben gehad word wordt werd
werden worden geworden zal zult zullen zou zouden kan kun kunt kunnen kon konden gekund mag mogen
mocht mochten moet moeten moest moesten wil wilt willen wilde wilden laat laten liet lieten doe
doet doen deed deden gedaan ga gaat gaan ging gingen gegaan
niet geen wel ook nog al reeds al dan toch zo ook echter overigens immers bovendien verder voorts
tevens eveneens namelijk bijvoorbeeld onder meer onder andere zoals mede alleen slechts enkel
hoeveel hoelang hoever steeds vaak soms altijd nooit ooit nu nadien inmiddels thans eerst weer opnieuw zeer heel erg meer
meest minder minst veel vele weinig zoveel hoe zover hoezeer hoeverre juist ongeveer circa vooral
met name mogelijk wellicht misschien ja nee
% d.d jl t.a.v m.b.t o.a m.n d.w.z e.d etc
"""

STOP_WORDS = frozenset(_WORDS.split())
"""Folded words (lower case, without diacritics)."""
