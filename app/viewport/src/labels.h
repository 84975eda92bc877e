// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plantstates.h"

#include <QPointF>
#include <QRectF>

namespace twinscope::viewport {

/// What stands beside an asset in the picture.
struct Label
{
    plant::AssetIndex asset = plant::NoAsset;
    QString text;          ///< lines; may be empty where the mark says it all
    int priority = 0;      ///< 1…4: with that priority's mark
    bool doubtful = false; ///< a value in it is not Good: with a "?"
    bool selected = false;
    bool blinks = false; ///< its mark does

    bool operator==(const Label &) const = default;
};

/// Symbols of the channels' units as people write them. Index = ChannelIndex.
std::vector<QString> unitSymbols(const plant::Plant &plant);

/// A template with {name}, {asset}, {value}, {unit}; empty: "{value} {unit}". A state's name replaces its number.
QString labelText(const QString &format, const plant::Channel &channel, const QString &assetName,
                  const core::Sample &sample, const QString &unit);

/// Labels of all visible assets that have something to say: label bindings, an alarm, or the selection.
/// Most important first: worst priority, then selected, then in plant order.
std::vector<Label> collectLabels(const plant::Plant &plant, const PlantStates &states,
                                 const std::vector<QString> &units, plant::AssetIndex selected);

} // namespace twinscope::viewport
