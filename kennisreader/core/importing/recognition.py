# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where the data lie with which Tesseract recognises Dutch text, if they are installed.

MuPDF brings the engine; only the trained data of a language must be there (on Debian:
``tesseract-ocr-nld``).
"""

from __future__ import annotations

import os
from pathlib import Path

LANGUAGE = "nld"
_FOLDERS = (
    "/usr/share/tesseract-ocr/5/tessdata",  # Debian 12 and later, Ubuntu 22.10 and later
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tesseract-ocr/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
    "C:/Program Files/Tesseract-OCR/tessdata",
)


def trained_data() -> Path | None:
    """The folder with Tesseract's data for Dutch; None where there is none."""
    named = os.environ.get("TESSDATA_PREFIX")
    folders = [Path(named), Path(named, "tessdata")] if named else []
    folders += map(Path, _FOLDERS)
    return next((f for f in folders if (f / f"{LANGUAGE}.traineddata").is_file()), None)
