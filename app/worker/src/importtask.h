// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/sdk/services.h>

namespace twinscope::worker {

/// import FILE --out CACHEFILE [--coarse CACHEFILE] [--detail coarse|normal|fine] [--unit METRES] [--up x|y|z]
/// Reads a CAD file with the importer that knows it best, adds levels of detail and writes the model cache file. Notes:
/// {"estimate": {…}} first; {"coarse": true} once a coarse model lies where it was asked for, if ever. Result:
/// format, unit, importer, parts, instances, triangles, bounds {min, max}, warnings, dependencies [{path, hash}], where
/// an empty hash means that the side file was looked for and is not there.
class ImportTask final : public sdk::WorkerTask
{
public:
    explicit ImportTask(sdk::Services &services)
        : m_services(services)
    {
    }
    QString name() const override { return QStringLiteral("import"); }
    core::Result<QJsonObject> run(const QStringList &arguments, core::Progress &progress, const Note &note) override;

private:
    sdk::Services &m_services;
};

} // namespace twinscope::worker
