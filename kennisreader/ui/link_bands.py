# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The bands between two letters: from what the query process says, and from themes until it does."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kennisreader.core.linking import theme_links
from kennisreader.ui import theme_mark
from kennisreader.ui.band_places import Band
from kennisreader.ui.passage_words import reason_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kennisreader.core.letter import Letter, Passage
    from kennisreader.core.library_values import ThemeSpan
    from kennisreader.ui.query_values import PassageLink
    from kennisreader.ui.session import Session


def bands_between(
    session: Session, left: Letter, right: Letter, links: Iterable[PassageLink] | None
) -> list[Band]:
    """All bands of two letters: of relations, or of themes while these are not known (None).

    Two passages that the reader tied have one band, which is theirs.
    """
    from kennisreader.ui.own_ties import own_ties

    ties = own_ties(session, left.id, right.id)
    tied = {(band.left, band.right) for band in ties}
    found = (
        theme_bands(session, left, right)
        if links is None
        else related_bands(session, left, right, links)
    )
    suggested = [band for band in found if (band.left, band.right) not in tied]
    return [*suggested, *citing_bands(session, left, right), *ties]


def related_bands(
    session: Session, left: Letter, right: Letter, links: Iterable[PassageLink]
) -> list[Band]:
    """The bands of related passages, in the colour of the strongest active theme they share.

    Links to passages that a letter has not (the index may lag behind it) are left out.
    """
    ones = _marked(left, session.spans(left.id))
    others = _marked(right, session.spans(right.id))
    bands = []
    for link in links:
        there = link.left < len(left.passages) and link.right < len(right.passages)
        if not there or is_rejected(session, left, link.left, right, link.right):
            continue
        shared = ones.get(link.left, Counter()) & others.get(link.right, Counter())
        theme = max(shared, key=lambda each: shared[each]) if shared else None
        reason = reason_text(link)
        if theme is not None:
            reason = f"{_name(session, theme)} · {reason}"
        ends = (left, link.left), (right, link.right)
        band = _band(session, *ends, theme, reason, link.strength)
        bands.append(band._replace(cited=bool(link.citation)))
    return bands


def citing_bands(session: Session, left: Letter, right: Letter) -> list[Band]:
    """The passages of one letter that cite the other: from there to its beginning.

    They say nothing of what stands level with what: their strength is 0.
    """
    words = QCoreApplication.translate("StageLinks", "Cites the letter beside it: {0}")
    bands = []
    for citing, cited in ((left, right), (right, left)):
        for span in session.library.citations_of(cited.id):
            passage = _passage_at(citing, span.start) if span.letter == citing.id else None
            if passage is None or not cited.passages:
                continue
            first = cited.passages[0]
            ends = ((passage.start, passage.end), (first.start, first.end))
            one, other = ends if citing is left else ends[::-1]
            reason = words.format(" ".join(citing.quote(span.start, span.end).split()))
            bands.append(Band(one, other, session.scheme.accent, reason, 0.0, cited=True))
    return list(dict.fromkeys(bands))


def is_rejected(session: Session, left: Letter, one: int, right: Letter, other: int) -> bool:
    """Whether the reader broke the link between two passages, given by their indexes."""
    places = left.passages[one], right.passages[other]
    words = [
        letter.quote(place.start, place.end)
        for letter, place in zip((left, right), places, strict=True)
    ]
    return session.rejected.has(left.id, words[0], right.id, words[1])


def _passage_at(letter: Letter, offset: int) -> Passage | None:
    return next((each for each in letter.passages if each.start <= offset < each.end), None)


def theme_bands(session: Session, left: Letter, right: Letter) -> list[Band]:
    """The bands of passages that share the words of an active theme."""
    words = QCoreApplication.translate("StageLinks", "Both about {theme}: {words}")
    return [
        _band(
            session,
            (left, link.left),
            (right, link.right),
            link.theme,
            words.format(theme=_name(session, link.theme), words=", ".join(link.words[:4])),
            link.strength,
        )
        for link in theme_links(left, session.spans(left.id), right, session.spans(right.id))
        if not is_rejected(session, left, link.left, right, link.right)
    ]


def _band(
    session: Session,
    left: tuple[Letter, int],
    right: tuple[Letter, int],
    theme_id: str | None,
    reason: str,
    strength: float,
) -> Band:
    one, other = left[0].passages[left[1]], right[0].passages[right[1]]
    theme = None if theme_id is None else session.theme(theme_id)
    colour = session.scheme.secondary
    if theme is not None:
        colour = theme_mark.colours(theme, session.scheme)[0].name()
    return Band((one.start, one.end), (other.start, other.end), colour, reason, strength)


def _name(session: Session, theme_id: str | None) -> str:
    theme = None if theme_id is None else session.theme(theme_id)
    return "" if theme is None else theme.name(session.language)


def _marked(letter: Letter, spans: Sequence[ThemeSpan]) -> dict[int, Counter[str]]:
    """Per passage how many places each active theme marks in it."""
    found: dict[int, Counter[str]] = {}
    ordered = iter(sorted(spans, key=lambda span: span.start))
    span = next(ordered, None)
    for passage in letter.passages:
        while span is not None and span.start < passage.end:
            if span.start >= passage.start:
                found.setdefault(passage.index, Counter())[span.theme] += 1
            span = next(ordered, None)
    return found
