// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <functional>
#include <span>
#include <vector>

namespace twinscope::whatif {

/// Finds u with f(u) = u. Newton's method with a Jacobian by differences, which is kept as long as it helps; numbers that are
/// not continuous just follow f. The Jacobian is left for the next call of the same loop.
class LoopSolver
{
public:
    using Function = std::function<core::Result<std::vector<double>>(std::span<const double>)>;

    explicit LoopSolver(std::vector<bool> continuous)
        : m_continuous(std::move(continuous))
    {
    }

    /// Begins at `u` and leaves the solution there. False: it does not converge. Error: what f says.
    core::Result<bool> solve(const Function &f, std::vector<double> &u);

private:
    core::Result<void> differentiate(const Function &f, const std::vector<double> &u, const std::vector<double> &value);
    std::vector<double> step(const std::vector<double> &residual) const;

    std::vector<bool> m_continuous;
    std::vector<double> m_jacobian; ///< of f(u) - u, column by column; empty: not known
};

} // namespace twinscope::whatif
