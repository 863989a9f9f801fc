# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Adding letters in the window: what is asked, what is told, and what can be undone."""

from __future__ import annotations

import errno
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pymupdf
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton

from kennisreader.core.annotation import Note, Target
from kennisreader.ui.drop_guide import DropGuide
from kennisreader.ui.import_details import ImportDetails
from kennisreader.ui.main_window import MainWindow
from kennisreader.ui.password_dialog import PasswordDialog
from kennisreader.ui.version_commands import UpdateLetter
from tests.bad_files import AES_256

SEED = "2020-07-02-kamerbrief-ai-talent"
SEED_FILE = "000_a42c75b2ee6a92a6.txt"
WORDS = "internationaal talent"
NOTE = "11111111-1111-4111-8111-111111111111"


def protected(path: Path, password: str) -> Path:
    """A PDF with a password, as letters are sent to few."""
    document = pymupdf.open()
    page = document.new_page()
    page.insert_text((72, 90), f"Geachte Voorzitter, dit is de brief {path.stem}.")
    page.insert_text((72, 120), "Het kabinet zal hierover in het voorjaar een besluit nemen.")
    document.save(
        path,
        encryption=AES_256,
        owner_pw=f"{password}-eigenaar",
        user_pw=password,
    )
    return path


def dialog_of(window: MainWindow, qtbot, kind):
    def found():
        shown = [each for each in window.findChildren(kind) if each.isVisible()]
        assert shown
        return shown[-1]

    qtbot.waitUntil(lambda: bool([e for e in window.findChildren(kind) if e.isVisible()]))
    return found()


def add(window: MainWindow, qtbot, *paths: Path) -> None:
    """Add files and wait until there is a report."""
    with qtbot.waitSignal(window._ingest.finished):
        window.commands.add(list(paths))


def click(parent, text: str) -> None:
    (button,) = [
        each
        for each in parent.findChildren(QPushButton)
        if each.text().replace("&", "") == text and each.isVisibleTo(parent)
    ]
    button.click()


def ids(window: MainWindow) -> set[str]:
    return {row.id for row in window._session.summaries()}


# Passwords


def test_a_protected_file_asks_for_its_password_until_it_fits(window, tmp_path, qtbot):
    file = protected(tmp_path / "geheim.pdf", "open")
    window.commands.add([file])
    dialog = dialog_of(window, qtbot, PasswordDialog)
    assert dialog.for_others.isHidden()
    qtbot.keyClicks(dialog.field, "fout")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    again = dialog_of(window, qtbot, PasswordDialog)
    assert "does not fit" in again.field.accessibleDescription()
    qtbot.keyClicks(again.field, "open")
    with qtbot.waitSignal(window._ingest.finished) as finished:
        qtbot.keyClick(again.field, Qt.Key.Key_Return)
    (result,) = finished.args[0].results
    assert result.status == "added"
    library = window._session.library
    assert library.original(result.letter).read_bytes() == file.read_bytes(), "it stays protected"
    path = str(library.original(result.letter))
    assert window._session.originals.passwords == {path: "open"}


def test_one_password_serves_several_files_and_the_rest_is_skipped(window, tmp_path, qtbot):
    files = [protected(tmp_path / f"{name}.pdf", "open") for name in ("een", "twee")]
    files.append(protected(tmp_path / "drie.pdf", "anders"))
    window.commands.add(files)
    dialog = dialog_of(window, qtbot, PasswordDialog)
    assert dialog.for_others.isVisible()
    assert "2" in dialog.for_others.text()
    qtbot.keyClicks(dialog.field, "open")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    last = dialog_of(window, qtbot, PasswordDialog)
    with qtbot.waitSignal(window._ingest.finished) as finished:
        qtbot.keyClick(last, Qt.Key.Key_Escape)
    statuses = {result.file: result.status for result in finished.args[0].results}
    assert statuses == {"een.pdf": "added", "twee.pdf": "added", "drie.pdf": "failed"}


# Versions


@pytest.fixture
def other_version(seeds: Path, tmp_path: Path) -> Path:
    """The first seed under another name, with a word more and one that became another."""
    text = (seeds / SEED_FILE).read_text(encoding="utf-8")
    file = tmp_path / "herzien.txt"
    file.write_text(text.replace("Voorzitter", "Voorzitter,", 1).replace(" ook ", " mede ", 3))
    return file


def note_on(window: MainWindow, letter: str) -> Note:
    text = window._session.letter(letter).text
    start = text.index(WORDS)
    target = Target(letter, WORDS, text[start - 32 : start], "", start, start + len(WORDS))
    return Note(NOTE, (target,), text="Kijk")


