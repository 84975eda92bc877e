// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alarmcatalogue.h"

#include <algorithm>

namespace twinscope::alarms {

namespace {

/// Positions by id; large plants make the plant's own, linear, look-up too slow. The first of equal ids counts.
template<typename Index, typename Item>
QHash<QString, Index> positionsOf(const std::vector<Item> &items)
{
    QHash<QString, Index> positions;
    for (size_t i = items.size(); i-- > 0;)
        positions.insert(items[i].id, Index(i));
    return positions;
}

} // namespace

AlarmCatalogue::AlarmCatalogue(const plant::Plant &plant)
    : m_byChannel(plant.channels.size())
    , m_assetCount(plant.assets.size())
{
    const auto channels = positionsOf<core::ChannelIndex>(plant.channels);
    const auto assets = positionsOf<plant::AssetIndex>(plant.assets);
    for (const plant::AlarmDefinition &definition : plant.alarms) {
        const AlarmIndex alarm = AlarmIndex(m_profiles.size());
        Profile profile{definition.id, std::clamp(definition.priority, 1, 4), plant::NoAsset};
        if (const auto channel = channels.constFind(definition.channel); channel != channels.cend()) {
            m_byChannel[*channel].push_back(alarm);
            profile.asset = assets.value(plant.channels[*channel].asset, plant::NoAsset);
        }
        m_byId.insert(definition.id, alarm);
        m_profiles.push_back(std::move(profile));
    }
}

const std::vector<AlarmIndex> &AlarmCatalogue::ofChannel(core::ChannelIndex channel) const
{
    static const std::vector<AlarmIndex> none;
    return channel < m_byChannel.size() ? m_byChannel[channel] : none;
}

std::vector<AlarmRow> AlarmCatalogue::sorted(const std::vector<AlarmRow> &rows) const
{
    std::vector<const AlarmRow *> order;
    order.reserve(rows.size());
    for (const AlarmRow &row : rows)
        order.push_back(&row);
    std::stable_sort(order.begin(), order.end(), [this](const AlarmRow *a, const AlarmRow *b) {
        const int left = m_profiles[size_t(a->alarm)].priority, right = m_profiles[size_t(b->alarm)].priority;
        return left != right ? left < right : a->since > b->since;
    });
    std::vector<AlarmRow> sorted;
    sorted.reserve(rows.size());
    for (const AlarmRow *row : order)
        sorted.push_back(*row);
    return sorted;
}

std::vector<int> AlarmCatalogue::worstByAsset(const std::vector<AlarmRow> &rows) const
{
    std::vector<int> worst(m_assetCount, 0);
    for (const AlarmRow &row : rows) {
        if (!isActive(row.state) || !contains(row.alarm))
            continue;
        const Profile &profile = m_profiles[size_t(row.alarm)];
        if (profile.asset == plant::NoAsset)
            continue;
        int &shown = worst[size_t(profile.asset)];
        shown = shown == 0 ? profile.priority : std::min(shown, profile.priority);
    }
    return worst;
}

std::vector<Machine> makeMachines(const plant::Plant &plant)
{
    const auto channels = positionsOf<core::ChannelIndex>(plant.channels);
    std::vector<Machine> machines;
    machines.reserve(plant.alarms.size());
    for (const plant::AlarmDefinition &definition : plant.alarms) {
        const auto channel = channels.constFind(definition.channel);
        machines.emplace_back(definition,
                              channel == channels.cend() ? plant::Limits() : plant.channels[*channel].limits);
    }
    return machines;
}

} // namespace twinscope::alarms
