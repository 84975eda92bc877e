// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progressline.h"

#include <unistd.h>

#include <cstdio>
#include <utility>

namespace twinscope::cli {

namespace {

constexpr char BackAndErase[] = "\r\033[K";

} // namespace

void ProgressLine::show(const QString &text)
{
    if (!isatty(STDERR_FILENO))
        return;
    std::fprintf(stderr, "%s%s", BackAndErase, qUtf8Printable(text));
    m_shown = true;
}

void ProgressLine::show(double fraction, const QString &step)
{
    show(QStringLiteral("%1 %  %2").arg(int(fraction * 100), 3).arg(step));
}

void ProgressLine::clear()
{
    if (std::exchange(m_shown, false))
        std::fputs(BackAndErase, stderr);
}

} // namespace twinscope::cli
