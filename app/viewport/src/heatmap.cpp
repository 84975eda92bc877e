// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/viewport/heatmap.h>

#include <QHash>
#include <QSet>

#include <algorithm>

namespace twinscope::viewport {

namespace {

bool measures(const plant::Channel &channel, const Quantity &quantity)
{
    return channel.name == quantity.name && channel.unit == quantity.unit;
}

/// Widens `range` by what a channel may measure.
void widen(std::optional<plant::Range> &range, const plant::Channel &channel)
{
    std::vector<double> ends;
    if (channel.range)
        ends = {channel.range->low, channel.range->high};
    else
        for (const auto &limit :
             {channel.limits.lowLow, channel.limits.low, channel.limits.high, channel.limits.highHigh})
            if (limit)
                ends.push_back(*limit);
    for (const double end : ends) {
        if (!range)
            range = plant::Range{end, end};
        range->low = std::min(range->low, end);
        range->high = std::max(range->high, end);
    }
}

} // namespace

std::vector<Quantity> quantitiesOf(const plant::Plant &plant)
{
    std::vector<Quantity> quantities;
    std::vector<QSet<QString>> assets;
    QHash<std::pair<QString, QString>, size_t> places;
    for (const plant::Channel &channel : plant.channels) {
        if (channel.kind != plant::ChannelKind::Number || channel.name.isEmpty() || channel.asset.isEmpty())
            continue;
        const std::pair key(channel.name, channel.unit);
        if (!places.contains(key)) {
            places.insert(key, quantities.size());
            quantities.push_back({channel.name, channel.unit});
            assets.emplace_back();
        }
        assets[places.value(key)].insert(channel.asset);
    }
    std::vector<size_t> order;
    for (size_t i = 0; i < quantities.size(); ++i)
        if (assets[i].size() > 1)
            order.push_back(i);
    std::ranges::stable_sort(order, std::greater(), [&assets](size_t i) { return assets[i].size(); });
    std::vector<Quantity> sorted;
    for (const size_t i : order)
        sorted.push_back(quantities[i]);
    return sorted;
}

HeatMap heatMapOf(const plant::Plant &plant, const Quantity &quantity)
{
    HeatMap map;
    map.quantity = quantity;
    std::optional<plant::Range> range;
    QHash<QString, core::ChannelIndex> own;
    for (size_t i = 0; i < plant.channels.size(); ++i) {
        if (!measures(plant.channels[i], quantity))
            continue;
        widen(range, plant.channels[i]);
        if (!own.contains(plant.channels[i].asset))
            own.insert(plant.channels[i].asset, core::ChannelIndex(i));
    }
    map.range = range && range->high > range->low ? *range : plant::Range{0, 1};
    for (const plant::Asset &asset : plant.assets) {
        const auto found = own.constFind(asset.id);
        const auto above = asset.parent == plant::NoAsset ? core::NoChannel : map.channels[size_t(asset.parent)];
        map.channels.push_back(found != own.constEnd() ? *found : above);
    }
    return map;
}

} // namespace twinscope::viewport
