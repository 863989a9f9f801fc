# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Reading theme files: the bundled ones, the user's own, and broken ones."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from kennisreader.core.theme_cache import cached_themes
from kennisreader.core.theme_files import (
    ThemeProblem,
    ThemeSet,
    parse_theme,
    read_themes,
)
from kennisreader.core.themes import LINE_STYLES, Colours, Theme, revision
from tests.conftest import ROOT
from tests.proportion import grows_in_proportion

BUNDLED = ROOT / "resources" / "themes"


def read(folder: Path, **files: str) -> ThemeSet:
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return read_themes([folder])


def test_the_bundled_themes_are_complete_and_faultless() -> None:
    themes, problems = read_themes([BUNDLED])
    assert problems == ()
    gold = json.loads((ROOT / "tests" / "gold" / "themes.json").read_text(encoding="utf-8"))
    assert sorted(t.id for t in themes) == sorted(gold["themes"])
    assert [t.id for t in themes if t.on] == gold["client_themes"]
    assert sorted(t.line for t in themes) == sorted(LINE_STYLES)
    assert len({t.light for t in themes}) == len({t.dark for t in themes}) == len(themes)
    assert all(t.name("nl") and t.name("en") for t in themes)


def test_a_small_file_is_enough(tmp_path: Path) -> None:
    themes, problems = read(tmp_path, **{"03-eigen-thema": 'terms = ["water*"]'})
    assert problems == ()
    assert [(t.id, t.name_nl, t.terms, t.on) for t in themes] == [
        ("eigen-thema", "eigen-thema", ("water*",), False)
    ]


def test_every_field_is_read(tmp_path: Path) -> None:
    text = """
id = "water"
name = { nl = "Water", en = "Water (en)" }
on = true
line = "wavy"
light = { line = "#000001", tint = "#000002" }
dark = { line = "#000003", tint = "#000004" }
terms = ["water*"]
hints = ["dijk"]
not = ["waterpas"]
"""
    assert read(tmp_path, a=text).themes == (
        Theme(
            "water", "Water", "Water (en)", ("water*",), ("dijk",), ("waterpas",),
            "wavy", Colours("#000001", "#000002"), Colours("#000003", "#000004"), on=True,
        ),
    )  # fmt: skip


GOOD = 'terms = ["goed"]\n'


@pytest.mark.parametrize(
    ("text", "problem", "works"),
    [
        pytest.param(GOOD + "x = = 1", (2, "syntax"), False, id="syntax"),
        pytest.param('terms = ["a",', (1, "syntax"), False, id="syntax-at-the-end"),
        pytest.param("on = true", (0, "no_terms"), False, id="no-terms"),
        pytest.param('id = "Met Spatie"\n' + GOOD, (1, "bad_id"), False, id="bad-id"),
        pytest.param(GOOD + "termen = []", (2, "unknown_key"), True, id="unknown-key"),
        pytest.param(GOOD + "name = { fr = 'x' }", (2, "unknown_key"), True, id="unknown-language"),
        pytest.param(GOOD + "name = 'x'", (2, "wrong_type"), True, id="name-no-table"),
        pytest.param(GOOD + "on = 'ja'", (2, "wrong_type"), True, id="on-no-boolean"),
        pytest.param(GOOD + "hints = 'x'", (2, "wrong_type"), True, id="hints-no-list"),
        pytest.param(GOOD + "line = 'golf'", (2, "unknown_line_style"), True, id="line-style"),
        pytest.param(GOOD + "dark = { line = 'red' }", (2, "bad_colour"), True, id="colour"),
        pytest.param('terms = [\n"goed",\n"ta*l"]', (3, "bad_term"), True, id="bad-term"),
        pytest.param('terms = ["goed", 3]', (1, "bad_term"), True, id="term-no-text"),
        pytest.param(GOOD + "[dark]\nline = 'red'", (3, "bad_colour"), True, id="colour-in-table"),
    ],
)
def test_what_is_wrong_is_reported_and_the_rest_works(
    tmp_path: Path, text: str, problem: tuple[int, str], works: bool
) -> None:
    themes, problems = read(tmp_path, a=text, b='terms = ["ander"]')
    assert [(p.file, p.line, p.code) for p in problems] == [("a.toml", *problem)]
    assert [t.id for t in themes] == (["a", "b"] if works else ["b"])
    if works:
        assert themes[0].terms == ("goed",)


SEVERAL = """name = { nl = "Water" en = "Water" }
line = "golf"
light = { line = "red", tint = "#00" }
terms = [
  "goed",
  "ta*l,
  "x*",
]
onn = true
"""


def test_all_faults_of_a_file_are_named_with_their_lines(tmp_path: Path) -> None:
    themes, problems = read(tmp_path, a=SEVERAL, b=GOOD)
    assert [(p.line, p.code) for p in problems] == [
        (1, "syntax"),
        (2, "unknown_line_style"),
        (3, "bad_colour"),
        (3, "bad_colour"),
        (6, "syntax"),
        (7, "bad_term"),
        (9, "unknown_key"),
    ]
    assert [t.id for t in themes] == ["b"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param('terms = ["a",\nname = "x"\non = true', [2], id="never-closed"),
        pytest.param('terms = = [\n"a",\n"b",\n]\non = true', [1], id="what-a-fault-leaves"),
        pytest.param("x = = 1\n" * 3, [1], id="no-line-is-sound"),
        pytest.param("x = = 1\non = true\ny = = 2", [1, 3], id="apart"),
    ],
)
def test_what_follows_from_a_fault_is_none_of_its_own(text: str, lines: list[int]) -> None:
    theme, problems = parse_theme(text, "a.toml")
    assert theme is None
    assert [(p.line, p.code) for p in problems] == [(line, "syntax") for line in lines]


