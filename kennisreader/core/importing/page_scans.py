# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pages that are pictures of text: told apart, and their recognised text put in order.

That a page has text does not mean that it can be read: a scan can carry hundreds of spaces, or a
text layer in which every third word is wrong.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from statistics import median

from kennisreader.core.importing import patterns
from kennisreader.core.importing.page_quality import damaged
from kennisreader.core.importing.page_rows import Cell, Page, join, rows
from kennisreader.core.late_pattern import late

_FEW_LETTERS = 25
"""Letters.  A page with fewer has a stamp or a page number on it, and no text."""
_PICTURE = 0.4
"""Part of the page that pictures cover if it is a scan; logos and photographs cover less (0.02 and
0.25 measured), a scan 0.9 or more."""
_SAMPLE = 40
"""Words from which the quality of a text can be told."""
_COMMON_WORDS = frozenset(
    "de het een van en in op te dat is voor met zijn die aan door om bij er als ook naar wordt worden"
    " niet deze dit of tot uit over the of and to in for is that with les des la le et".split()
)
_LEAST_COMMON = 0.1
"""Part of the words.  Running Dutch measured 0.3 to 0.4, tables and lists of names 0.12 and more;
text in an unknown encoding 0 to 0.03, recognised text full of errors 0.05 to 0.15."""
_MOST_ODD = 0.22
"""Part of the words that may be single letters, or letters and other signs mixed (running text
measured 0.02 to 0.06, poor layers from 0.25)."""
_MOST_DAMAGED = 0.17
"""Part of the words of a recognised page (see `page_quality`) that may be impossible."""
_LOST = 0.5
"""The same for a page that is no scan: more, and its encoding is lost."""
_ODD = late(r"[^\W\d_]|\w*(?:[^\W\d_]\d|\d[^\W\d_])\w*|[^\w\s]{2,}|\w*\ufffd\w*")
_FEW_WORDS = 3
"""Words of the usual cell of a page whose words were placed one by one, each a little too narrow."""
_WIDE_SPACE = 2.2
"""Part of the type size: less white parts words of such a page.  A word of 25 letters that is set a
tenth too narrow leaves 1.6 and the space."""
_NARROW = 0.45
"""Part of the width of a word that is missing at its end where the words are set too narrow."""
_SAME_EDGE, _EDGES = 0.5, 5
"""Points, and cells that begin so near each other below each other: the edge of a column."""
_STRETCH = 15.0
"""Times the type size in which they stand: by chance as many words begin there on a page, not on
nearly every line."""
_HEAD = 0.13
"""Part of the height of a page in which the logo of the rijkshuisstijl stands."""
_LOGO = 4
"""Letters.  What is read in the coat of arms has two to four of them."""
_STROKE = 2
"""Letters that are read in a stroke of the pen beside the text."""
_LABELS = late(r"\(?[a-zA-Z]{1,2}[.):]|[eo°*«»©¢]|[IVX]{1,2}|[Jj]a")
"""What so few letters may be: a label, a bullet, a word in a table."""
_MISREAD = frozenset("eo°*«»©¢")
"""What Tesseract reads where a bullet is printed: above all an e.  No line of Dutch consists of it."""
_LEAST_BULLETS = 2
_MARKS = frozenset((*patterns.BULLETS, *"-–—*"))
_HANGING, _SAME_LINE = 30.0, 0.4
"""Points between a bullet and its text, and part of the type size between their baselines."""
_RULES = late(r"^\s*[|¦]+(?=\s|$)|(?<=\s)[|¦]+\s*$")
"""What is read in the frame of a table or in the fold of a page, before or behind a line."""
_SPECK = "_"
"""What Tesseract reads in a speck before a word; no line of Dutch begins with it."""
_SMALLER, _LARGER = 0.8, 1.4
"""Parts of the usual size between which a size is an error of the recognition (its sizes vary by a
tenth from word to word), and beyond which it is another type: notes, titles."""


def state(text: str, pictures: float, *, hidden: bool = False) -> str:
    """Say what a page's text is worth: ``unread``, ``poor``, ``recognised``, or empty: good.

    ``pictures`` is the part of the page that is covered by pictures, 0 to 1; ``hidden`` tells that
    the text is unseen, so that somebody recognised it in such a picture.
    """
    scanned = pictures > _PICTURE
    if not _has_letters(text):
        return "unread" if scanned else ""
    good = "recognised" if hidden and scanned else ""
    words = text.split()
    if len(words) < _SAMPLE:
        return good
    bare = [word.strip(".,;:()[]«»‘’“”'\"?!-–•").lower() for word in words]
    unusual = len([word for word in bare if word in _COMMON_WORDS]) < _LEAST_COMMON * len(words)
    if not (unusual or scanned):
        return ""  # as nearly every page: the rest need not be counted
    if unusual and scanned:
        return "poor"
    odd = len([word for word in bare if _ODD.fullmatch(word)])
    most = _MOST_DAMAGED if scanned else _LOST
    return "poor" if odd > _MOST_ODD * len(words) or damaged(bare) > most else good


