# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Exporting notes: which, in which form, to which file, and what that changes, before it is written."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QTimer, Signal
from PySide6.QtGui import QFontDatabase
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

from kennisreader.core.export import previewing
from kennisreader.core.export.flavours import Flavour
from kennisreader.core.export.previewing import Form, Preview, Wanted
from kennisreader.core.library_values import LibraryError
from kennisreader.core.messages import sentence
from kennisreader.ui import export_words, export_work
from kennisreader.ui.diff_colours import DiffColours
from kennisreader.ui.export_words import what_changes
from kennisreader.ui.export_work import Scope
from kennisreader.ui.labels import plain_label

if TYPE_CHECKING:
    from kennisreader.core.annotation import Note
    from kennisreader.ui.session import Session

AFTER = 300
"""Milliseconds after the last key in the file's name before the file is looked at."""


LOOK_AGAIN = 3000
"""Milliseconds for which it is said that the file has changed, before it is looked at again."""


class ExportDialog(QDialog):
    """Asks, shows what will change, writes.

    Attributes:
        scope, form, flavour: lists; file: the name; remove, overwrite: what may be replaced.
        shown: what would be written, or None.

    Signals:
        told(text): what was done, for the status bar and the screen reader.
        exported(path): the file was written.
    """

    told = Signal(str)
    exported = Signal(object)

    def __init__(
        self, session: Session, letter_id: str | None, chosen: tuple[Note, ...], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._scopes = self._find_scopes(letter_id, chosen)
        self._notes: dict[str, tuple[Note, ...]] = {}
        self._asked = 0
        self._wanted: Wanted | None = None
        self.shown: Preview | None = None
        self._build()
        self._later = QTimer(self, singleShot=True, interval=AFTER)
        self._later.timeout.connect(self._start)
        self._offer_file()

    def _find_scopes(self, letter_id: str | None, chosen: tuple[Note, ...]) -> list[Scope]:
        """What can be exported, the likeliest first."""
        session = self._session
        scopes = []
        if chosen:
            words = self.tr("Chosen in Lists ({})").format(len(chosen))
            scopes.append(Scope("chosen", words, "", lambda: chosen))
        summary = None if letter_id is None else session.summary(letter_id)
        if summary is not None:
            notes = session.notebook.about(summary.id)
            words = self.tr("This letter: {0} ({1})").format(summary.title, len(notes))
            scopes.append(Scope(f"letter:{summary.id}", words, summary.title, lambda: notes))
        everything = export_work.all_notes(session)
        words = self.tr("All notes ({})").format(len(everything))
        every = Scope("all", words, "", lambda: everything)
        scopes.insert(len(scopes) if scopes and scopes[0].find() else 0, every)
        for theme in session.themes:
            name = theme.name(session.language)
            words = self.tr("Theme: {}").format(name)
            scopes.append(
                Scope(
                    f"theme:{theme.id}",
                    words,
                    name,
                    partial(export_work.notes_on_theme, session, theme.id),
                )
            )
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
        self._fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        if self.font().pointSizeF() > 0:
            self._fixed.setPointSizeF(self.font().pointSizeF())
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
            Form.QDPX: self.tr("Project for ATLAS.ti, MAXQDA, NVivo, QualCoder (REFI-QDA)"),
            Form.PDF: self.tr("PDF with your marks"),
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
        words = self.tr("Letters {}") if form in previewing.OF_LETTERS else self.tr("Notes {}")
        name = export_words.file_name(words.format(title))
        suffix = "" if self._is_folder() else export_work.SUFFIXES[form]
        usual = str(self._folder() / (name + suffix))
        self.file.setText(self._session.settings.text(self._kept_name(), usual))
        self._start()

    def _is_folder(self) -> bool:
        """Whether there is a file for each letter, in a folder."""
        return self._form() is Form.PDF and not self._scope().name.startswith("letter:")

    def _choose_file(self) -> None:
        if self._is_folder():
            at = str(self._folder())
            folder = QFileDialog.getExistingDirectory(self, self.tr("Export notes"), at)
            if folder:
                self.file.setText(folder)
            return
        form, suffix = self._form(), export_work.SUFFIXES[self._form()]
        options = QFileDialog.Option(0)
        if form is Form.MARKDOWN:
            options = QFileDialog.Option.DontConfirmOverwrite  # only its own blocks are renewed
        every = self.tr("All files")
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Export notes"),
            str(self._path() or self._folder()),
            f"{self.form.currentText()} (*{suffix});;{every} (*)",
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
        """Ask what the file becomes, unless it is clear that nothing can be written."""
        self._later.stop()
        self.save.setEnabled(False)
        self.shown = None
        scope, path = self._scope(), self._path()
        if scope.name not in self._notes:
            self._notes[scope.name] = scope.find()
        notes = self._notes[scope.name]
        self._asked += 1
        if not notes:
            self._tell(self.tr("There are no notes to export here."))
            return
        if path is None:
            self._tell(self.tr("Name a file."))
            return
        kind, _, letter_id = scope.name.partition(":")
        letter = letter_id if kind == "letter" else None
        wanted = Wanted(
            [note.id for note in notes],
            self._form(),
            Flavour(self.flavour.currentData()),
            str(path),
            scope.title,
            remove=self.remove.isChecked(),
            overwrite=self.overwrite.isChecked(),
            letters=[] if letter is None else [letter],
        )
        number = self._asked
        self._wanted = wanted
        self._changes.setText(self.tr("Looking at the file …"))
        export_work.ask_preview(
            self._session,
            self,
            wanted,
            lambda shown: self._on_answer(number, shown, ""),
            lambda problem: self._on_answer(number, None, problem),
        )

    def _on_answer(self, number: int, shown: Preview | None, problem: str) -> None:
        """Show it, unless something else was asked meanwhile."""
        if number == self._asked:
            self.shown = shown
            self._tell(problem)

    def _tell(self, problem: str) -> None:
        shown = self.shown
        self._changes.setObjectName("warning" if problem else "")
        self._changes.style().polish(self._changes)
        self._changes.setText(problem if shown is None else what_changes(shown))
        text = "" if shown is None else shown.text
        merged = shown is not None and shown.merged
        self._text.setPlainText(export_words.readable(text) if merged else text)
        told = self._form() in (Form.QDPX, Form.PDF)  # sentences, not the lines of a file
        wrap = QPlainTextEdit.LineWrapMode
        self._text.setFont(self.font() if told else self._fixed)
        self._text.setLineWrapMode(wrap.WidgetWidth if told else wrap.NoWrap)
        self._colours.switch(on=shown is not None and shown.merged)
        gone = shown is not None and bool(shown.removed)
        edited = shown is not None and bool(shown.edited or shown.kept)
        self.remove.setVisible(gone or self.remove.isChecked())
        self.overwrite.setVisible(edited or self.overwrite.isChecked())
        self.save.setEnabled(shown is not None and shown.changes_file)

    def _write(self) -> None:
        """Write what was shown, and nothing else."""
        path = self._path()
        if path is None or self.shown is None:
            return
        if self.shown.files:
            self._write_copies(path)
            return
        try:
            same = previewing.write(path, self.shown.data, self.shown.digest)
        except LibraryError as error:
            self.shown = None
            self._tell(sentence(error.code, self._session.language, **error.details))
            return
        if not same:
            self.shown = None
            words = self.tr("The file has changed meanwhile; please look at it again.")
            self._tell(words)
            self._later.start(LOOK_AGAIN)
            return
        self._done(path)

    def _write_copies(self, path: Path) -> None:
        """Have the PDFs written by the process that can open them."""
        if self._wanted is None:
            return
        self.save.setEnabled(False)
        self._changes.setText(self.tr("Writing …"))
        number = self._asked
        export_work.write_copies(
            self._session,
            self,
            self._wanted,
            lambda refused: self._on_copies(number, path, " ".join(refused)),
            lambda problem: self._on_copies(number, path, problem),
        )

    def _on_copies(self, number: int, path: Path, problem: str) -> None:
        if number != self._asked:
            return
        if problem:
            self.shown = None
            self._tell(problem)
        else:
            self._done(path)

    def _done(self, path: Path) -> None:
        self._session.settings.keep("export_folder", str(path.parent))
        self._session.settings.keep(self._kept_name(), str(path))
        self.told.emit(self.tr("Notes exported to {}").format(path))
        self.exported.emit(path)
        self.accept()
