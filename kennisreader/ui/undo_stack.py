# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The row of changes that can be taken back, which never says of a change what is not so.

Qt counts a command as done or undone whatever became of it.  So the change is made in the library
first, and Qt is told of one that succeeded; of one that failed nothing changes but what its user is
told: what could not be undone can be tried again, and so can what could not be redone.
"""

from __future__ import annotations

from PySide6.QtGui import QUndoCommand, QUndoStack

from kennisreader.ui.commands import LibraryCommand


class UndoStack(QUndoStack):
    """A stack of commands of which each is carried out before its place on the stack is another."""

    def push(self, command: QUndoCommand) -> None:
        """Make a change and put it on the stack; one that fails leaves the stack as it is."""
        if isinstance(command, LibraryCommand):
            self.carry_out(command)
        else:
            super().push(command)

    def carry_out(self, command: LibraryCommand) -> bool:
        """Do the same, and say whether the change was made; why not has been told."""
        made = command.try_to_make()
        if made:
            super().push(command)
        return made

    def undo(self) -> None:
        """Take the last change back; one that cannot be stays done."""
        command = self.command(self.index() - 1) if self.canUndo() else None
        if not isinstance(command, LibraryCommand) or command.try_to_take_back():
            super().undo()

    def redo(self) -> None:
        """Make the change again that was taken back; one that cannot be stays undone."""
        command = self.command(self.index()) if self.canRedo() else None
        if not isinstance(command, LibraryCommand) or command.try_to_make():
            super().redo()
