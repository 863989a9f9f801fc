# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Sentences about files that are added: what became of each, or why it could not be read."""

from __future__ import annotations

from collections.abc import Mapping

from kennisreader.core.wording import Wording

FILES: Mapping[str, Wording] = {
    "empty": Wording(
        "{file} is leeg. Is het bestand wel helemaal opgeslagen?",
        "{file} is empty. Was the file saved completely?",
    ),
    "no_text": Wording(
        "In {file} staat geen leesbare tekst.",
        "{file} holds no readable text.",
    ),
    "blank_pages": Wording(
        "In {file} staat niets: de bladzijden zijn leeg. Haal het bestand opnieuw op.",
        "There is nothing in {file}: its pages are blank. Fetch the file again.",
    ),
    "binary": Wording(
        "{file} is geen tekst, ook al heet het zo. Sla de brief op als tekst (.txt) en voeg die toe.",
        "{file} is not text, in spite of its name. Save the letter as text (.txt) and add that.",
    ),
    "unknown_format": Wording(
        "{file} heeft een vorm die Kennisreader niet leest. Sla de brief op als Word (.docx),"
        " PDF of tekst (.txt).",
        "{file} has a form that Kennisreader does not read. Save the letter as Word (.docx),"
        " PDF or text (.txt).",
    ),
    "too_large": Wording(
        "{file} is te groot voor één brief. Deel het bestand op en voeg de delen toe.",
        "{file} is too large for one letter. Split the file and add the parts.",
    ),
    "wrong_extension": Wording(
        "{file} heet {suffix}, maar is iets anders ({looks_like}) en kan niet als brief worden gelezen."
        " Haal de brief zelf op, als PDF, Word, ODT, XML of HTML.",
        "{file} is called {suffix}, but is something else ({looks_like}) and cannot be read as a"
        " letter. Fetch the letter itself, as PDF, Word, ODT, XML or HTML.",
    ),
    "unsafe": Wording(
        "{file} bevat opdrachten die een gewone brief niet heeft (eigen entiteiten in XML) en wordt"
        " daarom niet gelezen. Haal de brief op bij de officiële bron.",
        "{file} holds instructions that no ordinary letter has (entities of its own in XML) and is"
        " therefore not read. Fetch the letter from the official source.",
    ),
    "file_damaged": Wording(
        "{file} is beschadigd en kan niet worden gelezen. Haal het bestand opnieuw op.",
        "{file} is damaged and cannot be read. Fetch the file again.",
    ),
    "encrypted": Wording(
        "{file} is beveiligd met een wachtwoord. Voeg het toe met het wachtwoord, of sla het op zonder.",
        "{file} is protected with a password. Add it with the password, or save it without.",
    ),
    "wrong_password": Wording(
        "{file} is beveiligd en het wachtwoord past niet. Probeer een ander wachtwoord.",
        "{file} is protected and the password does not fit. Try another password.",
    ),
    "encrypted_document": Wording(
        "{file} is beveiligd met een wachtwoord. Open het in Word of LibreOffice, sla het op zonder"
        " wachtwoord of als PDF, en voeg dat toe.",
        "{file} is protected with a password. Open it in Word or LibreOffice, save it without a"
        " password or as PDF, and add that.",
    ),
    "too_many_pages": Wording(
        "{file} heeft {pages} pagina’s; Kennisreader leest er hoogstens {limit}. Deel het bestand op.",
        "{file} has {pages} pages; Kennisreader reads at most {limit}. Split the file.",
    ),
    "file_missing": Wording(
        "{file} bestaat niet. Controleer de naam en de map.",
        "{file} does not exist. Check the name and the folder.",
    ),
    "page_damaged": Wording(
        "Pagina {page} van {file} is beschadigd en kan niet worden getoond.",
        "Page {page} of {file} is damaged and cannot be shown.",
    ),
    "file_refused": Wording(
        "{file} kan niet worden geopend: {reason}. Controleer uw rechten op het bestand.",
        "{file} cannot be opened: {reason}. Check your permissions for the file.",
    ),
    "broken_link": Wording(
        "{file} is een koppeling naar een bestand dat er niet meer is. Voeg het bestand zelf toe.",
        "{file} is a link to a file that is not there any more. Add the file itself.",
    ),
    "folder_refused": Wording(
        "De map {file} kan niet worden geopend: {reason}. Controleer uw rechten op de map.",
        "The folder {file} cannot be opened: {reason}. Check your permissions for the folder.",
    ),
    "passed_over": Wording(
        "Bestanden in {file} die Kennisreader niet leest en overslaat: {count} ({names}).",
        "Files in {file} that Kennisreader does not read and passes over: {count} ({names}).",
    ),
    "folder_without_letters": Wording(
        "In de map {file} staat geen bestand dat Kennisreader leest ({suffixes}).",
        "The folder {file} holds no file that Kennisreader reads ({suffixes}).",
    ),
    "reader_failed": Wording(
        "{file} kon niet worden gelezen door een fout in Kennisreader ({reason}). De andere bestanden"
        " gaan door; meld de fout met het bestand erbij.",
        "{file} could not be read because of a mistake in Kennisreader ({reason}). The other files go"
        " on; please report it, with the file.",
    ),
    "worker_died": Wording(
        "Het lezen van {file} is onverwacht gestopt. Probeer het opnieuw; gebeurt het weer, meld het"
        " dan met het bestand erbij.",
        "Reading {file} stopped unexpectedly. Try again; if it happens once more, please report it,"
        " with the file.",
    ),
    "reading_timed_out": Wording(
        "Het lezen van {file} duurde te lang en is gestopt. Druk het af als PDF en voeg die toe.",
        "Reading {file} took too long and was stopped. Print it as PDF and add that.",
    ),
    "too_demanding": Wording(
        "{file} vraagt veel meer geheugen dan een brief nodig heeft en is niet gelezen. Deel het op, of"
        " druk het af als PDF en voeg die toe.",
        "{file} takes far more memory than a letter needs and was not read. Split it, or print it as"
        " PDF and add that.",
    ),
    "not_a_file": Wording(
        "{file} is geen gewoon bestand, maar een pijplijn of een apparaat. Kies een bestand.",
        "{file} is no ordinary file, but a pipe or a device. Choose a file.",
    ),
    "file_changing": Wording(
        "{file} wordt nog geschreven. Wacht tot het klaar is, en voeg het dan toe.",
        "{file} is still being written. Wait until it is done, and add it then.",
    ),
    "added": Wording("{file}: toegevoegd als {letter}.", "{file}: added as {letter}."),
    "updated": Wording(
        "{file}: {letter} is opnieuw gelezen; notities erbij zijn opnieuw geplaatst.",
        "{file}: {letter} was read again; its notes were placed anew.",
    ),
    "replaced": Wording(
        "{file}: een nieuwe versie van {letter} is in de plaats gekomen van het bestand dat zo heette;"
        " notities erbij zijn opnieuw geplaatst.",
        "{file}: a new version of {letter} took the place of the file of that name; its notes were"
        " placed anew.",
    ),
    "recognised": Wording(
        "{file}: de tekst van {letter} is herkend (OCR) en kan fouten bevatten.",
        "{file}: the text of {letter} was recognised (OCR) and may contain errors.",
    ),
    "has_scans": Wording(
        "Gescande pagina's hebben geen doorzoekbare tekst.",
        "Scanned pages have no searchable text.",
    ),
    "version_offered": Wording(
        "{file}: toegevoegd als {letter}. Dit lijkt een andere versie van {other}; met --update neemt"
        " die brief het bestand over.",
        "{file}: added as {letter}. This looks like another version of {other}; with --update that"
        " letter takes the file.",
    ),
    "version_taken": Wording(
        "{file}: een andere versie van {letter}, die het bestand heeft overgenomen.",
        "{file}: another version of {letter}, which has taken the file.",
    ),
    "pages_unread": Wording(
        "{letter}: gescand, geen doorzoekbare tekst op pagina {pages}. Met --ocr wordt de tekst herkend.",
        "{letter}: scanned, no searchable text on page {pages}. With --ocr the text is recognised.",
    ),
    "pages_damaged": Wording(
        "{letter}: {count} van de {pages} bladzijden konden niet (helemaal) worden gelezen; het bestand"
        " lijkt beschadigd. Haal het opnieuw op.",
        "{letter}: {count} of the {pages} pages could not be read (completely); the file seems to be"
        " damaged. Fetch it again.",
    ),
    "file_repaired": Wording(
        "{letter}: het bestand is beschadigd; alle bladzijden die erin staan, zijn gelezen. Kijk of het"
        " einde van de brief er is.",
        "{letter}: the file is damaged; all pages that are in it were read. See whether the end of the"
        " letter is there.",
    ),
    "no_letter": Wording(
        "{letter}: dit lijkt geen brief of Kamerstuk: er is geen aanhef, afzender, datum of nummer"
        " gevonden.",
        "{letter}: this does not look like a letter or a parliamentary paper: no salutation, sender,"
        " date or number was found.",
    ),
    "no_tesseract": Wording(
        "Tekst kan hier niet worden herkend, omdat de Nederlandse gegevens van Tesseract ontbreken."
        " Installeer tesseract-ocr en tesseract-ocr-nld (zo heten ze in Debian en Ubuntu).",
        "Text cannot be recognised here, because the Dutch data of Tesseract are missing. Install"
        " tesseract-ocr and tesseract-ocr-nld (their names in Debian and Ubuntu).",
    ),
    "password_of": Wording("Wat is het wachtwoord van {file}?", "What is the password of {file}?"),
    "version": Wording(
        "{file}: toegevoegd als {letter}. Dit lijkt een andere versie van {other}.",
        "{file}: added as {letter}. This looks like another version of {other}.",
    ),
    "text_would_go": Wording(
        "Let op: er staat minder in dan in {other}, of pagina's konden niet worden gelezen.",
        "Mind: it holds less than {other}, or pages could not be read.",
    ),
    "pages_would_go": Wording(
        "Let op: alleen {other} heeft oorspronkelijke pagina's (PDF).",
        "Mind: only {other} has original pages (PDF).",
    ),
    "version_loses_text": Wording(
        "Er staat minder in dan in {other}, of pagina's konden niet worden gelezen. Die brief blijft"
        " zoals hij is.",
        "It holds less than {other}, or pages could not be read. That letter stays as it is.",
    ),
    "version_loses_pages": Wording(
        "Alleen {other} heeft oorspronkelijke pagina's (PDF). Die brief blijft zoals hij is.",
        "Only {other} has original pages (PDF). That letter stays as it is.",
    ),
    "duplicate": Wording(
        "{file}: stond er al, als {letter}.", "{file}: was there already, as {letter}."
    ),
}
