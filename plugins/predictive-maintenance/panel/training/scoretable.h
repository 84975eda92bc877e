// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "prognosis/backtest.h"

#include <QAbstractTableModel>

namespace twinscope::predict {

/// How good models are, a row each, all on runs that they had not seen.
class ScoreTable final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Model, Error, Coverage, Width, Horizon, AlphaLambda, Runs, ColumnCount };
    struct Row
    {
        QString model;
        BackTestScores scores;
        QString note; ///< what is to be known of these figures
    };

    explicit ScoreTable(QString title, QObject *parent = nullptr); ///< of the first column
    void setRows(std::vector<Row> rows, const QString &unit);      ///< unit: of lives, for people
    const std::vector<Row> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const Row &row, int column) const;

    std::vector<Row> m_rows;
    QString m_unit, m_title;
};

} // namespace twinscope::predict
