// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <Interface_InterfaceModel.hxx>
#include <QString>

namespace twinscope::occt {

/// What lies further away from the origin, in the file's own unit, belongs to no plant; OpenCASCADE's curves do not come
/// to an end there.
constexpr double FurthestPoint = 1e10;

// Each is Malformed where a file holds coordinates with which OpenCASCADE would crash or never come back, and says where.
// What they do not see (a binary BREP, a radius) is found part by part before it is meshed: see isSound().

/// The points of a STEP file, before any shape is made: those beyond FurthestPoint.
core::Result<void> checkPoints(const Interface_InterfaceModel &model);
/// The numbers of a text BREP file, before it is read: NaN, infinity and what is above Precision::Infinite(), 2e100.
core::Result<void> checkBrepNumbers(const QString &path);
/// The numbers in the parameter section of an IGES file, before it is read: what is above Precision::Infinite(). Texts
/// are no numbers.
core::Result<void> checkIgesNumbers(const QString &path);

} // namespace twinscope::occt
