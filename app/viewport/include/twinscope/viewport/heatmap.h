// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/plant/plant.h>

#include <vector>

namespace twinscope::viewport {

/// What several assets measure alike: channels of one name and one unit.
struct Quantity
{
    QString name;
    QString unit; ///< UCUM
    bool operator==(const Quantity &) const = default;
};

/// The numeric quantities that at least two assets have, those of most assets first.
std::vector<Quantity> quantitiesOf(const plant::Plant &plant);

/// One quantity as the colour of all assets.
struct HeatMap
{
    Quantity quantity;
    plant::Range range; ///< all that its channels may measure
    QString ramp = QStringLiteral("viridis");
    /// By asset: its channel of the quantity, else the nearest one above it in the tree; NoChannel: it stays grey.
    std::vector<core::ChannelIndex> channels;
    bool isDifference = false; ///< shown is how much greater the quantity is in the compared state
};

/// The range is that of the channels, else of their limits, else 0…1.
HeatMap heatMapOf(const plant::Plant &plant, const Quantity &quantity);

} // namespace twinscope::viewport
