# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Official XML of parliamentary documents becomes marked lines.

Two forms are known: that of the schema op-consolidated (``officiele-publicatie`` with a ``kamerstuk``
or ``kamervragen`` in it, since about 2009), and the older one (``kamerwrk``, from 1995).  An element
that is not known is a container, a paragraph or a part of one, by what is in it: no text is lost.
"""

from __future__ import annotations

from collections.abc import Iterator

from kennisreader.core.importing import headings, patterns, stated
from kennisreader.core.importing.lines import BOLD, ITALIC, LINK, Line
from kennisreader.core.importing.marked import Marked
from kennisreader.core.importing.markup import Node, parse_xml, rows_and_rest, tags
from kennisreader.core.importing.numerals import number
from kennisreader.core.importing.stated import Field
from kennisreader.core.importing.table_rows import Span, spread
from kennisreader.core.importing.writer import Writer

_SKIPPED = tags(
    "metadata meta meta-data versie ordernr vergjaar witreg officiele-inhoudsopgave illustratie"
)
"""What is for machines, or repeats what the text has: a table of contents."""
_HEAD = tags("kamerstukkop kamervraagkop kamervraagnummer dossier stuknr datumtekst frontm")
_INLINE = tags(
    "nadruk extref intref dossierref sup inf sub noot voetref datum organisatie naam voornaam "
    "achternaam kamervraagonderwerp ondernummer dossiernr begrotingshoofdstuk herdruk "
    "nootref unl br hidden redactie"
)
"""What can be a part of a paragraph.  Anything else within a container stands by itself."""
_BLOCKS = tags(
    "al al-groep lijst li table row tussenkop tuskop kop tekst divisie artikel lid citaat vraag "
    "antwoord ondertekening noot.al definitielijst"
)
_PLAIN = Line("")
_STYLES = {"vet": (BOLD,), "cur": (ITALIC,), "vetcur": (BOLD, ITALIC), "": (ITALIC,)}
_RANKS = ("vet", "vetcur", "cur")
"""How a heading between paragraphs is set, from the highest to the lowest."""
_DIVISION = 100
"""Between the levels of divisions; what is set between paragraphs ranks below its division."""
_ADDRESS = "https://zoek.officielebekendmakingen.nl/"


def read(data: bytes) -> Marked:
    """Read an official XML file; raises UnreadableFile."""
    root = parse_xml(data)
    reader = _Reader(root)
    reader.blocks(root)
    return Marked(
        reader.writer.finished(),
        reader.writer.notes,
        reader.head,
        stated.of([*_metadata(root), *_elements(root)]),
    )


def _metadata(root: Node) -> Iterator[Field]:
    for node in root.all("meta", "metadata"):
        if node.get("name"):
            yield Field(node.get("name"), node.get("scheme"), node.get("content"))
        elif node.tag == "metadata":
            for child in node.elements:
                if child.tag not in ("meta", "metadata"):
                    yield Field(child.tag, child.get("scheme"), child.text())


def _elements(root: Node) -> Iterator[Field]:
    """Give what the elements of the document itself state as fields of the metadata."""
    for node in root.all("dossiernummer", "ondernummer", "kamervraagnummer", "tekstregel"):
        if node.tag == "tekstregel":
            if node.get("inhoud") == "vergaderjaar":
                years = node.text().removeprefix("Vergaderjaar ")
                yield Field("vergaderjaar", "", years)
        else:
            names = {"kamervraagnummer": "aanhangselnummer"}
            yield Field(names.get(node.tag, node.tag), "", node.text())
    for dossier in root.all("dossier"):
        title = dossier.child("titel")
        if title is not None:
            yield Field("dossiertitel", "", title.text())
    for place in root.all("datumtekst", "kamervraagomschrijving"):
        day = place.first("datum")
        if day is not None and place.get("type") != "vraag":
            name = "issued" if place.tag == "datumtekst" else "datumontvangst"
            yield Field(name, "", day.get("isodatum"))
    for paper in root.all("kamerwrk"):
        for subject, piece in zip(paper.all("onderw"), paper.all("stuk"), strict=False):
            for name, where in (("dossiernummer", subject), ("ondernummer", piece)):
                number = where.child("nummer")
                if number is not None:
                    yield Field(name, "", number.text())
            name_of = subject.child("naam")
            if name_of is not None:
                yield Field("dossiertitel", "", name_of.text())


class _Reader:
    """Walks the tree and writes what it meets."""

    def __init__(self, root: Node) -> None:
        self.writer = Writer()
        self.head: list[Line] = []
        self.depth = 0  # of divisions
        self.lists = 0  # lists within each other
        self.asked = 0
        self.titles = {
            child
            for piece in root.all("stuk")
            for child in piece.elements
            if child.tag in ("ltrlabel", "nummer", "titel")
        }
        self.old_notes = {n.get("id") or n.get("nr"): n for n in root.all("voetnoot")}
        self.used: set[str] = set()

    def blocks(self, node: Node) -> None:
        """Write what is in a container; text and inline elements in a row are one paragraph."""
        mixed = node.tag == "al" or any(isinstance(c, str) and c.strip() for c in node.children)
        for child in node.children:
            if isinstance(child, str):
                self.writer.words.add(child)
            elif child.tag in _INLINE or (mixed and self.is_part(child)):
                self.inline(child)
            else:
                self.writer.end()
                self.block(child)
        self.writer.end()

    @staticmethod
    def is_part(node: Node) -> bool:
        """Tell whether an element between words can be a part of their paragraph."""
        return node.tag in _INLINE or (
            node.tag not in _BLOCKS and node.tag not in _HEAD and node.first(*_BLOCKS) is None
        )

    def block(self, node: Node) -> None:
        """Write an element that stands by itself."""
        writer, tag = self.writer, node.tag
        if tag in _SKIPPED:
            return
        if tag in _HEAD or node in self.titles or (tag == "kop" and node.child("subtitel")):
            self.in_head(node)
        elif tag == "kop":
            self.heading(node, max(self.depth, headings.depth(_words(node))) * _DIVISION)
        elif tag in ("tussenkop", "tuskop"):
            self.heading(node, self.rank(node))
        elif tag in ("vraag", "antwoord"):
            self.side(node)
        elif tag in ("lijst", "ul", "ol"):
            self.lists += 1
            self.blocks(node)
            self.lists -= 1
        elif tag in ("li", "lid"):
            self.item(node)
        elif tag == "tgroup" or any(child.tag == "row" for child in node.elements):
            self.table(node)
        elif tag == "definitie-item":
            self.inline(node)
            writer.end()
        elif tag == "ondertekening":
            self.signature(node)
        elif tag == "voetnoot":
            self.old_note(node.get("id") or node.get("nr"), marker=False)
        else:
            self.container(node)

    def container(self, node: Node) -> None:
        """Write an element by what is in it: divisions, paragraphs, or the words of one."""
        division = node.child("kop") is not None and node.tag != "kamerwrk"
        self.depth += division
        if node.tag not in ("al", "noot.al"):
            self.writer.gap()
        self.blocks(node)
        self.depth -= division
        if node.tag not in ("al", "noot.al") or not self.lists:
            self.writer.gap()

    def inline(self, node: Node) -> None:
        """Add the words of an element to the open line."""
        words = self.writer.words
        if node.tag in _SKIPPED:
            return
        if node.tag == "noot":
            number = node.child("noot.nr")
            with self.writer.note(number.text() if number else ""):
                self.blocks(_but(node, number))
        elif node.tag == "br":
            self.writer.line_break()
        elif node.tag == "voetref":
            self.old_note(node.get("refid") or node.get("nr"))
        elif node.tag == "nadruk":
            self.marked(node, list(_STYLES.get(node.get("type"), ())))
        elif node.tag == "extref":
            with words.marked(LINK, _address(node)):
                self.children(node)
        else:
            if node.tag in ("achternaam", "definitie"):
                words.add(" ")
            self.children(node)

    def children(self, node: Node) -> None:
        for child in node.children:
            if isinstance(child, str):
                self.writer.words.add(child)
            else:
                if child.tag not in _INLINE:
                    self.writer.words.add(" ")
                self.inline(child)

    def marked(self, node: Node, styles: list[str]) -> None:
        if not styles:
            self.children(node)
            return
        with self.writer.words.marked(styles[0]):
            self.marked(node, styles[1:])

    def in_head(self, node: Node) -> None:
        """Take an element into the letterhead, a line for each part of it."""
        with self.writer.cell() as lines:
            if node.tag in ("dossier", "frontm", "onderw", "kop", "kamerstukkop", "kamervraagkop"):
                for child in node.elements:
                    if child.tag == "onderw":
                        self.in_head(child)
                    elif child.tag not in _SKIPPED:
                        self.children(child)
                        self.writer.end()
            elif node.tag == "nummer":
                self.writer.write(f"Nr. {node.text()}")
            elif node.tag != "ltrlabel":
                self.children(node)
        self.head += [line._replace(gap=1) for line in lines]

    def heading(self, node: Node, rank: int) -> None:
        for child in node.children:
            if isinstance(child, str):
                self.writer.words.add(child)
            else:
                self.writer.words.add(" ")
                self.inline(child)
                if node.tag == "kop":
                    self.writer.words.add(" ")
        self.writer.gap()
        self.writer.end(Line("", heading=max(rank, 1)))
        self.writer.gap()

    def rank(self, node: Node) -> int:
        """Rank a heading between paragraphs by how it is set, and by its number."""
        face = node.get("kopopmaak") or node.get("letat")
        set_in = _RANKS.index(face) if face in _RANKS else len(_RANKS)
        number = max(headings.depth(_words(node)), 1)
        return self.depth * _DIVISION + 10 * (set_in + 1) + min(number, 9)

    def side(self, node: Node) -> None:
        """Write a question or an answer: its label on a line of its own, then its text."""
        asks = node.tag == "vraag"
        self.asked += asks
        number = node.child("nr")
        label = number.text() if number is not None else ""
        if not label and asks:
            label = str(self.asked)
        if not patterns.QUESTION_OR_ANSWER.fullmatch(label) and not patterns.POSTPONED.match(label):
            label = f"{'Vraag' if asks else 'Antwoord'} {label}"
        self.writer.gap()
        self.writer.write(label)
        self.container(_but(node, number))

    def item(self, node: Node) -> None:
        """Write an item of a list; its first paragraph has the marker."""
        label = node.child("li.nr") or node.child("lidnr")
        sign = label.text() if label is not None else "•"
        shape = Line("", bullet=sign, depth=max(self.lists - 1, 0))
        for child in node.children:
            if child is label:
                continue
            if isinstance(child, str):
                self.writer.words.add(child)
            elif child.tag == "al" and child.first(*_BLOCKS) is None:
                if self.writer.end(shape):
                    shape = _PLAIN
                self.children(child)
                if self.writer.end(shape):
                    shape = _PLAIN
            elif self.is_part(child):
                self.inline(child)
            else:
                if self.writer.end(shape):
                    shape = _PLAIN
                self.block(child)
        self.writer.end(shape)

    def table(self, node: Node) -> None:
        """Write the rows of a table, of its head and its body, behind what else stands in it."""
        rows = []
        nodes, rest = rows_and_rest(node, "row")
        self.blocks(rest)
        for row in nodes:
            cells: list[Span] = []
            for entry in row.elements:
                with self.writer.cell() as lines:
                    self.blocks(entry)
                first, last = (_column(entry.get(name)) for name in ("namest", "nameend"))
                more = number(entry.get("morerows"), 0)
                cells.append(Span(lines, max(1, last - first + 1), 1 + more))
            rows.append(cells)
        self.writer.table(spread(rows))

    def signature(self, node: Node) -> None:
        """Write who signs: the title on one line, the name on the next."""
        self.writer.gap()
        for child in node.children:
            if isinstance(child, str):
                self.writer.words.add(child)
                continue
            if child.tag in ("naam", "functie", "plaats", "datum", "organisatie"):
                self.writer.end(Line("", signed=True))
            self.inline(child)
            if child.tag == "naam":
                self.writer.end(Line("", signed=True))
        self.writer.end(Line("", signed=True))
        self.writer.gap()

    def old_note(self, key: str, *, marker: bool = True) -> None:
        """Write a note of the older form where its marker stands, or by itself if it has none."""
        node = self.old_notes.get(key)
        if node is None or key in self.used:
            return
        self.used.add(key)
        with self.writer.note(node.get("nr"), marker=marker):
            self.blocks(node)


def _but(node: Node, label: Node | None) -> Node:
    """Give a node without its label."""
    rest = Node(node.tag, node.attributes)
    rest.children = [child for child in node.children if child is not label]
    return rest


def _words(node: Node) -> str:
    """Give the words of a heading without those of notes in it."""
    parts = []
    for child in node.children:
        if isinstance(child, str):
            parts.append(child)
        elif child.tag != "noot":
            parts.append(f" {child.text()} ")
    return " ".join("".join(parts).split())


def _column(name: str) -> int:
    """Tell which column has a name: they are called ``col1``, ``col2`` …; 0 if it does not say."""
    return number("".join(filter(str.isdecimal, name)), 0)


def _address(node: Node) -> str:
    """Give the address that an external reference means; empty for what has none."""
    target = node.get("doc")
    if node.get("soort").upper() == "URL" or target.startswith(("http://", "https://")):
        return target
    if "/" in target:
        return _ADDRESS + target  # dossier/36600
    return f"{_ADDRESS}{target}.html" if target else ""
