// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stylesheet.h"

#include <twinscope/look/colour.h>
#include <twinscope/look/theme.h>

#include <QApplication>
#include <QEvent>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <QWidget>

#include <memory>

namespace twinscope::look {

namespace {

void setInactiveText(QPalette &palette, const Theme &t)
{
    const QColor faint = mix(t.secondaryText, t.panel, 0.45);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::PlaceholderText, t.secondaryText);
}

QPalette paletteOf(const Theme &t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.panel);
    p.setColor(QPalette::AlternateBase, t.panel);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::BrightText, t.text);
    p.setColor(QPalette::Button, t.window);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::ToolTipBase, t.panel);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Highlight, mix(t.panel, t.selection, t.dark ? 0.30 : 0.20));
    p.setColor(QPalette::HighlightedText, t.text);
    p.setColor(QPalette::Link, t.selection);
    p.setColor(QPalette::LinkVisited, t.selection);
    p.setColor(QPalette::Light, mix(t.window, Qt::white, t.dark ? 0.1 : 0.6));
    p.setColor(QPalette::Midlight, mix(t.window, t.line, 0.5));
    p.setColor(QPalette::Mid, t.line);
    p.setColor(QPalette::Dark, mix(t.line, t.secondaryText, 0.5));
    p.setColor(QPalette::Shadow, t.secondaryText);
    setInactiveText(p, t);
    return p;
}

/// Themes differ in colours only. Without this, every list, header and edit line would lay itself out anew.
class KeepsLayouts : public QObject
{
public:
    bool eventFilter(QObject *, QEvent *event) override { return event->type() == QEvent::StyleChange; }
};

void changeColours(QApplication &application, const QString &sheet)
{
    KeepsLayouts filter;
    application.installEventFilter(&filter);
    application.setStyleSheet(sheet);
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows)
        window->update();
}

} // namespace

void apply(QApplication &application, const Theme &theme)
{
    const bool isFirst = application.styleSheet().isEmpty();
    if (isFirst)
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("fusion")));
    QApplication::setPalette(paletteOf(theme));
    if (isFirst)
        application.setStyleSheet(styleSheet(theme));
    else
        changeColours(application, styleSheet(theme));
}

bool systemPrefersDark()
{
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(QStringLiteral("fusion")));
    return fusion && fusion->standardPalette().color(QPalette::Window).lightness() < 128;
}

QFont tabular(QFont font)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1);
#endif
    return font;
}

} // namespace twinscope::look
