# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Notes as a project of the REFI-QDA standard, for ATLAS.ti, MAXQDA, NVivo, QualCoder and others.

REFI-QDA Project Exchange 1.0 (schema of 18 March 2019): a zip with ``project.qde`` and the sources.
What programs differ in is written the way all of them read: sources as files of UTF-8 without a mark,
lines ending in LF, positions in code points with the end excluded.  The same notes give the same
bytes.  `qdpx_reading` is the way back.
"""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from kennisreader.core.annotation import Note, NoteKind, Target
from kennisreader.core.export.errors import Told
from kennisreader.core.export.qdpx_codes import CodeTheme, code_book, guid
from kennisreader.core.export.sources import relation_text, source_of
from kennisreader.core.export.xml_writing import Element, can_be_written, document
from kennisreader.core.letter import Letter
from kennisreader.core.library_values import ThemeSpan
from kennisreader.core.wording import one_line

NAMESPACE = "urn:QDA-XML:project:1.0"
ORIGIN = "Kennisreader"
"""Without a version: another version writes the same project.  QualCoder fails on one without."""

_NAME = 80
"""Code points of a quote that serve as the name of a selection."""
_OLDEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip can name; every file of the project has it."""
_ONE_WAY = ("vervolg op", "antwoord op")


class Project(NamedTuple):
    """A project, and what it could not carry."""

    data: bytes
    report: tuple[Told, ...]


class _Memo(NamedTuple):
    """A text that stands by itself in the project: the standard calls it a note."""

    guid: str
    name: str
    text: str
    created: str
    modified: str


def write_qdpx(
    notes: Sequence[Note],
    letters: Mapping[str, Letter],
    *,
    themes: Iterable[CodeTheme] = (),
    spans: Mapping[str, Sequence[ThemeSpan]] | None = None,
    language: str = "nl",
    title: str = "",
) -> Project:
    """Write notes with the letters they are about.

    ``themes`` become codes of the notes in whose words they mark something (``spans`` by letter), and
    of the sentences that are on them.
    """
    return _Writer(notes, letters, tuple(themes), spans or {}, language).project(title)


