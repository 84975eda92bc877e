// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

struct sqlite3;

namespace twinscope::historian::sqlite {

/// The connection's newest failure in our words. The detail holds SQLite's message, its code and the file.
core::Error errorOf(sqlite3 *handle);

} // namespace twinscope::historian::sqlite
