// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bytes.h"
#include "samplecolumns.h"

namespace twinscope::historian {

/// Samples in one piece of a block or of the journal: the unit that is decoded at once.
constexpr size_t MostInChunk = 256;

/// The part of the rows that a chunk holds.
struct RowRange
{
    size_t from = 0, to = 0;
    size_t size() const { return to - from; }
};

/// At most MostInChunk rows, column by column. Where all are of one series, its number is not written.
void encodeChunk(const SampleColumns &rows, RowRange range, Bytes &out);

/// Without arrival it reads as 0. For a curve arrival is left empty, and so is the series where the chunk has just one:
/// into empty rows only.
enum class Parts { All, WithoutArrival, Curve };

/// Adds the rows of a chunk; `series` is the one of a chunk that has just one. False where the bytes make no sense, and
/// then nothing is added. Reads nothing behind the bytes, whatever they are.
bool decodeChunk(ByteReader &in, SeriesId series, Parts parts, SampleColumns &rows);

} // namespace twinscope::historian
