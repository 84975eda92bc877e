// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "envelopesegments.h"
#include "timewindow.h"

#include <twinscope/core/timeticks.h>
#include <twinscope/look/theme.h>
#include <twinscope/plant/plant.h>

#include <QChartView>

#include <map>

QT_BEGIN_NAMESPACE
class QLineSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace twinscope::trends {

/// One channel as drawn.
struct Curve
{
    core::ChannelIndex channel = core::NoChannel;
    QString unit; ///< symbol; curves of one unit share an axis
    QColor colour;
    plant::Limits limits;
    std::optional<plant::Range> range;
    core::Duration hold{0}; ///< so long a value is taken to hold until the next; beyond, the curve has a gap
    std::vector<core::EnvelopeColumn> envelope;
};

/// The drawing surface: curves by unit, time in UTC, the screen's cursor, limits of the one curve that is alone.
/// Knows nothing of where the data comes from.
class TrendChart final : public QChartView
{
    Q_OBJECT
public:
    explicit TrendChart(QWidget *parent = nullptr);

    void setTheme(const look::Theme &theme);
    /// Envelopes of [from, to); what is outside the window is not drawn.
    void draw(const std::vector<Curve> &curves, core::Time from, core::Time to);
    void setWindow(const TimeWindow &window);
    void setCursor(core::Time time);
    int plotWidth() const;

signals:
    void panned(twinscope::core::Duration by);
    void zoomed(double factor, twinscope::core::Time around);
    void clicked(twinscope::core::Time at);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void drawCurve(const Curve &curve, core::Duration columnWidth, QValueAxis *axis);
    QLineSeries *nextSeries(QValueAxis *axis);
    QValueAxis *axisOf(const QString &unit, size_t position);
    void scaleAxes(const std::vector<Curve> &curves);
    void labelTime();
    void drawLimits(QPainter *painter, const QRectF &plot) const;
    double xOf(core::Time time) const; ///< in the plot area, pixels
    core::Time timeAt(double x) const;

    look::Theme m_theme = look::Theme::light();
    QValueAxis *m_time; ///< seconds since m_base; what it says is painted as m_ticks
    std::vector<core::TimeTick> m_ticks;
    std::map<QString, QValueAxis *> m_axes;
    std::vector<QLineSeries *> m_series; ///< a pool: making one is expensive
    size_t m_used = 0;
    TimeWindow m_window;
    core::Time m_base;
    core::Time m_cursor;
    std::optional<Curve> m_single;
    QPoint m_pressed;
    bool m_dragging = false;
    double m_lastX = 0;
};

} // namespace twinscope::trends
