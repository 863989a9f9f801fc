# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Starting the window: everything that happens around it, and in which order.

Before the first paint only what is visible is made; nothing but PySide6 and light parts of the
core is imported.  What the reader does not see yet follows when the window is there.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from kennisreader import __version__, paths
from kennisreader.core import library_damage
from kennisreader.core.library import Library
from kennisreader.core.library_lock import LibraryLock
from kennisreader.core.library_values import SEEDED, LibraryError
from kennisreader.core.theme_cache import cached_themes
from kennisreader.ui import style, window_fit
from kennisreader.ui.arguments import LINK, Arguments, WrongUse, read_arguments
from kennisreader.ui.crash_report import CrashReport
from kennisreader.ui.ingest import Ingest
from kennisreader.ui.main_window import MainWindow
from kennisreader.ui.session import Session
from kennisreader.ui.settings import Settings
from kennisreader.ui.translation import Translation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kennisreader.core.theme_files import ThemeProblem
    from kennisreader.core.themes import Theme
    from kennisreader.ui.ingest import Report

APP_ID = "nl.kennisreader.kennisreader"
"""Names the desktop file and the icon; the same as in ``desktop_entry``."""

REST = 20
"""Milliseconds after which a timer fires if the window has nothing to do."""

LATE = 8
"""Milliseconds by which it may be late then."""

PATIENCE = 15
"""How often it is waited for that; on a machine that is busy it never comes."""

TIMING_VARIABLE = "KENNISREADER_TIMING"
"""Environment variable that names a file to which the moment of the first paint is added."""


def main(argv: Sequence[str]) -> int:
    """Show the window, or hand over to the one that is open; the exit code of the program."""
    try:
        arguments = read_arguments(argv)
    except WrongUse as error:
        from kennisreader.ui.start_words import wrong_use

        print(wrong_use(error), file=sys.stderr)
        return 2
    application = make_application(arguments.qt)
    settings = Settings(paths.config_folder() / "settings.ini", application)
    translation = Translation(application, paths.resources_folder() / "i18n")
    translation.use(settings.language)
    folder = paths.library_folder(arguments.library)
    lock = LibraryLock(folder)
    try:
        lock.acquire()
        was_left_open = library_damage.was_left_open(folder)
        library = _open(folder)
    except LibraryError as error:
        lock.release()
        return _without_library(error, arguments, folder, settings)
    with ExitStack() as after:
        after.callback(lock.release)
        after.enter_context(library)
        try:
            program = Program(application, arguments, library, settings, translation)
        except Exception as error:  # noqa: BLE001 - whatever it is, a silent end would be worse
            return _without_window(error)
        after.callback(program.close)
        return program.run(was_left_open=was_left_open)


IDLE_AFTER = 10_000
"""Milliseconds after the start at which letters of an older reader begin to be read anew."""


class Application(QApplication):
    """Qt's application, with ears for macOS, which sends files and links as events.

    Signals:
        opened(file or link): the system asks to open it.
    """

    opened = Signal(str)

    def event(self, event: QEvent) -> bool:
        """Pass on what the system wants opened."""
        if isinstance(event, QFileOpenEvent):
            self.opened.emit(event.file() or event.url().toString())
            return True
        return super().event(event)


def make_application(qt_arguments: Sequence[str] = ()) -> Application:
    """Make Qt's application, under our name and in our style."""
    QCoreApplication.setApplicationName("Kennisreader")
    QCoreApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName(APP_ID)
    # As an option, because `QApplication.setStyle` answers with the style: PySide makes its class
    # then, and 528 members of enumerations with it, which takes 9 ms.
    application = Application(["kennisreader", "-style", "fusion", *qt_arguments])
    icons = QIcon()
    for size in (16, 32, 48, 128):
        icons.addFile(str(paths.resources_folder() / "icons" / "app" / f"kennisreader-{size}.png"))
    application.setWindowIcon(icons)
    return application


