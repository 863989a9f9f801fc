# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Letters that an older reader read, and that are to be read anew from their originals."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kennisreader.core.importing import READER_REVISION
from kennisreader.core.importing.recognition import trained_data
from kennisreader.core.library_values import RECOGNISED

if TYPE_CHECKING:
    from kennisreader.core.library import Library

_GIVEN_UP = "not_read_again"
"""Value of a library: letters whose originals could not be read again, with the reader that tried."""


def due(library: Library) -> tuple[str, ...]:
    """The letters that are to be read anew, in date order.

    Those that were recognised are left as they are where Tesseract does not know Dutch, and those
    that this reader could not read again until there is another reader.
    """
    given_up = _given_up(library)
    can_recognise = trained_data() is not None
    return tuple(
        letter
        for letter, importer in library.letters_read_before(READER_REVISION)
        if given_up.get(letter) != READER_REVISION
        and (can_recognise or not importer.endswith(RECOGNISED))
    )


def was_recognised(library: Library, letter: str) -> bool:
    """Whether pages of a letter were recognised, as they are to be again."""
    return library.importer(letter).endswith(RECOGNISED)


def give_up(library: Library, letter: str) -> None:
    """Remember that this reader cannot read the original of a letter; the letter stays as it is."""
    kept = {name: by for name, by in _given_up(library).items() if by == READER_REVISION}
    library.set_value(_GIVEN_UP, json.dumps({**kept, letter: READER_REVISION}))


def _given_up(library: Library) -> dict[str, int]:
    known: dict[str, int] = json.loads(library.get_value(_GIVEN_UP) or "{}")
    return known
