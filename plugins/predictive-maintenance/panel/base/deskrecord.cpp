// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/deskrecord.h"

namespace twinscope::predict {

std::optional<PlantRecord> recordOf(desk::Desk &desk)
{
    desk::OpenPlant *open = desk.plant();
    if (!open || !open->history())
        return std::nullopt;
    return PlantRecord{std::make_shared<const plant::Project>(open->project()), open->history()};
}

core::Time lookBack(desk::Desk &desk, core::Time at, core::Duration most)
{
    const core::TimeCursor &cursor = desk.plant()->cursor();
    const core::Time earliest = at - most;
    const bool bounded = cursor.spanFrom() < cursor.spanTo() && cursor.spanFrom() < at;
    return bounded ? std::max(earliest, cursor.spanFrom()) : earliest;
}

QString assetName(const plant::Plant &plant, const QString &id)
{
    const plant::AssetIndex index = plant.assetIndex(id);
    return index == plant::NoAsset || plant.assets[size_t(index)].name.isEmpty() ? id
                                                                                 : plant.assets[size_t(index)].name;
}

QString channelName(const plant::Plant &plant, const QString &id)
{
    const core::ChannelIndex index = plant.channelIndex(id);
    return index == core::NoChannel || plant.channels[index].name.isEmpty() ? id : plant.channels[index].name;
}

} // namespace twinscope::predict
