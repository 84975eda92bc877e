// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart.h"

#include <vector>

namespace twinscope::whatif {

/// What one uncertain quantity does to a result.
struct TornadoBar
{
    QString quantity;
    double low = 0, high = 0; ///< the result with the quantity at its low and at its high value
    QString value = {};       ///< in words beside the bar; may be empty
};

/// Bars about a middle, the longest on top: which uncertainty matters. Where the method tells an influence and no result
/// (Morris, Sobol's indices, rank correlation), bars begin at 0 and `middle` is 0.
struct TornadoPlot
{
    QString title, unit;
    QString lowTitle, highTitle; ///< for the legend; both empty: one bar a quantity, from the middle to `high`
    double middle = 0;
    std::vector<TornadoBar> bars; ///< in any order
};

class TornadoChart final : public Chart
{
    Q_OBJECT
public:
    using Chart::Chart;

    void setPlot(TornadoPlot plot);
    const TornadoPlot &plot() const { return m_plot; } ///< with its bars in the order drawn
    bool isEmpty() const override { return m_plot.bars.empty(); }

protected:
    void paint(QPainter &painter, const QRectF &area, const look::Theme &theme) const override;

private:
    void paintLegend(QPainter &painter, const QRectF &area, const look::Theme &theme) const;

    TornadoPlot m_plot;
};

} // namespace twinscope::whatif
