# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Kennisreader on the terminal: ``kennisreader [--library DIR] COMMAND …``.

A command is one entry of ``cli_commands.COMMANDS`` and one function; what it needs is imported
when it runs.  Exit codes: 0 done, 1 something failed or is wrong, 2 wrong use.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TextIO

from kennisreader import __version__, paths
from kennisreader.bootstrap_words import fail
from kennisreader.bootstrap_words import language as spoken_language
from kennisreader.cli_commands import COMMANDS, Command
from kennisreader.cli_parser import CommandParser, WrongUse, in_language
from kennisreader.core.library_values import LibraryError
from kennisreader.core.messages import Wording, sentence

if TYPE_CHECKING:
    from argparse import Namespace

    from kennisreader.cli_terminal import Terminal


def main(argv: Sequence[str]) -> int:
    """Run one command line, without the program's name; the answer is the exit code."""
    for stream in (sys.stdout, sys.stderr):
        _speak_utf8(stream)
    language = spoken_language()
    try:
        code = _run(list(argv), language)
        sys.stdout.flush()
    except WrongUse as error:
        print(error, file=sys.stderr)
        return 2
    except BrokenPipeError:
        _forget_output()
        return 0  # who reads has seen enough
    except KeyboardInterrupt:
        return fail(sentence("interrupted", language))
    except LibraryError as error:
        return fail(sentence(error.code, language, **error.details))
    except Exception as error:  # noqa: BLE001 - never a traceback on the terminal
        return fail(sentence("unexpected", language, reason=f"{type(error).__name__}: {error}"))
    return code


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
            raise WrongUse(sentence("no_command", language, word=option))
        folder = value or (words.pop(0) if words else "")
        if not folder:
            raise WrongUse(sentence("no_folder", language))
    if not words:
        raise WrongUse(_help(language))
    name, *rest = words
    if name not in COMMANDS:
        raise WrongUse(sentence("no_command", language, word=name))
    parser = CommandParser(name, COMMANDS[name], language)
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
    rows = [f"  {name:{width}}  {in_language(COMMANDS[name].help, language)}" for name in COMMANDS]
    return in_language(_HELP, language).format(commands="\n".join(rows))


def _speak_utf8(stream: TextIO) -> None:
    """Write UTF-8 whatever the locale; a captured stream of a test takes what it gets."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _forget_output() -> None:
    """Let nothing be written at the end of the process to a pipe that nobody reads."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
