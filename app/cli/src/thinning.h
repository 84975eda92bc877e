// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/sample.h>

#include <functional>
#include <optional>
#include <vector>

namespace twinscope::cli {

/// Passes on at most `points` of the samples of a span, such that a plot keeps its peaks: the span is cut into points/2
/// equal columns, and of each the lowest and the highest sample are kept; of a column without any number the first and
/// the last. Where points is odd the newest sample passes, too. Samples come in the order of time.
/// points == 0: everything passes; 1: the highest.
class Thinning
{
public:
    using Output = std::function<void(const core::Sample &)>;
    Thinning(core::Time from, core::Time to, int points, Output output);

    void add(const core::Sample &sample);
    void finish(); ///< once, at the end

private:
    void flush();
    void pass(const core::Sample &sample);

    core::Time m_from;
    core::Duration m_span;
    qint64 m_columns;
    Output m_output;
    qint64 m_column = -1;
    std::vector<core::Sample> m_kept; ///< none, or lowest and highest of the present column
    bool m_onlyHighest, m_alsoNewest;
    std::optional<core::Sample> m_newest, m_passed; ///< the last that came in, and that went out
};

} // namespace twinscope::cli
