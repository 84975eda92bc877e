// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/geometry/importer.h>

namespace twinscope::assimp {

/// Everything Assimp reads. Units: glTF, Collada, FBX, 3MF and AMF tell theirs; STL is taken as millimetres, OBJ, PLY, OFF
/// and the rest as metres, always with a warning. Up: glTF is Y up, Collada and FBX tell, the rest is taken as Z up.
class AssimpImporter final : public geometry::Importer
{
public:
    QString id() const override { return QStringLiteral("assimp"); }
    QStringList formats() const override;
    int probe(const QByteArray &head, const QString &suffix) const override;
    geometry::ImportEstimate estimate(const QString &path, const geometry::ImportSettings &settings) const override;
    core::Result<geometry::Model> read(const QString &path, const geometry::ImportSettings &settings,
                                       core::Progress &progress, const geometry::CoarseListener &coarse = {}) override;
};

} // namespace twinscope::assimp
