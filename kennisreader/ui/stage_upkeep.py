# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Keeps the open letters up to date with themes, letters, colours and settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from kennisreader.ui.comparison import Comparison
    from kennisreader.ui.fold_bar import FoldBar
    from kennisreader.ui.session import Session


class StageUpkeep(QObject):
    """Listens to the session for the stage.

    Attributes:
        fold_bar: says what is shown while only marked passages are; None until then.
    """

    def __init__(self, session: Session, stage: Comparison) -> None:
        super().__init__(stage)
        self._session = session
        self._stage = stage
        self.fold_bar: FoldBar | None = None
        session.activeThemesChanged.connect(self._refresh_marks)
        session.themesChanged.connect(self._refresh_marks)
        session.letterChanged.connect(self._refresh_letter)
        session.schemeChanged.connect(self._recolour)
        session.settings.changed.connect(self._on_setting)
        session.folding.changed.connect(self._on_folding)

    def _refresh_marks(self) -> None:
        for pane in self._stage.panes:
            pane.refresh_marks()
        self._stage.links.refresh()

    def _refresh_letter(self, letter_id: str) -> None:
        for pane in self._stage.panes:
            if pane.letter_id == letter_id and self._session.summary(letter_id) is not None:
                pane.renew()
        self._stage.arrange()
        self._stage.links.refresh()

    def _recolour(self) -> None:
        for pane in self._stage.panes:
            pane.recolour()
        for gutter in self._stage.links.gutters:
            gutter.update()
        self._stage.links.refresh()

    def _on_setting(self, name: str) -> None:
        if name.startswith("reading_"):
            for pane in self._stage.panes:
                pane.forms.refresh()
            self._stage.arrange()
            self._stage.links.refresh()

    def _on_folding(self) -> None:
        """The letters fold by themselves; what is said above them is made when it is needed."""
        stage = self._stage
        if self.fold_bar is None and self._session.folding.on:
            from kennisreader.ui.fold_bar import FoldBar

            bar = self.fold_bar = FoldBar(
                self._session, lambda: [pane.forms.text for pane in stage.panes], stage
            )
            stage.openChanged.connect(bar.refresh_later)
            stage.focusChanged.connect(bar.refresh_later)
            stage.show_above(bar)
        stage.links.refresh()
