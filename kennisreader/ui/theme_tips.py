# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Why words are marked: the theme, and the term of its list that they meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kennisreader.core.themes import Theme
    from kennisreader.ui.reading_view import ReadingView


def why_marked(view: ReadingView, point: QPointF) -> str:
    """What marks the words under a point of the viewport, a theme a line; empty if nothing does."""
    if view.letter is None:
        return ""
    offset = view.offset_at(point)
    spans = [span for span in view.theme_spans if span.start <= offset < span.end]
    over = any(
        left <= point.x() <= left + width and top <= point.y() <= top + height
        for span in spans
        for left, top, width, height in view.line_rects(span.start, span.end)
    )
    if not over:
        return ""
    return "\n".join(
        line
        for span in spans
        if (theme := view.session.theme(span.theme)) is not None
        for line in _lines(view, theme, span.start, span.end)
    )


def _lines(view: ReadingView, theme: Theme, start: int, end: int) -> Iterator[str]:
    """The theme with the term that finds these words; the words alone are not always enough.

    A term may stand on what comes before or after them, so the whole passage is looked through.
    """
    from kennisreader.core.theme_matcher import ThemeMatcher

    assert view.letter is not None  # it is what is marked
    index = view.passage_at(start)
    passage = None if index is None else view.letter.passages[index]
    inside = passage is not None and passage.start <= start and end <= passage.end
    first = passage.start if passage is not None and inside else start
    last = passage.end if passage is not None and inside else end
    name = theme.name(view.session.language)
    words = QCoreApplication.translate("ThemeTips", "{0}: marked by “{1}”")
    found = ThemeMatcher([theme]).reasons(view.letter.text[first:last])
    terms = [term for at, to, _, term in found if (at + first, to + first) == (start, end)]
    yield words.format(name, terms[0]) if terms else name
