# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The theme overview as a Markdown table and as comma-separated values.

The Markdown is for readers and looks like the overview: themes by letters, with quotes in the
cells.  The CSV (RFC 4180) is for counting: a line for each passage, and for each cell without one a
line that says why.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from kennisreader.core.address import Address, write_address
from kennisreader.core.date_words import date_text
from kennisreader.core.export.flavours import escape
from kennisreader.core.export.spreadsheets import write_rows
from kennisreader.core.library_values import LetterSummary
from kennisreader.core.ministries import abbreviations
from kennisreader.core.place import place_text
from kennisreader.core.synopsis import MENTION, Absence, Appearance, Cell, Row, Synopsis
from kennisreader.core.synopsis_quotes import Quote
from kennisreader.core.wording import Wording

Quotes = Sequence[Sequence[Sequence[Quote]]]
"""By letter and then by theme, as :func:`quotes_by_letter` gives them."""

Sentences = Mapping[tuple[str, str], str]
"""What the reader wrote on a theme in a letter, by letter and theme."""

_NO_SENTENCES: Sentences = MappingProxyType({})

COLUMNS = (
    *("theme", "letter", "title", "date", "date_basis", "date_text", "ministry", "type"),
    *("appearance", "absence", "mentions", "level", "place", "quote", "link", "sentence"),
)

_THEME = Wording("Thema", "Theme")
_COUNT = Wording("{} in {}", "{} in {}")
_PASSAGES = (Wording("{} passage", "{} passage"), Wording("{} passages", "{} passages"))
_LETTERS = (Wording("{} brief", "{} letter"), Wording("{} brieven", "{} letters"))
_MORE = (
    Wording("nog {} passage", "{} more passage"),
    Wording("nog {} passages", "{} more passages"),
)
_ABSENT = {
    Absence.NOT_MENTIONED: Wording("niet genoemd", "not mentioned"),
    Absence.IN_PASSING: Wording("alleen terloops genoemd ({})", "mentioned in passing only ({})"),
    Absence.PARTLY_READABLE: Wording(
        "niet genoemd in wat leesbaar is", "not mentioned in what can be read"
    ),
    Absence.UNREADABLE: Wording("geen leesbare tekst", "no readable text"),
}
_FIRST = Wording("eerste vermelding", "first mention")
_AGAIN = (
    Wording("weer genoemd na {} brief", "mentioned again after {} letter"),
    Wording("weer genoemd na {} brieven", "mentioned again after {} letters"),
)
_IN_PASSING = Wording("terloops", "in passing")


def write_markdown(
    synopsis: Synopsis,
    quotes: Quotes,
    names: Mapping[str, str],
    language: str = "nl",
    sentences: Sentences = _NO_SENTENCES,
) -> str:
    """Write the overview as a table (GFM); ``names`` are those of the themes, by id.

    A cell begins with the reader's own sentence on it, in bold.  Where ``quotes`` are fewer than
    the passages of a cell, the rest is counted.
    """
    head = [_THEME.text(language), *(_letter(each, language) for each in synopsis.letters)]
    lines = [_line(head), _line(["---"] * len(head))]
    for index, row in enumerate(synopsis.rows):
        name = f"**{escape(names[row.theme])}**<br>{count_text(row, language)}"
        own = (sentences.get((letter.id, row.theme), "") for letter in synopsis.letters)
        shown = (each[index] for each in quotes)
        cells = [
            _cell(cell, inside, words, language)
            for cell, inside, words in zip(row.cells, shown, own, strict=True)
        ]
        lines.append(_line([name, *cells]))
    return "\n".join(lines) + "\n"


def write_csv(
    synopsis: Synopsis,
    quotes: Quotes,
    language: str = "nl",
    sentences: Sentences = _NO_SENTENCES,
) -> str:
    """Write the overview as a list with a row of column names, lines ending in CR LF.

    Names of columns, themes, types, levels and absences are for scripts and the same in every
    language; a place and ``date_text`` are in ``language``.  The reader's own sentence stands in every line of its
    cell.
    """
    lines: list[dict[str, str]] = []
    for index, row in enumerate(synopsis.rows):
        for column, letter in enumerate(synopsis.letters):
            known = {"theme": row.theme, **_letter_columns(letter, language)}
            cell = row.cells[column]
            known |= {
                "appearance": str(cell.appearance),
                "absence": str(cell.absence),
                "mentions": str(cell.mentions),
                "sentence": sentences.get((letter.id, row.theme), ""),
            }
            passages = [_quote_columns(each, language) for each in quotes[column][index]]
            lines += [known | each for each in passages or [{}]]
    return write_rows(COLUMNS, ([line.get(name, "") for name in COLUMNS] for line in lines))


def count_text(row: Row, language: str) -> str:
    """How much a row shows: "67 passages in 5 brieven"."""
    passages = _plural(_PASSAGES, row.passages, language)
    return _COUNT.text(language).format(passages, _plural(_LETTERS, row.letters, language))


def _letter(letter: LetterSummary, language: str) -> str:
    """The head of a column: title, date and ministries."""
    parts = (date_text(letter, language), ", ".join(abbreviations(letter.ministries)))
    return f"{_words(letter.title)}<br>{escape(' · '.join(part for part in parts if part))}"


def _cell(cell: Cell, quotes: Sequence[Quote], own: str, language: str) -> str:
    parts = [f"**{_own(own)}**"] if own.strip() else []
    if cell.appearance is Appearance.FIRST:
        parts.append(f"*{_FIRST.text(language)}*")
    elif cell.appearance is Appearance.RETURN:
        parts.append(f"*{_plural(_AGAIN, cell.without, language)}*")
    if cell.absence is not Absence.NONE:
        parts.append(f"*{_ABSENT[cell.absence].text(language).format(cell.mentions)}*")
    parts += [_quoted(each, language) for each in quotes]
    left = len(cell.passages) - len(quotes)
    if left > 0:
        parts.append(f"*{_plural(_MORE, left, language)}*")
    return "<br>".join(parts)


def _quoted(quote: Quote, language: str) -> str:
    place = place_text(quote.place, language)
    where = f"{place}, {_IN_PASSING.text(language)}" if quote.level == MENTION else place
    return f"“{_words(quote.text)}” ({_words(where)})"


def _letter_columns(letter: LetterSummary, language: str) -> dict[str, str]:
    return {
        "letter": letter.id,
        "title": letter.title,
        "date": letter.date or "",
        "date_basis": letter.date_basis,
        "date_text": date_text(letter, language),
        "ministry": ", ".join(abbreviations(letter.ministries)),
        "type": letter.type,
    }


def _quote_columns(quote: Quote, language: str) -> dict[str, str]:
    words = quote.text.removeprefix("…").removesuffix(" …")
    return {
        "level": quote.level,
        "place": place_text(quote.place, language),
        "quote": quote.text,
        "link": write_address(Address("letter", quote.letter, words)),
    }


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _words(text: str) -> str:
    """Words of a letter in a cell, which is one line."""
    return escape(" ".join(text.split()))


def _own(text: str) -> str:
    """The reader's own sentence on one line, as it was written but for what would end the cell."""
    return re.sub(r"(?<!\\)((?:\\\\)*)\|", r"\1\\|", " ".join(text.split()))


def _plural(forms: tuple[Wording, Wording], number: int, language: str) -> str:
    return forms[number != 1].text(language).format(number)
