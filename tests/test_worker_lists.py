# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the child process answers about the lists, as JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kennisreader import paths
from kennisreader.core.importing import read_letter
from kennisreader.core.library import Library
from kennisreader.worker import Workshop


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lists")
    with Library.open(folder) as library:
        for file in sorted(paths.seeds_folder().glob("*.txt")):
            data = file.read_bytes()
            library.add(read_letter(data, file.name), data)
    return folder


def ask(workshop: Workshop, function: str, folder: Path, **more: object) -> dict[str, Any]:
    arguments = {"library": str(folder), **more}
    reply = workshop.answer({"number": 1, "function": function, "arguments": arguments})
    answer: dict[str, Any] = json.loads(json.dumps(reply))["answer"]
    return answer


def gathered(workshop: Workshop, function: str, folder: Path) -> list[Any]:
    found: list[Any] = []
    told: dict[str, Any] = {"done": 0, "total": 1, "mark": ""}
    while told["done"] < told["total"]:
        told = ask(workshop, function, folder, done=told["done"], mark=told["mark"])
        found += told["found"]
    return found


@pytest.fixture
def workshop():
    made = Workshop(paths.theme_folders())
    yield made
    made.close()


@pytest.mark.parametrize(
    ("function", "least"), [("promises", 30), ("questions", 17), ("rewordings", 2)]
)
def test_the_lists_of_the_founding_letters(workshop, folder, function, least) -> None:
    assert len(gathered(workshop, function, folder)) >= least


def test_questions_come_with_who_asked_them(workshop, folder) -> None:
    askers = ask(workshop, "questions", folder)["askers"]
    assert ["Sneller", "D66"] in [asker for each in askers.values() for asker in each]


def test_two_letters_are_compared_by_name(workshop, folder) -> None:
    with Library.open(folder, create=False, write=False) as library:
        one, other = library.find("ai-talent"), library.find("strategiebrief")
    (pair,) = ask(workshop, "rewordings", folder, letters=[other, one])["found"]
    older, newer, same, rows = pair
    assert (older, newer, same, len(rows)) == (one, other, 0, 1)


def test_the_vocabulary_is_told_when_all_is_counted(workshop, folder) -> None:
    told = {"vocabulary": None}
    while told["vocabulary"] is None:
        told = ask(workshop, "vocabulary", folder)
    assert told["vocabulary"]["years"] == [2020, 2024, 2025]
    assert "kennismigratie" in [trend[0] for trend in told["vocabulary"]["trends"]]
