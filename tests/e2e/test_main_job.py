# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The main job by keyboard: search, jump, note, tie, export, pull the plug, go on, export again."""

from __future__ import annotations

NOTE = "Wie voert dit uit?"
OWN = "Mijn eigen inleiding, met **nadruk**.\r\n\r\n"


def notes_of(program):
    return program.cli("notes")


def targets(note):
    target = note["target"]
    return target if isinstance(target, list) else [target]


def export(program, path):
    program.key("ctrl+e")
    program.key("alt+f", "ctrl+a")
    program.type(str(path))
    program.pause(1.5)
    program.key("Return")


def test_search_note_tie_export_and_go_on_after_the_plug_was_pulled(program, tmp_path):
    program.start()
    program.wait(lambda: len(program.cli("letters")) == 5, "the five letters")
    program.wait(lambda: program.cli("search", "30%-regeling")[0]["total"], "an index")

    program.key("ctrl+k")
    program.type("zoekjaar hoogopgeleiden")
    program.pause(2)
    program.key("Return")
    program.wait_title("Kennisreader$")
    found = program.title()

    program.key("ctrl+m")
    program.type(NOTE + " #zoekjaar")
    program.wait(
        lambda: any(NOTE in str(note.get("body")) for note in notes_of(program)), "the note"
    )

    program.key("alt+2")
    program.pause(1)
    program.key("ctrl+t")
    program.key("F6")
    program.wait_title(f"^(?!{found[:12]})")
    program.key("ctrl+Down", "Return")
    program.wait(
        lambda: any(len(targets(note)) == 2 for note in notes_of(program)), "the tied passages"
    )

    file = tmp_path / "notities.md"
    export(program, file)
    program.wait(lambda: file.exists() and NOTE in file.read_text("utf-8"), "the export")
    first = file.read_bytes()

    program.kill()
    file.write_bytes(OWN.encode() + first)
    program.start()
    program.wait(lambda: notes_of(program), "the notes, after the plug was pulled")
    assert any(NOTE in str(note.get("body")) for note in notes_of(program))

    program.key("alt+1", "ctrl+Down", "ctrl+2")
    program.wait(lambda: len(notes_of(program)) == 2, "the second mark")
    export(program, file)
    program.wait(lambda: len(file.read_bytes()) > len(OWN) + len(first), "the second export")
    again = file.read_bytes()
    assert again.startswith(OWN.encode())
    assert again.count(NOTE.encode()) == 1
    program.quit()
