# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The original pages of a letter: seen, zoomed, selected and marked as its text is."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kennisreader.core.importing import read_letter
from kennisreader.ui import page_source, style
from kennisreader.ui.band_places import Band
from kennisreader.ui.letter_forms import Form
from kennisreader.ui.page_layout import MARGIN
from kennisreader.ui.page_source import Draft, PageSource
from kennisreader.ui.worker_process import ImmediateWorker, WorkerProcess

LETTERS = Path(__file__).resolve().parent.parent / "letters"
LETTER = "ah-tk-20232024-2271.pdf"
SCAN = "nota-vws-2024-mijding-mondzorg-scan.pdf"


def add(session, name: str) -> str:
    """Add a letter of the tests to the library; its id."""
    data = (LETTERS / name).read_bytes()
    letter = read_letter(data, name)
    letter_id = session.library.add(letter, data, revision="").id
    session.forget()
    return str(letter_id)


def shown(window) -> str:
    """The form in which the focused letter is shown."""
    return str(window.stage.pane.forms.form)


@pytest.fixture
def paged(window, seeded_session):
    """The window on a letter that came as a PDF, its pages answered at once."""
    worker = ImmediateWorker()
    seeded_session.use_pages(PageSource(seeded_session, worker))
    window.navigator.open(add(seeded_session, LETTER))
    return window


@pytest.fixture
def pages(paged, qtbot):
    """The pages of that letter, shown alone."""
    paged.stage.pane.forms.choose(Form.PAGE)
    view = paged.stage.pane.forms.pages
    qtbot.waitUntil(lambda: view.sheet.edges_known(0))
    return view


def place(view, words: str) -> tuple[int, int]:
    """Where words stand in the letter."""
    start = view.letter.text.index(words)
    return start, start + len(words)


def middle(view, start: int, end: int) -> QPoint:
    """The middle of the first line of a span, in the viewport."""
    x, y, width, height = view.line_rects(start, end)[0]
    return QPointF(x + width / 2, y + height / 2).toPoint()


# Which form is shown


def test_the_switch_is_there_for_a_letter_with_pages_only(paged, seeded_session):
    header = paged.stage.pane.header
    assert header._forms.isVisible()
    paged.navigator.open(seeded_session.summaries()[0].id)
    assert not header._forms.isVisible()
    assert not paged.actions_by_id["form_page"].isEnabled()


def test_a_switch_keeps_the_place_being_read(paged, qtbot):
    pane = paged.stage.pane
    start, _ = place(pane.view, "Deze cijfers worden niet landelijk bijgehouden")
    pane.view.go_to(start, level=0)
    assert pane.view.top_offset() == pytest.approx(start, abs=80)
    paged.actions_by_id["other_form"].trigger()
    assert shown(paged) == "page"
    assert pane.view.top_offset() == pytest.approx(start, abs=80)
    paged.actions_by_id["other_form"].trigger()
    assert shown(paged) == "text"
    assert pane.view.top_offset() == pytest.approx(start, abs=80)


def test_the_form_and_the_zoom_are_kept_with_the_letter(pages, paged, seeded_session):
    letter = paged.stage.pane.letter_id
    pages.zoom(2)
    wanted = pages.zoom_factor
    paged.navigator.open(seeded_session.summaries()[0].id)
    assert shown(paged) == "text"
    paged.navigator.open(letter)
    assert shown(paged) == "page"
    assert paged.stage.pane.forms.pages.zoom_factor == wanted > 1


def test_without_room_for_both_the_text_is_shown(paged, qtbot):
    pane = paged.stage.pane
    pane.forms.choose(Form.BOTH)
    assert [view.isVisible() for view in pane.forms.views] == [True, True]
    paged._sides.fold_left()
    paged.resize(760, 700)
    qtbot.waitUntil(lambda: pane.forms.form is Form.TEXT)
    assert [view.isVisible() for view in pane.forms.views] == [True, False]
    assert not pane.header._buttons[Form.BOTH].isEnabled()


