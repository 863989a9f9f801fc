# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Titles in a narrow place: what they are about, parted as Dutch is written."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetricsF

from kennisreader.ui.narrow_text import narrow_lines, telling_part


@pytest.mark.parametrize(
    ("title", "part"),
    [
        ("AI Talent", "AI Talent"),
        ("Antwoorden op vragen over het wegtrekken van talent", "wegtrekken van talent"),
        ("Beantwoording Kamervragen inzake de kosten van opvang", "kosten van opvang"),
        ("Beleidsreactie op het Regioplan-rapport", "Regioplan-rapport"),
        ("Kabinetsreactie op het rapport over de toekomst", "toekomst"),
        ("Kamerbrief over onderwijs", "onderwijs"),
        ("Brief", "Brief"),
        ("Antwoorden", "Antwoorden"),
        ("Voortgang over de grens", "Voortgang over de grens"),
    ],
)
def test_the_opening_that_all_such_letters_have_is_left_out(title, part):
    assert telling_part(title) == part


@pytest.mark.parametrize(
    ("word", "parted"),
    [
        ("huisvesting", {"huis-", "huisves-"}),
        ("voortgang", {"voort-"}),
        ("lachen", {"la-"}),
        ("controle", {"con-", "contro-"}),
        ("aantrekken", {"aan-", "aantrek-"}),
        ("spoed", set()),
        ("Regioplan-rapport", {"Re-", "Regioplan-"}),
    ],
)
def test_words_are_parted_between_syllables(qapp, word, parted):
    metrics = QFontMetricsF(QFont("Noto Serif", 12))
    found = set()
    for count in range(3, len(word)):
        room = metrics.horizontalAdvance(word[:count]) + metrics.horizontalAdvance("-")
        first = narrow_lines(word, metrics, room, 2)[0]
        if first.endswith("-"):
            found.add(first)
    assert found >= parted if parted else not found


@pytest.mark.parametrize("room", [12, 30, 44, 80, 200, 1000])
@pytest.mark.parametrize("most", [1, 2, 3])
def test_every_line_fits_and_none_is_lost(qapp, room, most):
    metrics = QFontMetricsF(QFont("Noto Serif", 10))
    text = "wetenschappelijke instituten in het buitenland"
    lines = narrow_lines(text, metrics, room, most)
    assert 1 <= len(lines) <= most
    assert all(metrics.horizontalAdvance(line) <= room for line in lines)
    said = "".join(lines).replace("-", "").replace(" ", "")
    assert text.replace(" ", "").startswith(said.rstrip("…"))
