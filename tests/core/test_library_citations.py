# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which letter a citation means, also where a letter states half of its number."""

from __future__ import annotations

from pathlib import Path

import pytest

from kennisreader.core.letter import Citation, Letter, Metadata, References
from kennisreader.core.library import Library
from kennisreader.core.library_citations import named_year, year_of


def cite(text: str, key: str, kind: str = "kamerstuk") -> Citation:
    """A citation that is the whole text of its letter."""
    dossier, _, number = key.partition("-")[2].rpartition("-")
    return Citation(0, len(text), dossier, number, kind, key, None)


def citing(name: str, date: str | None, text: str, *keys: str) -> Letter:
    """A letter that cites."""
    return Letter(
        name, name, text, Metadata(name, date=date), citations=tuple(cite(text, k) for k in keys)
    )


def numbered(name: str, date: str | None, number: str | None, dossier: str | None = None) -> Letter:
    """A letter that states its own number."""
    own = References(kamerstuk_number=number, kamerstuk_dossier=dossier)
    return Letter(name, name, name, Metadata(name, date=date, references=own))


@pytest.fixture
def library(tmp_path: Path):
    with Library.open(tmp_path / "library") as opened:
        yield opened


def add(library: Library, *letters: Letter) -> None:
    for letter in letters:
        library.add(letter, letter.id.encode())


PLAIN = "Kamerstuk 30 573, nr. 222"
YEAR = "Kamerstukken II 2024/25, 30 573, nr. 222"
KEY = "kst-30573-222"
HALF = numbered("half", "2024-12-20", "222")

RESOLVED = {
    "stated in full": ([numbered("a", "2010-01-01", "222", "30573")], PLAIN, "2025-01-28", "a"),
    "half, same vergaderjaar": ([HALF], PLAIN, "2025-01-28", "half"),
    "half, cited a year later": ([HALF], PLAIN, "2026-06-01", "half"),
    "half, year named": ([HALF], YEAR, "2029-01-01", "half"),
    "half, cited too late without a year": ([HALF], PLAIN, "2027-01-01", None),
    "half, another year named": (
        [HALF],
        "Kamerstukken II 2023/24, 30 573, nr. 222",
        "2025-01-28",
        None,
    ),
    "half, written after the citation": ([HALF], PLAIN, "2024-12-19", None),
    "half, citing letter undated": ([HALF], PLAIN, None, None),
    "half, itself undated": ([numbered("half", None, "222")], PLAIN, "2025-01-28", None),
    "two halves": ([HALF, numbered("h2", "2024-11-01", "222")], PLAIN, "2025-01-28", None),
    "full one before half": (
        [HALF, numbered("a", "2024-11-01", "222", "30573")],
        PLAIN,
        "2025-01-28",
        "a",
    ),
    "other dossier stated": (
        [numbered("a", "2024-12-20", "222", "31288")],
        PLAIN,
        "2025-01-28",
        None,
    ),
    "another dossier fits too": (
        [HALF, citing("c", "2025-02-01", "31288, nr. 222", "kst-31288-222")],
        *(PLAIN, "2025-01-28", None),
    ),
    "another dossier long ago": (
        [HALF, citing("c", "2019-02-01", "31288, nr. 222", "kst-31288-222")],
        *(PLAIN, "2025-01-28", "half"),
    ),
    "the half letter cites that number itself": (
        [
            Letter(
                *("half", "half", PLAIN),
                Metadata("h", date="2024-12-20", references=References(kamerstuk_number="222")),
                citations=(cite(PLAIN, KEY),),
            )
        ],
        *(PLAIN, "2025-01-28", None),
    ),
}


@pytest.mark.parametrize(("others", "text", "date", "expected"), RESOLVED.values(), ids=RESOLVED)
def test_which_letter_a_citation_means(library: Library, others, text, date, expected):
    asking = citing("vraag", date, text, KEY)
    add(library, asking, *others)
    assert library.resolve(asking.citations[0], asking) == expected
    for letter in others:
        back = [span.letter for span in library.citations_of(letter.id)]
        assert ("vraag" in back) == (letter.id == expected)


