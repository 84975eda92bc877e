// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/desk/panel.h>

#include <QJsonObject>
#include <QPointer>
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

    /// What an operator expects to find again: page, tab, order and width of columns, splitters, choices, and the asset
    /// that was selected, which is selected once its plant is opened.
    QJsonObject saveState() const;
    void restoreState(const QJsonObject &state);

private:
    void selectAgain();
    void remember();
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
    QString m_lastPlant, m_lastAsset; ///< to be selected again; "": nothing
};

class MaintenancePanelFactory final : public desk::PanelFactory
{
public:
    QString id() const override { return QStringLiteral("maintenance"); }
    QString title() const override;
    QWidget *create(desk::Desk &desk) override;

    QJsonObject saveState() const { return m_panel ? m_panel->saveState() : m_state; }
    void restoreState(const QJsonObject &state) { m_state = state; } ///< for the panel that is created next

private:
    QJsonObject m_state;
    QPointer<MaintenancePanel> m_panel;
};

} // namespace twinscope::predict