class _Writer:
    """Collects sources, memos and links while it walks the notes."""

    def __init__(
        self,
        notes: Sequence[Note],
        letters: Mapping[str, Letter],
        themes: tuple[CodeTheme, ...],
        spans: Mapping[str, Sequence[ThemeSpan]],
        language: str,
    ) -> None:
        self._notes, self._letters, self._spans = notes, letters, spans
        self._themes = {theme.id: theme for theme in themes}
        self._language = language
        self._tags: dict[str, str] = {}
        self._used_themes: set[str] = set()
        self._memos: list[_Memo] = []
        self._links: list[Element] = []
        self._selections: dict[str, list[tuple[int, int, Element]]] = {}
        self._codings: dict[str, list[Element]] = {}  # of letters as a whole
        self._references: dict[str, list[str]] = {}  # memos of letters as a whole
        self._free: list[str] = []  # memos of the project
        self._user = guid("user", ORIGIN)

    def project(self, title: str) -> Project:
        for note in self._notes:
            for tag in note.all_tags:
                self._tags.setdefault(one_line(tag).casefold(), one_line(tag))
            self._put(note)
        about = {name for note in self._notes for name in note.letters}
        named = [letter for name, letter in self._letters.items() if name in about]
        themes = [theme for name, theme in self._themes.items() if name in self._used_themes]
        moments = sorted(filter(None, (_moment(note.created) for note in self._notes)))
        changes = sorted(filter(None, (_moment(note.modified) for note in self._notes)))
        root = Element(
            "Project",
            {
                "xmlns": NAMESPACE,
                "name": one_line(title) or ("Notes" if self._language == "en" else "Notities"),
                "origin": ORIGIN,
                "creatingUserGUID": self._user,
                "creationDateTime": moments[0] if moments else "",
                "modifiedDateTime": changes[-1] if changes else "",
            },
            tuple(self._parts(named, sorted(self._tags.values(), key=str.casefold), themes)),
        )
        files = {"project.qde": document(root)}
        files |= {f"Sources/{_source(each.id)}.txt": each.text.encode() for each in named}
        files |= {f"Sources/{memo.guid}.txt": _bytes(memo.text) for memo in self._memos}
        return Project(_zip(files), tuple(self._report(named)))

    def _parts(
        self, letters: Sequence[Letter], tags: Sequence[str], themes: Sequence[CodeTheme]
    ) -> Iterator[Element]:
        """What is in a project, in the order of the schema."""
        yield Element("Users", {}, (Element("User", {"guid": self._user, "name": ORIGIN}),))
        yield code_book(tags, themes, self._language)
        if letters:
            yield Element("Sources", {}, tuple(map(self._source_element, letters)))
        if self._memos:
            yield Element("Notes", {}, tuple(map(self._memo_element, self._memos)))
        if self._links:
            yield Element("Links", {}, tuple(self._links))
        yield from (Element("NoteRef", {"targetGUID": memo}) for memo in self._free)

    def _source_element(self, letter: Letter) -> Element:
        source = source_of(letter)
        words = "\n".join(filter(None, (source.citation, source.address, source.file)))
        selections = sorted(
            self._selections.get(letter.id, ()),
            key=lambda each: (*each[:2], *each[2].attributes.values()),
        )
        name = _source(letter.id)
        return Element(
            "TextSource",
            {
                "guid": name,
                "name": one_line(f"{source.date} {source.title}"),
                "plainTextPath": f"internal://{name}.txt",
                "creatingUser": self._user,
            },
            (
                Element("Description", {}, text=words),
                *(element for _, _, element in selections),
                *self._codings.get(letter.id, ()),
                *(
                    Element("NoteRef", {"targetGUID": memo})
                    for memo in self._references.get(letter.id, ())
                ),
            ),
        )

    def _memo_element(self, memo: _Memo) -> Element:
        return Element(
            "Note",
            {
                "guid": memo.guid,
                "name": memo.name,
                "plainTextPath": f"internal://{memo.guid}.txt",
                "creatingUser": self._user,
                "creationDateTime": memo.created,
                "modifiedDateTime": memo.modified,
            },
        )

    def _put(self, note: Note) -> None:
        """Put a note where its words are; one of several passages is a link between them."""
        is_link = note.kind is NoteKind.LINK
        placed = all(self._is_placed(target) for target in note.targets)
        if not placed or (is_link and not any(target.exact for target in note.targets)):
            self._put_free(note)
        elif is_link:
            self._put_link(note)
        elif note.targets[0].exact:
            self._select(note, note.targets[0], note.id, note.text)
        else:
            self._put_whole(note, note.targets[0])

    def _is_placed(self, target: Target) -> bool:
        letter = self._letters.get(target.letter)
        if letter is None:
            return False
        return not target.exact or 0 <= target.start < target.end <= len(letter.text)

    def _put_free(self, note: Note) -> None:
        """A note whose words are in no letter here: all it says becomes a memo of the project."""
        quotes = [f"‘{one_line(target.exact)}’ — {target.letter}" for target in note.targets]
        tags = " ".join(f"#{tag}" for tag in note.tags)
        parts = (*quotes, relation_text(note.relation, self._language), note.text, tags)
        self._free.append(self._memo(note, note.id, "\n\n".join(filter(None, parts))))

    def _put_whole(self, note: Note, target: Target) -> None:
        memo = self._memo(note, note.id, note.text)
        self._references.setdefault(target.letter, []).append(memo)
        references = (Element("NoteRef", {"targetGUID": memo}),)
        codings = self._codings_of(note, target, note.id, references)
        self._codings.setdefault(target.letter, []).extend(codings)

    def _put_link(self, note: Note) -> None:
        ends = []
        for number, target in enumerate(note.targets, 1):
            if target.exact:
                ends.append(guid("end", f"{note.id}:{number}"))
                self._select(note, target, ends[-1], "")
            else:
                ends.append(_source(target.letter))
        references: tuple[Element, ...] = ()
        if note.text.strip():
            memo = self._memo(note, guid("memo", note.id), note.text)
            references = (Element("NoteRef", {"targetGUID": memo}),)
        for number, end in enumerate(ends[1:], 1):
            one_way = note.relation in _ONE_WAY
            attributes = {
                "guid": note.id if number == 1 else guid("link", f"{note.id}:{number}"),
                "name": one_line(relation_text(note.relation, self._language)),
                "direction": "OneWay" if one_way else "Associative",
                "originGUID": ends[0],
                "targetGUID": end,
            }
            self._links.append(Element("Link", attributes, references))

    def _select(self, note: Note, target: Target, name: str, text: str) -> None:
        described = (Element("Description", {}, text=_lines(text)),) if text.strip() else ()
        words = one_line(target.exact)
        attributes = {
            "guid": name,
            "name": words if len(words) <= _NAME else f"{words[: _NAME - 1]}…",
            "startPosition": str(target.start),
            "endPosition": str(target.end),
            "creatingUser": self._user,
            "creationDateTime": _moment(note.created),
            "modifiedDateTime": _moment(note.modified),
        }
        codings = self._codings_of(note, target, name, ())
        element = Element("PlainTextSelection", attributes, (*described, *codings))
        kept = self._selections.setdefault(target.letter, [])
        kept.append((target.start, target.end, element))

    def _codings_of(
        self, note: Note, target: Target, owner: str, references: tuple[Element, ...]
    ) -> Iterator[Element]:
        """A coding for the colour, each tag and each theme."""
        themes = (
            {note.theme}
            if note.theme
            else {
                span.theme
                for span in self._spans.get(target.letter, ())
                if span.start < target.end and target.start < span.end
            }
        )
        known = sorted(theme for theme in themes if theme in self._themes)
        self._used_themes.update(known)
        codes = [guid("colour", note.colour)]
        codes += [guid("tag", one_line(tag)) for tag in note.all_tags]
        codes += [guid("theme", theme) for theme in known]
        for code in dict.fromkeys(codes):
            attributes = {
                "guid": guid("coding", f"{owner}:{code}"),
                "creatingUser": self._user,
                "creationDateTime": _moment(note.created),
            }
            reference = Element("CodeRef", {"targetGUID": code})
            yield Element("Coding", attributes, (reference, *references))

    def _memo(self, note: Note, memo: str, text: str) -> str:
        """Make a memo with a GUID, which is given back."""
        first = one_line(text)
        name = first if len(first) <= _NAME else f"{first[: _NAME - 1]}…"
        moments = (_moment(note.created), _moment(note.modified))
        self._memos.append(_Memo(memo, name, _lines(text), *moments))
        return memo

    def _report(self, letters: Sequence[Letter]) -> Iterator[Told]:
        """What is in it, and what is not."""
        count = {"notes": str(len(self._notes)), "letters": str(len(letters))}
        yield "qdpx_holds", {**count, "tags": str(len(self._tags))}
        if self._free:
            yield "qdpx_memos", {"count": str(len(self._free))}
        wide = [each.id for each in letters if max(each.text, default="") > "\uffff"]
        if wide:
            yield "qdpx_wide", {"letters": ", ".join(wide)}
        strange = sum(not can_be_written(note.text) for note in self._notes)
        if strange:
            yield "qdpx_signs", {"count": str(strange)}
        recognised = [each.id for each in letters if source_of(each).recognised]
        if recognised:
            yield "qdpx_recognised", {"letters": ", ".join(recognised)}
        unsure = sum(note.needs_check for note in self._notes)
        if unsure:
            yield "qdpx_unsure", {"count": str(unsure)}
        foreign = sum(bool(note.foreign) for note in self._notes)
        if foreign:
            yield "qdpx_foreign", {"count": str(foreign)}
        yield "qdpx_never", {}


def _source(letter: str) -> str:
    return guid("letter", letter)


def _moment(text: str) -> str:
    """A moment as XML Schema writes it (``dateTime``), in UTC; empty for what is none."""
    try:
        moment = dt.datetime.fromisoformat(text)
        utc = (moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)).astimezone(dt.UTC)
    except (ValueError, OverflowError):
        return ""
    return utc.strftime("%Y-%m-%dT%H:%M:%SZ")


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _zip(files: Mapping[str, bytes]) -> bytes:
    """Pack files so that the same content gives the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _OLDEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # of Unix, wherever it is written
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data, compresslevel=9)
    return out.getvalue()
