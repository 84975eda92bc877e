// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "draws.h"

#include <boost/random/sobol.hpp>

#include <numeric>

namespace twinscope::whatif {

namespace {

/// Streams of the library's own uses; callers count from 0.
constexpr quint64 ShiftStream = quint64(1) << 62;

quint64 word(quint64 seed, quint64 stream, quint64 index)
{
    const auto parts = philox(seed, stream, index);
    return quint64(parts[0]) << 32 | parts[1];
}

/// The middle of one of 2^53 equal parts: never 0, never 1.
double inside(quint64 bits)
{
    return (double(bits >> 11) + 0.5) * 0x1p-53;
}

} // namespace

std::array<quint32, 4> philox(quint64 seed, quint64 stream, quint64 index)
{
    std::array<quint32, 4> counter = {quint32(index), quint32(index >> 32), quint32(stream), quint32(stream >> 32)};
    quint32 key0 = quint32(seed), key1 = quint32(seed >> 32);
    for (int round = 0; round < 10; ++round) {
        const quint64 product0 = quint64(0xD2511F53) * counter[0], product1 = quint64(0xCD9E8D57) * counter[2];
        counter = {quint32(product1 >> 32) ^ counter[1] ^ key0, quint32(product1),
                   quint32(product0 >> 32) ^ counter[3] ^ key1, quint32(product0)};
        key0 += 0x9E3779B9;
        key1 += 0xBB67AE85;
    }
    return counter;
}

double uniform(quint64 seed, quint64 stream, quint64 index)
{
    return inside(word(seed, stream, index));
}

std::vector<quint32> permutation(quint32 count, quint64 seed, quint64 stream)
{
    std::vector<quint32> order(count);
    std::iota(order.begin(), order.end(), 0U);
    for (quint32 left = count; left > 1; --left)
        std::swap(order[left - 1], order[size_t(uniform(seed, stream, left) * left)]);
    return order;
}

/// The library counts points from 1, along the Gray code: the code of point 2^(b+1) - 1 is the bit b alone.
SobolPoints::SobolPoints(int dimensions, quint64 seed)
    : m_directions(size_t(dimensions))
{
    boost::random::sobol engine{size_t(dimensions)};
    for (int bit = 0; bit < Bits; ++bit) {
        engine.seed((quint64(2) << bit) - 2);
        for (auto &directions : m_directions)
            directions[size_t(bit)] = engine();
    }
    for (int dimension = 0; dimension < dimensions; ++dimension)
        m_shifts.push_back(word(seed, ShiftStream, quint64(dimension)));
}

void SobolPoints::point(quint64 index, std::vector<double> &coordinates) const
{
    coordinates.resize(m_directions.size());
    const quint64 code = index ^ (index >> 1);
    for (size_t dimension = 0; dimension < coordinates.size(); ++dimension) {
        quint64 bits = m_shifts[dimension];
        for (int bit = 0; bit < Bits; ++bit)
            bits ^= (code >> bit & 1) != 0 ? m_directions[dimension][size_t(bit)] : 0;
        coordinates[dimension] = inside(bits);
    }
}

} // namespace twinscope::whatif
