# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Colours, fonts and the style sheet: what the window looks like, in light and in dark."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QGuiApplication, QPalette

from kennisreader import paths

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

READING_FAMILY = "Noto Serif"
"""The bundled reading face; the user may choose another."""

READING_SIZE = 16
"""Pixel size of the reading text at 100 %."""

LEADING = 1.625
"""Line pitch of running text as a multiple of its size: 26 on 16."""

RADIUS = 8
"""Corner radius of cards and fields, in pixels."""

GUTTER_WIDTH = 64
"""Of the strip between two letters side by side, in pixels."""


class Scheme(NamedTuple):
    """The colours of one appearance, as ``#rrggbb``."""

    dark: bool
    chrome: str
    paper: str
    card: str
    line: str
    ink: str
    secondary: str
    accent: str
    hover: str
    chip_off: str
    hit: str
    current_hit: str
    focus: str
    warning: str


LIGHT = Scheme(
    dark=False,
    chrome="#F3F1EC",
    paper="#FDFCFA",
    card="#FFFFFF",
    line="#D9D5CC",
    ink="#1D1D1B",
    secondary="#6C685F",
    accent="#1F5F8B",
    hover="#E9E6DF",
    chip_off="#ECE9E3",
    hit="#FFE58A",
    current_hit="#FFC933",
    focus="#1F5F8B",
    warning="#9A3412",
)
DARK = Scheme(
    dark=True,
    chrome="#24262A",
    paper="#1B1D20",
    card="#2B2E33",
    line="#3A3E45",
    ink="#E6E3DC",
    secondary="#A19C91",
    accent="#6FB1E4",
    hover="#30343A",
    chip_off="#2B2E33",
    hit="#5C5212",
    current_hit="#8A6D00",
    focus="#6FB1E4",
    warning="#F0A080",
)


def system_scheme(choice: str) -> Scheme:
    """The scheme for a choice of ``system``, ``light`` or ``dark``.

    A platform that does not tell its colour scheme (offscreen, a bare X server) counts as light.
    """
    if choice == "light":
        return LIGHT
    if choice == "dark":
        return DARK
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return DARK if dark else LIGHT


def mixed(one: str, other: str, share: float) -> QColor:
    """The colour that lies ``share`` (0 to 1) of the way from one to the other."""
    a, b = QColor(one), QColor(other)
    return QColor.fromRgbF(
        a.redF() + (b.redF() - a.redF()) * share,
        a.greenF() + (b.greenF() - a.greenF()) * share,
        a.blueF() + (b.blueF() - a.blueF()) * share,
    )


def palette(scheme: Scheme) -> QPalette:
    """Qt's palette for a scheme, so that native parts agree with our own."""
    result = QPalette()
    roles = {
        QPalette.ColorRole.Window: scheme.chrome,
        QPalette.ColorRole.WindowText: scheme.ink,
        QPalette.ColorRole.Base: scheme.paper,
        QPalette.ColorRole.AlternateBase: scheme.chrome,
        QPalette.ColorRole.Text: scheme.ink,
        QPalette.ColorRole.Button: scheme.card,
        QPalette.ColorRole.ButtonText: scheme.ink,
        QPalette.ColorRole.ToolTipBase: scheme.card,
        QPalette.ColorRole.ToolTipText: scheme.ink,
        QPalette.ColorRole.PlaceholderText: scheme.secondary,
        QPalette.ColorRole.Highlight: scheme.accent,
        QPalette.ColorRole.HighlightedText: "#FFFFFF" if not scheme.dark else "#14161A",
        QPalette.ColorRole.Link: scheme.accent,
        QPalette.ColorRole.LinkVisited: scheme.accent,
        QPalette.ColorRole.Mid: scheme.line,
        QPalette.ColorRole.Accent: scheme.accent,
    }
    for role, colour in roles.items():
        result.setColor(role, QColor(colour))
    faint = mixed(scheme.ink, scheme.chrome, 0.62)
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.ButtonText,
    ):
        result.setColor(QPalette.ColorGroup.Disabled, role, faint)
    return result


