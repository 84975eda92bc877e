// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/valuesource.h>

#include <vector>

namespace twinscope::historian {

/// Sums an ordered stream of samples of [from, to) up into equal columns. Samples must come in order of time.
class EnvelopeBuilder
{
public:
    static constexpr int MostColumns = 1'000'000;

    /// from <= to, 1 <= columns <= MostColumns.
    EnvelopeBuilder(core::Time from, core::Time to, int columns);

    void add(const core::Sample &sample);
    std::vector<core::EnvelopeColumn> take() { return std::move(m_columns); }

private:
    core::Time startOf(size_t column) const;

    core::Time m_from;
    quint64 m_span;
    std::vector<core::EnvelopeColumn> m_columns;
    size_t m_current = 0;
    core::Time m_end; ///< where the current column ends
};

} // namespace twinscope::historian
