# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is given to users is whole: the wheel, the licences, the icons, the menu entry, the docs."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from kennisreader import desktop_entry
from kennisreader.ui import actions

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]

AGPL_3 = "0d96a4ff68ad6d4b6f1f30f713b18d5184912ba8dd389f86aa7710db079abcb0"
"""SHA-256 of https://www.gnu.org/licenses/agpl-3.0.txt."""


# The wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of a copy of the tree, as pip builds it."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    ignored = shutil.ignore_patterns(".*", "__pycache__", "tests")
    shutil.copytree(ROOT, source, ignore=ignored)
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation"]
    subprocess.run(
        [*command, "--quiet", "--wheel-dir", str(folder), str(source)],
        check=True,
        cwd=folder,
        capture_output=True,
    )
    return next(folder.glob("*.whl"))


def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.mark.parametrize("folder", ["resources", "seeds"])
def test_the_wheel_carries_every_bundled_file(wheel: Path, folder: str):
    kept = {
        f"kennisreader/_data/{file.relative_to(ROOT).as_posix()}"
        for file in (ROOT / folder).rglob("*")
        if file.is_file()
    }
    assert kept <= names(wheel)


def test_the_wheel_carries_the_licences(wheel: Path):
    licences = {name for name in names(wheel) if "/licenses/" in name}
    assert {Path(name).name for name in licences} == {"LICENSE", "OFL.txt"}


def test_the_wheel_carries_nothing_of_the_workshop(wheel: Path):
    inside = {name.split("/")[0] for name in names(wheel)}
    assert {name for name in inside if not name.endswith(".dist-info")} == {"kennisreader"}


def test_the_unpacked_wheel_finds_its_files_and_never_bootstraps(wheel: Path, tmp_path: Path):
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    code = """
from kennisreader import __main__, bootstrap, paths
assert not bootstrap.is_checkout()
assert paths.data_root().name == "_data"
assert any(paths.seeds_folder().iterdir())
assert __main__.main(["letters"]) == 0
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "site"), "PYTHONSAFEPATH": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) >= 5


def test_the_command_of_the_wheel_starts_the_program():
    assert PROJECT["gui-scripts"] == {"kennisreader": "kennisreader.__main__:main"}


@pytest.mark.parametrize(
    "requirement",
    ["PySide6-Essentials>=6.8,<6.12", "pymupdf>=1.26,<2", "Whoosh==2.7.4", "appdirs~=1.4"],
)
def test_the_pins_that_keep_the_program_alive_stand(requirement: str):
    """docs/decisions.md tells what goes wrong without each."""
    assert requirement in PROJECT["dependencies"]


# Licences


def test_the_licence_is_the_official_text():
    assert hashlib.sha256((ROOT / "LICENSE").read_bytes()).hexdigest() == AGPL_3
    assert PROJECT["license"] == "AGPL-3.0-or-later"


def test_every_dependency_is_named_with_its_licence():
    text = (ROOT / "docs" / "third-party.md").read_text(encoding="utf-8").lower()
    groups = [PROJECT["dependencies"], PROJECT["optional-dependencies"]["test"]]
    for requirement in (requirement for group in groups for requirement in group):
        name = re.split(r"[<>=~ ]", requirement)[0].lower()
        assert f"| {name} |" in text, name


# Fonts and icons


def test_the_four_reading_fonts_load(qtbot: QtBot):
    assert qtbot
    styles = set()
    for file in sorted((ROOT / "resources" / "fonts").glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(file))
        assert QFontDatabase.applicationFontFamilies(number) == ["Noto Serif"], file.name
        styles.add(file.stem.removeprefix("NotoSerif-"))
        QFontDatabase.removeApplicationFont(number)
    assert styles == {"Regular", "Italic", "Bold", "BoldItalic"}


@pytest.mark.parametrize("size", desktop_entry.ICON_SIZES)
def test_the_icons_are_drawn_from_the_present_drawing(size: int):
    """Nearly equal, because another version of Qt may smooth an edge differently."""
    folder = ROOT / "resources" / "icons" / "app"
    kept = QImage(str(folder / f"kennisreader-{size}.png"))
    drawn = QImage(size, size, QImage.Format.Format_ARGB32)
    drawn.fill(0)
    painter = QPainter(drawn)
    QSvgRenderer(str(folder / "kennisreader.svg")).render(painter)
    painter.end()
    pairs = zip(channels(kept), channels(drawn), strict=True)
    differences = [abs(one - other) for one, other in pairs]
    assert sum(differences) / len(differences) < 2, "python packaging/icons.py draws them anew"


def channels(image: QImage) -> bytes:
    return bytes(image.convertToFormat(QImage.Format.Format_ARGB32).constBits())


# The desktop


def test_the_menu_entry_is_valid(tmp_path: Path):
    validator = shutil.which("desktop-file-validate")
    if not validator:
        pytest.skip("desktop-file-utils is not installed")
    entry = tmp_path / f"{desktop_entry.APP_ID}.desktop"
    command = [str(tmp_path / "a folder" / "python"), "-m", "kennisreader"]
    entry.write_text(desktop_entry.entry_text(command), encoding="utf-8")
    done = subprocess.run([validator, str(entry)], capture_output=True, text=True, check=False)
    assert done.stdout + done.stderr == ""


def test_the_software_centre_names_the_same_program():
    metadata = ROOT / "packaging" / "linux" / f"{desktop_entry.APP_ID}.metainfo.xml"
    text = metadata.read_text(encoding="utf-8")
    assert f"<id>{desktop_entry.APP_ID}</id>" in text
    assert f"{desktop_entry.APP_ID}.desktop</launchable>" in text
    assert f"<project_license>{PROJECT['license']}</project_license>" in text
    validator = shutil.which("appstreamcli")
    if validator:
        subprocess.run([validator, "validate", "--no-net", str(metadata)], check=True)


# The documents


def test_the_readme_has_two_commands_and_they_do_all_set_up():
    blocks = re.findall(
        r"^```\n(.*?)^```", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    assert blocks == ["python3 -m kennisreader\n", "python3 -m tests\n"]
    assert "python3 -m tests" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_the_readme_lists_the_keys_that_work():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    table = text.partition("## Keys")[2].partition("\n## ")[0]
    rows = [row.split("|")[1:-1] for row in table.splitlines() if row.startswith("| ")][1:]
    listed = {
        key for row in rows for cell in row[1::2] for key in re.split(r" / |, (?=\w)", cell.strip())
    }
    assert listed <= {key for row in actions.ROWS for key in row.keys}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_what_a_document_links_to_is_there(document: Path):
    text = document.read_text(encoding="utf-8")
    targets = re.findall(r"\]\((?![a-z]+:|#)([^)#]+)", text)
    assert [target for target in targets if not (document.parent / target).exists()] == []
