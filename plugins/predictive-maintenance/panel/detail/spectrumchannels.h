// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/plant/plant.h>

namespace twinscope::predict {

/// The channels of an asset that a spectrum says something of: real numbers that it measures, no states and no counts.
struct SpectrumChannels
{
    QStringList vibration; ///< ids: by their unit an acceleration, a velocity or a way of a vibration, or called so
    QStringList others;
};
SpectrumChannels spectrumChannelsOf(const plant::Plant &plant, const QString &asset);

} // namespace twinscope::predict
