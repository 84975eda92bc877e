// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/logmodel.h"

#include "base/format.h"

#include <algorithm>

namespace twinscope::workbench {

namespace {

/// What the house says about itself; all other subjects are ids.
constexpr const char *HouseSubjects[] = {QT_TRANSLATE_NOOP("twinscope::workbench::LogModel", "alarms"),
                                         QT_TRANSLATE_NOOP("twinscope::workbench::LogModel", "demo"),
                                         QT_TRANSLATE_NOOP("twinscope::workbench::LogModel", "history"),
                                         QT_TRANSLATE_NOOP("twinscope::workbench::LogModel", "shared history")};

} // namespace

LogModel::LogModel(const core::MessageLog &log, const Appearance &appearance, QObject *parent)
    : QAbstractTableModel(parent)
    , m_log(log)
    , m_appearance(appearance)
{
}

void LogModel::poll()
{
    const quint64 revision = m_log.revision();
    if (revision == m_revision)
        return;
    m_revision = revision;
    std::vector<core::Message> messages = m_log.messages();
    m_errors = int(std::ranges::count(messages, core::Severity::Error, &core::Message::severity));
    std::erase_if(messages, [this](const core::Message &message) { return message.severity < m_least; });
    take(std::move(messages));
}

void LogModel::setLeastSeverity(core::Severity severity)
{
    m_least = severity;
    m_revision = 0;
    beginResetModel();
    m_rows.clear();
    endResetModel();
    poll();
}

/// Old rows leave at the top, new ones come at the bottom; what stays is not reset, so that nothing jumps under a reader.
void LogModel::take(std::vector<core::Message> shown)
{
    const quint64 first = shown.empty() ? std::numeric_limits<quint64>::max() : shown.front().number;
    const auto gone = std::ranges::find_if(m_rows, [first](const core::Message &m) { return m.number >= first; });
    if (const int count = int(gone - m_rows.begin()); count > 0) {
        beginRemoveRows({}, 0, count - 1);
        m_rows.erase(m_rows.begin(), gone);
        endRemoveRows();
    }
    const size_t kept = m_rows.size();
    std::copy_n(shown.begin(), kept, m_rows.begin());
    if (kept > 0)
        emit dataChanged(index(0, 0), index(int(kept) - 1, ColumnCount - 1), {Qt::DisplayRole});
    if (shown.size() > kept) {
        beginInsertRows({}, int(kept), int(shown.size()) - 1);
        m_rows = std::move(shown);
        endInsertRows();
    }
}

QString LogModel::copyText(const QModelIndexList &rows) const
{
    QStringList lines;
    for (const QModelIndex &index : rows) {
        const core::Message &message = m_rows[size_t(index.row())];
        QStringList cells{core::toIso8601(message.time), textOf(message, SeverityColumn), message.subject,
                          message.sentence};
        if (!message.detail.isEmpty())
            cells.append(message.detail);
        lines.append(cells.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n'));
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LogModel::textOf(const core::Message &message, int column) const
{
    switch (column) {
    case TimeColumn:
        return dateAndTime(message.time);
    case SeverityColumn:
        return message.severity == core::Severity::Error     ? tr("Error")
               : message.severity == core::Severity::Warning ? tr("Warning")
                                                             : tr("Note");
    case Subject:
        return subjectOf(message);
    default:
        return message.repeats == 0
                   ? message.sentence
                   : tr("%1 (and %n more time(s))", nullptr, int(message.repeats)).arg(message.sentence);
    }
}

QString LogModel::subjectOf(const core::Message &message)
{
    const auto known =
        std::ranges::find_if(HouseSubjects, [&](const char *name) { return message.subject == QLatin1String(name); });
    return known == std::end(HouseSubjects) ? message.subject : tr(*known);
}

QVariant LogModel::iconOf(const core::Message &message) const
{
    const look::Theme &theme = m_appearance.theme();
    switch (message.severity) {
    case core::Severity::Error:
        return look::icon(QStringLiteral("dialog-error"), theme.badQuality);
    case core::Severity::Warning:
        return look::icon(QStringLiteral("data-warning"), theme.text);
    case core::Severity::Info:
        break;
    }
    return look::icon(QStringLiteral("dialog-information"), theme.secondaryText);
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const core::Message &message = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(message, index.column());
    case Qt::DecorationRole:
        return index.column() == SeverityColumn ? iconOf(message) : QVariant();
    case Qt::ToolTipRole:
        return message.detail.isEmpty() ? message.sentence : message.sentence + QStringLiteral("\n\n") + message.detail;
    case Qt::ForegroundRole:
        return index.column() == Sentence ? m_appearance.theme().text : m_appearance.theme().secondaryText;
    default:
        return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time (UTC)");
    case SeverityColumn:
        return tr("Kind");
    case Subject:
        return tr("About");
    default:
        return tr("Message");
    }
}

} // namespace twinscope::workbench
