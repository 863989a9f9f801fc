# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A window that was made for a larger screen fits on the one there is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize

from kennisreader.ui.window_fit import fitted_rect


@pytest.mark.parametrize(
    ("wanted", "room", "fitted"),
    [
        ((0, 0, 1440, 900), (0, 0, 1920, 1080), (0, 0, 1440, 900)),
        ((300, 100, 1440, 900), (0, 0, 1366, 768), (0, 0, 1366, 744)),
        ((0, 0, 1440, 900), (1920, 40, 1280, 1000), (1920, 40, 1280, 900)),
        ((500, 300, 1200, 700), (0, 0, 1366, 768), (166, 44, 1200, 700)),
    ],
    ids=["room enough", "small screen", "second screen", "in sight as a whole"],
)
def test_a_window_is_no_larger_than_its_screen(wanted, room, fitted):
    assert fitted_rect(QRect(*wanted), QRect(*room), QSize(0, 24)) == QRect(*fitted)
