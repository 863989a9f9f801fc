# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where an index lies on the disk, and how we know that it is ours.

An index folder holds one folder a generation and ``stamp.json``, which names the present one.  A
generation is written in full, aside, and never changed after its stamp; a new one shares the files
that stayed the same by hard links.  So whoever is killed while writing leaves the old index whole.

Index files hold pickles, and reading a pickle runs what it says.  The stamp therefore carries the
size and SHA-256 of every file and a code over all of it (HMAC, RFC 2104) with a secret that is made
once and lies beside the index, readable by its user alone; the code also covers the user, the
folder's path and the number and time of the secret's file.  Nothing is unpickled unless all of it
fits, and folders and files are our own.  That stops damaged files, an index that was copied,
restored or unpacked from elsewhere, and one that another user could write.  It cannot stop a program
that runs as the same user.

What is not ours alone is never mended, but put away and made anew; a link in its place is never
followed.
"""

from __future__ import annotations

import errno
import hashlib
import hmac
import json
import os
import secrets
import shutil
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

from kennisreader.core.library_lock import LOCK
from kennisreader.core.library_values import LibraryError

STAMP = "stamp.json"
SECRET = "secret"  # noqa: S105 - the name of a file
NO_ROOM = frozenset({"index_unwritable", "disk_full"})
"""What a :class:`LibraryError` says where no index can be kept; one aside serves then."""
_GENERATION = "generation-"


class NotOurs(Exception):  # noqa: N818 - it names what the files are
    """The files are missing, damaged, of another format, or not written by us here."""


class Stamp(NamedTuple):
    """What a generation holds."""

    generation: str
    """Name of its folder."""
    format: str
    """Revisions of the format and of all rules that decided what is in it."""
    letters: Mapping[str, str]
    """Fingerprint of each letter in it, by id."""
    facts: Mapping[str, Any]
    """What the index keeps for itself; plain JSON."""
    files: Mapping[str, tuple[int, str]]
    """Size and SHA-256 of every file in the folder."""


class IndexFiles:
    """The folder of one index.

    Every method that writes may raise :class:`LibraryError` (``index_unwritable``, ``disk_full``).
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def present(self, format_: str) -> Stamp:
        """The stamp of the present generation, if every file is as we left it, or NotOurs."""
        stamp = self.read_stamp()
        if stamp.format != format_:
            raise NotOurs("another format")
        place = self.folder / stamp.generation
        try:
            if not _is_own_folder(place):
                raise NotOurs("a strange folder")
            if set(stamp.files) != {file.name for file in place.iterdir()}:
                raise NotOurs("files missing or added")
            for name, (size, digest) in stamp.files.items():
                if not _is_own_file(place / name, 0):  # its folder is closed
                    raise NotOurs(f"{name} is not our own")
                if (place / name).stat().st_size != size or _digest(place / name) != digest:
                    raise NotOurs(f"{name} is not as written")
        except OSError as error:
            raise NotOurs(str(error)) from error
        return stamp

    def read_stamp(self) -> Stamp:
        """The present stamp, if it carries our code, or NotOurs; the files are not looked at."""
        try:
            self._refuse_what_is_not_ours()
            outer = json.loads((self.folder / STAMP).read_bytes())
            body = str(outer["body"])
            if not hmac.compare_digest(str(outer["code"]), self._code(body)):
                raise NotOurs("not written here")
            inner = json.loads(body)
            files = {name: (size, digest) for name, (size, digest) in inner.pop("files").items()}
            stamp = Stamp(files=files, **inner)
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise NotOurs(str(error)) from error
        if not stamp.generation.startswith(_GENERATION) or os.sep in stamp.generation:
            raise NotOurs("a strange folder")
        return stamp

    def mark(self) -> tuple[int, int, int] | None:
        """What changes whenever another generation takes over; cheap to ask for."""
        try:
            known = (self.folder / STAMP).stat()
        except OSError:
            return None
        return known.st_mtime_ns, known.st_size, known.st_ino

    def claim(self) -> None:
        """Make the folder, and a lock in it, ours alone; a folder that is not is put away.

        Raises LibraryError (``index_unwritable``) where a file is in its place, or where the system
        keeps no folder to one user.
        """
        with _worded(self.folder):
            with suppress(FileNotFoundError):
                if not _is_own_folder(self.folder):
                    self._put_away()
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with suppress(FileNotFoundError):
                if not _is_own_file(self.folder / LOCK, 0):
                    _remove(self.folder / LOCK)
            if os.name == "posix":
                self.folder.chmod(0o700)
            if not _is_own_folder(self.folder):
                raise PermissionError(errno.EPERM, "open to others", str(self.folder))

    def _put_away(self) -> None:
        """Make room for a folder of our own; what lies in the old one is deleted if it can be."""
        if self.folder.is_symlink():
            self.folder.unlink()
        elif self.folder.is_dir():
            old = self.folder.with_name(f"{self.folder.name}-{secrets.token_hex(4)}")
            self.folder.rename(old)
            _remove(old)

    @contextmanager
    def writing(self, base: Stamp | None = None) -> Iterator[Path]:
        """A new folder for a generation, see `begin`; one that is not written whole goes again."""
        place = self.begin(base)
        try:
            with _worded(self.folder):
                yield place
        except BaseException:
            _remove(place)  # it may be what fills the disk
            raise

    def begin(self, base: Stamp | None = None) -> Path:
        """A new folder for a generation; with the files of ``base``, which must not be changed."""
        self.claim()
        with _worded(self.folder):
            self._secret()
            place = self.folder / f"{_GENERATION}{secrets.token_hex(8)}"
            place.mkdir(mode=0o700)
            for name in base.files if base else ():
                _share(self.folder / base.generation / name, place / name)  # type: ignore[union-attr]  # there are files
            return place

    def finish(self, place: Path, stamp: Stamp, base: Stamp | None = None) -> Stamp:
        """Let a written generation take over in one step, and clear away the others.

        ``stamp.files`` is filled in here; what is shared with ``base`` is not read again.
        """
        old = base.files if base else {}
        with _worded(self.folder):
            files = {}
            for file in sorted(place.iterdir()):
                known = old.get(file.name)
                size = file.stat().st_size
                shared = known is not None and known[0] == size and self._is_shared(file, base)
                files[file.name] = known if shared and known else (size, _digest(file))
            done = stamp._replace(generation=place.name, files=files)
            body = json.dumps(done._asdict(), ensure_ascii=False)
            aside = self.folder / f"{STAMP}.new"
            _write_closed(aside, json.dumps({"code": self._code(body), "body": body}).encode())
            if (self.folder / STAMP).is_dir():
                _remove(self.folder / STAMP)
            aside.replace(self.folder / STAMP)
        self.clear(keep=place.name)
        return done

    def clear(self, keep: str = "") -> None:
        """Delete other generations, whole or begun; one that is still being read goes later."""
        with suppress(OSError):
            for place in self.folder.iterdir():
                if place.name.startswith(_GENERATION) and place.name != keep:
                    _remove(place)

    def drop(self) -> None:
        """Forget the index altogether."""
        _remove(self.folder / STAMP)
        self.clear()

    def _is_shared(self, file: Path, base: Stamp | None) -> bool:
        other = self.folder / base.generation / file.name if base else None
        return other is not None and other.exists() and file.samefile(other)

    def _refuse_what_is_not_ours(self) -> None:
        """On a shared computer, files that somebody else could have written are not ours."""
        if not _is_own_folder(self.folder):
            raise NotOurs("a strange folder")
        if not _is_own_file(self.folder / STAMP) or not _is_own_file(self.folder / SECRET, 0o077):
            raise NotOurs("a strange stamp or secret")

    def _secret(self) -> None:
        """Make the secret if there is none that is ours alone."""
        path = self.folder / SECRET
        with suppress(FileNotFoundError):
            if _is_own_file(path, 0o077):
                return
        _write_closed(path, secrets.token_bytes(32))

    def _code(self, body: str) -> str:
        """The code over a stamp: of this user, in this place, with this very secret."""
        path = self.folder / SECRET
        user = os.getuid() if os.name == "posix" else 0
        file = path.stat()  # a copy in its place may get the same number, but not the same time
        where = f"{user}\0{path.resolve()}\0{file.st_ino}\0{file.st_ctime_ns}\0"
        return hmac.new(path.read_bytes(), (where + body).encode(), hashlib.sha256).hexdigest()


