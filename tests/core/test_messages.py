# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every error has words, in both languages, and the words take what the error gives."""

from __future__ import annotations

import ast
import errno
import os
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from kennisreader.core.messages import SENTENCES, sentence

PACKAGE = Path(__file__).resolve().parents[2] / "kennisreader"


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def constants(node: ast.expr) -> list[str]:
    """The words an argument can be: one, or both sides of a condition."""
    if isinstance(node, ast.IfExp):
        return constants(node.body) + constants(node.orelse)
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def constants_of_keys(node: ast.expr) -> list[str]:
    """The fields that a dictionary gives; ``**`` for one that is made elsewhere."""
    if not isinstance(node, ast.Dict):
        return ["**"]
    return [word for key in node.keys if key is not None for word in constants(key)]


CALLS = {
    "LibraryError": (0, ""),
    "UnreadableFile": (0, ""),
    "Problem": (0, ""),
    "Failure": (0, ""),
    "sentence": (0, ""),
    "_problem": (0, "theme_"),  # of theme_files
    "ThemeProblem": (2, "theme_"),
}
"""Who takes a code, as which argument, and what stands before it in the table."""


def used_codes() -> Iterator[tuple[str, str, set[str]]]:
    """Place, code and given fields of every call that names a code."""
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else None
            name = node.func.id if isinstance(node.func, ast.Name) else name
            if name not in CALLS:
                continue
            position, prefix = CALLS[name]
            if prefix and not file.name.startswith("theme"):
                continue
            for code in constants(node.args[position]) if len(node.args) > position else ():
                given = {keyword.arg or "**" for keyword in node.keywords}
                for argument in node.args[position + 1 : position + 2]:
                    given |= set(constants_of_keys(argument))
                yield f"{file.name}:{node.lineno}", prefix + code, given


USED = list(used_codes())


@pytest.mark.parametrize(("place", "code", "given"), USED, ids=[f"{p}-{c}" for p, c, _ in USED])
def test_every_code_in_use_has_words_for_what_it_gives(place: str, code: str, given: set[str]):
    assert code in SENTENCES, place
    if "**" not in given and not code.startswith("theme_"):
        # The reader of a file does not always know its name; whoever called it does.
        assert fields(SENTENCES[code].en) - given <= {"file"}, place


def test_codes_are_found_at_all():
    assert {"disk_full", "in_use", "theme_syntax"} & {code for _, code, _ in USED}


@pytest.mark.parametrize("code", SENTENCES)
def test_both_languages_say_the_same_things(code: str):
    dutch, english = SENTENCES[code]
    assert fields(dutch) == fields(english)
    assert dutch != english
    for text in (dutch, english):
        assert text[-1] in ".?}", "a sentence ends"
        assert "  " not in text


def test_words_come_in_the_language_asked_for():
    assert sentence("empty", "nl", file="a.txt").startswith("a.txt is leeg")
    assert sentence("empty", "en_GB", file="a.txt").startswith("a.txt is empty")


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.EROFS, "de schijf kan alleen worden gelezen"), (errno.EACCES, "geen toegang")],
)
def test_what_the_system_says_is_in_the_language_too(number: int, words: str):
    reason = os.strerror(number)
    assert f": {words}." in sentence("file_refused", "nl", file="x", reason=reason)
    assert reason in sentence("file_refused", "en", file="x", reason=reason)
    assert "IsNoError" in sentence("file_refused", "nl", file="x", reason="IsNoError")


def test_braces_in_a_name_are_left_alone():
    assert "{x}.txt" in sentence("empty", "en", file="{x}.txt")


def test_a_forgotten_detail_or_code_does_not_break_the_report():
    assert "…" in sentence("empty", "nl")
    assert "no_such_code" in sentence("no_such_code", "nl", file="x")
