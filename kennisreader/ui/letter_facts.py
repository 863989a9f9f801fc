# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is known about a letter, as pairs of a name and lines of text for the info panel."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, QObject

from kennisreader.core.date_words import date_text, long_date
from kennisreader.core.letter import DateBasis
from kennisreader.ui.dates import LOCALES, evidence_text
from kennisreader.ui.letter_words import SEPARATOR, number_text, questions_text, type_text
from kennisreader.ui.scan_words import scan_sentences

if TYPE_CHECKING:
    from kennisreader.core.letter import Asker, Letter, Metadata, Person

FIELD_NAMES: Mapping[str, object] = {  # the stubs do not say that a marked text is a text
    "title": QT_TRANSLATE_NOOP("LetterFacts", "Title"),
    "type": QT_TRANSLATE_NOOP("LetterFacts", "Kind"),
    "date": QT_TRANSLATE_NOOP("LetterFacts", "Date"),
    "date_basis": QT_TRANSLATE_NOOP("LetterFacts", "How the date is known"),
    "date_earliest": QT_TRANSLATE_NOOP("LetterFacts", "Not before"),
    "date_latest": QT_TRANSLATE_NOOP("LetterFacts", "Not after"),
    "senders": QT_TRANSLATE_NOOP("LetterFacts", "From"),
    "co_senders": QT_TRANSLATE_NOOP("LetterFacts", "Also on behalf of"),
    "addressee": QT_TRANSLATE_NOOP("LetterFacts", "To"),
    "askers": QT_TRANSLATE_NOOP("LetterFacts", "Questions of"),
    "kamerstuk_dossier": QT_TRANSLATE_NOOP("LetterFacts", "Kamerstuk dossier"),
    "kamerstuk_number": QT_TRANSLATE_NOOP("LetterFacts", "Number in the dossier"),
    "aanhangsel": QT_TRANSLATE_NOOP("LetterFacts", "Aanhangsel"),
    "vergaderjaar": QT_TRANSLATE_NOOP("LetterFacts", "Parliamentary year"),
    "ons_kenmerk": QT_TRANSLATE_NOOP("LetterFacts", "Reference of the sender"),
    "kenmerk_vragen": QT_TRANSLATE_NOOP("LetterFacts", "Reference of the questions"),
}
"""What the interface calls each field of the metadata that can be corrected."""


class Fact(NamedTuple):
    """One thing that is known."""

    name: str
    lines: tuple[str, ...]
    fields: tuple[str, ...] = ()
    """The fields of the metadata it comes from, by the names that corrections have."""
    reasons: tuple[str, ...] = ()
    """Why it is thought so."""


def field_name(field: str) -> str:
    """What the interface calls a field of the metadata."""
    return QCoreApplication.translate("LetterFacts", str(FIELD_NAMES[field]))


def facts(letter: Letter, language: str) -> list[Fact]:
    """What is known about a letter apart from its title and kind; nothing that is empty."""
    data = letter.metadata
    found = [
        _date(data, language),
        Fact(field_name("senders"), tuple(map(person_text, data.senders)), ("senders",)),
        Fact(field_name("co_senders"), tuple(map(person_text, data.co_senders)), ("co_senders",)),
        Fact(field_name("addressee"), (data.addressee or "",), ("addressee",)),
        Fact(field_name("askers"), tuple(map(asker_text, data.askers)), ("askers",)),
        *_numbers(data),
        Fact(QCoreApplication.translate("LetterFacts", "Size"), (_Size().text(letter, language),)),
        Fact(QCoreApplication.translate("LetterFacts", "Scan"), tuple(scan_sentences(letter))),
        Fact(QCoreApplication.translate("LetterFacts", "File"), (letter.file,)),
    ]
    return [fact for fact in found if any(fact.lines)]


def kind_text(data: Metadata) -> str:
    """The kind of the letter and the number of questions it answers."""
    parts = [type_text(data.type)]
    if data.question_count:
        parts.append(questions_text(data.question_count))
    return SEPARATOR.join(parts)


def person_text(person: Person) -> str:
    """Name and role; the ministry only where the role does not say it."""
    ministry = person.ministry
    if ministry and ministry.removeprefix("Ministerie van ") in person.role:
        ministry = ""
    return ", ".join(part for part in (person.name, person.role, ministry) if part)


def asker_text(asker: Asker) -> str:
    """Name and party: "Sneller (D66)"."""
    return f"{asker.name} ({asker.party})" if asker.party else asker.name


def _date(data: Metadata, language: str) -> Fact:
    fields = ("date", "date_basis", "date_earliest", "date_latest")
    name = field_name("date")
    if data.date_basis is DateBasis.STATED and data.date:
        return Fact(name, (long_date(data.date, language),), fields)
    lines = [date_text(data, language)]
    if data.date_basis is DateBasis.INFERRED:
        lines.append(QCoreApplication.translate("LetterFacts", "The letter states no date."))
    reasons = tuple(evidence_text(each, language) for each in data.date_evidence)
    return Fact(name, tuple(lines), fields, reasons)


def _numbers(data: Metadata) -> list[Fact]:
    own = data.references
    kamerstuk = number_text(own.kamerstuk_dossier, own.kamerstuk_number)
    return [
        Fact("Kamerstuk", (kamerstuk,), ("kamerstuk_dossier", "kamerstuk_number")),
        Fact(field_name("aanhangsel"), (own.aanhangsel or "",), ("aanhangsel",)),
        Fact(field_name("vergaderjaar"), (own.vergaderjaar or "",), ("vergaderjaar",)),
        Fact(field_name("ons_kenmerk"), (own.ons_kenmerk or "",), ("ons_kenmerk",)),
        Fact(field_name("kenmerk_vragen"), (own.kenmerk_vragen or "",), ("kenmerk_vragen",)),
    ]


class _Size(QObject):
    """How much there is in a letter, in words."""

    def text(self, letter: Letter, language: str) -> str:
        """Its words, passages, footnotes and pages, as far as it has any."""
        locale = QLocale(LOCALES.get(language, LOCALES["en"]))
        words, passages = len(letter.text.split()), len(letter.passages)
        notes, pages = len(letter.footnotes), letter.metadata.pages or 0
        counts = (
            (words, self.tr("{0} word(s)", "", words)),
            (passages, self.tr("{0} passage(s)", "", passages)),
            (notes, self.tr("{0} footnote(s)", "", notes)),
            (pages, self.tr("{0} page(s)", "", pages)),
        )
        told = (text.format(locale.toString(count)) for count, text in counts if count)
        return SEPARATOR.join(told)
