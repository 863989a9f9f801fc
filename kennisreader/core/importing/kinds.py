# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which kind of document a text is, as its head and its first lines tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kennisreader.core.importing import letterhead
from kennisreader.core.importing.blocks import Draft
from kennisreader.core.late_pattern import late
from kennisreader.core.letter import BlockKind, References

_STRATEGY = late(r"strategie\b|\bactieplan\b|\bvisie(?:brief)?\b|\bactieagenda\b", re.IGNORECASE)
_PAPER = late(
    r"(?i:strategie|\b(?!\w*(?:di|euro|inter|pro|re|super|tele)visie)\w*visie|actieplan|masterplan|deltaplan"
    r"|(?:strategische|\w*(?:actie|beleids|uitvoerings|kennis|innovatie|transitie)) ?agenda"
    r"|(?:nationaal|meerjarig|landelijk)\w* (?:\w+ )?(?:plan|programma))\b"
)
"""What a strategy calls itself on its cover: any compound with "visie", but not what only ends so."""
_COVER = 5
"""Blocks of a cover: title, subtitle, who publishes it, place and date."""
_COVER_LINE = 120
"""Characters.  A line of a cover is shorter."""
_KINDS = (
    (
        "motie",
        late(
            r"(?:(?:NADER )?GEWIJZIGDE )?MOTIE VAN|(?:Gewijzigde )?[Mm]otie van (?:het lid|de leden)\b"
        ),
    ),
    ("bnc-fiche", late(r"Fiche(?: \d+)?:|BNC-fiche", re.IGNORECASE)),
    (
        "verslag",
        late(
            r"(?:NADER )?VERSLAG(?: VAN\b|$)|Verslag van een (?:schriftelijk|commissie|algemeen|nota)|LIJST VAN VRAGEN"
        ),
    ),
    ("advies", late(r"ADVIES|Advies (?:van de )?(?:Afdeling advisering|Raad van State)")),
    ("nota", late(r"(?:Beslis)?nota\b|NOTA (?:NAAR|VAN)", re.IGNORECASE)),
)
_NO_LETTER = late(
    r"MEMORIE|VOORSTEL VAN WET|(?:GEWIJZIGD |NADER GEWIJZIGD )?AMENDEMENT|KONINKLIJKE"
)
_LETTER = late(r"\bBRIEF VAN\b")
_ANSWERS = late(
    r"(?:beantwoording|antwoord(?:en)?)\b(?: (?:op|van|de|schriftelijke|nadere|aanvullende|gestelde))*"
    r" (?:Kamervragen|vragen (?:van|door) (?:het lid|de leden|de heer|mevrouw))\b",
    re.IGNORECASE,
)


def answers_questions(subject: str) -> bool:
    """Tell whether a letter's subject says that it answers questions of members of parliament."""
    return _ANSWERS.match(subject) is not None


def of(
    head: Sequence[str],
    made: Sequence[Draft],
    title: str,
    own: References,
    *,
    answers: bool,
    labelled: bool,
) -> str:
    """Tell the kind, one of `letter.LETTER_TYPES`.

    ``answers`` tells that the text answers questions; ``labelled`` that its head names a subject.
    """
    if any(letterhead.NOTA.fullmatch(line) for line in head):
        return "nota"
    top = [*head, *(draft.text for draft in made[:2])]
    letter = any(_LETTER.search(line) for line in top)
    for kind, pattern in () if letter else _KINDS:
        if any(pattern.match(line) or pattern.match(line.partition(" ")[2]) for line in top):
            return kind
    if answers:
        return "antwoord-op-kamervragen"
    if any(_NO_LETTER.match(line) for line in head):
        return "overig"
    if letter or own.kamerstuk_number:
        return "kamerstuk-brief"
    if _STRATEGY.search(title):
        return "strategiebrief"
    if labelled or any(d.kind in (BlockKind.SALUTATION, BlockKind.SIGNATURE) for d in made):
        return "kamerbrief"
    return "strategiebrief" if any(map(_PAPER.search, _cover(made, title))) else "overig"


def _cover(made: Sequence[Draft], title: str) -> list[str]:
    """Give the title and the short lines that stand with it above the text of a paper."""
    found = [title]
    for draft in made[:_COVER]:
        if draft.kind is not BlockKind.PARAGRAPH or len(draft.text) > _COVER_LINE:
            break
        found.append(draft.text)
    return found
