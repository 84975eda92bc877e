// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hovercard.h"

#include <QGuiApplication>
#include <QScreen>

#include <algorithm>

namespace twinscope::viewport {

namespace {
constexpr int Away = 16; ///< from the pointer, so that it does not cover what is pointed at
} // namespace

HoverCard::HoverCard(QWidget *parent)
    : QLabel(parent, Qt::ToolTip | Qt::WindowTransparentForInput)
{
    setObjectName(QStringLiteral("hoverCard"));
    setTextFormat(Qt::RichText);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setMargin(8);
    setFrameShape(QFrame::Box);
}

void HoverCard::setTheme(const look::Theme &theme)
{
    QPalette colours = palette();
    colours.setColor(QPalette::Window, theme.panel);
    colours.setColor(QPalette::WindowText, theme.text);
    setPalette(colours);
    setAutoFillBackground(true);
}

void HoverCard::showAt(const QPoint &globalPosition, const QString &richText)
{
    setText(richText);
    adjustSize();
    QPoint corner = globalPosition + QPoint(Away, Away);
    if (const QScreen *screen = QGuiApplication::screenAt(globalPosition)) {
        const QRect room = screen->availableGeometry();
        if (corner.x() + width() > room.right())
            corner.setX(std::max(room.left(), globalPosition.x() - Away - width()));
        if (corner.y() + height() > room.bottom())
            corner.setY(std::max(room.top(), globalPosition.y() - Away - height()));
    }
    move(corner);
    show();
}

} // namespace twinscope::viewport
