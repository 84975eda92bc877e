// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/job.h>
#include <twinscope/core/workerprocess.h>
#include <twinscope/geometry/importer.h>

#include <memory>

namespace twinscope::geometry {

struct LoadedModel
{
    std::shared_ptr<Model> model; ///< nobody else's yet
    bool fromCache = false;
    double seconds = 0; ///< wall clock of this load
};

/// "1.9 MiB, about 40,000 triangles, 300 MiB of memory, 2 s", in the user's language.
QString describe(const ImportEstimate &estimate);

/// What a load may tell before its end, in the thread of the load; not where the model comes from the cache.
struct LoadListener
{
    std::function<void(const ImportEstimate &)> estimated; ///< once, first
    std::function<void(std::shared_ptr<Model>)> coarse;    ///< once at most; empty: no coarse model is made
};

/// Turns a CAD file into a Model: from the cache where the content hash and the settings match, else through a worker
/// process that writes the cache. Thread-safe; load() blocks, so call it from a job. A damaged cache file is rebuilt.
class ModelLoader
{
public:
    /// cacheDirectory: usually defaultCacheDirectory(); made where missing.
    explicit ModelLoader(QString cacheDirectory = defaultCacheDirectory(), core::WorkerLimits limits = {});

    core::Result<LoadedModel> load(const QString &path, const ImportSettings &settings, core::Progress &progress,
                                   const LoadListener &listener = {}) const;

    QString cacheDirectory() const { return m_directory; }
    static QString defaultCacheDirectory(); ///< $XDG_CACHE_HOME/twinscope/models

private:
    QString m_directory;
    core::WorkerLimits m_limits;
};

} // namespace twinscope::geometry
