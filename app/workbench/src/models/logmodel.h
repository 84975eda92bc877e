// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/appearance.h"

#include <twinscope/core/log.h>

#include <QAbstractTableModel>

namespace twinscope::workbench {

/// The messages of the log, oldest first. poll() looks for news; call it a few times a second.
class LogModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { TimeColumn, SeverityColumn, Subject, Sentence, ColumnCount };

    LogModel(const core::MessageLog &log, const Appearance &appearance, QObject *parent = nullptr);

    void poll();
    void setLeastSeverity(core::Severity severity);
    core::Severity leastSeverity() const { return m_least; }
    QString copyText(const QModelIndexList &rows) const; ///< one line each, tab between the columns
    int errorCount() const { return m_errors; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const core::Message &message, int column) const;
    static QString subjectOf(const core::Message &message);
    QVariant iconOf(const core::Message &message) const;
    void take(std::vector<core::Message> shown);

    const core::MessageLog &m_log;
    const Appearance &m_appearance;
    core::Severity m_least = core::Severity::Info;
    quint64 m_revision = 0;
    int m_errors = 0;
    std::vector<core::Message> m_rows;
};

} // namespace twinscope::workbench
