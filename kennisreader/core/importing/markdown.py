# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A Markdown text becomes lines: its marks turn into emphasis, links, notes, headings and lists.

The subset is what converters write: CommonMark's headings, emphasis, links, lists, quotes and
escapes, ``<sup>1</sup>`` and ``[^1]`` for notes.  What is no mark stays as it stands.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kennisreader.core.importing.lines import BOLD, ITALIC, LINK, NOTE, Joined, Line, Mark
from kennisreader.core.late_pattern import late

_SIGNS = late(
    r"(?m)^#{1,6} \S|\*\*[^*\n]+\*\*|<sup>\d|\]\(https?://|^\[\^\w+\]:|^```|(?<![*\w])\*[^*\s][^*\n]*\*(?!\*)"
)
_HEADING = late(r"(#{1,6})\s+(.*?)\s*#*")
_LIST = late(r"([-*+•]|\d{1,2}[.)])\s+(?=\S)")
_INNER_LABEL = late(r"(\(?(?:\d{1,2}|[a-z]|[ivx]{1,5}|[IVX]{1,5})\)|[a-z]\.)\s+(?=\S)")
_NOTE = late(r"(?:<sup>\s*(\d{1,3})\s*</sup>\s+|\[\^(\w+)\]:\s*)(?=\S)")
_TABLE_RULE = late(r"\|?[\s:|-]+\|[\s:|-]*")
_TOKEN = late(
    r"\\(?P<escaped>[\\`*_{}\[\]()#+.!<>~|&-])"
    r"|<sup>\s*(?P<sup>\d{1,3}\)?)\s*</sup>"
    r"|\[\^(?P<ref>\w+)\]"
    r"|(?P<image>!)?\[(?P<label>(?:[^\]\\\n]|\\.)*)\]\((?P<target>(?:[^()\s\\]|\\.|\([^()\s]*\))*)(?:\s[^)]*)?\)"
    r"|<(?P<auto>(?:https?://|mailto:)[^>\s]+)>"
    r"|<(?P<tag>/?[a-zA-Z][^<>]*)>"
    r"|&(?P<entity>amp|lt|gt|nbsp|quot);"
    r"|(?P<delimiter>\*{1,3}|_{1,3})"
)
_SPACES = late(r"\s+")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "nbsp": " ", "quot": '"'}


_NESTING = 50
"""Open delimiters that are looked at for a closing one; keeps asterisk soup linear."""


def looks_like_markdown(text: str) -> bool:
    """Tell whether a text uses Markdown's marks, whatever its file is called."""
    return any(count >= 3 for count, _ in enumerate(_SIGNS.finditer(text), 1))


def lines(text: str) -> list[Line]:
    """Cut a Markdown text into lines, with its marks resolved."""
    found: list[Line] = []
    gap = 0
    for raw in text.replace("\f", "\n").split("\n"):
        if not raw.strip():
            gap += 1
            continue
        line = _line(raw)
        if line is not None:
            found.append(line._replace(gap=gap))
            gap = 0
    return found


def _line(raw: str) -> Line | None:
    content = raw.strip()
    ended = raw.endswith(("  ", "\\"))
    depth = (len(raw) - len(raw.lstrip())) // 2
    quoted = content.startswith(">")
    content = content.removesuffix("\\").lstrip("> ") if quoted else content.removesuffix("\\")
    if _TABLE_RULE.fullmatch(content):
        return None
    if content.startswith("|") and content.endswith("|"):
        content, ended = " | ".join(cell.strip() for cell in content.strip("|").split("|")), True
    heading = _HEADING.fullmatch(content)
    note = _NOTE.match(content)
    bullet = "" if heading or note else _bullet(content)
    rest = heading[2] if heading else content[note.end() if note else len(bullet) :].lstrip()
    label = _INNER_LABEL.match(rest) if bullet else None
    if label:
        rest = rest[label.end() :]
    inline = resolve(rest)
    if not inline.text:
        return None
    return Line(
        inline.text,
        inline.marks,
        heading=len(heading[1]) if heading else 0,
        note=(note[1] or note[2]) if note else "",
        bullet=(label[1] if label else bullet).replace("*", "•").replace("+", "•"),
        depth=depth if bullet else 0,
        ended=ended or bool(heading),
        quoted=quoted,
    )


