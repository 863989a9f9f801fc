# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Questions and answers: each block learns on which side of which question it stands."""

from __future__ import annotations

from kennisreader.core.importing import patterns
from kennisreader.core.importing.blocks import Draft
from kennisreader.core.late_pattern import late
from kennisreader.core.letter import BlockKind, Part

_NUMBERS = late(r"(\d+)([a-z])?(?:\s*(?:t/m|tot en met|-|–)\s*(\d+))?")
_SUPPLEMENT = late(r"Deze vragen (?:dienen|zijn) ter aanvulling (?:op|van) ")
"""What the Kamer prints below questions that follow up on those of somebody else."""
_MOST = 100
"""Questions that one label can stand for."""
_OUTSIDE = (BlockKind.SALUTATION, BlockKind.SIGNATURE)


def assign(made: list[Draft]) -> list[Draft]:
    """Give every block of an exchange its side and the number of its question.

    An answer without a number answers the questions since the last answer; an answer that serves
    several has all their numbers ("7, 8, 9").
    """
    part, number = Part.NONE, ""
    waiting: list[str] = []
    result: list[Draft] = []
    count = 0
    for at, draft in enumerate(made):
        if draft.kind is BlockKind.QUESTION_LABEL:
            asked = numbers(draft.text) or [str(count + 1)]
            count += len(asked)
            waiting = [*waiting, *asked] if part is Part.QUESTION else asked
            part, number = Part.QUESTION, ", ".join(asked)
        elif draft.kind is BlockKind.ANSWER_LABEL:
            part, number = Part.ANSWER, ", ".join(numbers(draft.text) or waiting)
            waiting = []
        elif draft.part is Part.ANSWER:
            part, number = Part.ANSWER, ", ".join(waiting) or number
            waiting = []
        elif draft.kind in _OUTSIDE or _ends(made, at):
            part, number = Part.NONE, ""
        result.append(draft._replace(part=part, number=number))
    return result


def _ends(made: list[Draft], at: int) -> bool:
    """Tell whether a block stands outside what is asked and answered.

    That is a delay, how the questions came about, and what heads all questions or all answers.
    """
    text = made[at].text
    if made[at].kind is BlockKind.HEADING and patterns.QUESTION_OR_ANSWER.fullmatch(text):
        return True
    if patterns.POSTPONED.fullmatch(text) or _SUPPLEMENT.match(text):
        return True
    following = made[at + 1].text if at + 1 < len(made) else ""
    return text.rstrip(" :.") == "Toelichting" and _SUPPLEMENT.match(following) is not None


def numbers(label: str) -> list[str]:
    """Read the numbers of a label: "Antwoord 7, 8 en 9" and "Vragen 7 t/m 9" are 7, 8, 9."""
    found: list[str] = []
    for match in _NUMBERS.finditer(label):
        first, last = int(match[1]), int(match[3] or match[1])
        if match[2]:
            found.append(match[1] + match[2])
        elif first <= last < first + _MOST:
            found += [str(number) for number in range(first, last + 1)]
        else:
            found += [str(first), str(last)]
    return found


def questions(made: list[Draft]) -> list[str]:
    """List the numbers of all questions, in order, each once."""
    labels = [d for d in made if d.kind is BlockKind.QUESTION_LABEL]
    return list(dict.fromkeys(n for draft in labels for n in draft.number.split(", ")))
