# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How fast the program is, beside others in the same run: ``python -m tests.benchmarks``."""
