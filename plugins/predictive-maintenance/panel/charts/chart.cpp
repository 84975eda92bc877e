// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chart.h"

#include <twinscope/core/timeticks.h>

#include <QPainter>

#include <cmath>

namespace twinscope::predict {

namespace {

constexpr double AxisWidth = 14 * look::Grid;
constexpr double AxisHeight = 5 * look::Grid;
constexpr double TickSpacing = 110;

} // namespace

void Chart::setTheme(const look::Theme &theme)
{
    m_theme = theme;
    update();
}

void Chart::setHint(const QString &sentence)
{
    m_hint = sentence;
    setAccessibleDescription(sentence);
    update();
}

void Chart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.panel);
    if (isEmpty()) {
        painter.setPen(m_theme.secondaryText);
        painter.drawText(rect().adjusted(16, 8, -16, -8), Qt::AlignCenter | Qt::TextWordWrap, m_hint);
        return;
    }
    painter.setFont(look::tabular(font()));
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter);
}

QRectF Chart::plot() const
{
    const double above = fontMetrics().height() + 2 * look::Grid;
    return QRectF(rect()).adjusted(AxisWidth, above, -7 * look::Grid, -AxisHeight);
}

double Chart::yOf(const Scale &scale, double value) const
{
    return plot().bottom() - plot().height() * scale.share(value);
}

double Chart::xOf(const Scale &scale, double value) const
{
    return plot().left() + plot().width() * scale.share(value);
}

void Chart::drawUpAxis(QPainter &painter, const Scale &scale, const QString &title) const
{
    const QRectF box = plot();
    for (const double mark : scale.marks) {
        const double y = std::round(yOf(scale, mark)) + 0.5;
        painter.setPen(QPen(m_theme.line, 1, Qt::DotLine));
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
        painter.setPen(m_theme.secondaryText);
        painter.drawText(QRectF(0, y - AxisHeight / 2, AxisWidth - look::Grid, AxisHeight),
                         Qt::AlignRight | Qt::AlignVCenter, look::number(mark));
    }
    painter.drawText(QRectF(2 * look::Grid, 0, width() / 2.0, box.top() - look::Grid), Qt::AlignLeft | Qt::AlignVCenter,
                     title);
}

void Chart::drawAlongAxis(QPainter &painter, const Scale &scale, const QString &title) const
{
    const QRectF box = plot();
    for (const double mark : scale.marks) {
        const double x = std::round(xOf(scale, mark)) + 0.5;
        painter.setPen(QPen(m_theme.line, 1, Qt::DotLine));
        painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom() + 3));
        painter.setPen(m_theme.secondaryText);
        painter.drawText(QRectF(x - TickSpacing / 2, box.bottom() + 2, TickSpacing, AxisHeight - 2), Qt::AlignCenter,
                         look::number(mark));
    }
    painter.drawText(QRectF(width() / 2.0, 0, width() / 2.0 - 2 * look::Grid, box.top() - look::Grid),
                     Qt::AlignRight | Qt::AlignVCenter, title);
}

void Chart::drawTimes(QPainter &painter, const QRectF &box, core::Time from, core::Time to) const
{
    const int most = std::max(2, int(box.width() / TickSpacing));
    const Scale scale{0, core::toSeconds(to - from), {}, false};
    for (const core::TimeTick &tick : core::timeTicks(from, to, most)) {
        const double share = scale.share(core::toSeconds(tick.time - from));
        const double x = std::round(box.left() + box.width() * share) + 0.5;
        painter.setPen(QPen(m_theme.line, 1, Qt::DotLine));
        painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom() + 3));
        painter.setPen(m_theme.secondaryText);
        painter.drawText(QRectF(x - TickSpacing / 2, box.bottom() + 2, TickSpacing, AxisHeight - 2), Qt::AlignCenter,
                         tick.label);
    }
}

void Chart::drawLabel(QPainter &painter, QPointF at, const QString &text, const QColor &colour,
                      Qt::Alignment side) const
{
    const double width = painter.fontMetrics().horizontalAdvance(text) + look::Grid;
    const double before = at.x() - look::Grid - width, after = at.x() + look::Grid;
    const bool roomBefore = before >= plot().left(), roomAfter = after + width <= plot().right();
    const double left = roomBefore && (side == Qt::AlignLeft || !roomAfter) ? before : after;
    const double top = std::max(plot().top(), at.y() - painter.fontMetrics().height());
    const QRectF box(left, top, width, painter.fontMetrics().height());
    QColor paper = m_theme.panel;
    paper.setAlphaF(0.8F);
    painter.fillRect(box, paper);
    painter.setPen(colour);
    painter.drawText(box, Qt::AlignCenter, text);
}

} // namespace twinscope::predict
