// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/storedrecord.h"

#include <twinscope/historian/embeddedstore.h>

namespace twinscope::predict {

namespace {

using core::Result;

/// Channels of a plant in front of a store that nobody else uses.
class StoredValues final : public core::ValueSource
{
public:
    StoredValues(std::unique_ptr<historian::EmbeddedStore> store, const plant::Plant &plant)
        : m_store(std::move(store))
    {
        for (const plant::Channel &channel : plant.channels) {
            const auto series = m_store->series(channel.id);
            m_series.push_back(series ? std::optional(*series) : std::nullopt);
        }
    }

    core::Sample valueAt(core::ChannelIndex channel, core::Time time) const override
    {
        const auto series = m_series.at(channel);
        auto sample = series ? m_store->valueAt(*series, time) : Result<core::Sample>(core::Sample());
        return sample ? std::move(sample).value() : core::Sample();
    }

    std::vector<core::EnvelopeColumn> envelope(core::ChannelIndex channel, core::Time from, core::Time to,
                                               int columns) const override
    {
        if (const auto series = m_series.at(channel)) {
            auto envelope = m_store->envelope(*series, from, to, columns);
            if (envelope)
                return std::move(envelope).value();
        }
        return std::vector<core::EnvelopeColumn>(size_t(columns));
    }

private:
    std::unique_ptr<historian::EmbeddedStore> m_store;
    std::vector<std::optional<historian::SeriesId>> m_series; ///< index = ChannelIndex
};

} // namespace

bool isPlantFile(const QString &path)
{
    return path.endsWith(QStringLiteral(".twin.json"));
}

Result<PlantRecord> openRecord(const QString &projectPath)
{
    auto project = plant::openProject(projectPath);
    if (!project)
        return project.error();
    auto store = historian::openEmbeddedStore(historian::embeddedStorePath(project->path), {.readOnly = true});
    if (!store)
        return store.error();
    auto shared = std::make_shared<const plant::Project>(std::move(project).value());
    auto values = std::make_shared<StoredValues>(std::move(store).value(), shared->plant);
    return PlantRecord{std::move(shared), std::move(values)};
}

Result<std::pair<core::Time, core::Time>> recordedSpan(const QString &projectPath)
{
    const auto store = historian::openEmbeddedStore(historian::embeddedStorePath(projectPath), {.readOnly = true});
    if (!store)
        return store.error();
    const auto statistics = (*store)->statistics();
    if (!statistics)
        return statistics.error();
    return std::pair(statistics->from, statistics->to + core::Duration(1));
}

} // namespace twinscope::predict
