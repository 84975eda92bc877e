// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenecleaning.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>
#include <utility>

namespace twinscope::assimp {

namespace {

void say(QStringList &sentences, quint64 count, const char *sentence)
{
    if (count > 0)
        sentences.append(QCoreApplication::translate("import-assimp", sentence).arg(count));
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
    say(result, brokenFaces, "%1 faces with corners that do not exist were left out; export the file again.");
    say(result, linesAndPoints, "%1 lines and points were left out; only surfaces are shown.");
    say(result, flatTriangles, "%1 triangles without an area were left out.");
    say(result, infiniteTriangles, "%1 triangles with coordinates that are no finite numbers were left out.");
    say(result, brokenTransforms,
        "%1 nodes with a placement that is no finite numbers were put at their parent's origin.");
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
