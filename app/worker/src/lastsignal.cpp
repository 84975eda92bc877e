// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lastsignal.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>

namespace twinscope::worker {

namespace {

constexpr size_t StackSize = 64 << 10;
constexpr rlim_t LeftShare = 8; // less than an eighth left: it was about memory

void (*g_outOfMemory)() = nullptr; // a signal handler can reach nothing but globals

/// Pages in use, from /proc, with nothing but system calls.
rlim_t addressSpace()
{
    std::array<char, 64> text{};
    const int file = ::open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
    const ssize_t size = file < 0 ? 0 : ::read(file, text.data(), text.size() - 1);
    ::close(file);
    rlim_t pages = 0;
    for (ssize_t i = 0; i < size && text[size_t(i)] >= '0' && text[size_t(i)] <= '9'; ++i)
        pages = pages * 10 + rlim_t(text[size_t(i)] - '0');
    return pages * rlim_t(::sysconf(_SC_PAGESIZE));
}

void onSignal(int signal)
{
    rlimit limit{};
    ::getrlimit(RLIMIT_AS, &limit);
    if (limit.rlim_cur != RLIM_INFINITY && addressSpace() > limit.rlim_cur - limit.rlim_cur / LeftShare) {
        g_outOfMemory();
        ::_exit(EXIT_FAILURE);
    }
    std::signal(signal, SIG_DFL);
    ::raise(signal);
}

} // namespace

void tellMemoryFromCrash(void (*outOfMemory)())
{
    static std::array<char, StackSize> stack; // the usual one may be what is used up
    g_outOfMemory = outOfMemory;
    stack_t alternative{};
    alternative.ss_sp = stack.data();
    alternative.ss_size = stack.size();
    ::sigaltstack(&alternative, nullptr);
    struct sigaction action
    {
    };
    action.sa_handler = onSignal;
    action.sa_flags = SA_ONSTACK | SA_NODEFER | SA_RESETHAND;
    for (const int signal : {SIGSEGV, SIGBUS, SIGABRT})
        ::sigaction(signal, &action, nullptr);
}

} // namespace twinscope::worker