def test_what_was_marked_in_the_text_is_marked_on_the_pages(paged):
    pane = paged.stage.pane
    start, end = place(pane.view, "gesubsidieerd")
    pane.view.selection.select(start, end)
    paged.actions_by_id["mark_1"].trigger()
    pane.show_found([(start, end)], 0)
    pane.forms.choose(Form.PAGE)
    painter = pane.view._painter
    assert (painter.current.start, painter.current.end) == (start, end)
    assert [(mark.span.start, mark.span.end) for mark in painter.notes] == [(start, end)]


# Text and pages beside each other


@pytest.fixture
def both(paged, qtbot):
    pane = paged.stage.pane
    pane.forms.choose(Form.BOTH)
    qtbot.waitUntil(lambda: pane.forms.pages.sheet.edges_known(0))
    return pane.forms


def near_the_top(view, offset: int) -> bool:
    extent = view.extent(offset, offset + 1)
    return extent is not None and -view.height() < extent[0] < view.height()


@pytest.mark.parametrize("words", ["Vraag 3", "Antwoord 5", "Vraag 9"])
def test_each_follows_the_other(both, words):
    start, _ = place(both.text, words)
    for one, other in ((both.text, both.pages), (both.pages, both.text)):
        one.verticalScrollBar().setValue(0)
        one.go_to(start)
        assert near_the_top(other, start)


def test_both_ends_are_reached_together(both):
    for one, other in ((both.text, both.pages), (both.pages, both.text)):
        bar = other.verticalScrollBar()
        one.verticalScrollBar().setValue(one.verticalScrollBar().maximum())
        assert bar.value() == bar.maximum()
        one.verticalScrollBar().setValue(0)
        assert bar.value() == 0


def test_what_is_selected_in_one_is_selected_in_the_other(both, paged):
    start, end = place(both.text, "gesubsidieerd")
    both.pages.selection.select(start, end)
    assert both.text.selection.span == (start, end)
    paged.actions_by_id["mark_4"].trigger()
    assert both.pages.selection.span is None
    assert both.pages.notes.marks[0].span[:2] == (start, end)


# With the mouse and the keys


def test_a_drag_selects_and_copies_the_words_of_the_letter(pages, paged):
    start, _ = place(pages, "Wat is er sinds")
    end = place(pages, "te verbeteren?")[1]
    x, y, _, height = pages.line_rects(start, start + 1)[0]
    first = QPointF(x + 1, y + height / 2).toPoint()
    x, y, width, height = pages.line_rects(end - 1, end)[-1]
    last = QPointF(x + width, y + height / 2).toPoint()
    port = pages.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=first)
    QTest.mouseMove(port, last)
    pages.selection.drag(pages.offset_at(QPointF(last)))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=last)
    assert pages.selection.span == (start, end)
    paged.actions_by_id["copy"].trigger()
    # On the page the line ends in "hulpaan-": what is copied is the letter's word.
    assert "hulpaanbod" in QGuiApplication.clipboard().text()
    assert QGuiApplication.clipboard().text() == pages.letter.text[start:end]


def test_two_clicks_select_a_word_and_three_its_block(pages):
    start, end = place(pages, "gesubsidieerd")
    at, port = middle(pages, start, end), pages.viewport()
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(port, Qt.MouseButton.LeftButton, pos=at)
    assert pages.selection.span == (start, end)
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=at)
    low, high = pages.selection.span
    assert "\n" not in pages.letter.text[low:high]
    assert low < start < end < high
    assert low == 0 or pages.letter.text[low - 1] == "\n"


def test_shift_and_an_arrow_select_a_line_further_down(pages):
    start, _ = place(pages, "Wat is er sinds")
    pages.set_place(start)
    QTest.keyClick(pages, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    low, high = pages.selection.span
    assert low == start
    assert 40 < high - low < 140


def test_a_click_on_a_marker_goes_to_its_footnote_and_on_its_number_back(pages):
    note = pages.letter.footnotes[0]
    pages.go_to(note.anchor)
    x, y, width, height = pages.line_rects(note.anchor - 1, note.anchor)[0]
    marker = QPointF(x + width + 1.5, y + height / 3)
    assert pages.footnote_at(marker) == note
    ((x, y, width, height),) = pages.line_rects(note.anchor, note.anchor)
    assert pages.footnote_at(QPointF(x + width / 2, y + height / 3)) == note
    QTest.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=marker.toPoint())
    assert pages.selection.place == note.start
    x, y, _, height = pages.line_rects(note.start, note.start + 1)[0]
    QTest.mouseClick(
        pages.viewport(),
        Qt.MouseButton.LeftButton,
        pos=QPointF(x - 4, y + height / 2).toPoint(),
    )
    assert pages.selection.place == note.anchor


