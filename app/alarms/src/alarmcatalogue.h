// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "machine.h"

#include <twinscope/plant/plant.h>

#include <QHash>

#include <vector>

namespace twinscope::alarms {

/// What does not change about the alarms of a plant: where each belongs and how serious it is. A copy, thread-safe.
class AlarmCatalogue
{
public:
    explicit AlarmCatalogue(const plant::Plant &plant);

    size_t size() const { return m_profiles.size(); }
    bool contains(AlarmIndex alarm) const { return alarm >= 0 && size_t(alarm) < m_profiles.size(); }
    const QString &id(AlarmIndex alarm) const { return m_profiles[size_t(alarm)].id; }
    AlarmIndex find(const QString &id) const { return m_byId.value(id, -1); } ///< -1: no such alarm
    const std::vector<AlarmIndex> &ofChannel(core::ChannelIndex channel) const;

    /// Worst priority first, then newest.
    std::vector<AlarmRow> sorted(const std::vector<AlarmRow> &rows) const;
    std::vector<int> worstByAsset(const std::vector<AlarmRow> &rows) const;

private:
    struct Profile
    {
        QString id;
        int priority = 4;
        plant::AssetIndex asset = plant::NoAsset;
    };

    std::vector<Profile> m_profiles;
    QHash<QString, AlarmIndex> m_byId;
    std::vector<std::vector<AlarmIndex>> m_byChannel;
    size_t m_assetCount;
};

/// A machine for each alarm of a plant. An alarm whose channel does not exist has no limit either.
std::vector<Machine> makeMachines(const plant::Plant &plant);

} // namespace twinscope::alarms
