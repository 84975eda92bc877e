// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/demo/demoplant.h>

#include "broker.h"

#include <twinscope/core/childprocess.h>
#include <twinscope/core/resources.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace twinscope::demo {

namespace {

constexpr char ProjectName[] = "cooling-water.twin.json";
constexpr int BackfillSeconds = 600;

core::Error unwritable(const QString &path)
{
    return {
        core::ErrorCode::WriteFailed,
        QCoreApplication::translate(
            "demo", "The demo's folder cannot be written: make “%1” writable, or set XDG_DATA_HOME to another folder.")
            .arg(path),
        {}};
}

/// The user's copy follows the shipped file until the user changes it; then it is the user's.
core::Result<void> copyFile(const QString &from, const QString &to)
{
    const QFileInfo shipped(from), mine(to);
    const bool upToDate = mine.exists() && mine.lastModified() >= shipped.lastModified();
    if (upToDate)
        return {};
    QFile::remove(to);
    if (!QFile::copy(from, to))
        return unwritable(QFileInfo(to).path());
    QFile::setPermissions(to, QFile::permissions(to) | QFile::WriteOwner);
    return {};
}

/// The pumps' runs to failure and the models learned from them; a folder of the user's own, for models to come.
core::Result<void> copyMaintenance(const QDir &shipped, const QDir &mine)
{
    const QString folder = QStringLiteral("maintenance/");
    if (!mine.mkpath(folder))
        return unwritable(mine.path());
    for (const QString &name : QDir(shipped.filePath(folder)).entryList(QDir::Files))
        if (auto copied = copyFile(shipped.filePath(folder + name), mine.filePath(folder + name)); !copied)
            return copied;
    return {};
}

core::Result<QString> prepareFolder()
{
    const QDir shipped(core::resourcePath(QStringLiteral("demo/cooling-water")));
    if (!shipped.exists(QLatin1String(ProjectName)))
        return core::Error{core::ErrorCode::NotFound,
                           QCoreApplication::translate(
                               "demo", "The demo plant is missing from this installation: install Twinscope again."),
                           shipped.path()};
    const QDir mine(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                    QStringLiteral("/twinscope/demo/cooling-water"));
    if (!mine.mkpath(QStringLiteral(".")))
        return unwritable(mine.path());
    if (auto copied = copyMaintenance(shipped, mine); !copied)
        return copied.error();
    if (auto copied = copyFile(shipped.filePath(QLatin1String(ProjectName)), mine.filePath(QLatin1String(ProjectName)));
        !copied)
        return copied.error();
    const QString models = mine.filePath(QStringLiteral("models"));
    QFile::remove(models); // the link may point to an older installation
    if (!QFile::link(shipped.filePath(QStringLiteral("models")), models))
        return unwritable(mine.path());
    return mine.filePath(QLatin1String(ProjectName));
}

} // namespace

struct DemoPlant::Private
{
    Broker broker;
    QProcess simulator;
    QString projectPath;
};

DemoPlant::DemoPlant(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
}

DemoPlant::~DemoPlant()
{
    disconnect(&d->simulator, nullptr, this, nullptr);
    disconnect(&d->broker, nullptr, this, nullptr);
    d->simulator.closeWriteChannel();
    d->simulator.terminate();
    if (!d->simulator.waitForFinished(3000)) {
        d->simulator.kill();
        d->simulator.waitForFinished(1000);
    }
}

core::Result<void> DemoPlant::start()
{
    auto folder = prepareFolder();
    if (!folder)
        return folder.error();
    d->projectPath = *folder;
    if (auto started = d->broker.start(); !started)
        return started;
    connect(&d->broker, &Broker::ended, this,
            [this] { emit ended(tr("The demo's broker ended: start the demo again.")); });
    connect(&d->simulator, &QProcess::finished, this,
            [this] { emit ended(tr("The demo's simulator ended: start the demo again.")); });
    QString history = d->projectPath;
    history.replace(QLatin1String(".twin.json"), QLatin1String(".twin.history"));
    const bool fresh = !QFileInfo::exists(history);
    core::endWithParent(d->simulator);
    d->simulator.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    d->simulator.start(QCoreApplication::applicationFilePath(),
                       {QStringLiteral("demo"), QStringLiteral("--simulate"), d->broker.url(),
                        QStringLiteral("--backfill"), QString::number(fresh ? BackfillSeconds : 0)});
    if (!d->simulator.waitForStarted())
        return core::Error{core::ErrorCode::Crashed, tr("The demo's simulator could not be started."),
                           d->simulator.errorString()};
    return {};
}

QString DemoPlant::projectPath() const
{
    return d->projectPath;
}
QString DemoPlant::brokerUrl() const
{
    return d->broker.url();
}

} // namespace twinscope::demo