def test_a_version_is_added_beside_and_takes_the_place_only_when_asked(
    window, qtbot, other_version
):
    session = window._session
    session.library.correct(SEED, "title", "Mijn titel")
    session.notebook.write({NOTE: note_on(window, SEED)})
    before = session.letter(SEED)
    add(window, qtbot, other_version)
    assert ids(window) >= {SEED, f"{SEED}-2"}
    bar = window.adding.report
    assert "another version" in bar.words.text()
    click(bar, "Update that letter")
    assert f"{SEED}-2" not in ids(window)
    assert " mede " in session.letter(SEED).text
    assert session.summary(SEED).title == "Mijn titel"
    qtbot.wait(50)
    target = session.notebook.note(NOTE).targets[0]
    assert session.letter(SEED).quote(target.start, target.end) == WORDS
    session.undo.undo()
    assert ids(window) >= {SEED, f"{SEED}-2"}
    assert session.letter(SEED).text == before.text
    assert session.notebook.note(NOTE).targets == note_on(window, SEED).targets
    session.undo.redo()
    assert f"{SEED}-2" not in ids(window)


def test_notes_and_corrections_of_the_version_move_along(window, qtbot, other_version):
    session = window._session
    add(window, qtbot, other_version)
    other = f"{SEED}-2"
    session.library.correct(other, "addressee", "De Minister")
    session.library.correct(other, "title", "Van de versie")
    session.library.correct(SEED, "title", "Mijn titel")
    session.notebook.write({NOTE: note_on(window, other)})
    click(window.adding.report, "Update that letter")
    assert session.notebook.note(NOTE).letters == (SEED,)
    assert session.library.corrections(SEED) == {
        "title": "Mijn titel",
        "addressee": "De Minister",
    }
    session.undo.undo()
    assert session.notebook.note(NOTE).letters == (other,)
    assert session.library.corrections(SEED) == {"title": "Mijn titel"}
    assert session.library.corrections(other)["title"] == "Van de versie"


def test_the_window_follows_a_version_into_the_letter_that_takes_it(window, qtbot, other_version):
    add(window, qtbot, other_version)
    window.navigator.open(f"{SEED}-2")
    view = window.stage.pane.view
    place = view.letter.passages[12].start
    view.go_to(place)
    passage = view.reading_passage()
    click(window.adding.report, "Update that letter")
    assert window.stage.letters == (SEED,)
    assert window.stage.pane.view.reading_passage() == passage


@pytest.fixture
def full(monkeypatch):
    """A disk that has no room for notes, for as long as it is entered."""

    @contextmanager
    def full() -> Iterator[None]:
        def refuse(*_arguments):
            raise OSError(errno.ENOSPC, "full")

        with monkeypatch.context() as disk:
            disk.setattr("kennisreader.core.library_notes.put", refuse)
            yield

    return full


def test_an_update_is_made_and_undone_whole_or_not_at_all(window, qtbot, other_version, full):
    session = window._session
    add(window, qtbot, other_version)
    other = f"{SEED}-2"
    session.notebook.write({NOTE: note_on(window, other)})
    update = UpdateLetter(session, SEED, other, window._ingest.place_notes)
    with full(), qtbot.waitSignal(session.failed):
        session.undo.push(update)
    assert ids(window) >= {SEED, other}
    assert session.undo.count() == 0
    session.undo.push(UpdateLetter(session, SEED, other, window._ingest.place_notes))
    assert other not in ids(window)
    with full(), qtbot.waitSignal(session.failed):
        session.undo.undo()
    assert other not in ids(window)
    assert session.notebook.note(NOTE).letters == (SEED,)
    session.undo.undo()
    assert ids(window) >= {SEED, other}
    assert session.notebook.note(NOTE).letters == (other,)


def test_a_former_version_is_put_back_with_its_notes_or_not_at_all(
    window, qtbot, other_version, tmp_path, full
):
    session = window._session
    session.notebook.write({NOTE: note_on(window, SEED)})
    before, note = session.letter(SEED), session.notebook.note(NOTE)
    add(window, qtbot, other_version.rename(tmp_path / SEED_FILE))
    with full(), qtbot.waitSignal(session.failed):
        session.undo.undo()
    assert session.letter(SEED).text != before.text
    session.undo.undo()
    assert (session.letter(SEED), session.notebook.note(NOTE)) == (before, note)


