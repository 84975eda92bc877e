// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/inquiry.h"
#include "plan/scheduleview.h"
#include "plan/worktable.h"

#include <twinscope/desk/desk.h>

#include <QWidget>

class QLabel;
class QToolButton;
class QTreeView;

namespace twinscope::look {
class HintStack;
}

namespace twinscope::predict {

class CostBars;
class GanttChart;

/// What is to be done when, by whom: the work list, its Gantt chart, and what the plan saves, with what that rests on.
class PlanPage final : public QWidget
{
    Q_OBJECT
public:
    explicit PlanPage(desk::Desk &desk);

    QWidget *tools() const { return m_tools; } ///< for the panel's row of buttons
    void exportTo(const QString &path);        ///< ".ics" or CSV, in a job

signals:
    void planned(const QHash<QString, QDateTime> &starts); ///< by asset; empty where there is no plan any more

protected:
    void showEvent(QShowEvent *event) override; ///< plans, where there are rules and no plan yet

private:
    void makeTools();
    QWidget *makeBody();
    void forget();
    void plan();
    void present(MadePlan plan);
    void editRules();
    void askWhereTo(const QString &kind, const QString &suffix);
    void followSelection();
    void followClock();
    void showHint();
    void tell(const QString &sentence); ///< beneath the chart

    desk::Desk &m_desk;
    WorkTable m_table;
    QTreeView *m_view;
    GanttChart *m_gantt;
    CostBars *m_costs;
    QLabel *m_assumptions;
    look::HintStack *m_stack;
    QWidget *m_tools;
    QToolButton *m_plan, *m_rules, *m_export;
    Inquiry m_inquiry, m_writing;
    std::optional<MadePlan> m_made;
};

} // namespace twinscope::predict
