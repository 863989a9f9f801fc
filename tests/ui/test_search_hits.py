# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where a hit is marked and gone to: its words, or those of the text around it that was met."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Signal

from kennisreader.ui.query_values import Footnote, Hit
from kennisreader.ui.search_hits import SearchHits, span_of

_HEADING = "Europees pact"


@pytest.mark.parametrize(
    ("marks", "around", "beside", "goes_to"),
    [
        (((4, 8),), None, (), (104, 108)),
        (((4, 8),), None, ((86, 94),), (104, 108)),
        ((), Footnote("", _HEADING, ((0, 8),), "heading", 86), ((86, 94),), (86, 94)),
        ((), Footnote("", _HEADING, ((0, 8),), "heading", 20), ((20, 28),), (100, 150)),
        ((), Footnote("3", _HEADING, ((0, 8),), "", 900), ((120, 120), (900, 908)), (119, 120)),
        ((), Footnote("3", _HEADING, ((0, 8),), "", 151), ((150, 150), (151, 159)), (149, 150)),
        ((), Footnote("", _HEADING, ((0, 8),), "title"), (), (100, 150)),
        ((), None, (), (100, 150)),
    ],
    ids=[
        "words",
        "words and heading",
        "heading above it",
        "heading further up",
        "marker of its footnote",
        "marker at its end",
        "title",
        "nothing",
    ],
)
def test_a_hit_is_gone_to_where_its_words_stand(marks, around, beside, goes_to):
    hit = Hit("brief", 3, 100, 150, "p. 1", "x" * 50, marks, footnote=around, beside=beside)
    assert hit.places == (*((100 + a, 100 + b) for a, b in marks), *beside)
    assert (span_of(hit).start, span_of(hit).end) == goes_to


class _Pane:
    letter_id = "brief"

    def show_found(self, places, current):
        self.found = places, current


class _Stage(QObject):
    openChanged = Signal()

    def __init__(self):
        super().__init__()
        self.panes = (_Pane(),)


def test_what_hits_share_is_marked_once_and_all_in_the_order_of_the_text(seeded_session):
    letter = seeded_session.summaries()[0].id
    heading, marker, note = (80, 90), (120, 120), (900, 908)
    first = Hit(letter, 1, 100, 150, "", "", beside=(marker, note, heading), marks=())
    second = Hit(letter, 2, 151, 190, "", "", marks=((4, 8),), beside=(heading,))
    stage = _Stage()
    stage.panes[0].letter_id = letter
    hits = SearchHits(seeded_session, stage)  # type: ignore[arg-type]  # as much as it asks of one
    hits.start((second, first), first)
    places = [heading, marker, (155, 159), note]
    assert stage.panes[0].found == (places, 1), "the marker in the passage comes first"
    hits.step(1)
    assert stage.panes[0].found == (places, 2)
