# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The start from a bare checkout: what it decides, without installing anything."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kennisreader import __main__ as start
from kennisreader import bootstrap, bootstrap_words, cli_commands, desktop_entry
from tests import __main__ as runner

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout of which only pyproject.toml exists, for a Python outside any environment."""
    root = tmp_path / "checkout"
    root.mkdir()
    (root / "pyproject.toml").write_text("[project]\n")
    monkeypatch.setattr(bootstrap, "ROOT", root)
    monkeypatch.setattr(bootstrap, "_VENV", root / ".venv")
    monkeypatch.setattr(sys, "prefix", sys.base_prefix)
    monkeypatch.delenv("KENNISREADER_BOOTSTRAPPED", raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return root


class Commands:
    """Stands in for running commands: notes them, and lets chosen ones fail."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.failing: dict[str, str] = {}

    def __call__(self, command: list[str], environment: dict[str, str] | None = None) -> str:
        line = " ".join(command)
        self.lines.append(line)
        if "-m venv" in line:
            python = Path(command[-1]) / "bin" / "python"
            python.parent.mkdir(parents=True)
            python.touch()
        return next((why for part, why in self.failing.items() if part in line), "")


@pytest.fixture
def commands(bare: Path, monkeypatch: pytest.MonkeyPatch) -> Commands:
    noted = Commands()
    monkeypatch.setattr(bootstrap, "_failure", noted)
    monkeypatch.setattr(bootstrap, "missing_system_packages", list)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(os, "execve", lambda *_: noted.lines.append("restart"))
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    return noted


def test_a_bare_checkout_gets_an_environment_and_goes_on_in_it(bare: Path, commands: Commands):
    bootstrap.ensure()
    made, installed, restarted = commands.lines
    assert made.endswith(f"-m venv --clear {bare / '.venv'}")
    assert installed.endswith(f"-e {bare}")
    assert restarted == "restart"


def test_the_second_start_installs_nothing(commands: Commands):
    bootstrap.ensure()
    commands.lines.clear()
    bootstrap.ensure()
    assert commands.lines == ["restart"]


def test_the_tests_ask_for_their_extra_and_serve_the_program_too(bare: Path, commands: Commands):
    bootstrap.ensure("test")
    assert f"-e {bare}[test]" in commands.lines[1]
    commands.lines.clear()
    bootstrap.ensure()
    assert commands.lines == ["restart"]


def test_the_programs_environment_is_completed_for_the_tests(commands: Commands):
    bootstrap.ensure()
    commands.lines.clear()
    bootstrap.ensure("test")
    assert any("[test]" in line for line in commands.lines)


def test_changed_dependencies_are_installed_again(bare: Path, commands: Commands):
    bootstrap.ensure()
    commands.lines.clear()
    (bare / "pyproject.toml").write_text("[project]\ndependencies = []\n")
    bootstrap.ensure()
    assert any("pip install" in line for line in commands.lines)


def test_an_environment_of_another_python_is_made_anew(bare: Path, commands: Commands):
    bootstrap.ensure()
    stamp = bare / ".venv" / "kennisreader-stamp"
    stamp.write_bytes(b"2.7 elsewhere\n" + stamp.read_bytes().split(b"\n", 1)[1])
    (bare / ".venv" / "bin" / "python").unlink()
    (bare / ".venv" / "bin").rmdir()
    commands.lines.clear()
    bootstrap.ensure()
    assert "-m venv --clear" in commands.lines[0]


def test_an_installed_program_never_bootstraps(bare: Path, commands: Commands):
    (bare / "pyproject.toml").unlink()
    bootstrap.ensure()
    assert commands.lines == []