def load_reading_fonts(folder: Path) -> None:
    """Make the bundled reading face known to Qt: regular and bold now, the rest when idle."""
    for name in ("Regular", "Italic", "Bold", "BoldItalic"):
        QFontDatabase.addApplicationFont(str(folder / f"NotoSerif-{name}.ttf"))


def reading_font(family: str, size: float) -> QFont:
    """The font of running text; ``size`` in pixels."""
    font = QFont(family)
    font.setPixelSize(max(6, round(size)))
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font


def zoomed_font(base: QFont, reading_size: int) -> QFont:
    """The interface's font as large as text that is read at this size, in pixels; legible still."""
    return small_font(base, max(0.85, reading_size / READING_SIZE))


def grown(reading_size: int) -> float:
    """How many times as large the interface's words are beside text of this size, in pixels.

    Half as much larger as the text is, so that there is room for it; never smaller.
    """
    return 1 + max(0.0, reading_size / READING_SIZE - 1) / 2


def small_font(base: QFont, factor: float = 0.92, *, bold: bool = False) -> QFont:
    """A font for secondary text, relative to the interface's own."""
    font = QFont(base)
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * factor)
    else:
        font.setPixelSize(round(font.pixelSize() * factor))
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def icon_size(font: QFont | None = None) -> int:
    """Side of a symbol on a button, in pixels: as high as the letters beside it, the interface's."""
    return max(16, round(QFontMetricsF(font or QGuiApplication.font()).ascent()))


def measure(font: QFont) -> float:
    """Width in pixels of 75 characters of running Dutch in this font: the widest column."""
    sample = "de kennismigrant die zich in het land vestigt, kan hier een baan vinden en blijven "
    return QFontMetricsF(font).horizontalAdvance(sample) / len(sample) * 75


