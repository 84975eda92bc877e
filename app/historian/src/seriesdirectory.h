// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/historian/store.h>

#include <QHash>
#include <QMutex>

#include <optional>

namespace twinscope::historian {

/// The series of the open file by channel id. A new one gets its number at once and its row with the next append, so
/// that naming ten thousand channels costs no ten thousand disk flushes. Thread-safe.
class SeriesDirectory
{
public:
    std::optional<SeriesId> find(const QString &channelId) const;
    SeriesId findOrAdd(const QString &channelId);
    void remember(const std::vector<SeriesEntry> &stored);
    QString nameOf(SeriesId series) const; ///< empty where nobody knows it

    bool knows(SeriesId series) const;
    std::vector<SeriesEntry> pending() const; ///< those without a row, in order of their numbers
    SeriesId newest() const;
    void markStored(SeriesId upTo);

private:
    mutable QMutex m_mutex;
    QHash<QString, SeriesId> m_ids;
    std::vector<QString> m_names; ///< index = series
    std::vector<SeriesEntry> m_pending;
};

} // namespace twinscope::historian
