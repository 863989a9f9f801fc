# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The list model tells views what they need and keeps Qt's rules."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from kennisreader.ui.library_filter import LetterFilter, Order
from kennisreader.ui.models import LETTER_MIME, LetterListModel, LetterRole
from tests.ui.made_letters import open_session


@pytest.fixture
def session(qapp, tmp_path):
    session = open_session(tmp_path)
    yield session
    session.library.close()


@pytest.fixture
def model(session):
    return LetterListModel(session)


def told(model: LetterListModel, role: LetterRole) -> list[Any]:
    return [model.index(row).data(role) for row in range(model.rowCount())]


def test_model_keeps_qts_rules_through_every_change(model, session):
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )
    assert bool(tester.model() is model)
    model.set_filter(LetterFilter(words="talent"))
    model.set_filter(LetterFilter(words="no such word"))
    model.set_filter(LetterFilter())
    model.set_order(Order.TITLE)
    model.set_open(["strategie"], "strategie")
    session.switch_theme("talent", on=False)
    model.reload()


def test_letters_stand_in_date_order_under_their_years(model):
    ids = ["kst-30573-222", "strategie", "antwoorden", "notitie"]
    assert told(model, LetterRole.ID) == ids
    assert told(model, LetterRole.HEADING) == ["2020", "", "2024", "Date unknown"]


def test_byline_tells_letters_apart(model):
    bylines = [line.replace("\N{NO-BREAK SPACE}", " ") for line in told(model, LetterRole.BYLINE)]
    assert bylines == [
        "2 Jul 2020 · OCW · 30 573, no. 222",
        "prob. late 2020 · OCW · Strategy letter",
        "28 Jan 2024 · EZK · 7 question(s)",
        "date unknown · Other",
    ]


def test_only_active_themes_count(model, session):
    assert model.index(2).data(LetterRole.THEMES) == (("talent", 2), ("huisvesting", 1))
    session.switch_theme("talent", on=False)
    assert model.index(2).data(LetterRole.THEMES) == (("huisvesting", 1),)


def test_themes_are_told_in_words(model):
    spoken = model.index(2).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert spoken == "talent 2 · housing 1"


def test_a_title_is_never_read_as_html_in_a_tip(model):
    tip = model.index(1).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;wereldwijd" in tip
    assert "<b>" not in tip


def test_open_letters_are_told_by_sight_and_by_sound(model):
    changed = []
    model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    model.set_open(["strategie", "antwoorden"], "antwoorden")
    assert told(model, LetterRole.OPEN) == [False, True, True, False]
    assert told(model, LetterRole.CURRENT) == [False, False, True, False]
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole).endswith(", open")
    assert set(changed) == {1, 2}


def test_a_letter_is_dragged_by_its_id(model):
    data = model.mimeData([model.index(1)])
    assert data.data(LETTER_MIME).data() == b"strategie"
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsDragEnabled


def test_row_of_a_letter_follows_filter_and_order(model):
    assert model.row_of("antwoorden") == 2
    model.set_order(Order.NEW_TO_OLD)
    assert model.row_of("antwoorden") == 0
    model.set_filter(LetterFilter(words="vestigingskeuze"))
    assert (model.row_of("antwoorden"), model.total) == (-1, 4)
