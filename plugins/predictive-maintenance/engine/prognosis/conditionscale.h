// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "prognosis/operatingconditions.h"

namespace twinscope::predict {

/// What every condition makes of the sensors is taken away: a value becomes its distance from the mean of its condition
/// in standard deviations there, at most 6. Sensors that nowhere change are left out.
class ConditionScale
{
public:
    /// InvalidArgument where no sensor changes; the sentence names the columns.
    static core::Result<ConditionScale> learn(const Fleet &fleet, OperatingConditions conditions);

    const OperatingConditions &conditions() const { return m_conditions; }
    Eigen::Index sensors() const { return Eigen::Index(m_kept.size()); }
    bool reads(Eigen::Index columns) const; ///< whether it can be applied to rows of so many columns
    QStringList constantColumns(const QStringList &columns) const;

    Vector apply(const Vector &row) const; ///< NaN where the value is missing or never changes in its condition

    QCborMap save() const;
    static ConditionScale load(Fields &fields);

private:
    OperatingConditions m_conditions;
    std::vector<Eigen::Index> m_kept; ///< columns of the fleet
    Matrix m_mean, m_deviation;       ///< conditions × kept columns; a deviation of 0: constant there
};

} // namespace twinscope::predict
