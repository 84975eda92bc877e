// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "thinning.h"

#include <algorithm>

namespace twinscope::cli {

Thinning::Thinning(core::Time from, core::Time to, int points, Output output)
    : m_from(from)
    , m_span(std::max(core::Duration(1), to - from))
    , m_columns(points > 0 ? std::max(1, points / 2) : 0)
    , m_output(std::move(output))
    , m_onlyHighest(points == 1)
    , m_alsoNewest(points > 1 && points % 2 == 1)
{
}

void Thinning::add(const core::Sample &sample)
{
    if (m_columns == 0) {
        m_output(sample);
        return;
    }
    const double position = double((sample.time - m_from).count()) / double(m_span.count());
    const qint64 column = std::clamp(qint64(position * double(m_columns)), qint64(0), m_columns - 1);
    if (column != m_column)
        flush();
    m_column = column;
    if (m_alsoNewest)
        m_newest = sample;
    if (m_kept.empty()) {
        m_kept = {sample, sample};
        return;
    }
    const auto value = sample.value.toNumber();
    const auto low = m_kept[0].value.toNumber();
    const auto high = m_kept[1].value.toNumber();
    if (value && (!low || *value < *low))
        m_kept[0] = sample;
    if (value ? !high || *value > *high : !high)
        m_kept[1] = sample;
}

void Thinning::finish()
{
    flush();
    if (m_newest && m_newest != m_passed)
        m_output(*m_newest);
}

void Thinning::pass(const core::Sample &sample)
{
    m_output(sample);
    if (m_alsoNewest)
        m_passed = sample;
}

void Thinning::flush()
{
    if (m_kept.empty())
        return;
    if (m_onlyHighest)
        m_kept[0] = m_kept[1];
    const size_t earlier = m_kept[1].time < m_kept[0].time ? 1 : 0;
    pass(m_kept[earlier]);
    if (m_kept[1] != m_kept[0])
        pass(m_kept[1 - earlier]);
    m_kept.clear();
}

} // namespace twinscope::cli
