# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where a hit is marked and gone to: its words, or those of the text around it that was met."""

from __future__ import annotations

import pytest

from kennisreader.ui.query_values import Footnote, Hit
from kennisreader.ui.search_hits import span_of

_HEADING = "Europees pact"


@pytest.mark.parametrize(
    ("marks", "around", "marked", "goes_to"),
    [
        (((4, 8),), None, ((104, 108),), (104, 108)),
        ((), Footnote("", _HEADING, ((0, 8),), "heading", 86), ((86, 94),), (86, 94)),
        ((), Footnote("", _HEADING, ((0, 8),), "heading", 20), ((20, 28),), (100, 150)),
        ((), Footnote("3", _HEADING, ((0, 8),), "", 900), ((900, 908),), (100, 150)),
        ((), Footnote("", _HEADING, ((0, 8),), "title"), (), (100, 150)),
        ((), None, (), (100, 150)),
    ],
    ids=["words", "heading above it", "heading further up", "footnote", "title", "nothing"],
)
def test_a_hit_is_marked_where_its_words_stand(marks, around, marked, goes_to):
    hit = Hit("brief", 3, 100, 150, "p. 1", "x" * 50, marks, footnote=around)
    assert hit.places == marked
    assert (span_of(hit).start, span_of(hit).end) == goes_to
