// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulation/inputs.h"

#include <utility>
#include <vector>

namespace twinscope::whatif {

/// A curve of one variable: (seconds from the start, value), ascending, straight between; two points of one time are a jump.
/// Before the first point its value holds, after the last the last one's.
struct Curve
{
    std::vector<std::pair<double, double>> points;

    double before(double time) const; ///< coming from the left
    double after(double time) const;  ///< going on to the right
    bool operator==(const Curve &) const = default;
};

struct InputCurve
{
    int variable = 0; ///< by index
    Curve curve;
};

/// Inputs that follow curves; `offset` is added to their times. Discrete variables keep the value of the point before.
Inputs inputsFrom(const Description &description, const std::vector<InputCurve> &curves, double offset);

} // namespace twinscope::whatif