def test_a_letter_added_later_resolves_older_citations(library: Library):
    asking = citing("vraag", "2025-01-28", PLAIN, KEY)
    add(library, asking)
    assert library.resolve(asking.citations[0], asking) is None
    add(library, HALF)
    assert library.resolve(asking.citations[0], asking) == "half"
    library.remove("half")
    assert library.resolve(asking.citations[0], asking) is None


@pytest.mark.parametrize("known", ["date_earliest", "date_latest"])
def test_a_letter_of_which_half_the_range_is_known_is_not_guessed(library: Library, known: str):
    add(library, HALF, citing("c", "2025-01-28", PLAIN, KEY))
    correction = dict.fromkeys(("date", "date_earliest", "date_latest"), "")
    library.correct_all("half", {**correction, "date_basis": "inferred", known: "2024-12-01"})
    letter = library.letter("c")
    assert library.resolve(letter.citations[0], letter) is None
    assert library.citations_of("half") == ()


def test_a_corrected_number_counts(library: Library):
    asking = citing("vraag", "2015-01-28", PLAIN, KEY)
    add(library, asking, numbered("a", None, None))
    library.correct("a", "kamerstuk_dossier", "30573")
    library.correct("a", "kamerstuk_number", "222")
    assert library.resolve(asking.citations[0], asking) == "a"
    library.correct("a", "kamerstuk_dossier", "31288")
    assert library.resolve(asking.citations[0], asking) is None


def referred(kenmerk: str) -> Letter:
    return Letter("a", "a", "a", Metadata("a", references=References(ons_kenmerk=kenmerk)))


OWN = [
    (References(kamerstuk_dossier="35300 VIII", kamerstuk_number="83"), "kst-35300-VIII-83"),
    (References(aanhangsel="824", vergaderjaar="2024-2025"), "ah-20242025-824"),
    (References(aanhangsel="824", vergaderjaar="2024/25"), "ah-20242025-824"),
    (References(aanhangsel="7", vergaderjaar="1999–2000"), "ah-19992000-7"),
    (References(kenmerk_vragen="2024Z20065"), "doc-2024Z20065"),
]


@pytest.mark.parametrize(("own", "key"), OWN, ids=[key for _, key in OWN])
def test_a_letter_is_found_by_its_own_numbers(library: Library, own: References, key: str):
    letter = Letter("a", "a", "a", Metadata("a", type="antwoord-op-kamervragen", references=own))
    add(library, letter)
    citation = Citation(0, 1, None, None, "", key, None)
    assert library.resolve(citation) == "a"
    assert library.resolve(citation, letter) is None, "a letter does not lead to itself"


BEARING = {
    "its kenmerk": ([referred("DGBI-DE / 20173561")], "ref-DGBIDE20173561", {"a"}),
    "the number in its kenmerk": ([referred("DGBI-DE / 20173561")], "ref-20173561", {"a"}),
    "another kenmerk": ([referred("DGBI-DE / 20173561")], "ref-2017356", set()),
    "its own number": ([numbered("a", None, "222", "30573")], KEY, {"a"}),
    "in small letters": (
        [numbered("a", None, "83", "35300 VIII")],
        "kst-35300-viii-83",
        {"a"},
    ),
    "its dossier": ([numbered("a", None, "222", "30573")], "kst-30573", {"a"}),
    "its dossier without a number": ([numbered("a", None, None, "30573")], "kst-30573", {"a"}),
    "a chapter of the dossier": ([numbered("a", None, None, "35300 VIII")], "kst-35300", {"a"}),
    "the chapter": ([numbered("a", None, "83", "35300 VIII")], "kst-35300-viii", {"a"}),
    "another chapter": ([numbered("a", None, "83", "35300 VIII")], "kst-35300-vii", set()),
    "a dossier that begins alike": ([numbered("a", None, "1", "305731")], "kst-30573", set()),
    "another number": ([numbered("a", None, "2221", "30573")], KEY, set()),
    "half a number, cited in full": (
        [HALF, citing("vraag", "2025-01-28", PLAIN, KEY)],
        *(KEY, {"half"}),
    ),
    "half a number, by its dossier": (
        [HALF, citing("vraag", "2025-01-28", PLAIN, KEY)],
        *("kst-30573", {"half"}),
    ),
    "half a number that nobody cites": ([HALF], "kst-30573", set()),
    "who only cites": ([citing("vraag", "2025-01-28", PLAIN, KEY)], "kst-30573", set()),
}


