// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/look/colour.h>
#include <twinscope/look/theme.h>

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <QPolygonF>

namespace twinscope::look {

namespace {

/// The mark's outline in a square of one by one.
QPainterPath outline(int priority)
{
    QPainterPath path;
    switch (priority) {
    case 1:
        path.addRect(0.08, 0.08, 0.84, 0.84);
        break;
    case 2:
        path.addPolygon(QPolygonF({{0.5, 0.02}, {1.0, 0.96}, {0.0, 0.96}}));
        break;
    case 3:
        path.addPolygon(QPolygonF({{0.5, 0.0}, {1.0, 0.5}, {0.5, 1.0}, {0.0, 0.5}}));
        break;
    default:
        path.addEllipse(0.04, 0.04, 0.92, 0.92);
    }
    return path;
}

QPixmap drawn(int priority, const QColor &colour, MarkFill fill, int size)
{
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.save();
    painter.scale(size, size);
    if (fill == MarkFill::Solid)
        painter.fillPath(outline(priority), colour);
    else
        painter.strokePath(QTransform(0.84, 0, 0, 0.84, 0.08, 0.08).map(outline(priority)), QPen(colour, 0.1));
    painter.restore();
    QFont font = painter.font();
    font.setPixelSize(size * 9 / 16);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(fill == MarkFill::Solid ? readableOn(colour) : colour);
    // The number sits lower in the triangle, whose top has no room for it.
    const QRectF box(0, priority == 2 ? size * 0.18 : 0, size, size);
    painter.drawText(box, Qt::AlignCenter, QString::number(priority));
    return pixmap;
}

} // namespace

QString priorityMark(int priority)
{
    switch (priority) {
    case 1:
        return QStringLiteral("■");
    case 2:
        return QStringLiteral("▲");
    case 3:
        return QStringLiteral("◆");
    case 4:
        return QStringLiteral("●");
    default:
        return {};
    }
}

QIcon priorityIcon(int priority, const Theme &theme)
{
    return priority >= 1 && priority <= 4 ? priorityIcon(priority, theme.priority[priority]) : QIcon();
}

QIcon priorityIcon(int priority, const QColor &colour, MarkFill fill)
{
    QIcon icon;
    if (priority < 1 || priority > 4)
        return icon;
    for (const int size : {16, 20, 32, 40}) {
        const QPixmap pixmap = drawn(priority, colour, fill, size);
        icon.addPixmap(pixmap);
        icon.addPixmap(pixmap, QIcon::Selected); // a selection must not wash the colour out
    }
    return icon;
}

} // namespace twinscope::look
