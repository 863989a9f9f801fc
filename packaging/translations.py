# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Collect the window's texts for translation, and compile what was translated.

``python packaging/translations.py`` brings resources/i18n/*.ts in line with the source and compiles
them to .qm; ``--check`` changes nothing, prints what is out of date or not translated, and fails.
The source texts are English: Dutch needs every text, English only its plural forms.
"""

from __future__ import annotations

import argparse
import filecmp
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
TOOLS = Path(PySide6.__file__).parent

LANGUAGES = {"nl": [], "en": ["-pluralonly"]}
"""Options of lupdate for each language."""


def sources() -> list[str]:
    """Return the files that may hold texts, in an order that does not change by itself."""
    return [str(file) for file in sorted((ROOT / "kennisreader").rglob("*.py"))]


def update(folder: Path) -> None:
    """Bring the .ts files of a folder in line with the source; translations stay.

    No places in the source are written: a line that moved would change the file.
    """
    for language, options in LANGUAGES.items():
        file = str(folder / f"kennisreader_{language}.ts")
        common = ["-source-language", "en", "-target-language", language]
        common += ["-no-obsolete", "-locations", "none"]
        _run(["lupdate", *sources(), *options, *common, "-ts", file])


def release(folder: Path) -> None:
    """Compile every .ts file of a folder to the .qm beside it.

    Each is written aside and put in place whole: a program that runs may have it mapped in memory.
    """
    for language in LANGUAGES:
        file = folder / f"kennisreader_{language}.qm"
        aside = file.with_suffix(".new")
        _run(["lrelease", str(file.with_suffix(".ts")), "-qm", str(aside)])
        aside.replace(file)


def unfinished(file: Path) -> list[str]:
    """Return the source texts of a .ts file that have no finished translation."""
    texts = []
    for message in ET.parse(file).getroot().iter("message"):
        translation = message.find("translation")
        forms = [] if translation is None else translation.findall("numerusform") or [translation]
        done = forms and all((form.text or "").strip() for form in forms)
        if translation is None or translation.get("type") or not done:
            texts.append(message.findtext("source") or "")
    return texts


def problems() -> list[str]:
    """Return one sentence for everything that is not as it should be; empty if all is well."""
    found = []
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name)
        for file in FOLDER.glob("*.ts"):
            shutil.copy(file, fresh)
        update(fresh)
        for language in LANGUAGES:
            kept, new = (folder / f"kennisreader_{language}.ts" for folder in (FOLDER, fresh))
            if not kept.exists() or not filecmp.cmp(kept, new, shallow=False):
                found.append(f"{kept.name} is not in line with the source")
            found += [f"{new.name}: not translated: {text!r}" for text in unfinished(new)]
            if kept.exists():
                shutil.copy(kept, new)
        release(fresh)
        for language in LANGUAGES:
            kept, new = (folder / f"kennisreader_{language}.qm" for folder in (FOLDER, fresh))
            if not kept.exists() or not filecmp.cmp(kept, new, shallow=False):
                found.append(f"{kept.name} is not compiled from its .ts")
    return found


def _run(command: list[str]) -> None:
    tool, *arguments = command
    done = subprocess.run(
        [str(TOOLS / tool), *arguments],
        cwd=ROOT,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    if done.returncode:
        raise RuntimeError(f"{tool}: {done.stdout}{done.stderr}")


def main() -> int:
    """Update and compile, or only check; 1 if something is out of date or not translated."""
    parser = argparse.ArgumentParser(description="Update and compile the translations.")
    parser.add_argument("--check", action="store_true", help="change nothing, only tell")
    if not parser.parse_args().check:
        FOLDER.mkdir(parents=True, exist_ok=True)
        update(FOLDER)
        release(FOLDER)
    found = problems()
    print("\n".join(found) or "Every text is translated.")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