def _open(folder: Path) -> Library:
    """Open the library; one that is damaged is saved first."""
    try:
        return Library.open(folder)
    except LibraryError as error:
        if error.code != "damaged":
            raise
    from kennisreader.ui.damage import salvaged

    return salvaged(folder)


def _without_library(
    error: LibraryError, arguments: Arguments, folder: Path, settings: Settings
) -> int:
    """Hand over to the window that has the library, or say why there is none."""
    if error.code == "in_use":
        from kennisreader.ui.single_instance import hand_over

        if hand_over(folder, [*arguments.files, *arguments.links]):
            return 0
    from kennisreader.core import messages
    from kennisreader.ui.start_words import refuse

    refuse(messages.sentence(error.code, settings.language, **error.details))
    return 1


def _without_window(error: Exception) -> int:
    """Write down a mistake of our own that leaves nothing to show, and say so."""
    from kennisreader.ui.start_words import refuse

    refuse(CrashReport(paths.log_folder()).note(error))
    return 1


class _Closes(Protocol):
    def close(self) -> None: ...


class Program(QObject):
    """One run of the window: makes its parts, and does what need not be done before it is seen.

    Attributes:
        session: what the parts of the window share.
        window: the window.
        ingest: adds letters.
    """

    def __init__(
        self,
        application: Application,
        arguments: Arguments,
        library: Library,
        settings: Settings,
        translation: Translation,
    ) -> None:
        super().__init__(application)
        self._application = application
        self._arguments = arguments
        self._crashes = CrashReport(paths.log_folder(), self)
        self._crashes.install()
        self._closers: list[_Closes] = []
        cache = paths.cache_folder() / "themes.json"
        themes, self._problems = cached_themes(paths.theme_folders(), cache, __version__)
        self._seeds = _first_seed(library, themes)
        style.load_reading_fonts(paths.resources_folder() / "fonts")
        self.session = Session(library, settings, themes, self)
        style.apply(application, self.session.scheme)
        self._crashes.happened.connect(self.session.failed)
        settings.changed.connect(lambda _name: translation.use(settings.language))
        self.ingest = Ingest(self.session, None, self)
        self.window = MainWindow(self.session, self.ingest)

    def run(self, *, was_left_open: bool = False) -> int:
        """Show the window until it is closed; the exit code.

        ``was_left_open`` says that the last one who had the library could not close it.
        """
        self._was_left_open = was_left_open
        self.window.first_paint.happened.connect(self._after_first_paint)
        window_fit.fit(self.window)
        self.window.show()
        return self._application.exec()

    def close(self) -> None:
        """Let go of everything that outlives the window."""
        self._crashes.uninstall()
        self.ingest.close()
        self.session.close()
        for each in self._closers:
            each.close()

    def _after_first_paint(self) -> None:
        timing = os.environ.get(TIMING_VARIABLE)
        if timing:
            with suppress(OSError), Path(timing).open("a", encoding="utf-8") as file:
                file.write(f"first-paint {time.time()}\n")
        self._wait_for_rest(PATIENCE)

    def _wait_for_rest(self, patience: int) -> None:
        """Settle when the panels have been made: at once, all of it would hold up the keys."""
        waited = QElapsedTimer()
        waited.start()

        def look() -> None:
            if waited.elapsed() > REST + LATE and patience:
                self._wait_for_rest(patience - 1)
            else:
                self._settle()

        QTimer.singleShot(REST, self, look)

    def _settle(self) -> None:
        """Do what the first paint did not wait for; nothing here asks the reader anything."""
        from kennisreader.core.themes import revision
        from kennisreader.ui.damage import DamageWatch
        from kennisreader.ui.quitting import QuitOnSignal
        from kennisreader.ui.single_instance import Listener
        from kennisreader.ui.tidying import Tidying
        from kennisreader.ui.worker_process import WorkerProcess

        # What the start has made stays until the end: it need not be looked through again.
        gc.freeze()
        gc.enable()
        listener = Listener(self.session.library.folder, self)
        listener.received.connect(self._come_forward)
        listener.handed.connect(self._add)
        self.ingest.finished.connect(listener.tell)
        self.ingest.passwordNeeded.connect(listener.tell_waiting)
        self._application.opened.connect(lambda given: self._take([given]))
        self._closers = [listener, QuitOnSignal(self._application, self)]
        self._closers.append(Tidying(self.window.windowHandle() or self.window, self))
        self.ingest.use(WorkerProcess(self, rests=True))
        with suppress(LibraryError):
            self.session.library.purge_removed()
        self.ingest.tidy()
        if self._seeds:
            self.ingest.add_seeds(self._seeds)
        self.ingest.refresh_themes(revision(self.session.themes), self.window.stage.letters)
        self.session.query.set_indexing(on=True)  # until it is known to be up to date
        self.ingest.refresh_index()
        watch = DamageWatch(self.session, self.ingest, self.window.centralWidget(), self)
        watch.begin(was_left_open=self._was_left_open)
        self.session.query.use(WorkerProcess(self), warm=True)
        QTimer.singleShot(IDLE_AFTER, self, self.ingest.refresh_readings)
        self.session.notebook.warm()
        self._tell_problems(self._problems)
        self._take([*self._arguments.files, *self._arguments.links])

    def _come_forward(self, given: list[str], token: str) -> None:
        """Somebody started the program again: show the window, take what they brought."""
        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token  # Qt's Wayland plugin reads it there
        if self.window.isMinimized():
            self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self._take(given)

    def _take(self, given: Sequence[str]) -> None:
        """Add files and follow links."""
        links = [each for each in given if each.lower().startswith(LINK)]
        files = [Path(each) for each in given if each not in links]
        if len(files) == 1 and files[0].is_file():
            self._open_when_read(files[0].name)
        self.window.commands.add(files)
        if links:
            from kennisreader.ui.follow import follow

            follow(
                self.session,
                self.window.navigator,
                self.window.notes,
                self.session.failed.emit,
                links[-1],
            )

    def _open_when_read(self, file: str) -> None:
        """Show the letter of a file that the system was asked to open."""

        def look(report: Report) -> None:
            read = [each.letter for each in report.results if each.file == file]
            if read:
                self.ingest.finished.disconnect(look)
            if any(read):
                self.window.navigator.open(read[0])

        self.ingest.finished.connect(look)

    def _add(self, given: Sequence[str]) -> None:
        """Add what a terminal hands over; whoever reads in the window goes on reading."""
        self.window.commands.add([Path(each) for each in given])

    def _tell_problems(self, problems: Sequence[ThemeProblem]) -> None:
        """Say what is wrong with a theme file; of several only how many, for there is one line."""
        from kennisreader.core.messages import sentence

        language = self.session.language
        if len(problems) == 1:
            self.session.failed.emit(problems[0].sentence(language))
        elif problems:
            told = sentence("theme_several", language, count=str(len(problems)))
            self.session.failed.emit(told)


def _first_seed(library: Library, themes: Sequence[Theme]) -> tuple[Path, ...]:
    """Give a new library its first letter at once; the others are returned, for the worker.

    A library that was interrupted in the middle of this gets the rest at the next start.
    """
    if library.get_value(SEEDED):
        return ()
    from kennisreader.core.importing import importer_of, read_letter
    from kennisreader.core.importing.errors import UnreadableFile
    from kennisreader.core.intake import seed_files
    from kennisreader.core.theme_matcher import ThemeMatcher
    from kennisreader.core.themes import revision

    files = [
        file
        for file in seed_files(paths.seeds_folder())
        if not library.was_given(file.read_bytes())
    ]
    if not files or library.summaries():
        return tuple(files)
    data = files[0].read_bytes()
    try:
        letter = read_letter(data, files[0].name)
        matcher = ThemeMatcher(themes)
        spans = matcher.spans(letter)
        levels = matcher.levels(letter, spans)
        library.add(
            letter,
            data,
            revision=revision(themes),
            spans=spans,
            levels=levels,
            importer=importer_of(letter),
        )
    except (UnreadableFile, LibraryError):
        return tuple(files)  # the worker tries again and reports what is wrong
    return tuple(files[1:])