def _bullet(content: str) -> str:
    match = _LIST.match(content)
    return match[1] if match else ""


class _Piece(NamedTuple):
    """A part of the result: plain text, or a delimiter that may open or close emphasis."""

    text: str
    delimiter: bool = False
    opens: bool = False
    closes: bool = False
    marks: tuple[Mark, ...] = ()
    """Marks on the piece's own text."""


def resolve(source: str) -> Joined:
    """Resolve the inline marks of one line of Markdown: its text, and the marks on it."""
    pieces = _pieces(source)
    pairs = _pairs(pieces)
    parts: list[str] = []
    size = 0
    marks: list[Mark] = []
    opened: dict[int, int] = {}
    for index, piece in enumerate(pieces):
        if index in pairs:
            partner = pairs[index]
            if partner > index:
                opened[index] = size
            elif opened[partner] < size:
                styles = ((ITALIC,), (BOLD,), (ITALIC, BOLD))[len(piece.text) - 1]
                marks += [Mark(opened[partner], size, style) for style in styles]
            continue
        if piece.delimiter and len(piece.text) > 1 and index in (0, len(pieces) - 1):
            continue  # emphasis that goes on over a line end
        addition = piece.text
        if not parts or parts[-1].endswith(" "):
            addition = addition.lstrip(" ")
        lost = len(piece.text) - len(addition)
        for mark in piece.marks:
            start, end = max(0, mark.start - lost), max(0, mark.end - lost)
            marks.append(mark._replace(start=size + start, end=size + end))
        if addition:
            parts.append(addition)
            size += len(addition)
    text = "".join(parts).rstrip()
    size = len(text)
    kept = tuple(m._replace(start=min(m.start, size), end=min(m.end, size)) for m in sorted(marks))
    return Joined(text, kept)


def _pieces(source: str) -> list[_Piece]:
    pieces: list[_Piece] = []
    at = 0
    for match in _TOKEN.finditer(source):
        if match.start() > at:
            pieces.append(_Piece(_SPACES.sub(" ", source[at : match.start()])))
        pieces.append(_piece(match, source))
        at = match.end()
    if at < len(source):
        pieces.append(_Piece(_SPACES.sub(" ", source[at:])))
    return pieces


def _piece(match: re.Match[str], source: str) -> _Piece:
    if match["delimiter"]:
        before, after = (
            source[max(0, match.start() - 1) : match.start()],
            source[match.end() : match.end() + 1],
        )
        inside = match["delimiter"][0] == "_" and before.isalnum() and after.isalnum()
        return _Piece(
            match["delimiter"],
            delimiter=True,
            opens=bool(after.strip()) and not inside,
            closes=bool(before.strip()) and not inside,
        )
    if number := match["sup"] or match["ref"]:
        return _Piece("", marks=(Mark(0, 0, NOTE, number),))
    if match["escaped"] is not None:
        return _Piece(match["escaped"])
    if match["entity"]:
        return _Piece(_ENTITIES[match["entity"]])
    if match["auto"]:
        return _linked(match["auto"], match["auto"])
    if match["tag"]:
        return _Piece(" " if match["tag"].lower().startswith("br") else "")
    if match["image"]:
        return _Piece("")
    target = match["target"].replace("\\", "")
    if match["label"].startswith(("http", "www.")):
        return _linked(match["label"].replace("\\", ""), target)
    label = resolve(match["label"])
    return _linked(label.text, target, label.marks)


def _linked(text: str, address: str, marks: tuple[Mark, ...] = ()) -> _Piece:
    return _Piece(text, marks=(*marks, Mark(0, len(text), LINK, address)))


def _pairs(pieces: list[_Piece]) -> dict[int, int]:
    """Match the delimiters that open and close the same emphasis, innermost first."""
    pairs: dict[int, int] = {}
    stack: list[int] = []
    for index, piece in enumerate(pieces):
        if not piece.delimiter:
            continue
        near = reversed(stack[-_NESTING:])
        opener = next((i for i in near if pieces[i].text == piece.text), None)
        if piece.closes and opener is not None:
            pairs[index], pairs[opener] = opener, index
            del stack[stack.index(opener) :]
        elif piece.opens:
            stack.append(index)
    return pairs
