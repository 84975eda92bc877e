// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "envelopesegments.h"

#include <algorithm>
#include <limits>

namespace twinscope::trends {

namespace {

class Builder
{
public:
    Builder(core::Time base, core::Duration width, core::Duration hold)
        : m_base(base)
        , m_width(width)
        , m_hold(hold)
    {
    }

    void add(const core::EnvelopeColumn &column)
    {
        const bool gap = m_any && column.from - m_lastColumn > std::max(m_hold, 2 * m_width);
        if (!m_any || gap)
            m_segments.push_back({column.worst.level, {}});
        else if (m_segments.back().quality != column.worst.level)
            m_segments.push_back({column.worst.level, {m_segments.back().points.back()}});
        append(column);
        m_any = true;
        m_lastColumn = column.from;
    }

    std::vector<Segment> take() { return std::move(m_segments); }

private:
    void append(const core::EnvelopeColumn &column)
    {
        QList<QPointF> &points = m_segments.back().points;
        const double x = core::toSeconds(column.from - m_base);
        const double step = core::toSeconds(m_width) / 4;
        points.append({x, column.first});
        if (column.count > 2 || column.min < std::min(column.first, column.last) ||
            column.max > std::max(column.first, column.last)) {
            points.append({x + step, column.min});
            points.append({x + 2 * step, column.max});
        }
        if (column.count > 1)
            points.append({x + 3 * step, column.last});
    }

    const core::Time m_base;
    const core::Duration m_width, m_hold;
    std::vector<Segment> m_segments;
    core::Time m_lastColumn;
    bool m_any = false;
};

} // namespace

std::vector<Segment> segmentsOf(const std::vector<core::EnvelopeColumn> &envelope, core::Time base,
                                core::Duration columnWidth, core::Duration hold)
{
    Builder builder(base, columnWidth, hold);
    for (const core::EnvelopeColumn &column : envelope) {
        if (column.count > 0)
            builder.add(column);
    }
    return builder.take();
}

std::pair<double, double> extentOf(const std::vector<core::EnvelopeColumn> &envelope)
{
    std::pair<double, double> extent{std::numeric_limits<double>::max(), std::numeric_limits<double>::lowest()};
    for (const core::EnvelopeColumn &column : envelope) {
        if (column.count == 0)
            continue;
        extent.first = std::min(extent.first, column.min);
        extent.second = std::max(extent.second, column.max);
    }
    return extent;
}

} // namespace twinscope::trends
