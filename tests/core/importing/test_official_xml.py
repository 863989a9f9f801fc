# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Official XML of other kinds: letters, advice, reports, lists of questions, and the older form."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kennisreader.core.importing import read_letter
from kennisreader.core.importing.errors import UnreadableFile
from kennisreader.core.letter import BlockKind, Letter

SIGNED = """<tekst-sluiting><ondertekening>
<functie>De Minister van Binnenlandse Zaken en Koninkrijksrelaties,</functie>
<naam><voornaam>H.G.J.</voornaam><achternaam>Bruins Slot</achternaam></naam>
</ondertekening></tekst-sluiting>"""


def paper(inner: str, title: str = "BRIEF VAN DE MINISTER VAN FINANCIËN", after: str = "") -> bytes:
    """A Kamerstuk in the form of op-consolidated."""
    return f"""<?xml version="1.0" encoding="utf-8"?>
<officiele-publicatie>
<metadata><meta name="OVERHEIDop.externMetadataRecord" scheme="" content="https://x/metadata.xml"/>
</metadata>
<kamerstuk>
<kamerstukkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2022-2023</tekstregel>
<tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel>
<tekstregel inhoud="kamernummer">2</tekstregel></kamerstukkop>
<dossier><dossiernummer><dossiernr>28 844</dossiernr></dossiernummer>
<titel>Integriteitsbeleid openbaar bestuur en politie</titel></dossier>
<stuk><stuknr>Nr. <ondernummer kamer="2">269</ondernummer></stuknr><titel>{title}</titel>
<algemeen><vrije-tekst>{inner}</vrije-tekst>{after}</algemeen></stuk>
</kamerstuk></officiele-publicatie>""".encode()


def read(inner: str, title: str = "BRIEF VAN DE MINISTER VAN FINANCIËN", after: str = "") -> Letter:
    return read_letter(paper(inner, title, after), "kst.xml")


def said(letter: Letter) -> list[tuple[str, str]]:
    return [(str(b.kind), letter.quote(b.start, b.end)) for b in letter.blocks]


def test_a_letter_of_a_minister() -> None:
    letter = read(
        """<tekst><al>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</al>
        <al>Den Haag, 7 juli 2023</al><tussenkop kopopmaak="vet">Inleiding</tussenkop>
        <al>Met deze brief
        geef ik gevolg aan mijn toezegging.</al></tekst>""",
        "BRIEF VAN DE MINISTER VAN BINNENLANDSE ZAKEN EN KONINKRIJKSRELATIES",
        SIGNED,
    )
    known = letter.metadata
    assert (letter.id, known.type, known.date) == (
        "kst-28844-269",
        "kamerstuk-brief",
        "2023-07-07",
    )
    assert known.title == "Integriteitsbeleid openbaar bestuur en politie"
    assert known.addressee == "de Voorzitter van de Tweede Kamer der Staten-Generaal"
    assert [p.name for p in known.senders] == ["H.G.J. Bruins Slot"]
    assert known.references.vergaderjaar == "2022-2023"
    assert said(letter) == [
        ("heading", "Inleiding"),
        ("paragraph", "Met deze brief geef ik gevolg aan mijn toezegging."),
        ("signature", "De Minister van Binnenlandse Zaken en Koninkrijksrelaties,"),
        ("signature", "H.G.J. Bruins Slot"),
    ]


def test_notes_leave_the_text_and_keep_their_places() -> None:
    letter = read(
        """<tekst><al>Op 9 mei<noot id="a" type="voet"><noot.nr>1</noot.nr><noot.al>Kamerstuk
        <extref doc="kst-28844-266" soort="document">28 844, nr. 266</extref>.</noot.al></noot>
        werd <nadruk type="cur">dit</nadruk>.<noot id="b" type="voet"><noot.nr>2</noot.nr>
        <noot.al>Een.</noot.al><noot.al>Twee.</noot.al></noot></al></tekst>"""
    )
    assert letter.text.split("\n")[0] == "Op 9 mei werd dit."
    assert [(n.number, letter.text[: n.anchor]) for n in letter.footnotes] == [
        ("1", "Op 9 mei"),
        ("2", "Op 9 mei werd dit."),
    ]
    assert [letter.quote(n.start, n.end) for n in letter.footnotes] == [
        "Kamerstuk 28 844, nr. 266.",
        "Een. Twee.",
    ]
    assert [letter.quote(e.start, e.end) for e in letter.emphases] == ["dit"]
    assert [c.key for c in letter.citations] == ["kst-28844-266"]


