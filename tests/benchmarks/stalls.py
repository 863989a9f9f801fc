# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How long the window is deaf: the longest time between two turns of its event loop, by action.

The real program, with its child processes, does the usual things on the five letters and a thousand
notes.  What an input sets off at once counts together with the turn that follows, as one stretch:
Qt delivers the input and what it posted in one turn.  A stretch of more than 50 ms can be felt; it is
told in milliseconds of the clock and of the processor, in the window's thread alone, because the
clock also runs while other programs have the processor.  Each round is a program started anew, so
that the first time, which is the slowest, is measured as well.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from kennisreader.core.library import Library
    from kennisreader.core.library_values import StoredAnnotation
    from kennisreader.ui.app import Program
    from kennisreader.ui.lists_stage import ListsStage

ROOT = Path(__file__).resolve().parents[2]
FELT = 50
"""Milliseconds from which a stretch can be felt."""
NOTES = 1000
SEED = 20201121
REST = 0.4
"""Seconds without an action in which everything an action sets off is done."""
WORDS = "talent"
ADDED = """Geachte voorzitter,

Hierbij informeer ik uw Kamer over de voortgang van het beleid voor internationaal talent.

Nederland trekt kenniswerkers aan. De huisvesting van studenten blijft een punt van zorg.

Hoogachtend,
De minister van Economische Zaken
"""


DELETIONS = 52
"""``QEvent.Type.DeferredDelete``; Qt is imported in the child only."""


class Stretch(NamedTuple):
    """One time that the event loop did not turn, in milliseconds."""

    clock: float
    processor: float


def run(rounds: int) -> None:
    """Print the table: the median over the rounds of each round's longest stretch."""
    found: dict[str, list[Stretch]] = {}
    for _ in range(min(rounds, 3)):
        for name, *stretch in _round():
            found.setdefault(name, []).append(Stretch(*stretch))
    print(f"{'longest time between turns of the event loop (ms)':52}{'clock':>8}{'CPU':>8}")
    for name, stretches in found.items():
        clock = statistics.median(each.clock for each in stretches)
        processor = statistics.median(each.processor for each in stretches)
        print(f"{name:52}{clock:8.1f}{processor:8.1f}{'  > 50' if processor > FELT else ''}")


def _round() -> list[tuple[str, float, float]]:
    with tempfile.TemporaryDirectory() as home:
        folders = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
        environment = {**os.environ, **dict.fromkeys(folders, home)}
        environment |= {
            "QT_QPA_PLATFORM": "offscreen",
            "QT_LOGGING_RULES": "*=false",
            "KENNISREADER_LIBRARY": f"{home}/library",
        }
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # would compile every module each time
        subprocess.run(
            [sys.executable, "-m", "kennisreader", "letters"],
            env=environment,
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
        )
        done = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.stalls"],
            env=environment,
            check=True,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            cwd=ROOT,
        )
    return [tuple(row) for row in json.loads(done.stdout.splitlines()[-1])]


def _fill(library: Library) -> None:
    """Put a thousand notes on the letters, half of them with words and a tag."""
    from kennisreader.core.annotation import COLOURS, new_note
    from kennisreader.core.annotation_anchor import describe
    from kennisreader.core.annotation_w3c import to_stored

    chance = random.Random(SEED)
    letters = [library.letter(summary.id) for summary in library.summaries()]
    stored: list[StoredAnnotation] = []
    while len(stored) < NOTES:
        letter = chance.choice(letters)
        start = chance.randrange(len(letter.text) - 100)
        number = len(stored)
        text = f"Notitie {number} over talent #tag{number % 20}" if number % 2 else ""
        target = describe(letter, start, start + 60)
        stored.append(to_stored(new_note([target], colour=chance.choice(COLOURS), text=text)))
    library.change_annotations(stored)


