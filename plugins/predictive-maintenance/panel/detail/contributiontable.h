// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/explanation.h"

#include <QAbstractTableModel>

namespace twinscope::predict {

/// Which channels make an asset unusual, the largest share first.
class ContributionTable final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Channel, Share, ColumnCount };
    static constexpr int ShareRole = Qt::UserRole; ///< 0 to 1

    using QAbstractTableModel::QAbstractTableModel;
    void setShares(std::vector<ChannelShare> shares, QStringList names); ///< names: of the channels, in their order
    QString channelAt(int row) const;                                    ///< id

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ChannelShare> m_shares;
    QStringList m_names;
};

} // namespace twinscope::predict
