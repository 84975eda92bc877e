// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/historian/store.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <cmath>
#include <limits>
#include <random>
#include <set>
#include <string>
#include <thread>

/// What every implementation of historian::Store has to do. An implementation includes this header once and writes
///   INSTANTIATE_TEST_SUITE_P(MyStore, StoreContract, testing::Values(StoreKind{"MyStore", &makeMyHarness}), kindName);
namespace twinscope::test {

/// One place where a store of that kind can live; begins empty and cleans up after itself.
class StoreHarness
{
public:
    virtual ~StoreHarness() = default;
    virtual core::Result<std::unique_ptr<historian::Store>> open(bool readOnly) = 0;
};

struct StoreKind
{
    std::string name;
    std::unique_ptr<StoreHarness> (*make)();
};

inline void PrintTo(const StoreKind &kind, std::ostream *out)
{
    *out << kind.name;
}

inline std::string kindName(const testing::TestParamInfo<StoreKind> &info)
{
    return info.param.name;
}

inline core::Sample sampleAt(qint64 ns, core::Value value, core::Quality quality = core::good())
{
    return {{ns}, {ns + 7}, std::move(value), quality};
}

/// Equal down to the bits of a double, where == would confuse zeros and never match NaN.
inline bool sameBits(const core::Value &a, const core::Value &b)
{
    const auto *x = std::get_if<double>(&a.storage());
    const auto *y = std::get_if<double>(&b.storage());
    return x && y ? std::bit_cast<quint64>(*x) == std::bit_cast<quint64>(*y) : a == b;
}

class StoreContract : public testing::TestWithParam<StoreKind>
{
protected:
    StoreContract()
        : m_harness(GetParam().make())
    {
        reopen();
    }

    void reopen(bool readOnly = false)
    {
        m_store.reset();
        auto opened = m_harness->open(readOnly);
        ASSERT_TRUE(opened.ok()) << opened.error().sentence.toStdString();
        m_store = std::move(*opened);
    }

    historian::Store &store() { return *m_store; }

    historian::SeriesId series(const char *id)
    {
        const auto made = store().series(QString::fromUtf8(id));
        EXPECT_TRUE(made.ok());
        return made.ok() ? *made : 0;
    }

    void append(historian::SeriesId id, const std::vector<core::Sample> &samples)
    {
        std::vector<historian::SeriesSample> batch;
        for (const core::Sample &sample : samples)
            batch.push_back({id, sample});
        const auto done = store().append(batch);
        ASSERT_TRUE(done.ok()) << done.error().sentence.toStdString() << done.error().detail.toStdString();
    }

    std::vector<core::Sample> scan(historian::SeriesId id, qint64 from, qint64 to)
    {
        std::vector<core::Sample> found;
        const auto done = store().scan(id, {from}, {to}, [&](const core::Sample &sample) {
            found.push_back(sample);
            return true;
        });
        EXPECT_TRUE(done.ok());
        return found;
    }

    std::vector<core::Sample> everything(historian::SeriesId id)
    {
        return scan(id, std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max());
    }

    core::Sample valueAt(historian::SeriesId id, qint64 ns)
    {
        const auto sample = store().valueAt(id, {ns});
        EXPECT_TRUE(sample.ok());
        return sample.ok() ? *sample : core::Sample();
    }

    std::vector<core::EnvelopeColumn> envelope(historian::SeriesId id, qint64 from, qint64 to, int columns)
    {
        auto answer = store().envelope(id, {from}, {to}, columns);
        EXPECT_TRUE(answer.ok());
        return answer.ok() ? *answer : std::vector<core::EnvelopeColumn>();
    }

    std::unique_ptr<StoreHarness> m_harness;
    std::unique_ptr<historian::Store> m_store;
};

} // namespace twinscope::test
