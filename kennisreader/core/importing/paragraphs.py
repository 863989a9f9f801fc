# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Lines become blocks: paragraphs, headings, list items, questions, answers and signatures.

Each line is looked at once, together with what stands above it: it opens a block of some kind, or
goes on with the one that is being made.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from operator import itemgetter

from kennisreader.core.importing import headings, page_levels, patterns, signatures
from kennisreader.core.importing.blocks import Draft
from kennisreader.core.importing.hyphens import Vocabulary, seam
from kennisreader.core.importing.letterhead import SALUTATION
from kennisreader.core.importing.lines import PAGE, Joined, Line, Mark, Turn, cut
from kennisreader.core.importing.measure import margin, would_fit
from kennisreader.core.importing.numerals import number
from kennisreader.core.importing.page_levels import Face
from kennisreader.core.letter import BlockKind, Part

_TAIL = 400
"""Characters before a line end that can matter to it: an address can run over several lines."""


def drafts(
    lines: list[Line], vocabulary: Vocabulary, *, wrapped: bool, told: bool = False
) -> list[Draft]:
    """Put the lines of a letter together into blocks.

    ``wrapped`` tells that the lines end where the page's width ended them, as in a plain text
    drawn from a PDF, and that a line that stops short is therefore the end of a paragraph;
    ``told`` that the headings are known, and no other line is one.
    """
    column = margin(line.text for line in lines) if wrapped else 0
    builder = _Builder(lines, vocabulary, column, told=told)
    while builder.at < len(lines):
        builder.step()
    builder.close()
    return builder.made


def join(lines: list[Line] | tuple[Line, ...], vocabulary: Vocabulary) -> Joined:
    """Put lines together into one running text."""
    pieces: list[str] = []
    marks: list[Mark] = []
    size = 0
    last = 0  # the first mark of the line above
    tail = ""
    for line in lines:
        if pieces:
            taken, glue = seam(tail, line.text, vocabulary)
            if taken:
                pieces[-1] = pieces[-1][:-taken]
                size -= taken
                marks[last:] = [_within(mark, size) for mark in marks[last:]]
            pieces.append(glue)
            size += len(glue)
            tail = tail[: len(tail) - taken] + glue
        if line.page_start:
            number = "" if line.page_number is None else str(line.page_number)
            marks.append(Mark(size, size, PAGE, number))
        last = len(marks)
        marks += [Mark(m[0] + size, m[1] + size, m[2], m[3], m[4]) for m in line.marks]
        pieces.append(line.text)
        size += len(line.text)
        tail = (tail + line.text)[-_TAIL:]
    return Joined("".join(pieces), tuple([_within(mark, size) for mark in marks]))


def _within(mark: Mark, size: int) -> Mark:
    """Let a mark end where its text does: a hyphen at the end of a line has gone."""
    return mark if mark.end <= size else mark._replace(start=min(mark.start, size), end=size)


