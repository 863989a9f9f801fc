# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""OpenDocument texts: headings, lists, notes, tables, frames, deleted text."""

from __future__ import annotations

import io
import zipfile

import pytest

from kennisreader.core.importing import read_letter
from kennisreader.core.importing.errors import UnreadableFile
from kennisreader.core.letter import Letter

URN = "urn:oasis:names:tc:opendocument:xmlns"
NAMES = {"office": "office", "text": "text", "table": "table", "draw": "drawing", "style": "style"}
SPACES = " ".join(f'xmlns:{short}="{URN}:{name}:1.0"' for short, name in NAMES.items()) + (
    f' xmlns:fo="{URN}:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
STYLES = """<style:style style:family="paragraph" style:name="Vet"><style:text-properties
fo:font-weight="bold"/></style:style><style:style style:family="paragraph" style:name="Kind"
style:parent-style-name="Vet"/><style:style style:family="text" style:name="Cursief">
<style:text-properties fo:font-style="italic"/></style:style><style:style style:family="text"
style:name="Gewoon"><style:text-properties fo:font-weight="normal"/></style:style>
<style:style style:family="text" style:name="Weg"><style:text-properties text:display="none"/>
</style:style>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"
style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a"
style:num-suffix=")" text:display-levels="2"/></text:list-style><text:list-style style:name="L2">
<text:list-level-style-bullet text:level="1" text:bullet-char="–"/></text:list-style>"""


def odt(body: str, styles: str = STYLES, manifest: str = "<manifest/>") -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr(
            "content.xml",
            f"<office:document-content {SPACES}><office:automatic-styles>{styles}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
        )
    return stream.getvalue()


def read(body: str) -> Letter:
    return read_letter(odt(body), "brief.odt")


def said(letter: Letter) -> list[tuple[str, int, str, str]]:
    return [(str(b.kind), b.level, b.label, letter.quote(b.start, b.end)) for b in letter.blocks]


def test_headings_and_emphasis() -> None:
    letter = read(
        """<text:h text:outline-level="1">Een</text:h><text:p>Dit is <text:span
        text:style-name="Cursief">schuin</text:span> en<text:s text:c="2"/>recht.</text:p>
        <text:h text:outline-level="2">Onder</text:h><text:p text:style-name="Kind">Vet <text:span
        text:style-name="Gewoon">gewoon</text:span>.</text:p>"""
    )
    assert said(letter) == [
        ("heading", 1, "", "Een"),
        ("paragraph", 0, "", "Dit is schuin en recht."),
        ("heading", 2, "", "Onder"),
        ("paragraph", 0, "", "Vet gewoon."),
    ]
    assert ("schuin", "italic") in [
        (letter.quote(e.start, e.end), e.style) for e in letter.emphases
    ]


def test_labels_of_lists_are_counted() -> None:
    letter = read(
        """<text:list text:style-name="L1"><text:list-item><text:p>een</text:p><text:list>
        <text:list-item><text:p>onder</text:p></text:list-item><text:list-item><text:p>onder</text:p>
        <text:p>vervolg</text:p></text:list-item></text:list></text:list-item></text:list>
        <text:p>Een zin ertussen.</text:p><text:list text:style-name="L1"
        text:continue-numbering="true"><text:list-item><text:p>twee</text:p></text:list-item>
        <text:list-item text:start-value="7"><text:p>zeven</text:p></text:list-item></text:list>
        <text:list text:style-name="L2"><text:list-item><text:p>streep</text:p></text:list-item>
        </text:list>"""
    )
    assert [(row[2], row[3]) for row in said(letter)] == [
        ("1.", "een"),
        ("1.a)", "onder"),
        ("1.b)", "onder"),
        ("", "vervolg"),
        ("", "Een zin ertussen."),
        ("2.", "twee"),
        ("7.", "zeven"),
        ("–", "streep"),
    ]


def test_notes_are_tied_to_their_markers() -> None:
    letter = read(
        """<text:p>Zie de brief<text:note text:note-class="footnote"><text:note-citation>1
        </text:note-citation><text:note-body><text:p>Kamerstuk 31 765, nr. 957.</text:p>
        </text:note-body></text:note> van mei.</text:p>"""
    )
    assert letter.text.split("\n") == ["Zie de brief van mei.", "Kamerstuk 31 765, nr. 957."]
    assert [(n.number, n.anchor) for n in letter.footnotes] == [("1", 12)]


def test_deleted_text_comments_and_contents_are_out() -> None:
    letter = read(
        """<text:tracked-changes><text:changed-region><text:deletion><text:p>Weg.</text:p>
        </text:deletion></text:changed-region></text:tracked-changes>
        <text:table-of-content><text:index-body><text:p>Inhoud</text:p></text:index-body>
        </text:table-of-content>
        <text:p>Wel<office:annotation><text:p>Opmerking.</text:p></office:annotation> tekst.</text:p>"""
    )
    assert letter.text == "Wel tekst."


def test_frames_come_before_their_paragraph_and_pictures_not_at_all() -> None:
    letter = read(
        """<text:p><draw:frame><draw:text-box><text:p>In een kader.</text:p></draw:text-box>
        </draw:frame>Bij het kader.<draw:frame><draw:image><text:p>plaatje</text:p></draw:image>
        </draw:frame></text:p>"""
    )
    assert letter.text.split("\n") == ["In een kader.", "Bij het kader."]


def test_tables_links_tabs_and_line_breaks() -> None:
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    letter = read(
        f"""<table:table><table:table-header-rows><table:table-row>{cell.format("Jaar")}
        {cell.format("Bedrag")}</table:table-row></table:table-header-rows><table:table-row>
        {cell.format("2021")}<table:covered-table-cell/>{cell.format("10")}</table:table-row>
        </table:table><text:p>Zie <text:a xlink:href="https://x.nl/a">hier</text:a>.</text:p>
        <text:p>Hoogachtend,<text:line-break/>de minister van Defensie,<text:line-break/>R.P.
        Brekelmans</text:p>"""
    )
    assert letter.text.split("\n") == [
        "Jaar | Bedrag",
        "2021 | 10",
        "Zie hier.",
        "Hoogachtend,",
        "de minister van Defensie,",
        "R.P. Brekelmans",
    ]
    assert letter.citations[0].address == "https://x.nl/a"
    assert letter.metadata.senders[0].name == "R.P. Brekelmans"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(
            odt("<text:p>x</text:p>", manifest="<m><encryption-data/></m>"),
            "encrypted_document",
            id="password",
        ),
        pytest.param(odt(""), "no_text", id="no words"),
        pytest.param(odt("<text:p>"), "file_damaged", id="no XML"),
        pytest.param(odt("<text:p>x</text:p>")[:-40], "file_damaged", id="cut off"),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_letter(data, "brief.odt")
    assert caught.value.code == code


@pytest.mark.parametrize(
    "box",
    [
        "<draw:frame><draw:text-box><text:p>Kader.</text:p></draw:text-box></draw:frame>",
        "<draw:custom-shape><text:p>Kader.</text:p><draw:enhanced-geometry/></draw:custom-shape>",
        "<draw:g><draw:rect><text:p>Kader.</text:p></draw:rect></draw:g>",
    ],
)
def test_the_words_in_a_shape_are_text(box: str) -> None:
    letter = read(f"<text:p>Een zin.</text:p><text:p>{box}Nog een zin.</text:p>")
    assert [text for _, _, _, text in said(letter)] == ["Een zin.", "Kader.", "Nog een zin."]


def test_hidden_words_are_left_out() -> None:
    letter = read(
        '<text:p>Een zin.</text:p><text:p>Dit <text:span text:style-name="Weg">niet'
        "</text:span> wel.</text:p>"
    )
    assert letter.text == "Een zin.\nDit wel."
