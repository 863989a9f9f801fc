# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files that are dropped on the window, which says what that does while they are dragged over it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal

from kennisreader.ui.drop_guide import DropGuide

if TYPE_CHECKING:
    from PySide6.QtGui import QDropEvent
    from PySide6.QtWidgets import QWidget

    from kennisreader.ui.session import Session


class FileDropping(QObject):
    """Takes files and folders that are dropped anywhere on a window, unless a part of it does.

    Signals:
        dropped(paths): these were dropped.
    """

    dropped = Signal(list)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._guide: DropGuide | None = None
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Act on what is dragged over the window."""
        kind = event.type()
        if watched is not self._window:
            return False
        if kind == QEvent.Type.DragLeave:
            self._hide()
        elif kind in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            return self._take(event)  # type: ignore[arg-type]  # an event of this type is one
        return False

    def _take(self, event: QDropEvent) -> bool:
        """Show that files would be taken, or take them; False for anything else."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if not paths:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self._hide()
            self.dropped.emit(paths)
            return True
        if self._guide is None:
            self._guide = DropGuide(self._session, self._window)
        self._guide.show_at(self._window.rect(), self.tr("Drop to add to the library"))
        return True

    def _hide(self) -> None:
        if self._guide is not None:
            self._guide.hide()
