# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Exporting again over a file: what is ours is renewed, what is the user's stays, byte for byte."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from enum import StrEnum
from typing import NamedTuple

from kennisreader.core.export.blocks import (
    Block,
    Key,
    Unit,
    checksum,
    parse,
    split_lines,
    write_block,
)
from kennisreader.core.export.errors import ExportError

_BOM = "\ufeff"
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]|$)|- #{1,6} ")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")


class Reason(StrEnum):
    """Why a block was left as it is although there is something else to write."""

    EDITED = "edited"
    """Its text was changed in the file, and the note was changed as well, or is gone."""
    BROKEN = "broken"
    """The comment at its end is missing, so that nobody can tell where it ends."""


class Conflict(NamedTuple):
    """A block that was left as it is."""

    note: str
    reason: Reason


class Plan(NamedTuple):
    """What an export would do to a file; nothing has been written."""

    old: bytes
    new: bytes
    added: tuple[str, ...]
    """Ids of notes, in order; so are the others."""
    changed: tuple[str, ...]
    unchanged: tuple[str, ...]
    kept: tuple[str, ...]
    """Unchanged notes whose block the user edited: the user's words stay."""
    removed: tuple[str, ...]
    """Notes in the file that are not among those exported; deleted only if that was asked for."""
    conflicts: tuple[Conflict, ...]

    @property
    def changes_file(self) -> bool:
        """Whether there is anything to write."""
        return self.new != self.old

    def diff(self, file: str = "") -> str:
        """What changes, as a unified diff; empty if nothing does.  Seconds for 1,000 changed notes."""
        from difflib import unified_diff

        old, new = (split_lines(data.decode("utf-8", "replace")) for data in (self.old, self.new))
        rows = unified_diff(old, new, file or "a", file or "b")
        # A last line without an end would run into the next row.
        ends = (
            row if row.endswith("\n") else f"{row}\n\\ No newline at end of file\n" for row in rows
        )
        return "".join(ends)


def plan(
    existing: bytes | None,
    units: Sequence[Unit],
    header: str,
    *,
    file: str = "",
    outline: bool = False,
    remove: bool = False,
    overwrite: Collection[str] = (),
) -> Plan:
    """Work out what the file becomes.

    ``existing`` is what stands in it, None or nothing for a new file, which begins with ``header``.
    ``outline``: blocks are bullets (Logseq).  ``remove``: delete blocks of notes that are not among
    the units.  ``overwrite``: ids of notes whose edited blocks shall be replaced all the same.

    Raises `ExportError` ``export_not_ours`` for a file that we did not write.
    """
    old = "" if existing is None else existing.decode("utf-8", "surrogateescape")
    is_new = not old.removeprefix(_BOM).strip()
    bom = _BOM if old.startswith(_BOM) else ""
    merge = _Merge(header if is_new else old[len(bom) :], "- " if outline else "", set(overwrite))
    if not merge.is_ours:
        raise ExportError("export_not_ours", file=file)
    previous: Block | None = None
    for index, unit in enumerate(units):
        previous = merge.put(unit, previous, units[index + 1 :]) or previous
    merge.look_for_removed({unit.key for unit in units}, remove=remove)
    text = bom + "".join(p.raw if isinstance(p, Block) else p for p in merge.pieces)
    new = text.encode("utf-8", "surrogateescape")
    return Plan(
        existing or b"",
        new,
        tuple(merge.added),
        tuple(merge.changed),
        tuple(merge.unchanged),
        tuple(merge.kept),
        tuple(merge.removed),
        tuple(merge.conflicts),
    )


