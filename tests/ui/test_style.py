# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The style sheet: what it names is there, in the colours of its scheme."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QPalette

from kennisreader.ui import style
from kennisreader.ui.icons import _drawn
from kennisreader.ui.style import DARK, LIGHT, palette, style_sheet


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_pictures_of_the_style_sheet_have_the_colours_of_its_scheme(scheme):
    files = [Path(file) for file in re.findall(r'url\("(.+?)"\)', style_sheet(scheme))]
    colours = {file.name: file.read_text(encoding="utf-8") for file in files}
    kind = "dark" if scheme.dark else "light"
    on_accent = palette(scheme).color(QPalette.ColorRole.HighlightedText).name().upper()
    assert scheme.secondary in colours[f"down-{kind}.svg"]
    assert on_accent in colours[f"check-{kind}.svg"]


def test_symbols_are_as_large_as_the_letters_beside_them(qapp):
    side = style.icon_size(QFont("Noto Serif", 40))
    assert side > 40
    assert f"icon-size: {side}px" in style_sheet(LIGHT, side)
    assert _drawn("search", "#123456", side).actualSize(QSize(side, side)) == QSize(side, side)
    assert style.icon_size(QFont("Noto Serif", 5)) == 16
