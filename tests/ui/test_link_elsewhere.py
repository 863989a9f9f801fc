# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The tag at the passage that is read: related letters that do not stand beside it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from kennisreader.core.annotation import new_note
from kennisreader.core.annotation_anchor import describe
from kennisreader.core.rejected_links import rejected
from kennisreader.ui.note_changes import NoteChanges
from kennisreader.ui.query_values import PassageLink, Related

STRONG, CLEAR, WEAK = 0.5, 0.35, 0.1


class Said:
    """What the query process says is related, whatever the passage."""

    def __init__(self, session) -> None:
        self.session = session
        self.found: list[Related] = []

    def add(self, letter: str, strength: float, passage: int = 3) -> Related:
        place = self.session.letter(letter).passages[passage]
        words = self.session.letter(letter).quote(place.start, place.end)
        self.found.append(
            Related(
                *(letter, passage, place.start, place.end, "§ 2", words, strength, False),
                *(("RVO", "talent"), "", "shared-terms"),
            )
        )
        return self.found[-1]

    def related(self, _asker, _letter, _passage, on_answer, _on_error) -> None:
        on_answer(tuple(self.found))


@pytest.fixture
def said(window, seeded_session, monkeypatch) -> Said:
    """Two letters beside each other, the left one read; what is related is made up."""
    made = Said(seeded_session)
    monkeypatch.setattr(seeded_session.query, "related", made.related)
    ids = [each.id for each in seeded_session.summaries()]
    window.stage.show_letters((ids[0], ids[1]), 0, comparing=True)
    window.stage.links._find()
    return made


def look(window):
    """The reader has been at a passage for a while; the tag of the gutter."""
    window.stage.upkeep._elsewhere._ask()
    return window.stage.links.gutters[0].stub


def ids(window) -> list[str]:
    return [each.id for each in window._session.summaries()]


def test_a_strong_relation_to_a_letter_that_is_not_open_is_named(window, said):
    said.add(ids(window)[4], STRONG)
    stub = look(window)
    assert stub.isVisible()
    title = window._session.summary(ids(window)[4]).title
    assert title in stub.accessibleName()
    assert "RVO, talent" in stub.toolTip()
    assert not stub.x()  # it hangs on the pane at the left


@pytest.mark.parametrize("which", ["beside", "itself", "gone"])
def test_a_letter_that_stands_beside_has_no_tag(window, said, which):
    if which == "gone":
        said.found = [said.add(ids(window)[4], STRONG)._replace(letter="gone")]
    else:
        said.add(ids(window)[0 if which == "itself" else 1], STRONG)
    assert look(window).isHidden()


def test_a_letter_open_further_on_is_named_as_well(window, said):
    stage = window.stage
    stage.show_letters(tuple(ids(window)[:3]), 0, comparing=True)
    window.resize(2400, 900)
    stage.links._find()
    said.add(ids(window)[2], STRONG)
    assert look(window).isVisible()
    stage.focus_pane(1)  # now it is a neighbour
    assert look(window).isHidden()
    assert stage.links.gutters[1].stub.isHidden()


@pytest.mark.parametrize(
    ("amount", "strength", "named"),
    [
        ("strong", STRONG, True),
        ("clear", STRONG, True),
        ("clear", CLEAR, False),
        ("all", CLEAR, True),
        ("all", WEAK, False),
    ],
)
def test_only_what_is_strong_is_named_unless_all_is_wanted(window, said, amount, strength, named):
    window._session.settings.choose("links_shown", amount)
    said.add(ids(window)[4], strength)
    assert look(window).isVisible() is named


def test_a_relation_that_was_broken_is_not_named(window, said):
    found = said.add(ids(window)[4], STRONG)
    band = look(window)._found[0].band
    session, pane = window._session, window.stage.pane
    words = pane.view.letter.quote(*band.left)
    session.rejected.reject(rejected(pane.letter_id, words, found.letter, found.quote))
    assert look(window).isHidden()


def test_the_readers_own_link_comes_first(window, said):
    session, pane = window._session, window.stage.pane
    said.add(ids(window)[4], STRONG)
    here = look(window)._found[0].band.left
    other = session.letter(ids(window)[3])
    there = other.passages[5].start, other.passages[5].end
    targets = [describe(pane.view.letter, *here), describe(other, *there)]
    NoteChanges(session, window).link(new_note(targets, colour="blue", relation="follows on"))
    stub = look(window)
    assert [each.letter for each in stub._found] == [other.id, ids(window)[4]]
    assert stub._found[0].band.own
    assert session.summary(other.id).title in stub.accessibleName()


