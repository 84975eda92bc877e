// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "prognosis/fields.h"
#include "prognosis/fleet.h"

namespace twinscope::predict {

/// The operating conditions of a fleet, found by clustering its rows (k-means++): a further condition is accepted while
/// it takes away at least 40 % of what the ones before leave unexplained, and all together have to explain 90 %.
/// A cluster that stands for an age, not for a way of running, is refused.
class OperatingConditions
{
public:
    /// `columns`: which of the fleet's columns tell the condition; empty: all.
    static OperatingConditions find(const Fleet &fleet, std::vector<Eigen::Index> columns, quint32 seed);

    Eigen::Index count() const { return m_centres.rows(); }
    Eigen::Index of(const Vector &row) const; ///< the nearest one; values that are missing do not count

    bool reads(Eigen::Index columns) const; ///< whether rows of so many columns have those it looks at

    QCborMap save() const;
    static OperatingConditions load(Fields &fields);

private:
    std::vector<Eigen::Index> m_columns;
    Vector m_mean, m_scale; ///< of the columns, over all conditions
    Matrix m_centres;       ///< conditions × columns, scaled
};

} // namespace twinscope::predict
