// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trendchart.h"

#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QValueAxis>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace twinscope::trends {

namespace {

constexpr int TickSpacing = 110; ///< pixels a time label needs
constexpr int TimeLabelHeight = 18;
constexpr int DragThreshold = 4;

Qt::PenStyle styleOf(core::QualityLevel quality)
{
    switch (quality) {
    case core::QualityLevel::Good:
        return Qt::SolidLine;
    case core::QualityLevel::Uncertain:
        return Qt::DashLine;
    case core::QualityLevel::Bad:
        break;
    }
    return Qt::DotLine;
}

/// A range with round ends that holds all values, and never of no height.
std::pair<double, double> roundRange(double low, double high)
{
    if (low > high)
        return {0, 1};
    if (high - low < 1e-9 * std::max(1.0, std::abs(high))) {
        const double half = std::max(0.5, std::abs(high) * 0.05);
        return {low - half, high + half};
    }
    const double step = std::pow(10.0, std::floor(std::log10(high - low))) / 2;
    return {std::floor(low / step) * step, std::ceil(high / step) * step};
}

} // namespace

TrendChart::TrendChart(QWidget *parent)
    : QChartView(parent)
    , m_time(new QValueAxis)
{
    auto *chart = new QChart;
    chart->legend()->hide();
    chart->setMargins({4, 4, 28, TimeLabelHeight}); // half a time label stands out at the right
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setBackgroundRoundness(0);
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setLocalizeNumbers(true);
    chart->setLocale(QLocale());
    chart->setBackgroundVisible(false); // what drawBackground() paints stands behind the curves
    m_time->setLabelsVisible(false);
    m_time->setGridLineVisible(false);
    m_time->setTickCount(2);
    m_time->setRange(0, 1);
    chart->addAxis(m_time, Qt::AlignBottom);
    setChart(chart);
    setFrameShape(QFrame::NoFrame);
    setMinimumHeight(80);
}

void TrendChart::setTheme(const look::Theme &theme)
{
    m_theme = theme;
    setBackgroundBrush(theme.panel);
    const auto paint = [&theme](QAbstractAxis *axis) {
        axis->setLabelsBrush(theme.secondaryText);
        axis->setTitleBrush(theme.secondaryText);
        axis->setLinePen(QPen(theme.line));
        axis->setGridLinePen(QPen(theme.line, 1, Qt::DotLine));
    };
    paint(m_time);
    for (const auto &[unit, axis] : m_axes)
        paint(axis);
    viewport()->update();
}

int TrendChart::plotWidth() const
{
    return std::max(16, int(chart()->plotArea().width()));
}

void TrendChart::setWindow(const TimeWindow &window)
{
    m_window = window;
    labelTime();
}

void TrendChart::setCursor(core::Time time)
{
    if (m_cursor == time)
        return;
    m_cursor = time;
    viewport()->update();
}

void TrendChart::draw(const std::vector<Curve> &curves, core::Time from, core::Time to)
{
    m_base = from;
    m_used = 0;
    m_single = curves.size() == 1 ? std::optional(curves.front()) : std::nullopt;
    for (const auto &[unit, axis] : m_axes)
        axis->setVisible(false);
    scaleAxes(curves);
    for (const Curve &curve : curves) {
        if (!curve.envelope.empty())
            drawCurve(curve, (to - from) / qint64(curve.envelope.size()), m_axes.at(curve.unit));
    }
    for (size_t unused = m_used; unused < m_series.size(); ++unused)
        m_series[unused]->setVisible(false);
    labelTime();
}

void TrendChart::scaleAxes(const std::vector<Curve> &curves)
{
    std::map<QString, std::pair<double, double>> extents;
    for (const Curve &curve : curves) {
        axisOf(curve.unit, extents.size());
        const auto extent = extentOf(curve.envelope);
        const auto known = extents.try_emplace(curve.unit, extent).first;
        known->second = {std::min(known->second.first, extent.first), std::max(known->second.second, extent.second)};
    }
    for (const auto &[unit, extent] : extents) {
        const auto [low, high] = roundRange(extent.first, extent.second);
        QValueAxis *axis = m_axes.at(unit);
        axis->setRange(low, high);
        axis->setVisible(true);
    }
}

QValueAxis *TrendChart::axisOf(const QString &unit, size_t position)
{
    auto &axis = m_axes[unit];
    if (!axis) {
        axis = new QValueAxis;
        axis->setTickCount(5);
        axis->setLabelFormat(QStringLiteral("%.4g"));
        axis->setTitleText(unit);
        chart()->addAxis(axis, position % 2 == 0 ? Qt::AlignLeft : Qt::AlignRight);
        setTheme(m_theme);
    }
    return axis;
}

