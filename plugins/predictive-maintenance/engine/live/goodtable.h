// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "live/watch.h"

namespace twinscope::predict {

/// The channels that are looked at, all of which exist.
std::vector<plant::Channel> channelsOf(const Watch &watch, const plant::Plant &plant);

/// Good rows of an asset's channels out of a table, in the order of the channels: a column is called like the channel, or
/// like what stands behind the asset in its id ("flow" for P-101.flow), and may stand in another unit of measure.
/// The errors of readFrame; NotFound names a channel without a column, InvalidArgument a column in a measure that is
/// none of the channel's.
core::Result<Matrix> goodTable(const QString &path, const QString &asset, const std::vector<plant::Channel> &channels);

} // namespace twinscope::predict
