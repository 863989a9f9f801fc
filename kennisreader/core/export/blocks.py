# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The blocks that Kennisreader writes into a Markdown file, among the words of its user.

A block stands between two HTML comments, which every flavour hides::

    <!-- kennisreader:note 1b9d… 4f0c2a… -->
    …
    <!-- /kennisreader:note 1b9d… -->

The first has the id of what it holds and a checksum of what was written.  The checksum tells
whether somebody wrote inside the block since; white space at the ends of lines and empty lines do not
count, because editors change those by themselves.  Everything outside the blocks, every byte of it,
belongs to the user.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import quote, unquote

FILE_MARK = "<!-- kennisreader:notes -->"
"""Says that a file was written by us, also when it holds no block (yet)."""

FILE_MARK_LOGSEQ = "kennisreader:: notes"
"""The same as a page property; a comment would be an empty bullet there."""

_BEGIN = re.compile(
    r"(?P<lead>[ \t]*(?:[-*+][ \t]+)?)"
    r"<!-- kennisreader:(?P<kind>note|letter) (?P<name>\S+) (?P<sum>[0-9a-f]{12}) -->\s*"
)
_END = re.compile(r"[ \t]*<!-- /kennisreader:(?P<kind>note|letter) (?P<name>\S+) -->\s*")


class Key(NamedTuple):
    """What a block holds."""

    kind: str
    """``note`` or ``letter`` (the heading above its notes)."""
    name: str
    """The id of the note or the letter."""


class Unit(NamedTuple):
    """What shall stand in a block."""

    key: Key
    text: str
    """Markdown, ``\\n`` between lines, none at the end."""


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A block of a file, as it stands there; two blocks with one text are not the same."""

    key: Key
    checksum: str
    """Of what was written."""
    raw: str
    """All of it, comments and line ends included."""
    inside: str
    """What stands between the comments."""
    lead: str = ""
    """What stands before the first comment: white space, or a bullet."""

    @property
    def is_edited(self) -> bool:
        """Whether somebody wrote in it."""
        return checksum(self.inside) != self.checksum


Piece = Block | str
"""A part of a file: one of our blocks, or words of the user."""


class Parsed(NamedTuple):
    """A file in pieces; put together again they are the file."""

    pieces: list[Piece]
    broken: frozenset[Key]
    """Blocks whose end is missing: their words are the user's now."""
    is_ours: bool


def parse(text: str) -> Parsed:
    """Take a file apart."""
    pieces: list[Piece] = []
    broken = set()
    lines = split_lines(text)
    plain: list[str] = []
    at = 0
    while at < len(lines):
        begin = _BEGIN.fullmatch(lines[at])
        last = _end_of(lines, at, begin) if begin is not None else None
        if begin is None or last is None:
            if begin is not None:
                broken.add(_key(begin))
            plain.append(lines[at])
            at += 1
            continue
        if plain:
            pieces.append("".join(plain))
            plain = []
        inside = "".join(lines[at + 1 : last])
        raw = "".join(lines[at : last + 1])
        pieces.append(Block(_key(begin), begin["sum"], raw, inside, begin["lead"]))
        at = last + 1
    if plain:
        pieces.append("".join(plain))
    marked = any(line.strip() in (FILE_MARK, FILE_MARK_LOGSEQ) for line in lines)
    has_block = bool(broken) or any(isinstance(piece, Block) for piece in pieces)
    return Parsed(pieces, frozenset(broken), marked or has_block)


def write_block(unit: Unit, lead: str, newline: str) -> Block:
    """Make a block; its lines stand under what stands before its first comment."""
    kind, name = unit.key
    # Two hyphens would end the comment in older readers.
    shown = quote(name, safe=":/?=&").replace("--", "-%2D")
    text = unit.text.encode("utf-8", "replace").decode()
    body = ["", *text.split("\n"), ""] if not lead.strip() else text.split("\n")
    indent = re.sub(r"[^\t]", " ", lead)
    end = f"<!-- /kennisreader:{kind} {shown} -->"
    inside = "".join(f"{indent if line.strip() else ''}{line}{newline}" for line in body)
    written = checksum(inside)
    begin = f"{lead}<!-- kennisreader:{kind} {shown} {written} -->"
    return Block(unit.key, written, f"{begin}{newline}{inside}{indent}{end}{newline}", inside, lead)


def checksum(text: str) -> str:
    """Twelve hexadecimal digits that change with the words of a text, not with its white space."""
    import hashlib

    lines = (" ".join(line.split()) for line in text.split("\n"))
    content = "\n".join(line for line in lines if line)
    return hashlib.sha256(content.encode("utf-8", "surrogateescape")).hexdigest()[:12]


def split_lines(text: str) -> list[str]:
    """The lines with their ends; only ``\\n`` ends one, as in Markdown (CommonMark 2.1)."""
    return [line for line in re.split(r"(?<=\n)", text) if line]


def _end_of(lines: Sequence[str], begin: int, opened: re.Match[str]) -> int | None:
    """The line that ends the block that begins here; None if another begins or ends first."""
    for at in range(begin + 1, len(lines)):
        if "kennisreader:" not in lines[at]:
            continue
        end = _END.fullmatch(lines[at])
        if end is not None:
            return at if _key(end) == _key(opened) else None
        if _BEGIN.fullmatch(lines[at]):
            return None
    return None


def _key(match: re.Match[str]) -> Key:
    return Key(match["kind"], unquote(match["name"]))
