// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/historian/csvformat.h>

#include <span>

namespace twinscope::historian {

/// What a channel is called: its id and what people call it.
struct CsvChannel
{
    QString id, name;
};

/// Where a series goes.
struct CsvMatch
{
    int channel = -1;     ///< position; -1: nowhere
    bool isGuess = false; ///< only the last part of their names is the same: a person should look at it
    bool operator==(const CsvMatch &) const = default;
};

/// For each series of a file its channel. In this order: the very id; the id, then the display name, then their last part
/// ("P-101.pressure" is "pressure"), case and separators ignored. A name that two channels answer to in the same way
/// matches neither; two series never get the same channel, the first one has it.
std::vector<CsvMatch> matchChannels(std::span<const CsvSeries> series, std::span<const CsvChannel> channels);

} // namespace twinscope::historian
