# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Ministries are recognised by name, whatever the commas in it, and none is lost."""

from __future__ import annotations

import pytest

from kennisreader.core.ministries import abbreviations, ministries

NAMES = {
    "plain": ("Ministerie van Defensie", ("Def",)),
    "commas inside": ("Ministerie van Onderwijs, Cultuur en Wetenschap", ("OCW",)),
    "longest name wins": ("Ministerie van Economische Zaken en Klimaat", ("EZK",)),
    "short name stays": ("Ministerie van Economische Zaken", ("EZ",)),
    "several with commas": (
        "Ministerie van Onderwijs, Cultuur en Wetenschap, Ministerie van Economische Zaken",
        ("OCW", "EZ"),
    ),
    "several with and": (
        "Ministerie van Asiel en Migratie en Ministerie van Sociale Zaken en Werkgelegenheid",
        ("AenM", "SZW"),
    ),
    "each once": ("Ministerie van Defensie, Ministerie van Defensie", ("Def",)),
    "host of a minister without ministry": ("Rechtsbescherming", ("JenV",)),
    "host and guest are one": (
        "Ministerie van Justitie en Veiligheid, Ministerie van Rechtsbescherming",
        ("JenV",),
    ),
    "no diaeresis, capitals": ("MINISTERIE VAN FINANCIEN", ("Fin",)),
    "line end inside": ("Ministerie van Economische Zaken\nen Klimaat", ("EZK",)),
    "unknown": ("Ministerie van Kunst en Vliegwerk", ("Kunst en Vliegwerk",)),
    "known word is part of another word": ("Justitiebeleid", ("Justitiebeleid",)),
    "nothing": ("", ()),
}


@pytest.mark.parametrize(("text", "expected"), NAMES.values(), ids=NAMES)
def test_abbreviations_of_the_ministries_in_a_text(text, expected):
    assert abbreviations(text) == expected


def test_successive_names_sort_together_but_stay_apart():
    names = ("Economische Zaken", "Economische Zaken en Klimaat", "Klimaat en Groene Groei")
    found = [ministries(name)[0] for name in names]
    assert {each.family for each in found} == {"EZ"}
    assert len({each.abbreviation for each in found}) == 3
