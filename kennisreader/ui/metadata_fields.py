# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The fields of the dialog that corrects a letter's details.

Each edits one or more fields of the metadata and deals in values as the library stores them: words
(empty for none) or persons.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QGridLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kennisreader.core.date_words import long_date
from kennisreader.core.iso_dates import first_day, last_day
from kennisreader.core.letter import LETTER_TYPES, Asker, DateBasis, Metadata, Person
from kennisreader.ui.dates import read_date
from kennisreader.ui.letter_facts import asker_text, field_name, person_text
from kennisreader.ui.letter_words import type_text

if TYPE_CHECKING:
    from kennisreader.core.library_values import CorrectionValue

Values = dict[str, "CorrectionValue"]


def values_of(metadata: Metadata) -> Values:
    """All that can be corrected, by field; a range only where the date is inferred from one."""
    own = metadata.references
    inferred = metadata.date_basis is DateBasis.INFERRED
    return {
        "title": metadata.title,
        "type": metadata.type,
        "date": metadata.date or "",
        "date_basis": str(metadata.date_basis),
        "date_earliest": (metadata.date_earliest or "") if inferred else "",
        "date_latest": (metadata.date_latest or "") if inferred else "",
        "senders": metadata.senders,
        "co_senders": metadata.co_senders,
        "addressee": metadata.addressee or "",
        "askers": metadata.askers,
        "kamerstuk_dossier": own.kamerstuk_dossier or "",
        "kamerstuk_number": own.kamerstuk_number or "",
        "aanhangsel": own.aanhangsel or "",
        "vergaderjaar": own.vergaderjaar or "",
        "ons_kenmerk": own.ons_kenmerk or "",
        "kenmerk_vragen": own.kenmerk_vragen or "",
    }


class Field(QWidget):
    """One row of the dialog.

    Attributes:
        names: the fields of the metadata it edits; the first one names the row.

    Signals:
        changed(): the user typed or chose something.
    """

    changed = Signal()

    def __init__(self, *names: str) -> None:
        super().__init__()
        self.names = names
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def values(self) -> Values:
        """What stands in the field."""
        raise NotImplementedError

    def set_values(self, values: Mapping[str, CorrectionValue]) -> None:
        """Show other values; ``values`` may hold more fields than its own."""
        raise NotImplementedError

    def text_of(self, values: Mapping[str, CorrectionValue]) -> str:
        """Values as words, for the line that says what was read."""
        return str(values[self.names[0]])

    def problem(self) -> str:
        """What is wrong with what stands there, as a sentence; empty if nothing is."""
        return ""


class TextField(Field):
    """Words on one line."""

    def __init__(self, name: str, *, needed: bool = False) -> None:
        super().__init__(name)
        self._needed = needed
        self._edit = QLineEdit(self)
        self._edit.setAccessibleName(field_name(name))
        self._edit.textChanged.connect(self.changed)
        self._column.addWidget(self._edit)
        self.setFocusProxy(self._edit)

    def values(self) -> Values:
        """What stands in the field, without spaces around it."""
        return {self.names[0]: " ".join(self._edit.text().split())}

    def set_values(self, values: Mapping[str, CorrectionValue]) -> None:
        """Show other words."""
        self._edit.setText(str(values[self.names[0]]))
        self._edit.setCursorPosition(0)

    def problem(self) -> str:
        """A field that is needed must not be empty."""
        if self._needed and not self.values()[self.names[0]]:
            return self.tr("“{0}” cannot be empty.").format(field_name(self.names[0]))
        return ""


class TypeField(Field):
    """The kind of letter."""

    def __init__(self) -> None:
        super().__init__("type")
        self._box = QComboBox(self)
        self._box.setAccessibleName(field_name("type"))
        for name in LETTER_TYPES:
            self._box.addItem(type_text(name), name)
        self._box.currentIndexChanged.connect(self.changed)
        self._column.addWidget(self._box)
        self.setFocusProxy(self._box)

    def values(self) -> Values:
        """The chosen kind."""
        return {"type": str(self._box.currentData())}

    def set_values(self, values: Mapping[str, CorrectionValue]) -> None:
        """Choose another kind."""
        self._box.setCurrentIndex(self._box.findData(values["type"]))

    def text_of(self, values: Mapping[str, CorrectionValue]) -> str:
        """The kind in the interface's language."""
        return type_text(str(values["type"]))


