# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A file becomes a letter: small steps from lines to structure, shared by all formats."""
