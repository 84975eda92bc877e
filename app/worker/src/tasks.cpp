// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importtask.h"

#include <array>

namespace twinscope::worker {

namespace {

template<typename T>
std::unique_ptr<Task> make(sdk::Services &services)
{
    return std::make_unique<T>(services);
}

struct Entry
{
    const char *name;
    std::unique_ptr<Task> (*make)(sdk::Services &services);
};

constexpr std::array<Entry, 1> Tasks = {{
    {"import", make<ImportTask>},
}};

} // namespace

std::unique_ptr<Task> makeTask(const QString &name, sdk::Services &services)
{
    for (const Entry &entry : Tasks) {
        if (name == QLatin1String(entry.name))
            return entry.make(services);
    }
    return nullptr;
}

} // namespace twinscope::worker
