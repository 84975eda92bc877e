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

/// For each series of a file the position of its channel, or -1. In this order: the very id; the id, then the display
/// name, then their last part ("P-101.pressure" is "pressure"), case and separators ignored. A name that two channels
/// answer to in the same way matches neither; two series never get the same channel, the first one has it.
std::vector<int> matchChannels(std::span<const CsvSeries> series, std::span<const CsvChannel> channels);

} // namespace twinscope::historian
