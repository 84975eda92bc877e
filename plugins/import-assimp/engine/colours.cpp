// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "colours.h"

#include <assimp/GltfMaterial.h>
#include <assimp/material.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <set>

namespace twinscope::assimp {

namespace {

constexpr size_t MostColours = 64;

int toByte(float value, ColourSpace space)
{
    if (!(value > 0))
        return 0;
    const float v = std::min(value, 1.0f);
    const float display = space == ColourSpace::Display ? v
                          : v <= 0.0031308f             ? 12.92f * v
                                                        : 1.055f * std::pow(v, 1 / 2.4f) - 0.055f;
    return int(std::lround(display * 255));
}

bool wearsPicture(const aiMaterial &material)
{
    return material.GetTextureCount(aiTextureType_BASE_COLOR) > 0 ||
           material.GetTextureCount(aiTextureType_DIFFUSE) > 0;
}

bool isReadersOwn(const aiMaterial &material)
{
    aiString name;
    return material.Get(AI_MATKEY_NAME, name) == aiReturn_SUCCESS &&
           std::strcmp(name.C_Str(), AI_DEFAULT_MATERIAL_NAME) == 0;
}

/// 0 < opacity <= 1. An opacity of 0 is what writers that mean its opposite put there for solid things.
float opacityOf(const aiMaterial &material, float colourAlpha)
{
    aiString mode;
    const bool tellsMode = material.Get(AI_MATKEY_GLTF_ALPHAMODE, mode) == aiReturn_SUCCESS;
    float opacity = 1;
    if (tellsMode)
        opacity = std::strcmp(mode.C_Str(), "BLEND") == 0 ? colourAlpha : 1.0f;
    else if (material.Get(AI_MATKEY_OPACITY, opacity) != aiReturn_SUCCESS)
        opacity = 1;
    return opacity > 0 && opacity < 1 ? opacity : 1.0f;
}

/// Keeps the upper bits of each channel, the fewer the coarser.
QRgb rounded(QRgb colour, int bits)
{
    const auto channel = [bits](int value) {
        const int steps = (1 << bits) - 1;
        return (value * steps + 127) / 255 * 255 / steps;
    };
    return qRgba(channel(qRed(colour)), channel(qGreen(colour)), channel(qBlue(colour)), qAlpha(colour));
}

void limitColours(std::vector<QRgb> &colours)
{
    const std::vector<QRgb> exact = colours;
    for (int bits = 5; bits > 0; --bits) {
        if (std::set<QRgb>(colours.begin(), colours.end()).size() <= MostColours)
            return;
        std::transform(exact.begin(), exact.end(), colours.begin(), [bits](QRgb c) { return rounded(c, bits); });
    }
}

aiColor4D meanColour(const aiMesh &mesh, const aiFace &face)
{
    aiColor4D sum(0, 0, 0, 0);
    for (unsigned i = 0; i < face.mNumIndices; ++i)
        sum += mesh.mColors[0][face.mIndices[i]];
    return face.mNumIndices > 0 ? sum * (1.0f / float(face.mNumIndices)) : sum;
}

} // namespace

QRgb toRgb(const aiColor4D &colour, ColourSpace space)
{
    const int alpha = std::max(1, toByte(colour.a, ColourSpace::Display));
    return qRgba(toByte(colour.r, space), toByte(colour.g, space), toByte(colour.b, space), alpha);
}

QRgb materialColour(const aiScene &scene, unsigned material, ColourSpace space)
{
    if (material >= scene.mNumMaterials || !scene.mMaterials[material])
        return 0;
    const aiMaterial &m = *scene.mMaterials[material];
    aiColor4D colour;
    if (wearsPicture(m) || isReadersOwn(m))
        return 0;
    if (m.Get(AI_MATKEY_BASE_COLOR, colour) == aiReturn_SUCCESS ||
        m.Get(AI_MATKEY_COLOR_DIFFUSE, colour) == aiReturn_SUCCESS) {
        colour.a = opacityOf(m, colour.a);
        return toRgb(colour, space);
    }
    return 0;
}

std::vector<QRgb> faceColours(const aiScene &scene, const aiMesh &mesh, ColourSpace space)
{
    const QRgb plain = materialColour(scene, mesh.mMaterialIndex, space);
    std::vector<QRgb> colours(mesh.mNumFaces, plain);
    if (!mesh.HasVertexColors(0))
        return colours;
    const float opacity = plain == 0 ? 1.0f : float(qAlpha(plain)) / 255;
    for (unsigned face = 0; face < mesh.mNumFaces; ++face) {
        aiColor4D colour = meanColour(mesh, mesh.mFaces[face]);
        colour.a = opacity;
        colours[face] = toRgb(colour, space);
    }
    limitColours(colours);
    return colours;
}

} // namespace twinscope::assimp
