// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "prognosis/degradation.h"

namespace twinscope::predict {

std::unique_ptr<DegradationModel> makeWienerModel();
std::unique_ptr<DegradationModel> makeGammaModel();
std::unique_ptr<DegradationModel> makeParticleModel();

} // namespace twinscope::predict
