// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/historian/store.h>

#include <QHash>

#include <mutex>
#include <optional>
#include <span>

namespace twinscope::postgres {

/// A SQL array literal of texts.
QByteArray textArray(const std::vector<QString> &texts);

/// The handles of this open store and the numbers the server has for them. A handle without a number is a channel the
/// server does not know yet. Thread-safe.
class SeriesMap
{
public:
    historian::SeriesId handleOf(const QString &channelId); ///< made where missing
    std::optional<historian::SeriesId> find(const QString &channelId) const;
    bool knows(historian::SeriesId handle) const;
    void setNumber(const QString &channelId, qint32 number);
    std::optional<qint32> number(historian::SeriesId handle) const;
    std::vector<QString> unnumbered() const; ///< in order of their handles
    qint32 largestNumber() const;            ///< 0: none

private:
    struct Entry
    {
        QString channelId;
        std::optional<qint32> number;
    };
    historian::SeriesId add(const QString &channelId);

    mutable std::mutex m_mutex;
    std::vector<Entry> m_entries; ///< handle - 1
    QHash<QString, historian::SeriesId> m_handles;
    qint32 m_largest = 0;
};

} // namespace twinscope::postgres
