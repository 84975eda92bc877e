// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fleet/fleetrow.h"

#include <twinscope/desk/desk.h>

#include <QAbstractTableModel>
#include <QHash>

namespace twinscope::predict {

/// The assets that are watched or whose life is told, the worst first or as a person sorts them, as they are at the time
/// that the screen shows. What is not known comes last. Rows follow their values; by State they move only when one
/// becomes more or less urgent.
class FleetList final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Asset, State, Life, Health, Anomaly, Task, Because, ColumnCount };
    static constexpr int ShareRole = Qt::UserRole; ///< of Health: 0 to 1, for a bar; nothing where it is not known

    explicit FleetList(desk::Desk &desk, QObject *parent = nullptr);

    QString assetAt(int row) const;        ///< id
    int rowOf(const QString &asset) const; ///< -1: it is not here
    const std::vector<FleetRow> &rows() const { return m_rows; }
    void setTasks(const QHash<QString, QDateTime> &starts); ///< by asset

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override; ///< by State: the worst first

private:
    void rebuild();
    void refresh();
    void rearrange(); ///< the same rows

    desk::Desk &m_desk;
    std::vector<FleetRow> m_rows;
    QHash<QString, QDateTime> m_tasks;
    int m_sorted = State;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace twinscope::predict
