// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <Interface_InterfaceModel.hxx>

namespace twinscope::occt {

/// What an assembly may be at most, so that a small file cannot multiply itself beyond all memory.
constexpr size_t MaximumNodes = 2'000'000;
constexpr int MaximumDepth = 256;

core::Error tooLargeError();

/// Counts the occurrences of a STEP assembly by its usages, before any shape is made: LimitExceeded where they are too
/// many or too deep, Malformed where an assembly contains itself.
core::Result<void> admitAssembly(const Interface_InterfaceModel &model);

} // namespace twinscope::occt
