// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fanchart.h"

#include <twinscope/core/timeticks.h>
#include <twinscope/look/colour.h>

#include <QDateTime>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <limits>

namespace twinscope::whatif {

namespace {

constexpr double LeftMargin = 14 * look::Grid, RightMargin = 7 * look::Grid;
constexpr double LegendHeight = 6 * look::Grid, TimeHeight = 6 * look::Grid;
constexpr int TickSpacing = 110;                     ///< pixels that a time label needs
constexpr double OuterTint = 0.18, InnerTint = 0.38; ///< of the scenario's colour

QPen penOf(const FanLine &line, size_t position, const look::Theme &theme)
{
    switch (line.role) {
    case LineRole::Measured:
        return QPen(theme.text, 1.6);
    case LineRole::Scenario:
        return QPen(theme.scenario, 1.8);
    case LineRole::Other:
        break;
    }
    return QPen(theme.pens[position % std::size(theme.pens)], 1.4, Qt::DashLine);
}

/// The value of a curve at a moment: that of the last point at or before it.
std::optional<double> valueAt(const std::vector<std::pair<core::Time, double>> &points, core::Time time)
{
    const auto after = std::ranges::upper_bound(points, time, {}, &std::pair<core::Time, double>::first);
    if (after == points.begin() || (after == points.end() && time > points.back().first))
        return std::nullopt;
    const double value = std::prev(after)->second;
    return std::isnan(value) ? std::nullopt : std::optional(value);
}

QString momentText(core::Time time)
{
    const auto utc = QDateTime::fromMSecsSinceEpoch(time.toMilliseconds(), Qt::UTC);
    return utc.toString(QStringLiteral("d MMM HH:mm:ss 'UTC'"));
}

} // namespace

/// Where time and values lie in a picture.
struct FanChart::Frame
{
    QRectF plot;
    core::Time from, to;
    ValueScale scale;

    double x(core::Time time) const
    {
        return plot.left() +
               plot.width() * double((time - from).count()) / double(std::max<qint64>(1, (to - from).count()));
    }
    double y(double value) const { return plot.bottom() - plot.height() * scale.share(value); }
    core::Time timeAt(double position) const
    {
        return from + core::Duration(
                          qint64((position - plot.left()) / std::max(1.0, plot.width()) * double((to - from).count())));
    }
};

void FanChart::setPlot(FanPlot plot)
{
    m_plot = std::move(plot);
    double least = std::numeric_limits<double>::max(), greatest = std::numeric_limits<double>::lowest();
    const auto widen = [&](double value) {
        if (std::isfinite(value)) {
            least = std::min(least, value);
            greatest = std::max(greatest, value);
        }
    };
    for (const FanLine &line : m_plot.lines)
        for (const auto &[time, value] : line.points)
            widen(value);
    for (const auto &band : m_plot.bands)
        std::ranges::for_each(band, widen);
    m_scale = least <= greatest ? ValueScale(least, greatest) : ValueScale(0, 1);
    update();
}

void FanChart::setCursor(core::Time time)
{
    if (m_cursor == time)
        return;
    m_cursor = time;
    update();
}

bool FanChart::isEmpty() const
{
    return m_plot.times.empty() &&
           std::ranges::all_of(m_plot.lines, [](const FanLine &line) { return line.points.empty(); });
}

FanChart::Frame FanChart::frameOf(const QRectF &area) const
{
    return {area.adjusted(LeftMargin, LegendHeight, -RightMargin, -TimeHeight), m_plot.from, m_plot.to, m_scale};
}

void FanChart::paint(QPainter &painter, const QRectF &area, const look::Theme &theme) const
{
    const Frame frame = frameOf(area);
    paintAxes(painter, frame, theme);
    painter.save();
    painter.setClipRect(frame.plot);
    paintBands(painter, frame, theme);
    paintLines(painter, frame, theme);
    painter.restore();
    paintLegend(painter, area, theme);
}

void FanChart::paintAxes(QPainter &painter, const Frame &frame, const look::Theme &theme) const
{
    for (const double tick : frame.scale.ticks()) {
        const double y = std::round(frame.y(tick)) + 0.5;
        painter.setPen(QPen(theme.line, 1, Qt::DotLine));
        painter.drawLine(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y));
        painter.setPen(theme.secondaryText);
        painter.drawText(QRectF(frame.plot.left() - LeftMargin, y - 8, LeftMargin - look::Grid, 16),
                         Qt::AlignRight | Qt::AlignVCenter, frame.scale.text(tick));
    }
    const int most = std::max(2, int(frame.plot.width()) / TickSpacing);
    for (const core::TimeTick &tick : core::timeTicks(frame.from, frame.to, most)) {
        const double x = std::round(frame.x(tick.time)) + 0.5;
        painter.setPen(QPen(theme.line, 1, Qt::DotLine));
        painter.drawLine(QPointF(x, frame.plot.top()), QPointF(x, frame.plot.bottom() + 3));
        painter.setPen(theme.secondaryText);
        painter.drawText(QRectF(x - TickSpacing / 2.0, frame.plot.bottom() + 3, TickSpacing, TimeHeight - 3),
                         Qt::AlignHCenter | Qt::AlignVCenter, tick.label);
    }
}