# Zoom


def test_zooming_keeps_the_line_that_is_read(pages):
    start, _ = place(pages, "Deze cijfers worden niet landelijk")
    pages.go_to(start)
    before = pages.extent(start, start + 1)[0]
    for steps in (1, 1, 1, -1):
        pages.zoom(steps)
        assert pages.extent(start, start + 1)[0] == pytest.approx(before, abs=25)
        assert pages.line_rects(start, start + 1)[0][0] > 0
    pages.zoom(0)
    assert pages.zoom_factor == 1
    assert pages.horizontalScrollBar().maximum() == 0


def test_the_keys_zoom_the_pages_and_leave_the_size_of_the_text(pages, paged, seeded_session):
    size = seeded_session.settings.reading_size
    paged.actions_by_id["zoom_in"].trigger()
    assert pages.zoom_factor == 1.1
    assert seeded_session.settings.reading_size == size
    paged.status_line.refresh()
    assert paged.status_line._zoom.text() == "110 %"
    paged.actions_by_id["zoom_reset"].trigger()
    assert pages.zoom_factor == 1


def test_a_large_page_is_drawn_in_tiles_and_only_where_it_is_seen(pages):
    while pages.zoom_factor < 4:
        pages.zoom(1)
    drafts = list(pages._pictures._asked) + list(pages.session.pages._kept)
    tiles = [draft for draft in drafts if draft.clip is not None]
    assert tiles
    sheet = pages.sheet
    seen = pages.viewport().width() * pages.viewport().height()
    whole = sheet.pages[0].width() * sheet.pages[0].height()
    assert len({t for t in tiles if t.scale == max(t.scale for t in tiles)}) < whole / seen * 8


# Pictures


def test_the_pages_in_sight_are_drawn_and_those_far_away_are_not(pages):
    kept = {draft.page for draft in pages.session.pages._kept}
    assert 0 in kept
    assert len(pages.sheet.pages) - 1 not in kept


def test_paper_is_white_and_print_is_black(pages):
    picture = pages.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()
    page = pages.sheet.pages[0]
    corner = picture.pixelColor(round((page.left() + 5) * ratio), round((MARGIN + 5) * ratio))
    assert corner.name() == "#ffffff"
    x, y, width, height = pages.line_rects(*place(pages, "Vraag 1"))[0]
    inked = min(
        picture.pixelColor(round(px * ratio), round(py * ratio)).lightness()
        for px in range(round(x), round(x + width))
        for py in range(round(y), round(y + height))
    )
    assert inked < 90


def test_marks_leave_the_print_black(pages, paged):
    """They are multiplied with the paper: the ground is tinted, the letters are not."""
    start, end = place(pages, "gesubsidieerd")
    before = pages.viewport().grab().toImage()
    pages.set_hits([(start, end)], None)
    after = pages.viewport().grab().toImage()
    x, y, width, height = (round(value) for value in pages.line_rects(start, end)[0])
    points = [(px, py) for px in range(x, x + width) for py in range(y, y + height)]
    light = max(points, key=lambda at: before.pixelColor(*at).lightness())
    dark = min(points, key=lambda at: before.pixelColor(*at).lightness())
    assert after.pixelColor(*light).name() == style.LIGHT.hit.lower()
    assert after.pixelColor(*dark).lightness() <= before.pixelColor(*dark).lightness()


@pytest.mark.parametrize(("chosen", "paper"), [("yes", "#c9c5bc"), ("no", "#ffffff")])
def test_paper_is_dimmed_in_the_dark_if_the_reader_wants_it(pages, seeded_session, chosen, paper):
    seeded_session.settings.choose("appearance", "dark")
    seeded_session.settings.choose("dim_paper", chosen)
    pages.refresh()
    picture = pages.viewport().grab().toImage()
    page = pages.sheet.pages[0]
    assert picture.pixelColor(round(page.left() + 5), round(MARGIN + 5)).name() == paper


