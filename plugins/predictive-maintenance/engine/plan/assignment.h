// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <vector>

namespace twinscope::predict {

/// Every task takes one of its choices; a choice may take something of one resource, of which there is only so much.
struct Assignment
{
    struct Choice
    {
        size_t id = 0; ///< what it means to the caller
        double cost = 0;
        int resource = -1; ///< index into capacities; -1: none
        double amount = 0;
    };
    std::vector<std::vector<Choice>> tasks;
    std::vector<double> capacities;
};

struct AssignmentSolution
{
    std::vector<size_t> chosen; ///< Choice::id of each task
    bool optimal = true;        ///< false: the best that was found in time
};

/// Least total cost, by GLPK's branch and cut; it stops after 20 s with what it has. Internal where it has nothing.
core::Result<AssignmentSolution> solveAssignment(const Assignment &assignment);

} // namespace twinscope::predict
