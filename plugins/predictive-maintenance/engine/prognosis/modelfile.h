// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "prognosis/fleetmodel.h"

namespace twinscope::predict {

/// The version of the files that are written here.
constexpr int modelFileVersion = 1;

/// A model file is one line of JSON for people and tools (version, columns, measures, hash of the training data, scores)
/// and, behind it, the learned numbers, packed, whose length and SHA-256 the line gives. Equal models give equal files.
core::Result<void> writeModel(const FleetModel &model, const QString &path);

/// What the first line says: columns, measures, method, scores; the learned numbers are left out and not checked.
/// Unreadable; Malformed names the field; Unsupported a file of a newer version.
core::Result<FleetModel> readModelHead(const QString &path);

/// Unreadable; Malformed names the field that is missing or broken, and a file that is cut off; Unsupported a file of a
/// newer version.
core::Result<FleetModel> readModel(const QString &path);

} // namespace twinscope::predict
