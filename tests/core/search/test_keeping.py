# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The index follows the library, and proves itself ours before it is opened."""

from __future__ import annotations

import errno
import json
import os
import pickle
import shutil
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kennisreader.core.library import Library
from kennisreader.core.library_lock import LibraryLock
from kennisreader.core.library_values import LibraryError
from kennisreader.core.search import index_files, keeping
from kennisreader.core.search.desk import SearchDesk
from kennisreader.core.search.index import Index
from kennisreader.core.search.index_files import IndexFiles, NotOurs
from tests.conftest import ROOT
from tests.core.search.conftest import letter_of, put

posix = pytest.mark.skipif(os.name != "posix", reason="file modes of POSIX")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "index"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        put(opened, letter_of("een", "Talent is schaars.", "De woningmarkt knelt."))
        put(opened, letter_of("twee", "Talenten komen uit het buitenland."))
        yield opened


def having(folder: Path, stem: str) -> list[tuple[str, int]]:
    """The passages that the index has for a stem."""
    index = Index.open(folder, keeping.FORMAT)
    try:
        numbers = index.postings("stem", stem).numbers
        return [(index.letters[n], index.passages[n]) for n in numbers]
    finally:
        index.close()


def test_what_comes_goes_and_changes_is_followed(library: Library, folder: Path):
    assert keeping.bring_up_to_date(folder, library).rebuilt
    assert having(folder, "talent") == [("een", 0), ("twee", 0)]
    assert keeping.bring_up_to_date(folder, library) == (False, 0, 0)

    put(library, letter_of("drie", "Nog meer talent."))
    assert keeping.bring_up_to_date(folder, library).added == 1
    assert ("drie", 0) in having(folder, "talent")

    library.remove("een")
    assert keeping.bring_up_to_date(folder, library).removed == 1
    assert {letter for letter, _ in having(folder, "talent")} == {"twee", "drie"}

    changed = letter_of("twee", "Studenten komen uit het buitenland.")
    library.add(changed, b"another file")
    keeping.bring_up_to_date(folder, library)
    assert {letter for letter, _ in having(folder, "talent")} == {"drie"}
    assert having(folder, "student") == [("twee", 0)]


def test_many_small_changes_end_in_one_segment(library: Library, folder: Path):
    keeping.bring_up_to_date(folder, library)
    rebuilt = [
        keeping.bring_up_to_date(folder, library, changed=["een"]).rebuilt for _ in range(12)
    ]
    assert any(rebuilt)
    assert sorted(having(folder, "talent")) == [("een", 0), ("twee", 0)]


def test_letters_that_come_one_by_one_end_in_few_segments(library: Library, folder: Path):
    for n in range(18):
        put(library, letter_of(f"eerst{n}", "Iets anders."))
    keeping.bring_up_to_date(folder, library)
    for n in range(9):
        put(library, letter_of(f"later{n:02}", "Nog meer talent."))
        assert not keeping.bring_up_to_date(folder, library).rebuilt
    assert len(list(generation(folder).glob("*.seg"))) <= 3  # all, eight and one
    later = [(f"later{n:02}", 0) for n in range(9)]
    assert sorted(having(folder, "talent")) == [("een", 0), *later, ("twee", 0)]


def test_a_reader_keeps_what_it_opened(library: Library, folder: Path):
    keeping.bring_up_to_date(folder, library)
    old = Index.open(folder, keeping.FORMAT)
    library.remove("een")
    keeping.bring_up_to_date(folder, library)
    assert len(old.postings("stem", "talent").numbers) == 2
    assert having(folder, "talent") == [("twee", 0)]
    old.close()


def generation(folder: Path) -> Path:
    return folder / IndexFiles(folder).read_stamp().generation


def spoil_segment(folder: Path) -> None:
    path = next(generation(folder).glob("*.seg"))
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.unlink()
    path.write_bytes(data)


def cut_segment(folder: Path) -> None:
    path = next(generation(folder).glob("*.seg"))
    data = path.read_bytes()
    path.unlink()
    path.write_bytes(data[:100])


def lose_segment(folder: Path) -> None:
    next(generation(folder).glob("*.seg")).unlink()


