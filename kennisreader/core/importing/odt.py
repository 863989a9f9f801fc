# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An OpenDocument text becomes marked lines: its body in the order of the document.

officielebekendmakingen.nl publishes this form too, with the metadata of the publication as
properties of the document.  Source: OpenDocument 1.3 part 3.
"""

from __future__ import annotations

from collections.abc import Iterator

from kennisreader.core.importing import letterhead, stated
from kennisreader.core.importing.errors import UnreadableFile
from kennisreader.core.importing.lines import LINK, Line
from kennisreader.core.importing.marked import Marked
from kennisreader.core.importing.markup import Node, tags
from kennisreader.core.importing.numerals import number
from kennisreader.core.importing.odt_styles import Styles
from kennisreader.core.importing.office_zip import Package
from kennisreader.core.importing.stated import Field
from kennisreader.core.importing.writer import Writer

_URN = "urn:oasis:names:tc:opendocument:xmlns"
_PREFIXES = {
    f"{_URN}:office:1.0": "office",
    f"{_URN}:text:1.0": "text",
    f"{_URN}:table:1.0": "table",
    f"{_URN}:drawing:1.0": "draw",
    f"{_URN}:style:1.0": "style",
    f"{_URN}:xsl-fo-compatible:1.0": "fo",
    f"{_URN}:meta:1.0": "meta",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://www.w3.org/1999/xlink": "xlink",
}
_OUT = tags(
    "text:tracked-changes text:table-of-content text:alphabetical-index text:illustration-index "
    "text:table-index text:object-index text:user-index text:bibliography office:annotation "
    "office:forms office:scripts text:sequence-decls text:variable-decls text:user-field-decls "
    "text:index-title draw:image draw:object draw:object-ole svg:title svg:desc text:ruby-text "
    "text:script text:note-citation"
)
_BLOCKS = tags("text:p text:h text:list table:table draw:text-box")
_BOXES = tags(
    "draw:text-box draw:custom-shape draw:rect draw:ellipse draw:circle draw:path draw:polygon "
    "draw:regular-polygon draw:caption"
)
"""What can have text in it: a frame's box, and the shapes that word processors draw (10.3)."""
_ROWS = tags("table:table-row")
_ROW_WRAPPERS = tags("table:table-header-rows table:table-rows table:table-row-group")
_LONGEST_HEADING = 200
"""Characters.  A longer paragraph is no heading, whatever it is called."""


def read(data: bytes) -> Marked:
    """Read an OpenDocument text; raises UnreadableFile."""
    package = Package(data)
    manifest = package.part("META-INF/manifest.xml") or b""
    if b"encryption-data" in manifest:
        raise UnreadableFile("encrypted_document")
    content = package.tree("content.xml", _PREFIXES)
    if content is None:
        raise UnreadableFile("file_damaged")
    common = package.tree("styles.xml", _PREFIXES)
    reader = _Reader(Styles(common, content))
    reader.blocks(content.first("office:text") or content)
    meta = package.tree("meta.xml", _PREFIXES)
    fields = list(_fields(meta)) if meta else []
    official = any(name.startswith("OVERHEIDop") for name, _, _ in fields)
    statistic = meta.first("meta:document-statistic") if meta else None
    count = number(statistic.get("meta:page-count") if statistic else "", 0)
    return Marked(
        reader.writer.finished(),
        reader.writer.notes,
        [],
        stated.of(fields if official else ()),
        tuple(_margin(common, reader)),
        count if count > 0 else None,
    )


def _fields(meta: Node) -> Iterator[Field]:
    for node in meta.all("meta:user-defined"):
        scheme, _, name = node.get("meta:name").rpartition("/")
        yield Field(name, scheme, node.text())
    for node in meta.all("dc:title"):
        yield Field("DC.title", "", node.text())


def _margin(common: Node | None, reader: _Reader) -> list[Line]:
    """Read the headers and footers."""
    lines: list[Line] = []
    for node in common.all("style:header", "style:header-first", "style:footer") if common else ():
        reader.writer = Writer()
        reader.blocks(node)
        lines += [line._replace(heading=0) for line in reader.writer.finished()]
    return list({line.text: line for line in lines}.values())


