# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the flavours of Markdown write differently: escapes, tags, citations."""

from __future__ import annotations

import re
from enum import StrEnum


class Flavour(StrEnum):
    """Who will read the Markdown."""

    GFM = "gfm"
    """GitHub's, and what most programs read."""
    OBSIDIAN = "obsidian"
    LOGSEQ = "logseq"
    PANDOC = "pandoc"
    """Also Quarto."""


_ADDRESS = r"https?://[^\s<>()\[\]*`|\\\"]*[^\s<>()\[\]*`|\\\"_~.,;:!?']"
"""An address stays as it is: an escape would become part of it."""

_SPECIAL = r"[\\`*\[\]<>#^|~${}]|&(?=[#\w])|(?<![^\W_])_|_(?![^\W_])|(?<==)=|(?<=:):|(?<=%)%|@"
"""Signs that mean something in one of the flavours; all of them may have a backslash before them
(CommonMark 2.4).  An underscore within a word means nothing."""


def escape(text: str) -> str:
    """Write words of a letter so that every flavour shows them as they are; the lines stay."""
    return "\n".join(_escape_line(line) for line in text.split("\n"))


def _escape_line(line: str) -> str:
    escaped = re.sub(
        rf"(?P<address>{_ADDRESS})|{_SPECIAL}",
        lambda match: match.group() if match["address"] else f"\\{match.group()}",
        line.strip(" \t"),
    )
    # What makes a list, a heading or a rule of a line does so at its beginning only.
    numbered = re.match(r"\d{1,9}(?=[.)](\s|$))", escaped)
    if numbered:
        return f"{numbered.group()}\\{escaped[numbered.end() :]}"
    return f"\\{escaped}" if re.match(r"[-+](\s|$)|:\s|=+$|-{2,}\s*$", escaped) else escaped


def tag(name: str, flavour: Flavour) -> str:
    """Write a tag; what cannot stand in one becomes a hyphen."""
    if flavour is Flavour.LOGSEQ and re.search(r"[^\w/-]", name):
        return f"#[[{name.replace('[', '(').replace(']', ')')}]]"
    return "#" + re.sub(r"[^\w/-]+", "-", name).strip("-")


def own_words(text: str) -> str:
    """The reader's own Markdown, made safe to stand in a block: it can neither end the block nor
    leave a code fence open over what follows.
    """
    lines = re.sub(r"<!--(?=\s*/?kennisreader:)", "&lt;!--", text).split("\n")
    fence = ""
    for line in lines:
        mark = re.match(r" {0,3}(`{3,}|~{3,})(.*)", line)
        if mark is None or (mark[1][0] == "`" and "`" in mark[2]):
            continue
        if not fence:
            fence = mark[1]
        elif mark[1].startswith(fence) and not mark[2].strip():
            fence = ""
    return "\n".join([*lines, fence] if fence else lines)
