// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "interruptible.h"

#include <cstdio>

#include <unistd.h>

namespace twinscope::cli {

ProgressLine::~ProgressLine()
{
    if (m_shown)
        std::fputs("\r\033[K", stderr);
}

void ProgressLine::show(double fraction, const QString &step)
{
    if (!isatty(STDERR_FILENO))
        return;
    std::fprintf(stderr, "\r\033[K%3d %%  %s", int(fraction * 100), qUtf8Printable(step));
    m_shown = true;
}

} // namespace twinscope::cli