class Watch:
    """Turns the event loop and remembers the longest stretch of each action.

    Attributes:
        rows: what has been measured: name, milliseconds of the clock, of the processor.
    """

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._worst = Stretch(0.0, 0.0)
        self.rows: list[tuple[str, float, float]] = []

    @contextmanager
    def measured(self, name: str) -> Iterator[None]:
        """Measure what happens inside, and until everything that it set off is done."""
        self._worst = Stretch(0.0, 0.0)
        yield
        self.rest()
        self.rows.append((name, *self._worst))

    def do(self, act: Callable[[], object] | None = None) -> None:
        """One turn, with an input in it."""
        clock, processor = time.perf_counter(), time.thread_time()
        if act is not None:
            act()
        self._application.processEvents()
        self._application.sendPostedEvents(None, DELETIONS)  # only `exec` would do it by itself
        stretch = Stretch(
            (time.perf_counter() - clock) * 1000, (time.thread_time() - processor) * 1000
        )
        self._worst = max(self._worst, stretch, key=lambda each: each.processor)

    def rest(self, seconds: float = REST) -> None:
        """Turn for a time without input."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self.do()
            time.sleep(0.0005)

    def until(self, done: Callable[[], object], seconds: float = 20) -> None:
        """Turn until something is there, for a time at most."""
        until = time.monotonic() + seconds
        while not done() and time.monotonic() < until:
            self.do()
            time.sleep(0.0005)


class Round:
    """What a reader does in one run of the program, one thing after the other."""

    def __init__(self, program: Program, watch: Watch, folder: Path) -> None:
        self._session = program.session
        self._window = program.window
        self._watch = watch
        self._folder = folder
        by_length = sorted(self._session.summaries(), key=lambda each: -each.characters)
        self._letters = [summary.id for summary in by_length]

    def run(self) -> None:
        """Do everything."""
        self._start()
        self._read()
        self._compare()
        self._search()
        self._mark()
        self._tabs()
        self._lists()
        self._export()
        self._overview()
        self._add()
        self._appearance()

    def _act(self, name: str) -> None:
        self._watch.do(self._window.actions_by_id[name].trigger)

    def _acting(self, label: str, name: str) -> None:
        with self._watch.measured(label):
            self._act(name)

    def _start(self) -> None:
        watch = self._watch
        painted: list[bool] = []
        self._window.first_paint.happened.connect(lambda: painted.append(True))
        watch.until(lambda: painted)
        with watch.measured("start: after the first paint"):
            watch.rest(4)

    def _read(self) -> None:
        watch, navigator = self._watch, self._window.navigator
        with watch.measured("open each of the five letters"):
            for letter in reversed(self._letters):
                watch.do(partial(navigator.open, letter))
                watch.rest(0.2)
        pane = self._window.stage.pane
        assert pane is not None
        view = pane.view
        with watch.measured("jump through the letter"):
            length = len(view.letter.text) if view.letter else 0
            for share in (0.9, 0.1, 0.5, 0.98, 0.3):
                watch.do(partial(view.jump, int(length * share)))
                watch.rest(0.1)
        with watch.measured("scroll through the letter"):
            bar = view.verticalScrollBar()
            for value in range(0, bar.maximum(), 300):
                watch.do(partial(bar.setValue, value))
        with watch.measured("find in the letter"):
            self._act("find")
            assert pane.find_bar is not None
            for end in range(1, len(WORDS) + 1):
                watch.do(partial(pane.find_bar.field.setText, WORDS[:end]))
            watch.do(pane.close_find)
        theme = self._session.themes[0].id
        with watch.measured("switch a theme off and on"):
            for on in (False, True):
                watch.do(partial(self._session.switch_theme, theme, on=on))
                watch.rest(0.2)

    def _compare(self) -> None:
        watch, navigator, stage = self._watch, self._window.navigator, self._window.stage
        for name, letter in zip(("second", "third", "fourth"), self._letters[1:], strict=False):
            with watch.measured(f"open a {name} letter beside"):
                watch.do(partial(navigator.open_beside, letter))
        self._acting("swap two panes", "swap_panes")
        with watch.measured("close three panes"):
            while len(stage.panes) > 1:
                self._act("close_pane")
                watch.rest(0.2)
        with watch.measured("open a second letter beside, again"):
            watch.do(partial(navigator.open_beside, self._letters[1]))
        with watch.measured("step over the links"):
            for _ in range(5):
                self._act("next_link")
                watch.rest(0.1)
        self._acting("back to one letter", "stage_read")
        self._acting("side by side", "stage_compare")
        self._act("stage_read")

    def _search(self) -> None:
        watch, window = self._watch, self._window
        with watch.measured("search palette: open"):
            self._act("search")
        palette = window.searching.palette
        assert palette is not None
        for name, words in (("type a word", WORDS), ("type two words", "huisvesting studenten")):
            with watch.measured(f"search palette: {name}"):
                watch.do(palette.field.clear)
                for letter in words:
                    watch.do(partial(_type, palette.field, letter))
                    watch.rest(0.06)
        from PySide6.QtCore import Qt

        with watch.measured("search palette: choose"):
            watch.do(partial(_key, palette.field, Qt.Key.Key_Return))
        self._acting("next hit", "find_next")

    def _mark(self) -> None:
        watch = self._watch
        watch.do(partial(self._window.navigator.open, self._letters[0]))
        watch.rest()
        pane = self._window.stage.pane
        assert pane is not None
        selection = pane.view.selection
        with watch.measured("mark words (1,000 notes)"):
            for start in (500, 1500, 2500):
                watch.do(partial(selection.select, start, start + 50))
                self._act("mark_1")
                watch.rest(0.2)
        with watch.measured("write a note"):
            watch.do(partial(selection.select, 3000, 3050))
            self._act("note")
            watch.rest(0.2)
            for letter in "Toegezegd #tag":
                watch.do(partial(_type, _focused(), letter))
            watch.rest(1.5)
        self._acting("undo", "undo")

    def _tabs(self) -> None:
        watch, window = self._watch, self._window
        about = self._session.notebook.about
        inspector = window._inspector
        assert inspector is not None
        watch.do(partial(inspector.show_tab, "info"))
        watch.rest()
        with watch.measured(f"tab of {len(about(self._letters[0]))} notes"):
            watch.do(partial(inspector.show_tab, "notes"))
            watch.rest(1)
        with watch.measured(f"another letter with {len(about(self._letters[1]))} notes"):
            watch.do(partial(window.navigator.open, self._letters[1]))
            watch.rest(1)
        notes = about(self._letters[1])
        with watch.measured("go to a note far down"):
            watch.do(partial(window.notes.show_note, notes[-2]))
            watch.rest(1)
        for name in ("citations", "info", "related"):
            with watch.measured(f"tab {name}"):
                watch.do(partial(inspector.show_tab, name))

    def _lists(self) -> None:
        watch = self._watch
        self._acting("Lists with 1,000 notes", "stage_lists")
        stage: ListsStage = self._window.stages.made("lists")  # type: ignore[assignment]  # Lists
        with watch.measured("Lists: type in the filter"):
            for letter in "woning":
                watch.do(partial(stage.filters.words.insert, letter))
                watch.rest(0.1)
        with watch.measured("Lists: no filter again"):
            watch.do(stage.filters.clear)
        with watch.measured("Lists: scroll"):
            bar = stage.list.verticalScrollBar()
            for value in range(0, bar.maximum(), 900):
                watch.do(partial(bar.setValue, value))
        with watch.measured("Lists: choose all"):
            watch.do(partial(stage.list.model_of_notes.choose_all, on=True))
        with watch.measured("Lists: recolour 1,000 notes"):
            watch.do(partial(stage.choice.recolourRequested.emit, "pink"))
        self._acting("Lists: undo that", "undo")
        with watch.measured("Lists: tag 1,000 notes"):
            watch.do(partial(stage.choice.retagRequested.emit, ("nieuw",), ()))
        with watch.measured("Lists: delete 1,000 notes"):
            watch.do(stage.choice.deleteRequested.emit)
        self._acting("Lists: undo that deletion", "undo")
        with watch.measured("Lists: to check"):
            watch.do(stage._doubtful.click)
        watch.do(stage._all.click)
        self._act("stage_read")
        watch.rest()
        self._acting("Lists again", "stage_lists")

    def _export(self) -> None:
        from kennisreader.ui.export_dialog import ExportDialog

        watch = self._watch
        self._acting("export dialog with 1,000 notes", "export_notes")
        dialog = self._window.findChild(ExportDialog)
        assert isinstance(dialog, ExportDialog)
        watch.until(lambda: dialog.shown is not None)
        for index in range(2):
            with watch.measured(f"export dialog: {dialog.scope.itemText(index)[:24]}"):
                watch.do(partial(dialog.scope.setCurrentIndex, 1 - index))
                watch.rest(0.1)
                watch.do(partial(dialog.file.setText, str(self._folder / f"{index}.md")))
                watch.rest(0.5)
                watch.until(lambda: dialog.shown is not None)
        with watch.measured("export dialog: close"):
            watch.do(dialog.reject)

    def _overview(self) -> None:
        self._acting("theme overview", "stage_synopsis")
        self._acting("back to the letter", "stage_read")
        for name, dialog in (
            ("settings", "settings"),
            ("correct details", "edit_metadata"),
            ("help", "help"),
            ("all actions", "all_actions"),
        ):
            with self._watch.measured(name):
                self._act(dialog)
            self._watch.do(self._close_dialogs)
            self._watch.rest(0.1)

    def _close_dialogs(self) -> None:
        from PySide6.QtWidgets import QDialog

        from kennisreader.ui.overlay import Overlay

        for dialog in self._window.findChildren(QDialog):
            dialog.reject()
        for overlay in self._window.findChildren(Overlay):
            overlay.close()

    def _add(self) -> None:
        watch = self._watch
        file = self._folder / "toegevoegd.txt"
        file.write_text(ADDED, encoding="utf-8")
        before = len(self._session.summaries())
        with watch.measured("add a letter"):
            watch.do(partial(self._window.commands.add, [file]))
            watch.until(lambda: len(self._session.summaries()) > before)
            watch.rest(2)
        letter = next(each.id for each in self._session.summaries() if each.id not in self._letters)
        with watch.measured("remove it"):
            watch.do(partial(self._window.commands.remove, letter))

    def _appearance(self) -> None:
        self._acting("larger text", "zoom_in")
        self._acting("usual size of text", "zoom_reset")
        self._acting("dark", "dark")
        self._acting("light", "light")
        self._acting("another language", "language_nl")
        self._acting("fold the inspector", "right_panel")
        self._acting("fold the library", "left_panel")
        self._acting("unfold the inspector", "right_panel")
        self._acting("unfold the library", "left_panel")


def _type(field: QWidget, letter: str) -> None:
    from PySide6.QtTest import QTest

    QTest.keyClicks(field, letter)


def _key(field: QWidget, key: object) -> None:
    from PySide6.QtTest import QTest

    QTest.keyClick(field, key)  # type: ignore[call-overload]  # a key


def _focused() -> QWidget:
    from PySide6.QtWidgets import QApplication

    found = QApplication.focusWidget()
    assert found is not None
    return found


def measure() -> None:
    """Do one round in this process; print the rows as JSON on the last line."""
    from kennisreader import paths
    from kennisreader.core.library import Library
    from kennisreader.ui import app
    from kennisreader.ui.arguments import Arguments
    from kennisreader.ui.settings import Settings
    from kennisreader.ui.translation import Translation

    with Library.open(paths.library_folder()) as library:
        _fill(library)
    application = app.make_application()
    settings = Settings(paths.config_folder() / "settings.ini", application)
    translation = Translation(application, paths.resources_folder() / "i18n")
    watch = Watch(application)
    with Library.open(paths.library_folder()) as library:
        program = app.Program(application, Arguments(), library, settings, translation)
        crashes: list[str] = []
        program._crashes.happened.connect(crashes.append)
        program.window.resize(1600, 1000)
        # The program shows its window and then turns the loop until it is closed: this loop is ours.
        setattr(application, "exec", Round(program, watch, Path(os.environ["HOME"])).run)  # noqa: B010 - mypy takes no new method
        try:
            program.run()
        finally:
            program.window.close()
            program.close()
    if crashes:
        sys.exit(crashes[0])
    print(json.dumps(watch.rows))


if __name__ == "__main__":
    measure()
