# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What can go wrong with an export."""

from __future__ import annotations

from kennisreader.core.library_values import LibraryError

Told = tuple[str, dict[str, str]]
"""A sentence of ``messages`` about an export: its code and its details."""


class ExportError(LibraryError):
    """Something about an export that its user must be told; the words are in ``messages``.

    The codes: ``export_refused``, ``export_full``, ``export_is_folder``, ``export_no_folder``,
    ``export_not_ours``, ``export_not_text``, ``template_unreadable``, ``template_field``,
    ``template_sign``, ``export_needs_file``, ``pdf_needs_folder``, ``pdf_is_original``.  ``details`` has ``file``, and for a template ``line``.
    """
