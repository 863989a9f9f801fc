# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the window says of scanned pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kennisreader.core.letter import Letter

_MARKS: dict[str, object] = {  # a marked text is no text to the stubs
    "unread": QT_TRANSLATE_NOOP("ScanWords", "scan"),
    "partly": QT_TRANSLATE_NOOP("ScanWords", "partly scan"),
    "recognised": QT_TRANSLATE_NOOP("ScanWords", "OCR"),
    "damaged": QT_TRANSLATE_NOOP("ScanWords", "damaged"),
}
_TIPS: dict[str, object] = {
    "unread": QT_TRANSLATE_NOOP("ScanWords", "Scanned, no searchable text."),
    "partly": QT_TRANSLATE_NOOP("ScanWords", "Some pages are scanned and cannot be searched well."),
    "recognised": QT_TRANSLATE_NOOP("ScanWords", "Recognised text (OCR): may contain errors."),
    "damaged": QT_TRANSLATE_NOOP("ScanWords", "Damaged file: pages could not be read."),
}


def scan_mark(state: str) -> str:
    """The word for the list of letters, by `library_rows.scan_state`; empty for none."""
    return QCoreApplication.translate("ScanWords", str(_MARKS[state])) if state in _MARKS else ""


def scan_tip(state: str) -> str:
    """The sentence that explains the word."""
    return QCoreApplication.translate("ScanWords", str(_TIPS[state])) if state in _TIPS else ""


def scan_sentences(letter: Letter) -> list[str]:
    """What is known of the scanned pages of a letter, a sentence for each state."""
    words = _Sentences()
    tell = {
        "damaged": words.damaged,
        "unread": words.unread,
        "poor": words.poor,
        "recognised": words.recognised,
    }
    found = []
    for state, sentence in tell.items():
        pages = [scan.page + 1 for scan in letter.scans if scan.state == state]
        if pages:
            is_all = len(pages) == (letter.metadata.pages or 0)
            found.append(sentence(len(pages), "" if is_all else ranges(pages)))
    return found


def ranges(pages: Iterable[int]) -> str:
    """Numbers in order as people write them: ``1–3, 5``."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


class _Sentences(QObject):
    """Sentences with a number; lupdate sees the plural forms of ``tr`` only, not of ``translate``.

    Without the names of pages they are about the whole letter.
    """

    def damaged(self, count: int, pages: str) -> str:
        if not pages:
            return self.tr("The file is damaged: no page could be read completely.")
        words = self.tr("The file is damaged: %n page(s) could not be read: {0}.", "", count)
        return words.format(pages)

    def unread(self, count: int, pages: str) -> str:
        if not pages:
            return self.tr("Scanned, no searchable text.")
        return self.tr("Scanned, no searchable text on %n page(s): {0}.", "", count).format(pages)

    def poor(self, count: int, pages: str) -> str:
        if not pages:
            return self.tr("The text of this scan was badly recognised and has many errors.")
        words = self.tr("Badly recognised, with many errors, on %n page(s): {0}.", "", count)
        return words.format(pages)

    def recognised(self, count: int, pages: str) -> str:
        if not pages:
            return self.tr("Recognised text (OCR): may contain errors.")
        words = self.tr("Recognised text (OCR) on %n page(s): {0}; may contain errors.", "", count)
        return words.format(pages)
