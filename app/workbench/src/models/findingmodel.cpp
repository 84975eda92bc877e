// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/findingmodel.h"

#include <twinscope/core/units.h>

#include <QLocale>

#include <algorithm>

namespace twinscope::workbench {

using telemetry::Finding;
using telemetry::FindingKind;

namespace {

bool isRightAligned(int column)
{
    return column == FindingModel::Value || column == FindingModel::Messages;
}

} // namespace

void FindingModel::setFindings(std::vector<Finding> findings)
{
    const bool samePlaces = std::ranges::equal(findings, m_all, {}, &Finding::place, &Finding::place);
    if (samePlaces) { // nothing may jump while somebody reads
        m_all = std::move(findings);
        if (rowCount() > 0)
            emit dataChanged(index(0, Value), index(rowCount() - 1, Messages));
        return;
    }
    beginResetModel();
    m_all = std::move(findings);
    selectShown();
    endResetModel();
}

void FindingModel::setKnown(QHash<QString, QString> channels)
{
    beginResetModel();
    m_known = std::move(channels);
    m_chosen.removeIf([this](const QString &place) { return m_known.contains(place); });
    endResetModel();
    emit chosenChanged();
}

bool FindingModel::isChoosable(const Finding &finding) const
{
    return finding.isUsable() && !m_known.contains(finding.place());
}

void FindingModel::setFilter(const QString &words)
{
    beginResetModel();
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    selectShown();
    endResetModel();
}

void FindingModel::selectShown()
{
    m_shown.clear();
    for (size_t i = 0; i < m_all.size(); ++i) {
        const QString place = m_all[i].place();
        if (std::ranges::all_of(m_words, [&place](const QString &w) { return place.contains(w, Qt::CaseInsensitive); }))
            m_shown.push_back(i);
    }
}

void FindingModel::chooseShown(bool chosen)
{
    for (const size_t i : m_shown) {
        if (!chosen)
            m_chosen.remove(m_all[i].place());
        else if (isChoosable(m_all[i]))
            m_chosen.insert(m_all[i].place());
    }
    if (rowCount() > 0)
        emit dataChanged(index(0, Place), index(rowCount() - 1, Place), {Qt::CheckStateRole});
    emit chosenChanged();
}

std::vector<Finding> FindingModel::chosen() const
{
    std::vector<Finding> found;
    std::ranges::copy_if(m_all, std::back_inserter(found),
                         [this](const Finding &finding) { return m_chosen.contains(finding.place()); });
    return found;
}

int FindingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int FindingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    const Finding &finding = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(finding, index.column());
    case Qt::TextAlignmentRole:
        return int((isRightAligned(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::CheckStateRole:
        if (index.column() == Place && isChoosable(finding))
            return m_chosen.contains(finding.place()) ? Qt::Checked : Qt::Unchecked;
        return {};
    default:
        return {};
    }
}

QString FindingModel::text(const Finding &finding, int column) const
{
    const QLocale locale;
    switch (column) {
    case Place:
        return finding.place();
    case Channel:
        return m_known.value(finding.place(), finding.isUsable() ? tr("new: %1").arg(finding.channel.id) : QString());
    case Value:
        return finding.newest;
    case Unit:
        return core::unitSymbol(finding.channel.unit);
    case Range:
        return finding.channel.range
                   ? tr("%1 to %2")
                         .arg(locale.toString(finding.channel.range->low), locale.toString(finding.channel.range->high))
                   : QString();
    case Messages:
        return locale.toString(finding.messages);
    default:
        break;
    }
    switch (finding.kind) {
    case FindingKind::Number:
        return tr("number");
    case FindingKind::Boolean:
        return tr("on or off");
    case FindingKind::Text:
        return tr("text");
    case FindingKind::Binary:
        return tr("unknown bytes");
    case FindingKind::Unreadable:
        break;
    }
    return tr("not readable");
}

bool FindingModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Place)
        return false;
    const QString place = at(index.row()).place();
    if (value.toInt() == Qt::Checked)
        m_chosen.insert(place);
    else
        m_chosen.remove(place);
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit chosenChanged();
    return true;
}

Qt::ItemFlags FindingModel::flags(const QModelIndex &index) const
{
    if (!isChoosable(at(index.row())))
        return Qt::ItemIsSelectable;
    const Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    return index.column() == Place ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isRightAligned(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Topic and place"), tr("Channel"), tr("Newest value"), tr("Unit"),
                              tr("Range"),           tr("Kind"),    tr("Messages")};
    return titles[section];
}

} // namespace twinscope::workbench