void FanChart::paintBands(QPainter &painter, const Frame &frame, const look::Theme &theme) const
{
    const auto band = [&](size_t lower, size_t upper, double tint) {
        QPolygonF outline;
        for (size_t i = 0; i < m_plot.times.size(); ++i)
            if (std::isfinite(m_plot.bands[upper][i]))
                outline << QPointF(frame.x(m_plot.times[i]), frame.y(m_plot.bands[upper][i]));
        for (size_t i = m_plot.times.size(); i-- > 0;)
            if (std::isfinite(m_plot.bands[lower][i]))
                outline << QPointF(frame.x(m_plot.times[i]), frame.y(m_plot.bands[lower][i]));
        painter.setPen(Qt::NoPen);
        painter.setBrush(look::mix(theme.panel, theme.scenario, tint));
        painter.drawPolygon(outline);
    };
    if (m_plot.times.empty())
        return;
    band(0, 4, OuterTint);
    band(1, 3, InnerTint);
    QPolygonF median;
    for (size_t i = 0; i < m_plot.times.size(); ++i)
        if (std::isfinite(m_plot.bands[2][i]))
            median << QPointF(frame.x(m_plot.times[i]), frame.y(m_plot.bands[2][i]));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.scenario, 1.6, Qt::DashLine));
    painter.drawPolyline(median);
}

void FanChart::paintLines(QPainter &painter, const Frame &frame, const look::Theme &theme) const
{
    painter.setBrush(Qt::NoBrush);
    for (size_t i = 0; i < m_plot.lines.size(); ++i) {
        QPainterPath path;
        bool down = false;
        for (const auto &[time, value] : m_plot.lines[i].points) {
            const QPointF at(frame.x(time), std::isfinite(value) ? frame.y(value) : 0);
            if (std::isfinite(value) && down)
                path.lineTo(at);
            else if (std::isfinite(value))
                path.moveTo(at);
            down = std::isfinite(value);
        }
        painter.setPen(penOf(m_plot.lines[i], i, theme));
        painter.drawPath(path);
    }
    const auto mark = [&](core::Time time, const QPen &pen) {
        painter.setPen(pen);
        painter.drawLine(QPointF(frame.x(time), frame.plot.top()), QPointF(frame.x(time), frame.plot.bottom()));
    };
    mark(m_plot.branch, QPen(theme.secondaryText, 1, Qt::DashDotLine));
    mark(m_cursor, QPen(theme.selection, 1));
}

