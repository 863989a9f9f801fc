# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Themes from their TOML files, one theme a file, and what is wrong with a file."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from kennisreader.core.messages import sentence
from kennisreader.core.theme_terms import TermError, patterns
from kennisreader.core.themes import LINE_STYLES, Colours, Theme


class ThemeProblem(NamedTuple):
    """Something in a theme file that could not be used."""

    file: str
    """Name of the file."""
    line: int
    """Line in the file, from 1; 0 if it concerns the whole file."""
    code: str
    """``unreadable``, ``no_text``, ``syntax``, ``unknown_key``, ``wrong_type``, ``bad_id``, ``duplicate_id``,
    ``no_terms``, ``unknown_line_style``, ``bad_colour`` or ``bad_term``, for the interface to
    word.  The first three, ``bad_id``, ``duplicate_id`` and ``no_terms`` leave the theme out; after
    the others it works without what was wrong."""
    details: str
    """The key, value or term it is about, or the system's or the parser's own message."""

    def sentence(self, language: str) -> str:
        """It in words; ``language`` is ``nl`` or ``en``."""
        known = {"file": self.file, "line": str(self.line)}
        place = sentence("theme_line" if self.line else "theme_file", language, **known)
        told = {"details": self.details, "reason": self.details}
        return sentence(f"theme_{self.code}", language, place=place, **told)


class ThemeSet(NamedTuple):
    """The themes of some folders, and what was wrong with their files."""

    themes: tuple[Theme, ...]
    problems: tuple[ThemeProblem, ...]


_MOST_LEFT_OUT = 50
"""Lines that are no TOML after which a file is read no further: it is no theme."""

FileRead = tuple[Theme | None, list[ThemeProblem]]
"""The theme of a file, if it has one, and what is wrong with it."""


def read_file(path: Path) -> FileRead:
    """Read one file; never raises for what it holds."""
    try:
        return parse_theme(path.read_text(encoding="utf-8-sig"), path.name)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return None, [ThemeProblem(path.name, 0, "unreadable", reason)]
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        return None, [ThemeProblem(path.name, line, "no_text", error.reason)]


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
    table, faults = _parsed(text, file)
    reader = _Reader(file, text, table)
    theme = reader.theme(re.sub(r"^\d+-", "", file.removesuffix(".toml")))
    if faults:  # the terms may be in a line that was left out
        theme = None
        faults += (each for each in reader.problems if each.code != "no_terms")
    else:
        faults = reader.problems
    return theme, sorted(faults, key=lambda each: each.line)


def _parsed(text: str, file: str) -> tuple[Mapping[str, object], list[ThemeProblem]]:
    """The table of a file, and the lines that are no TOML: without them it is read on.

    Where nothing comes of that, the parser's first complaint is all that is known for sure.
    """
    import tomllib  # here, because the window's start must not pay for the parser

    lines, left_out = text.split("\n"), -1
    faults: list[ThemeProblem] = []
    for _ in range(_MOST_LEFT_OUT):
        try:
            return tomllib.loads("\n".join(lines)), faults
        except _NO_TOML as error:
            at_end = "end of document" in str(error)
            line = text.rstrip().count("\n") + 1 if at_end else _line_of(error, lines)
            if line != left_out + 1:  # else it is the rest of what that line had begun
                faults.append(ThemeProblem(file, line, "syntax", str(error)))
            if at_end or line <= left_out:
                return {}, faults[:1]
            lines[line - 1], left_out = "", line
    return {}, faults


_NO_TOML = (ValueError, RecursionError)
"""What the parser raises; of a number or a nest of thousands it does not say where that is."""


def _line_of(error: Exception, lines: Sequence[str]) -> int:
    """The line of a fault, from 1: the parser names it, or it ends the shortest text that has it."""
    import tomllib

    named = re.search(r"line (\d+)", str(error))
    if named:
        return int(named[1])

    def has_it(end: int) -> bool:
        try:
            tomllib.loads("\n".join(lines[:end]))
        except tomllib.TOMLDecodeError:
            return False
        except _NO_TOML:
            return True
        return False

    return bisect_left(range(len(lines)), True, key=has_it)


