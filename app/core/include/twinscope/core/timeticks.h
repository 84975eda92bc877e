// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/time.h>

#include <QString>

#include <vector>

namespace twinscope::core {

struct TimeTick
{
    Time time;
    QString label; ///< UTC: "12:03:40", "12:03", "9 Mar", "2026"
};

/// Round moments (UTC) within [from, to], at most `most` of them, with labels as fine as their distance needs.
std::vector<TimeTick> timeTicks(Time from, Time to, int most);

} // namespace twinscope::core
