# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Exporting again over a file: ours is renewed, and not a byte of the user's is touched."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kennisreader.core.export.blocks import FILE_MARK, Block, Key, Unit, checksum, parse
from kennisreader.core.export.errors import ExportError
from kennisreader.core.export.merging import Conflict, Plan, Reason, plan

HEADER = f"{FILE_MARK}\n\n# Notities\n"
HEAD = Unit(Key("letter", "brief-1"), "## Brief 1")
ONE = Unit(Key("note", "id-1"), "> een\n>\n> — bron\n\nmijn *mening*")
TWO = Unit(Key("note", "id-2"), "> twee")
THREE = Unit(Key("note", "id-3"), "> drie")
OTHER = Unit(Key("letter", "brief-2"), "## Brief 2")


def export(existing: bytes | None, *units: Unit, **options: object) -> Plan:
    return plan(existing, units, HEADER, **options)  # type: ignore[arg-type]  # those of plan


def changed(unit: Unit, text: str) -> Unit:
    return Unit(unit.key, text)


FILE = export(None, HEAD, ONE, TWO).new


def with_words(words: str, behind: str) -> bytes:
    """The file with words of the user behind a block."""
    text = FILE.decode()
    end = re.search(rf"<!-- /kennisreader:\w+ {behind} -->\n", text)
    assert end is not None
    return (text[: end.end()] + words + text[end.end() :]).encode()


def order(data: bytes) -> list[str]:
    return [piece.key.name for piece in parse(data.decode()).pieces if isinstance(piece, Block)]


def test_a_new_file_has_a_heading_and_blocks_with_empty_lines_between():
    first = export(None, HEAD, ONE, TWO)
    assert first.added == ("id-1", "id-2")
    assert first.new.startswith(HEADER.encode())
    assert b"-->\n<!--" not in first.new
    assert export(b" \n", HEAD, ONE, TWO).new == first.new


def test_again_is_the_same_and_has_no_differences():
    again = export(FILE, HEAD, ONE, TWO)
    assert (again.new, again.diff(), again.changes_file) == (FILE, "", False)
    assert again.unchanged == ("id-1", "id-2")


def test_a_changed_note_changes_its_block_alone():
    made = export(FILE, HEAD, changed(ONE, "> anders"), TWO)
    assert made.changed == ("id-1",)
    assert made.new.replace(b"> anders", b"") != FILE
    assert [line for line in made.diff().splitlines() if line[:1] == "+"][2:] == ["+> anders"]


def test_differences_name_the_file_and_keep_their_lines():
    made = export(FILE + b"slot", HEAD, ONE, TWO, THREE)
    diff = made.diff("notities.md")
    assert diff.startswith("--- notities.md\n+++ notities.md\n")
    assert "-slot\n\\ No newline at end of file\n+slot\n" in diff


def test_a_new_note_comes_behind_the_one_before_it_and_what_the_user_wrote_there():
    old = with_words("\nMijn gedachte hierbij.\n", "id-1")
    made = export(old, HEAD, ONE, THREE, TWO)
    assert made.added == ("id-3",)
    assert order(made.new) == ["brief-1", "id-1", "id-3", "id-2"]
    text = made.new.decode()
    assert text.index("Mijn gedachte") < text.index("> drie")


def test_a_new_note_stays_out_of_the_users_own_chapters():
    old = with_words("\nErbij.\n\n```\n# geen kop\n```\n\n## Mijn conclusie\n\nDus.\n", "id-2")
    made = export(old, HEAD, ONE, TWO, THREE)
    text = made.new.decode()
    assert text.index("# geen kop") < text.index("> drie") < text.index("## Mijn conclusie")


def test_notes_of_an_earlier_letter_come_before_the_later_ones():
    made = export(FILE, OTHER, THREE, HEAD, ONE, TWO)
    assert order(made.new) == ["brief-2", "id-3", "brief-1", "id-1", "id-2"]


def test_blocks_that_were_moved_stay_where_they_are():
    blocks = [piece for piece in parse(FILE.decode()).pieces if isinstance(piece, Block)]
    moved = FILE.decode().replace(blocks[1].raw, "") + "\n## Elders\n\n- punt\n" + blocks[1].raw
    made = export(moved.encode(), HEAD, changed(ONE, "> anders"), TWO)
    assert order(made.new) == ["brief-1", "id-2", "id-1"]
    assert made.changed == ("id-1",)


def test_a_copied_block_is_renewed_too_and_counted_once():
    block = next(
        p for p in parse(FILE.decode()).pieces if isinstance(p, Block) and p.key == ONE.key
    )
    made = export(FILE + block.raw.encode(), HEAD, changed(ONE, "> anders"), TWO)
    assert made.changed == ("id-1",)
    assert made.new.count(b"> anders") == 2


def test_an_indented_block_stays_indented():
    text = FILE.decode()
    block = next(p for p in parse(text).pieces if isinstance(p, Block) and p.key == TWO.key)
    indented = "".join(f"\t{line}" for line in block.raw.splitlines(keepends=True))
    made = export(text.replace(block.raw, indented).encode(), HEAD, ONE, changed(TWO, "> anders"))
    assert made.changed == ("id-2",)
    assert b"\n\t> anders\n" in made.new


