# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Themes are made and changed in the window, and what changes is marked at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMenu, QPushButton, QToolTip
from shiboken6 import isValid

from kennisreader import paths
from kennisreader.core.theme_files import parse_theme, read_themes
from kennisreader.ui.theme_tips import why_marked
from kennisreader.ui.themes_dialog import ThemesDialog

opens_menu = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def desk(window):
    return window._actions.themes


def view_of(window):
    return window.stage.pane.view


def select(window, words: str) -> None:
    view = view_of(window)
    at = view.letter.text.index(words)
    view.selection.select(at, at + len(words))


def marked(window, theme: str) -> set[str]:
    view = view_of(window)
    return {view.letter.quote(s.start, s.end) for s in view.theme_spans if s.theme == theme}


def own_themes():
    return {theme.id: theme for theme in read_themes([paths.user_themes_folder()]).themes}


def press(dialog: ThemesDialog, which=QDialogButtonBox.StandardButton.Save) -> None:
    dialog._buttons.button(which).click()


def button(dialog: ThemesDialog, words: str) -> QPushButton:
    every = [each for each in dialog.findChildren(QPushButton) if not each.isHidden()]
    (found,) = [each for each in every if words in each.text().replace("&", "")]
    return found


def a_word(window) -> str:
    """A long word of the open letter that no theme marks."""
    view = view_of(window)
    spans = window._session.library.theme_spans(view.letter.id)
    inside = " ".join(view.letter.quote(s.start, s.end).lower() for s in spans)
    words = [str(w) for w in view.letter.text.split() if w.isalpha() and w.islower()]
    return next(word for word in words if len(word) > 9 and word[:6] not in inside)


def test_selected_words_are_added_to_a_theme_and_marked_at_once(qtbot, window, desk):
    word = a_word(window)
    select(window, word)
    menu = QMenu()
    qtbot.addWidget(menu)
    desk.offer(menu)
    (offered,) = menu.findChildren(QMenu)
    talent = next(a for a in offered.actions() if a.text() == "Talent")
    talent.trigger()
    qtbot.waitUntil(lambda: word in marked(window, "talent"))
    assert word in own_themes()["talent"].terms
    window._session.undo.undo()
    qtbot.waitUntil(lambda: word not in marked(window, "talent"))
    assert own_themes() == {}


def test_words_that_are_in_a_theme_already_are_not_added(window, desk, qtbot):
    with qtbot.waitSignal(desk.told) as told:
        desk.add_term("talent", "*talent*")
    assert "already" in told.args[0]
    assert own_themes() == {}


def test_without_a_selection_nothing_is_offered(qtbot, window, desk):
    view_of(window).selection.clear()
    menu = QMenu()
    qtbot.addWidget(menu)
    desk.offer(menu)
    assert menu.isEmpty()
    with qtbot.waitSignal(desk.told) as told:
        window.actions_by_id["add_to_theme"].trigger()
    assert "Select" in told.args[0]


def test_a_selection_over_two_paragraphs_is_no_term(window, desk):
    view = view_of(window)
    at = view.letter.text.index("\n")
    view.selection.select(at - 5, at + 5)
    assert desk.selected_term() == ""


def test_a_new_theme_is_switched_on_and_marks(qtbot, window, desk):
    word = a_word(window)
    dialog = desk.make(word)
    dialog._form.name_en.setText("Mine")
    press(dialog)
    new = window._session.themes[-1]
    assert (new.terms, new.name_en) == ((word,), "Mine")
    assert new.id in window._session.active_themes
    assert new.id in [chip.theme.id for chip in window.theme_bar.chips]
    qtbot.waitUntil(lambda: word in marked(window, new.id))
    window._session.undo.undo()
    assert new.id not in [chip.theme.id for chip in window.theme_bar.chips]
    window._session.undo.redo()
    assert new.id in window._session.active_themes