def test_notes_of_tables_that_count_anew_stay_apart() -> None:
    note = '<noot type="{}"><noot.nr>1</noot.nr><noot.al>{}</noot.al></noot>'
    letter = read(
        f"""<tekst><al>Tekst{note.format("voet", "Onder.")}</al><table><tgroup cols="2"><tbody>
        <row><entry><al>Raming{note.format("tabel", "In miljoenen.")}</al></entry>
        <entry><al>10</al></entry></row></tbody></tgroup></table></tekst>"""
    )
    assert [n.number for n in letter.footnotes] == ["1", "1a"]
    assert letter.text[: letter.footnotes[1].anchor].endswith("Raming")


def test_processing_instructions_part_no_words() -> None:
    letter = read("<tekst><al>UZI-server<?xpp afbm?>certificaten</al></tekst>")
    assert letter.text == "UZI-servercertificaten"


@pytest.mark.parametrize(
    ("inner", "levels"),
    [
        pytest.param(
            "<divisie><kop><nr>1.</nr><titel>Een</titel></kop><tekst><al>x.</al></tekst>"
            "<divisie><kop><nr>a.</nr><titel>Onder</titel></kop><tekst><al>x.</al></tekst>"
            "</divisie></divisie><divisie><kop><titel>Slot</titel></kop></divisie>",
            [("1. Een", 1), ("a. Onder", 2), ("Slot", 1)],
            id="divisions",
        ),
        pytest.param(
            "<divisie><kop><nr>2.</nr><titel>Twee</titel></kop></divisie>"
            "<divisie><kop><nr>2.1</nr><titel>Ernaast</titel></kop></divisie>",
            [("2. Twee", 1), ("2.1 Ernaast", 2)],
            id="a number tells more than the nesting",
        ),
        pytest.param(
            '<tekst><tussenkop kopopmaak="vet">A</tussenkop><al>x.</al>'
            '<tussenkop kopopmaak="cur">B</tussenkop><al>x.</al>'
            '<tussenkop kopopmaak="vetcur">C</tussenkop><al>x.</al></tekst>',
            [("A", 1), ("B", 3), ("C", 2)],
            id="how they are set",
        ),
        pytest.param(
            '<tekst><tussenkop kopopmaak="cur">A</tussenkop><al>x.</al></tekst>',
            [("A", 1)],
            id="one way of setting them is one level",
        ),
        pytest.param(
            '<divisie><kop><titel>D</titel></kop><tekst><tussenkop kopopmaak="vet">T</tussenkop>'
            "<al>x.</al></tekst></divisie>",
            [("D", 1), ("T", 2)],
            id="between the paragraphs of a division",
        ),
    ],
)
def test_headings_have_levels(inner: str, levels: list[tuple[str, int]]) -> None:
    letter = read(inner)
    found = [b for b in letter.blocks if b.kind is BlockKind.HEADING]
    assert [(letter.quote(b.start, b.end), b.level) for b in found] == levels


def test_lists_keep_their_markers_and_depth() -> None:
    letter = read(
        """<tekst><al>Het gaat om:</al><lijst><li><li.nr>a.</li.nr><al>een;</al><al>vervolg;</al>
        <lijst><li><li.nr>1°.</li.nr><al>onder;</al></li></lijst></li>
        <li><li.nr>b.</li.nr><al>twee.</al></li></lijst></tekst>"""
    )
    assert [(b.label, b.level, letter.quote(b.start, b.end)) for b in letter.blocks[1:]] == [
        ("a.", 0, "een;"),
        ("", 0, "vervolg;"),
        ("1°.", 1, "onder;"),
        ("b.", 0, "twee."),
    ]


def test_rows_of_a_table_are_lines() -> None:
    letter = read(
        """<tekst><table><title>Tabel 1</title><tgroup cols="3"><thead><row><entry/><entry><al>2021
        </al></entry><entry><al>2022</al></entry></row></thead><tbody><row><entry>Raming</entry>
        <entry><al>10</al></entry><entry><al>12</al></entry></row></tbody></tgroup></table></tekst>"""
    )
    assert letter.text.split("\n") == ["Tabel 1", "2021 | 2022", "Raming | 10 | 12"]


def test_a_head_over_several_columns_keeps_those_behind_it_in_place() -> None:
    row = (
        "<row><entry><al>{}</al></entry><entry><al>{}</al></entry><entry><al>{}</al></entry></row>"
    )
    letter = read(
        f"""<tekst><table><tgroup cols="3"><tbody><row><entry morerows="1"><al>Jaar</al></entry>
        <entry namest="col2" nameend="col3"><al>Keuringen</al></entry></row><row><entry><al>Arts</al>
        </entry><entry><al>Anders</al></entry></row>{row.format(2025, 3, 4)}</tbody></tgroup></table>
        </tekst>"""
    )
    found = ["Jaar | Keuringen |", "| Arts | Anders", "2025 | 3 | 4"]
    assert letter.text.split("\n") == found


