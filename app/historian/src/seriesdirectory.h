// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sampletables.h"

#include <QHash>
#include <QMutex>

namespace twinscope::historian {

/// The series of the open file by channel id. A new one gets its number at once and its row with the next append, so
/// that naming ten thousand channels costs no ten thousand disk flushes. Thread-safe.
class SeriesDirectory
{
public:
    explicit SeriesDirectory(const std::vector<SeriesEntry> &stored);

    std::optional<SeriesId> find(const QString &channelId) const;
    SeriesId findOrAdd(const QString &channelId);
    void remember(const SeriesEntry &stored);

    bool knows(SeriesId series) const;
    std::vector<SeriesEntry> pending() const; ///< those without a row, in order of their numbers
    void markStored(SeriesId upTo);

private:
    mutable QMutex m_mutex;
    QHash<QString, SeriesId> m_ids;
    std::vector<SeriesEntry> m_pending;
    SeriesId m_newest = 0;
};

} // namespace twinscope::historian
