# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Links to letters: read what was written, refuse what is not ours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisreader.core.address import (
    QUOTE_KEPT,
    Address,
    find_quote,
    read_address,
    write_address,
)

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)


@pytest.mark.parametrize(
    ("link", "address"),
    [
        pytest.param(
            "kennisreader://letter/kst-30573-222",
            Address("letter", "kst-30573-222"),
            id="letter",
        ),
        pytest.param(
            "kennisreader://letter/kst-1?quote=De%20minister%20%26%20ik",
            Address("letter", "kst-1", "De minister & ik"),
            id="letter with a quotation",
        ),
        pytest.param("KENNISREADER://note/abc/", Address("note", "abc"), id="note"),
        pytest.param("https://letter/kst-1", None, id="another scheme"),
        pytest.param("kennisreader://delete/kst-1", None, id="unknown kind"),
        pytest.param("kennisreader://letter/", None, id="no id"),
        pytest.param("kennisreader://[", None, id="no address at all"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_reads(link, address):
    assert read_address(link) == address


@given(TEXT.filter(lambda name: name.strip("/") == name), TEXT)
def test_reads_what_it_writes(name, words):
    address = Address("letter", name, words)
    assert read_address(write_address(address)) == address


def test_long_quotations_are_cut_at_a_word():
    address = read_address(write_address(Address("letter", "a", "woord " * 200)))
    assert address is not None
    assert len(address.quote) <= QUOTE_KEPT
    assert address.quote.endswith("woord")


@pytest.mark.parametrize(
    ("words", "span"),
    [
        pytest.param("brede aanpak", (3, 15), id="as it stands"),
        pytest.param("brede\n aanpak ", (3, 15), id="other white space"),
        pytest.param("(van", (16, 20), id="signs are not a pattern"),
        pytest.param("smalle aanpak", None, id="not there"),
        pytest.param("  ", None, id="no words"),
    ],
)
def test_finds_the_words_in_the_text(words, span):
    assert find_quote("De brede aanpak (van talent)", words) == span
