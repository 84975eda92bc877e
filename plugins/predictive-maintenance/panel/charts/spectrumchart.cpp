// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/spectrumchart.h"

#include <twinscope/look/colour.h>

#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace twinscope::predict {

namespace {
constexpr int MarksUp = 4, MarksAlong = 8;
constexpr size_t LinesOfDrift = 2;
} // namespace

SpectrumChart::SpectrumChart(QWidget *parent)
    : Chart(parent)
{
    setMinimumHeight(80);
    setMouseTracking(true);
}

void SpectrumChart::setCurve(SpectrumCurve curve)
{
    m_curve = std::move(curve);
    if (!isEmpty()) {
        m_frequencies = roundScale(0, m_curve.resolution * double(m_curve.amplitudes.size() - 1), MarksAlong);
        m_amplitudes = roundScale(0, std::ranges::max(m_curve.amplitudes), MarksUp);
    }
    update();
}

void SpectrumChart::draw(QPainter &painter)
{
    drawUpAxis(painter, m_amplitudes,
               m_curve.unit.isEmpty() ? m_curve.quantity
                                      : QStringLiteral("%1 [%2]").arg(m_curve.quantity, m_curve.unit));
    drawAlongAxis(painter, m_frequencies, tr("Frequency [Hz]"));
    drawBands(painter);
    drawLines(painter);
    namePeak(painter);
}

void SpectrumChart::drawBands(QPainter &painter) const
{
    QColor shade = look::mix(theme().panel, theme().secondaryText, theme().dark ? 0.28 : 0.18);
    int row = 0;
    for (const SpectrumBand &band : m_curve.bands) {
        const double left = xOf(m_frequencies, band.from);
        const double right = std::max(left + 2, xOf(m_frequencies, band.to));
        painter.fillRect(QRectF(left, plot().top(), right - left, plot().height()), shade);
        drawLabel(painter, {left, plot().top() + (1 + row++ % 3) * painter.fontMetrics().height()}, band.name,
                  theme().text);
    }
}

/// One stroke a pixel column, as high as its highest line: a narrow peak is never lost.
void SpectrumChart::drawLines(QPainter &painter) const
{
    const int columns = std::max(1, int(plot().width()));
    std::vector<double> highest(size_t(columns), -1);
    for (size_t i = 0; i < m_curve.amplitudes.size(); ++i) {
        const double share = m_frequencies.share(m_curve.resolution * double(i));
        double &column = highest[size_t(std::clamp(int(share * columns), 0, columns - 1))];
        column = std::max(column, m_curve.amplitudes[i]);
    }
    QPolygonF line;
    for (int x = 0; x < columns; ++x)
        if (highest[size_t(x)] >= 0)
            line << QPointF(plot().left() + x, yOf(m_amplitudes, highest[size_t(x)]));
    painter.setPen(QPen(theme().pens[0], 1.4));
    painter.drawPolyline(line);
}

void SpectrumChart::namePeak(QPainter &painter) const
{
    // What the window leaves of a drift stands in the lowest lines: no vibration.
    const auto lowest = std::min<size_t>(LinesOfDrift, m_curve.amplitudes.size() - 1);
    const auto peak = std::max_element(m_curve.amplitudes.begin() + std::ptrdiff_t(lowest), m_curve.amplitudes.end());
    const double frequency = m_curve.resolution * double(peak - m_curve.amplitudes.begin());
    const QPointF at(xOf(m_frequencies, frequency), yOf(m_amplitudes, *peak));
    painter.setPen(QPen(theme().text, 1));
    painter.drawEllipse(at, 3, 3);
    drawLabel(painter, at, tr("%1 Hz").arg(look::number(frequency)), theme().text);
}

void SpectrumChart::mouseMoveEvent(QMouseEvent *event)
{
    if (isEmpty() || !plot().contains(event->position()))
        return QToolTip::hideText();
    const double share = (event->position().x() - plot().left()) / plot().width();
    const double frequency = m_frequencies.low + share * (m_frequencies.high - m_frequencies.low);
    const size_t line = std::min(size_t(std::lround(frequency / m_curve.resolution)), m_curve.amplitudes.size() - 1);
    QToolTip::showText(
        event->globalPosition().toPoint(),
        tr("%1 Hz: %2 %3")
            .arg(look::number(m_curve.resolution * double(line)), look::number(m_curve.amplitudes[line]), m_curve.unit)
            .trimmed(),
        this);
}

} // namespace twinscope::predict
