# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The commands of the terminal as one table: what each is called, takes and does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from kennisreader.core.link_strength import MOST_RELATED
from kennisreader.core.wording import Wording


class Argument(NamedTuple):
    """An argument of a command, as ``argparse`` takes it."""

    names: tuple[str, ...]
    help: Wording
    options: Mapping[str, Any] = {}


class Command(NamedTuple):
    """What one command is called, takes and does."""

    function: str
    """Module of this package and function in it, ``cli_letters.show``."""
    help: Wording
    arguments: tuple[Argument, ...] = ()


_JSON = Argument(
    ("--json",),
    Wording("een JSON-object per regel, voor scripts", "one JSON object a line, for scripts"),
    {"action": "store_true"},
)
_LETTER_HELP = Wording(
    "id van de brief, of een uniek deel van id, titel of bestandsnaam",
    "the letter's id, or any unique part of its id, title or file name",
)
_LETTER = Argument(("letter",), _LETTER_HELP, {"metavar": "LETTER"})
_ANY_LETTER = Argument(("letter",), _LETTER_HELP, {"metavar": "LETTER", "nargs": "?"})


def whole_number(text: str) -> int:
    """The number that a text is, from 0; raises ValueError.

    ``argparse`` names this function when it complains, and ``cli_parser`` looks for that name.
    """
    number = int(text)
    if number < 0:
        raise ValueError
    return number


def some_path(text: str) -> str:
    """The path that a text is; raises ValueError for an empty one, which would be this folder.

    ``argparse`` names this function as it does `whole_number`.
    """
    if not text:
        raise ValueError
    return text


def _limit(usual: int) -> Argument:
    """How many results a command shows."""
    wording = Wording(f"hoeveel resultaten (gewoonlijk {usual})", f"how many results ({usual})")
    return Argument(("--limit",), wording, {"type": whole_number, "default": usual, "metavar": "N"})


