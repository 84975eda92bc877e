// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chart.h"
#include "charts/ganttplan.h"

namespace twinscope::predict {

/// Who does what when: a lane for each person, shifts and standstills behind, the clock of the screen across.
/// The keys Left and Right go from task to task.
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
    QRectF boxOf(const GanttTask &task) const; ///< where it is drawn

    /// A failure before the work is more likely than this: the task is marked.
    static constexpr double RiskWorthMarking = 0.2;

signals:
    void taskChosen(const QString &asset);

protected:
    void draw(QPainter &painter) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRectF lanes() const; ///< without the names at the left
    QRectF lane(int index) const;
    double at(core::Time time) const;
    const GanttTask *taskAt(QPointF place) const;
    void drawSpans(QPainter &painter) const;
    void drawLanes(QPainter &painter) const;
    void drawTask(QPainter &painter, const GanttTask &task) const;

    GanttPlan m_plan;
    QString m_selected;
    core::Time m_cursor;
};

} // namespace twinscope::predict
