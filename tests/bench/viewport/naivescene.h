// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "measure.h"

namespace twinscope::bench {

/// The other side of the comparison: Qt 3D as its examples show it, one entity and one material per asset, all of them
/// sharing one geometry.
Measurement measureNaive(const PlantSize &plant);

} // namespace twinscope::bench
