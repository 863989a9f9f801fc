# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From a bare checkout to a running program, with nothing but Python's standard library.

``python3 -m kennisreader`` and ``python3 -m tests`` come here first.  In a checkout they get the
system libraries that Qt needs (as root; otherwise one line says how), a virtual environment in
``.venv`` and the packages of ``pyproject.toml`` in it, and go on inside it.  A stamp in the
environment remembers for what it was made, so that later starts cost one small file read.

Installed from a wheel or frozen into a bundle there is no checkout, and nothing here does anything.
The module must stay importable by any Python 3, because it is what refuses the old ones.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from kennisreader.bootstrap_words import say

TYPE_CHECKING = False  # typing itself costs 10 ms before the first paint
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
"""The checkout, or the folder that holds the installed package."""

_VENV = ROOT / ".venv"
_STAMP = "kennisreader-stamp"
_DONE = "KENNISREADER_BOOTSTRAPPED"
"""Tells the restarted program that all was done that could be; without it, one that went on
without a network would try the network again."""

_OLDEST_PYTHON = 0x030B0000  # 3.11, as in pyproject.toml

_PACKAGES = ("PySide6", "pymupdf", "whoosh", "appdirs")
_TEST_PACKAGES = ("pytest", "pytestqt", "xdist", "hypothesis", "ruff", "mypy")

SYSTEM_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What Qt's wheels expect from a Linux system, and the Debian package that has it."""

TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "desktop-file-validate": "desktop-file-utils",
}
"""What the tests use where it is there, and the Debian package that has it."""


def ensure(extra: str = "") -> None:
    """Return once everything the program imports is there; restart in ``.venv`` where needed.

    ``extra`` is an optional dependency group of ``pyproject.toml``: ``test``, or nothing.  Ends the
    process with a plain sentence and exit code 1 where something is missing that cannot be got.
    """
    if sys.hexversion < _OLDEST_PYTHON:
        _stop(say("old_python", version=sys.version.split()[0]))
    if not is_checkout() or os.environ.get(_DONE):
        return
    try:
        if sys.prefix != sys.base_prefix:
            _settle_in_environment(extra)
        else:
            if not _is_fresh(_VENV, extra):
                _prepare(extra)
            _restart_in_environment()
    except KeyboardInterrupt:
        _stop(say("stopped"), 130)


def missing_system_packages() -> list[str]:
    """Return the Debian packages of the libraries that Qt needs and this Linux system lacks."""
    if not sys.platform.startswith("linux"):
        return []
    import ctypes

    missing = []
    for soname, package in SYSTEM_LIBRARIES.items():
        try:
            ctypes.CDLL(soname)
        except OSError:
            missing.append(package)
    return missing


def install_line(packages: Sequence[str]) -> str:
    """Return the one line that installs Debian packages, for a user to paste."""
    install = "sudo apt-get install -y --no-install-recommends"
    return f"sudo apt-get update && {install} {' '.join(packages)}"


def is_checkout() -> bool:
    """Whether this runs from the source tree; a wheel and a bundle have no ``pyproject.toml``."""
    return not getattr(sys, "frozen", False) and (ROOT / "pyproject.toml").exists()


def command_name() -> str:
    """Return what a user types to start the program, for sentences that name a command."""
    return "python3 -m kennisreader" if is_checkout() else "kennisreader"


def _settle_in_environment(extra: str) -> None:
    """Bring the environment this runs in up to date if it is ours, or check a foreign one."""
    if _is_fresh(Path(sys.prefix), extra):
        return
    stamped = Path(sys.prefix, _STAMP).exists()
    missing = _missing_modules(extra)
    if not stamped and not missing:
        return  # made by hand, with all that is needed
    if not stamped:
        line = " ".join([sys.executable, "-m", "pip", "install", "-e", _requirement(extra)])
        _stop(say("needs_pip", names=", ".join(missing), line=line))
    if not _install_packages(Path(sys.prefix), extra) and missing:
        raise SystemExit(1)


def _missing_modules(extra: str) -> list[str]:
    from importlib.util import find_spec

    return [name for name in _modules(extra) if find_spec(name) is None]


def _modules(extra: str) -> tuple[str, ...]:
    return _PACKAGES + (_TEST_PACKAGES if extra == "test" else ())


def _prepare(extra: str) -> None:
    """Get the system's packages, the environment and its packages, or stop with a sentence."""
    _install_system_packages(extra)
    if not _is_usable(_VENV, extra):
        _tell(say("venv", path=str(_VENV)))
        _run([sys.executable, "-m", "venv", "--clear", str(_VENV)])
    if not _install_packages(_VENV, extra) and not _can_start(_python(_VENV), extra):
        raise SystemExit(1)


def _is_usable(environment: Path, extra: str) -> bool:
    """Whether an environment can be built upon: for this Python and this place, and with pip.

    A making that was interrupted leaves one without pip.
    """
    python = _python(environment)
    made_for = _read(environment / _STAMP).split(b"\n", 1)[0]
    if not python.exists() or made_for not in (b"", _stamp(extra).split(b"\n", 1)[0]):
        return False
    return not _failure([str(python), "-m", "pip", "--version"])


