# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The translations are complete, in line with the source, and compiled."""

from __future__ import annotations

import importlib.util
import re
import xml.etree.ElementTree as ET
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QTranslator

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"


def load_tool() -> ModuleType:
    """The maintainers' tool; its folder shares its name with a library, so it is no package."""
    file = ROOT / "packaging" / "translations.py"
    spec = importlib.util.spec_from_file_location("translations_tool", file)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


tool = load_tool()


def test_every_text_is_translated_and_compiled():
    assert tool.problems() == [], "python packaging/translations.py brings them in line"


def test_what_is_not_translated_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(tool, "FOLDER", tmp_path)
    problems = tool.problems()
    assert "kennisreader_nl.ts is not in line with the source" in problems
    assert "kennisreader_nl.qm is not compiled from its .ts" in problems
    assert any("not translated" in problem for problem in problems)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_compiled_file_loads(language: str):
    assert QTranslator().load(str(FOLDER / f"kennisreader_{language}.qm"))


def messages() -> list[tuple[str, str]]:
    """Pairs of a source text and one of its Dutch forms."""
    pairs = []
    for message in ET.parse(FOLDER / "kennisreader_nl.ts").getroot().iter("message"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        assert translation is not None
        forms = translation.findall("numerusform") or [translation]
        pairs += [(source, form.text or "") for form in forms]
    return pairs


def test_translations_keep_the_fields_of_their_source():
    """``{name}`` is filled in after translation; a form of one may leave out the number."""
    lost = [
        (source, dutch)
        for source, dutch in messages()
        if dutch and set(re.findall(r"{\w*}", source)) != set(re.findall(r"{\w*}", dutch))
    ]
    assert not lost


def test_translations_keep_an_access_key_where_the_source_has_one():
    lost = [
        (source, dutch)
        for source, dutch in messages()
        if dutch and bool(re.search(r"&\w", source)) != bool(re.search(r"&\w", dutch))
    ]
    assert not lost


def test_a_compiled_file_is_replaced_and_not_written_over(tmp_path: Path):
    for language in ("nl", "en"):
        (tmp_path / f"kennisreader_{language}.ts").write_bytes(
            (FOLDER / f"kennisreader_{language}.ts").read_bytes()
        )
    file = tmp_path / "kennisreader_nl.qm"
    file.write_bytes(b"as it was")
    with file.open("rb") as reading:
        tool.release(tmp_path)
        assert reading.read() == b"as it was"
    assert QTranslator().load(str(file))
    assert {each.suffix for each in tmp_path.iterdir()} == {".ts", ".qm"}


def test_no_text_to_translate_hides_in_another_string():
    """The tool that collects texts does not look into f-strings."""
    hidden = re.compile(r"""f["'].*\{[^}"]*\b(?:tr|translate)\(""")
    sources = map(Path, tool.sources())
    found = [f"{each.name}: {m[0]}" for each in sources for m in hidden.finditer(each.read_text())]
    assert found == []
