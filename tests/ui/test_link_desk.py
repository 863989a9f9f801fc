# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Links by hand: pinned, broken, given a kind and a note, undone, remembered, exported."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu

from kennisreader.core.annotation import NoteKind, new_note
from kennisreader.core.annotation_anchor import describe
from kennisreader.core.library_values import LibraryError
from kennisreader.ui import link_words
from kennisreader.ui.band_places import Band
from kennisreader.ui.link_bands import citing_bands, related_bands
from kennisreader.ui.note_changes import NoteChanges
from kennisreader.ui.note_field import NoteField
from kennisreader.ui.own_ties import own_ties
from kennisreader.ui.query_values import PassageLink
from kennisreader.ui.rejected_links import RejectedLinks

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def session(answering):
    return answering._session


@pytest.fixture
def gutter(answering, session, qtbot):
    """The gutter between two letters, the newer one at the left, with its links found."""
    older, newer = session.library.find("ai-talent"), session.library.find("strategiebrief")
    answering.stage.show_letters((newer, older), 0, comparing=True)
    stage = answering.stage
    qtbot.waitUntil(lambda: bool(stage.links._related) and bool(stage.links.gutters[0].bands))
    return stage.links.gutters[0]


@pytest.fixture
def desk(answering):
    return answering.notes.link_desk


def suggested(gutter) -> list[Band]:
    return [band for band in gutter.bands if not band.own and band.strength]


def own(gutter) -> list[Band]:
    return [band for band in gutter.bands if band.own]


def words(text: str):
    return lambda menu: next(each for each in menu.actions() if each.text().startswith(text))


def open_menu(window, gutter, index) -> QMenu:
    window.stage.links.menuRequested.emit(gutter, index, QPoint(0, 0))
    menus: list[QMenu] = [each for each in window.findChildren(QMenu) if each.isVisible()]
    return menus[0]


def test_keys_pin_the_link_that_was_walked_to(answering, session, gutter, qtbot):
    view = answering.stage.pane.view
    qtbot.keyClick(view, Qt.Key.Key_F8)
    band = gutter.bands[gutter.lit]
    qtbot.keyClick(view, Qt.Key.Key_T, CONTROL | SHIFT)
    (note,) = session.notebook.all()
    assert note.kind is NoteKind.LINK
    newer, older = (target.letter for target in note.targets)
    assert (newer, older) == (gutter.left.letter.id, gutter.right.letter.id)
    assert (note.targets[0].start, note.targets[0].end) == band.left
    qtbot.waitUntil(lambda: len(own(gutter)) == 1)
    assert own(gutter)[0].note == note.id
    ends = [(each.left, each.right) for each in gutter.bands]
    assert ends.count((band.left, band.right)) == 1, "it is no suggestion as well"
    (stored,) = session.library.annotations()
    assert json.loads(stored.body)["motivation"] == "linking"
    session.undo.undo()
    assert session.notebook.all() == ()
    session.undo.redo()
    assert len(session.notebook.all()) == 1


def test_without_a_link_that_is_meant_it_says_what_to_do(answering, session, gutter, desk):
    told: list[str] = []
    desk.told.connect(told.append)
    answering.actions_by_id["pin_link"].trigger()
    answering.actions_by_id["break_link"].trigger()
    assert len(told) == 2
    assert "F8" in told[0]
    assert session.notebook.all() == ()


def test_undoing_a_pin_gives_the_keys_back_to_the_text(answering, session, gutter, desk, qtbot):
    view = answering.stage.pane.view
    view.setFocus()
    place = view.selection.place
    desk.make(gutter, suggested(gutter)[0])
    qtbot.waitUntil(lambda: isinstance(answering.focusWidget(), NoteField))
    qtbot.keyClick(answering.focusWidget(), Qt.Key.Key_Z, CONTROL)
    assert session.notebook.all() == ()
    assert answering.focusWidget() is view
    assert view.selection.place == place


