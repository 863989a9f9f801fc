# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Lists as tables: what readers get, what scripts get."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisreader.core.export.lists import Column, Marked, Table, write_csv, write_markdown

COLUMNS = (Column("quote", "Zin"), Column("link", ""), Column("", "Waar"))


def table(*cells):
    return Table(COLUMNS, ((*cells,),))


def test_readers_and_scripts_each_get_their_columns():
    made = table("een | twee", "kennisreader://x", "p. 2")
    assert write_markdown(made) == "| Zin | Waar |\n| --- | --- |\n| een \\| twee | p. 2 |\n"
    assert write_csv(made) == "quote,link\r\neen | twee,kennisreader://x\r\n"


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (Marked("zal komen", ((0, 3),)), "**zal** komen"),
        (Marked("zal komen", ((0, 3),), removed=True), "~~zal~~ komen"),
        (Marked("zal * komen", ((4, 5), (6, 11))), "zal **\\*** **komen**"),
        (Marked("zal komen", ((3, 3),)), "zal komen"),
        (Marked("twee\nregels", ((0, 4),)), "**twee** regels"),
        ("twee\nregels", "twee regels"),
    ],
)
def test_marked_words_are_bold_or_struck_through(cell, expected):
    assert write_markdown(table(cell, "", "")).splitlines()[-1] == f"| {expected} |  |"


@given(st.text(), st.text())
def test_every_row_is_one_line_of_markdown_and_comes_back_from_csv(one, other):
    made = table(one, other, one)
    assert len(write_markdown(made).split("\n")) == 4
    clean = one.replace("\0", "")
    rows = list(csv.reader(io.StringIO(write_csv(table(clean, "x", "")), newline="")))
    assert rows[1][0] in (clean, f"'{clean}")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_a_spreadsheet_runs_no_words_of_a_letter(sign):
    words = f'{sign}HYPERLINK("http://x";"klik")'
    for cell in (words, Marked(words, ((0, 3),))):
        rows = list(csv.reader(io.StringIO(write_csv(table(cell, "a=b", "")), newline="")))
        assert rows[1] == [f"'{words}", "a=b"]
