// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assemblywalker.h"
#include "mesher.h"

namespace twinscope::occt {

/// From the document to the neutral model: walks the tree, meshes the parts, leaves out what has no triangles and says so.
core::Result<geometry::Model> buildModel(const CafDocument &caf, const QString &rootName,
                                         const geometry::ImportSettings &settings, core::Progress &progress,
                                         OcctProgress &indicator, const Message_ProgressRange &range);

} // namespace twinscope::occt
