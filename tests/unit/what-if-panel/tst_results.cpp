// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "results/resultbook.h"

#include <gtest/gtest.h>

using namespace twinscope;
using namespace twinscope::whatif;

namespace {

std::shared_ptr<const LoadedRuns> runs(qint64 written, bool isComplete)
{
    auto made = std::make_shared<LoadedRuns>();
    made->written = core::Time::fromMilliseconds(written);
    made->isComplete = isComplete;
    return made;
}

} // namespace

TEST(ScenarioResults, OnlyTheNewestOfSeveralRunsIsGoneOnWith)
{
    ScenarioResults results;
    results.byMethod[Method::Single] = runs(30, false);
    EXPECT_EQ(results.stopped(), nullptr) << "one run is made anew";
    results.byMethod[Method::LatinHypercube] = runs(10, false);
    EXPECT_EQ(results.stopped(), results.byMethod[Method::LatinHypercube]);
    results.byMethod[Method::Tornado] = runs(20, true);
    EXPECT_EQ(results.stopped(), nullptr) << "something newer is complete";
    results.byMethod[Method::Sobol] = runs(25, false);
    EXPECT_EQ(results.stopped(), results.byMethod[Method::Sobol]);
}
