// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <assimp/scene.h>

#include <QRgb>

#include <vector>

namespace twinscope::assimp {

/// How colours are written in a file.
enum class ColourSpace { Display, Linear };

/// Alpha is always linear; never 0, which means "no colour".
QRgb toRgb(const aiColor4D &colour, ColourSpace space);

/// The base colour of a material with its opacity, or 0 where it has none of its own or wears a picture instead.
QRgb materialColour(const aiScene &scene, unsigned material, ColourSpace space);

/// One colour per face: the material's, or where the mesh is painted vertex by vertex the mean of each face's corners,
/// brought down to at most a few dozen different ones. Same count as faces.
std::vector<QRgb> faceColours(const aiScene &scene, const aiMesh &mesh, ColourSpace space);

} // namespace twinscope::assimp
