// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/contributiontable.h"

#include <twinscope/look/theme.h>

#include <QSize>

namespace twinscope::predict {

void ContributionTable::setShares(std::vector<ChannelShare> shares, QStringList names)
{
    beginResetModel();
    m_shares = std::move(shares);
    m_names = std::move(names);
    endResetModel();
}

QString ContributionTable::channelAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_shares[size_t(row)].channel : QString();
}

int ContributionTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shares.size());
}

int ContributionTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ContributionTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ChannelShare &share = m_shares[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Channel ? m_names.value(index.row())
                                         : QStringLiteral("%1 %").arg(qRound(100 * share.share));
    case Qt::ToolTipRole:
        return tr("%1: click to see its trend").arg(share.channel);
    case ShareRole:
        return index.column() == Share ? QVariant(share.share) : QVariant();
    case Qt::SizeHintRole:
        return QSize(0, look::RowHeight);
    default:
        return {};
    }
}

QVariant ContributionTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Channel ? tr("Channel") : tr("Share");
}

} // namespace twinscope::predict
