# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The head of a document that is enclosed with a letter becomes text of it.

It says nothing about the letter, but its subject, its date and its numbers stand nowhere else.
Addresses are furniture here too.
"""

from __future__ import annotations

from collections.abc import Sequence

from kennisreader.core.importing import letterhead
from kennisreader.core.importing.blocks import Draft
from kennisreader.core.importing.furniture import labelled
from kennisreader.core.importing.hyphens import Vocabulary
from kennisreader.core.importing.lines import Line, cut
from kennisreader.core.importing.paragraphs import join
from kennisreader.core.late_pattern import late
from kennisreader.core.letter import BlockKind

_ADDRESS = late(
    r"(?:> ?)?Retouradres\b|Postbus \d|\d{4} ?[A-Z]{2} |www\.|(?:Tweede|Eerste) Kamer der\b|der Staten-Generaal"
    r"|(?:Aan )?[Dd]e [Vv]oorzitter van de (?:Tweede|Eerste) Kamer\b|Binnenhof \d|\d$"
)
"""Whose paper it is and to whom it went."""
_REFERENCES = ("Ons", "Onze", "Kenmerk", "Uw", "Datum")
"""Words with which the labels begin that identify a document, of those in the margin."""


def opening(head: Sequence[Line], margin: Sequence[Line], vocabulary: Vocabulary) -> list[Line]:
    """Give what the head of an enclosed document says as lines of text, its subject as a heading.

    ``margin`` are the lines of the column beside it, as the rijkshuisstijl has one.
    """
    kept = [line for line in head if not _ADDRESS.match(line.text)]
    first, end = _subject(kept)
    subject = join(kept[first:end], vocabulary)
    label = letterhead.SUBJECT.match(subject.text)
    if label and first < end:
        subject = cut(*subject, 0, label.end())
    said = [*kept[:first], *kept[end:], *_references(margin)]
    titled = [Line(subject.text, subject.marks, heading=1)] if subject.text else []
    lines = [
        line._replace(gap=1, page_start=False, ended=True, columns=()) for line in [*titled, *said]
    ]
    if lines:
        start = next((line for line in head if line.page_start), None)
        number = start.page_number if start else None
        lines[0] = lines[0]._replace(page_start=True, page_number=number)
    return lines


def before(made: Sequence[Draft]) -> Sequence[Draft]:
    """Take what stands above the salutation of a letter that is enclosed: who signs that is no sender.

    Above the salutation of the letter itself stands a memo at most.
    """
    length, signed = 0, False
    for at, draft in enumerate(made):
        if draft.kind is BlockKind.SALUTATION and (signed or length > letterhead.MEMO):
            return made[:at]
        length += len(draft.text)
        signed = signed or draft.kind is BlockKind.SIGNATURE
    return made


def _subject(lines: Sequence[Line]) -> tuple[int, int]:
    """Find the lines of the subject, or of the title that a Kamerstuk prints in capitals."""
    first = next((at for at, e in enumerate(lines) if letterhead.SUBJECT.match(e.text)), -1)
    if first >= 0:
        alone = letterhead.SUBJECT.fullmatch(lines[first].text) is not None
        end = first + (2 if alone else 1)
        while end < len(lines) and not (lines[end].gap or letterhead.opens(lines[end].text)):
            end += 1
        return first, min(end, len(lines))
    first = next((at for at, e in enumerate(lines) if _in_capitals(e.text)), len(lines))
    end = first
    while end < len(lines) and _in_capitals(lines[end].text):
        end += 1
    return first, end


def _in_capitals(text: str) -> bool:
    return text.isupper() and text.count(" ") > 1


def _references(margin: Sequence[Line]) -> list[Line]:
    """Read the references of the margin, each a line that knows where it stands."""
    texts = [line.text for line in margin]
    return [
        Line(f"{label} {value}")
        for label, value in labelled(texts)
        if label.startswith(_REFERENCES)
    ]
