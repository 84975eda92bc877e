// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "labelpainter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace twinscope::viewport {

namespace {

constexpr double PadX = 6;
constexpr double PadY = 3;
constexpr double ChipGap = 5;

QString chipText(const Label &label)
{
    QString text;
    if (label.priority > 0)
        text = look::priorityMark(label.priority) + QString::number(label.priority);
    if (label.doubtful)
        text += QLatin1Char('?');
    return text;
}

double chipWidth(const Label &label, const QFontMetricsF &metrics)
{
    const QString chip = chipText(label);
    return chip.isEmpty() ? 0 : metrics.horizontalAdvance(chip);
}

/// Perceived lightness decides between dark and light writing.
QColor writingOn(const QColor &background)
{
    const double light = 0.299 * background.redF() + 0.587 * background.greenF() + 0.114 * background.blueF();
    return light > 0.6 ? QColor(0x14, 0x16, 0x1a) : QColor(Qt::white);
}

QColor chipColour(const Label &label, const look::Theme &theme)
{
    return label.priority > 0 ? theme.priority[label.priority] : theme.badQuality;
}

void paintPlate(QPainter &painter, const Label &label, const PlacedLabel &place, const look::Theme &theme, double chip,
                bool blinkedOff)
{
    const QColor border = label.priority > 0 ? theme.priority[label.priority]
                          : label.selected   ? theme.selection
                                             : theme.line;
    QColor background = theme.panel;
    background.setAlphaF(0.93f);
    painter.setPen(QPen(border, label.priority > 0 || label.selected ? 1.5 : 1));
    painter.setBrush(background);
    painter.drawRoundedRect(place.box, 3, 3);
    QPainterPath plate;
    plate.addRoundedRect(place.box, 3, 3);
    if (chip <= 0 || blinkedOff)
        return;
    painter.save();
    painter.setClipPath(plate);
    painter.fillRect(
        QRectF(place.box.topLeft(),
               QSizeF(label.text.isEmpty() ? place.box.width() : chip + PadX + ChipGap, place.box.height())),
        chipColour(label, theme));
    painter.restore();
}

} // namespace

QSizeF labelSize(const Label &label, const QFont &font)
{
    const QFontMetricsF metrics(font);
    const double chip = chipWidth(label, metrics);
    double width = 0;
    const QStringList lines = label.text.isEmpty() ? QStringList() : label.text.split(QLatin1Char('\n'));
    for (const QString &line : lines)
        width = std::max(width, metrics.horizontalAdvance(line));
    const double between = chip > 0 && width > 0 ? ChipGap + 3 : 0;
    return {std::ceil(width + chip + between + 2 * PadX),
            std::ceil(metrics.height() * double(std::max<qsizetype>(1, lines.size())) + 2 * PadY)};
}

void paintLeader(QPainter &painter, const Label &label, const PlacedLabel &place, const look::Theme &theme)
{
    const QColor colour = label.priority > 0 ? theme.priority[label.priority] : theme.secondaryText;
    const QPointF end(std::clamp(place.anchor.x(), place.box.left(), place.box.right()),
                      std::clamp(place.anchor.y(), place.box.top(), place.box.bottom()));
    painter.setPen(QPen(colour, 1));
    painter.drawLine(place.anchor, end);
    painter.setBrush(colour);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(place.anchor, 2, 2);
}

void paintLabel(QPainter &painter, const Label &label, const PlacedLabel &place, const look::Theme &theme,
                bool blinkedOff)
{
    const bool isOff = blinkedOff && label.blinks;
    const QFontMetricsF metrics(painter.font());
    const double chip = chipWidth(label, metrics);
    paintPlate(painter, label, place, theme, chip, isOff);
    QRectF inside = place.box.adjusted(PadX, PadY, -PadX, -PadY);
    if (chip > 0) {
        painter.setPen(isOff ? chipColour(label, theme) : writingOn(chipColour(label, theme)));
        painter.drawText(QRectF(inside.topLeft() - QPointF(1, 0), QSizeF(chip, inside.height())), Qt::AlignCenter,
                         chipText(label));
        inside.setLeft(inside.left() + chip + ChipGap + 3);
    }
    painter.setPen(theme.text);
    const bool severalLines = label.text.contains(QLatin1Char('\n'));
    painter.drawText(inside, (severalLines ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::AlignVCenter, label.text);
}

} // namespace twinscope::viewport
