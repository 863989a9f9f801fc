# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The suggested links that the reader broke: nobody suggests them again, until they are put back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from kennisreader.core import rejected_links
from kennisreader.core.rejected_links import RejectedLink, rejected
from kennisreader.ui.commands import LibraryCommand

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kennisreader.ui.query_values import Related
    from kennisreader.ui.session import Session


class RejectedLinks(QObject):
    """What the library keeps of them.

    Signals:
        changed(): there are more or fewer.
    """

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._links: frozenset[RejectedLink] | None = None

    def all(self) -> frozenset[RejectedLink]:
        """Every one."""
        if self._links is None:
            self._links = rejected_links.loads(
                self._session.library.get_value(rejected_links.VALUE)
            )
        return self._links

    def has(self, one: str, one_words: str, other: str, other_words: str) -> bool:
        """Whether a link between two passages, given by letter and words, was broken."""
        known = self.all()
        return bool(known) and rejected(one, one_words, other, other_words) in known

    def allows(self, letter_id: str, passage: int, found: Related) -> bool:
        """Whether a relation found for a passage, by its index, may be shown: its letters are still
        there, and the reader did not break it.
        """
        session = self._session
        if session.summary(found.letter) is None or session.summary(letter_id) is None:
            return False
        letter = session.letter(letter_id)
        known = passage < len(letter.passages)
        words = letter.quote(*letter.passages[passage][1:3]) if known else ""
        return not self.has(letter_id, words, found.letter, found.quote)

    def between(self, one: str, other: str) -> frozenset[RejectedLink]:
        """Those between two letters."""
        ends = tuple(sorted((one, other)))
        return frozenset(each for each in self.all() if (each.one, each.other) == ends)

    def reject(self, link: RejectedLink) -> bool:
        """Break a link; Undo suggests it again.  False, and told why, if it could not be."""
        words = QCoreApplication.translate("RejectedLinks", "break link")
        command = ChangeRejected(self._session, self, words, {link}, set())
        return self._session.undo.carry_out(command)

    def put_back(self, links: Iterable[RejectedLink]) -> bool:
        """Suggest links again; False, and told why, if that could not be."""
        words = QCoreApplication.translate("RejectedLinks", "put links back")
        command = ChangeRejected(self._session, self, words, set(), set(links))
        return self._session.undo.carry_out(command)

    def write(self, add: Iterable[RejectedLink], remove: Iterable[RejectedLink]) -> None:
        """Keep some more and some fewer; raises :class:`LibraryError`."""
        links = (self.all() | frozenset(add)) - frozenset(remove)
        value = rejected_links.dumps(links) if links else None
        self._session.library.set_value(rejected_links.VALUE, value)
        self._links = links
        self.changed.emit()


class ChangeRejected(LibraryCommand):
    """Links are broken, or suggested again."""

    def __init__(
        self,
        session: Session,
        links: RejectedLinks,
        text: str,
        add: set[RejectedLink],
        remove: set[RejectedLink],
    ) -> None:
        super().__init__(session, text)
        self._links = links
        self._add = add - links.all()
        self._remove = remove & links.all()

    def make(self) -> None:
        """Keep what was broken."""
        self._links.write(self._add, self._remove)

    def take_back(self) -> None:
        """Keep what was kept before."""
        self._links.write(self._remove, self._add)
