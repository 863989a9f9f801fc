# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Kennisreader on the terminal: ``kennisreader [--library DIR] COMMAND …``.

A command is one entry of :data:`COMMANDS` and one function; what it needs is imported when it
runs.  Exit codes: 0 done, 1 something failed or is wrong, 2 wrong use.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn, TextIO

from kennisreader import __version__, paths
from kennisreader.bootstrap_words import language as spoken_language
from kennisreader.core.library_values import LibraryError
from kennisreader.core.messages import Wording, sentence

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from kennisreader.cli_terminal import Terminal


class Argument(NamedTuple):
    """An argument of a command, as ``argparse`` takes it."""

    names: tuple[str, ...]
    help: Wording
    options: Mapping[str, Any] = {}


class Command(NamedTuple):
    """What one command is called, takes and does."""

    function: str
    """Module of this package and function in it, ``cli_letters.show``."""
    help: Wording
    arguments: tuple[Argument, ...] = ()


_JSON = Argument(
    ("--json",),
    Wording("een JSON-object per regel, voor scripts", "one JSON object a line, for scripts"),
    {"action": "store_true"},
)
_LETTER_HELP = Wording(
    "id van de brief, of een uniek deel van id, titel of bestandsnaam",
    "the letter's id, or any unique part of its id, title or file name",
)
_LETTER = Argument(("letter",), _LETTER_HELP, {"metavar": "LETTER"})
_ANY_LETTER = Argument(("letter",), _LETTER_HELP, {"metavar": "LETTER", "nargs": "?"})


def _limit(usual: int) -> Argument:
    """How many results a command shows."""
    wording = Wording(f"hoeveel resultaten (gewoonlijk {usual})", f"how many results ({usual})")
    return Argument(("--limit",), wording, {"type": int, "default": usual, "metavar": "N"})


