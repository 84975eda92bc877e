// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prognosis/assetstate.h"

#include <cmath>
#include <limits>

namespace twinscope::predict {

namespace {

constexpr double fastRows = 5, slowRows = 20;
constexpr int shortWindow = 30, longWindow = 60; ///< rows; the ring holds the long one
constexpr size_t longestTrace = 300;
constexpr double fewest = 3; ///< values for a slope

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

} // namespace

void AssetState::Line::add(double time, double value)
{
    ++n;
    t += time;
    tt += time * time;
    z += value;
    zz += value * value;
    tz += time * value;
}

double AssetState::Line::slope() const
{
    const double spread = tt - t * t / n;
    return n >= fewest && spread > 0 ? (tz - t * z / n) / spread : notANumber;
}

double AssetState::Line::deviation() const
{
    return n >= fewest ? std::sqrt(std::max(0.0, zz / n - z * z / (n * n))) : notANumber;
}

void AssetState::Smooth::add(double value, double rows)
{
    sum += value - sum / rows;
    weight += 1 - weight / rows;
}

AssetState::AssetState(Eigen::Index sensors)
    : m_sensors(size_t(sensors), Sensor{{}, {}, {}, std::vector<double>(longWindow)})
    , m_times(longWindow)
{
}

void AssetState::push(double cycle, const Vector &scaled)
{
    if (m_rows == 0)
        m_first = cycle;
    m_cycle = cycle;
    const size_t place = size_t(m_rows++ % longWindow);
    const double time = m_times[place] = cycle - m_first;
    for (size_t i = 0; i < m_sensors.size(); ++i) {
        Sensor &sensor = m_sensors[i];
        const double value = sensor.recent[place] = scaled[Eigen::Index(i)];
        if (std::isnan(value))
            continue;
        sensor.fast.add(value, fastRows);
        sensor.slow.add(value, slowRows);
        sensor.record.add(time, value);
    }
}

void AssetState::note(double wear)
{
    if (std::isnan(wear) || m_rows % m_traceStride != 0)
        return;
    if (m_trace.size() >= longestTrace) {
        m_trace = m_trace.thinned(longestTrace / 2);
        m_traceStride *= 2;
    }
    m_trace.times.push_back(m_cycle);
    m_trace.values.push_back(wear);
}

AssetState::Line AssetState::window(const Sensor &sensor, int rows) const
{
    Line line;
    for (int row = std::max(0, m_rows - rows); row < m_rows; ++row)
        if (const size_t place = size_t(row % longWindow); !std::isnan(sensor.recent[place]))
            line.add(m_times[place] - (m_cycle - m_first), sensor.recent[place]);
    return line;
}

Vector AssetState::level() const
{
    return Vector::NullaryExpr(Eigen::Index(m_sensors.size()),
                               [this](Eigen::Index i) { return m_sensors[size_t(i)].slow.mean(); });
}

void AssetState::features(float *out) const
{
    *out++ = float(m_cycle);
    for (const Sensor &sensor : m_sensors) {
        const Line recent = window(sensor, shortWindow);
        for (const double feature : {sensor.fast.mean(), sensor.slow.mean(), recent.slope(), recent.deviation(),
                                     window(sensor, longWindow).slope(), sensor.record.slope()})
            *out++ = float(feature);
    }
}

} // namespace twinscope::predict
