// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/plantrecord.h"

#include <twinscope/core/result.h>

namespace twinscope::predict {

/// Whether a path names a plant and not a table: it ends in ".twin.json".
bool isPlantFile(const QString &path);

/// The record beside a project file, for commands; a window has OpenPlant::history(). Samples that cannot be read are
/// gaps. The errors of openProject and openEmbeddedStore, NotFound where nothing was recorded.
core::Result<PlantRecord> openRecord(const QString &projectPath);

/// From the first sample to behind the last one.
core::Result<std::pair<core::Time, core::Time>> recordedSpan(const QString &projectPath);

} // namespace twinscope::predict
