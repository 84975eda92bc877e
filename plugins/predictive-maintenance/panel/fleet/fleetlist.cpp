// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fleet/fleetlist.h"

#include "base/lifetext.h"
#include "prognosis/fleet.h"

#include <QLocale>
#include <QSize>

#include <algorithm>
#include <tuple>

namespace twinscope::predict {

namespace {

constexpr double MoreThanAnyBadness = 10;
constexpr int MediumPriority = 3; ///< of the alarms that withWatch() and withLife() make

struct SortKey
{
    bool known;
    double number = 0;
    QString text;
};

/// Cycles are no time: they are compared as they are.
double secondsOf(const QString &unit)
{
    const double seconds = secondsIn(unit);
    return seconds > 0 ? seconds : 1;
}

SortKey keyOf(const FleetRow &row, int column)
{
    const auto number = [](const std::optional<double> &value) {
        return SortKey{value.has_value(), value.value_or(0)};
    };
    switch (column) {
    case FleetList::State:
        return {row.urgency() >= 0, -MoreThanAnyBadness * row.urgency() - row.badness()};
    case FleetList::Life:
        return {row.rulValue.has_value(), row.rulValue.value_or(0) * secondsOf(row.lifeUnit)};
    case FleetList::Health:
        return number(row.healthValue);
    case FleetList::Anomaly:
        return number(row.scoreValue);
    case FleetList::Task:
        return {row.task.has_value(), row.task ? double(row.task->toSecsSinceEpoch()) : 0};
    case FleetList::Because:
        return {!row.reasons.isEmpty(), 0, row.reasons};
    default:
        return {true, 0, row.name};
    }
}

} // namespace

FleetList::FleetList(desk::Desk &desk, QObject *parent)
    : QAbstractTableModel(parent)
    , m_desk(desk)
{
    connect(&desk, &desk::Desk::opened, this, [this] {
        connect(&m_desk.plant()->frames(), &core::FrameFeed::frameChanged, this, &FleetList::refresh);
        connect(m_desk.plant(), &desk::OpenPlant::edited, this, &FleetList::rebuild);
        rebuild();
    });
    connect(&desk, &desk::Desk::closing, this, [this] {
        beginResetModel();
        m_rows.clear();
        m_tasks.clear();
        endResetModel();
    });
    connect(&desk, &desk::Desk::themeChanged, this, &FleetList::rebuild);
}

void FleetList::rebuild()
{
    if (!m_desk.plant())
        return;
    beginResetModel();
    m_rows = fleetOf(m_desk.plant()->project().plant);
    for (FleetRow &row : m_rows) {
        readRow(row, m_desk.plant()->frames().frame());
        if (const auto task = m_tasks.constFind(row.asset); task != m_tasks.constEnd())
            row.task = *task;
    }
    arrange();
    endResetModel();
}

void FleetList::setTasks(const QHash<QString, QDateTime> &starts)
{
    m_tasks = starts;
    rebuild();
}

void FleetList::arrange()
{
    std::ranges::stable_sort(m_rows, [this](const FleetRow &one, const FleetRow &other) {
        const SortKey a = keyOf(one, m_sorted), b = keyOf(other, m_sorted);
        if (!a.known || !b.known)
            return a.known && !b.known;
        const auto before = [](const SortKey &x, const SortKey &y) {
            return std::tie(x.number, x.text) < std::tie(y.number, y.text);
        };
        return m_order == Qt::AscendingOrder ? before(a, b) : before(b, a);
    });
}

void FleetList::rearrange()
{
    emit layoutAboutToBeChanged();
    const QModelIndexList old = persistentIndexList();
    QStringList assets;
    for (const QModelIndex &index : old)
        assets += assetAt(index.row());
    arrange();
    for (qsizetype i = 0; i < old.size(); ++i)
        changePersistentIndex(old[i], index(rowOf(assets[i]), old[i].column()));
    emit layoutChanged();
}

void FleetList::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    m_sorted = column;
    m_order = order;
    rearrange();
}

/// Rows keep their places as long as none becomes more or less urgent: nothing jumps while one reads it.
void FleetList::refresh()
{
    bool reordered = false;
    for (FleetRow &row : m_rows) {
        const int before = row.urgency();
        readRow(row, m_desk.plant()->frames().frame());
        reordered |= before != row.urgency();
    }
    if (reordered)
        rearrange();
    else if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QString FleetList::assetAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[size_t(row)].asset : QString();
}

