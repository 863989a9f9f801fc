# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One note beside its letter: the words it is about, the field to write in, its menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from kennisreader.core.annotation import COLOURS
from kennisreader.ui import note_colours, note_words, style
from kennisreader.ui.icons import icon
from kennisreader.ui.labels import plain_label, plain_tip
from kennisreader.ui.link_button import EDGE, LinkButton
from kennisreader.ui.note_field import NoteField

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QPaintEvent

    from kennisreader.core.annotation import Note
    from kennisreader.ui.session import Session

EXCERPT = 170
"""Characters of the marked words on a card."""

BAR = 4
"""Width of the colour along the left edge, in pixels."""


class NoteCard(QFrame):
    """Shows a note and says what its reader wants done with it.

    Attributes:
        field: where its words are written.

    Signals:
        written(text): these words are to be kept.
        placeRequested(target number): show these words in their letter.
        recolourRequested(colour), relationChosen(relation), tieRequested(), untieRequested(),
        deleteRequested(): from the menu.
        entered(): the reader begins to write here.
        left(): the reader is done writing.
    """

    written = Signal(str)
    placeRequested = Signal(int)
    recolourRequested = Signal(str)
    relationChosen = Signal(str)
    tieRequested = Signal()
    untieRequested = Signal()
    deleteRequested = Signal()
    entered = Signal()
    left = Signal()

    def __init__(self, session: Session, note: Note, letter_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._letter_id = letter_id
        self.note = note
        self._current = False
        self._look: tuple[object, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(BAR + 10, 8, 8, 9)
        self._column.setSpacing(3)
        head = QHBoxLayout()
        head.setSpacing(4)
        self._sign = QToolButton(self)
        self._more = QToolButton(self)
        self._place: LinkButton | None = None
        self._head = head
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(head)
        self._quote = plain_label(self)
        self._column.addWidget(self._quote)
        self._warning = plain_label(self, name="warning")
        self._column.addWidget(self._warning)
        self.field = NoteField(session.notebook.tags, self)
        self.field.setObjectName("noteField")
        self.field.stored.connect(self.written)
        self.field.entered.connect(self.entered)
        self.field.left.connect(self.left)
        self._column.addWidget(self.field)
        self._tags = plain_label(self, name="secondary")
        self._column.addWidget(self._tags)
        self._tie: LinkButton | None = None
        self._build_menus()
        self.show_note(note)

    def show_note(self, note: Note) -> None:
        """Show the note as it is now."""
        self.note = note
        here = self._here()
        target = note.targets[here]
        self._set_place(note_words.note_place(note, target, self._session))
        self._quote.setText(note_words.excerpt(target.exact, EXCERPT))
        self._quote.setVisible(bool(target.exact))
        self._warning.setVisible(target.needs_check)
        self._warning.setText(self.tr("The words have changed; see Lists, To check"))
        self.field.set_words(note.text)
        self.field.setPlaceholderText(self.tr("Note … #tag"))
        self.field.setAccessibleName(
            self.tr("Note on “{}”").format(note_words.excerpt(target.exact, 60))
        )
        self._tags.setText("  ".join(f"#{tag}" for tag in note.tags))
        self._tags.setVisible(bool(note.tags))
        self._set_tie(note, here)
        look = (note.colour, self._session.scheme, self._session.language)
        if look != self._look:  # a style sheet costs a millisecond
            self._look = look
            self._recolour()

    def set_current(self, *, current: bool) -> None:
        """Be the note that is meant, or not."""
        if current != self._current:
            self._current = current
            self.update()

    def write(self) -> None:
        """Put the keys into the field, behind what is written."""
        cursor = self.field.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.field.setTextCursor(cursor)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def key_parts(self) -> list[QWidget]:
        """What the keys go through, in their order."""
        parts = (self._sign, self._place, self._more, self.field, self._tie)
        return [part for part in parts if part is not None]

    # Inside

    def _here(self) -> int:
        """Number of the target that is in the letter this card stands beside."""
        letters = [target.letter for target in self.note.targets]
        return letters.index(self._letter_id) if self._letter_id in letters else 0

    def _set_place(self, words: str) -> None:
        name = self.tr("Show in the letter: {}").format(words)
        if self._place is not None:
            if self._place.accessibleName() == name:
                return
            self._head.removeWidget(self._place)
            self._place.deleteLater()
        self._place = LinkButton(words, self, style.small_font(self.font(), 1.0, bold=True))
        self._place.setAccessibleName(name)
        self._place.clicked.connect(lambda: self.placeRequested.emit(self._here()))
        self._head.insertWidget(1, self._place, 1)

    def _set_tie(self, note: Note, here: int) -> None:
        words = self._tie_words(note, here) if len(note.targets) > 1 else ""
        if self._tie is not None:
            if self._tie.accessibleName() == words:
                return
            self._column.removeWidget(self._tie)
            self._tie.deleteLater()
            self._tie = None
        if words:
            self._tie = LinkButton(words, self, style.small_font(self.font()))
            self._tie.clicked.connect(lambda: self.placeRequested.emit(1 - self._here()))
            self._column.addWidget(self._tie)

    def _tie_words(self, note: Note, here: int) -> str:
        place = note_words.other_end(note.targets[1 - here], self._session)
        relation = note_words.relation_text(note.relation)
        if not relation:
            return self.tr("tied to {}").format(place)  # the same from either end
        return f"{relation} {'→' if here == 0 else '←'} {place}"

    def _build_menus(self) -> None:
        side = max(14, self.fontMetrics().ascent())
        for button in (self._sign, self._more):
            button.setIconSize(QSize(side, side))
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            button.setAutoRaise(True)
        self._sign.setMenu(QMenu(self))
        self._more.setMenu(QMenu(self))
        self._sign.menu().aboutToShow.connect(self._fill_colours)
        self._more.menu().aboutToShow.connect(self._fill_menu)

    def _fill_colours(self) -> None:
        menu = self._sign.menu()
        menu.clear()
        for colour in COLOURS:
            sign = note_colours.sign_icon(colour, self._session.scheme)
            action = menu.addAction(sign, note_colours.name(colour))
            action.setCheckable(True)
            action.setChecked(colour == self.note.colour)
            action.triggered.connect(lambda _=False, each=colour: self.recolourRequested.emit(each))

    def _fill_menu(self) -> None:
        menu = self._more.menu()
        menu.clear()
        tied = len(self.note.targets) > 1
        tie = self.tr("Tie with another passage …") if not tied else self.tr("Tie with another …")
        menu.addAction(tie).triggered.connect(self.tieRequested)
        if tied:
            kinds = menu.addMenu(self.tr("Kind of tie"))
            for relation, words in note_words.relations().items():
                self._add_relation(kinds.addAction(words), relation)
            own = kinds.addAction(self.tr("Own words …"))
            own.triggered.connect(self._ask_relation)
            menu.addAction(self.tr("Untie")).triggered.connect(self.untieRequested)
        menu.addSeparator()
        delete = menu.addAction(self.tr("Delete note"))
        delete.setIcon(icon("trash", self._session.scheme.ink))
        delete.triggered.connect(self.deleteRequested)

    def _add_relation(self, action: QAction, relation: str) -> None:
        action.setCheckable(True)
        action.setChecked(relation == self.note.relation)
        action.triggered.connect(lambda: self.relationChosen.emit(relation))

    def _ask_relation(self) -> None:
        from PySide6.QtWidgets import QInputDialog

        words, agreed = QInputDialog.getText(
            self,
            self.tr("Kind of tie"),
            self.tr("What is the newer passage to the older?"),
            text=note_words.relation_text(self.note.relation),
        )
        if agreed:
            self.relationChosen.emit(" ".join(words.split()))

    def _recolour(self) -> None:
        scheme = self._session.scheme
        name = note_colours.name(self.note.colour)
        size = self._sign.iconSize().height()
        self._sign.setIcon(note_colours.sign_icon(self.note.colour, scheme, size))
        self._sign.setToolTip(plain_tip(self.tr("Colour: {}").format(name)))
        self._sign.setAccessibleName(self.tr("Colour: {}").format(name))
        self._more.setIcon(icon("more", scheme.secondary))
        self._more.setToolTip(self.tr("More"))
        self._more.setAccessibleName(self.tr("What can be done with this note"))
        back = self._back().name()
        self.setStyleSheet(
            "QToolButton { padding: 1px; } QToolButton::menu-indicator { image: none; }"
            f"#noteField {{ background: transparent; border: 1px solid transparent;"
            f" border-radius: 5px; padding: 0; }}"
            f"#noteField:focus {{ background: {scheme.card}; border-color: {scheme.focus}; }}"
        )
        quiet = style.mixed(scheme.ink, back, 0.25).name()
        self._quote.setStyleSheet(f"color: {quiet}; padding: 0 {EDGE}px;")
        self._tags.setContentsMargins(EDGE, 0, EDGE, 0)
        self._warning.setContentsMargins(EDGE, 0, EDGE, 0)
        small = style.small_font(self.font())
        for label in (self._tags, self._warning):
            label.setFont(small)
        self._quote.setFont(
            style.small_font(
                style.reading_font(
                    self._session.settings.reading_family, self.fontMetrics().height() * 0.8
                ),
                1.0,
            )
        )
        self.update()

    def _back(self) -> QColor:
        scheme = self._session.scheme
        tint = note_colours.shades(self.note.colour, scheme).tint
        return style.mixed(scheme.card, tint, 0.4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card, its colour along the left edge, a frame while it is meant."""
        scheme = self._session.scheme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(frame, style.RADIUS, style.RADIUS)
        painter.fillPath(outline, self._back())
        edge = QColor(note_colours.shades(self.note.colour, scheme).edge)
        painter.setClipPath(outline)
        painter.fillRect(QRectF(0, 0, BAR, self.height()), edge)
        painter.setClipping(False)
        painter.setPen(
            QPen(edge if self._current else QColor(scheme.line), 1.6 if self._current else 1)
        )
        painter.drawPath(outline)

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.show_note(self.note)
        super().changeEvent(event)
