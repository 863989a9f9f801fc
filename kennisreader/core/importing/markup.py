# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Markup becomes a tree of nodes, whatever it was written in: XML safely, HTML forgivingly.

XML comes from strangers.  Entities that a file defines itself are refused, so that a small file
cannot become a large one; nothing is fetched; depth and number of elements are bounded.  HTML is
taken as browsers take it: no error, whatever is missing is assumed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from html.entities import entitydefs
from html.parser import HTMLParser
from xml.parsers import expat

from kennisreader.core.importing.errors import UnreadableFile

DEEPEST = 150
"""Elements within each other.  Real documents stay below 40; what lies deeper is taken as if it lay
at this depth, so that no text is lost and walking a tree needs no more of Python's stack."""
MOST_NODES = 600_000
"""Elements.  The longest Kamerstukken have some 100,000; a node takes about 300 bytes."""

_SEPARATOR = "}"
"""Between the namespace and the name of an element, as expat gives them."""


def tags(names: str) -> frozenset[str]:
    """Write a set of names as their words."""
    return frozenset(names.split())


class Node:
    """An element, with what is in it: text and other elements, in order."""

    __slots__ = ("attributes", "children", "tag")

    def __init__(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Node | str] = []

    def get(self, name: str) -> str:
        """Give an attribute; empty if it is not there."""
        return self.attributes.get(name, "")

    @property
    def elements(self) -> list[Node]:
        """The elements directly within this one."""
        return [child for child in self.children if isinstance(child, Node)]

    def first(self, *tags: str) -> Node | None:
        """Give the first element below this one, at any depth, with one of these tags."""
        return next(self.all(*tags), None)

    def child(self, tag: str) -> Node | None:
        """Give the first element directly within this one with a tag."""
        return next((node for node in self.elements if node.tag == tag), None)

    def all(self, *tags: str) -> Iterator[Node]:
        """Give the elements below this one with one of these tags, in the order of the text."""
        for child in self.elements:
            if child.tag in tags:
                yield child
            yield from child.all(*tags)

    def text(self) -> str:
        """Give all text within, its white space as single spaces."""
        return " ".join("".join(self.texts()).split())

    def texts(self) -> Iterator[str]:
        """Give all text within, piece by piece, as it stands."""
        for child in self.children:
            if isinstance(child, str):
                yield child
            else:
                yield from child.texts()


_SECTIONS = tags("thead tbody tfoot")


def rows_and_rest(
    table: Node, row: str, *, skips: Callable[[Node], bool] = lambda _: False
) -> tuple[list[Node], Node]:
    """Part a table, of a web page or of CALS, into its rows and what else stands in it.

    ``row`` is the tag of a row.  What else stands there is a caption, or words in a wrong place, as
    browsers show them before the table.  What ``skips`` tells of is left out.
    """
    rows: list[Node] = []
    rest = Node(table.tag, table.attributes)
    for child in table.children:
        if isinstance(child, str):
            rest.children.append(child)
        elif skips(child):
            continue
        elif child.tag in _SECTIONS:
            within, beside = rows_and_rest(child, row, skips=skips)
            rows += within
            rest.children += [" ", *beside.children]
        elif child.tag == row:
            rows.append(child)
            rest.children += [" ", *(each for each in child.children if isinstance(each, str))]
        else:
            rest.children.append(child)
    return rows, rest


class _Tree:
    """Builds a tree from what a parser meets, within the bounds."""

    def __init__(self) -> None:
        self.root = Node("", {})
        self.open = [self.root]
        self.skipped = 0  # elements open that lie too deep
        self.count = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.count += 1
        if self.count > MOST_NODES:
            raise UnreadableFile("too_large", size=str(self.count), limit=str(MOST_NODES))
        if len(self.open) > DEEPEST:
            self.skipped += 1
            return
        node = Node(tag, attributes)
        self.open[-1].children.append(node)
        self.open.append(node)

    def end(self, _tag: str = "") -> None:
        if self.skipped:
            self.skipped -= 1
        elif len(self.open) > 1:
            self.open.pop()

    def data(self, text: str) -> None:
        self.open[-1].children.append(text)

    def close(self) -> Node:
        return self.root


