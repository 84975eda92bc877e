// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/alphalambdachart.h"

#include <twinscope/look/colour.h>

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace twinscope::predict {

namespace {
constexpr int MarksUp = 4, MarksAlong = 8;
}

AlphaLambdaChart::AlphaLambdaChart(QWidget *parent)
    : Chart(parent)
{
    setMinimumHeight(100);
}

void AlphaLambdaChart::setTraces(std::vector<ForecastTrace> traces, const QString &unit, double cap)
{
    std::erase_if(traces, [](const ForecastTrace &trace) { return trace.points.empty(); });
    m_traces = std::move(traces);
    m_unit = unit;
    m_cap = cap;
    m_selected = m_traces.empty() ? -1 : 0;
    double longest = 0, highest = 0;
    for (const ForecastTrace &trace : m_traces)
        for (const ForecastTrace::Point &point : trace.points) {
            longest = std::max(longest, point.truth);
            highest = std::max({highest, point.guess, std::isfinite(point.high) ? point.high : 0});
        }
    m_truths = roundScale(0, longest, MarksAlong);
    m_truths.fallsAlong = true;
    m_guesses = roundScale(0, std::min(highest, 2 * longest), MarksUp);
    update();
}

void AlphaLambdaChart::setSelected(int trace)
{
    m_selected = trace;
    update();
}

void AlphaLambdaChart::draw(QPainter &painter)
{
    drawUpAxis(painter, m_guesses, tr("Forecast [%1]").arg(m_unit));
    drawAlongAxis(painter, m_truths, tr("Really left [%1]").arg(m_unit));
    painter.setClipRect(plot());
    drawCone(painter);
    const QColor thin = look::mix(theme().panel, theme().secondaryText, 0.55);
    for (size_t i = 0; i < m_traces.size(); ++i)
        if (int(i) != m_selected)
            drawTrace(painter, m_traces[i], QPen(thin, 1));
    if (m_selected >= 0 && m_selected < int(m_traces.size())) {
        drawBand(painter, m_traces[size_t(m_selected)]);
        drawTrace(painter, m_traces[size_t(m_selected)], QPen(theme().pens[0], 2));
    }
    painter.setClipping(false);
    if (m_cap > 0 && m_cap < m_truths.high)
        drawLabel(painter, {xOf(m_truths, m_cap), plot().bottom() - look::Grid}, tr("longer lives are not told apart"),
                  theme().secondaryText, Qt::AlignLeft);
}

void AlphaLambdaChart::drawCone(QPainter &painter) const
{
    const double most = m_truths.high, kink = m_cap > 0 ? std::min(m_cap, most) : most;
    const auto place = [&](double truth, double factor) {
        return QPointF(xOf(m_truths, truth), yOf(m_guesses, factor * std::min(truth, kink)));
    };
    QPolygonF cone{place(most, 1 + Alpha), place(kink, 1 + Alpha), place(0, 1), place(kink, 1 - Alpha),
                   place(most, 1 - Alpha)};
    painter.setPen(Qt::NoPen);
    painter.setBrush(look::mix(theme().panel, theme().secondaryText, theme().dark ? 0.22 : 0.14));
    painter.drawPolygon(cone);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().text, 1, Qt::DashLine));
    painter.drawPolyline(QPolygonF{place(most, 1), place(kink, 1), place(0, 1)});
    if (kink < most) {
        painter.setPen(QPen(theme().secondaryText, 1, Qt::DotLine));
        painter.drawLine(QPointF(xOf(m_truths, kink), plot().top()), QPointF(xOf(m_truths, kink), plot().bottom()));
    }
}

void AlphaLambdaChart::drawTrace(QPainter &painter, const ForecastTrace &trace, const QPen &pen) const
{
    QPolygonF line;
    for (const ForecastTrace::Point &point : trace.points)
        if (std::isfinite(point.guess))
            line << QPointF(xOf(m_truths, point.truth), yOf(m_guesses, point.guess));
    painter.setPen(pen);
    painter.drawPolyline(line);
}

void AlphaLambdaChart::drawBand(QPainter &painter, const ForecastTrace &trace) const
{
    QPolygonF band;
    for (const ForecastTrace::Point &point : trace.points)
        band << QPointF(xOf(m_truths, point.truth), yOf(m_guesses, std::min(point.high, 10 * m_guesses.high)));
    for (auto point = trace.points.rbegin(); point != trace.points.rend(); ++point)
        band << QPointF(xOf(m_truths, point->truth), yOf(m_guesses, point->low));
    QColor colour = theme().pens[0];
    colour.setAlphaF(theme().dark ? 0.25F : 0.2F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(band);
    painter.setBrush(Qt::NoBrush);
}

} // namespace twinscope::predict
