# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The sentences about a damaged library and what was saved of it."""

from __future__ import annotations

from kennisreader.core.wording import Wording

SALVAGE = {
    "damaged": Wording(
        "{file} is beschadigd; er wordt niets meer in geschreven. Sluit Kennisreader en start het"
        " opnieuw: dan wordt alles wat nog leesbaar is in een nieuw bestand gezet, en blijft het oude"
        " bewaard.",
        "{file} is damaged; nothing more is written to it. Close Kennisreader and start it again: all"
        " that can still be read is then put into a new file, and the old one is kept.",
    ),
    "salvaged": Wording(
        "De bibliotheek was beschadigd en is hersteld (notities: {notes}, brieven: {letters}). Het"
        " beschadigde bestand is bewaard als {file}.",
        "The library was damaged and has been repaired (notes: {notes}, letters: {letters}). The"
        " damaged file was kept as {file}.",
    ),
    "salvaged_gone": Wording(
        "{file} was leeg of verdwenen; de bibliotheek is opnieuw gemaakt (notities: {notes}, brieven:"
        " {letters}). Hebt u een reservekopie, zet die dan terug.",
        "{file} was empty or gone; the library was made anew (notes: {notes}, letters: {letters}). If"
        " you have a backup copy, put it back.",
    ),
    "salvaged_again": Wording(
        "Brieven die opnieuw worden gelezen uit hun oorspronkelijke bestand: {count}.",
        "Letters that are read again from their original files: {count}.",
    ),
    "salvaged_cut": Wording(
        "Notities waarvan het einde ontbreekt (met ‘…’): {count}.",
        "Notes whose end is missing (with ‘…’): {count}.",
    ),
    "salvaged_lost_notes": Wording(
        "Notities die niet meer te lezen zijn: {count}.",
        "Notes that can no longer be read: {count}.",
    ),
    "salvaged_lost_letters": Wording(
        "Deze brieven zijn niet meer te lezen; voeg ze opnieuw toe: {titles}.",
        "These letters can no longer be read; add them again: {titles}.",
    ),
    "salvaged_fragments": Wording(
        "Wat er van onleesbare notities over is, staat in {file}.",
        "What is left of notes that cannot be read stands in {file}.",
    ),
    "salvaged_unread": Wording(
        "Deze brieven konden niet opnieuw worden gelezen; voeg ze opnieuw toe: {files}.",
        "These letters could not be read again; add them again: {files}.",
    ),
}
