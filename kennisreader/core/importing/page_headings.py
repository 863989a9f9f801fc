# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Headings by their type: larger, bold or italic lines that stand for themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from kennisreader.core.importing import headings, patterns
from kennisreader.core.importing.hyphens import Vocabulary
from kennisreader.core.importing.letterhead import SALUTATION
from kennisreader.core.importing.lines import BOLD, ITALIC, Line
from kennisreader.core.importing.page_rows import Style
from kennisreader.core.importing.paragraphs import join
from kennisreader.core.late_pattern import late

_LARGER = 1.08
"""Times the size of the running text (9 against 9.5 is noise of a converter, 10 is not)."""
_LINES = 4
_LONGEST = 200
"""Characters.  The longest heading of the documents measured has 163."""
_COMMON = 0.15
"""Part of the lines from which italics are a voice (advice, questions) and no sign of a heading."""
_LETTERS = 9
"""The depth of a lettered section: it stands under numbered ones, however deep those go."""
_LETTERED = late(r"(?:\(?[a-z]\)|[a-z]\.) ")


_ITALIC, _PLAIN = 3, 4
_WITHOUT_ITALIC = {1: 0, _ITALIC: _PLAIN}


class _Face(NamedTuple):
    """How a whole line is set; sorts from the most prominent to the least."""

    size: float
    """0 for that of the running text, otherwise the points above it, negative."""
    weight: int
    """0 bold, 1 bold italic, 2 capitals, 3 italic, 4 plain."""


def mark(lines: Sequence[Line], style: Style, vocabulary: Vocabulary) -> list[Line]:
    """Give the headings their level, each in one line however many it stands on."""
    faces = [_face(line, style) for line in lines]
    count = Counter(faces)
    if count[_Face(0.0, _ITALIC)] > _COMMON * len(lines):
        faces = [_Face(f.size, _WITHOUT_ITALIC.get(f.weight, f.weight)) for f in faces]
        count = Counter(faces)
    plain = _Face(0.0, 0 if style.bold else _PLAIN)
    common = {face for face, lines_of in count.items() if lines_of > _COMMON * len(lines)}
    found: dict[int, tuple[int, _Face]] = {}
    ends: set[int] = set()
    at = 0
    while at < len(lines):
        if patterns.CLOSING.fullmatch(lines[at].text):
            break
        under = at - 1 in ends
        size = _heading(lines, faces, at, plain, common, under=under)
        if size:
            found[at] = (size, faces[at])
            ends.add(at + size - 1)
        at += size or 1
    ranks = _ranks(lines, found)
    result: list[Line] = []
    at = 0
    while at < len(lines):
        if at not in found:
            result.append(lines[at])
            at += 1
            continue
        size, _ = found[at]
        whole = join([_labelled(lines[at]), *lines[at + 1 : at + size]], vocabulary)
        result.append(
            lines[at]._replace(
                text=whole.text, marks=whole.marks, bullet="", heading=ranks[at], ended=True
            )
        )
        at += size
    return result


def _labelled(line: Line) -> Line:
    """Put a number that was taken for a list marker back before its heading."""
    if not line.bullet or line.bullet in patterns.BULLETS:
        return line
    lead = len(line.bullet) + 1
    marks = tuple(
        m._replace(start=m.start + lead if m.start else 0, end=m.end + lead) for m in line.marks
    )
    return line._replace(text=f"{line.bullet} {line.text}", marks=marks)


def _face(line: Line, style: Style) -> _Face:
    larger = line.size > _LARGER * style.size
    whole = {m.kind for m in line.marks if m.start == 0 and m.end >= len(line.text.rstrip(" :"))}
    letters = [c for c in line.text if c.isalpha()]
    capitals = len(letters) > 3 and all(c.isupper() for c in letters)
    weight = _weight(bold=BOLD in whole, italic=ITALIC in whole, capitals=capitals)
    return _Face(-round(line.size, 1) if larger else 0.0, weight)


def _weight(*, bold: bool, italic: bool, capitals: bool) -> int:
    if bold:
        return 1 if italic else 0
    if capitals:
        return 2
    return _ITALIC if italic else _PLAIN