@pytest.mark.parametrize("way", ["click", Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_the_letter_opens_beside_at_its_passage(window, said, qtbot, way):
    found = said.add(ids(window)[4], STRONG, passage=12)
    stub = look(window)
    if way == "click":
        qtbot.mouseClick(stub, Qt.MouseButton.LeftButton)
    else:
        qtbot.keyClick(stub, way)
    assert window.stage.letters[1] == found.letter
    assert window.stage.pane.letter_id == found.letter
    assert window.stage.pane.passage == 12


def test_of_several_the_reader_chooses(window, said, qtbot, monkeypatch):
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)
    for passage in (3, 5):
        said.add(ids(window)[4], STRONG, passage)
    last = said.add(ids(window)[3], STRONG, 7)
    stub = look(window)
    assert ("", "+2") in stub._heads or stub._heads[0][1] == "+2"
    qtbot.mouseClick(stub, Qt.MouseButton.LeftButton)
    actions = stub.findChild(QMenu).actions()
    assert len(actions) == 3
    actions[2].trigger()
    assert window.stage.pane.letter_id == last.letter


def test_the_tag_goes_along_with_its_passage_and_hides_with_it(window, said):
    said.add(ids(window)[4], STRONG)
    view = window.stage.pane.view
    stub = look(window)
    before = stub.y()
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert stub.isHidden()
    bar.setValue(0)
    assert stub.isVisible()
    assert stub.y() == before


def test_counts_of_bands_stand_clear_of_it(window, said):
    said.add(ids(window)[4], STRONG)
    stub = look(window)
    gutter = window.stage.links.gutters[0]
    gutter.grab()
    assert gutter._pills or gutter.bands
    assert not any(pill.intersects(stub.taken()) for pill, _ in gutter._pills)


@pytest.mark.parametrize("size", [10, 20, 30])
def test_its_words_fit_at_any_size(window, said, size):
    for passage in (3, 5):
        said.add(ids(window)[4], STRONG, passage)
    stub = look(window)
    font = stub.font()
    font.setPointSize(size)
    stub.setFont(font)
    room = stub.width() - 2 * 6
    widths = [stub._metrics.horizontalAdvance(each) for each in stub._title]
    assert all(0 < width <= room for width in widths)
    assert stub.height() == stub.sizeHint().height()


# Between open letters that are not neighbours


def link(left: int, right: int, strength: float) -> PassageLink:
    return PassageLink(left, right, strength, ("RVO", "talent"), "", "shared-terms")


@pytest.fixture
def across(window, seeded_session, qtbot, monkeypatch):
    """Three letters beside each other; returns what fills the tags for links of the outer two."""
    window.resize(2400, 900)
    said: list[PassageLink] = []
    outer = ids(window)[0], ids(window)[2]

    def links(_asker, left, right, on_answer, _on_error):
        on_answer(tuple(said) if (left, right) == outer else ())

    monkeypatch.setattr(seeded_session.query, "links", links)
    window.stage.show_letters(tuple(ids(window)[:3]), 0, comparing=True)
    window.stage.set_linked(linked=False)
    window.stage.links._find()

    def fill(*found: PassageLink):
        said[:] = found
        window.stage.upkeep._across._forget()
        window.stage.upkeep._across._fill()
        return [[tag for tag in gutter.tags if tag._found] for gutter in window.stage.links.gutters]

    return fill


def test_a_strong_link_to_a_pane_further_on_has_a_tag_at_both_ends(window, across):
    left, right = across(link(1, 2, STRONG), link(3, 4, CLEAR))
    assert len(left) == len(right) == 1
    assert left[0]._heads == [("2020 →", "")]
    assert right[0]._heads == [("← 2020", "")]
    assert window._session.summary(ids(window)[2]).title in left[0].accessibleName()
    assert window._session.summary(ids(window)[0]).title in right[0].accessibleName()


def test_weaker_ones_are_tagged_for_who_wants_all(window, across):
    window._session.settings.choose("links_shown", "all")
    left, right = across(link(1, 2, STRONG), link(1, 3, CLEAR), link(3, 4, WEAK))
    assert [len(tag._found) for tag in left] == [2]  # one passage, one tag
    assert [len(tag._found) for tag in right] == [1, 1]


def test_tags_go_with_their_links(window, across):
    assert across(link(1, 2, STRONG), link(5, 6, STRONG)) != [[], []]
    assert across() == [[], []]
    assert all(tag.isHidden() for tag in window.stage.links.gutters[0].tags)


def test_a_click_on_a_tag_brings_both_passages_level(window, across, qtbot):
    left, _ = across(link(6, 7, STRONG))
    views = [pane.view for pane in window.stage.panes]
    spans = left[0]._found[0].band
    views[0].go_to(spans.left[0], level=0.3)
    window.stage.focus_pane(1)
    assert left[0].isVisible()
    qtbot.mouseClick(left[0], Qt.MouseButton.LeftButton)
    assert window.stage.pane.view is views[2]
    tops = [
        view.extent(*span)[0] for view, span in ((views[0], spans.left), (views[2], spans.right))
    ]
    assert abs(tops[0] - tops[1]) < 12
    assert len(window.stage.letters) == 3