class _Merge:
    """A file in the making."""

    def __init__(self, text: str, lead: str, overwrite: set[str]) -> None:
        self.pieces, self._broken, self.is_ours = parse(text)
        self._newline = "\r\n" if text.count("\r\n") * 2 > text.count("\n") else "\n"
        self._lead = lead
        self._overwrite = overwrite
        self.added: list[str] = []
        self.changed: list[str] = []
        self.unchanged: list[str] = []
        self.kept: list[str] = []
        self.removed: list[str] = []
        self.conflicts: list[Conflict] = []

    def put(self, unit: Unit, previous: Block | None, later: Sequence[Unit]) -> Block | None:
        """Bring one unit up to date and return a block that holds it now."""
        if unit.key in self._broken:
            self._tell_conflict(unit.key, Reason.BROKEN)
            return None
        places = [
            at
            for at, piece in enumerate(self.pieces)
            if isinstance(piece, Block) and piece.key == unit.key
        ]
        if not places:
            self._tell(unit.key, self.added)
            return self._insert(unit, previous, {each.key for each in later})
        result = None
        for at in places:
            block = self.pieces[at]
            assert isinstance(block, Block)  # chosen so above
            self.pieces[at] = result = self._renew(block, unit, first=at == places[0])
        return result

    def _renew(self, block: Block, unit: Unit, *, first: bool) -> Block:
        """The block as it shall be; what became of it is told for the first of several copies."""
        new = write_block(unit, block.lead, "\r\n" if block.raw.endswith("\r\n") else "\n")
        told, result = self.changed, new
        if block.is_edited and unit.key.name in self._overwrite:
            pass
        elif new.checksum == block.checksum:
            told, result = (self.kept if block.is_edited else self.unchanged), block
        elif new.checksum == checksum(block.inside):
            told = self.unchanged  # the user wrote the same; the checksum follows
        elif block.is_edited:
            self._tell_conflict(unit.key, Reason.EDITED)
            return block
        if first:
            self._tell(unit.key, told)
        return result

    def look_for_removed(self, keys: set[Key], *, remove: bool) -> None:
        """Find blocks of what is not exported any more, and delete them if asked to."""
        for piece in list(self.pieces):
            if not isinstance(piece, Block) or piece.key in keys:
                continue
            edited = piece.is_edited and piece.key.name not in self._overwrite
            if remove and edited:
                self._tell_conflict(piece.key, Reason.EDITED)
                continue
            self._tell(piece.key, self.removed)
            if remove:
                self._delete(piece)

    @staticmethod
    def _tell(key: Key, told: list[str]) -> None:
        """Headings are not counted, and copies of a block only once."""
        if key.kind == "note" and key.name not in told:
            told.append(key.name)

    def _tell_conflict(self, key: Key, reason: Reason) -> None:
        conflict = Conflict(key.name, reason)
        if key.kind == "note" and conflict not in self.conflicts:
            self.conflicts.append(conflict)

    def _delete(self, block: Block) -> None:
        """Take a block away, with the empty line that parted it from what follows.

        A line of blanks is the user's.
        """
        at = self.pieces.index(block)
        after = self.pieces[at + 1] if at + 1 < len(self.pieces) else ""
        if isinstance(after, str):
            self.pieces[at + 1 : at + 2] = [re.sub(r"\A\r?\n", "", after)]
        del self.pieces[at]

    def _insert(self, unit: Unit, previous: Block | None, later: set[Key]) -> Block:
        """Put a new block behind the one before it and the words the user wrote under that."""
        block = write_block(unit, self._lead, self._newline)
        at = self._place(previous, later)
        before, newline = self._before(at), self._newline
        after = self.pieces[at] if at < len(self.pieces) else ""
        # Bullets follow each other; other blocks have an empty line before and behind them.
        apart = not self._lead
        gap = newline if before and not before.endswith("\n") else ""
        if apart and before.strip() and not re.search(r"\n[ \t]*\r?\n\Z", before):
            gap += newline
        follows = after if isinstance(after, str) else after.raw
        tail = newline if apart and follows.partition("\n")[0].strip() else ""
        self.pieces[at:at] = [piece for piece in (gap, block, tail) if piece]
        return block

    def _before(self, at: int) -> str:
        """What stands before a piece; as much as is needed to see whether an empty line ends it."""
        texts = [p.raw if isinstance(p, Block) else p for p in self.pieces[max(0, at - 3) : at]]
        return "".join(texts)

    def _place(self, previous: Block | None, later: set[Key]) -> int:
        """The index at which a new block goes in; a text of the user may be parted for it."""
        if previous is None:
            for at, piece in enumerate(self.pieces):
                if isinstance(piece, Block) and piece.key in later:
                    return at
            return len(self.pieces)
        at = self.pieces.index(previous) + 1
        while at < len(self.pieces):
            piece = self.pieces[at]
            if isinstance(piece, Block):
                return at
            own, rest = _part_at_heading(piece)
            if rest:
                self.pieces[at : at + 1] = [each for each in (own, rest) if each]
                return at + bool(own)
            at += 1
        return at


def _part_at_heading(text: str) -> tuple[str, str]:
    """What the user wrote under a block, and what begins with the next heading."""
    lines = split_lines(text)
    fence = ""
    for index, line in enumerate(lines):
        mark = _FENCE.match(line)
        if mark is not None:
            if not fence:
                fence = mark[1]
            elif mark[1].startswith(fence):
                fence = ""
        elif not fence and _HEADING.match(line):
            return "".join(lines[:index]), "".join(lines[index:])
    return text, ""
