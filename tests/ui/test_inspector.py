# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The inspector shows what the current letter cites, who cites it, and what is known about it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QTabBar, QWidget

from kennisreader.ui import style
from kennisreader.ui.citation_groups import cited_documents, web_address
from kennisreader.ui.commands import CorrectMetadata, RemoveLetter
from kennisreader.ui.inspector import Inspector
from kennisreader.ui.link_button import LinkButton
from tests.ui.made_letters import LETTERS, TEXT, open_session

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def session(qapp, tmp_path):
    session = open_session(tmp_path)
    yield session
    session.library.close()


@pytest.fixture
def inspector(qtbot, session):
    inspector = Inspector(session)
    qtbot.addWidget(inspector)
    inspector.resize(310, 700)
    inspector.show()
    qtbot.waitExposed(inspector)
    return inspector


def words(widget: QWidget) -> list[str]:
    labels = [each.text() for each in widget.findChildren(QLabel)]
    links = [each.accessibleName() for each in widget.findChildren(LinkButton)]
    return [text.replace("\N{ZERO WIDTH SPACE}", "") for text in (*labels, *links)]


def link(inspector: Inspector, name: str) -> LinkButton:
    inspector.citations.finish()
    return next(e for e in inspector.findChildren(LinkButton) if e.accessibleName() == name)


def tabs(inspector: Inspector) -> list[str]:
    bar = inspector.findChild(QTabBar)
    assert bar is not None
    return [bar.tabText(at) for at in range(bar.count())]


def test_each_document_is_named_once_and_those_of_the_library_come_first(session):
    letter = LETTERS[0]
    found = cited_documents(letter, lambda each: session.library.resolve(each, letter))
    assert [each.words for each in found] == [
        "Kamerstuk 30 573, nr. 222",
        "https://example.org/rapport",
        "Kennis op de Maat",
    ]
    assert [len(each.places) for each in found] == [2, 1, 1]
    assert found[0].letter_id == "kst-30573-222"


ADDRESSES = {
    "https": ("https://example.org", True),
    "capitals": ("HTTP://example.org", True),
    "a file of the user": ("file:///etc/passwd", False),
    "a script": ("javascript:alert(1)", False),
    "none": (None, False),
}


@pytest.mark.parametrize(("address", "is_safe"), ADDRESSES.values(), ids=ADDRESSES)
def test_only_addresses_of_the_web_go_to_a_browser(address, is_safe):
    assert (web_address(address) == address and address is not None) is is_safe


def test_a_cited_letter_of_the_library_is_a_link(qtbot, inspector):
    inspector.show_letter("strategie")
    with qtbot.waitSignal(inspector.openRequested) as caught:
        qtbot.mouseClick(
            link(inspector, "Vestigingskeuze van kennismigranten"), Qt.MouseButton.LeftButton
        )
    assert caught.args == ["kst-30573-222"]


def test_the_keys_open_a_link_as_the_mouse_does(qtbot, inspector):
    inspector.show_letter("strategie")
    found = link(inspector, "Vestigingskeuze van kennismigranten")
    found.setFocus()
    with qtbot.waitSignal(inspector.openRequested):
        qtbot.keyClick(found, Qt.Key.Key_Space)


def test_a_place_leads_to_the_words_that_cite(qtbot, inspector):
    inspector.show_letter("strategie")
    inspector.citations.finish()
    place = next(
        each
        for each in inspector.citations.findChildren(LinkButton)
        if each.accessibleName().startswith("Show where it is cited")
    )
    with qtbot.waitSignal(inspector.placeRequested) as caught:
        place.click()
    letter_id, start, end = caught.args
    assert (letter_id, TEXT[start:end]) == ("strategie", "Kamerstuk 30 573, nr. 222")


def button(inspector: Inspector, text: str) -> QPushButton:
    inspector.citations.finish()
    return next(each for each in inspector.findChildren(QPushButton) if each.text() == text)