COMMANDS: Mapping[str, Command] = {
    "import": Command(
        "cli_letters.import_",
        Wording("brieven toevoegen, met een verslag per bestand", "add letters; a report per file"),
        (
            Argument(
                ("paths",),
                Wording("bestanden (.txt, .md) of mappen", "files (.txt, .md) or folders"),
                {"metavar": "PATH", "nargs": "+"},
            ),
            _JSON,
        ),
    ),
    "letters": Command(
        "cli_letters.letters",
        Wording("de bibliotheek op datum", "the library in date order"),
        (_JSON,),
    ),
    "show": Command(
        "cli_letters.show",
        Wording("een brief tonen", "show one letter"),
        (_LETTER, _JSON),
    ),
    "themes": Command(
        "cli_letters.themes",
        Wording("waar de thema's voorkomen", "where the themes occur"),
        (_ANY_LETTER, _JSON),
    ),
    "synopsis": Command(
        "cli_synopsis.synopsis",
        Wording("het themaoverzicht: thema's tegen brieven", "the overview: themes by letters"),
        (
            Argument(
                ("--theme",),
                Wording(
                    "alleen deze thema's, in deze volgorde", "only these themes, in this order"
                ),
                {"nargs": "+", "action": "extend", "metavar": "NAME"},
            ),
            Argument(
                ("--format",),
                Wording("een tabel om te lezen of te tellen", "a table for reading or counting"),
                {"required": True, "choices": ("markdown", "csv")},
            ),
            Argument(
                ("--mentions",),
                Wording(
                    "ook passages die een thema alleen noemen",
                    "also passages that only name a theme",
                ),
                {"action": "store_true"},
            ),
        ),
    ),
    "notes": Command(
        "cli_notes.notes",
        Wording(
            "alle notities; of 'import BESTAND' (W3C JSON-LD), 'delete ID'",
            "all notes; or 'import FILE' (W3C JSON-LD), 'delete ID'",
        ),
        (
            Argument(
                ("action",),
                Wording("notities toevoegen of verwijderen", "add or delete notes"),
                {"nargs": "?", "choices": ("import", "delete")},
            ),
            Argument(
                ("what",),
                Wording("bestanden, of id's van notities", "files, or ids of notes"),
                {"nargs": "*", "metavar": "FILE|ID"},
            ),
            _JSON,
        ),
    ),
    "export": Command(
        "cli_export.export",
        Wording("notities of verwijzingen schrijven", "write notes or references"),
        (
            Argument(
                ("--format",),
                Wording("wat er geschreven wordt", "what is written"),
                {
                    "required": True,
                    "choices": ("markdown", "webannotation", "csv", "bibtex", "csl-json"),
                },
            ),
            Argument(
                ("--flavour",),
                Wording("voor wie de Markdown is", "who reads the Markdown"),
                {"default": "gfm", "choices": ("gfm", "obsidian", "logseq", "pandoc")},
            ),
            Argument(
                ("-o", "--output"),
                Wording("het bestand; anders standaarduitvoer", "the file; else standard output"),
                {"metavar": "PATH"},
            ),
            Argument(
                ("--dry-run",),
                Wording("alleen tonen wat er verandert", "only show what would change"),
                {"action": "store_true"},
            ),
            Argument(
                ("--letter",),
                Wording("alleen bij deze brieven", "only on these letters"),
                {"nargs": "+", "action": "extend", "metavar": "LETTER"},
            ),
            Argument(
                ("--theme",),
                Wording("alleen bij deze thema's", "only on these themes"),
                {"nargs": "+", "action": "extend", "metavar": "NAME"},
            ),
            Argument(
                ("--tag",),
                Wording("alleen met al deze tags", "only with all of these tags"),
                {"nargs": "+", "action": "extend", "metavar": "TAG"},
            ),
            Argument(
                ("--remove",),
                Wording(
                    "blokken van andere notities uit het bestand halen",
                    "take blocks of other notes out of the file",
                ),
                {"action": "store_true"},
            ),
            Argument(
                ("--overwrite",),
                Wording(
                    "deze notities vervangen, ook als u hun tekst in het bestand wijzigde",
                    "replace these notes even if you changed their text in the file",
                ),
                {"nargs": "+", "action": "extend", "metavar": "ID"},
            ),
        ),
    ),
    "search": Command(
        "cli_search.search",
        Wording("zoeken in alle brieven", "search all letters"),
        (
            Argument(
                ("query",),
                Wording("de zoekvraag; zie docs/search.md", "the query; see docs/search.md"),
                {"metavar": "QUERY", "nargs": "?"},
            ),
            Argument(
                ("--queries",),
                Wording("een bestand met een zoekvraag per regel", "a file with one query a line"),
                {"metavar": "FILE"},
            ),
            _limit(20),
            _JSON,
        ),
    ),
    "related": Command(
        "cli_search.related",
        Wording("verwante passages in andere brieven", "related passages in other letters"),
        (
            _ANY_LETTER,
            Argument(
                ("--quote",),
                Wording("woorden uit de passage", "words of the passage"),
                {"metavar": "TEXT"},
            ),
            Argument(
                ("--all",),
                Wording("voor elke passage van de bibliotheek", "for every passage of the library"),
                {"action": "store_true"},
            ),
            _limit(10),
            _JSON,
        ),
    ),
    "reindex": Command(
        "cli_search.reindex",
        Wording("de zoekindex weggooien en opnieuw opbouwen", "drop the index, build it anew"),
    ),
    "remove": Command(
        "cli_letters.remove",
        Wording(
            "een brief weghalen; de notities erbij blijven", "take a letter out; its notes are kept"
        ),
        (_LETTER,),
    ),
    "check": Command(
        "cli_letters.check",
        Wording("nagaan of de bibliotheek heel is", "check the library against itself"),
        (
            Argument(
                ("--repair",),
                Wording("herstellen wat kan", "put right what can be"),
                {"action": "store_true"},
            ),
        ),
    ),
}
"""The commands by name, in the order of the help."""


