// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/runfinder.h"

#include <QCoreApplication>

#include <algorithm>

namespace twinscope::predict {

namespace {

constexpr qint64 MostSteps = 50'000;

/// The lives that one channel tells.
std::vector<RecordedLife> runsOf(const QString &asset, const std::vector<core::EnvelopeColumn> &columns)
{
    std::vector<RecordedLife> runs;
    std::optional<bool> runsNow; // nothing: not known yet
    std::optional<core::Time> begun;
    for (const core::EnvelopeColumn &column : columns) {
        if (column.count == 0 || column.worst.level == core::QualityLevel::Bad)
            continue;
        const bool isRunning = column.last != 0;
        if (runsNow == false && isRunning)
            begun = column.from;
        if (runsNow == true && !isRunning && begun) {
            runs.push_back({asset, *begun, column.from});
            begun.reset();
        }
        runsNow = isRunning;
    }
    return runs;
}

} // namespace

core::Result<std::vector<RecordedLife>> findRuns(const PlantRecord &record, const QString &quantity, core::Time from,
                                                 core::Time to, core::Duration step, core::Progress &progress)
{
    std::vector<RecordedLife> found;
    const qint64 steps = std::clamp<qint64>((to - from).count() / std::max<qint64>(1, step.count()), 1, MostSteps);
    const std::vector<plant::Asset> &assets = record.plant().assets;
    for (size_t i = 0; i < assets.size(); ++i) {
        if (progress.isCancelled())
            return core::Error{
                core::ErrorCode::Cancelled, QCoreApplication::translate("predict", "The search was cancelled."), {}};
        progress.report(double(i) / double(assets.size()), assets[i].id);
        const core::ChannelIndex channel = record.plant().channelIndex(assets[i].id + u'.' + quantity);
        if (channel == core::NoChannel)
            continue;
        const auto runs = runsOf(assets[i].id, record.values->envelope(channel, from, to, int(steps)));
        found.insert(found.end(), runs.begin(), runs.end());
    }
    return found;
}

} // namespace twinscope::predict
