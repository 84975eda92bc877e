// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "live/watch.h"

#include <twinscope/desk/desk.h>

#include <QAbstractTableModel>

namespace twinscope::predict {

/// The watched assets, the most unusual first, as they are at the time that the screen shows.
class WatchTable final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Asset, State, Score, Because, ColumnCount };

    explicit WatchTable(desk::Desk &desk, QObject *parent = nullptr);

    QString assetAt(int row) const;        ///< id
    int rowOf(const QString &asset) const; ///< -1: it is not watched

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString asset, name;
        core::ChannelIndex score, unusual, because;
        std::optional<double> value;
        std::optional<bool> isUnusual;
        QString reasons;
    };

    void rebuild();
    void refresh();
    void read(Row &row) const;
    QString textOf(const Row &row, int column) const;

    desk::Desk &m_desk;
    std::vector<Row> m_rows;
};

} // namespace twinscope::predict