def test_an_action_puts_broken_links_back(answering, session, gutter, desk):
    told: list[str] = []
    desk.told.connect(told.append)
    answering.actions_by_id["put_back"].trigger()
    assert told == ["No link between these letters was broken"]
    desk.break_link(gutter, suggested(gutter)[0])
    assert session.rejected.all()
    answering.actions_by_id["put_back"].trigger()
    assert not session.rejected.all()
    session.undo.undo()
    assert session.rejected.all()


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
def test_of_several_broken_links_each_is_named_and_can_be_put_back(
    answering, session, gutter, desk
):
    bands = suggested(gutter)[:2]
    for band in bands:
        desk.break_link(gutter, band)
    answering.actions_by_id["put_back"].trigger()
    (menu,) = [each for each in answering.findChildren(QMenu) if each.isVisible()]
    first = " ".join(gutter.left.letter.quote(*bands[0].left).split())[:30]
    (named,) = [each for each in menu.actions() if first in each.text()]
    assert menu.actions()[0].text().startswith("Put all 2")
    assert menu.activeAction() is menu.actions()[0], "the keys are in it at once"
    named.trigger()
    assert len(session.rejected.all()) == 1
    menu.actions()[0].trigger()
    assert not session.rejected.all()


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
def test_a_broken_link_is_gone_until_it_is_put_back(answering, session, gutter, qtbot):
    band = suggested(gutter)[0]
    count = len(suggested(gutter))
    gutter.light(list(gutter.bands).index(band))
    qtbot.keyClick(answering.stage.pane.view, Qt.Key.Key_Delete, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: len(suggested(gutter)) == count - 1)
    assert (band.left, band.right) not in [(each.left, each.right) for each in suggested(gutter)]
    assert RejectedLinks(session).all() == session.rejected.all() != frozenset()
    session.undo.undo()
    qtbot.waitUntil(lambda: len(suggested(gutter)) == count)
    session.undo.redo()
    qtbot.waitUntil(lambda: len(suggested(gutter)) == count - 1)
    words("Put 1 broken")(open_menu(answering, gutter, -1)).menu().actions()[0].trigger()
    qtbot.waitUntil(lambda: len(suggested(gutter)) == count)
    assert session.library.get_value("rejected_links") is None


def test_a_broken_link_stays_broken_at_the_next_start_and_from_the_other_side(session):
    one, *_, other = (session.letter(each.id) for each in session.summaries())
    link = PassageLink(2, 3, 0.7, ("talent",), "", "shared-terms")
    (band,) = related_bands(session, one, other, [link])
    key = (one.id, one.quote(*band.left), other.id, other.quote(*band.right))
    from kennisreader.core.rejected_links import rejected

    session.rejected.reject(rejected(*key))
    session._rejected = None
    assert related_bands(session, one, other, [link]) == []
    assert related_bands(session, other, one, [link._replace(left=3, right=2)]) == []


def test_a_broken_link_is_not_related_either(answering, session, gutter, qtbot, desk):
    view = answering.stage.panes[0].view
    band = max(suggested(gutter), key=lambda each: each.strength)
    view.go_to(band.left[0])
    view.set_place(band.left[0])
    qtbot.waitUntil(lambda: answering._inspector is not None)
    related = answering._inspector.related
    there = (gutter.right.letter.id, *band.right)

    def found():
        return [(each.letter, each.start, each.end) for each in related._found or ()]

    qtbot.waitUntil(lambda: there in found())
    desk.break_link(gutter, band)
    qtbot.waitUntil(lambda: there not in found())


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
def test_the_menu_of_a_band_ties_with_a_kind_and_changes_it(answering, session, gutter, qtbot):
    index = list(gutter.bands).index(suggested(gutter)[0])
    menu = open_menu(answering, gutter, index)
    kinds = words("The newer passage")(menu).menu()
    assert [each.text() for each in kinds.actions()] == [
        *("same", "follows on", "contradicts", "answers", "Own words …"),
    ]
    words("follows on")(kinds).trigger()
    menu.close()
    (note,) = session.notebook.all()
    assert note.relation == "vervolg op"
    qtbot.waitUntil(lambda: len(own(gutter)) == 1)
    menu = open_menu(answering, gutter, list(gutter.bands).index(own(gutter)[0]))
    kinds = words("The newer passage")(menu).menu()
    assert [each.isChecked() for each in kinds.actions()][:4] == [False, True, False, False]
    words("contradicts")(kinds).trigger()
    menu.close()
    (note,) = session.notebook.all()
    assert note.relation == "in tegenspraak met"
    session.undo.undo()
    assert session.notebook.all()[0].relation == "vervolg op"


@pytest.mark.parametrize(
    ("own", "strength", "offered"),
    [(True, 1.0, "undo"), (False, 0.4, "break"), (False, 0.0, "pin")],
)
def test_the_tip_of_a_band_promises_what_its_menu_has(own, strength, offered):
    band = Band((0, 1), (0, 1), "#000", "Why", strength, own=own)
    assert link_words.reason_lines(band).endswith(offered)


