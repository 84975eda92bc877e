// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection.h"

#include <twinscope/core/sample.h>

namespace twinscope::postgres {

/// A sample as the columns of the table "samples" hold it.
struct Row
{
    qint64 time = 0, arrival = 0;
    qint16 quality = 0; ///< level · 256 + reason: orders as Quality does
    qint16 kind = 0;    ///< position in core::Value::Storage; never renumber
    qint64 mark = 0;    ///< what tells values of one kind apart: bits of a double, an integer, a text's digest
    std::optional<double> number;    ///< where the sample counts in a curve
    std::optional<QByteArray> words; ///< UTF-8; as bytes, because PostgreSQL's text cannot hold U+0000
};

Row rowOf(const core::Sample &sample);

/// The columns of a sample in this order, for a SELECT.
inline constexpr const char *SampleColumns = "s.time, s.arrival, s.quality, s.kind, s.mark, s.words";

/// The sample that stands in those columns from `column` on.
core::Sample sampleOf(const Answer &answer, int row, int column = 0);
core::Quality qualityOf(qint64 stored);

} // namespace twinscope::postgres