@pytest.mark.parametrize(("letters", "key", "expected"), BEARING.values(), ids=BEARING)
def test_which_letters_have_a_number_as_their_own(library: Library, letters, key, expected):
    add(library, *letters, numbered("other", "2024-12-20", "9", "31288"))
    assert library.letters_bearing(key) == expected


def test_a_corrected_dossier_is_the_letters_own(library: Library):
    add(library, numbered("a", None, "222"))
    assert library.letters_bearing("kst-30573") == set()
    library.correct("a", "kamerstuk_dossier", "30573")
    assert library.letters_bearing("kst-30573") == {"a"}
    assert library.letters_bearing(KEY) == {"a"}
    library.remove("a")
    assert library.letters_bearing("kst-30573") == set()


def test_who_cites_a_document_comes_in_date_order(library: Library):
    add(library, citing("b", "2025-01-01", PLAIN, KEY), citing("a", "2026-01-01", PLAIN, KEY))
    assert [span.letter for span in library.cited_by(KEY)] == ["b", "a"]
    assert library.cited_by(KEY)[0] == ("b", 0, len(PLAIN))
    assert library.cited_by("kst-1-1") == ()


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Kamerstukken II, 2019/20, 31288-782", "2019-2020"),
        ("Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 824", "2024-2025"),
        ("vergaderjaar 1999 - 2000", "1999-2000"),
        ("Kamerstuk 30 573, nr. 222", ""),
        ("Kamerstuk 2020-782", ""),
        ("2020Z23069", ""),
        ("2020-2025", ""),
    ],
)
def test_the_year_a_citation_names(text: str, year: str):
    assert named_year(text) == year


@pytest.mark.parametrize(
    ("date", "year"),
    [
        ("2024-09-16", "2023-2024"),
        ("2024-09-17", "2024-2025"),  # Prinsjesdag 2024
        ("2020-09-14", "2019-2020"),
        ("2020-09-15", "2020-2021"),  # Prinsjesdag 2020
        ("2021-09-21", "2021-2022"),  # Prinsjesdag 2021
        ("2021-09-20", "2020-2021"),
        ("2024-12", "2024-2025"),
        ("2024", "2023-2024"),
    ],
)
def test_the_parliamentary_year_begins_on_prinsjesdag(date: str, year: str):
    assert year_of(date) == year


@pytest.mark.parametrize(
    ("letters", "dossier"),
    [
        pytest.param([], None, id="nobody cites it"),
        pytest.param([citing("c", "2025-01-28", PLAIN, KEY)], "30573", id="cited in full"),
        pytest.param(
            [citing("c", "2025-01-28", "35300 VIII, nr. 222", "kst-35300-VIII-222")],
            "35300 VIII",
            id="a chapter of the budget",
        ),
        pytest.param(
            [
                citing("c", "2025-01-28", PLAIN, KEY),
                citing("d", "2025-01-28", "Kamerstuk 29 398, nr. 222", "kst-29398-222"),
            ],
            None,
            id="in two dossiers",
        ),
        pytest.param(
            [citing("c", "2020-01-28", PLAIN, KEY)], None, id="cited before it was written"
        ),
    ],
)
def test_a_letter_is_cited_with_the_dossier_that_others_name(library, letters, dossier):
    add(library, HALF, *letters)
    assert library.letter_to_cite("half").metadata.references.kamerstuk_dossier == dossier
    assert library.letter("half").metadata.references.kamerstuk_dossier is None
