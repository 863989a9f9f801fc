# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where the selections of a REFI-QDA project are in the text of their source.

The standard counts code points of the file.  Some programs count UTF-16 units, others a CR LF as one;
what they mean is seen from where most selections begin and end.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from kennisreader.core.annotation import CONTEXT, Target

if TYPE_CHECKING:
    from kennisreader.core.importing.markup import Node


class View(NamedTuple):
    """One way of counting the places of a text."""

    text: str
    at: Callable[[int], int]
    """From a position of the project to code points of ``text``."""


def views_of(text: str) -> list[View]:
    """The ways in which programs count the places of a text, the standard's first."""
    views = [View(text, int)]
    if max(text, default="") > "\uffff":
        views.append(View(text, _from_units(text)))
    if "\r\n" in text:
        views.append(View(text.replace("\r\n", "\n"), int))
    return views


def _from_units(text: str) -> Callable[[int], int]:
    """From UTF-16 units to code points."""
    at = [0]
    for index, sign in enumerate(text):
        at += [index + 1] * (2 if sign > "\uffff" else 1)
    return lambda units: at[min(max(units, 0), len(at) - 1)]


def likeliest_view(views: list[View], selections: list[Node]) -> View | None:
    """The way of counting by which most selections begin and end where words do."""
    if not views[0].text:
        return None
    return max(views, key=lambda view: sum(_is_whole(view, each) for each in selections))


def _is_whole(view: View, node: Node) -> bool:
    start, end = _extent(node, view)
    words = view.text[start:end]
    if not words or words != words.strip():
        return False
    around = (view.text[start - 1 : start] + words[0], words[-1] + view.text[end : end + 1])
    return not any(pair.isalnum() and len(pair) == 2 for pair in around)


def _extent(node: Node, view: View) -> tuple[int, int]:
    try:
        places = [int(node.get(name)) for name in ("startPosition", "endPosition")]
    except ValueError:
        return 0, 0
    start, end = (max(0, view.at(place)) for place in places)
    return start, end


def target_of(node: Node, view: View, letter: str) -> Target:
    """The words of a selection with what stands around them; where they are is found later."""
    start, end = _extent(node, view)
    words = view.text[start:end]
    exact = words.strip()
    if not exact:
        return Target(letter)
    start += len(words) - len(words.lstrip())
    end = start + len(exact)
    before, after = view.text[max(0, start - CONTEXT) : start], view.text[end : end + CONTEXT]
    quote, prefix, suffix = (_lines(each) for each in (exact, before, after))
    return Target(letter, quote, prefix, suffix, start, start + len(quote))


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
