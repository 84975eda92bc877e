// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/geometry/importer.h>

namespace twinscope::occt {

/// From the file's size and the number of faces named in it (in a long file: in samples of it). Unknown for a file that
/// only puts side files together.
geometry::ImportEstimate estimateOf(const QString &path, geometry::ImportSettings::Detail detail);

} // namespace twinscope::occt
