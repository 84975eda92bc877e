// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stylesheet.h"

#include <twinscope/look/colour.h>

#include <utility>

namespace twinscope::look {

namespace {

constexpr char Bars[] = R"(
QMenuBar { background: @window; color: @text; padding: 0 4px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @panel; color: @text; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 4px 24px 4px 8px; border-radius: 4px; min-height: 16px; }
QMenu::item:selected { background: @tint; }
QMenu::item:disabled { color: @disabled; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QToolBar { background: @window; border: none; border-top: 1px solid @line; padding: 2px 0; spacing: 0; }
QStatusBar { background: @window; color: @secondary; border: none; }
QStatusBar::item { border: none; }
QToolTip { background: @panel; color: @text; border: 1px solid @line; padding: 4px; }
)";

constexpr char Docks[] = R"(
QMainWindow { background: @window; }
QMainWindow::separator { background: @window; width: 4px; height: 4px; }
QMainWindow::separator:hover { background: @selection; }
QDockWidget { color: @secondary; font-weight: 600; titlebar-close-icon: none; titlebar-normal-icon: none; }
QDockWidget::title { background: @window; text-align: left; padding: 4px 8px; }
QTabBar { background: transparent; font-weight: normal; }
QTabBar::tab { background: transparent; color: @secondary; padding: 4px 12px; border: none;
    border-top: 2px solid transparent; min-height: 16px; }
QTabBar::tab:selected { background: @panel; color: @text; border-top-color: @selection; }
QTabBar::tab:hover:!selected { background: @hover; color: @text; }
)";

constexpr char Views[] = R"(
QAbstractItemView { background: @panel; alternate-background-color: @panel; color: @text; border: none;
    selection-background-color: @tint; selection-color: @text; outline: none; gridline-color: @line; }
QHeaderView { background: @panel; border: none; }
QHeaderView::section { background: @panel; color: @secondary; border: none; border-bottom: 1px solid @line;
    padding: 4px 3px; font-weight: normal; }
QHeaderView::up-arrow, QHeaderView::down-arrow { subcontrol-origin: border; subcontrol-position: top center;
    top: -1px; width: 9px; height: 9px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @handle; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 24px; }
QScrollBar::handle:horizontal { min-width: 24px; }
QScrollBar::handle:hover { background: @secondary; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

constexpr char Controls[] = R"(
QLineEdit { background: @field; color: @text; border: 1px solid @line; border-radius: 4px; padding: 3px 4px;
    selection-background-color: @selection; selection-color: @onSelection; }
QLineEdit:focus { border-color: @selection; }
QToolButton { background: transparent; color: @text; border: 1px solid transparent; border-radius: 4px; padding: 3px; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @tint; }
QToolButton:focus { border-color: @selection; }
QToolButton:disabled { color: @disabled; }
QToolButton::menu-indicator { image: none; }
QPushButton { background: @field; color: @text; border: 1px solid @line; border-radius: 4px; padding: 3px 12px;
    min-height: 16px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @tint; }
QPushButton:focus { border-color: @selection; }
QPushButton:default { border-color: @selection; }
QPushButton:disabled { color: @disabled; }
#commandPalette, #keySheet { background: @panel; border: 1px solid @handle; }
QProgressBar { background: @line; border: none; border-radius: 2px; max-height: 4px; }
QProgressBar::chunk { background: @selection; border-radius: 2px; }
)";

} // namespace

QString styleSheet(const Theme &t)
{
    const std::pair<const char *, QColor> tokens[] = {
        {"@onSelection", readableOn(t.selection)},
        {"@selection", t.selection},
        {"@secondary", t.secondaryText},
        {"@disabled", mix(t.secondaryText, t.panel, 0.45)},
        {"@window", t.window},
        {"@handle", mix(t.line, t.secondaryText, 0.35)},
        {"@panel", t.panel},
        {"@field", t.dark ? mix(t.panel, t.window, 0.6) : QColor(Qt::white)},
        {"@hover", mix(t.window, t.text, 0.09)},
        {"@line", t.line},
        {"@tint", mix(t.panel, t.selection, t.dark ? 0.30 : 0.20)},
        {"@text", t.text},
    };
    QString sheet = QLatin1String(Bars) + QLatin1String(Docks) + QLatin1String(Views) + QLatin1String(Controls);
    for (const auto &[token, colour] : tokens)
        sheet.replace(QLatin1String(token), colour.name());
    return sheet;
}

} // namespace twinscope::look
