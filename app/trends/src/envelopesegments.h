// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/valuesource.h>

#include <QList>
#include <QPointF>

#include <vector>

namespace twinscope::trends {

/// A stretch of a curve without a gap and of one quality.
struct Segment
{
    core::QualityLevel quality = core::QualityLevel::Good;
    QList<QPointF> points; ///< x: seconds since the base
};

/// The polyline of an envelope: within each column first, lowest, highest, last, so that no peak is lost; a column
/// without a sample is bridged where the value was known before and after within `hold`, else it is a gap.
/// Neighbouring segments share a point, so that a change of quality does not tear the curve.
std::vector<Segment> segmentsOf(const std::vector<core::EnvelopeColumn> &envelope, core::Time base,
                                core::Duration columnWidth, core::Duration hold);

/// Lowest and highest number in an envelope; first > second where there is none.
std::pair<double, double> extentOf(const std::vector<core::EnvelopeColumn> &envelope);

} // namespace twinscope::trends
