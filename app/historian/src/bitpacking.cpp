// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bitpacking.h"

#include <array>
#include <bit>

namespace twinscope::historian {

namespace {

struct Packing
{
    int width = 64;
    quint32 exceptions = 0;
    size_t bytes = 0;
};

quint64 maskOf(int width)
{
    return width == 64 ? ~quint64(0) : (quint64(1) << width) - 1;
}

size_t packedBytes(size_t count, int width)
{
    return (count * size_t(width) + 7) / 8;
}

/// The width with which everything together is smallest, the patches counted in.
Packing bestPacking(std::span<const quint64> values)
{
    std::array<quint32, 65> lengths{};
    for (const quint64 value : values)
        ++lengths[size_t(std::bit_width(value))];
    int longest = 64;
    while (longest > 0 && lengths[size_t(longest)] == 0)
        --longest;
    Packing best{longest, 0, packedBytes(values.size(), longest)};
    quint32 exceptions = 0;
    for (int width = longest - 1; width >= 0; --width) {
        exceptions += lengths[size_t(width) + 1];
        const size_t perException = 2 + size_t(longest - width) / 7;
        const size_t bytes = packedBytes(values.size(), width) + exceptions * perException;
        if (bytes < best.bytes)
            best = {width, exceptions, bytes};
    }
    best.bytes += 2;
    return best;
}

void putPacked(std::span<const quint64> values, int width, Bytes &out)
{
    const size_t start = out.size();
    out.resize(start + (values.size() * size_t(width) + 63) / 64 * 8);
    quint8 *at = out.data() + start;
    const quint64 mask = maskOf(width);
    quint64 buffer = 0;
    int filled = 0;
    for (const quint64 value : values) {
        const quint64 low = value & mask;
        buffer |= low << filled;
        filled += width;
        if (filled < 64)
            continue;
        std::memcpy(at, &buffer, 8);
        at += 8;
        filled -= 64;
        buffer = filled > 0 ? low >> (width - filled) : 0;
    }
    if (filled > 0)
        std::memcpy(at, &buffer, 8);
    out.resize(start + packedBytes(values.size(), width));
}

quint64 bitsAt(const quint8 *bytes, size_t bit, quint64 mask, int width)
{
    quint64 word = 0;
    std::memcpy(&word, bytes + bit / 8, 8);
    const int shift = int(bit % 8);
    quint64 value = word >> shift;
    if (shift + width > 64)
        value |= quint64(bytes[bit / 8 + 8]) << (64 - shift);
    return value & mask;
}

void takePacked(ByteView packed, int width, std::span<quint64> values)
{
    constexpr size_t Reach = 9; // bytes that bitsAt() may touch
    const quint64 mask = maskOf(width);
    size_t i = 0;
    for (; i < values.size() && i * size_t(width) / 8 + Reach <= packed.size(); ++i)
        values[i] = bitsAt(packed.data(), i * size_t(width), mask, width);
    if (i == values.size())
        return;
    const size_t begin = i * size_t(width) / 8;
    std::array<quint8, 3 * Reach> end{};
    std::memcpy(end.data(), packed.data() + begin, packed.size() - begin);
    for (; i < values.size(); ++i)
        values[i] = bitsAt(end.data(), i * size_t(width) - begin * 8, mask, width);
}

} // namespace

size_t packedSize(std::span<const quint64> values)
{
    return bestPacking(values).bytes;
}

void packBits(std::span<const quint64> values, Bytes &out)
{
    const Packing packing = bestPacking(values);
    out.push_back(quint8(packing.width));
    putVarint(out, packing.exceptions);
    putPacked(values, packing.width, out);
    if (packing.exceptions == 0)
        return;
    size_t previous = 0;
    for (size_t i = 0; i < values.size(); ++i) {
        if (std::bit_width(values[i]) <= packing.width)
            continue;
        putVarint(out, i - previous);
        putVarint(out, values[i] >> packing.width);
        previous = i;
    }
}

bool unpackBits(ByteReader &in, std::span<quint64> values)
{
    const int width = in.fixed<quint8>();
    const quint64 exceptions = in.varint();
    if (!in.ok() || width > 64 || exceptions > values.size() || (width == 64 && exceptions > 0))
        return false;
    const ByteView packed = in.take(packedBytes(values.size(), width));
    if (!in.ok())
        return false;
    if (width == 0)
        std::fill(values.begin(), values.end(), quint64(0));
    else
        takePacked(packed, width, values);
    size_t position = 0;
    for (quint64 i = 0; i < exceptions; ++i) {
        position += in.varint();
        const quint64 high = in.varint();
        if (!in.ok() || position >= values.size())
            return false;
        values[position] |= high << width;
    }
    return true;
}

} // namespace twinscope::historian
