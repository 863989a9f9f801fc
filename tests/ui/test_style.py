# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The style sheet: what it names is there, in the colours of its scheme."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kennisreader.ui.style import DARK, LIGHT, style_sheet


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_pictures_of_the_style_sheet_have_the_colours_of_its_scheme(scheme):
    [file] = re.findall(r'url\("(.+?)"\)', style_sheet(scheme))
    assert scheme.secondary in Path(file).read_text(encoding="utf-8")