def add_newer_toc(folder: Path) -> None:
    toc = next(generation(folder).glob("_MAIN_*.toc"))
    shutil.copy(toc, toc.with_name("_MAIN_99.toc"))


def edit_stamp(folder: Path) -> None:
    path = folder / index_files.STAMP
    outer = json.loads(path.read_text())
    outer["body"] = outer["body"].replace('"een"', '"ein"')
    path.write_text(json.dumps(outer))


def lose_stamp(folder: Path) -> None:
    (folder / index_files.STAMP).unlink()


def fill_stamp_with_noise(folder: Path) -> None:
    (folder / index_files.STAMP).write_bytes(b"\x00\xff not json")


def other_secret(folder: Path) -> None:
    path = folder / index_files.SECRET
    path.unlink()
    path.write_bytes(b"x" * 32)
    path.chmod(0o600)


def empty_folder(folder: Path) -> None:
    shutil.rmtree(folder)


def other_format(folder: Path) -> None:
    files = IndexFiles(folder)
    stamp = files.read_stamp()
    place = files.begin(stamp)
    files.finish(place, stamp._replace(format="of the future"), stamp)


DAMAGE: dict[str, Callable[[Path], None]] = {
    "a bit of a segment has turned": spoil_segment,
    "a segment is cut off": cut_segment,
    "a segment is missing": lose_segment,
    "there is a table of contents that we did not write": add_newer_toc,
    "the stamp was edited": edit_stamp,
    "the stamp is missing": lose_stamp,
    "the stamp is noise": fill_stamp_with_noise,
    "another secret": other_secret,
    "nothing there": empty_folder,
    "another format": other_format,
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_an_index_that_is_not_as_we_left_it_is_built_anew(
    library: Library, folder: Path, damage: Callable[[Path], None]
):
    keeping.bring_up_to_date(folder, library)
    damage(folder)
    with pytest.raises(NotOurs):
        Index.open(folder, keeping.FORMAT)
    opened = keeping.open_index(folder, library)
    assert opened.index.count == 3
    opened.index.close()
    assert keeping.is_current(folder, library)


def link_in_place(path: Path) -> None:
    """Move what is there to another place, and put a link to it there."""
    path.rename(path.parent.parent / "elsewhere")
    path.symlink_to(path.parent.parent / "elsewhere")


def folder_in_place(path: Path) -> None:
    path.unlink()
    path.mkdir()
    (path / "file").touch()


def file_in_place(folder: Path) -> None:
    place = generation(folder)
    shutil.rmtree(place)
    place.touch()


def all_open(folder: Path) -> None:
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o777)


STRANGE: dict[str, Callable[[Path], object]] = {
    "the folder is open": lambda folder: folder.chmod(0o777),
    "all of it is open": all_open,
    "the folder is read only": lambda folder: folder.chmod(0o500),
    "nobody may look into the folder": lambda folder: folder.chmod(0),
    "the folder is a link": link_in_place,
    "the secret is open to a group": lambda folder: (folder / "secret").chmod(0o660),
    "the secret can be read by others": lambda folder: (folder / "secret").chmod(0o644),
    "the secret cannot be read": lambda folder: (folder / "secret").chmod(0),
    "the secret is a link": lambda folder: link_in_place(folder / "secret"),
    "the secret is a folder": lambda folder: folder_in_place(folder / "secret"),
    "the stamp is open": lambda folder: (folder / "stamp.json").chmod(0o666),
    "the stamp is a link": lambda folder: link_in_place(folder / "stamp.json"),
    "the stamp is a folder": lambda folder: folder_in_place(folder / "stamp.json"),
    "a generation is open": lambda folder: generation(folder).chmod(0o777),
    "a generation is a link": lambda folder: link_in_place(generation(folder)),
    "a generation is a file": file_in_place,
    "the lexicon is a link": lambda folder: link_in_place(generation(folder) / "lexicon.json"),
    "the lexicon is a folder": lambda folder: folder_in_place(generation(folder) / "lexicon.json"),
    "a segment is a link": lambda folder: link_in_place(next(generation(folder).glob("*.seg"))),
}