int FleetList::rowOf(const QString &asset) const
{
    const auto row = std::ranges::find(m_rows, asset, &FleetRow::asset);
    return row == m_rows.end() ? -1 : int(row - m_rows.begin());
}

int FleetList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FleetList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

/// In a word: what is wrong comes before what is not known.
QString FleetList::stateOf(const FleetRow &row) const
{
    if (row.isUnusual.value_or(false))
        return tr("unusual");
    if (row.urgency() > 0)
        return row.urgency() == 2 ? tr("near its end") : tr("worn");
    if (row.stands)
        return tr("standing");
    if (row.unusual == core::NoChannel)
        return tr("not watched");
    return row.isUnusual ? tr("as usual") : tr("? not known");
}

QString FleetList::meaningOf(const FleetRow &row) const
{
    if (row.isUnusual.value_or(false))
        return tr("It does not behave as in its good time: see Reasons.");
    if (row.urgency() > 0)
        return tr("Its health or its remaining life is low: see Life.");
    if (row.stands)
        return tr("It does not run: nothing is judged, and its life does not go on.");
    if (row.unusual == core::NoChannel)
        return tr("Choose “Watch” to be told when it behaves unusually.");
    return row.isUnusual ? tr("It behaves as in its good time.")
                         : tr("Not judged yet: it has just been started, its good time is still being learnt, or its "
                              "channels are bad (see Log).");
}

QString FleetList::textOf(const FleetRow &row, int column) const
{
    const QString unknown = row.stands ? QStringLiteral("–") : QStringLiteral("?");
    switch (column) {
    case Asset:
        return row.name;
    case State:
        return stateOf(row);
    case Anomaly:
        return row.scoreValue ? look::number(*row.scoreValue, 100) : row.score == core::NoChannel ? QString() : unknown;
    case Health:
        return row.healthValue                 ? QStringLiteral("%1 %").arg(qRound(*row.healthValue))
               : row.health == core::NoChannel ? QString()
                                               : unknown;
    case Life:
        if (!row.rulValue)
            return row.rul == core::NoChannel ? QString() : unknown;
        return row.lowValue && row.highValue ? lifeText(*row.rulValue, *row.lowValue, *row.highValue, row.lifeUnit)
                                             : lifeText(*row.rulValue, row.lifeUnit);
    case Task:
        return row.task ? QLocale().toString(row.task->toUTC(), QStringLiteral("d MMM HH:mm")) : QString();
    case Because:
        return row.reasons;
    default:
        return {};
    }
}

QString FleetList::tipOf(const FleetRow &row, int column) const
{
    switch (column) {
    case State:
        return meaningOf(row);
    case Anomaly:
        return tr("How rarely a sound asset behaves so: 2 is once in a hundred rows, 3 once in a thousand");
    case Health:
        return tr("100 % is new, 0 % is failed");
    case Life:
        return row.rul == core::NoChannel ? tr("No model is in service for %1: choose “Train a model…”.").arg(row.name)
                                          : tr("Remaining useful life with its 90 % interval");
    case Task:
        return row.task ? tr("Start of its planned work, UTC") : tr("Nothing is planned: see Plan.");
    default:
        return textOf(row, column);
    }
}

QVariant FleetList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const FleetRow &row = m_rows[size_t(index.row())];
    const int column = index.column();
    const bool isNumber = column == Anomaly || column == Life;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, column);
    case Qt::ToolTipRole:
        return tipOf(row, column);
    case Qt::DecorationRole:
        return column == State && row.urgency() == 2 ? QVariant(look::priorityIcon(MediumPriority, m_desk.theme()))
                                                     : QVariant();
    case ShareRole:
        return column == Health && row.healthValue ? QVariant(*row.healthValue / 100) : QVariant();
    case Qt::SizeHintRole:
        return QSize(0, look::RowHeight);
    case Qt::TextAlignmentRole:
        return isNumber ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QVariant FleetList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == Anomaly || section == Life))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Asset"),   tr("State"),     tr("Remaining life"), tr("Health"),
                              tr("Anomaly"), tr("Next task"), tr("Because of")};
    return section >= 0 && section < ColumnCount ? titles[section] : QString();
}

} // namespace twinscope::predict
