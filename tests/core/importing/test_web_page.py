# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Web pages: official ones with notes and lists, saved pages of a letter, pages made by Word."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kennisreader.core.importing import read_letter
from kennisreader.core.importing.errors import UnreadableFile
from kennisreader.core.importing.numerals import written
from kennisreader.core.letter import BlockKind, Letter
from tests.proportion import grows_in_proportion

OFFICIAL = """<!DOCTYPE html><html><head><title></title>
<meta name="OVERHEIDop.dossiernummer" content="28844"/><meta name="OVERHEIDop.ondernummer" content="269"/>
<script>document.write("<p>script</p>")</script></head><body>
<div id="inhoudsopgave"><ul><li>Inleiding</li></ul></div>
<div id="broodtekst"><h1 class="dossiertitel"><span class="dossiernummer">28 844</span> Integriteit</h1>
<div class="stuk"><h1 class="stuktitel"><span class="stuknummer">Nr. 269</span> BRIEF VAN DE MINISTER
VAN BINNENLANDSE ZAKEN EN KONINKRIJKSRELATIES</h1>
<div class="algemeen"><p>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</p>
<p>Den Haag, 7 juli 2023</p><h2 class="divisiekop1">1. Aanpak</h2>
<h3 class="tussenkop"><strong class="vet">Lobbyregister</strong></h3>
<p>In het debat<a class="nootnum supernote-click-ID-1" href="#ID-1">1</a> heb ik een <em
class="cur">brief</em> toegezegd.<sup><a class="nootnum" href="#ID-2">2</a></sup></p>
<ul class="expliciet"><li class="li"><p class="labeled"><span class="ol">a. </span>Eerste;</p></li>
<li class="li"><p class="labeled"><span class="ol">b. </span>Tweede.</p></li></ul>
<p class="ondertekening"><span class="functie">De Minister van Binnenlandse Zaken en
Koninkrijksrelaties,</span><span class="naam">H.G.J. <span>Bruins Slot</span></span></p></div></div>
<div id="noten"><hr/><div class="voet noot snp" id="supernote-note-ID-1"><h5 class="note-close"><a
href="#close-ID-1">X</a> Noot</h5><sup><span class="nootnum"><a id="ID-1" name="ID-1"></a>1</span>
</sup><p>Kamerstuk <a href="kst-28844-266.html">28 844, nr. 266</a>.</p></div>
<div class="voet noot snp" id="supernote-note-ID-2"><h5 class="note-close">Noot</h5><sup><span
class="nootnum"><a id="ID-2" name="ID-2"></a>2</span></sup><p>Tweede noot.</p></div></div>
</div><div id="voetregel">Voet</div></body></html>"""


def read(page: str) -> Letter:
    return read_letter(page.encode(), "pagina.html")


def said(letter: Letter) -> list[tuple[str, str]]:
    return [(str(b.kind), letter.quote(b.start, b.end)) for b in letter.blocks]


def test_an_official_page_is_a_letter() -> None:
    letter = read(OFFICIAL)
    assert letter.id == "kst-28844-269"
    assert letter.metadata.date == "2023-07-07"
    assert letter.metadata.senders[0].name == "H.G.J. Bruins Slot"
    assert said(letter) == [
        ("heading", "1. Aanpak"),
        ("heading", "Lobbyregister"),
        ("paragraph", "In het debat heb ik een brief toegezegd."),
        ("list_item", "Eerste;"),
        ("list_item", "Tweede."),
        ("signature", "De Minister van Binnenlandse Zaken en Koninkrijksrelaties,"),
        ("signature", "H.G.J. Bruins Slot"),
        ("footnote", "Kamerstuk 28 844, nr. 266."),
        ("footnote", "Tweede noot."),
    ]
    assert [b.label for b in letter.blocks if b.kind is BlockKind.LIST_ITEM] == ["a.", "b."]
    marked = [letter.text[: n.anchor].rsplit(" ", 1)[-1] for n in letter.footnotes]
    assert marked == ["debat", "toegezegd."]
    assert [letter.quote(e.start, e.end) for e in letter.emphases] == ["brief"]


