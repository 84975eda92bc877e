// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/lifepicture.h"
#include "service/lifehistory.h"

namespace twinscope::predict {

enum class LifeQuantity { Remaining, Health };

/// What a LifeChart draws of a life curve: what was told of the life that runs at its end, and on from there the straight
/// way to the failure, with the 90 % interval of when it comes. Without a length of a cycle there is no future.
LifePicture pictureOf(const LifeCurve &curve, LifeQuantity quantity, std::optional<double> secondsPerCycle);

} // namespace twinscope::predict
