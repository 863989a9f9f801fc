# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What stands above a letter in its pane: which letter it is, and in which form it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from kennisreader.ui import style
from kennisreader.ui.icons import SIZE, icon
from kennisreader.ui.labels import ElidedLabel, plain_tip
from kennisreader.ui.letter_forms import Form

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from kennisreader.ui.session import Session

_ICONS = {Form.TEXT: "page-text", Form.PAGE: "page-original", Form.BOTH: "columns"}

CURRENT_LINE = 2
"""Height of the line along the top of the pane that commands act on, in pixels."""


class PaneHeader(QWidget):
    """Title, date and place of a letter; the switch of its forms; swap and close.

    Attributes:
        title, line: the two lines of words.

    Signals:
        closeRequested(), swapRequested(): the buttons at the right.
        formRequested(form): a form was chosen.
    """

    closeRequested = Signal()
    swapRequested = Signal()
    formRequested = Signal(object)

    def __init__(
        self, session: Session, more: Callable[[], list[str]], parent: QWidget | None = None
    ) -> None:
        """``more``: further lines for the tip of the second line."""
        super().__init__(parent)
        self._session = session
        self.setObjectName("paneHeader")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(18, 11, 10, 11)
        row.setSpacing(2)
        words = QVBoxLayout()
        words.setSpacing(3)
        self.title = ElidedLabel(mode=Qt.TextElideMode.ElideRight)
        self.title.setObjectName("paneTitle")
        self.title.setFont(style.small_font(self.font(), 1.04, bold=True))
        self.line = ElidedLabel(mode=Qt.TextElideMode.ElideRight)
        self.line.setObjectName("secondary")
        self.line.more = more
        self.line.setFont(style.small_font(self.font()))
        words.addWidget(self.title)
        words.addWidget(self.line)
        row.addLayout(words, 1)
        self._swap, self._close = QToolButton(), QToolButton()
        self._swap.clicked.connect(self.swapRequested)
        self._close.clicked.connect(self.closeRequested)
        for button in (self._swap, self._close):
            button.setAutoRaise(True)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._forms: QFrame | None = None
        self._buttons: dict[Form, QToolButton] = {}
        self._room = True
        self._current = False

    def set_words(self, title: str, line: str) -> None:
        """Say which letter this is."""
        self.title.setText(title)
        self.line.setText(line)

    def set_alone(self, *, alone: bool) -> None:
        """Only pane on the stage: nothing to swap with, and nothing left if it were closed."""
        self._swap.setVisible(not alone)
        self._close.setVisible(not alone)

    def set_current(self, *, on: bool) -> None:
        """Be, or be not, the one of several panes that commands act on."""
        if on is not self._current:
            self._current = on
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line along the top that says which pane is the current one."""
        super().paintEvent(event)
        if self._current:
            accent = QColor(self._session.scheme.accent)
            QPainter(self).fillRect(0, 0, self.width(), CURRENT_LINE, accent)

    def show_forms(self, form: Form | None, *, room: bool) -> None:
        """Show which form is in force; None: the letter has no original pages.

        ``room``: text and pages would fit beside each other.
        """
        if self._forms is not None:
            self._forms.setVisible(form is not None)
        if form is None:
            return
        if self._forms is None:
            self._forms = self._make_forms()
        for each, button in self._buttons.items():
            button.setChecked(each is form)
        if room is not self._room:
            self._room = room
            self._word_forms()
        self._buttons[Form.BOTH].setEnabled(room)

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        for button, name in (
            (self._swap, self.tr("Swap with the other pane")),
            (self._close, self.tr("Close pane")),
        ):
            button.setToolTip(plain_tip(name))
            button.setAccessibleName(name)
        self._word_forms()

    def recolour(self) -> None:
        """Take the colours of the scheme in force."""
        ink = self._session.scheme.secondary
        self._swap.setIcon(icon("swap", ink))
        self._close.setIcon(icon("close", ink))
        for form, button in self._buttons.items():
            button.setIcon(icon(_ICONS[form], self._session.scheme.ink))

    def _make_forms(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("forms")
        row = QHBoxLayout(frame)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        for form in Form:
            button = QToolButton()
            button.setCheckable(True)
            button.setAutoExclusive(True)
            side = max(SIZE, round(self.fontMetrics().height() * 0.85))
            button.setIconSize(QSize(side, side))
            button.clicked.connect(lambda _on, each=form: self.formRequested.emit(each))
            row.addWidget(button)
            self._buttons[form] = button
        self._row.insertWidget(1, frame, 0, Qt.AlignmentFlag.AlignTop)
        self._row.insertSpacing(2, 6)
        self._word_forms()
        self.recolour()
        return frame

    def _word_forms(self) -> None:
        both = self.tr("Text and pages beside each other (Shift+F12)")
        if not self._room:
            both = self.tr("No room for text and pages beside each other: make the pane wider")
        names = {
            Form.TEXT: (self.tr("Text"), self.tr("Text (F12)")),
            Form.PAGE: (self.tr("Original pages"), self.tr("Original pages (F12)")),
            Form.BOTH: (self.tr("Beside each other"), both),
        }
        if self._forms is not None:
            self._forms.setAccessibleName(self.tr("Form of the letter"))
        for form, button in self._buttons.items():
            name, tip = names[form]
            button.setAccessibleName(name)
            button.setToolTip(plain_tip(tip))
