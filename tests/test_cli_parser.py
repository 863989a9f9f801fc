# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is wrong with a command line is said in the user's language, and so is the help."""

from __future__ import annotations

import re
from argparse import ArgumentParser

import pytest

from kennisreader.cli_commands import COMMANDS, whole_number
from kennisreader.cli_parser import CommandParser, WrongUse, reworded

WRONG = {
    "missing": (("show",), "er ontbreekt: BRIEF"),
    "missing option": (("export",), "er ontbreekt: --format"),
    "unknown": (("letters", "--jason"), "onbekend: --jason"),
    "choice": (("export", "--format", "pdx"), "--format: ‘pdx’ kan niet; kies uit "),
    "choice of a positional": (("notes", "wissen"), "action: ‘wissen’ kan niet; kies uit "),
    "no number": (("search", "x", "--limit", "veel"), "--limit: ‘veel’ is geen aantal"),
    "negative number": (("search", "x", "--limit", "-3"), "--limit: ‘-3’ is geen aantal"),
    "no value": (("search", "x", "--limit"), "--limit: daarachter hoort een waarde"),
    "no values": (("import",), "er ontbreekt: PAD"),
    "values of an option": (("export", "--format", "csv", "--tag"), "ten minste een waarde"),
    "value of a switch": (("letters", "--json=ja"), "--json: daarachter hoort geen waarde (‘ja’)"),
    "two options": (("search", "--q=x", "--l", "1", "--", "y", "z"), "onbekend: z"),
    "ambiguous": (("export", "--format", "csv", "--o", "x"), "--o kan meer betekenen: --o"),
}
ENGLISH = re.compile(
    r"\b(usage|error|argument|arguments|required|invalid|choice|choose|expected|following|"
    r"unrecognized|this|message|options|positional|value)\b"
)


@pytest.mark.parametrize(("words", "said"), WRONG.values(), ids=WRONG)
def test_wrong_use_is_told_in_dutch(words: tuple[str, ...], said: str):
    name, *rest = words
    with pytest.raises(WrongUse) as error:
        CommandParser(name, COMMANDS[name], "nl").parse_args(rest)
    text = str(error.value)
    assert said in text
    assert f"Gebruik: kennisreader {name} [-h]" in text
    assert not ENGLISH.findall(re.sub(r"--[a-z-]+|‘[^’]*’", "", text))


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_a_command_is_dutch(name: str):
    text = CommandParser(name, COMMANDS[name], "nl").format_help()
    assert text.startswith(f"Gebruik: kennisreader {name} [-h]")
    assert "deze uitleg" in text
    assert not ENGLISH.findall(re.sub(r"--[a-z-]+", "", text))
    english = CommandParser(name, COMMANDS[name], "en").format_help()
    assert english.startswith(f"usage: kennisreader {name} [-h]")


def test_an_english_user_is_told_in_english():
    with pytest.raises(WrongUse, match=r"missing: LETTER.*Usage: kennisreader show"):
        CommandParser("show", COMMANDS["show"], "en").parse_args([])


def test_a_complaint_that_is_not_known_stays_as_it_is():
    assert reworded("something new: 3", "nl") == "something new: 3"
    assert reworded("argument --new: something new", "nl") == "argument --new: something new"


def complaint(build, *words: str) -> str:
    """What this Python's argparse says about a mistake that none of the commands makes possible."""

    class Parser(ArgumentParser):
        def error(self, message: str):
            raise WrongUse(message)

    parser = Parser()
    build(parser)
    with pytest.raises(WrongUse) as error:
        parser.parse_args(words)
    return str(error.value)


def exclusive(parser: ArgumentParser) -> None:
    group = parser.add_mutually_exclusive_group(required=True)
    group.add_argument("--een", action="store_true")
    group.add_argument("--twee", action="store_true")


OTHERS = {
    "two that exclude each other": (exclusive, ("--een", "--twee"), "kan niet samen met --een"),
    "one of two": (exclusive, (), "een van deze hoort erbij: --een --twee"),
    "a fixed number of values": (
        lambda parser: parser.add_argument("--paar", nargs=2),
        ("--paar", "x"),
        "--paar: aantal waarden daarachter: 2",
    ),
    "a value of another type": (
        lambda parser: parser.add_argument("--maat", type=float),
        ("--maat", "x"),
        "--maat: ‘x’ kan niet",
    ),
}


@pytest.mark.parametrize(("build", "words", "said"), OTHERS.values(), ids=OTHERS)
def test_what_a_later_command_may_need_has_words_too(build, words: tuple[str, ...], said: str):
    assert said in reworded(complaint(build, *words), "nl")


@pytest.mark.parametrize(
    "words",
    [
        ("import", ""),
        ("import", "brief.txt", ""),
        ("import", "brief.txt", "--password-file", ""),
        ("search", "--queries", ""),
        ("export", "--format", "csv", "--output", ""),
    ],
    ids=" ".join,
)
def test_an_empty_path_is_wrong_use(words: tuple[str, ...]):
    name, *rest = words
    with pytest.raises(WrongUse, match="een leeg pad noemt geen bestand"):
        CommandParser(name, COMMANDS[name], "nl").parse_args(rest)


def test_a_number_of_results_is_not_negative():
    assert whole_number("0") == 0
    with pytest.raises(ValueError, match=r"^$"):
        whole_number("-1")
