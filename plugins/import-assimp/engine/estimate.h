// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fileformat.h"

#include <twinscope/geometry/importer.h>

namespace twinscope::assimp {

/// From the file's own count where its head has one, else from its size. Side files (glTF buffers) count by their size.
geometry::ImportEstimate estimateOf(const QString &path, const FileFormat &format);

} // namespace twinscope::assimp
