// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/sdk/services.h>

namespace twinscope::sdk {

/// Of the first plugin that can publish; null where none can.
inline std::unique_ptr<telemetry::Publisher> createPublisher(Services &services)
{
    for (const auto &factory : services.sourceFactories().items()) {
        if (auto publisher = factory->createPublisher())
            return publisher;
    }
    return nullptr;
}

} // namespace twinscope::sdk
