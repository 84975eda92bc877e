// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/worktable.h"

#include <twinscope/look/theme.h>

#include <QLocale>
#include <QSize>

#include <algorithm>
#include <tuple>

namespace twinscope::predict {

namespace {

bool isFigure(int column)
{
    return column == WorkTable::Duration || column == WorkTable::Risk || column == WorkTable::Cost;
}

} // namespace

void WorkTable::setTasks(std::vector<PlannedTask> tasks, const QHash<QString, QString> &names, const QString &currency)
{
    beginResetModel();
    m_tasks = std::move(tasks);
    m_names = names;
    m_currency = currency;
    std::ranges::stable_sort(m_tasks, {}, [](const PlannedTask &task) {
        return std::tuple(!task.start.has_value(), task.start.value_or(QDateTime()), -task.riskBefore);
    });
    endResetModel();
}

QString WorkTable::assetAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_tasks[size_t(row)].asset : QString();
}

int WorkTable::rowOf(const QString &asset) const
{
    const auto task = std::ranges::find(m_tasks, asset, &PlannedTask::asset);
    return task == m_tasks.end() ? -1 : int(task - m_tasks.begin());
}

int WorkTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_tasks.size());
}

int WorkTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString WorkTable::textOf(const PlannedTask &task, int column) const
{
    switch (column) {
    case Start:
        if (task.start)
            return QLocale().toString(task.start->toUTC(), QStringLiteral("ddd d MMM HH:mm"));
        if (task.isCrowdedOut)
            return tr("no crew free");
        return task.isLikelyToFail() ? tr("left to fail") : tr("can wait");
    case Asset:
        return m_names.value(task.asset, task.asset);
    case Skill:
        return task.work.skill;
    case Duration:
        return tr("%1 h").arg(look::number(task.work.duration));
    case Risk:
        return QStringLiteral("%1 %").arg(qRound(100 * task.riskBefore));
    case Cost:
        return QLocale().toString(task.expectedCost, 'f', 0);
    case Parts:
        return task.work.parts.join(QStringLiteral(", "));
    default:
        return {};
    }
}

QString WorkTable::whyItWaits(const PlannedTask &task) const
{
    if (task.isCrowdedOut)
        return tr("The work would be worth its cost, but within this plan the crew has more important work.");
    return task.isLikelyToFail()
               ? tr("A failure is likely, but no shift comes early enough, or the work costs more than it saves.")
               : tr("A failure within this plan is unlikely: the work would cost more than it saves.");
}

QString WorkTable::tipOf(const PlannedTask &task, int column) const
{
    if (column == Risk)
        return tr("Probability of a failure before the work, or before the plan's end");
    if (column == Cost)
        return tr("Expected cost: of the work, and of a failure before it as far as one is likely");
    if (column == Start && !task.start)
        return whyItWaits(task);
    return textOf(task, column);
}

QVariant WorkTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const PlannedTask &task = m_tasks[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(task, index.column());
    case Qt::ToolTipRole:
        return tipOf(task, index.column());
    case Qt::SizeHintRole:
        return QSize(0, look::RowHeight);
    case Qt::TextAlignmentRole:
        return isFigure(index.column()) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QVariant WorkTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isFigure(section))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString cost = m_currency.isEmpty() ? tr("Cost") : tr("Cost [%1]").arg(m_currency);
    const QString titles[] = {tr("Start (UTC)"), tr("Asset"), tr("Who"), tr("Takes"), tr("Risk"), cost, tr("Parts")};
    return section >= 0 && section < ColumnCount ? titles[section] : QString();
}

} // namespace twinscope::predict
