// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "frame/frame.h"

#include <twinscope/core/valuesource.h>

namespace twinscope::predict {

/// What channels said in [from, to): `rows` rows in even steps, one column for each channel. Between two samples the
/// earlier one holds, as it does live; a bad value is missing (NaN). Reads from disk.
Matrix recordedRows(const core::ValueSource &record, std::span<const core::ChannelIndex> channels, core::Time from,
                    core::Time to, int rows);

/// What a sample says as a number; NaN where it is bad or none.
double numberOf(const core::Sample &sample);

} // namespace twinscope::predict
