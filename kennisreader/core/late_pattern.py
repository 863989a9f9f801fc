# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Regular expressions that are compiled when they are first used.

The importers know over a hundred patterns; compiling them all takes longer than reading a letter,
and no letter needs more than half of them.  The first letter is read before the first window is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    late = re.compile
    """For the type checker a late pattern is a pattern."""
else:

    class LatePattern:
        """A pattern with the methods of `re.Pattern`, which it takes over at its first use."""

        def __init__(self, pattern: str, flags: int = 0) -> None:
            self.pattern = pattern
            self.flags = flags

        def __getattr__(self, name: str) -> Callable[..., re.Match[str] | Iterator[re.Match[str]]]:
            # Called only for what is not there yet; afterwards the compiled methods are.
            compiled = re.compile(self.pattern, self.flags)
            for method in ("search", "match", "fullmatch", "finditer", "findall", "sub", "split"):
                setattr(self, method, getattr(compiled, method))
            return getattr(compiled, name)

    late = LatePattern
