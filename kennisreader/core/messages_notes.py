# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The sentences about notes and exports, in Dutch and English; `messages` has them all."""

from __future__ import annotations

from collections.abc import Mapping

from kennisreader.core.wording import Wording

NOTES: Mapping[str, Wording] = {
    "export_refused": Wording(
        "{file} kan niet worden geschreven: {reason}. Kies een andere map, of controleer uw rechten.",
        "{file} cannot be written: {reason}. Choose another folder, or check your permissions.",
    ),
    "export_full": Wording(
        "De schijf met {file} is vol. Maak ruimte en exporteer opnieuw; het bestand is niet gewijzigd.",
        "The disk with {file} is full. Make room and export again; the file was not changed.",
    ),
    "export_is_folder": Wording(
        "{file} is een map. Geef een bestandsnaam.",
        "{file} is a folder. Give the name of a file.",
    ),
    "export_no_folder": Wording(
        "De map van {file} bestaat niet. Controleer de naam, of maak de map eerst.",
        "The folder of {file} does not exist. Check the name, or make the folder first.",
    ),
    "export_not_ours": Wording(
        "{file} is niet door Kennisreader geschreven en blijft zoals het is. Kies een andere naam.",
        "{file} was not written by Kennisreader and stays as it is. Choose another name.",
    ),
    "template_unreadable": Wording(
        "Het sjabloon {file} kan niet worden gelezen. Bewaar het als tekst (UTF-8).",
        "The template {file} cannot be read. Save it as text (UTF-8).",
    ),
    "template_field": Wording(
        "Sjabloon {file}, regel {line}: er is geen veld ${field}. De velden staan in docs/export.md.",
        "Template {file}, line {line}: there is no field ${field}. docs/export.md names the fields.",
    ),
    "template_sign": Wording(
        "Sjabloon {file}, regel {line}: na $ hoort een veld; schrijf $$ voor een dollarteken.",
        "Template {file}, line {line}: a field must follow $; write $$ for a dollar sign.",
    ),
    "export_report": Wording(
        "{file}: {added} toegevoegd, {changed} gewijzigd, {unchanged} gelijk gebleven.",
        "{file}: {added} added, {changed} changed, {unchanged} unchanged.",
    ),
    "export_would": Wording(
        "{file} is niet geschreven (--dry-run).",
        "{file} was not written (--dry-run).",
    ),
    "export_kept": Wording(
        "Notitie {note}: u hebt de tekst in het bestand gewijzigd; die blijft staan.",
        "Note {note}: you changed its text in the file; that text stays.",
    ),
    "export_edited": Wording(
        "Notitie {note}: hier en in het bestand gewijzigd; uw tekst in het bestand blijft staan. Met"
        " --overwrite {note} komt de notitie in de plaats.",
        "Note {note}: changed here and in the file; your text in the file stays. With"
        " --overwrite {note} the note takes its place.",
    ),
    "export_broken": Wording(
        "Notitie {note}: de regel die haar blok in het bestand afsluit, ontbreekt; het blok is niet"
        " bijgewerkt. Haal ook de eerste regel van het blok weg om de notitie opnieuw te exporteren.",
        "Note {note}: the line that ends its block in the file is missing; the block was not updated."
        " Take away the block's first line too, to export the note anew.",
    ),
    "export_gone": Wording(
        "Notitie {note} staat in het bestand, maar hoort niet bij deze export; met --remove gaat zij weg.",
        "Note {note} is in the file, but not in this export; --remove takes it away.",
    ),
    "export_removed": Wording(
        "Notitie {note} is uit het bestand gehaald.",
        "Note {note} was taken out of the file.",
    ),
    "export_needs_file": Wording(
        "Deze vorm is geen tekst. Geef met -o een bestand, of een map voor PDF's.",
        "This form is no text. Name a file with -o, or a folder for PDFs.",
    ),
    "qdpx_holds": Wording(
        "In het project: notities ({notes}), brieven ({letters}) en tags als codes ({tags}).",
        "In the project: notes ({notes}), letters ({letters}) and tags as codes ({tags}).",
    ),
    "qdpx_memos": Wording(
        "Als memo zonder plaats, want hun woorden staan in geen brief van de bibliotheek: {count}.",
        "As memos without a place, for their words are in no letter of the library: {count}.",
    ),
    "qdpx_wide": Wording(
        "Met tekens die sommige programma's als twee tellen, zodat markeringen erna kunnen"
        " verschuiven: {letters}.",
        "With signs that some programs count as two, so that marks after them may shift: {letters}.",
    ),
    "qdpx_signs": Wording(
        "Notities met tekens die XML niet kent; daarvoor staat een vervangteken: {count}.",
        "Notes with signs that XML does not know; a replacement sign stands for them: {count}.",
    ),
    "qdpx_recognised": Wording(
        "Brieven met herkende tekst (OCR), wat het project niet zegt: {letters}.",
        "Letters with recognised text (OCR), of which the project does not tell: {letters}.",
    ),
    "qdpx_unsure": Wording(
        "Notities die u nog moet controleren, wat het project niet zegt: {count}.",
        "Notes that you still have to check, of which the project does not tell: {count}.",
    ),
    "qdpx_foreign": Wording(
        "Notities van een ander programma, zonder wat alleen dat programma kent: {count}.",
        "Notes of another program, without what that program alone knows: {count}.",
    ),
    "qdpx_never": Wording(
        "Niet in dit formaat: de opmaak, pagina's en structuur van de brieven, en de woorden van"
        " thema's.",
        "Not in this format: the lay-out, pages and structure of the letters, and the words of themes.",
    ),
    "not_qdpx": Wording(
        "{file} bevat geen notities: er staat geen project van REFI-QDA in.",
        "{file} holds no notes: there is no REFI-QDA project in it.",
    ),
    "qdpx_unknown": Wording(
        "Bronnen die geen brief van de bibliotheek zijn; hun notities blijven bewaard: {names}.",
        "Sources that are no letter of the library; their notes are kept: {names}.",
    ),
    "qdpx_unplaced": Wording(
        "Selecties zonder woorden (beeld, geluid of een deel van een pagina); hun notities staan bij"
        " het geheel: {count}.",
        "Selections without words (pictures, sound or part of a page); their notes stand with the"
        " whole: {count}.",
    ),
    "qdpx_not_taken": Wording(
        "Niet overgenomen, want geen notitie: {kinds}.",
        "Not taken over, for they are no notes: {kinds}.",
    ),
    "qdpx_refused": Wording(
        "{file} wordt niet gelezen: het pakt veel te groot uit, of bevat opdrachten die een project"
        " niet nodig heeft.",
        "{file} is not read: it unpacks far too large, or holds instructions that no project needs.",
    ),
    "pdf_protected": Wording(
        "{file} is beveiligd met een wachtwoord; er is geen kopie van gemaakt. In het venster kan dat"
        " nadat u de pagina's van die brief met het wachtwoord hebt bekeken.",
        "{file} is protected with a password; no copy was made of it. In the window that can be done"
        " after you looked at the pages of that letter with the password.",
    ),
    "pdf_marks": Wording(
        "{file}: markeringen en notities ({count}).",
        "{file}: marks and notes ({count}).",
    ),
    "pdf_unplaced": Wording(
        "{letter}: notities niet in de PDF, want hun woorden staan op geen van de pagina's: {count}.",
        "{letter}: notes not in the PDF, for their words are on none of its pages: {count}.",
    ),
    "pdf_none": Wording(
        "Zonder PDF, dus niet meegenomen: {letters}.",
        "Without a PDF, and so left out: {letters}.",
    ),
    "pdf_strays": Wording(
        "Notities zonder brief in de bibliotheek, dus niet meegenomen: {count}.",
        "Notes without a letter in the library, and so left out: {count}.",
    ),
    "pdf_needs_folder": Wording(
        "Voor de PDF's van meer brieven is een map nodig; {file} is een bestand.",
        "The PDFs of several letters need a folder; {file} is a file.",
    ),
    "pdf_is_original": Wording(
        "{file} is het origineel in de bibliotheek. Kies een andere map.",
        "{file} is the original in the library. Choose another folder.",
    ),
    "notes_none": Wording(
        "Er zijn geen notities die hieraan voldoen.",
        "There are no such notes.",
    ),
    "no_notes": Wording("Er zijn geen notities.", "There are no notes."),
    "notes_imported": Wording(
        "{file}: {added} toegevoegd, {updated} bijgewerkt, {unchanged} stonden er al.",
        "{file}: {added} added, {updated} updated, {unchanged} were there already.",
    ),
    "notes_without_letter": Wording(
        "Notities zonder brief in de bibliotheek: {count}; zij blijven bewaard.",
        "Notes without a letter in the library: {count}; they are kept.",
    ),
    "notes_to_check": Wording(
        "Notities die niet zeker konden worden geplaatst: {count}; controleer ze.",
        "Notes that could not be placed with certainty: {count}; check them.",
    ),
    "notes_not_json": Wording(
        "{file} bevat geen notities: het is geen JSON-LD van W3C Web Annotations en geen"
        " project van REFI-QDA.",
        "{file} holds no notes: it is no JSON-LD of W3C Web Annotations and no REFI-QDA project.",
    ),
    "notes_skipped": Wording(
        "{file}: overgeslagen, want geen notitie: {count}.",
        "{file}: left out, for they are no notes: {count}.",
    ),
    "note_unstored": Wording(
        "Wat u in een notitie typte, kon niet worden bewaard. Maak ruimte op de schijf en probeer het"
        " opnieuw. Sluit u het venster nog een keer, dan gaat die tekst verloren.",
        "What you typed in a note could not be stored. Make room on the disk and try again. If you"
        " close the window once more, that text is lost.",
    ),
    "warning": Wording("Let op: {reason}", "Warning: {reason}"),
    "note_deleted": Wording("Notitie {note} is verwijderd.", "Note {note} was deleted."),
    "unknown_note": Wording(
        "Er is geen notitie ‘{note}’. 'kennisreader notes' toont welke er zijn.",
        "There is no note ‘{note}’. 'kennisreader notes' shows which there are.",
    ),
    "unknown_theme": Wording(
        "Geen thema, of meer dan een, heet ‘{theme}’. De thema's zijn: {themes}.",
        "No theme, or more than one, is called ‘{theme}’. The themes are: {themes}.",
    ),
}
