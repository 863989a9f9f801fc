# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Word files: headings, lists, notes, tables, text boxes, fields, changes that were tracked."""

from __future__ import annotations

import io
import zipfile

import pytest

from kennisreader.core import showing
from kennisreader.core.importing import read_letter
from kennisreader.core.importing.errors import UnreadableFile
from kennisreader.core.letter import BlockKind, Letter

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
STYLES = """<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/>
</w:style><w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:basedOn
w:val="Standaard"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Genummerd"><w:name w:val="Genummerde kop"/><w:basedOn
w:val="Kop1"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Kring"><w:name w:val="Kring"/><w:basedOn w:val="Kring"/></w:style>
<w:style w:type="character" w:styleId="Nadruk"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>"""


def level(at: int, kind: str, text: str, start: int = 1, font: str = "") -> str:
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr>' if font else ""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/>{fonts}</w:lvl>'
    )


LOST = "\uf0b7"
NUMBERING = f"""<w:abstractNum w:abstractNumId="0">{level(0, "bullet", LOST, font="Symbol")}
{level(1, "bullet", "-")}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">{level(0, "decimal", "%1.")}{level(1, "lowerLetter", "%1.%2)")}
</w:abstractNum><w:abstractNum w:abstractNumId="2">{level(0, "upperRoman", "%1.")}</w:abstractNum>
<w:abstractNum w:abstractNumId="4">{level(0, "decimal", "Vraag %1")}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="5"><w:abstractNumId w:val="4"/></w:num>
<w:num w:numId="6"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>
</w:lvlOverride></w:num>"""
NOTES = """<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>
<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> Kamerstuk 31 765,
nr. 957.</w:t></w:r></w:p></w:footnote><w:footnote w:id="3"><w:p><w:r><w:t>Tweede.</w:t></w:r></w:p>
</w:footnote>"""


def docx(body: str, **parts: str) -> bytes:
    """A Word file; ``parts`` are the contents of further parts by name: ``header1`` …"""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{RELATIONS}"><Relationship Id="rId1" Type="http://x/officeDocument"'
            ' Target="word/document.xml"/></Relationships>',
        )
        archive.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{RELATIONS}"><Relationship Id="rId7" Type="http://x/hyperlink"'
            ' Target="https://www.rijksoverheid.nl/a" TargetMode="External"/><Relationship Id="rId8"'
            ' Type="http://x/header" Target="header1.xml"/></Relationships>',
        )
        whole = {
            "document": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
            "styles": f"<w:styles {SPACES}>{STYLES}</w:styles>",
            "numbering": f"<w:numbering {SPACES}>{NUMBERING}</w:numbering>",
            "footnotes": f"<w:footnotes {SPACES}>{NOTES}</w:footnotes>",
            **{name: f"<w:part {SPACES}>{inner}</w:part>" for name, inner in parts.items()},
        }
        for name, text in whole.items():
            archive.writestr(f"word/{name}.xml", text)
        archive.writestr("docProps/app.xml", "<Properties><Pages>4</Pages></Properties>")
    return stream.getvalue()


