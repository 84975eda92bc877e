// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <random>

namespace twinscope::test {

void fuzzExpect(bool condition, const char *sentence)
{
    if (condition)
        return;
    std::fprintf(stderr, "fuzzing found: %s\n", sentence);
    std::abort();
}

namespace {

constexpr int Mutations = 20'000;

/// Changes a few places of the bytes: other values, flipped bits, pieces cut out, doubled or appended.
QByteArray mutated(QByteArray bytes, std::mt19937 &random)
{
    const auto below = [&random](qsizetype end) { return qsizetype(random() % std::max<quint32>(1, quint32(end))); };
    for (int changes = 1 + int(random() % 4); changes > 0; --changes) {
        const qsizetype at = below(bytes.size());
        const qsizetype length = std::min<qsizetype>(1 + below(8), bytes.size() - at);
        switch (random() % 5) {
        case 0:
            bytes.replace(at, length, QByteArray(length, char(random())));
            break;
        case 1:
            if (!bytes.isEmpty())
                bytes[at] = char(bytes[at] ^ (1 << (random() % 8)));
            break;
        case 2:
            bytes.remove(at, length);
            break;
        case 3:
            bytes.insert(at, bytes.mid(at, length));
            break;
        default:
            bytes.append(char(random()));
        }
    }
    return bytes;
}

TEST(FuzzRound, survivesItsSeedsAndWhatComesOfThem)
{
    const auto seeds = fuzzSeeds();
    ASSERT_FALSE(seeds.empty());
    for (const QByteArray &seed : seeds)
        fuzzOne(seed);
    fuzzOne({});
    std::mt19937 random(20261123);
    for (int i = 0; i < Mutations; ++i)
        fuzzOne(mutated(seeds[random() % seeds.size()], random));
}

} // namespace
} // namespace twinscope::test
