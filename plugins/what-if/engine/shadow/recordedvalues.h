// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/valuesource.h>
#include <twinscope/historian/store.h>
#include <twinscope/plant/plant.h>

#include <memory>

namespace twinscope::whatif {

/// What is recorded beside a project, for commands: the store is only read. Thread-safe as the store is.
class RecordedValues final : public core::ValueSource
{
public:
    /// Error: there is no record, or it cannot be read.
    static core::Result<std::shared_ptr<const RecordedValues>> open(const QString &projectPath,
                                                                    const plant::Plant &plant);

    core::Sample valueAt(core::ChannelIndex channel, core::Time time) const override;
    std::vector<core::EnvelopeColumn> envelope(core::ChannelIndex channel, core::Time from, core::Time to,
                                               int columns) const override;
    std::pair<core::Time, core::Time> span() const { return m_span; } ///< of the whole record

private:
    RecordedValues() = default;
    std::unique_ptr<historian::Store> m_store;
    std::vector<std::optional<historian::SeriesId>> m_series; ///< index = ChannelIndex; none: nothing was recorded
    std::pair<core::Time, core::Time> m_span;
};

} // namespace twinscope::whatif
