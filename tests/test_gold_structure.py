# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The seeds against the judged structure: all are exported, those with a judgement are scored."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from kennisreader.core.importing import read_letter
from kennisreader.core.letter import Citation, Letter
from kennisreader.core.showing import to_json

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "tests" / "gold" / "structure"
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("structure_score", GOLD / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SCORER = _scorer()
JUDGED = {gold["seed"]: gold for gold in SCORER.load_gold(str(GOLD))}


def _letters() -> dict[str, Letter]:
    return {path.stem: read_letter(path.read_bytes(), path.name) for path in SEEDS}


def _export(letter: Letter) -> dict[str, Any]:
    def nowhere(_: Citation) -> None:
        return None

    return json.loads(json.dumps(to_json(letter, nowhere)))  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    folder = tmp_path_factory.mktemp("exports")
    written = {stem: _export(letter) for stem, letter in _letters().items()}
    for stem, record in written.items():
        (folder / f"{stem}.json").write_text(json.dumps(record, ensure_ascii=False))
    return written


def test_every_seed_is_exported(exports: dict[str, dict[str, Any]]) -> None:
    assert len(exports) == 5
    assert all(record["paragraphs"] for record in exports.values())


@pytest.mark.parametrize("stem", sorted(JUDGED))
def test_a_judged_seed_is_read_as_judged(stem: str, exports: dict[str, dict[str, Any]]) -> None:
    result = SCORER.score_one(JUDGED[stem], exports[stem])
    SCORER.show(result, verbose=True)
    assert result["metadata_correct"] == result["metadata_fields"]
    assert result["headings"]["f1"] == 1
    assert result["headings"]["level_ok"] == 1
    assert result["footnotes"]["f1"] == 1
    assert result["footnotes"]["anchor_ok"] == result["footnotes"]["gold"]
    assert result["hyphenation"]["ok"] == result["hyphenation"]["gold"]
    assert result["hyphenation"]["controls_kept"] == result["hyphenation"]["controls"]
    assert result["furniture"]["leaks"] == 0
    assert not result["furniture"]["marker_glued_in_body"]
    assert result["boundaries"]["rejoin_ok"] == result["boundaries"]["rejoin_gold"]
    assert result["boundaries"]["split_hard_ok"] == result["boundaries"]["split_hard_gold"]
    assert result["text"]["recall"] > 0.99
    assert result["text"]["precision"] > 0.99
    assert result["citations"]["occurrences"]["f1"] == 1
    assert result["optional"]["lists"]["f1"] == 1
    assert result["optional"]["commitments"]["decoys_hit"] == 0
