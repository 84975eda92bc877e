// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/quality.h>
#include <twinscope/core/value.h>
#include <twinscope/historian/csvreader.h>

namespace twinscope::historian {

/// No value: an empty cell that is not quoted, "NA", "null" and their like.
bool isMissing(const CsvField &field);

/// Exactly the number that is written ("1,5" with a decimal comma, "1e3", "inf", "nan").
std::optional<double> numberIn(std::string_view text, char decimal);
std::optional<bool> truthIn(std::string_view text); ///< true, false, on, off, yes, no, 1, 0

/// A value of that kind; nothing where the text is none. Never called with a missing one.
std::optional<core::Value> valueIn(const CsvField &field, core::ValueKind kind, char decimal);

/// Twinscope's own keys ("bad/source-lost"), the levels of OPC in words, or OPC DA's numbers (192 is good).
std::optional<core::Quality> qualityIn(std::string_view text);

} // namespace twinscope::historian