def _heading(
    lines: Sequence[Line],
    faces: Sequence[_Face],
    at: int,
    plain: _Face,
    common: set[_Face],
    *,
    under: bool,
) -> int:
    """Count the lines of the heading that begins here, maybe under another; 0 if none does."""
    first = lines[at]
    face = faces[at]
    if not _can_open(first) or not (under or _fresh(lines, faces, at)):
        return 0
    numbered = bool(_label(first))
    distinct = face < plain and face not in common
    if not distinct and not numbered:
        return 0
    size = 1
    while at + size < len(lines) and size <= _LINES and _runs_on(lines, faces, at + size):
        size += 1
    if size > _LINES or at + size >= len(lines):
        return 0
    text = " ".join(line.text for line in lines[at : at + size])
    if len(text) > _LONGEST or not _can_close(text, face):
        return 0
    if size > 1 and text.startswith("De ") and patterns.NAME.fullmatch(lines[at + size - 1].text):
        return 0  # somebody signs
    last, following = lines[at + size - 1], lines[at + size]
    apart = bool(following.gap or following.page_start)
    if distinct:
        changes = faces[at + size] != face
        alone = last.ended or face.size < 0
        if apart or (alone and (changes or numbered or _label(following))):
            return size
        # It fills its last line: nothing but the type parts it from the text.
        return size if changes and _opens_text(following) else 0
    alone = bool(first.gap or first.page_start) and apart
    return size if alone and _opens_text(following) and size <= headings.LINES else 0


def _opens_text(line: Line) -> bool:
    """Tell whether a line begins like a paragraph or a section."""
    text = line.text
    opens = text[:1].isupper() or text.startswith(("http", "www."))
    return (opens and not line.bullet) or bool(_label(line))


def _can_open(line: Line) -> bool:
    text = line.text
    return (
        len(text) > 2
        and (text[0].isupper() or text[0].isdigit() or text[0] in "§‘“'«(" or _label(line) != "")
        and not (line.bullet and line.bullet in patterns.BULLETS)
        and len(line.columns) < 2
        and not patterns.QUESTION_OR_ANSWER.fullmatch(text)
        and not patterns.POSTPONED.fullmatch(text)
        and not SALUTATION.fullmatch(text)
    )


def _fresh(lines: Sequence[Line], faces: Sequence[_Face], at: int) -> bool:
    """Tell whether nothing is unfinished above a line."""
    if at == 0:
        return True
    line, before = lines[at], lines[at - 1]
    if patterns.QUESTION_OR_ANSWER.fullmatch(before.text):
        return False
    if line.gap or before.ended:
        return True
    return patterns.ended(before.text) and (bool(line.page_start) or faces[at] != faces[at - 1])


def _runs_on(lines: Sequence[Line], faces: Sequence[_Face], at: int) -> bool:
    """Tell whether a line goes on with the heading above it."""
    line, before = lines[at], lines[at - 1]
    if line.gap or line.page_start or faces[at] != faces[at - 1]:
        return False
    return not before.ended and not _label(line) and not line.bullet


def _can_close(text: str, face: _Face) -> bool:
    """Tell whether a text can be a heading by its end and its words."""
    if text.endswith((";", ",")) or patterns.dangling(text):
        return False
    if text.endswith("?"):
        return face.weight < _ITALIC or face.size < 0
    if text.endswith(":"):
        return face.weight < _ITALIC - 1
    return not patterns.ended(text) or bool(patterns.NUMBERED.fullmatch(text))


def _label(line: Line) -> str:
    """Read the number or the letter of a section with which a line begins; empty without."""
    text = _labelled(line).text
    match = patterns.NUMBERED.match(text) or _LETTERED.match(text)
    return match.group() if match else ""


def _ranks(lines: Sequence[Line], found: dict[int, tuple[int, _Face]]) -> dict[int, int]:
    """Number the levels: by type first, by the depth of their numbers within one type.

    Sections of one depth have one level, though a source may set one of them in another type.
    Without a number a heading stands under the numbered ones of its type.
    """
    depths = {at: _depth(lines[at]) for at in found}
    usual: dict[int, _Face] = {}
    for depth in set(depths.values()) - {0}:
        faces = Counter(face for at, (_, face) in found.items() if depths[at] == depth)
        usual[depth] = faces.most_common(1)[0][0]
    first = min((at for at, depth in depths.items() if depth), default=len(lines))
    deepest = {face: max(d for d, f in usual.items() if f == face) for face in usual.values()}
    keys: dict[int, tuple[_Face, int]] = {}
    for at, (_, face) in found.items():
        if depths[at]:
            keys[at] = (usual[depths[at]], depths[at])
        else:
            keys[at] = (face, 1 if at < first else deepest.get(face, 0) + 1)
    order = {key: rank + 1 for rank, key in enumerate(sorted(set(keys.values())))}
    return {at: order[key] for at, key in keys.items()}


def _depth(line: Line) -> int:
    """Tell how deep the number of a section goes: 1 for ``4.``, 2 for ``4.2`` and ``a)``; 0 for none."""
    text = _labelled(line).text
    depth = headings.depth(text)
    return depth or (_LETTERS if _LETTERED.match(text) else 0)
