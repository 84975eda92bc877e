// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/clock.h>
#include <twinscope/sdk/services.h>

namespace twinscope::worker {

/// What plugins get inside the worker: importers are used; whatever else they bring is taken and left alone.
class WorkerServices final : public sdk::Services
{
public:
    sdk::Registry<geometry::Importer> &importers() override { return m_importers; }
    sdk::Registry<telemetry::SourceFactory> &sourceFactories() override { return m_sources; }
    sdk::Registry<historian::StoreFactory> &storeFactories() override { return m_stores; }
    core::MessageLog &log() override { return m_log; }
    const core::Clock &clock() override { return m_clock; }

private:
    core::SystemClock m_clock;
    core::MessageLog m_log{m_clock};
    sdk::Registry<geometry::Importer> m_importers;
    sdk::Registry<telemetry::SourceFactory> m_sources;
    sdk::Registry<historian::StoreFactory> m_stores;
};

} // namespace twinscope::worker
