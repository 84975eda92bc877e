// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart.h"
#include "valuescale.h"

#include <optional>
#include <vector>

namespace twinscope::whatif {

struct ParallelAxis
{
    QString title, unit;
    bool isResult = false; ///< a KPI; else a quantity that was varied
};

/// Runs as lines across one axis for each quantity and result. Values that are no number leave a gap.
struct ParallelPlot
{
    std::vector<ParallelAxis> axes;
    std::vector<std::vector<double>> rows; ///< by run, as the axes
    int colourAxis = -1;                   ///< lines are coloured by this one; -1: all alike
};

/// Drag along an axis to keep only the lines that cross there; a click on it takes that away.
class ParallelCoordinates final : public Chart
{
    Q_OBJECT
public:
    using Chart::Chart;

    void setPlot(ParallelPlot plot);
    bool isEmpty() const override { return m_plot.rows.empty() || m_plot.axes.size() < 2; }
    std::vector<size_t> kept() const; ///< rows that cross all brushes
    void brush(size_t axis, std::optional<std::pair<double, double>> range);

signals:
    void brushed();

protected:
    void paint(QPainter &painter, const QRectF &area, const look::Theme &theme) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    using Brush = std::optional<std::pair<double, double>>;
    QRectF plotOf(const QRectF &area) const;
    double xOf(size_t axis, const QRectF &plot) const;
    void paintRow(QPainter &painter, const std::vector<double> &row, const QRectF &plot) const;
    void paintAxis(QPainter &painter, size_t axis, const QRectF &plot, const look::Theme &theme) const;
    QColor colourOf(const std::vector<double> &row, const look::Theme &theme) const;
    bool isKept(const std::vector<double> &row) const;
    int axisAt(const QPointF &position) const; ///< -1: none
    double valueAt(size_t axis, double y) const;

    ParallelPlot m_plot;
    std::vector<ValueScale> m_scales;
    std::vector<Brush> m_brushes;
    int m_dragged = -1;
    double m_dragFrom = 0;
};

} // namespace twinscope::whatif
