// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

/// Leaves its name in TWINSCOPE_TEST_LOADED as soon as the library's code runs: what is refused by its metadata must
/// never get that far.
[[maybe_unused]] static const bool loadTrace =
    qputenv("TWINSCOPE_TEST_LOADED", qgetenv("TWINSCOPE_TEST_LOADED") + PLUGIN_NAME " ");
