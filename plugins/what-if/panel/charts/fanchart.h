// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart.h"
#include "valuescale.h"

#include <twinscope/core/time.h>

#include <array>
#include <vector>

namespace twinscope::whatif {

/// What a line of a fan chart stands for; it decides colour and style.
enum class LineRole { Measured, Scenario, Other };

struct FanLine
{
    LineRole role = LineRole::Measured;
    QString title;                                     ///< for the legend
    std::vector<std::pair<core::Time, double>> points; ///< ascending; a value that is no number is a gap
};

/// One quantity over time: what was measured, one future of each scenario, and of an ensemble the five lines below which
/// 5, 25, 50, 75 and 95 % of its runs lie.
struct FanPlot
{
    QString title, unit; ///< unit as people write it
    std::vector<FanLine> lines;
    QString bandTitle;
    QString note;                  ///< a sentence for the legend's right end
    std::vector<core::Time> times; ///< of the bands
    std::array<std::vector<double>, 5> bands;
    core::Time branch; ///< where the scenario begins
    core::Time from, to;
};

/// Measured history and possible futures on one axis of time.
class FanChart final : public Chart
{
    Q_OBJECT
public:
    using Chart::Chart;

    void setPlot(FanPlot plot);
    void setCursor(core::Time time); ///< the screen's clock
    const FanPlot &plot() const { return m_plot; }
    bool isEmpty() const override;

signals:
    void clicked(twinscope::core::Time at);

protected:
    void paint(QPainter &painter, const QRectF &area, const look::Theme &theme) const override;
    void paintPointer(QPainter &painter, const QRectF &area) const override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    struct Frame;
    Frame frameOf(const QRectF &area) const;
    void paintAxes(QPainter &painter, const Frame &frame, const look::Theme &theme) const;
    void paintBands(QPainter &painter, const Frame &frame, const look::Theme &theme) const;
    void paintLines(QPainter &painter, const Frame &frame, const look::Theme &theme) const;
    void paintLegend(QPainter &painter, const QRectF &area, const look::Theme &theme) const;
    QString readingAt(core::Time time) const;

    FanPlot m_plot;
    ValueScale m_scale{0, 1};
    core::Time m_cursor;
    int m_mouseX = -1;
};

} // namespace twinscope::whatif
