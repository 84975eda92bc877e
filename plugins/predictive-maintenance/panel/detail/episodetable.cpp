// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/episodetable.h"

#include "base/tables.h"

#include <twinscope/look/theme.h>

#include <QDateTime>
#include <QLocale>
#include <QSize>

#include <algorithm>

namespace twinscope::predict {

void EpisodeTable::setEpisodes(std::vector<UnusualTime> episodes, QStringList reasons)
{
    // Rows stay what they are, so that an answer between the two clicks of a double-click does not undo it.
    const int before = rowCount(), after = int(episodes.size()), same = std::min(before, after);
    if (after < before)
        beginRemoveRows({}, after, before - 1);
    else if (after > before)
        beginInsertRows({}, before, after - 1);
    m_episodes = std::move(episodes);
    m_reasons = std::move(reasons);
    if (after < before)
        endRemoveRows();
    else if (after > before)
        endInsertRows();
    if (same > 0)
        emit dataChanged(index(0, 0), index(same - 1, ColumnCount - 1));
}

const UnusualTime *EpisodeTable::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_episodes[size_t(row)] : nullptr;
}

int EpisodeTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_episodes.size());
}

int EpisodeTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString EpisodeTable::textOf(const UnusualTime &episode, int row, int column) const
{
    switch (column) {
    case From:
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(episode.from.toMilliseconds(), Qt::UTC),
                                  QStringLiteral("d MMM HH:mm:ss"));
    case Length:
        return durationText(episode.to - episode.from);
    case Score:
        return look::number(episode.score, 100);
    case Similarity:
        return QStringLiteral("%1 %").arg(qRound(100 * episode.similarity));
    case Because:
        return m_reasons.value(row);
    default:
        return {};
    }
}

QVariant EpisodeTable::data(const QModelIndex &index, int role) const
{
    const UnusualTime *episode = index.isValid() ? at(index.row()) : nullptr;
    if (!episode)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*episode, index.row(), index.column());
    case Qt::ToolTipRole:
        return tr("Double-click: the clock of the screen goes to this moment");
    case ShareRole:
        return index.column() == Similarity ? QVariant(episode->similarity) : QVariant();
    case Qt::SizeHintRole:
        return QSize(0, look::RowHeight);
    case Qt::TextAlignmentRole:
        return index.column() == Score ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QVariant EpisodeTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Score)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Began (UTC)"), tr("Lasted"), tr("Anomaly"), tr("Similar to now"), tr("Because of")};
    return section >= 0 && section < ColumnCount ? titles[section] : QString();
}

} // namespace twinscope::predict
