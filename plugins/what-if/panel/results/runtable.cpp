// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runtable.h"

#include "unittext.h"

#include <twinscope/look/theme.h>

#include <QFont>
#include <QSize>

#include <cmath>

namespace twinscope::whatif {

namespace {
enum Column { Number, State, FirstValue };

QString titleOf(const Manifest &manifest, const QString &quantity)
{
    const ScenarioQuantity *known = manifest.scenario.quantity(quantity);
    return known ? withUnit(quantity, known->unit) : quantity;
}
} // namespace

void RunTable::setRuns(std::shared_ptr<const LoadedRuns> runs)
{
    beginResetModel();
    m_runs = std::move(runs);
    m_rows.clear();
    for (size_t i = 0; m_runs && i < m_runs->runs.size(); ++i)
        m_rows.push_back(i);
    endResetModel();
}

void RunTable::keep(std::vector<size_t> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void RunTable::setTheme(const look::Theme &theme)
{
    m_theme = theme;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int RunTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RunTable::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_runs)
        return 0;
    return FirstValue + int(m_runs->manifest().quantities.size()) + int(m_runs->manifest().scenario.kpis.size());
}

std::optional<double> RunTable::numberAt(const RunResult &run, int column) const
{
    const size_t place = size_t(column - FirstValue), quantities = size_t(m_runs->manifest().quantities.size());
    const auto &values = place < quantities ? run.quantities : run.kpis;
    const size_t at = place < quantities ? place : place - quantities;
    return at < values.size() && std::isfinite(values[at]) ? std::optional(values[at]) : std::nullopt;
}

bool RunTable::isBest(const RunResult &run) const
{
    return m_runs->best && m_runs->best->index == run.index;
}

QVariant RunTable::data(const QModelIndex &index, int role) const
{
    const RunResult &run = m_runs->runs[m_rows[size_t(index.row())]];
    const bool isFailed = run.state == RunState::Failed;
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Number)
            return isBest(run) ? QStringLiteral("★ %1").arg(run.index + 1) : QString::number(run.index + 1);
        if (index.column() == State)
            return isFailed ? run.sentence : tr("done");
        if (const auto number = numberAt(run, index.column()))
            return look::number(*number);
        return isFailed ? QString() : QStringLiteral("?");
    case Qt::ToolTipRole:
        return isFailed ? run.sentence : QVariant();
    case Qt::FontRole: {
        QFont font;
        font.setBold(isBest(run));
        return font;
    }
    case Qt::DecorationRole:
        return isFailed && index.column() == State ? QVariant(look::icon(QStringLiteral("dialog-warning"), m_theme))
                                                   : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == State ? QVariant() : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::SizeHintRole:
        return QSize(0, look::RowHeight);
    default:
        return {};
    }
}

QVariant RunTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section != State)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || !m_runs)
        return {};
    if (section == Number)
        return tr("Run");
    if (section == State)
        return tr("State");
    const auto &manifest = m_runs->manifest();
    const int place = section - FirstValue;
    if (place < manifest.quantities.size())
        return titleOf(manifest, manifest.quantities[place]);
    const Kpi &kpi = manifest.scenario.kpis[size_t(place - manifest.quantities.size())];
    return withUnit(kpi.name, kpi.unit);
}

} // namespace twinscope::whatif
