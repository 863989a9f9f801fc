# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Start the window, one command of the terminal, or a worker process.

Each branch imports only its own half: a command never loads Qt, and the window never waits for
the command line.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from kennisreader import bootstrap
from kennisreader.bootstrap_words import fail, say


def main(argv: Sequence[str] | None = None) -> int:
    """Run what the arguments ask for and return the exit code: 0 done, 1 failed, 2 wrong use."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == ["worker"]:
        # The parent has already made sure of the environment, and owns standard output.
        from kennisreader import worker

        return worker.main()
    bootstrap.ensure()
    if _is_terminal_command(arguments):
        from kennisreader import cli

        return cli.main(arguments)
    if arguments[:1] in (["--install-desktop-entry"], ["--remove-desktop-entry"]):
        from kennisreader import desktop_entry

        return desktop_entry.main(arguments[0])
    return _open_window(arguments)


def _is_terminal_command(arguments: list[str]) -> bool:
    """Whether the command line is meant: a command's name, ``--help`` or ``--version``."""
    if any(argument in ("-h", "--help", "--version") for argument in arguments):
        return True
    word = _first_word(arguments)
    # Names of commands are plain words.  A file of the same name needs its suffix or its folder;
    # any other plain word that is no file is a typing error, which the command line explains.
    if not word.isalpha():
        return False
    from kennisreader.cli_commands import COMMANDS

    return word in COMMANDS or not Path(word).exists()


def _first_word(arguments: list[str]) -> str:
    """Return the first argument that is neither an option nor the value of ``--library``."""
    rest = iter(arguments)
    for argument in rest:
        if argument == "--library":
            next(rest, None)
        elif not argument.startswith("-"):
            return argument
    return ""


def _open_window(arguments: list[str]) -> int:
    """Open the window, or say in one sentence why this computer cannot."""
    if _has_no_display(arguments):
        return fail(say("no_display", command=bootstrap.command_name()))
    if bootstrap.is_checkout() and sys.stdin is not None and sys.stdin.isatty():
        from kennisreader import desktop_entry

        desktop_entry.offer()
    # Looking for garbage costs a fifth of the start and finds none: ``app`` begins with it later.
    gc.disable()
    try:
        from kennisreader.ui import app
    except ImportError as error:
        # A bundle or a copied environment on a system without Qt's own libraries.
        packages = bootstrap.missing_system_packages()
        if error.name is not None and not packages:
            raise
        return fail(say("needs_packages", line=bootstrap.install_line(packages)))
    return app.main(arguments)


def _has_no_display(arguments: list[str]) -> bool:
    """Whether Qt would find neither X11 nor Wayland; it aborts without a word to the user."""
    if not sys.platform.startswith("linux"):
        return False
    chosen = "-platform" in arguments or os.environ.get("QT_QPA_PLATFORM")
    return not (chosen or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
