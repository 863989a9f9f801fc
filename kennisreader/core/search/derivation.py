# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The root of a Dutch word: what a verb, its noun and its doer have in common.

``omscholen``, ``omscholing``; ``investeren``, ``investering``, ``investeerder``; ``migratie``,
``migrant``.  Stems keep these apart, because they are other words; a search for one is helped by the
others, far below the word itself.
"""

from __future__ import annotations

from kennisreader.core.search.stemming import is_long

_SUFFIXES = tuple(
    sorted(
        """
        iseringen isering iseren iseert iseerde iseer
        eringen ering eren eert eerde eerder eerders eer atief atieve
        aties atie ators ator anten ant
        ingen ing en er ers ster sters
        iteiten iteit ische isch e
        """.split(),
        key=lambda suffix: (-len(suffix), suffix),
    )
)
PARTICLES = (
    *("aan", "achter", "af", "bij", "binnen", "door", "in", "mee", "na", "om", "onder", "op"),
    *("over", "samen", "tegen", "terug", "toe", "uit", "vast", "voor", "voort", "weg"),
)
_NO_GE = ("be", "ver", "ont", "her", "er")
"""Prefixes with which a participle has no *ge* (``versoberd``)."""
_WHOLE = frozenset({"gemiddeld", "gemiddelde", "goederen"})
"""What looks like a participle or a verb, and is none."""
_SHORTEST = 4
_LAST = str.maketrans("vz", "fs")


def root(form: str) -> str:
    """The root of a folded word; of a short or foreign one the word itself.

    A key for comparison: written as a closed syllable is, with f and s for final v and z, and as in
    a stem (``werven``, ``werf``; ``stelen``, ``steler``, but ``stellen``).
    """
    if form in _WHOLE:
        return form
    form = _without_ge(form)
    for suffix in _SUFFIXES:
        shortest = _SHORTEST + 1 if suffix.startswith("iteit") else _SHORTEST
        if form.endswith(suffix) and len(form) - len(suffix) >= shortest:
            return _closed(form, form[: -len(suffix)])
    return _closed(form, form)


def _without_ge(form: str) -> str:
    """The participle of a verb without *ge* and its ending: ``omgeschoold`` is ``omschool``."""
    if form[-1:] not in "dt" and not form.endswith("en"):
        return form
    for particle in ("", *PARTICLES):
        if form.startswith(particle + "ge"):
            rest = form[len(particle) + 2 :]
            bare = rest[:-1] if rest[-1:] in "dt" else rest
            if particle and len(bare) >= _SHORTEST - 1:
                return particle + bare
            if not particle and rest[-1:] in "dt" and len(bare) >= _SHORTEST + 1:
                return bare
    if form.startswith(_NO_GE) and form[-1:] in "dt" and len(form) > _SHORTEST + 3:
        return form[:-1]
    return form


def _closed(form: str, bare: str) -> str:
    """What a form begins with, as a closed syllable is written."""
    if len(bare) > _SHORTEST and bare[-1] == bare[-2]:
        bare = bare[:-1]
    if len(bare) >= _SHORTEST and bare[-2] == bare[-3] and bare[-2] in "aeou":
        bare = bare[:-2] + bare[-1]
    if is_long(form, bare):
        bare = bare[:-1] + bare[-2:]
    return bare[:-1] + bare[-1].translate(_LAST) if bare else bare