def test_a_saved_page_of_a_letter_is_read_without_what_stands_round_it() -> None:
    letter = read(
        """<html><head><title>Kamerbrief</title></head><body>
        <header><a class="skiplinks" href="#content">Direct naar inhoud</a><nav><ul><li>Home</ul></nav>
        <form><input><button>Zoeken</button></form></header>
        <div class="breadcrumb">U bent hier: Home</div>
        <main><article><header><h1>Kamerbrief over het zorgakkoord</h1></header>
        <p>Geachte voorzitter,</p><p>Met deze brief informeer ik uw Kamer over het akkoord.
        <p>Een tweede alinea zonder sluitende tag.
        <ol start="3"><li>derde<li>vierde</ol></article></main>
        <div id="cookie-banner">Wij gebruiken cookies</div>
        <footer>Over deze site</footer></body></html>"""
    )
    assert said(letter) == [
        ("heading", "Kamerbrief over het zorgakkoord"),
        ("salutation", "Geachte voorzitter,"),
        ("paragraph", "Met deze brief informeer ik uw Kamer over het akkoord."),
        ("paragraph", "Een tweede alinea zonder sluitende tag."),
        ("list_item", "derde"),
        ("list_item", "vierde"),
    ]
    assert [b.label for b in letter.blocks[-2:]] == ["3.", "4."]


def test_a_page_that_word_made_has_its_letterhead_signature_and_notes() -> None:
    letter = read(
        """<html><body lang=NL><div class=WordSection1>
        <table><tr><td><p>Datum</p></td><td><p>9 april 2026</p></td></tr>
        <tr><td><p>Betreft</p></td><td><p>Voortgang van het akkoord</p></td></tr></table>
        <p class=MsoNormal>Geachte voorzitter,</p>
        <p class=MsoNormal>Dit is <b>vet</b>gedrukt<a href="#_ftn1" name="_ftnref1" title=""><span
        class=MsoFootnoteReference>[1]</span></a> en loopt door.</p>
        <p>Hoogachtend,<br><br>de minister van Defensie,<br>R.P. Brekelmans</p></div>
        <div><hr><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span>[1]</span>
        </a> Kamerstuk 31 765, nr. 957.</p></div></div></body></html>"""
    )
    assert letter.id == "2026-04-09-kamerbrief-voortgang-akkoord"
    assert letter.metadata.senders[0].name == "R.P. Brekelmans"
    assert said(letter) == [
        ("salutation", "Geachte voorzitter,"),
        ("paragraph", "Dit is vetgedrukt en loopt door."),
        ("signature", "Hoogachtend,"),
        ("signature", "de minister van Defensie,"),
        ("signature", "R.P. Brekelmans"),
        ("footnote", "Kamerstuk 31 765, nr. 957."),
    ]
    assert letter.text[: letter.footnotes[0].anchor].endswith("vetgedrukt")


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        pytest.param(
            "<p>Een zin die op een vaste breedte is<br>afgebroken en verder gaat.</p>",
            ["Een zin die op een vaste breedte is", "afgebroken en verder gaat."],
            id="a short line that is broken stays one",
        ),
        pytest.param(
            "<p>Een zin die op een vaste breedte is gezet en die<br>verder gaat.</p>",
            ["Een zin die op een vaste breedte is gezet en die verder gaat."],
            id="a long line that is broken goes on",
        ),
        pytest.param("<p>Een.<br><br>Twee.</p>", ["Een.", "Twee."], id="two breaks"),
        pytest.param("<div>a <span>b</span><p>c</p>d</div>", ["a b", "c", "d"], id="loose words"),
        pytest.param("<p>a<!-- niet -->b <del>weg</del>c</p>", ["ab c"], id="comment and deletion"),
        pytest.param(
            "<table><tr><th>Jaar<th>Bedrag<tr><td>2021<td>10</table>",
            ["Jaar | Bedrag", "2021 | 10"],
            id="a table",
        ),
        pytest.param(
            "<table><tr><td><p>Links een.</p><p>Links twee.</p><td><p>Rechts.</p></table>",
            ["Links een.", "Links twee.", "Rechts."],
            id="a table that lays out the page",
        ),
        pytest.param(
            "<table>Los<caption>Tabel 1</caption><tr><td>Een<td>Twee</tr><tr>hier<td>Drie<td>Vier"
            "</tr><tbody hidden><tr>x<td>y</tr></tbody></table>",
            ["Los", "Tabel 1", "hier", "Een | Twee", "Drie | Vier"],
            id="words in a table outside its rows and cells",
        ),
        pytest.param(
            "<table><tr><td colspan=0>Een<td>Twee<tr><td>Drie<td>Vier</table>",
            ["Een | Twee", "Drie | Vier"],
            id="a cell over no column",
        ),
        pytest.param("<p>caf&eacute; &amp; &#8364; 5</p>", ["café & € 5"], id="entities"),
        pytest.param("<p>be&shy;leid</p>", ["beleid"], id="soft hyphen"),
        pytest.param(
            '<p>Zie<a href="#n"><sup>1</sup></a>.</p><p id="n">Nergens een nummer.</p>',
            ["Zie1.", "Nergens een nummer."],
            id="a link with a number to something that is no note",
        ),
    ],
)  # fmt: skip
def test_bodies(body: str, lines: list[str]) -> None:
    letter = read(f"<html><body>{body}</body></html>")
    assert letter.text.split("\n") == lines