def _has_letters(text: str) -> bool:
    letters = 0
    for character in text:
        letters += character.isalpha()
        if letters == _FEW_LETTERS:
            return True
    return False


def covered(page: tuple[float, float], pictures: Sequence[Sequence[float]]) -> float:
    """The part of a page of this width and height that its largest picture covers, 0 to 1."""
    width, height = page
    if width <= 0 or height <= 0:
        return 0.0

    def part(box: Sequence[float]) -> float:
        across = min(box[2], width) - max(box[0], 0.0)
        down = min(box[3], height) - max(box[1], 0.0)
        return max(0.0, across) * max(0.0, down) / (width * height)

    return max(map(part, pictures), default=0.0)


def glued(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """Put words together again that a program for recognising set on their places one by one."""
    if not cells or median(len(each.text.split()) for each in cells) > _FEW_WORDS:
        return tuple(cells)
    starts = sorted((each.box[0], each.baseline) for each in cells)
    stretch = _STRETCH * median(each.size for each in cells)

    def is_edge(x: float) -> bool:
        first = bisect_left(starts, (x - _SAME_EDGE,))
        last = bisect_left(starts, (x + _SAME_EDGE,))
        near = sorted(baseline for _, baseline in starts[first:last])
        return any(b - a < stretch for a, b in zip(near, near[_EDGES - 1 :], strict=False))

    result: list[Cell] = []
    for row in rows(cells):
        for number, each in enumerate(row.cells):
            if number and _is_near(result[-1], each, row.size) and not is_edge(each.box[0]):
                result[-1] = join(result[-1], each)
            else:
                result.append(each)
    return tuple(result)


def _is_near(left: Cell, right: Cell, size: float) -> bool:
    """Tell whether no more white than that of a space stands between two words."""
    last = left.runs[-1]
    missing = _NARROW * (last.x1 - last.x0)
    return right.box[0] - left.box[2] < max(_WIDE_SPACE * size, size + missing)


def settled(pages: Sequence[Page]) -> list[Page]:
    """Put the words of recognised pages in order; the others stay as they are.

    Sizes that only waver become one size, specks and the logo of a letterhead go, and what was read
    where bullets are printed becomes a bullet.
    """
    kept = {
        place: page._replace(cells=tuple(each for each in page.cells if not _is_speck(each, page)))
        for place, page in enumerate(pages)
        if page.recognised
    }
    cells = [each for page in kept.values() for each in page.cells]
    whole = [each.size for each in cells if len(each.text) > _SAMPLE] or [c.size for c in cells]
    if not whole:
        return [kept.get(place, page) for place, page in enumerate(pages)]
    usual = round(median(whole), 1)
    misread = sum(each.text.strip() in _MISREAD for each in cells) >= _LEAST_BULLETS
    result = list(pages)
    for place, page in kept.items():
        resized = (_resized(each, usual) for each in page.cells)
        result[place] = page._replace(
            cells=tuple(_bulleted(each) if misread else each for each in resized)
        )
    return result


def _is_speck(each: Cell, page: Page) -> bool:
    """Tell whether a cell has no letters, or so few in the head of a page that it is a logo."""
    letters = sum(c.isalnum() for c in each.text)
    if not letters:
        return not (each.text.strip() in _MARKS and _hangs(each, page))
    if letters > _LOGO or any(c.isdigit() for c in each.text):
        return False
    high = each.box[3] < _HEAD * page.height
    # The last word of a paragraph and an answer ("Ja.") begin at the left.
    beside = each.box[0] > page.width / 2 and not _LABELS.fullmatch(each.text.strip())
    return high or (letters <= _STROKE and beside)


def _hangs(each: Cell, page: Page) -> bool:
    """Tell whether text begins shortly behind a sign."""
    return any(
        0 < other.box[0] - each.box[2] < _HANGING
        and abs(other.baseline - each.baseline) < _SAME_LINE * each.size
        for other in page.cells
    )


def _bulleted(each: Cell) -> Cell:
    """Write a bullet where a single letter was read that no line consists of."""
    if each.text.strip() not in _MISREAD:
        return each
    return each._replace(runs=(each.runs[0]._replace(text="•"),))


def _resized(each: Cell, usual: float) -> Cell:
    sizes = [run.size for run in each.runs if run.text.strip()]
    middle = median(sizes)
    size = usual if _SMALLER * usual < middle < _LARGER * usual else round(middle)
    runs = tuple(run._replace(size=size, bold=False, italic=False) for run in each.runs)
    for end in {0, len(runs) - 1}:
        if (bare := _RULES.sub("", runs[end].text)) != runs[end].text:
            runs = (*runs[:end], runs[end]._replace(text=bare), *runs[end + 1 :])
    if runs[0].text.lstrip().startswith(_SPECK) and len(runs[0].text.strip()) > 1:
        runs = (runs[0]._replace(text=runs[0].text.lstrip().removeprefix(_SPECK)), *runs[1:])
    return each._replace(runs=runs, size=size)
