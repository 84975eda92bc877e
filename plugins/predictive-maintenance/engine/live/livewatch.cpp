// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "live/livewatch.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace twinscope::predict {

namespace {

constexpr qint64 MostRows = 20'000;
constexpr double WorthNaming = 0.1;
constexpr double Missing = std::numeric_limits<double>::quiet_NaN();

} // namespace

LiveWatch::LiveWatch(Watch watch, const plant::Plant &plant)
    : m_watch(std::move(watch))
{
    for (const QString &id : m_watch.channels) {
        const core::ChannelIndex index = plant.channelIndex(id);
        const plant::Channel &channel = plant.channels.at(index);
        m_inputs.push_back(index);
        m_names += channel.name.isEmpty() ? channel.id : channel.name;
    }
}

Matrix LiveWatch::goodRows(const core::ValueSource &history, core::Duration step) const
{
    const qint64 span = (m_watch.goodTo - m_watch.goodFrom).count();
    const int rows = int(std::clamp<qint64>(span / std::max<qint64>(step.count(), 1), 1, MostRows));
    Matrix matrix(rows, Eigen::Index(m_inputs.size()));
    for (size_t c = 0; c < m_inputs.size(); ++c) {
        const auto columns = history.envelope(m_inputs[c], m_watch.goodFrom, m_watch.goodTo, rows);
        double newest = Missing; // between two samples the last one holds, as it does live
        for (int row = 0; row < rows; ++row) {
            const core::EnvelopeColumn &column = columns[size_t(row)];
            if (column.count > 0)
                newest = column.worst.level == core::QualityLevel::Bad ? Missing : column.last;
            matrix(row, Eigen::Index(c)) = newest;
        }
    }
    return matrix;
}

core::Result<void> LiveWatch::learn(const core::ValueSource &history, core::Duration step)
{
    auto monitor = makeMonitor(QStringLiteral("ensemble"), m_watch.options);
    if (!monitor)
        return monitor.error();
    if (const auto trained = (*monitor)->train(goodRows(history, step)); !trained)
        return trained;
    (*monitor)->restart();
    m_monitor = std::move(*monitor);
    return {};
}

Judgement LiveWatch::judge(const core::ValueSource &live, core::Time now)
{
    const auto samples = live.valuesAt(m_inputs, now);
    Vector row(Eigen::Index(samples.size()));
    for (size_t i = 0; i < samples.size(); ++i) {
        const bool usable = samples[i].quality.level != core::QualityLevel::Bad;
        row[Eigen::Index(i)] = usable ? samples[i].value.toNumber().value_or(Missing) : Missing;
    }
    return m_monitor->step(row);
}

QString LiveWatch::because(const Judgement &judgement) const
{
    std::vector<Eigen::Index> order(size_t(judgement.contributions.size()));
    std::iota(order.begin(), order.end(), Eigen::Index(0));
    std::ranges::stable_sort(order, std::greater(), [&](Eigen::Index i) { return judgement.contributions[i]; });
    QStringList parts;
    for (const Eigen::Index i : order)
        if (judgement.contributions[i] >= WorthNaming)
            parts += QStringLiteral("%1 %2 %").arg(m_names.at(i)).arg(qRound(100 * judgement.contributions[i]));
    return parts.join(QStringLiteral(", "));
}

} // namespace twinscope::predict