def main(argv: Sequence[str]) -> int:
    """Run one command line, without the program's name; the answer is the exit code."""
    for stream in (sys.stdout, sys.stderr):
        _speak_utf8(stream)
    language = spoken_language()
    try:
        code = _run(list(argv), language)
        sys.stdout.flush()
    except _WrongUse as error:
        print(error, file=sys.stderr)
        return 2
    except BrokenPipeError:
        _forget_output()
        return 0  # who reads has seen enough
    except KeyboardInterrupt:
        return _fail(sentence("interrupted", language))
    except LibraryError as error:
        return _fail(sentence(error.code, language, **error.details))
    except Exception as error:  # noqa: BLE001 - never a traceback on the terminal
        return _fail(sentence("unexpected", language, reason=f"{type(error).__name__}: {error}"))
    return code


class _WrongUse(Exception):  # noqa: N818 - the user's, not ours
    """A command line that means nothing; holds the sentence to say."""


def _run(words: list[str], language: str) -> int:
    """Read the options before the command, then run the command."""
    folder = None
    while words and words[0].startswith("-"):
        option, _, value = words.pop(0).partition("=")
        if option in ("-h", "--help"):
            print(_help(language))
            return 0
        if option == "--version":
            print(f"kennisreader {__version__}")
            return 0
        if option != "--library":
            raise _WrongUse(sentence("no_command", language, word=option))
        folder = value or (words.pop(0) if words else "")
        if not folder:
            raise _WrongUse(sentence("no_folder", language))
    if not words:
        raise _WrongUse(_help(language))
    name, *rest = words
    if name not in COMMANDS:
        raise _WrongUse(sentence("no_command", language, word=name))
    parser = _parser(name, language)
    try:
        arguments = parser.parse_args(rest)
    except SystemExit:  # argparse has printed the help of this command
        return 0
    from kennisreader.cli_terminal import Terminal

    return _function(COMMANDS[name])(Terminal(language, paths.library_folder(folder)), arguments)


def _function(command: Command) -> Callable[[Terminal, Namespace], int]:
    from importlib import import_module

    module, _, name = command.function.partition(".")
    function: Callable[[Terminal, Namespace], int] = getattr(
        import_module(f"kennisreader.{module}"), name
    )
    return function


def _parser(name: str, language: str) -> ArgumentParser:
    """The parser of one command; it raises `_WrongUse` with one sentence."""
    from argparse import ArgumentParser

    class Parser(ArgumentParser):
        def error(self, message: str) -> NoReturn:
            usage = " ".join(self.format_usage().split()).removeprefix("usage: ")
            raise _WrongUse(sentence("wrong_use", language, reason=message, usage=usage))

    command = COMMANDS[name]
    parser = Parser(f"kennisreader {name}", description=_in(command.help, language))
    for argument in command.arguments:
        parser.add_argument(*argument.names, help=_in(argument.help, language), **argument.options)
    return parser


_HELP = Wording(
    """Gebruik: kennisreader [--library MAP] OPDRACHT …
         kennisreader [BESTAND…]     het venster; bestanden worden toegevoegd

Opdrachten:
{commands}

  --library MAP   de map van de bibliotheek (of zet KENNISREADER_LIBRARY)
  --version       het versienummer
  --help          deze uitleg; 'kennisreader OPDRACHT --help' over een opdracht""",
    """Usage: kennisreader [--library DIR] COMMAND …
       kennisreader [FILE…]          the window; files are added

Commands:
{commands}

  --library DIR   the library's folder (or set KENNISREADER_LIBRARY)
  --version       the version
  --help          this help; 'kennisreader COMMAND --help' about one command""",
)


def _help(language: str) -> str:
    width = max(map(len, COMMANDS))
    rows = [f"  {name:{width}}  {_in(COMMANDS[name].help, language)}" for name in COMMANDS]
    return _in(_HELP, language).format(commands="\n".join(rows))


def _in(wording: Wording, language: str) -> str:
    return wording.nl if language == "nl" else wording.en


def _speak_utf8(stream: TextIO) -> None:
    """Write UTF-8 whatever the locale; a captured stream of a test takes what it gets."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _forget_output() -> None:
    """Let nothing be written at the end of the process to a pipe that nobody reads."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _fail(text: str) -> int:
    print(text, file=sys.stderr)
    return 1
