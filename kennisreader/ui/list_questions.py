# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The list of questions: what parliament asked, who asked, and how the answer begins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from kennisreader.core.gathered import Question
from kennisreader.core.letter import Span
from kennisreader.ui.list_kind import PassageKind
from kennisreader.ui.list_rows import ListRow, Piece
from kennisreader.ui.note_words import excerpt

if TYPE_CHECKING:
    from kennisreader.core.export.lists import Column

FIRST_WORDS = 220
"""Characters of an answer in a row."""

UNANSWERED = "unanswered"


class Questions(PassageKind):
    """Questions with the beginning of their answers."""

    function = "questions"

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self._askers: dict[str, tuple[tuple[str, str], ...]] = {}

    def name(self) -> str:
        """What it is called."""
        return self.tr("Questions")

    def about(self) -> str:
        """What it shows, in a sentence."""
        return self.tr(
            "Every question that a letter of your library quotes, with who asked it and how the"
            " answer begins."
        )

    def read(self, told: Mapping[str, Any]) -> list[Question]:
        """The questions of one answer of the worker; the askers are kept by letter."""
        for letter, askers in told["askers"].items():
            self._askers[letter] = tuple((name, party) for name, party in askers)
        return [Question._make((*each[:9], tuple(each[9]))) for each in told["found"]]

    def words_of(self, item: Question) -> str:
        """Question, answer, askers and letter."""
        parts = (item.words, item.answer, self.askers(item.letter), self.title(item.letter))
        return " ".join(parts)

    def states(self) -> tuple[tuple[str, str], ...]:
        """By party, and those without an answer."""
        parties = sorted({party for each in self._askers.values() for _, party in each if party})
        return (
            *((party, f"party {party}") for party in parties),
            (self.tr("Without an answer"), UNANSWERED),
        )

    def has_state(self, item: Question, state: str) -> bool:
        """Whether it has no answer, or a member of that party asked it."""
        if state == UNANSWERED:
            return not item.answer
        return any(f"party {party}" == state for _, party in self._askers.get(item.letter, ()))

    def askers(self, letter: str) -> str:
        """Who asked the questions of a letter: "Sneller (D66), Podt (D66)"."""
        known = self._askers.get(letter, ())
        return ", ".join(f"{name} ({party})" if party else name for name, party in known)

    def row(self, item: Question) -> ListRow:
        """Question and answer, and which letter they are in."""
        pieces = [Piece(self.tr("Question {0}").format(item.number), item.words)]
        if item.answer:
            several = "," in item.answers
            words = self.tr("Answer to questions {0}") if several else self.tr("Answer {0}")
            begins = excerpt(item.answer, FIRST_WORDS)
            pieces.append(Piece(words.format(item.answers), begins))
        return ListRow(
            pieces=tuple(pieces),
            title=self.title(item.letter),
            lines=(self.date(item.letter), self.askers(item.letter)),
            flag="" if item.answer else self.tr("No answer in the letter"),
            places=(Span(item.letter, item.start, item.end),),
        )

    def count(self, items: Sequence[Question]) -> str:
        """How many questions of how many letters."""
        questions = self.tr("%n question(s)", "", len(items))
        letters = self.tr("%n letter(s)", "", len({item.letter for item in items}))
        return self.tr("{0} in {1}").format(questions, letters)

    def nothing(self, items: Sequence[Question]) -> str:  # noqa: ARG002 - there are none
        """Why there is none."""
        return self.tr(
            "No letter of your library quotes questions. Answers to parliamentary questions do."
        )

    def columns(self) -> tuple[Column, ...]:
        """Who asked what, and how the answer begins."""
        from kennisreader.core.export.lists import Column

        return (
            Column("askers", self.tr("Asked by")),
            Column("number", self.tr("No.")),
            Column("question", self.tr("Question")),
            Column("answers", ""),
            Column("answer_begins", self.tr("The answer begins")),
        )

    def cells(self, item: Question) -> tuple[str, ...]:
        """The same of one question."""
        return self.askers(item.letter), item.number, item.words, item.answers, item.answer