def test_the_pictures_in_memory_are_bounded(pages, monkeypatch):
    source = pages.session.pages
    monkeypatch.setattr(page_source, "MOST_BYTES", 3_000_000)
    for scale in (0.5, 0.6, 0.7, 0.8, 0.9, 1.0):
        source.draw(source, Draft(pages.path, 1, scale), lambda: None, lambda _code, _details: None)
    kept = sum(image.sizeInBytes() for image in source._kept.values())
    assert kept == source._bytes <= 3_000_000
    assert Draft(pages.path, 1, 1.0) in source._kept


def test_a_missing_file_is_told_in_the_place_of_the_pages(paged, seeded_session):
    pane = paged.stage.pane
    seeded_session.library.original(pane.letter_id).unlink()
    pane.forms.choose(Form.PAGE)
    assert pane.forms.pages.sheet is None
    assert pane.forms.pages.trouble
    pane.forms.pages.viewport().grab()
    pane.forms.choose(Form.TEXT)
    assert pane.view.letter.text


# A scan


def test_a_scan_is_shown_as_its_pages_and_its_text_says_that_there_is_none(paged, seeded_session):
    paged.navigator.open(add(seeded_session, SCAN))
    forms = paged.stage.pane.forms
    assert shown(paged) == "page"
    assert len(forms.pages.sheet.pages) == 3
    forms.choose(Form.TEXT)
    assert forms._notice.isVisible()
    forms._notice._button.click()
    assert shown(paged) == "page"
    paged.navigator.open(seeded_session.summaries()[0].id)
    assert not forms._notice.isVisible()


def test_the_page_of_a_scan_that_was_read_last_is_kept(paged, seeded_session):
    scan = add(seeded_session, SCAN)
    paged.navigator.open(scan)
    pages = paged.stage.pane.forms.pages
    pages.verticalScrollBar().setValue(round(pages.sheet.pages[2].top()) - 5)
    assert seeded_session.library.position(scan) is None
    paged.navigator.open(seeded_session.summaries()[0].id)
    assert seeded_session.library.position(scan).start == 2
    paged.navigator.open(scan)
    assert pages.sheet.page_at(pages.verticalScrollBar().value() + 200) == 2


# Who listens


def test_a_screen_reader_is_told_of_pages_and_of_what_stands_on_them(pages):
    items = pages.accessible_items()
    names = [item.name for item in items]
    assert names[0] == "Page 1 of 6"
    assert names.index("Page 2 of 6") > 5
    assert any(name.startswith("Vraag 1") for name in names)
    first = next(item for item in items if item.name == "Antwoord 1")
    assert pages.sheet.pages[0].toRect().contains(first.rect.center())
    assert pages.accessibleName() == pages.session.summary(pages.letter.id).title


# The process


def test_pages_come_from_a_process_of_their_own_and_outlive_its_death(
    window, seeded_session, qtbot
):
    worker = WorkerProcess(seeded_session)
    seeded_session.use_pages(PageSource(seeded_session, worker))
    window.navigator.open(add(seeded_session, LETTER))
    forms = window.stage.pane.forms
    forms.choose(Form.PAGE)
    view = forms.pages
    qtbot.waitUntil(lambda: view._sizes_known and view.sheet.edges_known(0), timeout=20_000)
    os.kill(worker.process_id(), signal.SIGKILL)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    last = len(view.sheet.pages) - 1
    source = seeded_session.pages
    qtbot.waitUntil(
        lambda: any(draft.page == last and draft.scale > 1 for draft in source._kept),
        timeout=20_000,
    )
    assert not view._pictures.failed


class Silent:
    """A worker that answers nothing; what was cancelled is noted."""

    def __init__(self):
        self.asked, self.cancelled = {}, []

    def request(self, function, arguments, on_answer, on_error=None):
        number = len(self.asked) + 1
        self.asked[number] = (function, arguments, on_answer)
        return number

    def cancel(self, number):
        self.cancelled.append(number)

    def close(self):
        pass