# What the user wrote inside a block


EDITED = FILE.replace(b"> twee", b"> twee\n\nmijn eigen zin")


def test_words_in_a_block_of_an_unchanged_note_stay_and_are_told():
    made = export(EDITED, HEAD, ONE, TWO)
    assert made.new == EDITED
    assert made.kept == ("id-2",)


def test_words_in_a_block_of_a_changed_note_stay_and_are_a_conflict():
    made = export(EDITED, HEAD, ONE, changed(TWO, "> anders"))
    assert made.new == EDITED
    assert made.conflicts == (Conflict("id-2", Reason.EDITED),)


def test_a_conflict_can_be_decided_for_the_note():
    made = export(EDITED, HEAD, ONE, changed(TWO, "> anders"), overwrite=["id-2"])
    assert made.changed == ("id-2",)
    assert b"mijn eigen zin" not in made.new


def test_the_same_change_on_both_sides_is_no_conflict():
    here = FILE.replace(b"> twee", b"> anders")
    made = export(here, HEAD, ONE, changed(TWO, "> anders"))
    assert made.unchanged == ("id-1", "id-2")
    later = export(made.new, HEAD, ONE, changed(TWO, "> nog anders"))
    assert later.changed == ("id-2",)


@pytest.mark.parametrize("new", [b"> twee   ", b"> twee\r", b"\n\n> twee\n\n", b"  > twee"])
def test_what_editors_do_by_themselves_is_no_edit(new: bytes):
    made = export(FILE.replace(b"> twee", new), HEAD, ONE, changed(TWO, "> anders"))
    assert made.changed == ("id-2",)


# Notes that are gone


def test_notes_that_are_not_exported_stay_unless_removal_is_asked_for():
    left = export(FILE, HEAD, TWO)
    assert (left.new, left.removed) == (FILE, ("id-1",))
    gone = export(FILE, HEAD, TWO, remove=True)
    assert gone.removed == ("id-1",)
    assert gone.new == export(None, HEAD, TWO).new


def test_removal_spares_what_the_user_wrote():
    made = export(EDITED, HEAD, ONE, remove=True)
    assert made.new == EDITED
    assert made.conflicts == (Conflict("id-2", Reason.EDITED),)
    assert made.removed == ()


# Files that are not as we left them


@pytest.mark.parametrize(
    "existing",
    [b"# Mijn aantekeningen\n", FILE.decode().encode("utf-16"), b"\x00\x01\x02", b"<!-- x -->\n"],
    ids=["Markdown", "UTF-16", "no text", "another comment"],
)
def test_a_file_of_somebody_else_is_refused(existing: bytes):
    with pytest.raises(ExportError, match="export_not_ours") as caught:
        export(existing, HEAD, ONE, file="x.md")
    assert caught.value.details["file"] == "x.md"


def test_a_file_without_our_mark_but_with_our_blocks_is_ours():
    bare = FILE.removeprefix(HEADER.encode())
    assert export(bare, HEAD, ONE, TWO).new == bare


@pytest.mark.parametrize(
    "old",
    ["<!-- /kennisreader:note id-1 -->\n", "<!-- /kennisreader:note id-1 -->"],
    ids=["line", "words"],
)
def test_a_block_without_an_end_is_left_alone(old: str):
    broken = FILE.decode().replace(old, "").encode()
    made = export(broken, HEAD, changed(ONE, "> anders"), TWO)
    assert made.new == broken
    assert made.conflicts == (Conflict("id-1", Reason.BROKEN),)
    assert made.unchanged == ("id-2",)


def test_what_stands_between_the_ends_of_two_blocks_is_not_swallowed():
    text = FILE.decode()
    first_end = text.index("<!-- /kennisreader:note id-1")
    second = text.index("> twee")
    cut = (text[:first_end] + "mijn woorden\n" + text[second:]).encode()
    made = export(cut, HEAD, changed(ONE, "> anders"), TWO)
    assert made.new.startswith(cut)
    assert made.conflicts == (Conflict("id-1", Reason.BROKEN),)
    assert made.added == ("id-2",)


def test_a_whole_copy_below_does_not_end_a_broken_block():
    block = next(
        p for p in parse(FILE.decode()).pieces if isinstance(p, Block) and p.key == ONE.key
    )
    begin = block.raw.split("\n")[0] + "\n\nmijn woorden\n\n"
    old = FILE.replace(block.raw.encode(), (begin + block.raw).encode())
    made = export(old, HEAD, changed(ONE, "> anders"), TWO)
    assert made.new == old
    assert made.conflicts == (Conflict("id-1", Reason.BROKEN),)


def test_a_file_with_our_mark_behind_a_byte_order_mark_is_ours():
    assert export(b"\xef\xbb\xbf" + HEADER.encode(), HEAD, ONE).added == ("id-1",)