def _install_packages(environment: Path, extra: str) -> bool:
    """Let pip bring an environment in line with ``pyproject.toml``, and stamp it."""
    _tell(say("download"))
    command = [str(_python(environment)), "-m", "pip", "install"]
    command += ["--quiet", "--disable-pip-version-check"]
    reason = _failure([*command, "-e", _requirement(extra)])
    if reason:
        _tell(say("failed", reason=reason))
        return False
    (environment / _STAMP).write_bytes(_stamp(extra))
    _tell(say("ready"))
    return True


def _can_start(python: Path, extra: str) -> bool:
    """Whether an environment that could not be updated still has what the program imports."""
    if _failure([str(python), "-c", "import " + ", ".join(_modules(extra))]):
        return False
    _tell(say("offline"))
    return True


def _install_system_packages(extra: str) -> None:
    """Install the Debian packages that are missing (root), or stop and name them (others)."""
    import shutil
    from importlib.util import find_spec

    needed = missing_system_packages()
    if sys.platform.startswith("linux") and find_spec("ensurepip") is None:
        needed.append("python3-venv")
    wanted = _missing_test_programs() if extra == "test" else []
    if not needed and not wanted:
        return
    if shutil.which("apt-get") and os.geteuid() == 0:
        _tell(say("system", names=" ".join(needed + wanted)))
        reason = _install_with_apt(needed + wanted)
        if reason and needed:
            _stop(say("failed", reason=reason))
    elif needed:
        _stop(say("needs_packages", line=install_line(needed + wanted)))
    missing = _missing_test_programs() if wanted else []
    if missing:
        _tell(say("tests_do_without", names=", ".join(missing), line=install_line(missing)))


def _missing_test_programs() -> list[str]:
    """Return the Debian packages of programs that some tests use and this Linux system lacks."""
    import shutil

    if not sys.platform.startswith("linux"):
        return []
    return [package for name, package in TEST_PROGRAMS.items() if shutil.which(name) is None]


def _install_with_apt(packages: list[str]) -> str:
    """Install Debian packages as root; return why that failed, or nothing."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-q", "-y", "--no-install-recommends", *packages]
    return _failure(["apt-get", "update", "-q"], environment) or _failure(install, environment)


def _restart_in_environment() -> NoReturn:
    """Run the same command line with the environment's Python, in place of this process."""
    command = [str(_python(_VENV)), *sys.orig_argv[1:]]
    environment = {**os.environ, _DONE: "1"}
    if sys.platform == "win32":  # execv there returns to the prompt before the child is done
        import subprocess

        raise SystemExit(subprocess.call(command, env=environment))
    sys.stdout.flush()
    sys.stderr.flush()
    os.execve(command[0], command, environment)


def _python(environment: Path) -> Path:
    if sys.platform == "win32":
        return environment / "Scripts" / "python.exe"
    return environment / "bin" / "python"


def _requirement(extra: str) -> str:
    return f"{ROOT}[{extra}]" if extra else str(ROOT)


def _stamp(extra: str) -> bytes:
    """Return what an environment was made for: Python, place, extra, and all dependencies.

    The whole of ``pyproject.toml`` is kept instead of a hash: comparing costs less than hashlib.
    """
    version = f"{sys.version_info[0]}.{sys.version_info[1]} {ROOT}"
    dependencies = _read(ROOT / "pyproject.toml")
    libraries = " ".join(SYSTEM_LIBRARIES)
    return b"\n".join([version.encode(), extra.encode(), libraries.encode(), dependencies])


def _is_fresh(environment: Path, extra: str) -> bool:
    """Whether the environment was made for this checkout; one with tests serves the program."""
    stamp = _read(environment / _STAMP)
    return bool(stamp) and stamp in (_stamp(extra), _stamp("test"))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _run(command: list[str], environment: dict[str, str] | None = None) -> None:
    reason = _failure(command, environment)
    if reason:
        _stop(say("failed", reason=reason))


def _failure(command: list[str], environment: dict[str, str] | None = None) -> str:
    """Run a command quietly; return the lines that tell why it failed, or nothing if it did not."""
    import subprocess

    done = subprocess.run(
        command,
        check=False,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    if done.returncode == 0:
        return ""
    lines = [line for line in done.stdout.splitlines() if line.strip()]
    # apt and pip put the cause in lines of their own and end with advice about themselves.
    causes = [line for line in lines if line.lstrip().startswith(("E:", "ERROR:"))] or lines
    return "\n".join(f"  {line.strip()}" for line in causes[-3:]) or f"  {command[0]}"


def _tell(sentence: str) -> None:
    """Print progress; on standard error, because a command's output is promised to scripts."""
    print(sentence, file=sys.stderr, flush=True)


def _stop(sentence: str, code: int = 1) -> NoReturn:
    _tell(sentence)
    raise SystemExit(code)
