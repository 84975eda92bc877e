// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "blocktable.h"

#include <deque>

namespace twinscope::historian {

/// Blocks to be written anew as fewer and larger ones, in order of their ages.
using MergeJob = std::vector<BlockPlace>;

/// The seals (after, upTo] whose blocks are merged with each other.
struct MergeWindow
{
    quint64 after = 0, upTo = 0;
    bool operator==(const MergeWindow &) const = default;
};

constexpr quint64 MergeFan = 8; ///< seals, or windows of the level below, that make one window
constexpr int MergeLevels = 5;

/// The windows that are complete with that seal, small ones first.
std::vector<MergeWindow> windowsEndingWith(quint64 seal);

/// Jobs for the blocks of one window: open blocks of groups that contain each other, and the closed ones that lie between
/// them in age. Groups of together more samples than `mostSamples` are taken apart by leaving their widest blocks out.
std::vector<MergeJob> planMerges(std::vector<BlockPlace> blocks, quint64 mostSamples);

} // namespace twinscope::historian
