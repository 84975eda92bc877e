// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runfolders.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace twinscope::whatif {

namespace {

/// The folders of scenarios have no point in their names.
QString asideOf(const QString &folder, int number)
{
    return QStringLiteral("%1.%2").arg(folder).arg(number);
}

int asideCount(const QString &folder)
{
    int number = 0;
    while (QFileInfo::exists(asideOf(folder, number + 1)))
        ++number;
    return number;
}

} // namespace

QString scenarioFolder(const plant::Project &project, const QString &scenario)
{
    QString base = project.path;
    if (base.endsWith(QLatin1String(".json")))
        base.chop(5);
    const QString name = QString::fromLatin1(QUrl::toPercentEncoding(scenario, " ()+,", "."));
    return QDir(base + QStringLiteral(".what-if")).filePath(name);
}

QString runFolder(const plant::Project &project, const QString &scenario, Method method)
{
    return QDir(scenarioFolder(project, scenario)).filePath(keyOf(method));
}

core::Result<void> moveRuns(const plant::Project &project, const QString &from, const QString &to)
{
    const QString source = scenarioFolder(project, from), target = scenarioFolder(project, to);
    if (!QFileInfo::exists(source))
        return {};
    const bool isTaken = QFileInfo::exists(target);
    const QString aside = asideOf(target, asideCount(target) + 1);
    const bool isFree = !isTaken || QDir().rename(target, aside);
    if (!isFree || !QDir().rename(source, target)) {
        if (isFree && isTaken)
            QDir().rename(aside, target);
        return core::Error{core::ErrorCode::WriteFailed,
                           QCoreApplication::translate("twinscope::whatif::ResultBook",
                                                       "The results of “%1” could not be moved to “%2”; they still lie "
                                                       "in %3. Check the rights of that folder, or rename it back.")
                               .arg(from, to, source),
                           {}};
    }
    if (const int earlier = asideCount(source); earlier > 0)
        QDir().rename(asideOf(source, earlier), source);
    return {};
}

} // namespace twinscope::whatif
