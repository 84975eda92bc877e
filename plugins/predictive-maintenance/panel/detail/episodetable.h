// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/explanation.h"

#include <QAbstractTableModel>

namespace twinscope::predict {

/// Earlier times at which an asset was unusual, the most similar to now first.
class EpisodeTable final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { From, Length, Score, Similarity, Because, ColumnCount };
    static constexpr int ShareRole = Qt::UserRole; ///< of Similarity: 0 to 1

    using QAbstractTableModel::QAbstractTableModel;
    void setEpisodes(std::vector<UnusualTime> episodes, QStringList reasons); ///< reasons: in their order
    const UnusualTime *at(int row) const;                                     ///< nullptr: no such row

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const UnusualTime &episode, int row, int column) const;

    std::vector<UnusualTime> m_episodes;
    QStringList m_reasons;
};

} // namespace twinscope::predict
