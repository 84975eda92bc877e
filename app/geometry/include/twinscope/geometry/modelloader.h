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
    std::shared_ptr<const Model> model;
    bool fromCache = false;
    double seconds = 0; ///< wall clock of this load
};

/// Turns a CAD file into a Model: from the cache where the content hash and the settings match, else through a worker
/// process that writes the cache. Thread-safe; load() blocks, so call it from a job. A damaged cache file is rebuilt.
class ModelLoader
{
public:
    /// cacheDirectory: usually defaultCacheDirectory(); made where missing.
    explicit ModelLoader(QString cacheDirectory = defaultCacheDirectory(), core::WorkerLimits limits = {});

    core::Result<LoadedModel> load(const QString &path, const ImportSettings &settings, core::Progress &progress) const;

    static QString defaultCacheDirectory(); ///< $XDG_CACHE_HOME/twinscope/models

private:
    QString m_directory;
    core::WorkerLimits m_limits;
};

} // namespace twinscope::geometry
