// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace twinscope::predict {

/// Turns the probability that a row is good into a flag that does not flutter: it comes when so many rows in a row are
/// below the wanted false-alarm rate, and stays until a row is clearly good again.
class Persistence
{
public:
    static constexpr double Release = 5; ///< times the false-alarm rate: above it a row is clearly good

    Persistence(double falseAlarmRate, int rows)
        : m_rate(falseAlarmRate)
        , m_rows(rows)
    {
    }

    bool step(double probability)
    {
        if (m_raised) {
            m_raised = probability < release();
            m_count = 0;
            return m_raised;
        }
        m_count = probability < m_rate ? m_count + 1 : 0;
        m_raised = m_count >= m_rows;
        return m_raised;
    }

private:
    double release() const { return m_rate * Release < 0.5 ? m_rate * Release : 0.5; }

    double m_rate;
    int m_rows;
    int m_count = 0;
    bool m_raised = false;
};

} // namespace twinscope::predict
