# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Headings by their type: larger, bold or italic lines that stand for themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from kennisreader.core.importing import headings, page_levels, patterns
from kennisreader.core.importing.hyphens import Vocabulary
from kennisreader.core.importing.letterhead import SALUTATION
from kennisreader.core.importing.lines import Line, cut
from kennisreader.core.importing.page_levels import ENCLOSED, LETTERED, Face
from kennisreader.core.importing.page_rows import Style
from kennisreader.core.importing.paragraphs import join

_LINES = 4
"""A heading has at most so many: the longest of a BNC-fiche has two, those of two columns four."""
_LONGEST = 200
"""Characters.  The longest heading of the documents measured has 163."""
_COMMON = 0.15
"""Part of the lines from which a type is a voice (advice, questions) and no sign of a heading."""


_SHORT, _FULL = 0.75, 0.8
"""Parts of a full line: a heading in plain type is shorter, the line under it longer."""
_ALMOST_FULL = 0.9
"""Part of a full line that a numbered heading may take."""
_ITALIC, _PLAIN = headings.SLANTED, 5
_WITHOUT_ITALIC = {_ITALIC: _PLAIN}


def mark(lines: Sequence[Line], style: Style, vocabulary: Vocabulary) -> list[Line]:
    """Give the headings their level, each in one line however many it stands on."""
    finder = _Finder(lines, style, vocabulary)
    found = finder.find()
    ranks: dict[int, int] = {}
    for first, last in pairwise([0, *finder.enclosed, len(lines)]):
        # What is enclosed has headings of its own.
        faces = {at: face for at, (_, face) in found.items() if first <= at < last}
        ranks |= page_levels.rank({at: _labelled(lines[at]).text for at in faces}, faces)
    result: list[Line] = []
    at = 0
    while at < len(lines):
        if at not in found:
            result.append(_item(lines[at]) if at in finder.items else lines[at])
            at += 1
            continue
        size, _ = found[at]
        opening = _labelled(lines[at])._replace(page_start=False)  # the line that is made says so
        whole = join([opening, *lines[at + 1 : at + size]], vocabulary)
        result.append(
            lines[at]._replace(
                text=whole.text, marks=whole.marks, bullet="", heading=ranks[at], ended=True
            )
        )
        at += size
    return result