def usual_size(lines: Iterable[Line]) -> float:
    """Give the size of most of the text in points; 0 where the source does not tell."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return max(sizes, key=sizes.__getitem__, default=0.0)


class _Builder:
    """The blocks made so far, and the one that is open."""

    def __init__(
        self, lines: list[Line], vocabulary: Vocabulary, column: int, *, told: bool
    ) -> None:
        self.lines = lines
        self.told = told
        self.vocabulary = vocabulary
        self.column = column
        self.size = usual_size(lines)
        self.at = 0
        self.made: list[Draft] = []
        self.kind = BlockKind.PARAGRAPH
        self.level = 0
        self.label = ""
        self.open: list[Line] = []
        self.part = Part.NONE
        self.item = 0  # number of the last item of the numbered list that is open
        self.numbered = ""  # label of that item, while the list goes on
        self.section = ""  # last heading with a letter or a number, or that the source marks

    def step(self) -> None:
        """Take the next line, or the next lines where several are one heading."""
        line = self.lines[self.at]
        if self._opens_whole(line):
            return
        label = self._list_label(line)
        if label or line.turn or self._starts_paragraph(line):
            self.close()
            if line.turn is Turn.BEGINS:
                self.part = Part.ANSWER
            if label:
                line = self._open_item(line, label)
        self.open.append(line)
        self.at += 1

    def close(self) -> None:
        """Finish the open block."""
        if self.open:
            text, marks = join(self.open, self.vocabulary)
            heads = self.kind is BlockKind.HEADING
            face = page_levels.face(self.open[0], self.size) if heads else page_levels.PLAIN
            self._make(Draft(self.kind, text, marks, self.level, self.label, self.part, face=face))
        self.open = []
        self.part = Part.NONE
        self.kind, self.level, self.label = BlockKind.PARAGRAPH, 0, ""

    def _make(self, draft: Draft) -> None:
        """Add a block, and keep what those below it ask of the ones above."""
        self.made.append(draft)
        if draft.kind is not BlockKind.LIST_ITEM:
            self.numbered = ""
        elif draft.label.strip("().:").isdecimal():
            self.numbered = draft.label
        if draft.kind is BlockKind.HEADING:
            self.item = 0  # no list goes on below a heading; it does below the text of an item
        if draft.kind is BlockKind.HEADING and (
            draft.level or headings.depth(draft.text) or headings.letter(draft.text)
        ):
            self.section = draft.text

    def _opens_whole(self, line: Line) -> bool:
        """Take a line, or several, that are a block by themselves."""
        text = line.text
        if line.turn is Turn.PART:
            self._put(BlockKind.HEADING, 1, level=line.heading or 1)
            return True
        if match := patterns.QUESTION_OR_ANSWER.fullmatch(text):
            asked = match["what"].lower().startswith("vra")
            if match["numbers"] or not asked:
                self._put(BlockKind.QUESTION_LABEL if asked else BlockKind.ANSWER_LABEL, 1)
                return True
        if line.turn in (Turn.QUESTION, Turn.ANSWER):
            asked = line.turn is Turn.QUESTION
            self._put(BlockKind.QUESTION_LABEL if asked else BlockKind.ANSWER_LABEL, 1)
            return True
        if patterns.POSTPONED.fullmatch(text):
            self._put(BlockKind.HEADING, 1, level=1)
            return True
        if SALUTATION.fullmatch(text):
            self._put(BlockKind.SALUTATION, 1)
            return True
        if size := self._signature():
            self.close()
            self._sign(self.lines[self.at : self.at + size])
            self.at += size
            return True
        if line.is_row:
            self._put(BlockKind.PARAGRAPH, 1)
            return True
        return self._heading(line)

    def _sign(self, lines: list[Line]) -> None:
        """Make a block of each line of a signature; two that stand side by side come in turn."""
        rows = [line.columns or (line.text,) for line in lines]
        if max(len(row) for row in rows) < 2:
            for line in lines:
                self._make(Draft(BlockKind.SIGNATURE, line.text, line.marks))
            return
        for column in range(max(len(row) for row in rows)):
            for row in rows:
                if column < len(row):
                    self._make(Draft(BlockKind.SIGNATURE, row[column]))

    def _last(self) -> str:
        """Give the last line of the open block; empty if none is open."""
        return self.open[-1].text if self.open else ""

    def _put(self, kind: BlockKind, size: int, level: int = 0) -> None:
        self.close()
        self.kind, self.level = kind, level
        self.open = self.lines[self.at : self.at + size]
        self.at += size
        self.close()

    def _heading(self, line: Line) -> bool:
        if line.heading:
            self._put(BlockKind.HEADING, 1, level=line.heading)
            return True
        if self.told or line.titled or not self._is_fresh(line):
            return False
        size = headings.numbered(self.lines, self.at, self.column)
        if size and not self._continues_list(line):
            self._put(BlockKind.HEADING, size)
            return True
        if self._may_be_lettered(line):
            size = headings.lettered(self.lines, self.at, self.column)
            if size:
                self._put(BlockKind.HEADING, size)
                return True
        after_label = self.made and self.made[-1].kind in (
            BlockKind.QUESTION_LABEL,
            BlockKind.ANSWER_LABEL,
        )
        if after_label and not self.open:
            return False
        size = (
            0
            if patterns.NUMBERED.match(line.text)
            else headings.run_in(self.lines, self.at, self.column)
        )
        if size:
            self._put(BlockKind.HEADING, size)
        return size > 0

    def _may_be_lettered(self, line: Line) -> bool:
        """Tell whether a heading can have the letter of this line.

        "a" stands right below another heading, and the others come after their sister.
        """
        own = headings.letter(line.text)
        if own != "a":
            return bool(own) and headings.letter(self.section) == chr(ord(own) - 1)
        return not self.open and bool(self.made) and self.made[-1].kind is BlockKind.HEADING

    def _is_fresh(self, line: Line) -> bool:
        """Tell whether a block may begin here: nothing is open, or what is open has ended."""
        before = self._last()
        if not before:
            return True
        apart = bool(line.gap or line.page_start or line.broken)
        previous = self.lines[self.at - 1]
        if previous.ended:
            return True
        if patterns.ended(before):
            return apart or would_fit(previous.text, line.text, self.column)
        return bool(line.gap) and not (patterns.dangling(before) or before.endswith("-"))

    def _continues_list(self, line: Line) -> bool:
        """Tell whether a number is that of the next item of a list, and not of a section."""
        match = patterns.NUMBERED.match(line.text)
        if match is None or not match["number"].strip(".").isdecimal():
            return False
        count = int(match["number"].strip("."))
        if count == 1:
            lead = self._last() or (self.made[-1].text if self.made else "")
            return lead.endswith(":") and not (
                self.made and self.made[-1].kind is BlockKind.HEADING and not self.open
            )
        return self.item > 0 and count == self.item + 1 and self._in_list()

    def _in_list(self) -> bool:
        if self.open:
            return self.kind is BlockKind.LIST_ITEM
        return bool(self.made) and self.made[-1].kind is BlockKind.LIST_ITEM

    def _list_label(self, line: Line) -> str:
        """Find the list marker with which a line opens an item; empty if it opens none."""
        if line.bullet:
            return line.bullet
        if line.text[0] in patterns.BULLETS and (match := patterns.LABEL.match(line.text)):
            return match["label"]
        if not self._may_open_item(line):
            return ""
        if match := patterns.LABEL.match(line.text):
            return match["label"]
        match = patterns.NUMBERED.match(line.text)
        if match and match["number"] in ("1.", f"{self.item + 1}."):
            return match["number"]
        return ""

    def _may_open_item(self, line: Line) -> bool:
        before = self._last()
        if not before or line.gap or self.lines[self.at - 1].ended:
            return True
        if patterns.ended(before):
            return True
        if self.kind is not BlockKind.LIST_ITEM:
            return False
        short = would_fit(self.lines[self.at - 1].text, line.text, self.column)
        same = line.text.startswith(f"{self.label} ") and (self.label == "-" or short)
        return same or before.endswith((",", " en", " of"))

    def _open_item(self, line: Line, label: str) -> Line:
        """Open a list item and give back the line without its marker."""
        self.kind = BlockKind.LIST_ITEM
        self.label = "•" if label == "o" else label  # the bullet of Word's second level
        numeric = label.strip("().:")
        if numeric.isdecimal():
            self.item = number(numeric, 0)
        # A numbered list that goes on above has this item under its last one.
        under_number = not numeric.isdecimal() and self.numbered.endswith(".")
        self.level = max(line.depth, 1 if under_number else 0)
        if line.bullet and line.text[0] not in patterns.BULLETS:
            return line
        drawn = line.text[0] if line.bullet else label  # web pages of word processors have both
        start = len(line.text) - len(line.text[len(drawn) :].lstrip())
        text, marks = cut(line.text, line.marks, 0, start)
        return line._replace(text=text, marks=marks)

    def _starts_paragraph(self, line: Line) -> bool:
        """Tell whether a line begins a new paragraph, and does not go on with the open one."""
        before = self._last()
        if not before:
            return False
        previous = self.lines[self.at - 1]
        if previous.ended:
            return True
        lower = line.text[:1].islower()
        taken_out = line.broken or line.page_start
        if not patterns.ended(before):
            if not line.gap or lower or patterns.dangling(before):
                return False
            if before.endswith(("-", "/", "–")):
                return False
            full = not would_fit(previous.text, line.text, self.column)
            return not (taken_out and (len(before) > 60 or len(self.open) > 1) and full)
        if lower and not before.endswith((":", ";")):
            return bool(line.gap) and not taken_out
        if line.gap and not taken_out:
            return True
        if self.column:
            return would_fit(previous.text, line.text, self.column)
        return bool(line.gap)

    def _signature(self) -> int:
        """Count the lines of a signature that begins here: closing, role and name."""
        lines, at = self.lines, self.at
        if lines[at].signed:
            end = at + 1
            while end < len(lines) and lines[end].signed:
                end += 1
            return end - at
        fresh = bool(lines[at].gap) or at == 0 or self._is_fresh(lines[at])
        return signatures.count(lines, at, fresh=fresh)


_MARKED = -1000.0
"""Less than the size of any `Face`: what the source marks stands above what it only sets apart."""


def settle_levels(made: list[Draft]) -> list[Draft]:
    """Number the levels of the headings from 1.

    Those that the source gives a level keep their order; one without stands at the level of those
    that are set as it is, or else below them, by its number and its looks.
    """
    places = [at for at, draft in enumerate(made) if draft.kind is BlockKind.HEADING]
    told = {at: made[at].level for at in places if made[at].level}
    if len(told) == len(places):
        order = {level: rank for rank, level in enumerate(sorted(set(told.values())), 1)}
        levels = {at: order[level] for at, level in told.items()}
    else:
        alike = {made[at].face: level for at, level in sorted(told.items(), key=itemgetter(1))}
        faces = {at: _face(made[at], alike) for at in places}
        levels = page_levels.rank({at: made[at].text for at in places}, faces)
    return [draft._replace(level=levels.get(at, draft.level)) for at, draft in enumerate(made)]


def _face(draft: Draft, alike: Mapping[Face, int]) -> Face:
    """Say how a heading stands out: that of a level of the source by that level.

    It is of such a level too if it looks so, unless a number tells its own.
    """
    level = draft.level or (0 if headings.depth(draft.text) else alike.get(draft.face, 0))
    return Face(_MARKED + level, 0) if level else draft.face
