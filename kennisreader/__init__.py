# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Kennisreader: Dutch policy letters side by side."""

__version__ = "0.1.0"
