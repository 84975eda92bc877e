// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "frame/frame.h"

#include <cmath>
#include <random>

namespace twinscope::test {

/// Normal numbers, the same on every machine.
class Noise
{
public:
    explicit Noise(unsigned seed = 1)
        : m_random(seed)
    {
    }

    double operator()()
    {
        const double angle = 2 * M_PI * uniform();
        return std::sqrt(-2 * std::log(1 - uniform())) * std::cos(angle); // Box and Muller
    }
    double uniform() { return double(m_random()) / 4294967296.0; }

    predict::Matrix matrix(Eigen::Index rows, Eigen::Index columns)
    {
        return predict::Matrix::NullaryExpr(rows, columns, [this] { return (*this)(); });
    }

private:
    std::mt19937 m_random;
};

} // namespace twinscope::test
