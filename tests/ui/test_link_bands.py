# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The bands of the gutter: by relations once they are known, by themes until then."""

from __future__ import annotations

from typing import Any

from kennisreader.ui import link_words, theme_mark
from kennisreader.ui.link_bands import related_bands, theme_bands
from kennisreader.ui.query_values import PassageLink


def pair(session):
    first, *_, last = session.summaries()
    return session.letter(first.id), session.letter(last.id)


def link(left: int, right: int, strength: float = 0.6, **more) -> PassageLink:
    fields = {"terms": ("RVO", "talent"), "citation": "", "kind": "shared-terms", **more}
    return PassageLink(left, right, strength, **fields)


def shown(session, left, right, links):
    """The bands that the reader wants to see."""
    found = related_bands(session, left, right, links)
    return [band for band in found if link_words.is_shown(band, session.settings)]


def marked(session, letter, theme):
    """A passage with a mark of one theme and of no other active one."""
    for passage in letter.passages:
        inside = {
            span.theme
            for span in session.spans(letter.id)
            if passage.start <= span.start < passage.end
        }
        if inside == ({theme} if theme else set()):
            return passage.index
    raise AssertionError(theme)


def test_a_band_has_the_colour_of_the_active_theme_that_both_ends_share(seeded_session):
    left, right = pair(seeded_session)
    theme = seeded_session.theme("talent")
    ends = marked(seeded_session, left, "talent"), marked(seeded_session, right, "talent")
    band = related_bands(seeded_session, left, right, [link(*ends)])[0]
    assert band.colour == theme_mark.colours(theme, seeded_session.scheme)[0].name()
    assert theme.name("en") in band.reason
    seeded_session.switch_theme("talent", on=False)
    band = related_bands(seeded_session, left, right, [link(*ends)])[0]
    assert band.colour == seeded_session.scheme.secondary
    assert theme.name("en") not in band.reason


def test_a_band_without_a_shared_theme_is_grey_and_tells_the_terms(seeded_session):
    left, right = pair(seeded_session)
    ends = marked(seeded_session, left, None), marked(seeded_session, right, "talent")
    band = related_bands(seeded_session, left, right, [link(*ends)])[0]
    assert band.colour == seeded_session.scheme.secondary
    assert "RVO, talent" in band.reason


def test_the_reason_names_a_shared_citation_and_nearly_the_same_words(seeded_session):
    left, right = pair(seeded_session)
    links = [link(0, 0, citation="Kamerstuk 30 573, nr. 222"), link(1, 1, kind="nearly-the-same")]
    one, other = related_bands(seeded_session, left, right, links)
    assert "Reference to Kamerstuk 30 573, nr. 222" in one.reason
    assert "Nearly the same words" in other.reason


def test_links_to_passages_that_are_gone_are_left_out(seeded_session):
    left, right = pair(seeded_session)
    links = [link(0, 9999), link(9999, 0)]
    assert related_bands(seeded_session, left, right, links) == []


def test_how_weak_a_shown_link_may_be_is_for_the_reader_to_say(seeded_session):
    left, right = pair(seeded_session)
    settings = seeded_session.settings
    found = [link(0, 0, 0.2), link(1, 1, 0.35), link(2, 2, 0.9)]
    bands = related_bands(seeded_session, left, right, found)
    own = bands[0]._replace(own=True)
    cited = bands[0]._replace(strength=0.0, cited=True)
    for amount, shown in (("strong", 1), ("clear", 2), ("all", 3)):
        settings.choose("links_shown", amount)
        assert sum(link_words.is_shown(band, settings) for band in bands) == shown
        assert link_words.is_shown(own, settings)
        assert link_words.is_shown(cited, settings)
    kinds = [link_words.kind_text(band) for band in (*bands, own, cited)]
    assert len(set(kinds)) == 5


def test_the_gutter_shows_themes_until_relations_are_known(window, qtbot):
    session = window._session
    left, right = pair(session)
    window.stage.show_letters((left.id, right.id), 0, comparing=True)
    gutter = window.stage.links.gutters[0]
    qtbot.waitUntil(lambda: bool(gutter.bands))
    assert gutter.bands == theme_bands(session, left, right)


def test_the_gutter_shows_relations_and_asks_again_when_the_index_is_new(answering, qtbot):
    session = answering._session
    left, right = pair(session)
    answering.stage.show_letters((left.id, right.id), 0, comparing=True)
    gutter = answering.stage.links.gutters[0]
    qtbot.waitUntil(lambda: (left.id, right.id) in answering.stage.links._related)
    links = answering.stage.links._related[left.id, right.id]
    qtbot.waitUntil(lambda: gutter.bands == shown(session, left, right, links))
    assert gutter.bands
    assert gutter.bands != theme_bands(session, left, right)
    with qtbot.waitSignal(answering.stage.links.found):
        answering._ingest.indexing.emit(True)
        answering._ingest.indexing.emit(False)
    qtbot.waitUntil(lambda: answering.stage.links._related == {(left.id, right.id): links})


class Late:
    """A worker that answers when the test does."""

    def __init__(self) -> None:
        self.waiting: list[Any] = []

    def request(self, function, _arguments, on_answer, _on_error=None) -> int:
        if function == "links_between":
            self.waiting.append(on_answer)
        return 1

    def close(self) -> None:
        """There is nothing to close."""


def test_an_answer_of_the_old_index_is_not_taken_for_one_of_the_new(window, qtbot):
    session, worker = window._session, Late()
    session.query.use(worker)
    left, right = pair(session)
    window.stage.show_letters((left.id, right.id), 0, comparing=True)
    qtbot.waitUntil(lambda: len(worker.waiting) == 1)
    for _ in range(2):
        with qtbot.waitSignal(window.stage.links.found):
            window.stage.links.refresh()
    assert len(worker.waiting) == 1, "what is asked already is not asked again"
    session.query.set_indexing(on=True)
    session.query.set_indexing(on=False)
    worker.waiting.pop()([])
    with qtbot.waitSignal(window.stage.links.found):
        pass
    assert len(worker.waiting) == 1, "the new index is asked"
    assert not window.stage.links.found_all
