// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/desk/panel.h>

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace twinscope::predict {

class FleetPage;
class PlanPage;
class TrainingWindow;

/// What is unusual, how it is, how long it will last, what is to be done: the fleet and its plan, and the way to train
/// the models behind them.
class MaintenancePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit MaintenancePanel(desk::Desk &desk);

private:
    QWidget *makeTools();
    void showPage(int page);
    TrainingWindow &training(); ///< made when it is first wanted

    desk::Desk &m_desk;
    QTabBar *m_pages;
    QStackedWidget *m_stack;
    FleetPage *m_fleet;
    PlanPage *m_plan;
    QWidget *m_fleetTools;
    TrainingWindow *m_training = nullptr;
};

class MaintenancePanelFactory final : public desk::PanelFactory
{
public:
    QString id() const override { return QStringLiteral("maintenance"); }
    QString title() const override;
    QWidget *create(desk::Desk &desk) override { return new MaintenancePanel(desk); }
};

} // namespace twinscope::predict