def test_the_file_of_a_new_theme_is_called_after_it(window, desk):
    for taken in ("", "-2"):
        dialog = desk.make()
        dialog._form.name_nl.setText("Stikstof en bodem")
        dialog.add_term("stikstof")
        press(dialog)
        assert (desk.store.folder / f"stikstof-en-bodem{taken}.toml").exists()
        assert f"stikstof-en-bodem{taken}" in [theme.id for theme in window._session.themes]


def test_the_english_name_goes_with_the_dutch_one_until_it_is_another(window, desk):
    form = desk.make("")._form
    form.name_nl.setText("Water")
    assert form.name_en.text() == "Water"
    form.name_en.setText("Waters")
    form.name_nl.setText("Water en bodem")
    assert form.name_en.text() == "Waters"


def test_a_changed_colour_shows_without_reading_anything_anew(window, desk):
    dialog = desk.edit("huisvesting")
    dialog._form._colours[5].click()
    press(dialog)
    changed = window._session.theme("huisvesting")
    assert changed.light.line == "#0E7C7B"
    assert own_themes()["huisvesting"] == changed


def test_what_is_cancelled_or_not_changed_leaves_no_file(window, desk):
    dialog = desk.edit("talent")
    dialog.add_term("zeewier")
    press(dialog, QDialogButtonBox.StandardButton.Cancel)
    press(desk.edit("talent"))
    assert own_themes() == {}
    assert window._session.undo.count() == 0


def test_a_term_that_cannot_be_read_is_told_and_not_kept(window, desk):
    dialog = desk.edit("talent")
    before = dialog._form.terms.toPlainText()
    for term in ("wo*ning", "*a*", "tekort ..", "*"):
        dialog._form.terms.setPlainText(before)
        dialog.add_term(term)
        assert term in dialog._problem.text()
        assert not dialog._buttons.button(QDialogButtonBox.StandardButton.Save).isEnabled()
        dialog.accept()
        assert dialog.isVisible()


def test_a_changed_theme_goes_back_to_the_original(window, desk):
    before = window._session.theme("talent")
    desk.add_term("talent", "zeewier")
    dialog = desk.edit("talent")
    button(dialog, "Back to the original").click()
    press(dialog)
    assert window._session.theme("talent") == before


def test_an_own_theme_is_removed(window, desk):
    dialog = desk.make("zeewier")
    press(dialog)
    dialog = desk.edit("zeewier")
    button(dialog, "Remove").click()
    press(dialog)
    assert window._session.theme("zeewier") is None
    assert own_themes() == {}


def test_a_theme_leaves_and_comes_back_whole(window, desk, tmp_path):
    file = tmp_path / "water.toml"
    text = '# Mine.\nterms = ["dijk"]   # a comment\nmade_by = "me"\n'
    file.write_text(text)
    dialog = desk.edit()
    dialog.import_file(file)
    press(dialog)
    assert (paths.user_themes_folder() / "water.toml").read_text() == text
    given = tmp_path / "given.toml"
    dialog = desk.edit("water")
    dialog.export_file(given)
    assert parse_theme(given.read_text(), "given.toml")[0] == window._session.theme("water")
    assert "# a comment" in given.read_text()


WRONG = {
    'name = { nl = "x" }\nterms = [': "line 2",
    'terms = ["dijk"]\ncolour = "red"\n': "line 2",
    "terms = []\n": "no usable terms",
}


def test_a_file_that_is_not_right_is_named_with_its_line(window, desk, tmp_path):
    file = tmp_path / "broken.toml"
    dialog = desk.edit()
    for text, said in WRONG.items():
        file.write_text(text)
        dialog.import_file(file)
        assert "broken.toml" in dialog._faults.toPlainText()
        assert said in dialog._faults.toPlainText()
    file.write_text('terms = ["dijk"]\n')
    dialog.import_file(file)
    assert not dialog._faults.isVisible()


def test_a_broken_file_of_the_user_is_named_when_the_dialog_opens(window, desk):
    desk.store.folder.mkdir(parents=True)
    (desk.store.folder / "stuk.toml").write_text('terms = ["a"\n')
    dialog = desk.edit()
    assert "stuk.toml" in dialog._faults.toPlainText()
    assert len(dialog._drafts) == 12


