# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The write-ahead log of an SQLite file: pages that are newer than those in the file itself.

Source: https://www.sqlite.org/fileformat2.html, section 4 (the format, salts, checksums, commits).
"""

from __future__ import annotations

import struct

_HEAD, _FRAME = 32, 24
_MAGICS = {0x377F0682: "<", 0x377F0683: ">"}
"""The two first numbers, with the order of bytes in which checksums are counted."""


def frames(log: bytes, size: int) -> dict[int, int]:
    """Where in the log the newest committed form of each page begins, by its number.

    ``size`` is that of a page.  What follows the first frame that is not as it was written does not
    count, as it does not for SQLite: a crash leaves such frames.
    """
    if len(log) < _HEAD:
        return {}
    magic, _, logged, _, *salts, first, second = struct.unpack(">8I", log[:_HEAD])
    order = _MAGICS.get(magic)
    if order is None or logged != size:
        return {}
    sums = _checksum(log[: _HEAD - 8], (0, 0), order)
    if sums != (first, second):
        return {}
    committed: dict[int, int] = {}
    waiting: dict[int, int] = {}
    for at in range(_HEAD, len(log) - _FRAME - size + 1, _FRAME + size):
        number, pages, *own_salts, first, second = struct.unpack(">6I", log[at : at + _FRAME])
        sums = _checksum(log[at : at + 8], sums, order)
        sums = _checksum(log[at + _FRAME : at + _FRAME + size], sums, order)
        if own_salts != salts or sums != (first, second):
            break
        waiting[number] = at + _FRAME
        if pages:  # the last frame of a transaction says how many pages the file has then
            committed |= waiting
            committed = {each: where for each, where in committed.items() if each <= pages}
            waiting = {}
    return committed


def _checksum(data: bytes, sums: tuple[int, int], order: str) -> tuple[int, int]:
    first, second = sums
    numbers = struct.unpack(f"{order}{len(data) // 4}I", data)
    for even, odd in zip(numbers[::2], numbers[1::2], strict=True):
        first = (first + even + second) & 0xFFFFFFFF
        second = (second + odd + first) & 0xFFFFFFFF
    return first, second
