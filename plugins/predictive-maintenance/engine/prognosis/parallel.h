// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/job.h>

#include <atomic>
#include <thread>
#include <vector>

namespace twinscope::predict {

/// Calls `work(i)` for every i below `count`, on as many threads as there are cores, and waits for them. A cancel leaves
/// out what has not begun; each that is done is reported with `step` ("Fold %1 of %2"). `work` must not throw.
template<typename Work>
void inParallel(size_t count, core::Progress &progress, const QString &step, Work work)
{
    std::atomic<size_t> next = 0, done = 0;
    const auto run = [&] {
        for (size_t i = next++; i < count && !progress.isCancelled(); i = next++) {
            work(i);
            const size_t ready = ++done;
            progress.report(double(ready) / double(count), step.arg(ready).arg(count));
        }
    };
    std::vector<std::jthread> threads;
    for (size_t i = 1; i < std::min<size_t>(count, std::thread::hardware_concurrency()); ++i)
        threads.emplace_back(run);
    run();
}

} // namespace twinscope::predict
