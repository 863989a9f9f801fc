# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Exporting notes: which, in which form, to which file, and what that changes, before it is written."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QStandardPaths, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kennisreader.core.export.flavours import Flavour
from kennisreader.core.library_values import LibraryError
from kennisreader.core.messages import sentence
from kennisreader.ui import export_work
from kennisreader.ui.diff_colours import DiffColours
from kennisreader.ui.export_words import what_changes
from kennisreader.ui.export_work import Form, Preview, Scope
from kennisreader.ui.labels import plain_label

if TYPE_CHECKING:
    from kennisreader.core.annotation import Note
    from kennisreader.core.letter import Letter
    from kennisreader.ui.session import Session

AFTER = 300
"""Milliseconds after the last key in the file's name before the file is looked at."""

SLICE = 15
"""Milliseconds of reading letters at a time; notes may be about hundreds of them."""


class ExportDialog(QDialog):
    """Asks, shows what will change, writes.

    Attributes:
        scope, form, flavour: lists; file: the name; remove, overwrite: what may be replaced.
        shown: what would be written, or None.

    Signals:
        told(text): what was done, for the status bar and the screen reader.
    """

    told = Signal(str)

    def __init__(
        self, session: Session, letter_id: str | None, chosen: tuple[Note, ...], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._scopes = self._find_scopes(letter_id, chosen)
        self._letters: dict[str, Letter] = {}
        self._unread: list[str] = []
        self.shown: Preview | None = None
        self._build()
        self._later = QTimer(self, singleShot=True, interval=AFTER)
        self._later.timeout.connect(self._start)
        self._reader = QTimer(self, interval=0)
        self._reader.timeout.connect(self._read_letters)
        self._offer_file()

    def _find_scopes(self, letter_id: str | None, chosen: tuple[Note, ...]) -> list[Scope]:
        """What can be exported, the likeliest first."""
        session = self._session
        scopes = []
        if chosen:
            words = self.tr("Chosen in Lists ({})").format(len(chosen))
            scopes.append(Scope("chosen", words, "", chosen))
        summary = None if letter_id is None else session.summary(letter_id)
        if summary is not None:
            notes = export_work.notes_of_letter(session, summary.id)
            words = self.tr("This letter: {0} ({1})").format(summary.title, len(notes))
            scopes.append(Scope(f"letter:{summary.id}", words, summary.title, notes))
        notes = export_work.all_notes(session)
        scopes.append(Scope("all", self.tr("All notes ({})").format(len(notes)), "", notes))
        themes = export_work.notes_of_themes(session)
        for theme in session.themes:
            if theme.id in themes:
                name, some = theme.name(session.language), themes[theme.id]
                words = self.tr("Theme: {0} ({1})").format(name, len(some))
                scopes.append(Scope(f"theme:{theme.id}", words, name, some))
        return scopes

    # Building

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Export notes"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.scope, self.form, self.flavour = QComboBox(self), QComboBox(self), QComboBox(self)
        for box in (self.scope, self.form, self.flavour):
            box.setMinimumContentsLength(20)
            policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            box.setSizeAdjustPolicy(policy)
        for scope in self._scopes:
            self.scope.addItem(scope.words)
        first = next((row for row, scope in enumerate(self._scopes) if scope.notes), 0)
        self.scope.setCurrentIndex(first)
        for each, words in self._forms().items():
            self.form.addItem(words, each)
        for flavour, words in self._flavours().items():
            self.flavour.addItem(words, flavour)
        self.file = QLineEdit(self)
        self._choose = QPushButton(self.tr("&Choose …"), self)
        self._choose.clicked.connect(self._choose_file)
        row = QHBoxLayout()
        row.addWidget(self.file, 1)
        row.addWidget(self._choose)
        form.addRow(self.tr("&What:"), self.scope)
        form.addRow(self.tr("F&orm:"), self.form)
        form.addRow(self.tr("Fo&r:"), self.flavour)
        form.addRow(self.tr("&File:"), row)
        label = form.labelForField(row)
        if isinstance(label, QLabel):
            label.setBuddy(self.file)
        self.file.setAccessibleName(self.tr("File"))
        column.addLayout(form)
        self._form_rows = form
        self._changes = plain_label(self)
        column.addWidget(self._changes)
        self.remove = QCheckBox(self.tr("&Delete notes from the file that are not exported"), self)
        self.overwrite = QCheckBox(self.tr("&Replace texts that were changed in the file"), self)
        for check in (self.remove, self.overwrite):
            check.hide()
            check.toggled.connect(self._start)
            column.addWidget(check)
        self._text = QPlainTextEdit(self)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        if self.font().pointSizeF() > 0:
            fixed.setPointSizeF(self.font().pointSizeF())
        self._text.setFont(fixed)
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setAccessibleName(self.tr("What will stand in the file"))
        self._colours = DiffColours(self._session.scheme, self._text.document())
        column.addWidget(self._text, 1)
        buttons = QDialogButtonBox(self)
        self.save = buttons.addButton(self.tr("&Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        cancel = buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        cancel.setText(self.tr("Cancel"))
        buttons.accepted.connect(self._write)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.scope.currentIndexChanged.connect(self._offer_file)
        self.form.currentIndexChanged.connect(self._offer_file)
        self.flavour.currentIndexChanged.connect(self._start)
        self.file.textChanged.connect(lambda _text: self._wait())
        em = self.fontMetrics().height()
        self.resize(em * 44, em * 36)

    def _forms(self) -> dict[Form, str]:
        return {
            Form.MARKDOWN: self.tr("Markdown"),
            Form.WEB_ANNOTATION: self.tr("Web Annotations (JSON-LD)"),
            Form.CSV: self.tr("Table (CSV)"),
            Form.BIBTEX: self.tr("References to the letters (BibTeX)"),
            Form.CSL_JSON: self.tr("References to the letters (CSL-JSON)"),
        }

    def _flavours(self) -> dict[Flavour, str]:
        return {
            Flavour.GFM: self.tr("any program"),
            Flavour.OBSIDIAN: "Obsidian",
            Flavour.LOGSEQ: "Logseq",
            Flavour.PANDOC: "Pandoc, Quarto",
        }

    # What is asked for

    def _scope(self) -> Scope:
        return self._scopes[max(0, self.scope.currentIndex())]

    def _form(self) -> Form:
        return Form(self.form.currentData())

    def _path(self) -> Path | None:
        """The file; None while none is named."""
        text = self.file.text().strip()
        if not text:
            return None
        path = Path(text).expanduser()
        return path if path.is_absolute() else self._folder() / path

    def _folder(self) -> Path:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        usual = QStandardPaths.writableLocation(documents)
        return Path(self._session.settings.text("export_folder", usual))

    def _kept_name(self) -> str:
        """Under which name the file of this export is remembered."""
        safe = re.sub(r"[^\w-]", "_", self._scope().name)
        return f"export_file_{self._form()}_{safe}"

    def _offer_file(self) -> None:
        """Name the file of the last such export, or a new one."""
        scope, form = self._scope(), self._form()
        self._form_rows.setRowVisible(self.flavour, form is Form.MARKDOWN)
        title = scope.title or self.tr("all letters")
        words = self.tr("Letters {}") if form in export_work.OF_LETTERS else self.tr("Notes {}")
        name = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', "-", words.format(title))[:80].strip(" .-")
        usual = str(self._folder() / (name + export_work.SUFFIXES[form]))
        self.file.setText(self._session.settings.text(self._kept_name(), usual))
        self._start()

    def _choose_file(self) -> None:
        form, suffix = self._form(), export_work.SUFFIXES[self._form()]
        options = QFileDialog.Option(0)
        if form is Form.MARKDOWN:
            options = QFileDialog.Option.DontConfirmOverwrite  # only its own blocks are renewed
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Export notes"),
            str(self._path() or self._folder()),
            f"{self.form.currentText()} (*{suffix});;{self.tr('All files')} (*)",
            options=options,
        )
        if name:
            self.file.setText(name if Path(name).suffix else name + suffix)

    # What it comes to

    def _wait(self) -> None:
        """The name of the file is being typed."""
        self.save.setEnabled(False)
        self._later.start()

    def _start(self) -> None:
        """Read the letters that have not been read yet, then work out what changes."""
        self._later.stop()
        self.save.setEnabled(False)
        wanted = export_work.letters_of(self._session, self._scope().notes)
        self._unread = [letter for letter in wanted if letter not in self._letters]
        if self._unread:
            self._changes.setText(self.tr("Reading the letters …"))
            self._reader.start()
        else:
            self._work_out()

    def _read_letters(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        while self._unread and clock.elapsed() < SLICE:
            name = self._unread.pop()
            try:
                self._letters[name] = self._session.library.letter(name)
            except LibraryError:
                continue  # it has just been removed
        if not self._unread:
            self._reader.stop()
            self._work_out()

    def _work_out(self) -> None:
        """Show what the file becomes, or why it cannot be written."""
        self.shown = None
        scope, path = self._scope(), self._path()
        problem = "" if scope.notes else self.tr("There are no notes to export here.")
        if path is None:
            problem = self.tr("Name a file.")
        if path is not None and not problem:
            order = export_work.letters_of(self._session, scope.notes)
            letters = {name: self._letters[name] for name in order if name in self._letters}
            replaced = frozenset(n.id for n in scope.notes) if self.overwrite.isChecked() else None
            try:
                self.shown = export_work.preview(
                    self._session,
                    scope,
                    self._form(),
                    Flavour(self.flavour.currentData()),
                    path,
                    letters,
                    remove=self.remove.isChecked(),
                    overwrite=replaced or frozenset(),
                )
            except LibraryError as error:
                problem = sentence(error.code, self._session.language, **error.details)
        self._tell(problem)

    def _tell(self, problem: str) -> None:
        shown = self.shown
        self._changes.setObjectName("warning" if problem else "")
        self._changes.style().polish(self._changes)
        self._changes.setText(problem if shown is None else what_changes(shown))
        self._text.setPlainText("" if shown is None else shown.text)
        plan = None if shown is None else shown.plan
        self._colours.switch(on=plan is not None and bool(shown and shown.existing))
        gone = plan is not None and bool(plan.removed)
        edited = plan is not None and bool(plan.conflicts or plan.kept)
        self.remove.setVisible(gone or self.remove.isChecked())
        self.overwrite.setVisible(edited or self.overwrite.isChecked())
        self.save.setEnabled(shown is not None and shown.changes_file)

    def _write(self) -> None:
        """Write what was shown, and nothing else."""
        path = self._path()
        if path is None or self.shown is None:
            return
        try:
            same = export_work.write(path, self.shown)
        except LibraryError as error:
            self.shown = None
            self._tell(sentence(error.code, self._session.language, **error.details))
            return
        if not same:
            self._work_out()
            words = self.tr("The file has changed meanwhile; please look at it again.")
            self._changes.setText(f"{words} {self._changes.text()}")
            return
        self._session.settings.keep("export_folder", str(path.parent))
        self._session.settings.keep(self._kept_name(), str(path))
        self.told.emit(self.tr("Notes exported to {}").format(path))
        self._show_done(path)

    def _show_done(self, path: Path) -> None:
        """Say where it is, and offer to open the folder."""
        from kennisreader.ui.export_done import ExportDone

        done = ExportDone(path, self.parentWidget() or self)
        done.openRequested.connect(
            lambda folder: QDesktopServices.openUrl(QUrl.fromLocalFile(folder))
        )
        done.open()
        self.accept()
