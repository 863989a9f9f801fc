# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The dialog in which a reader corrects what the importer read about a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kennisreader.ui.labels import ElidedLabel, plain_label, plain_tip, section_title
from kennisreader.ui.letter_facts import field_name
from kennisreader.ui.metadata_fields import (
    DateField,
    Field,
    PersonsField,
    TextField,
    TypeField,
    values_of,
)
from kennisreader.ui.style import small_font

if TYPE_CHECKING:
    from kennisreader.core.library_values import CorrectionValue
    from kennisreader.ui.session import Session


class MetadataDialog(QDialog):
    """All details of a letter, each with the way back to what was read.

    Accepted without a change it is rejected, so that nothing comes onto the undo stack.
    Raises :class:`LibraryError` when made for a letter that the library does not hold.
    """

    def __init__(self, session: Session, letter_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        letter = session.letter(letter_id)
        self._read = values_of(session.library.metadata_as_read(letter_id))
        self._before = values_of(letter.metadata)
        self._corrected = set(session.library.corrections(letter_id))
        self._rows: list[_Row] = []
        self._problem = plain_label(self, name="warning")
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.setWindowTitle(self.tr("Correct details"))
        self._lay_out(letter.file)
        self._refresh()
        em = self.fontMetrics().height()
        self.resize(QSize(44 * em, 44 * em))

    def corrections(self) -> dict[str, CorrectionValue | None]:
        """What is to change, by field; None where what was read is to show again."""
        changes: dict[str, CorrectionValue | None] = {}
        for row in self._rows:
            values = row.field.values()
            if all(values[name] == self._before[name] for name in values):
                continue
            as_read = all(values[name] == self._read[name] for name in values)
            # A date is corrected as a whole: the store drops the range that went with another one.
            for name, value in values.items():
                if not as_read:
                    changes[name] = value
                elif name in self._corrected:
                    changes[name] = None
        return changes

    def accept(self) -> None:
        """Close if all is well; as if cancelled if nothing changed."""
        if self._first_problem():
            return
        if self.corrections():
            super().accept()
        else:
            self.reject()

    def _lay_out(self, file: str) -> None:
        content = QWidget(self)
        grid = QGridLayout(content)
        grid.setContentsMargins(20, 16, 12, 16)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        self._add(grid, TextField("title", needed=True))
        self._add(grid, TypeField())
        self._add(grid, DateField(self._session.language))
        for name in ("senders", "co_senders"):
            self._add(grid, PersonsField(name))
        self._add(grid, TextField("addressee"))
        self._add(grid, PersonsField("askers"))
        title = section_title(content, self.tr("The letter's own numbers"))
        title.setContentsMargins(0, 12, 0, 2)
        grid.addWidget(title, grid.rowCount(), 0, 1, 3)
        for name in ("kamerstuk_dossier", "kamerstuk_number", "aanhangsel", "vergaderjaar"):
            self._add(grid, TextField(name))
        for name in ("ons_kenmerk", "kenmerk_vragen"):
            self._add(grid, TextField(name))
        grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        head = plain_label(
            self,
            self.tr("Read from {0}. What you correct stays yours.").format(file),
            name="secondary",
        )
        head.setContentsMargins(20, 12, 20, 4)
        self._problem.setContentsMargins(20, 0, 20, 0)
        self._buttons.setContentsMargins(20, 4, 20, 0)
        for widget in (head, area, self._problem, self._buttons):
            column.addWidget(widget)
        column.setStretch(1, 1)

    def _add(self, grid: QGridLayout, field: Field) -> None:
        field.set_values(self._before)
        row = _Row(field, self)
        line = grid.rowCount()
        grid.addWidget(row.label, line, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(field, line, 1)
        grid.addWidget(row.back, line, 2, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(row.note, line + 1, 1)
        field.changed.connect(self._refresh)
        row.back.clicked.connect(lambda: field.set_values(self._read))
        self._rows.append(row)

    def _refresh(self) -> None:
        """Say what differs from what was read, and what stands in the way of saving."""
        for row in self._rows:
            row.compare(self._read)
        problem = self._first_problem()
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self._buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(not problem)

    def _first_problem(self) -> str:
        return next((text for row in self._rows if (text := row.field.problem())), "")


class _Row:
    """A field with its name, the button back, and the line that says what was read."""

    def __init__(self, field: Field, dialog: MetadataDialog) -> None:
        self.field = field
        name = field_name(field.names[0])
        self.label = plain_label(dialog, name, wrap=False)
        self.label.setBuddy(field)
        self.label.setContentsMargins(0, 6, 0, 0)
        self.back = QToolButton(dialog)
        self.back.setText("↺")
        self.back.setAccessibleName(
            QCoreApplication.translate("MetadataDialog", "Back to what was read: {0}").format(name)
        )
        # It keeps its line: nothing moves below the field that is typed in.
        self.note = ElidedLabel(dialog, name="secondary", mode=Qt.TextElideMode.ElideRight)
        self.note.setFont(small_font(dialog.font()))
        policy = self.note.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.note.setSizePolicy(policy)

    def compare(self, read: dict[str, CorrectionValue]) -> None:
        """Show the way back if the field differs from what was read."""
        differs = any(read[name] != value for name, value in self.field.values().items())
        text = self.field.text_of(read) or QCoreApplication.translate("MetadataDialog", "nothing")
        words = QCoreApplication.translate("MetadataDialog", "Read: {0}").format(text)
        self.note.setText(words)
        self.note.setVisible(differs)
        self.back.setEnabled(differs)
        self.back.setToolTip(
            plain_tip(
                QCoreApplication.translate("MetadataDialog", "Back to what was read: {0}").format(
                    text
                )
            )
        )