class DateField(Field):
    """The date, how it is known, and the range of an inferred one."""

    def __init__(self, language: str) -> None:
        super().__init__("date", "date_basis", "date_earliest", "date_latest")
        self._language = language
        self._basis = QComboBox(self)
        self._basis.setAccessibleName(field_name("date_basis"))
        for basis, text in (
            (DateBasis.STATED, self.tr("stated")),
            (DateBasis.INFERRED, self.tr("probable")),
            (DateBasis.UNKNOWN, self.tr("unknown")),
        ):
            self._basis.addItem(text, str(basis))
        self._date, self._earliest, self._latest = (
            self._line(name) for name in ("date", "date_earliest", "date_latest")
        )
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self._basis, self._date)
        form.addRow(field_name("date_earliest"), self._earliest)
        form.addRow(field_name("date_latest"), self._latest)
        self._form = form
        self._column.addLayout(form)
        self._basis.currentIndexChanged.connect(self._on_basis)
        self._date.textEdited.connect(self._on_typed)
        self.setFocusProxy(self._date)

    def values(self) -> Values:
        """What stands there as ISO dates; what is no date stays as typed."""
        basis = str(self._basis.currentData())
        known, ranged = basis != DateBasis.UNKNOWN, basis == DateBasis.INFERRED
        return {
            "date": self._read(self._date) if known else "",
            "date_basis": basis,
            "date_earliest": self._read(self._earliest) if ranged else "",
            "date_latest": self._read(self._latest) if ranged else "",
        }

    def set_values(self, values: Mapping[str, CorrectionValue]) -> None:
        """Show other dates, written as the language does."""
        self._basis.setCurrentIndex(self._basis.findData(values["date_basis"]))
        fields = (("date", self._date), ("date_earliest", self._earliest))
        for name, edit in (*fields, ("date_latest", self._latest)):
            iso = str(values[name])
            edit.setText(long_date(iso, self._language) if iso else "")
        self._on_basis()

    def text_of(self, values: Mapping[str, CorrectionValue]) -> str:
        """How the date is known, and the dates that are."""
        basis = self._basis.itemText(self._basis.findData(values["date_basis"]))
        names = ("date", "date_earliest", "date_latest")
        known = [long_date(str(values[name]), self._language) for name in names if values[name]]
        return ", ".join([basis, *dict.fromkeys(known)])

    def problem(self) -> str:
        """Every date must be one, and the range must not be turned round."""
        values = self.values()
        names = ("date", "date_earliest", "date_latest")
        for name in names:
            value = str(values[name])
            if value and read_date(value) is None:
                return self.tr("“{0}” is not a date. Write 2 July 2020, July 2020 or 2020.").format(
                    value
                )
        date, earliest, latest = (str(values[name]) for name in names)
        if values["date_basis"] != DateBasis.UNKNOWN and not (date or earliest or latest):
            return self.tr("Give a date, or say that it is unknown.")
        if earliest and latest and first_day(earliest) > last_day(latest):
            return self.tr("“Not before” is later than “Not after”.")
        return ""

    def _line(self, name: str) -> QLineEdit:
        edit = QLineEdit(self)
        edit.setAccessibleName(field_name(name))
        edit.setPlaceholderText(self.tr("2 July 2020, July 2020 or 2020"))
        edit.textChanged.connect(self.changed)
        return edit

    def _read(self, edit: QLineEdit) -> str:
        return read_date(edit.text()) or edit.text().strip()

    def _on_typed(self) -> None:
        """Whoever types a date knows it: the range that it was inferred from would still be shown."""
        if self._basis.currentData() == DateBasis.INFERRED:
            self._basis.setCurrentIndex(self._basis.findData(str(DateBasis.STATED)))

    def _on_basis(self) -> None:
        """Show only the dates that go with how it is known."""
        basis = self._basis.currentData()
        self._date.setEnabled(basis != DateBasis.UNKNOWN)
        for edit in (self._earliest, self._latest):
            self._form.setRowVisible(edit, basis == DateBasis.INFERRED)
        self.changed.emit()


