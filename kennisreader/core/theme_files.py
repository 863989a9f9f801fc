# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Themes from their TOML files, one theme a file, and what is wrong with a file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from kennisreader.core.theme_terms import TermError, patterns
from kennisreader.core.themes import LINE_STYLES, Colours, Theme


class ThemeProblem(NamedTuple):
    """Something in a theme file that could not be used."""

    file: str
    """Name of the file."""
    line: int
    """Line in the file, from 1; 0 if it concerns the whole file."""
    code: str
    """``unreadable``, ``syntax``, ``unknown_key``, ``wrong_type``, ``bad_id``, ``duplicate_id``,
    ``no_terms``, ``unknown_line_style``, ``bad_colour`` or ``bad_term``, for the interface to
    word.  The first two, ``bad_id``, ``duplicate_id`` and ``no_terms`` leave the theme out; after
    the others it works without what was wrong."""
    details: str
    """The key, value or term it is about, or the parser's own message."""


class ThemeSet(NamedTuple):
    """The themes of some folders, and what was wrong with their files."""

    themes: tuple[Theme, ...]
    problems: tuple[ThemeProblem, ...]


FileRead = tuple[Theme | None, list[ThemeProblem]]
"""The theme of a file, if it has one, and what is wrong with it."""


def read_file(path: Path) -> FileRead:
    """Read one file; never raises for what it holds."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        return None, [ThemeProblem(path.name, 0, "unreadable", str(error))]
    return parse_theme(text, path.name)


def read_themes(folders: Iterable[Path], read: Callable[[Path], FileRead] = read_file) -> ThemeSet:
    """Read all ``*.toml`` of the folders, by file name; never raises for what a file holds.

    A theme of a later folder takes the place of one with the same id in an earlier folder, so
    that a user can have an own version of a bundled theme.  A folder that is not there is empty.
    ``read`` is for whoever keeps what was read.
    """
    themes: dict[str, Theme] = {}
    problems: list[ThemeProblem] = []
    for folder in folders:
        here: dict[str, Theme] = {}
        for path in sorted(folder.glob("*.toml")):
            theme, found = read(path)
            problems += found
            if theme is None:
                continue
            if theme.id in here:
                problems.append(ThemeProblem(path.name, 0, "duplicate_id", theme.id))
                continue
            here[theme.id] = theme
        themes |= here
    return ThemeSet(tuple(themes.values()), tuple(problems))


def parse_theme(text: str, file: str) -> tuple[Theme | None, list[ThemeProblem]]:
    """The theme that the text of a file holds, or None, and what is wrong with it.

    ``file`` is its name, which gives the theme its id if the text does not.
    """
    import tomllib  # here, because the window's start must not pay for the parser

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+)", str(error))
        line = int(place[1]) if place else text.count("\n") + 1
        return None, [ThemeProblem(file, line, "syntax", str(error))]
    reader = _Reader(file, text, table)
    theme = reader.theme(re.sub(r"^\d+-", "", file.removesuffix(".toml")))
    return theme, reader.problems


class _Reader:
    """Takes a theme out of one file's table and collects what is wrong with it."""

    _KEYS = frozenset({"id", "name", "on", "line", "light", "dark", "terms", "hints", "not"})

    def __init__(self, file: str, text: str, table: Mapping[str, object]) -> None:
        self.problems: list[ThemeProblem] = []
        self._file = file
        self._lines = text.splitlines()
        self._table = table

    def theme(self, file_id: str) -> Theme | None:
        """The theme, or None where it cannot work; its id is the file's name if none is given."""
        for key in self._table.keys() - self._KEYS:
            self._problem("unknown_key", key, key)
        theme_id = self._text(self._table, "id", file_id)
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", theme_id):
            self._problem("bad_id", "id", theme_id)
            return None
        terms = self._terms("terms")
        if not terms:
            self._problem("no_terms", "terms", theme_id)
            return None
        names = self._inline("name", {"nl", "en"})
        name = self._text(names, "nl", self._text(names, "en", theme_id))
        default = Theme(theme_id, name, self._text(names, "en", name), terms)
        return Theme(
            theme_id,
            name,
            default.name_en,
            terms,
            hints=self._terms("hints"),
            excluded=self._terms("not"),
            line=self._line_style(default.line),
            light=self._colours("light", default.light),
            dark=self._colours("dark", default.dark),
            on=self._on(),
        )

    def _problem(self, code: str, place: str, details: str) -> None:
        """Report; ``place`` is what stands in the line: a key at its start, or a term."""
        key = re.compile(
            rf"\s*[\"']?{re.escape(place)}[\"']?\s*[.=]|.*[\"']{re.escape(place)}[\"']"
        )
        line = next((n for n, row in enumerate(self._lines, 1) if key.match(row)), 0)
        self.problems.append(ThemeProblem(self._file, line, code, details))

    def _text(self, table: Mapping[str, object], key: str, default: str) -> str:
        value = table.get(key, default)
        if isinstance(value, str) and value.strip():
            return value
        self._problem("wrong_type", key, key)
        return default

    def _inline(self, key: str, known: set[str]) -> Mapping[str, object]:
        value = self._table.get(key, {})
        if not isinstance(value, dict):
            self._problem("wrong_type", key, key)
            return {}
        for inner in value.keys() - known:
            self._problem("unknown_key", key, f"{key}.{inner}")
        return value

    def _on(self) -> bool:
        value = self._table.get("on", False)
        if not isinstance(value, bool):
            self._problem("wrong_type", "on", "on")
        return value is True

    def _line_style(self, default: str) -> str:
        value = self._text(self._table, "line", default)
        if value not in LINE_STYLES:
            self._problem("unknown_line_style", "line", value)
            return default
        return value

    def _colours(self, key: str, default: Colours) -> Colours:
        table = self._inline(key, {"line", "tint"})
        values = [self._text(table, k, d) for k, d in zip(Colours._fields, default, strict=True)]
        for value in values:
            if not re.fullmatch(r"#[0-9A-Fa-f]{6}", value):
                self._problem("bad_colour", key, value)
                return default
        return Colours(*values)

    def _terms(self, key: str) -> tuple[str, ...]:
        values = self._table.get(key, [])
        if not isinstance(values, list):
            self._problem("wrong_type", key, key)
            return ()
        good: list[str] = []
        for value in values:
            code = _why_unreadable(value)
            if code:
                self._problem("bad_term", str(value), f"{value}: {code}")
            else:
                good.append(value)
        return tuple(dict.fromkeys(good))


def _why_unreadable(term: object) -> str:
    """The code of what is wrong with a term, or nothing."""
    if not isinstance(term, str):
        return "wrong_type"
    if term.replace(" ", "").isalnum():
        return ""  # most terms are plain words, and the window reads all of them as it starts
    try:
        patterns(term)
    except TermError as error:
        return error.code
    return ""