def _is_own_folder(path: Path) -> bool:
    """Whether it is a folder that its user alone can write into, and is that user's; no link."""
    return _is_own(path, stat.S_IFDIR, 0o700, 0o022)


def _is_own_file(path: Path, refused: int = 0o022) -> bool:
    """Whether it is a file of the user without the ``refused`` rights; no link."""
    return _is_own(path, stat.S_IFREG, 0o600, refused)


def _is_own(path: Path, kind: int, needed: int, refused: int) -> bool:
    known = path.lstat()
    if stat.S_IFMT(known.st_mode) != kind:
        return False
    if os.name != "posix":
        return True
    return known.st_uid == os.getuid() and known.st_mode & (needed | refused) == needed


def _write_closed(path: Path, data: bytes) -> None:
    """Write a new file that its user alone can read, whatever was in its place."""
    _remove(path)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(data)


def _remove(path: Path) -> None:
    """Delete a file, a link or a folder, as far as it can be done."""
    with suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            with suppress(OSError):
                path.chmod(0o700)
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _share(source: Path, target: Path) -> None:
    """Give a file a second name; a file system without hard links gets a copy."""
    try:
        os.link(source, target)
    except OSError as error:
        if error.errno == errno.ENOENT:
            raise
        shutil.copy2(source, target)


@contextmanager
def _worded(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        raise LibraryError("disk_full" if full else "index_unwritable", file=str(folder)) from error
