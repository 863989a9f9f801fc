# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every sentence about an error or a report, in Dutch and English: what happened, to which file,
and what to do.

The code that finds an error names it by a code and details; the terminal and the window word it
here, so that both say the same.  Plain text: a name from outside is never markup.
"""

from __future__ import annotations

from collections.abc import Mapping

from kennisreader.core.messages_files import FILES
from kennisreader.core.messages_notes import NOTES
from kennisreader.core.messages_salvage import SALVAGE
from kennisreader.core.messages_system import in_dutch
from kennisreader.core.wording import Wording

__all__ = ["SENTENCES", "Wording", "sentence"]

_LIBRARY = {
    "cannot_write": Wording(
        "In {file} kan niet worden geschreven. Controleer uw rechten, of kies een andere map met"
        " --library.",
        "{file} cannot be written. Check your permissions, or choose another folder with --library.",
    ),
    "cannot_read": Wording(
        "{file} kan niet worden gelezen. Controleer uw rechten en of de schijf bereikbaar is.",
        "{file} cannot be read. Check your permissions and whether the disk can be reached.",
    ),
    "disk_full": Wording(
        "De schijf met {file} is vol. Maak ruimte en probeer het opnieuw; er is niets verloren.",
        "The disk with {file} is full. Make room and try again; nothing is lost.",
    ),
    "locked": Wording(
        "Een ander programma houdt {file} bezet. Sluit het en probeer het opnieuw.",
        "Another program keeps {file} busy. Close it and try again.",
    ),
    "not_a_library": Wording(
        "{file} is van een ander programma. Kies een andere map met --library.",
        "{file} belongs to another program. Choose another folder with --library.",
    ),
    "newer_schema": Wording(
        "{file} is gemaakt met een nieuwere Kennisreader. Installeer die om de bibliotheek te openen.",
        "{file} was made by a newer Kennisreader. Install that one to open the library.",
    ),
    "older_schema": Wording(
        "{file} is gemaakt met een oudere Kennisreader en is nog niet bijgewerkt. Open de bibliotheek"
        " eerst in het venster.",
        "{file} was made by an older Kennisreader and is not upgraded yet. Open the library in the"
        " window first.",
    ),
    "no_library": Wording(
        "In {file} staat geen bibliotheek. Controleer de map.",
        "{file} holds no library. Check the folder.",
    ),
    "in_use": Wording(
        "De bibliotheek in {file} is in gebruik door een ander venster of een andere opdracht. Sluit"
        " dat of wacht, en probeer het opnieuw.",
        "The library in {file} is in use by another window or command. Close that or wait, and try"
        " again.",
    ),
    "index_unwritable": Wording(
        "De zoekindex kan niet worden geschreven in {file}. Controleer uw rechten op die map.",
        "The search index cannot be written to {file}. Check your permissions for that folder.",
    ),
    "unknown_letter": Wording(
        "Geen brief heet ‘{letter}’. 'kennisreader letters' toont welke er zijn.",
        "No letter is called ‘{letter}’. 'kennisreader letters' shows which there are.",
    ),
    "ambiguous_letter": Wording(
        "‘{letter}’ past op meer brieven: {letters}. Geef er een met zijn hele naam.",
        "‘{letter}’ fits several letters: {letters}. Name one of them in full.",
    ),
}

_THEMES = {
    "file": Wording("Themabestand {file}", "Theme file {file}"),
    "line": Wording("Themabestand {file}, regel {line}", "Theme file {file}, line {line}"),
    "unreadable": Wording(
        "{place} kan niet worden gelezen: {reason}. Het thema doet niet mee.",
        "{place} cannot be read: {reason}. The theme is left out.",
    ),
    "no_text": Wording(
        "{place}: dit is geen tekst in UTF-8. Bewaar het bestand als UTF-8; het thema doet nu niet mee.",
        "{place}: this is no text in UTF-8. Save the file as UTF-8; the theme is left out.",
    ),
    "syntax": Wording(
        "{place}: geen geldige TOML; er ontbreekt bijvoorbeeld een"
        " aanhalingsteken, haakje of komma. Het thema doet niet mee.",
        "{place}: not valid TOML; a quotation mark, bracket or comma may be"
        " missing. The theme is left out.",
    ),
    "unknown_key": Wording(
        "{place}: ‘{details}’ is onbekend en wordt overgeslagen.",
        "{place}: ‘{details}’ is unknown and is skipped.",
    ),
    "wrong_type": Wording(
        "{place}: ‘{details}’ heeft een waarde van de verkeerde soort.",
        "{place}: ‘{details}’ has a value of the wrong kind.",
    ),
    "bad_id": Wording(
        "{place}: ‘{details}’ kan geen id zijn; gebruik kleine letters,"
        " cijfers en streepjes. Het thema doet niet mee.",
        "{place}: ‘{details}’ cannot be an id; use small letters, digits and"
        " hyphens. The theme is left out.",
    ),
    "duplicate_id": Wording(
        "{place}: er is al een thema ‘{details}’. Geef dit een andere id; het doet nu niet mee.",
        "{place}: there is a theme ‘{details}’ already. Give this one another id; it is left out.",
    ),
    "no_terms": Wording(
        "{place}: er zijn geen bruikbare termen. Het thema doet niet mee.",
        "{place}: there are no usable terms. The theme is left out.",
    ),
    "unknown_line_style": Wording(
        "{place}: de lijnstijl ‘{details}’ bestaat niet.",
        "{place}: there is no line style ‘{details}’.",
    ),
    "bad_colour": Wording(
        "{place}: ‘{details}’ is geen kleur; schrijf bijvoorbeeld #1D4ED8.",
        "{place}: ‘{details}’ is no colour; write for instance #1D4ED8.",
    ),
    "bad_term": Wording(
        "{place}: de term ‘{details}’ wordt overgeslagen. Een * hoort aan het"
        " begin of het eind van een woord van ten minste drie letters, .. tussen twee woorden.",
        "{place}: the term ‘{details}’ is skipped. A * belongs at the start or"
        " the end of a word of at least three letters, .. between two words.",
    ),
    "several": Wording(
        "{count} fouten in themabestanden; het venster Thema's noemt ze, elk met de regel.",
        "{count} faults in theme files; the window Themes names them, each with its line.",
    ),
}

_REPORTS = {
    "reindexed": Wording(
        "De zoekindex is opnieuw opgebouwd: {count} brieven.",
        "The search index was built anew: {count} letters.",
    ),
    "did_you_mean": Wording("Bedoelde u: {query}", "Did you mean: {query}"),
    "in_footnote": Wording("noot {number}: {quote}", "note {number}: {quote}"),
    "nothing_related": Wording("Niets verwants gevonden.", "Nothing related found."),
    "quote_not_found": Wording(
        "In {letter} staat geen passage met ‘{quote}’.",
        "No passage of {letter} holds ‘{quote}’.",
    ),
    "quote_several": Wording(
        "Deze woorden staan {count} keer in {letter}; genomen is de eerste plaats: {place}.",
        "These words stand {count} times in {letter}; the first place is taken: {place}.",
    ),
    "quote_nearest": Wording(
        "Deze woorden staan niet zo in {letter}; genomen is de passage die er het meest van heeft:"
        " {place}.",
        "These words do not stand in {letter} like that; the passage that has most of them is taken:"
        " {place}.",
    ),
    "one_query": Wording(
        "Geef een zoekvraag, of een bestand met --queries.",
        "Give one query, or a file with --queries.",
    ),
    "one_passage": Wording(
        "Geef een brief en --quote met woorden uit de passage, of alleen --all.",
        "Give a letter and --quote with words of the passage, or --all alone.",
    ),
    "reported": Wording("Mislukt: {reason}", "Failed: {reason}"),
    "window_adds": Wording(
        "De bibliotheek in {file} is open in een venster; dat voegt de brieven toe.",
        "The library in {file} is open in a window, which adds the letters.",
    ),
    "window_asks": Wording(
        "{file} heeft een wachtwoord; het venster vraagt erom.",
        "{file} has a password; the window asks for it.",
    ),
    "window_stopped": Wording(
        "Het toevoegen is in het venster gestopt. Niet gelezen: {count}.",
        "Adding was stopped in the window. Not read: {count}.",
    ),
    "window_gone": Wording(
        "Het venster is gesloten voordat alles was toegevoegd. Geef de opdracht opnieuw.",
        "The window was closed before everything was added. Give the command again.",
    ),
    "removed": Wording(
        "{letter} is uit de bibliotheek gehaald; de notities erbij blijven bewaard.",
        "{letter} was taken out of the library; its notes are kept.",
    ),
    "seeded": Wording(
        "Nieuwe bibliotheek in {file}, met de eerste brieven.",
        "New library in {file}, with the first letters.",
    ),
    "no_command": Wording(
        "Er is geen opdracht ‘{word}’; 'kennisreader --help' toont welke er zijn.",
        "There is no command ‘{word}’; 'kennisreader --help' shows which there are.",
    ),
    "no_folder": Wording(
        "Achter --library hoort een map; 'kennisreader --help' geeft uitleg.",
        "--library needs a folder behind it; 'kennisreader --help' explains.",
    ),
    "wrong_use": Wording(
        "Zo werkt deze opdracht niet ({reason}). Gebruik: {usage}.",
        "This command does not work that way ({reason}). Usage: {usage}.",
    ),
    "interrupted": Wording("Afgebroken.", "Interrupted."),
    "unexpected": Wording(
        "Dit had niet mogen gebeuren: {reason}. Meld het, met de opdracht die u gaf.",
        "This should not have happened: {reason}. Please report it, with the command you gave.",
    ),
}

_CHECKS = {
    "fault": Wording(
        "Het bestand van de bibliotheek heeft een fout: {reason}.",
        "The library's file has a fault: {reason}.",
    ),
    "original_missing": Wording(
        "{letter}: het oorspronkelijke bestand {file} ontbreekt. Voeg het opnieuw toe.",
        "{letter}: the original file {file} is missing. Add it again.",
    ),
    "original_changed": Wording(
        "{letter}: het oorspronkelijke bestand {file} is niet meer hetzelfde. Voeg het opnieuw toe.",
        "{letter}: the original file {file} is not the same any more. Add it again.",
    ),
    "original_stray": Wording(
        "{file} hoort bij geen brief.",
        "{file} belongs to no letter.",
    ),
    "letter_broken": Wording(
        "{letter}: de opgeslagen brief is niet heel ({reason}).",
        "{letter}: the stored letter is not whole ({reason}).",
    ),
    "reader_older": Wording(
        "{letter}: is gelezen door een oudere Kennisreader.",
        "{letter}: was read by an older Kennisreader.",
    ),
    "themes_stale": Wording(
        "{letter}: de thema's zijn gezocht met oudere woordenlijsten.",
        "{letter}: its themes were found with older lexicons.",
    ),
    "index_stale": Wording(
        "De zoekindex loopt niet gelijk met de bibliotheek.",
        "The search index is not in step with the library.",
    ),
    "note_unreadable": Wording(
        "Notitie {note} kan niet worden gelezen.",
        "Note {note} cannot be read.",
    ),
    "note_misplaced": Wording(
        "Notitie {note} bij {letter} staat niet meer bij haar woorden: ‘{quote}’.",
        "Note {note} on {letter} is not at its words any more: ‘{quote}’.",
    ),
    "not_repaired": Wording(
        "{sentence} Niet hersteld: {reason}", "{sentence} Not repaired: {reason}"
    ),
    "repaired": Wording("Hersteld: {sentence}", "Repaired: {sentence}"),
    "all_well": Wording("De bibliotheek is in orde.", "The library is in order."),
}

SENTENCES: Mapping[str, Wording] = {
    **FILES,
    **_LIBRARY,
    **{f"theme_{code}": wording for code, wording in _THEMES.items()},
    **_REPORTS,
    **_CHECKS,
    **NOTES,
    **SALVAGE,
}
"""All sentences by code; the code of a ``ThemeProblem`` has ``theme_`` before it."""


class _Details(dict[str, str]):
    """Details of which none is missing: saying what went wrong must not go wrong."""

    def __missing__(self, name: str) -> str:
        return "…"


def sentence(code: str, language: str, /, **details: str) -> str:
    """Word an error or a report; ``language`` is ``nl`` or ``en`` (also ``en_GB``).

    A code without words gives a sentence that names the code.  What the operating system gave as a
    ``reason`` is in English, and is put into Dutch.
    """
    wording = SENTENCES.get(code)
    if wording is None:
        wording, details = SENTENCES["unexpected"], {"reason": code}
    if not language.startswith("nl"):
        return wording.en.format_map(_Details(details))
    if "reason" in details:
        details["reason"] = in_dutch(details["reason"])
    return wording.nl.format_map(_Details(details))
