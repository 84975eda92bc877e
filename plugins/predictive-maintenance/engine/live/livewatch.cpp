// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "live/livewatch.h"

#include "anomaly/goodrows.h"
#include "live/recordedrows.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace twinscope::predict {

namespace {

constexpr qint64 MostRows = 20'000;
constexpr double WorthNaming = 0.1;

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
    return recordedRows(history, m_inputs, m_watch.goodFrom, m_watch.goodTo, rows);
}

QString LiveWatch::doubtAbout(const Matrix &good) const
{
    const auto suspects = suspectsIn(good);
    if (suspects.empty())
        return {};
    const Suspect &worst = suspects.front();
    const core::Duration row = (m_watch.goodTo - m_watch.goodFrom) / good.rows();
    return QCoreApplication::translate("predict", "The good time of %1 may hold a fault: between %2 and %3, %4 is %5 "
                                                  "standard deviations away from its usual value. Choose another time "
                                                  "if it was one.")
        .arg(m_watch.asset, core::toIso8601(m_watch.goodFrom + row * worst.first),
             core::toIso8601(m_watch.goodFrom + row * (worst.last + 1)), m_names[worst.column])
        .arg(worst.distance, 0, 'f', 0);
}

core::Result<void> LiveWatch::learn(const core::ValueSource &history, core::Duration step)
{
    auto monitor = makeMonitor(QStringLiteral("ensemble"), m_watch.options);
    if (!monitor)
        return monitor.error();
    const Matrix good = goodRows(history, step);
    if (const auto trained = (*monitor)->train(good); !trained)
        return trained;
    m_doubt = doubtAbout(good);
    (*monitor)->restart();
    m_monitor = std::move(*monitor);
    return {};
}

Judgement LiveWatch::judge(const core::ValueSource &live, core::Time now)
{
    const auto samples = live.valuesAt(m_inputs, now);
    Vector row(Eigen::Index(samples.size()));
    for (size_t i = 0; i < samples.size(); ++i)
        row[Eigen::Index(i)] = numberOf(samples[i]);
    return judge(row);
}

Judgement LiveWatch::judge(const Vector &row)
{
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
