// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <span>

namespace twinscope::predict {

/// The length after which a series repeats itself, by its autocorrelation; nothing where none is clear. A period has to
/// be seen three times and be 24 samples or longer.
std::optional<size_t> findPeriod(std::span<const double> series);

/// Finds a period in a stream by itself, and says how far a value lies outside of what stood at this place of the
/// earlier periods. Looks only back; bounded memory.
class SeasonalWatch
{
public:
    static constexpr size_t Remembered = 10'000; ///< values

    /// -log10 of the probability of a value so far outside; 0 while there is no period. Learns the value.
    double step(double value);

private:
    std::optional<double> outside(double value) const;
    double evidenceOf(double distance) const;
    void follow(std::optional<size_t> period);
    void learn(double value);

    std::deque<double> m_values;
    size_t m_seen = 0;
    double m_mean = 0, m_squares = 0;           ///< of all values seen (Welford)
    std::optional<size_t> m_period, m_compared; ///< now, and of which the following figures are
    size_t m_judged = 0, m_outside = 0;         ///< values that were compared, those that lay outside
    double m_sum = 0, m_farthest = 0;           ///< of their distances
};

} // namespace twinscope::predict