def test_the_head_of_a_table_has_the_columns_of_its_body() -> None:
    row = "<row><entry>{}</entry><entry>{}</entry><entry>{}</entry></row>"
    letter = read(
        f"""<tekst><table><tgroup cols="3"><colspec colname="col1"/><thead>{row.format("", 2021, 2022)}
        </thead><tbody>{row.format("Raming", 10, 12)}{row.format("Stand", "", 11)}</tbody></tgroup>
        </table></tekst>"""
    )
    assert letter.text.split("\n") == ["| 2021 | 2022", "Raming | 10 | 12", "Stand |  | 11"]


def test_a_list_of_questions_and_answers_headed_by_numbers() -> None:
    letter = read(
        """<tekst><al>Vastgesteld 3 maart 2022</al>
        <al>De commissie heeft een aantal vragen voorgelegd aan de Minister van Financiën.</al>
        <al>1</al><al>Wat is de stand?</al><al><nadruk type="cur">Antwoord op vraag 1</nadruk></al>
        <al>Goed.</al><al>2</al><al>Wanneer komt de brief?</al><al>Antwoord op vraag 2</al>
        <al>In het najaar.</al></tekst>""",
        "LIJST VAN VRAGEN EN ANTWOORDEN",
    )
    assert (letter.metadata.type, letter.metadata.question_count) == ("verslag", 2)
    assert [b.number for b in letter.blocks if b.kind is BlockKind.ANSWER_LABEL] == ["1", "2"]
    assert letter.metadata.date == "2022-03-03"


def test_advice_with_a_note_in_its_title_and_two_signatures() -> None:
    two = """<tekst-sluiting><ondertekening><functie>De vice-president van de Raad van State,
    </functie><naam><voornaam>Th.C.</voornaam><achternaam>de Graaf</achternaam></naam></ondertekening>
    <ondertekening><functie>De Minister</functie> van Volksgezondheid, Welzijn en Sport,<naam>
    <voornaam>H.M.</voornaam><achternaam>de Jonge</achternaam></naam></ondertekening></tekst-sluiting>"""
    letter = read(
        '<tekst><al><nadruk type="cur">De Afdeling merkt op dat het zo is.</nadruk></al></tekst>',
        "ADVIES AFDELING ADVISERING RAAD VAN STATE<noot><noot.nr>1</noot.nr><noot.al>Ter inzage."
        "</noot.al></noot>",
        two,
    )
    assert letter.metadata.type == "advies"
    assert letter.footnotes[0].anchor == -1
    signed = [q for kind, q in said(letter) if kind == "signature"]
    assert signed == [
        "De vice-president van de Raad van State,",
        "Th.C. de Graaf",
        "De Minister van Volksgezondheid, Welzijn en Sport,",
        "H.M. de Jonge",
    ]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("VERSLAG", "verslag"),
        ("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "verslag"),
        ("NOTA NAAR AANLEIDING VAN HET VERSLAG", "nota"),
        ("MOTIE VAN HET LID KAT C.S.", "motie"),
        ("MEMORIE VAN TOELICHTING", "overig"),
        ("BRIEF VAN DE STAATSSECRETARIS VAN FINANCIËN", "kamerstuk-brief"),
    ],
)
def test_the_printed_title_tells_the_kind(title: str, kind: str) -> None:
    assert read("<tekst><al>Een zin.</al></tekst>", title).metadata.type == kind


OLD = """<?xml version="1.0"?><kamerwrk kamer="2" publtype="meto"><metadata/>
<kop><titel>Tweede Kamer der Staten-Generaal</titel><subtitel>2</subtitel>
<subtitel>Vergaderjaar 1994-1995</subtitel></kop>
<frontm><versie dtd="0.10"/><ordernr>5K0977</ordernr><vergjaar>1994-1995</vergjaar>
<onderw><nummer>24 138</nummer><naam>Wijziging van de Wet op het basisonderwijs</naam></onderw>
</frontm><body><stuk><ltrlabel>Nr. </ltrlabel><nummer>3</nummer><titel>MEMORIE VAN TOELICHTING </titel>
<tuskop letat="vet">1. De bestuursvorm</tuskop><tuskop letat="cur">1.1. Achtergrond</tuskop>
<al>Het voorliggende<voetref refid="v1" nr="1"/> wetsvoorstel is een
uitwerking.</al><witreg/></stuk></body>
<voetnoot id="v1" nr="1"><al>Ter inzage gelegd.</al></voetnoot></kamerwrk>"""


