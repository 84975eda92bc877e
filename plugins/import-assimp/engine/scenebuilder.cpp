// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenebuilder.h"

#include <algorithm>
#include <cmath>

namespace twinscope::assimp {

namespace {

QMatrix4x4 toMatrix(const aiMatrix4x4 &m)
{
    return {m.a1, m.a2, m.a3, m.a4, m.b1, m.b2, m.b3, m.b4, m.c1, m.c2, m.c3, m.c4, m.d1, m.d2, m.d3, m.d4};
}

bool isFinite(const QMatrix4x4 &m)
{
    return std::all_of(m.constData(), m.constData() + 16, [](float v) { return std::isfinite(v); });
}

/// Names that readers give where the file has none.
bool isMadeUp(const QString &name)
{
    return name.isEmpty() || name.startsWith(QLatin1Char('<')) || name.startsWith(QLatin1Char('$')) ||
           name == QLatin1String("ROOT") || name == QLatin1String("RootNode") || name == QLatin1String("3MF") ||
           name == QLatin1String("nodes[0]");
}

std::vector<unsigned> meshesOf(const aiNode &node, const aiScene &scene)
{
    std::vector<unsigned> meshes(node.mMeshes, node.mMeshes + node.mNumMeshes);
    std::erase_if(meshes, [&](unsigned mesh) { return mesh >= scene.mNumMeshes; });
    return meshes;
}

} // namespace

SceneBuilder::SceneBuilder(const aiScene &scene, const FileFrame &frame, ColourSpace space, LeftOut &leftOut)
    : m_scene(scene)
    , m_meshes(scene, frame, space, leftOut)
    , m_rotation(frame.rotation())
    , m_metres(float(frame.metresPerUnit))
    , m_leftOut(leftOut)
{
}

void SceneBuilder::build(geometry::Model &model, const QString &rootName, core::Progress &progress)
{
    // Not recursive: files decide how deep the tree is.
    std::vector<std::pair<const aiNode *, int>> open{{m_scene.mRootNode, -1}};
    while (!open.empty() && !progress.isCancelled()) {
        const auto [node, parent] = open.back();
        open.pop_back();
        const auto index = int(model.nodes.size());
        add(model, *node, parent);
        for (unsigned child = node->mNumChildren; child > 0; --child)
            open.emplace_back(node->mChildren[child - 1], index);
        progress.report(m_scene.mNumMeshes > 0 ? double(m_known.size()) / m_scene.mNumMeshes : 0.0);
    }
    if (isMadeUp(model.nodes.front().name))
        model.nodes.front().name = rootName;
}

void SceneBuilder::add(geometry::Model &model, const aiNode &source, int parent)
{
    geometry::Node node;
    node.name = QString::fromUtf8(source.mName.C_Str()).trimmed();
    node.parent = parent;
    node.transform = transformOf(source);
    if (!isFinite(node.transform)) {
        node.transform.setToIdentity();
        ++m_leftOut.brokenTransforms;
    }
    node.mesh = meshOf(model, source);
    if (node.name.isEmpty() && node.mesh >= 0)
        node.name = model.meshes[size_t(node.mesh)].name;
    if (node.name.isEmpty() && parent >= 0)
        node.name = QStringLiteral("Part %1").arg(model.nodes.size());
    model.nodes.push_back(node);
}

int SceneBuilder::meshOf(geometry::Model &model, const aiNode &node)
{
    const auto parts = meshesOf(node, m_scene);
    if (parts.empty())
        return -1;
    const auto [known, isNew] = m_known.try_emplace(parts, -1);
    if (isNew) {
        geometry::Mesh mesh = m_meshes.build(parts);
        if (!mesh.levels.empty()) {
            if (mesh.name.isEmpty())
                mesh.name = QString::fromUtf8(node.mName.C_Str()).trimmed();
            known->second = int(model.meshes.size());
            model.meshes.push_back(std::move(mesh));
        }
    }
    return known->second;
}

/// The file's transform, told in our frame: turned there and back, with its way in metres.
QMatrix4x4 SceneBuilder::transformOf(const aiNode &node) const
{
    QMatrix4x4 m = m_rotation * toMatrix(node.mTransformation) * m_rotation.transposed();
    for (int row = 0; row < 3; ++row)
        m(row, 3) *= m_metres;
    return m;
}

} // namespace twinscope::assimp
