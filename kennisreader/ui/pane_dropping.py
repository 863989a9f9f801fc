# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Dragging letters: from the library onto a pane or between panes, and panes to another place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, QRect, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication

from kennisreader.ui.drop_guide import DropGuide

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent

    from kennisreader.ui.comparison import Comparison
    from kennisreader.ui.letter_pane import LetterPane
    from kennisreader.ui.session import Session

LETTER_MIME = "application/x-kennisreader-letter"
"""What is dragged: a letter's id, UTF-8."""

EDGE = 0.26
"""Part of a pane's width, at its left and right, on which a letter comes beside it."""


class Goal(NamedTuple):
    """Where a dragged letter would come."""

    at: int
    """Number of the pane it takes the place of, or before which it comes."""
    between: bool


def dragged(data: QMimeData) -> str:
    """The id of the letter that is dragged; empty if it is something else."""
    return bytes(data.data(LETTER_MIME).data()).decode(errors="replace")


class PaneDropping(QObject):
    """Takes what is dragged over the stage, shows where it would come, and puts it there."""

    def __init__(self, session: Session, stage: Comparison, most: int) -> None:
        super().__init__(stage)
        self._session = session
        self._stage = stage
        self._most = most
        self._guide: DropGuide | None = None
        stage.setAcceptDrops(True)
        stage.installEventFilter(self)

    def adopt(self, pane: LetterPane) -> None:
        """Let a pane be taken by its header."""
        pane.header.installEventFilter(_Handle(pane))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Act on what is dragged over the stage."""
        if watched is not self._stage:
            return False
        if event.type() in (QEvent.Type.DragEnter, QEvent.Type.DragMove):
            self._on_move(event)  # type: ignore[arg-type]  # an event of this type is one
            return event.isAccepted()
        if event.type() == QEvent.Type.DragLeave:
            self._hide()
        elif event.type() == QEvent.Type.Drop:
            self._on_drop(event)  # type: ignore[arg-type]  # the same
            return event.isAccepted()
        return False

    def goal(self, x: float, letter_id: str) -> Goal | None:
        """Where a letter would come that is dropped at a place of the stage; None: nowhere.

        A letter that is not in the library was dragged from a window on another one.
        """
        shown = [(i, pane) for i, pane in enumerate(self._stage.panes) if pane.isVisible()]
        if not shown or self._session.summary(letter_id) is None:
            return None
        is_open = letter_id in self._stage.letters
        room = is_open or len(self._stage.panes) < self._most
        for index, pane in shown:
            left = pane.mapTo(self._stage, pane.rect().topLeft()).x()
            right = left + pane.width()
            if x > right and (index, pane) != shown[-1]:
                continue
            share = (x - left) / max(1, pane.width())
            if not room or EDGE <= share <= 1 - EDGE:
                found = Goal(index, between=False)
            else:
                found = Goal(index if share < EDGE else index + 1, between=True)
            return found if self._changes(found, letter_id) else None
        return None

    def drop(self, letter_id: str, goal: Goal) -> None:
        """Put a letter at its goal: a new one is opened, an open one moves or changes places."""
        stage = self._stage
        stage.jumping.emit()
        at = stage.letters.index(letter_id) if letter_id in stage.letters else None
        if at is None and goal.between:
            stage.insert(letter_id, goal.at)
        elif at is None:
            stage.replace(goal.at, letter_id)
        elif goal.between:
            stage.shift(at, goal.at - (goal.at > at))
        else:
            stage.exchange(at, goal.at)

    def words(self, goal: Goal, letter_id: str) -> str:
        """What dropping a letter there would do."""
        if letter_id in self._stage.letters:
            return self.tr("Move here") if goal.between else self.tr("Change places")
        return self.tr("Open beside") if goal.between else self.tr("Show here")

    # Inside

    def _changes(self, goal: Goal, letter_id: str) -> bool:
        """Whether anything would be another."""
        letters = self._stage.letters
        if letter_id not in letters:
            return True
        at = letters.index(letter_id)
        return goal.at not in (at, at + 1) if goal.between else goal.at != at

    def _on_move(self, event: QDragEnterEvent | QDragMoveEvent) -> None:
        letter_id = dragged(event.mimeData())
        goal = self.goal(event.position().x(), letter_id)
        if goal is None:
            event.setAccepted(bool(letter_id) and event.type() == QEvent.Type.DragEnter)
            self._hide()
            return
        event.acceptProposedAction()
        if self._guide is None:
            self._guide = DropGuide(self._session, self._stage)
        self._guide.show_at(self._rect(goal), self.words(goal, letter_id), line=goal.between)

    def _on_drop(self, event: QDropEvent) -> None:
        self._hide()
        letter_id = dragged(event.mimeData())
        goal = self.goal(event.position().x(), letter_id)
        event.setAccepted(goal is not None)
        if goal is not None:
            self.drop(letter_id, goal)

    def _hide(self) -> None:
        if self._guide is not None:
            self._guide.hide()

    def _rect(self, goal: Goal) -> QRect:
        """What the guide covers, in the stage: a pane, or a strip where the letter would come."""
        shown = [pane for pane in self._stage.panes if pane.isVisible()]
        panes = self._stage.panes
        if not goal.between:
            pane = panes[goal.at]
            return QRect(pane.mapTo(self._stage, pane.rect().topLeft()), pane.size())
        before = panes[goal.at - 1] if goal.at > 0 else None
        pane = before if before in shown else shown[0]
        corner = pane.mapTo(self._stage, pane.rect().topLeft())
        x = corner.x() + (pane.width() if pane is before else 0)
        half = max(60, pane.width() // 5)
        left = min(max(0, x - half), self._stage.width() - 2 * half)
        return QRect(left, corner.y(), 2 * half, pane.height())


class _Handle(QObject):
    """Begins to drag a pane when its header is pulled."""

    def __init__(self, pane: LetterPane) -> None:
        super().__init__(pane)
        self._pane = pane
        self._pressed: QPointF | None = None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress:
            self._pressed = self._left(event)  # type: ignore[arg-type]  # an event of this type is
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._pressed = None
        elif event.type() == QEvent.Type.MouseMove and self._pressed is not None:
            self._on_move(event)  # type: ignore[arg-type]  # the same
        return False

    @staticmethod
    def _left(event: QMouseEvent) -> QPointF | None:
        return event.position() if event.button() == Qt.MouseButton.LeftButton else None

    def _on_move(self, event: QMouseEvent) -> None:
        way = event.position() - (self._pressed or event.position())
        if way.manhattanLength() < QApplication.startDragDistance() or not self._pane.letter_id:
            return
        self._pressed = None
        data = QMimeData()
        data.setData(LETTER_MIME, self._pane.letter_id.encode())
        drag = QDrag(self._pane)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction)
