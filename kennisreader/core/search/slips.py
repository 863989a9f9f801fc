# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which words an unknown one may be a slip of the keyboard of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kennisreader.core.search.passage_words import PARTICLES
from kennisreader.core.search.verbs import verb_forms

if TYPE_CHECKING:
    from kennisreader.core.search.keeping import Tools
    from kennisreader.core.search.lexicon import Similar

_MOST = 12


def slips(word: str, tools: Tools) -> list[Similar]:
    """The words in use that a folded word may be a slip of, the likeliest first.

    Two slips do not make another word of what is in use: *zorgkosten* is not *zorgketen* where there
    are *kosten*, and *ondertekende* not *onderzoekende* where something is *getekend*.
    """
    found = tools.lexicon.similar(word, _MOST)
    whole = bool(tools.reader.splitter.parts(word)) or _is_verb(word, tools)
    return [each for each in found if each.slips < 2 or not whole]


def _is_verb(word: str, tools: Tools) -> bool:
    """Whether it is a verb in use behind a particle."""
    bare = (word.removeprefix(each) for each in PARTICLES if word.startswith(each))
    return any(verb_forms(each, tools.lexicon) is not None for each in bare)