def test_all_faults_are_named_and_stay_while_a_theme_is_changed(window, desk, tmp_path):
    desk.store.folder.mkdir(parents=True)
    for number in range(20):
        (desk.store.folder / f"stuk-{number:02}.toml").write_text('terms = ["a"\n')
    dialog = desk.edit("talent")
    dialog.add_term("zeewier")
    (tmp_path / "other.toml").write_text("terms = []\n")
    dialog.import_file(tmp_path / "other.toml")
    told = dialog._faults.toPlainText().splitlines()
    files = ["other.toml", *(f"stuk-{number:02}.toml" for number in range(20))]
    assert [file in line for file, line in zip(files, told, strict=True)] == [True] * 21
    assert dialog._faults.height() < dialog.height() / 3
    assert dialog._faults.verticalScrollBar().maximum() > 0


class Suggesting:
    """A worker that knows further words and nothing else."""

    def request(self, function, arguments, on_answer, _on_error):
        if function == "further_terms":
            words = ("werving", "zeewier", "AI & co")
            on_answer([[w, 4, 2, 0.5] for w in words if w not in arguments["theme"]])

    def close(self):
        pass


def test_words_are_suggested_and_added_with_a_click(qtbot, window, desk):
    window._session.query.use(Suggesting())
    dialog = desk.edit("talent")
    assert dialog._suggestions.count() == 3
    button(dialog, "zeewier").click()
    assert "zeewier" in dialog._form.theme().terms
    qtbot.waitUntil(lambda: dialog._suggestions.count() == 2)
    button(dialog, "AI  co").click()
    assert dialog._form.theme().terms[-1] == "AI & co"


class SuggestingLate(Suggesting):
    """Answers when it is told to."""

    def request(self, function, arguments, on_answer, on_error):
        self.answer = lambda: Suggesting.request(self, function, arguments, on_answer, on_error)


def test_a_new_theme_is_offered_no_words_of_the_one_before_it(qtbot, window, desk):
    searching = SuggestingLate()
    window._session.query.use(searching)
    dialog = desk.edit("talent")
    qtbot.waitUntil(lambda: hasattr(searching, "answer"))
    dialog.make_theme()
    searching.answer()
    assert dialog._suggestions.count() == 0


@pytest.mark.parametrize("which", ["Save", "Cancel"])
def test_words_that_are_found_after_the_dialog_has_closed_are_for_nobody(
    qtbot, window, desk, which
):
    searching = SuggestingLate()
    window._session.query.use(searching)
    dialog = desk.edit("talent")
    dialog.add_term("zeewier")
    press(dialog, QDialogButtonBox.StandardButton[which])
    qtbot.waitUntil(lambda: not isValid(dialog))
    searching.answer()


def test_the_dialog_says_what_the_words_mark_in_the_open_letter(qtbot, window, desk):
    word = a_word(window)
    dialog = desk.make(word)
    assert word in dialog._found.text()
    dialog._form.terms.setPlainText("xylofoon")
    qtbot.waitUntil(lambda: "nothing" in dialog._found.text())


def test_resting_on_marked_words_tells_why(qtbot, window):
    view = view_of(window)
    span = next(s for s in view.theme_spans if s.theme == "talent")
    view.go_to(span.start)
    qtbot.wait(1)
    left, top, width, height = view.line_rects(span.start, span.end)[0]
    at = QPointF(left + width / 2, top + height / 2).toPoint()
    event = QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    assert "Talent: marked by “*talent*”" in QToolTip.text()
    assert why_marked(view, QPointF(2, 2)) == ""


@opens_menu
def test_a_key_offers_the_themes_below_the_selected_words(window, desk):
    word = a_word(window)
    select(window, word)
    view_of(window).go_to(view_of(window).selection.span[0])
    window.actions_by_id["add_to_theme"].trigger()
    (menu,) = [each for each in window.findChildren(QMenu) if each.isVisible()]
    assert menu.actions()[0].text() == "Talent"
    assert menu.actions()[-1].text() == "&New theme…"
    menu.close()
