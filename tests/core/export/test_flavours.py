# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Words of a letter look in Markdown as they look in the letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from kennisreader.core.export.flavours import Flavour, escape, own_words, tag


@pytest.mark.parametrize(
    ("words", "escaped"),
    [
        ("gewone woorden, met (haakjes) – en 'tekens'.", None),
        ("5 * 3 en **vet**", r"5 \* 3 en \*\*vet\*\*"),
        ("een_woord en _schuin_", r"een_woord en \_schuin\_"),
        ("[1] en <b>", r"\[1\] en \<b\>"),
        ("1. Eerst", r"1\. Eerst"),
        ("1.000 euro", None),
        ("2020", None),
        ("12) Later", r"12\) Later"),
        ("- streep", r"\- streep"),
        ("+ plus", r"\+ plus"),
        ("-streep", None),
        ("# kop en #tag", r"\# kop en \#tag"),
        ("> citaat", r"\> citaat"),
        ("a | b", r"a \| b"),
        ("===", r"=\=\="),
        ("---", r"\---"),
        ("~weg~ ^hoog^", r"\~weg\~ \^hoog\^"),
        ("kosten: $5 & €6", r"kosten: \$5 & €6"),
        ("&amp; is er een", r"\&amp; is er een"),
        ("naam:: waarde", r"naam:\: waarde"),
        ("iemand@x.nl", r"iemand\@x.nl"),
        ("zie https://x.nl/a_b_(c)?d=*e#f.", r"zie https://x.nl/a_b\_(c)?d=\*e\#f."),
        ("zie https://x.nl/_a_~b#c&d=e_f.", None),
        (r"C:\map", r"C:\\map"),
        ("twee\n- regels", "twee\n\\- regels"),
    ],
)
def test_only_what_means_something_is_escaped(words: str, escaped: str | None):
    assert escape(words) == (words if escaped is None else escaped)


SIGNS = st.text(st.sampled_from("ab 1.)-+*_#>|<&;~^`$[](){}=:!\\@\"'/x"), max_size=24)


@given(SIGNS)
def test_a_reader_of_markdown_shows_the_words_as_they_were(words: str):
    # Built here and not by a fixture: hypothesis calls the test many times.
    app = QApplication.instance() or QApplication([])
    assert app is not None
    document = QTextDocument()
    document.setMarkdown(escape(words))
    shown = " ".join(document.toPlainText().split())
    assert shown == " ".join(words.split())


@pytest.mark.parametrize(
    ("name", "flavour", "written"),
    [
        ("wonen", Flavour.GFM, "#wonen"),
        ("twee woorden!", Flavour.OBSIDIAN, "#twee-woorden"),
        ("twee [woorden]", Flavour.LOGSEQ, "#[[twee (woorden)]]"),
        ("kennis/werker", Flavour.LOGSEQ, "#kennis/werker"),
    ],
)
def test_tags(name: str, flavour: Flavour, written: str):
    assert tag(name, flavour) == written


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("*eigen* <b>tekst</b>", None),
        ("```\ncode", "```\ncode\n```"),
        ("~~~~\n~~~\ncode", "~~~~\n~~~\ncode\n~~~~"),
        ("```\ncode\n```", None),
        ("```a``` is kort", None),
        (
            "<!-- /kennisreader:note x --> <!-- eigen -->",
            "&lt;!-- /kennisreader:note x --> <!-- eigen -->",
        ),
    ],
)
def test_own_words_stay_as_they_are_but_cannot_break_the_file(text: str, safe: str | None):
    assert own_words(text) == (text if safe is None else safe)