COMMANDS: Mapping[str, Command] = {
    "import": Command(
        "cli_import.import_",
        Wording("brieven toevoegen, met een verslag per bestand", "add letters; a report per file"),
        (
            Argument(
                ("paths",),
                Wording(
                    "bestanden (PDF, Word, ODT, XML, HTML, tekst) of mappen",
                    "files (PDF, Word, ODT, XML, HTML, text) or folders",
                ),
                {"metavar": "PATH", "nargs": "+", "type": some_path},
            ),
            Argument(
                ("--ocr",),
                Wording(
                    "de tekst van gescande pagina's herkennen (enkele seconden per pagina)",
                    "recognise the text of scanned pages (some seconds a page)",
                ),
                {"action": "store_true"},
            ),
            Argument(
                ("--password-file",),
                Wording(
                    "een bestand met wachtwoorden voor beveiligde PDF's, een per regel",
                    "a file with passwords for protected PDFs, one a line",
                ),
                {"metavar": "FILE", "type": some_path},
            ),
            Argument(
                ("--update",),
                Wording(
                    "een andere versie van een brief neemt zijn plaats in",
                    "another version of a letter takes its place",
                ),
                {"action": "store_true"},
            ),
            _JSON,
        ),
    ),
    "letters": Command(
        "cli_letters.letters",
        Wording("de bibliotheek op datum", "the library in date order"),
        (_JSON,),
    ),
    "show": Command(
        "cli_letters.show",
        Wording("een brief tonen", "show one letter"),
        (_LETTER, _JSON),
    ),
    "themes": Command(
        "cli_letters.themes",
        Wording("waar de thema's voorkomen", "where the themes occur"),
        (_ANY_LETTER, _JSON),
    ),
    "synopsis": Command(
        "cli_synopsis.synopsis",
        Wording("het themaoverzicht: thema's tegen brieven", "the overview: themes by letters"),
        (
            Argument(
                ("--theme",),
                Wording(
                    "alleen deze thema's, in deze volgorde", "only these themes, in this order"
                ),
                {"nargs": "+", "action": "extend", "metavar": "NAME"},
            ),
            Argument(
                ("--format",),
                Wording("een tabel om te lezen of te tellen", "a table for reading or counting"),
                {"required": True, "choices": ("markdown", "csv")},
            ),
            Argument(
                ("--mentions",),
                Wording(
                    "ook passages die een thema alleen noemen",
                    "also passages that only name a theme",
                ),
                {"action": "store_true"},
            ),
        ),
    ),
    "notes": Command(
        "cli_notes.notes",
        Wording(
            "alle notities; of 'import BESTAND' (W3C JSON-LD, REFI-QDA), 'delete ID'",
            "all notes; or 'import FILE' (W3C JSON-LD, REFI-QDA), 'delete ID'",
        ),
        (
            Argument(
                ("action",),
                Wording("notities toevoegen of verwijderen", "add or delete notes"),
                {"nargs": "?", "choices": ("import", "delete")},
            ),
            Argument(
                ("what",),
                Wording("bestanden, of id's van notities", "files, or ids of notes"),
                {"nargs": "*", "metavar": "FILE|ID"},
            ),
            _JSON,
        ),
    ),
    "export": Command(
        "cli_export.export",
        Wording("notities of verwijzingen schrijven", "write notes or references"),
        (
            Argument(
                ("--format",),
                Wording("wat er geschreven wordt", "what is written"),
                {
                    "required": True,
                    "choices": (
                        *("markdown", "webannotation", "qdpx", "pdf", "csv", "bibtex", "csl-json"),
                    ),
                },
            ),
            Argument(
                ("--flavour",),
                Wording("voor wie de Markdown is", "who reads the Markdown"),
                {"default": "gfm", "choices": ("gfm", "obsidian", "logseq", "pandoc")},
            ),
            Argument(
                ("-o", "--output"),
                Wording(
                    "het bestand (voor pdf ook een map); anders standaarduitvoer",
                    "the file (for pdf also a folder); else standard output",
                ),
                {"metavar": "PATH", "type": some_path},
            ),
            Argument(
                ("--dry-run",),
                Wording("alleen tonen wat er verandert", "only show what would change"),
                {"action": "store_true"},
            ),
            Argument(
                ("--letter",),
                Wording("alleen bij deze brieven", "only on these letters"),
                {"nargs": "+", "action": "extend", "metavar": "LETTER"},
            ),
            Argument(
                ("--theme",),
                Wording("alleen bij deze thema's", "only on these themes"),
                {"nargs": "+", "action": "extend", "metavar": "NAME"},
            ),
            Argument(
                ("--tag",),
                Wording("alleen met al deze tags", "only with all of these tags"),
                {"nargs": "+", "action": "extend", "metavar": "TAG"},
            ),
            Argument(
                ("--remove",),
                Wording(
                    "blokken van andere notities uit het bestand halen",
                    "take blocks of other notes out of the file",
                ),
                {"action": "store_true"},
            ),
            Argument(
                ("--overwrite",),
                Wording(
                    "deze notities vervangen, ook als u hun tekst in het bestand wijzigde",
                    "replace these notes even if you changed their text in the file",
                ),
                {"nargs": "+", "action": "extend", "metavar": "ID"},
            ),
        ),
    ),
    "search": Command(
        "cli_search.search",
        Wording("zoeken in alle brieven", "search all letters"),
        (
            Argument(
                ("query",),
                Wording("de zoekvraag; zie docs/search.md", "the query; see docs/search.md"),
                {"metavar": "QUERY", "nargs": "?"},
            ),
            Argument(
                ("--queries",),
                Wording("een bestand met een zoekvraag per regel", "a file with one query a line"),
                {"metavar": "FILE", "type": some_path},
            ),
            _limit(20),
            _JSON,
        ),
    ),
    "related": Command(
        "cli_search.related",
        Wording("verwante passages in andere brieven", "related passages in other letters"),
        (
            _ANY_LETTER,
            Argument(
                ("--quote",),
                Wording("woorden uit de passage", "words of the passage"),
                {"metavar": "TEXT"},
            ),
            Argument(
                ("--all",),
                Wording("voor elke passage van de bibliotheek", "for every passage of the library"),
                {"action": "store_true"},
            ),
            _limit(MOST_RELATED),
            _JSON,
        ),
    ),
    "reindex": Command(
        "cli_search.reindex",
        Wording("de zoekindex weggooien en opnieuw opbouwen", "drop the index, build it anew"),
    ),
    "remove": Command(
        "cli_letters.remove",
        Wording(
            "een brief weghalen; de notities erbij blijven", "take a letter out; its notes are kept"
        ),
        (_LETTER,),
    ),
    "check": Command(
        "cli_letters.check",
        Wording("nagaan of de bibliotheek heel is", "check the library against itself"),
        (
            Argument(
                ("--repair",),
                Wording("herstellen wat kan", "put right what can be"),
                {"action": "store_true"},
            ),
            _JSON,
        ),
    ),
}
"""The commands by name, in the order of the help."""
