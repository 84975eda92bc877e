// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "results/resultbook.h"
#include "runs/runcenter.h"

#include <QAbstractTableModel>

namespace twinscope::whatif {

/// The plant's scenarios by their KPIs, the best of each marked. A name is edited in place.
class ScenarioTable final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, State, Begins, FirstKpi };
    static constexpr int SortRole = Qt::UserRole; ///< of a KPI its number

    ScenarioTable(desk::Desk &desk, ScenarioBook &book, ResultBook &results, RunCenter &runs,
                  QObject *parent = nullptr);

    QString nameAt(int row) const;
    int rowOf(const QString &scenario) const; ///< -1: it is not there
    bool isBest(const Scenario &scenario, const Kpi &kpi) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

private:
    void rebuild();
    void refresh(const QString &scenario);
    QString stateOf(const Scenario &scenario) const;
    QString stateSentence(const Scenario &scenario) const;
    QString beginOf(const Scenario &scenario) const;
    QString kpiText(const Scenario &scenario, const Kpi &kpi) const;
    QString kpiSentence(const Scenario &scenario, const Kpi &kpi) const;
    const Kpi *kpiAt(const Scenario &scenario, int column) const;
    std::optional<double> value(const Scenario &scenario, const QString &kpi) const;
    bool keepsLimits(const Scenario &scenario, const Kpi &kpi) const;

    desk::Desk &m_desk;
    ScenarioBook &m_book;
    ResultBook &m_results;
    RunCenter &m_runs;
    std::vector<Scenario> m_scenarios;
    std::vector<Kpi> m_kpis; ///< of all scenarios, by name
};

} // namespace twinscope::whatif
