# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A letter as the command line shows it: the object of ``kennisreader show --json``.

The form is a promise to scripts; docs say what each field means.  All offsets in it count code
points of ``text``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from itertools import groupby
from typing import Any

from kennisreader.core.letter import Block, BlockKind, Citation, Commitment, Letter, Metadata, Part

ANCHOR_LENGTH = 40
"""Characters before a footnote's marker that tell where it stood."""

_RUNNING = (
    BlockKind.PARAGRAPH,
    BlockKind.LIST_ITEM,
    BlockKind.SALUTATION,
    BlockKind.SIGNATURE,
)
_TEXT = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


def to_json(letter: Letter, resolve: Callable[[Citation], str | None]) -> dict[str, Any]:
    """Build the JSON object of one letter.

    ``resolve`` gives the id of the library's letter that a citation means, or None.
    """
    text = letter.text
    return {
        "id": letter.id,
        "file": letter.file,
        "text": text,
        "metadata": _metadata(letter.metadata),
        "headings": [
            {"text": text[b.start : b.end], "level": b.level}
            for b in letter.blocks
            if b.kind is BlockKind.HEADING
        ],
        "footnotes": [
            {
                "number": note.number,
                "text": text[note.start : note.end],
                "anchor_before": _before(letter, note.anchor),
            }
            for note in letter.footnotes
        ],
        "paragraphs": [_as_written(text, b) for b in letter.blocks if b.kind in _RUNNING],
        "lists": _lists(letter),
        "citations": [_citation(letter, citation, resolve) for citation in letter.citations],
        "qa": _exchange(letter),
        "commitments": [_commitment(letter, commitment) for commitment in letter.commitments],
        "scans": [{"page": scan.page + 1, "state": scan.state} for scan in letter.scans],
    }


def _as_written(text: str, block: Block) -> str:
    """Give a block with its number or letter in front; a bullet is no part of the words."""
    numbered = block.kind is BlockKind.LIST_ITEM and any(c.isalnum() for c in block.label)
    words = text[block.start : block.end]
    return f"{block.label} {words}" if numbered else words


def _metadata(known: Metadata) -> dict[str, Any]:
    return {
        "title": known.title,
        "type": known.type,
        "date": known.date,
        "date_basis": known.date_basis.value,
        "date_earliest": known.date_earliest,
        "date_latest": known.date_latest,
        "date_evidence": [row._asdict() for row in known.date_evidence],
        "senders": [person._asdict() for person in known.senders],
        "co_senders": [person._asdict() for person in known.co_senders],
        "addressee": known.addressee,
        "references": asdict(known.references),
        "askers": [asker._asdict() for asker in known.askers],
        "question_count": known.question_count,
        "pages": known.pages,
    }


def _before(letter: Letter, anchor: int) -> str | None:
    """Give the words before a marker, within its own block; None where the marker is unknown."""
    if anchor < 0:
        return None
    start = letter.text.rfind("\n", 0, anchor) + 1
    return letter.text[max(start, anchor - ANCHOR_LENGTH) : anchor]


def _lists(letter: Letter) -> list[dict[str, list[Any]]]:
    """Give the lists: items that follow each other, and how deep each is nested (0 is outermost).

    An outermost item with the number 1 begins another list.
    """
    lists: list[dict[str, list[Any]]] = []
    for (kind, *_), blocks in groupby(letter.blocks, lambda b: (b.kind, b.part, b.number)):
        if kind is not BlockKind.LIST_ITEM:
            continue
        for number, block in enumerate(blocks):
            if not number or (not block.level and block.label.strip("().:") == "1"):
                lists.append({"items": [], "depths": []})
            lists[-1]["items"].append(letter.text[block.start : block.end])
            lists[-1]["depths"].append(block.level)
    return lists


def _citation(
    letter: Letter, citation: Citation, resolve: Callable[[Citation], str | None]
) -> dict[str, Any]:
    return {
        "text": letter.text[citation.start : citation.end],
        "dossier": citation.dossier,
        "number": citation.number,
        "resolves_to": resolve(citation),
        "address": citation.address,
        "kind": citation.kind,
        "start": citation.start,
        "end": citation.end,
    }


def _exchange(letter: Letter) -> list[dict[str, str]]:
    """Pair each question with its answer; an answer to several questions is given with each."""
    questions: dict[str, list[Block]] = {}
    answers: dict[str, list[Block]] = {}
    for block in letter.blocks:
        side = {Part.QUESTION: questions, Part.ANSWER: answers}.get(block.part)
        if side is None:
            continue
        for number in block.number.split(", "):
            rows = side.setdefault(number, [])
            if block.kind in _TEXT:
                rows.append(block)
    return [
        {
            "number": number,
            "question": _joined(letter, rows),
            "answer": _joined(letter, answers.get(number, [])),
        }
        for number, rows in questions.items()
    ]


def _joined(letter: Letter, rows: list[Block]) -> str:
    return "\n".join(_as_written(letter.text, block) for block in rows)


def _commitment(letter: Letter, found: Commitment) -> dict[str, Any]:
    due = (
        {
            "text": found.due_text,
            "from": found.due_from or None,
            "to": found.due_to or None,
        }
        if found.due_text
        else None
    )
    return {"quote": letter.text[found.start : found.end], "due": due}
