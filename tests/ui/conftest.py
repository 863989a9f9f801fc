# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A library of the five letters, read once, and a real window on a copy of it for each test."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from kennisreader import paths
from kennisreader.core.importing import read_letter
from kennisreader.core.library import Library
from kennisreader.core.library_values import SEEDED
from kennisreader.core.theme_files import read_themes
from kennisreader.core.theme_matcher import ThemeMatcher
from kennisreader.core.themes import revision
from kennisreader.ui import style
from kennisreader.ui.ingest import Ingest
from kennisreader.ui.main_window import MainWindow
from kennisreader.ui.session import Session
from kennisreader.ui.settings import Settings
from kennisreader.ui.translation import Translation
from kennisreader.ui.worker_process import ImmediateWorker


@pytest.fixture(scope="session")
def themes():
    """The bundled themes."""
    return read_themes([paths.resources_folder() / "themes"]).themes


@pytest.fixture(scope="session")
def seeded_folder(tmp_path_factory: pytest.TempPathFactory, themes) -> Path:
    """A library folder with the five letters; read only, copy it."""
    folder = tmp_path_factory.mktemp("seeded")
    matcher, known = ThemeMatcher(themes), revision(themes)
    with Library.open(folder) as library:
        for file in sorted(paths.seeds_folder().glob("*.txt")):
            data = file.read_bytes()
            letter = read_letter(data, file.name)
            spans = matcher.spans(letter)
            levels = matcher.levels(letter, spans)
            library.add(letter, data, revision=known, spans=spans, levels=levels)
        library.set_value(SEEDED, "1")
    return folder


@pytest.fixture
def seeded_session(qapp: QApplication, seeded_folder: Path, themes, tmp_path: Path):
    """A session on a copy of the five letters, in English."""
    folder = tmp_path / "library"
    shutil.copytree(seeded_folder, folder)
    settings = Settings(tmp_path / "settings.ini")
    settings.choose("language", "en")
    style.load_reading_fonts(paths.resources_folder() / "fonts")
    with Library.open(folder) as library:
        session = Session(library, settings, themes)
        style.apply(qapp, session.scheme)
        yield session
        session.close()


@pytest.fixture
def window(qtbot, seeded_session: Session):
    """The window on the five letters, shown, at its usual size."""
    ingest = Ingest(seeded_session, ImmediateWorker())
    made = MainWindow(seeded_session, ingest)
    made.resize(1440, 900)
    made.show()
    qtbot.waitExposed(made)
    qtbot.wait(1)
    yield made
    made.close()
    # With all its timers, which would ask a library that is closed by then.
    shiboken6.delete(made)


@pytest.fixture(scope="session")
def seeded_index(seeded_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The search index of the five letters; read only, copy it."""
    from kennisreader.core.search import keeping

    folder = tmp_path_factory.mktemp("seeded-index")
    with Library.open(seeded_folder) as library:
        keeping.bring_up_to_date(folder, library)
    return folder


@pytest.fixture
def answering(window: MainWindow, seeded_session: Session, seeded_index: Path):
    """The window, with searches and relations answered at once."""
    index = paths.index_folder(seeded_session.library.folder)
    shutil.copytree(seeded_index, index, dirs_exist_ok=True)
    worker = ImmediateWorker()
    seeded_session.query.use(worker)
    yield window
    worker.close()


@pytest.fixture
def translation(qapp: QApplication):
    """The translators, taken out again after the test."""
    before = QLocale()
    translation = Translation(qapp, paths.resources_folder() / "i18n")
    yield translation
    translation.use("en")
    for each in translation._installed:
        qapp.removeTranslator(each)
    QLocale.setDefault(before)