class _XmlTree(_Tree):
    """A tree with short names: a prefix of ours for each namespace, none for an unknown one."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        super().__init__()
        self._prefixes = prefixes
        self._names: dict[str, str] = {}

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if attributes:
            attributes = {self._short(name): value for name, value in attributes.items()}
        super().start(self._short(tag), attributes)

    def skipped_entity(self, name: str, is_parameter: bool) -> None:
        """Take the names of HTML for characters: files name a document type that has them too."""
        if not is_parameter:
            self.data(entitydefs.get(name, ""))

    def _short(self, name: str) -> str:
        short = self._names.get(name)
        if short is None:
            space, _, local = name.rpartition(_SEPARATOR)
            prefix = self._prefixes.get(space, "")
            short = self._names[name] = f"{prefix}:{local}" if prefix else local
        return short


def _refuse(*_: object) -> int:
    raise UnreadableFile("unsafe")


def parse_xml(data: bytes, prefixes: Mapping[str, str] | None = None) -> Node:
    """Parse an XML file; its root is within the node that is given back.

    ``prefixes`` gives the short names of namespaces (``w:p``); elements of others come without.
    Raises UnreadableFile: ``file_damaged``, ``too_large``, ``unsafe``.
    """
    tree = _XmlTree(prefixes or {})
    parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
    parser.buffer_text = True
    parser.StartElementHandler = tree.start
    parser.EndElementHandler = tree.end
    parser.CharacterDataHandler = tree.data
    parser.SkippedEntityHandler = tree.skipped_entity
    # These three are what defusedxml sets on the same parser.
    parser.EntityDeclHandler = _refuse
    parser.UnparsedEntityDeclHandler = _refuse
    parser.ExternalEntityRefHandler = _refuse
    try:
        parser.Parse(data.lstrip(b" \t\r\n"), True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise UnreadableFile("file_damaged") from error
    return tree.root


_VOID = tags("area base br col embed hr img input link meta param source track wbr")
_IMPLIED = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "tr": frozenset({"tr", "td", "th"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "option": frozenset({"option"}),
}
"""What an element closes that is still open (HTML standard, optional tags)."""
_SCOPES = frozenset({"ul", "ol", "dl", "table", "tbody", "thead", "tfoot", "body", "html"})
"""Elements within which an open one is not looked for."""
_CLOSES_PARAGRAPH = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "details",
        "div",
        "dl",
        "fieldset",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "ul",
    ]
)


class _HtmlTree(HTMLParser):
    """Builds a tree from HTML, closing what the author left open."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tree = _Tree()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _IMPLIED:
            self._close_open(_IMPLIED[tag])
        if tag in _CLOSES_PARAGRAPH:
            self._close_open(frozenset({"p"}))
        self.tree.start(tag, {name: value or "" for name, value in attrs})
        if tag in _VOID:
            self.tree.end()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.tree.end()

    def handle_endtag(self, tag: str) -> None:
        if self.tree.skipped:
            self.tree.end()
            return
        names = [node.tag for node in self.tree.open[1:]]
        if tag in names:
            while self.tree.open[-1].tag != tag:
                self.tree.end()
            self.tree.end()

    def handle_data(self, data: str) -> None:
        self.tree.data(data)

    def _close_open(self, tags: frozenset[str]) -> None:
        for depth in range(len(self.tree.open) - 1, 0, -1):
            tag = self.tree.open[depth].tag
            if tag in tags:
                while len(self.tree.open) > depth:
                    self.tree.end()
            elif tag in _SCOPES:
                return


def parse_html(text: str) -> Node:
    """Parse a web page; its root is within the node that is given back.

    Scripts are text that nobody runs, and nothing is fetched.  Raises UnreadableFile:
    ``too_large``.
    """
    parser = _HtmlTree()
    parser.feed(text)
    parser.close()
    return parser.tree.root
