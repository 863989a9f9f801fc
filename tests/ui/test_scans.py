# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Scanned letters: what is said of them, and having them recognised in the window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pymupdf
import pytest

from kennisreader.core.importing.recognition import trained_data
from kennisreader.core.letter import Letter, Metadata, Scan
from kennisreader.ui import scan_bar
from kennisreader.ui.letter_facts import facts
from kennisreader.ui.password_dialog import PasswordDialog
from kennisreader.ui.scan_bar import ScanBar
from kennisreader.ui.scan_words import ranges, scan_mark, scan_sentences, scan_tip
from tests.ui.fake_library import session_in
from tests.ui.test_adding import add, dialog_of, protected

SCAN = Path(__file__).resolve().parents[1] / "letters" / "nota-vws-2024-mijding-mondzorg-scan.pdf"


def scanned(*states: str, pages: int = 0, text: str = "") -> Letter:
    scans = tuple(Scan(page, state) for page, state in enumerate(states) if state)
    return Letter(
        "brief", "brief.pdf", text, Metadata("Brief", pages=pages or len(states)), scans=scans
    )


@pytest.fixture
def session(qapp, tmp_path):
    session = session_in(tmp_path / "state")
    yield session
    session.library.close()


@pytest.mark.parametrize(
    ("pages", "text"),
    [([1, 2, 3], "1–3"), ([1, 3, 4, 9], "1, 3–4, 9"), ([7], "7"), ([], "")],
)
def test_pages_are_named_as_people_do(pages, text):
    assert ranges(pages) == text


SENTENCES = {
    "all unread": (scanned("unread", "unread"), ["Scanned, no searchable text."]),
    "half a scan": (
        scanned("", "unread", "unread"),
        ["Scanned, no searchable text on 2 page(s): 2–3."],
    ),
    "poor": (scanned("poor", ""), ["Badly recognised, with many errors, on 1 page(s): 1."]),
    "recognised": (scanned("recognised"), ["Recognised text (OCR): may contain errors."]),
    "of everything": (
        scanned("unread", "poor", "recognised", ""),
        [
            "Scanned, no searchable text on 1 page(s): 1.",
            "Badly recognised, with many errors, on 1 page(s): 2.",
            "Recognised text (OCR) on 1 page(s): 3; may contain errors.",
        ],
    ),
    "no scan": (scanned("", ""), []),
}


@pytest.mark.parametrize(("letter", "expected"), SENTENCES.values(), ids=SENTENCES)
def test_what_is_said_of_pages(qapp, letter, expected):
    assert scan_sentences(letter) == expected


def test_the_details_say_it_too(qapp):
    (fact,) = [each for each in facts(scanned("recognised"), "en") if each.name == "Scan"]
    assert fact.lines == ("Recognised text (OCR): may contain errors.",)


@pytest.mark.parametrize("state", ["unread", "partly", "recognised"])
def test_the_list_marks_scans(qapp, state):
    assert scan_mark(state)
    assert scan_tip(state).endswith(".")
    assert scan_mark("") == scan_tip("") == ""


def test_the_bar_is_there_for_scans_alone(session, qtbot, monkeypatch):
    monkeypatch.setattr(scan_bar, "_can_recognise", lambda: True)
    bar = ScanBar(session)
    qtbot.addWidget(bar)
    bar.show_letter(scanned("", ""))
    assert bar.isHidden()
    bar.show_letter(scanned("recognised"))
    assert not bar.isHidden()
    assert bar.button.isHidden(), "there is nothing left to recognise"
    bar.show_letter(scanned("unread", ""))
    assert not bar.button.isHidden()
    assert "page(s): 1" in bar.words.text()


def test_without_tesseract_the_bar_says_how_to_get_it(session, qtbot, monkeypatch):
    monkeypatch.setattr(scan_bar, "_can_recognise", lambda: False)
    bar = ScanBar(session)
    qtbot.addWidget(bar)
    bar.show_letter(scanned("unread"))
    assert bar.button.isHidden()
    assert "tesseract-ocr-nld" in bar.words.text()


