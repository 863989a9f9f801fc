# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The file dialog offers what can be read, by kind."""

from __future__ import annotations

from kennisreader.core.importing.formats import READABLE
from kennisreader.ui.file_choice import KINDS, kinds_text


def test_every_kind_that_is_read_can_be_chosen():
    all_kinds, *each = [suffixes for _, suffixes in KINDS]
    assert set(all_kinds) == set(READABLE)
    assert sorted(suffix for some in each for suffix in some) == sorted(READABLE)


def test_the_kinds_are_worded_for_the_dialog(qapp, translation):
    translation.use("nl")
    kinds = kinds_text().split(";;")
    assert kinds[0].startswith("Brieven (*.pdf *.docx")
    assert kinds[-1] == "Alle bestanden (*)"
    assert "Word (*.docx)" in kinds
