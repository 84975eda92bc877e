// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cacheentry.h"

#include <twinscope/geometry/modelloader.h>

namespace twinscope::geometry {

/// One run of the worker's import task: from the CAD file to a model cache file and what it depends on.
class WorkerImport
{
public:
    /// coarse: where a coarse model may be left for a moment; read and removed here.
    WorkerImport(QString cadFile, QString out, QString coarse, const ImportSettings &settings);

    /// Blocks. `out` exists afterwards where this succeeds, and is removed where it fails.
    core::Result<std::vector<Dependency>> run(const core::WorkerLimits &limits, core::Progress &progress,
                                              const LoadListener &listener) const;

private:
    QStringList arguments(bool wantsCoarse) const;
    void take(const QJsonObject &note, core::Progress &progress, const LoadListener &listener) const;

    QString m_cadFile, m_out, m_coarse;
    ImportSettings m_settings;
};

} // namespace twinscope::geometry
