// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive.h"

#include <algorithm>

namespace twinscope::whatif {

namespace {

constexpr qsizetype LongestName = 1024;

bool isPrintable(const QString &name)
{
    return std::all_of(name.begin(), name.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() != 0x7f; });
}

bool hasDrive(const QString &name)
{
    return name.size() >= 2 && name[1] == QLatin1Char(':');
}

} // namespace

std::optional<QString> safeEntryName(const QString &name)
{
    QString path = name;
    path.replace(QLatin1Char('\\'), QLatin1Char('/')); // some tools on Windows write them
    if (path.isEmpty() || path.size() > LongestName || path.startsWith(QLatin1Char('/')) || hasDrive(path) ||
        !isPrintable(path))
        return std::nullopt;
    const bool folder = path.endsWith(QLatin1Char('/'));
    QStringList parts;
    for (const QString &part : path.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        if (part == QLatin1String(".."))
            return std::nullopt;
        if (part != QLatin1String("."))
            parts += part;
    }
    if (parts.isEmpty())
        return folder ? std::optional(QStringLiteral("./")) : std::nullopt;
    return parts.join(QLatin1Char('/')) + (folder ? QStringLiteral("/") : QString());
}

} // namespace twinscope::whatif
