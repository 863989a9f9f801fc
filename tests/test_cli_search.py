# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""search, related and reindex on the terminal, and the same questions asked of the worker."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from kennisreader import cli, paths, worker
from kennisreader.core.intake import Intake
from kennisreader.core.library import Library
from kennisreader.core.library_values import LibraryError
from tests.conftest import ROOT

TALENT = "2020-07-02-kamerbrief-ai-talent"
STRATEGY = "2020-12-strategiebrief-internationale-kennis-talentstrategie"


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):
    """Run one command line in Dutch on a library of its own; give its exit code and output."""
    monkeypatch.setenv("LANGUAGE", "nl")
    monkeypatch.setenv("LANG", "nl_NL.UTF-8")
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")

    def command(*words: str) -> tuple[int, str, str]:
        code = cli.main(["--library", str(tmp_path / "library"), *words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return command


def rows(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def own_theme(name: str, text: str) -> None:
    folder = paths.user_themes_folder()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.toml").write_text(text, encoding="utf-8")


def test_search_as_promised_to_scripts(run):
    code, out, _ = run("search", "talent", "--limit", "3", "--json")
    assert code == 0
    (answer,) = rows(out)
    assert answer["query"] == "talent"
    assert answer["suggestion"] is None
    assert answer["total"] > 3 == len(answer["results"])
    for result in answer["results"]:
        assert {"letter", "file", "place", "date", "score", "quote", "marks"} <= result.keys()
        assert all("talent" in result["quote"][start:end].lower() for start, end in result["marks"])


def test_a_theme_of_ones_own_is_found_at_once(run):
    assert not rows(run("search", "thema:netwerken", "--json")[1])[0]["results"]
    own_theme("netwerken", 'name = { nl = "Netwerken", en = "Networks" }\nterms = ["netwerk*"]')
    (answer,) = rows(run("search", "thema:netwerken", "--json")[1])
    assert answer["total"] > 0
    assert all("netwerk" in result["quote"].lower() for result in answer["results"])


def test_searching_goes_on_when_another_program_keeps_the_library(
    run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    run("letters")
    own_theme("netwerken", 'terms = ["netwerk*"]')  # the letters' themes are to be found anew
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *a, **k: connect(*a, **{**k, "timeout": 0}))
    with closing(connect(tmp_path / "library" / "library.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        code, out, err = run("search", "netwerken", "--json")
    assert (code, err) == (0, "")
    assert rows(out)[0]["total"] > 0
    with Library.open(tmp_path / "library", write=False) as library:
        revision = Intake(paths.theme_folders()).revision
        assert library.letters_with_stale_themes(revision), "nothing was written"
    assert rows(run("search", "thema:netwerken", "--json")[1])[0]["total"] > 0, "found later"


@pytest.mark.parametrize(
    ("code", "goes_on"),
    [
        ("in_use", True),
        ("locked", True),
        ("cannot_write", True),
        ("disk_full", True),
        ("damaged", False),
    ],
)
def test_themes_that_cannot_be_kept_do_not_keep_anyone_from_searching(
    run, monkeypatch: pytest.MonkeyPatch, code: str, goes_on: bool
):
    run("letters")
    own_theme("netwerken", 'terms = ["netwerk*"]')

    def refuse(*_: object) -> None:
        raise LibraryError(code, file="x", reason="x")

    monkeypatch.setattr(Intake, "refresh", refuse)
    ended, out, err = run("search", "netwerken", "--json")
    assert (ended == 0, bool(out), bool(err)) == (goes_on, goes_on, not goes_on)


def test_every_fault_of_theme_files_is_named(run):
    run("letters")
    for number in range(12):
        own_theme(f"fout-{number:02}", "on = ja")
    _, _, err = run("search", "netwerken", "--json")
    assert [words.split(":")[0] for words in err.splitlines()] == [
        f"Themabestand fout-{number:02}.toml, regel 1" for number in range(12)
    ]


def test_scripts_get_the_same_in_every_language(run, monkeypatch: pytest.MonkeyPatch):
    questions = (
        ("search", "soort:antwoord talent", "--json"),
        ("related", "ai-talent", "--quote", "Netherlands Branding", "--json"),
    )
    dutch = [run(*words)[1] for words in questions]
    monkeypatch.setenv("LANGUAGE", "en")
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert [run(*words)[1] for words in questions] == dutch
    assert '"place": "antwoord' in dutch[0]
    assert "answer" in run("search", "soort:antwoord talent")[1]


def test_only_a_line_end_ends_a_query(run, tmp_path: Path):
    path = tmp_path / "queries.txt"
    path.write_bytes("\ufeffhuis\x0cvesting\r\nai\x85talent".encode())
    _, out, _ = run("search", "--queries", str(path), "--json", "--limit", "0")
    answers = [json.loads(line)["query"] for line in out.split("\n") if line]
    assert answers == ["huis\x0cvesting", "ai\x85talent"]


def test_one_answer_for_each_line_in_the_same_order(run, tmp_path: Path):
    path = tmp_path / "queries.txt"
    path.write_text("huisvesting\n\nqqxxqq\n30573-222\n", encoding="utf-8")
    code, out, _ = run("search", "--queries", str(path), "--json")
    assert code == 0
    answers = rows(out)
    assert [answer["query"] for answer in answers] == ["huisvesting", "", "qqxxqq", "30573-222"]
    assert [bool(answer["results"]) for answer in answers] == [True, False, False, True]


def test_search_for_a_reader(run):
    code, out, _ = run("search", "kennisveilgheid")
    assert code == 0
    assert "kennisveiligheid" in out
    assert "Bedoelde u" in out


def test_related_as_promised_to_scripts(run):
    code, out, _ = run("related", "ai-talent", "--quote", "Netherlands Branding", "--json")
    assert code == 0
    (row,) = rows(out)
    assert row["source_letter"] == TALENT
    assert "Netherlands Branding" in row["source_quote"]
    first = row["results"][0]
    assert first["letter"] == STRATEGY
    assert first["reason"].keys() == {"terms", "citation", "similarity", "kind"}
    assert "campagne" in first["reason"]["terms"]


def test_a_quote_may_be_typed_in_small_letters(run):
    code, out, err = run("related", "ai-talent", "--quote", "'netherlands  branding'", "--json")
    assert code == 0
    assert "Netherlands Branding" in rows(out)[0]["source_quote"]
    assert err.count("\n") <= 1  # the new library


def test_a_quote_that_stands_more_than_once_says_which_is_taken(run):
    run("letters")
    code, out, err = run("related", "ai-talent", "--quote", "TALENT")
    assert code == 0
    assert out
    assert "keer in" in err
    assert "eerste plaats: " in err


def test_a_quote_that_stands_there_only_nearly_says_what_is_taken(run):
    run("letters")
    quote = "Branding Netherlands campagne"
    code, out, err = run("related", "ai-talent", "--quote", quote)
    assert code == 0
    assert out
    assert "staan niet zo in" in err


@pytest.mark.parametrize("query", ["", "  ", "?!"])
def test_nothing_to_search_for_is_said(run, query: str):
    code, out, _ = run("search", query)
    assert code == 0
    assert out == "Er is niets om naar te zoeken.\n"


def test_related_for_every_passage(run):
    code, out, _ = run("related", "--all", "--json")
    assert code == 0
    found = rows(out)
    shown = [json.loads(run("show", name, "--json")[1]) for name in (TALENT, STRATEGY)]
    letters = {row["source_letter"] for row in found}
    assert len(letters) == 5
    assert any(not row["results"] for row in found)
    for row in found:
        assert all(result["letter"] != row["source_letter"] for result in row["results"])
        assert len(row["results"]) <= 10
    assert {each["id"] for each in shown} <= letters


def test_an_imported_letter_is_found_at_once(run, tmp_path: Path):
    run("search", "talent")
    path = tmp_path / "brief.txt"
    path.write_text("Geachte voorzitter,\n\nOver de zeehondenopvang in Pieterburen.\n", "utf-8")
    assert run("import", str(path))[0] == 0
    (answer,) = rows(run("search", "zeehonden", "--json")[1])
    assert [result["file"] for result in answer["results"]] == ["brief.txt"]


def test_reindex_and_check(run, tmp_path: Path):
    assert run("check")[0] == 0
    run("search", "talent")
    assert run("check")[0] == 0
    folder = paths.index_folder(tmp_path / "library")
    segment = next(folder.glob("generation-*/*.seg"))
    segment.write_bytes(segment.read_bytes()[:-1])
    code, out, _ = run("check")
    assert code == 1
    assert "zoekindex" in out
    code, out, _ = run("check", "--json")
    assert code == 1
    (row,) = rows(out)
    assert row["code"] == "index_stale"
    assert row["repaired"] is False
    assert "zoekindex" in row["message"]
    code, out, _ = run("check", "--repair", "--json")
    assert code == 0
    assert [row["repaired"] for row in rows(out)] == [True]
    assert run("check", "--json")[:2] == (0, "")
    code, out, err = run("reindex")
    assert (code, out) == (0, "")
    assert "5" in err


def test_search_goes_on_where_no_index_can_be_kept(run, tmp_path: Path):
    run("letters")
    folder = paths.index_folder(tmp_path / "library")
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("a file in its place")
    code, out, _ = run("search", "talent")
    assert code == 0
    assert "AI Talent" in out or "talent" in out
    code, out, _ = run("check", "--repair", "--json")
    assert (code, [row["code"] for row in rows(out)]) == (1, ["index_unwritable"])
    assert "De zoekindex kan niet worden geschreven" in run("check")[1]


WRONG = {
    "no query": (("search",), 2),
    "query and file": (("search", "x", "--queries", "y"), 2),
    "no such file": (("search", "--queries", "/nowhere"), 1),
    "no passage": (("related",), 2),
    "no quote": (("related", "ai-talent"), 2),
    "all and one": (("related", "ai-talent", "--all"), 2),
    "no such letter": (("related", "zzz", "--quote", "x"), 1),
    "no such quote": (("related", "ai-talent", "--quote", "qqxxqq"), 1),
    "no number": (("search", "x", "--limit", "veel"), 2),
    "less than none": (("search", "x", "--limit", "-3"), 2),
    "less than none related": (("related", "--all", "--limit=-1"), 2),
}


@pytest.mark.parametrize(("words", "code"), WRONG.values(), ids=WRONG)
def test_wrong_use_is_one_sentence(run, words: tuple[str, ...], code: int):
    run("letters")
    answer = run(*words)
    assert answer[0] == code
    assert answer[1] == ""
    assert len(answer[2].strip().splitlines()) == 1
    assert "Traceback" not in answer[2]


@pytest.fixture
def workshop(run):
    run("letters")
    with_themes = worker.Workshop((ROOT / "resources" / "themes",))
    yield with_themes
    with_themes.close()


def ask(workshop: worker.Workshop, function: str, tmp_path: Path, **arguments: object) -> Any:
    library = {"library": str(tmp_path / "library")}
    reply = workshop.answer({"function": function, "arguments": {**library, **arguments}})
    json.dumps(reply)
    return reply["answer"]


def test_the_worker_answers_the_same(workshop: worker.Workshop, run, tmp_path: Path):
    assert ask(workshop, "index_letters", tmp_path)["rebuilt"]
    assert ask(workshop, "index_letters", tmp_path, changed=[TALENT])["added"] == 1
    answer = ask(workshop, "search", tmp_path, query="talent", limit=5, language="nl")
    (told,) = rows(run("search", "talent", "--limit", "5", "--json")[1])
    assert [r["quote"] for r in answer["results"]] == [r["quote"] for r in told["results"]]
    assert answer["facets"]["years"]
    assert "kennisveiligheid" in ask(workshop, "suggest", tmp_path, query="kennisvei")
    slices = 0
    while (
        related := ask(workshop, "related", tmp_path, letter=TALENT, passage=14, limit=3)
    ) is None:  # a search may come between
        slices += 1
    assert slices > 1
    assert related[0]["letter"] == STRATEGY
    links = ask(workshop, "links_between", tmp_path, left=TALENT, right=STRATEGY, limit=10)
    assert {"left", "right", "strength", "reason", "theme"} <= links[0].keys()


def test_a_library_that_is_not_there_is_an_error_with_a_code(
    workshop: worker.Workshop, tmp_path: Path
):
    arguments = {"library": str(tmp_path / "nowhere"), "query": "x", "limit": 1}
    reply = workshop.answer({"function": "search", "arguments": arguments})
    assert reply["error"]["code"] == "no_library"


def test_the_query_process_cannot_write(workshop: worker.Workshop, tmp_path: Path):
    with (
        Library.open(tmp_path / "library", create=False, write=False) as library,
        pytest.raises(LibraryError),
    ):
        library.set_value("a", "b")
