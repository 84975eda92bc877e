// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/plant/plant.h>

namespace twinscope::predict {

/// Ids of the channels of an asset that carry measured numbers: no states that have names, no findings of this plugin.
QStringList measuredChannelsOf(const plant::Plant &plant, const QString &asset);

} // namespace twinscope::predict
