// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace twinscope::whatif {

/// An axis of numbers with round ends and round ticks.
class ValueScale
{
public:
    /// Holds both; a span of no height gets one. `most`: ticks at most.
    ValueScale(double least, double greatest, int most = 6);

    double low() const { return m_low; }
    double high() const { return m_high; }
    double span() const { return m_high - m_low; }
    double share(double value) const { return (value - m_low) / span(); } ///< 0…1 within the axis
    std::vector<double> ticks() const;
    QString text(double tick) const; ///< with the decimals that tell neighbouring ticks apart, and no more

private:
    double m_low, m_high, m_step;
};

} // namespace twinscope::whatif