class _Reader:
    """Walks the tree and writes what it meets."""

    def __init__(self, styles: Styles) -> None:
        self.writer = Writer()
        self.styles = styles
        self.shape = Line("")
        self.lists: list[str] = []  # the styles of the lists that are open
        self.counts: list[int] = []  # how far each has counted
        self.last: dict[tuple[str, int], int] = {}  # how far lists counted that may go on

    def blocks(self, node: Node) -> None:
        """Write the paragraphs, lists and tables in a container."""
        for child in node.elements:
            if child.tag in ("text:p", "text:h"):
                self.paragraph(child)
            elif child.tag == "text:list":
                self.list(child)
            elif child.tag == "table:table":
                self.table(child)
            elif child.tag not in _OUT:
                self.blocks(child)

    def paragraph(self, node: Node) -> None:
        """Write a paragraph or a heading, after what stands in the text boxes that hang on it."""
        shape, self.shape = self.shape, Line("")
        for box in _boxes(node):
            self.blocks(box)
        self.shape = shape
        emphases = self.styles.emphases("paragraph", node.get("text:style-name"))
        self.styled([kind for kind, on in emphases.items() if on], node, emphases)
        level = node.get("text:outline-level")
        line = self.writer.words.line()
        if line is None:
            return
        if line.columns and letterhead.opens(line.columns[0]):
            # "32 545", a tab, and the title of the dossier: two lines of the head of a Kamerstuk
            self.writer.words = type(self.writer.words)()
            for column in line.columns:
                self.writer.write(column)
        elif node.tag == "text:h" and len(line.text) <= _LONGEST_HEADING:
            self.writer.end(Line("", heading=max(1, number(level, 1))))
        else:
            self.writer.end(self.shape)
        self.shape = Line("")
        if not self.lists:
            self.writer.gap()

    def styled(self, styles: list[str], node: Node, emphases: dict[str, bool]) -> None:
        """Add the words of an element with the emphases that hold for them."""
        if styles:
            with self.writer.words.marked(styles[0]):
                self.styled(styles[1:], node, emphases)
            return
        for child in node.children:
            if isinstance(child, str):
                self.writer.words.add(child.replace("\t", " "))
            else:
                self.inline(child, emphases)

    def inline(self, node: Node, emphases: dict[str, bool]) -> None:
        words, tag = self.writer.words, node.tag
        if tag == "text:s":
            words.add(" ")
        elif tag == "text:tab":
            words.add("\t")
        elif tag == "text:line-break":
            if self.writer.line_break(self.shape):
                self.shape = Line("")
        elif tag == "text:note":
            self.note(node)
        elif tag == "text:span":
            if self.styles.hidden(node.get("text:style-name")):
                return
            own = self.styles.emphases("text", node.get("text:style-name"))
            new = [kind for kind, on in own.items() if on and not emphases.get(kind)]
            self.styled(new, node, {**emphases, **own})
        elif tag == "text:a":
            with words.marked(LINK, node.get("xlink:href")):
                self.styled([], node, emphases)
        elif tag not in _OUT and tag not in _BLOCKS and tag != "draw:frame":
            self.styled([], node, emphases)

    def note(self, node: Node) -> None:
        citation, body = node.child("text:note-citation"), node.child("text:note-body")
        if body is None:
            return
        lists, counts, shape = self.lists, self.counts, self.shape
        self.lists, self.counts, self.shape = [], [], Line("")
        with self.writer.note(citation.text() if citation else ""):
            self.blocks(body)
        self.lists, self.counts, self.shape = lists, counts, shape

    def list(self, node: Node) -> None:
        """Write a list; one without a style has that of the list around it."""
        style = node.get("text:style-name") or (self.lists[-1] if self.lists else "")
        self.lists.append(style)
        depth = len(self.lists)
        goes_on = node.get("text:continue-numbering") == "true" or node.get("text:continue-list")
        first = self.styles.start(style, depth) - 1
        self.counts.append(self.last.get((style, depth), first) if goes_on else first)
        for item in node.elements:
            if item.tag == "text:list-item":
                start = item.get("text:start-value")
                self.counts[-1] = number(start, self.counts[-1] + 1)
                self.item(item)
            else:
                self.blocks(item)
        self.last[style, depth] = self.counts.pop()
        self.lists.pop()
        if not self.lists:
            self.writer.gap()

    def item(self, node: Node) -> None:
        """Write an item; its first paragraph has the label.  A heading has it in its text."""
        first = next((n for n in node.elements if n.tag != "text:number"), None)
        label = self.styles.label(self.lists[-1], self.counts) if self.lists[-1] else "•"
        if first is not None and first.tag == "text:h":
            self.writer.words.add(f"{label} " if label != "•" else "")
        elif first is not None and first.tag == "text:p" and label:
            self.shape = Line("", bullet=label, depth=len(self.lists) - 1)
        rest = Node(node.tag, {})
        rest.children = [child for child in node.elements if child.tag != "text:number"]
        self.blocks(rest)
        self.shape = Line("")

    def table(self, node: Node) -> None:
        rows = []
        for row in _rows(node):
            cells = []
            for cell in row.elements:
                with self.writer.cell() as lines:
                    if cell.tag == "table:table-cell":
                        self.blocks(cell)  # else one beside it or above it goes on
                cells.append(lines)
            rows.append(cells)
        self.writer.table(rows)


def _rows(node: Node) -> Iterator[Node]:
    for child in node.elements:
        if child.tag in _ROWS:
            yield child
        elif child.tag in _ROW_WRAPPERS:
            yield from _rows(child)


def _boxes(node: Node) -> Iterator[Node]:
    """Give the text boxes that hang on a paragraph."""
    for child in node.elements:
        if child.tag in _BOXES:
            yield child
        elif child.tag != "text:note" and child.tag not in _OUT:
            yield from _boxes(child)
