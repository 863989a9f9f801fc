# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the window calls a letter, apart from its title: kind, number, and the line under the title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from kennisreader.core.date_words import date_text
from kennisreader.core.ministries import abbreviations
from kennisreader.ui.scan_words import scan_mark

if TYPE_CHECKING:
    from kennisreader.core.library_values import LetterSummary

SEPARATOR = " · "
NO_BREAK = "\N{NO-BREAK SPACE}"


_TYPES: dict[str, object] = {
    "kamerbrief": QT_TRANSLATE_NOOP("LetterTypes", "Letter to parliament"),
    "antwoord-op-kamervragen": QT_TRANSLATE_NOOP(
        "LetterTypes", "Answers to parliamentary questions"
    ),
    "strategiebrief": QT_TRANSLATE_NOOP("LetterTypes", "Strategy letter"),
    "kamerstuk-brief": QT_TRANSLATE_NOOP("LetterTypes", "Letter printed as parliamentary paper"),
    "motie": QT_TRANSLATE_NOOP("LetterTypes", "Motion"),
    "advies": QT_TRANSLATE_NOOP("LetterTypes", "Advice"),
    "bnc-fiche": QT_TRANSLATE_NOOP("LetterTypes", "BNC fiche"),
    "nota": QT_TRANSLATE_NOOP("LetterTypes", "Memorandum"),
    "verslag": QT_TRANSLATE_NOOP("LetterTypes", "Report"),
    "overig": QT_TRANSLATE_NOOP("LetterTypes", "Other document"),
}
_SHORT_TYPES: dict[str, object] = {
    "antwoord-op-kamervragen": QT_TRANSLATE_NOOP("LetterTypes", "Answers"),
    "kamerstuk-brief": QT_TRANSLATE_NOOP("LetterTypes", "Parliamentary paper"),
    "overig": QT_TRANSLATE_NOOP("LetterTypes", "Other"),
}


def type_text(name: str) -> str:
    """The kind of a letter in the interface's language, by its name in `LETTER_TYPES`."""
    source = _TYPES.get(name)
    return QCoreApplication.translate("LetterTypes", str(source)) if source else name


def short_type_text(name: str) -> str:
    """The kind of a letter in a word or two, for a line that holds more."""
    source = _SHORT_TYPES.get(name)
    return QCoreApplication.translate("LetterTypes", str(source)) if source else type_text(name)


def dossier_text(dossier: str) -> str:
    """A dossier as print sets it: ``30 573``, ``35 300 VIII``."""
    number, _, chapter = dossier.partition(" ")
    if number.isdigit() and len(number) == 5:
        number = f"{number[:2]} {number[2:]}"
    return f"{number} {chapter}".strip()


def number_text(dossier: str | None, number: str | None) -> str:
    """A letter's own Kamerstuk number as far as it is known: ``30 573, nr. 222``, ``nr. 222``."""
    parts = [dossier_text(dossier)] if dossier else []
    if number:
        parts.append(QCoreApplication.translate("LetterWords", "no. {0}").format(number))
    return ", ".join(parts)


def questions_text(count: int) -> str:
    """How many questions a letter answers: "7 questions", in the plural forms of the language."""
    return _Plurals().questions(count)


class _Plurals(QObject):
    """Words with a number; lupdate sees the plural forms of ``tr`` only, not of ``translate``."""

    def questions(self, count: int) -> str:
        return self.tr("%n question(s)", "", count)


def ministry_text(letter: LetterSummary) -> str:
    """The ministries that sign, cut short: "OCW, EZK"."""
    return ", ".join(abbreviations(letter.ministries))


def byline(letter: LetterSummary, language: str) -> str:
    """The line under the title: date, ministry, and the one thing that best tells letters apart.

    That is the number of questions it answers, its own number, or its kind; behind it stands whether
    it was scanned.  Lines break between the parts only.
    """
    if letter.question_count:
        last = questions_text(letter.question_count)
    else:
        last = number_text(letter.dossier, letter.number) or short_type_text(letter.type)
    scan = scan_mark(letter.scans)
    parts = (date_text(letter, language), ministry_text(letter), last, scan)
    whole = [part.replace(" ", NO_BREAK) for part in parts if part]
    return f"{NO_BREAK}· ".join(whole)
