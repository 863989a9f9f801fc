# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Take the pictures of the documentation: the real window, on a temporary library of the seeds.

``python packaging/screenshots.py`` writes docs/images/*.png; ``--scene NAME`` one of them.  No
screen is needed, and nobody's own library or settings are read.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
SIZE = (1600, 1000)

RELATIONS = 3.0
"""Seconds that the query process is given to find what belongs together."""

STRATEGY, AMERICA = "004", "002"
"""Seeds: the strategy of 2020, and the answers about talent from the United States of 2025."""

if TYPE_CHECKING:
    from kennisreader.ui.app import Program


class Scene(NamedTuple):
    """One picture."""

    name: str
    prepare: Callable[[Program], None]
    appearance: str = "light"
    language: str = "nl"


def read_one(program: Program) -> None:
    """Open one letter to read."""
    program.window.stage.set_comparing(comparing=False)
    program.window.navigator.open(letter(program, STRATEGY))


def compare_two(program: Program) -> None:
    """Open two letters side by side, at a place where they speak of the same."""
    from kennisreader.core.letter import Span

    strategy = letter(program, STRATEGY)
    program.window.stage.show_letters((strategy, letter(program, AMERICA)), 0, comparing=True)
    settle(RELATIONS)
    place = program.session.letter(strategy).text.index("Nederland is de afgelopen jaren")
    program.window.navigator.show(Span(strategy, place - 2, place - 1), select=False)
    settle()
    program.window.actions_by_id["next_link"].trigger()
    settle(RELATIONS)


def search(program: Program) -> None:
    """Search all letters, over the two that are open."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    compare_two(program)
    program.window.actions_by_id["search"].trigger()
    settle()
    field = QApplication.focusWidget()
    if field is not None:
        QTest.keyClicks(field, "regeling thema:verblijf jaar:2020..2025")
    settle(RELATIONS)


def synopsis(program: Program) -> None:
    """Lay the three themes out over all letters."""
    program.window.actions_by_id["stage_synopsis"].trigger()
    settle(1)


SCENES = (
    Scene("compare", compare_two),
    Scene("compare-dark", compare_two, appearance="dark"),
    Scene("read", read_one),
    Scene("synopsis", synopsis),
    Scene("search", search),
)


def letter(program: Program, seed: str) -> str:
    """Return the id of the letter that was read from a seed."""
    return next(each.id for each in program.session.summaries() if each.file.startswith(seed))


def settle(seconds: float = 0.6) -> None:
    """Let the window do what it does when it has nothing else to do."""
    from PySide6.QtWidgets import QApplication

    until = time.monotonic() + seconds
    while time.monotonic() < until:
        QApplication.processEvents()
        time.sleep(0.01)


def main() -> int:
    """Take the pictures that were asked for."""
    parser = argparse.ArgumentParser(description="Take the pictures of the documentation.")
    parser.add_argument("--scene", action="append", choices=[scene.name for scene in SCENES])
    parser.add_argument("--folder", type=Path, default=IMAGES, help="where to write them")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
            os.environ[name] = home
        os.environ.pop("KENNISREADER_LIBRARY", None)
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        chosen = [scene for scene in SCENES if scene.name in (options.scene or [scene.name])]
        return take(chosen, options.folder)


def take(scenes: list[Scene], folder: Path) -> int:
    """Show the window once, and photograph it in every scene."""
    from PySide6.QtCore import QTimer

    from kennisreader import paths
    from kennisreader.core.library import Library
    from kennisreader.ui import app
    from kennisreader.ui.arguments import Arguments
    from kennisreader.ui.settings import Settings
    from kennisreader.ui.translation import Translation

    application = app.make_application()
    settings = Settings(paths.config_folder() / "settings.ini", application)
    translation = Translation(application, paths.resources_folder() / "i18n")
    translation.use("nl")
    with Library.open(paths.library_folder()) as library:
        program = app.Program(application, Arguments(), library, settings, translation)
        taken: list[Path] = []

        def work() -> None:
            try:
                taken.extend(photograph(program, scenes, folder))
            finally:
                application.quit()

        QTimer.singleShot(0, work)
        program.run()
        program.close()
    print("\n".join(str(file) for file in taken))
    return int(len(taken) < len(scenes))


def photograph(program: Program, scenes: list[Scene], folder: Path) -> Iterator[Path]:
    """Wait until all seeds are read, then prepare each scene and keep its picture."""
    window, settings = program.window, program.session.settings
    window.resize(*SIZE)
    until = time.monotonic() + 60
    while len(program.session.library.summaries()) < 5 and time.monotonic() < until:
        settle()
    folder.mkdir(parents=True, exist_ok=True)
    for scene in scenes:
        settings.choose("appearance", scene.appearance)
        settings.choose("language", scene.language)
        settle()
        scene.prepare(program)
        settle()
        file = folder / f"{scene.name}.png"
        window.grab().save(str(file))
        yield file


if __name__ == "__main__":
    sys.exit(main())
