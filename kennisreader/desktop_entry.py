# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Put Kennisreader into the desktop's menu, for ``kennisreader://`` links too, and take it out.

Writes only into the user's own folders, as the freedesktop Desktop Entry, Icon Theme and Base
Directory specifications say, and needs nothing but the standard library.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from kennisreader.bootstrap import command_name
from kennisreader.bootstrap_words import say
from kennisreader.paths import resources_folder

APP_ID = "nl.kennisreader.kennisreader"
"""Names the desktop file, the icon and, through ``setDesktopFileName``, the window on Wayland."""

SCHEME = "kennisreader"
"""The scheme of links to letters, passages and notes."""

READABLE = (
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.oasis.opendocument.text",
    "text/html",
    "application/xhtml+xml",
    "application/xml",
    "text/xml",
    "text/plain",
    "text/markdown",
)
"""The kinds of files for which desktops offer to open them with Kennisreader; it is made the usual
program for none."""

_PACKAGE = Path(__file__).resolve().parent
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
"""Sides of the PNGs that packaging/icons.py makes, in pixels."""


def supported() -> bool:
    """Whether this system's menu follows the freedesktop specifications."""
    return sys.platform.startswith("linux")


def is_installed() -> bool:
    """Whether the menu entry of this user is there."""
    return _entry_file().exists()


def install() -> Path:
    """Write the menu entry and the icons, register the scheme, and return the entry's file.

    Writing it again replaces it: that is how an entry follows a checkout that was moved.

    Raises OSError where the user's data folder cannot be written.
    """
    import shutil

    for source, target in _icons():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    entry = _entry_file()
    entry.parent.mkdir(parents=True, exist_ok=True)
    entry.write_text(entry_text(launch_command()), encoding="utf-8")
    _tell_desktop()
    return entry


def remove() -> None:
    """Take the menu entry and the icons out again; nothing happens where they are not there."""
    _entry_file().unlink(missing_ok=True)
    for _, target in _icons():
        target.unlink(missing_ok=True)
    _tell_desktop()


def entry_text(command: list[str]) -> str:
    """Return the desktop file that starts ``command`` with the files or links it is given."""
    place = _checkout()  # from where ``-m kennisreader`` finds the package
    lines = [
        "[Desktop Entry]",
        "Type=Application",
        "Version=1.4",
        "Name=Kennisreader",
        "GenericName=Policy letter reader",
        "GenericName[nl]=Lezer voor beleidsbrieven",
        "Comment=Read Dutch policy letters side by side, with the themes they share",
        "Comment[nl]=Lees Kamerbrieven naast elkaar, met de thema's die ze delen",
        "Exec=" + " ".join([*map(_quoted, command), "%U"]),
        *([f"Path={place}"] if place else []),
        f"Icon={APP_ID}",
        "Terminal=false",
        "Categories=Office;Viewer;",
        "Keywords=kamerbrief;kamerstuk;letter;policy;",
        "Keywords[nl]=kamerbrief;kamerstuk;brief;beleid;",
        "MimeType=" + "".join(f"{kind};" for kind in (f"x-scheme-handler/{SCHEME}", *READABLE)),
        "StartupWMClass=Kennisreader",  # QCoreApplication.applicationName, which X11 gets
        "StartupNotify=true",
    ]
    return "\n".join(lines) + "\n"


def launch_command() -> list[str]:
    """Return the command that starts this very installation: bundle, wheel or checkout."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    environment = (_checkout() or _PACKAGE) / ".venv" / "bin" / "python"
    python = str(environment) if environment.exists() else sys.executable
    return [python, "-m", "kennisreader"]


def offer() -> None:
    """Ask once, on a terminal, whether Kennisreader may stand in the menu; remember the answer."""
    if not (supported() and sys.stdin.isatty() and sys.stderr.isatty()):
        return
    if is_installed() or _answer_file().exists():
        return
    print(say("desktop_question"), end=" ", file=sys.stderr, flush=True)
    yes = sys.stdin.readline().strip().lower() in ("j", "ja", "y", "yes")
    try:
        _answer_file().parent.mkdir(parents=True, exist_ok=True)
        _answer_file().write_text("yes\n" if yes else "no\n", encoding="utf-8")
        if yes:
            install()
    except OSError as error:
        _tell("desktop_failed", reason=str(error))
    else:
        _tell("desktop_installed" if yes else "desktop_declined")


def main(option: str) -> int:
    """Carry out ``--install-desktop-entry`` or ``--remove-desktop-entry``; 0 done, 1 failed."""
    if not supported():
        _tell("desktop_unsupported")
        return 1
    try:
        if option == "--install-desktop-entry":
            install()
        else:
            remove()
    except OSError as error:
        _tell("desktop_failed", reason=str(error))
        return 1
    done = "desktop_installed" if option == "--install-desktop-entry" else "desktop_removed"
    _tell(done)
    return 0


def _tell(key: str, **details: str) -> None:
    print(say(key, command=command_name(), **details), file=sys.stderr)


def _quoted(argument: str) -> str:
    """Write one argument for the Exec key (Desktop Entry Specification 1.5, "The Exec key")."""
    escaped = argument.replace("\\", "\\\\").replace("%", "%%")
    if not any(character in argument for character in " \t\n\"'\\><~|&;$*?#()`"):
        return escaped
    for character in '"`$':
        escaped = escaped.replace(character, "\\" + character)
    # The value is a string of the file first, in which a backslash is itself escaped.
    return '"' + escaped.replace("\\", "\\\\") + '"'


def _checkout() -> Path | None:
    """Return the source tree this runs from; an installed package has none."""
    root = _PACKAGE.parent
    return root if (root / "pyproject.toml").exists() else None


def _icons() -> list[tuple[Path, Path]]:
    """Return pairs of an icon of ours and its place in the user's icon theme."""
    own = resources_folder() / "icons" / "app"
    theme = _data_home() / "icons" / "hicolor"
    pairs = [
        (
            own / f"kennisreader-{size}.png",
            theme / f"{size}x{size}" / "apps" / f"{APP_ID}.png",
        )
        for size in ICON_SIZES
    ]
    scalable = theme / "scalable" / "apps" / f"{APP_ID}.svg"
    return [*pairs, (own / "kennisreader.svg", scalable)]


def _entry_file() -> Path:
    return _data_home() / "applications" / f"{APP_ID}.desktop"


def _answer_file() -> Path:
    config = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(config) / "kennisreader" / "desktop-entry-answer"


def _data_home() -> Path:
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")


def _tell_desktop() -> None:
    """Have the caches of the menu and of the schemes brought up to date where the tools are."""
    import shutil
    import subprocess

    commands = [["update-desktop-database", str(_data_home() / "applications")]]
    if is_installed():
        commands.append(["xdg-mime", "default", f"{APP_ID}.desktop", f"x-scheme-handler/{SCHEME}"])
    for command in commands:
        if shutil.which(command[0]):
            subprocess.run(command, check=False, capture_output=True)
