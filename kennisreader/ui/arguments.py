# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the window is started with: files, links and the library's folder.

Read by hand: argparse costs 10 ms before the first paint, and there is one option.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

LINK = "kennisreader:"


class Arguments(NamedTuple):
    """The command line of the window."""

    library: str | None = None
    files: tuple[str, ...] = ()
    """Absolute paths: another window may work in another folder."""
    links: tuple[str, ...] = ()
    qt: tuple[str, ...] = ()
    """Options for Qt itself."""


class WrongUse(Exception):  # noqa: N818 - it is the user's, not ours
    """A command line that cannot be followed.

    Attributes:
        code: ``unknown_option`` or ``no_value``.
        option: what was written.
    """

    def __init__(self, code: str, option: str) -> None:
        super().__init__(code, option)
        self.code = code
        self.option = option


def read_arguments(argv: Sequence[str]) -> Arguments:
    """Read the arguments after the program's name; raises `WrongUse`.

    After ``--`` everything is a file or a link.
    """
    library: str | None = None
    given: list[str] = []
    qt: list[str] = []
    rest = list(argv)
    while rest:
        word = rest.pop(0)
        if word == "--":
            given += rest
            break
        if word in ("--library", "-platform"):
            if not rest:
                raise WrongUse("no_value", word)
            value = rest.pop(0)
            if word == "--library":
                library = value
            else:
                qt += [word, value]
        elif word.startswith("--library="):
            library = word.partition("=")[2]
        elif word.startswith("-") and word != "-":
            raise WrongUse("unknown_option", word)
        else:
            given.append(word)
    links = tuple(each for each in given if each.lower().startswith(LINK))
    paths = (_path(each) for each in given if each and each not in links)  # "" is this folder
    files = tuple(str(path.absolute()) for path in paths)
    return Arguments(library, files, links, tuple(qt))


def _path(given: str) -> Path:
    """A path, or the ``file:`` URL that desktops hand over for it."""
    if given.lower().startswith("file:"):
        from PySide6.QtCore import QUrl  # rare, and making the class takes 2 ms

        return Path(QUrl(given).toLocalFile())
    return Path(given)
