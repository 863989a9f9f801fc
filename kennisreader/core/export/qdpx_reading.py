# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Notes from a project of the REFI-QDA standard (.qdpx), of ours or of another program.

Codes become tags, descriptions and memos the text, links notes on two passages.  A source is known as
a letter by its words.  What has no place in a letter is kept as a note without one, and what is no note
at all (variables, cases, sets, graphs) is counted.  Nothing outside the zip is ever read.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from kennisreader.core.annotation import COLOURS, Note, Target, with_tags
from kennisreader.core.export.qdpx_codes import GROUPS, colour_of, guid
from kennisreader.core.export.qdpx_places import likeliest_view, target_of, views_of
from kennisreader.core.export.sources import relation_of
from kennisreader.core.importing.errors import UnreadableFile
from kennisreader.core.importing.markup import Node
from kennisreader.core.importing.office_zip import Package

SIGNATURE = b"PK\x03\x04"
"""What the file begins with: it is a zip."""

_SELECTIONS = (
    "PlainTextSelection",
    "PDFSelection",
    "PictureSelection",
    "AudioSelection",
    "VideoSelection",
    "TranscriptSelection",
)
_SOURCES = ("TextSource", "PDFSource", "PictureSource", "AudioSource", "VideoSource")
_NOT_TAKEN = ("Variable", "Case", "Set", "Graph")

LetterOf = Callable[[str, str], str]
"""Gives the id of the letter that a GUID or a text means; empty where none does."""


class ReadProject(NamedTuple):
    """What a project holds for us."""

    notes: tuple[Note, ...]
    unknown: tuple[str, ...]
    """Names of the sources that are no letter of the library."""
    unplaced: int
    """Selections on pictures, pages or sound: their notes stand with the source as a whole."""
    not_taken: Mapping[str, int]
    """How much there is of what cannot become a note, by its element."""


def read_qdpx(data: bytes, letter_of: LetterOf) -> ReadProject:
    """Read a project; raises UnreadableFile (``not_qdpx`` for another zip)."""
    package = Package(data)
    name = next((each for each in package.names if each.lower().endswith("project.qde")), "")
    tree = package.tree(name, {}) if name else None
    root = tree.child("Project") if tree is not None else None
    if root is None:
        raise UnreadableFile("not_qdpx")
    return _Reader(package, root, letter_of).read()


@dataclass
class _Place:
    """A selection or a source, and what is said about it."""

    target: Target
    codes: list[str]
    text: str
    node: Node
    takes: bool = True
    """Whether it is a note by itself."""


