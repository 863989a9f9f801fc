# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Taking the theme overview along: as Markdown, as CSV, as a picture."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QBuffer,
    QElapsedTimer,
    QIODevice,
    QObject,
    QStandardPaths,
    QTimer,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QFileDialog, QWidget

from kennisreader.core.library_values import LibraryError
from kennisreader.core.messages import sentence
from kennisreader.core.synopsis_quotes import quotes_by_letter
from kennisreader.ui.synopsis_grid import FEW

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from kennisreader.core.export.synopsis_tables import Quotes
    from kennisreader.core.synopsis_quotes import Quote
    from kennisreader.ui.session import Session
    from kennisreader.ui.synopsis_chart import SynopsisChart
    from kennisreader.ui.synopsis_model import SynopsisModel
    from kennisreader.ui.synopsis_table import SynopsisTable

TURN = 15
"""Milliseconds of reading between two turns of the event loop: 200 letters take 0.3 s."""

MOST_PIXELS = 60_000_000
"""Of a picture; a larger one (from about 30 letters with all themes) is made smaller."""

MOST_WIDE = 30_000
"""Pixels that a picture may be wide or high: Qt paints up to 32,767."""


class SynopsisSaving(QObject):
    """Copies and saves what the overview shows.

    Signals:
        told(text): something for the status bar and the screen reader.
    """

    told = Signal(str)

    def __init__(self, session: Session, model: SynopsisModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._model = model
        self._parent = parent

    def copy_markdown(self) -> None:
        """Put the overview on the clipboard, as it is shown."""
        rows = self._model.synopsis.rows
        closed = [row.theme for row in rows if row.theme not in self._model.expanded]
        self._gather(self._copy, dict.fromkeys(closed, FEW))

    def save_csv(self, file: Path | None = None) -> None:
        """Save all that is counted; without a file the reader chooses one."""
        name = self.tr("Theme overview") + ".csv"
        kinds = self.tr("Comma-separated values (*.csv)")
        chosen = file or self._choose(self.tr("Save as CSV"), name, kinds)
        if chosen is not None:
            self._gather(lambda quotes: self._save_csv(chosen, quotes))

    def save_picture(
        self, table: SynopsisTable, chart: SynopsisChart, file: Path | None = None
    ) -> None:
        """Save the whole table, and the course below it, as one picture."""
        name = self.tr("Theme overview") + ".png"
        chosen = file or self._choose(
            self.tr("Save as a picture"), name, self.tr("Picture (*.png)")
        )
        if chosen is None:
            return
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, b"png").write(picture(table, chart))
        self._write(chosen, bytes(buffer.data().data()))

    # Inside

    def _copy(self, quotes: Quotes) -> None:
        from kennisreader.core.export.synopsis_tables import write_markdown

        language = self._session.language
        rows = self._model.synopsis.rows
        names = {theme.id: theme.name(language) for theme in self._session.themes}
        text = write_markdown(self._model.synopsis, quotes, names, language, self._own())
        QGuiApplication.clipboard().setText(text)
        self.told.emit(self.tr("Copied as a Markdown table: %n theme(s)", "", len(rows)))

    def _save_csv(self, file: Path, quotes: Quotes) -> None:
        from kennisreader.core.export.synopsis_tables import write_csv

        text = write_csv(self._model.synopsis, quotes, self._session.language, self._own())
        self._write(file, text.encode("utf-8-sig"))  # Excel takes it for another encoding otherwise

    def _own(self) -> Mapping[tuple[str, str], str]:
        return {cell: note.text for cell, note in self._model.sentences.items()}

    def _write(self, file: Path, data: bytes) -> None:
        from kennisreader.core.export import writing

        try:
            writing.write(file, data)
        except LibraryError as error:
            self._session.failed.emit(sentence(error.code, self._session.language, **error.details))
        else:
            self.told.emit(self.tr("Saved as {0}").format(file.name))

    def _gather(
        self, then: Callable[[Quotes], None], most: Mapping[str, int] | None = None
    ) -> None:
        """Read the quotes of all letters a few at a time, then go on with them."""
        found: list[tuple[tuple[Quote, ...], ...]] = []
        synopsis = self._model.synopsis
        steps = quotes_by_letter(synopsis, self._session.library, most)

        def go_on() -> None:
            if self._model.synopsis is not synopsis:
                return  # it was for what is not shown any more
            if _advance(steps, found):
                QTimer.singleShot(0, self, go_on)
            else:
                then(found)

        go_on()

    def _choose(self, title: str, name: str, kinds: str) -> Path | None:
        settings = self._session.settings
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        start = str(Path(settings.text("last_export_folder", home)) / name)
        file, _ = QFileDialog.getSaveFileName(self._parent, title, start, kinds)
        if not file:
            return None
        settings.keep("last_export_folder", str(Path(file).parent))
        return Path(file)


def picture(table: SynopsisTable, chart: SynopsisChart) -> QImage:
    """The whole overview, what is out of sight too; made smaller where it would be too large."""
    size = table.whole_size()
    width = max(size.width(), chart.width())
    height = size.height() + chart.height()
    scale = min(2.0, MOST_WIDE / max(width, height), (MOST_PIXELS / (width * height)) ** 0.5)
    image = QImage(
        max(1, round(width * scale)), max(1, round(height * scale)), QImage.Format.Format_RGB32
    )
    image.fill(table.palette().base().color())
    painter = QPainter(image)
    painter.scale(scale, scale)
    table.paint_all(painter)
    painter.translate(0, size.height())
    chart.paint(painter)
    painter.end()
    return image


def _advance(
    steps: Iterator[tuple[tuple[Quote, ...], ...]], found: list[tuple[tuple[Quote, ...], ...]]
) -> bool:
    """Take steps for a moment; whether there are more."""
    clock = QElapsedTimer()
    clock.start()
    for each in steps:
        found.append(each)
        if clock.elapsed() > TURN:
            return True
    return False
