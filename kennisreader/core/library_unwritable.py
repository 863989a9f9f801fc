# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Reading a library where nothing can be written: a full disk, a read-only share.

SQLite lays its index of the journal beside a file, also to read it.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from urllib.parse import quote


def connect(file: Path) -> sqlite3.Connection:
    """Open a library as it is now; with a journal, which may hold what was written last, a copy.

    Raises `sqlite3.Error` and `OSError`.
    """
    journal = file.with_name(f"{file.name}-wal")
    if not journal.exists() or not journal.stat().st_size:
        address = f"file:{quote(str(file.absolute()))}?immutable=1"
        return sqlite3.connect(address, isolation_level=None, uri=True)
    result = sqlite3.connect(":memory:", isolation_level=None)
    with tempfile.TemporaryDirectory() as folder:
        for each in (file, journal):
            shutil.copyfile(each, Path(folder) / each.name)
        with closing(sqlite3.connect(Path(folder) / file.name)) as copy:
            copy.backup(result)
    return result
