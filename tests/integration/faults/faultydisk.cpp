// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A disk that does what a test says. Preloaded into a program it gets between SQLite and the system: the file named by
// TWINSCOPE_FAULTY_DISK holds its orders, "slow MILLISECONDS" for every flush, "read-only", or nothing.

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

namespace {

constexpr char Slow[] = "slow ";
constexpr char ReadOnly[] = "read-only";

template<typename Function>
Function *next(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

/// Whether the descriptor belongs to the history; sockets and everything else are left alone.
bool isHistory(int descriptor)
{
    char link[64], path[4096];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const ssize_t length = ::readlink(link, path, sizeof path - 1);
    if (length <= 0)
        return false;
    path[length] = 0;
    return std::strstr(path, "history.sqlite") != nullptr;
}

struct Orders
{
    Orders()
    {
        const char *file = std::getenv("TWINSCOPE_FAULTY_DISK");
        const int descriptor = file ? ::open(file, O_RDONLY | O_CLOEXEC) : -1;
        if (descriptor < 0)
            return;
        const ssize_t length = ::read(descriptor, text, sizeof text - 1);
        text[length > 0 ? length : 0] = 0;
        ::close(descriptor);
    }
    bool isReadOnly() const { return std::strncmp(text, ReadOnly, sizeof ReadOnly - 1) == 0; }
    int flushMilliseconds() const
    {
        return std::strncmp(text, Slow, sizeof Slow - 1) == 0 ? std::atoi(text + sizeof Slow - 1) : 0;
    }

    char text[32] = {};
};

bool refuses(int descriptor)
{
    if (!isHistory(descriptor) || !Orders().isReadOnly())
        return false;
    errno = EROFS;
    return true;
}

int flush(const char *name, int descriptor)
{
    if (refuses(descriptor))
        return -1;
    if (isHistory(descriptor))
        ::usleep(useconds_t(Orders().flushMilliseconds()) * 1000);
    return next<int(int)>(name)(descriptor);
}

} // namespace

extern "C" {

ssize_t write(int descriptor, const void *bytes, size_t count)
{
    static const auto real = next<ssize_t(int, const void *, size_t)>("write");
    return refuses(descriptor) ? -1 : real(descriptor, bytes, count);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset)
{
    static const auto real = next<ssize_t(int, const void *, size_t, off64_t)>("pwrite64");
    return refuses(descriptor) ? -1 : real(descriptor, bytes, count, offset);
}

int fsync(int descriptor)
{
    return flush("fsync", descriptor);
}

int fdatasync(int descriptor)
{
    return flush("fdatasync", descriptor);
}

} // extern "C"
