# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Print the table of `page_quality`: which letters follow which in Dutch and English words.

``python packaging/letter_pairs.py FILE …`` counts the pairs of letters in texts and letters that
are known to be good: official Dutch letters, and English documentation.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pymupdf

_RARE = 5e-5
"""Part of all pairs: what is rarer comes from names and abbreviations."""
_WORD = re.compile(r"[a-z]{3,}")


def text_of(path: Path) -> str:
    """Read the words of a PDF or a text file."""
    if path.suffix != ".pdf":
        return path.read_text(encoding="utf-8")
    with pymupdf.open(path) as document:
        return "\n".join(page.get_text() for page in document)


def main() -> None:
    """Count, and print a line for each first letter."""
    pairs: Counter[str] = Counter()
    for name in sys.argv[1:]:
        for word in _WORD.findall(text_of(Path(name)).lower()):
            pairs.update(map("".join, pairwise(word)))
    usual = sorted(pair for pair, count in pairs.items() if count > _RARE * pairs.total())
    for first in sorted({pair[0] for pair in usual}):
        print(f'    "{first}": "{"".join(pair[1] for pair in usual if pair[0] == first)}",')


if __name__ == "__main__":
    main()