def test_the_bar_begins_follows_and_stops(session, qtbot, monkeypatch):
    monkeypatch.setattr(scan_bar, "_can_recognise", lambda: True)
    bar = ScanBar(session)
    qtbot.addWidget(bar)
    bar.show_letter(scanned("unread", "unread"))
    with qtbot.waitSignal(session.originals.recognitionWanted) as wanted:
        bar.button.click()
    assert wanted.args == ["brief"]
    assert "page 1 of 2" in bar.words.text()
    session.originals.recognising.emit("brief", 2, 2)
    session.originals.recognising.emit("another", 9, 9)
    assert "page 2 of 2" in bar.words.text()
    with qtbot.waitSignal(session.originals.recognitionUnwanted):
        bar.button.click()
    session.originals.recognising.emit("brief", 0, 0)
    assert "no searchable text" in bar.words.text()


def one_page(path: Path) -> Path:
    with pymupdf.open(SCAN) as whole, pymupdf.open() as page:
        page.insert_pdf(whole, from_page=1, to_page=1)
        page.save(path)
    return path


def bar_of(window) -> ScanBar:
    bars: list[ScanBar] = window.stage.pane.findChildren(ScanBar)
    return bars[0]


@pytest.mark.skipif(trained_data() is None, reason="Tesseract does not know Dutch here")
def test_a_scan_is_recognised_in_the_window(window, qtbot, tmp_path):
    session = window._session
    add(window, qtbot, one_page(tmp_path / "scan.pdf"))
    letter = next(row for row in session.summaries() if row.file == "scan.pdf").id
    window.navigator.open(letter)
    assert session.summary(letter).scans == "unread"
    assert "no searchable text" in bar_of(window).words.text()
    session.library.correct(letter, "title", "Mondzorg")
    with qtbot.waitSignal(window._ingest.finished, timeout=120_000) as finished:
        bar_of(window).button.click()
    (result,) = finished.args[0].results
    assert (result.status, result.letter) == ("updated", letter)
    assert "recognised (OCR)" in result.sentence
    qtbot.waitUntil(lambda: session.summary(letter).scans == "recognised")
    assert "mondzorg" in session.letter(letter).text
    assert session.summary(letter).title == "Mondzorg"
    assert "may contain errors" in bar_of(window).words.text()
    assert bar_of(window).button.isHidden()


def test_stopping_leaves_the_letter_as_it_was(window, qtbot, tmp_path, monkeypatch):
    session = window._session
    add(window, qtbot, one_page(tmp_path / "scan.pdf"))
    letter = next(row for row in session.summaries() if row.file == "scan.pdf").id
    window.navigator.open(letter)
    worker = window._ingest._desk._worker
    monkeypatch.setattr(worker, "request", lambda *_arguments: 1)  # it takes its time
    monkeypatch.setattr(scan_bar, "_can_recognise", lambda: True)
    bar_of(window).button.click()
    qtbot.waitUntil(lambda: not window._ingest._desk.is_free)
    bar_of(window).button.click()
    assert window._ingest._desk.is_free
    assert "no searchable text" in bar_of(window).words.text()
    assert session.summary(letter).scans == "unread"


def test_copied_words_say_that_they_were_recognised(window, qapp, monkeypatch):
    session = window._session
    letter = session.letter(window.stage.pane.letter_id)
    view = window.stage.pane.view
    scanned = replace(letter, scans=(Scan(0, "recognised"),))
    monkeypatch.setattr(session, "letter", lambda _id: scanned)
    view.selection.select(0, 10)
    window.commands.copy_with_citation(view)
    assert "recognised text, OCR" in qapp.clipboard().text()


# Passwords of pages


def test_pages_ask_for_the_password_that_is_not_known_any_more(window, qtbot, tmp_path):
    session = window._session
    window.commands.add([protected(tmp_path / "geheim.pdf", "open")])
    dialog = dialog_of(window, qtbot, PasswordDialog)
    dialog.field.setText("open")
    with qtbot.waitSignal(window._ingest.finished) as finished:
        dialog.accept()
    letter = finished.args[0].results[0].letter
    path = str(session.library.original(letter))
    session.originals.passwords.clear()  # as after a start
    with qtbot.waitSignal(session.originals.passwordGiven) as given:
        session.originals.passwordWanted.emit(path)
        session.originals.passwordWanted.emit(path)  # of a second pane
        again = dialog_of(window, qtbot, PasswordDialog)
        assert len([d for d in window.findChildren(PasswordDialog) if d.isVisible()]) == 1
        assert "geheim.pdf" in again.field.accessibleDescription()
        again.field.setText("open")
        again.accept()
    assert given.args == [path]
    assert session.originals.passwords == {path: "open"}
