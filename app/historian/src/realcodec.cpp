// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "realcodec.h"

#include "integercodec.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace twinscope::historian {

namespace {

constexpr int MostPlaces = 15;
constexpr std::array<double, MostPlaces + 1> PowersOfTen = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                            1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
constexpr double LargestExact = 9007199254740992.0; // 2^53
constexpr quint8 BitsForm = 64;                     // plus the number of bits that are zero at the end of every value
constexpr int NoPlaces = -1;

bool isDecimal(double value, int places, qint64 &integer)
{
    const double scaled = value * PowersOfTen[size_t(places)];
    if (!(std::abs(scaled) < LargestExact))
        return false;
    integer = qint64(std::nearbyint(scaled));
    return std::bit_cast<quint64>(double(integer) / PowersOfTen[size_t(places)]) == std::bit_cast<quint64>(value);
}

/// The fewest decimal places, from `atLeast`, with which the value is exact; NoPlaces where there are none.
int placesOf(double value, int atLeast)
{
    qint64 integer = 0;
    for (int places = atLeast; places <= MostPlaces; ++places) {
        if (isDecimal(value, places, integer))
            return places;
    }
    return NoPlaces;
}

struct Decimals
{
    int places = 0;
    std::vector<qint64> integers;
    std::vector<size_t> exceptions;
};

/// False where too many values are no decimals.
bool toDecimals(std::span<const double> values, Decimals &result)
{
    const size_t mostExceptions = values.size() / 8;
    result.places = 0;
    result.integers.resize(values.size());
    result.exceptions.clear();
    for (size_t i = 0; i < values.size(); ++i) {
        if (isDecimal(values[i], result.places, result.integers[i]))
            continue;
        const int places = placesOf(values[i], result.places + 1);
        if (places != NoPlaces) {
            result.places = places;
            result.exceptions.clear();
            i = size_t(-1); // once more from the beginning, with more places
            continue;
        }
        if (result.exceptions.size() >= mostExceptions)
            return false;
        result.exceptions.push_back(i);
        result.integers[i] = i > 0 ? result.integers[i - 1] : 0;
    }
    return true;
}

void encodeDecimals(std::span<const double> values, const Decimals &decimals, Bytes &out)
{
    out.push_back(quint8(decimals.places));
    encodeIntegers(decimals.integers, out);
    putVarint(out, decimals.exceptions.size());
    size_t previous = 0;
    for (const size_t i : decimals.exceptions) {
        putVarint(out, i - previous);
        putFixed(out, values[i]);
        previous = i;
    }
}

/// In place: integers become the bits of doubles.
bool decodeDecimals(ByteReader &in, int places, std::span<qint64> values)
{
    if (places > MostPlaces || !decodeIntegers(in, values))
        return false;
    const double power = PowersOfTen[size_t(places)];
    for (qint64 &value : values)
        value = std::bit_cast<qint64>(double(value) / power);
    size_t position = 0;
    for (quint64 rest = in.varint(); rest > 0; --rest) {
        position += in.varint();
        const double value = in.fixed<double>();
        if (!in.ok() || position >= values.size())
            return false;
        values[position] = std::bit_cast<qint64>(value);
    }
    return in.ok();
}

// The sign goes last, so that values around zero differ in few of the upper bits.
constexpr quint64 SignBit = quint64(1) << 63;

void encodeBits(std::span<const double> values, Bytes &out)
{
    quint64 used = 0;
    for (const double value : values)
        used |= std::bit_cast<quint64>(value) & ~SignBit;
    const int zeros = used == 0 ? 0 : std::countr_zero(used);
    std::vector<qint64> integers(values.size());
    std::ranges::transform(values, integers.begin(), [zeros](double value) {
        const quint64 bits = std::bit_cast<quint64>(value);
        return qint64((bits & ~SignBit) >> zeros << 1 | bits >> 63);
    });
    out.push_back(quint8(BitsForm + zeros));
    encodeIntegers(integers, out);
}

bool decodeBits(ByteReader &in, int zeros, std::span<qint64> values)
{
    if (zeros > 62 || !decodeIntegers(in, values))
        return false;
    for (qint64 &value : values) {
        const quint64 bits = quint64(value);
        value = qint64((bits >> 1 << zeros & ~SignBit) | bits << 63);
    }
    return true;
}

} // namespace

void encodeReals(std::span<const double> values, Bytes &out)
{
    thread_local Decimals decimals;
    if (toDecimals(values, decimals))
        encodeDecimals(values, decimals, out);
    else
        encodeBits(values, out);
}

bool decodeRealBits(ByteReader &in, std::span<qint64> bits)
{
    const int form = in.fixed<quint8>();
    if (!in.ok())
        return false;
    return form >= BitsForm ? decodeBits(in, form - BitsForm, bits) : decodeDecimals(in, form, bits);
}

bool decodeReals(ByteReader &in, std::span<double> values)
{
    std::vector<qint64> bits(values.size());
    if (!decodeRealBits(in, bits))
        return false;
    std::ranges::transform(bits, values.begin(), [](qint64 b) { return std::bit_cast<double>(b); });
    return true;
}

} // namespace twinscope::historian
