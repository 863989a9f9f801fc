# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Make the bundled reading fonts from the full Noto Serif: Latin, Greek and Cyrillic only.

Run by hand when Noto Serif has a new release: ``pip install fonttools``, then
``python packaging/fonts.py FOLDER`` with the folder of NotoSerif-Regular.ttf and its three kin
(Debian: fonts-noto-core, /usr/share/fonts/truetype/noto).  The result is committed.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "resources" / "fonts"

# Latin with its extensions, phonetic and modifier letters, combining marks, Greek, Cyrillic,
# punctuation, super- and subscripts, currency, letter-like signs, number forms, arrows, bullets
# and the ligatures that old PDFs carry.
UNICODES = (
    "U+0000-058F,U+1D00-1DFF,U+1E00-1FFF,U+2000-20CF,U+2100-218F,U+2190-21FF,U+2200-22FF,"
    "U+25A0-25FF,U+2C60-2C7F,U+A720-A7FF,U+FB00-FB06,U+FFFD"
)


def main() -> int:
    """Subset the four styles; the layout features and the hinting stay."""
    if len(sys.argv) != 2:
        print(__doc__)
        return 2
    for style in ("Regular", "Italic", "Bold", "BoldItalic"):
        name = f"NotoSerif-{style}.ttf"
        command = [sys.executable, "-m", "fontTools.subset", str(Path(sys.argv[1]) / name)]
        command += [f"--unicodes={UNICODES}", "--layout-features=*", "--name-IDs=*"]
        command += [f"--output-file={TARGET / name}"]
        subprocess.run(command, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
