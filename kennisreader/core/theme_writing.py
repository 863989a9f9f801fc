# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Writes a theme as the text of its TOML file, and changes such a text as little as it can.

A reader who keeps a file by hand finds the own comments, line breaks and unknown keys back after a
change in the window: only what changed is written anew.  Whatever is written is read again before
it is given; where a small change does not say what it should, a larger one is made.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from kennisreader.core.theme_files import parse_theme
from kennisreader.core.themes import Colours, Theme

_TOKEN = re.compile(r"\"(?:\\.|[^\"\\\n])*\"|'[^'\n]*'|#[^\n]*|[\[\],]")
_KEY = re.compile(r"\s*([\"']?)([A-Za-z0-9_-]+)\1\s*=")
_WIDTH = 96


def theme_text(theme: Theme, before: str = "", file: str = "theme.toml") -> str:
    """The text of a theme's file; reading it gives the theme back, field by field.

    ``before`` is the text that the file has, if there is one; ``file`` its name, which gives the
    theme its id if the text does not.
    """
    if before:
        for gently in (True, False):
            edited = _edited(before, theme, file, gently=gently)
            if edited is not None and parse_theme(edited, file)[0] == theme:
                return edited
    return "\n".join(f"{key} = {value}" for key, value in _values(theme).items()) + "\n"


def _values(theme: Theme) -> dict[str, str]:
    """Every key of a file with its value in TOML, in the order in which the bundled files have them."""
    return {
        "id": _string(theme.id),
        "name": f"{{ nl = {_string(theme.name_nl)}, en = {_string(theme.name_en)} }}",
        "on": "true" if theme.on else "false",
        "line": _string(theme.line),
        "light": _colours(theme.light),
        "dark": _colours(theme.dark),
        "terms": _array(theme.terms),
        "hints": _array(theme.hints),
        "not": _array(theme.excluded),
    }


def _string(text: str) -> str:
    """A basic string of TOML, which escapes as JSON does, and the delete character besides."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _colours(colours: Colours) -> str:
    return f"{{ line = {_string(colours.line)}, tint = {_string(colours.tint)} }}"


def _array(words: Sequence[str]) -> str:
    """Words on lines of a readable width."""
    if not words:
        return "[]"
    lines, row = [], "   "
    for word in map(_string, words):
        if len(row) + len(word) > _WIDTH and row.strip():
            lines.append(row)
            row = "   "
        row += f" {word},"
    return "\n".join(["[", *lines, row, "]"])


def _edited(before: str, theme: Theme, file: str, *, gently: bool) -> str | None:
    """The text with what differs written anew; None where it cannot be read.

    ``gently`` changes the single words of a list, otherwise the whole list is written.
    """
    old = parse_theme(before, file)[0]
    if old is None:
        return None
    was, wanted = _values(old), _values(theme)
    lists: Mapping[str, tuple[Sequence[str], Sequence[str]]] = {
        "terms": (old.terms, theme.terms),
        "hints": (old.hints, theme.hints),
        "not": (old.excluded, theme.excluded),
    }
    places = dict(_assignments(before))
    text, added = before, []
    for key in sorted(wanted, key=lambda key: -places.get(key, (0, 0))[0]):
        if wanted[key] == was[key]:
            continue
        if key not in places:
            added.append(f"{key} = {wanted[key]}\n")
            continue
        start, end = places[key]
        line = f"{key} = {wanted[key]}\n"
        if gently and key in lists:
            line = _with_words(text[start:end], *lists[key])
        text = text[:start] + line + text[end:]
    if added and not text.endswith("\n"):
        text += "\n"
    return text + "".join(reversed(added))


def _assignments(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """The keys of the whole file and where they stand with their values: from, to.

    A value ends where the lines from its key on can be read by themselves.
    """
    import tomllib  # not for the start of the window

    lines = text.splitlines(keepends=True)
    at = first = 0
    while first < len(lines):
        key = _KEY.match(lines[first])
        if lines[first].lstrip().startswith("["):
            return  # a table: what follows belongs to it
        last = first + 1
        while key and last <= len(lines):
            snippet = "".join(lines[first:last])
            try:
                tomllib.loads(snippet)
            except tomllib.TOMLDecodeError:
                last += 1
                continue
            yield key[2], (at, at + len(snippet))
            break
        last = min(last, len(lines))
        at += sum(map(len, lines[first:last]))
        first = last


def _with_words(snippet: str, old: Sequence[str], new: Sequence[str]) -> str:
    """A list as it is written, without the words that go and with those that come at its end."""
    for word in old:
        if word not in new:
            snippet = _without(snippet, word)
    come = [word for word in new if word not in old]
    return _with_more(snippet, come) if come else snippet


def _tokens(snippet: str) -> list[re.Match[str]]:
    """Strings, brackets and commas of a list; what stands in comments is none."""
    found = _TOKEN.finditer(snippet, snippet.find("=") + 1)
    return [each for each in found if not each.group().startswith("#")]


def _without(snippet: str, word: str) -> str:
    literals = {_string(word), f"'{word}'"}
    found = _tokens(snippet)
    for i, token in enumerate(found):
        if token.group() in literals:
            comma = i + 1 < len(found) and found[i + 1].group() == ","
            end = found[i + 1].end() if comma else token.end()
            start = token.start()
            rest = snippet[end:].lstrip(" \t")
            line = snippet.rfind("\n", 0, start) + 1
            if not snippet[line:start].strip() and rest.startswith("\n"):
                return snippet[:line] + rest[1:]  # it had the line to itself
            bare = (
                snippet[:start]
                if comma and not rest.startswith("\n")
                else snippet[:start].rstrip(" \t")
            )
            return bare + rest
    return snippet


def _with_more(snippet: str, words: Sequence[str]) -> str:
    found = _tokens(snippet)
    closing = found[-1]
    last = found[-2] if len(found) > 1 else closing
    needs_comma = last.group() not in {",", "["}
    before, after = snippet[: closing.start()], snippet[closing.start() :]
    if needs_comma:
        before = before[: last.end()] + "," + before[last.end() :]
    more = ", ".join(map(_string, words))
    if "\n" not in before.rstrip(" \t")[-1:]:
        return f"{before.rstrip(' ')}{' ' if last.group() != '[' else ''}{more}{after}"
    return f"{before.rstrip(' ')}    {more},\n{after}"
