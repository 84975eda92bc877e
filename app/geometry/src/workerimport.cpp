// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workerimport.h"

#include <twinscope/core/workerprocess.h>
#include <twinscope/geometry/modelcache.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

namespace twinscope::geometry {

namespace {

std::vector<Dependency> dependenciesOf(const QJsonObject &result, const QString &folder)
{
    std::vector<Dependency> dependencies;
    for (const QJsonValue &value : result[QStringLiteral("dependencies")].toArray())
        dependencies.push_back({QDir(folder).relativeFilePath(value[QStringLiteral("path")].toString()),
                                value[QStringLiteral("hash")].toString().toLatin1()});
    return dependencies;
}

} // namespace

QString describe(const ImportEstimate &estimate)
{
    const QLocale locale;
    if (!estimate.isKnown())
        return locale.formattedDataSize(estimate.bytes);
    return QCoreApplication::translate("geometry", "%1, about %2 triangles, %3 of memory, %4 s")
        .arg(locale.formattedDataSize(estimate.bytes), locale.toString(estimate.triangles),
             locale.formattedDataSize(estimate.memoryBytes, 0))
        .arg(estimate.seconds, 0, 'g', 2);
}

WorkerImport::WorkerImport(QString cadFile, QString out, QString coarse, const ImportSettings &settings)
    : m_cadFile(std::move(cadFile))
    , m_out(std::move(out))
    , m_coarse(std::move(coarse))
    , m_settings(settings)
{
}

QStringList WorkerImport::arguments(bool wantsCoarse) const
{
    QStringList list{QStringLiteral("import"), m_cadFile, QStringLiteral("--out"), m_out, QStringLiteral("--detail"),
                     keyOf(m_settings.detail)};
    if (m_settings.unitOverride > 0)
        list << QStringLiteral("--unit") << QString::number(m_settings.unitOverride, 'g', 17);
    if (m_settings.up != ImportSettings::Up::AsInFile)
        list << QStringLiteral("--up") << keyOf(m_settings.up);
    if (wantsCoarse)
        list << QStringLiteral("--coarse") << m_coarse;
    return list;
}

void WorkerImport::take(const QJsonObject &note, core::Progress &progress, const LoadListener &listener) const
{
    if (const QJsonValue estimate = note[QStringLiteral("estimate")]; estimate.isObject()) {
        const ImportEstimate expected = estimateFrom(estimate.toObject());
        progress.report(0, describe(expected));
        if (listener.estimated)
            listener.estimated(expected);
    }
    if (listener.coarse && note[QStringLiteral("coarse")].toBool()) {
        if (auto model = readModelCache(m_coarse))
            listener.coarse(std::make_shared<Model>(std::move(model).value()));
    }
}

core::Result<std::vector<Dependency>> WorkerImport::run(const core::WorkerLimits &limits, core::Progress &progress,
                                                        const LoadListener &listener) const
{
    const auto result = core::WorkerProcess::run(arguments(bool(listener.coarse)), limits, progress,
                                                 [&](const QJsonObject &note) { take(note, progress, listener); });
    QFile::remove(m_coarse);
    if (result)
        return dependenciesOf(*result, QFileInfo(m_cadFile).path());
    QFile::remove(m_out);
    return result.error();
}

} // namespace twinscope::geometry
