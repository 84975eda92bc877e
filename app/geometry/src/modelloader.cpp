// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/geometry/modelloader.h>

#include "cachecare.h"
#include "cacheentry.h"
#include "workerimport.h"

#include <twinscope/geometry/filehash.h>
#include <twinscope/geometry/modelcache.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <optional>

namespace twinscope::geometry {

namespace {

/// Goes up when an importer of ours reads the same file differently than before.
constexpr int ImporterGeneration = 1;

/// Beyond this the models that were not used for longest go.
constexpr qint64 LargestCache = qint64(4) << 30;

core::Error about(const QFileInfo &file, core::Error error)
{
    if (error.code != core::ErrorCode::Cancelled)
        error.sentence = QCoreApplication::translate("geometry", "%1: %2").arg(file.fileName(), error.sentence);
    return error;
}

std::optional<core::Error> whyUnreadable(const QFileInfo &file)
{
    if (!file.exists())
        return core::Error{
            core::ErrorCode::NotFound,
            QCoreApplication::translate("geometry",
                                        "The file does not exist. Put it there, or correct the path in the project."),
            file.absoluteFilePath()};
    if (!file.isFile())
        return core::Error{core::ErrorCode::Unreadable,
                           QCoreApplication::translate("geometry", "This is a folder or a device; name a CAD file."),
                           file.absoluteFilePath()};
    if (!QFile(file.absoluteFilePath()).open(QIODevice::ReadOnly))
        return core::Error{
            core::ErrorCode::Unreadable,
            QCoreApplication::translate(
                "geometry", "The file may not be read. Change its permissions, or copy it to a place of your own."),
            file.absoluteFilePath()};
    return std::nullopt;
}

QString keyOf(const QByteArray &contentHash, const QFileInfo &file, const ImportSettings &settings)
{
    const QByteArray all = contentHash + '\n' + settings.key() + '\n' + file.suffix().toLower().toUtf8() + '\n' +
                           QByteArray::number(ModelCacheVersion) + '\n' + QByteArray::number(ImporterGeneration) +
                           '\n' + QByteArrayLiteral(TWINSCOPE_VERSION);
    return QString::fromLatin1(QCryptographicHash::hash(all, QCryptographicHash::Sha256).toHex());
}

/// One load, from the question to the model.
class Loading
{
public:
    Loading(const QString &path, const ImportSettings &settings, core::Progress &progress, const LoadListener &listener)
        : m_file(path)
        , m_settings(settings)
        , m_progress(progress)
        , m_listener(listener)
    {
        m_file.makeAbsolute();
        m_modified = m_file.lastModified();
        m_timer.start();
    }

    core::Result<LoadedModel> run(const QString &directory, const core::WorkerLimits &limits)
    {
        if (const auto error = whyUnreadable(m_file))
            return about(m_file, *error);
        auto hashing = m_progress.child(0, 0.05);
        const QByteArray hash = fileHash(m_file.filePath(), hashing);
        if (m_progress.isCancelled())
            return core::Error{core::ErrorCode::Cancelled, QCoreApplication::translate("geometry", "Cancelled."), {}};
        if (hash.isEmpty())
            return about(m_file, core::Error{core::ErrorCode::Unreadable,
                                             QCoreApplication::translate(
                                                 "geometry",
                                                 "Reading the file failed. Check the disk or the network it lies on."),
                                             m_file.filePath()});
        const QString folder = usable(directory);
        const CacheEntry entry(folder, keyOf(hash, m_file, m_settings));
        if (const QString model = entry.freshModel(m_file.path()); !model.isEmpty()) {
            if (auto read = readModelCache(model)) {
                markUsed(model);
                return finished(std::move(read).value(), true);
            }
        }
        auto result = import(entry, limits);
        tidyCache(folder, LargestCache);
        return result;
    }

private:
    /// The folder, or a passing one where it cannot be written: a full or missing cache must not cost the model.
    QString usable(const QString &directory)
    {
        if (QDir().mkpath(directory) && QFileInfo(directory).isWritable())
            return directory;
        m_fallback.emplace();
        return m_fallback->path();
    }

    core::Result<LoadedModel> import(const CacheEntry &entry, const core::WorkerLimits &limits)
    {
        const QString scratch = entry.scratchModel();
        auto working = m_progress.child(0.05, 0.95);
        const auto dependencies =
            WorkerImport(m_file.filePath(), scratch, entry.scratchModel(), m_settings).run(limits, working, m_listener);
        if (!dependencies)
            return about(m_file, dependencies.error());
        auto read = readModelCache(scratch);
        m_file.refresh();
        // A file that changed while it was read would be stored under the hash of what it was before.
        const bool stored = read && m_file.lastModified() == m_modified && entry.store(scratch, *dependencies);
        if (!stored)
            QFile::remove(scratch);
        if (!read)
            return about(m_file, read.error());
        return finished(std::move(read).value(), false);
    }

    LoadedModel finished(Model model, bool fromCache)
    {
        m_progress.report(1);
        return {std::make_shared<Model>(std::move(model)), fromCache, double(m_timer.nsecsElapsed()) * 1e-9};
    }

    QFileInfo m_file;
    QDateTime m_modified; ///< before the first byte was read
    const ImportSettings m_settings;
    core::Progress &m_progress;
    const LoadListener &m_listener;
    QElapsedTimer m_timer;
    std::optional<QTemporaryDir> m_fallback;
};

} // namespace

ModelLoader::ModelLoader(QString cacheDirectory, core::WorkerLimits limits)
    : m_directory(std::move(cacheDirectory))
    , m_limits(limits)
{
}

core::Result<LoadedModel> ModelLoader::load(const QString &path, const ImportSettings &settings,
                                            core::Progress &progress, const LoadListener &listener) const
{
    return Loading(path, settings, progress, listener).run(m_directory, m_limits);
}

QString ModelLoader::defaultCacheDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/twinscope/models");
}

} // namespace twinscope::geometry
