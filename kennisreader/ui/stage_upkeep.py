# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Keeps the open letters up to date with themes, letters, colours and settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from kennisreader.ui.comparison import Comparison
    from kennisreader.ui.fold_bar import FoldBar
    from kennisreader.ui.link_across import LinksAcross
    from kennisreader.ui.link_elsewhere import LinksElsewhere
    from kennisreader.ui.session import Session
    from kennisreader.ui.stage_hint import StageHint

SETTLED = 300
"""Milliseconds after which a width is no passing one."""


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
        self._hint: StageHint | None = None
        self._narrow = False
        self._look = QTimer(self, singleShot=True, interval=SETTLED)
        self._look.timeout.connect(self._say_if_narrow)
        self._elsewhere: LinksElsewhere | None = None
        self._across: LinksAcross | None = None
        stage.links.found.connect(self._look_elsewhere)
        session.activeThemesChanged.connect(self._refresh_marks)
        session.themesChanged.connect(self._refresh_marks)
        session.letterChanged.connect(self._refresh_letter)
        session.letterReplaced.connect(self._follow)
        session.schemeChanged.connect(self._recolour)
        session.settings.changed.connect(self._on_setting)
        session.folding.changed.connect(self._on_folding)

    def unfold(self) -> None:
        """Open the folded stretch nearest to the reading place, or close it again."""
        pane = self._stage.pane
        number = None if pane is None else pane.forms.text.folds.nearest()
        if pane is None or number is None:
            self._stage.told.emit(self.tr("Nothing is folded here"))
            return
        view = pane.forms.text
        view.folds.toggle(number)
        fold = view.folds.lines[number]
        words = self.tr("{0}, shown") if fold.open else self.tr("{0}, folded")
        self._stage.told.emit(words.format(view.folded(fold.stretch)))

    def say_what_is_missing(self) -> None:
        """Say so where there is no letter to read, or none to compare with."""
        stage = self._stage
        missing = not stage.panes or (stage.comparing and len(stage.panes) < 2)
        if self._hint is None and missing and stage.isVisible():
            from kennisreader.ui.stage_hint import StageHint

            self._hint = StageHint(self._session, stage)
            self._hint.addRequested.connect(stage.addRequested)
            self._hint.libraryRequested.connect(stage.libraryRequested)
            self._insert(self._hint)
        if self._hint is not None:
            self._hint.setVisible(missing)
            self._hint.show_for(len(stage.panes))
            stage.setFocusProxy(stage.pane or self._hint)
            stage.row.setVisible(bool(stage.panes))

        self._look.start()

    def _say_if_narrow(self) -> None:
        """Say once why letters that are compared do not stand side by side."""
        stage = self._stage
        if not stage.isVisible():
            return
        before = self._narrow
        self._narrow = stage.comparing and len(stage.panes) > 1 and len(stage.row.shown) < 2
        if self._narrow and not before:
            stage.told.emit(
                self.tr(
                    "Too narrow for two letters side by side: they are tabs until the text is"
                    " smaller (Ctrl+-), the window wider, or a side panel closed (F9, Shift+F9)"
                )
            )

    def _look_elsewhere(self) -> None:
        """From the second letter on, name the letters that are related and not beside."""
        if self._elsewhere is None and self._stage.links.gutters:
            from kennisreader.ui.link_across import LinksAcross
            from kennisreader.ui.link_elsewhere import LinksElsewhere

            self._elsewhere = LinksElsewhere(self._session, self._stage)
            self._across = LinksAcross(self._session, self._stage)

    def _insert(self, bar: QWidget) -> None:
        """Put something above the letters."""
        column = self._stage.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(0, bar)

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

    def _follow(self, letter_id: str, by: str) -> None:
        """Show the letter in which another went up where that one was, at the same place."""
        stage = self._stage
        if letter_id not in stage.letters:
            return
        index = stage.letters.index(letter_id)
        top = stage.panes[index].view.top_offset()
        if by in stage.letters:
            stage.close_letter(letter_id)
            stage.focus_pane(stage.letters.index(by))
        else:
            stage.replace(index, by)
        if stage.pane is not None:
            stage.pane.view.go_to(top, level=0)

    def _recolour(self) -> None:
        for pane in self._stage.panes:
            pane.recolour()
        self._stage.links.recolour()

    def _on_setting(self, name: str) -> None:
        if name == "links_shown":
            self._stage.links.refresh()
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
            self._insert(bar)
        stage.links.refresh()
