// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <vector>

/// A fuzz target is one source file that implements these two functions; the CMake function twinscope_fuzz() makes of it
/// an ordinary test (a short round that is the same each time) and, in the preset `fuzz`, a libFuzzer program.
namespace twinscope::test {

/// Sound inputs from which the fuzzer starts; made by code, so that they follow the format.
std::vector<QByteArray> fuzzSeeds();

/// Takes any bytes. A crash, a sanitizer's complaint or a failed fuzzExpect() is a find.
void fuzzOne(const QByteArray &input);

/// Ends the program with the sentence where the condition does not hold.
void fuzzExpect(bool condition, const char *sentence);

} // namespace twinscope::test
