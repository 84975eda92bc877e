// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/schedule.h"

#include <QAbstractTableModel>

namespace twinscope::predict {

/// The work list: planned tasks in the order of time, and behind them what is left out.
class WorkTable final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Start, Asset, Skill, Duration, Risk, Cost, Parts, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    /// `names`: of the assets.
    void setTasks(std::vector<PlannedTask> tasks, const QHash<QString, QString> &names, const QString &currency = {});
    QString assetAt(int row) const;
    int rowOf(const QString &asset) const; ///< -1: it is not here

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const PlannedTask &task, int column) const;
    QString whyItWaits(const PlannedTask &task) const;
    QString tipOf(const PlannedTask &task, int column) const;

    std::vector<PlannedTask> m_tasks;
    QHash<QString, QString> m_names;
    QString m_currency;
};

} // namespace twinscope::predict
