// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "integercodec.h"

#include "bitpacking.h"

#include <algorithm>
#include <array>

namespace twinscope::historian {

namespace {

// All arithmetic is modulo 2^64, so that no distance between two integers overflows.

constexpr std::array<qint64, 4> Units = {1, 1'000, 1'000'000, 1'000'000'000};
constexpr quint8 UnitMask = 3, DeltaFlag = 4;

qint64 difference(qint64 a, qint64 b)
{
    return qint64(quint64(a) - quint64(b));
}

quint8 unitOf(std::span<const qint64> values)
{
    for (quint8 unit = quint8(Units.size() - 1); unit > 0; --unit) {
        const auto fits = [&](qint64 value) { return difference(value, values[0]) % Units[unit] == 0; };
        if (std::ranges::all_of(values, fits))
            return unit;
    }
    return 0;
}

/// Moves the least to zero and says what it was.
qint64 takeLeast(std::vector<qint64> &values, std::vector<quint64> &residuals)
{
    const qint64 least = values.empty() ? 0 : *std::ranges::min_element(values);
    residuals.resize(values.size());
    for (size_t i = 0; i < values.size(); ++i)
        residuals[i] = quint64(difference(values[i], least));
    return least;
}

struct Scratch
{
    std::vector<qint64> values, deltas;
    std::vector<quint64> plain, steps;
};

/// Steps, from the second place on, become values.
void addUp(std::span<qint64> values, quint64 first, quint64 least, quint64 unit)
{
    quint64 sum = first;
    values[0] = qint64(sum);
    for (qint64 &value : values.subspan(1))
        value = qint64(sum += (quint64(value) + least) * unit);
}

} // namespace

void encodeIntegers(std::span<const qint64> values, Bytes &out)
{
    if (values.empty())
        return;
    thread_local Scratch scratch;
    const quint8 unit = unitOf(values);
    scratch.values.resize(values.size());
    for (size_t i = 0; i < values.size(); ++i)
        scratch.values[i] = difference(values[i], values[0]) / Units[unit];
    scratch.deltas.resize(values.size() - 1);
    for (size_t i = 1; i < values.size(); ++i)
        scratch.deltas[i - 1] = difference(scratch.values[i], scratch.values[i - 1]);

    const qint64 leastValue = takeLeast(scratch.values, scratch.plain);
    const qint64 leastStep = takeLeast(scratch.deltas, scratch.steps);
    const bool isDelta = packedSize(scratch.steps) < packedSize(scratch.plain);
    out.push_back(unit | (isDelta ? DeltaFlag : 0));
    putVarint(out, zigzag(values[0]));
    putVarint(out, zigzag(isDelta ? leastStep : leastValue));
    packBits(isDelta ? scratch.steps : scratch.plain, out);
}

bool decodeIntegers(ByteReader &in, std::span<qint64> values)
{
    if (values.empty())
        return true;
    const quint8 form = in.fixed<quint8>();
    const quint64 first = quint64(unzigzag(in.varint()));
    const quint64 least = quint64(unzigzag(in.varint()));
    if (!in.ok() || form > (UnitMask | DeltaFlag))
        return false;
    const bool isDelta = form & DeltaFlag;
    const auto packed = isDelta ? values.subspan(1) : values;
    // The same bits seen as unsigned: signed and unsigned of one type may alias.
    if (!unpackBits(in, {reinterpret_cast<quint64 *>(packed.data()), packed.size()}))
        return false;
    const quint64 unit = quint64(Units[form & UnitMask]);
    if (isDelta)
        addUp(values, first, least, unit);
    else
        for (qint64 &value : values)
            value = qint64(first + (quint64(value) + least) * unit);
    return true;
}

} // namespace twinscope::historian
