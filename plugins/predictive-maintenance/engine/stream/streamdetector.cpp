// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stream/streamdetector.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace twinscope::predict {

namespace {

// Short and long in samples; a step is the difference of two neighbouring windows.
constexpr size_t Short = 12, StepWindow = 24, Long = 48;

struct Moments
{
    double mean = 0, deviation = 0;
};

/// Of `count` samples (or fewer, where fewer are there) that end `back` before the newest.
Moments momentsOf(const std::deque<double> &recent, size_t count, size_t back = 0)
{
    if (recent.size() <= back)
        return momentsOf(recent, 1, recent.size() - 1);
    const size_t end = recent.size() - back, begin = end - std::min(count, end);
    Moments moments;
    for (size_t i = begin; i < end; ++i)
        moments.mean += recent[i] / double(end - begin);
    for (size_t i = begin; i < end; ++i)
        moments.deviation += (recent[i] - moments.mean) * (recent[i] - moments.mean) / double(end - begin);
    moments.deviation = std::sqrt(moments.deviation);
    return moments;
}

} // namespace

// In the order of aspectsOf().
StreamDetector::StreamDetector()
    : m_tails{TailModel(1),    TailModel(1),    TailModel(1),     TailModel(Long),
              TailModel(Long), TailModel(Long), TailModel(Short), TailModel(Long)}
{
}

std::vector<double> StreamDetector::aspectsOf() const
{
    const double value = m_recent.back();
    const double before = m_recent.size() > 1 ? m_recent[m_recent.size() - 2] : value;
    const Moments far = momentsOf(m_recent, Long), near = momentsOf(m_recent, Short);
    const double step = momentsOf(m_recent, StepWindow).mean - momentsOf(m_recent, StepWindow, StepWindow).mean;
    return {value,     -value,        std::abs(value - before), far.mean,
            -far.mean, far.deviation, near.deviation,           std::abs(step)};
}

StreamReading StreamDetector::push(double value)
{
    if (!std::isfinite(value))
        return {std::numeric_limits<double>::quiet_NaN(), false};
    m_recent.push_back(value);
    if (m_recent.size() > 2 * StepWindow)
        m_recent.pop_front();
    const auto aspects = aspectsOf();
    const bool judges = ++m_seen > Warmup;
    StreamReading reading{m_season.step(value), false};
    for (size_t i = 0; i < aspects.size(); ++i) {
        if (judges)
            reading.score = std::max(reading.score, m_tails[i].evidence(aspects[i]));
        m_tails[i].learn(aspects[i]);
    }
    ++m_sinceEvent;
    reading.event = judges && reading.score >= EventScore && m_sinceEvent > Quiet;
    if (reading.event)
        m_sinceEvent = 0;
    return reading;
}

} // namespace twinscope::predict
