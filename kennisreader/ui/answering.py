# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Answers of a worker come later: whoever asked may be gone by then."""

from __future__ import annotations

from typing import TYPE_CHECKING, ParamSpec

from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

_P = ParamSpec("_P")


def while_there(asker: QObject, answered: Callable[_P, object]) -> Callable[_P, None]:
    """The same function, that does nothing once ``asker`` (a dialog, a pane) has been deleted."""

    def answer(*arguments: _P.args, **more: _P.kwargs) -> None:
        if isValid(asker):
            answered(*arguments, **more)

    return answer