def test_root_gets_the_system_packages(commands: Commands, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(bootstrap, "missing_system_packages", lambda: ["libgl1"])
    bootstrap.ensure()
    assert commands.lines[0] == "apt-get update -q"
    assert "libgl1" in commands.lines[1]


def test_others_get_one_line_to_paste(
    commands: Commands, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(bootstrap, "missing_system_packages", lambda: ["libgl1", "libegl1"])
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(SystemExit) as stop:
        bootstrap.ensure()
    assert stop.value.code == 1
    assert commands.lines == []
    lines = capsys.readouterr().err.splitlines()
    assert sum("sudo apt-get install" in line and "libgl1 libegl1" in line for line in lines) == 1


def test_the_tests_do_without_their_extra_programs(
    commands: Commands, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr("shutil.which", lambda name: None)
    bootstrap.ensure("test")
    assert commands.lines[-1] == "restart"
    assert "xvfb" in capsys.readouterr().err


def test_a_test_program_that_cannot_be_installed_stops_nothing(
    commands: Commands, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    found = {"apt-get": "/usr/bin/apt-get"}
    monkeypatch.setattr("shutil.which", found.get)
    commands.failing = {"apt-get install": "  E: no route"}
    bootstrap.ensure("test")
    assert commands.lines[-1] == "restart"
    assert "xvfb" in capsys.readouterr().err


def test_no_network_is_a_sentence_and_no_stamp(
    bare: Path, commands: Commands, capsys: pytest.CaptureFixture[str]
):
    commands.failing = {"pip install": "  ERROR: no route", "-c import": "  ImportError"}
    with pytest.raises(SystemExit) as stop:
        bootstrap.ensure()
    assert stop.value.code == 1
    assert "ERROR: no route" in capsys.readouterr().err
    assert not (bare / ".venv" / "kennisreader-stamp").exists()


def test_without_a_network_an_older_environment_still_starts(
    bare: Path, commands: Commands, capsys: pytest.CaptureFixture[str]
):
    bootstrap.ensure()
    (bare / "pyproject.toml").write_text("[project]\nname = 'new'\n")
    commands.failing = {"pip install": "  ERROR: no route"}
    commands.lines.clear()
    bootstrap.ensure()
    assert commands.lines[-1] == "restart"
    assert "starts with what is there" in capsys.readouterr().err


def test_what_a_failed_command_says_is_its_cause():
    code = "print('ERROR: the cause'); print('note: advice'); raise SystemExit(3)"
    assert bootstrap._failure([sys.executable, "-c", code]) == "  ERROR: the cause"
    assert bootstrap._failure([sys.executable, "-c", ""]) == ""


@pytest.mark.parametrize("key", sorted(bootstrap_words._SENTENCES))
def test_every_sentence_exists_in_both_languages_with_the_same_fields(key: str):
    sentences = bootstrap_words._SENTENCES[key]
    assert set(sentences) == {"nl", "en"}
    assert sentences["nl"] != sentences["en"] or key == "stopped"
    assert sentences["nl"].count("{") == sentences["en"].count("{")


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "nl_NL.UTF-8"}, "nl"),
        ({"LANG": "nl_BE"}, "nl"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "nl_NL.UTF-8", "LC_ALL": "C"}, "en"),
        ({}, "en"),
    ],
    ids=["dutch", "flemish", "german", "overruled", "nothing"],
)
def test_the_language_follows_the_locale(
    environment: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch
):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert bootstrap_words.language() == language


# What the arguments ask for


