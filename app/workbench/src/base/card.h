// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/appearance.h"
#include "base/workspace.h"

namespace twinscope::workbench {

/// What hovers over an asset: name, alarms, and up to eight of its channels at the cursor, as rich text.
/// Empty where no plant is open or there is nothing to say.
QString cardHtml(Workspace &workspace, const Appearance &appearance, plant::AssetIndex asset);

/// The same without a window, of a frame and a summary.
struct CardContent
{
    const plant::Plant &plant;
    const PlantIndex &index;
    const core::Frame &frame;
    const AlarmSummary &alarms;
};
QString cardHtml(const CardContent &content, const look::Theme &theme, plant::AssetIndex asset);

} // namespace twinscope::workbench
