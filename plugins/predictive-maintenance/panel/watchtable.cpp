// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watchtable.h"

#include <QSize>

#include <algorithm>

namespace twinscope::predict {

namespace {
constexpr int MediumPriority = 3; ///< of the alarm that withWatch() makes
}

WatchTable::WatchTable(desk::Desk &desk, QObject *parent)
    : QAbstractTableModel(parent)
    , m_desk(desk)
{
    connect(&desk, &desk::Desk::opened, this, [this] {
        connect(&m_desk.plant()->frames(), &core::FrameFeed::frameChanged, this, &WatchTable::refresh);
        connect(m_desk.plant(), &desk::OpenPlant::edited, this, &WatchTable::rebuild);
        rebuild();
    });
    connect(&desk, &desk::Desk::closing, this, [this] {
        beginResetModel();
        m_rows.clear();
        endResetModel();
    });
    connect(&desk, &desk::Desk::themeChanged, this, &WatchTable::rebuild);
}

void WatchTable::rebuild()
{
    beginResetModel();
    m_rows.clear();
    if (desk::OpenPlant *open = m_desk.plant()) {
        const plant::Plant &plant = open->project().plant;
        for (const Watch &watch : readWatches(plant).sound) {
            const plant::Asset &asset = plant.assets[size_t(plant.assetIndex(watch.asset))];
            const auto channel = [&](Finding finding) { return plant.channelIndex(channelIdOf(watch.asset, finding)); };
            m_rows.push_back({asset.id,
                              asset.name.isEmpty() ? asset.id : asset.name,
                              channel(Finding::Score),
                              channel(Finding::Unusual),
                              channel(Finding::Because),
                              {},
                              {},
                              {}});
        }
        for (Row &row : m_rows)
            read(row);
    }
    endResetModel();
}

void WatchTable::read(Row &row) const
{
    const core::Frame &frame = m_desk.plant()->frames().frame();
    const core::Sample &score = frame.at(row.score);
    const core::Sample &unusual = frame.at(row.unusual);
    row.value = score.quality.level == core::QualityLevel::Bad ? std::nullopt : score.value.toNumber();
    const auto flag = unusual.quality.level == core::QualityLevel::Bad ? std::nullopt : unusual.value.toNumber();
    row.isUnusual = flag ? std::optional(*flag != 0) : std::nullopt;
    row.reasons = frame.at(row.because).value.toText();
}

/// Rows keep their places as long as none of them becomes unusual or usual again: nothing jumps while one reads it.
void WatchTable::refresh()
{
    bool reordered = false;
    for (Row &row : m_rows) {
        const auto before = row.isUnusual;
        read(row);
        reordered |= before != row.isUnusual;
    }
    if (reordered) {
        emit layoutAboutToBeChanged();
        std::ranges::stable_sort(m_rows, std::greater(), [](const Row &row) {
            return std::pair(row.isUnusual.value_or(false), row.value.value_or(-1));
        });
        emit layoutChanged();
    } else if (!m_rows.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

QString WatchTable::assetAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[size_t(row)].asset : QString();
}

int WatchTable::rowOf(const QString &asset) const
{
    const auto row = std::ranges::find(m_rows, asset, &Row::asset);
    return row == m_rows.end() ? -1 : int(row - m_rows.begin());
}

int WatchTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int WatchTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString WatchTable::textOf(const Row &row, int column) const
{
    switch (column) {
    case Asset:
        return row.name;
    case State:
        if (!row.isUnusual)
            return tr("? not known");
        return *row.isUnusual ? tr("unusual") : tr("as usual");
    case Score:
        return row.value ? look::number(*row.value, 10) : QStringLiteral("?");
    case Because:
        return row.reasons;
    default:
        return {};
    }
}

QVariant WatchTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == Score
                   ? tr("How rarely a sound asset behaves so: 2 is once in a hundred rows, 3 once in "
                        "a thousand")
                   : textOf(row, index.column());
    case Qt::DecorationRole:
        return index.column() == State && row.isUnusual.value_or(false)
                   ? QVariant(look::priorityIcon(MediumPriority, m_desk.theme()))
                   : QVariant();
    case Qt::SizeHintRole:
        return QSize(0, look::RowHeight);
    case Qt::TextAlignmentRole:
        return index.column() == Score ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QVariant WatchTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Asset"), tr("State"), tr("Anomaly"), tr("Because of")};
    return section >= 0 && section < ColumnCount ? titles[section] : QString();
}

} // namespace twinscope::predict
