# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The template of a note in Markdown, which its user can edit (for users: docs/export.md).

Fields are those of ``string.Template`` and nothing else: no code can stand in a template.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from string import Template

from kennisreader.core.export.errors import ExportError
from kennisreader.core.export.flavours import Flavour

FIELDS = (
    *("quote", "citation", "cite", "place", "title", "date", "letter", "file"),
    *("relation", "quote2", "citation2", "cite2", "place2", "title2", "date2", "letter2", "file2"),
    "link2",
    *("tags", "note", "colour", "link", "id", "anchor", "created", "modified"),
    "theme",
)
"""The fields of a note; docs/export.md says what each holds."""


def template_name(flavour: Flavour) -> str:
    """The name of the file with the template of a flavour."""
    return "note.md" if flavour is Flavour.GFM else f"note-{flavour}.md"


class NoteTemplate:
    """A template that has been read and found good."""

    def __init__(self, text: str, file: str = "note.md") -> None:
        """Check every field; raises `ExportError` ``template_field`` or ``template_sign``."""
        self._paragraphs = [
            paragraph.strip("\n").split("\n")
            for paragraph in re.split(r"\n(?:[ \t]*\n)+", text.replace("\r\n", "\n").strip("\n"))
        ]
        for number, line in enumerate(text.splitlines(), 1):
            for match in Template.pattern.finditer(line):
                if match["invalid"] is not None:
                    raise ExportError("template_sign", file=file, line=str(number))
                name = match["named"] or match["braced"]
                if name is not None and name not in FIELDS:
                    raise ExportError("template_field", file=file, line=str(number), field=name)

    def fill(self, values: Mapping[str, str]) -> str:
        """Write a note: ``values`` has every field, empty where the note has nothing to say.

        A line of which all fields are empty is left out, and so is a paragraph.
        """
        paragraphs = []
        for lines in self._paragraphs:
            if _is_silent("\n".join(lines), values):
                continue
            kept = [_filled(line, values) for line in lines if not _is_silent(line, values)]
            paragraphs.append("\n".join(kept))
        return "\n\n".join(paragraphs)


def read_template(flavour: Flavour, folders: Sequence[Path]) -> NoteTemplate:
    """Read the template of a flavour from the last folder that has one; raises `ExportError`."""
    name = template_name(flavour)
    for folder in reversed(folders):
        path = folder / name
        if path.is_file():
            break
    else:
        raise ExportError("template_unreadable", file=name)
    try:
        return NoteTemplate(path.read_text(encoding="utf-8-sig"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise ExportError("template_unreadable", file=str(path)) from error


def _fields(text: str) -> list[str]:
    found = (match["named"] or match["braced"] for match in Template.pattern.finditer(text))
    return [name for name in found if name]


def _is_silent(text: str, values: Mapping[str, str]) -> bool:
    fields = _fields(text)
    return bool(fields) and not any(values[field] for field in fields)


def _filled(line: str, values: Mapping[str, str]) -> str:
    """Fill one line.  Further lines of a field get what stands before it: the signs of a quotation
    again, those of a list as spaces.
    """
    lead = re.match(r"(?:[ \t>]|[-*+][ \t])*", line)
    assert lead is not None  # it matches nothing, too
    before = re.sub(r"[-*+]", " ", lead.group())
    text = Template(line).substitute(values)
    first, *others = text.split("\n")
    return "\n".join(
        [first, *(f"{before}{other}" if other else before.rstrip() for other in others)]
    )
