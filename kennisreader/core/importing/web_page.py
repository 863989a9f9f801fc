# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A web page becomes marked lines: those of officielebekendmakingen.nl, and other saved pages.

The official pages name what everything is in their classes.  Of other pages the part that holds the
document is read; what stands round it, and what only works in a browser, is left out.  Nothing is
fetched and nothing is run.
"""

from __future__ import annotations

from collections.abc import Iterator

from kennisreader.core.importing import patterns, stated, web_notes
from kennisreader.core.importing.decoding import decode
from kennisreader.core.importing.lines import BOLD, ITALIC, LINK, UNDERLINE, Line
from kennisreader.core.importing.marked import Marked
from kennisreader.core.importing.markup import Node, parse_html, rows_and_rest, tags
from kennisreader.core.importing.numerals import number, written
from kennisreader.core.importing.stated import Field
from kennisreader.core.importing.table_rows import Span, spread
from kennisreader.core.importing.writer import Writer
from kennisreader.core.late_pattern import late

_SKIPPED = tags(
    "head script style noscript template nav form button input select textarea iframe object embed "
    "svg canvas audio video img picture map dialog del figure title link meta"
)
_NOTHING = tags(
    "script style noscript template button input iframe object embed svg canvas audio video img "
    "picture map del link meta"
)
"""What is skipped within a paragraph without parting it."""
_AROUND = tags("header footer aside")
"""Skipped round the document; within it they can hold its title."""
_ROLES = tags("navigation search banner contentinfo complementary dialog alert")
_CHROME = late(
    r"(?i)\b(?:cookie\w*|breadcrumbs?|kruimelpad|skip-?links?|share|social\w*|pagination|visually-?hidden"
    r"|sr-only|menu|navbar|note-close|inhoudsopgave|kopregel|voetregel)\b"
)
"""Classes and names of what a page has besides its document."""
_INLINE = tags(
    "a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark q s samp small span "
    "strike strong sub sup time tt u var wbr"
)
_STYLES = {
    "b": BOLD,
    "strong": BOLD,
    "i": ITALIC,
    "em": ITALIC,
    "cite": ITALIC,
    "var": ITALIC,
    "u": UNDERLINE,
}
_BOLD_STYLE = late(r"(?i)font-weight\s*:\s*(?:bold|[6-9]00)")
_ITALIC_STYLE = late(r"(?i)font-style\s*:\s*(?:italic|oblique)")
_UNDERLINE_STYLE = late(r"(?i)text-decoration(?:-line)?\s*:[^;]*underline")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_OFFICIAL_HEAD = frozenset({"dossiertitel", "stuktitel", "kamerstukdatum", "kamerstuknummer"})
_LABELS = frozenset({"dossiernummer", "stuknummer"})
_FACES = ("vet", "vetcur", "cur")
_NAMED = 3
_MOST_CHROME = 0.4
"""Part of a document's text; what holds more is its container, whatever it is called."""
_LEAST = 0.5
"""Part of the words of a page that an article must hold to be taken for all of it."""


def read(data: bytes) -> Marked:
    """Read a web page; raises UnreadableFile."""
    root = parse_html(decode(data))
    reader = _Reader(web_notes.find(root))
    document = _document(root)
    reader.whole = document.tag in ("body", "")
    reader.size = max(len(document.text()), 1000)
    reader.blocks(document)
    reader.loose_notes()
    fields = [
        Field(node.get("name"), node.get("scheme"), node.get("content"))
        for node in root.all("meta")
        if node.get("name")
    ]
    official = any(name.startswith("OVERHEIDop") for name, _, _ in fields)
    return Marked(
        reader.writer.finished(),
        reader.writer.notes,
        reader.head,
        stated.of(fields if official else ()),
    )


def _document(root: Node) -> Node:
    """Find the part of a page that holds its document."""
    body = root.first("body") or root
    for node in root.all("div", "section"):
        if node.get("id") == "broodtekst":
            return _with_notes(node, root)
    size = len(body.text())
    for tag in ("article", "main"):
        found = max(body.all(tag), key=lambda node: len(node.text()), default=None)
        if found is not None and len(found.text()) > _LEAST * size:
            return found
    return body.first("main") or body


