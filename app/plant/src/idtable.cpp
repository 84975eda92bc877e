// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "idtable.h"

#include <twinscope/plant/spelling.h>

#include <algorithm>

namespace twinscope::plant {

namespace {

constexpr qsizetype LongestId = 256;
constexpr qsizetype MostSuggestions = 200; // comparing every id with every other would be quadratic

QString idFault(const QString &id, const char *key)
{
    const QString name = QString::fromLatin1(key);
    if (id.trimmed().isEmpty())
        return Sentence::tr("\"%1\" is empty: give this entry one of its own.").arg(name);
    if (id.size() > LongestId)
        return Sentence::tr("\"%1\" is longer than %2 characters: shorten it.").arg(name).arg(LongestId);
    if (std::ranges::any_of(id, [](QChar c) { return c.category() == QChar::Other_Control; }))
        return Sentence::tr("\"%1\" holds a control character: remove it.").arg(name);
    if (id != id.trimmed())
        return Sentence::tr("\"%1\" begins or ends with a blank: remove it.").arg(name);
    return {};
}

} // namespace

std::optional<QString> IdTable::take(ObjectReader &entry, const char *key, int index)
{
    const Json *value = entry.find(key);
    if (!value) {
        entry.fault(Sentence::tr("\"%1\" is missing: give this entry one of its own.").arg(QString::fromLatin1(key)));
        return std::nullopt;
    }
    const QString id = entry.text(key);
    if (!value->is_string())
        return std::nullopt;
    if (const QString fault = idFault(id, key); !fault.isEmpty()) {
        entry.fault(key, fault);
        return std::nullopt;
    }
    if (m_indices.contains(id)) {
        entry.fault(key, Sentence::tr("\"%1\" is already taken by %2: choose another.").arg(id, m_pointers.value(id)));
        return std::nullopt;
    }
    m_indices.insert(id, index);
    m_pointers.insert(id, entry.pointer());
    m_ids += id;
    return id;
}

QString IdTable::standIn(const ObjectReader &entry, int index)
{
    QString id = u'?' + entry.pointer();
    while (m_indices.contains(id))
        id.prepend(u'?');
    m_indices.insert(id, index);
    return id;
}

void IdTable::setName(const QString &id, const QString &name)
{
    const QString key = name.toLower();
    m_named.insert(key, m_named.contains(key) ? key : id); // a name of two helps nobody
}

QString IdTable::suggestion(const QString &id)
{
    auto known = m_suggestions.constFind(id);
    if (known == m_suggestions.constEnd() && m_suggestions.size() < MostSuggestions)
        known = m_suggestions.insert(id, didYouMean(m_named.value(id.toLower(), id), m_ids));
    return known == m_suggestions.constEnd() ? QString() : *known;
}

} // namespace twinscope::plant
