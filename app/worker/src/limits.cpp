// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "limits.h"

#include <sys/resource.h>

namespace twinscope::worker {

namespace {

void cap(int resource, rlim_t value)
{
    const rlimit limit{value, value};
    ::setrlimit(resource, &limit);
}

} // namespace

void applyLimits([[maybe_unused]] qint64 memoryBytes)
{
    cap(RLIMIT_CORE, 0);
    // The address sanitizer reserves terabytes for its own use.
#ifndef __SANITIZE_ADDRESS__
    if (memoryBytes > 0)
        cap(RLIMIT_AS, rlim_t(memoryBytes));
#endif
}

} // namespace twinscope::worker