void FanChart::paintLegend(QPainter &painter, const QRectF &area, const look::Theme &theme) const
{
    double x = area.left() + LeftMargin;
    const double middle = area.top() + LegendHeight / 2;
    const QFontMetricsF metrics(painter.font());
    const auto name = [&](const QString &text) {
        painter.setPen(theme.text);
        const double width = metrics.horizontalAdvance(text);
        painter.drawText(QRectF(x, area.top(), width + 1, LegendHeight), Qt::AlignVCenter, text);
        x += width + 4 * look::Grid;
    };
    painter.setPen(theme.secondaryText);
    painter.drawText(QRectF(area.left(), area.top(), LeftMargin - look::Grid, LegendHeight),
                     Qt::AlignRight | Qt::AlignVCenter, m_plot.unit);
    for (size_t i = 0; i < m_plot.lines.size(); ++i) {
        if (m_plot.lines[i].points.empty())
            continue;
        painter.setPen(penOf(m_plot.lines[i], i, theme));
        painter.drawLine(QPointF(x, middle), QPointF(x + 20, middle));
        x += 24;
        name(m_plot.lines[i].title);
    }
    if (!m_plot.times.empty()) {
        painter.fillRect(QRectF(x, middle - 6, 20, 12), look::mix(theme.panel, theme.scenario, OuterTint));
        painter.fillRect(QRectF(x, middle - 3, 20, 6), look::mix(theme.panel, theme.scenario, InnerTint));
        x += 24;
        name(m_plot.bandTitle);
    }
    const double room = area.right() - RightMargin - x;
    painter.setPen(theme.secondaryText);
    painter.drawText(QRectF(x, area.top(), std::max(0.0, room), LegendHeight), Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(m_plot.note, Qt::ElideRight, room));
}

QString FanChart::readingAt(core::Time time) const
{
    QStringList parts{momentText(time)};
    for (const FanLine &line : m_plot.lines)
        if (const auto value = valueAt(line.points, time))
            parts += QStringLiteral("%1 %2").arg(line.title, look::number(*value, m_scale.span()));
    const auto after = std::ranges::upper_bound(m_plot.times, time);
    if (after != m_plot.times.begin() && after != m_plot.times.end()) {
        const size_t at = size_t(after - m_plot.times.begin()) - 1;
        const auto text = [&](size_t line) { return look::number(m_plot.bands[line][at], m_scale.span()); };
        parts +=
            tr("5 % %1 · 25 % %2 · median %3 · 75 % %4 · 95 % %5").arg(text(0), text(1), text(2), text(3), text(4));
    }
    return parts.join(QStringLiteral("  ·  "));
}

void FanChart::paintPointer(QPainter &painter, const QRectF &area) const
{
    const Frame frame = frameOf(area);
    if (m_mouseX < frame.plot.left() || m_mouseX > frame.plot.right())
        return;
    painter.setPen(QPen(theme().secondaryText, 1));
    painter.drawLine(QPointF(m_mouseX, frame.plot.top()), QPointF(m_mouseX, frame.plot.bottom()));
    const QString text = readingAt(frame.timeAt(m_mouseX));
    QRectF plate = QFontMetricsF(painter.font()).boundingRect(text).adjusted(-8, -4, 8, 4);
    plate.moveTo(std::clamp(m_mouseX - plate.width() / 2, frame.plot.left(),
                            std::max(frame.plot.left(), frame.plot.right() - plate.width())),
                 frame.plot.top() + 2);
    painter.setPen(theme().line);
    painter.setBrush(theme().window);
    painter.drawRoundedRect(plate, 3, 3);
    painter.setPen(theme().text);
    painter.drawText(plate, Qt::AlignCenter, text);
}

void FanChart::mouseMoveEvent(QMouseEvent *event)
{
    m_mouseX = int(event->position().x());
    update();
}

void FanChart::mousePressEvent(QMouseEvent *event)
{
    const Frame frame = frameOf(rect());
    if (!isEmpty() && event->button() == Qt::LeftButton && frame.plot.contains(event->position()))
        emit clicked(frame.timeAt(event->position().x()));
}

void FanChart::leaveEvent(QEvent *)
{
    m_mouseX = -1;
    update();
}

} // namespace twinscope::whatif