def p(text: str, style: str = "", numbered: str = "", inner: str = "") -> str:
    """A paragraph; ``numbered`` is "list:depth"."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if numbered:
        name, depth = numbered.split(":")
        properties += f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{name}"/></w:numPr>'
    run = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run}{inner}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def table(*rows: list[str]) -> str:
    cells = ["".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in row) for row in rows]
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def read(body: str, **parts: str) -> Letter:
    return read_letter(docx(body, **parts), "brief.docx")


def said(letter: Letter) -> list[tuple[str, int, str, str]]:
    return [(str(b.kind), b.level, b.label, letter.quote(b.start, b.end)) for b in letter.blocks]


def test_headings_by_style_outline_and_name() -> None:
    letter = read(
        p("Een", "Kop1") + p("Tekst.") + p("Onder", "Kop2") + p("Tekst.")
        + p("Romeins", "Genummerd") + p("Nog een", "Genummerd") + p("In een kring.", "Kring")
    )  # fmt: skip
    assert [row for row in said(letter) if row[0] == "heading"] == [
        ("heading", 1, "", "Een"),
        ("heading", 2, "", "Onder"),
        ("heading", 1, "", "I. Romeins"),
        ("heading", 1, "", "II. Nog een"),
    ]


def test_a_table_of_contents_is_no_text_in_whatever_style() -> None:
    field = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    code = "<w:r><w:instrText>{}</w:instrText></w:r>".format
    page = field("begin") + code(" PAGEREF a ") + field("separate") + r("1") + field("end")
    opens = field("begin") + code(' TOC \\o "1-2" ') + field("separate")
    letter = read(
        p("Tekst.") + p("", inner=opens + r("1. Doel") + page)
        + p("", inner=r("2. Slot") + page + field("end")) + p("Meer tekst.")
    )  # fmt: skip
    assert letter.text == "Tekst.\nMeer tekst."


@pytest.mark.parametrize(
    ("opens", "ends"),
    [
        pytest.param(("begin", "separate"), "", id="without its end"),
        pytest.param(("begin", "separate"), "<w:del>{}</w:del>", id="its end was deleted"),
        pytest.param(("begin",), "", id="its instruction has no end"),
    ],
)
def test_a_field_that_is_cut_short_takes_no_text(opens: tuple[str, ...], ends: str) -> None:
    field = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    code = "<w:r><w:instrText> TOC </w:instrText></w:r>"
    inner = code.join([*map(field, opens), ""]) + r("Inleiding")
    letter = read(p("Tekst.") + p("", inner=inner + ends.format(field("end"))) + p("Meer tekst."))
    assert letter.text == "Tekst.\nInleiding\nMeer tekst."


def test_a_field_that_is_cut_short_leaves_the_others_as_they_are() -> None:
    begins, parts, ends = map(
        '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format, ("begin", "separate", "end")
    )
    code = "<w:r><w:instrText>{}</w:instrText></w:r>".format
    contents = begins + code(" TOC ") + parts + r("Inleiding") + ends
    link = begins + code(' HYPERLINK "https://x.nl/b" ') + parts + r("hier") + ends
    letter = read(
        p("", inner=contents) + p("Zie blz. ", inner=begins + code(" PAGEREF a "))
        + p("Tekst.") + p("Zie ", inner=link + r("."))
    )  # fmt: skip
    assert letter.text == "Zie blz.\nTekst.\nZie hier."
    assert [each.address for each in letter.citations] == ["https://x.nl/b"]


def test_a_field_that_is_cut_short_in_a_note_takes_no_text_of_the_letter() -> None:
    begins = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    note = f'<w:footnote w:id="2">{p("Noot.", inner=begins)}</w:footnote>'
    marker = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    letter = read(p("Tekst", inner=marker + r(" hierna.")), footnotes=note)
    assert letter.text == "Tekst hierna.\nNoot."


def test_headings_made_by_hand_rank_by_how_they_are_set() -> None:
    bold, italic, underline = "<w:b/>", "<w:i/>", '<w:u w:val="single"/>'
    text = p("2025 was een jaar waarin veel werd bereikt.")
    letter = read(
        p("", inner=r("I. Wat gaan we doen?", bold)) + p("", inner=r("A. Fondsen", bold + italic))
        + text + p("", inner=r("Zorgplicht", italic)) + text
        + p("", inner=r("De leden vragen hoe dat zit, en wanneer.", italic)) + text
        + p("", inner=r("Slot", underline)) + p("", inner=r("De vraag wordt herhaald.", italic))
        + p("", inner=r("Kader 1: een voorbeeld", bold)) + text
    )  # fmt: skip
    assert [row for row in said(letter) if row[0] == "heading"] == [
        ("heading", 1, "", "I. Wat gaan we doen?"),
        ("heading", 2, "", "A. Fondsen"),
        ("heading", 3, "", "Zorgplicht"),
        ("heading", 4, "", "Slot"),
    ]


def test_headings_made_by_hand_stand_below_marked_ones_or_beside_those_of_their_look() -> None:
    bold, italic = "<w:b/>", "<w:i/>"
    text = p("De opgave is groot en vraagt van alle partijen een lange adem en een vaste koers.")
    letter = read(
        p("1. Doel", "Kop1") + p("", inner=r("1.1 Opgave", bold)) + text
        + p("", inner=r("Toelichting", italic)) + text
        + p("Slot", "Kop1") + text + p("", inner=r("DANKWOORD")) + text
        + p("", inner=r("1. Wanneer komt de agenda?", italic)) + text
    )  # fmt: skip
    assert [row for row in said(letter) if row[0] == "heading"] == [
        ("heading", 1, "", "1. Doel"),
        ("heading", 2, "", "1.1 Opgave"),
        ("heading", 4, "", "Toelichting"),
        ("heading", 1, "", "Slot"),
        ("heading", 3, "", "DANKWOORD"),
    ]


@pytest.mark.parametrize(
    ("size", "heading"),
    [pytest.param(52, False, id="larger than all"), pytest.param(28, True, id="as the sections")],
)
def test_the_largest_type_that_opens_a_paper_is_its_title(size: int, *, heading: bool) -> None:
    large = "<w:b/><w:sz w:val='28'/>"
    text = p("De opgave is groot en vraagt van alle partijen een lange adem en een vaste koers.")
    letter = read(
        p("", inner=r("Ruimte voor verbeelding", f"<w:b/><w:sz w:val='{size}'/>"))
        + p("Cultuurvisie 2025-2030") + text
        + p("", inner=r("Waarde", large)) + text + p("", inner=r("Slot", large)) + text
    )  # fmt: skip
    headings = [row[3] for row in said(letter) if row[0] == "heading"]
    assert ("Ruimte voor verbeelding" in headings) is heading
    assert headings[-2:] == ["Waarde", "Slot"]
    if not heading:
        assert letter.metadata.title == "Ruimte voor verbeelding"


def test_a_committee_signs_above_a_list_of_contents_with_tabs() -> None:
    tab = "<w:r><w:tab/></w:r>"
    letter = read(
        p("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG") + p("De commissie heeft vragen voorgelegd.")
        + p("De voorzitter van de commissie,") + p("Pool")
        + p("Adjunct-griffier van de commissie,") + p("Van Tilburg")
        + p("I", inner=tab + r("Vragen en opmerkingen vanuit de fracties"))
        + p("De leden van de fractie hebben met zorg kennisgenomen van de brief.")
    )  # fmt: skip
    assert [person.name for person in letter.metadata.senders] == ["Pool", "Van Tilburg"]


def test_lines_of_one_kind_below_each_other_are_those_of_a_title() -> None:
    bold = [p("", inner=r(text, "<w:b/>")) for text in ("Nationale strategie", "Deel een")]
    letter = read("".join(bold) + p("Hier begint de tekst van de strategie."))
    assert [row[3] for row in said(letter) if row[0] == "heading"] == ["Deel een"]


def test_a_long_paragraph_in_the_style_of_a_heading_is_text() -> None:
    letter = read(p("Een hele lange zin die doorloopt. " * 10, "Kop1"))
    assert [b.kind for b in letter.blocks] == [BlockKind.PARAGRAPH]


def test_labels_of_lists_are_counted() -> None:
    letter = read(
        p("punt", numbered="1:0") + p("streep", numbered="1:1")
        + p("een", numbered="2:0") + p("onder", numbered="2:1") + p("onder", numbered="2:1")
        + p("twee", numbered="2:0") + p("onder", numbered="2:1")
        + p("Een zin ertussen.") + p("gaat door", numbered="2:0") + p("opnieuw", numbered="6:0")
        + p("geen lijst", numbered="0:0")
    )  # fmt: skip
    assert [(row[1], row[2]) for row in said(letter)] == [
        (0, "•"),
        (1, "-"),
        (0, "1."),
        (1, "1.a)"),
        (1, "1.b)"),
        (0, "2."),
        (1, "2.a)"),
        (0, ""),
        (0, "3."),
        (0, "1."),
        (0, ""),
    ]


def test_questions_that_word_numbers_are_questions() -> None:
    letter = read(
        p("Klopt dit?", numbered="5:0") + p("Antwoord") + p("Ja.")
        + p("En dit?", numbered="5:0") + p("Antwoord") + p("Nee.")
    )  # fmt: skip
    assert letter.metadata.question_count == 2
    assert [b.number for b in letter.blocks if b.kind is BlockKind.ANSWER_LABEL] == ["1", "2"]
    assert letter.text.startswith("Vraag 1\nKlopt dit?")


def test_notes_are_tied_to_their_markers() -> None:
    letter = read(
        p("Zie de brief", inner='<w:r><w:footnoteReference w:id="2"/></w:r>' + r(" van mei.")
          + '<w:r><w:footnoteReference w:id="3"/></w:r>')
    )  # fmt: skip
    assert letter.text.split("\n") == [
        "Zie de brief van mei.",
        "Kamerstuk 31 765, nr. 957.",
        "Tweede.",
    ]
    assert [(n.number, n.anchor) for n in letter.footnotes] == [("1", 12), ("2", 21)]


def test_endnotes_count_in_roman_numerals_and_a_mark_of_its_own_is_kept() -> None:
    own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'
    letter = read(
        p("Een", inner='<w:r><w:endnoteReference w:id="9"/></w:r>') + p("Twee", inner=own),
        endnotes='<w:endnote w:id="9"><w:p><w:r><w:t>Eindnoot.</w:t></w:r></w:p></w:endnote>',
    )
    assert [n.number for n in letter.footnotes] == ["i", "*"]
    assert letter.text.startswith("Een\nTwee\n")


def test_what_was_deleted_is_out_and_what_was_inserted_is_in() -> None:
    letter = read(
        p("Wij ", inner="<w:ins>" + r("zullen ") + "</w:ins><w:del><w:r><w:delText>willen </w:delText>"
          "</w:r></w:del>" + r("gaan") + r(" geheim", "<w:vanish/>") + r("."))
    )  # fmt: skip
    assert letter.text == "Wij zullen gaan."


def test_emphasis_links_and_fields() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://x.nl/b" '
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>daar</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    letter = read(
        p("Dit is ", inner=r("sch", "<w:i/>") + r("uin", "<w:i/>") + r(" en ", '<w:i w:val="0"/>')
          + r("zo ook", '<w:rStyle w:val="Nadruk"/>') + r(", zie ")
          + '<w:hyperlink r:id="rId7">' + r("hier") + "</w:hyperlink>" + r(" of ") + field + r("."))
    )  # fmt: skip
    assert letter.text == "Dit is schuin en zo ook, zie hier of daar."
    assert [letter.quote(e.start, e.end) for e in letter.emphases] == ["schuin", "zo ook"]
    assert [(letter.quote(c.start, c.end), c.address) for c in letter.citations] == [
        ("hier", "https://www.rijksoverheid.nl/a"),
        ("daar", "https://x.nl/b"),
    ]


def test_hyphens_tabs_symbols_and_breaks() -> None:
    letter = read(
        p("be", inner="<w:r><w:softHyphen/><w:t>leid</w:t><w:tab/><w:t>IZA</w:t><w:noBreakHyphen/>"
          '<w:t>akkoord</w:t><w:sym w:font="Wingdings" w:char="F04A"/></w:r>')
        + p("Hoogachtend,", inner="<w:r><w:br/><w:t>de minister van Defensie,</w:t><w:br/>"
            "<w:t>R.P. Brekelmans</w:t></w:r>")
    )  # fmt: skip
    assert letter.text.split("\n")[0] == "beleid IZA-akkoord"
    assert [row[3] for row in said(letter)[1:]] == [
        "Hoogachtend,",
        "de minister van Defensie,",
        "R.P. Brekelmans",
    ]
    assert letter.metadata.senders[0].name == "R.P. Brekelmans"


def test_merged_cells_give_their_text_once() -> None:
    merged = (
        '<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>' + p("Links") + "</w:tc><w:tc>"
        + p("A") + "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>" + p("Links")
        + '</w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + p("B") + "</w:tc></w:tr></w:tbl>"
    )  # fmt: skip
    assert read(merged).text.split("\n") == ["Links | A", "B"]


def test_a_row_has_all_columns_of_its_table_and_is_no_heading() -> None:
    wide = table(
        [p("Actie"), p("Wie"), p("Kwartaal")],
        [p("1. Wij doen dit"), p("EZ"), p("x"), p("")],
        [p("2. En dat"), p("BZK"), p(""), p("x") + p("(laat)")],
    ).replace(
        f"<w:tcPr/>{p('Kwartaal')}", f'<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{p("Kwartaal")}'
    )
    assert said(read(wide)) == [
        ("paragraph", 0, "", "Actie | Wie | Kwartaal |"),
        ("paragraph", 0, "", "1. Wij doen dit | EZ | x |"),
        ("paragraph", 0, "", "2. En dat | BZK |  | x (laat)"),
    ]


def test_a_letterhead_in_a_table_is_the_head_of_the_letter() -> None:
    letter = read(
        table([p("Datum"), p("9 april 2026")], [p("Betreft"), p("Voortgang akkoord")])
        + table([p("Datum") + p("Ons kenmerk"), p("9 april 2026") + p("4367005-1095964-PDIZA")])
        + p("Geachte voorzitter,") + p("Een zin van de brief zelf.")
    )  # fmt: skip
    assert letter.id == "2026-04-09-kamerbrief-voortgang-akkoord"
    assert letter.metadata.references.ons_kenmerk == "4367005-1095964-PDIZA"
    assert letter.text == "Geachte voorzitter,\nEen zin van de brief zelf."
    assert letter.metadata.pages == 4


def test_a_letterhead_in_the_header_of_the_first_page_is_read_and_is_no_text() -> None:
    letter = read(
        p("Geachte voorzitter,") + p("Een zin van de brief zelf.")
        + '<w:sectPr><w:headerReference w:type="first" r:id="rId8"/></w:sectPr>',
        header1=p("Ministerie van Defensie") + p("Datum") + p("9 april 2026") + p("Onze referentie")
        + p("BS2026001"),
    )  # fmt: skip
    assert letter.text == "Geachte voorzitter,\nEen zin van de brief zelf."
    assert letter.metadata.date == "2026-04-09"
    assert letter.metadata.references.ons_kenmerk == "BS2026001"
    assert letter.metadata.senders[0].ministry == "Ministerie van Defensie"


def test_a_letterhead_in_the_style_of_headings_is_no_text() -> None:
    letter = read(
        p("Kamerbrief", "Kop1") + p("Datum 9 april 2026") + p("Betreft Voortgang van het akkoord")
        + p("Geachte voorzitter,") + p("Een kop", "Kop1") + p("Een zin van de brief zelf.")
    )  # fmt: skip
    assert letter.text.split("\n") == [
        "Geachte voorzitter,",
        "Een kop",
        "Een zin van de brief zelf.",
    ]
    assert letter.metadata.title == "Voortgang van het akkoord"


def test_text_boxes_come_once_and_before_their_paragraph() -> None:
    box = f"<w:txbxContent>{p('In een kader.')}</w:txbxContent>"
    letter = read(
        p("Bij het kader.", inner=f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing>"
          f"</mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>")
    )  # fmt: skip
    assert letter.text.split("\n") == ["In een kader.", "Bij het kader."]


def test_an_empty_run_in_a_text_box_is_the_tab_that_was_there() -> None:
    field = p("", inner=r("Datum") + "<w:r><w:rPr/></w:r>" + r("12 maart 2025"))
    box = p("", inner=f"<w:r><w:pict><w:txbxContent>{field}</w:txbxContent></w:pict></w:r>")
    letter = read(box + p("Geachte voorzitter,") + p("Hierbij informeer ik u over de voortgang."))
    assert letter.metadata.date == "2025-03-12"


def test_a_table_of_contents_is_left_out() -> None:
    contents = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
        f"</w:sdtPr><w:sdtContent>{p('Inhoud')}</w:sdtContent></w:sdt>"
    )
    kept = f"<w:sdt><w:sdtPr/><w:sdtContent>{p('Wel tekst.')}</w:sdtContent></w:sdt>"
    assert read(contents + p("1. Inleiding 3", "Inhopg1") + kept).text == "Wel tekst."


def test_questions_beside_their_answers_are_pairs() -> None:
    letter = read(
        p("Antwoorden op de vragen van het lid Dobbe (SP) over de sluiting van posten.")
        + table(
            [p("Nr."), p("Vraag"), p("Antwoord")],
            [p("1"), p("Klopt het?"), p("Ja.") + p("Dat klopt.")],
            [p("2"), p("Hoeveel zijn het er?") + p("Kunt u dat splitsen?"), p("Elf.")],
        )
    )
    assert [
        (d["number"], d["question"], d["answer"])
        for d in showing.to_json(letter, lambda _: None)["qa"]
    ] == [
        ("1", "Klopt het?", "Ja.\nDat klopt."),
        ("2", "Hoeveel zijn het er?\nKunt u dat splitsen?", "Elf."),
    ]


def test_a_table_of_figures_about_questions_stays_a_table() -> None:
    letter = read(table([p("Jaar"), p("Vragen"), p("Antwoorden")], [p("1"), p("310"), p("298")]))
    assert [row[3] for row in said(letter)] == ["Jaar | Vragen | Antwoorden", "1 | 310 | 298"]


@pytest.mark.parametrize("signers", [2, 3])
def test_signatures_in_the_cells_of_a_table_are_one_for_each_column(signers: int) -> None:
    titles = [
        p("de minister van Financiën,"),
        p("de staatssecretaris van Financiën,"),
        p("de minister van Justitie") + p("en Veiligheid,"),
    ]
    names = ["E. Heinen", "E.H.J. Heijnen", "D.M. van Weel"][:signers]
    signed = table(titles[:signers], list(map(p, names)))
    letter = read(p("Geachte voorzitter,") + p("Hierbij.") + p("Hoogachtend,") + signed)
    assert [sender.name for sender in letter.metadata.senders] == names
    assert "de minister van Financiën,\nE. Heinen\nde staatssecretaris" in letter.text


def test_nested_tables_and_empty_ones() -> None:
    inner = table([p("Diep.")])
    letter = read(table([p("Boven.") + inner]) + table([p("")]) + p("Slot."))
    assert letter.text.split("\n") == ["Boven.", "Diep.", "Slot."]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(docx("")[:-200], "file_damaged", id="cut off"),
        pytest.param(docx(p("x"))[:60], "file_damaged", id="only its beginning"),
        pytest.param(docx("<w:p>"), "file_damaged", id="no XML"),
        pytest.param(docx(""), "no_text", id="no words"),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_letter(data, "brief.docx")
    assert caught.value.code == code
    assert caught.value.details["file"] == "brief.docx"


def test_a_note_that_names_itself_ends() -> None:
    own = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    note = f'<w:footnote w:id="2"><w:p><w:r><w:t>Een noot.</w:t></w:r>{own}{own}</w:p></w:footnote>'
    letter = read(p("Tekst", inner=own), footnotes=note)
    assert letter.text == "Tekst\nEen noot."


def test_a_level_that_is_no_number_is_none() -> None:
    letter = read('<w:p><w:pPr><w:outlineLvl w:val="²"/></w:pPr><w:r><w:t>Tekst</w:t></w:r></w:p>')
    assert letter.text == "Tekst"
