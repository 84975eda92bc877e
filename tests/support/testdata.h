// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>
#include <functional>

namespace twinscope::test {

/// Path of a file of the shared test data (TWINSCOPE_TEST_DATA), or "" where this machine has none: skip the test then,
/// with GTEST_SKIP and a sentence.
QString sharedData(const QString &relative);

/// The build folder (bin/twinscope, bin/twinscope-worker, lib/twinscope/plugins) and the source tree.
QString buildDirectory();
QString sourceDirectory();

/// Runs the event loop until the condition holds; false where `limit` passed first. Use it instead of any sleep.
bool waitUntil(const std::function<bool()> &condition, std::chrono::milliseconds limit = std::chrono::seconds(30));

} // namespace twinscope::test
