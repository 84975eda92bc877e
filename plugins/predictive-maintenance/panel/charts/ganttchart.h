// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chart.h"
#include "charts/ganttplan.h"

#include <optional>

namespace twinscope::predict {

/// Who does what when: a lane for each person, shifts and standstills behind, the clock of the screen across.
/// The keys Left and Right go from task to task. At first the days of the tasks are shown; the wheel shows more or less
/// of the plan, a drag other days of it.
class GanttChart final : public Chart
{
    Q_OBJECT
public:
    explicit GanttChart(QWidget *parent = nullptr);

    void setPlan(GanttPlan plan);
    void setSelected(const QString &asset);
    void setCursor(core::Time time);
    const GanttPlan &plan() const { return m_plan; }
    bool isEmpty() const override { return m_plan.tasks.empty(); }
    QRectF boxOf(const GanttTask &task) const;        ///< where it is drawn
    const TimeSpan &shown() const { return m_shown; } ///< part of the plan's span

    /// A failure before the work is more likely than this: the task is marked.
    static constexpr double RiskWorthMarking = 0.2;

signals:
    void taskChosen(const QString &asset);

protected:
    void draw(QPainter &painter) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QRectF lanes() const; ///< without the names at the left
    QRectF lane(int index) const;
    double at(core::Time time) const;
    void show(core::Time from, core::Duration length);
    double roomFor(const GanttTask &task) const; ///< beside its box, pixels
    const GanttTask *taskAt(QPointF place) const;
    void drawSpans(QPainter &painter) const;
    void drawLanes(QPainter &painter) const;
    void drawTask(QPainter &painter, const GanttTask &task) const;

    GanttPlan m_plan;
    TimeSpan m_shown;
    std::optional<double> m_dragged; ///< where the mouse was
    QString m_selected;
    core::Time m_cursor;
};

} // namespace twinscope::predict
