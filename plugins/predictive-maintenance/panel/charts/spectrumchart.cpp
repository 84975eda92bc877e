// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/spectrumchart.h"

#include <twinscope/look/colour.h>

#include <QLocale>
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

/// What a drift leaves falls from the lowest lines on: its slope is no peak.
std::optional<size_t> SpectrumChart::peak() const
{
    const std::vector<double> &lines = m_curve.amplitudes;
    std::optional<size_t> highest;
    for (size_t i = LinesOfDrift; i + 1 < lines.size(); ++i)
        if (lines[i] >= lines[i - 1] && lines[i] > lines[i + 1] && (!highest || lines[i] > lines[*highest]))
            highest = i;
    return highest;
}

void SpectrumChart::namePeak(QPainter &painter) const
{
    const auto line = peak();
    if (!line)
        return;
    const double frequency = m_curve.resolution * double(*line);
    const QPointF at(xOf(m_frequencies, frequency), yOf(m_amplitudes, m_curve.amplitudes[*line]));
    painter.setPen(QPen(theme().text, 1));
    painter.drawEllipse(at, 3, 3);
    const int decimals = std::clamp(int(std::ceil(-std::log10(m_curve.resolution))), 0, 6); // no finer than its lines
    drawLabel(painter, at, tr("%1 Hz").arg(QLocale().toString(frequency, 'f', decimals)), theme().text);
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
