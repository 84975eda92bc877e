// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "prognosis/degradation.h"

namespace twinscope::predict {

std::unique_ptr<DegradationModel> makeLinearModel();
std::unique_ptr<DegradationModel> makeExponentialModel();

} // namespace twinscope::predict
