# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Print figures and ratios, measured side by side in one run; nothing here can fail.

``python -m tests.benchmarks [NAME…] [--rounds N]``, with the names below.
"""

from __future__ import annotations

import argparse
import os
import platform

from tests.benchmarks import (
    imports,
    pages,
    panel,
    phases,
    quality,
    search_speed,
    stalls,
    start,
    synopsis,
    window,
)

BENCHMARKS = {
    "start": start.run,
    "phases": phases.run,
    "imports": imports.run,
    "pages": pages.run,
    "panel": panel.run,
    "window": window.run,
    "stalls": stalls.run,
    "quality": quality.run,
    "search": search_speed.run,
    "large": search_speed.run_large,
    "synopsis": synopsis.run,
}


def main() -> None:
    """Run the benchmarks that were named, or all."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[[], *BENCHMARKS], metavar="NAME")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is measured")
    options = parser.parse_args()
    load = os.getloadavg()[0]
    print(
        f"Python {platform.python_version()}, {os.cpu_count()} cores, load {load:.1f} at the start"
    )
    for name in options.names or BENCHMARKS:
        print()
        BENCHMARKS[name](options.rounds)


if __name__ == "__main__":
    main()
