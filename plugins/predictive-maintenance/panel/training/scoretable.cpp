// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/scoretable.h"

#include "base/lifetext.h"

#include <twinscope/look/theme.h>

#include <QApplication>
#include <QFontMetrics>
#include <QSize>

namespace twinscope::predict {

namespace {

QString meaningOf(int column)
{
    switch (column) {
    case ScoreTable::Error:
        return ScoreTable::tr("Root of the mean squared error of the remaining life");
    case ScoreTable::Coverage:
        return ScoreTable::tr("Share of the lives that lay in their 90 % interval: 90 % is honest");
    case ScoreTable::Width:
        return ScoreTable::tr(
            "Mean width of the 90 % intervals, as far as lives are told apart: the narrower, the more is said");
    case ScoreTable::Horizon:
        return ScoreTable::tr("So long before the failure all forecasts are within 10 % of the life");
    case ScoreTable::AlphaLambda:
        return ScoreTable::tr("Share of the runs whose forecast half-way was within 20 % of the truth");
    case ScoreTable::Runs:
        return ScoreTable::tr("So many runs to failure were judged");
    default:
        return {};
    }
}

} // namespace

ScoreTable::ScoreTable(QString title, QObject *parent)
    : QAbstractTableModel(parent)
    , m_title(std::move(title))
{
}

void ScoreTable::setRows(std::vector<Row> rows, const QString &unit)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_unit = unit;
    endResetModel();
}

int ScoreTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ScoreTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ScoreTable::textOf(const Row &row, int column) const
{
    const BackTestScores &scores = row.scores;
    const auto percent = [](double share) { return QStringLiteral("%1 %").arg(look::number(100 * share, 1000)); };
    switch (column) {
    case Model:
        return row.model;
    case Error:
        return lifeText(scores.rmse, m_unit);
    case Coverage:
        return percent(scores.coverage);
    case Width:
        return lifeText(scores.meanWidth, m_unit);
    case Horizon:
        return lifeText(scores.horizon, m_unit);
    case AlphaLambda:
        return percent(scores.alphaLambda);
    case Runs:
        return QString::number(scores.units);
    default:
        return {};
    }
}

QVariant ScoreTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == Model ? row.note : meaningOf(index.column());
    case Qt::SizeHintRole:
        return QSize(QFontMetrics(QApplication::font()).horizontalAdvance(textOf(row, index.column())) + 5 * look::Grid,
                     look::RowHeight);
    case Qt::TextAlignmentRole:
        return index.column() == Model ? QVariant() : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant ScoreTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section != Model)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return meaningOf(section);
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = {
        m_title,   tr("RMSE"), tr("90 % cover"), tr("Interval width"), tr("Prognostic horizon"), tr("α-λ accuracy"),
        tr("Runs")};
    return section >= 0 && section < ColumnCount ? titles[section] : QString();
}

} // namespace twinscope::predict