def test_two_letters_stay_two_when_both_are_kept(window, qtbot, other_version):
    add(window, qtbot, other_version)
    click(window.adding.report, "Keep both")
    assert not window.adding.report.isVisible()
    assert ids(window) >= {SEED, f"{SEED}-2"}


def test_a_changed_file_of_the_same_name_is_told_and_can_be_undone(
    window, qtbot, other_version, tmp_path
):
    session = window._session
    session.notebook.write({NOTE: note_on(window, SEED)})
    before, note = session.letter(SEED), session.notebook.note(NOTE)
    same_name = other_version.rename(tmp_path / SEED_FILE)
    add(window, qtbot, same_name)
    bar = window.adding.report
    assert "took the place" in bar.words.text()
    assert session.letter(SEED).text != before.text
    assert "update" in session.undo.undoText()
    session.undo.undo()
    assert session.letter(SEED) == before
    assert session.notebook.note(NOTE) == note
    session.undo.redo()
    qtbot.wait(50)
    click(bar, "Put back")
    assert session.letter(SEED) == before
    session.undo.undo()
    assert session.letter(SEED).text != before.text


def test_what_undo_has_put_back_stays_so(window, qtbot, other_version, tmp_path):
    session = window._session
    before = session.letter(SEED)
    add(window, qtbot, other_version.rename(tmp_path / SEED_FILE))
    session.undo.undo()
    click(window.adding.report, "Put back")
    assert session.letter(SEED) == before
    assert not window.adding.report.isVisible()


def test_many_files_are_listed_by_what_became_of_them(
    window, qtbot, other_version, tmp_path, seeds
):
    bad = tmp_path / "leeg.txt"
    bad.touch()
    fresh = tmp_path / "nieuw.md"
    fresh.write_text("# Nieuw\n\nGeachte voorzitter, hierbij een heel andere brief.\n")
    add(window, qtbot, other_version, bad, fresh, seeds / SEED_FILE)
    bar = window.adding.report
    for words in ("2 letters added", "1 looks like", "1 already there", "1 could not be read"):
        assert words in bar.words.text().replace("(s)", "s")
    bar.show_details()
    details = dialog_of(window, qtbot, ImportDetails)
    click(details, "Update that letter")
    assert f"{SEED}-2" not in ids(window)
    assert "Updated." in [label.text() for label in details.findChildren(type(bar.words))]
    with qtbot.waitSignal(window.adding.openRequested) as opened:
        next(b for b in details.findChildren(QPushButton) if b.text() == "Open").click()
    assert opened.args == [SEED]
    details.close()


# Dropping


def dragging(urls: Sequence[str]) -> tuple[QMimeData, QDragEnterEvent, QDropEvent]:
    """What Qt tells of these, and it must be kept: as they come in, and as they are dropped."""
    mime = QMimeData()
    mime.setUrls([QUrl(url) for url in urls])
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    return mime, QDragEnterEvent(QPoint(20, 20), *how), QDropEvent(QPointF(20, 20), *how)


def drop(widget, *paths: Path) -> bool:
    """Drop files on a widget, as Qt does: on the widget under the pointer, then on those around."""
    _mime, enter, dropped = dragging([path.as_uri() for path in paths])
    QApplication.sendEvent(widget, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(widget, dropped)
    return dropped.isAccepted()


@pytest.mark.parametrize(
    ("urls", "taken"),
    [(["file:///a.pdf"], True), (["https://example.org/a.pdf"], False), ([], False)],
)
def test_the_window_says_what_dropping_does(window, urls, taken):
    _mime, enter, _dropped = dragging(urls)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted() is taken
    guides = window.findChildren(DropGuide)
    assert [guide.isVisible() for guide in guides] == [True] * taken
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not any(guide.isVisible() for guide in guides)


@pytest.mark.parametrize("where", ["window", "pane", "text", "library", "inspector"])
def test_files_can_be_dropped_everywhere(window, qtbot, tmp_path, where):
    file = tmp_path / "nieuw.md"
    file.write_text("# Nieuw\n\nGeachte voorzitter, hierbij een heel andere brief.\n")
    qtbot.waitUntil(lambda: window.library_panel.window() is window)
    widget = {
        "window": window,
        "pane": window.stage.pane,
        "text": window.stage.pane.view.viewport(),
        "library": window.library_panel.list.viewport(),
        "inspector": window._sides.widget(2),
    }[where]
    with qtbot.waitSignal(window._ingest.finished) as finished:
        assert drop(widget, file)
    assert finished.args[0].results[0].status == "added"
