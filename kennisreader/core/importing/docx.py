# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A Word file becomes marked lines: its body in the order of the document.

Files of the Tweede Kamer hold everything in a table that lays out the page; files of ministries have
the letterhead in headers and text boxes.  What was deleted with changes tracked is out, what was
inserted is in.  Source: ECMA-376 part 1, chapter 17.
"""

from __future__ import annotations

from typing import NamedTuple

from kennisreader.core.importing import patterns
from kennisreader.core.importing.docx_fields import Fields
from kennisreader.core.importing.docx_styles import (
    Numbering,
    Style,
    Styles,
    is_heading,
    switch,
    type_size,
    value,
)
from kennisreader.core.importing.errors import UnreadableFile
from kennisreader.core.importing.lines import BOLD, ITALIC, LINK, UNDERLINE, Line, Mark
from kennisreader.core.importing.marked import Marked
from kennisreader.core.importing.markup import Node, tags
from kennisreader.core.importing.numerals import number, written
from kennisreader.core.importing.office_zip import Package
from kennisreader.core.importing.stated import Stated
from kennisreader.core.importing.table_rows import Span, spread
from kennisreader.core.importing.writer import Writer

_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
}
_MAIN = "word/document.xml"
_OUT = tags(
    "w:del w:moveFrom w:rPr w:pPr w:instrText w:delText w:sectPr mc:Fallback w:drawing w:pict"
)
_WRAPPERS = tags(
    "w:ins w:moveTo w:smartTag w:customXml w:sdtContent w:fldSimple w:sdt w:dir w:bdo "
    "mc:AlternateContent mc:Choice w:object"
)
_LONGEST_HEADING = 200
"""Characters.  A paragraph in the style of a heading that is longer is none."""
_NOTE_KINDS = {"lowerRoman": "i", "upperRoman": "I", "lowerLetter": "a", "upperLetter": "A"}


class _Notes(NamedTuple):
    """The notes of one kind, and how they are numbered."""

    texts: dict[str, Node]
    kind: str
    start: int


def read(data: bytes) -> Marked:
    """Read a Word file; raises UnreadableFile."""
    package = Package(data)
    main = _main(package)
    root = package.tree(main, _PREFIXES)
    if root is None:
        raise UnreadableFile("file_damaged")
    body = root.first("w:body") or root
    reader = _Reader(package, main)
    reader.blocks(body)
    if reader.fields.begun > len(reader.fields.ended):  # one may have hidden the rest
        reader = _Reader(package, main, Fields(reader.fields.ended))
        reader.blocks(body)
    lines, notes = reader.writer.finished(), reader.writer.notes
    pages = package.tree("docProps/app.xml", {})
    count = pages.first("Pages") if pages else None
    stated = number(count.text() if count else "", 0)
    return Marked(
        lines,
        notes,
        [],
        Stated(),
        tuple(_margin(package, main, root, reader)),
        stated if stated > 0 else None,
    )


def _main(package: Package) -> str:
    """Find the main part; its name is only usual."""
    relations = package.tree("_rels/.rels", {})
    for node in relations.all("Relationship") if relations else ():
        if node.get("Type").endswith("/officeDocument"):
            return node.get("Target").lstrip("/")
    return _MAIN


def _relations(package: Package, main: str) -> dict[str, str]:
    folder, _, name = main.rpartition("/")
    root = package.tree(f"{folder}/_rels/{name}.rels", {})
    nodes = root.all("Relationship") if root else ()
    return {n.get("Id"): n.get("Target") for n in nodes}


def _beside(main: str, name: str) -> str:
    """Give the full name of a part that is named from the main one."""
    folder = main.rpartition("/")[0]
    return name.lstrip("/") if name.startswith("/") else f"{folder}/{name}"


def _margin(package: Package, main: str, root: Node, reader: _Reader) -> list[Line]:
    """Read the headers and footers, those of the first page first."""
    found: dict[str, bool] = {}
    for node in root.all("w:headerReference", "w:footerReference"):
        name = reader.links.get(node.get("r:id"))
        if name:
            found.setdefault(_beside(main, name), node.get("w:type") == "first")
    lines: list[Line] = []
    for name in sorted(found, key=lambda name: not found[name]):
        part = package.tree(name, _PREFIXES)
        if part is not None:
            reader.writer = Writer()
            with reader.fields.apart():
                reader.blocks(part)
            lines += [line._replace(heading=0) for line in reader.writer.finished()]
    return lines


class _Reader:
    """Walks the tree and writes what it meets."""

    def __init__(self, package: Package, main: str, fields: Fields | None = None) -> None:
        def part(name: str) -> Node | None:
            return package.tree(_beside(main, name), _PREFIXES)

        self.writer = Writer()
        self.links = _relations(package, main)
        self.styles = Styles(part("styles.xml"))
        self.numbering = Numbering(part("numbering.xml"), self.styles)
        settings = part("settings.xml")
        self.notes = {
            "w:footnoteReference": _notes(part("footnotes.xml"), settings, "footnote", "decimal"),
            "w:endnoteReference": _notes(part("endnotes.xml"), settings, "endnote", "lowerRoman"),
        }
        self.counts = dict.fromkeys(self.notes, 0)
        self.fields = fields or Fields()
        self.boxed = 0  # text boxes around what is read
        self.style = Style()
        self.shape = Line("")

    def blocks(self, node: Node) -> None:
        """Write the paragraphs and tables in a container."""
        for child in node.elements:
            if child.tag == "w:p":
                self.paragraph(child)
            elif child.tag == "w:tbl":
                self.table(child)
            elif child.tag not in _OUT and not _is_contents(child):
                self.blocks(child)

    def table(self, node: Node) -> None:
        rows = []
        for row in _within(node, "w:tr"):
            properties = row.child("w:trPr")
            if properties is not None and properties.child("w:del") is not None:
                continue
            before = number(value(properties, "w:gridBefore"), 0)
            cells = [Span([], before, 1)] if before else []
            for cell in _within(row, "w:tc"):
                shape = cell.child("w:tcPr")
                merged = shape.child("w:vMerge") if shape else None
                with self.writer.cell() as lines:
                    if merged is None or merged.get("w:val") == "restart":
                        self.blocks(cell)  # else the cell above goes on
                cells.append(Span(lines, number(value(shape, "w:gridSpan"), 1), 1))
            rows.append(cells)
        self.writer.table(spread(rows))

    def paragraph(self, node: Node) -> None:
        """Write a paragraph, after what stands in the text boxes that hang on it."""
        properties = node.child("w:pPr")
        style = self.styles.of(value(properties, "w:pStyle") or self.styles.default)
        self.boxed += 1
        for box in _boxes(node):
            self.blocks(box)
        self.boxed -= 1
        if style.is_contents:
            return
        outline = value(properties, "w:outlineLvl")
        level = number(outline, 0) if outline else style.outline
        label, depth = self.label(properties, style)
        self.style = style
        self.shape = Line("")
        heading = is_heading(level)
        if heading and len(node.text()) > _LONGEST_HEADING:
            heading = False
        if label and patterns.QUESTION_OR_ANSWER.fullmatch(label):
            self.writer.write(label)
        elif label and heading:
            self.writer.words.add(label + " ")
        elif label:
            self.shape = Line("", bullet=label, depth=depth)
        if heading and level is not None:
            rank = level + 2 if style.name.lower() not in ("title", "titel") else 1
            self.shape = Line("", heading=rank)
        self.runs(node)
        self.writer.end(self.shape)
        if not self.shape.bullet:
            self.writer.gap()

    def label(self, properties: Node | None, style: Style) -> tuple[str, int]:
        numbered = properties.child("w:numPr") if properties else None
        name = value(numbered, "w:numId") or style.list
        if not name or name == "0":
            return "", 0
        depth = number(value(numbered, "w:ilvl"), style.depth)
        return self.numbering.label(name, depth), depth

    def runs(self, node: Node) -> None:
        """Add the words of what is in a paragraph."""
        for child in node.elements:
            if child.tag == "w:r":
                self.run(child)
            elif child.tag == "w:hyperlink":
                with self.writer.words.marked(LINK, self.links.get(child.get("r:id"), "")):
                    self.runs(child)
            elif child.tag in ("m:oMath", "m:oMathPara"):
                self.writer.words.add(child.text())
            elif child.tag in _WRAPPERS:
                self.runs(child)

    def run(self, node: Node) -> None:
        properties = node.child("w:rPr")
        if switch(properties, "w:vanish"):
            return
        if self.boxed and all(child.tag == "w:rPr" for child in node.elements):
            self.writer.words.add("\t")  # LibreOffice leaves nothing else of a tab in a text box
        style = self.styles.of(value(properties, "w:rStyle") or "")
        styles = []
        for kind, tag, own, inherited in (
            (BOLD, "w:b", style.bold, self.style.bold),
            (ITALIC, "w:i", style.italic, self.style.italic),
            (UNDERLINE, "w:u", style.underline, self.style.underline),
        ):
            said = switch(properties, tag)
            if said if said is not None else (own if own is not None else inherited):
                styles.append(kind)
        size = type_size(properties) or style.size or self.style.size or self.styles.size
        self.shape = self.shape._replace(size=max(self.shape.size, size))
        words, start = self.writer.words, self.writer.words.size
        for child in node.elements:
            if not self.piece(node, child):
                break
        for kind in styles:  # on the line that was open: a break within a run ends its mark
            if self.writer.words is words and words.size > start:
                words.marks.append(Mark(start, words.size, kind))

    def piece(self, run: Node, node: Node) -> bool:
        """Add one element of a run; tells whether the rest of the run is text as well."""
        words, tag = self.writer.words, node.tag
        if tag in self.notes:
            custom = node.get("w:customMarkFollows") not in ("", "0", "false")
            mark = "".join(n.text() for n in run.elements if n.tag == "w:t") if custom else ""
            self.note(tag, node.get("w:id"), mark)
            return not custom
        if tag == "w:fldChar":
            self.fields.follow(node.get("w:fldCharType"), words)
        elif tag == "w:instrText":
            self.fields.instruct("".join(node.texts()))
        elif self.fields.hides:
            pass
        elif tag == "w:t":
            words.add("".join(node.texts()).replace("\t", " "))
        elif tag in ("w:tab", "w:ptab"):
            words.add("\t")
        elif tag == "w:noBreakHyphen":
            words.add("-")
        elif tag == "w:sym":
            words.add(_symbol(node.get("w:char")))
        elif (tag == "w:br" and node.get("w:type") in ("", "textWrapping")) or tag == "w:cr":
            if self.writer.line_break(self.shape) and not self.shape.heading:
                self.shape = Line("", size=self.shape.size)
        elif tag in _WRAPPERS:
            self.runs(node)
        return True

    def note(self, tag: str, name: str, mark: str) -> None:
        """Write a note where its marker stands, once: one that names itself would have no end."""
        notes = self.notes[tag]
        text = notes.texts.pop(name, None)
        if text is None:
            return
        if not mark:
            self.counts[tag] += 1
            mark = written(self.counts[tag] + notes.start - 1, notes.kind)
        shape, style = self.shape, self.style
        with self.writer.note(mark), self.fields.apart():
            self.blocks(text)
        self.shape, self.style = shape, style


def _notes(root: Node | None, settings: Node | None, name: str, usual: str) -> _Notes:
    nodes = root.all(f"w:{name}") if root else ()
    texts = {n.get("w:id"): n for n in nodes if n.get("w:type") in ("", "normal")}
    rules = settings.first(f"w:{name}Pr") if settings else None
    kind = value(rules, "w:numFmt") or usual
    start = value(rules, "w:numStart") or "1"
    return _Notes(texts, _NOTE_KINDS.get(kind, "1"), number(start, 1))


def _within(node: Node, tag: str) -> list[Node]:
    """Give the rows of a table or the cells of a row, out of their wrappers too."""
    found = []
    for child in node.elements:
        if child.tag == tag:
            found.append(child)
        elif child.tag in _WRAPPERS:
            found += _within(child, tag)
    return found


def _boxes(node: Node) -> list[Node]:
    """Give the text boxes within a paragraph, each once: older programs get a copy of each."""
    found = []
    for child in node.elements:
        if child.tag == "w:txbxContent":
            found.append(child)
        elif child.tag == "mc:AlternateContent":
            choice = child.child("mc:Choice")
            boxes = _boxes(choice) if choice else []
            fallback = child.child("mc:Fallback")
            found += boxes or (_boxes(fallback) if fallback else [])
        elif child.tag not in ("w:del", "w:moveFrom"):
            found += _boxes(child)
    return found


def _is_contents(node: Node) -> bool:
    """Tell whether a part of a document is its table of contents, which Word makes by itself."""
    gallery = node.first("w:docPartGallery") if node.tag == "w:sdt" else None
    return gallery is not None and gallery.get("w:val") == "Table of Contents"


def _symbol(code: str) -> str:
    """Give a sign of a font of symbols: those that are bullets, as such."""
    try:
        sign = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return "•" if sign in patterns.BULLETS else ("" if "\ue000" <= sign <= "\uf8ff" else sign)
