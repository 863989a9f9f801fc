# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The themes as they were read last, for as long as their files stay as they are.

Reading twelve TOML files with all that it loads costs 60 ms, which the first paint should not wait
for; looking at their times and reading this costs 2 ms.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from kennisreader.core.themes import Colours, Theme

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kennisreader.core.theme_files import ThemeProblem

_FIELDS = [each.name for each in fields(Theme)]


def cached_themes(
    folders: Iterable[Path], cache: Path, version: str
) -> tuple[tuple[Theme, ...], tuple[ThemeProblem, ...]]:
    """Give the themes of these folders, and what is wrong with their files.

    ``cache`` is a file that may be deleted at any time; one that cannot be read or written only
    costs time.  ``version`` is the program's, whose rules for theme files may have changed.  The
    problems come with the reading of the files only: they are told once for each change.
    """
    folders = list(folders)
    state: list[object] = [version, _FIELDS, _state(folders)]
    themes = _stored(cache, state)
    if themes is not None:
        return themes, ()
    from kennisreader.core.theme_files import read_themes

    read = read_themes(folders)
    with suppress(OSError):
        cache.parent.mkdir(parents=True, exist_ok=True)
        cache.write_text(_dumps(state, read.themes), encoding="utf-8")
    return read.themes, read.problems


def _state(folders: Iterable[Path]) -> list[list[object]]:
    """What tells whether a theme file was changed, added or taken away."""
    files = [file for folder in folders for file in sorted(folder.glob("*.toml"))]
    return [[str(file), *_stamp(file)] for file in files]


def _stamp(file: Path) -> tuple[int, int]:
    try:
        stat = file.stat()
    except OSError:  # a link to nowhere; that it cannot be read is told by whoever reads it
        return 0, 0
    return stat.st_mtime_ns, stat.st_size


def _dumps(state: list[object], themes: Iterable[Theme]) -> str:
    rows = [[getattr(theme, name) for name in _FIELDS] for theme in themes]
    return json.dumps({"state": state, "themes": rows}, ensure_ascii=False)


def _stored(cache: Path, state: list[object]) -> tuple[Theme, ...] | None:
    """Read the cache; None if it is of another state, or broken."""
    try:
        stored = json.loads(cache.read_bytes())
        if stored["state"] != state:
            return None
        return tuple(_theme(dict(zip(_FIELDS, row, strict=True))) for row in stored["themes"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _theme(values: dict[str, Any]) -> Theme:
    colours = {name: Colours(*values[name]) for name in ("light", "dark")}
    words = {name: tuple(values[name]) for name in ("terms", "hints", "excluded")}
    return Theme(**{**values, **colours, **words})