def _with_notes(document: Node, root: Node) -> Node:
    """Put the notes of an official page into its document, where they stand beside it."""
    beside = [n for n in root.all("div") if n.get("id") == "noten" and n not in document.all("div")]
    if not beside:
        return document
    whole = Node("div", document.attributes)
    whole.children = [*document.children, *beside]
    return whole


class _Reader:
    """Walks the tree and writes what it meets."""

    def __init__(self, notes: web_notes.Notes) -> None:
        self.writer = Writer()
        self.head: list[Line] = []
        self.notes = notes
        self.used: set[Node] = set()
        self.size = 0  # of the text of the document, in characters
        self.whole = False  # the page is read, not a part of it that holds the document
        self.lists: list[Iterator[str]] = []
        self.level = 0  # of the last heading
        self.shape = Line("")  # what the open line is

    def blocks(self, node: Node) -> None:
        """Write what is in a container; text and inline elements in a row are one paragraph."""
        for child in node.children:
            if isinstance(child, str):
                self.writer.words.add(child.replace("\t", " "))
            elif child.tag == "br":
                self.broken()
            elif self.is_part(child):
                self.inline(child)
            else:
                self.end()
                self.block(child)
        self.end()

    def end(self) -> bool:
        """End the open line as what it is; what follows it is a plain paragraph."""
        if self.writer.end(self.shape):
            self.shape = Line("")
            return True
        return False

    def broken(self) -> None:
        if self.writer.line_break(self.shape):
            self.shape = Line("")

    @staticmethod
    def is_part(node: Node) -> bool:
        """Tell whether an element is a part of a paragraph: by its name, and by what is in it."""
        if node.tag in _NOTHING:
            return True
        if node.tag not in _INLINE:
            return False
        within = _INLINE | _NOTHING | {"br"}
        return all(e.tag in within for e in _below(node))

    def block(self, node: Node) -> None:
        """Write an element that stands by itself."""
        tag, kinds = node.tag, set(node.get("class").split())
        if self.skips(node) or node in self.notes.texts:
            return
        if kinds & _OFFICIAL_HEAD and not patterns.QUESTION_OR_ANSWER.match(node.text()):
            self.in_head(node)
        elif any(kind.startswith("kamervraagomschrijving") for kind in kinds):
            self.paragraph(node)
        elif tag in _HEADINGS or any(kind.startswith("tussenkop") for kind in kinds):
            self.heading(node, kinds)
        elif tag in ("ul", "ol", "menu"):
            self.lists.append(_markers(node))
            self.blocks(node)
            self.lists.pop()
        elif tag == "li":
            sign = next(self.lists[-1]) if self.lists else "•"
            self.shape = Line(
                "", bullet=_own_label(node) or sign, depth=max(len(self.lists) - 1, 0)
            )
            self.blocks(node)
            self.shape = Line("")
        elif tag == "table" or node.child("tr") is not None:
            self.table(node)
        elif tag == "pre":
            for line in node.text().split("\n"):
                self.writer.write(line)
        elif "ondertekening" in kinds:
            self.signature(node)
        else:
            self.paragraph(node)

    def paragraph(self, node: Node) -> None:
        self.writer.gap()
        self.blocks(node)
        self.writer.gap()

    def skips(self, node: Node) -> bool:
        """Tell whether an element is no part of the document."""
        if node.tag in _SKIPPED or (self.whole and node.tag in _AROUND):
            return True
        if node.get("role") in _ROLES or "hidden" in node.attributes:
            return True
        names = f"{node.get('class')} {node.get('id')}"
        if len(names) < _NAMED or not _CHROME.search(names):
            return False
        return len(node.text()) < _MOST_CHROME * self.size

    def inline(self, node: Node) -> None:
        """Add the words of an element to the open line."""
        kinds = set(node.get("class").split())
        if self.skips(node):
            return
        if node in self.notes.markers:
            self.note(node)
            return
        if "ol" in kinds and self.shape.bullet:
            return  # the marker of the item, which the line has already
        styles = []
        look = node.get("style")
        if node.tag in _STYLES:
            styles.append(_STYLES[node.tag])
        if kinds & {"vet", "vetcur"} or _BOLD_STYLE.search(look):
            styles.append(BOLD)
        if kinds & {"cur", "vetcur"} or _ITALIC_STYLE.search(look):
            styles.append(ITALIC)
        if _UNDERLINE_STYLE.search(look):
            styles.append(UNDERLINE)
        target = node.get("href") if node.tag == "a" else ""
        self.marked(node, list(dict.fromkeys(styles)), _address(target))
        if kinds & _LABELS:
            self.writer.end()

    def marked(self, node: Node, styles: list[str], address: str) -> None:
        if address:
            with self.writer.words.marked(LINK, address):
                self.marked(node, styles, "")
        elif styles:
            with self.writer.words.marked(styles[0]):
                self.marked(node, styles[1:], "")
        else:
            for child in node.children:
                if isinstance(child, str):
                    self.writer.words.add(child.replace("\t", " "))
                elif child.tag == "br":
                    self.writer.words.add(" ")
                else:
                    self.inline(child)

    def note(self, marker: Node) -> None:
        text = self.notes.markers[marker]
        if text in self.used:
            return
        self.used.add(text)
        shape, self.shape = self.shape, Line("")
        with self.writer.note(self.notes.texts[text].number):
            for part in self.notes.texts[text].parts:
                self.blocks(part)
        self.shape = shape

    def loose_notes(self) -> None:
        """Write the notes whose markers are not there."""
        for text, note in self.notes.texts.items():
            if text not in self.used:
                with self.writer.note(note.number, marker=False):
                    for part in note.parts:
                        self.blocks(part)

    def in_head(self, node: Node) -> None:
        with self.writer.cell() as lines:
            self.blocks(node)
        self.head += [line._replace(gap=1) for line in lines]

    def heading(self, node: Node, kinds: set[str]) -> None:
        """Write a heading; one between paragraphs ranks by how it is set, below its division."""
        between = any(kind.startswith("tussenkop") for kind in kinds)
        self.level = _HEADINGS.get(node.tag, self.level)
        rank = self.level * 10
        if between:
            names = kinds | {n for e in node.elements for n in e.get("class").split()}
            names |= {part for kind in kinds for part in kind.split("_")}
            face = next((n for n, face in enumerate(_FACES, 1) if face in names), len(_FACES) + 1)
            rank += face
        self.writer.gap()
        shape = Line("", heading=max(rank, 1))
        for child in node.children:
            if isinstance(child, str):
                self.writer.words.add(child)
            else:
                self.inline(child)
        self.writer.end(shape)
        self.writer.gap()

    def table(self, node: Node) -> None:
        """Write the rows of a table, of its head and its body, behind what else stands in it."""
        rows, rest = rows_and_rest(node, "tr", skips=self.skips)
        self.blocks(rest)
        self.writer.table(spread([self.row(row) for row in rows]))

    def row(self, node: Node) -> list[Span]:
        cells = []
        for cell in node.elements:
            if not self.skips(cell):
                with self.writer.cell() as lines:
                    self.blocks(cell)
                across, down = (number(cell.get(name), 1) for name in ("colspan", "rowspan"))
                cells.append(Span(lines, across, down))
        return cells

    def signature(self, node: Node) -> None:
        """Write who signs: the title on one line, the name on the next."""
        self.writer.gap()
        self.shape = Line("", signed=True)
        for child in node.children:
            if isinstance(child, str):
                self.writer.words.add(child)
                continue
            if child.tag == "br" or "naam" in child.get("class").split():
                self.writer.end(self.shape)
            if child.tag != "br":
                self.inline(child)
        self.writer.end(self.shape)
        self.shape = Line("")


def _below(node: Node) -> Iterator[Node]:
    for child in node.elements:
        yield child
        yield from _below(child)


def _markers(node: Node) -> Iterator[str]:
    """Give the markers of the items of a list, one after the other."""
    if node.tag != "ol":
        while True:
            yield "•"
    kind = node.get("type") or "1"
    start = node.get("start")
    count = number(start, 1)
    while True:
        yield f"{written(count, kind)}."
        count += 1


def _own_label(node: Node) -> str:
    """Give the marker that an official page writes before an item."""
    for label in node.all("span"):
        if {"ol", "lidnr"} & set(label.get("class").split()):
            return label.text()
    return ""


def _address(target: str) -> str:
    if target.startswith(("http://", "https://")):
        return target
    name = target.removeprefix("./")
    if name.endswith(".html") and name.startswith(("kst-", "ah-", "h-", "stb-", "stcrt-", "blg-")):
        return f"https://zoek.officielebekendmakingen.nl/{name}"
    return ""
