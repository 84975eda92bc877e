// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/fanchart.h"
#include "estimation/madeestimate.h"

namespace twinscope::whatif {

/// "Exchanger 3 · Process outlet": a channel in words of the plant; its id where the plant has it no more.
QString channelTitle(const plant::Plant &plant, const QString &channel);
/// What a difference of two values of a channel is in, as people write it: K for °C.
QString differenceUnit(const plant::Plant &plant, const QString &channel);

/// What was measured of one output over the window of an estimate, and what the model says with the parameters as they were
/// and as they were found. Empty: the output did not count.
FanPlot fitPlot(const EstimationResult &result, const QString &output, const plant::Plant &plant);

} // namespace twinscope::whatif