class _Reader:
    """Takes a theme out of one file's table and collects what is wrong with it."""

    _KEYS = frozenset({"id", "name", "on", "line", "light", "dark", "terms", "hints", "not"})

    def __init__(self, file: str, text: str, table: Mapping[str, object]) -> None:
        self.problems: list[ThemeProblem] = []
        self._file = file
        self._lines = text.split("\n")
        self._table = table

    def theme(self, file_id: str) -> Theme | None:
        """The theme, or None where it cannot work; its id is the file's name if none is given."""
        for key in self._table.keys() - self._KEYS:
            self._problem("unknown_key", key, key=key)
        theme_id = self._text(self._table, "id", file_id)
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", theme_id):
            self._problem("bad_id", theme_id, key="id")
            return None
        terms = self._terms("terms")
        if not terms:
            self._problem("no_terms", theme_id, key="terms")
            return None
        names = self._inline("name", {"nl", "en"})
        english = self._text(names, "en", "", "name") if "en" in names else ""
        name = self._text(names, "nl", english or theme_id, "name")
        default = Theme(theme_id, name, english or name, terms)
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

    def _problem(self, code: str, details: str, *, key: str = "", value: str | None = None) -> None:
        """Report; it stands where a key is given something, or where a value is quoted."""
        if value is None:
            name = rf"[\"']?{re.escape(key)}[\"']?\s*"
            place = rf"(?:^|[{{,.])\s*{name}[.=]|^\s*\[\s*{name}[.\]]"
        else:
            place = rf"[\"']{re.escape(value)}[\"']"
        line = next((n for n, row in enumerate(self._lines, 1) if re.search(place, row)), 0)
        self.problems.append(ThemeProblem(self._file, line, code, details))

    def _text(self, table: Mapping[str, object], key: str, default: str, within: str = "") -> str:
        value = table.get(key, default)
        if isinstance(value, str) and value.strip():
            return value
        self._problem("wrong_type", f"{within}.{key}" if within else key, key=within or key)
        return default

    def _inline(self, key: str, known: set[str]) -> Mapping[str, object]:
        value = self._table.get(key, {})
        if not isinstance(value, dict):
            self._problem("wrong_type", key, key=key)
            return {}
        for inner in value.keys() - known:
            self._problem("unknown_key", f"{key}.{inner}", key=key)
        return value

    def _on(self) -> bool:
        value = self._table.get("on", False)
        if not isinstance(value, bool):
            self._problem("wrong_type", "on", key="on")
        return value is True

    def _line_style(self, default: str) -> str:
        value = self._text(self._table, "line", default)
        if value not in LINE_STYLES:
            self._problem("unknown_line_style", value, value=value)
            return default
        return value

    def _colours(self, key: str, default: Colours) -> Colours:
        table = self._inline(key, {"line", "tint"})
        given = zip(Colours._fields, default, strict=True)
        values = [self._text(table, inner, usual, key) for inner, usual in given]
        wrong = [value for value in values if not re.fullmatch(r"#[0-9A-Fa-f]{6}", value)]
        for value in wrong:
            self._problem("bad_colour", value, value=value)
        return default if wrong else Colours(*values)

    def _terms(self, key: str) -> tuple[str, ...]:
        values = self._table.get(key, [])
        if not isinstance(values, list):
            self._problem("wrong_type", key, key=key)
            return ()
        good: list[str] = []
        for value in values:
            if _is_readable(value):
                good.append(value)
            else:
                term = value if isinstance(value, str) else None
                self._problem("bad_term", str(value), key=key, value=term)
        return tuple(dict.fromkeys(good))


def _is_readable(term: object) -> bool:
    """Whether a term can be used."""
    if not isinstance(term, str):
        return False
    if term.replace(" ", "").isalnum():
        return True  # most terms are plain words, and the window reads all of them as it starts
    try:
        patterns(term)
    except TermError:
        return False
    return True
