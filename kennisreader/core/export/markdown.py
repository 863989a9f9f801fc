# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Notes as Markdown: a heading per letter, a block per note (for users: docs/export.md)."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Sequence

from kennisreader.core.address import Address, write_address
from kennisreader.core.annotation import Note, Target
from kennisreader.core.export.blocks import FILE_MARK, FILE_MARK_LOGSEQ, Key, Unit
from kennisreader.core.export.flavours import Flavour, escape, own_words, tag
from kennisreader.core.export.merging import Plan, plan
from kennisreader.core.export.sources import (
    Sources,
    citation_of,
    place_of_target,
    quote_of,
    relation_text,
    source_for,
)
from kennisreader.core.export.template import NoteTemplate
from kennisreader.core.wording import one_line

_CITE_KEY = re.compile(r"\w+(?:[-.:]\w+)*")
"""What pandoc reads as the key of a citation without braces."""


def plan_markdown(
    existing: bytes | None,
    notes: Sequence[Note],
    sources: Sources,
    template: NoteTemplate,
    *,
    flavour: Flavour = Flavour.GFM,
    language: str = "nl",
    title: str = "",
    file: str = "",
    remove: bool = False,
    overwrite: Collection[str] = (),
) -> Plan:
    """Work out what a file becomes when these notes are exported to it.

    The notes come in the order in which they shall stand; those about one letter are put together.
    ``title`` is for a new file.  See :func:`~kennisreader.core.export.merging.plan`.
    """
    return plan(
        existing,
        units(notes, sources, template, flavour, language),
        header(title, notes, sources, flavour, language),
        file=file,
        outline=flavour is Flavour.LOGSEQ,
        remove=remove,
        overwrite=overwrite,
    )


def units(
    notes: Iterable[Note],
    sources: Sources,
    template: NoteTemplate,
    flavour: Flavour,
    language: str,
) -> list[Unit]:
    """What stands in the blocks: per letter a heading and its notes."""
    by_letter: dict[str, list[Note]] = {}
    for note in notes:
        by_letter.setdefault(note.targets[0].letter, []).append(note)
    result = []
    for letter, about in by_letter.items():
        result.append(Unit(Key("letter", letter), _heading(letter, sources)))
        for note in about:
            text = template.fill(fields(note, sources, flavour, language))
            result.append(Unit(Key("note", note.id), text))
    return result


def header(
    title: str, notes: Sequence[Note], sources: Sources, flavour: Flavour, language: str
) -> str:
    """What a new file begins with; written once, and the user's from then on."""
    letters = list(dict.fromkeys(note.targets[0].letter for note in notes))
    if not title:
        title = "Notities" if language.startswith("nl") else "Notes"
    plain = one_line(title)
    heading = f"# {escape(plain)}\n"
    if flavour is Flavour.LOGSEQ:
        return f"title:: {plain}\n{FILE_MARK_LOGSEQ}\n\n"
    if flavour is Flavour.GFM:
        return f"{FILE_MARK}\n\n{heading}"
    rows = {"title": json.dumps(plain, ensure_ascii=False)}
    if flavour is Flavour.PANDOC:
        rows["lang"] = "nl-NL" if language.startswith("nl") else "en-GB"
        heading = ""  # pandoc sets the title above the text itself
    else:
        rows["tags"] = "[kennisreader]"
        if len(letters) == 1:
            citation = source_for(letters[0], sources).citation
            rows["aliases"] = f"[{json.dumps(citation, ensure_ascii=False)}]"
    front = "".join(f"{name}: {value}\n" for name, value in rows.items())
    return f"---\n{front}---\n\n{FILE_MARK}\n" + (f"\n{heading}" if heading else "")


def fields(note: Note, sources: Sources, flavour: Flavour, language: str) -> dict[str, str]:
    """The fields of a template for one note, as Markdown; those without a value are empty."""
    values = {
        "tags": " ".join(tag(name, flavour) for name in note.tags),
        "note": own_words(_lines(note.text).strip("\n")) if note.text.strip() else "",
        "relation": escape(one_line(relation_text(note.relation, language))),
        "colour": note.colour,
        "link": write_address(Address("note", note.id)),
        "link2": "",
        "id": note.id,
        "anchor": f"kr-{note.id}",
        "created": note.created[:10],
        "modified": note.modified[:10],
        "theme": escape(one_line(note.theme)),
    }
    for number, suffix in enumerate(("", "2")):
        target = note.targets[number] if number < len(note.targets) else None
        values |= {
            f"{name}{suffix}": value
            for name, value in _target_fields(target, sources, flavour, language).items()
        }
    if len(note.targets) > 1:
        other = note.targets[1]
        values["link2"] = write_address(Address("letter", other.letter, other.exact))
    return values


def _target_fields(
    target: Target | None, sources: Sources, flavour: Flavour, language: str
) -> dict[str, str]:
    names = ("quote", "citation", "cite", "place", "title", "date", "letter", "file")
    if target is None:
        return dict.fromkeys(names, "")
    source = source_for(target.letter, sources)
    citation = escape(one_line(citation_of(target, sources, language)))
    place = escape(one_line(place_of_target(target, language)))
    cite = _key_citation(target.letter, place) if target.letter in sources else citation
    values = (
        *(
            _quote(quote_of(target, sources)),
            citation,
            cite if flavour is Flavour.PANDOC else citation,
            place,
        ),
        *(escape(one_line(source.title)), source.date, target.letter),
        escape(one_line(source.file)),
    )
    return dict(zip(names, values, strict=True))


def _quote(exact: str) -> str:
    """Words of a letter; a line of its text is a paragraph."""
    lines = (escape(line) for line in _lines(exact).split("\n"))
    return "\n\n".join(line for line in lines if line.strip())


def _key_citation(letter: str, place: str) -> str:
    """A citation that pandoc looks up in a bibliography (CSL JSON of the letters)."""
    key = letter if _CITE_KEY.fullmatch(letter) else f"{{{letter}}}"
    return f"[@{key}, {place}]" if place else f"[@{key}]"


def _heading(letter: str, sources: Sources) -> str:
    source = source_for(letter, sources)
    if letter not in sources:
        return f"## {escape(letter)}"
    citation = escape(one_line(source.citation))
    if source.address:
        citation = f"[{citation}](<{source.address}>)"
    link = write_address(Address("letter", letter))
    return f"## {escape(one_line(source.title))}\n\n{citation} · [open]({link})"


def _lines(text: str) -> str:
    """Line ends as Markdown has them."""
    return re.sub(r"\r\n?", "\n", text)