def test_own_words_are_a_kind_too(answering, session, gutter, monkeypatch, desk):
    asked = lambda *_a, **_k: ("  werkt  uit ", True)  # noqa: E731 - stands in for a dialog
    monkeypatch.setattr(QInputDialog, "getText", asked)
    desk._ask_relation(gutter, suggested(gutter)[0])
    assert session.notebook.all()[0].relation == "werkt uit"


def test_a_kind_is_taken_away_by_leaving_its_words_empty(session, gutter, monkeypatch, desk):
    desk.make(gutter, suggested(gutter)[0], "vervolg op")
    (tie,) = own_ties(session, gutter.left.letter.id, gutter.right.letter.id)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_a, **_k: ("", True))
    desk._ask_relation(gutter, tie)
    assert session.notebook.all()[0].relation == ""


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
def test_a_menu_of_a_link_does_nothing_once_other_letters_stand_there(answering, session, gutter):
    other = session.library.find("amsterdam")
    menu = open_menu(answering, gutter, list(gutter.bands).index(suggested(gutter)[0]))
    chosen = [words(text)(menu) for text in ("Pin", "Not related")]
    answering.stage.panes[0].show_letter(other)
    for action in chosen:
        action.trigger()
    assert session.notebook.all() == ()
    assert session.rejected.all() == frozenset()


def test_a_kind_is_said_of_the_newer_letter_however_the_two_were_tied(session, gutter, desk):
    newer, older = gutter.left.letter, gutter.right.letter
    targets = [describe(each, *each.passages[2][1:3]) for each in (older, newer)]
    NoteChanges(session, desk).link(new_note(targets, colour="blue"))
    (band,) = own_ties(session, older.id, newer.id)
    desk.make(gutter, band, "vervolg op", write=False)
    (note,) = session.notebook.all()
    assert [each.letter for each in note.targets] == [newer.id, older.id]
    session.undo.undo()
    (note,) = session.notebook.all()
    assert [each.letter for each in note.targets] == [older.id, newer.id]


def test_undoing_a_link_keeps_what_was_written(answering, session, gutter, qtbot, desk):
    first, second = suggested(gutter)[:2]
    desk.make(gutter, first)
    desk.make(gutter, second)
    changes = NoteChanges(session)
    written = session.notebook.all()[0]
    changes.write(written, "Let op", 1)
    qtbot.waitUntil(lambda: len(own(gutter)) == 2)
    for band in own(gutter):
        desk.break_link(gutter, band)
    (left,) = session.notebook.all()
    assert (left.id, left.text, len(left.targets)) == (written.id, "Let op", 1)


def test_a_right_click_on_a_band_lights_it_and_asks_for_its_menu(answering, gutter, qtbot):
    asked = []
    answering.stage.links.menuRequested.disconnect()
    gutter.menuRequested.connect(lambda index, _at: asked.append(index))
    band = suggested(gutter)[0]
    answering.stage.links.level_band(0, list(gutter.bands).index(band))
    gutter.light(None)
    gutter.grab()
    drawn = gutter._drawn[0]
    point = next(
        QPointF(x, y)
        for y in range(int(drawn.path.boundingRect().top()), gutter.height())
        for x in (2.0, gutter.width() / 2)
        if gutter.band_at(QPointF(x, y)) == drawn.band
    ).toPoint()
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(gutter, QContextMenuEvent(reason, point, gutter.mapToGlobal(point)))
    assert asked == [drawn.band]
    assert gutter.lit == drawn.band


def test_links_that_cite_are_drawn_with_dashes_and_own_ones_with_knots(session, qtbot, answering):
    left, *_, right = (session.letter(each.id) for each in session.summaries())
    answering.stage.show_letters((left.id, right.id), 0, comparing=True)
    gutter = answering.stage.links.gutters[0]
    spans = [(each.passages[2].start, each.passages[2].end) for each in (left, right)]
    for view, (start, _) in zip((gutter.left, gutter.right), spans, strict=True):
        view.go_to(start)
    pictures = []
    plain = Band(spans[0], spans[1], "#FF0000", "x", 0.5)
    for band in (plain, plain._replace(cited=True), plain._replace(own=True)):
        gutter.set_bands([band])
        pictures.append(gutter.grab().toImage())
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]


def test_related_passages_that_cite_the_same_are_cited_links(session):
    left, *_, right = (session.letter(each.id) for each in session.summaries())
    plain = PassageLink(2, 3, 0.7, ("talent",), "", "shared-terms")
    links = [plain, plain._replace(left=4, citation="Kamerstuk 30 573, nr. 222")]
    assert [band.cited for band in related_bands(session, left, right, links)] == [False, True]


