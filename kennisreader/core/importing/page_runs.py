# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which pages of a file belong together: a letter and its annexes can share one PDF.

What pages repeat, where their columns stand and how their notes count holds for one document.
Where the page labels begin anew, another one begins; and where a page opens as a letter or a
parliamentary paper does.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kennisreader.core.importing import letterhead
from kennisreader.core.importing.furniture import CHAMBER, PAGE, PAGE_OF
from kennisreader.core.importing.letterhead import SALUTATION
from kennisreader.core.importing.page_edges import FOOT, HEAD
from kennisreader.core.importing.page_rows import Cell, Page
from kennisreader.core.late_pattern import late

_LONE = late(r"\d{1,4}")
_LEVEL = 2.0
"""Points between the baselines of a foot and of the number beside it."""
_LONGEST = 110
"""Characters.  A label is shorter."""


_UPPER, _TOP = 0.6, 0.2
"""Parts of the height of a page in which a letter is addressed (the salutation of the rijkshuisstijl
stands at 0.4 to 0.5), and in which one without a letterhead begins."""
_HEAD_LINES = 2
"""Lines of a letterhead above the salutation: a letter that is quoted has none."""
_SESSION = late(r"Vergaderjaar \d{4}\s?[-–/]\s?\d{2,4}")
_CHAMBER = ("Tweede Kamer der Staten-Generaal", "Eerste Kamer der Staten-Generaal")


class _Label(NamedTuple):
    """What a page says of its place."""

    series: str
    """What the labels of one document share besides the number: the total, the Kamerstuk."""
    number: int
    is_last: bool = False
    counted: bool = False
    """It tells of how many pages it is one."""
    bare: bool = False
    """``3/7``: it does not say that it is about pages."""


def find(pages: Sequence[Page]) -> list[int]:
    """Find the pages with which a document begins, in order; the first is always one."""
    starts = {0} if pages else set()
    before: tuple[int, _Label] | None = None
    labels = [_label(page) for page in pages]
    for at, label in enumerate(labels):
        if label is None or (label.bare and not _counts(labels, at)):
            if before and before[1].is_last and before[0] == at - 1:
                starts.add(at)  # behind "Pagina 7 van 7"
            continue
        first = at - label.number + 1  # where its numbering begins, if it begins with 1
        if before is None:
            if label.counted and first > 0:
                starts.add(first)
        elif label.series != before[1].series or label.number <= before[1].number:
            starts.add(min(at, max(first, before[0] + 1)))
        before = at, label
    starts |= {at for at, page in enumerate(pages) if at and opens(page)}
    return sorted(starts)


def opens(page: Page) -> bool:
    """Tell whether a page opens a document: with a salutation, or the head of a Kamerstuk.

    A salutation stands on top, or under the lines of a letterhead.
    """
    upper = [each for each in page.cells if each.box[1] < _UPPER * page.height]
    texts = [" ".join(each.text.split()) for each in upper]
    if any(text.startswith(_CHAMBER) for text in texts) and any(map(_SESSION.fullmatch, texts)):
        return True
    for each, text in zip(upper, texts, strict=True):
        if SALUTATION.fullmatch(text):
            top = each.box[1] < _TOP * page.height
            above = (t for c, t in zip(upper, texts, strict=True) if c.box[1] < each.box[1])
            return top or sum(map(letterhead.opens, above)) >= _HEAD_LINES
    return False


def _label(page: Page) -> _Label | None:
    """Read the label at the head or the foot of a page; one that says what it is comes first."""
    bare: _Label | None = None
    lowest = max((each.box[3] for each in page.cells), default=0.0)
    for each in page.cells:
        if not (
            each.box[1] < HEAD * page.height or each.box[3] > (1 - FOOT) * page.height
        ) or not any(character.isdigit() for character in each.text):
            continue
        text = " ".join(each.text.split())
        if len(text) > _LONGEST:
            continue
        if (match := PAGE_OF.fullmatch(text)) and int(match[1]) <= int(match[2]):
            label = _Label(f"of {match[2]}", int(match[1]), match[1] == match[2], counted=True)
            if text[0].isalpha():
                return label
            bare = label._replace(bare=True)
        if match := PAGE.fullmatch(text):
            return _Label("", int(match[1] or match[2]))
        if _LONE.fullmatch(text) and each.box[3] >= lowest:
            bare = bare or _Label("alone", int(text), bare=True)
        if match := CHAMBER.fullmatch(text):
            number = match["page"] or _beside(each, page)
            if number:
                return _Label(text.removesuffix(match["page"] or "").strip(), int(number))
    return bare


def _counts(labels: Sequence[_Label | None], at: int) -> bool:
    """Tell whether the page before or behind has the number before or behind that of a page."""
    here = labels[at]
    assert here is not None
    return any(
        other is not None
        and other.series == here.series
        and (other.number == here.number + step or (here.number == 1 and not other.counted))
        for step in (-1, 1)
        if 0 <= at + step < len(labels)
        for other in [labels[at + step]]
    )


def _beside(foot: Cell, page: Page) -> str:
    """Read the bare number on the height of the foot of a Kamerstuk; empty if there is none."""
    for each in page.cells:
        if abs(each.baseline - foot.baseline) < _LEVEL and _LONE.fullmatch(each.text.strip()):
            return each.text.strip()
    return ""
