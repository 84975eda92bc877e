// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runfolders.h"

#include <QDir>
#include <QUrl>

namespace twinscope::whatif {

QString runFolder(const plant::Project &project, const QString &scenario, Method method)
{
    QString base = project.path;
    if (base.endsWith(QLatin1String(".json")))
        base.chop(5);
    const QString name = QString::fromLatin1(QUrl::toPercentEncoding(scenario, " ()+,", "."));
    return QDir(base + QStringLiteral(".what-if")).filePath(name + QLatin1Char('/') + keyOf(method));
}

} // namespace twinscope::whatif
