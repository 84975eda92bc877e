// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/plantrecord.h"

#include <twinscope/desk/desk.h>

#include <optional>

namespace twinscope::predict {

/// The open plant's record for a job; nothing while no plant is open or nothing can be read.
std::optional<PlantRecord> recordOf(desk::Desk &desk);

/// How far back the record is looked at from a moment: to its beginning, but at most so long.
core::Time lookBack(desk::Desk &desk, core::Time at, core::Duration most);

/// What people call an asset or a channel; the id where it has no name.
QString assetName(const plant::Plant &plant, const QString &id);
QString channelName(const plant::Plant &plant, const QString &id);

} // namespace twinscope::predict
