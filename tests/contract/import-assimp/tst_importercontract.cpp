// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assimpimporter.h"
#include "importercontract.h"

namespace twinscope::test {

namespace {

QStringList under(const QString &folder, const QStringList &names)
{
    QStringList paths;
    for (const QString &name : names)
        paths.append(folder + name);
    return paths;
}

ImporterSubject subject()
{
    return {[] { return std::make_unique<assimp::AssimpImporter>(); },
            under(QStringLiteral("cad/"), {QStringLiteral("gltf/2CylinderEngine.glb"),
                                           QStringLiteral("gltf/2CylinderEngine/glTF/2CylinderEngine.gltf"),
                                           QStringLiteral("gltf/BoxVertexColors.gltf"),
                                           QStringLiteral("gltf/CesiumMilkTruck.glb"),
                                           QStringLiteral("3mf/cylinder.3mf"),
                                           QStringLiteral("3mf/multiple_cylinders.3mf"),
                                           QStringLiteral("assimp/AMF/test9.amf"),
                                           QStringLiteral("assimp/Collada/cube_UTF16LE.dae"),
                                           QStringLiteral("assimp/Collada/duck.dae"),
                                           QStringLiteral("assimp/Collada/teapot_instancenodes.DAE"),
                                           QStringLiteral("assimp/FBX/box.fbx"),
                                           QStringLiteral("assimp/FBX/spider.fbx"),
                                           QStringLiteral("assimp/FBX/cubes_with_mirroring_and_pivot.fbx"),
                                           QStringLiteral("assimp/OBJ/WusonOBJ.obj"),
                                           QStringLiteral("assimp/OBJ/box_UTF16BE.obj"),
                                           QStringLiteral("assimp/OBJ/concave_polygon.obj"),
                                           QStringLiteral("assimp/OBJ/spider.obj"),
                                           QStringLiteral("assimp/OFF/Cube.off"),
                                           QStringLiteral("assimp/PLY/Wuson.ply"),
                                           QStringLiteral("assimp/PLY/cube_binary.ply"),
                                           QStringLiteral("assimp/STL/Spider_ascii.stl"),
                                           QStringLiteral("assimp/STL/Spider_binary.stl"),
                                           QStringLiteral("assimp/STL/triangle_with_two_solids.stl"),
                                           QStringLiteral("occt/propeller.stl")}),
            under(QStringLiteral("cad/odd/assimp/"),
                  {QStringLiteral("Collada/cube_emptyTags.dae"), QStringLiteral("Collada/cube_xmlspecialchars.dae"),
                   QStringLiteral("FBX/cubes_with_outofrange_float.fbx"), QStringLiteral("OFF/invalid.off"),
                   QStringLiteral("glTF2/BoxBadNormals-glTF-Binary/BoxBadNormals.glb"),
                   QStringLiteral("glTF2/BoxWithInfinites-glTF-Binary/BoxWithInfinites.glb"),
                   QStringLiteral("glTF2/MissingBin/BoxTextured.gltf"),
                   QStringLiteral("glTF2/SchemaFailures/sceneWrongType.gltf"),
                   QStringLiteral("glTF2/wrongTypes/badArray.gltf"), QStringLiteral("invalid/malformed.obj")}),
            QStringLiteral("cad/assimp/STL/Spider_binary.stl")};
}

} // namespace

INSTANTIATE_TEST_SUITE_P(Assimp, ImporterContract, testing::Values(subject()));

} // namespace twinscope::test
