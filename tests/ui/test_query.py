# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Asking the query process: what it makes ready by itself, and when."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from kennisreader.ui import query
from kennisreader.ui.page_source import PageSource


class Process:
    """Answers that there is more to make ready, so many times."""

    def __init__(self, slices: int) -> None:
        self.slices = slices
        self.asked: list[str] = []

    def request(self, function, _arguments, on_answer, _on_error=None) -> int:
        self.asked.append(function)
        if function == "warm":
            self.slices -= 1
            on_answer(self.slices > 0)
        return len(self.asked)

    def cancel(self, number: int) -> None: ...

    def cancel_all(self) -> None: ...

    def close(self) -> None: ...


class Late(Process):
    """Answers when the test does."""

    def __init__(self) -> None:
        super().__init__(0)
        self.waiting: list[Callable[[object], object]] = []

    def request(self, _function, _arguments, on_answer, _on_error=None) -> int:
        self.waiting.append(on_answer)
        return len(self.waiting)


@pytest.fixture
def client(seeded_session, monkeypatch):
    monkeypatch.setattr(query, "WARM_AFTER", 1)
    monkeypatch.setattr(query, "WARM_AGAIN", 1)
    return seeded_session.query


def test_it_makes_ready_until_there_is_nothing_more(client, qtbot):
    process = Process(3)
    client.use(process, warm=True)
    qtbot.waitUntil(lambda: process.slices == 0)
    qtbot.wait(20)
    assert process.asked == ["warm"] * 3


def test_it_waits_for_the_index_and_for_a_search(client, qtbot):
    process = Process(1)
    client.use(process, warm=True)
    client.set_indexing(on=True)
    qtbot.wait(20)
    assert process.asked == []
    client.search("talent")
    client.set_indexing(on=False)
    qtbot.wait(20)
    assert process.asked == ["search"]


def test_an_answer_of_the_old_index_is_not_remembered(client):
    process = Late()
    client.use(process)
    told: list[object] = []
    client.links(client, "a", "b", told.append, told.append)
    client.set_indexing(on=True)
    client.set_indexing(on=False)
    process.waiting.pop()([])  # asked of the old index, answered when there is another
    client.links(client, "a", "b", told.append, told.append)
    assert len(process.waiting) == 1, "it is asked again"
    process.waiting.pop()([])
    client.links(client, "a", "b", told.append, told.append)
    assert (told, process.waiting) == ([(), (), ()], [])


def ask_for_anything(client, asker, told) -> None:
    client.ask(asker, "further_terms", {"theme": ""}, told, told)


def ask_for_links(client, asker, told) -> None:
    client.links(asker, "a", "b", told, told)


def ask_for_related(client, asker, told) -> None:
    client.related(asker, "a", 0, told, told)


def ask_for_page(client, asker, told) -> None:
    pages = PageSource(client._session, client._worker)
    pages.sizes(asker, "a.pdf", told, told)


ASKED = [ask_for_anything, ask_for_links, ask_for_related, ask_for_page]


@pytest.mark.parametrize("there", [True, False], ids=["there", "deleted"])
@pytest.mark.parametrize("ask", ASKED)
def test_who_has_been_deleted_is_not_answered(client, ask, there):
    process, asker = Late(), QObject()
    told: list[object] = []
    client.use(process)
    ask(client, asker, told.append)
    if not there:
        delete(asker)
    process.waiting.pop()([])
    assert len(told) == there


def test_unless_asked_it_makes_nothing_ready(client, qtbot):
    process = Process(1)
    client.use(process)
    qtbot.wait(20)
    assert process.asked == []


def test_what_takes_long_is_asked_again_until_it_is_ready(client):
    process = Late()
    client.use(process)
    told: list[object] = []
    client.links(client, "a", "b", told.append, told.append)
    process.waiting.pop()(None)  # a slice of it was made ready; a search that waits comes next
    assert (len(process.waiting), told) == (1, [])
    process.waiting.pop()([])
    assert told == [()]
