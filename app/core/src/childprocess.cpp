// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/core/childprocess.h>

#include <QProcess>

#include <csignal>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace twinscope::core {

#ifdef Q_OS_UNIX
namespace {

/// Runs in the child between fork and exec: only async-signal-safe calls.
void bindToParent([[maybe_unused]] pid_t parent, ParentGone how)
{
    if (how == ParentGone::Killed)
        ::setpgid(0, 0);
#ifdef Q_OS_LINUX
    ::prctl(PR_SET_PDEATHSIG, how == ParentGone::Killed ? SIGKILL : SIGTERM);
    if (::getppid() != parent) // it went before it could be told
        ::_exit(1);
#endif
}

} // namespace
#endif

void endWithParent([[maybe_unused]] QProcess &process, [[maybe_unused]] ParentGone how)
{
#ifdef Q_OS_UNIX
    process.setChildProcessModifier([parent = ::getpid(), how] { bindToParent(parent, how); });
#endif
}

} // namespace twinscope::core
