# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What Kennisreader knows and does, without a window: no Qt in here."""
