// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>
#include <twinscope/core/time.h>
#include <twinscope/historian/store.h>

#include <string>

namespace twinscope::cli {

/// A moment of the command line; InvalidArgument with how to write it.
core::Result<core::Time> readMoment(const std::string &text);

/// The span [from, to) of the command line; what is empty is where the record begins or ends.
struct Span
{
    core::Time from, to;
};
core::Result<Span> readSpan(const historian::Store &store, const std::string &from, const std::string &to);

} // namespace twinscope::cli
