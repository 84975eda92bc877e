// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "objectreader.h"

#include <QHash>
#include <QStringList>

namespace twinscope::plant {

/// The ids of one kind of entry, for references and for duplicates.
class IdTable
{
public:
    /// The entry's id, checked; nothing, with a problem, where it is absent, empty or taken. `key` is "id" or "name".
    std::optional<QString> take(ObjectReader &entry, const char *key, int index);
    /// Gives an entry that has no id of its own one that is unique as long as the file stays as it is.
    QString standIn(const ObjectReader &entry, int index);

    /// Index of the entry, or -1.
    int index(const QString &id) const { return m_indices.value(id, -1); }
    /// What people call the entry; who writes that for the id is told the id.
    void setName(const QString &id, const QString &name);
    /// " Did you mean …?" for an id that is unknown.
    QString suggestion(const QString &id);
    const QStringList &ids() const { return m_ids; }

private:
    QHash<QString, int> m_indices;
    QHash<QString, QString> m_pointers;
    QHash<QString, QString> m_suggestions;
    QHash<QString, QString> m_named; ///< lower case
    QStringList m_ids;
};

} // namespace twinscope::plant
