// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tornadochart.h"

#include "valuescale.h"

#include <twinscope/look/colour.h>

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace twinscope::whatif {

namespace {

constexpr double HeadHeight = 6 * look::Grid, AxisHeight = 6 * look::Grid;
constexpr double MostBarHeight = 6 * look::Grid;
constexpr double MostText = 0.35; ///< of the width for names, and for what stands beside the bars
constexpr double LowTint = 0.55;  ///< of the scenario's colour, for the bar of the low value

double lengthOf(const TornadoBar &bar, double middle)
{
    return std::max(std::abs(bar.low - middle), std::abs(bar.high - middle));
}

ValueScale scaleOf(const TornadoPlot &plot)
{
    double least = plot.middle, greatest = plot.middle;
    for (const TornadoBar &bar : plot.bars) {
        least = std::min({least, bar.low, bar.high});
        greatest = std::max({greatest, bar.low, bar.high});
    }
    return {least, greatest};
}

} // namespace

void TornadoChart::setPlot(TornadoPlot plot)
{
    m_plot = std::move(plot);
    std::erase_if(m_plot.bars, [](const TornadoBar &bar) { return !std::isfinite(bar.low + bar.high); });
    std::ranges::stable_sort(m_plot.bars, std::greater(),
                             [this](const TornadoBar &bar) { return lengthOf(bar, m_plot.middle); });
    update();
}

void TornadoChart::paint(QPainter &painter, const QRectF &area, const look::Theme &theme) const
{
    const QFontMetricsF metrics(painter.font());
    double names = 0, labels = 0;
    for (const TornadoBar &bar : m_plot.bars) {
        names = std::max(names, metrics.horizontalAdvance(bar.quantity));
        labels = std::max(labels, metrics.horizontalAdvance(bar.value) + 1);
    }
    names = std::min(names + 5 * look::Grid, area.width() * MostText);
    labels = std::min(labels, area.width() * MostText);
    const QRectF plot = area.adjusted(names, HeadHeight, -labels - 5 * look::Grid, -AxisHeight);
    const ValueScale scale = scaleOf(m_plot);
    const auto x = [&](double value) { return plot.left() + plot.width() * scale.share(value); };
    for (const double tick : scale.ticks()) {
        painter.setPen(QPen(theme.line, 1, Qt::DotLine));
        painter.drawLine(QPointF(x(tick), plot.top()), QPointF(x(tick), plot.bottom() + 3));
        painter.setPen(theme.secondaryText);
        painter.drawText(QRectF(x(tick) - 40, plot.bottom() + 3, 80, AxisHeight - 3), Qt::AlignCenter,
                         scale.text(tick));
    }
    const double row = std::min(MostBarHeight, plot.height() / double(m_plot.bars.size()));
    for (size_t i = 0; i < m_plot.bars.size(); ++i) {
        const TornadoBar &bar = m_plot.bars[i];
        const double top = plot.top() + double(i) * row;
        painter.setPen(theme.text);
        painter.drawText(QRectF(area.left() + 2 * look::Grid, top, names - 4 * look::Grid, row),
                         Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(bar.quantity, Qt::ElideMiddle, names - 4 * look::Grid));
        const auto draw = [&](double value, const QColor &colour) {
            painter.fillRect(
                QRectF(QPointF(x(m_plot.middle), top + row * 0.15), QPointF(x(value), top + row * 0.85)).normalized(),
                colour);
        };
        if (!m_plot.lowTitle.isEmpty())
            draw(bar.low, look::mix(theme.panel, theme.scenario, LowTint));
        draw(bar.high, theme.scenario);
        const double end = x(std::max({bar.low, bar.high, m_plot.middle})) + 2 * look::Grid;
        painter.setPen(theme.text);
        painter.drawText(QRectF(end, top + row * 0.15, labels, row * 0.7), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(bar.value, Qt::ElideRight, labels));
    }
    painter.setPen(QPen(theme.text, 1));
    painter.drawLine(QPointF(x(m_plot.middle), plot.top()), QPointF(x(m_plot.middle), plot.bottom()));
    paintLegend(painter, area, theme);
}

void TornadoChart::paintLegend(QPainter &painter, const QRectF &area, const look::Theme &theme) const
{
    const QFontMetricsF metrics(painter.font());
    const QString unit = m_plot.unit.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(m_plot.unit);
    painter.setPen(theme.text);
    painter.drawText(QRectF(area.left() + 2 * look::Grid, area.top(), area.width(), HeadHeight), Qt::AlignVCenter,
                     m_plot.title + unit);
    double x = area.right() - 2 * look::Grid;
    const auto entry = [&](const QString &text, const QColor &colour) {
        x -= metrics.horizontalAdvance(text);
        painter.setPen(theme.text);
        painter.drawText(QRectF(x, area.top(), metrics.horizontalAdvance(text) + 1, HeadHeight), Qt::AlignVCenter,
                         text);
        x -= 20;
        painter.fillRect(QRectF(x, area.top() + HeadHeight / 2 - 5, 14, 10), colour);
        x -= 4 * look::Grid;
    };
    if (m_plot.lowTitle.isEmpty())
        return;
    entry(m_plot.highTitle, theme.scenario);
    entry(m_plot.lowTitle, look::mix(theme.panel, theme.scenario, LowTint));
}

} // namespace twinscope::whatif
