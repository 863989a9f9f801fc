# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a screen reader finds: everything that takes the focus has a name, painted parts too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QWidget

from kennisreader.ui import accessibility, link_words, style, theme_mark


def interfaces(interface):
    yield interface
    for index in range(interface.childCount()):
        child = interface.child(index)
        if child is not None:
            yield from interfaces(child)


@pytest.fixture
def tree(window, qtbot):
    QAccessible.setActive(True)
    window.navigator.open_beside([s.id for s in window._session.summaries()][4])
    qtbot.waitUntil(lambda: window._inspector is not None)
    qtbot.waitUntil(lambda: window.stage.links_in_sight()[1] > 0)
    yield list(interfaces(QAccessible.queryAccessibleInterface(window)))
    QAccessible.setActive(False)


def test_everything_that_takes_the_focus_has_a_name(window, tree):
    nameless = [
        type(widget).__name__ + " " + widget.objectName()
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert nameless == []


def test_a_letter_is_read_paragraph_by_paragraph(window, tree):
    letter = window.stage.pane.view.letter
    names = {each.text(QAccessible.Text.Name) for each in tree}
    for passage in letter.passages[:5]:
        assert any(letter.quote(passage.start, passage.end).split("\n")[0] in n for n in names)


def test_each_band_is_a_link_with_its_reason(window, tree):
    gutter = window.stage.links.gutters[0]
    found = [
        each.text(QAccessible.Text.Name) for each in tree if each.role() == QAccessible.Role.Link
    ]
    names = {link_words.read_aloud(gutter, band) for band in gutter.bands}
    assert names <= set(found)
    assert all(band.reason in " ".join(names) for band in gutter.bands)


def test_what_was_answered_before_the_painted_parts_were_known_is_asked_anew(qapp, qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    accessibility.install(qapp)
    QAccessible.setActive(True)
    try:
        assert QAccessible.queryAccessibleInterface(widget).role() == QAccessible.Role.Client
        painted = {"accessible_role": lambda: QAccessible.Role.Document, "accessible_items": list}
        for name, answer in painted.items():
            setattr(widget, name, answer)
        accessibility.forget([widget])
        assert QAccessible.queryAccessibleInterface(widget).role() == QAccessible.Role.Document
    finally:
        QAccessible.setActive(False)


def test_a_screen_reader_is_told_a_tip_without_its_tags(window, tree):
    told = [each.text(QAccessible.Text.Description) for each in tree]
    assert not [each for each in told if each.startswith("<p>")]


def test_the_tab_key_goes_round_without_a_trap(window, qtbot):
    start = window.stage.pane.view
    start.setFocus()
    seen = []
    widget = start
    for _ in range(500):
        widget = widget.nextInFocusChain()
        if widget is start:
            break
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            seen.append(widget)
    assert widget is start
    assert len(seen) == len(set(seen)) > 5


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, success criterion 1.4.3."""

    def luminance(name):
        parts = [QColor(name).redF(), QColor(name).greenF(), QColor(name).blueF()]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return float((light + 0.05) / (dark + 0.05))


@pytest.mark.parametrize("scheme", [style.LIGHT, style.DARK], ids=["light", "dark"])
def test_words_can_be_read_on_every_background(scheme, themes):
    for background in (scheme.paper, scheme.chrome, scheme.card, scheme.hit):
        assert contrast(scheme.ink, background) >= 4.5
    for background in (scheme.paper, scheme.chrome, scheme.card):
        assert contrast(scheme.secondary, background) >= 4.5
        assert contrast(scheme.accent, background) >= 4.5
    for theme in themes:
        line, tint = (colour.name() for colour in theme_mark.colours(theme, scheme))
        assert contrast(scheme.ink, tint) >= 4.5, theme.id
        assert contrast(line, scheme.paper) >= 3, theme.id
