# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Links to places in the library: ``kennisreader://letter/<id>?quote=<text>``."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import parse_qs, quote, unquote, urlsplit

SCHEME = "kennisreader"

QUOTE_KEPT = 300
"""Code points of a quotation that go into a link; enough to find it, short enough for any program
that passes the link on."""


class Address(NamedTuple):
    """What a link points at."""

    kind: str
    """``letter`` or ``note``."""
    id: str
    quote: str = ""
    """Words of the letter; empty for the letter as a whole."""


def read_address(link: str) -> Address | None:
    """Read a link; None if it is not one of ours."""
    try:
        parts = urlsplit(link)
    except ValueError:
        return None
    name = unquote(parts.path.strip("/"))
    if parts.scheme.lower() != SCHEME or parts.netloc not in ("letter", "note") or not name:
        return None
    words = parse_qs(parts.query).get("quote", [""])[0]
    return Address(parts.netloc, name, words)


def write_address(address: Address) -> str:
    """Write a link; a long quotation is cut at a word."""
    words = address.quote
    if len(words) > QUOTE_KEPT:
        words = words[:QUOTE_KEPT].rpartition(" ")[0] or words[:QUOTE_KEPT]
    query = f"?quote={quote(words, safe='')}" if words else ""
    return f"{SCHEME}://{address.kind}/{quote(address.id, safe='')}{query}"


def find_quote(text: str, words: str) -> tuple[int, int] | None:
    """Find the words of a link in a canonical text, as code points; any white space will do."""
    pieces = words.split()
    if not pieces:
        return None
    found = re.search(r"\s+".join(map(re.escape, pieces)), text)
    return None if found is None else found.span()
