// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "blocktable.h"

namespace twinscope::historian {

/// What is common to the blocks that are written together.
struct BlockOrigin
{
    quint64 age = 0;
    qint64 step = 0; ///< see BlockPlace
};

/// Cuts rows (in order of series, then time) into blocks and writes them: long series alone, in pieces of even size;
/// short ones together with their neighbours. In a write transaction; the caller writes the state.
core::Result<void> writeBlocks(const SampleColumns &rows, BlockOrigin origin, BlockTable &table, StoredState &state);

} // namespace twinscope::historian
