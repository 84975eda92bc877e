// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace twinscope::workbench {

// Lists of things with a name of their own, as a plant keeps its views and its sets.

template<typename Entry>
QStringList namesOf(const std::vector<Entry> &entries)
{
    QStringList names;
    for (const Entry &entry : entries)
        names.append(entry.name);
    return names;
}

template<typename Entry>
std::vector<Entry> renamed(std::vector<Entry> entries, const QString &from, const QString &to)
{
    for (Entry &entry : entries)
        if (entry.name == from)
            entry.name = to;
    return entries;
}

template<typename Entry>
std::vector<Entry> without(std::vector<Entry> entries, const QString &name)
{
    std::erase_if(entries, [&](const Entry &entry) { return entry.name == name; });
    return entries;
}

/// "View 3": the first number that is free.
inline QString freeName(const QString &pattern, const QStringList &taken)
{
    qsizetype number = taken.size() + 1;
    while (taken.contains(pattern.arg(number)))
        ++number;
    return pattern.arg(number);
}

} // namespace twinscope::workbench
