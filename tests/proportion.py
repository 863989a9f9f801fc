# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whether more work costs more in proportion: compared with less of it, never with a clock."""

from __future__ import annotations

import time
from collections.abc import Callable

_SLACK = 4
"""Times the proportion, for what other programs do meanwhile; ten times the work of a quadratic
step costs ten times that."""
_NOISE = 0.2
"""Seconds of the processor that a measurement can be off."""


def grows_in_proportion(work: Callable[[int], object], small: int, large: int) -> bool:
    """Tell whether ``work`` of a large size costs what that of a small one leads to expect."""

    def cost(size: int) -> float:
        start = time.process_time()
        work(size)
        return time.process_time() - start

    cost(small)
    once = min(cost(small) for _ in range(3))
    most = _SLACK * once * large / small + _NOISE
    return any(cost(large) < most for _ in range(2))  # the second where others were in the way
