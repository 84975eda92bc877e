// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "live/livewatch.h"

#include "anomaly/goodrows.h"
#include "live/recordedrows.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace twinscope::predict {

namespace {

constexpr qint64 MostRows = 20'000;
constexpr double WorthNaming = 0.1;

} // namespace

LiveWatch::LiveWatch(Watch watch, const plant::Plant &plant)
    : m_watch(std::move(watch))
    , m_channels(channelsOf(m_watch, plant))
    , m_settling(m_watch.settle)
{
    for (const QString &id : m_watch.channels)
        m_inputs.push_back(plant.channelIndex(id));
    if (!m_watch.running.isEmpty())
        m_inputs.push_back(plant.channelIndex(m_watch.running));
}

QString LiveWatch::nameOf(Eigen::Index channel) const
{
    const plant::Channel &one = m_channels[size_t(channel)];
    return one.name.isEmpty() ? one.id : one.name;
}

GoodRows LiveWatch::recordedGoodRows(const core::ValueSource &history, core::Duration step) const
{
    const qint64 span = (m_watch.goodTo - m_watch.goodFrom).count();
    const int rows = int(std::clamp<qint64>(span / std::max<qint64>(step.count(), 1), 1, MostRows));
    const Matrix all = recordedRows(history, m_inputs, m_watch.goodFrom, m_watch.goodTo, rows);
    Settling settling(m_watch.settle);
    std::vector<Eigen::Index> places;
    for (Eigen::Index row = 0; row < all.rows(); ++row)
        if (m_watch.running.isEmpty() ||
            settling.isOver(all(row, channelCount()),
                            m_watch.goodFrom + (m_watch.goodTo - m_watch.goodFrom) / rows * row))
            places.push_back(row);
    Matrix settled = all(places, Eigen::seqN(0, channelCount()));
    return {std::move(settled), std::move(places), rows, {}};
}

core::Result<GoodRows> LiveWatch::goodRows(const Past &past) const
{
    if (!m_watch.goodFile.isEmpty())
        return goodTable(QDir(past.directory).absoluteFilePath(m_watch.goodFile), m_watch, m_channels);
    if (past.history)
        return recordedGoodRows(*past.history, past.step);
    return core::Error{
        core::ErrorCode::InvalidArgument,
        QCoreApplication::translate("predict", "Nothing is recorded of %1 to learn from.").arg(m_watch.asset),
        {}};
}

QString LiveWatch::doubtAbout(const GoodRows &good) const
{
    const auto suspects = suspectsIn(good.rows);
    if (suspects.empty())
        return {};
    const Suspect &worst = suspects.front();
    const bool isFile = !m_watch.goodFile.isEmpty();
    const core::Duration row = (m_watch.goodTo - m_watch.goodFrom) / good.of;
    const Eigen::Index first = good.places[size_t(worst.first)], last = good.places[size_t(worst.last)];
    const auto place = [&](Eigen::Index at) {
        return isFile ? QCoreApplication::translate("predict", "row %1").arg(at + 1)
                      : core::toIso8601(m_watch.goodFrom + row * at);
    };
    const char *alone =
        QT_TRANSLATE_NOOP("predict", "The good time of %1 may hold a fault: between %2 and %3, %4 is %5 "
                                     "standard deviations away from its usual value. Choose another "
                                     "time if it was one.");
    const char *together =
        QT_TRANSLATE_NOOP("predict", "The good time of %1 may hold a fault: between %2 and %3, %4 does not go with the "
                                     "other channels as it does elsewhere (%5 standard deviations). Choose another "
                                     "time if it was one.");
    return QCoreApplication::translate("predict", worst.together ? together : alone)
        .arg(m_watch.asset, place(first), place(isFile ? last : last + 1), nameOf(worst.column))
        .arg(worst.distance, 0, 'f', 0);
}

core::Result<void> LiveWatch::learn(const Past &past)
{
    auto monitor = makeMonitor(QStringLiteral("ensemble"), m_watch.options);
    if (!monitor)
        return monitor.error();
    const auto good = goodRows(past);
    if (!good)
        return good.error();
    m_notices = good->notices;
    if (const auto trained = (*monitor)->train(good->rows); !trained)
        return trained;
    m_doubt = doubtAbout(*good);
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
    return judge(row, now);
}

Judgement LiveWatch::judge(const Vector &row, core::Time now)
{
    const bool rests = !m_watch.running.isEmpty() && !m_settling.isOver(row[channelCount()], now);
    if (std::exchange(m_isResting, rests) && !rests)
        m_monitor->restart();
    if (rests)
        return {std::numeric_limits<double>::quiet_NaN(), false, Vector::Zero(channelCount())};
    return m_monitor->step(row.head(channelCount()));
}

QString LiveWatch::because(const Judgement &judgement) const
{
    std::vector<Eigen::Index> order(size_t(judgement.contributions.size()));
    std::iota(order.begin(), order.end(), Eigen::Index(0));
    std::ranges::stable_sort(order, std::greater(), [&](Eigen::Index i) { return judgement.contributions[i]; });
    QStringList parts;
    for (const Eigen::Index i : order)
        if (judgement.contributions[i] >= WorthNaming)
            parts += QStringLiteral("%1 %2 %").arg(nameOf(i)).arg(qRound(100 * judgement.contributions[i]));
    return parts.join(QStringLiteral(", "));
}

} // namespace twinscope::predict
