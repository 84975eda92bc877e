// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mergeplan.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <tuple>

namespace twinscope::historian {

namespace {

/// Wide groups before those they contain.
void sortByGroup(std::vector<BlockPlace> &blocks)
{
    std::ranges::sort(blocks, {}, [](const BlockPlace &b) {
        return std::tuple(b.group.first(), -b.group.shift, b.age, b.first, b.id);
    });
}

quint64 samplesOf(const std::vector<BlockPlace> &blocks)
{
    return std::accumulate(blocks.begin(), blocks.end(), quint64(0),
                           [](quint64 sum, const BlockPlace &b) { return sum + b.samples; });
}

/// Families of groups that contain each other, given blocks in the order of sortByGroup().
std::vector<std::vector<BlockPlace>> families(const std::vector<BlockPlace> &blocks)
{
    std::vector<std::vector<BlockPlace>> found;
    for (const BlockPlace &block : blocks) {
        if (found.empty() || !found.back().front().group.contains(block.group))
            found.emplace_back();
        found.back().push_back(block);
    }
    return found;
}

/// A closed block between two open ones of its series has to be merged with them, or the order of equal times would be
/// lost.
bool isBetween(const BlockPlace &closed, const std::vector<BlockPlace> &open)
{
    const auto holds = [&](const BlockPlace &b) { return b.group.contains(closed.group); };
    return std::ranges::any_of(open, [&](const BlockPlace &b) { return holds(b) && b.age < closed.age; }) &&
           std::ranges::any_of(open, [&](const BlockPlace &b) { return holds(b) && b.age > closed.age; });
}

void addJobs(const std::vector<BlockPlace> &open, quint64 mostSamples, std::vector<MergeJob> &jobs)
{
    for (const auto &family : families(open)) {
        if (family.size() < 2)
            continue;
        if (samplesOf(family) <= mostSamples) {
            jobs.push_back(family);
            continue;
        }
        const Group widest = family.front().group;
        std::vector<BlockPlace> others;
        std::ranges::copy_if(family, std::back_inserter(others),
                             [&](const BlockPlace &b) { return !(b.group == widest); });
        addJobs(others, mostSamples, jobs);
    }
}

} // namespace

std::vector<MergeWindow> windowsEndingWith(quint64 seal)
{
    std::vector<MergeWindow> windows;
    quint64 length = MergeFan;
    for (int level = 0; level < MergeLevels && seal > 0 && seal % length == 0; ++level, length *= MergeFan)
        windows.push_back({seal - length, seal});
    return windows;
}

std::vector<MergeJob> planMerges(std::vector<BlockPlace> blocks, quint64 mostSamples)
{
    sortByGroup(blocks);
    const auto closedBegin = std::stable_partition(blocks.begin(), blocks.end(), std::mem_fn(&BlockPlace::isOpen));
    const std::vector<BlockPlace> open(blocks.begin(), closedBegin);
    std::vector<MergeJob> jobs;
    addJobs(open, mostSamples, jobs);
    for (MergeJob &job : jobs) {
        const MergeJob merged = job;
        const Group widest = job.front().group;
        std::copy_if(closedBegin, blocks.end(), std::back_inserter(job),
                     [&](const BlockPlace &b) { return widest.contains(b.group) && isBetween(b, merged); });
        std::ranges::sort(job, {}, [](const BlockPlace &b) { return std::tuple(b.age, b.first, b.id); });
    }
    return jobs;
}

} // namespace twinscope::historian
