# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the bundled themes mark in the language of policy, and which words of other matters not."""

from __future__ import annotations

import pytest

from kennisreader.core.letter import Letter, Metadata
from kennisreader.core.theme_files import read_themes
from kennisreader.core.theme_matcher import ThemeMatcher
from tests.conftest import ROOT

MARKED = """
talent: Voor [kennis- en arbeidsmigranten] geldt een regeling.
talent: Er dreigt een [kennisvlucht], ook van [techtalent].
kennisveiligheid: Het [kennisveiligheidsbeleid] voorkomt [weglekken van kennis en technologie].
kennisveiligheid: Toegang tot [sensitieve kennis en technologie] wordt getoetst.
kennisveiligheid: De [ongewenste technologie- en kennisoverdracht] gaat door.
huisvesting: De [huizenmarkt] koelt af, maar [sociale huur] is er niet.
huisvesting: De [huisvesting] van arbeidsmigranten, in [appartementen].
fiscaal: De [inkomstenbelasting] stijgt.
branding-en-werving: Een [campagne om Nederland] bekend te maken.
branding-en-werving: Wij willen [Nederland te positioneren] als alternatief.
arbeidsmarkt: Het [tekort aan verpleegkundigen] blijft; [werkzoekenden] krijgen hulp.
"""

NOT_MARKED = """
kennisveiligheid: De kennisoverdracht in het onderwijs.
huisvesting: De huisvesting van rijksdiensten wordt duurder.
huisvesting: De rijkshuisvesting en de onderwijshuisvesting.
huisvesting: De inwoners van de wijk.
huisvesting: De huisvesting van legkippen in huisvestingssystemen.
fiscaal: De psychische belasting van verpleegkundigen is groot.
fiscaal: De belasting van het milieu neemt toe.
onderzoek-en-wetenschap: Er komt onafhankelijk onderzoek naar de misstanden.
onderzoek-en-wetenschap: De academische ziekenhuizen zijn vol.
internationale-samenwerking: De multilaterale handelsplatformen.
internationale-samenwerking: Het partnerschapsverlof wordt verlengd.
branding-en-werving: Een publiekscampagne over energie.
branding-en-werving: Etnisch profileren door de politie.
branding-en-werving: De positionering van de inspectie.
arbeidsmarkt: De krapte op de woningmarkt is groot.
"""


@pytest.fixture(scope="module")
def matcher() -> ThemeMatcher:
    return ThemeMatcher(read_themes([ROOT / "resources" / "themes"]).themes)


def marked(matcher: ThemeMatcher, theme: str, text: str) -> str:
    """A text with the marks of one theme in brackets."""
    spans = matcher.spans(Letter("", "", text, Metadata("")))
    for span in reversed([each for each in spans if each.theme == theme]):
        text = f"{text[: span.start]}[{text[span.start : span.end]}]{text[span.end :]}"
    return text


@pytest.mark.parametrize("line", [*MARKED.strip().splitlines(), *NOT_MARKED.strip().splitlines()])
def test_words_of_policy(matcher: ThemeMatcher, line: str) -> None:
    theme, expected = line.split(": ", 1)
    assert marked(matcher, theme, expected.replace("[", "").replace("]", "")) == expected
