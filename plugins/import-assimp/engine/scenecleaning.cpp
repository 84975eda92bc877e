// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenecleaning.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>
#include <utility>

namespace twinscope::assimp {

namespace {

void say(QStringList &sentences, quint64 count, const QString &sentence)
{
    if (count > 0)
        sentences.append(sentence.arg(count));
}

bool isInRange(const aiFace &face, const aiMesh &mesh)
{
    return mesh.mVertices && std::all_of(face.mIndices, face.mIndices + face.mNumIndices,
                                         [&](unsigned index) { return index < mesh.mNumVertices; });
}

void cleanMesh(aiMesh &mesh, LeftOut &leftOut)
{
    unsigned kept = 0;
    for (unsigned i = 0; i < mesh.mNumFaces; ++i) {
        aiFace &face = mesh.mFaces[i];
        if (!isInRange(face, mesh)) {
            ++leftOut.brokenFaces;
        } else if (face.mNumIndices < 3) {
            ++leftOut.linesAndPoints;
        } else {
            // Swapping the parts spares the copies that an aiFace makes of itself.
            std::swap(mesh.mFaces[kept].mIndices, face.mIndices);
            std::swap(mesh.mFaces[kept].mNumIndices, face.mNumIndices);
            ++kept;
        }
    }
    mesh.mNumFaces = kept;
}

} // namespace

QStringList LeftOut::sentences() const
{
    QStringList result;
    say(result, brokenFaces,
        QCoreApplication::translate("import-assimp",
                                    "Faces with corners that do not exist were left out: %1. Export the file again."));
    say(result, linesAndPoints,
        QCoreApplication::translate("import-assimp", "Lines and points were left out, only surfaces are shown: %1."));
    say(result, flatTriangles,
        QCoreApplication::translate("import-assimp", "Triangles without an area were left out: %1."));
    say(result, infiniteTriangles,
        QCoreApplication::translate("import-assimp",
                                    "Triangles with coordinates that are no finite numbers were left out: %1."));
    say(result, brokenTransforms,
        QCoreApplication::translate(
            "import-assimp", "Nodes whose placement is no finite numbers were put at their parent's origin: %1."));
    return result;
}

void cleanScene(aiScene &scene, LeftOut &leftOut)
{
    for (unsigned i = 0; i < scene.mNumMeshes; ++i)
        cleanMesh(*scene.mMeshes[i], leftOut);
}

void dropNormals(aiScene &scene)
{
    for (unsigned i = 0; i < scene.mNumMeshes; ++i)
        delete[] std::exchange(scene.mMeshes[i]->mNormals, nullptr);
}

bool hasPolygons(const aiScene &scene)
{
    const std::span<aiMesh *const> meshes(scene.mMeshes, scene.mNumMeshes);
    return std::any_of(meshes.begin(), meshes.end(), [](const aiMesh *mesh) {
        const std::span<const aiFace> faces(mesh->mFaces, mesh->mNumFaces);
        return std::any_of(faces.begin(), faces.end(), [](const aiFace &face) { return face.mNumIndices > 3; });
    });
}

} // namespace twinscope::assimp
