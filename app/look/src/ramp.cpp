// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/look/colour.h>
#include <twinscope/look/theme.h>

#include <algorithm>
#include <cmath>
#include <span>

namespace twinscope::look {

namespace {

// Samples of matplotlib's maps (CC0) at equal steps; between them the maps are straight enough to mix linearly.
constexpr QRgb Viridis[] = {0x440154, 0x482475, 0x414487, 0x355F8D, 0x2A788E, 0x21918C,
                            0x22A884, 0x44BF70, 0x7AD151, 0xBDDF26, 0xFDE725};
constexpr QRgb Cividis[] = {0x00224E, 0x123570, 0x3B496C, 0x575D6D, 0x707173,
                            0x8A8678, 0xA59C74, 0xC3B369, 0xE1CC55, 0xFEE838};

// Two pens on either side of the grey of equipment: less and more.
constexpr QRgb Difference[] = {0x00568A, 0x0072B2, 0x6FAED3, 0xC9CCD1, 0xE8A66F, 0xD55E00, 0xA04000};

std::span<const QRgb> stepsOf(const QString &name)
{
    if (name == QLatin1String("difference"))
        return Difference;
    return name == QLatin1String("cividis") ? std::span<const QRgb>(Cividis) : std::span<const QRgb>(Viridis);
}

} // namespace

QColor ramp(const QString &name, double position)
{
    const std::span<const QRgb> steps = stepsOf(name);
    const double at = std::clamp(std::isnan(position) ? 0.0 : position, 0.0, 1.0) * double(steps.size() - 1);
    const size_t low = std::min(size_t(at), steps.size() - 2);
    return mix(QColor(steps[low]), QColor(steps[low + 1]), at - double(low));
}

} // namespace twinscope::look