class _Finder:
    """Goes through the lines of a letter and keeps what the lines above were."""

    def __init__(self, lines: Sequence[Line], style: Style, vocabulary: Vocabulary) -> None:
        self.lines = lines
        self.vocabulary = vocabulary
        faces = [page_levels.face(line, style.size) for line in lines]
        spoken = _spoken(lines, faces)
        if Face(0.0, _ITALIC) in spoken:
            faces = [Face(f.size, _WITHOUT_ITALIC.get(f.weight, f.weight)) for f in faces]
            spoken = _spoken(lines, faces)
        self.faces = faces
        plain = Face(0.0, 0 if style.bold else _PLAIN)
        self.distinct = {face for face in set(faces) - spoken if face < plain}
        self.width = _usual_width(lines)
        self.recognised = style.recognised
        self.listed = 0  # number of the last item of a numbered list
        self.section = 0  # number of the last section without a point in it
        self.items: set[int] = set()
        self.under = False  # the line above is a heading
        self.enclosed: list[int] = []  # the first lines of what has headings of its own

    def find(self) -> dict[int, tuple[int, Face]]:
        """Find the headings: their first lines, how many lines each has, and its face."""
        found: dict[int, tuple[int, Face]] = {}
        at = 0
        signed = False
        letter = next((n for n, e in enumerate(self.lines) if SALUTATION.fullmatch(e.text)), 0)
        while at < len(self.lines):
            line = self.lines[at]
            if at == letter and not self.enclosed:
                self.enclosed.append(at)  # what stands above it is a memo
            # Under the signature stand roles and names; headings only in what is enclosed.
            if signed and (line.page_start or ENCLOSED.match(line.text)):
                signed = False
                self.enclosed.append(at)
            signed = signed or self._signs(at)
            size = 0 if signed or self._is_listed(at) else self._heading(at)
            if size:
                found[at] = (size, self.faces[at])
                if self.enclosed and at > self.enclosed[-1] and ENCLOSED.match(line.text):
                    self.enclosed.append(at)
                number = _label(line).strip(". ")
                self.section = int(number) if number.isdecimal() else self.section
            self.under = bool(size)
            at += size or 1
        return found

    def _signs(self, at: int) -> bool:
        """Tell whether a signature begins with a line: its closing, or a minister's office and name."""
        text = self.lines[at].text
        if not text.endswith(","):
            return bool(patterns.CLOSING.fullmatch(text))
        name = self.lines[at + 1].text if at + 1 < len(self.lines) else ""
        office = text.startswith("De ") and bool(patterns.ROLE.fullmatch(text))
        return bool(patterns.CLOSING.fullmatch(text)) or (
            office and bool(patterns.NAME.fullmatch(name))
        )

    def _is_listed(self, at: int) -> bool:
        """Tell whether a number opens an item of a list: it counts on from a "1." under a colon."""
        if self.faces[at] in self.distinct:
            return False
        match = patterns.NUMBERED.match(_labelled(self.lines[at]).text)
        number = match["number"].strip(".") if match else ""
        if not number.isdecimal():
            return False
        led = at > 0 and self.lines[at - 1].text.endswith(":") and not self.under
        if int(number) == self.section + 1 and self.lines[at].gap and not led:
            return False  # it counts on from the last section as well
        if (number == "1" and led) or (self.listed and int(number) == self.listed + 1):
            self.listed = int(number)
            self.items.add(at)
            return True
        return False

    def _heading(self, at: int) -> int:
        """Count the lines of the heading that begins here; 0 if none does."""
        lines, faces = self.lines, self.faces
        first = lines[at]
        face = faces[at]
        if not _can_open(first) or not (self.under or _fresh(lines, faces, at)):
            return 0
        numbered = bool(_label(first))
        distinct = face in self.distinct
        if not distinct and not (numbered and not self.recognised):
            return int(self._is_plain(at) or (numbered and self._is_numbered(at)))
        size = 1
        while at + size < len(lines) and size <= _LINES and _runs_on(lines, faces, at + size):
            size += 1
        if size > _LINES or at + size >= len(lines):
            return 0
        text = join(list(lines[at : at + size]), self.vocabulary).text
        last, following = lines[at + size - 1], lines[at + size]
        apart = bool(following.gap or following.page_start)
        whole = apart and distinct and (numbered or face.size < 0)
        if len(text) > _LONGEST or not _can_close(text, face, whole=whole):
            return 0
        if size > 1 and text.startswith("De ") and patterns.NAME.fullmatch(last.text):
            return 0  # somebody signs
        if _is_quote(text, size):
            return 0
        if distinct:
            changes = faces[at + size] != face
            alone = last.ended or face.size < 0
            if apart or (alone and (changes or numbered or _label(following))):
                return size
            # It fills its last line: nothing but the type parts it from the text.
            return size if changes and _opens_text(following) else 0
        alone = bool(first.gap or first.page_start) and apart
        return size if alone and _opens_text(following) and size <= headings.LINES else 0

    def _is_plain(self, at: int) -> bool:
        """Tell whether a line in the type of the text is a heading by how it stands.

        It has white above it and none below, stops short without a full stop, and a full line of
        text follows.
        """
        line = self.lines[at]
        if at + 1 >= len(self.lines) or not line.gap or not line.ended:
            return False
        following = self.lines[at + 1]
        return (
            len(line.text) <= _SHORT * self.width
            and len(following.text) >= _FULL * self.width
            and line.text[0].isupper()
            and not patterns.ended(line.text)
            and not patterns.dangling(line.text)
            and not line.bullet
            and not (following.gap or following.page_start)
            and _opens_text(following)
            and not _label(following)
        )

    def _is_numbered(self, at: int) -> bool:
        """Tell whether a numbered line of a recognised page is a heading: its type is not known.

        It has white above it and stops without a full stop before the line is full.
        """
        line = self.lines[at]
        text = _labelled(line).text[len(_label(line)) :]
        return (
            bool(line.gap or line.page_start)
            and at + 1 < len(self.lines)
            and len(text) <= _ALMOST_FULL * self.width
            and text[0].isupper()
            and not (patterns.ended(text) or text.endswith(","))
            and _opens_text(self.lines[at + 1])
        )


