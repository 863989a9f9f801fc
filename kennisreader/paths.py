# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where things lie: the user's folders and the files that come with the program.

The only module that knows ``appdirs`` and the environment; ``core`` is handed folders.  No function
here creates anything: who writes into a folder makes it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

NAME = "kennisreader"
LIBRARY_VARIABLE = "KENNISREADER_LIBRARY"
"""Environment variable that names the library folder."""


def library_folder(chosen: str | os.PathLike[str] | None = None) -> Path:
    """The library: the folder that was chosen, the one the environment names, or the user's own.

    ``chosen`` is the value of ``--library``.  The answer is absolute, so that a child process with
    another working directory means the same folder.
    """
    folder = chosen or os.environ.get(LIBRARY_VARIABLE) or data_folder()
    return Path(folder).expanduser().absolute()


def data_folder() -> Path:
    """The user's data folder: the default library."""
    import appdirs  # only read when the folder is asked for

    return Path(appdirs.user_data_dir(NAME, appauthor=False))


def config_folder() -> Path:
    """The user's settings: window state, export templates."""
    import appdirs

    return Path(appdirs.user_config_dir(NAME, appauthor=False))


def user_themes_folder() -> Path:
    """Theme files the user made or changed; they come after the bundled ones."""
    return config_folder() / "themes"


def cache_folder() -> Path:
    """What may be deleted at any time: search indexes, pictures of pages."""
    import appdirs

    return Path(appdirs.user_cache_dir(NAME, appauthor=False))


def index_folder(library: Path) -> Path:
    """The search index of one library, told apart by the library's absolute path.

    An index holds pickles, so it lies in the user's own cache and never beside the letters, where
    it could come from somebody else.
    """
    import hashlib  # costs 7 ms, and the first paint does not need it

    mark = hashlib.sha256(os.fsencode(library.absolute())).hexdigest()[:16]
    return cache_folder() / f"index-{mark}"


def log_folder() -> Path:
    """Where a report of a crash is written."""
    import appdirs

    return Path(appdirs.user_log_dir(NAME, appauthor=False))


def data_root() -> Path:
    """The folder that holds ``resources`` and ``seeds``, in every kind of install.

    A frozen program unpacks them, a wheel carries them inside the package, and in a checkout (also
    one installed as editable) they stand beside the package.
    """
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen) / NAME / "_data"
    package = Path(__file__).resolve().parent
    bundled = package / "_data"
    return bundled if bundled.is_dir() else package.parent


def resources_folder() -> Path:
    """Icons, translations, themes, templates, fonts."""
    return data_root() / "resources"


def theme_folders() -> tuple[Path, Path]:
    """Where themes come from: the bundled ones, then the user's own, which take their place."""
    return resources_folder() / "themes", user_themes_folder()


def template_folders() -> tuple[Path, Path]:
    """Where templates for exports come from: the bundled ones, then the user's own."""
    return resources_folder() / "templates", config_folder() / "templates"


def seeds_folder() -> Path:
    """The letters every new library starts with."""
    return data_root() / "seeds"
