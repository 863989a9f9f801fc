# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How a list names the letter of a passage: its year and its title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kennisreader.ui.dates import year_of

if TYPE_CHECKING:
    from kennisreader.ui.query_values import PassageLink, Related
    from kennisreader.ui.session import Session


def year_text(session: Session, letter: str) -> str:
    """The year of a letter, "prob. 2020" where it is inferred, empty where it is not known."""
    summary = session.summary(letter)
    year = None if summary is None else year_of(summary)
    if summary is None or year is None:
        return ""
    if summary.date_basis == "inferred":
        return QCoreApplication.translate("Dates", "prob. {date}").format(date=year)
    return str(year)


def title_of(session: Session, letter: str) -> str:
    """The title of a letter; its id if it has left the library."""
    summary = session.summary(letter)
    return letter if summary is None else summary.title


_REASONS: dict[str, object] = {
    "same-citation": QT_TRANSLATE_NOOP("Reasons", "Reference to {0}"),
    "nearly-the-same": QT_TRANSLATE_NOOP("Reasons", "Nearly the same words"),
    "shared-terms": QT_TRANSLATE_NOOP("Reasons", "Both have: {0}"),
}


def reason_text(found: Related | PassageLink, most: int = 4) -> str:
    """Why two passages belong together, in one line with at most so many shared terms."""
    parts = []
    if found.kind == "nearly-the-same":
        parts.append(_said("nearly-the-same"))
    if found.citation:
        parts.append(_said("same-citation").format(found.citation))
    if most and found.terms and found.kind != "nearly-the-same":
        parts.append(_said("shared-terms").format(", ".join(found.terms[:most])))
    return " · ".join(parts)


def _said(kind: str) -> str:
    return QCoreApplication.translate("Reasons", str(_REASONS[kind]))
