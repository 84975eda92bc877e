// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statetexture.h"

#include <QMatrix4x4>
#include <QtMath>

#include <algorithm>

namespace twinscope::viewport {

namespace {

float flagsOf(const AssetState &state)
{
    int flags = state.visible ? StateTexture::Visible : 0;
    flags |= state.selected ? StateTexture::Selected : 0;
    flags |= state.ghost ? StateTexture::Ghost : 0;
    flags |= state.hatched ? StateTexture::Hatched : 0;
    flags |= state.colour.isValid() ? StateTexture::Coloured : 0;
    return float(flags);
}

} // namespace

QMatrix4x4 motionMatrix(const AssetState &state, const MotionAxes &axes, float pulledApart)
{
    QMatrix4x4 matrix;
    matrix.translate(axes.apart * pulledApart + axes.slideAxis * state.slide);
    matrix.translate(axes.spinCentre);
    matrix.rotate(qRadiansToDegrees(state.spin), axes.spinAxis);
    matrix.translate(-axes.spinCentre);
    // p - axis (axis·p - base) (1 - level), as a matrix
    const QVector3D a = axes.levelAxis;
    const float k = 1 - state.level;
    QMatrix4x4 squash(1 - k * a.x() * a.x(), -k * a.x() * a.y(), -k * a.x() * a.z(), k * axes.levelBase * a.x(),
                      -k * a.y() * a.x(), 1 - k * a.y() * a.y(), -k * a.y() * a.z(), k * axes.levelBase * a.y(),
                      -k * a.z() * a.x(), -k * a.z() * a.y(), 1 - k * a.z() * a.z(), k * axes.levelBase * a.z(), 0, 0,
                      0, 1);
    return matrix * squash;
}

StateTexture::StateTexture(size_t assets)
    : m_rows(std::max(1, int((assets + AssetsPerRow - 1) / AssetsPerRow)))
    , m_states(size_t(m_rows) * AssetsPerRow * StateTexels * 4)
    , m_axes(size_t(m_rows) * AssetsPerRow * AxesTexels * 4)
    , m_listed(assets)
{
}

bool StateTexture::put(std::vector<float> &values, size_t at, std::initializer_list<float> texels)
{
    const auto place = values.begin() + ptrdiff_t(at);
    if (std::equal(texels.begin(), texels.end(), place))
        return false;
    std::copy(texels.begin(), texels.end(), place);
    return true;
}

void StateTexture::setState(plant::AssetIndex asset, const AssetState &s)
{
    // As fine as the screen shows it: a value that changes a little need not change the picture.
    const QRgb c = s.colour.isValid() ? s.colour.rgb() : qRgb(0, 0, 0);
    const auto part = [](int of255) { return float(of255) / 255; };
    const size_t at = size_t(asset) * StateTexels * 4;
    AssetState before;
    before.spin = m_states[at + 4];
    before.slide = m_states[at + 5];
    before.level = m_states[at + 6];
    if (!put(m_states, at, {part(qRed(c)), part(qGreen(c)), part(qBlue(c)), flagsOf(s), s.spin, s.slide, s.level, 0}))
        return;
    m_statesChanged = true;
    if (!m_listed[size_t(asset)])
        m_changes.push_back({asset, before});
    m_listed[size_t(asset)] = true;
}

void StateTexture::setAxes(plant::AssetIndex asset, const MotionAxes &a)
{
    m_axesChanged |=
        put(m_axes, size_t(asset) * AxesTexels * 4,
            {a.spinAxis.x(), a.spinAxis.y(), a.spinAxis.z(), a.apart.x(), a.spinCentre.x(), a.spinCentre.y(),
             a.spinCentre.z(), a.apart.y(), a.slideAxis.x(), a.slideAxis.y(), a.slideAxis.z(), a.apart.z(),
             a.levelAxis.x(), a.levelAxis.y(), a.levelAxis.z(), a.levelBase});
}

std::optional<TextureContent> StateTexture::takeStates()
{
    if (!std::exchange(m_statesChanged, false))
        return {};
    for (const StateChange &change : m_changes)
        m_listed[size_t(change.asset)] = false;
    m_changes.clear();
    return content(m_states, StateTexels);
}

std::optional<TextureContent> StateTexture::takeAxes()
{
    if (!std::exchange(m_axesChanged, false))
        return {};
    return content(m_axes, AxesTexels);
}

TextureContent StateTexture::content(const std::vector<float> &values, int texels) const
{
    const auto *first = reinterpret_cast<const char *>(values.data());
    return {QSize(AssetsPerRow * texels, m_rows), {first, qsizetype(values.size() * sizeof(float))}};
}

} // namespace twinscope::viewport
