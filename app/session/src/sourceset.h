// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recorder.h"

#include <twinscope/sdk/services.h>
#include <twinscope/secrets/keyring.h>
#include <twinscope/session/session.h>

#include <memory>
#include <vector>

namespace twinscope::session {

/// The telemetry sources of a plant, made by whatever plugin knows their type. Main thread.
class SourceSet
{
public:
    /// What the sources find around them.
    struct Around
    {
        const Recorder *recorder = nullptr; ///< without one the sources only show
        std::shared_ptr<const core::ValueSource> live, history;
    };

    SourceSet(const plant::Project &project, sdk::Services &services, const SessionOptions &options,
              telemetry::SampleSink &sink, const Around &around);
    ~SourceSet();

    void start();
    void stop();

private:
    void make(const plant::Project &project, plant::Source definition, sdk::Services &services,
              telemetry::SampleSink &sink, const Around &around);

    std::shared_ptr<secrets::KeyRing> m_keys = std::make_shared<secrets::KeyRing>();
    std::vector<std::unique_ptr<telemetry::TelemetrySource>> m_sources;
};

} // namespace twinscope::session
