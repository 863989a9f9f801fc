# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the operating system says in English when a file cannot be read or written, in Dutch."""

from __future__ import annotations

import errno
import os

_DUTCH = {
    "EACCES": "geen toegang",
    "EPERM": "dit mag niet",
    "ENOENT": "het bestaat niet",
    "EEXIST": "het bestaat al",
    "ENOTDIR": "een deel van het pad is geen map",
    "EISDIR": "het is een map",
    "ENOTEMPTY": "de map is niet leeg",
    "EROFS": "de schijf kan alleen worden gelezen",
    "ENOSPC": "de schijf is vol",
    "EDQUOT": "uw ruimte op de schijf is op",
    "EFBIG": "het bestand wordt te groot",
    "EIO": "fout van de schijf",
    "ENAMETOOLONG": "de naam is te lang",
    "ELOOP": "koppelingen wijzen naar elkaar",
    "EBUSY": "het is in gebruik",
    "ETXTBSY": "het is in gebruik",
    "EMFILE": "er zijn te veel bestanden open",
    "ENFILE": "er zijn te veel bestanden open",
    "EINVAL": "dit kan daar niet",
    "ENODEV": "het apparaat is er niet",
    "ENXIO": "het apparaat is er niet",
    "ESTALE": "het netwerk is de map kwijt",
    "ETIMEDOUT": "het duurde te lang",
}
"""By the name of the number of the error; not every system has every one."""


def in_dutch(reason: str) -> str:
    """What the system says of an error (``OSError.strerror``); other words stay as they are."""
    for name, words in _DUTCH.items():
        number = getattr(errno, name, None)
        if number is not None and reason == os.strerror(number):
            return words
    return reason