def test_the_older_form_is_read_alike() -> None:
    letter = read_letter(OLD.encode(), "kst-24138-3.xml")
    assert letter.id == "kst-24138-3"
    assert letter.metadata.references.vergaderjaar == "1994-1995"
    assert letter.metadata.title.endswith("Wijziging van de Wet op het basisonderwijs")
    assert [(str(b.kind), b.level, letter.quote(b.start, b.end)) for b in letter.blocks] == [
        ("heading", 1, "1. De bestuursvorm"),
        ("heading", 2, "1.1. Achtergrond"),
        ("paragraph", 0, "Het voorliggende wetsvoorstel is een uitwerking."),
        ("footnote", 0, "Ter inzage gelegd."),
    ]
    assert letter.text[: letter.footnotes[0].anchor].endswith("Het voorliggende")


def test_questions_whose_label_is_missing_are_named_by_their_element() -> None:
    letter = read_letter(
        b"""<officiele-publicatie><kamervragen><kamervraagnummer>100</kamervraagnummer>
        <vraag><al>Is dit zo?</al></vraag><antwoord><al>Ja.</al></antwoord>
        <vraag><nr>Vraag 2, 3</nr><al>En dit?</al></vraag><antwoord><nr>2 en 3</nr><al>Nee.</al>
        </antwoord></kamervragen></officiele-publicatie>""",
        "ah.xml",
    )
    labels = (BlockKind.QUESTION_LABEL, BlockKind.ANSWER_LABEL)
    assert [b.number for b in letter.blocks if b.kind in labels] == ["1", "1", "2, 3", "2, 3"]


@pytest.mark.parametrize(
    ("inner", "lines"),
    [
        pytest.param(
            "<nieuw>Los</nieuw><doos><a>Een</a><b>Twee</b></doos>",
            ["Los", "Een", "Twee"],
            id="containers",
        ),
        pytest.param("<al>Een <vreemd>raar</vreemd> woord</al>", ["Een raar woord"], id="in a line"),
        pytest.param(
            "<table><tgroup><tbody><row><entry>Een</entry><entry>Twee</entry></row><al>Los</al>"
            "<row>Hier<entry>Drie</entry><entry>Vier</entry></row></tbody></tgroup></table>",
            ["Los", "Hier", "Een | Twee", "Drie | Vier"],
            id="in a table outside its rows and cells",
        ),
        pytest.param("<al>Voor<lijst><li><al>in</al></li></lijst>na</al>", ["Voor", "in", "na"], id="a list in a paragraph"),
    ],
)  # fmt: skip
def test_what_is_not_known_is_not_lost(inner: str, lines: list[str]) -> None:
    assert read(f"<tekst>{inner}</tekst>").text.split("\n") == lines


def test_the_official_metadata_win() -> None:
    data = paper("<tekst><al>Den Haag, 1 mei 2023</al><al>Een zin.</al></tekst>").replace(
        b"</metadata>",
        b"""<meta name="OVERHEIDop.documenttitel" content="Brief over de stand van zaken"/>
        <meta name="DCTERMS.issued" scheme="DCTERMS.W3CDTF" content="2023-05-02"/>
        <meta name="OVERHEIDop.dossiernummer" content="36100-VIII"/></metadata>""",
    )
    letter = read_letter(data, "x.xml")
    assert letter.metadata.title == "Stand van zaken"
    assert letter.metadata.date == "2023-05-02"
    assert letter.id == "kst-36100-VIII-269"


def test_xml_without_words_is_refused() -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_letter(b"<officiele-publicatie><kamerstuk/></officiele-publicatie>", "x.xml")
    assert caught.value.code == "no_text"


TAGS = ["al", "lijst", "li", "tekst", "divisie", "kop", "titel", "nadruk", "noot", "table", "row"]
TAGS += ["entry", "vraag", "antwoord", "nr", "ondertekening", "naam", "onbekend", "al-groep", "br"]


@settings(max_examples=150, deadline=None)
@given(
    st.recursive(
        st.sampled_from(["een", "Twee woorden.", " ", "Vraag 1", "1", "De minister van Defensie,"]),
        lambda inner: st.tuples(st.sampled_from(TAGS), st.lists(inner, max_size=4)).map(
            lambda it: f"<{it[0]}>{''.join(it[1])}</{it[0]}>"
        ),
        max_leaves=25,
    )
)
def test_no_nesting_of_elements_breaks_a_letter(inner: str) -> None:
    try:
        letter = read(f"<tekst>{inner}</tekst>")
    except UnreadableFile as error:
        assert error.code == "no_text"
        return
    assert letter.text.split("\n") == [letter.quote(b.start, b.end) for b in letter.blocks] or (
        not letter.text
    )


def test_items_can_be_marked_by_signs_that_are_digits_to_python_alone() -> None:
    letter = read("<tekst><lijst><li><li.nr>①</li.nr><al>Een punt.</al></li></lijst></tekst>")
    assert [(b.kind, b.label) for b in letter.blocks] == [(BlockKind.LIST_ITEM, "①")]
