# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How strong a link is, which links are shown, and both in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kennisreader.core.link_strength import CLEAR, STRONG

if TYPE_CHECKING:
    from kennisreader.ui.band_places import Band
    from kennisreader.ui.link_gutter import LinkGutter
    from kennisreader.ui.reading_view import ReadingView
    from kennisreader.ui.settings import Settings

AMOUNTS = {"strong": STRONG, "clear": CLEAR, "all": 0.0}
"""How many links are shown, from few to many: the least strength of each choice."""

_AMOUNTS: dict[str, object] = {
    "strong": QT_TRANSLATE_NOOP("Links", "Strong links only"),
    "clear": QT_TRANSLATE_NOOP("Links", "Strong and clear links"),
    "all": QT_TRANSLATE_NOOP("Links", "All links, the weak ones too"),
}
_LISTED = 80
"""Code points of a reason in a menu."""
_QUOTED = 60
"""Code points of a passage that a screen reader says to tell which it is."""


def amount(settings: Settings) -> str:
    """Which links the reader wants to see: one of `AMOUNTS`."""
    chosen = settings.text("links_shown", "clear")
    return chosen if chosen in AMOUNTS else "clear"


def next_amount(settings: Settings) -> str:
    """The choice after the present one, round the end."""
    names = list(AMOUNTS)
    return names[(names.index(amount(settings)) + 1) % len(names)]


def amount_text(name: str) -> str:
    """A choice in words."""
    return QCoreApplication.translate("Links", str(_AMOUNTS[name]))


def is_shown(band: Band, settings: Settings) -> bool:
    """Whether a band is to be seen; what letters cite and what the reader tied always is."""
    return band.own or not band.strength or band.strength >= AMOUNTS[amount(settings)]


def kind_text(band: Band) -> str:
    """What kind of link a band is, and how strong."""
    translate = QCoreApplication.translate
    if band.own:
        return translate("Links", "Your own link")
    if not band.strength:
        return translate("Links", "Citation")
    if band.strength >= STRONG:
        return translate("Links", "Strong link")
    if band.strength >= CLEAR:
        return translate("Links", "Clear link")
    return translate("Links", "Weak link")


def reason_lines(band: Band) -> str:
    """What a tip says: why two passages belong together, and what a click does."""
    translate = QCoreApplication.translate
    if band.own:
        does = translate("Links", "Click: bring both level · right click: note, kind, undo")
    elif not band.strength:
        does = translate("Links", "Click: bring both level · right click: pin")
    else:
        does = translate("Links", "Click: bring both level · right click: pin, break")
    return "\n".join((band.reason, f"{kind_text(band)} · {does}"))


def in_menu(band: Band, letter: str = "") -> str:
    """A link as a choice in a menu: to which letter if that is not beside, why, and what kind."""
    from kennisreader.ui.note_words import excerpt

    parts = (excerpt(letter, _LISTED // 2), excerpt(band.reason, _LISTED), kind_text(band))
    return " · ".join(part for part in parts if part).replace("&", "&&")


def spoken(gutter: LinkGutter, index: int, side: int) -> str:
    """Which of the links of a gutter this is, and to what: at its left (0) or at its right (1)."""
    words = QCoreApplication.translate("Links", "{kind}, {number} of {all} · {reason} · “{other}”")
    band = gutter.bands[index]
    order = sorted(range(len(gutter.bands)), key=lambda each: gutter.bands[each].left)
    return words.format(
        kind=kind_text(band),
        number=order.index(index) + 1,
        all=len(order),
        reason=band.reason,
        other=_beginning(gutter.sides[side], (band.left, band.right)[side]),
    )


def read_aloud(gutter: LinkGutter, band: Band) -> str:
    """A link with the beginnings of both its passages, for a screen reader."""
    words = QCoreApplication.translate("Links", "{kind}: “{left}” with “{right}”. {reason}")
    return words.format(
        kind=kind_text(band),
        left=_beginning(gutter.left, band.left),
        right=_beginning(gutter.right, band.right),
        reason=band.reason,
    )


def _beginning(view: ReadingView, span: tuple[int, int]) -> str:
    from kennisreader.ui.note_words import excerpt

    return "" if view.letter is None else excerpt(view.letter.quote(*span), _QUOTED)