def test_a_wide_table_takes_time_in_proportion() -> None:
    def wide(size: int) -> Letter:
        return read(f"<table><tr>{'<td>x' * size}{'<tr><td>y' * size}</table>")

    assert grows_in_proportion(wide, 40, 800)


def test_no_column_of_a_wide_table_is_lost() -> None:
    row = "".join(f"<td>w{at}" for at in range(200))
    letter = read(f"<table><tr>{row}<tr><td>Een<td>Twee<tr>{row}</table>")
    assert letter.text.count("w199") == 2


def test_a_bullet_that_is_drawn_in_the_item_as_well_is_no_text() -> None:
    letter = read(
        "<p>Dit is nodig voor het stelsel:</p><ul><li><p><span>\uf0b7</span>Een;</p></li></ul>"
    )
    item = letter.blocks[-1]
    assert (item.kind, letter.quote(item.start, item.end)) == (BlockKind.LIST_ITEM, "Een;")


def test_lines_of_a_letterhead_are_no_headings_whatever_their_tags() -> None:
    letter = read(
        "<h1>Tweede Kamer der Staten-Generaal</h1><p>Vergaderjaar 2025-2026</p>"
        "<h2>32 813 Kabinetsaanpak Klimaatbeleid</h2>"
        "<h2>Nr. 1544 BRIEF VAN DE MINISTER VAN KLIMAAT EN GROENE GROEI</h2>"
        "<p>Den Haag, 7 november 2025</p><h3>Doelbereik</h3><p>De verkenning laat dit zien.</p>"
    )
    own = letter.metadata.references
    assert (own.kamerstuk_dossier, own.kamerstuk_number) == ("32813", "1544")
    assert (letter.metadata.date, letter.metadata.type) == ("2025-11-07", "kamerstuk-brief")
    assert [letter.quote(b.start, b.end) for b in letter.blocks if b.level] == ["Doelbereik"]


def test_a_container_is_not_left_out_for_its_name() -> None:
    many = "".join(f"<p>Alinea {n} van de brief, die genoeg woorden heeft.</p>" for n in range(40))
    letter = read(
        f'<html><body><div class="page has-menu">{many}<div class="menu">Weg</div></div></body></html>'
    )
    assert len(letter.text.split("\n")) == 40


def test_a_page_in_windows_1252_is_read() -> None:
    page = "<html><body><p>Coördinatie – zo’n brief</p></body></html>".encode("cp1252")
    assert read_letter(page, "a.htm").text == "Coördinatie – zo’n brief"


SOUP = "<p> </p> <div> </div> <ul> </ul> <li> <table> <tr> <td> </table> <b> </b> <br>".split()
SOUP += ["<h2>", "</h2>", "een ", "Twee.", "<span>", "</span>", "&lt;", "<article>", "</article>"]
SOUP += ['<a href="#n">1</a>', '<p id="n">1 noot</p>']


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(SOUP),
        max_size=30,
    )
)
def test_no_soup_of_tags_breaks_a_letter(pieces: list[str]) -> None:
    try:
        letter = read(f"<html><body>{''.join(pieces)}</body></html>")
    except UnreadableFile as error:
        assert error.code == "no_text"
        return
    lines = letter.text.split("\n") if letter.text else []
    assert lines == [letter.quote(b.start, b.end) for b in letter.blocks]


@pytest.mark.parametrize(
    ("number", "kind", "expected"),
    [
        (3, "1", "3"),
        (1, "a", "a"),
        (26, "A", "Z"),
        (27, "a", "aa"),
        (4, "i", "iv"),
        (1999, "I", "MCMXCIX"),
        (0, "i", "0"),
        (-1, "a", "-1"),
    ],
)
def test_numbers_are_written_as_lists_do(number: int, kind: str, expected: str) -> None:
    assert written(number, kind) == expected
