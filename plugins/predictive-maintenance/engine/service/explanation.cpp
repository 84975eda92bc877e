// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/explanation.h"

#include "anomaly/episodes.h"
#include "live/livewatch.h"
#include "live/recordedrows.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace twinscope::predict {

namespace {

using core::Error;
using core::ErrorCode;
using core::Result;

constexpr qint64 mostRows = 20'000;
constexpr int mostSamples = 16'384; ///< of a spectrum
constexpr int fewestSamples = 8;
constexpr size_t mostSimilar = 10;
constexpr double worthNaming = 0.01;
constexpr int cancelStride = 256; ///< rows between two looks at the stop token

QString tr(const char *text)
{
    return QCoreApplication::translate("predict", text);
}

std::vector<ChannelShare> namedShares(const Watch &watch, const Vector &contributions)
{
    std::vector<ChannelShare> shares;
    for (Eigen::Index i = 0; i < contributions.size(); ++i)
        if (contributions[i] >= worthNaming)
            shares.push_back({watch.channels[i], contributions[i]});
    std::ranges::stable_sort(shares, std::greater(), &ChannelShare::share);
    return shares;
}

double likeness(const Vector &a, const Vector &b)
{
    const double lengths = a.norm() * b.norm();
    return lengths > 0 ? a.dot(b) / lengths : 0;
}

/// The judged rows and when they were.
struct Judged
{
    std::vector<Judgement> rows;
    core::Time from;
    core::Duration step{0};

    core::Time at(Eigen::Index row) const { return from + step * (row + 1); }
};

Result<Judged> judge(const PlantRecord &record, const Watch &watch, core::Duration step, core::Time from, core::Time at,
                     core::Progress &progress)
{
    LiveWatch live(watch, record.plant());
    if (const auto learnt = live.learn({record.values.get(), record.project->directory(), step}); !learnt)
        return learnt.error();
    progress.report(0.3, tr("Judging what was recorded"));
    const qint64 span = (at - from).count();
    Judged judged{{}, from, core::Duration(std::max({qint64(step.count()), span / mostRows, qint64(1)}))};
    const int rows = int(std::max<qint64>(1, span / judged.step.count()));
    judged.from = at - judged.step * rows;
    const Matrix values = recordedRows(*record.values, live.inputs(), judged.from, at, rows);
    for (int row = 0; row < rows; ++row) {
        if (row % cancelStride == 0 && progress.isCancelled())
            return Error{ErrorCode::Cancelled, tr("The explanation was cancelled."), {}};
        judged.rows.push_back(live.judge(values.row(row), judged.at(row)));
    }
    return judged;
}

/// Episodes that ended before the last row began to be unusual, the most similar to it first.
std::vector<UnusualTime> similarTimes(const Watch &watch, const Judged &judged)
{
    std::vector<UnusualTime> times;
    const Vector &now = judged.rows.back().contributions;
    for (const Episode &episode : findEpisodes(judged.rows)) {
        if (episode.last + 1 == Eigen::Index(judged.rows.size()))
            continue;
        times.push_back({judged.at(episode.first), judged.at(episode.last), episode.score,
                         namedShares(watch, episode.contributions), likeness(now, episode.contributions)});
    }
    std::ranges::stable_sort(times, std::greater(), &UnusualTime::similarity);
    times.resize(std::min(times.size(), mostSimilar));
    return times;
}

quint64 sampleCount(const core::ValueSource &values, core::ChannelIndex channel, core::Time from, core::Time to)
{
    quint64 samples = 0;
    for (const core::EnvelopeColumn &column : values.envelope(channel, from, to, 64))
        samples += column.count;
    return samples;
}

/// Mean distance of two samples.
core::Duration samplingStep(const core::ValueSource &values, core::ChannelIndex channel, core::Time from, core::Time to)
{
    const quint64 samples = sampleCount(values, channel, from, to);
    return samples < fewestSamples ? core::Duration(0) : core::Duration((to - from).count() / qint64(samples));
}

} // namespace

Result<Explanation> explain(const PlantRecord &record, const Watch &watch, core::Duration step, core::Time from,
                            core::Time at, core::Progress &progress)
{
    progress.report(0, tr("Learning what is normal"));
    const auto judged = judge(record, watch, step, from, at, progress);
    if (!judged)
        return judged.error();
    const Judgement &last = judged->rows.back();
    Explanation explanation{at, last.score, last.flag, namedShares(watch, last.contributions), {}, {}};
    for (size_t i = 0; i < judged->rows.size(); ++i)
        explanation.scores.emplace_back(judged->at(Eigen::Index(i)), judged->rows[i].score);
    explanation.similar = similarTimes(watch, *judged);
    progress.report(1);
    return explanation;
}

Result<QString> fastestOf(const PlantRecord &record, const QStringList &channels, core::Time from, core::Time to,
                          const core::Progress &progress)
{
    QString fastest;
    quint64 most = 0;
    for (const QString &id : channels) {
        if (progress.isCancelled())
            return Error{ErrorCode::Cancelled, tr("The spectrum was cancelled."), {}};
        const core::ChannelIndex index = record.plant().channelIndex(id);
        const quint64 samples = index == core::NoChannel ? 0 : sampleCount(*record.values, index, from, to);
        if (fastest.isEmpty() || samples > most) {
            fastest = id;
            most = samples;
        }
    }
    return fastest;
}

Result<Spectrum> spectrumOf(const PlantRecord &record, const QString &channel, core::Time from, core::Time to)
{
    const core::ChannelIndex index = record.plant().channelIndex(channel);
    if (index == core::NoChannel)
        return Error{ErrorCode::NotFound, tr("There is no channel “%1”.").arg(channel), {}};
    const core::Duration step = samplingStep(*record.values, index, from, to);
    const qint64 rows = step.count() > 0 ? std::min<qint64>(mostSamples, (to - from).count() / step.count()) : 0;
    if (rows < fewestSamples)
        return Error{ErrorCode::InvalidArgument,
                     tr("%1 has too few samples in this time for a spectrum; at least 8 are needed.").arg(channel),
                     {}};
    const Matrix values = recordedRows(*record.values, std::span(&index, 1), to - step * rows, to, int(rows));
    std::vector<double> waveform;
    for (const double value : values.col(0))
        if (!std::isnan(value))
            waveform.push_back(value);
    return spectrumOf(waveform, 1 / core::toSeconds(step));
}

} // namespace twinscope::predict
