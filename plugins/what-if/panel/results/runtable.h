// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "resultbook.h"

#include <QAbstractTableModel>

namespace twinscope::whatif {

/// The runs of an ensemble with what was varied, what came of it, and why a run failed.
class RunTable final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRuns(std::shared_ptr<const LoadedRuns> runs);
    void keep(std::vector<size_t> rows); ///< of LoadedRuns::runs
    void setTheme(const look::Theme &theme);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool isBest(const RunResult &run) const;
    std::optional<double> numberAt(const RunResult &run, int column) const;

    std::shared_ptr<const LoadedRuns> m_runs;
    std::vector<size_t> m_rows;
    look::Theme m_theme = look::Theme::light();
};

} // namespace twinscope::whatif
