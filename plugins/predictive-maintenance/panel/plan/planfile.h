// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/schedule.h"

#include <twinscope/core/result.h>

namespace twinscope::predict {

/// Writes a plan where the file's name says how: ".ics" iCalendar, else CSV. Any thread. WriteFailed.
core::Result<void> writePlan(const Schedule &schedule, const QString &path);

} // namespace twinscope::predict