@pytest.mark.parametrize(
    ("arguments", "terminal"),
    [
        ([], False),
        (["brief.pdf"], False),
        (["kennisreader://letter/kst-30573-222"], False),
        (["--library", "letters", "brief.pdf"], False),
        (["--library=letters"], False),
        (["letters"], True),
        (["--library", "somewhere", "letters", "--json"], True),
        (["--library=somewhere", "letters"], True),
        (["--help"], True),
        (["--version"], True),
        (["zoke"], True),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_commands_go_to_the_terminal_and_files_to_the_window(
    arguments: list[str], terminal: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    assert "letters" in cli_commands.COMMANDS
    assert start._is_terminal_command(arguments) is terminal


def test_a_file_without_a_suffix_still_opens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "brief").touch()
    assert not start._is_terminal_command(["brief"])


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks for a display on Linux only")
def test_no_display_is_one_sentence():
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in names}
    done = subprocess.run(
        [sys.executable, "-m", "kennisreader"],
        cwd=ROOT,
        env={**environment, "LC_ALL": "C.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("There is no display")
    assert len(done.stderr.splitlines()) == 1


# The menu of the desktop


def test_the_menu_entry_is_written_and_taken_away(own_user_folders: Path):
    entry = desktop_entry.install()
    assert entry.is_relative_to(own_user_folders)
    text = entry.read_text(encoding="utf-8")
    assert "MimeType=x-scheme-handler/kennisreader;application/pdf;" in text
    assert "%U" in next(line for line in text.splitlines() if line.startswith("Exec="))
    icons = [file for file in own_user_folders.rglob(f"{desktop_entry.APP_ID}.*") if file != entry]
    assert {file.suffix for file in icons} == {".png", ".svg"}
    desktop_entry.remove()
    assert not list(own_user_folders.rglob(f"{desktop_entry.APP_ID}.*"))
    desktop_entry.remove()


@pytest.mark.parametrize(
    ("argument", "written"),
    [
        ("/opt/venv/bin/python", "/opt/venv/bin/python"),
        ("/home/piet/mijn map/python", '"/home/piet/mijn map/python"'),
        ("/a%b", "/a%%b"),
        ("/a$b c", '"/a\\\\$b c"'),
        ('/a"b', '"/a\\\\"b"'),
    ],
    ids=["plain", "space", "percent", "dollar", "quote"],
)
def test_the_command_of_the_menu_entry_is_quoted(argument: str, written: str):
    exec_line = desktop_entry.entry_text([argument]).split("Exec=")[1].splitlines()[0]
    assert exec_line == f"{written} %U"


class Terminal:
    """Stands in for a terminal on which somebody answers."""

    def __init__(self, answer: str) -> None:
        self.answer = answer

    def isatty(self) -> bool:
        return True

    def readline(self) -> str:
        return self.answer

    def write(self, text: str) -> int:
        return len(text)

    def flush(self) -> None:
        """Nothing is kept back."""


@pytest.mark.parametrize(("answer", "installed"), [("j\n", True), ("n\n", False), ("\n", False)])
def test_the_menu_is_offered_once(
    answer: str, installed: bool, own_user_folders: Path, monkeypatch: pytest.MonkeyPatch
):
    assert own_user_folders.exists()
    monkeypatch.setattr(sys, "stdin", Terminal(answer))
    monkeypatch.setattr(sys, "stderr", Terminal(""))
    desktop_entry.offer()
    assert desktop_entry.is_installed() is installed
    desktop_entry.remove()
    monkeypatch.setattr(sys, "stdin", Terminal("j\n"))
    desktop_entry.offer()
    assert not desktop_entry.is_installed()


def test_nobody_is_asked_without_a_terminal(own_user_folders: Path):
    desktop_entry.offer()
    assert list(own_user_folders.rglob("*")) == []


# The test command


@pytest.mark.parametrize(
    ("arguments", "parts", "rest"),
    [
        ([], list(runner.PARTS), []),
        (["--part", "lint,types"], ["lint", "types"], []),
        (["-k", "search"], ["tests", "e2e"], ["-k", "search"]),
        (["--part", "tests", "-x"], ["tests"], ["-x"]),
    ],
    ids=["everything", "parts", "pytest", "both"],
)
def test_arguments_choose_parts_or_go_to_pytest(
    arguments: list[str], parts: list[str], rest: list[str]
):
    assert runner.split_arguments(arguments) == (parts, rest)


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        ({"format": 0, "tests": 0, "e2e": 0}, 0),
        ({"format": 1, "tests": 0}, 1),
        ({"tests": 1, "e2e": 0}, 1),
        ({"tests": 5, "e2e": 0}, 0),
        ({"tests": 5, "e2e": 5}, 1),
        ({"lint": 0}, 0),
    ],
    ids=["clean", "format", "failed", "only-e2e", "nothing-chosen", "one-part"],
)
def test_the_exit_code_tells_whether_all_is_well(codes: dict[str, int], expected: int):
    outcomes = [runner.Outcome(part, code, 0) for part, code in codes.items()]
    assert runner.exit_code(outcomes) == expected
