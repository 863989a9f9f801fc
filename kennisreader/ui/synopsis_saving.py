# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Taking the theme overview along: as Markdown, as CSV, as a picture or a page."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtGui import QGuiApplication, QImage

from kennisreader.core.library_values import LibraryError
from kennisreader.core.synopsis_quotes import quotes_by_letter
from kennisreader.ui.file_saving import FileSaving
from kennisreader.ui.style import LIGHT
from kennisreader.ui.synopsis_grid import FEW

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from PySide6.QtWidgets import QWidget

    from kennisreader.core.export.synopsis_tables import Quotes
    from kennisreader.core.synopsis_quotes import Quote
    from kennisreader.ui.session import Session
    from kennisreader.ui.synopsis_chart import SynopsisChart
    from kennisreader.ui.synopsis_model import SynopsisModel
    from kennisreader.ui.synopsis_table import SynopsisTable

SHARP = 0.8
"""Pixels of a picture for one of the screen from which words are read without effort."""

T = TypeVar("T")

TURN = 15
"""Milliseconds of reading or painting between two turns of the event loop."""


class SynopsisSaving(FileSaving):
    """Copies and saves what the overview shows."""

    def __init__(self, session: Session, model: SynopsisModel, parent: QWidget) -> None:
        super().__init__(session, parent)
        self._model = model

    def copy_markdown(self) -> None:
        """Put the overview on the clipboard, as it is shown."""
        self._gather(self._copy, self._closed)

    def save_markdown(self, file: Path | None = None) -> None:
        """Save the same table; without a file the reader chooses one."""
        kinds = self.tr("Markdown (*.md)")
        chosen = file or self._choose(self.tr("Save as Markdown"), self._name(".md"), kinds)
        if chosen is not None:
            self._gather(
                lambda quotes: self._write(chosen, self._markdown(quotes).encode()), self._closed
            )

    def copy_picture(self, table: SynopsisTable, chart: SynopsisChart) -> None:
        """Put the whole table, and the course below it, on the clipboard as a picture."""
        from kennisreader.ui.synopsis_drawing import painted

        grid, made, strips = table.grid, list[QImage](), painted(table, chart)

        def go_on() -> None:
            if table.grid is not grid:  # other letters or words are shown meanwhile
                self.copy_picture(table, chart)
                return
            with self._on_paper():
                more = _advance(strips, made)
            if more:
                QTimer.singleShot(0, self, go_on)
            else:
                QGuiApplication.clipboard().setImage(made[-1])
                words = self.tr("Copied as a picture")
                self.told.emit(f"{words}: {self._drawn(table, chart)}")

        go_on()

    def save_csv(self, file: Path | None = None) -> None:
        """Save all that is counted; without a file the reader chooses one."""
        kinds = self.tr("Comma-separated values (*.csv)")
        chosen = file or self._choose(self.tr("Save as CSV"), self._name(".csv"), kinds)
        if chosen is not None:
            self._gather(lambda quotes: self._save_csv(chosen, quotes))

    def save_picture(
        self, table: SynopsisTable, chart: SynopsisChart, file: Path | None = None
    ) -> None:
        """Save the whole table, and the course below it; the name says in which form.

        ``.pdf`` is a page that stays sharp at any size, all else is a PNG.
        """
        kinds = ";;".join((self.tr("Picture (*.png)"), self.tr("PDF, one page (*.pdf)")))
        chosen = file or self._choose(self.tr("Save as a picture"), self._name(".png"), kinds)
        if chosen is None:
            return
        from kennisreader.ui import synopsis_drawing

        make = synopsis_drawing.FORMS.get(chosen.suffix.lower(), synopsis_drawing.png)
        with self._on_paper():
            data = make(table, chart, self.tr("Theme overview"))
        drawn = self._drawn(table, chart, page=make is synopsis_drawing.pdf)
        self._write(chosen, data, drawn)

    # Inside

    def _drawn(self, table: SynopsisTable, chart: SynopsisChart, *, page: bool = False) -> str:
        """What a picture or a page shows, how large it is, and what to do if it is hard to read."""
        from kennisreader.ui.synopsis_drawing import sheet

        laid = sheet(table, chart)
        parts = [self.tr("%n letter(s)", "", table.grid.columns)]
        if len(laid.bands) > 1:
            parts[0] += " " + self.tr("in %n band(s) below each other", "", len(laid.bands))
        if not page:
            size = self.tr("{0} × {1} pixels")
            parts.append(size.format(laid.pixels.width(), laid.pixels.height()))
            if laid.scale < SHARP:
                parts.append(self.tr("its words are small: a PDF stays sharp"))
        return ", ".join(parts)

    def _name(self, suffix: str) -> str:
        return self.tr("Theme overview") + suffix

    def _closed(self) -> dict[str, int]:
        """How many passages of a cell are given of the rows that are not opened."""
        rows = self._model.synopsis.rows
        return {row.theme: FEW for row in rows if row.theme not in self._model.expanded}

    def _markdown(self, quotes: Quotes) -> str:
        from kennisreader.core.export.synopsis_tables import write_markdown

        language = self._session.language
        names = {theme.id: theme.name(language) for theme in self._session.themes}
        return write_markdown(self._model.synopsis, quotes, names, language, self._own())

    def _copy(self, quotes: Quotes) -> None:
        QGuiApplication.clipboard().setText(self._markdown(quotes))
        rows = self._model.synopsis.rows
        self.told.emit(self.tr("Copied as a Markdown table: %n theme(s)", "", len(rows)))

    def _save_csv(self, file: Path, quotes: Quotes) -> None:
        from kennisreader.core.export.synopsis_tables import write_csv

        text = write_csv(self._model.synopsis, quotes, self._session.language, self._own())
        self._write(file, text.encode("utf-8-sig"))  # Excel takes it for another encoding otherwise

    @contextmanager
    def _on_paper(self) -> Iterator[None]:
        """Paint in the light colours: what is taken along goes into a memo or is printed."""
        scheme, self._session.scheme = self._session.scheme, LIGHT
        try:
            yield
        finally:
            self._session.scheme = scheme

    def _own(self) -> Mapping[tuple[str, str], str]:
        return {cell: note.text for cell, note in self._model.sentences.items()}

    def _gather(
        self,
        then: Callable[[Quotes], None],
        most: Callable[[], Mapping[str, int] | None] = lambda: None,
    ) -> None:
        """Read the quotes of all letters a few at a time, then go on with them.

        When other letters or passages are shown meanwhile, these are what is taken along.
        """
        found: list[tuple[tuple[Quote, ...], ...]] = []
        synopsis = self._model.synopsis
        steps = quotes_by_letter(synopsis, self._session.library, most())

        def go_on() -> None:
            if self._model.synopsis is not synopsis:
                self._gather(then, most)
                return
            try:
                more = _advance(steps, found)
            except LibraryError as error:  # a letter left the library a moment ago
                self._fail(error)
                return
            if more:
                QTimer.singleShot(0, self, go_on)
            else:
                then(found)

        go_on()


def _advance(steps: Iterator[T], found: list[T]) -> bool:
    """Take steps for a moment; whether there are more."""
    clock = QElapsedTimer()
    clock.start()
    for each in steps:
        found.append(each)
        if clock.elapsed() > TURN:
            return True
    return False
