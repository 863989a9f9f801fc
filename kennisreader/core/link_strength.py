# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From which strength on a link is shown, and shown as strong.

Related passages and the links between two letters have the same; the window's first paint needs it.
"""

from __future__ import annotations

CLEAR, STRONG = 0.3, 0.42
"""Below the first two passages share a few common words and may well have nothing to do with each
other."""

MOST_RELATED = 10
"""Related passages that are told of one."""