@posix
@pytest.mark.parametrize("harm", STRANGE.values(), ids=STRANGE)
def test_an_index_that_is_not_ours_alone_is_made_anew(
    library: Library, folder: Path, harm: Callable[[Path], object]
):
    keeping.bring_up_to_date(folder, library)
    harm(folder)
    assert not keeping.is_current(folder, library)
    with SearchDesk(library, folder, ()) as desk:
        assert desk.search("talent").results
        assert desk._aside is None
    assert keeping.is_current(folder, library)
    assert not folder.is_symlink()
    assert not any(path.is_symlink() for path in folder.rglob("*"))
    assert stat.S_IMODE((folder / index_files.SECRET).stat().st_mode) == 0o600
    assert keeping.rebuild(folder, library).rebuilt


@posix
@pytest.mark.skipif(hasattr(os, "getuid") and os.getuid() != 0, reason="only root gives away")
@pytest.mark.parametrize("name", ["", "secret", "stamp.json", "library.lock"])
def test_what_belongs_to_another_is_put_away(library: Library, folder: Path, name: str):
    keeping.bring_up_to_date(folder, library)
    os.chown(folder / name, 65534, 65534)
    keeping.open_index(folder, library).close()
    keeping.bring_up_to_date(folder, library)
    assert (folder / name).stat().st_uid == 0
    assert [path for path in folder.parent.iterdir() if path.name.startswith("index")] == [folder]


@posix
@pytest.mark.parametrize("harm", [link_in_place, folder_in_place, lambda path: path.chmod(0o400)])
def test_a_lock_that_is_none_is_put_away(
    library: Library, folder: Path, harm: Callable[[Path], object]
):
    keeping.bring_up_to_date(folder, library)
    harm(folder / "library.lock")
    put(library, letter_of("drie", "Talent en tulpen."))
    keeping.bring_up_to_date(folder, library)
    assert stat.S_ISREG((folder / "library.lock").lstat().st_mode)


@posix
def test_what_a_link_leads_to_stays_as_it_is(library: Library, folder: Path, tmp_path: Path):
    folder.mkdir(mode=0o700)
    (tmp_path / "mine").write_text("mine")
    for name in ("library.lock", "secret", "stamp.json", "stamp.json.new", "generation-old"):
        (folder / name).symlink_to(tmp_path / "mine")
    keeping.open_index(folder, library).close()
    assert (tmp_path / "mine").read_text() == "mine"
    assert keeping.is_current(folder, library)
    assert len(list(folder.iterdir())) == 4


@posix
def test_whoever_lets_a_group_write_has_an_index_too(library: Library, folder: Path):
    before = os.umask(0o002)
    try:
        keeping.bring_up_to_date(folder, library)
        assert keeping.is_current(folder, library)
    finally:
        os.umask(before)