class _Reader:
    """Walks a project."""

    def __init__(self, package: Package, root: Node, letter_of: LetterOf) -> None:
        self._package, self._root, self._letter_of = package, root, letter_of
        self._files = {each.lower().rpartition("/")[2]: each for each in sorted(package.names)}
        self._tags: dict[str, str] = {}
        self._theme_ids: dict[str, str] = {}
        self._described: list[tuple[str, str]] = []  # codes with a text of their own
        self._memos = {
            _guid(node): node for notes in root.all("Notes") for node in notes.all("Note")
        }
        self._used: set[str] = set()
        self._unknown: list[str] = []
        self._unplaced = 0
        self._not_taken = Counter(node.tag for node in root.all(*_NOT_TAKEN))
        self._places: dict[str, _Place] = {}
        self._notes: list[Note] = []

    def read(self) -> ReadProject:
        for book in self._root.all("Codes"):
            self._read_codes(book, ())
        for sources in self._root.all("Sources"):
            for node in sources.elements:
                if node.tag in _SOURCES:
                    self._read_source(node)
        for links in self._root.all("Links"):
            for node in links.elements:
                self._read_link(node)
        for name, place in self._places.items():
            if place.takes:
                self._take(name, (place.target,), place)
        self._read_rest()
        return ReadProject(
            tuple(self._notes),
            tuple(self._unknown),
            self._unplaced,
            dict(sorted(self._not_taken.items())),
        )

    # Codes

    def _read_codes(self, node: Node, path: tuple[str, ...]) -> None:
        for code in node.elements:
            if code.tag != "Code":
                continue
            name = _guid(code)
            inner = path if name in GROUPS else (*path, code.get("name").strip())
            self._tags[name] = "/".join(filter(None, inner))
            said = self._said(code)
            if name == guid("theme", said):
                self._theme_ids[name] = said
            elif said:
                self._described.append((name, said))
            self._read_codes(code, inner)

    # Sources and what is selected in them

    def _read_source(self, node: Node) -> None:
        text = self._text_of(node)
        letter = self._letter_of(_guid(node), text)
        title = node.get("name").strip() or _guid(node)
        if not letter:
            self._unknown.append(title)
            letter = _elsewhere(title)
        whole = Target(letter)
        views = views_of(text)
        selections = [each for each in node.all(*_SELECTIONS) if each is not node]
        view = likeliest_view(views, [each for each in selections if each.tag == _SELECTIONS[0]])
        for each in selections:
            target = target_of(each, view, letter) if view is not None else whole
            if not target.exact:
                self._unplaced += 1
            self._add(each, target)
        name = _guid(node)
        self._places[name] = _Place(whole, [], "", node, takes=False)
        self._read_whole(node, whole)

    def _add(self, node: Node, target: Target) -> None:
        codes = [_reference(each, "CodeRef") for each in node.elements if each.tag == "Coding"]
        said = [self._said(node)]
        said += [self._memo(each) for each in _memos_of(node)]
        text = "\n\n".join(dict.fromkeys(filter(None, said)))
        if not target.exact and node.get("page").isdecimal():  # pages count from 0
            text = "\n\n".join(filter(None, (f"p. {int(node.get('page')) + 1}", text)))
        self._places[_guid(node)] = _Place(target, codes, text, node)

    def _read_whole(self, node: Node, whole: Target) -> None:
        """What is said of a source as a whole: a note for each memo, with the codes beside it."""
        codings = [each for each in node.elements if each.tag == "Coding"]
        by_memo: dict[str, list[str]] = {
            _target_guid(each): [] for each in node.elements if each.tag == "NoteRef"
        }
        bare = []
        for coding in codings:
            memos = [_target_guid(each) for each in coding.elements if each.tag == "NoteRef"]
            for memo in memos:
                by_memo.setdefault(memo, []).append(_reference(coding, "CodeRef"))
            if not memos:
                bare.append(_reference(coding, "CodeRef"))
        for memo, codes in by_memo.items():
            # Ours has the note's id in its GUID; it cannot be read back, so the memo's own serves.
            place = _Place(whole, codes, self._memo(memo), self._memos.get(memo, node))
            self._take(memo, (whole,), place)
        if bare:
            self._take(guid("whole", _guid(node)), (whole,), _Place(whole, bare, "", node))

    # Links, and what belongs to nothing

    def _read_link(self, node: Node) -> None:
        ends = [self._places.get(_bare(node.get(name))) for name in ("originGUID", "targetGUID")]
        name = _guid(node)
        said = [self._memo(each) for each in _memos_of(node)]
        text = "\n\n".join(filter(None, said))
        first, second = ends
        if first is None or second is None:
            if text:
                self._keep_apart(name, text, ())
            else:
                self._not_taken["Link"] += 1
            return
        codes: list[str] = []
        moments_of = node
        for number, place in enumerate((first, second), 1):
            if _guid(place.node) == guid("end", f"{name}:{number}"):
                place.takes = False  # it was made for the link
                codes = codes or place.codes
                moments_of = place.node
        relation = relation_of(node.get("name").strip())
        place = _Place(first.target, codes, text, moments_of)
        self._take(name, (first.target, second.target), place, relation)

    def _read_rest(self) -> None:
        """Memos that nothing refers to, or only the project, and what codes say of themselves."""
        for name, node in self._memos.items():
            if name not in self._used:
                self._keep_apart(name, self._memo(name), (), node)
        for name, said in self._described:
            self._keep_apart(guid("code", name), said, (self._tags[name],))

    def _keep_apart(
        self, name: str, text: str, tags: Iterable[str], node: Node | None = None
    ) -> None:
        if text:
            target = Target(_elsewhere(self._root.get("name") or "qdpx"))
            note = Note(
                _as_id(name), (target,), text=text, created=_created(node), modified=_modified(node)
            )
            self._notes.append(with_tags(note, tags))

    def _take(
        self, name: str, targets: tuple[Target, ...], place: _Place, relation: str = ""
    ) -> None:
        colours = [colour for code in place.codes if (colour := colour_of(code))]
        themes = [self._theme_ids[code] for code in place.codes if code in self._theme_ids]
        tags = [
            self._tags[code]
            for code in place.codes
            if code in self._tags and code not in self._theme_ids and not colour_of(code)
        ]
        whole = len(targets) == 1 and not targets[0].exact
        note = Note(
            _as_id(name),
            targets,
            colours[0] if colours else COLOURS[0],
            place.text,
            relation=relation,
            theme=themes[0] if themes and whole else "",
            created=_created(place.node),
            modified=_modified(place.node),
        )
        self._notes.append(with_tags(note, tags))

    # Texts

    def _memo(self, name: str) -> str:
        self._used.add(name)
        node = self._memos.get(name)
        if node is None:
            return ""
        parts = (self._said(node), self._text_of(node).strip())
        return "\n\n".join(dict.fromkeys(filter(None, parts)))

    def _text_of(self, node: Node) -> str:
        """The plain text of a source or a memo; of a PDF, the text that stands for it."""
        for holder in (node, node.child("Representation"), node.child("TextDescription")):
            if holder is None:
                continue
            content = holder.child("PlainTextContent")
            if content is not None:
                return "".join(content.texts())
            scheme, _, path = holder.get("plainTextPath").partition("://")
            file = (
                self._files.get(path.rpartition("/")[2].lower(), "") if scheme == "internal" else ""
            )
            data = self._package.part(file) if file else None
            if data is not None:
                return _decoded(data)
        return ""

    @staticmethod
    def _said(node: Node) -> str:
        described = node.child("Description")
        return "" if described is None else "".join(described.texts()).strip()


def _memos_of(node: Node) -> Iterator[str]:
    """What a selection or a link refers to, by itself and by its codings."""
    for each in node.elements:
        if each.tag == "NoteRef":
            yield _target_guid(each)
        elif each.tag == "Coding":
            yield from (_target_guid(inner) for inner in each.elements if inner.tag == "NoteRef")


def _reference(node: Node, tag: str) -> str:
    child = node.child(tag)
    return "" if child is None else _target_guid(child)


def _target_guid(node: Node) -> str:
    return _bare(node.get("targetGUID"))


def _guid(node: Node) -> str:
    return _bare(node.get("guid"))


def _bare(name: str) -> str:
    """A GUID in its usual form: some programs write braces and capitals."""
    return name.strip().strip("{}").lower()


def _as_id(name: str) -> str:
    try:
        return str(uuid.UUID(name))
    except ValueError:
        return guid("id", name)


def _created(node: Node | None) -> str:
    return "" if node is None else node.get("creationDateTime")


def _modified(node: Node | None) -> str:
    return "" if node is None else node.get("modifiedDateTime") or _created(node)


def _elsewhere(name: str) -> str:
    """What stands for a document that the library does not have."""
    return f"qdpx://{' '.join(name.replace('/', '-').split())}"


def _decoded(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    return data.decode("utf-8-sig", "replace")
