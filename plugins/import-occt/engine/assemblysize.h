// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <Interface_InterfaceModel.hxx>
#include <TopoDS_Shape.hxx>

namespace twinscope::occt {

/// What an assembly may be at most, so that a small file cannot multiply itself beyond all memory.
constexpr size_t MaximumNodes = 2'000'000;
constexpr size_t MaximumShapes = 200'000'000; ///< in one part, each as often as it occurs
constexpr int MaximumDepth = 256;

core::Error tooLargeError();

// Each counts occurrences without visiting them one by one: LimitExceeded where they are too many or too deep, Malformed
// where something contains itself.

/// Of a STEP or IGES file, before any shape is made: assemblies, mapped representations, subfigures and groups.
core::Result<void> admitAssembly(const Interface_InterfaceModel &model);
/// Of one part: its bodies, faces, edges and vertices, before they are walked through.
core::Result<void> admitShape(const TopoDS_Shape &shape);

} // namespace twinscope::occt
