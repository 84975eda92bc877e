// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "blocktable.h"

#include <QMutex>

#include <set>

namespace twinscope::historian {

/// What turned out to be unreadable since the store was opened, each told once. Thread-safe.
class Damages
{
public:
    using ChannelNames = std::function<QString(SeriesId)>;

    Damages(QString folder, ChannelNames names, std::function<void(const Damage &)> onDamage);

    void report(const BlockPlace &place);                         ///< a block as a whole
    void report(const BlockPlace &place, const ChunkInfo &chunk); ///< one chunk of it
    void reportBatch(quint64 position);                           ///< a row of the journal

    quint64 count() const;
    std::vector<Damage> all() const;

private:
    void tell(qint64 place, quint64 part, Damage damage);
    QString nameOf(SeriesId first, SeriesId last) const;

    const QString m_folder;
    const ChannelNames m_names;
    const std::function<void(const Damage &)> m_onDamage;
    mutable QMutex m_mutex;
    std::set<std::pair<qint64, quint64>> m_known;
    std::vector<Damage> m_damages;
};

} // namespace twinscope::historian
