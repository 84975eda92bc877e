// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "frame/frame.h"

namespace twinscope::predict {

/// Brings channels to a common size by what is not moved by outliers: median and median absolute deviation.
class RobustScaling
{
public:
    /// A channel that does not vary (or has no value at all) gets the scale 0 and is told by isConstant().
    void train(const Matrix &rows);

    Eigen::Index channels() const { return m_centre.size(); }
    bool isConstant(Eigen::Index channel) const { return !(m_scale[channel] > 0); }
    const Vector &centre() const { return m_centre; }
    const Vector &scale() const { return m_scale; }

    /// In units of the scale, around 0; a missing value and one of a constant channel is 0: what is expected.
    Matrix apply(const Matrix &rows) const;

private:
    Vector m_centre, m_scale;
};

} // namespace twinscope::predict
