// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "block.h"

#include <twinscope/core/valuesource.h>

#include <vector>

namespace twinscope::historian {

/// Sums samples and summaries of [from, to) up into equal columns. Parts of different age may come in any order; parts
/// of one age come in order of time.
class EnvelopeBuilder
{
public:
    /// from <= to, columns >= 1.
    EnvelopeBuilder(core::Time from, core::Time to, int columns);

    /// Takes a part as a whole, or says no where it needs its samples: it lies in two columns, or its first or last
    /// sample counts as no number, so that nobody knows when its first or last number was.
    bool add(const Summary &part, quint64 age);
    /// Those of the rows that lie in [from, to); they are in order of time.
    void add(const SampleColumns &rows, RowRange range, quint64 age);

    std::vector<core::EnvelopeColumn> take();

private:
    /// When something was, for what is first and what is last: by time, then by age.
    struct Moment
    {
        qint64 time = 0;
        quint64 age = 0;
        auto operator<=>(const Moment &) const = default;
    };
    struct Column
    {
        quint64 count = 0;
        double min = 0, max = 0, first = 0, last = 0;
        Moment firstAt, lastAt;
        quint16 worst = 0;
    };

    bool holds(qint64 time) const { return time >= m_from && quint64(time) - quint64(m_from) < m_span; }
    qint64 startOf(size_t column) const;
    void moveTo(qint64 time); ///< makes the column of a time within [from, to) the current one
    void addToColumn(const Summary &part, quint64 age);
    void addNumbers(Column &column, const Summary &numbers, quint64 age);

    qint64 m_from;
    quint64 m_span;
    std::vector<Column> m_columns;
    size_t m_current = 0;
    qint64 m_start, m_last; ///< of the current column, both included
};

} // namespace twinscope::historian