def _usual_width(lines: Sequence[Line]) -> int:
    """Give the number of characters of a full line."""
    sizes = sorted(len(line.text) for line in lines if not (line.bullet or line.cell))
    return sizes[int(len(sizes) * 0.8)] if sizes else 0


def _item(line: Line) -> Line:
    """Take the number of an item off its text."""
    match = patterns.NUMBERED.match(line.text)
    if line.bullet or match is None:
        return line
    rest = cut(line.text, line.marks, 0, match.end())
    return line._replace(text=rest.text, marks=rest.marks, bullet=match["number"])


def _labelled(line: Line) -> Line:
    """Put a number that was taken for a list marker back before its heading."""
    if not line.bullet or line.bullet in patterns.BULLETS:
        return line
    lead = len(line.bullet) + 1
    marks = tuple(
        m._replace(start=m.start + lead if m.start else 0, end=m.end + lead) for m in line.marks
    )
    return line._replace(text=f"{line.bullet} {line.text}", marks=marks)


def _is_quote(text: str, lines: int) -> bool:
    """Tell whether large words are said by somebody: on several lines, or going on elsewhere."""
    if text[0] not in '“„‘"':
        return False
    return not any(sign in text[1:] for sign in '”’"') or (lines > 1 and text[-1] in '”’"')


def _spoken(lines: Sequence[Line], faces: Sequence[Face]) -> set[Face]:
    """Find the types in which many lines run on, or end as sentences do: headings stand by themselves."""
    count = Counter(
        face
        for face, line in zip(faces, lines, strict=True)
        if not line.ended or patterns.ended(line.text)
    )
    return {face for face, spoken in count.items() if spoken > _COMMON * len(lines)}


def _opens_text(line: Line) -> bool:
    """Tell whether a line begins like a paragraph or a section."""
    text = line.text
    opens = text[:1].isupper() or text[:1].isdigit() or text.startswith(("http", "www."))
    return (opens and not line.bullet) or bool(_label(line))


def _can_open(line: Line) -> bool:
    text = line.text
    return (
        len(text) > 2
        and (text[0].isupper() or text[0].isdigit() or text[0] in "§‘“'«(" or _label(line) != "")
        and not (line.bullet and line.bullet in patterns.BULLETS)
        and len(line.columns) < 2
        and line.cell is None
        and not patterns.NO_SECTION.match(text)
        and not patterns.QUESTION_OR_ANSWER.fullmatch(text)
        and not patterns.POSTPONED.fullmatch(text)
        and not SALUTATION.fullmatch(text)
    )


def _fresh(lines: Sequence[Line], faces: Sequence[Face], at: int) -> bool:
    """Tell whether nothing is unfinished above a line."""
    if at == 0:
        return True
    line, before = lines[at], lines[at - 1]
    if patterns.QUESTION_OR_ANSWER.fullmatch(before.text):
        return False
    if line.gap or before.ended:
        return True
    return patterns.ended(before.text) and (bool(line.page_start) or faces[at] != faces[at - 1])


def _runs_on(lines: Sequence[Line], faces: Sequence[Face], at: int) -> bool:
    """Tell whether a line goes on with the heading above it."""
    line, before = lines[at], lines[at - 1]
    if line.gap or line.page_start or faces[at] != faces[at - 1]:
        return False
    return not before.ended and not _label(line) and not line.bullet


def _can_close(text: str, face: Face, *, whole: bool) -> bool:
    """Tell whether a text can be a heading by its end and its words.

    One that is known to be ``whole`` can end as no sentence does: "Hoe meten we dat", "Waar gaat het om".
    """
    if text.endswith((";", ",")) or (patterns.dangling(text) and not whole):
        return False
    if text.endswith("?"):
        return face.weight < _ITALIC or face.size < 0
    if text.endswith(":"):
        return face.weight < _ITALIC - 1
    return not patterns.ended(text) or bool(patterns.NUMBERED.fullmatch(text))


def _label(line: Line) -> str:
    """Read the number or the letter of a section with which a line begins; empty without."""
    text = _labelled(line).text
    match = patterns.NUMBERED.match(text) or LETTERED.match(text)
    return match.group() if match else ""
