// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/plant/projectfile.h>
#include <twinscope/sdk/services.h>
#include <twinscope/telemetry/discovery.h>

#include <memory>

namespace twinscope::session {

/// The source with its files as absolute paths.
plant::Source withAbsoluteFiles(plant::Source source, const plant::Project &project);

/// Listens to a broker on the side, with a connection of its own, and collects what it says. Main thread; nothing blocks
/// but stop(), which takes up to two seconds.
class BrokerSurvey
{
public:
    struct Options
    {
        QString url;
        bool passive = false; ///< true: only listens, and asks no Sparkplug node for its birth
        plant::Source like;   ///< protocol version and TLS files of a source that is known already; absolute paths
    };

    BrokerSurvey(sdk::Services &services, Options options);
    ~BrokerSurvey(); ///< as stop()

    core::Result<void> start(); ///< Unsupported where no plugin can look into such a broker
    void stop();

    telemetry::LinkStatus status() const;
    const telemetry::Discovery &discovery() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace twinscope::session
