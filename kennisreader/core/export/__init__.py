# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What leaves the library: notes as Markdown, Web Annotations and tables, letters as references."""
