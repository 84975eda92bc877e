// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/core/sample.h>

namespace twinscope::core {

Sample withDeadTime(Sample sample, Time since, Time now, Duration deadTime)
{
    const bool canGoStale = deadTime.count() > 0 && sample.quality.level != QualityLevel::Bad;
    if (canGoStale && now - since > deadTime)
        sample.quality = uncertain(QualityReason::Stale);
    return sample;
}

} // namespace twinscope::core
