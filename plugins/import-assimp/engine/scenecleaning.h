// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <assimp/scene.h>

#include <QStringList>

namespace twinscope::assimp {

/// What was left out of a model, counted, for one sentence each.
struct LeftOut
{
    quint64 brokenFaces = 0; ///< with corners that do not exist
    quint64 linesAndPoints = 0;
    quint64 flatTriangles = 0;     ///< without an area
    quint64 infiniteTriangles = 0; ///< with NaN, infinite or absurd coordinates
    quint64 brokenTransforms = 0;

    QStringList sentences() const;
};

/// Takes out faces that would make Assimp's own steps, or ours, read beyond the end: those with indices out of range,
/// lines and points. Mesh and material references are left to the caller to check.
void cleanScene(aiScene &scene, LeftOut &leftOut);

/// For formats whose normals are those of single facets: smooth shapes would look cut.
void dropNormals(aiScene &scene);

/// Whether any face has more than three corners.
bool hasPolygons(const aiScene &scene);

} // namespace twinscope::assimp