@posix
def test_where_the_system_keeps_no_folder_closed_one_is_made_aside(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    own = index_files._is_own_folder
    monkeypatch.setattr(
        index_files, "_is_own_folder", lambda path: own(path) and not path.is_relative_to(folder)
    )
    with pytest.raises(LibraryError) as caught:
        keeping.open_index(folder, library)
    assert caught.value.code == "index_unwritable"
    with SearchDesk(library, folder, ()) as desk:
        assert desk.search("talent").results


class Bomb:
    """A pickle that leaves a trace when it is read."""

    def __init__(self, trace: Path) -> None:
        self.trace = trace

    def __reduce__(self):
        return (Path.touch, (self.trace,))


@pytest.mark.parametrize("facts", [{}, {"built": 2}, {"built": 2, "changed": 0, "later": None}])
def test_a_stamp_that_lacks_something_is_none(
    library: Library, folder: Path, facts: dict[str, object]
):
    keeping.bring_up_to_date(folder, library)
    files = IndexFiles(folder)
    stamp = files.present(keeping.FORMAT)
    files.finish(folder / stamp.generation, stamp._replace(facts=facts))
    assert not keeping.is_current(folder, library)
    put(library, letter_of("drie", "Een derde brief."))
    assert keeping.bring_up_to_date(folder, library).rebuilt
    assert keeping.is_current(folder, library)


def test_a_foreign_pickle_is_never_read(library: Library, folder: Path, tmp_path: Path):
    keeping.bring_up_to_date(folder, library)
    toc = next(generation(folder).glob("_MAIN_*.toc"))
    toc.unlink()
    toc.write_bytes(pickle.dumps(Bomb(tmp_path / "ran")))
    keeping.open_index(folder, library).index.close()
    assert not (tmp_path / "ran").exists()


def test_an_index_that_was_copied_is_not_opened(library: Library, folder: Path, tmp_path: Path):
    keeping.bring_up_to_date(folder, library)
    shutil.copytree(folder, tmp_path / "copy")
    with pytest.raises(NotOurs):
        Index.open(tmp_path / "copy", keeping.FORMAT)
    shutil.rmtree(folder)
    shutil.copytree(tmp_path / "copy", folder)  # restored in its place: another secret file
    with pytest.raises(NotOurs):
        Index.open(folder, keeping.FORMAT)


@posix
def test_only_its_user_can_read_it(library: Library, folder: Path):
    keeping.bring_up_to_date(folder, library)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / index_files.SECRET).stat().st_mode) == 0o600
    folder.chmod(0o777)
    with pytest.raises(NotOurs):
        Index.open(folder, keeping.FORMAT)