def test_a_letter_that_cites_its_neighbour_has_a_band_to_its_beginning(session, monkeypatch):
    left, *_, right = (session.letter(each.id) for each in session.summaries())
    from kennisreader.core.letter import Span

    place = right.passages[5]
    cites = {left.id: (Span(right.id, place.start + 3, place.start + 12),), right.id: ()}
    monkeypatch.setattr(session.library, "citations_of", lambda letter: cites[letter])
    (band,) = citing_bands(session, left, right)
    assert band.right == (place.start, place.end)
    assert band.left[0] == left.passages[0].start
    assert band.cited
    assert band.strength == 0
    (mirrored,) = citing_bands(session, right, left)
    assert (mirrored.left, mirrored.right) == (band.right, band.left)


def test_what_could_not_be_stored_is_not_said_to_be_done(session, gutter, desk, monkeypatch):
    note = new_note(describe(letter, 0, 20) for letter in (gutter.left.letter, gutter.right.letter))
    NoteChanges(session).link(note)
    told: list[str] = []
    desk.told.connect(told.append)
    failed: list[str] = []
    session.failed.connect(failed.append)

    def full(*_arguments: object) -> None:
        raise LibraryError("disk_full", file="library.db")

    monkeypatch.setattr(session.library, "set_value", full)
    monkeypatch.setattr(session.notebook, "write", full)
    desk.break_link(gutter, suggested(gutter)[0])
    (tie,) = own_ties(session, gutter.left.letter.id, gutter.right.letter.id)
    desk.break_link(gutter, tie)
    assert (told, len(failed)) == ([], 2)


def test_a_citation_cannot_be_broken(session, gutter, desk):
    told: list[str] = []
    desk.told.connect(told.append)
    desk.break_link(gutter, Band((0, 5), (0, 5), "#000000", "x", 0.0, cited=True))
    assert session.rejected.all() == frozenset()
    assert "cannot be broken" in told[0]


def test_a_pinned_link_leaves_as_markdown(session, gutter, desk, tmp_path):
    from kennisreader import paths
    from kennisreader.core.export import previewing

    desk.make(gutter, suggested(gutter)[0], "antwoord op")
    (note,) = session.notebook.all()
    wanted = previewing.Wanted([note.id], "markdown", "gfm", str(tmp_path / "x.md"))
    found = previewing.preview(session.library, wanted, paths.template_folders())
    text = found.data.decode()
    assert "antwoord op" in text
    for target in note.targets:
        assert target.exact.split("\n")[0][:20] in text


def test_a_link_just_pinned_is_undone_from_the_empty_field_that_took_the_keys(
    answering, session, gutter, qtbot
):
    qtbot.keyClick(answering.stage.pane.view, Qt.Key.Key_F8)
    qtbot.keyClick(answering.stage.pane.view, Qt.Key.Key_T, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), NoteField))
    field = QApplication.focusWidget()
    qtbot.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert session.notebook.all() == ()


def test_the_keys_go_to_the_nearest_links_where_the_letter_at_hand_has_none(
    answering, session, qtbot
):
    ids = [each.id for each in session.summaries()]
    answering.stage.show_letters(tuple(ids[:4]), 3, comparing=True)
    stage = answering.stage
    qtbot.waitUntil(lambda: len(stage.links._related) == 3)
    qtbot.waitUntil(lambda: bool(stage.links.gutters[0].bands))
    stage.links._later.stop()
    for gutter in stage.links.gutters[1:]:
        gutter.set_bands(())
    told: list[str] = []
    stage.told.connect(told.append)
    qtbot.keyClick(stage.pane.view, Qt.Key.Key_F8)
    assert stage.links.gutters[0].lit is not None
    assert not stage.links.gutters[0].isHidden()
    assert "No links" not in told[-1]
    stage.links.gutters[0].set_bands(())
    answering.actions_by_id["next_link"].trigger()
    assert told[-1] == "No links between these letters"


def test_going_along_the_links_leaves_nothing_of_the_hover_behind(answering, gutter, qtbot):
    gutter.light(0)
    gutter.hovered.emit(0)
    assert gutter.left._painter.lit is not None
    qtbot.keyClick(answering.stage.pane.view, Qt.Key.Key_F8)
    qtbot.keyClick(answering.stage.pane.view, Qt.Key.Key_F8)
    assert gutter.left._painter.lit is None
    assert gutter.right._painter.lit is None
