// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bareloop.h"

#include <dlfcn.h>

#include <cstdlib>
#include <ctime>

namespace {

struct Callbacks
{
    void (*logger)(void *, const char *, int, const char *, const char *, ...);
    void *(*allocate)(size_t, size_t);
    void (*release)(void *);
    void (*finished)(void *, int);
    void *environment;
};

double processorSeconds()
{
    timespec now{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) * 1e-9;
}

void ignore(void *, const char *, int, const char *, const char *, ...) {}

template<typename Function>
Function *find(void *library, const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(library, name));
}

} // namespace

double bareLoop(const char *path, const char *guid, const std::vector<unsigned int> &references, double step,
                long steps)
{
    void *library = ::dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (!library)
        return -1;
    const Callbacks callbacks{ignore, std::calloc, std::free, nullptr, nullptr};
    void *c = find<void *(const char *, int, const char *, const char *, const Callbacks *, int, int)>(
        library, "fmi2Instantiate")("bare", 1, guid, "", &callbacks, 0, 0);
    find<int(void *, int, double, double, int, double)>(library, "fmi2SetupExperiment")(c, 0, 0, 0, 0, 0);
    find<int(void *)>(library, "fmi2EnterInitializationMode")(c);
    find<int(void *)>(library, "fmi2ExitInitializationMode")(c);
    const auto doStep = find<int(void *, double, double, int)>(library, "fmi2DoStep");
    const auto getReal = find<int(void *, const unsigned int *, size_t, double *)>(library, "fmi2GetReal");
    std::vector<double> values(references.size());
    int worst = 0;
    const double begin = processorSeconds();
    for (long i = 0; i < steps; ++i) {
        worst |= doStep(c, double(i) * step, step, 1);
        worst |= getReal(c, references.data(), references.size(), values.data());
    }
    const double seconds = processorSeconds() - begin;
    find<void(void *)>(library, "fmi2FreeInstance")(c);
    ::dlclose(library);
    return worst == 0 ? seconds : -1;
}
