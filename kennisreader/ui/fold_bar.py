# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The bar over the letters while only marked passages are shown: of which themes, and how much."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QButtonGroup, QPushButton, QRadioButton, QSizePolicy, QWidget

from kennisreader.ui.flow_layout import FlowLayout
from kennisreader.ui.labels import plain_label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kennisreader.ui.letter_view import LetterView
    from kennisreader.ui.session import Session

NAMED = 3
"""Themes that are called by their names; of more only the number is said."""


class FoldBar(QWidget):
    """Says what is shown, lets the reader choose, and leads out of it.

    Attributes:
        any, every: passages of one of the themes, or of each of them.
        whole: shows the letters whole again.
    """

    def __init__(
        self,
        session: Session,
        views: Callable[[], Sequence[LetterView]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._views = views
        self.setObjectName("foldBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = plain_label(self, wrap=False)
        self.any, self.every = QRadioButton(self), QRadioButton(self)
        self._words = plain_label(self, name="secondary", wrap=False)
        self.whole = QPushButton(self)
        self._group = QButtonGroup(self)
        flow = FlowLayout(self, spacing=14, leading=4)
        flow.setContentsMargins(18, 6, 14, 6)
        for part in (self._title, self.any, self.every, self._words, self.whole):
            flow.addWidget(part)
        for button in (self.any, self.every):
            self._group.addButton(button)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.refresh)
        self.every.clicked.connect(lambda: session.folding.ask_for(every=True))
        self.any.clicked.connect(lambda: session.folding.ask_for(every=False))
        self.whole.clicked.connect(lambda: session.folding.switch(on=False))
        for signal in (session.activeThemesChanged, session.themesChanged):
            signal.connect(self.refresh_later)
        session.folding.changed.connect(self.refresh)
        session.folding.folded.connect(self.refresh_later)
        self._retranslate()

    def refresh_later(self) -> None:
        """Something that is counted changed: count once for all that happens in one turn."""
        if self._session.folding.on:
            self._later.start()

    def refresh(self) -> None:
        """Say what is shown now."""
        folding, session = self._session.folding, self._session
        self.setVisible(folding.on)
        if not folding.on:
            return
        themes = [theme for each in session.active_themes if (theme := session.theme(each))]
        names = [theme.name(session.language) for theme in themes]
        (self.every if folding.every else self.any).setChecked(True)
        for button in (self.any, self.every):
            button.setVisible(len(names) > 1)
        if 1 < len(names) <= NAMED:
            self.any.setText(reduce(self.tr("{0} or {1}").format, names).replace("&", "&&"))
            self.every.setText(reduce(self.tr("{0} and {1}").format, names).replace("&", "&&"))
        else:
            self.any.setText(self.tr("any of the %n themes", "", len(names)))
            self.every.setText(self.tr("all %n themes together", "", len(names)))
        self._words.setText(self._count(names))
        for part in (self._title, self.any, self.every, self._words):
            part.setMinimumHeight(self.whole.sizeHint().height())  # to stand on one line with it
        self.updateGeometry()

    def _count(self, names: Sequence[str]) -> str:
        """How much is shown, or why nothing is."""
        if not names:
            return self.tr("No theme is switched on: switch one on above to see its passages.")
        counts = [view.folds.count for view in self._views() if view.letter is not None]
        shown, whole = sum(each.shown for each in counts), sum(each.whole for each in counts)
        if shown:
            words = self.tr("{0} of %n paragraph(s)", "", whole).format(shown)
            return words if len(names) > 1 else f"{names[0]}: {words}"
        if len(names) > 1 and self._session.folding.every:
            return self.tr("No passage here is about all of these themes.")
        if len(names) > 1:
            return self.tr("No passage here is about one of these themes.")
        return self.tr("No passage here is about {0}.").format(names[0])

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Only marked passages"))
        self._title.setText(self.tr("Only marked passages"))
        self.whole.setText(self.tr("Show everything"))
        self.whole.setToolTip(self.tr("Show the letters whole again (Ctrl+Shift+M)"))
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
