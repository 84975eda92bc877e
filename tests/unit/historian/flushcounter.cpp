// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flushcounter.h"

#include <atomic>

#include <dlfcn.h>

namespace {

std::atomic<int> flushes = 0;

int countAndCall(const char *name, int descriptor)
{
    ++flushes;
    const auto real = reinterpret_cast<int (*)(int)>(dlsym(RTLD_NEXT, name));
    return real(descriptor);
}

} // namespace

// A program's own functions come before those of the C library, also for the libraries it loads.
extern "C" int fsync(int descriptor)
{
    return countAndCall("fsync", descriptor);
}

extern "C" int fdatasync(int descriptor)
{
    return countAndCall("fdatasync", descriptor);
}

int twinscope::test::flushesToDisk()
{
    return flushes;
}
