# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The user's own theme files: which there are, what they say, and how they change.

A theme that comes with the program is never written: a changed one is a file of the same name in
the user's folder, which takes its place; without that file the theme is as it was.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Mapping
from pathlib import Path

from kennisreader.core.library_values import LibraryError
from kennisreader.core.search.analysis import fold
from kennisreader.core.theme_files import FileRead, ThemeSet, read_file, read_themes
from kennisreader.core.theme_writing import theme_text
from kennisreader.core.themes import LINE_STYLES, Colours, Theme

Files = Mapping[str, "str | None"]
"""Texts of the user's files by name; None for a file that is not there."""

PALETTE = (
    (Colours("#1F6FA8", "#DCEBF6"), Colours("#6FB1E4", "#1E3648")),
    (Colours("#B4472D", "#F8E2DB"), Colours("#F0886B", "#4A2A22")),
    (Colours("#4F7A28", "#E4EED8"), Colours("#A3CC74", "#2E3D1F")),
    (Colours("#7B4FA3", "#ECE3F4"), Colours("#C29BEA", "#3A2B4B")),
    (Colours("#A0700B", "#F6EBCF"), Colours("#E2B14A", "#43361A")),
    (Colours("#0E7C7B", "#D6EEED"), Colours("#5CC8C4", "#183C3B")),
    (Colours("#B0317A", "#F8DEEC"), Colours("#EE86BB", "#472338")),
    (Colours("#3D5A98", "#DFE6F5"), Colours("#93AEE6", "#242F48")),
    (Colours("#6B6B1E", "#EEEED6"), Colours("#C9C96A", "#383818")),
    (Colours("#8A5A44", "#F1E4DD"), Colours("#D3A58E", "#3F2D24")),
    (Colours("#C25A12", "#FBE6D6"), Colours("#F3A468", "#472C17")),
    (Colours("#4B5563", "#E6E8EC"), Colours("#AEB6C2", "#2C323B")),
)
"""Colours on light and on dark paper that can be told apart and read: those of the twelve themes."""


class ThemeStore:
    """The themes of two folders: the bundled one, and the user's own, which is written.

    Methods that write raise LibraryError, ``cannot_write``.
    """

    def __init__(self, bundled: Path, own: Path) -> None:
        self._bundled = bundled
        self._own = own
        self._known: dict[Path, tuple[object, FileRead]] = {}
        """What was read in each file, for as long as it is the same."""

    @property
    def folder(self) -> Path:
        """The user's own."""
        return self._own

    def read(self) -> ThemeSet:
        """All themes as the files say now, and what is wrong with them."""
        return read_themes((self._bundled, self._own), self._read_file)

    def origin(self, theme_id: str) -> str:
        """``bundled``, ``changed`` (a bundled one that the user's file replaces) or ``own``."""
        own = self._file_in(self._own, theme_id) is not None
        bundled = self._file_in(self._bundled, theme_id) is not None
        return "changed" if own and bundled else "bundled" if bundled else "own"

    def text(self, theme_id: str) -> str:
        """The file of a theme as it stands; empty for one that has none."""
        for folder in (self._own, self._bundled):
            path = self._file_in(folder, theme_id)
            if path is not None:
                return path.read_text(encoding="utf-8-sig")
        return ""

    def original(self, theme_id: str) -> Theme | None:
        """A theme as the program came with it."""
        path = self._file_in(self._bundled, theme_id)
        themes = () if path is None else read_themes([self._bundled], self._read_file).themes
        return next((theme for theme in themes if theme.id == theme_id), None)

    def saving(self, theme: Theme, before: str | None = None) -> Files:
        """What the user's files become when a theme is kept: for :meth:`change`.

        ``before`` is a text of the theme, where another is at hand than its file has.  A file that
        was called after the theme still is when the theme gets another name.
        """
        found = self._file_in(self._own, theme.id) or self._file_in(self._bundled, theme.id)
        name = found.name if found else self._free_name(theme.id)
        gone: dict[str, str | None] = {}
        if found and self.origin(theme.id) == "own":
            old, _ = self._read_file(found)
            slug = free_id(theme.name_nl, ())
            if old and found.stem == free_id(old.name_nl, ()) != slug:
                gone, name = {name: None}, self._free_name(slug)
        text = theme_text(theme, self.text(theme.id) if before is None else before, name)
        return {name: text, **gone}

    def dropping(self, theme_id: str) -> Files:
        """What the user's files become when a theme is as it was, or gone if it is their own."""
        path = self._file_in(self._own, theme_id)
        return {} if path is None else {path.name: None}

    def change(self, files: Files) -> Files:
        """Make the user's files so; answers what they were, which takes it back."""
        before: dict[str, str | None] = {}
        try:
            self._own.mkdir(parents=True, exist_ok=True)
            for name, text in sorted(files.items(), key=lambda file: file[1] is None):
                path = self._own / name
                before[name] = path.read_text(encoding="utf-8-sig") if path.exists() else None
                if text is None:
                    path.unlink(missing_ok=True)
                    continue
                # Aside first: a write that is broken off must not cost the theme.
                aside = path.with_suffix(".toml.new")
                with aside.open("w", encoding="utf-8", newline="\n") as file:
                    file.write(text)
                    file.flush()
                    os.fsync(file.fileno())
                aside.replace(path)
        except OSError as error:
            raise LibraryError("cannot_write", file=str(self._own)) from error
        return before

    def _free_name(self, theme_id: str) -> str:
        """A name for a new file: the theme's id, unless a file of something else has it."""
        name, number = f"{theme_id}.toml", 2
        while (self._own / name).exists() or (self._bundled / name).exists():
            name, number = f"{theme_id}-{number}.toml", number + 1
        return name

    def _file_in(self, folder: Path, theme_id: str) -> Path | None:
        for path in sorted(folder.glob("*.toml")):
            theme, _ = self._read_file(path)
            if theme is not None and theme.id == theme_id:
                return path
        return None

    def _read_file(self, path: Path) -> FileRead:
        try:
            stat = path.stat()
        except OSError:  # it went meanwhile
            return read_file(path)
        state = (stat.st_ino, stat.st_mtime_ns, stat.st_size)
        known = self._known.get(path)
        if known is None or known[0] != state:
            known = self._known[path] = (state, read_file(path))
        return known[1]


def free_id(name: str, taken: Collection[str]) -> str:
    """An id for a new theme, made of its name: ``Water en bodem`` is ``water-en-bodem``."""
    base = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-") or "thema"
    found, number = base, 2
    while found in taken:
        found, number = f"{base}-{number}", number + 1
    return found


def new_look(themes: Collection[Theme], on: Collection[str] = ()) -> tuple[Colours, Colours, str]:
    """Colours that the fewest themes have, with an underline that none of those has.

    Colours of the themes that are ``on``, by their ids, are taken last: they are seen beside it.
    """
    used = [theme.light for theme in themes]
    seen = [theme.light for theme in themes if theme.id in on]

    def taken(number: int) -> tuple[int, int, int]:
        colours = PALETTE[number][0]
        return seen.count(colours), used.count(colours), number

    number = min(range(len(PALETTE)), key=taken)
    light, dark = PALETTE[number]
    lines = [theme.line for theme in themes if theme.light == light]
    wheel = LINE_STYLES[number:] + LINE_STYLES[:number]
    return light, dark, min(wheel, key=lambda line: (lines.count(line), wheel.index(line)))
