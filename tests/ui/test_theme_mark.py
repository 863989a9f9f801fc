# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The lines of themes: told apart without colour, sharp, and inside the words they mark."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from kennisreader.core.themes import LINE_STYLES, Colours, Theme
from kennisreader.ui import style, theme_mark

PAPER, INK = QColor("#FFFFFF"), QColor("#000000")


def drawn(line: str, scale: float = 1.0, ratio: float = 1.0, x1: float = 10, x2: float = 70):
    image = QImage(round(80 * ratio), round(20 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(PAPER)
    painter = QPainter(image)
    theme_mark.draw_line(painter, line, INK, x1, x2, 4, scale)
    painter.end()
    return image


def inked(image: QImage) -> set[tuple[int, int]]:
    return {
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).lightness() < 200
    }


def test_every_style_of_theme_files_can_be_drawn():
    assert set(theme_mark.LINE_SHAPES) == set(LINE_STYLES)


def test_colours_follow_the_scheme():
    theme = Theme("t", "t", "t", (), light=Colours("#1F6FA8", "#DCEBF6"))
    assert theme_mark.colours(theme, style.LIGHT) == (QColor("#1F6FA8"), QColor("#DCEBF6"))
    assert theme_mark.colours(theme, style.DARK) == (QColor("#AEB6C2"), QColor("#2C323B"))


def test_no_two_styles_look_the_same(qapp):
    pictures = [frozenset(inked(drawn(line))) for line in theme_mark.LINE_SHAPES]
    assert len(theme_mark.LINE_SHAPES) == 12
    assert len(set(pictures)) == 12


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("line", theme_mark.LINE_SHAPES)
def test_line_stays_in_its_strip(qapp, line, scale, ratio):
    ink = inked(drawn(line, scale, ratio))
    assert ink
    assert min(x for x, _ in ink) >= 10 * ratio - 1
    assert max(x for x, _ in ink) <= 70 * ratio
    assert min(y for _, y in ink) >= 4 * ratio - 1
    assert max(y for _, y in ink) <= (4 + theme_mark.line_height(line, scale)) * ratio


def test_same_words_are_marked_the_same_wherever_they_stand(qapp):
    here = {(x - 10, y) for x, y in inked(drawn("dash-dot", x1=10, x2=40))}
    there = {(x - 37, y) for x, y in inked(drawn("dash-dot", x1=37, x2=67))}
    assert here == there


def test_unknown_style_is_drawn_solid(qapp):
    assert inked(drawn("no such style")) == inked(drawn("solid"))


def test_empty_span_draws_nothing(qapp):
    assert not inked(drawn("wavy", x1=10, x2=10))


def test_swatch_shows_tint_and_line(qapp):
    image = QImage(20, 16, QImage.Format.Format_RGB32)
    image.fill(PAPER)
    painter = QPainter(image)
    tint = QColor("#DCEBF6")
    theme_mark.draw_swatch(painter, QRectF(0, 0, 20, 16), "solid", INK, tint)
    painter.end()
    assert image.pixelColor(10, 5) == tint
    assert image.pixelColor(10, 15) == INK