@posix
@pytest.mark.skipif(hasattr(os, "getuid") and os.getuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_named(library: Library, tmp_path: Path):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    with pytest.raises(LibraryError) as caught:
        keeping.bring_up_to_date(closed / "index", library)
    assert caught.value.code == "index_unwritable"
    assert str(closed) in caught.value.details["file"]


def test_a_full_disk_is_named_and_what_was_written_of_the_index_goes_again(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(Path, "write_bytes", full)
        with pytest.raises(LibraryError) as caught:
            keeping.bring_up_to_date(folder, library)
    assert caught.value.code == "disk_full"
    assert not list(folder.glob("generation-*"))
    assert keeping.bring_up_to_date(folder, library).rebuilt


def test_a_file_in_the_place_of_the_folder_is_named(library: Library, tmp_path: Path):
    (tmp_path / "file").touch()
    with pytest.raises(LibraryError) as caught:
        keeping.bring_up_to_date(tmp_path / "file", library)
    assert caught.value.code == "index_unwritable"


def test_where_no_index_can_be_kept_one_is_made_for_the_time_being(
    library: Library, tmp_path: Path
):
    (tmp_path / "file").touch()
    with SearchDesk(library, tmp_path / "file", ()) as desk:
        assert desk.search("talent").results
        with Library.open(library.folder) as window:
            put(window, letter_of("laat", "Een briefadres."))
        assert [each.letter for each in desk.search("briefadres").results] == ["laat"]
        aside = desk._files.folder
        assert aside.exists()
    assert not aside.exists()
    assert (tmp_path / "file").read_bytes() == b""


def test_check_tells_of_an_index_that_lags(library: Library, folder: Path):
    assert not list(keeping.problems(folder, library))  # none is needed yet
    keeping.bring_up_to_date(folder, library)
    assert not list(keeping.problems(folder, library))
    put(library, letter_of("drie", "Nog meer talent."))
    (problem,) = keeping.problems(folder, library)
    assert problem.code == "index_stale"
    assert problem.repair is not None
    problem.repair()
    assert not list(keeping.problems(folder, library))


def test_an_abbreviation_is_known_in_letters_that_come_later(library: Library, folder: Path):
    put(library, letter_of("drie", "Het Netherlands Point of Entry (hierna: NPoE) helpt."))
    keeping.bring_up_to_date(folder, library)
    put(library, letter_of("vier", "Wij zijn het Netherlands Point of Entry."))
    keeping.bring_up_to_date(folder, library)
    assert having(folder, "=npoe") == [("drie", 0), ("vier", 0)]


WRITER = """
import sys
from pathlib import Path
from kennisreader.core.library import Library
from kennisreader.core.search import keeping
library, index = Path(sys.argv[1]), Path(sys.argv[2])
with Library.open(library, write=False) as opened:
    names = [summary.id for summary in opened.summaries()]
    print("ready", flush=True)
    while True:
        keeping.bring_up_to_date(index, opened, changed=names[:1])
"""


@posix
def test_a_killed_writer_leaves_the_old_index_or_the_new_one(
    library: Library, folder: Path, tmp_path: Path
):
    keeping.bring_up_to_date(folder, library)
    for turn in range(12):
        command = [sys.executable, "-c", WRITER, str(tmp_path / "library"), str(folder)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            time.sleep(0.01 + 0.017 * turn)
            writer.send_signal(signal.SIGKILL)
        assert sorted(having(folder, "talent")) == [("een", 0), ("twee", 0)]
        assert keeping.is_current(folder, library)
    keeping.bring_up_to_date(folder, library, changed=["een"])
    left = [path.name for path in folder.iterdir() if path.name.startswith("generation-")]
    assert left == [generation(folder).name]


def test_whatever_file_is_damaged_searches_go_on_and_it_is_repaired(library: Library, folder: Path):
    keeping.bring_up_to_date(folder, library)
    with SearchDesk(library, folder, ()) as desk:
        found = [(r.letter, r.passage) for r in desk.search("talent").results]
        files = sorted(p.relative_to(folder) for p in folder.rglob("*") if p.is_file())
        assert len(files) > 5
        for name in [each for each in files if each.name != "library.lock"]:
            path = folder / name
            if not path.exists():  # a generation that came in the place of a damaged one
                path = next(p for p in folder.rglob("*") if p.is_file() and p.suffix == path.suffix)
            data = path.read_bytes()
            path.unlink()  # it may be shared with another generation
            path.write_bytes(data[: len(data) // 2] + b"?")
            path.chmod(0o600)
            for each in (desk, SearchDesk(library, folder, ())):
                again = [(r.letter, r.passage) for r in each.search("talent").results]
                assert again == found, path
                if each is not desk:
                    each.close()
        keeping.bring_up_to_date(folder, library)
        assert keeping.is_current(folder, library)


def test_while_another_program_writes_the_old_index_answers(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    keeping.bring_up_to_date(folder, library)
    monkeypatch.setattr(keeping, "_PATIENCE", 0.05)
    with SearchDesk(library, folder, ()) as desk:
        other = LibraryLock(folder)
        other.acquire()
        put(library, letter_of("drie", "Talent en tulpen."))
        with pytest.raises(LibraryError) as error:
            keeping.bring_up_to_date(folder, library)
        assert error.value.code == "in_use"
        assert {r.letter for r in desk.search("talent").results} == {"een", "twee"}
        other.release()
        keeping.bring_up_to_date(folder, library)
        assert [r.letter for r in desk.search("tulpen").results] == ["drie"]


def test_a_build_that_fails_in_the_middle_leaves_the_old_index(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    keeping.bring_up_to_date(folder, library)
    put(library, letter_of("drie", "Talent en tulpen."))

    def refuse(*_: object) -> None:
        raise LibraryError("cannot_write", file=str(folder))

    with SearchDesk(library, folder, ()) as desk:
        with monkeypatch.context() as patch:
            patch.setattr(IndexFiles, "finish", refuse)  # the disk is full, or read only
            with pytest.raises(LibraryError):
                keeping.bring_up_to_date(folder, library)
        assert {r.letter for r in desk.search("talent").results} == {"een", "twee"}
        keeping.bring_up_to_date(folder, library)
        assert {r.letter for r in desk.search("talent").results} == {"een", "twee", "drie"}


def test_a_text_that_changes_changes_the_fingerprint(library: Library):
    before = library.fingerprints()
    library.add(letter_of("twee", "Iets anders."), b"another file")
    after = library.fingerprints()
    assert before.keys() == after.keys()
    assert before["een"] == after["een"]
    assert before["twee"] != after["twee"]


def test_corrected_metadata_asks_for_no_new_index(library: Library, folder: Path):
    keeping.bring_up_to_date(folder, library)
    library.correct("een", "title", "Een andere titel")
    assert keeping.is_current(folder, library)
