// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "measure.h"

namespace twinscope::bench {

enum class BatchedMode { SameTriangles, Still, StillWithoutEdges, Steady, Moving, MovingGhosts };

/// The program's own way: one geometry per chunk, colours through the state texture.
Measurement measureBatched(const PlantSize &plant, BatchedMode mode);

} // namespace twinscope::bench
