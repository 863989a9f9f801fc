# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Read, compare, switch a theme, pull the plug, start again: what was there is there."""

from __future__ import annotations

import re

from kennisreader.core.library import Library


def test_five_letters_are_there_at_once_and_the_next_start_goes_on(program):
    program.start()
    program.wait_title("AI Talent")
    program.wait(lambda: len(program.cli("letters")) == 5, "the five letters")

    program.key("alt+2")
    program.key("F6")
    program.wait_title("^(?!AI Talent)")
    second = program.title()
    program.key("ctrl+w")
    program.wait_title("AI Talent")
    program.key("alt+Left")
    program.wait_title("^(?!Kennisreader$)")

    program.key("alt+2", "F8", "F4", "ctrl+plus", "ctrl+plus")
    program.key("ctrl+shift+p")
    program.type("Fiscaal")
    program.key("Escape")
    program.quit()

    program.start()
    program.wait_title(".+ – Kennisreader")
    program.kill()
    with Library.open(program.library, create=False) as library:
        assert len(library.summaries()) == 5
        assert "comparing" in (library.get_value("open") or "")
    assert second != "AI Talent – Kennisreader"


def test_a_second_start_brings_the_first_window_forward_with_the_file(program, tmp_path):
    program.start()
    program.wait(lambda: len(program.cli("letters")) == 5, "the five letters")
    letter = tmp_path / "brief.txt"
    letter.write_text(
        "Geachte voorzitter,\n\nHierbij informeer ik uw Kamer over de huisvesting van studenten "
        "in universiteitssteden, zoals toegezegd.\n\nDen Haag, 3 maart 2024\n",
        encoding="utf-8",
    )
    import subprocess
    import sys

    from tests.e2e.conftest import ROOT

    done = subprocess.run(
        [sys.executable, "-m", "kennisreader", str(letter)],
        cwd=ROOT,
        env=program._environment(),
        check=False,
        timeout=60,
    )
    assert done.returncode == 0
    program.wait(lambda: len(program.cli("letters")) == 6, "the sixth letter")
    sixth = next(each for each in program.cli("letters") if each["file"] == letter.name)
    program.wait_title(re.escape(str(sixth["title"])))
    program.quit()
