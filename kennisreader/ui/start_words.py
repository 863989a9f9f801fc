# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is said when the window cannot be shown."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from kennisreader.bootstrap_words import language
from kennisreader.core.messages import Wording

if TYPE_CHECKING:
    from kennisreader.ui.arguments import WrongUse

_WRONG_USE = {
    "unknown_option": Wording(
        "De optie {option} bestaat niet; 'kennisreader --help' toont welke er zijn.",
        "There is no option {option}; 'kennisreader --help' shows which there are.",
    ),
    "no_value": Wording(
        "Achter {option} hoort een waarde; 'kennisreader --help' toont welke.",
        "{option} needs a value behind it; 'kennisreader --help' shows which.",
    ),
}


def wrong_use(error: WrongUse) -> str:
    """Word a mistake in the command line, in the language of the terminal."""
    wording = _WRONG_USE[error.code]
    words = wording.nl if language() == "nl" else wording.en
    return words.format(option=error.option)


def refuse(sentence: str) -> None:
    """Say in a dialog, and on the terminal, why there is no window."""
    print(sentence, file=sys.stderr)
    box = QMessageBox(QMessageBox.Icon.Critical, "Kennisreader", sentence)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.exec()
