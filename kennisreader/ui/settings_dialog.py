# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The settings: each is in force the moment it is chosen, so there is nothing to apply."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFont, QFontDatabase
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from kennisreader.ui.labels import plain_label
from kennisreader.ui.settings import MAXIMUM_SIZE, MINIMUM_SIZE
from kennisreader.ui.style import READING_FAMILY, reading_font

if TYPE_CHECKING:
    from kennisreader.ui.session import Session

SAMPLE = (
    "Geachte voorzitter, Nederland wil een aantrekkelijk land zijn voor internationaal talent."
    " Hierbij informeer ik uw Kamer over de voortgang van de Internationale Kennis- en"
    " Talentstrategie (Kamerstuk 30 573, nr. 222)."
)
"""Dutch in every language: the letters are Dutch."""


class SettingsDialog(QDialog):
    """Language, appearance, reading font and where the library is."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._language = QComboBox()
        self._appearance = QComboBox()
        self._family = QComboBox()
        self._size = QSpinBox()
        self._folder = QLineEdit(str(session.library.folder))
        self._open_folder = QPushButton()
        self._labels = {
            name: plain_label(None, wrap=False)
            for name in ("language", "appearance", "font", "size", "folder")
        }
        self._sample = plain_label(None, SAMPLE, wrap=False)
        self._note = plain_label(None, wrap=False)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._lay_out()
        self._fill()
        self._wire()
        self._retranslate()
        self._show_sample()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that was just chosen."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        self._open_folder.setAutoDefault(False)
        folder = QHBoxLayout()
        folder.setSpacing(8)
        folder.addWidget(self._folder, 1)
        folder.addWidget(self._open_folder)
        self._folder.setReadOnly(True)
        self._folder.setMinimumWidth(self.fontMetrics().averageCharWidth() * 44)
        form = QFormLayout()
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        fields = {
            "language": self._language,
            "appearance": self._appearance,
            "font": self._family,
            "size": self._size,
        }
        for name, field in fields.items():
            self._labels[name].setBuddy(field)
            form.addRow(self._labels[name], field)
        self._labels["folder"].setBuddy(self._folder)
        form.addRow(self._labels["folder"], folder)
        card = QFrame()
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(20, 16, 20, 16)
        inside.addWidget(self._sample)
        self._sample.setWordWrap(True)
        self._sample.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._sample.setMinimumHeight(self.fontMetrics().height() * 7)
        self._note.setObjectName("secondary")
        self._note.setWordWrap(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 16)
        whole.setSpacing(14)
        whole.addLayout(form)
        whole.addWidget(card, 1)
        whole.addWidget(self._note)
        whole.addWidget(self._buttons)

    def _fill(self) -> None:
        settings = self._session.settings
        for value in ("system", "nl", "en"):
            self._language.addItem("", value)
        for value in ("system", "light", "dark"):
            self._appearance.addItem("", value)
        self._language.setCurrentIndex(self._language.findData(settings.language_choice))
        self._appearance.setCurrentIndex(self._appearance.findData(settings.appearance))
        self._family.addItems(_reading_families())
        self._family.setCurrentText(settings.reading_family)
        self._family.setMaxVisibleItems(16)
        self._size.setRange(MINIMUM_SIZE, MAXIMUM_SIZE)
        self._size.setValue(settings.reading_size)

    def _wire(self) -> None:
        settings = self._session.settings
        self._language.currentIndexChanged.connect(
            lambda _index: settings.choose("language", self._language.currentData())
        )
        self._appearance.currentIndexChanged.connect(
            lambda _index: settings.choose("appearance", self._appearance.currentData())
        )
        self._family.currentTextChanged.connect(
            lambda family: settings.choose("reading_family", family)
        )
        self._size.valueChanged.connect(lambda size: settings.choose("reading_size", str(size)))
        settings.changed.connect(self._show_sample)
        self._open_folder.clicked.connect(self._show_folder)
        self._buttons.rejected.connect(self.reject)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        texts = {
            "language": self.tr("&Language"),
            "appearance": self.tr("&Appearance"),
            "font": self.tr("Reading &font"),
            "size": self.tr("Reading &size"),
            "folder": self.tr("Library f&older"),
        }
        for name, text in texts.items():
            self._labels[name].setText(text)
        self._size.setSuffix(self.tr(" pixels"))
        self._open_folder.setText(self.tr("Open &folder"))
        like_system = self.tr("Like the system")
        for box, names in (
            (self._language, (like_system, "Nederlands", "English")),
            (self._appearance, (like_system, self.tr("Light"), self.tr("Dark"))),
        ):
            for index, name in enumerate(names):
                box.setItemText(index, name)
        self._sample.setAccessibleName(self.tr("Sample of the reading text"))
        self._note.setText(
            self.tr(
                "Everything stays on this computer. To use another folder, start Kennisreader with"
                " --library and that folder."
            )
        )

    def _show_sample(self) -> None:
        settings = self._session.settings
        self._sample.setFont(reading_font(settings.reading_family, settings.reading_size))
        if self._size.value() != settings.reading_size:
            self._size.setValue(settings.reading_size)

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._session.library.folder)))


def _reading_families() -> list[str]:
    """The families that suit running text, our own first: smooth, with Latin letters, no symbols."""
    system = QFontDatabase.families(QFontDatabase.WritingSystem.Latin)
    fitting = {
        family
        for family in system
        if QFontDatabase.isSmoothlyScalable(family)
        and not QFontDatabase.isPrivateFamily(family)
        and not QFontDatabase.isFixedPitch(family)
    }
    own = QFont(READING_FAMILY).family()
    return [own, *sorted(fitting - {own}, key=str.casefold)]
