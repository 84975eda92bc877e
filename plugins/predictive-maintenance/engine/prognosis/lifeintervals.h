// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "prognosis/fields.h"

#include <span>

namespace twinscope::predict {

/// A guess about a unit that was held out, beside the truth. Both end at the cap.
struct HeldOut
{
    size_t unit = 0;
    double truth = 0; ///< remaining life, not capped
    double guess = 0;
    double weight = 0; ///< rows of one unit together weigh 1
};

/// 90 % intervals by label-conditional conformal prediction (Vovk 2012): a remaining life belongs to the interval of a
/// guess where units with that life were given such guesses, but for the 5 % at either end. The coverage therefore
/// holds for every remaining life, and does not depend on how old the fleet happens to be.
class LifeIntervals
{
public:
    static constexpr double coverage = 0.9;

    struct Interval
    {
        double low = 0, high = 0;
    };

    /// `cap`: where guesses end; an interval that reaches it goes on to the 95 % quantile of what such units really had.
    static LifeIntervals calibrate(std::span<const HeldOut> cases, double cap);

    Interval of(double guess) const;

    QCborMap save() const;
    static LifeIntervals load(Fields &fields);

private:
    double m_cap = 0;
    double m_reach = 0;                ///< of the lives beyond the cap
    std::vector<double> m_low, m_high; ///< guesses between which 90 % lie, for lives from 0 to the cap in equal steps
};

} // namespace twinscope::predict
