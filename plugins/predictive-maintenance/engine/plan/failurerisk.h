// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace twinscope::predict {

/// When an asset fails, out of an estimate with its 90 % interval: the probability rises in straight lines through 0 %
/// now, 5 % at the low end, 50 % at the estimate and 95 % at the high end; the rest comes at the last line's rate.
/// Times in hours from now.
class FailureRisk
{
public:
    FailureRisk(double low, double median, double high);

    double before(double hours) const; ///< probability of a failure until then

private:
    double m_times[4];
};

} // namespace twinscope::predict
