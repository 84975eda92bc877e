// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace twinscope::worker {

/// Caps this process's address space and forbids core dumps. A cap of 0 or less means none.
void applyLimits(qint64 memoryBytes);

} // namespace twinscope::worker
