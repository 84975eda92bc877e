// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "prognosis/fields.h"

namespace twinscope::predict {

/// How far an asset is on the way from new to failed, 1 to 0: the Mahalanobis distance of its smoothed sensors, relative
/// to their operating condition, from those of young units; 1 at the distance that is usual for the young, 0 at the one
/// that is usual at failure. Works for any number of ways to fail.
class HealthIndex
{
public:
    /// Levels (AssetState::level) one a column: of units that are young, and of all units at their failure.
    static HealthIndex learn(const Matrix &young, const Matrix &failed);

    double of(const Vector &level) const;
    /// 1 − of(), not clamped: below 0 for the better than usual, above 1 beyond the usual failure.
    double wear(const Vector &level) const;
    Eigen::Index sensors() const { return m_centre.size(); }

    QCborMap save() const;
    static HealthIndex load(Fields &fields);

private:
    double distance(const Vector &level) const;

    Vector m_centre;
    Matrix m_whiten; ///< makes the distance Euclidean
    double m_new = 0, m_failed = 1;
};

} // namespace twinscope::predict