def test_line_ends_and_byte_order_mark_of_windows_stay():
    windows = b"\xef\xbb\xbf" + FILE.replace(b"\n", b"\r\n")
    assert export(windows, HEAD, ONE, TWO).new == windows
    made = export(windows, HEAD, changed(ONE, "> anders\n> tweede"), TWO, THREE)
    assert made.new.startswith(b"\xef\xbb\xbf<!--")
    assert b"\n" not in made.new.replace(b"\r\n", b"")


def test_a_last_line_without_end_gets_one_before_a_new_block():
    old = FILE + b"slotwoord"
    made = export(old, HEAD, ONE, TWO, THREE)
    assert made.new.startswith(old + b"\n\n<!-- kennisreader:note id-3")


def test_bullets_for_outlines():
    made = export(None, HEAD, ONE, TWO, outline=True)
    assert b"\n- <!-- kennisreader:note id-1" in made.new
    assert b"\n  > een\n" in made.new
    again = export(made.new, HEAD, ONE, TWO, THREE, outline=True)
    assert again.added == ("id-3",)
    assert again.new.startswith(made.new)


def test_an_id_with_any_signs_in_it_comes_back():
    unit = Unit(Key("letter", "https://x.nl/a b--c?d=é&e"), "## x")
    made = export(None, unit).new
    assert order(made) == [unit.key.name]
    assert b"a%20b--c" not in made, "two hyphens end a comment for some readers"


# Whatever stands around the blocks, and in them


own_text = st.text(st.sampled_from("ab \t\r\n#->`~*<!é\x85\u2028\ufeff😀"), max_size=30).map(
    lambda text: f"{text}\n"
)
notes = st.lists(st.integers(0, 6), unique=True, max_size=6).map(sorted)
note_text = st.text(max_size=40).map(
    lambda text: re.sub(r"<!-- /?kenn", "", text).replace("\r", "")
)


def unit_of(number: int, text: str = "") -> Unit:
    return Unit(Key("note", f"id-{number}"), f"> {number}{text}")


def own_bytes(data: bytes) -> bytes:
    """What stands outside the blocks, without the line ends that part them."""
    pieces = parse(data.decode("utf-8", "surrogateescape")).pieces
    text = "".join(piece for piece in pieces if isinstance(piece, str))
    return re.sub(r"[\r\n]", "", text).encode("utf-8", "surrogateescape")


def mixed(numbers: list[int], texts: list[str], more: bytes) -> bytes:
    """An exported file in which somebody wrote something before and behind every block."""
    pieces = parse(export(None, *map(unit_of, numbers)).new.decode()).pieces
    text = ""
    for index, piece in enumerate(pieces):
        raw = piece.raw if isinstance(piece, Block) else piece
        text += (texts[index % len(texts)] if texts and index else "") + raw
    return text.encode() + more


@given(notes, st.lists(own_text, max_size=8), st.binary(max_size=9))
def test_nothing_to_do_leaves_every_byte(numbers: list[int], texts: list[str], more: bytes):
    old = mixed(numbers, texts, more)
    assert export(old, *map(unit_of, numbers)).new == old


@example([0, 1], [], ["\t\n"], b"", True)
@given(notes, notes, st.lists(own_text, max_size=8), st.binary(max_size=9), st.booleans())
def test_whatever_the_user_wrote_around_the_blocks_survives(
    before: list[int], after: list[int], texts: list[str], more: bytes, remove: bool
):
    old = mixed(before, texts, more)
    units = [unit_of(number, " anders" if number % 2 else "") for number in after]
    made = export(old, *units, remove=remove)
    assert own_bytes(made.new) == own_bytes(old)
    assert set(made.added) == {f"id-{n}" for n in after} - {f"id-{n}" for n in before}
    again = export(made.new, *units, remove=remove)
    assert (again.new, again.added, again.changed) == (made.new, (), ())


@given(notes, st.lists(own_text, max_size=8))
def test_changed_notes_leave_the_rest_byte_for_byte(numbers: list[int], texts: list[str]):
    old = mixed(numbers, texts, b"")
    made = export(old, *(unit_of(number, " anders") for number in numbers))

    def rest(data: bytes) -> list[str]:
        return [piece for piece in parse(data.decode()).pieces if isinstance(piece, str)]

    assert rest(made.new) == rest(old)


@given(note_text, note_text)
def test_any_text_can_stand_in_a_block_and_be_replaced(one: str, other: str):
    unit = Unit(ONE.key, one)
    first = export(None, HEAD, unit, TWO).new
    [block] = [p for p in parse(first.decode()).pieces if isinstance(p, Block) and p.key == ONE.key]
    assert not block.is_edited
    assert [line.strip() for line in block.inside.split("\n") if line.strip()] == [
        line.strip() for line in one.split("\n") if line.strip()
    ]
    made = export(first, HEAD, Unit(ONE.key, other), TWO)
    assert made.conflicts == ()
    same = checksum(one) == checksum(other)
    assert made.new == (first if same else export(None, HEAD, Unit(ONE.key, other), TWO).new)
