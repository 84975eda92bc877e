// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/job.h>
#include <twinscope/geometry/model.h>

#include <QByteArray>

#include <memory>

namespace twinscope::geometry {

/// What may be chosen about an import. Part of the cache key: add fields to key() when adding them here.
struct ImportSettings
{
    enum class Detail { Coarse, Normal, Fine };
    Detail detail = Detail::Normal; ///< tessellation tolerance relative to each shape's size: 1 %, 0.3 %, 0.1 %
    double unitOverride = 0;        ///< metres per file unit; 0 = as the file says
    bool yUp = false;               ///< the file's Y axis is up although its format says otherwise

    QByteArray key() const;
};

/// Reads one family of file formats. Implementations live in plugins and run only inside twinscope-worker.
class Importer
{
public:
    virtual ~Importer() = default;
    virtual QString id() const = 0;          ///< "occt", "assimp"
    virtual QStringList formats() const = 0; ///< for people: "STEP (AP203, AP214, AP242)", …

    /// How sure it is, 0 to 100, from the file's first 64 KiB and, only where the content leaves it open, its suffix.
    virtual int probe(const QByteArray &head, const QString &suffix) const = 0;

    /// Reads the file. Throws nothing; checks progress.isCancelled() at least between shapes.
    virtual core::Result<Model> read(const QString &path, const ImportSettings &settings, core::Progress &progress) = 0;
};

} // namespace twinscope::geometry
