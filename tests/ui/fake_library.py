# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A session on an empty library in a temporary folder, with three themes."""

from __future__ import annotations

from pathlib import Path

from kennisreader.core.library import Library
from kennisreader.core.themes import Colours, Theme
from kennisreader.ui.session import Session
from kennisreader.ui.settings import Settings

THEMES = (
    Theme("talent", "talent", "talent", (), line="solid", on=True),
    Theme("veiligheid", "kennisveiligheid", "knowledge security", (), line="dashed", on=True),
    Theme(
        "huisvesting",
        "huisvesting",
        "housing",
        (),
        line="dotted",
        light=Colours("#4F7A28", "#E4EED8"),
    ),
)


def session_in(folder: Path, themes=THEMES, language="en") -> Session:
    settings = Settings(folder / "settings.ini")
    settings.choose("language", language)
    settings.choose("appearance", "light")
    return Session(Library.open(folder / "library"), settings, themes)
