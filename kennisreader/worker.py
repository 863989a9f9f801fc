# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The child process for slow work: read a request, call one function, write the answer.

What a message looks like stands in ``pipe``.  The process ends when its standard input closes, so
it never outlives whoever started it.
"""

from __future__ import annotations

import os
import signal
import sys
import time
import traceback
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kennisreader import paths
from kennisreader.core.library_values import LibraryError
from kennisreader.pipe import message, read_message
from kennisreader.worker_lists import WorkerLists
from kennisreader.worker_upkeep import UPKEEP

if TYPE_CHECKING:
    from kennisreader.core.intake import Intake
    from kennisreader.core.library import Library
    from kennisreader.core.pages import Pages
    from kennisreader.core.search.desk import SearchDesk

Function = Callable[..., Any]

MEMORY = 3 << 30
"""Bytes of addresses that this process may have, where the system can bound them.  A document of 500
scanned pages takes a tenth of it to recognise, and a file that unpacks without end meets an error
instead of taking the memory of everything else that runs."""

TOLD_EVERY = 0.1
"""Seconds between two words about how far a reading is."""

WHILE_TYPING = 50
"""Results of a search whose last word is unfinished: more cannot be looked at before the next."""


class Workshop:
    """What the functions of the worker share: the themes, read once.

    Attributes:
        functions: the table of what can be asked for, by name.

    """

    def __init__(
        self,
        theme_folders: Sequence[Path],
        send: Callable[[Mapping[str, Any]], object] | None = None,
    ) -> None:
        """``send`` passes on how far a request is, before its answer."""
        self._folders = tuple(theme_folders)
        self._send = send
        self._number: Any = None
        self._told = 0.0
        self._intake: tuple[object, Intake] | None = None
        self._desk: tuple[object, SearchDesk, Library] | None = None
        self._pages: Pages | None = None
        self.functions: Mapping[str, Function] = {
            "ping": self._ping,
            "read_file": self._read_file,
            "find_versions": self._find_versions,
            "themes_for": self._themes_for,
            **UPKEEP,
            "index_letters": self._index_letters,
            "search": self._search,
            "suggest": self._suggest,
            "further_terms": self._further_terms,
            "warm": self._warm,
            "related": self._related,
            "links_between": self._links_between,
            "preview_export": self._preview_export,
            "read_notes": self._read_notes,
            "export_pdf": self._export_pdf,
            **WorkerLists(self._library_of).functions,
            "page_sizes": self._page_sizes,
            "draw_page": self._draw_page,
            "page_letters": self._page_letters,
        }

    def answer(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """Do what a request asks for; never raises, whatever a file holds."""
        from kennisreader.core.importing.errors import UnreadableFile

        self._number = request.get("number")
        reply: dict[str, Any] = {"number": self._number}
        arguments = dict(request.get("arguments") or {})
        named = {"file": Path(arguments["path"]).name} if "path" in arguments else {}
        try:
            reply["answer"] = self.functions[str(request.get("function"))](**arguments)
        except (UnreadableFile, LibraryError) as error:
            reply["error"] = {"code": error.code, "details": {**named, **error.details}}
        except MemoryError:
            reply["error"] = {"code": "too_demanding", "details": named}
        except FileNotFoundError:
            reply["error"] = {"code": "file_missing", "details": named}
        except OSError as error:
            reason = error.strerror or type(error).__name__
            reply["error"] = {"code": "file_refused", "details": {**named, "reason": reason}}
        except Exception as error:  # noqa: BLE001 - one bad file must not stop the others
            traceback.print_exc()
            code = "reader_failed" if named else "unexpected"
            reason = f"{type(error).__name__}: {error}"
            reply["error"] = {"code": code, "details": {**named, "reason": reason}}
        return reply

    def intake(self) -> Intake:
        """The reader with the present themes; it is made anew when a theme file changes."""
        from kennisreader.core.intake import Intake

        files = [file for folder in self._folders for file in sorted(folder.glob("*.toml"))]
        state = [(file, file.stat().st_mtime_ns, file.stat().st_size) for file in files]
        if self._intake is None or self._intake[0] != state:
            self._intake = (state, Intake(self._folders))
        return self._intake[1]

    @staticmethod
    def _ping() -> str:
        """Say that the worker is there."""
        return "pong"

    def _tell(self, done: int, total: int) -> None:
        """Say how far the present request is, not too often."""
        now = time.monotonic()
        if self._send is not None and now - self._told >= TOLD_EVERY:
            self._told = now
            self._send({"number": self._number, "progress": [done, total]})

    def _read_file(
        self,
        path: str,
        library: str = "",
        name: str = "",
        *,
        password: str = "",
        recognise: bool = False,
    ) -> dict[str, Any]:
        """Read one file: the letter (text of ``letter_json``), its marks, the digest.

        In a library's folder its original is laid ready, for whoever writes the letter.  ``name``
        is the file's, where the path has another.  Pages are told of.
        """
        from kennisreader.core import letter_json, library_originals
        from kennisreader.core.given_files import bytes_of, storable
        from kennisreader.core.importing import importer_of
        from kennisreader.core.library_values import known_errors

        file = Path(path)
        data = bytes_of(file)
        shown = storable(name or file.name)
        letter = self.intake().read(
            data, shown, password=password, recognise=recognise, tell=self._tell
        )
        sha256 = library_originals.digest(data)
        if library:
            with known_errors(Path(library)):
                library_originals.lay_ready(Path(library), sha256, letter.file, data)
        return {
            "letter": letter_json.dumps(letter),
            "sha256": sha256,
            "importer": importer_of(letter),
            **self.intake().marks(letter)._asdict(),
        }

    @staticmethod
    def _find_versions(library: str, added: Sequence[str]) -> dict[str, str]:
        """Which of the letters that were added look to be versions, and of which others."""
        from kennisreader.core.library import Library
        from kennisreader.core.versions import find_versions

        with Library.open(Path(library), create=False, write=False) as opened:
            return find_versions(opened, added)

    def _themes_for(self, letters: Sequence[str]) -> list[dict[str, Any]]:
        """Find the themes in letters, given as texts of ``letter_json``; marks for each."""
        from kennisreader.core import letter_json

        intake = self.intake()
        return [intake.marks(letter_json.loads(letter))._asdict() for letter in letters]

    def _index_letters(self, library: str, changed: Sequence[str] = ()) -> dict[str, Any]:
        """Bring the index in step with the library; ``changed`` are read again in any case."""
        from kennisreader.core.library import Library
        from kennisreader.core.search import keeping

        folder = Path(library)
        with Library.open(folder, create=False, write=False) as opened:
            index = paths.index_folder(folder)
            return keeping.bring_up_to_date(index, opened, changed)._asdict()

    def _search(
        self, library: str, query: str, limit: int, language: str = "nl", *, typing: bool = False
    ) -> dict[str, Any]:
        """Search; while somebody is typing a screenful is enough."""
        most = min(limit, WHILE_TYPING) if typing else limit
        answer = self._desk_of(library, language).search(query, limit=most, typing=typing)
        facets = answer.facets._asdict() if answer.facets else None
        results = [result.record() for result in answer.results]
        notes = [note._asdict() for note in answer.notes]
        return {**answer._asdict(), "results": results, "facets": facets, "notes": notes}

    def _suggest(self, library: str, query: str, language: str = "nl") -> list[str]:
        """Words that the last word of a query may become."""
        return self._desk_of(library, language).suggest(query)

    def _further_terms(self, library: str, theme: str, language: str = "nl") -> list[list[Any]]:
        """Words that a theme, given as the text of its file, may still want."""
        from kennisreader.core.theme_files import parse_theme

        read = parse_theme(theme, "theme.toml")[0]
        found = self._desk_of(library, language).further_terms(read) if read else []
        return [list(each) for each in found]

    def _warm(self, library: str, language: str = "nl") -> bool:
        """Make a little ready of what the first questions wait for; whether there is more."""
        return self._desk_of(library, language).warm()

    def _related(
        self, library: str, letter: str, passage: int, limit: int, language: str = "nl"
    ) -> list[dict[str, Any]] | None:
        """The passages of other letters that are related to one; None: ask again, for more was made
        ready of what that takes, and a search is to come between.
        """
        desk = self._desk_of(library, language)
        if desk.prepare():
            return None
        found = desk.related(letter, passage, limit)
        return [{**each._asdict(), "reason": each.reason._asdict()} for each in found]

    def _links_between(
        self, library: str, left: str, right: str, limit: int, language: str = "nl"
    ) -> list[dict[str, Any]] | None:
        """The passages of two letters that belong together; None: ask again, as for `related`."""
        desk = self._desk_of(library, language)
        if desk.prepare():
            return None
        found = desk.links_between(left, right, limit)
        return [{**each._asdict(), "reason": each.reason._asdict()} for each in found]

    def _preview_export(
        self, library: str, wanted: Mapping[str, Any], language: str = "nl"
    ) -> dict[str, Any]:
        """What an export makes of a file, which is not written; the data in base 64."""
        import base64

        from kennisreader.core.export import previewing
        from kennisreader.core.library import Library

        asked = previewing.Wanted(**{**wanted, "language": language})
        with Library.open(Path(library), create=False, write=False) as opened:
            themes = self.intake().themes
            found = previewing.preview(opened, asked, paths.template_folders(), themes)
        return {**found._asdict(), "data": base64.b64encode(found.data).decode("ascii")}

    @staticmethod
    def _read_notes(library: str, path: str, **_: Any) -> dict[str, Any]:
        """What a file with notes would bring: those that are new, and what is to be said of them."""
        from kennisreader.core.annotation_keeping import Taken
        from kennisreader.core.annotation_w3c import to_stored
        from kennisreader.core.library import Library
        from kennisreader.core.notes_in_files import bring

        file = Path(path)
        with Library.open(Path(library), create=False, write=False) as opened:
            brought = bring(opened, file.read_bytes(), file.name)
        new = [row.note for row in brought.taken if row.status is not Taken.UNCHANGED]
        return {"notes": [to_stored(note) for note in new], "remarks": brought.remarks}

    def _export_pdf(
        self,
        library: str,
        wanted: Mapping[str, Any],
        language: str = "nl",
        passwords: Mapping[str, str] | None = None,
    ) -> list[tuple[str, dict[str, str]]]:
        """Write the PDFs of letters with their notes; what was not written, as codes and details."""
        from kennisreader.core.export import pdf, previewing
        from kennisreader.core.library import Library

        asked = previewing.Wanted(**{**wanted, "language": language})
        with Library.open(Path(library), create=False, write=False) as opened:
            copies = previewing.copies_of(opened, asked).copies
        return pdf.write_copies(copies, self._tell, passwords)

    def _page_sizes(self, path: str, password: str = "") -> list[tuple[float, float]]:
        """Width and height in points of every page of a PDF."""
        return self._pages_of().sizes(Path(path), password)

    def _draw_page(
        self,
        path: str,
        page: int,
        scale: float,
        target: str,
        clip: Sequence[float] | None = None,
        password: str = "",
    ) -> dict[str, int]:
        """Draw a page of a PDF, or a part of it, into a file; see ``pages.Pages.draw``."""
        drawn = self._pages_of().draw(Path(path), page, scale, Path(target), clip, password)
        return drawn._asdict()

    def _page_letters(
        self, path: str, page: int, lines: Sequence[Sequence[Any]], password: str = ""
    ) -> list[tuple[list[float], list[float]]]:
        """Where the characters of lines (words and box of each) start and end, in points."""
        from kennisreader.core.page_glyphs import LineBox

        boxes = [LineBox(*line) for line in lines]
        found = self._pages_of().letters(Path(path), page, boxes, password)
        return [
            ([round(x, 1) for x in left], [round(x, 1) for x in right]) for left, right in found
        ]

    def _pages_of(self) -> Pages:
        """The PDFs that were opened lately."""
        if self._pages is None:
            from kennisreader.core.pages import Pages

            self._pages = Pages()
        return self._pages

    def _desk_of(self, library: str, language: str) -> SearchDesk:
        """Who answers about a library in a language; kept until another is asked for."""
        from kennisreader.core.library import Library
        from kennisreader.core.search.desk import SearchDesk

        folder, themes = Path(library), self.intake().themes
        wanted = (folder, language, self.intake())
        if self._desk is None or self._desk[0] != wanted:
            if self._desk is not None:
                self._desk[1].close()
                self._desk[2].close()
                self._desk = None
            opened = Library.open(folder, create=False, write=False)
            desk = SearchDesk(opened, paths.index_folder(folder), themes, language)
            self._desk = (wanted, desk, opened)
        return self._desk[1]

    def _library_of(self, library: str, language: str) -> Library:
        """The library that the desk of a language reads."""
        self._desk_of(library, language)
        assert self._desk is not None  # it has just been made
        return self._desk[2]

    def close(self) -> None:
        """Let go of what was opened."""
        if self._desk is not None:
            self._desk[1].close()
            self._desk[2].close()
            self._desk = None
        if self._pages is not None:
            self._pages.close()


def _bound_memory() -> None:
    """Have the system refuse memory beyond `MEMORY`; not every system can."""
    try:
        import resource
    except ImportError:  # Windows has none
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    limit = MEMORY if most == resource.RLIM_INFINITY else min(MEMORY, most)
    with suppress(ValueError, OSError):  # macOS names the limit and does not know it
        resource.setrlimit(resource.RLIMIT_AS, (limit, most))


def main() -> int:
    """Answer requests until standard input closes; the exit code is 0."""
    _bound_memory()
    # Ctrl+C on the terminal is for the window, which then closes our standard input.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Libraries print.  What they print goes to standard error, the answers to a private copy.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sys.stdout = sys.stderr

    def send(content: Mapping[str, Any]) -> None:
        try:
            answers.write(message(content))
            answers.flush()
        except BrokenPipeError:
            os._exit(0)  # the window is gone; closing the pipe in order would fail again

    workshop = Workshop(paths.theme_folders(), send)
    with answers:
        while (request := read_message(sys.stdin.buffer)) is not None:
            send(workshop.answer(request))
    return 0
