// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/plant/plant.h>

#include <QByteArray>
#include <QColor>
#include <QSize>
#include <QVector3D>

#include <optional>
#include <vector>

namespace twinscope::viewport {

/// How one asset looks at this moment.
struct AssetState
{
    QColor colour; ///< what a value or an alarm says; invalid: equipment at rest
    bool visible = true;
    bool selected = false;
    bool ghost = false;
    bool hatched = false; ///< bad quality: stripes of the colour on equipment grey
    float spin = 0;       ///< radians
    float slide = 0;      ///< metres along the axis
    float level = 1;      ///< 0 empty … 1 full

    bool operator==(const AssetState &) const = default;
};

/// An asset that looks otherwise than in the picture before.
struct StateChange
{
    plant::AssetIndex asset = plant::NoAsset;
    AssetState before; ///< only spin, slide and level
};

/// How an asset can move; in world coordinates, fixed until the bindings change.
struct MotionAxes
{
    QVector3D spinAxis{0, 0, 1};
    QVector3D spinCentre;
    QVector3D slideAxis{0, 0, 1};
    QVector3D levelAxis{0, 0, 1};
    float levelBase = 0; ///< where along levelAxis the level is 0, metres
    QVector3D apart;     ///< from the plant's centre to its own, metres: the way it goes when the plant is pulled apart

    bool operator==(const MotionAxes &) const = default;
};

/// Where the asset is while in motion: the same arithmetic as the vertex shader's.
/// pulledApart: 0 in place … 1 twice as far from the plant's centre.
QMatrix4x4 motionMatrix(const AssetState &state, const MotionAxes &axes, float pulledApart = 0);

/// What a texture is to hold from now on.
struct TextureContent
{
    QSize size;        ///< texels
    QByteArray floats; ///< four a texel
};

/// The pixels the shaders read: per asset two texels of state and four of axes, RGBA32F, in rows of AssetsPerRow.
/// State texel 0: red, green, blue, flags (a whole number); texel 1: spin, slide, level, unused.
/// Axes texels: spin axis, spin centre, slide axis, level axis; as fourth components the three of `apart` and the base.
class StateTexture
{
public:
    static constexpr int AssetsPerRow = 256;
    static constexpr int StateTexels = 2;
    static constexpr int AxesTexels = 4;
    enum Flag { Visible = 1, Selected = 2, Ghost = 4, Hatched = 8, Coloured = 16 };

    explicit StateTexture(size_t assets = 0);

    void setState(plant::AssetIndex asset, const AssetState &state);
    void setAxes(plant::AssetIndex asset, const MotionAxes &axes);

    bool isChanged() const { return m_statesChanged || m_axesChanged; }
    std::optional<TextureContent> takeStates(); ///< nothing where they are as at the last call
    const std::vector<StateChange> &changes() const { return m_changes; } ///< since then, each asset once
    std::optional<TextureContent> takeAxes();

private:
    TextureContent content(const std::vector<float> &values, int texels) const;
    static bool put(std::vector<float> &values, size_t at, std::initializer_list<float> texels);

    int m_rows = 1;
    std::vector<float> m_states;
    std::vector<float> m_axes;
    bool m_statesChanged = true;
    bool m_axesChanged = true;
    std::vector<StateChange> m_changes;
    std::vector<bool> m_listed; ///< by asset: in m_changes
};

} // namespace twinscope::viewport
