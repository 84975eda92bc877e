// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "frame/frame.h"

#include <map>

namespace twinscope::predict {

/// Makes rows of several operating modes comparable: each channel in the spread of the good rows of its row's mode,
/// around their middle. The modes are found from the channels that set them (set points, recipes): values of one
/// channel belong together where no gap wider than a tenth of the channel's range is between them.
class OperatingModes
{
public:
    static constexpr double Gap = 0.1;
    static constexpr Eigen::Index FewestRows = 10; ///< good rows of a mode that is worth judging

    /// `setters`: columns of the rows, at least one.
    void train(const Matrix &good, std::vector<Eigen::Index> setters);

    Eigen::Index count() const { return Eigen::Index(m_modes.size()); }

    /// The other channels, scaled by the row's mode; all NaN where the good rows have no such mode.
    Matrix apply(const Matrix &rows) const;

private:
    using Key = std::vector<int>; ///< for each setter the group its value lies in
    struct Scale
    {
        Vector centre, size;
    };

    std::optional<Key> keyOf(const Vector &row) const;

    std::vector<Eigen::Index> m_setters, m_others;
    std::vector<std::vector<std::pair<double, double>>> m_groups; ///< for each setter low and high of its groups
    std::map<Key, Scale> m_modes;
};

} // namespace twinscope::predict