def style_sheet(scheme: Scheme, symbols: int = 16) -> str:
    """The style sheet of the whole window for a scheme, with symbols of so many pixels."""
    s = scheme
    pictures, kind = paths.resources_folder() / "style", "dark" if s.dark else "light"
    arrow, check = pictures / f"down-{kind}.svg", pictures / f"check-{kind}.svg"
    return f"""
QMainWindow, QDialog {{ background: {s.chrome}; }}
QToolTip {{ background: {s.card}; color: {s.ink}; border: 1px solid {s.line}; padding: 5px 7px; }}
QMenuBar {{ background: {s.chrome}; border: 0; padding: 1px 4px; }}
QMenuBar::item {{ padding: 4px 8px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected {{ background: {s.hover}; }}
QMenu {{ background: {s.card}; border: 1px solid {s.line}; padding: 4px; }}
QMenu::item {{ padding: 5px 28px 5px 24px; border-radius: 4px; }}
QMenu::item:selected {{ background: {s.hover}; color: {s.ink}; }}
QMenu::item:disabled {{ color: {mixed(s.ink, s.card, 0.6).name()}; }}
QMenu::separator {{ height: 1px; background: {s.line}; margin: 4px 8px; }}
QStatusBar {{ background: {s.chrome}; color: {s.secondary}; border-top: 1px solid {s.line}; }}
QStatusBar::item {{ border: 0; }}
QPushButton {{ background: {s.card}; border: 1px solid {s.line}; border-radius: {RADIUS}px;
    padding: 5px 12px; color: {s.ink}; }}
QPushButton, QToolButton {{ icon-size: {symbols}px; }}
QPushButton:hover {{ background: {s.hover}; }}
QPushButton:pressed {{ background: {s.line}; }}
QPushButton:default {{ border-color: {s.accent}; }}
QPushButton:focus, QToolButton:focus, QLineEdit:focus,
QPlainTextEdit:focus {{ border: 1px solid {s.focus}; }}
QPushButton:disabled {{ color: {mixed(s.ink, s.card, 0.62).name()}; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 6px;
    padding: 4px; color: {s.ink}; }}
QToolButton:hover {{ background: {s.hover}; }}
QToolButton:checked {{ background: {s.hover}; }}
QToolButton:disabled {{ color: {mixed(s.ink, s.chrome, 0.7).name()}; }}
QToolButton::menu-indicator {{ image: none; }}
QLineEdit, QPlainTextEdit {{ background: {s.card}; color: {s.ink};
    border: 1px solid {s.line}; border-radius: {RADIUS}px; padding: 4px 8px;
    selection-background-color: {s.accent}; }}
QComboBox {{ background: {s.card}; color: {s.ink}; border: 1px solid {s.line};
    border-radius: {RADIUS}px; padding: 4px 4px 4px 10px; }}
QComboBox:hover {{ background: {s.hover}; }}
QComboBox:focus {{ border: 1px solid {s.focus}; }}
QComboBox:disabled {{ color: {mixed(s.ink, s.card, 0.62).name()}; }}
QComboBox::drop-down {{ border: 0; width: 22px; }}
QComboBox::down-arrow {{ image: url("{arrow.as_posix()}"); width: 14px; height: 14px; }}
QComboBox QAbstractItemView {{ background: {s.card}; color: {s.ink}; border: 1px solid {s.line};
    padding: 4px; selection-background-color: {s.hover}; selection-color: {s.ink}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: 14px; height: 14px;
    border: 1px solid {s.secondary}; background: {s.card}; }}
QCheckBox::indicator {{ border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:checked {{ background: {s.accent}; border-color: {s.accent};
    image: url("{check.as_posix()}"); }}
QRadioButton::indicator:checked {{ width: 6px; height: 6px; border: 5px solid {s.accent}; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {s.line}; }}
QListView {{ background: {s.chrome}; border: 0; outline: 0; }}
QSplitter::handle {{ background: {s.line}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {s.line}; min-height: 28px; border-radius: 4px;
    margin: 2px; }}
QScrollBar::handle:vertical:hover {{ background: {s.secondary}; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {s.line}; min-width: 28px; border-radius: 4px;
    margin: 2px; }}
QScrollBar::handle:horizontal:hover {{ background: {s.secondary}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QTabBar {{ background: {s.chrome}; }}
QTabBar::tab {{ background: transparent; color: {s.secondary}; padding: 9px 6px 8px 6px;
    margin: 0 6px; border: 0; border-bottom: 2px solid transparent; }}
QTabBar[narrow="true"]::tab {{ margin: 0 1px; padding: 9px 5px 8px 5px; }}
QTabBar::tab:selected {{ color: {s.ink}; border-bottom: 2px solid {s.accent}; }}
QTabBar::tab:hover {{ color: {s.ink}; }}
QTabBar::tab:focus {{ color: {s.accent}; }}
QTabWidget::pane {{ border: 0; border-top: 1px solid {s.line}; }}
#stages {{ background: {s.hover}; border-radius: {RADIUS}px; }}
#stages QToolButton {{ padding: 5px 11px; border-radius: 6px; }}
#stages QToolButton:checked {{ background: {mixed(s.card, s.ink, 0.14 if s.dark else 0).name()}; }}
#topBar, #themeBar, #synopsisTools, #foldBar {{ background: {s.chrome}; border-bottom: 1px solid {s.line}; }}
#searchField {{ text-align: left; padding: 6px 12px; color: {s.secondary}; }}
#paneHeader {{ background: {s.paper}; border-bottom: 1px solid {s.line}; }}
#paneTitle {{ color: {s.ink}; }}
#secondary {{ color: {s.secondary}; }}
#sectionTitle {{ color: {s.secondary}; }}
#card {{ background: {s.card}; border: 1px solid {s.line}; border-radius: {RADIUS}px; }}
#paper {{ background: {s.paper}; }}
#link {{ color: {s.accent}; text-align: left; border: 0; padding: 2px 0; background: transparent; }}
#link:hover {{ text-decoration: underline; }}
#link:focus {{ border: 1px solid {s.focus}; border-radius: 4px; }}
#key {{ border: 1px solid {s.line}; border-radius: 4px; padding: 1px 5px;
    color: {s.secondary}; background: {s.chrome}; }}
#warning {{ color: {s.warning}; }}
#sidePanel {{ background: {s.chrome}; }}
"""


def apply(application: QApplication, scheme: Scheme) -> None:
    """Give the whole program a scheme: palette and style sheet."""
    # Qt takes twice as long to go from one sheet to another as over none (440 against 210 ms with
    # 800 widgets): only with none before does it leave out the search for what changed.
    application.setStyleSheet("")
    application.setPalette(palette(scheme))
    application.setStyleSheet(style_sheet(scheme, icon_size()))