@pytest.mark.parametrize(
    ("content", "line", "code"),
    [
        pytest.param(b"\xff\xfe\x00", 1, "no_text", id="utf-16"),
        pytest.param(b'terms = ["caf\xc3\xa9"]\n# caf\xe9\n', 2, "no_text", id="latin-1"),
        pytest.param(b'\xef\xbb\xbfterms = ["a"]\n\xe9', 2, "no_text", id="behind-a-mark"),
        pytest.param(b'terms = ["a",\n "b"\n\n', 2, "syntax", id="ends-in-a-list"),
        pytest.param(b'terms = ["a"]\nx = """\ny\n', 3, "syntax", id="ends-in-a-text"),
        pytest.param(
            b"# een\non = " + b"9" * 5000 + b"\n" + GOOD.encode(),
            2,
            "syntax",
            id="number-of-thousands",
        ),
        pytest.param(
            b"\n\nhints = " + b"[" * 3000 + b"\n" + GOOD.encode(),
            3,
            "syntax",
            id="nest-of-thousands",
        ),
        pytest.param(b'terms = ["on"]\nname.nl = 3\n', 2, "wrong_type", id="dotted-key"),
        pytest.param(b'terms = ["on"]\nname = { nl = 3 }\n', 2, "wrong_type", id="inner-key"),
        pytest.param(b'terms = ["on"]\n\non = 3\n', 3, "wrong_type", id="term-like-a-key"),
        pytest.param(
            b'terms = ["x"]\nline = "wavy"\ndark = { line = 4 }\n', 3, "wrong_type", id="key-twice"
        ),
        pytest.param(b'terms = ["x"]\n[dark]\ntint = 4\n', 2, "wrong_type", id="in-a-table"),
    ],
)
def test_a_fault_is_told_with_its_line(
    tmp_path: Path, content: bytes, line: int, code: str
) -> None:
    (tmp_path / "a.toml").write_bytes(content)
    themes, problems = read(tmp_path, b=GOOD)
    assert "b" in [t.id for t in themes]
    assert (problems[0].file, problems[0].line, problems[0].code) == ("a.toml", line, code)
    for language, words in (("nl", f"Themabestand a.toml, regel {line}: "), ("en", f"line {line}")):
        assert words in problems[0].sentence(language)
        assert problems[0].code == "wrong_type" or problems[0].details not in problems[0].sentence(
            language
        ), "the parser's own words are for nobody"


@pytest.mark.parametrize(
    ("name", "kind", "told"),
    [
        ("a", "folder", "Themabestand a.toml kan niet worden gelezen: het is een map."),
        ("a", "link", "Themabestand a.toml kan niet worden gelezen: het bestaat niet."),
        ("Mijn Thema", "file", "Themabestand Mijn Thema.toml: ‘Mijn Thema’ kan geen id zijn;"),
    ],
)
def test_what_concerns_the_whole_file_has_no_line(
    tmp_path: Path, name: str, kind: str, told: str
) -> None:
    path = tmp_path / f"{name}.toml"
    if kind == "folder":
        path.mkdir()
    elif kind == "link":
        path.symlink_to(tmp_path / "nowhere")
    else:
        path.write_text(GOOD, encoding="utf-8")
    themes, problems = read(tmp_path, b=GOOD)
    assert [t.id for t in themes] == ["b"]
    assert problems[0].sentence("nl").startswith(told)
    assert cached_themes([tmp_path], tmp_path / "cache" / "themes.json", "1") == (themes, problems)


def test_the_second_of_two_equal_ids_is_reported(tmp_path: Path) -> None:
    themes, problems = read(tmp_path, a='id = "x"\n' + GOOD, b='id = "x"\nterms = ["b"]')
    assert [t.terms for t in themes] == [("goed",)]
    assert problems == (ThemeProblem("b.toml", 0, "duplicate_id", "x"),)


def test_the_users_own_version_takes_the_place_of_the_bundled_one(tmp_path: Path) -> None:
    (tmp_path / "mijn.toml").write_text('id = "talent"\nterms = ["kunde"]', encoding="utf-8")
    themes, problems = read_themes([BUNDLED, tmp_path, tmp_path / "not-there"])
    assert problems == ()
    assert themes[0].id == "talent"
    assert themes[0].terms == ("kunde",)
    assert len(themes) == 12


def test_the_revision_follows_the_words_and_not_the_colours() -> None:
    theme = Theme("a", "A", "A", ("een",))
    base = revision([theme])
    assert revision([replace(theme, line="wavy", on=True, name_nl="B")]) == base
    for changed in (
        replace(theme, terms=("twee",)),
        replace(theme, hints=("een",)),
        replace(theme, excluded=("een",)),
        replace(theme, id="b"),
    ):
        assert revision([changed]) != base
    assert revision([]) != base


def test_a_file_that_is_no_theme_at_all_is_not_read_line_by_line():
    def read(lines: int) -> None:
        parse_theme("dit is geen thema\n" * lines, "brief.toml")

    assert grows_in_proportion(read, 200, 4000)
