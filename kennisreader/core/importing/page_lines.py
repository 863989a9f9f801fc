# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Rows of a page become lines: their words with marks, and what their geometry says.

The geometry tells what the shared steps would else have to guess: whether a line ended because
the width of the column ended it, how much white stands above it, how far it is indented.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from kennisreader.core.importing import page_lists, patterns
from kennisreader.core.importing.hyphens import SOFT_HYPHEN
from kennisreader.core.importing.lines import BOLD, NOTE, Line
from kennisreader.core.importing.measure import width
from kennisreader.core.importing.page_columns import Column
from kennisreader.core.importing.page_rows import WIDEST, Style
from kennisreader.core.importing.page_words import Placed, Worded
from kennisreader.core.late_pattern import late

_GAP = 1.3
"""Part of the usual distance of two baselines.  A paragraph's white measured 1.45 (Word) to 2.0
(a whole line); lines with a raised marker in them are at most 1.15 apart."""
_TIGHTEST = 1.15
"""Times the type size: the least distance of two lines of one paragraph (a Kamerstuk has
10.65 on 9.1 points, notes 9 on 6.9)."""
_LEAST_STEPS = 3
"""Times that a distance of two lines is seen if it is the usual one of a column."""
_NARROWER = 3
"""Times the type size by which a block beside a figure is narrower than its column; ragged lines fall
short by a word, but not four times in a row."""
_SPACE, _DIGIT = 0.28, 0.4
"""Parts of the type size: a space, and a digit of a raised marker."""
_INDENT = 6.0
"""Points.  What begins this much further in or out is a block of its own."""
_DEEPEST_INDENT = 42.0
"""Points.  The first line of a paragraph is indented less; more is a centred line or a table."""
_EDGE = 3.0
"""Points.  Lines of one block begin this near each other; italics and quotes hang out a little."""
_LEAST_OPENINGS = 3
"""Paragraphs that begin with an indent if it is the habit of a document."""
_SHORT_LINE = 0.15
"""Part of the width of a column that a line must leave free to be short beyond doubt."""
_SLACK = 0.01
"""Part of the width of the column by which a line may fall short for other reasons (kerning,
the white that a program gives to a hyphen)."""
_FLUSH = 1.5
"""Points by which the right edges of lines that are set to one width differ (up to 0.7 measured)."""
_JUSTIFIED = 0.6
"""Part of the lines inside sentences that reach the right edge where they are set to one width (0.63 to
0.96 measured, with the lists and signatures among them; ragged lines up to 0.3)."""
_MOST_SHORT = 3.0
"""Points by which a line that is set to one width can be short without being the last."""
_LOCAL = 4
"""Lines of a block from which its own right edge can be told."""
_ADDRESS = late(r"(?:https?://|www\.)\S+")
_UNBROKEN = late(r"(?:(?:\d+|[€§]|nrs?\.|art\.) )*\S+")
"""What is kept on one line: a number and what it counts, the day and the month."""


class _Opening(NamedTuple):
    """How the paragraphs of a document begin."""

    step: float
    """Points that their first lines stand in; 0 if they do not."""
    hung: frozenset[int]
    """The lines that stand in because they hang under a list marker."""


def shape(worded: Sequence[Worded], placed: Sequence[Placed], style: Style) -> list[Line]:
    """Give each line what its geometry says: white above it, the end of its paragraph, its page."""
    gaps = _gaps(placed, style)
    rights = _rights(worded, placed, gaps, style)
    levels = page_lists.levels(worded, placed)
    opening = _opening(worded, placed)
    justified = _is_justified(worded, placed)
    result: list[Line] = []
    for at, (each, where) in enumerate(zip(worded, placed, strict=True)):
        last = at + 1 == len(placed)
        ended = not last and (
            _ended(worded, placed, at, rights[at], gaps[at + 1], opening)
            or (justified and _is_short(each, where, rights[at]))
        )
        result.append(
            each.line._replace(
                gap=gaps[at],
                page_start=not at or placed[at - 1].ordinal != where.ordinal,
                ended=ended or (not last and where.cell != placed[at + 1].cell),
                depth=levels.get(at, 0),
            )
        )
    return page_lists.titled(result, worded)