def test_an_address_is_copied_or_asked_for_and_never_opened_by_itself(qtbot, inspector):
    asked: list[str] = []
    inspector.browseRequested.connect(asked.append)
    inspector.show_letter("strategie")
    qtbot.mouseClick(button(inspector, "Copy"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "https://example.org/rapport"
    assert asked == []
    qtbot.mouseClick(button(inspector, "Open in browser"), Qt.MouseButton.LeftButton)
    assert asked == ["https://example.org/rapport"]


def test_a_letter_knows_who_cites_it(qtbot, inspector):
    inspector.show_letter("kst-30573-222")
    with qtbot.waitSignal(inspector.openRequested) as caught:
        link(inspector, "Talent & onderzoek <b>wereldwijd</b>").click()
    assert caught.args == ["strategie"]
    assert "This letter refers to no other document." in words(inspector.citations)


def test_a_letter_that_leaves_is_no_link_any_more(inspector, session):
    inspector.show_letter("strategie")
    link(inspector, "Vestigingskeuze van kennismigranten")
    session.undo.push(RemoveLetter(session, "kst-30573-222"))
    inspector.citations.finish()
    assert "Vestigingskeuze van kennismigranten" not in words(inspector.citations)


def test_a_citation_in_the_text_leads_to_its_card(inspector):
    inspector.show_letter("strategie")
    inspector.show_tab("info")
    inspector.show_citation(TEXT.index("https"))
    assert inspector.tab() == "citations"
    focus = inspector.focusWidget()
    assert isinstance(focus, QPushButton | LinkButton)
    card: QWidget | None = focus
    while card is not None and card.objectName() != "card":
        card = card.parentWidget()
    assert card is not None
    assert "https://example.org/rapport" in words(card)


def test_tabs_count_and_can_be_added_to(qtbot, inspector):
    inspector.resize(600, 700)
    inspector.show_letter("strategie")
    inspector.citations.finish()
    assert tabs(inspector) == ["Related", "Notes", "Citations 3", "Info"]
    panel = QWidget()
    panel.setObjectName("more")
    inspector.add_panel(panel, "More", 5, at=0)
    inspector.show_tab("more")
    assert tabs(inspector) == ["More 5", "Related", "Notes", "Citations 3", "Info"]
    assert inspector.tab() == "more"
    inspector.set_count(panel, None)
    panel.setWindowTitle("Verwant & meer")
    assert tabs(inspector)[0] == "Verwant && meer"


def test_titles_do_not_come_and_go_with_the_counts(inspector):
    bar = inspector.findChild(QTabBar)
    inspector.set_count(inspector.notes, 88)
    inspector.resize(bar.sizeHint().width() - 1, 700)
    narrow = tabs(inspector)
    inspector.set_count(inspector.notes, 0)
    assert tabs(inspector)[2:] == narrow[2:] == ["", ""]


def test_in_a_narrow_panel_only_the_tab_in_front_has_its_title(qtbot, inspector):
    inspector.show_letter("strategie")
    inspector.citations.finish()
    bar = inspector.findChild(QTabBar)
    inspector.resize(bar.sizeHint().width() - 1, 700)
    assert tabs(inspector) == ["Related", "", "3", ""]
    assert [bar.tabIcon(at).isNull() for at in range(4)] == [True, False, False, False]
    assert [bar.tabToolTip(at) for at in range(4)] == ["", "Notes", "Citations 3", "Info"]
    assert [bar.accessibleTabName(at) for at in range(4)] == [
        "Related",
        "Notes",
        "Citations 3",
        "Info",
    ]
    assert bar.sizeHint().width() <= inspector.width(), "all tabs are in sight"
    inspector.show_tab("citations")
    assert tabs(inspector) == ["", "", "Citations 3", ""]
    inspector.resize(500, 700)
    assert tabs(inspector) == ["Related", "Notes", "Citations 3", "Info"]
    assert not any(bar.tabToolTip(at) for at in range(4))


def test_the_tab_does_not_count_what_another_letter_refers_to(inspector, session):
    inspector.resize(500, 700)
    inspector.show_letter("strategie")
    inspector.citations.finish()
    assert "Citations 3" in tabs(inspector)
    inspector.show_tab("info")
    other = next(each.id for each in session.summaries() if each.id != "strategie")
    inspector.show_letter(other)
    assert "Citations" in tabs(inspector)


def test_larger_letters_make_the_tabs_give_way(qtbot, qapp, session, inspector):
    inspector.show_letter("strategie")
    usual, sheet = qapp.font(), qapp.styleSheet()
    larger = QFont(usual)
    larger.setPointSizeF(usual.pointSizeF() * 2)
    try:
        for font, second in ((usual, "Notes"), (larger, "")):
            qapp.setFont(font)
            qapp.setStyleSheet("")
            style.apply(qapp, session.scheme)
            qtbot.waitUntil(lambda second=second: tabs(inspector)[1] == second)
    finally:
        qapp.setFont(usual)
        qapp.setStyleSheet(sheet)


def test_info_sets_out_what_is_known_and_why(inspector):
    inspector.show_letter("strategie")
    inspector.show_tab("info")
    inspector.info.finish()
    said = words(inspector.info)
    assert "Talent & onderzoek <b>wereldwijd</b>" in said
    assert "prob. late 2020" in said
    assert "– Not before 27 Nov 2020: “Kamerstukken II, 2020/21, 2020Z23069”." in said
    assert "– Not after 31 Dec 2020: “begin 2021 zullen”." in said
    assert "de Voorzitter van de Tweede Kamer" in said
    assert "strategie.txt" in said


def test_no_label_reads_a_letter_as_html(inspector):
    for name in ("citations", "info"):
        inspector.show_letter("strategie")
        inspector.show_tab(name)
        inspector.citations.finish()
        inspector.info.finish()
    labels = inspector.findChildren(QLabel)
    assert labels
    assert {each.textFormat() for each in labels} == {Qt.TextFormat.PlainText}


def test_info_follows_a_correction_and_says_whose_it_is(qtbot, inspector, session):
    inspector.show_letter("antwoorden")
    inspector.show_tab("info")
    session.undo.push(CorrectMetadata(session, "antwoorden", {"addressee": "de Kamer"}))
    inspector.info.finish()
    said = words(inspector.info)
    assert "To · corrected by you" in said
    assert "de Kamer" in said
    with qtbot.waitSignal(inspector.editRequested) as caught:
        button(inspector, "Correct details…").click()
    assert caught.args == ["antwoorden"]


def test_without_a_letter_the_tabs_say_what_to_do(inspector):
    inspector.show_letter(None)
    inspector.citations.finish()
    assert words(inspector.citations) == ["Open a letter to see what it refers to."]
    assert tabs(inspector) == ["Related", "Notes", "Citations", "Info"]
