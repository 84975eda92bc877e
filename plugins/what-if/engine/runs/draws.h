// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <array>
#include <vector>

namespace twinscope::whatif {

/// Random numbers that are a function of seed, stream and index (Philox 4x32-10; Salmon, Moraes, Dror, Shaw: Parallel random
/// numbers: as easy as 1, 2, 3, SC 2011): whoever computes run 7 gets the numbers of run 7.
std::array<quint32, 4> philox(quint64 seed, quint64 stream, quint64 index);
double uniform(quint64 seed, quint64 stream, quint64 index); ///< in (0, 1), 53 bits

/// 0 … count - 1 in an order of chance.
std::vector<quint32> permutation(quint32 count, quint64 seed, quint64 stream);

/// Points of Sobol's sequence with the direction numbers of Joe and Kuo, each dimension shifted by a number of the seed
/// (digital shift, which keeps the sequence's nets). Any point can be asked for.
class SobolPoints
{
public:
    static constexpr int MostDimensions = 3667;
    SobolPoints(int dimensions, quint64 seed);
    void point(quint64 index, std::vector<double> &coordinates) const; ///< in (0, 1)

private:
    static constexpr int Bits = 40;
    std::vector<std::array<quint64, Bits>> m_directions;
    std::vector<quint64> m_shifts;
};

} // namespace twinscope::whatif
