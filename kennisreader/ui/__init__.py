# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The window: a thin Qt layer, one module per thing one can point at on the screen."""