def _opening(worded: Sequence[Worded], placed: Sequence[Placed]) -> _Opening:
    """Find by how much the first lines of paragraphs stand in, if they do in this document."""
    hung: set[int] = set()
    hang: float | None = None
    steps: list[float] = []
    for at, each in enumerate(worded):
        offset = placed[at].row.box[0] - placed[at].column.left
        if each.line.bullet:
            hang = each.indent
            hung.add(at)
        elif hang is not None and abs(each.indent - hang) < _EDGE:
            hung.add(at)
        elif at and worded[at - 1].line.bullet and _pushed_in(worded, placed, at - 1):
            hang = each.indent
            hung.add(at)
        else:
            hang = None
        if at in hung or not 0 < at < len(worded) - 1 or not _INDENT < offset < _DEEPEST_INDENT:
            continue
        above, below = placed[at - 1], placed[at + 1]
        alone = above.page == placed[at].page == below.page and at - 1 not in hung
        if alone and patterns.ended(worded[at - 1].line.text) and _at_edge(below):
            steps.append(offset)
    steps.sort()
    middle = steps[len(steps) // 2] if steps else 0.0
    alike = sum(abs(step - middle) < _EDGE / 2 for step in steps)
    return _Opening(middle if alike >= _LEAST_OPENINGS else 0.0, frozenset(hung))


def _at_edge(where: Placed) -> bool:
    return abs(where.row.box[0] - where.column.left) < _EDGE


def _opens(placed: Sequence[Placed], at: int, opening: _Opening) -> bool:
    """Tell whether a line is the indented first one of a paragraph."""
    if not opening.step or at in opening.hung:
        return False
    here = placed[at]
    step = here.row.box[0] - here.column.left
    if abs(step - opening.step) >= _EDGE / 2:
        return False
    above = placed[at - 1] if at else None
    if above is None or abs(above.row.box[0] - above.column.left - step) >= _EDGE / 2:
        return True
    # Two lines that stand in: paragraphs of one line, unless the upper one is full.
    room = above.column.right - above.row.box[2]
    return room > _SHORT_LINE * (above.column.right - above.column.left)


def _gaps(placed: Sequence[Placed], style: Style) -> list[int]:
    """Count the blank lines above each row; above the first of a page there are none."""
    tighter = _tighter(placed, style)
    return [
        _gap(placed[at - 1], here, tighter.get(here.column, style.leading))
        if at and placed[at - 1].page == here.page
        else 0
        for at, here in enumerate(placed)
    ]


def _tighter(placed: Sequence[Placed], style: Style) -> dict[Column, float]:
    """Find the columns whose lines stand nearer than those of the running text, as in a frame."""
    steps: dict[Column, Counter[float]] = defaultdict(Counter)
    for before, here in pairwise(placed):
        if before.column == here.column and before.page == here.page and not here.cell:
            steps[here.column][round(here.row.baseline - before.row.baseline, 1)] += 1
    usual = {column: counted.most_common(1)[0] for column, counted in steps.items()}
    return {
        column: step
        for column, (step, count) in usual.items()
        if count >= _LEAST_STEPS and 0 < step < style.leading
    }


def _gap(before: Placed, here: Placed, leading: float) -> int:
    """Count the blank lines between two rows of one page."""
    if before.column != here.column and here.row.baseline < before.row.baseline:
        return 0  # the next column
    distance = here.row.baseline - before.row.baseline
    usual = max(leading, _TIGHTEST * min(here.row.size, before.row.size))
    usual = min(usual, WIDEST * max(here.row.size, before.row.size))
    return max(1, round(distance / usual) - 1) if distance > _GAP * usual else 0


def _is_justified(worded: Sequence[Worded], placed: Sequence[Placed]) -> bool:
    """Tell whether lines are set to the width of their column: those that end no sentence."""
    inside = [
        abs(here.column.right - here.row.box[2]) < _FLUSH
        for each, here, below in zip(worded, placed, placed[1:], strict=False)
        if here.page == below.page and not patterns.ended(each.line.text)
    ]
    return sum(inside) > _JUSTIFIED * len(inside)


def _is_short(each: Worded, where: Placed, right: float) -> bool:
    """Tell whether a line that would be stretched were it not the last of its paragraph is not."""
    return patterns.ended(each.line.text) and right - where.row.box[2] > _MOST_SHORT


def _rights(
    worded: Sequence[Worded], placed: Sequence[Placed], gaps: Sequence[int], style: Style
) -> list[float]:
    """Find the right edge each line could have reached: its column's, or that of a narrower block."""
    result = [where.column.right for where in placed]
    start = 0
    for at in range(1, len(placed) + 1):
        same = (
            at < len(placed)
            and placed[at].page == placed[at - 1].page
            and not gaps[at]
            and abs(worded[at].indent - worded[at - 1].indent) < _INDENT
        )
        if same:
            continue
        right = max(placed[i].row.box[2] for i in range(start, at))
        narrow = right < placed[start].column.right - _NARROWER * style.size
        if (
            at - start >= _LOCAL
            and narrow
            and not any(worded[i].line.bullet for i in range(start, at))
        ):
            result[start:at] = [right] * (at - start)
        start = at
    return result


def _ended(
    worded: Sequence[Worded],
    placed: Sequence[Placed],
    at: int,
    right: float,
    gap: int,
    opening: _Opening,
) -> bool:
    """Tell whether the next word would still have fitted behind a line, or stands in another block.

    ``gap`` counts the blank lines below the line.
    """
    line, following = worded[at].line, worded[at + 1].line
    if following.bullet or _opens(placed, at + 1, opening):
        return True
    if _steps(worded, placed, at, opening):
        return True
    if line.text.endswith(("-", SOFT_HYPHEN)) or not following.text:
        return False
    if _ADDRESS.fullmatch(line.text) and _ADDRESS.match(following.text):
        return True  # addresses below each other
    finished = patterns.ended(line.text)
    if gap and (finished or not _goes_on(following.text) or line.text.endswith(",")):
        return True  # white parts paragraphs; only a sentence in the middle goes on behind it
    if not gap and not finished and _goes_on(following.text):
        return False  # a line that was cut short by hand, or a sentence in pieces
    if finished and _runs_in(following) and not _runs_in(line):
        return True
    word = _UNBROKEN.match(following.text)
    if word is None:
        return False
    here, after = placed[at].row, placed[at + 1].row
    marker = sum(
        len(mark.value)
        for mark in following.marks
        if mark.kind == NOTE and mark.start <= word.end()
    )
    share = width(word.group()) / max(1, width(following.text))
    needed = share * (after.box[2] - worded[at + 1].indent) + (_SPACE + _DIGIT * marker) * here.size
    slack = _SLACK * (right - placed[at].column.left)
    return right - here.box[2] > needed + slack


def _runs_in(line: Line) -> bool:
    """Tell whether a line begins with a heading that is set before the text: in bold, with a stop."""
    ends = (mark.end for mark in line.marks if mark.kind == BOLD and mark.start == 0)
    end = next(ends, 0)
    return 0 < end < len(line.text) and line.text[end - 1] in ".:"


def _steps(worded: Sequence[Worded], placed: Sequence[Placed], at: int, opening: _Opening) -> bool:
    """Tell whether the next line stands in or out so that it belongs to another block."""
    here, below = placed[at], placed[at + 1]
    if here.column != below.column or here.page != below.page:
        return False
    text = worded[at].line.text
    step = below.row.box[0] - worded[at].indent
    if step < -_INDENT:
        if text[-1:] in "-\xad" or _opens(placed, at, opening):
            return False
        if _pushed_in(worded, placed, at):
            return False
        return not _begins_indented(worded, placed, at)
    return _at_edge(here) and patterns.ended(text) and _INDENT < step < _DEEPEST_INDENT


def _pushed_in(worded: Sequence[Worded], placed: Sequence[Placed], at: int) -> bool:
    """Tell whether the line below an item's first is the rest of it, though it stands further out.

    It stands under the label, or between it and the text that a wide label pushes in.
    """
    text, below = worded[at].line.text, worded[at + 1]
    under = placed[at].row.box[0] - _EDGE < placed[at + 1].row.box[0] < worded[at].indent
    unfinished = _goes_on(below.line.text) or patterns.dangling(text)
    return under and unfinished and not patterns.ended(text)


def _begins_indented(worded: Sequence[Worded], placed: Sequence[Placed], at: int) -> bool:
    """Tell whether a line is the indented first one of a paragraph, where too few are to be sure.

    What follows begins at the edge of the column, and what is above is not indented as well, as
    in a quotation.
    """
    step = worded[at].indent - placed[at].column.left
    if worded[at].line.bullet or not _at_edge(placed[at + 1]):
        return False
    if patterns.ended(worded[at].line.text) or not _INDENT < step < _DEEPEST_INDENT:
        return False
    return at == 0 or abs(worded[at - 1].indent - worded[at].indent) > _EDGE


def _goes_on(text: str) -> bool:
    """Tell whether a line begins like the rest of a sentence."""
    return (
        text[0].islower()
        and not text.startswith(("http", "www."))
        and not patterns.LABEL.match(text)
    )
