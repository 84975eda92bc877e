// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection.h"

namespace twinscope::postgres {

/// The tables of the shared history, version 1, in the schema "twinscope":
///   series    number and channel id
///   samples   a row a sample; unique by series, time, quality, kind and mark, which makes an exact double impossible.
///             That index carries number and place along, so that curves are read from it alone.
///   receipts  proofs of what was taken
///   totals    counts, in sixteen rows, so that recorders do not wait for each other
/// Where the server has TimescaleDB, samples becomes a hypertable of days, compressed after a week.
struct Schema
{
    static constexpr int Version = 1;

    /// Makes what is missing. Unsupported: of another version.
    static core::Result<void> prepare(Connection &connection);
    /// NotFound: there is none yet.
    static core::Result<void> check(Connection &connection);
    /// A connection that writes has a place for the rows that come in.
    static core::Result<void> prepareWriter(Connection &connection);
};

} // namespace twinscope::postgres