class PersonsField(Field):
    """Persons, one under another; an empty one at the end takes one more."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._rows: list[_PersonRow] = []
        self._column.setSpacing(8)
        self._grow()

    def values(self) -> Values:
        """The persons of whom something is said."""
        said = [words for row in self._rows if any(words := row.words())]
        if self.names[0] == "askers":
            return {"askers": tuple(Asker(name, party) for name, party in said)}
        return {self.names[0]: tuple(Person(name or None, *rest) for name, *rest in said)}

    def set_values(self, values: Mapping[str, CorrectionValue]) -> None:
        """Show other persons."""
        for row in self._rows:
            _discard(row)
        self._rows = []
        for person in values[self.names[0]]:
            self._grow([part or "" for part in person])
        self._grow()
        self.changed.emit()

    def text_of(self, values: Mapping[str, CorrectionValue]) -> str:
        """The persons one after another."""
        persons = values[self.names[0]]
        return "; ".join(
            person_text(each) if isinstance(each, Person) else asker_text(each)
            for each in persons
            if isinstance(each, Person | Asker)
        )

    def _grow(self, words: Sequence[str] = ()) -> None:
        row = _PersonRow(self.names[0], words, self)
        row.set_number(len(self._rows) + 1)
        row.edited.connect(self._on_edited)
        row.removed.connect(lambda: self._remove(row))
        if self._rows:
            QWidget.setTabOrder(self._rows[-1], row)
        else:
            self.setFocusProxy(row)
        self._rows.append(row)
        self._column.addWidget(row)

    def _on_edited(self) -> None:
        if any(self._rows[-1].words()):
            self._grow()
        self.changed.emit()

    def _remove(self, row: _PersonRow) -> None:
        at = self._rows.index(row)
        if at == len(self._rows) - 1:
            return  # the empty one at the end
        self._rows.remove(row)
        _discard(row)
        for number, left in enumerate(self._rows, start=1):
            left.set_number(number)
        self._rows[at].setFocus()
        self.changed.emit()


def _discard(row: QWidget) -> None:
    row.hide()
    row.setParent(None)
    row.deleteLater()


class _PersonRow(QWidget):
    """One person: name and role, below it the ministry; or name and party.

    Signals: edited(): something was typed; removed(): the button was pressed.
    """

    edited = Signal()
    removed = Signal()

    def __init__(self, field: str, words: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._field = field
        names = [self.tr("Name"), self.tr("Role"), self.tr("Ministry")]
        if field == "askers":
            names = [self.tr("Name"), self.tr("Party")]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        self._edits = []
        for at, name in enumerate(names):
            edit = QLineEdit(words[at] if words else "", self)
            edit.setCursorPosition(0)
            edit.setPlaceholderText(name)
            edit.textEdited.connect(self.edited)
            grid.addWidget(edit, at // 2, at % 2, 1, 2 if at == 2 else 1)
            self._edits.append(edit)
        self._remove = remove = QToolButton(self)
        remove.setText("×")
        remove.setToolTip(self.tr("Remove this person"))
        remove.clicked.connect(self.removed)
        remove.setVisible(bool(words))
        policy = remove.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        remove.setSizePolicy(policy)
        grid.addWidget(remove, 0, 2)
        self.edited.connect(lambda: remove.setVisible(any(self.words())))
        self.setFocusProxy(self._edits[0])

    def set_number(self, number: int) -> None:
        """Tell the screen reader which person of the field this is, from 1."""
        name = f"{field_name(self._field)} {number}"
        for edit in self._edits:
            edit.setAccessibleName(f"{name}: {edit.placeholderText()}")
        self._remove.setAccessibleName(self.tr("Remove {0}").format(name))

    def words(self) -> list[str]:
        """What stands in the lines, without spaces around it."""
        return [" ".join(edit.text().split()) for edit in self._edits]
