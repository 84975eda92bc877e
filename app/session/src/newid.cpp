// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "newid.h"

namespace twinscope::session {

QString newId(const QString &name, const QSet<QString> &taken)
{
    QString wanted;
    for (const QChar c : name.trimmed())
        wanted += c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.' ? c : QChar(u'_');
    if (wanted.isEmpty())
        wanted = QStringLiteral("unnamed");
    QString id = wanted;
    for (int i = 2; taken.contains(id); ++i)
        id = QStringLiteral("%1-%2").arg(wanted).arg(i);
    return id;
}

} // namespace twinscope::session
