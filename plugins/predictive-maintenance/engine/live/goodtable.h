// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "live/watch.h"

#include <optional>

namespace twinscope::predict {

/// The channels that are looked at, all of which exist.
std::vector<plant::Channel> channelsOf(const Watch &watch, const plant::Plant &plant);

/// Rows to learn from, and where they stood among all that there were.
struct GoodRows
{
    Matrix rows;
    std::vector<Eigen::Index> places; ///< of each row, from 0 on
    Eigen::Index of = 0;              ///< rows that there were
    QStringList notices;              ///< as of Frame
};

/// Good rows of these channels of a watch out of a table, in the order of the channels: a column is called like the
/// channel, or like what stands behind the asset in its id ("flow" for P-101.flow), and may stand in another unit of
/// measure. Where there is a column for the channel that says whether the asset runs, rows in which it stands, or has not
/// settled, are left out.
/// The errors of readFrame; NotFound names a channel without a column, InvalidArgument a column in a measure that is
/// none of the channel's.
core::Result<GoodRows> goodTable(const QString &path, const Watch &watch, const std::vector<plant::Channel> &channels);

/// Whether an asset is to be judged: it runs, and has run for long enough. Times rise.
class Settling
{
public:
    explicit Settling(core::Duration settle)
        : m_settle(settle)
    {
    }
    /// `running` is 0 while it stands, NaN where nobody knows; at the beginning it is taken to have settled.
    bool isOver(double running, core::Time now);

private:
    core::Duration m_settle;
    std::optional<core::Time> m_until;
};

} // namespace twinscope::predict
