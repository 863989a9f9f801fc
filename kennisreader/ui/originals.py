# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What panes and pages want of the files from which letters were read, and hear about them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Originals(QObject):
    """Where a password or recognised text is asked for; ``adding`` answers.

    Attributes:
        passwords: what opens an original, by its path; kept in memory, until the window closes,
            and nowhere else.

    Signals:
        passwordWanted(path): the pages of this file cannot be shown without its password.
        passwordGiven(path): the user gave one.
        recognitionWanted(letter id): the scanned pages of a letter are to be recognised.
        recognitionUnwanted(): not any more.
        recognising(letter id, page, pages): how far it is; with no pages it is over.
    """

    passwordWanted = Signal(str)
    passwordGiven = Signal(str)
    recognitionWanted = Signal(str)
    recognitionUnwanted = Signal()
    recognising = Signal(str, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.passwords: dict[str, str] = {}
