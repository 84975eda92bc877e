// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "live/recordedrows.h"

#include <limits>

namespace twinscope::predict {

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

}

double numberOf(const core::Sample &sample)
{
    return sample.quality.level == core::QualityLevel::Bad ? missing : sample.value.toNumber().value_or(missing);
}

Matrix recordedRows(const core::ValueSource &record, std::span<const core::ChannelIndex> channels, core::Time from,
                    core::Time to, int rows)
{
    Matrix matrix(rows, Eigen::Index(channels.size()));
    const auto before = record.valuesAt(channels, from);
    for (size_t c = 0; c < channels.size(); ++c) {
        const auto columns = record.envelope(channels[c], from, to, rows);
        double newest = numberOf(before[c]);
        for (int row = 0; row < rows; ++row) {
            const core::EnvelopeColumn &column = columns[size_t(row)];
            if (column.count > 0)
                newest = column.worst.level == core::QualityLevel::Bad ? missing : column.last;
            matrix(row, Eigen::Index(c)) = newest;
        }
    }
    return matrix;
}

} // namespace twinscope::predict
