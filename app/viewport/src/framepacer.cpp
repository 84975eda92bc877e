// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "framepacer.h"

#include <algorithm>

namespace twinscope::viewport {

namespace {

constexpr qint64 ScreenInterval = 16;
constexpr qint64 SoftwareSpinInterval = 50; ///< 20 pictures a second
constexpr qint64 DearPicture = 150;         ///< a still picture that takes longer is not made for every value
constexpr qint64 ValuesRest = 400;
constexpr double MovingCost = 42; ///< milliseconds: with a little for the rest, 20 pictures a second
constexpr double LeastEffort = 0.06;

Quality movingQuality(double effort)
{
    // Triangles first: below so many there are hardly coarser levels left.
    const float scale = effort > 0.18 ? 1.0f : effort > 0.1 ? 0.75f : 0.5f;
    const auto triangles = [effort](int most) { return quint64(most * effort); };
    return {Quality::Level::Moving, 1, false, {2.0f, triangles(220'000), triangles(30'000)}, scale};
}

Quality softwareQuality(Quality::Level level, double effort)
{
    switch (level) {
    case Quality::Level::Moving:
        return movingQuality(effort);
    case Quality::Level::Steady:
        return {level, 1, true, {0.7f, 400'000, 80'000}};
    case Quality::Level::Still:
        break;
    }
    return {level, 2, true, {0.3f, 1'500'000, 300'000}};
}

Quality hardwareQuality(Quality::Level level)
{
    return {level, 2, true, {level == Quality::Level::Moving ? 0.5f : 0.25f, 20'000'000, 2'000'000}};
}

} // namespace

void FramePacer::setSoftware(bool on)
{
    m_software = on;
    m_effort = 1;
    m_stillCost = 0;
    sceneChanged();
}

void FramePacer::cameraMoved(qint64 now)
{
    m_dirty = m_rareChanged = true;
    m_cameraMoved = now;
}

void FramePacer::valuesChanged(qint64 now)
{
    m_dirty = true;
    if (!m_local)
        m_valuesChanged = now;
}

void FramePacer::sceneChanged()
{
    m_dirty = m_rareChanged = true;
}

bool FramePacer::isPatchable(qint64 now) const
{
    return m_local && !m_rareChanged && m_shown == Quality::Level::Still && !isCameraMoving(now);
}

bool FramePacer::isPartEnough(qint64 now) const
{
    return isPatchable(now) && !m_stillWanted;
}

Quality::Level FramePacer::level(qint64 now) const
{
    if (!m_software)
        return Quality::Level::Still;
    if (isCameraMoving(now))
        return Quality::Level::Moving;
    if (m_stillWanted || isPatchable(now))
        return Quality::Level::Still;
    const bool valuesMove = now - m_valuesChanged < ValuesRest && m_stillCost > DearPicture;
    return (m_spinning && !m_local) || valuesMove ? Quality::Level::Steady : Quality::Level::Still;
}

qint64 FramePacer::interval(Quality::Level level) const
{
    if (!m_software || level == Quality::Level::Moving)
        return ScreenInterval;
    // Half of the processor's time belongs to the rest of the program.
    const qint64 least = m_spinning && !m_dirty ? SoftwareSpinInterval : ScreenInterval;
    return std::max(least, 2 * m_cost);
}

std::optional<qint64> FramePacer::delay(qint64 now) const
{
    if (m_drawing)
        return {};
    if (m_dirty || m_spinning || m_stillWanted)
        return std::max<qint64>(0, m_started + interval(level(now)) - now);
    if (m_shown == Quality::Level::Still)
        return {};
    // A finer picture replaces the coarse one as soon as everything has come to rest.
    const qint64 camera = m_cameraMoved + CalmDown;
    const qint64 values = m_shown == Quality::Level::Steady ? m_valuesChanged + ValuesRest : LongAgo;
    return std::max<qint64>(0, std::max(camera, values) - now);
}

Quality FramePacer::quality(qint64 now) const
{
    return m_software ? softwareQuality(level(now), m_effort) : hardwareQuality(level(now));
}

void FramePacer::begun(const Quality &quality, qint64 now, bool part)
{
    m_drawing = true;
    m_part = part;
    m_dirty = m_rareChanged = false;
    m_started = now;
    m_shown = quality.level;
    m_stillWanted = m_stillWanted && quality.level != Quality::Level::Still;
}

void FramePacer::skipped(qint64 now)
{
    m_dirty = false;
    m_started = now;
    m_cost = 0;
}

void FramePacer::finished(qint64 now)
{
    m_drawing = false;
    m_cost = now - m_started;
    if (m_shown == Quality::Level::Still && !m_part)
        m_stillCost = m_cost;
    if (m_shown == Quality::Level::Moving)
        govern();
}

/// Quickly coarser, slowly finer, and neither for a little: a picture that changes its grain all the time is no better.
void FramePacer::govern()
{
    const double asked = MovingCost / double(std::max<qint64>(m_cost, 1));
    if (asked < 1)
        m_effort = std::max(LeastEffort, m_effort * std::max(asked, 0.5));
    else if (asked > 1.3)
        m_effort = std::min(1.0, m_effort * 1.06);
}

} // namespace twinscope::viewport
