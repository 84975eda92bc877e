// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "projectbuilder.h"

namespace demogenerator {

/// Where everything of the demo stands: X east, Y north, Z up, metres. From north to south: towers, return rack, basin,
/// pumps, filters, exchangers, consumers. Port positions are those of models/README.md.
void layOut(ProjectBuilder &builder);

} // namespace demogenerator
