// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "postgreswriter.h"

namespace twinscope::postgres {

// Removing old samples, as historian::Store says. `number` is the server's.

core::Result<quint64> thin(PostgresWriter &writer, qint32 number, core::Time before, core::Duration step);
core::Result<quint64> forget(PostgresWriter &writer, qint32 number, core::Time before);

} // namespace twinscope::postgres