def test_pages_that_left_the_view_are_not_drawn_any_more(window, seeded_session):
    worker = Silent()
    seeded_session.use_pages(PageSource(seeded_session, worker))
    window.navigator.open(add(seeded_session, LETTER))
    forms = window.stage.pane.forms
    forms.choose(Form.PAGE)
    function, _, answer = worker.asked[1]
    assert function == "page_sizes"
    answer([[558.0, 771.0]] * 6)
    drawn = [n for n, asked in worker.asked.items() if asked[0] == "draw_page"]
    assert {worker.asked[n][1]["page"] for n in drawn} == {0}
    forms.pages.verticalScrollBar().setValue(forms.pages.verticalScrollBar().maximum())
    assert set(drawn) <= set(worker.cancelled)
    later = [n for n in worker.asked if n > max(drawn)]
    assert worker.asked[later[0]][1]["page"] >= 4


def test_a_page_that_is_never_drawn_is_given_up(window, seeded_session, qtbot, monkeypatch):
    monkeypatch.setattr(page_source, "PATIENCE", 30)
    worker = Silent()
    seeded_session.use_pages(PageSource(seeded_session, worker))
    window.navigator.open(add(seeded_session, LETTER))
    forms = window.stage.pane.forms
    forms.choose(Form.PAGE)
    worker.asked[1][2]([[558.0, 771.0]] * 6)
    qtbot.waitUntil(lambda: 0 in forms.pages._pictures.failed)
    forms.pages.viewport().grab()


# Beside another letter


@pytest.fixture
def compared(paged, seeded_session):
    """Two letters side by side, each with pages."""
    first, second = paged.stage.pane.letter_id, add(seeded_session, "kst-35538-4.pdf")
    paged.stage.show_letters((first, second), 0, comparing=True)
    return paged.stage


@pytest.mark.parametrize("form", [Form.PAGE, Form.TEXT])
def test_bands_end_at_the_form_that_is_seen(compared, qtbot, form):
    left, right = compared.panes
    left.forms.choose(Form.PAGE)
    right.forms.choose(form)
    [gutter] = compared.links.gutters
    assert (gutter.left, gutter.edge, gutter.right) == (left.view, left.view, right.view)
    assert gutter.isVisible()
    start, end = place(left.view, "Deze cijfers worden niet landelijk bijgehouden")
    far = right.view.letter.passages[6]
    gutter.set_bands([Band((start, end), (far.start, far.end), "#1f5f8b", "why", 1.0)])
    compared.links.level_band(0, 0, focused=0)
    near = left.view.extent(start, end)
    assert right.view.extent(far.start, far.end)[0] == pytest.approx(near[0], abs=3)
    assert gutter.in_sight() == 1


def test_another_form_leaves_the_panes_where_they_are(compared, qtbot):
    compared.row.setSizes([500, style.GUTTER_WIDTH, 800])
    before = [pane.geometry() for pane in compared.panes]
    compared.panes[0].forms.choose(Form.PAGE)
    qtbot.wait(1)
    assert [pane.geometry() for pane in compared.panes] == before


def test_with_text_and_pages_the_bands_start_at_the_pages(compared, window):
    window._sides.fold_left()
    window.resize(2600, 900)
    left = compared.panes[0]
    left.forms.choose(Form.BOTH)
    [gutter] = compared.links.gutters
    assert gutter.left is left.forms.text
    assert gutter.edge is left.forms.pages


def test_a_letter_without_pages_says_so(window, qtbot):
    told: list[str] = []
    window._actions.told.connect(told.append)
    qtbot.keyClick(window.stage.pane.view, Qt.Key.Key_F12)
    assert "no pages" in told[0]
    assert window.stage.pane.forms.form is Form.TEXT


def test_nothing_scrolls_along_with_a_letter_that_comes_as_pages(compared, monkeypatch):
    stage = compared
    followed: list[int] = []
    monkeypatch.setattr(stage.links, "follow", lambda _v, source, *_: followed.append(source))
    pane = stage.panes[stage.row.shown[0]]
    stage.linked = True
    pane.coming = True
    pane.view.scrolled.emit()
    assert followed == []
    pane.coming = False
    pane.view.scrolled.emit()
    assert followed
