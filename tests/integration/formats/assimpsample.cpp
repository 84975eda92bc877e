// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampleplant.h"

#include <assimp/Exporter.hpp>
#include <assimp/material.h>
#include <assimp/scene.h>

#include <array>

namespace twinscope::test {

namespace {

/// A box from the origin to `size`, its corners turned where Y is up.
aiMesh *box(const aiVector3D &size, unsigned material, const char *name, bool yUp)
{
    constexpr std::array<std::array<unsigned, 3>, 12> Triangles = {{{0, 2, 1},
                                                                    {0, 3, 2},
                                                                    {4, 5, 6},
                                                                    {4, 6, 7},
                                                                    {0, 1, 5},
                                                                    {0, 5, 4},
                                                                    {1, 2, 6},
                                                                    {1, 6, 5},
                                                                    {2, 3, 7},
                                                                    {2, 7, 6},
                                                                    {3, 0, 4},
                                                                    {3, 4, 7}}};
    auto *mesh = new aiMesh;
    mesh->mName = name;
    mesh->mMaterialIndex = material;
    mesh->mPrimitiveTypes = aiPrimitiveType_TRIANGLE;
    mesh->mNumVertices = 8;
    mesh->mVertices = new aiVector3D[8];
    for (unsigned i = 0; i < 8; ++i) {
        const unsigned around = i % 4;
        const aiVector3D p(around == 1 || around == 2 ? size.x : 0, around >= 2 ? size.y : 0, i >= 4 ? size.z : 0);
        mesh->mVertices[i] = yUp ? aiVector3D(p.x, p.z, -p.y) : p;
    }
    mesh->mNumFaces = 12;
    mesh->mFaces = new aiFace[12];
    for (unsigned i = 0; i < 12; ++i) {
        mesh->mFaces[i].mNumIndices = 3;
        mesh->mFaces[i].mIndices = new unsigned[3]{Triangles[i][0], Triangles[i][1], Triangles[i][2]};
    }
    return mesh;
}

aiMaterial *material(const char *name, const aiColor3D &colour, float opacity)
{
    auto *result = new aiMaterial;
    const aiString text(name);
    result->AddProperty(&text, AI_MATKEY_NAME);
    result->AddProperty(&colour, 1, AI_MATKEY_COLOR_DIFFUSE);
    result->AddProperty(&opacity, 1, AI_MATKEY_OPACITY);
    return result;
}

aiNode *child(const char *name, unsigned mesh, const aiVector3D &where, bool yUp)
{
    auto *node = new aiNode(name);
    node->mNumMeshes = 1;
    node->mMeshes = new unsigned[1]{mesh};
    aiMatrix4x4::Translation(yUp ? aiVector3D(where.x, where.z, -where.y) : where, node->mTransformation);
    return node;
}

std::unique_ptr<aiScene> plant(bool yUp)
{
    auto scene = std::make_unique<aiScene>();
    scene->mNumMeshes = 2;
    scene->mMeshes = new aiMesh *[2] { box({1, 2, 3}, 0, "Tank", yUp), box({4, 4, 0.5f}, 1, "Lid", yUp) };
    scene->mNumMaterials = 2;
    scene->mMaterials = new aiMaterial *[2] { material("red", {1, 0, 0}, 1), material("glass", {0, 0, 1}, 0.5f) };
    scene->mRootNode = new aiNode("Skid");
    aiNode *children[] = {child("T-1", 0, {0, 0, 0}, yUp), child("T-2", 0, {10, 0, 0}, yUp),
                          child("L-1", 1, {0, 0, 3}, yUp)};
    scene->mRootNode->addChildren(3, children);
    return scene;
}

} // namespace

bool writeWithAssimp(const QString &id, bool yUp, const QString &path)
{
    const auto scene = plant(yUp);
    Assimp::Exporter exporter;
    return exporter.Export(scene.get(), id.toStdString(), path.toStdString()) == aiReturn_SUCCESS;
}

} // namespace twinscope::test