QLineSeries *TrendChart::nextSeries(QValueAxis *axis)
{
    if (m_used == m_series.size()) {
        auto *series = new QLineSeries;
        chart()->addSeries(series);
        series->attachAxis(m_time);
        m_series.push_back(series);
    }
    QLineSeries *series = m_series[m_used++];
    for (QAbstractAxis *attached : series->attachedAxes()) {
        if (attached != m_time && attached != axis)
            series->detachAxis(attached);
    }
    if (!series->attachedAxes().contains(axis))
        series->attachAxis(axis);
    series->setVisible(true);
    return series;
}

void TrendChart::drawCurve(const Curve &curve, core::Duration columnWidth, QValueAxis *axis)
{
    for (const Segment &segment : segmentsOf(curve.envelope, m_base, columnWidth, curve.hold)) {
        QLineSeries *series = nextSeries(axis);
        series->setPen(QPen(curve.colour, 1.6, styleOf(segment.quality)));
        series->replace(segment.points);
    }
}

void TrendChart::labelTime()
{
    m_time->setRange(core::toSeconds(m_window.from() - m_base), core::toSeconds(m_window.to() - m_base));
    m_ticks = core::timeTicks(m_window.from(), m_window.to(), std::max(2, plotWidth() / TickSpacing));
    viewport()->update();
}

void TrendChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    labelTime();
}

void TrendChart::drawBackground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawBackground(painter, rect);
    const QRectF plot = chart()->plotArea();
    for (const core::TimeTick &tick : m_ticks) {
        const double x = std::round(xOf(tick.time)) + 0.5;
        painter->setPen(QPen(m_theme.line, 1, Qt::DotLine));
        painter->drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom() + 3));
        painter->setPen(m_theme.secondaryText);
        painter->drawText(QRectF(x - TickSpacing / 2.0, plot.bottom() + 2, TickSpacing, TimeLabelHeight),
                          Qt::AlignHCenter | Qt::AlignVCenter, tick.label);
    }
}

double TrendChart::xOf(core::Time time) const
{
    const QRectF plot = chart()->plotArea();
    return plot.left() + plot.width() * double((time - m_window.from()).count()) / double(m_window.span().count());
}

core::Time TrendChart::timeAt(double x) const
{
    const QRectF plot = chart()->plotArea();
    const double share = (x - plot.left()) / std::max(1.0, plot.width());
    return m_window.from() + core::Duration(qint64(share * double(m_window.span().count())));
}

void TrendChart::drawForeground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawForeground(painter, rect);
    const QRectF plot = chart()->plotArea();
    drawLimits(painter, plot);
    const double x = xOf(m_cursor);
    if (x < plot.left() || x > plot.right() + 1)
        return;
    painter->setPen(QPen(m_theme.selection, 1));
    painter->drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
}

void TrendChart::drawLimits(QPainter *painter, const QRectF &plot) const
{
    if (!m_single)
        return;
    const QValueAxis *axis = m_axes.at(m_single->unit);
    const auto line = [&](std::optional<double> limit, int priority, const QString &name) {
        if (!limit || *limit < axis->min() || *limit > axis->max())
            return;
        const double y = plot.bottom() - plot.height() * (*limit - axis->min()) / (axis->max() - axis->min());
        painter->setPen(QPen(m_theme.priority[priority], 1, Qt::DashLine));
        painter->drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter->drawText(QPointF(plot.left() + 4, y - 3), name);
    };
    line(m_single->limits.highHigh, 1, QStringLiteral("HH"));
    line(m_single->limits.high, 2, QStringLiteral("H"));
    line(m_single->limits.low, 2, QStringLiteral("L"));
    line(m_single->limits.lowLow, 1, QStringLiteral("LL"));
}

void TrendChart::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
    m_lastX = event->position().x();
    m_dragging = false;
}

void TrendChart::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    m_dragging = m_dragging || (event->pos() - m_pressed).manhattanLength() > DragThreshold;
    if (!m_dragging)
        return;
    const double x = event->position().x();
    emit panned(timeAt(m_lastX) - timeAt(x));
    m_lastX = x;
}

void TrendChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_dragging && event->button() == Qt::LeftButton)
        emit clicked(timeAt(event->position().x()));
    m_dragging = false;
}

void TrendChart::wheelEvent(QWheelEvent *event)
{
    const double notches = event->angleDelta().y() / 120.0;
    emit zoomed(std::pow(0.8, notches), timeAt(event->position().x()));
    event->accept();
}

} // namespace twinscope::trends
