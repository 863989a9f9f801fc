# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A window that is no larger than the screen it comes on, whatever it was before."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget


def fit(window: QWidget) -> None:
    """Make a window that is about to be shown fit on its screen, with its frame."""
    screen = window.screen()
    if screen is None or window.isMaximized() or window.isFullScreen():
        return
    # Two lines of text are room enough for a title bar. Qt's style tells its height, but making the
    # enumerations of QStyle takes 9 ms of the start.
    title = 2 * window.fontMetrics().height()
    wanted = QRect(window.pos(), window.size())
    fitted = fitted_rect(wanted, screen.availableGeometry(), QSize(0, title))
    if fitted.size() != wanted.size():
        window.resize(fitted.size())
        window.move(fitted.topLeft())


def fitted_rect(wanted: QRect, room: QRect, frame: QSize) -> QRect:
    """The place of a window that is no larger than a room, as far as possible where it was.

    ``wanted`` and the result have the window's own size, which the frame is not part of, and the
    place of its frame; all in pixels of the desktop.
    """
    size = wanted.size().boundedTo(room.size() - frame)
    right = room.right() - size.width() - frame.width() + 1
    bottom = room.bottom() - size.height() - frame.height() + 1
    left = max(room.left(), min(wanted.left(), right))
    top = max(room.top(), min(wanted.top(), bottom))
    return QRect(left, top, size.width(), size.height())
