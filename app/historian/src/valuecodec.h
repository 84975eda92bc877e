// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sqlite.h"

#include <twinscope/core/value.h>

namespace twinscope::historian {

/// How a value lies in two columns: its kind, and the value in the nearest type of SQLite.
/// SQLite turns NaN into NULL and forgets the sign of zero, so those doubles are stored as their eight bytes.
void bindValue(sqlite::Statement &statement, int kindPosition, int valuePosition, const core::Value &value);

/// The value of a row. Nothing where the columns do not fit together: the file is damaged.
std::optional<core::Value> readValue(const sqlite::Statement &statement, int kindColumn, int valueColumn);

} // namespace twinscope::historian
