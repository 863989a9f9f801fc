# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the program says before its packages are there, in Dutch and English.

Apart from the other translations because those need Qt, and this must run without it.
"""

from __future__ import annotations

import os
import sys

_SENTENCES = {
    "old_python": {
        "nl": "Kennisreader heeft Python 3.11 of nieuwer nodig; dit is {version}.",
        "en": "Kennisreader needs Python 3.11 or newer; this is {version}.",
    },
    "no_display": {
        "nl": (
            "Er is geen scherm om het venster op te openen (DISPLAY en WAYLAND_DISPLAY zijn "
            "leeg). Zonder scherm werken de opdrachten van '{command} --help'."
        ),
        "en": (
            "There is no display to open the window on (DISPLAY and WAYLAND_DISPLAY are empty). "
            "Without one, the commands of '{command} --help' work."
        ),
    },
    "needs_packages": {
        "nl": (
            "Kennisreader mist onderdelen van het systeem. Installeer ze met deze regel en start "
            "opnieuw:\n"
            "  {line}"
        ),
        "en": (
            "Kennisreader misses parts of the system. Install them with this line and start "
            "again:\n"
            "  {line}"
        ),
    },
    "needs_pip": {
        "nl": ("In deze virtuele omgeving ontbreken {names}. Installeer ze met:\n  {line}"),
        "en": ("This virtual environment lacks {names}. Install them with:\n  {line}"),
    },
    "system": {
        "nl": "Systeempakketten installeren: {names} …",
        "en": "Installing system packages: {names} …",
    },
    "venv": {
        "nl": "Virtuele omgeving maken in {path} …",
        "en": "Making a virtual environment in {path} …",
    },
    "download": {
        "nl": "Pakketten ophalen (de eerste keer ongeveer 110 MB) …",
        "en": "Fetching packages (about 110 MB the first time) …",
    },
    "ready": {
        "nl": "Klaar.",
        "en": "Ready.",
    },
    "failed": {
        "nl": (
            "Dat lukte niet:\n"
            "{reason}\n"
            "Is er verbinding met internet? Dezelfde opdracht gaat verder waar het ophield."
        ),
        "en": (
            "That failed:\n"
            "{reason}\n"
            "Is there a connection to the internet? The same command goes on where it stopped."
        ),
    },
    "offline": {
        "nl": "De pakketten konden niet worden bijgewerkt; Kennisreader start met wat er is.",
        "en": (
            "The packages could not be brought up to date; Kennisreader starts with what is there."
        ),
    },
    "stopped": {
        "nl": "Afgebroken.",
        "en": "Stopped.",
    },
    "tests_do_without": {
        "nl": ("Zonder {names} worden sommige tests overgeslagen; installeren kan met:\n  {line}"),
        "en": ("Without {names} some tests are skipped; install with:\n  {line}"),
    },
    "desktop_question": {
        "nl": "Kennisreader in het menu van het bureaublad zetten? [j/n]",
        "en": "Put Kennisreader into the menu of the desktop? [y/n]",
    },
    "desktop_installed": {
        "nl": "Kennisreader staat in het menu. Eruit halen: {command} --remove-desktop-entry",
        "en": "Kennisreader is in the menu. To take it out: {command} --remove-desktop-entry",
    },
    "desktop_declined": {
        "nl": "Goed. Later kan het ook: {command} --install-desktop-entry",
        "en": "All right. It can be done later: {command} --install-desktop-entry",
    },
    "desktop_removed": {
        "nl": "Kennisreader staat niet meer in het menu.",
        "en": "Kennisreader is no longer in the menu.",
    },
    "desktop_failed": {
        "nl": "Het menu kon niet worden aangepast: {reason}",
        "en": "The menu could not be changed: {reason}",
    },
    "desktop_unsupported": {
        "nl": "Een menu-onderdeel maken kan alleen op Linux.",
        "en": "A menu entry can be made on Linux only.",
    },
}


def say(key: str, **details: str) -> str:
    """Return one sentence, in Dutch or English by the user's locale."""
    return _SENTENCES[key][language()].format(**details)


def language() -> str:
    """Return ``nl`` or ``en``: what the environment asks for, English where it asks neither."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return "nl" if os.environ[name].lower().startswith("nl") else "en"
    if sys.platform == "win32":
        import locale

        return "nl" if (locale.getlocale()[0] or "").startswith(("nl", "Dutch")) else "en"
    return "en"


def fail(sentence: str) -> int:
    """Say on standard error why nothing was done, and return the exit code for it."""
    print(sentence, file=sys.stderr)
    return 1
